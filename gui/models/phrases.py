"""The set phrases of a text as rows: each once, with how often it stands there, where first, and what is known of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from core.phrases import KINDS
from gui.widgets import phrase_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from core.phrases import PhrasePlace
    from core.spans import Span

NAME, KIND, COUNT, MEMBERS, LIBRARY, FIRST = range(6)
ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole)
SORT_ROLE: Final = ROW_ROLE + 1
_BEFORE, _BEHIND = 6, 30
"""Characters that are shown around the first place."""
_ROOT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True)
class PhraseRow:
    """A set phrase of the text."""

    name: str
    kind: str
    places: list[Span] = field(default_factory=list)
    """Those that count; all of them if none does."""
    all_places: list[Span] = field(default_factory=list)
    """Also those that may be everyday words."""
    context: str = ""
    """What stands around the first place, on one line."""
    members: tuple[str, ...] = ()
    """What it stands for, as the text lists it."""
    is_certain: bool = False
    known: tuple[str, ...] = ()
    """What it stands for, as the lexicon has it, once that has been looked up."""
    documents: int | None = None
    """Of the library in which it stands; None until they are counted."""

    def words(self) -> str:
        """Return the phrase on one line with what it stands for, as far as that is known."""
        told = self.members or self.known
        return f"{self.name}：{'、'.join(told)}" if told else self.name


def rows(places: Sequence[PhrasePlace], text: str) -> list[PhraseRow]:
    """Return the phrases in the order in which they first stand in the text."""
    found: dict[str, PhraseRow] = {}
    for one in places:
        row = found.setdefault(one.name, PhraseRow(one.name, one.kind))
        row.all_places.append(one.span)
        if one.is_certain:
            row.places.append(one.span)
        row.members = row.members or tuple(span.of(text) for span in one.members)
        row.is_certain |= one.is_certain
    for row in found.values():
        row.places = row.places or row.all_places
        first = row.places[0]
        row.context = " ".join(text[max(0, first.start - _BEFORE) : first.end + _BEHIND].split())
    return list(found.values())


class PhrasesModel(QAbstractTableModel):
    """Shows rows; numbers of the library come later."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PhraseRow] = []
        self._by_name: defaultdict[str, int] = defaultdict(lambda: -1)
        self._is_all = False

    @property
    def rows(self) -> Sequence[PhraseRow]:
        """Return what is shown."""
        return self._rows

    def show(self, found: Sequence[PhraseRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = list(found)
        self._by_name.clear()
        self._by_name.update({row.name: at for at, row in enumerate(self._rows)})
        self.endResetModel()

    def count_all(self, on: bool) -> None:
        """Count also the places that may be everyday words, or those alone that count."""
        if on != self._is_all:
            self._is_all = on
            if self._rows:
                self.dataChanged.emit(self.index(0, COUNT), self.index(len(self._rows) - 1, COUNT))

    def count_of(self, row: PhraseRow) -> int:
        """Return how often a phrase stands in the text."""
        return len(row.all_places if self._is_all else row.places)

    def learn(self, name: str, documents: int, known: tuple[str, ...]) -> None:
        """Take what the library and the lexicon say of a phrase."""
        at = self._by_name.get(name, -1)
        if at >= 0:
            self._rows[at].documents, self._rows[at].known = documents, known
            self.dataChanged.emit(self.index(at, MEMBERS), self.index(at, LIBRARY))

    def possible(self, column: int) -> tuple[str, ...]:
        """Return the head of a column and the words that can stand in it, of those that have few."""
        head = str(self.headerData(column, Qt.Orientation.Horizontal))
        words = {KIND: tuple(map(phrase_words.kind, KINDS)), MEMBERS: (self.tr("in this text"), self.tr("in the lexicon"))}
        return (head, *words.get(column, ()))

    def _words(self, row: PhraseRow, column: int) -> str:
        if column == MEMBERS:
            if row.members:
                return self.tr("in this text")
            return self.tr("in the lexicon") if row.known else ""
        if column == LIBRARY:
            return "" if row.documents is None else str(row.documents)
        return {NAME: row.name, KIND: phrase_words.kind(row.kind), COUNT: str(self.count_of(row)), FIRST: row.context}[column]

    def _key(self, row: PhraseRow, column: int) -> object:
        numbers = {COUNT: self.count_of(row), LIBRARY: -1 if row.documents is None else row.documents, FIRST: row.places[0].start}
        return numbers[column] if column in numbers else self._words(row, column)

    def heads(self) -> list[str]:
        """Return the heads of a table of rows that is given away."""
        return [str(self.headerData(column, Qt.Orientation.Horizontal)) for column in range(FIRST + 1)]

    def cells(self, row: PhraseRow) -> list[str]:
        """Return a row of that table: what it stands for is said in full."""
        return ["、".join(row.members or row.known) if column == MEMBERS else self._words(row, column) for column in range(FIRST + 1)]

    # Qt

    def rowCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many phrases there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else FIRST + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        """Return what a cell says."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, column)
        if role == Qt.ItemDataRole.ToolTipRole and column in {NAME, FIRST}:
            return self._words(row, column)
        if role == Qt.ItemDataRole.ToolTipRole and column == MEMBERS:
            return "、".join(row.members or row.known)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = self.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
            return f"{head} {self._words(row, column)}"
        if role == Qt.ItemDataRole.TextAlignmentRole and column in {COUNT, LIBRARY}:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return {ROW_ROLE: row, SORT_ROLE: self._key(row, column)}.get(role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        """Return the head of a column."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            NAME: self.tr("Set phrase"),
            KIND: self.tr("Kind"),
            COUNT: self.tr("Places"),
            MEMBERS: self.tr("Members"),
            LIBRARY: self.tr("Documents"),
            FIRST: self.tr("First place"),
        }[section]
