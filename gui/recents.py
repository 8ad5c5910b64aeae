"""What is known of recent documents and of folders, found out in workers: the library may be busy, and a disk slow or gone.

A call that asks a network disk which has vanished may never return. So disks are asked in threads of their own, which the program can
leave behind, and not in those that open documents: two such calls would leave no worker for anything else.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from core.members import is_there
from core.progress import Cancelled, Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from core.errors import ReaderError
    from core.folders import Listing
    from core.recent import Place
    from core.session import ReadingSession
    from gui.keeping import Keeping
    from gui.tasks import Tasks

T = TypeVar("T")

KNOWN: Final = "known documents"
_DISK: Final = 3
"""Parts of a path, the root counted, that tell one disk from another: what lies below one folder hangs together."""


class Recents(QObject):
    """Asks the library and the disk about documents that are not open; the bridge has one."""

    known = Signal(object)
    """List of pairs: a place, and what the library knows of its document as `KnownDocument`, None for nothing."""
    gone = Signal(object)
    """Frozen set of the paths of files that are not where they were."""
    listed = Signal(object)
    """The `Listing` of a folder."""
    looked = Signal(int, int)
    """Of the folder that is being looked into: documents found, files and folders looked at. From the worker."""
    _missed = Signal(object, object)
    """Of a disk that has answered: what it is called, and the set of paths that are not there. From its thread."""
    _found = Signal(object, object)
    """A `Progress`, and the `Listing` of the folder that it was about. From the thread."""

    def __init__(self, session: ReadingSession, tasks: Tasks, keeping: Keeping, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._keeping = keeping
        self._looking: Progress | None = None
        self._asked: set[tuple[str, ...]] = set()
        """Disks that have not answered yet."""
        self._gone: dict[tuple[str, ...], frozenset[Path]] = {}
        """What each disk has answered last."""
        self._missed.connect(self._miss)
        self._found.connect(self._list)

    def ask(self, places: Sequence[Place]) -> None:
        """Find out what the library knows of the documents of places, and which of their files are gone."""
        asked = tuple(places)
        session = self._session
        if self._keeping.refusal is None:
            self._tasks.run(KNOWN, lambda: list(zip(asked, session.known(asked), strict=True)), self.known.emit, self._say_nothing)
        disks: dict[tuple[str, ...], list[Path]] = {}
        for place in asked:
            if place.path is not None:
                disks.setdefault(disk_of(place.path), []).append(place.path)
        for disk, paths in disks.items():
            # One that has not answered yet is not asked again.
            if disk not in self._asked:
                self._asked.add(disk)
                ask_disk(partial(_gone, paths), partial(self._missed.emit, disk))

    def look_into(self, folder: Path) -> None:
        """List the documents of a folder; `looked` tells how far that is, `listed` ends it."""
        from core.folders import look_into

        self.cancel_looking()
        self._looking = progress = Progress(self._tell)
        ask_disk(partial(look_into, folder, progress), partial(self._found.emit, progress))

    def cancel_looking(self) -> None:
        """Give up looking into a folder: nothing more is heard of it."""
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None

    def _tell(self, documents: int, looked: int) -> None:
        """Tell how far looking into a folder is. In the thread that does it, which may outlive the window."""
        with suppress(RuntimeError):
            self.looked.emit(documents, looked)

    @Slot(object, object)
    def _miss(self, disk: tuple[str, ...], paths: frozenset[Path]) -> None:
        self._asked.discard(disk)
        self._gone[disk] = paths
        self.gone.emit(frozenset().union(*self._gone.values()))

    @Slot(object, object)
    def _list(self, progress: Progress, listing: Listing) -> None:
        if progress is self._looking:
            self._looking = None
            self.listed.emit(listing)

    def _say_nothing(self, _error: ReaderError) -> None:
        """Leave the numbers out: whoever opens a document is told what is wrong with the library."""


def disk_of(path: Path) -> tuple[str, ...]:
    """Return what tells the disk of a file or folder from another one."""
    return path.parts[:_DISK]


def ask_disk(job: Callable[[], T], answer: Callable[[T], object]) -> None:
    """Do something that asks a disk, in a thread that does not keep the program from ending; the answer is given there."""

    def do() -> None:
        with suppress(Cancelled):
            found = job()
            with suppress(RuntimeError):
                # The window may be gone by now: nobody waits for the answer.
                answer(found)

    threading.Thread(target=do, name="disk", daemon=True).start()


def _gone(paths: Sequence[Path]) -> frozenset[Path]:
    return frozenset(path for path in paths if not is_there(path))
