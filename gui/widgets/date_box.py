"""A day, written or chosen from a calendar, in the calm dress of the other fields."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QDateEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget


class DateBox(QDateEdit):
    """A field whose arrow is a character: the style sheet takes the style's own away.

    Args:
        day: at first.
        least: the first one that can be chosen.
        most: the last one.
        parent: see Qt.
    """

    day_changed = Signal(object)  # date

    def __init__(self, day: date, least: date, most: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("DateBox")
        self.setCalendarPopup(True)
        self.setDisplayFormat("yyyy-MM-dd")
        self.setDateRange(QDate(least.year, least.month, least.day), QDate(most.year, most.month, most.day))
        self.setDate(QDate(day.year, day.month, day.day))
        self.dateChanged.connect(lambda _date: self.day_changed.emit(self.day))

    @property
    def day(self) -> date:
        """Return the day that stands there."""
        found = self.date()
        return date(found.year(), found.month(), found.day())

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the field, and the arrow."""
        super().paintEvent(event)
        painter = QPainter(self)
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter.setPen(self.palette().color(group, QPalette.ColorRole.Text))
        place = self.rect().adjusted(0, 0, -self.fontMetrics().horizontalAdvance("▾") // 2 - 2, 0)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), "▾")
        painter.end()
