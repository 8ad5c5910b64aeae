"""Says what went wrong with looking for something, once, and offers to look again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable


class TroubleLine(QWidget):
    """Hidden as long as nothing is wrong."""

    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel()
        self._words.setObjectName("SoftLabel")
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._again = QPushButton(self.tr("Look again"))
        self._again.setObjectName("SkeletonButton")
        self._again.clicked.connect(self.again_wanted)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._words)
        rows.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def tell(self, sentences: Iterable[str]) -> None:
        """Say these, or go if there are none."""
        words = "\n".join(sentences)
        self._words.setText(words)
        self._again.setAccessibleDescription(words)
        self.setVisible(bool(words))
