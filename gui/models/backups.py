"""The backups of a library as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.errors import QT_TRANSLATE_NOOP
from core.keeping import BY_HAND, DAILY, MIGRATION, OPENING, RESTORE
from gui.widgets.when import full_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.library_state import Backup

WHEN, OCCASION, DOCUMENTS, ANNOTATIONS, NEWEST, SIZE = range(6)
COLUMNS: Final = (
    QT_TRANSLATE_NOOP("Backups", "Made"),
    QT_TRANSLATE_NOOP("Backups", "Occasion"),
    QT_TRANSLATE_NOOP("Backups", "Documents"),
    QT_TRANSLATE_NOOP("Backups", "Annotations"),
    QT_TRANSLATE_NOOP("Backups", "Changed last"),
    QT_TRANSLATE_NOOP("Backups", "Size"),
)
_OCCASIONS: Final = {
    OPENING: QT_TRANSLATE_NOOP("Backups", "On opening"),
    DAILY: QT_TRANSLATE_NOOP("Backups", "Daily"),
    MIGRATION: QT_TRANSLATE_NOOP("Backups", "Before an upgrade"),
    RESTORE: QT_TRANSLATE_NOOP("Backups", "Before a restore"),
    BY_HAND: QT_TRANSLATE_NOOP("Backups", "By hand"),
}
_UNSOUND: Final = QT_TRANSLATE_NOOP("Backups", "Cannot be read")
_NUMBERS: Final = (DOCUMENTS, ANNOTATIONS, SIZE)
_ROOT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


def size_words(size: int) -> str:
    """Return a number of bytes as a reader says it."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def occasion_words(occasion: str) -> str:
    """Return on what occasion a backup was made, one of `core.keeping.OCCASIONS`, in words."""
    return _translated(_OCCASIONS.get(occasion, occasion))


def _translated(words: str) -> str:
    return QCoreApplication.translate("Backups", words)


class BackupModel(QAbstractTableModel):
    """A row a backup, the newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Backup, ...] = ()

    def show_backups(self, rows: Sequence[Backup]) -> None:
        """Show other rows."""
        if tuple(rows) != self._rows:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()

    def at(self, row: int) -> Backup | None:
        """Return what stands in a row, None if there is no such row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, path: object) -> int:
        """Return the row of the backup at a path, the first one if it is not there."""
        return next((row for row, one in enumerate(self._rows) if one.path == path), 0)

    def rowCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how much is said of each."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell; of a number that they stand at the right."""
        if not index.isValid():
            return None
        one, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(one, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(one.path)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{_translated(COLUMNS[column])}: {self._words(one, column)}"
        if role == Qt.ItemDataRole.TextAlignmentRole and column in _NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a column is called."""
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(COLUMNS):
            if role == Qt.ItemDataRole.DisplayRole:
                return _translated(COLUMNS[section])
            if role == Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if section in _NUMBERS else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)

    @staticmethod
    def _words(one: Backup, column: int) -> str:
        if not one.is_sound and column in {DOCUMENTS, ANNOTATIONS}:
            return "—"
        return {
            WHEN: full_time(one.made),
            OCCASION: occasion_words(one.occasion),
            DOCUMENTS: str(one.documents),
            ANNOTATIONS: str(one.annotations),
            NEWEST: (one.newest or "") if one.is_sound else _translated(_UNSOUND),
            SIZE: size_words(one.size),
        }[column]
