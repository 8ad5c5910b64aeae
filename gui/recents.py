"""What is known of recent documents and of folders, found out in workers: the library may be busy, and a disk slow or gone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from core.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.errors import ReaderError
    from core.recent import Place
    from core.session import ReadingSession
    from gui.keeping import Keeping
    from gui.tasks import Tasks

KNOWN: Final = "known documents"
THERE: Final = "files that are there"
FOLDER: Final = "folder"


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

    def __init__(self, session: ReadingSession, tasks: Tasks, keeping: Keeping, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._keeping = keeping
        self._looking: Progress | None = None

    def ask(self, places: Sequence[Place]) -> None:
        """Find out what the library knows of the documents of places, and which of their files are gone."""
        asked = tuple(places)
        session = self._session
        if self._keeping.refusal is None:
            self._tasks.run(KNOWN, lambda: list(zip(asked, session.known(asked), strict=True)), self.known.emit, self._say_nothing)
        # Apart from the library: a disk that is asleep must not hold up the numbers.
        self._tasks.run(THERE, lambda: frozenset(_gone(asked)), self.gone.emit, self._say_nothing)

    def forget(self) -> None:
        """Let what was asked fall silent."""
        self._tasks.cancel(KNOWN)
        self._tasks.cancel(THERE)

    def look_into(self, folder: Path) -> None:
        """List the documents of a folder; `looked` tells how far that is, `listed` ends it."""
        from core.folders import look_into

        self.cancel_looking()
        self._looking = progress = Progress(self.looked.emit)
        self._tasks.run(FOLDER, lambda: look_into(folder, progress), self.listed.emit, self._say_nothing)

    def cancel_looking(self) -> None:
        """Give up looking into a folder: nothing more is heard of it."""
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None
        self._tasks.cancel(FOLDER)

    def _say_nothing(self, _error: ReaderError) -> None:
        """Leave the numbers out: whoever opens a document is told what is wrong with the library."""


def _gone(places: Sequence[Place]) -> list[Path]:
    return [place.path for place in places if place.path is not None and not _is_there(place.path)]


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
