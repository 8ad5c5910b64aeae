"""The library's keeping in workers: where it lies, its backups, moving, restoring and rescuing it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import QT_TRANSLATE_NOOP, LibraryError, ReaderError
from core.keeping import WAL, DamagedLibrary
from core.session import ReadingSession

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.library_state import Backup, Found, LibraryState
    from gui.tasks import Tasks

T = TypeVar("T")

START_AGAIN: Final = 20
"""Milliseconds between two looks whether the workers are idle."""
LOOKING: Final = "library seen"
HOLDING: Final = "library held"
WORKING: Final = "library worked on"
BACKING_UP: Final = "library backed up"
BACKUP, COPY, RESTORE, MOVE, TURN, RESCUE = "backup", "copy", "restore", "move", "turn", "rescue"
"""What is worked on, for `Keeping.busy_changed`."""
LOOK, SILENT = "look", "silent"
"""What else may fail: looking, and a backup that nobody has asked for."""
RESTING: Final = {
    RESTORE: QT_TRANSLATE_NOOP("errors", "A backup is being restored. Nothing was saved; try again in a moment."),
    MOVE: QT_TRANSLATE_NOOP("errors", "The library is being moved. Nothing was saved; try again in a moment."),
    RESCUE: QT_TRANSLATE_NOOP("errors", "The library is damaged and is being rescued. Nothing was saved; try again in a moment."),
}
"""What is said of a write while one of these is worked on."""


class Keeping(QObject):
    """Asks the session's keeper; the bridge has one.

    All signals are sent in the window's thread. One thing at a time is worked on; while it is done with the whole library, nothing else is
    written: see `refusal`.

    Args:
        session: has the keeper.
        tasks: the workers.
        is_fixed: True if option or environment name the library: then it stays where it is.
        parent: the bridge.
    """

    described = Signal(object, object)
    """LibraryState, and tuple of Backup, the newest first."""
    begun = Signal(object)
    """Found: the library is claimed."""
    claim_refused = Signal(object)
    """LibraryError: why it could not be claimed."""
    busy_changed = Signal(str)
    """What is worked on, one of `BACKUP` to `RESCUE`; empty when it is done."""
    backed_up = Signal(object)
    """Backup made by hand, None if nothing has changed since the newest."""
    copied = Signal(object)
    """Path of a backup somewhere else."""
    restored = Signal(object, object)
    """Path of what was restored, and the Backup of what was there before, None if nothing was."""
    moved = Signal(object, object)
    """Path where the library was, and where it is now."""
    turned = Signal(object)
    """Path of another library that is used from now on."""
    rescued = Signal(object)
    """Rescued."""
    resting = Signal()
    """Nothing is written from now on, and no connection of this thread is open."""
    awake = Signal()
    """The library can be used again; it may hold something else."""
    failed = Signal(str, object)
    """What failed, one of `BACKUP` to `RESCUE`, `LOOK` or `SILENT`; ReaderError."""

    def __init__(self, session: ReadingSession, tasks: Tasks, parent: QObject, *, is_fixed: bool = False) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._busy = ""
        self._is_held = False
        self._is_asked_for = False
        self._refusal: LibraryError | None = None
        self._start: Callable[[], None] | None = None
        self._others: list[Tasks] = []
        self._starting = QTimer(self, interval=START_AGAIN)
        self._starting.timeout.connect(self._begin_work)
        self.is_fixed = is_fixed
        self.is_expected = False
        """True if there is a library there for certain: one that is not found is not begun anew then."""

    @property
    def path(self) -> Path:
        """Return where the library is."""
        return self._session.library

    @property
    def busy(self) -> str:
        """Return what is worked on, empty if nothing is."""
        return self._busy

    @property
    def is_quiet(self) -> bool:
        """True while no worker does anything with the library."""
        return self._tasks.is_idle

    @property
    def is_held(self) -> bool:
        """True once the library is claimed for this computer."""
        return self._is_held

    @property
    def refusal(self) -> LibraryError | None:
        """Return why nothing can be written at present, None if it can be."""
        return self._refusal

    def ensure_there(self) -> None:
        """Look whether the library may be used. For a worker.

        Raises:
            ElsewhereOpen: if another computer has it open.
            MissingLibrary: if it is not where it has to be.
        """
        if self.is_expected:
            self._session.refuse_missing()
        if not self._is_held:
            self._session.refuse_elsewhere()

    def wait_for(self, tasks: Tasks) -> None:
        """Take the library away only when these workers are idle, too."""
        self._others.append(tasks)

    def keep_backups(self, count: int) -> None:
        """Let so many dated copies of each kind stay when one is added."""
        self._session.backups_kept = count

    # Looking

    def look(self) -> None:
        """Find out how the library lies and which backups there are; `described` brings it."""
        keeper, path = self._session.keeper, self.path

        def look() -> tuple[LibraryState, tuple[Backup, ...], DamagedLibrary | None]:
            try:
                return keeper.state(), keeper.backups(), None
            except DamagedLibrary as error:
                # What can take its place is told of all the more.
                from core.library_state import LibraryState

                size = path.stat().st_size if path.exists() else 0
                return LibraryState(path, size, 0, 0, WAL, is_read_only=False), keeper.backups(), error

        def take(found: tuple[LibraryState, tuple[Backup, ...], DamagedLibrary | None]) -> None:
            state, backups, error = found
            self.described.emit(state, backups)
            if error is not None:
                self.failed.emit(LOOK, error)

        self._tasks.run(LOOKING, look, take, lambda error: self.failed.emit(LOOK, error))

    # Holding

    def begin(self) -> None:
        """Claim the library and check it if it was not closed; `begun` or `claim_refused` follows."""
        self._is_asked_for = True
        keeper = self._session.keeper

        def claim() -> Found:
            self.ensure_there()
            return keeper.begin()

        self._tasks.run(HOLDING, claim, self._take_found, self.claim_refused.emit)

    def touch(self) -> None:
        """Say that the library is still in use."""
        if self._is_held and not self._tasks.is_busy(HOLDING):
            self._tasks.run(HOLDING, self._session.keeper.touch, lambda _: None, self.claim_refused.emit)

    def leave(self) -> None:
        """Give the library up; to be called when nothing is done with it any more."""
        if self._is_asked_for:
            # It may be claimed by a worker whose answer has not come.
            self._is_held = self._is_asked_for = False
            self._session.keeper.leave()

    def refuse(self, error: LibraryError) -> None:
        """Use the library no more until `turn_to` or `try_again`: another computer has it, or it is not there any more."""
        self._is_held = False
        self._rest(error)

    def try_again(self) -> None:
        """Open the library anew, which may be open to us now, or to be written."""
        if not self._busy:
            self._session.close()
            self._wake()

    # Backups

    def back_up_silently(self, occasion: str) -> None:
        """Make a backup of the library if it has changed; a failure of that is told by `failed`."""
        if not self._busy:
            keeper = self._session.keeper
            self._tasks.run(BACKING_UP, lambda: keeper.back_up(occasion), lambda _: None, lambda error: self.failed.emit(SILENT, error))

    def back_up(self, occasion: str) -> None:
        """Make a backup of the library; `backed_up` brings it."""
        keeper = self._session.keeper
        self._work(BACKUP, lambda: keeper.back_up(occasion), self.backed_up.emit)

    def back_up_to(self, path: Path) -> None:
        """Write a copy of the library to a file, in the place of what is there; `copied` tells of it."""
        keeper = self._session.keeper
        self._work(COPY, lambda: keeper.back_up_to(path, force=True), lambda _: self.copied.emit(path))

    def restore(self, path: Path) -> None:
        """Put a backup in the place of what the library holds; `restored` tells of it."""
        keeper = self._session.keeper

        def take(before: Backup | None) -> None:
            self.restored.emit(path, before)

        self._work(RESTORE, lambda: keeper.restore(path), take)

    # The place

    def move(self, target: Path) -> None:
        """Move the library to another file; `moved` tells where it was and where it is."""
        keeper, old = self._session.keeper, self.path

        def take(new: Path) -> None:
            # The keeper of the old place has given it up.
            self._is_held = False
            self._session.turn_to(new)
            self.is_expected = True
            self.moved.emit(old, new)

        self._work(MOVE, lambda: keeper.move(target), take)

    def turn_to(self, path: Path) -> None:
        """Use another library from now on, begun there if there is none; `turned` tells of it once it is found to be one."""

        def look() -> None:
            with ReadingSession(path) as other:
                # It is begun now: from the next start on it has to be there.
                other.rule_sets()

        def take(_: None) -> None:
            self._rest(LibraryError(RESTING[MOVE]))
            self.leave()
            self._session.turn_to(path)
            self.is_expected = True
            self.turned.emit(path)
            self._wake()

        self._work(TURN, look, take)

    def rescue(self) -> None:
        """Set a damaged library aside and save what can be read of it; `rescued` tells what."""
        self._work(RESCUE, self._session.keeper.rescue, self.rescued.emit)

    # Helpers

    def _work(self, what: str, job: Callable[[], T], done: Callable[[T], object]) -> None:
        """Do one thing in a worker; nothing is written meanwhile if it concerns the whole library."""
        if self._busy:
            return
        self._busy = what
        if what in RESTING:
            self._rest(LibraryError(RESTING[what]))
        self.busy_changed.emit(what)

        def take(found: T) -> None:
            done(found)
            self._end(what)

        def fail(error: ReaderError) -> None:
            self._end(what)
            self.failed.emit(what, error)

        self._start = lambda: self._tasks.run(WORKING, job, take, fail)
        self._starting.start()
        self._begin_work()

    def _begin_work(self) -> None:
        """Begin what is to be done once the workers are idle: what they have open must be closed before a library is taken away."""
        if self._start is not None and (self._busy not in RESTING or all(one.is_idle for one in (self._tasks, *self._others))):
            start, self._start = self._start, None
            self._starting.stop()
            start()

    def _end(self, what: str) -> None:
        self._busy = ""
        if what in RESTING:
            self._wake()
        self.busy_changed.emit("")

    def _rest(self, error: LibraryError) -> None:
        self._refusal = error
        self.resting.emit()
        self._session.close()

    def _wake(self) -> None:
        self._refusal = None
        self.awake.emit()

    def _take_found(self, found: Found) -> None:
        # Where nothing can be written nothing is claimed.
        self._is_held = not found.is_read_only
        self.begun.emit(found)
