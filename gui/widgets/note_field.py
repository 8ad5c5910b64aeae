"""The field in a card where a note is written."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from core.text import storable

if TYPE_CHECKING:
    from gui.theme import Theme

MOST_LINES: Final = 12
"""The field grows up to so many lines; then it scrolls."""


class NoteField(QPlainTextEdit):
    """A field that grows with its text. Tab leads on, Esc leaves; the text stays either way."""

    left = Signal(bool)  # the reader went elsewhere; True by Esc
    paused = Signal()  # a menu or another window has the keyboard for a while
    height_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._height = 0
        self.setObjectName("NoteField")
        self.setAccessibleName(self.tr("Note"))
        self.setPlaceholderText(self.tr("Write a note… **bold**, - list and other Markdown"))
        self.setTabChangesFocus(True)
        self.setFont(theme.interface_font())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(theme.metrics.small_gap)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def open(self, text: str) -> None:
        """Take another note, without the history of the last, the caret at its end."""
        self.setPlainText(text)
        self.document().clearUndoRedoStacks()
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._grow()

    def words(self) -> str:
        """Return what is written, as the library can hold it."""
        return storable(self.toPlainText())

    def wanted_height(self) -> int:
        """Return the height in pixels that shows the text, up to `MOST_LINES`."""
        line = self.fontMetrics().lineSpacing()
        most, height, block = MOST_LINES * line, 0.0, self.document().firstBlock()
        # What is laid out counts: lines with Chinese characters may be taller than the font says.
        while block.isValid() and height < most:
            height += self.blockBoundingRect(block).height()
            block = block.next()
        edges = 2 * (self._theme.metrics.small_gap + self.frameWidth() + 1)
        return ceil(min(max(height, 2 * line), most)) + edges

    def _grow(self) -> None:
        height = self.wanted_height()
        if height != self._height:
            self._height = height
            self.height_changed.emit()

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit(True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Tell whether the keyboard went elsewhere for good."""
        super().focusOutEvent(event)
        if event.reason() in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.paused.emit()
        else:
            self.left.emit(False)
