"""The tasks of the whole library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.store import annotations as rows
from core.store import documents, metadata
from core.store.library import snapshot
from core.tasks import TaskRow

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path


def load(connection: sqlite3.Connection, document: int | None = None) -> tuple[TaskRow, ...]:
    """Return the annotations with a task, of a document or (None) of all: by deadline, those without one last, then in text order."""
    condition = "a.deleted IS NULL AND a.task IS NOT NULL"
    with snapshot(connection):
        if document is None:
            found = rows.load_anywhere(connection, f"{condition} AND {rows.OF_STANDING}")
        else:
            found = rows.load_anywhere(connection, f"{condition} AND a.document = ?", (document,))
        known = {row: _known(connection, row) for row in {row for row, _ in found}}
    tasks = [TaskRow(one, row, *known[row]) for row, one in found]
    order = sorted((one.due or "~", one.document, one.annotation.span, one.annotation.id, index) for index, one in enumerate(tasks))
    return tuple(tasks[index] for *_, index in order)


def _known(connection: sqlite3.Connection, document: int) -> tuple[str, str | None, str | None, Path | None]:
    """Return title, speaker, date and path of a document."""
    found = metadata.load(connection, document).state.metadata
    return found.title or documents.name_of(connection, document), found.speaker, found.date, documents.last_path(connection, document)
