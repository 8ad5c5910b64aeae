"""A question in a dialog, before something is done that cannot be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

if TYPE_CHECKING:
    from gui.theme import Theme


class SureQuestion(QWidget):
    """Hidden until something is asked.

    Args:
        yes: the words that do it.
        no: the words that leave it.
        theme: for sizes.
        parent: see Qt.
    """

    agreed = Signal()
    declined = Signal()

    def __init__(self, yes: str, no: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        metrics = theme.metrics
        self.setObjectName("EditionAsked")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._yes = QPushButton(yes)
        self._yes.setObjectName("AccentAnswer")
        self._no = QPushButton(no)
        self._no.setObjectName("Answer")
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, metrics.gap)
        row.setSpacing(metrics.gap)
        row.addWidget(self._words, 1)
        for button in (self._yes, self._no):
            button.setAutoDefault(False)
            row.addWidget(button)
        self._yes.clicked.connect(self._agree)
        self._no.clicked.connect(self.withdraw)
        self.hide()

    def ask(self, words: str) -> None:
        """Ask, with the keyboard on the answer that leaves things as they are."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self._no.setAccessibleDescription(words)
        self.show()
        self._no.setFocus(Qt.FocusReason.OtherFocusReason)

    def withdraw(self) -> None:
        """Ask no more."""
        if not self.isHidden():
            self.hide()
            self.declined.emit()

    def _agree(self) -> None:
        self.hide()
        self.agreed.emit()
