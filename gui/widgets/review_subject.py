"""What is being decided on: an annotation with the edge of its colour, why it waits, and its note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.widgets.card_frame import Frame, draw_frame
from gui.widgets.pigments import pigment_name

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from core.annotation import Annotation
    from gui.theme import Theme

_LONGEST = 2_000
"""Characters of a note that its tip shows."""


class ReviewSubject(QWidget):
    """A card in one or two lines that nothing is done on."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._annotation: Annotation | None = None
        self._build()

    def _build(self) -> None:
        metrics = self._theme.metrics
        self._reason = QLabel(self)
        self._reason.setObjectName("CardReason")
        self._reason.setWordWrap(True)
        self._note = QLabel(self)
        self._note.setObjectName("CardNote")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.card_edge + metrics.pad, metrics.gap, metrics.pad, metrics.gap)
        layout.setSpacing(metrics.small_gap)
        layout.addWidget(self._reason)
        layout.addWidget(self._note)

    def show_annotation(self, one: Annotation, reason: str) -> None:
        """Show an annotation and why it waits for review."""
        self._annotation = one
        self._reason.setText(reason)
        said = self._words(one)
        self._note.setVisible(bool(said))
        self._note.setToolTip(one.note[:_LONGEST])
        self.setAccessibleName("\n".join(part for part in (pigment_name(one.colour), reason, said) if part))
        self._fit()
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self.update()

    @staticmethod
    def _words(one: Annotation) -> str:
        """Return note and tags in one line."""
        note = " ".join(one.note[:_LONGEST].split())
        tags = "  ".join(f"#{tag}" for tag in one.tags)
        return "   ".join(part for part in (note, tags) if part)

    def _fit(self) -> None:
        if self._annotation is not None:
            said = self._words(self._annotation)
            self._note.setText(self._note.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, self._note.width()))

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the ground and the border."""
        if self._annotation is not None:
            draw_frame(QPainter(self), self.rect(), self._theme, Frame(self._annotation.colour, False, False, False, None))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Cut the note anew."""
        super().resizeEvent(event)
        self._fit()
