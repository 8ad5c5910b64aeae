"""Tombstones: what was taken off can be looked at and put back, until it is emptied.

The id of what was emptied is kept, so that no step can bring it back half, and an annotation of the file that was taken once is not
offered again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.annotation import timestamp
from core.store import annotations as rows
from core.store import documents, metadata
from core.store.library import snapshot, transaction
from core.trash import Buried

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

_BURIED: Final = f"a.deleted IS NOT NULL AND {rows.OF_STANDING}"
"""What was taken off documents in the trash lies there with them."""


def load(connection: sqlite3.Connection, document: int | None = None) -> tuple[Buried, ...]:
    """Return the tombstones of a document, None for those of all that stand; the newest first."""
    condition, values = (_BURIED, ()) if document is None else ("a.deleted IS NOT NULL AND a.document = ?", (document,))
    with snapshot(connection):
        found = rows.load_anywhere(connection, condition, values)
        when = dict(connection.execute(f"SELECT a.id, a.deleted FROM annotations a WHERE {condition}", values).fetchall())
        names = {row: _name(connection, row) for row in {row for row, _ in found}}
    buried = [Buried(one, row, names[row], when[one.id]) for row, one in found]
    return tuple(sorted(buried, key=lambda one: (one.deleted, one.annotation.id), reverse=True))


def empty(connection: sqlite3.Connection, ids: Sequence[str] | None = None) -> int:
    """Remove tombstones for good in one transaction: these, or all but those of documents in the trash; what is none is left alone.

    Returns:
        How many there were.
    """
    now = timestamp()
    with transaction(connection):
        condition = _BURIED if ids is None else "a.deleted IS NOT NULL"
        buried = dict(connection.execute(f"SELECT a.id, a.document FROM annotations a WHERE {condition}").fetchall())
        gone = list(buried if ids is None else buried.keys() & set(ids))
        keys = [(key,) for key in gone]
        connection.executemany("DELETE FROM wordings WHERE annotation = ?", keys)
        connection.executemany("DELETE FROM anchors WHERE annotation = ?", keys)
        connection.executemany("DELETE FROM parted_anchors WHERE annotation = ?", keys)
        connection.executemany("DELETE FROM recall_answers WHERE card = ?", keys)
        connection.executemany("DELETE FROM recall_cards WHERE id = ?", keys)
        connection.executemany("DELETE FROM annotations WHERE id = ?", keys)
        connection.executemany("INSERT INTO emptied (annotation, emptied) VALUES (?, ?)", [(key, now) for key in gone])
        for document in {buried[key] for key in gone}:
            documents.touch(connection, document)
    return len(gone)


def _name(connection: sqlite3.Connection, document: int) -> str:
    """Return what a document is called."""
    return metadata.load(connection, document).state.metadata.title or documents.name_of(connection, document)
