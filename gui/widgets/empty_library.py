"""What stands in the place of a list of the library that is empty: why it is so, and ways to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.widgets.pane_hint import PaneHint

if TYPE_CHECKING:
    from gui.theme import Theme


class EmptyLibrary(QWidget):
    """A sentence, and below it buttons that add documents where that is the way out."""

    files_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        metrics = theme.metrics
        self._hint = PaneHint()
        self._files = QPushButton(self.tr("Add files…"))
        self._folder = QPushButton(self.tr("Add a folder…"))
        buttons = QHBoxLayout()
        buttons.setSpacing(metrics.gap)
        buttons.addStretch(1)
        for button in (self._files, self._folder):
            button.setObjectName("SkeletonButton")
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._hint)
        layout.addLayout(buttons)
        layout.addStretch(1)
        self._files.clicked.connect(self.files_wanted)
        self._folder.clicked.connect(self.folder_wanted)

    def say(self, words: str, *, offers_adding: bool) -> None:
        """Say something, with or without the buttons."""
        self._hint.setText(words)
        self._files.setVisible(offers_adding)
        self._folder.setVisible(offers_adding)
