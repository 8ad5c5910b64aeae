"""What waits for review in the document that is shown, read in a worker; and what an annotation becomes by the reader's decision."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from core.annotation import Annotation
    from core.editions import Review
    from core.outline import Outline
    from core.session import ReadingSession
    from core.spans import Span
    from gui.tasks import Tasks

_LANE = "reviews"


class Reviews(QObject):
    """Reads and decides; stores nothing. The bridge has one."""

    read = Signal(object)
    """tuple of Review: those to review in text order, then orphans."""
    failed = Signal(object)
    """ReaderError."""

    def __init__(self, session: ReadingSession, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks

    def look_up(self, document: int, edition: int) -> None:
        """Read what waits for review in an edition of a document; `read` brings it."""
        self._tasks.run(_LANE, lambda: self._session.editions.reviews(document, edition), self.read.emit, self.failed.emit)

    def forget(self) -> None:
        """Let what is being read fall silent."""
        self._tasks.cancel(_LANE)

    @property
    def is_reading(self) -> bool:
        """True while something is being read."""
        return self._tasks.is_busy(_LANE)

    def placed(self, text: str, outline: Outline, one: Annotation, span: Span, edition: int) -> Annotation:
        """Return an annotation as it is once the reader has said where it stands."""
        return self._session.placed(text, outline, one, span, edition)

    def given_up(self, review: Review, one: Annotation) -> Annotation:
        """Return an annotation as it is once the reader has said that its passage is gone.

        Args:
            review: of the annotation.
            one: it, as it is by now.
        """
        return self._session.given_up(replace(review, annotation=one))
