"""Which proposed tasks the reader has refused: a key for each, in a document. Documents that are joined have refused for each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.annotation import timestamp
from core.store import documents
from core.store.library import transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence


def load(connection: sqlite3.Connection, document: int) -> frozenset[str]:
    """Return the keys that were refused in a document, or in one that is one with it."""
    return frozenset(
        key
        for row in documents.members(connection, document)
        for (key,) in connection.execute("SELECT key FROM refusals WHERE document = ?", (row,))
    )


def refuse(connection: sqlite3.Connection, document: int, keys: Sequence[str]) -> tuple[str, ...]:
    """Note refusals in one transaction; return those that were not there before.

    Raises:
        UnknownEdition: if the library does not hold the document.
    """
    now = timestamp()
    with transaction(connection):
        documents.edition_or_newest(connection, document, None)
        there = load(connection, document)
        made = tuple(dict.fromkeys(key for key in keys if key not in there))
        connection.executemany("INSERT INTO refusals (document, key, created) VALUES (?, ?, ?)", [(document, key, now) for key in made])
    return made


def take_back(connection: sqlite3.Connection, document: int, keys: Sequence[str]) -> None:
    """Forget refusals, also those of documents that are one with it, in one transaction."""
    with transaction(connection):
        rows = documents.members(connection, document)
        connection.executemany("DELETE FROM refusals WHERE document = ? AND key = ?", [(row, key) for row in rows for key in keys])
