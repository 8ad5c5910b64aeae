"""Rows of the reader's edits of outlines, and of the places where they stand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from core.annotation import timestamp
from core.errors import QT_TRANSLATE_NOOP, ChangedMeanwhile
from core.outline.edits import OutlineEdit
from core.store import documents
from core.store.annotations import edition_rows
from core.store.library import transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

    from core.outline.edits import OutlineChange

_COLUMNS: Final = (
    'o.id, b.number, p.start, p."end", p.label, p.heading, p.ord, o.removed, o.name, o.level, o.made, o.joined, o.created, o.updated'
)
_TABLES: Final = "FROM outline_edits o JOIN outline_places p ON p.edit = o.id JOIN editions b ON b.id = p.base"


def load(connection: sqlite3.Connection, edition: documents.Edition) -> list[OutlineEdit]:
    """Return the edits that have a place, or are known to have none, in the edition; in no order.

    One without a place is given as it stood in another edition, whose number it has; one that was made in a later edition is left out then.
    """
    rows = connection.execute(
        f"SELECT {_COLUMNS} {_TABLES} WHERE o.document = ? AND o.deleted IS NULL AND p.edition = ?"
        " AND (p.base = p.edition OR o.made_in IS NULL OR o.made_in <= ?)",
        (edition.document, edition.id, edition.root),
    )
    return [_edit(row) for row in rows]


def load_missing(connection: sqlite3.Connection, document: int, edition: documents.Edition | None) -> list[OutlineEdit]:
    """Return the edits that have not been looked for in the edition (None: one not stored yet), each from the newest that places it."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} {_TABLES} WHERE o.document = ? AND o.deleted IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM outline_places q WHERE q.edit = o.id AND q.edition = ?)"
        " AND p.edition = p.base ORDER BY coalesce(b.corrects, b.id), b.id",
        (document, edition.id if edition else -1),
    )
    return list({row[0]: _edit(row) for row in rows}.values())


def load_homes(connection: sqlite3.Connection, edition: documents.Edition) -> list[tuple[int, OutlineEdit]]:
    """Return the places from which those in an edition are reckoned, tombstones included, with the editions that see them so."""
    found = connection.execute(
        f"SELECT p.edition, {_COLUMNS} {_TABLES} JOIN outline_places v ON v.edit = p.edit AND coalesce(v.home, v.edition) = p.edition"
        " WHERE o.document = ? AND v.edition = ?",
        (edition.document, edition.id),
    )
    return [(row[0], _edit(row[1:])) for row in found]


def put_places(
    connection: sqlite3.Connection,
    edition: int,
    bases: Mapping[int, int],
    edits: Iterable[OutlineEdit],
    homes: Mapping[str, int] | None = None,
) -> None:
    """Store where edits stand as seen from an edition.

    Args:
        connection: inside a transaction.
        edition: row of the edition.
        bases: rows of the document's editions by number.
        edits: the offsets of one that has no place there count in another edition.
        homes: the edition from whose place a new one is reckoned, by id; None if they are places of their own.
    """
    homes = homes or {}
    connection.executemany(
        'INSERT INTO outline_places (edit, edition, base, start, "end", label, heading, ord, home)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        ' ON CONFLICT (edit, edition) DO UPDATE SET base = excluded.base, start = excluded.start, "end" = excluded."end",'
        " label = excluded.label, heading = excluded.heading, ord = excluded.ord",
        [(one.id, edition, bases[one.edition], one.start, one.end, one.label, one.heading, one.order, homes.get(one.id)) for one in edits],
    )


def apply(connection: sqlite3.Connection, document: int, changes: Sequence[OutlineChange]) -> tuple[OutlineEdit, ...]:
    """Write all changes in one transaction; on the disk when this returns.

    Returns:
        The edits as stored, of the changes that leave one; empty times are filled in.

    Raises:
        ChangedMeanwhile: if one of them is not as it was (times apart), or its node has an edit that the change does not know of; nothing
            is written.
    """
    now = timestamp()
    with transaction(connection):
        editions = edition_rows(connection, document)
        for change in changes:
            _expect(connection, document, change, editions)
        made = [_write(connection, document, change, editions, now) for change in changes]
        for change, one in zip(changes, made, strict=True):
            if change.before is None and one is not None and _has_other(connection, document, one, editions):
                raise _changed_meanwhile()
        documents.touch(connection, document)
    return tuple(one for one in made if one is not None)


def misplaced(connection: sqlite3.Connection, edition: documents.Edition, text: str) -> list[OutlineEdit]:
    """Return the edits whose place in an edition is not inside its text, or does not begin with their label."""
    return [one for one in load(connection, edition) if one.edition == edition.number and not _stands(one, text)]


def _stands(one: OutlineEdit, text: str) -> bool:
    # A page may have broken the line inside the label.
    return one.start < one.end <= len(text) and "".join(text[one.start : one.end].split()).startswith("".join(one.label.split()))


def forget_place(connection: sqlite3.Connection, key: str, edition: int) -> bool:
    """Drop the place of an edit in an edition, so that it is looked for again; return False if it has no other one."""
    others = "SELECT 1 FROM outline_places WHERE edit = ? AND edition = base AND edition <> ?"
    if connection.execute(others, (key, edition)).fetchone() is None:
        return False
    connection.execute("DELETE FROM outline_places WHERE edit = ? AND edition = ?", (key, edition))
    return True


def made_later(connection: sqlite3.Connection, edition: documents.Edition) -> set[str]:
    """Return the ids of the edits that were made in a later edition of the file."""
    found = connection.execute(
        "SELECT id FROM outline_edits WHERE document = ? AND deleted IS NULL AND made_in > ?", (edition.document, edition.root)
    )
    return {key for (key,) in found}


def without_place(connection: sqlite3.Connection) -> list[str]:
    """Return the ids of edits that stand in no edition."""
    rows = connection.execute(
        "SELECT id FROM outline_edits o WHERE deleted IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM outline_places p WHERE p.edit = o.id AND p.edition = p.base)"
    )
    return [key for (key,) in rows]


def _expect(connection: sqlite3.Connection, document: int, change: OutlineChange, editions: Mapping[int, int]) -> None:
    """Raise `ChangedMeanwhile` unless the library holds what the change starts from."""
    row = connection.execute(
        f"SELECT {_COLUMNS} {_TABLES} WHERE o.id = ? AND o.document = ? AND o.deleted IS NULL AND p.edition = ? AND p.base = p.edition",
        (change.id, document, editions.get(change.before.edition) if change.before else None),
    ).fetchone()
    if change.before is None:
        is_there = connection.execute("SELECT 1 FROM outline_edits WHERE id = ? AND deleted IS NULL", (change.id,)).fetchone()
        if is_there is not None:
            raise _changed_meanwhile()
    elif row is None or _without_times(_edit(row)) != _without_times(change.before):
        raise _changed_meanwhile()


def _write(
    connection: sqlite3.Connection, document: int, change: OutlineChange, editions: Mapping[int, int], now: str
) -> OutlineEdit | None:
    """Write one change; return the edit as stored, None if it is gone."""
    if change.after is None:
        connection.execute("UPDATE outline_edits SET deleted = ?, updated = ? WHERE id = ?", (now, now, change.id))
        return None
    one = replace(change.after, created=change.after.created or now, updated=change.after.updated or now)
    if one.edition not in editions:
        raise _changed_meanwhile()
    connection.execute(
        "INSERT INTO outline_edits (id, document, removed, name, level, made, joined, created, updated, made_in)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(corrects, id) FROM editions WHERE id = ?))"
        " ON CONFLICT (id) DO UPDATE SET document = excluded.document, removed = excluded.removed, name = excluded.name,"
        " level = excluded.level, made = excluded.made, joined = excluded.joined, created = excluded.created, updated = excluded.updated,"
        " deleted = NULL",
        (
            one.id,
            document,
            int(one.removed),
            one.name,
            one.level,
            int(one.made),
            int(one.joined),
            one.created,
            one.updated,
            editions[one.edition],
        ),
    )
    connection.execute(
        'UPDATE outline_places SET home = NULL WHERE edit = ? AND edition = ? AND (start, "end", base) <> (?, ?, edition)',
        (one.id, editions[one.edition], one.start, one.end),
    )
    put_places(connection, editions[one.edition], editions, [one])
    return one


def _has_other(connection: sqlite3.Connection, document: int, one: OutlineEdit, editions: Mapping[int, int]) -> bool:
    """Return True if another edit is about the same node: it was made in another window."""
    row = connection.execute(
        "SELECT 1 FROM outline_edits o JOIN outline_places p ON p.edit = o.id"
        " WHERE o.document = ? AND o.deleted IS NULL AND o.id <> ? AND p.edition = ? AND p.base = p.edition AND p.start = ?",
        (document, one.id, editions[one.edition], one.start),
    ).fetchone()
    return row is not None


def _without_times(edit: OutlineEdit) -> OutlineEdit:
    return replace(edit, created="", updated="")


def _edit(row: Sequence[Any]) -> OutlineEdit:
    """Return the edit of a row with `_COLUMNS`."""
    key, number, start, end, label, heading, order, removed, name, level, made, joined, created, updated = row
    return OutlineEdit(
        id=key,
        edition=number,
        start=start,
        end=end,
        label=label,
        heading=heading,
        order=order,
        removed=bool(removed),
        name=name,
        level=level,
        made=bool(made),
        joined=bool(joined),
        created=created,
        updated=updated,
    )


def _changed_meanwhile() -> ChangedMeanwhile:
    return ChangedMeanwhile(
        QT_TRANSLATE_NOOP("errors", "The outline has been changed elsewhere meanwhile. Nothing was changed here; look at it and try again.")
    )
