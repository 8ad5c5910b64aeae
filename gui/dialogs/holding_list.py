"""What dialogs about documents of the library have in common: a table, a hint for when it is empty, and a row of buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from gui.widgets.choice_table import ChoiceTable
from gui.widgets.looking import LookingLine
from gui.widgets.pane_hint import PaneHint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent

    from gui.theme import Theme


class HoldingListDialog(QDialog):
    """Puts a table over a hint, a line for what is being looked for, and buttons; subclasses fill it.

    Args:
        theme: for sizes.
        parts: how the columns share the width, in per cent.
        parent: see Qt.
    """

    def __init__(self, theme: Theme, parts: Sequence[int], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.table = ChoiceTable(theme, parts)
        self._hint = PaneHint()
        self.views = QStackedWidget()
        self.views.addWidget(self.table)
        self.views.addWidget(self._hint)
        self.looking = LookingLine(theme)
        self.shut = QPushButton(self.tr("Close"))
        self.shut.setProperty("closes", True)
        self.shut.setAutoDefault(False)
        self.shut.clicked.connect(self.reject)

    def lay_out(self, model: QAbstractItemModel, buttons: Sequence[QPushButton], *between: QWidget) -> None:
        """Show a model, with buttons below it, and what stands between."""
        metrics = self._theme.metrics
        self.table.setModel(model)
        row = QHBoxLayout()
        row.setSpacing(metrics.gap)
        for button in buttons:
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.shut)
        layout = QVBoxLayout(self)
        layout.setSpacing(metrics.gap)
        layout.addWidget(self.views, 1)
        layout.addWidget(self.looking)
        for widget in between:
            layout.addWidget(widget)
        layout.addLayout(row)
        self.say("")

    def say(self, words: str) -> None:
        """Show words in the place of the table."""
        self._hint.setText(words)
        self.views.setCurrentWidget(self._hint)
        self.shut.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_rows(self, row: int = 0) -> None:
        """Show the table, with a row chosen."""
        model = self.table.model()
        self.views.setCurrentWidget(self.table)
        self.table.setCurrentIndex(model.index(min(row, model.rowCount() - 1), 0))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Press the button that has the keyboard with Enter; nothing else answers to it."""
        focused = self.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if isinstance(focused, QPushButton):
                focused.click()
        else:
            super().keyPressEvent(event)
