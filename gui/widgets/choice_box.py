"""A box to choose one of several things from, in the calm dress of the other fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget


class ChoiceBox(QComboBox):
    """A combo box whose arrow is a character: the style sheet takes the style's own away.

    Args:
        name: what a screen reader calls it.
        parent: see Qt.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ChoiceBox")
        self.setAccessibleName(name)
        self.setToolTip(name)

    @classmethod
    def fitted(cls, name: str, items: Iterable[tuple[str, object]] = ()) -> ChoiceBox:
        """Return a box that is as wide as its widest item needs; items are words and what they stand for."""
        box = cls(name)
        box.setSizeAdjustPolicy(cls.SizeAdjustPolicy.AdjustToContents)
        for words, value in items:
            box.addItem(words, value)
        return box

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the words, cut visibly where there is no room for them, and the arrow."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self)
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, field.width())
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter.setPen(self.palette().color(group, QPalette.ColorRole.Text))
        place = self.rect().adjusted(0, 0, -self.fontMetrics().horizontalAdvance("▾") // 2 - 2, 0)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), "▾")
