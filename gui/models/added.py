"""What has become of files that were added together: in one line, and as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.adding import ADDED, CHANGED, KNOWN
from gui.messages import worded
from gui.models.recents import shown_folder, shown_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.adding import AddedFile, AddSummary

NAME, FOLDER, FATE = range(3)
MOST_OPENED: Final = 20
"""Documents that can be opened at once: more tabs would help nobody."""
_ROOT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


def counted(state: str, files: Sequence[AddedFile]) -> str:
    """Return how many files have become that, one of `core.adding.STATES`."""
    if state == ADDED:
        return QCoreApplication.translate("Added", "%n new document(s)", "", len(files))
    if state == CHANGED:
        return QCoreApplication.translate("Added", "%n new edition(s)", "", len(files))
    if state == KNOWN:
        return QCoreApplication.translate("Added", "%n known already", "", len(files))
    return QCoreApplication.translate("Added", "%n failed", "", len(files))


def summed_up(summary: AddSummary) -> str:
    """Return what has come of an addition in one line."""
    said = [counted(state, summary.of(state)) for state, count in summary.counts.items() if count]
    if summary.waiting:
        said.append(QCoreApplication.translate("Added", "%n not added yet", "", summary.waiting))
    words = QCoreApplication.translate("Added", ", ").join(said)
    if not words:
        return QCoreApplication.translate("Added", "Nothing was added.")
    head = (
        QCoreApplication.translate("Added", "Adding was stopped: {counts}.")
        if summary.was_cancelled
        else QCoreApplication.translate("Added", "Adding is done: {counts}.")
    )
    return head.format(counts=words)


def fate_of(one: AddedFile) -> str:
    """Return what has become of a file; of one that failed why, and what to do."""
    if one.error is not None:
        return worded(one.error)
    if one.state == ADDED:
        return QCoreApplication.translate("Added", "New document")
    if one.state == CHANGED:
        return QCoreApplication.translate("Added", "New edition of a known document; its annotations were carried over.")
    if one.state == KNOWN:
        return QCoreApplication.translate("Added", "The library has this text already.")
    return QCoreApplication.translate("Added", "Failed")


class AddedModel(QAbstractTableModel):
    """Files with what has become of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads = (self.tr("Name"), self.tr("Folder"), self.tr("What became of it"))
        self._rows: Sequence[AddedFile] = ()

    def show(self, files: Sequence[AddedFile]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = files
        self.endResetModel()

    def at(self, row: int) -> AddedFile:
        """Return the file of a row."""
        return self._rows[row]

    def rowCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many files there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: _Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says, all of it in its tip."""
        if not index.isValid() or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        one, column = self._rows[index.row()], index.column()
        if column == FATE:
            return fate_of(one)
        if role == Qt.ItemDataRole.ToolTipRole:
            return shown_name(str(one.path))
        return shown_name(one.path.name) if column == NAME else shown_folder(one.path.parent)

    def headerData(self, section: int, orientation: Qt.Orientation, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a column is called."""
        is_head = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._heads[section] if is_head else None
