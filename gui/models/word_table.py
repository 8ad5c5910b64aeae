"""Tables of words: what a subclass says of a row is all there is to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from gui.widgets.tag_words import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROOT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class WordTable(QAbstractTableModel):
    """Rows whose cells are words; what a subclass says of a row is all there is to it."""

    heads: Sequence[str] = ()
    numbers: frozenset[int] = frozenset()
    """Columns that hold numbers."""

    def cell(self, row: int, column: int) -> str:
        """Return what a cell says."""
        raise NotImplementedError

    def tip(self, row: int, column: int) -> str:
        """Return what is said of a cell in full."""
        return self.cell(row, column)

    def columnCount(self, parent: _Index = _ROOT, /) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.heads)

    def headerData(self, section: int, orientation: Qt.Orientation, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a column is called."""
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(self.heads):
            if role == Qt.ItemDataRole.DisplayRole:
                return self.heads[section]
            if role == Qt.ItemDataRole.TextAlignmentRole and section in self.numbers:
                return _RIGHT
        return None

    def data(self, index: _Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.tip(index.row(), index.column()))
        return _RIGHT if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in self.numbers else None

    def flags(self, index: _Index, /) -> Qt.ItemFlag:
        """Let rows be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
