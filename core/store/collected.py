"""Collections of documents: sets that the reader has made, and what stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.annotation import timestamp
from core.errors import QT_TRANSLATE_NOOP, ChangedMeanwhile, LibraryError
from core.store import documents
from core.store.library import transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from core.holdings import Collection


def put(connection: sqlite3.Connection, collection: Collection) -> None:
    """Add a collection, or give the one with its id another name; one that was dropped is there again with all that stood in it.

    Raises:
        ValueError: if the name is blank.
        LibraryError: if another one has the name; nothing is written.
    """
    name = " ".join(collection.name.split())
    if not name:
        raise ValueError(collection.name)
    now = timestamp()
    with transaction(connection):
        if connection.execute("SELECT 1 FROM collections WHERE name = ? AND id <> ? AND deleted IS NULL", (name, collection.id)).fetchone():
            raise LibraryError(
                QT_TRANSLATE_NOOP("errors", "There is a collection called “{name}” already. Choose another name."), name=name
            )
        connection.execute(
            "INSERT INTO collections (id, name, created, updated) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET name = excluded.name, updated = excluded.updated, deleted = NULL",
            (collection.id, name, now, now),
        )


def drop(connection: sqlite3.Connection, key: str) -> None:
    """Drop a collection; its documents stay, and `put` brings it back as it was."""
    now = timestamp()
    with transaction(connection):
        connection.execute("UPDATE collections SET deleted = ?, updated = ? WHERE id = ? AND deleted IS NULL", (now, now, key))


def collect(connection: sqlite3.Connection, rows: Sequence[int], key: str, *, is_inside: bool) -> tuple[int, ...]:
    """Take documents into a collection, or out of it, in one transaction; return the rows of those that were not so before.

    Documents that do not stand are left alone.

    Raises:
        ChangedMeanwhile: if there is no such collection; nothing is written.
    """
    now = timestamp()
    with transaction(connection):
        if connection.execute("SELECT 1 FROM collections WHERE id = ? AND deleted IS NULL", (key,)).fetchone() is None:
            raise ChangedMeanwhile(
                QT_TRANSLATE_NOOP(
                    "errors", "The collection has been deleted meanwhile. Nothing was changed; make it again or choose another."
                )
            )
        inside = {row for (row,) in connection.execute("SELECT document FROM collected WHERE collection = ?", (key,))}
        changed = [row for row in documents.standing(connection, rows) if (row in inside) != is_inside]
        if is_inside:
            connection.executemany(
                "INSERT INTO collected (collection, document, created) VALUES (?, ?, ?)", [(key, row, now) for row in changed]
            )
        else:
            connection.executemany("DELETE FROM collected WHERE collection = ? AND document = ?", [(key, row) for row in changed])
    return tuple(changed)
