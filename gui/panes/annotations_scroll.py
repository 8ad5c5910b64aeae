"""The scroll bar of a list of cards: it counts cards, whatever their heights, so that only those in view are measured."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QScrollBar, QWidget

from gui.panes.annotations_placement import UNIT, Row, View, list_end, listed

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

    from gui.models.annotations import AnnotationOrder

_NOTCH: Final = 120
"""Angle of one step of a wheel, in eighths of a degree (`QWheelEvent.angleDelta`)."""


class CardScroll(QScrollBar):
    """Scrolls a list of cards; its values are in `UNIT`."""

    def __init__(self, order: AnnotationOrder, column: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, column)
        self._order = order
        self._column = column
        self.setSingleStep(UNIT // 3)
        self.hide()

    @property
    def first(self) -> int:
        """Return the place of the first card in view; not below the number of cards if there are none."""
        return self.value() // UNIT

    def rows(self, view: View) -> list[Row]:
        """Return the cards in view, after the bar has taken its place and range."""
        last, width = list_end(self._order, view), self.sizeHint().width()
        blocker = QSignalBlocker(self)
        self.setRange(0, last)
        self.setPageStep(UNIT)
        self.setGeometry(self._column.width() - width, 0, width, self._column.height())
        del blocker
        return listed(self._order, view, self.value())

    def scroll_to(self, value: int) -> None:
        """Take a value, beyond the end if need be: the next `rows` corrects it."""
        blocker = QSignalBlocker(self)
        self.setMaximum(max(self.maximum(), value))
        self.setValue(value)
        del blocker

    def keep_first(self, at: int | None) -> None:
        """Scroll so that the card at this place is the first again, though cards may have come or gone above it."""
        if at is not None and at != self.first and self.value():
            self.scroll_to(at * UNIT + self.value() % UNIT)

    def turn(self, event: QWheelEvent, view: View, row: int) -> None:
        """Follow the wheel; ``row`` is the height of a line in pixels."""
        pixels = event.pixelDelta().y() or event.angleDelta().y() * 3 * row // _NOTCH
        at = min(self.first, len(self._order) - 1)
        if at >= 0:
            self.setValue(self.value() - round(pixels * UNIT / (sum(view.unit(self._order, at)) + view.gap)))
        event.accept()
