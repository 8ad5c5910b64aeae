"""The tags of the whole library."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from core.annotation import Change, timestamp
from core.store import annotations as rows
from core.store import documents
from core.store.library import transaction

if TYPE_CHECKING:
    import sqlite3


def load(connection: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    """Return all tags and how many annotations have each, the most used first."""
    found = connection.execute(
        "SELECT t.value, count(DISTINCT a.id) AS times FROM annotations a, json_each(a.tags) t"
        f" WHERE a.deleted IS NULL AND a.tags <> '[]' AND {rows.OF_STANDING} GROUP BY t.value ORDER BY times DESC, t.value"
    )
    return tuple((tag, count) for tag, count in found)


def retag(connection: sqlite3.Connection, old: str, new: str | None) -> tuple[tuple[int, tuple[Change, ...]], ...]:
    """Call a tag ``new`` wherever it stands, in one transaction; None, or a blank one, takes it off.

    Returns:
        The changes made, by document.
    """
    new = " ".join(new.split()) or None if new else None
    now = timestamp()
    changes: dict[int, list[Change]] = defaultdict(list)
    with transaction(connection):
        if old == new:
            return ()
        condition = f"a.deleted IS NULL AND EXISTS (SELECT 1 FROM json_each(a.tags) t WHERE t.value = ?) AND {rows.OF_STANDING}"
        for document, one in rows.load_anywhere(connection, condition, (old,)):
            # A tag that was there already stays where it stood first.
            tags = tuple(dict.fromkeys(new if tag == old else tag for tag in one.tags if not (tag == old and new is None)))
            changes[document].append(Change(one, replace(one, tags=tuple(tag for tag in tags if tag is not None), updated=now)))
        # They have just been read in this transaction: nothing is to be compared.
        rows.put_tags(connection, [change.after for made in changes.values() for change in made if change.after])
        for document in changes:
            documents.touch(connection, document)
    return tuple((document, tuple(made)) for document, made in sorted(changes.items()))
