"""A note in Markdown on a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent

    from gui.widgets.note_markdown import RenderedNote


class NoteView(QWidget):
    """Draws a note that is laid out already; presses are for the card below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._note: RenderedNote | None = None
        self.setObjectName("NoteView")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_note(self, note: RenderedNote) -> None:
        """Show a note."""
        if note is not self._note:
            self._note = note
            self.update()

    def link_at(self, place: QPoint) -> str:
        """Return the address under a place of this widget, empty if there is none."""
        return self._note.link_at(QPointF(place)) if self._note is not None else ""

    # Qt

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the note."""
        if self._note is not None:
            self._note.draw(QPainter(self))
