"""Terms over time as rows: a group of documents each, the last one all of them; a column for each term."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from core.terms import OCCASION, PER, SPEAKER, YEAR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject

    from core.terms import TermTable

FIRST_TERM: Final = 3
"""Column of the first term: before it stand group, documents, characters."""
DECIMALS: Final = 2
# As the view gives them, and made once: it asks seven things of each cell before the numbers can be seen.
_SHOWN: Final = int(Qt.ItemDataRole.DisplayRole)
_ALIGNED: Final = int(Qt.ItemDataRole.TextAlignmentRole)
_FACE: Final = int(Qt.ItemDataRole.FontRole)
_TIP: Final = int(Qt.ItemDataRole.ToolTipRole)
_SAID: Final = int(Qt.ItemDataRole.AccessibleTextRole)
_ANSWERED: Final = frozenset({_SHOWN, _ALIGNED, _FACE, _TIP, _SAID})
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ROOT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class TermsModel(QAbstractTableModel):
    """Shows places, or how many there are in ten thousand characters; the tip of a number tells both."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table: TermTable | None = None
        self._is_rate = True
        self._bold = QFont()
        self._bold.setBold(True)

    @property
    def table(self) -> TermTable | None:
        """Return what is shown."""
        return self._table

    @property
    def is_rate(self) -> bool:
        """True if numbers are places in ten thousand characters."""
        return self._is_rate

    def show(self, table: TermTable | None) -> None:
        """Show other numbers; None for none."""
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def set_rate(self, *, is_rate: bool) -> None:
        """Show rates or places."""
        self._is_rate = is_rate
        if self._table is not None and self.rowCount():
            self.dataChanged.emit(self.index(0, FIRST_TERM), self.index(self.rowCount() - 1, self.columnCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def group_at(self, row: int) -> int | None:
        """Return the number of the group of a row, None for all of them."""
        return row if self._table is not None and row < len(self._table.groups) else None

    def group_name(self, group: int | None) -> str:
        """Return what a group is called."""
        if self._table is None or group is None:
            return self.tr("All")
        names = {YEAR: self.tr("No date"), SPEAKER: self.tr("No speaker"), OCCASION: self.tr("No occasion")}
        return self._table.groups[group].key or names[self._table.grouping]

    def places(self, term: int, group: int | None) -> int:
        """Return how often a term stands in a group."""
        points = self._table.points[term] if self._table is not None else ()
        return sum(one.places for one in points) if group is None else points[group].places

    def words(self, row: int, column: int) -> str:
        """Return what a cell shows."""
        group = self.group_at(row)
        if column == 0:
            return self.group_name(group)
        if column < FIRST_TERM:
            return f"{self._documents(group) if column == 1 else self._characters(group):,}"
        value = self.value(column - FIRST_TERM, group)
        return f"{value:,.{DECIMALS}f}" if self._is_rate else f"{value:,.0f}"

    def value(self, term: int, group: int | None) -> float:
        """Return the number of a term in a group as it is wanted now."""
        return self.rate(term, group) if self._is_rate else float(self.places(term, group))

    def rate(self, term: int, group: int | None) -> float:
        """Return the places of a term in ten thousand characters of a group."""
        if self._table is None:
            return 0.0
        if group is not None:
            return self._table.rate(term, group)
        characters = self._characters(None)
        return self.places(term, None) * PER / characters if characters else 0.0

    def heads(self) -> tuple[str, ...]:
        """Return what the columns of a file are called: for each term places and rate."""
        terms = self._table.terms if self._table is not None else ()
        named = (one for term in terms for one in (term, self.tr("{term}, per 10,000 characters").format(term=term)))
        return (self._group_head(), self.tr("Documents"), self.tr("Characters"), *named)

    def lines(self) -> Iterator[tuple[str, ...]]:
        """Yield the rows of a file."""
        terms = range(len(self._table.terms)) if self._table is not None else ()
        for row in range(self.rowCount()):
            group = self.group_at(row)
            numbers = (one for term in terms for one in (str(self.places(term, group)), f"{self.rate(term, group):.{DECIMALS + 1}f}"))
            yield self.group_name(group), str(self._documents(group)), str(self._characters(group)), *numbers

    def _documents(self, group: int | None) -> int:
        groups = self._table.groups if self._table is not None else ()
        return sum(one.documents for one in groups) if group is None else groups[group].documents

    def _characters(self, group: int | None) -> int:
        groups = self._table.groups if self._table is not None else ()
        return sum(one.characters for one in groups) if group is None else groups[group].characters

    def _group_head(self) -> str:
        grouping = self._table.grouping if self._table is not None else YEAR
        return {YEAR: self.tr("Year"), SPEAKER: self.tr("Speaker"), OCCASION: self.tr("Occasion")}[grouping]

    # Qt

    def rowCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many groups there are, and one for all of them."""
        return 0 if parent.isValid() or self._table is None or not self._table.groups else len(self._table.groups) + 1

    def columnCount(self, parent: _Index = _ROOT, /) -> int:
        """Return three, and one for each term."""
        return 0 if parent.isValid() or self._table is None else FIRST_TERM + len(self._table.terms)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        """Name a column."""
        if orientation != Qt.Orientation.Horizontal or self._table is None:
            return None
        if role == _SHOWN:
            return (self._group_head(), self.tr("Documents"), self.tr("Characters"), *self._table.terms)[section]
        if role == _TIP and section >= FIRST_TERM:
            return self.tr("Places in ten thousand characters") if self._is_rate else self.tr("Places")
        if role == _ALIGNED:
            return _RIGHT if section else _LEFT
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        """Return what stands in a cell, and what is said of it."""
        if role not in _ANSWERED:
            return None
        column, group = index.column(), self.group_at(index.row())
        if role == _ALIGNED:
            return _RIGHT if column else _LEFT
        if role == _SHOWN:
            return self.words(index.row(), column)
        if role == _TIP:
            return self.group_name(group) if column < FIRST_TERM else self._said(column - FIRST_TERM, group)
        if role == _FACE:
            return self._bold if group is None else None
        return self._said(column - FIRST_TERM, group) if column >= FIRST_TERM else None

    def _said(self, term: int, group: int | None) -> str:
        """Return the numbers of a cell in words."""
        if self._table is None:
            return ""
        points = self._table.points[term] if group is None else (self._table.points[term][group],)
        return self.tr("{term}, {group}: {places}, in {documents}; {rate} per 10,000 characters").format(
            term=self._table.terms[term],
            group=self.group_name(group),
            places=self.tr("%Ln place(s)", "", self.places(term, group)),
            documents=self.tr("%Ln document(s)", "", sum(one.documents for one in points)),
            rate=f"{self.rate(term, group):,.{DECIMALS}f}",
        )
