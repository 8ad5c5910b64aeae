"""The annotations of the whole library, with what is known of their documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.gathering import GatheredMark
from core.store import annotations as rows
from core.store import documents
from core.store.library import snapshot

if TYPE_CHECKING:
    import sqlite3


def load(connection: sqlite3.Connection) -> tuple[GatheredMark, ...]:
    """Return every annotation of the documents that stand, as its newest edition shows it; the one that was made last first."""
    with snapshot(connection):
        found = rows.load_anywhere(connection, f"a.deleted IS NULL AND {rows.OF_STANDING}")
        names = dict(connection.execute("SELECT id, name FROM documents").fetchall())
        paths = documents.last_paths(connection, {document for document, _ in found})
        known: dict[int, dict[str, str]] = {}
        for document, column, value in connection.execute(
            "SELECT document, field, iif(is_set, value, recognised) FROM metadata WHERE field IN ('title', 'speaker', 'date')"
        ):
            if value is not None:
                known.setdefault(document, {})[column] = value
        shelves: dict[int, set[str]] = {}
        for document, collection in connection.execute("SELECT document, collection FROM collected"):
            shelves.setdefault(document, set()).add(collection)
    # One set a document: of fifty thousand annotations each would have its own.
    collections = {document: frozenset(found) for document, found in shelves.items()}
    nothing: dict[str, str] = {}
    gathered = (
        GatheredMark(
            annotation=one,
            document=document,
            title=known.get(document, nothing).get("title") or str(names[document]),
            speaker=known.get(document, nothing).get("speaker"),
            date=known.get(document, nothing).get("date"),
            path=paths.get(document),
            collections=collections.get(document, frozenset()),
        )
        for document, one in reversed(found)
    )
    # Of those that were made within a millisecond, the one that was stored last comes first: they are in that order already.
    return tuple(sorted(gathered, key=lambda one: one.annotation.created, reverse=True))
