"""The table of tasks: rows are chosen, cells are written in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QStyleOptionViewItem, QWidget

from gui.models.tasks import DUE, FIELD_ROLE, HEAD_ROLE, OVERDUE_ROLE, SOURCE, STATE, STATES
from gui.widgets.ink_face import InkFace
from gui.widgets.place_table import PlaceTable
from gui.widgets.task_words import state_after, state_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter

    from gui.theme import Theme

_PARTS: Final = (23, 12, 9, 22, 11, 11, 12)
"""How the columns share the width, in per cent, until the reader sets one."""
_PARTS_OF_ONE: Final = (25, 13, 10, 24, 12, 16)
"""The same without the source."""
_LEAST: Final = {0: 8, STATE: 7}
"""Characters that a column has room for in any case."""
_MARGIN: Final = 4
"""Pixels beside the words of a head, about those that the style leaves beside the words of cells."""


class TaskTable(PlaceTable):
    """F2, a key or a second click writes; the space bar takes the next state.

    On the head of a group Enter, the space bar and a click close it and open it.
    """

    group_turned = Signal(int)
    """Row of a head."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._heads: frozenset[int] = frozenset()
        self.setObjectName("TaskTable")
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.SelectedClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
        self.horizontalHeader().setSectionsMovable(True)
        self.setSortingEnabled(True)
        self.sortByColumn(DUE, Qt.SortOrder.AscendingOrder)

    def rows(self) -> list[int]:
        """Return the selected rows from the top, without heads of groups."""
        return [row for row in super().rows() if row not in self._heads]

    def show_source(self, *, is_shown: bool) -> None:
        """Show where tasks come from, or leave the room to the other columns."""
        self.show_column(SOURCE, is_shown=is_shown)

    def know_heads(self, rows: Sequence[int]) -> None:
        """Take note of the rows in which heads of groups stand: they are never chosen."""
        self._heads = frozenset(rows)

    def _made_face(self, theme: Theme) -> InkFace:
        return _Face(theme, self)

    def _share(self, width: int, character: int) -> None:
        header = self.horizontalHeader()
        header.setMinimumSectionSize(3 * character)
        for column, part in enumerate(_PARTS_OF_ONE if self.isColumnHidden(SOURCE) else _PARTS[:-1]):
            header.resizeSection(column, max(width * part // 100, (_LEAST.get(column, 0) + 1) * character))
        if not self.isColumnHidden(SOURCE):
            header.resizeSection(SOURCE, max(width - header.sectionPosition(SOURCE), 4 * character))

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Turn a group, take the next state."""
        index, key = self.currentIndex(), event.key()
        if self.is_editing or event.modifiers():
            super().keyPressEvent(event)
        elif index.data(HEAD_ROLE) and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.group_turned.emit(index.row())
        elif key == Qt.Key.Key_Space and index.isValid():
            state = index.siblingAtColumn(STATE)
            self.model().setData(state, state_after(state.data(FIELD_ROLE)))
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        """Go to the place; the head of a group is closed or opened by each click."""
        if not self.indexAt(event.position().toPoint()).data(HEAD_ROLE):
            super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """Close or open a group by a click on its head."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and not event.modifiers() and index.data(HEAD_ROLE):
            self.group_turned.emit(index.row())


class _Face(InkFace):
    """Draws what is late in the accent, and lets a state be chosen from a list."""

    def __init__(self, theme: Theme, table: TaskTable) -> None:
        super().__init__(theme, table)
        self._table = table

    def _token(self, index: QModelIndex | QPersistentModelIndex) -> str:
        if index.column() in {DUE, STATE} and index.data(OVERDUE_ROLE):
            return "accent"
        is_done = index.sibling(index.row(), STATE).data(FIELD_ROLE) == "done"
        return "soft" if is_done or index.column() == SOURCE else "ink"

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        super().initStyleOption(option, index)
        if index.data(HEAD_ROLE):
            option.text = ""

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
