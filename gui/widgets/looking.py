"""A line for what is being looked for: how far it is, and a button that ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

if TYPE_CHECKING:
    from gui.theme import Theme


class LookingLine(QWidget):
    """Hidden while nothing is looked for."""

    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setObjectName("SoftLabel")
        self._bar = QProgressBar()
        self._bar.setObjectName("OpeningProgress")
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.setObjectName("Answer")
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.metrics.gap)
        row.addWidget(self._words)
        row.addWidget(self._bar, 1)
        row.addWidget(self.stop)
        self.hide()

    def begin(self, words: str) -> None:
        """Say that something is looked for; nobody knows yet how long it takes."""
        self._words.setText(words)
        self._bar.setAccessibleDescription(words)
        self._bar.setRange(0, 0)
        self.show()

    def tell(self, done: int, total: int) -> None:
        """Say how far it is."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def end(self) -> None:
        """It is over."""
        self.hide()
