"""Rows of the searches that a reader has saved, and of those run last. What was removed leaves a tombstone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.annotation import timestamp
from core.query.saved import NAME, SavedSearch
from core.store.library import transaction

if TYPE_CHECKING:
    import sqlite3

RECENT: Final = 20
"""Searches that were run last and are remembered."""


def saved(connection: sqlite3.Connection) -> tuple[SavedSearch, ...]:
    """Return the saved searches, the oldest first; what is none is left out."""
    return _read(connection, "SELECT id, name, query FROM searches WHERE deleted IS NULL AND name <> '' ORDER BY created, rowid")


def recent(connection: sqlite3.Connection) -> tuple[SavedSearch, ...]:
    """Return the searches that were run, the last one first; what is none is left out."""
    return _read(connection, "SELECT id, name, query FROM searches WHERE deleted IS NULL AND name = '' ORDER BY updated DESC, rowid DESC")


def unreadable(connection: sqlite3.Connection) -> list[str]:
    """Return the names of saved searches that no program of ours can have written."""
    found = connection.execute("SELECT id, name, query FROM searches WHERE deleted IS NULL AND name <> '' ORDER BY created, rowid")
    return [name for search_id, name, packed in found if SavedSearch.unpacked(search_id, name, packed) is None]


def keep(connection: sqlite3.Connection, search: SavedSearch) -> None:
    """Store a search under its name, or under another one, or again after it was removed; one that is there already is there once."""
    name = " ".join(search.name.split())[:NAME] or search.words[:NAME]
    now = timestamp()
    with transaction(connection):
        same = "SELECT 1 FROM searches WHERE deleted IS NULL AND name = ? AND query = ? AND id <> ?"
        if connection.execute(same, (name, search.packed(), search.id)).fetchone():
            return
        connection.execute(
            "INSERT INTO searches (id, name, query, created, updated) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
            " SET name = excluded.name, query = excluded.query, updated = excluded.updated, deleted = NULL",
            (search.id, name, search.packed(), now, now),
        )


def drop(connection: sqlite3.Connection, search_id: str) -> None:
    """Remove a search; `keep` brings it back."""
    now = timestamp()
    with transaction(connection):
        connection.execute("UPDATE searches SET deleted = ?, updated = ? WHERE id = ?", (now, now, search_id))


def remember(connection: sqlite3.Connection, search: SavedSearch) -> None:
    """Remember a search that was run, in place of one alike; those beyond `RECENT` are forgotten."""
    now = timestamp()
    with transaction(connection):
        connection.execute("DELETE FROM searches WHERE name = '' AND (query = ? OR id = ?)", (search.packed(), search.id))
        connection.execute(
            "INSERT INTO searches (id, name, query, created, updated) VALUES (?, '', ?, ?, ?)", (search.id, search.packed(), now, now)
        )
        connection.execute(
            "DELETE FROM searches WHERE name = '' AND id NOT IN"
            " (SELECT id FROM searches WHERE name = '' ORDER BY updated DESC, rowid DESC LIMIT ?)",
            (RECENT,),
        )


def forget(connection: sqlite3.Connection) -> None:
    """Forget all searches that were run and not saved."""
    with transaction(connection):
        connection.execute("DELETE FROM searches WHERE name = ''")


def _read(connection: sqlite3.Connection, select: str) -> tuple[SavedSearch, ...]:
    found = (SavedSearch.unpacked(search_id, name, packed) for search_id, name, packed in connection.execute(select))
    return tuple(one for one in found if one is not None)
