"""Rows of annotations and of the places where they stand."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from core.anchors import Anchor
from core.annotation import COLOURS, KINDS, STATUSES, Annotation
from core.spans import Span

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

    from core.store import documents

_COLUMNS: Final = (
    "a.id, a.kind, a.colour, a.note, a.tags, a.star, a.task, a.grp, a.author, a.created, a.updated,"
    ' p.start, p."end", p.quote, p.prefix, p.suffix, p.heading_path, p.status, b.number'
)
_TABLES: Final = "FROM annotations a JOIN anchors p ON p.annotation = a.id JOIN editions b ON b.id = p.base"
_ROOT: Final = "coalesce(b.corrects, b.id)"

OF_STANDING: Final = "a.document NOT IN (SELECT id FROM documents WHERE deleted IS NOT NULL)"
"""A condition: the document is not in the trash."""
_PATHS: Final = json.JSONEncoder(ensure_ascii=False)
"""Made once: `json.dumps` would make one for each of thousands of paths."""
_MANY: Final = 500
"""Ids that one statement asks for."""


@dataclass(frozen=True, slots=True)
class Stored:
    """An annotation as one edition sees it."""

    annotation: Annotation
    seen_from: int
    """Row of that edition."""


@dataclass(slots=True)
class Held:
    """What the library holds under one id."""

    document: int | None = None
    is_there: bool = False
    """False for a tombstone."""
    is_emptied: bool = False
    """True if it was removed for good."""
    states: list[Stored] = field(default_factory=list)
    """As the editions see it, the newest first."""


NOT_HELD: Final = Held()


def load(connection: sqlite3.Connection, edition: documents.Edition) -> list[Annotation]:
    """Return the annotations that have a place, or are known to have none, in the edition; in no order.

    Those made in a later one that have no certain place here are left out: they are not in it.
    """
    rows = connection.execute(
        f"SELECT {_COLUMNS} {_TABLES} WHERE a.document = ? AND a.deleted IS NULL AND p.edition = ?"
        " AND (p.status IN ('anchored', 'moved') OR a.made_in IS NULL OR a.made_in <= ?)",
        (edition.document, edition.id, edition.root),
    )
    return [_annotation(row) for row in rows]


def load_missing(connection: sqlite3.Connection, document: int, edition: documents.Edition | None) -> list[Annotation]:
    """Return the annotations that have not been looked for in the edition (None: one not stored yet).

    Each is given as it stands where it was last placed with certainty, in the newest such edition; one that never was, as it was
    made.
    """
    rows = connection.execute(
        f"SELECT {_COLUMNS} {_TABLES} WHERE a.document = ? AND a.deleted IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM anchors q WHERE q.annotation = a.id AND q.edition = ?)"
        f" AND p.edition = p.base ORDER BY p.status IN ('anchored', 'moved'), {_ROOT}, b.id",
        (document, edition.id if edition else -1),
    )
    return list({row[0]: _annotation(row) for row in rows}.values())


def load_anywhere(connection: sqlite3.Connection, condition: str, values: Sequence[object] = ()) -> list[tuple[int, Annotation]]:
    """Return annotations of any documents with the rows of these, as the newest edition that was looked in shows them.

    They come in the order in which they were stored.

    Args:
        connection: inside a transaction.
        condition: in SQL, on the row ``a`` of ``annotations``; tombstones are not left out by themselves.
        values: of its marks.
    """
    # CROSS: the few annotations first, for a guess may begin with all the places of the library.
    found = connection.execute(
        f"SELECT a.document, {_COLUMNS} {_TABLES.replace('JOIN', 'CROSS JOIN', 1)} WHERE {condition}"
        " AND p.edition = (SELECT v.id FROM anchors q JOIN editions v ON v.id = q.edition WHERE q.annotation = a.id"
        " ORDER BY coalesce(v.corrects, v.id) DESC, v.id DESC LIMIT 1) ORDER BY a.rowid",
        values,
    )
    return [(row[0], _annotation(row[1:])) for row in found]


def load_certain(connection: sqlite3.Connection, key: str) -> Annotation | None:
    """Return an annotation as it stands where it was last placed with certainty, in the newest such edition; None if it never was."""
    row = connection.execute(
        f"SELECT {_COLUMNS} {_TABLES} WHERE a.id = ? AND p.edition = p.base AND p.status IN ('anchored', 'moved')"
        f" ORDER BY {_ROOT} DESC, b.id DESC LIMIT 1",
        (key,),
    ).fetchone()
    return None if row is None else _annotation(row)


def load_homes(connection: sqlite3.Connection, edition: documents.Edition) -> list[Stored]:
    """Return the places from which those in an edition are reckoned, tombstones included: mostly they are places of the edition itself."""
    found = connection.execute(
        f"SELECT p.edition, {_COLUMNS} {_TABLES} JOIN anchors v ON v.annotation = p.annotation AND coalesce(v.home, v.edition) = p.edition"
        " WHERE a.document = ? AND v.edition = ?",
        (edition.document, edition.id),
    )
    return [Stored(_annotation(row[1:]), row[0]) for row in found]


def held(connection: sqlite3.Connection, keys: Sequence[str]) -> dict[str, Held]:
    """Return what the library holds under these ids, tombstones and emptied ones included; nothing for an id that was never used."""
    found: dict[str, Held] = {}
    for start in range(0, len(keys), _MANY):
        some = keys[start : start + _MANY]
        marks = ", ".join("?" * len(some))
        # The newest edition first: of an orphan's views that is the one that is meant.
        for document, deleted, edition, *row in connection.execute(
            f"SELECT a.document, a.deleted, p.edition, {_COLUMNS} {_TABLES} JOIN editions v ON v.id = p.edition WHERE a.id IN ({marks})"
            " ORDER BY coalesce(v.corrects, v.id) DESC, v.id DESC",
            some,
        ):
            one = found.setdefault(row[0], Held(document, deleted is None))
            one.states.append(Stored(_annotation(row), edition))
        for (key,) in connection.execute(f"SELECT annotation FROM emptied WHERE annotation IN ({marks})", some):
            found[key] = Held(is_emptied=True)
    return found


def put(connection: sqlite3.Connection, document: int, annotations: Iterable[Annotation]) -> None:
    """Add or replace annotations, without their places; a tombstone rises again. A new one is made in its edition."""
    connection.executemany(
        "INSERT INTO annotations (id, document, kind, colour, note, tags, star, task, grp, author, created, updated, made_in)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(corrects, id) FROM editions WHERE document = ? AND number = ?))"
        " ON CONFLICT (id) DO UPDATE SET document = excluded.document, kind = excluded.kind, colour = excluded.colour,"
        " note = excluded.note, tags = excluded.tags, star = excluded.star, task = excluded.task,"
        " grp = excluded.grp, author = excluded.author,"
        " created = excluded.created, updated = excluded.updated, deleted = NULL",
        [
            (
                one.id,
                document,
                one.kind,
                one.colour,
                one.note,
                json.dumps(one.tags, ensure_ascii=False) if one.tags else "[]",
                int(one.star),
                None if one.task is None else json.dumps(dict(one.task), ensure_ascii=False),
                one.group,
                one.author,
                one.created,
                one.updated,
                document,
                one.edition,
            )
            for one in annotations
        ],
    )


def put_tags(connection: sqlite3.Connection, annotations: Iterable[Annotation]) -> None:
    """Replace the tags of annotations that are there, inside a transaction."""
    connection.executemany(
        "UPDATE annotations SET tags = ?, updated = ? WHERE id = ?",
        [(json.dumps(one.tags, ensure_ascii=False) if one.tags else "[]", one.updated, one.id) for one in annotations],
    )


def put_places(
    connection: sqlite3.Connection,
    edition: int,
    bases: Mapping[int, int],
    placed: Iterable[Annotation],
    homes: Mapping[str, int] | None = None,
) -> None:
    """Store where annotations stand as seen from an edition.

    Args:
        connection: inside a transaction.
        edition: row of the edition.
        bases: rows of the document's editions by number.
        placed: an orphan's offsets count in another edition than ``edition``.
        homes: the edition from whose place a new one is reckoned, by id; None if they are places of their own.
    """
    homes = homes or {}
    placed = list(placed)
    paths = {path: _PATHS.encode(path) for path in {one.anchor.heading_path for one in placed}}
    connection.executemany(
        'INSERT INTO anchors (annotation, edition, base, start, "end", quote, prefix, suffix, heading_path, status, home)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        ' ON CONFLICT (annotation, edition) DO UPDATE SET base = excluded.base, start = excluded.start, "end" = excluded."end",'
        " quote = excluded.quote, prefix = excluded.prefix, suffix = excluded.suffix, heading_path = excluded.heading_path,"
        " status = excluded.status",
        [
            (
                one.id,
                edition,
                bases[one.edition],
                one.span.start,
                one.span.end,
                one.anchor.quote,
                one.anchor.prefix,
                one.anchor.suffix,
                paths[one.anchor.heading_path],
                one.status,
                homes.get(one.id),
            )
            for one in placed
        ],
    )


def forget_other_places(connection: sqlite3.Connection, moved: Iterable[tuple[str, int]]) -> None:
    """Drop the places of annotations in all editions but one each: their passage has changed there and is to be carried over anew."""
    moved = list(moved)
    connection.executemany("DELETE FROM anchors WHERE annotation = ? AND edition <> ?", moved)
    connection.executemany("DELETE FROM parted_anchors WHERE annotation = ?", [(key,) for key, _ in moved])


def forget_homes(connection: sqlite3.Connection, settled: Iterable[tuple[str, int]]) -> None:
    """Make the places of annotations in one edition each their own, from which others are reckoned."""
    connection.executemany("UPDATE anchors SET home = NULL WHERE annotation = ? AND edition = ?", list(settled))


def bury(connection: sqlite3.Connection, keys: Iterable[str], now: str) -> None:
    """Leave tombstones."""
    connection.executemany("UPDATE annotations SET deleted = ? WHERE id = ?", [(now, key) for key in keys])


def edition_rows(connection: sqlite3.Connection, document: int) -> dict[int, int]:
    """Return the rows of a document's editions by number."""
    return dict(connection.execute("SELECT number, id FROM editions WHERE document = ?", (document,)).fetchall())


def last_place(connection: sqlite3.Connection, key: str) -> tuple[int, Annotation] | None:
    """Return where an annotation stands in the newest edition that places it with certainty: row of that edition, and as it is there.

    One that was never placed is given as it was put up for review; None if it is in no edition.
    """
    row = connection.execute(
        f"SELECT p.edition, {_COLUMNS} {_TABLES} WHERE a.id = ? AND p.edition = p.base"
        f" ORDER BY p.status IN ('anchored', 'moved') DESC, {_ROOT} DESC, b.id DESC LIMIT 1",
        (key,),
    ).fetchone()
    return None if row is None else (row[0], _annotation(row[1:]))


def count_placed(connection: sqlite3.Connection, edition: documents.Edition) -> int:
    """Return how many annotations have a certain place in an edition."""
    row = connection.execute(
        "SELECT count(*) FROM annotations a JOIN anchors p ON p.annotation = a.id WHERE a.document = ? AND a.deleted IS NULL"
        " AND p.edition = ? AND p.status IN ('anchored', 'moved')",
        (edition.document, edition.id),
    ).fetchone()
    return int(row[0])


def made_later(connection: sqlite3.Connection, edition: documents.Edition) -> set[str]:
    """Return the ids of the annotations that were made in a later edition of the file."""
    found = connection.execute(
        "SELECT id FROM annotations WHERE document = ? AND deleted IS NULL AND made_in > ?", (edition.document, edition.root)
    )
    return {key for (key,) in found}


def without_place(connection: sqlite3.Connection) -> list[str]:
    """Return the ids of annotations that stand in no edition."""
    return [
        key
        for (key,) in connection.execute(
            "SELECT id FROM annotations a WHERE deleted IS NULL"
            " AND NOT EXISTS (SELECT 1 FROM anchors p WHERE p.annotation = a.id AND p.edition = p.base)"
        )
    ]


def count(connection: sqlite3.Connection) -> int:
    """Return the number of annotations of documents that stand, tombstones left out."""
    return int(connection.execute(f"SELECT count(*) FROM annotations a WHERE a.deleted IS NULL AND {OF_STANDING}").fetchone()[0])


def in_text_order(annotations: Iterable[Annotation]) -> tuple[Annotation, ...]:
    """Return the annotations by start, then end, then the time they were made."""
    return tuple(sorted(annotations, key=lambda one: (one.anchor.span.start, one.anchor.span.end, one.created, one.id)))


def without_times(annotation: Annotation) -> Annotation:
    """Return the annotation as it is compared: the library itself keeps the times."""
    return replace(annotation, created="", updated="", task=None if annotation.task is None else dict(annotation.task))


def _annotation(row: Sequence[Any]) -> Annotation:
    """Return the annotation of a row with `_COLUMNS`."""
    key, kind, colour, note, tags, star, task, group, author, created, updated, start, end, quote, prefix, suffix, path, status, number = (
        row
    )
    if kind not in KINDS or colour not in COLOURS or status not in STATUSES:
        raise ValueError(key)  # The disk has altered it: `core.store.failures` tells so.
    return Annotation(
        id=key,
        kind=kind,
        colour=colour,
        anchor=Anchor(Span(start, end), quote, prefix, suffix, _words(path)),
        note=note,
        tags=_words(tags),
        star=bool(star),
        task=None if task is None else json.loads(task),
        group=group,
        author=author,
        edition=number,
        status=status,
        created=created,
        updated=updated,
    )


@lru_cache(maxsize=1_000)
def _words(stored: str) -> tuple[str, ...]:
    """Return the tags of an annotation, or the headings above a passage: many have the same."""
    return tuple(json.loads(stored))
