"""Tags of documents. Those of annotations are another matter, see `core.store.tags`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.annotation import timestamp
from core.errors import QT_TRANSLATE_NOOP, ChangedMeanwhile
from core.holdings import TagChange
from core.store import documents
from core.store.library import transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence


def retag(connection: sqlite3.Connection, rows: Sequence[int], put: Sequence[str], dropped: Sequence[str]) -> tuple[TagChange, ...]:
    """Put tags on documents and take others off, in one transaction.

    Args:
        connection: in autocommit mode.
        rows: of the documents; those that do not stand are left alone.
        put: tags that they have then; a blank one is none.
        dropped: tags that they do not have then, unless they are put.

    Returns:
        What has changed, of the documents of which anything has.
    """
    wanted = {tag for tag in map(_plain, put) if tag}
    unwanted = {*map(_plain, dropped)} - wanted
    changes: list[TagChange] = []
    with transaction(connection):
        for row in documents.standing(connection, rows):
            before = tags_of(connection, row)
            change = TagChange(row, before, tuple(sorted({*before, *wanted} - unwanted)))
            if change.before != change.after:
                _write(connection, change)
                changes.append(change)
    return tuple(changes)


def apply(connection: sqlite3.Connection, changes: Sequence[TagChange]) -> None:
    """Write changes of tags in one transaction.

    Raises:
        ChangedMeanwhile: if a document does not stand any more or has other tags than before its change; nothing is written.
    """
    with transaction(connection):
        standing = {*documents.standing(connection, [change.document for change in changes])}
        for change in changes:
            if change.document not in standing or tags_of(connection, change.document) != tuple(sorted(change.before)):
                raise ChangedMeanwhile(
                    QT_TRANSLATE_NOOP(
                        "errors", "The document's tags have been changed elsewhere meanwhile. Nothing was changed here; look and try again."
                    )
                )
            _write(connection, change)


def tags_of(connection: sqlite3.Connection, row: int) -> tuple[str, ...]:
    """Return the tags of a document by name."""
    # Sorted by Python, so that a change holds them in one order wherever it was made.
    return tuple(sorted(tag for (tag,) in connection.execute("SELECT tag FROM document_tags WHERE document = ?", (row,))))


def _write(connection: sqlite3.Connection, change: TagChange) -> None:
    """Write a change of which ``before`` holds, inside a transaction; what stays keeps the time at which it came."""
    now = timestamp()
    gone = {*change.before} - {*change.after}
    new = {*change.after} - {*change.before}
    connection.executemany("DELETE FROM document_tags WHERE document = ? AND tag = ?", [(change.document, tag) for tag in gone])
    connection.executemany(
        "INSERT INTO document_tags (document, tag, created) VALUES (?, ?, ?)", [(change.document, tag, now) for tag in sorted(new)]
    )
    documents.touch(connection, change.document)


def _plain(tag: str) -> str:
    """Return a tag as it is stored: white space within is one blank."""
    return " ".join(tag.split())
