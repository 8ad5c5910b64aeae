"""Rows of what is known of documents: recognised, and set by the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.errors import QT_TRANSLATE_NOOP, ChangedMeanwhile
from core.metadata import FIELDS, Metadata, MetadataState, is_date
from core.store import documents
from core.store.library import transaction

if TYPE_CHECKING:
    import sqlite3

    from core.metadata import MetadataChange


class Stored(NamedTuple):
    """What the library holds of one document."""

    recognised: Metadata = Metadata()
    state: MetadataState = MetadataState()
    described: int | None = None
    """By which version of `core.describing` it was recognised, None if it never was."""

    def with_recognised(self, recognised: Metadata) -> Stored:
        """Return what it becomes when something else is recognised; what the reader set stays."""
        return _stored(
            {field: (recognised.value(field), field in self.state.confirmed, self.state.metadata.value(field)) for field in FIELDS}
        )


NOTHING: Final = Stored()
"""Of a document that the library does not hold."""


def load(connection: sqlite3.Connection, document: int) -> Stored:
    """Return what is known of a document."""
    rows = connection.execute("SELECT field, recognised, is_set, value FROM metadata WHERE document = ?", (document,)).fetchall()
    row = connection.execute("SELECT described FROM documents WHERE id = ?", (document,)).fetchone()
    found = _stored({field: (_sound(field, recognised), is_set == 1, _sound(field, value)) for field, recognised, is_set, value in rows})
    return found._replace(described=row[0] if row else None)


def put_recognised(connection: sqlite3.Connection, document: int, recognised: Metadata, described: int) -> None:
    """Store what was recognised, inside a transaction; what the reader set stays.

    Args:
        connection: inside a transaction.
        document: its row.
        recognised: all fields.
        described: by which version of `core.describing`.
    """
    connection.executemany(
        "INSERT INTO metadata (document, field, recognised, is_set) VALUES (?, ?, ?, 0)"
        " ON CONFLICT (document, field) DO UPDATE SET recognised = excluded.recognised",
        [(document, field, recognised.value(field)) for field in FIELDS if recognised.value(field) is not None],
    )
    for field in FIELDS:
        if recognised.value(field) is None:
            connection.execute("UPDATE metadata SET recognised = NULL WHERE document = ? AND field = ?", (document, field))
    connection.execute("DELETE FROM metadata WHERE document = ? AND recognised IS NULL AND NOT is_set", (document,))
    connection.execute("UPDATE documents SET described = ? WHERE id = ?", (described, document))


def apply(connection: sqlite3.Connection, document: int, change: MetadataChange) -> MetadataState:
    """Write a change in one transaction; on the disk when this returns. See `write`.

    Returns:
        What the document shows now.
    """
    with transaction(connection):
        write(connection, document, change)
        return load(connection, document).state


def write(connection: sqlite3.Connection, document: int, change: MetadataChange) -> None:
    """Write a change, inside a transaction.

    Of a field that the reader had not set only that is compared: another value may have been recognised meanwhile.

    Raises:
        ChangedMeanwhile: if a field that changes is not as it was; nothing is written.
    """
    found = load(connection, document).state
    for field in change.fields:
        if not _is_as_before(found, change.before, field):
            raise ChangedMeanwhile(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "The document's details have been changed elsewhere meanwhile. Nothing was changed here; look and try again.",
                )
            )
        is_set = field in change.after.confirmed
        connection.execute(
            "INSERT INTO metadata (document, field, is_set, value) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (document, field) DO UPDATE SET is_set = excluded.is_set, value = excluded.value",
            (document, field, int(is_set), change.after.metadata.value(field) if is_set else None),
        )
    connection.execute("DELETE FROM metadata WHERE document = ? AND recognised IS NULL AND NOT is_set", (document,))
    documents.touch(connection, document)


def unreadable(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Return name of the document and field of the rows that hold what cannot have been stored."""
    rows = connection.execute(
        "SELECT d.name, m.field, m.recognised, m.value, m.is_set FROM metadata m JOIN documents d ON d.id = m.document"
        " ORDER BY d.id, m.field"
    )
    return [(name, field) for name, field, recognised, value, is_set in rows if not _is_sound(field, recognised, value, is_set)]


def is_sound(field: str, value: object) -> bool:
    """Return True for a value that can have been stored."""
    return _sound(field, value) is not None


def _is_sound(field: str, recognised: object, value: object, is_set: object) -> bool:
    is_known = field in FIELDS and is_set in (0, 1) and (value is None or is_set == 1)
    return is_known and all(one is None or _sound(field, one) is not None for one in (recognised, value))


def _sound(field: str, value: object) -> str | None:
    """Return a value of a row, None for what cannot have been stored: a damaged row must not keep a document from being opened."""
    return value if isinstance(value, str) and value and (field != "date" or is_date(value)) else None


def _is_as_before(found: MetadataState, before: MetadataState, field: str) -> bool:
    if field not in before.confirmed:
        return field not in found.confirmed
    return field in found.confirmed and found.metadata.value(field) == before.metadata.value(field)


def _stored(rows: dict[str, tuple[str | None, bool, str | None]]) -> Stored:
    """Return the values of rows: recognised, whether it is set, and to what."""
    rows = {field: row for field, row in rows.items() if field in FIELDS}
    shown = {field: value if is_set else recognised for field, (recognised, is_set, value) in rows.items()}
    return Stored(
        Metadata(**{field: recognised for field, (recognised, _, _) in rows.items()}),
        MetadataState(Metadata(**shown), frozenset(field for field, (_, is_set, _) in rows.items() if is_set)),
    )
