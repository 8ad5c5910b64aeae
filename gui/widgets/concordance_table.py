"""The table of a concordance: the words in the middle, what stands around them set against them from both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem

from gui.models.concordance import BEFORE_COLUMN, BEHIND_COLUMN, SOURCE_COLUMN, WORDS_COLUMN
from gui.widgets.ink_face import InkFace
from gui.widgets.place_table import PlaceTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.theme import Theme

_SOURCE_PART: Final = 0.27
"""Part of the width that tells where a line comes from."""
_SAMPLE: Final = 200
"""Lines whose words are measured for the width of their column."""
_LEAST, _MOST = 4, 16
"""Characters for which the column of the words has room."""


class ConcordanceTable(PlaceTable):
    """Shows the lines; its columns have the widths that the words ask for, and no others."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("ConcordanceTable")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        heads = self.horizontalHeader()
        heads.setSectionsClickable(True)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def choose_first(self) -> None:
        """Choose the first line."""
        if self.model().rowCount():
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(self.model().index(0, WORDS_COLUMN), flag.ClearAndSelect | flag.Rows)
            self.scrollToTop()

    def _made_face(self, theme: Theme) -> InkFace:
        return _Face(theme, self)

    def _row_height(self, theme: Theme) -> int:
        return theme.metrics.row

    def _share(self, width: int, character: int) -> None:
        """Give the words the room they need, and both sides of them the same."""
        model, metrics = self.model(), self.fontMetrics()
        texts = (str(model.index(row, WORDS_COLUMN).data()) for row in range(min(model.rowCount(), _SAMPLE)))
        longest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        words = min(max(longest, _LEAST * character), _MOST * character) + 2 * character
        source = max(int(width * _SOURCE_PART), 8 * character)
        side = max((width - words - source) // 2, 4 * character)
        header = self.horizontalHeader()
        for column, room in ((BEFORE_COLUMN, side), (WORDS_COLUMN, words), (BEHIND_COLUMN, side)):
            header.resizeSection(column, room)
        header.resizeSection(SOURCE_COLUMN, max(width - 2 * side - words, 4 * character))


class _Face(InkFace):
    """Sets what stands before against the words from the left, and the words in the accent."""

    def _token(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return {WORDS_COLUMN: "accent", SOURCE_COLUMN: "soft"}.get(index.column(), "ink")

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        super().initStyleOption(option, index)
        column = index.column()
        middle = Qt.AlignmentFlag.AlignVCenter
        if column == BEFORE_COLUMN:
            option.displayAlignment = Qt.AlignmentFlag.AlignRight | middle
            option.textElideMode = Qt.TextElideMode.ElideLeft
        elif column == WORDS_COLUMN:
            option.displayAlignment = Qt.AlignmentFlag.AlignHCenter | middle
            option.textElideMode = Qt.TextElideMode.ElideMiddle
