"""The documents of a folder as a table."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.filtering import folded, folded_words
from gui.models.recents import shown_name
from gui.widgets.when import spoken_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.folders import Found

NAME, FOLDER, SIZE, CHANGED = range(4)
_ROOT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class FolderModel(QAbstractTableModel):
    """Files that can be read, in the order in which they were found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads = (self.tr("Name"), self.tr("Folder"), self.tr("Size"), self.tr("Last changed"))
        self._all: Sequence[Found] = ()
        self._rows: Sequence[Found] = ()
        self._said: Sequence[str] = ()
        self._words: list[str] = []

    @property
    def total(self) -> int:
        """How many there are, shown or not."""
        return len(self._all)

    def show(self, documents: Sequence[Found]) -> None:
        """Show these, as far as they have the words that are looked for."""
        self._all = documents
        self._said = [folded(f"{shown_name(one.path.name)}\n{shown_name(one.folder)}") for one in documents]
        self._arrange()

    def filter(self, words: str) -> None:
        """Show only those whose name or folder holds all these words."""
        self._words = list(folded_words(words))
        self._arrange()

    def at(self, row: int) -> Found:
        """Return the document of a row."""
        return self._rows[row]

    def rowCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many documents are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: _Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says, all of it in its tip."""
        if not index.isValid():
            return None
        one, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(one, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return shown_name(str(one.path)) if column in {NAME, FOLDER} else self._cell(one, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == SIZE:
            return _RIGHT
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a column is called."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return _RIGHT if role == Qt.ItemDataRole.TextAlignmentRole and section == SIZE else None

    @staticmethod
    def _cell(one: Found, column: int) -> str:
        if column == NAME:
            return shown_name(one.path.name)
        if column == FOLDER:
            return shown_name(one.folder)
        if column == SIZE:
            return QLocale().formattedDataSize(one.size, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
        try:
            return spoken_time(datetime.fromtimestamp(one.modified, UTC).isoformat())
        except (OverflowError, OSError, ValueError):
            # Some disks tell of the year 30,000.
            return ""

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = [one for one, said in zip(self._all, self._said, strict=True) if all(word in said for word in self._words)]
        self.endResetModel()
