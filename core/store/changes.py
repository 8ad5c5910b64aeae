"""Acts of the reader on the annotations of a document."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.annotation import timestamp
from core.errors import QT_TRANSLATE_NOOP, ChangedMeanwhile
from core.store import annotations as rows
from core.store import documents
from core.store.library import transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from core.annotation import Annotation, Change


def apply(connection: sqlite3.Connection, document: int, changes: Sequence[Change]) -> tuple[Annotation, ...]:
    """Write all changes in one transaction; on the disk when this returns.

    Each is made only if the library holds its ``before`` (times apart). Its inverse restores everything but a place in another edition that
    depended on the passage: that is carried over anew when needed.

    Returns:
        The annotations as stored, of the changes that leave one; empty times are filled in.

    Raises:
        ChangedMeanwhile: if one of them is not as it was; nothing is written.
    """
    now = timestamp()
    with transaction(connection):
        editions = rows.edition_rows(connection, document)
        made = [_apply(connection, document, change, editions, now) for change in changes]
        documents.touch(connection, document)
    return tuple(one for one in made if one is not None)


def _apply(connection: sqlite3.Connection, document: int, change: Change, editions: Mapping[int, int], now: str) -> Annotation | None:
    """Write one change; return the annotation as stored, None if it is gone."""
    stored = _expected(connection, document, change)
    if change.after is None:
        rows.bury(connection, change.id, now)
        return None
    after = replace(change.after, created=change.after.created or now, updated=change.after.updated or now)
    if after.edition not in editions:
        raise _changed_meanwhile()
    rows.put(connection, document, after)
    edition = _seen_from(connection, document, after, stored, editions)
    rows.put_places(connection, edition, editions, [after])
    before = change.before
    if before is not None and before.is_placed and after.is_placed and before.edition == after.edition and before.span != after.span:
        rows.forget_other_places(connection, after.id, edition)
    return after


def _expected(connection: sqlite3.Connection, document: int, change: Change) -> rows.Stored | None:
    """Return the stored state that equals the change's ``before``, None if it is rightly not there."""
    if change.before is None:
        if rows.is_there(connection, change.id):
            raise _changed_meanwhile()
        return None
    wanted = rows.without_times(change.before)
    for stored in rows.states(connection, document, change.before):
        if rows.without_times(stored.annotation) == wanted:
            return stored
    raise _changed_meanwhile()


def _seen_from(
    connection: sqlite3.Connection, document: int, after: Annotation, stored: rows.Stored | None, editions: Mapping[int, int]
) -> int:
    """Return the row of the edition whose view of the annotation changes."""
    if after.status != "orphan":
        return editions[after.edition]
    if stored is None:
        # An orphan's deletion is undone: its tombstone kept the place.
        stored = next(iter(rows.states(connection, document, after)), None)
    return stored.seen_from if stored else editions[max(editions)]


def _changed_meanwhile() -> ChangedMeanwhile:
    return ChangedMeanwhile(
        QT_TRANSLATE_NOOP(
            "errors", "The annotation has been changed elsewhere meanwhile. Nothing was changed here; look at it and try again."
        )
    )
