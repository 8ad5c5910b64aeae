"""What a search of the library has found, as rows: each document, and below it its places."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from core.found import NOTE, TITLE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QObject

    from core.found import Found, FoundDocument, FoundPlace

ROW_ROLE: Final = Qt.ItemDataRole.UserRole
_ROOT: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """One row."""

    document: FoundDocument
    place: FoundPlace | None = None
    """None for the document itself."""

    @property
    def title(self) -> FoundPlace | None:
        """Return the document's title with what is found in it, None if nothing is."""
        return next((one for one in self.document.places if one.where == TITLE), None)


class FoundModel(QAbstractListModel):
    """Rows of all pages that were asked for so far.

    How often a document answers comes later and changes no row's height: nothing that is read moves.
    """

    more_wanted = Signal()
    """The end of what is here is in sight."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._heads: dict[int, int] = {}
        """Where each document's row is."""
        self._total = 0
        self._is_asked = False

    # What is shown

    def show(self, found: Found) -> None:
        """Show the first page of another search."""
        self.beginResetModel()
        self._rows = [row for one in found.documents for row in _rows(one)]
        self._total = found.total
        self._is_asked = False
        self._find_heads()
        self.endResetModel()

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._rows, self._total, self._is_asked = [], 0, False
        self._heads.clear()
        self.endResetModel()

    def add(self, found: Found) -> None:
        """Show another page below."""
        self._is_asked = False
        rows = [row for one in found.documents if one.document not in self._heads for row in _rows(one)]
        if not rows:
            # The library has become smaller meanwhile.
            self._total = len(self._heads)
            return
        self.beginInsertRows(_ROOT, len(self._rows), len(self._rows) + len(rows) - 1)
        self._rows += rows
        self._find_heads()
        self.endInsertRows()

    def set_counts(self, counts: Mapping[int, int]) -> None:
        """Say how many places documents have."""
        for document, count in counts.items():
            at = self._heads.get(document)
            if at is None or self._rows[at].document.count == count:
                continue
            self._rename(document, replace(self._rows[at].document, count=count))
            self.dataChanged.emit(self.index(at), self.index(at))

    def show_places(self, document: int, places: Sequence[FoundPlace], *, count: int | None = None) -> None:
        """Show other places of a document than before.

        Args:
            document: its row in the library.
            places: that are to be seen.
            count: how many there are of all, None if that is not newly known.
        """
        at = self._heads.get(document)
        if at is None:
            return
        one = self._rows[at].document
        fresh = _rows(replace(one, places=tuple(places), count=one.count if count is None else count))
        first, last = at + 1, self._end_of(at)
        # What stays is not taken away: the view would lose the current row.
        kept = min(last - first, len(fresh) - 1)
        if last - first > kept:
            self.beginRemoveRows(_ROOT, first + kept, last - 1)
            del self._rows[first + kept : last]
            self._find_heads()
            self.endRemoveRows()
        self._rows[at : first + kept] = fresh[: kept + 1]
        self.dataChanged.emit(self.index(at), self.index(at + kept))
        if len(fresh) - 1 > kept:
            self.beginInsertRows(_ROOT, first + kept, at + len(fresh) - 1)
            self._rows[first + kept : first + kept] = fresh[kept + 1 :]
            self._find_heads()
            self.endInsertRows()

    # What is asked

    def ask_more(self) -> bool:
        """Ask for the next page; False if there is none, or it is on its way."""
        if not self.canFetchMore(_ROOT):
            return False
        self.fetchMore(_ROOT)
        return True

    @property
    def documents(self) -> Sequence[FoundDocument]:
        """Return the documents in their order."""
        return [self._rows[at].document for at in self._heads.values()]

    def row(self, at: int) -> Row:
        """Return a row."""
        return self._rows[at]

    def head_of(self, document: int) -> int | None:
        """Return where a document's row is, None if it is not here."""
        return self._heads.get(document)

    def place_of(self, document: int, place: FoundPlace) -> int | None:
        """Return where a place's row is; the document's for one that is not shown."""
        at = self._heads.get(document)
        if at is None:
            return None
        key = _key(place)
        return next((one for one in range(at + 1, self._end_of(at)) if _key(self._rows[one].place) == key), at)

    def is_open(self, document: int) -> bool:
        """Return True if more places of a document are shown than a search brings at first, or all there are."""
        at = self._heads.get(document)
        if at is None:
            return False
        one = self._rows[at].document
        return one.count is not None and len(one.places) >= one.count

    def _find_heads(self) -> None:
        self._heads = {row.document.document: at for at, row in enumerate(self._rows) if row.place is None}

    def _end_of(self, at: int) -> int:
        """Return the row behind the last one of the document at a row."""
        document = self._rows[at].document.document
        end = at + 1
        while end < len(self._rows) and self._rows[end].document.document == document:
            end += 1
        return end

    def _rename(self, document: int, changed: FoundDocument) -> None:
        at = self._heads[document]
        for one in range(at, self._end_of(at)):
            self._rows[one] = Row(changed, self._rows[one].place)

    def _spoken(self, row: Row) -> str:
        one = row.document
        if row.place is None:
            count = "" if one.count is None else self.tr("%Ln place(s)", "", one.count)
            return "，".join(filter(None, (one.title or one.name, one.speaker, one.year, count)))
        kind = self.tr("Note") if row.place.where == NOTE else ""
        return "：".join(filter(None, (kind, " › ".join(row.place.headings), row.place.snippet)))

    # Qt

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT, /) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole, /) -> object:
        """Return the `Row` itself, or what a screen reader says of it."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and row.place is None:
            return str(row.document.path) if row.document.path else row.document.name
        return None

    def canFetchMore(self, _parent: QModelIndex | QPersistentModelIndex, /) -> bool:
        """Return True while there is another page."""
        return not self._is_asked and 0 < len(self._heads) < self._total

    def fetchMore(self, _parent: QModelIndex | QPersistentModelIndex, /) -> None:
        """Ask for the next page."""
        self._is_asked = True
        self.more_wanted.emit()


def _rows(document: FoundDocument) -> list[Row]:
    """Return a document's row and those of its places; what is found in the title is shown on the document's own."""
    return [Row(document), *(Row(document, place) for place in document.places if place.where != TITLE)]


def _key(place: FoundPlace | None) -> object:
    return None if place is None else (place.where, place.span, place.annotation)
