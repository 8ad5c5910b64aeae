"""Rows of figures, as a table has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

_Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
Figured = TypeVar("Figured")


class FigureRows(QAbstractTableModel, Generic[Figured]):
    """A row for each figure, its value at the right; a subclass says which there are and what their cells say."""

    _COLUMNS: int
    """How many there are."""
    _VALUE: int
    """That of the value."""

    @property
    def shown(self) -> Sequence[Figured]:
        """Return the figures that are shown, in their order."""
        raise NotImplementedError

    def heads(self) -> tuple[str, ...]:
        """Return what the columns are called."""
        raise NotImplementedError

    def cells(self, one: Figured, /) -> tuple[str, ...]:
        """Return the words of a row."""
        raise NotImplementedError

    def at(self, row: int) -> Figured:
        """Return the figure of a row."""
        return self.shown[row]

    def _tip(self, one: Figured, column: int) -> str:
        """Return what is told of a cell."""
        return self.cells(one)[column]

    # Qt

    def rowCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many figures are shown."""
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else self._COLUMNS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        """Name a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heads()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == self._VALUE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        """Return what stands in a cell, and its tip."""
        one, column = self.shown[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cells(one)[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(one, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == self._VALUE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None
