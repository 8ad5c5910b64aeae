"""Adding files to the library in the background: one addition after another, how far it is, what has come of it."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from itertools import count
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.errors import ReaderError
from core.progress import Progress
from gui.recents import ask_disk
from gui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from core.adding import Addition, AddProgress, AddSummary, FilesFound
    from core.session import ReadingSession
    from gui.keeping import Keeping

RUNNING: Final = "adding"
LOOK_EVERY: Final = 100
"""Milliseconds between two looks at how far an addition is: the worker tells of each file, which nobody could read."""
TOLD_EVERY: Final = 5.0
"""Seconds between two times at which is told that there are more documents, while an addition runs."""


class _Batch(NamedTuple):
    """Files that are added together, waiting for their turn. No dataclass: a start would wait for it."""

    addition: str
    library: Path
    """Where it is kept; another library knows nothing of it."""
    is_quiet: bool


class Additions(QObject):
    """Looks for files, and has them added one addition after another; the bridge has one.

    All slots are called, and all signals sent, in the window's thread. Disks are asked in threads that can be left behind, the rest is
    done by workers apart from those that open documents: an addition may take many minutes.

    Args:
        session: reaches the library.
        keeping: the library may be at rest.
        parent: the bridge.
    """

    looked = Signal(int, int)
    """Documents found, and files and folders looked at, while files are looked for. From the thread that looks."""
    found = Signal(object)
    """FilesFound that are about to be added; there may be none."""
    changed = Signal()
    """What is looked for, added or waits is not what it was."""
    progressed = Signal(object)
    """AddProgress, some times a second."""
    documents_added = Signal(object)
    """Tuple of the rows of documents that are new or have a new edition; an empty one while an addition goes on that has made some."""
    ended = Signal(object, bool)
    """AddSummary of an addition; True if nobody has asked for it."""
    unfinished_read = Signal(object)
    """Tuple of the Additions that were left before all was done, but for those of this window, the oldest first."""
    failed = Signal(object)
    """ReaderError."""
    _sought = Signal(object, object)
    """A `Progress`, and what was found for it. From the thread that looks."""
    _lost = Signal(object, object)
    """A `Progress` whose looking has failed, and the ReaderError. From the thread that looks."""

    def __init__(self, session: ReadingSession, keeping: Keeping, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._keeping = keeping
        self._tasks = Tasks(self)
        self._lanes = count()
        self._looking: list[Progress] = []
        self._beginning = self._cancelled = 0
        self._queue: list[_Batch] = []
        self._stopped: list[str] = []
        self._running: _Batch | None = None
        self._end = threading.Event()
        self._newest: AddProgress | None = None
        self._shown: AddProgress | None = None
        self._done_before, self._told_at = 0, 0.0
        self._clock = QTimer(self, interval=LOOK_EVERY)
        self._clock.timeout.connect(self._look)
        self._sought.connect(self._take_found)
        self._lost.connect(self._take_loss)
        keeping.resting.connect(self._pause)
        keeping.awake.connect(self._go_on)
        keeping.turned.connect(lambda _path: self._stopped.clear())
        keeping.wait_for(self._tasks)

    # How far it is

    @property
    def is_looking(self) -> bool:
        """True while files are looked for that are to be added."""
        return bool(self._looking)

    @property
    def is_beginning(self) -> bool:
        """True while files that were found are noted in the library."""
        return self._beginning > 0

    @property
    def is_running(self) -> bool:
        """True while files are being added."""
        return self._running is not None

    @property
    def is_quiet(self) -> bool:
        """True if nobody has asked for what is being added: it was found in a watched folder."""
        return self._running is not None and self._running.is_quiet

    @property
    def waiting(self) -> int:
        """How many additions wait for the one that runs."""
        return len(self._queue)

    @property
    def stopped(self) -> tuple[str, ...]:
        """Additions that were cancelled in this window, and of which something waits."""
        return tuple(self._stopped)

    @property
    def progress(self) -> AddProgress | None:
        """How far the one that runs is, None before its first file."""
        return self._newest if self._running is not None else None

    # Adding

    def begin(self, paths: Sequence[Path], *, is_recursive: bool = True) -> None:
        """Look for the documents among files and folders, and add them after what is being added already.

        Args:
            paths: named files count whatever they are called.
            is_recursive: True to look into folders within folders, too.
        """
        session = self._session
        self._seek(lambda progress: session.adding.find_files(paths, is_recursive=is_recursive, progress=progress))

    def begin_files(self, files: Sequence[Path], *, is_quiet: bool = False) -> None:
        """Add these files after what is being added already.

        Args:
            files: are not looked for any more.
            is_quiet: True if nobody has asked for it.
        """
        if not files or self._keeping.refusal is not None:
            self._refuse()
            return
        session, library, cancelled = self._session, self._keeping.path, self._cancelled

        def begin() -> tuple[Addition, frozenset[str]]:
            self._keeping.ensure_there()
            addition = session.adding.begin(files)
            return addition, frozenset(one.id for one in session.adding.unfinished())

        def take(begun: tuple[Addition, frozenset[str]]) -> None:
            addition, unfinished = begun
            # What was cancelled may be part of this one now.
            self._stopped = [one for one in self._stopped if one in unfinished]
            # From now on there is a library for certain.
            self._keeping.is_expected = True
            self._beginning -= 1
            if cancelled != self._cancelled:
                # Nobody wants it any more, and nothing of it was begun.
                self.give_up(addition.id)
                self.changed.emit()
                return
            self._queue.append(_Batch(addition.id, library, is_quiet))
            self._go_on()

        def fail(error: ReaderError) -> None:
            self._beginning -= 1
            self.failed.emit(error)
            self.changed.emit()

        self._beginning += 1
        self._tasks.run(self._lane(), begin, take, fail)

    def resume(self, addition: str) -> None:
        """Go on with an addition that was left before all was done."""
        known = {one.addition for one in (*self._queue, *([self._running] if self._running else []))}
        if addition not in known:
            self._queue.append(_Batch(addition, self._keeping.path, is_quiet=False))
            self._go_on()

    def resume_stopped(self) -> None:
        """Go on with what was cancelled in this window."""
        stopped, self._stopped = self._stopped, []
        for addition in stopped:
            self.resume(addition)

    def give_up(self, addition: str) -> None:
        """Leave the rest of an addition for good; what was added stays."""
        self._short(lambda: self._session.adding.give_up(addition), lambda _: None)

    def cancel(self) -> None:
        """Stop what is being added, and what is looked for; what waits behind it goes on. What was added stays."""
        for progress in self._looking:
            progress.cancel()
        self._looking.clear()
        self._cancelled += 1
        self._end.set()
        self.changed.emit()

    def read_unfinished(self) -> None:
        """Read which additions were left before all was done; `unfinished_read` brings it."""

        def take(found: Sequence[Addition]) -> None:
            own = {*self._stopped, *(one.addition for one in (*self._queue, *([self._running] if self._running else [])))}
            self.unfinished_read.emit(tuple(one for one in found if one.id not in own))

        if self._keeping.refusal is None:
            self._short(lambda: self._session.adding.unfinished(), take, is_told=False)

    def close(self) -> None:
        """Stop at once: what was not added yet is offered at the next start."""
        self._clock.stop()
        self._queue.clear()
        self.cancel()
        self._tasks.close()

    # Looking for files

    def _seek(self, look: Callable[[Progress], FilesFound]) -> None:
        progress = Progress(self._tell_looked)
        self._looking.append(progress)
        self.changed.emit()

        def seek() -> FilesFound | ReaderError:
            try:
                return look(progress)
            except ReaderError as error:
                return error

        def answer(found: FilesFound | ReaderError) -> None:
            if isinstance(found, ReaderError):
                self._lost.emit(progress, found)
            else:
                self._sought.emit(progress, found)

        ask_disk(seek, answer)

    def _tell_looked(self, documents: int, looked: int) -> None:
        """Tell how far looking is. In the thread that does it, which may outlive the window."""
        with suppress(RuntimeError):
            self.looked.emit(documents, looked)

    @Slot(object, object)
    def _take_found(self, progress: Progress, found: FilesFound) -> None:
        if progress not in self._looking:
            return
        self._looking.remove(progress)
        self.found.emit(found)
        if found.files:
            self.begin_files(found.files)
        self.changed.emit()

    @Slot(object, object)
    def _take_loss(self, progress: Progress, error: ReaderError) -> None:
        if progress in self._looking:
            self._looking.remove(progress)
            self.failed.emit(error)
            self.changed.emit()

    # One after another

    def _go_on(self) -> None:
        if any(one.library != self._keeping.path for one in self._queue):
            # Another library is used by now, which knows nothing of it.
            self._queue = [one for one in self._queue if one.library == self._keeping.path]
        if self._running is None and self._queue and self._keeping.refusal is None:
            self._run(self._queue.pop(0))
        self.changed.emit()

    def _run(self, batch: _Batch) -> None:
        self._running, self._newest, self._shown = batch, None, None
        self._end = end = threading.Event()
        self._done_before, self._told_at = 0, time.monotonic()
        adding = self._session.adding

        def tell(progress: AddProgress) -> None:
            self._newest = progress

        def run() -> AddSummary:
            self._keeping.ensure_there()
            return adding.run(batch.addition, tell, end.is_set)

        self._tasks.run(RUNNING, run, self._take_summary, self._fail)
        self._clock.start()

    def _look(self) -> None:
        newest = self._newest
        if newest is None or newest is self._shown:
            return
        self._shown = newest
        self.progressed.emit(newest)
        if newest.done > self._done_before and time.monotonic() - self._told_at >= TOLD_EVERY:
            self._done_before, self._told_at = newest.done, time.monotonic()
            self.documents_added.emit(())

    def _take_summary(self, summary: AddSummary) -> None:
        batch = self._let_go()
        if batch is not None and summary.was_cancelled and summary.waiting:
            self._stopped.append(batch.addition)
        if summary.documents:
            self.documents_added.emit(summary.documents)
        self.ended.emit(summary, batch is not None and batch.is_quiet)
        self._go_on()

    def _fail(self, error: ReaderError) -> None:
        self._let_go()
        self.failed.emit(error)
        self._go_on()

    def _let_go(self) -> _Batch | None:
        batch, self._running = self._running, None
        self._clock.stop()
        return batch

    def _pause(self) -> None:
        """Let go of the library: something is done with the whole of it. What is being added goes on when it is back."""
        if self._running is not None:
            self._queue.insert(0, self._running)
            self._tasks.cancel(RUNNING)
            self._end.set()
            self._let_go()
        self.changed.emit()

    # Helpers

    def _short(self, job: Callable[[], object], done: Callable[[Any], None], *, is_told: bool = True) -> None:
        """Do something short in a worker."""

        def ignore(_error: ReaderError) -> None:
            """Say nothing: whoever opens a document is told what is wrong with the library."""

        self._tasks.run(self._lane(), job, done, self.failed.emit if is_told else ignore)

    def _lane(self) -> str:
        """Return a lane of its own: each of the short jobs counts, not the newest alone."""
        return f"addition {next(self._lanes)}"

    def _refuse(self) -> None:
        if self._keeping.refusal is not None:
            self.failed.emit(self._keeping.refusal)
