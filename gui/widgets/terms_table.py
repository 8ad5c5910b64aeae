"""The table of numbers beside a chart of terms: Enter or a double click on a number leads to its places."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
    from PySide6.QtWidgets import QWidget

    from gui.models.terms import TermsModel
    from gui.theme import Theme

_MEASURED: Final = 12
"""Rows whose numbers are measured for the width of a column; the last row, which has the largest numbers, too."""
_Index = QModelIndex | QPersistentModelIndex
_HAS_WORDS: Final = QStyleOptionViewItem.ViewItemFeature.HasDisplay
_CHOSEN: Final = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


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
        self._face = _Face(theme, self)
        self.setItemDelegate(self._face)
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
        self._face.apply_theme(theme)
        self.viewport().update()

    def fit(self) -> int:
        """Give each column the room that it needs, with a frame around a cell; return the width of all."""
        heads = self.horizontalHeader()
        last = self.model().rowCount() - 1
        # Else the table would be laid out, and painted, once more for each of them after it was painted.
        with QSignalBlocker(heads):
            self.resizeColumnsToContents()
            for column in range(heads.count()):
                needed = max(heads.sectionSize(column), self.sizeHintForIndex(self.model().index(last, column)).width())
                heads.resizeSection(column, needed + 2 * self._gap)
        self.executeDelayedItemsLayout()
        self.updateGeometries()
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


class _Face(QStyledItemDelegate):
    """Draws cells as the style sheet has them, but for those with the keyboard not by it: that takes twice as long."""

    def __init__(self, theme: Theme, view: TermsTable) -> None:
        super().__init__(view)
        self._view = view
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._ink, self._rule = theme.colour("ink"), theme.colour("rule")
        self._pad = theme.metrics.gap

    # Qt

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index, /) -> None:
        """Tell what a cell shows, in one go, where a view asks seven things of it one by one."""
        model: TermsModel = index.model()  # type: ignore[assignment]
        row, column = index.row(), index.column()
        option.index = index  # type: ignore[assignment]
        option.text = model.words(row, column)
        option.features = option.features | _HAS_WORDS
        option.displayAlignment = _RIGHT if column else _LEFT
        if model.group_at(row) is None:
            option.font = _bold(option.font)
            option.fontMetrics = QFontMetrics(option.font)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, /) -> None:
        """Draw the words and the line below them."""
        if option.state & _CHOSEN:
            super().paint(painter, option, index)
            return
        model: TermsModel = index.model()  # type: ignore[assignment]
        row, column, cell = index.row(), index.column(), option.rect
        painter.setPen(self._rule)
        painter.drawLine(cell.bottomLeft(), cell.bottomRight())
        font = _bold(option.font) if model.group_at(row) is None else option.font
        metrics, margin = QFontMetrics(font), self._pad + self._margin
        top = cell.top() + (cell.height() - 1) // 2 - metrics.height() // 2
        place = QRect(cell.left() + margin, top, cell.width() - 2 * margin, metrics.height())
        painter.setFont(font)
        painter.setPen(self._ink)
        words = metrics.elidedText(model.words(row, column), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, _RIGHT if column else _LEFT, words)

    @cached_property
    def _margin(self) -> int:
        """Pixels between frame and words of a cell, as all styles have it."""
        return self._view.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, self._view) + 1


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold
