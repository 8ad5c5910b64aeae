"""The editions of a document, and the documents of the library, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

from core.filtering import folded, folded_words
from gui.models.word_table import WordTable
from gui.widgets.edition_words import edition_number, edition_time
from gui.widgets.when import full_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.editions import ListedDocument, ListedEdition

NUMBER, TIME, SOURCE, CHARACTERS, MARKS, SAID = range(6)
"""Columns of the editions."""
NAME, FILE, EDITIONS, ANNOTATIONS, CHANGED = range(5)
"""Columns of the documents."""

_ROOT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class EditionModel(WordTable):
    """The editions of one document, the newest first."""

    numbers = frozenset({CHARACTERS, MARKS})

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heads = (self.tr("Edition"), self.tr("When"), self.tr("From"), self.tr("Characters"), self.tr("Annotations"), self.tr("What"))
        self._rows: Sequence[ListedEdition] = ()
        self._shown = 0

    def show(self, editions: Sequence[ListedEdition], shown: int) -> None:
        """Show editions; ``shown``: number of the one on the page."""
        self.beginResetModel()
        self._rows, self._shown = editions, shown
        self.endResetModel()

    def at(self, row: int) -> ListedEdition:
        """Return the edition of a row."""
        return self._rows[row]

    def row_of(self, number: int) -> int | None:
        """Return the row of an edition, None if it is not there."""
        return next((row for row, one in enumerate(self._rows) if one.number == number), None)

    def cell(self, row: int, column: int) -> str:
        """Return what a cell says."""
        one = self._rows[row]
        if column == NUMBER:
            return edition_number(one.number)
        if column == TIME:
            return edition_time(one.made)
        if column == SOURCE:
            return one.path.name if one.path is not None else self.tr("pasted")
        if column == CHARACTERS:
            return f"{one.characters:,}"
        return f"{one.marks:,}" if column == MARKS else self.tr(" · ").join(self._said(one))

    def tip(self, row: int, column: int) -> str:
        """Return what is said of a cell in full: the whole path, date and time."""
        one = self._rows[row]
        if column == SOURCE:
            return "\n".join(map(str, dict.fromkeys((*([one.path] if one.path else ()), *one.holders)))) or self.cell(row, column)
        return full_time(one.made) if column == TIME else self.cell(row, column)

    def rowCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many editions there are."""
        return 0 if parent.isValid() else len(self._rows)

    def _said(self, one: ListedEdition) -> list[str]:
        return [
            *([self.tr("on the page")] if one.number == self._shown else ()),
            *([self.tr("newest")] if one.is_newest else ()),
            *([self.tr("corrected")] if one.is_corrected else ()),
            *([self.tr("joined")] if one.is_joined else ()),
        ]


class ListedDocumentModel(WordTable):
    """Documents of the library to choose from, the last changed first."""

    numbers = frozenset({EDITIONS, ANNOTATIONS})

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heads = (self.tr("Title"), self.tr("File"), self.tr("Editions"), self.tr("Annotations"), self.tr("Last changed"))
        self._all: Sequence[ListedDocument] = ()
        self._rows: Sequence[ListedDocument] = ()
        self._said: Sequence[str] = ()

    @property
    def total(self) -> int:
        """How many there are, shown or not."""
        return len(self._all)

    def show(self, documents: Sequence[ListedDocument]) -> None:
        """Show these."""
        self.beginResetModel()
        self._all = self._rows = documents
        self._said = [folded("\n".join((one.title or "", one.name, str(one.path or "")))) for one in documents]
        self.endResetModel()

    def filter(self, words: str) -> None:
        """Show only those whose title, name or path holds all these words."""
        wanted = folded_words(words)
        self.beginResetModel()
        self._rows = [one for one, said in zip(self._all, self._said, strict=True) if all(word in said for word in wanted)]
        self.endResetModel()

    def at(self, row: int) -> ListedDocument:
        """Return the document of a row."""
        return self._rows[row]

    def cell(self, row: int, column: int) -> str:
        """Return what a cell says."""
        one = self._rows[row]
        if column == NAME:
            return one.title or one.name
        if column == FILE:
            return f"{one.path.parent.name}/{one.path.name}" if one.path is not None else self.tr("pasted")
        if column == EDITIONS:
            return f"{one.editions:,}"
        return f"{one.annotations:,}" if column == ANNOTATIONS else edition_time(one.changed)

    def tip(self, row: int, column: int) -> str:
        """Return what is said of a cell in full: the whole path."""
        one = self._rows[row]
        return str(one.path) if column in {NAME, FILE} and one.path is not None else self.cell(row, column)

    def rowCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many documents are shown."""
        return 0 if parent.isValid() else len(self._rows)
