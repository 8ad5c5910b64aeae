"""Background jobs: core functions that run in a thread and answer in the window's. The newest request of a lane wins."""

from __future__ import annotations

import itertools
import logging
import sys
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRunnable, QThreadPool, Signal, Slot

from core.errors import ReaderError
from core.progress import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)
T = TypeVar("T")

SWITCH_INTERVAL: Final = 0.0002
"""Seconds after which a thread gives way: with Python's 5 ms the window would wait 5 ms each time it comes back from Qt, dozens of times
while it paints."""


class Tasks(QObject):
    """Runs jobs for one window.

    A job gets no widget and returns a value. When a lane is used again, or cancelled, the results of its earlier jobs fall
    silent.

    Args:
        parent: see Qt.
        threads: jobs that run at the same time.
    """

    _ended = Signal(str, int)
    """Lane and ticket. Crosses from the worker to the window's thread."""

    def __init__(self, parent: QObject | None = None, *, threads: int = 2) -> None:
        super().__init__(parent)
        sys.setswitchinterval(SWITCH_INTERVAL)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._tickets = itertools.count(1)
        self._newest: dict[str, int] = {}
        self._waiting: dict[int, _Work] = {}
        self._is_closed = False
        self._ended.connect(self._deliver)

    def run(self, lane: str, job: Callable[[], T], done: Callable[[T], None], failed: Callable[[ReaderError], None]) -> None:
        """Run ``job`` in a worker, then ``done`` with its value or ``failed`` with a `ReaderError` in this thread.

        Of a job that was cancelled nothing is heard. Any other exception is raised in this thread: it is our bug.
        """
        if self._is_closed:
            # A timer of a window that is closing: nobody would be there for the answer.
            return
        ticket = next(self._tickets)
        self._newest[lane] = ticket
        self._waiting[ticket] = work = _Work(job, done, failed)
        self._pool.start(_Job(work, partial(self._ended.emit, lane, ticket)))

    def cancel(self, lane: str) -> None:
        """Let the results of the lane's jobs fall silent; what runs runs out."""
        self._newest.pop(lane, None)

    def is_busy(self, lane: str) -> bool:
        """Return True while the newest job of ``lane`` has not answered."""
        return lane in self._newest

    @property
    def is_idle(self) -> bool:
        """True while no job runs or waits, cancelled ones included."""
        return not self._waiting

    def deliver(self) -> None:
        """Call back now for the jobs that have ended, before any other event is looked at."""
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def wait(self, milliseconds: int = 5000) -> bool:
        """Wait until no job runs; False if some still do."""
        return self._pool.waitForDone(milliseconds)

    def close(self, milliseconds: int = 5000) -> bool:
        """Let all results fall silent, run nothing more and wait until no job runs; False if some still do."""
        self._is_closed = True
        self._newest.clear()
        return self.wait(milliseconds)

    @Slot(str, int)
    def _deliver(self, lane: str, ticket: int) -> None:
        done, failed, result, error = self._waiting.pop(ticket).take()
        if self._newest.get(lane) != ticket:
            return
        del self._newest[lane]
        if error is None:
            done(result)
        elif isinstance(error, ReaderError):
            failed(error)
        elif not isinstance(error, Cancelled):
            raise error


class _Work:
    """What a job does and what comes of it.

    The window's thread keeps it until it has taken all of it out: what the functions hold, the bridge for one, must not have its last
    reference in a worker, where it would be destroyed with its timers.
    """

    def __init__(self, job: Callable[[], object], done: Callable[[Any], None], failed: Callable[[ReaderError], None]) -> None:
        self._job: Callable[[], object] = job
        self._done: Callable[[Any], None] = done
        self._failed: Callable[[ReaderError], None] = failed
        self._result: object = None
        self._error: Exception | None = None

    def do(self) -> None:
        """Do the job and keep what comes of it. In the worker."""
        try:
            self._result = self._job()
        except Exception as error:
            if not isinstance(error, ReaderError | Cancelled):
                log.exception("A background job failed")
            self._error = error

    def take(self) -> tuple[Callable[[Any], None], Callable[[ReaderError], None], object, Exception | None]:
        """Return what to call, the result and the error, and keep nothing. In the window's thread."""
        taken = self._done, self._failed, self._result, self._error
        del self._job, self._done, self._failed, self._result, self._error
        return taken


class _Job(QRunnable):
    def __init__(self, work: _Work, answer: Callable[[], object]) -> None:
        super().__init__()
        self._work = work
        self._answer = answer

    def run(self) -> None:
        """Do the work, and tell the window's thread."""
        self._work.do()
        with suppress(RuntimeError):
            # The window may be gone by now: nobody waits for the answer.
            self._answer()
