"""A short list of passages with what is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from gui.theme import Theme

_POINT: Final = Qt.ItemDataRole.UserRole
_ROWS: Final = 6
"""So many rows are in view; more are scrolled to."""
_MOST: Final = 500
"""Rows that are made: nobody looks through more before answering."""


class Passage(NamedTuple):
    """A place of the text."""

    point: int
    """Code point with which it begins."""
    words: str
    """What the row says."""


class PassageList(QListWidget):
    """A row a passage; a click or Enter leads to it."""

    place_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("PassageList")
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Passages"))
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)
        self._row = theme.metrics.row
        self.hide()

    def show_passages(self, passages: Sequence[Passage]) -> None:
        """List these in place of all before."""
        self.clear()
        for passage in passages[:_MOST]:
            item = QListWidgetItem(passage.words, self)
            item.setToolTip(passage.words)
            item.setData(_POINT, passage.point)
        if passages:
            self.setCurrentRow(0)
        rows = max(1, min(len(passages), _ROWS))
        self.setFixedHeight(rows * max(self._row, self.sizeHintForRow(0)) + 2 * self.frameWidth())

    def _choose(self, item: QListWidgetItem) -> None:
        self.place_chosen.emit(item.data(_POINT))
