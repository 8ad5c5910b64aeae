"""A field of one line that tells how it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent


class LineField(QLineEdit):
    """Enter and Esc end here: nothing around the field hears of them."""

    entered = Signal()
    escaped = Signal()
    left = Signal()  # the keyboard went elsewhere for good: an input method or another window have it for a while only

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Tell of Enter and Esc."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Tell when the reader goes elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.left.emit()
