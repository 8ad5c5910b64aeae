"""What can be done about an annotation that waits for review, on its card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.theme import Theme


class CardAnswers(QWidget):
    """Two buttons in a row: to compare its texts, or to show its passage in the page."""

    review_wanted = Signal()
    placing_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._review = self._button(self.tr("Review"), self.tr("Compare the old text with the new one (Enter)"))
        self._place = self._button(self.tr("Show its place…"), self.tr("Select its passage in the text yourself"))
        self._review.clicked.connect(self.review_wanted)
        self._place.clicked.connect(self.placing_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.metrics.small_gap)
        row.addWidget(self._review)
        row.addWidget(self._place)
        row.addStretch(1)

    def _button(self, words: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("CardAnswer")
        button.setText(words)
        button.setToolTip(tip)
        return button

    def buttons(self) -> Sequence[QToolButton]:
        """Return the buttons from left to right."""
        return self._review, self._place
