"""Figures in workers: those of the text that is read, a subject followed over the library, and the files made of them.

The newest request wins; nothing is loaded before the first one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.progress import Progress
from gui.library_workers import LibraryWorkers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.figures import FigureLine, Followed
    from core.outline.tree import Outline
    from core.session import ReadingSession
    from gui.keeping import Keeping

_READ, _FOLLOW, _EXPORT = "read", "follow", "export"
Row = tuple[str | float | None, ...]


class Figures(LibraryWorkers):
    """Asks for figures; the bridge has one, with workers of its own."""

    read = Signal(object, object)
    """A text, the very object that was given, and a tuple of its `FigureLine`."""
    followed = Signal(object)
    """`Followed`."""
    exported = Signal(object)
    """Path of the file that was written."""

    def __init__(self, session: ReadingSession, keeping: Keeping, parent: QObject) -> None:
        super().__init__(session, keeping, parent)
        self._reading = Progress()
        self._following = Progress()

    @property
    def is_busy(self) -> bool:
        """True while something is being asked."""
        return self._tasks is not None and not self._tasks.is_idle

    def find(self, text: str, outline: Outline) -> None:
        """Find the figures of a text; `read` brings them."""
        self._reading.cancel()
        self._reading = progress = Progress()
        session = self._session

        def tell(lines: tuple[FigureLine, ...]) -> None:
            self.read.emit(text, lines)

        self._ready_tasks().run(_READ, lambda: session.figures.lines(text, outline, progress), tell, self.failed.emit)

    def follow(self, subject: str) -> None:
        """Ask what the documents of the library say of a subject; `followed` brings it."""
        self._following.cancel()
        self._following = progress = Progress()
        if not self._may_ask():
            return
        session = self._session

        def act() -> Followed:
            return session.figures.follow(subject, is_cancelled=lambda: progress.is_cancelled)

        self._ready_tasks().run(_FOLLOW, act, self.followed.emit, self.failed.emit)

    def export(self, path: Path, title: str, head: Sequence[str], rows: Sequence[Row]) -> None:
        """Write rows to a file that the reader has named, and has let be replaced if it is there; `exported` tells when it is done."""
        session = self._session
        self._ready_tasks().run(
            _EXPORT,
            lambda: session.figures.export(path, title, head, rows),
            lambda _none: self.exported.emit(path),
            self.failed.emit,
        )

    def stop(self) -> None:
        """Ask the library nothing any more."""
        self._following.cancel()
        if self._tasks is not None:
            self._tasks.cancel(_FOLLOW)

    def close(self) -> None:
        """End with the window."""
        self._reading.cancel()
        self._following.cancel()
        if self._tasks is not None:
            self._tasks.close()
