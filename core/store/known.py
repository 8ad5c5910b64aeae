"""What the library knows of documents that a list names, all of them in one reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.recent import KnownDocument
from core.store import documents
from core.store.library import snapshot

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from core.recent import Place

_JOINED: Final = (
    "SELECT d.id FROM documents d WHERE d.deleted IS NULL AND d.id = coalesce((SELECT document FROM joins WHERE other = ?1), ?1)"
)
"""A document that was joined with another is found as that one."""


def load(connection: sqlite3.Connection, places: Sequence[Place]) -> tuple[KnownDocument | None, ...]:
    """Return what is known of the document of each place, in their order; None for one that the library does not hold, or in the trash."""
    with snapshot(connection):
        return tuple(_known(connection, place) for place in places)


def _known(connection: sqlite3.Connection, place: Place) -> KnownDocument | None:
    if place.path is not None:
        edition = documents.held_by(connection, place.path)
        document = edition.document if edition is not None and not edition.is_removed else None
    else:
        found = connection.execute(_JOINED, (place.document,)).fetchone()
        document = None if found is None else int(found[0])
    if document is None:
        return None
    count = connection.execute("SELECT count(*) FROM annotations WHERE document = ? AND deleted IS NULL", (document,)).fetchone()
    return KnownDocument(document, int(count[0]))
