"""Background jobs: core functions that run in a thread and answer in the window's. The newest request of a lane wins."""

from __future__ import annotations

import itertools
import logging
import sys
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
    """

    _ended = Signal(str, int, object, object)
    """Lane, ticket, result, exception or None. Crosses from the worker to the window's thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(SWITCH_INTERVAL)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._tickets = itertools.count(1)
        self._newest: dict[str, int] = {}
        self._waiting: dict[int, tuple[Callable[[Any], None], Callable[[ReaderError], None]]] = {}
        self._ended.connect(self._deliver)

    def run(self, lane: str, job: Callable[[], T], done: Callable[[T], None], failed: Callable[[ReaderError], None]) -> None:
        """Run ``job`` in a worker, then ``done`` with its value or ``failed`` with a `ReaderError` in this thread.

        Of a job that was cancelled nothing is heard. Any other exception is raised in this thread: it is our bug.
        """
        ticket = next(self._tickets)
        self._newest[lane] = ticket
        self._waiting[ticket] = (done, failed)
        self._pool.start(_Job(lane, ticket, job, self._ended.emit))

    def cancel(self, lane: str) -> None:
        """Let the results of the lane's jobs fall silent; what runs runs out."""
        self._newest.pop(lane, None)

    def is_busy(self, lane: str) -> bool:
        """Return True while the newest job of ``lane`` has not answered."""
        return lane in self._newest

    def deliver(self) -> None:
        """Call back now for the jobs that have ended, before any other event is looked at."""
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def wait(self, milliseconds: int = 5000) -> bool:
        """Wait until no job runs; False if some still do. For closing."""
        return self._pool.waitForDone(milliseconds)

    @Slot(str, int, object, object)
    def _deliver(self, lane: str, ticket: int, result: object, error: Exception | None) -> None:
        done, failed = self._waiting.pop(ticket)
        if self._newest.get(lane) != ticket:
            return
        del self._newest[lane]
        if error is None:
            done(result)
        elif isinstance(error, ReaderError):
            failed(error)
        elif not isinstance(error, Cancelled):
            raise error


class _Job(QRunnable):
    def __init__(self, lane: str, ticket: int, job: Callable[[], object], answer: Callable[..., None]) -> None:
        super().__init__()
        self._lane = lane
        self._ticket = ticket
        self._job = job
        self._answer = answer

    def run(self) -> None:
        """Do the job; hand whatever comes of it to the window's thread."""
        try:
            result = self._job()
        except Exception as error:
            if not isinstance(error, ReaderError | Cancelled):
                log.exception("A background job failed")
            self._answer(self._lane, self._ticket, None, error)
        else:
            self._answer(self._lane, self._ticket, result, None)
