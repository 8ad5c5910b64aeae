"""A bar above the page while an edition is read that is not the newest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from gui.theme import Theme


class EditionBar(QWidget):
    """Says which edition is on the page, and leads to the newest. It stays as long as that edition is shown."""

    newest_wanted = Signal()
    comparison_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("EditionBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        metrics = theme.metrics
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._back = QPushButton(self.tr("Back to the newest"))
        self._back.setObjectName("AccentAnswer")
        self._compare = QPushButton(self.tr("Compare with the newest"))
        self._compare.setObjectName("Answer")
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.pad, metrics.small_gap, metrics.gap, metrics.small_gap)
        row.setSpacing(metrics.gap)
        row.addWidget(self._label, 1)
        row.addWidget(self._back)
        row.addWidget(self._compare)
        self._back.clicked.connect(self.newest_wanted)
        self._compare.clicked.connect(self.comparison_wanted)
        self.hide()

    def show_edition(self, words: str) -> None:
        """Say which edition is on the page."""
        is_new = self.isHidden()
        self._label.setText(words)
        self._label.setToolTip(words)
        self.setAccessibleName(words)
        self.show()
        if is_new:
            # Nothing takes the keyboard away from the page: a screen reader is told.
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def follow_in_tabs(self, before: QWidget) -> None:
        """Let Tab lead from a widget to this bar."""
        QWidget.setTabOrder(before, self._back)
        QWidget.setTabOrder(self._back, self._compare)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Press the button that has the keyboard with Enter."""
        focused = self.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)
