"""Rows of annotations and of the places where they stand."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from core.anchors import Anchor
from core.annotation import Annotation
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


@dataclass(frozen=True, slots=True)
class Stored:
    """An annotation as one edition sees it."""

    annotation: Annotation
    seen_from: int
    """Row of that edition."""


def load(connection: sqlite3.Connection, edition: documents.Edition) -> list[Annotation]:
    """Return the annotations that have a place, or are known to have none, in the edition; in no order."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} {_TABLES} WHERE a.document = ? AND a.deleted IS NULL AND p.edition = ?",
        (edition.document, edition.id),
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
        " AND p.edition = p.base ORDER BY p.status IN ('anchored', 'moved'), b.number",
        (document, edition.id if edition else -1),
    )
    return list({row[0]: _annotation(row) for row in rows}.values())


def states(connection: sqlite3.Connection, document: int, annotation: Annotation) -> list[Stored]:
    """Return the stored states that ``annotation`` may be a copy of, none if it was deleted.

    One at most, except for an orphan: as such it may be seen from several editions.
    """
    rows = connection.execute(
        f"SELECT p.edition, {_COLUMNS} {_TABLES} WHERE a.id = ? AND a.document = ? AND a.deleted IS NULL"
        " AND b.number = ? AND (p.status = 'orphan') = ? ORDER BY p.edition DESC",
        (annotation.id, document, annotation.edition, annotation.status == "orphan"),
    )
    return [Stored(_annotation(row[1:]), row[0]) for row in rows]


def is_there(connection: sqlite3.Connection, key: str) -> bool:
    """Return True if an annotation of that id stands in any document."""
    return connection.execute("SELECT 1 FROM annotations WHERE id = ? AND deleted IS NULL", (key,)).fetchone() is not None


def put(connection: sqlite3.Connection, document: int, annotation: Annotation) -> None:
    """Add or replace an annotation, without its place; a tombstone rises again."""
    connection.execute(
        "INSERT INTO annotations (id, document, kind, colour, note, tags, star, task, grp, author, created, updated)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET document = excluded.document, kind = excluded.kind, colour = excluded.colour,"
        " note = excluded.note, tags = excluded.tags, star = excluded.star, task = excluded.task,"
        " grp = excluded.grp, author = excluded.author,"
        " created = excluded.created, updated = excluded.updated, deleted = NULL",
        (
            annotation.id,
            document,
            annotation.kind,
            annotation.colour,
            annotation.note,
            json.dumps(annotation.tags, ensure_ascii=False),
            int(annotation.star),
            None if annotation.task is None else json.dumps(dict(annotation.task), ensure_ascii=False),
            annotation.group,
            annotation.author,
            annotation.created,
            annotation.updated,
        ),
    )


def put_places(connection: sqlite3.Connection, edition: int, bases: Mapping[int, int], placed: Iterable[Annotation]) -> None:
    """Store where annotations stand as seen from an edition.

    Args:
        connection: inside a transaction.
        edition: row of the edition.
        bases: rows of the document's editions by number.
        placed: an orphan's offsets count in another edition than ``edition``.
    """
    placed = list(placed)
    paths = {path: json.dumps(path, ensure_ascii=False) for path in {one.anchor.heading_path for one in placed}}
    connection.executemany(
        'INSERT INTO anchors (annotation, edition, base, start, "end", quote, prefix, suffix, heading_path, status)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
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
            )
            for one in placed
        ],
    )


def forget_other_places(connection: sqlite3.Connection, key: str, edition: int) -> None:
    """Drop an annotation's places in all editions but one: its passage has changed there and is to be carried over anew."""
    connection.execute("DELETE FROM anchors WHERE annotation = ? AND edition <> ?", (key, edition))


def bury(connection: sqlite3.Connection, key: str, now: str) -> None:
    """Leave a tombstone."""
    connection.execute("UPDATE annotations SET deleted = ?, updated = ? WHERE id = ?", (now, now, key))


def edition_rows(connection: sqlite3.Connection, document: int) -> dict[int, int]:
    """Return the rows of a document's editions by number."""
    return dict(connection.execute("SELECT number, id FROM editions WHERE document = ?", (document,)).fetchall())


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
    """Return the number of annotations, tombstones left out."""
    return int(connection.execute("SELECT count(*) FROM annotations WHERE deleted IS NULL").fetchone()[0])


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
    return Annotation(
        id=key,
        kind=kind,
        colour=colour,
        anchor=Anchor(Span(start, end), quote, prefix, suffix, tuple(json.loads(path))),
        note=note,
        tags=tuple(json.loads(tags)) if tags != "[]" else (),
        star=bool(star),
        task=None if task is None else json.loads(task),
        group=group,
        author=author,
        edition=number,
        status=status,
        created=created,
        updated=updated,
    )
