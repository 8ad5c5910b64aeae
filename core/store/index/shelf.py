"""What a search has to know of every document: kept from one search to the next as long as the library does not change.

Ten thousand documents take 0.1 s to be read; that the library has not changed is told by the times of its files, or by what every change
of a document raises.
"""

from __future__ import annotations

import os
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, compress, islice, repeat
from operator import contains
from typing import TYPE_CHECKING, Any, Final

from core.metadata import is_date
from core.store.library import snapshot

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
    from pathlib import Path

    from core.finding import Hits
    from core.holdings import Holding

_PART: Final = 10
"""What is less than this part of the library is sorted, of more the whole is gone through."""
_NEWEST: Final = (
    "SELECT e.document, e.text FROM editions e JOIN documents d ON d.id = e.document WHERE d.deleted IS NULL"
    " ORDER BY coalesce(e.corrects, e.id), e.id"
)
"""The last one of each document is its newest, as `documents.newest_edition` has it."""
_STAMP: Final = (
    "SELECT (SELECT count(*) FROM documents), (SELECT total(revision) FROM documents), (SELECT total(described) FROM documents),"
    " (SELECT total(id) FROM documents WHERE deleted IS NULL), (SELECT max(id) FROM editions), (SELECT max(id) FROM texts),"
    " (SELECT max(rowid) FROM annotations), (SELECT count(*) FROM texts)"
)


@dataclass(slots=True)
class Shelved:
    """A document that stands."""

    document: int
    text: int
    """Row of its newest text."""
    name: str = ""
    title: str = ""
    speaker: str | None = None
    date: str | None = None
    added: str = ""
    has_notes: bool = False
    """True if an annotation of it has a note."""

    @property
    def shown_title(self) -> str:
        """Return what it is called in a list."""
        return self.title or self.name

    @property
    def year(self) -> str | None:
        """Return the year of its date."""
        return self.date[:4] if self.date else None


@dataclass
class Shelf:
    """All documents that stand, by their rows."""

    documents: dict[int, Shelved]
    digests: Mapping[int, str]
    """Of texts by their rows."""
    notes: Sequence[tuple[int, str]] = ()
    """Row of the document and words of every note."""
    by_text: dict[int, list[int]] = field(default_factory=dict)
    """Documents by the row of their text."""
    _holdings: Sequence[Holding] | None = None
    _outline_keys: Mapping[int, bytes] | None = None

    @cached_property
    def titles(self) -> Lines:
        """Return the titles, to be looked through together."""
        return Lines([(one.document, one.shown_title) for one in self.documents.values()])

    @cached_property
    def all_notes(self) -> Lines:
        """Return the notes, to be looked through together."""
        return Lines(self.notes)

    def showing(self, texts: Iterable[int]) -> set[int]:
        """Return the documents that show some texts."""
        some = set(texts)
        found = set(map(self._first.__getitem__, some))
        for text in self._shared & some:
            found.update(self.by_text[text])
        return found

    @cached_property
    def _first(self) -> Mapping[int, int]:
        """Return a document of each text; mostly there is but one."""
        return {text: documents[0] for text, documents in self.by_text.items()}

    @cached_property
    def _shared(self) -> frozenset[int]:
        """Return the texts that several documents show."""
        return frozenset(text for text, documents in self.by_text.items() if len(documents) > 1)

    @cached_property
    def rows(self) -> frozenset[int]:
        """Return the documents."""
        return frozenset(self.documents)

    @cached_property
    def places(self) -> Mapping[int, int]:
        """Return where each document stands in `newest_first`."""
        return {document: place for place, document in enumerate(self.newest_first)}

    def in_order(self, documents: Set[int]) -> Iterator[int]:
        """Yield some documents, the newest first; of many only as far as is asked for."""
        if len(documents) * _PART > len(self.documents):
            return (document for document in self.newest_first if document in documents)
        return iter(sorted(documents, key=self.places.__getitem__))

    @cached_property
    def _years(self) -> Mapping[str, frozenset[int]]:
        """Return the documents of each year in its order; first those without a date, under an empty one."""
        found: defaultdict[str, set[int]] = defaultdict(set)
        for one in self.documents.values():
            found[one.year or ""].add(one.document)
        return {year: frozenset(documents) for year, documents in sorted(found.items())}

    def by_year(self, documents: Set[int]) -> dict[str, int]:
        """Return how many of some documents are of each year, and of none under ``""``; years without any are left out."""
        if len(documents) == len(self.documents):
            return {year: len(those) for year, those in self._years.items()}
        return {year: count for year, those in self._years.items() if (count := len(those & documents))}

    @cached_property
    def newest_first(self) -> list[int]:
        """Return the documents, the one with the last date first; those without a date come last, the last added first."""
        found = sorted(self.documents.values(), key=lambda one: (one.date or "", one.added, one.document), reverse=True)
        return [one.document for one in found]

    def holdings(self, connection: sqlite3.Connection) -> Sequence[Holding]:
        """Return what a list of the library shows of the documents, read when first asked for. Its collections may be out of date."""
        if self._holdings is None:
            from core.store.holdings import standing

            self._holdings = standing(connection)
        return self._holdings

    def outline_keys(self, connection: sqlite3.Connection) -> Mapping[int, bytes]:
        """Return by what the index knows the outlines of the documents, read when first asked for."""
        if self._outline_keys is None:
            from core.store.index.headings import keys_of

            with snapshot(connection):
                self._outline_keys = keys_of(connection)
        return self._outline_keys


class Lines:
    """Short texts of documents that are looked through as one."""

    def __init__(self, lines: Sequence[tuple[int, str]]) -> None:
        # What begins at the first one's start or behind it has one start before it: so the owners count from 1.
        self._owners = [0, *(owner for owner, _ in lines)]
        self._lines = [line for _, line in lines]
        self._starts = list(accumulate((len(line) + 1 for _, line in lines), initial=0))[:-1]
        # No text of the library holds the character NUL, so that no phrase reaches from one to the next.
        self._text = "\0".join(self._lines)

    def holding(self, find: Callable[[str], Hits], ways: Sequence[str] = ()) -> set[int]:
        """Return the documents of the lines in which something is found.

        Args:
            find: returns the places in a text.
            ways: how that may be written; empty if it is not known.
        """
        if len(ways) == 1 and self._text.count(ways[0]) * _PART > len(self._lines):
            # In many of them: to ask each line takes a fifth of the time that it takes to tell of each place in which line it stands.
            return set(compress(islice(self._owners, 1, None), map(contains, self._lines, repeat(ways[0]))))
        found = find(self._text) if self._text else ()
        return set(map(self._owners.__getitem__, map(bisect_right, repeat(self._starts), found.starts))) if found else set()


def wanted_texts(connection: sqlite3.Connection) -> dict[str, int]:
    """Return the rows of the texts that documents show, by their digests."""
    with snapshot(connection):
        newest = dict(connection.execute(_NEWEST))
        digests = _digests(connection)
    return {digests[text]: text for text in newest.values() if text in digests}


def files_of(library: Path) -> tuple[tuple[int, int, int], ...]:
    """Return what tells that the files of a library were written to."""
    found = []
    for beside in ("", "-wal"):
        try:
            stat = os.stat(library.with_name(library.name + beside))
        except OSError:
            found.append((0, 0, 0))
        else:
            found.append((stat.st_ino, stat.st_size, stat.st_mtime_ns))
    return tuple(found)


def stamp(connection: sqlite3.Connection) -> tuple[Any, ...]:
    """Return what changes with every change of what a shelf holds."""
    return tuple(connection.execute(_STAMP).fetchone())


def load(connection: sqlite3.Connection) -> Shelf:
    """Return the documents that stand."""
    with snapshot(connection):
        texts = dict(connection.execute(_NEWEST))
        shelf = Shelf({document: Shelved(document, text) for document, text in texts.items()}, _digests(connection))
        for document, name, added in connection.execute("SELECT id, name, created FROM documents WHERE deleted IS NULL"):
            if one := shelf.documents.get(document):
                one.name, one.added = name, added
        described = connection.execute(
            "SELECT document, field, iif(is_set, value, recognised) FROM metadata WHERE field IN ('title', 'speaker', 'date')"
        )
        for document, name, value in described:
            one = shelf.documents.get(document)
            if one is None or not isinstance(value, str) or not value:
                continue
            if name == "title":
                one.title = value
            elif name == "speaker":
                one.speaker = value
            elif is_date(value):
                one.date = value
        shelf.notes = [
            (document, note)
            for document, note in connection.execute("SELECT document, note FROM annotations WHERE deleted IS NULL AND note <> ''")
            if document in shelf.documents
        ]
    for document, _ in shelf.notes:
        shelf.documents[document].has_notes = True
    by_text = defaultdict(list)
    for document, text in texts.items():
        by_text[text].append(document)
    shelf.by_text = dict(by_text)
    return shelf


def _digests(connection: sqlite3.Connection) -> dict[int, str]:
    return dict(connection.execute("SELECT id, digest FROM texts"))
