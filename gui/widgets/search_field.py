"""The field in which a search of the library is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from core.query.reading import LIMIT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget


class SearchField(QLineEdit):
    """A line whose Enter goes to the first place, Down into the list, Up to what was looked for before, Esc to the page."""

    entered = Signal()
    """Enter: the place that is chosen, or the first one, is wanted."""
    list_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._older: Sequence[str] = ()
        self._back = 0
        """How many queries back the one is that stands here; 0 for what is typed."""
        self._typed = ""
        self.setObjectName("SearchField")
        self.setMaxLength(LIMIT)
        self.setClearButtonEnabled(True)
        self.setPlaceholderText(self.tr("Find in all documents"))
        self.setAccessibleName(self.tr("Find in the library"))
        self.textEdited.connect(self._forget_step)

    def remember(self, older: Sequence[str]) -> None:
        """Take what was looked for before, the newest first."""
        self._older = older

    def _forget_step(self) -> None:
        self._back = 0

    def _recall(self, step: int) -> None:
        if self._back == 0:
            self._typed = self.text()
        others = [one for one in self._older if one and one != self._typed]
        wanted = self._back + step
        if 0 <= wanted <= len(others):
            self._back = wanted
            self.setText(others[wanted - 1] if wanted else self._typed)

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Lead on."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif key == Qt.Key.Key_Up:
            self._recall(1)
        elif key == Qt.Key.Key_Down and self._back:
            self._recall(-1)
        elif key == Qt.Key.Key_Down:
            self.list_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
