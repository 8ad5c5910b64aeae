"""Rows of the reader's own words. What was removed leaves a tombstone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.annotation import timestamp
from core.errors import QT_TRANSLATE_NOOP, UnfitWord
from core.store.library import transaction
from core.words import MOST, is_fit

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

_ALL: Final = "SELECT word FROM words WHERE deleted IS NULL ORDER BY created, rowid"
_FULL: Final = QT_TRANSLATE_NOOP(
    "errors", "There are {most} words of your own already, as many as there can be. Remove some under “My words”."
)


def load(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return all words, the oldest first; those that are none are left out, `core.store.checks` tells of them."""
    return tuple(word for (word,) in connection.execute(_ALL) if is_fit(word))


def change(connection: sqlite3.Connection, put: Sequence[str], dropped: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Take some words in and others out, in one transaction.

    Args:
        connection: in autocommit mode.
        put: as `core.words.fit_word` gives them.
        dropped: likewise.

    Returns:
        Those that were not there before, and those that were: what has changed.

    Raises:
        UnfitWord: if there would be too many; nothing is changed then.
    """
    with transaction(connection):
        there = {word for (word,) in connection.execute(_ALL)}
        gone = tuple(word for word in dict.fromkeys(dropped) if word in there)
        fresh = tuple(word for word in dict.fromkeys(put) if word not in there)
        if fresh and len(there) - len(gone) + len(fresh) > MOST:
            raise UnfitWord(_FULL, most=MOST)
        now = timestamp()
        connection.executemany("UPDATE words SET deleted = ? WHERE word = ?", [(now, word) for word in gone])
        connection.executemany(
            "INSERT INTO words (word, created) VALUES (?, ?) ON CONFLICT (word) DO UPDATE SET created = excluded.created, deleted = NULL",
            [(word, now) for word in fresh],
        )
    return fresh, gone


def drop_unfit(connection: sqlite3.Connection) -> None:
    """Drop what stands among the words and is none, inside the transaction that the caller has begun."""
    connection.executemany("DELETE FROM words WHERE word = ?", [(word,) for word in unfit(connection)])


def unfit(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return what stands among the words and is none."""
    return tuple(word for (word,) in connection.execute(_ALL) if not is_fit(word))
