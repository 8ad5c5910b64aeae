"""A file in its section: where it lies, and the ways to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from gui.dialogs.settings.controls import tr
from gui.dialogs.settings.hits import painted

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from core.settings_table import Entry
    from gui.dialogs.settings.hits import Hit
    from gui.theme import Theme


class PlaceRow(QFrame):
    """Shows a path that can be copied.

    Args:
        entry: what lies there.
        theme: the tokens it wears.
        parent: the card it stands on.
        more: words of a button that leads to a dialog of its own, empty for none.
    """

    folder_wanted = Signal()
    more_wanted = Signal()

    def __init__(self, entry: Entry, theme: Theme, parent: QWidget, *, more: str = "") -> None:
        super().__init__(parent)
        self.entry = entry
        self._theme = theme
        self._hit: Hit | None = None
        self._build(more)

    def show_path(self, path: Path) -> None:
        """Show where it lies."""
        if self._path.text() != str(path):
            self._path.setText(str(path))
            self._path.setCursorPosition(0)
            self._path.setToolTip(str(path))

    def show_hit(self, hit: Hit | None) -> None:
        """Paint what was looked for in the words; None for plain words."""
        self._hit = hit
        colour = self._theme.colours["accent"]
        self._label.setText(painted(tr(self.entry.label), hit.label if hit else (), colour))
        self._explanation.setText(painted(tr(self.entry.explanation), hit.explanation if hit else (), colour))

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self.show_hit(self._hit)

    def take_keyboard(self) -> None:
        """Give the path the keyboard."""
        self._path.setFocus()

    def _build(self, more: str) -> None:
        metrics = self._theme.metrics
        self.setObjectName("SettingRow")
        self._label, self._explanation = QLabel(self), QLabel(self)
        self._label.setObjectName("SettingLabel")
        self._explanation.setObjectName("SettingExplanation")
        self._explanation.setWordWrap(True)
        self._path = QLineEdit(self)
        self._path.setObjectName("SettingLine")
        self._path.setReadOnly(True)
        self._path.setAccessibleName(tr(self.entry.label))
        self._label.setBuddy(self._path)
        buttons = QHBoxLayout()
        buttons.setSpacing(metrics.gap)
        for words, signal in ((more, self.more_wanted), (QCoreApplication.translate("Settings", "Open its folder"), self.folder_wanted)):
            if words:
                button = QPushButton(words, self)
                button.setObjectName("SettingButton")
                button.setAutoDefault(False)
                button.setAccessibleDescription(tr(self.entry.label))
                button.clicked.connect(signal)
                buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, metrics.pad)
        column.setSpacing(metrics.gap)
        words_above = QVBoxLayout()
        words_above.setSpacing(0)
        words_above.addWidget(self._label)
        words_above.addWidget(self._explanation)
        column.addLayout(words_above)
        column.addWidget(self._path)
        column.addLayout(buttons)
        self.show_hit(None)
