"""Documents that came to the library before so much was recognised: what is missing is looked for in their texts."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Final

from core import describing
from core.metadata import FIELDS
from core.store import amounts, states
from core.store.holding import is_read_only
from core.store.library import open_library, transaction, translated_failures

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from pathlib import Path

    from core.metadata import Metadata

FROM_TEXT: Final = -describing.VERSION
"""``documents.described`` then: when the file is opened, all is recognised anew, since it may say more than its text."""
_TOGETHER: Final = 100
"""Documents of one transaction: it takes some milliseconds, and whoever searches reads the library anew after each."""
_WAITING: Final = (
    "SELECT id, described FROM documents WHERE deleted IS NULL AND id IN (SELECT document FROM editions)"
    f" AND abs(coalesce(described, 0)) < {describing.VERSION} ORDER BY id DESC"
)


def is_missing(connection: sqlite3.Connection) -> bool:
    """Return True if `catch_up` has something to do."""
    if is_read_only(connection):
        return False
    uncounted = connection.execute("SELECT 1 FROM texts WHERE characters IS NULL LIMIT 1").fetchone()
    return uncounted is not None or connection.execute(f"{_WAITING} LIMIT 1").fetchone() is not None


def catch_up(library: Path, is_cancelled: Callable[[], bool]) -> int:
    """Count what was never counted and recognise what was not recognised, over a connection of its own.

    Returns:
        How many texts and documents something was written of.
    """
    with translated_failures(library), closing(open_library(library, create=False)) as connection:
        return amounts.count_missing(connection, is_cancelled) + recognise_missing(connection, is_cancelled)


def recognise_missing(connection: sqlite3.Connection, is_cancelled: Callable[[], bool]) -> int:
    """Look in the texts of documents that were described by an older program for what is not known of them, in small transactions.

    What is known stays. In a library that cannot be written nothing is looked for.

    Returns:
        How many documents these were.
    """
    if is_read_only(connection):
        return 0
    found: list[tuple[int, int | None, Metadata]] = []
    done = 0
    for document, described in connection.execute(_WAITING).fetchall():
        if is_cancelled():
            break
        found.append((document, described, describing.describe_beginning(states.document_of(connection, document, None))))
        if len(found) >= _TOGETHER:
            done += _write(connection, found)
            found = []
    return done + _write(connection, found)


def _write(connection: sqlite3.Connection, found: list[tuple[int, int | None, Metadata]]) -> int:
    """Store what was found of documents that nobody has described meanwhile; return how many these are."""
    done = 0
    if not found:
        return done
    with transaction(connection):
        for document, before, recognised in found:
            # It may have been opened, or deleted, meanwhile.
            is_ours = connection.execute(
                "UPDATE documents SET described = ? WHERE id = ? AND described IS ? AND deleted IS NULL", (FROM_TEXT, document, before)
            ).rowcount
            if not is_ours:
                continue
            done += 1
            connection.executemany(
                "INSERT INTO metadata (document, field, recognised, is_set) VALUES (?, ?, ?, 0)"
                " ON CONFLICT (document, field) DO UPDATE SET recognised = coalesce(recognised, excluded.recognised)",
                [(document, field, value) for field in FIELDS if (value := recognised.value(field)) is not None],
            )
    return done
