"""Widgets in a row that goes on in the next line where there is no more room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


class WrappedRow(QWidget):
    """Shows widgets from the left in the width that each of them likes, in as many lines as that takes; those that are hidden take no room.

    Args:
        gap: pixels between two.
    """

    def __init__(self, gap: int) -> None:
        super().__init__()
        self._widgets: tuple[QWidget, ...] = ()
        self._gap = gap
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def fill(self, widgets: Sequence[QWidget]) -> None:
        """Show these widgets in their order."""
        self._widgets = tuple(widgets)
        for widget in self._widgets:
            widget.setParent(self)
        self.updateGeometry()

    def _places(self, width: int) -> tuple[list[tuple[QWidget, QRect]], int]:
        """Return where each widget stands in a width, and how high all lines are."""
        found: list[tuple[QWidget, QRect]] = []
        shown = [widget for widget in self._widgets if not widget.isHidden()]
        height = max((widget.sizeHint().height() for widget in shown), default=0)
        x = y = 0
        for widget in shown:
            size = widget.sizeHint()
            if x and x + size.width() > width:
                x, y = 0, y + height + self._gap
            found.append((widget, QRect(x, y, min(size.width(), width), height)))
            x += size.width() + self._gap
        return found, y + height

    def _arrange(self) -> None:
        for widget, place in self._places(self.width())[0]:
            widget.setGeometry(place)

    # Qt

    def hasHeightForWidth(self) -> bool:
        """Return True: with less width there are more lines."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Return how high the lines are together."""
        return self._places(width)[1]

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        places, height = self._places(1 << 20)
        return QSize(places[-1][1].right() + 1 if places else 0, height)

    def minimumSizeHint(self) -> QSize:
        """Return the size of the widest widget."""
        return QSize(max((widget.sizeHint().width() for widget in self._widgets), default=0), self.heightForWidth(max(self.width(), 1)))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Place the widgets anew."""
        super().resizeEvent(event)
        self._arrange()
        self.updateGeometry()

    def event(self, event: QEvent, /) -> bool:
        """Follow what the widgets show."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
            self.updateGeometry()
        return super().event(event)
