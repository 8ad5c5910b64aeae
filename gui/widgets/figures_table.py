"""A table of figures: Enter or a double click leads to the place, F follows the subject over the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

    from gui.theme import Theme


class FiguresTable(QTableView):
    """Ctrl+C copies the chosen rows, Esc leaves.

    Args:
        theme: measures rows.
        parts: of a hundred of the width for each column; the last one takes what is left.
        least: characters for which each column has room at least.
    """

    passage_wanted = Signal(int)  # row
    follow_wanted = Signal(int)  # row
    copy_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parts: Sequence[int], least: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._least = parts, least
        self._is_shared, self._is_sharing = True, False
        self.setObjectName("FiguresTable")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(theme.metrics.row)
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def rows(self) -> list[int]:
        """Return the chosen rows from the top."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def choose(self, row: int) -> None:
        """Choose a row and show it."""
        if 0 <= row < self.model().rowCount():
            self.selectRow(row)
            self.scrollTo(self.model().index(row, 0))

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self.verticalHeader().setDefaultSectionSize(theme.metrics.row)
        self.viewport().update()

    def setModel(self, model: QAbstractItemModel | None, /) -> None:
        """Show a model, with room for the words of each column."""
        super().setModel(model)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().sectionResized.connect(self._take_width)
        self._share_width()

    def _take_width(self) -> None:
        """Take note that the reader has set the width of a column."""
        self._is_shared = self._is_shared and self._is_sharing

    def _share_width(self) -> None:
        if not self._is_shared or self.model() is None:
            return
        self._is_sharing = True
        character, width = self.fontMetrics().horizontalAdvance("字"), self.viewport().width()
        for column, (part, least) in enumerate(zip(self._parts, self._least, strict=True)):
            self.horizontalHeader().resizeSection(column, max(width * part // 100, least * character))
        self._is_sharing = False

    # Qt

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go to the place, follow, copy, leave; everything else is the table's."""
        index = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self.passage_wanted.emit(index.row())
        elif event.key() == Qt.Key.Key_F and not event.modifiers() and index.isValid():
            self.follow_wanted.emit(index.row())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        """Go to the place."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.passage_wanted.emit(index.row())
