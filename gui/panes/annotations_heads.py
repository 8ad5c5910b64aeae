"""The names of the groups in a list of cards; only those in view exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


class GroupHeads(QObject):
    """Labels that are given other words when the list is scrolled."""

    def __init__(self, column: QWidget) -> None:
        super().__init__(column)
        self._column = column
        self._labels: list[QLabel] = []

    def show_heads(self, heads: Sequence[tuple[str, QRect]]) -> None:
        """Show names in their places, and no others."""
        while len(self._labels) < len(heads):
            label = QLabel(self._column)
            label.setObjectName("GroupHead")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._labels.append(label)
        for label, (words, place) in zip(self._labels, heads, strict=False):
            label.setGeometry(place)
            label.setText(label.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width()))
            label.setAccessibleName(words)
            label.show()
        for label in self._labels[len(heads) :]:
            label.hide()
