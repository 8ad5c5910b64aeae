"""What stands in the place of results where there are none: that nothing was found, and what can be tried instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.query.saved import SavedSearch
    from gui.theme import Theme


class SearchEnd(QWidget):
    """A sentence, and below it buttons that ask in another way."""

    tried = Signal(object)
    """`SavedSearch` that is to be run instead."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        metrics = theme.metrics
        self._said = QLabel(self)
        self._said.setObjectName("SearchSaid")
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons: list[QPushButton] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        self._layout.setSpacing(metrics.gap)
        self._layout.addWidget(self._said)
        self._layout.addStretch(1)

    def show_end(self, words: str, ways: Sequence[tuple[SavedSearch, str]] = ()) -> None:
        """Show a sentence, and for each way a button: what it runs, and what stands on it."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._said.setText(words)
        self._buttons = [self._button(search, said) for search, said in ways]
        for at, button in enumerate(self._buttons, 1):
            self._layout.insertWidget(at, button)

    @property
    def ways(self) -> tuple[str, ...]:
        """Return what stands on the buttons."""
        return tuple(button.text() for button in self._buttons)

    def focus(self) -> bool:
        """Give the first way the keyboard; False if there is none."""
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(self._buttons)

    def _button(self, search: SavedSearch, said: str) -> QPushButton:
        button = QPushButton(said, self)
        button.setObjectName("SearchWay")
        button.setAutoDefault(True)
        button.clicked.connect(lambda: self.tried.emit(search))
        return button
