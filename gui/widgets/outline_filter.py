"""The field over the outline in which its headings are filtered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget


class OutlineFilter(QLineEdit):
    """A line whose Down and Enter lead to what it found and whose Esc empties it first."""

    entered = Signal()  # Down or Enter was pressed
    focused = Signal()  # the keyboard has come

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("OutlineFilter")
        self.setPlaceholderText(self.tr("Filter outline…"))
        self.setAccessibleName(self.tr("Filter outline"))
        # Its picture comes from the style, 5 ms that an empty field need not cost.
        self.textEdited.connect(lambda: self.setClearButtonEnabled(True))

    # Qt

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Tell that the keyboard has come."""
        super().focusInEvent(event)
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Lead on with Down and Enter, empty the line with Esc."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
