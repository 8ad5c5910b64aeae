"""The table of a concordance: the words in the middle, what stands around them set against them from both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from gui.models.concordance import BEFORE_COLUMN, BEHIND_COLUMN, SOURCE_COLUMN, WORDS_COLUMN

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

    from gui.theme import Theme

_SOURCE_PART: Final = 0.27
"""Part of the width that tells where a line comes from."""
_SAMPLE: Final = 200
"""Lines whose words are measured for the width of their column."""
_LEAST, _MOST = 4, 16
"""Characters for which the column of the words has room."""


class ConcordanceTable(QTableView):
    """Enter or a double click leads to the passage; Ctrl+C copies the chosen lines; Esc leaves."""

    passage_wanted = Signal(int)  # row
    copy_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = _Face(theme, self)
        self.setObjectName("ConcordanceTable")
        self.setItemDelegate(self._face)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(theme.metrics.row)
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionsClickable(True)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def rows(self) -> list[int]:
        """Return the chosen rows from the top."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def choose_first(self) -> None:
        """Choose the first line."""
        if self.model().rowCount():
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(self.model().index(0, WORDS_COLUMN), flag.ClearAndSelect | flag.Rows)
            self.scrollToTop()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._face.apply_theme(theme)
        self.verticalHeader().setDefaultSectionSize(theme.metrics.row)
        self.viewport().update()

    def share_width(self) -> None:
        """Give the words the room they need, and both sides of them the same."""
        model = self.model()
        if model is None:
            return
        metrics = self.fontMetrics()
        character = metrics.horizontalAdvance("字")
        texts = (str(model.index(row, WORDS_COLUMN).data()) for row in range(min(model.rowCount(), _SAMPLE)))
        longest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        words = min(max(longest, _LEAST * character), _MOST * character) + 2 * character
        width = self.viewport().width()
        source = max(int(width * _SOURCE_PART), 8 * character)
        side = max((width - words - source) // 2, 4 * character)
        header = self.horizontalHeader()
        for column, room in ((BEFORE_COLUMN, side), (WORDS_COLUMN, words), (BEHIND_COLUMN, side)):
            header.resizeSection(column, room)
        header.resizeSection(SOURCE_COLUMN, max(width - 2 * side - words, 4 * character))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self.share_width()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go to the passage, copy, leave; everything else is the table's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.passage_wanted.emit(self.currentIndex().row())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        """Go to the passage."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.passage_wanted.emit(index.row())


class _Face(QStyledItemDelegate):
    """Sets what stands before against the words from the left, and the words in the accent."""

    def __init__(self, theme: Theme, table: ConcordanceTable) -> None:
        super().__init__(table)
        self._theme = theme

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme

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
        token = {WORDS_COLUMN: "accent", SOURCE_COLUMN: "soft"}.get(column, "ink")
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(role, self._theme.colour(token))
