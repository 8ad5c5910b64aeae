"""How long texts are, and how much of them was read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.store import documents
from core.store.holding import is_read_only
from core.store.holdings import READ_WHOLE
from core.store.library import transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

_TOGETHER: Final = 60_000
"""Characters of texts whose numbers are written in one transaction: each row is written anew with its text, and nobody is to wait."""


def note_reading(connection: sqlite3.Connection, document: int, *, read: float, opened: str) -> None:
    """Write how much of a document's newest text was read, from 0 to 1, and when it was open last.

    Its revision stays: nothing that is planned for it depends on that.
    """
    thousandths = round(min(max(read, 0.0), 1.0) * READ_WHOLE)
    with transaction(connection):
        connection.execute("UPDATE documents SET read = ?, opened = ? WHERE id = ?", (thousandths, opened, document))


def count_missing(connection: sqlite3.Connection, is_cancelled: Callable[[], bool]) -> int:
    """Count the characters of the texts that came before they were counted, in small transactions; return how many texts these were.

    In a library that cannot be written they stay uncounted.
    """
    if is_read_only(connection):
        return 0
    waiting = connection.execute("SELECT id FROM texts WHERE characters IS NULL ORDER BY id DESC").fetchall()
    found: list[tuple[int, int]] = []
    size = done = 0
    for (row,) in waiting:
        if is_cancelled():
            break
        text = documents.load_text(connection, row)
        found.append((documents.count_characters(text), row))
        size += len(text)
        if size >= _TOGETHER:
            _write(connection, found)
            done += len(found)
            found, size = [], 0
    _write(connection, found)
    return done + len(found)


def _write(connection: sqlite3.Connection, found: list[tuple[int, int]]) -> None:
    if not found:
        return
    with transaction(connection):
        connection.executemany("UPDATE texts SET characters = ? WHERE id = ?", found)
