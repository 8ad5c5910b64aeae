"""Two documents of the library compared sentence by sentence, asked for in workers; files are made of what was found."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.progress import Progress
from gui.library_workers import LibraryWorkers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from core.annotation import Annotation
    from core.contrast import Contrasted, ContrastSource
    from core.editions import ListedDocument
    from core.session import ReadingSession
    from gui.keeping import Keeping

    Make = Callable[[Contrasted, Sequence[Annotation], Sequence[Annotation]], object]

_COMPARE, _EXPORT, _LIST = "compare", "export", "list"


class Contrasts(LibraryWorkers):
    """Compares; the bridge has one, with workers of its own."""

    found = Signal(object)
    """What was made of a comparison."""
    exported = Signal(object)
    """Path of the file that was written."""
    unwritten = Signal(object)
    """ReaderError: a file could not be written."""

    def __init__(self, session: ReadingSession, keeping: Keeping, parent: QObject) -> None:
        super().__init__(session, keeping, parent)
        self._progress = Progress()

    @property
    def is_busy(self) -> bool:
        """True while something is being compared."""
        return self._tasks is not None and self._tasks.is_busy(_COMPARE)

    def compare(self, old: ContrastSource, new: ContrastSource, make: Make, *, is_by_date: bool = False) -> None:
        """Compare two texts; what was asked for before is given up.

        Args:
            old: the earlier one.
            new: the other.
            make: makes ready what is shown of the comparison and of the annotations on both texts, in the worker; `found` brings it.
            is_by_date: see `core.session_contrast.ContrastSession.of`.
        """
        self.stop()
        if not self._may_ask():
            return
        session, progress = self._session, self._progress

        def act() -> object:
            found = session.contrast.of(old, new, progress, is_by_date=is_by_date)
            return make(found, _marks(session, found.old.source), _marks(session, found.new.source))

        self._ready_tasks().run(_COMPARE, act, self.found.emit, self.failed.emit)

    def export(self, found: Contrasted, form: str, path: Path, language: str) -> None:
        """Write a comparison to a file that the reader has named, and has let be replaced if it is there; `exported` tells of it."""

        def act() -> Path:
            self._session.contrast.export(found, form, path, language, force=True)
            return path

        self._ready_tasks().run(_EXPORT, act, self.exported.emit, self.unwritten.emit)

    def list_documents(self, done: Callable[[tuple[ListedDocument, ...]], None]) -> None:
        """Call ``done`` with the documents of the library, the last changed first."""
        self._ready_tasks().run(_LIST, self._session.editions.documents, done, partial(self.failed.emit))

    def stop(self) -> None:
        """Give up what is being compared; nothing more is told of it."""
        self._progress.cancel()
        self._progress = Progress()
        if self._tasks is not None:
            self._tasks.cancel(_COMPARE)

    def close(self) -> None:
        """Compare nothing ever again."""
        self.stop()
        if self._tasks is not None:
            self._tasks.close()


def _marks(session: ReadingSession, source: ContrastSource | None) -> Sequence[Annotation]:
    """Return the annotations on one of both texts, as they stand there."""
    return () if source is None or source.edition is None else session.editions.marks(source.document, source.edition)
