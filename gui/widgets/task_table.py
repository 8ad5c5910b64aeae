"""The table of tasks: rows are chosen, cells are written in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gui.models.tasks import DUE, FIELD_ROLE, HEAD_ROLE, OVERDUE_ROLE, SOURCE, STATE, STATES
from gui.widgets.task_words import state_after, state_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent

    from gui.theme import Theme

_PARTS: Final = (23, 12, 9, 22, 11, 11, 12)
"""How the columns share the width, in per cent, until the reader sets one."""
_PARTS_OF_ONE: Final = (25, 13, 10, 24, 12, 16)
"""The same without the source."""
_LEAST: Final = {0: 8, STATE: 7}
"""Characters that a column has room for in any case."""
_MARGIN: Final = 4
"""Pixels beside the words of a head, about those that the style leaves beside the words of cells."""


class TaskTable(QTableView):
    """Enter or a double click leads to the passage; F2, a key or a second click writes; the space bar takes the next state.

    On the head of a group Enter, the space bar and a click close it and open it.
    """

    passage_wanted = Signal(int)  # row
    copy_wanted = Signal()
    group_turned = Signal(int)
    """Row of a head."""
    edit_ended = Signal()
    """Nothing is written in any cell any more."""
    left = Signal()  # Esc was pressed

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = _Face(theme, self)
        self._is_shared, self._is_sharing = True, False
        self._heads: frozenset[int] = frozenset()
        self.setObjectName("TaskTable")
        self.setItemDelegate(self._face)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.SelectedClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
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
        header.setSectionsMovable(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setSortingEnabled(True)
        self.sortByColumn(DUE, Qt.SortOrder.AscendingOrder)

    def rows(self) -> list[int]:
        """Return the selected rows from the top, without heads of groups."""
        # By ranges: thousands of indexes take a while.
        chosen = self.selectionModel().selection()
        ranges = (chosen.at(number) for number in range(chosen.size()))
        return sorted({row for some in ranges for row in range(some.top(), some.bottom() + 1)} - self._heads)

    @property
    def is_editing(self) -> bool:
        """True while something is written in a cell."""
        return self.state() == QAbstractItemView.State.EditingState

    def show_source(self, *, is_shown: bool) -> None:
        """Show where tasks come from, or leave the room to the other columns."""
        self._is_sharing = True
        self.setColumnHidden(SOURCE, not is_shown)
        self._is_sharing = False
        self._share_width()

    def know_heads(self, rows: Sequence[int]) -> None:
        """Take note of the rows in which heads of groups stand: they are never chosen."""
        self._heads = frozenset(rows)

    def closeEditor(self, editor: QWidget, hint: QStyledItemDelegate.EndEditHint, /) -> None:
        """Tell when nothing is written any more; Tab goes on to the next cell."""
        super().closeEditor(editor, hint)
        if not self.is_editing:
            self.edit_ended.emit()

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
        self._share_width()

    def _take_width(self, column: int) -> None:
        """Take note that the reader has set the width of a column; the last one takes by itself what is left."""
        last = STATE if self.isColumnHidden(SOURCE) else SOURCE
        self._is_shared = self._is_shared and (self._is_sharing or column == last)

    def _share_width(self) -> None:
        """Give the columns their parts of the width."""
        if not self._is_shared or self.model() is None:
            return
        self._is_sharing = True
        character = self.fontMetrics().horizontalAdvance("字")
        width, header = self.viewport().width(), self.horizontalHeader()
        header.setMinimumSectionSize(3 * character)
        for column, part in enumerate(_PARTS_OF_ONE if self.isColumnHidden(SOURCE) else _PARTS[:-1]):
            header.resizeSection(column, max(width * part // 100, (_LEAST.get(column, 0) + 1) * character))
        if not self.isColumnHidden(SOURCE):
            header.resizeSection(SOURCE, max(width - header.sectionPosition(SOURCE), 4 * character))
        self._is_sharing = False

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go to the passage, take the next state, copy, leave; everything else is the table's."""
        index = self.currentIndex()
        if self.is_editing:
            super().keyPressEvent(event)
        elif index.data(HEAD_ROLE) and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and not event.modifiers():
            self.group_turned.emit(index.row())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self.passage_wanted.emit(index.row())
        elif event.key() == Qt.Key.Key_Space and index.isValid() and not event.modifiers():
            state = index.siblingAtColumn(STATE)
            self.model().setData(state, state_after(state.data(FIELD_ROLE)))
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        """Go to the passage."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and not index.data(HEAD_ROLE):
            self.passage_wanted.emit(index.row())

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """Close or open a group by a click on its head."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and not event.modifiers() and index.data(HEAD_ROLE):
            self.group_turned.emit(index.row())


class _Face(QStyledItemDelegate):
    """Draws what is late in the accent, and lets a state be chosen from a list."""

    def __init__(self, theme: Theme, table: TaskTable) -> None:
        super().__init__(table)
        self._table = table
        self._theme = theme

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        super().initStyleOption(option, index)
        theme = self._theme
        if index.data(HEAD_ROLE):
            option.text = ""
            return
        token = "accent" if index.column() in {DUE, STATE} and index.data(OVERDUE_ROLE) else "ink"
        if index.column() == SOURCE or (token == "ink" and index.sibling(index.row(), STATE).data(FIELD_ROLE) == "done"):
            token = "soft"
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(role, theme.colour(token))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        super().paint(painter, option, index)
        if index.data(HEAD_ROLE):
            self._paint_head(painter, option.rect, str(index.sibling(index.row(), 0).data()))

    def _paint_head(self, painter: QPainter, cell: QRect, words: str) -> None:
        """Paint the part of a head that falls into a cell; with spans, choosing thousands of rows would take a blink."""
        header, font = self._table.horizontalHeader(), self._table.font()
        font.setBold(True)
        row = QRect(
            -header.offset() + _MARGIN, cell.top(), min(header.length(), self._table.viewport().width()) - 2 * _MARGIN, cell.height()
        )
        painter.save()
        painter.setClipRect(cell)
        painter.setFont(font)
        painter.setPen(self._theme.colour("ink"))
        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, row.width())
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        return QSize(super().sizeHint(option, index).width(), self._theme.metrics.row)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> QWidget:
        if index.column() != STATE:
            return super().createEditor(parent, option, index)
        box = QComboBox(parent)
        for state in STATES:
            box.addItem(state_name(state), state)
        box.activated.connect(lambda _at: self._take(box))
        return box

    def _take(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex, /) -> None:
        # Once: what is read anew meanwhile would take the place of what the reader is writing.
        if editor.property("filled"):
            return
        editor.setProperty("filled", True)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(FIELD_ROLE)))
            editor.showPopup()
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex, /) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        else:
            super().setModelData(editor, model, index)
