"""What was taken off, as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.widgets.when import full_time, spoken_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.trash import Buried

BURIED_ROLE: Final = Qt.ItemDataRole.UserRole
"""The Buried of a row."""

_ROOT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class TrashModel(QAbstractListModel):
    """Deleted annotations, the newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Buried] = ()

    def show_trash(self, rows: Sequence[Buried]) -> None:
        """Show other rows."""
        if tuple(rows) != self._rows:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()

    def at(self, row: int) -> Buried:
        """Return what stands in a row."""
        return self._rows[row]

    def rowCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many were deleted."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the passage, everything in words for a screen reader, or the value itself."""
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        quote = " ".join(one.annotation.anchor.quote.split("\n"))
        if role == Qt.ItemDataRole.DisplayRole:
            return quote or one.annotation.note
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "\n".join(part for part in (quote, one.annotation.note, one.name, spoken_time(one.deleted)) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in (one.annotation.anchor.quote, one.annotation.note, one.name, full_time(one.deleted)) if part)
        return one if role == BURIED_ROLE else None
