"""The documents of the library as rows: heads of groups, and under each of them that is open its documents."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from core.holdings import Group, Holding
from core.metadata import FIELDS
from gui.widgets.tag_words import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from gui.holdings import Arranged

_ROOT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
# Asked for with each cell that is painted: to join flags takes as long as a call.
_FLAGS: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
RIGHT: Final = frozenset({"characters", "read", "marks"})
"""Columns of numbers."""


class HoldingModel(QAbstractTableModel):
    """Shows documents that are arranged already; nothing is worked out for a row before it is painted.

    Args:
        columns: those of `core.holdings.COLUMNS` that are shown, in their first order.
        is_open_at_first: says of a group, by its place among the groups, whether it is open as long as the reader has not turned it.
        parent: see Qt.
    """

    arranged = Signal()
    """Other rows are shown."""

    def __init__(self, columns: Sequence[str], is_open_at_first: Callable[[int], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._is_open_at_first = is_open_at_first
        self._groups: tuple[Group, ...] = ()
        self._grouping = "none"
        self._turned: dict[tuple[str, str], bool] = {}
        self._is_all_open = False
        self._open: set[str] = set()
        self.rows: list[Group | Holding] = []
        """What is shown, from the top."""
        self.opened: frozenset[int] = frozenset()
        """Documents that stand in tabs."""
        self.documents = 0
        """How many are in the groups, open or not, each counted once."""
        self.characters = 0
        self.total = 0
        """How many the library has."""

    @property
    def grouping(self) -> str:
        """Return by what the documents are grouped, one of `core.holdings.GROUPINGS`."""
        return self._grouping

    def show(self, arranged: Arranged, grouping: str, *, is_all_open: bool = False) -> None:
        """Show other documents, or the same in another order.

        Args:
            arranged: the groups.
            grouping: by what they are grouped.
            is_all_open: every group is open whatever the reader has turned: what a filter has found is to be seen.
        """
        self.beginResetModel()
        self._groups, self._grouping, self._is_all_open = arranged.groups, grouping, is_all_open
        self.documents, self.characters, self.total = arranged.documents, arranged.characters, arranged.total
        self.rows = []
        self._open = set()
        for at, group in enumerate(self._groups):
            if grouping == "none":
                self.rows += group.holdings
                continue
            self.rows.append(group)
            if is_all_open or self._turned.get((grouping, group.key), self._is_open_at_first(at)):
                self._open.add(group.key)
                self.rows += group.holdings
        self.endResetModel()
        self.arranged.emit()

    def is_open(self, group: Group) -> bool:
        """Return True if the documents of a group are shown."""
        return group.key in self._open

    def turn(self, row: int) -> None:
        """Open or shut the group whose head stands in a row."""
        group = self.rows[row]
        if not isinstance(group, Group) or not group.holdings:
            return
        first, count = row + 1, len(group.holdings)
        if group.key in self._open:
            self.beginRemoveRows(_ROOT, first, row + count)
            self._open.discard(group.key)
            del self.rows[first : first + count]
            self.endRemoveRows()
        else:
            self.beginInsertRows(_ROOT, first, row + count)
            self._open.add(group.key)
            self.rows[first:first] = group.holdings
            self.endInsertRows()
        if not self._is_all_open:
            self._turned[self._grouping, group.key] = group.key in self._open
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def turn_all(self, *, is_open: bool) -> None:
        """Open or shut every group."""
        self.beginResetModel()
        self.rows = []
        self._open = {group.key for group in self._groups} if is_open else set()
        for group in self._groups:
            self.rows += [group, *(group.holdings if is_open else ())]
            self._turned[self._grouping, group.key] = is_open
        self.endResetModel()
        self.arranged.emit()

    def heads(self) -> list[int]:
        """Return the rows of the heads of groups."""
        if self._grouping == "none":
            return []
        found, at = [], 0
        for group in self._groups:
            found.append(at)
            at += 1 + (len(group.holdings) if group.key in self._open else 0)
        return found

    def head_of(self, row: int) -> int | None:
        """Return the row of the head under which a row stands, None without groups."""
        return next((at for at in reversed(self.heads()) if at <= row), None)

    def holding(self, row: int) -> Holding | None:
        """Return the document of a row, None for the head of a group."""
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        return found if isinstance(found, Holding) else None

    def holdings(self, rows: Collection[int]) -> tuple[Holding, ...]:
        """Return the documents of rows from the top, each once; heads are left out."""
        found = (self.holding(row) for row in sorted(rows))
        return tuple({one.document: one for one in found if one is not None}.values())

    def rows_of(self, documents: Collection[int]) -> list[int]:
        """Return the rows in which documents are shown: one may stand in several groups."""
        wanted = set(documents)
        if not wanted:
            return []
        return [at for at, one in enumerate(self.rows) if isinstance(one, Holding) and one.document in wanted]

    def mark_opened(self, documents: frozenset[int]) -> None:
        """Say which documents stand in tabs."""
        if documents != self.opened:
            changed = documents ^ self.opened
            self.opened = documents
            for row in self.rows_of(changed):
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    # Words

    def column_name(self, column: str) -> str:
        """Return what a column is called."""
        return {
            "title": self.tr("Title"),
            "speaker": self.tr("Speaker"),
            "occasion": self.tr("Occasion"),
            "date": self.tr("Date"),
            "source": self.tr("Source"),
            "kind": self.tr("Kind"),
            "characters": self.tr("Characters"),
            "read": self.tr("Read"),
            "marks": self.tr("Marks"),
            "tags": self.tr("Tags"),
            "added": self.tr("Added"),
            "opened": self.tr("Last open"),
            "path": self.tr("File"),
        }[column]

    def group_name(self, group: Group, grouping: str | None = None) -> str:
        """Return what stands over a group."""
        grouping = grouping or self._grouping
        if group.key:
            return self.tr("{year}").format(year=group.name) if grouping == "year" else group.name
        return {
            "year": self.tr("No date"),
            "occasion": self.tr("No occasion"),
            "speaker": self.tr("No speaker"),
            "kind": self.tr("No kind"),
            "folder": self.tr("No file"),
            "tag": self.tr("No tag"),
            "collection": self.tr("In no collection"),
        }.get(grouping, "")

    def line(self, holding: Holding) -> str:
        """Return what stands under a title in one line: whose words, when, and how many marks."""
        marks = self.tr("%n mark(s)", "", holding.marks) if holding.marks else ""
        return " · ".join(filter(None, (holding.metadata.speaker, holding.metadata.date, marks)))

    def spoken(self, row: int) -> str:
        """Return all of a row for a screen reader."""
        one = self.rows[row]
        if isinstance(one, Group):
            words = self.tr("{name}, %n document(s), open", "", len(one.holdings))
            if not self.is_open(one):
                words = self.tr("{name}, %n document(s), shut", "", len(one.holdings))
            return words.format(name=self.group_name(one))
        read = self.tr("read {percent}").format(percent=percent(one.read)) if one.read is not None else self.tr("not read yet")
        is_open = self.tr("open in a tab") if one.document in self.opened else ""
        return ", ".join(filter(None, (one.shown_title, self.line(one), read, is_open)))

    def tip(self, holding: Holding, column: str) -> str:
        """Return what the mouse is told over a cell."""
        words = said(holding, column)
        if column == "title" and holding.path is not None:
            words = f"{words}\n{holding.path}"
        if not is_confirmed(holding, column):
            words = f"{words}\n{self.tr('Recognised by the program, not confirmed yet')}"
        return words

    # Qt

    def rowCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many columns there are, shown or not."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a column."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and self.columns[section] in RIGHT:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return self.column_name(self.columns[section]) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: _Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says."""
        if not index.isValid():
            return None
        one, column = self.rows[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole and (len(self.columns) == 1 or isinstance(one, Group)):
            return self.spoken(index.row())
        if isinstance(one, Group):
            return self.group_name(one) if role == Qt.ItemDataRole.DisplayRole and index.column() == 0 else None
        if role == Qt.ItemDataRole.DisplayRole:
            return said(one, column)
        return plain_tip(self.tip(one, column)) if role == Qt.ItemDataRole.ToolTipRole else None

    def flags(self, index: _Index, /) -> Qt.ItemFlag:
        """Let rows be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _FLAGS


def said(holding: Holding, column: str) -> str:
    """Return what a column says of a document; empty where nothing is known."""
    if column == "title":
        return holding.shown_title
    if column in FIELDS:
        return holding.metadata.value(column) or ""
    if column == "characters":
        return f"{holding.characters:,}" if holding.characters else ""
    if column == "read":
        return percent(holding.read) if holding.read is not None else ""
    if column == "marks":
        return str(holding.marks) if holding.marks else ""
    if column == "tags":
        return "、".join(holding.tags)
    if column == "path":
        return str(holding.path) if holding.path is not None else ""
    return _day(holding.added if column == "added" else holding.opened)


def is_confirmed(holding: Holding, column: str) -> bool:
    """Return False for what was recognised and the reader has not confirmed."""
    return column not in FIELDS or column in holding.confirmed or holding.metadata.value(column) is None


def percent(part: float) -> str:
    """Return a part of a text in per cent; not all of it is never 100, and something never 0."""
    return f"{min(max(round(100 * part), 1), 99) if 0 < part < 1 else round(100 * part)}%"


def _day(moment: str | None) -> str:
    """Return the reader's day of a moment in UTC."""
    if not moment:
        return ""
    try:
        return datetime.fromisoformat(moment).astimezone().date().isoformat()
    except ValueError:
        return moment[:10]
