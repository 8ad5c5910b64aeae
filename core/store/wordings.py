"""What notes said before.

A note is stored every half second while it is typed, so not each state of it is a wording. What stands when the typing begins is one: it
is kept in the transaction that first replaces it, so that no crash can lose it. The states of the same typing are not: those that this
session wrote itself less than `WORDING_PAUSE` ago, as long as most of what stood stays. No wording is kept twice.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from core.annotation import Wording
from core.store.library import snapshot

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from core.annotation import Annotation, Change

WORDING_PAUSE: Final = 60.0
"""Seconds after which going on with a note is another typing."""


class Typing:
    """Knows which notes one session is writing."""

    def __init__(self) -> None:
        self._written: dict[str, tuple[str, float]] = {}

    def is_wording(self, key: str, before: str, after: str) -> bool:
        """Return True if a note's state ``before`` is to be kept when ``after`` takes its place."""
        if not before.strip() or before == after:
            return False
        note, at = self._written.get(key, ("", 0.0))
        return note != before or time.monotonic() - at >= WORDING_PAUSE or _is_rewritten(before, after)

    def note_changes(self, changes: Iterable[Change]) -> None:
        """Remember the notes that these changes, which are committed, have replaced."""
        for change in changes:
            if change.before is not None and change.after is not None and change.before.note != change.after.note:
                self._written[change.id] = (change.after.note, time.monotonic())

    def finish(self, key: str) -> None:
        """End the typing: what comes next is another wording."""
        self._written.pop(key, None)


def load(connection: sqlite3.Connection, key: str) -> tuple[Wording, ...]:
    """Return what a note said before and does not say now, the newest first."""
    with snapshot(connection):
        found = connection.execute(
            "SELECT w.note, w.written, w.author FROM wordings w JOIN annotations a ON a.id = w.annotation"
            " WHERE w.annotation = ? AND w.note <> a.note ORDER BY w.written DESC, w.id DESC",
            (key,),
        ).fetchall()
    return tuple(Wording(*row) for row in found)


def keep(connection: sqlite3.Connection, before: Annotation) -> None:
    """Keep the wording of a state that is being replaced, inside a transaction."""
    written = (before.updated, before.author)
    known = connection.execute("SELECT id FROM wordings WHERE annotation = ? AND note = ?", (before.id, before.note)).fetchone()
    if known is None:
        connection.execute(
            "INSERT INTO wordings (annotation, note, written, author) VALUES (?, ?, ?, ?)", (before.id, before.note, *written)
        )
    else:
        connection.execute("UPDATE wordings SET written = ?, author = ? WHERE id = ?", (*written, known[0]))


def _is_rewritten(before: str, after: str) -> bool:
    """Return True if less than half of what stood is left, at its start and its end together."""
    start = _common(before, after)
    return 2 * (start + _common(before[start:][::-1], after[start:][::-1])) < len(before)


def _common(one: str, other: str) -> int:
    """Return how many characters two texts have in common at their start."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
