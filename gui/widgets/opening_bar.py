"""A bar above the page while a file takes long: its name, how far it is, and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from gui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from gui.theme import Theme


class OpeningBar(QWidget):
    """Shows one job; what was shown before stays and can be read on meanwhile."""

    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("OpeningBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        metrics = theme.metrics
        self._name = ElidedLabel(Qt.TextElideMode.ElideMiddle)
        self._step = QLabel()
        self._step.setObjectName("SoftLabel")
        self._line = QProgressBar()
        self._line.setObjectName("OpeningProgress")
        self._line.setTextVisible(False)
        self._line.setFixedWidth(metrics.side_bar * 2 // 3)
        self._line.setAccessibleName(self.tr("Progress"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.setObjectName("Answer")
        self.cancel_button.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.pad, metrics.small_gap, metrics.gap, metrics.small_gap)
        row.setSpacing(metrics.pad)
        row.addWidget(self._name, 1)
        row.addWidget(self._step)
        row.addWidget(self._line)
        row.addWidget(self.cancel_button)
        self.hide()

    def show_job(self, words: str) -> None:
        """Show a job of which nobody knows how long it takes yet."""
        self._name.show_words(words)
        self.setAccessibleName(words)
        self._step.clear()
        self._line.setRange(0, 0)
        self.show()

    def show_step(self, words: str, done: int, total: int) -> None:
        """Tell how far it is.

        Args:
            words: the same as the numbers, for the reader.
            done: steps that are done.
            total: all of them, 0 if that is not known.
        """
        self._step.setText(words)
        self._line.setRange(0, total)
        self._line.setValue(done)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Cancel with Esc or Enter."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
