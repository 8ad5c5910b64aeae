"""The table of proposed tasks: answered row by row, or several at once, from the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

    from gui.theme import Theme

_PARTS: Final = (34, 18, 13, 21, 14)
"""How the columns share the width, in per cent, until the reader sets one."""
_LEAST: Final = 4
"""Characters that each column has room for."""


class ProposalTable(QTableView):
    """A accepts, E edits, X rejects what is chosen; Enter or a double click leads to the sentence; Esc leaves."""

    accepted = Signal()
    rejected = Signal()
    passage_wanted = Signal(int)
    """Row."""
    copy_wanted = Signal()
    chosen = Signal()
    """Other rows are chosen, or another is the current one."""
    edit_ended = Signal()
    """Nothing is written in any cell any more."""
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = _Face(theme, self)
        self._is_shared, self._is_sharing = True, False
        # The look of the table of tasks is its own too.
        self.setObjectName("TaskTable")
        self.setItemDelegate(self._face)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.metrics.row + theme.metrics.small_gap)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def rows(self) -> list[int]:
        """Return the chosen rows from the top; the current one if none is chosen."""
        # By ranges: thousands of indexes take a while.
        chosen = self.selectionModel().selection()
        ranges = (chosen.at(number) for number in range(chosen.size()))
        rows = sorted({row for some in ranges for row in range(some.top(), some.bottom() + 1)})
        return rows or ([self.currentIndex().row()] if self.currentIndex().isValid() else [])

    def choose(self, row: int) -> None:
        """Choose one row, the last one if there are fewer; what stands in it is seen."""
        last = self.model().rowCount() - 1
        if last >= 0:
            flag = QItemSelectionModel.SelectionFlag
            index = self.model().index(max(0, min(row, last)), max(self.currentIndex().column(), 0))
            self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
            self.scrollTo(index)

    def edit_current(self) -> None:
        """Write in the current cell."""
        if self.currentIndex().isValid():
            self.edit(self.currentIndex())

    @property
    def is_editing(self) -> bool:
        """True while something is written in a cell."""
        return self.state() == QAbstractItemView.State.EditingState

    def closeEditor(self, editor: QWidget, hint: QStyledItemDelegate.EndEditHint, /) -> None:
        """Tell when nothing is written any more; Tab goes on to the next cell."""
        super().closeEditor(editor, hint)
        if not self.is_editing:
            self.edit_ended.emit()

    def inputMethodQuery(self, query: Qt.InputMethodQuery, /) -> Any:
        """Let no input method have A, E and X: Pinyin would begin with them; while a cell is written in, its editor is asked instead."""
        return False if query == Qt.InputMethodQuery.ImEnabled else super().inputMethodQuery(query)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._face.apply_theme(theme)
        self.viewport().update()

    def setModel(self, model: QAbstractItemModel | None, /) -> None:
        """Show a model, with room for the words of each column."""
        super().setModel(model)
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        header.sectionResized.connect(self._take_width)
        # It shows no selection, but would ask each cell of thousands of chosen rows whether it may.
        header.setSelectionModel(QItemSelectionModel(self.model(), header))
        selection = self.selectionModel()
        selection.selectionChanged.connect(lambda *_: self.chosen.emit())
        selection.currentRowChanged.connect(lambda *_: self.chosen.emit())
        self._share_width()

    def _take_width(self, column: int) -> None:
        """Take note that the reader has set the width of a column; the last one takes by itself what is left."""
        self._is_shared = self._is_shared and (self._is_sharing or column == len(_PARTS) - 1)

    def _share_width(self) -> None:
        """Give the columns their parts of the width."""
        if not self._is_shared or self.model() is None:
            return
        self._is_sharing = True
        least = (_LEAST + 1) * self.fontMetrics().horizontalAdvance("字")
        for column, part in enumerate(_PARTS[:-1]):
            self.horizontalHeader().resizeSection(column, max(self.viewport().width() * part // 100, least))
        self._is_sharing = False

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Answer, write, go to the sentence, copy, leave; everything else is the table's."""
        if self.is_editing:
            super().keyPressEvent(event)
            return
        acts = {Qt.Key.Key_A: self.accepted.emit, Qt.Key.Key_E: self.edit_current, Qt.Key.Key_X: self.rejected.emit}
        is_plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if is_plain and event.key() in acts:
            acts[Qt.Key(event.key())]()
        elif is_plain and event.key() == Qt.Key.Key_Delete:
            self.rejected.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.passage_wanted.emit(self.currentIndex().row())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        """Go to the sentence."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.passage_wanted.emit(index.row())


class _Face(QStyledItemDelegate):
    """Draws words in the ink's colour, also where a row is chosen."""

    def __init__(self, theme: Theme, table: ProposalTable) -> None:
        super().__init__(table)
        self._theme = theme

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        super().initStyleOption(option, index)
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(role, self._theme.colour("ink"))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        return QSize(super().sizeHint(option, index).width(), self._theme.metrics.row)
