"""The table of the library's annotations: each row begins with a bar in the colour of its mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QKeyCombination, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from core.annotation import COLOURS, KINDS
from gui.models.gathered import (
    COLOUR_COLUMN,
    COLOUR_ROLE,
    DOCUMENT_COLUMN,
    KIND_COLUMN,
    MADE_COLUMN,
    NOTE_COLUMN,
    TAGS_COLUMN,
    WORDS_COLUMN,
)
from gui.widgets.calm_heads import calm_heads
from gui.widgets.kinds import kind_name
from gui.widgets.pigments import pigment_name

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent

    from gui.theme import Theme

_PARTS: Final = {WORDS_COLUMN: 34, NOTE_COLUMN: 21, TAGS_COLUMN: 13, DOCUMENT_COLUMN: 18}
"""How columns share what colour and kind leave of the width, in per cent; the last one takes the rest."""
_COPY_PASSAGES: Final = QKeyCombination(Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_C)
_BAR: Final = 3
"""Pixels of the bar."""


class GatheredTable(QTableView):
    """Enter or a double click leads to the passage; Ctrl+C copies the chosen rows, with Shift as passages; Del removes them; Esc leaves."""

    passage_wanted = Signal(int)  # row
    copy_wanted = Signal()
    passages_copy_wanted = Signal()
    removal_wanted = Signal()
    menu_wanted = Signal(object)  # QPoint on the screen
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = _Face(theme, self)
        self._is_shared, self._is_sharing = True, False
        self.setObjectName("GatheredTable")
        self.setItemDelegate(self._face)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(theme.metrics.row + theme.metrics.small_gap)
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionsClickable(True)
        heads.setSortIndicatorShown(True)
        heads.setStretchLastSection(True)
        heads.sectionResized.connect(self._take_width)

    def rows(self) -> list[int]:
        """Return the chosen rows from the top."""
        # By ranges: to ask for the rows one by one takes Qt the square of their number.
        found = {row for part in self.selectionModel().selection().toList() for row in range(part.top(), part.bottom() + 1)}
        return sorted(found)

    def choose(self, *rows: int) -> None:
        """Choose rows, one at least, and show the first of them."""
        flag, model = QItemSelectionModel.SelectionFlag, self.model()
        first = model.index(rows[0], WORDS_COLUMN)
        self.selectionModel().setCurrentIndex(first, flag.ClearAndSelect | flag.Rows)
        if len(rows) > 1:
            chosen = QItemSelection()
            for row in rows:
                index = model.index(row, WORDS_COLUMN)
                chosen.select(index, index)
            self.selectionModel().select(chosen, flag.Select | flag.Rows)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._face.apply_theme(theme)
        self.verticalHeader().setDefaultSectionSize(theme.metrics.row + theme.metrics.small_gap)
        self.viewport().update()

    def _take_width(self) -> None:
        """Take note that the reader has set the width of a column."""
        self._is_shared = self._is_shared and self._is_sharing

    def _share_width(self) -> None:
        if not self._is_shared or self.model() is None:
            return
        self._is_sharing = True
        heads, metrics = self.horizontalHeader(), self.fontMetrics()
        character = metrics.horizontalAdvance("字")
        for column, names in ((COLOUR_COLUMN, map(pigment_name, COLOURS)), (KIND_COLUMN, map(kind_name, KINDS))):
            # Two more: what the style leaves on both sides of the words.
            heads.resizeSection(column, min(max(map(metrics.horizontalAdvance, names)), 5 * character) + 2 * character)
        width = self.viewport().width()
        left = width - heads.sectionSize(COLOUR_COLUMN) - heads.sectionSize(KIND_COLUMN)
        for column, part in _PARTS.items():
            heads.resizeSection(column, max(left * part // 100, 4 * character))
        heads.resizeSection(MADE_COLUMN, max(width - heads.sectionPosition(MADE_COLUMN), 4 * character))
        self._is_sharing = False

    # Qt

    def setModel(self, model: QAbstractItemModel | None, /) -> None:
        """Show a model."""
        super().setModel(model)
        calm_heads(self)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go to the passage, copy, leave; everything else is the table's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.passage_wanted.emit(self.currentIndex().row())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.keyCombination() == _COPY_PASSAGES:
            self.passages_copy_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        """Offer what can be done with the annotations that are chosen."""
        at = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.scrollTo(self.currentIndex())
            at = self.visualRect(self.currentIndex()).center()
        if self.indexAt(at).isValid():
            self.menu_wanted.emit(self.viewport().mapToGlobal(at))

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        """Go to the passage."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.passage_wanted.emit(index.row())


class _Face(QStyledItemDelegate):
    """Draws the bar, and what is less wanted in soft ink."""

    def __init__(self, theme: Theme, table: GatheredTable) -> None:
        super().__init__(table)
        self._theme = theme

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        super().initStyleOption(option, index)
        token = "soft" if index.column() in {DOCUMENT_COLUMN, MADE_COLUMN} else "ink"
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(role, self._theme.colour(token))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        super().paint(painter, option, index)
        if index.column() == WORDS_COLUMN:
            place = option.rect
            painter.fillRect(
                QRect(place.left(), place.top() + _BAR, _BAR, place.height() - 2 * _BAR), self._theme.edge(index.data(COLOUR_ROLE))
            )
