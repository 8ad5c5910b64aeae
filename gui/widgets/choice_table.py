"""A calm table of which rows are chosen: of editions, of documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.widgets.calm_heads import calm_heads

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

    from gui.theme import Theme


class ChoiceTable(QTableView):
    """Enter or a double click takes a row.

    Args:
        theme: for sizes.
        parts: how the columns share the width, in per cent.
        parent: see Qt.
    """

    taken = Signal(int)  # row

    def __init__(self, theme: Theme, parts: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = tuple(parts)
        self.setObjectName("EditionTable")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.metrics.row + theme.metrics.small_gap)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def rows(self) -> list[int]:
        """Return the selected rows from the top."""
        model = self.model()
        return [row for row in self.rows_within() if model.flags(model.index(row, 0)) & Qt.ItemFlag.ItemIsSelectable]

    def rows_within(self) -> list[int]:
        """Return the rows from the first to the last of what is selected at a time, even those that cannot be selected."""
        # Not by `selectedRows`, which asks for each cell of each row: all of thousands may be selected.
        selection = self.selectionModel().selection()
        ranges = (selection.at(number) for number in range(selection.count()))
        return sorted({row for one in ranges for row in range(one.top(), one.bottom() + 1)})

    # Qt

    def setModel(self, model: QAbstractItemModel | None, /) -> None:
        """Show a model."""
        super().setModel(model)
        calm_heads(self)
        self._share_width()

    def _share_width(self) -> None:
        header, width = self.horizontalHeader(), self.viewport().width()
        if header.count() == len(self._parts):
            for column, part in enumerate(self._parts):
                header.resizeSection(column, width * part // 100)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Take the current row with Enter."""
        index = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self.taken.emit(index.row())
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        """Take a row."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.taken.emit(index.row())
