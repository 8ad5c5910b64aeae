"""A line between two columns that the mouse can drag."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

LINE: Final = 1
"""Width of a border in pixels."""


class Border(QFrame):
    """A line between two columns; the mouse takes hold of it somewhat beside it, too."""

    dragged = Signal(int)
    """Where the mouse has taken it: pixels from the left of the parent."""
    pressed_twice = Signal()

    def __init__(self, reach: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._reach = reach
        self.setObjectName("ColumnBorder")
        self.setCursor(Qt.CursorShape.SplitHCursor)
        # Only the line is seen; what is masked still takes the mouse.
        self.setAttribute(Qt.WidgetAttribute.WA_MouseNoMask)

    def place(self, x: int, height: int, *, is_there: bool) -> None:
        """Stand at ``x``, or nowhere."""
        self.setVisible(is_there)
        if is_there:
            area = QRect(x - self._reach, 0, 2 * self._reach + LINE, height)
            if area.size() != self.size():
                self.setMask(QRect(self._reach, 0, LINE, height))
            self.setGeometry(area)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        event.setAccepted(event.button() == Qt.MouseButton.LeftButton)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(self.mapToParent(event.position().toPoint()).x())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Tell of it."""
        event.setAccepted(event.button() == Qt.MouseButton.LeftButton)
        if event.isAccepted():
            self.pressed_twice.emit()
