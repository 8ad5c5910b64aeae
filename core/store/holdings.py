"""The library as a whole: one `Holding` a document, tags and collections of documents, read in a few statements whatever their number.

Nothing of a text is read. What is read of each document comes from statements over whole tables, put together by their rows: ten thousand
documents take less time than a hundred statements for one each.
"""

from __future__ import annotations

import os
from collections import defaultdict
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from core.holdings import Collection, Holding
from core.metadata import FIELDS, Metadata
from core.store import metadata
from core.store.library import snapshot

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

READ_WHOLE: Final = 1_000
"""What ``documents.read`` holds of a text that was read to its end."""

_VALUES: Final = ", ".join(f"iif(m{place}.is_set, m{place}.value, m{place}.recognised)" for place in range(len(FIELDS)))
_SET: Final = " + ".join(f"iif(m{place}.is_set, {1 << place}, 0)" for place in range(len(FIELDS)))
_FIELDS: Final = " ".join(
    f"LEFT JOIN metadata m{place} ON m{place}.document = d.id AND m{place}.field = '{field}'" for place, field in enumerate(FIELDS)
)
_DOCUMENTS: Final = f"SELECT d.id, d.name, d.read, d.opened, d.created, d.deleted, {_SET}, {_VALUES} FROM documents d {_FIELDS}"
"""Seven look-ups a document in one statement: in statements of their own each field would be a row to be made of Python's objects."""


def standing(connection: sqlite3.Connection) -> tuple[Holding, ...]:
    """Return the documents that stand, the newest first."""
    with snapshot(connection):
        return tuple(_load(connection, "d.deleted IS NULL"))


def removed(connection: sqlite3.Connection) -> tuple[Holding, ...]:
    """Return the documents in the trash, the last removed first."""
    with snapshot(connection):
        return tuple(sorted(_load(connection, "d.deleted IS NOT NULL"), key=_removed, reverse=True))


def of(connection: sqlite3.Connection, rows: Sequence[int]) -> tuple[Holding, ...]:
    """Return these documents in the order of their rows as given, standing or not; those that are not there are left out."""
    with snapshot(connection):
        found = {one.document: one for one in _load(connection, "d.id IN (SELECT value FROM json_each(?))", rows)}
    return tuple(found[row] for row in dict.fromkeys(rows) if row in found)


def tags(connection: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    """Return the tags of documents that stand and how many have each, the most used first."""
    found = connection.execute(
        "SELECT t.tag, count(*) AS times FROM document_tags t JOIN documents d ON d.id = t.document WHERE d.deleted IS NULL"
        " AND d.id NOT IN (SELECT other FROM joins) GROUP BY t.tag ORDER BY times DESC, t.tag"
    )
    return tuple((tag, count) for tag, count in found)


def collections(connection: sqlite3.Connection) -> tuple[Collection, ...]:
    """Return the collections by name, with how many documents that stand are in each."""
    found = connection.execute(
        "SELECT c.id, c.name, count(d.id) FROM collections c LEFT JOIN collected i ON i.collection = c.id"
        " LEFT JOIN documents d ON d.id = i.document AND d.deleted IS NULL AND d.id NOT IN (SELECT other FROM joins)"
        " WHERE c.deleted IS NULL GROUP BY c.id ORDER BY c.name, c.id"
    )
    return tuple(Collection(key, name, count) for key, name, count in found)


def _load(connection: sqlite3.Connection, condition: str, rows: Sequence[int] | None = None) -> list[Holding]:
    """Return holdings, inside a snapshot, the newest first; ``rows`` are those of the documents that are meant, None for most of them."""
    values = () if rows is None else (_listed(rows),)
    newest = _newest(connection, rows)
    files = _files(connection, rows)
    marks = dict(connection.execute(_over("SELECT document, count(*) FROM annotations WHERE deleted IS NULL", rows, "GROUP BY 1"), values))
    own_tags = _tags(connection, rows)
    own_collections = _collected(connection, rows)
    dates: dict[object, bool] = {None: True}
    found: list[Holding] = []
    for one in connection.execute(f"{_DOCUMENTS} WHERE {condition} ORDER BY d.id DESC", values):
        row, name, read, opened, added, gone, is_set, *known = one
        if row not in newest:
            # Joined with another one, deleted for good, or what is left of a damaged library.
            continue
        date = known[_DATE]
        if date not in dates:
            dates[date] = metadata.is_sound("date", date)
        is_sound = dates[date] and bytes not in map(type, known) and "" not in known
        reader, characters, editions = newest[row]
        found.append(
            Holding(
                row,
                name,
                Metadata(*known) if is_sound else metadata.load(connection, row).state.metadata,
                _confirmed_by_bits[is_set],
                characters,
                None if read is None else read / READ_WHOLE,
                marks.get(row, 0),
                own_tags.get(row, ()),
                own_collections.get(row, _NOWHERE),
                files.get(row),
                reader,
                editions,
                added,
                opened,
                gone,
            )
        )
    # They mostly are in order already, and by their rows where they came at one time.
    found.sort(key=_added, reverse=True)
    return found


_added: Final = attrgetter("added")
_removed: Final = attrgetter("removed")
_DATE: Final = FIELDS.index("date")
_NOWHERE: Final[frozenset[str]] = frozenset()
_confirmed_by_bits: Final = tuple(
    frozenset(field for place, field in enumerate(FIELDS) if bits >> place & 1) for bits in range(1 << len(FIELDS))
)
"""The few sets there can be, each once."""


def _newest(connection: sqlite3.Connection, rows: Sequence[int] | None) -> dict[int, tuple[str, int, int]]:
    """Return of each document reader and number of characters of its newest edition, and how many editions files have held."""
    values = () if rows is None else (_listed(rows),)
    counted = _counted(connection, rows)
    found: dict[int, tuple[str, int, int]] = {}
    # As `documents.newest_edition` has it: a text of an old edition that was corrected lately is still an old one.
    statement = _over("SELECT document, text, reader, corrects FROM editions WHERE 1", rows, "ORDER BY coalesce(corrects, id), id")
    for document, text, reader, corrects in connection.execute(statement, values):
        before = found.get(document)
        editions = (before[2] if before else 0) + (corrects is None)
        characters = counted.get(text)
        if characters is None:
            # A long text that was corrected just now has about as many as it had.
            characters = before[1] if before and corrects is not None else 0
        found[document] = reader, characters, editions
    return found


def _counted(connection: sqlite3.Connection, rows: Sequence[int] | None) -> dict[int, int | None]:
    """Return the number of characters of texts by their rows, where they were counted.

    Of the whole library they are read from the index over them: in the table they stand behind the texts.
    """
    if rows is None:
        return dict(connection.execute("SELECT id, characters FROM texts INDEXED BY idx_texts_characters"))
    return dict(
        connection.execute(
            "SELECT id, characters FROM texts WHERE id IN (SELECT text FROM editions WHERE document IN (SELECT value FROM json_each(?)))",
            (_listed(rows),),
        )
    )


def _files(connection: sqlite3.Connection, rows: Sequence[int] | None) -> dict[int, str]:
    """Return where the file of each document was seen last."""
    values = () if rows is None else (_listed(rows),)
    statement = "SELECT e.document, p.path FROM paths p JOIN editions e ON e.id = p.edition WHERE 1"
    found = dict(connection.execute(_over(statement, rows, "ORDER BY p.seen, p.rowid", "e.document"), values))
    return {document: path if isinstance(path, str) else os.fsdecode(path) for document, path in found.items()}


def _tags(connection: sqlite3.Connection, rows: Sequence[int] | None) -> dict[int, tuple[str, ...]]:
    """Return the tags of each document that has any, by name."""
    values = () if rows is None else (_listed(rows),)
    found: dict[int, list[str]] = defaultdict(list)
    for document, tag in connection.execute(_over("SELECT document, tag FROM document_tags WHERE 1", rows, "ORDER BY tag"), values):
        found[document].append(tag)
    return {document: tuple(some) for document, some in found.items()}


def _collected(connection: sqlite3.Connection, rows: Sequence[int] | None) -> dict[int, frozenset[str]]:
    """Return the collections in which each document stands, if any."""
    values = () if rows is None else (_listed(rows),)
    statement = "SELECT i.document, i.collection FROM collected i JOIN collections c ON c.id = i.collection WHERE c.deleted IS NULL"
    found: dict[int, list[str]] = defaultdict(list)
    for document, collection in connection.execute(_over(statement, rows, "", "i.document"), values):
        found[document].append(collection)
    return {document: frozenset(some) for document, some in found.items()}


def _over(statement: str, rows: Sequence[int] | None, rest: str, column: str = "document") -> str:
    """Return a statement narrowed to documents, if to any; the value is that of `_listed`."""
    return f"{statement} {rest}" if rows is None else f"{statement} AND {column} IN (SELECT value FROM json_each(?)) {rest}"


def _listed(rows: Sequence[int]) -> str:
    """Return rows as a JSON list: any number of them is one value."""
    return str([*map(int, rows)])
