"""Buttons beside each other, and below each other where they have not the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QAbstractButton


class ButtonRows(QWidget):
    """Shows its buttons whole, centred, in as few rows as can be, as many in each as in the others.

    Args:
        buttons: in their order.
        gap: pixels between two.
    """

    def __init__(self, buttons: Sequence[QAbstractButton], gap: int) -> None:
        super().__init__()
        self._buttons = tuple(buttons)
        self._gap = gap
        for button in self._buttons:
            button.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _rows(self, width: int) -> list[tuple[QAbstractButton, ...]]:
        count = len(self._buttons)
        for number in range(1, count + 1):
            each = -(-count // number)
            rows = [self._buttons[at : at + each] for at in range(0, count, each)]
            if all(self._width(row) <= width for row in rows):
                return rows
        return [(button,) for button in self._buttons]

    def _width(self, row: Sequence[QAbstractButton]) -> int:
        return sum(button.sizeHint().width() for button in row) + self._gap * (len(row) - 1)

    def _height(self) -> int:
        return max(button.sizeHint().height() for button in self._buttons)

    def _place(self) -> None:
        height, y = self._height(), 0
        for row in self._rows(self.width()):
            x = max(0, (self.width() - self._width(row)) // 2)
            for button in row:
                width = min(button.sizeHint().width(), self.width())
                button.setGeometry(QRect(x, y, width, height))
                x += width + self._gap
            y += height + self._gap

    # Qt

    def hasHeightForWidth(self) -> bool:
        """Return True: with less width there are more rows."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Return how high the rows are together."""
        rows = len(self._rows(width))
        return rows * self._height() + (rows - 1) * self._gap

    def sizeHint(self) -> QSize:
        """Return the size of one row."""
        return QSize(self._width(self._buttons), self._height())

    def minimumSizeHint(self) -> QSize:
        """Return the size that one button needs."""
        return QSize(max(button.sizeHint().width() for button in self._buttons), self._height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Arrange the buttons anew."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent, /) -> bool:
        """Arrange the buttons anew when one of them has become wider."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)
