"""Drops states of corrected texts that nothing stands on any more: each holds a whole text, and a place for every annotation.

The newest state of a text stays, and each that is the home of a place. Those of the last day stay for the windows that show them and for
the steps that may still be taken back there. All other states can be made again of the file's text and the corrections.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from core.store.library import transaction

if TYPE_CHECKING:
    import sqlite3

    from core.store import documents

KEPT: Final = timedelta(days=1)


def prune(connection: sqlite3.Connection, edition: documents.Edition, now: datetime | None = None) -> int:
    """Drop the states of a text that are not needed, in one transaction if there are any; return how many were dropped.

    Args:
        connection: in autocommit mode.
        edition: the newest state.
        now: the time, None for that of the clock.
    """
    until = ((now or datetime.now(UTC)) - KEPT).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    if edition.corrects is None or not _superseded(connection, edition, until):
        return 0
    with transaction(connection):
        gone = [row for row in _superseded(connection, edition, until) if not _is_home(connection, edition.document, row)]
        for row in gone:
            _drop(connection, edition.document, row)
    return len(gone)


def _superseded(connection: sqlite3.Connection, edition: documents.Edition, until: str) -> list[int]:
    """Return the rows of the states before this one that were made before a time."""
    found = connection.execute(
        "SELECT id FROM editions WHERE corrects = ? AND id < ? AND created < ?", (edition.corrects, edition.id, until)
    )
    return [row for (row,) in found]


def _is_home(connection: sqlite3.Connection, document: int, row: int) -> bool:
    """Return True if a place of an annotation or of an edit of the outline is one of this state or reckoned from it, or a file holds it."""
    for table, owner, key in (("anchors", "annotations", "annotation"), ("outline_places", "outline_edits", "edit")):
        found = connection.execute(
            f"SELECT 1 FROM {owner} o JOIN {table} p ON p.{key} = o.id WHERE o.document = ?"
            " AND (p.home = ? OR (p.base = ? AND p.edition <> ?) OR (p.edition = ? AND p.home IS NULL)) LIMIT 1",
            (document, row, row, row, row),
        ).fetchone()
        if found is not None:
            return True
    holding = ("layer_marks", "paths", "plan_portions")
    return any(connection.execute(f"SELECT 1 FROM {table} WHERE edition = ?", (row,)).fetchone() for table in holding)


def _drop(connection: sqlite3.Connection, document: int, row: int) -> None:
    """Delete a state, and its text if no other edition has it."""
    (text,) = connection.execute("SELECT text FROM editions WHERE id = ?", (row,)).fetchone()
    for table, owner, key in (("anchors", "annotations", "annotation"), ("outline_places", "outline_edits", "edit")):
        connection.execute(
            f"DELETE FROM {table} WHERE edition = ? AND {key} IN (SELECT id FROM {owner} WHERE document = ?)", (row, document)
        )
    for table in ("parted_anchors", "parted_places"):
        # Another edition may get this row.
        connection.execute(f"DELETE FROM {table} WHERE edition = ? OR base = ? OR home = ?", (row, row, row))
    for table in ("layer_places", "facts"):
        connection.execute(f"DELETE FROM {table} WHERE edition = ?", (row,))
    connection.execute("DELETE FROM editions WHERE id = ?", (row,))
    connection.execute("DELETE FROM texts WHERE id = ? AND NOT EXISTS (SELECT 1 FROM editions WHERE text = texts.id)", (text,))
