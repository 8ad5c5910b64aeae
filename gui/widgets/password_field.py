"""A field for a password, with a button that shows what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from gui.icons import icon

if TYPE_CHECKING:
    from gui.theme import Theme


class PasswordField(QWidget):
    """Keeps what is typed until it is cleared, and nowhere else."""

    entered = Signal()  # Enter was pressed

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setObjectName("PasswordField")
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        # An input method would keep what it has seen, and offer it again.
        self.field.setInputMethodHints(Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData)
        self.field.setPlaceholderText(self.tr("Password"))
        self.field.setAccessibleName(self.tr("Password"))
        self.field.setFixedWidth(theme.metrics.side_bar * 2 // 3)
        self.field.returnPressed.connect(self.entered)
        self.eye = QToolButton()
        self.eye.setAutoRaise(True)
        self.eye.setCheckable(True)
        self.eye.setAccessibleName(self.tr("Show the password"))
        self.eye.setToolTip(self.tr("Show the password"))
        self.eye.toggled.connect(self._show_typed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.metrics.small_gap)
        row.addWidget(self.field)
        row.addWidget(self.eye)
        self.apply_theme(theme)

    def clear(self) -> None:
        """Forget what was typed, and hide what will be."""
        self.field.clear()
        self.eye.setChecked(False)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self.eye.setIcon(icon("eye", theme))

    def _show_typed(self, is_shown: bool) -> None:
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)
