"""What stands in the place of a review while there is none to decide on: a sentence, and the ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from gui.theme import Theme


class ReviewEnd(QWidget):
    """Says that passages are being looked for, or that there is nothing more.

    Args:
        theme: for sizes.
        back: what the button says that leads back.
        parent: see Qt.
    """

    again_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, theme: Theme, back: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._message = QLabel()
        self._message.setObjectName("PaneHint")
        self._message.setWordWrap(True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._again = QPushButton()
        self._again.setObjectName("Answer")
        self._back = QPushButton(back)
        self._back.setObjectName("AccentAnswer")
        row = QHBoxLayout()
        row.setSpacing(theme.metrics.gap)
        row.addStretch(1)
        row.addWidget(self._again)
        row.addWidget(self._back)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(self._message)
        layout.addLayout(row)
        layout.addStretch(3)
        self._again.clicked.connect(self.again_wanted)
        self._back.clicked.connect(self.back_wanted)

    def show_words(self, words: str) -> None:
        """Say something, without a way on."""
        self._message.setText(words)
        self._message.setAccessibleName(words)
        self._again.hide()
        self._back.hide()

    def offer_ways(self, again: str) -> None:
        """Offer the way back; and to begin once more in these words, if there are any."""
        self._again.setText(again)
        self._again.setVisible(bool(again))
        self._back.show()

    def focus_back(self) -> None:
        """Give the keyboard to the way back."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)
