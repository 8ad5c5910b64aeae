"""The table of numbers beside a chart of terms: Enter or a double click on a number leads to its places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from gui.theme import Theme

_MEASURED: Final = 12
"""Rows whose numbers are measured for the width of a column; the last row, which has the largest numbers, too."""
_Index = QModelIndex | QPersistentModelIndex


class TermsTable(QTableView):
    """Arrows lead from number to number; Ctrl+C copies what is chosen; Esc leaves."""

    chosen = Signal(int, int)  # row, column
    entered_cell = Signal(int, int)
    """Row and column to which the keyboard or the mouse has come."""
    copy_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = theme.metrics.small_gap
        self.setObjectName("TermsTable")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(theme.metrics.row)
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        heads.setResizeContentsPrecision(_MEASURED)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self.verticalHeader().setDefaultSectionSize(theme.metrics.row)
        self.viewport().update()

    def fit(self) -> int:
        """Give each column the room that it needs, with a frame around a cell; return the width of all."""
        heads = self.horizontalHeader()
        self.resizeColumnsToContents()
        last = self.model().rowCount() - 1
        for column in range(heads.count()):
            needed = max(heads.sectionSize(column), self.sizeHintForIndex(self.model().index(last, column)).width())
            heads.resizeSection(column, needed + 2 * self._gap)
        return heads.length() + self.verticalScrollBar().sizeHint().width() + self._gap

    def words(self) -> str:
        """Return what is chosen, as a spreadsheet takes it from the clipboard."""
        rows: dict[int, list[str]] = {}
        for index in sorted(map(QPersistentModelIndex, self.selectedIndexes()), key=lambda one: (one.row(), one.column())):
            rows.setdefault(index.row(), []).append(str(index.data()))
        return "\n".join("\t".join(cells) for cells in rows.values())

    # Qt

    def currentChanged(self, current: _Index, previous: _Index, /) -> None:
        """Tell where the keyboard is."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.entered_cell.emit(current.row(), current.column())

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go to the places, copy, leave; everything else is the table's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().row(), self.currentIndex().column())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        """Go to the places."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.chosen.emit(index.row(), index.column())
