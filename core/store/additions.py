"""Files that are added together: what waits, what has become of the rest, and why some failed.

An addition is offered as long as ``finished`` is NULL. It is begun in pieces, finished at first and open once all its files are there, so
that no transaction is long and half a list is never offered. Of one that is finished only what failed is kept, see `core.store.watching`;
files in watched folders whose documents were deleted for good stand there likewise, as ``deleted``.
"""

from __future__ import annotations

import json
import os
import time
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from core.adding import FAILED, AddedFile, Addition
from core.annotation import timestamp
from core.errors import QT_TRANSLATE_NOOP, LibraryError, ReaderError, UnreadableFile
from core.members import HOLDERS
from core.store.documents import path_value, stored_path
from core.store.library import transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

_PIECE: Final = 500
"""Rows of one transaction: it takes 2 ms."""
_PAUSE: Final = 0.008
_KEPT: Final = timedelta(days=1)
"""For how long it is known what has become of the files of a finished addition."""
_WAITING: Final = "waiting"
_GONE: Final = QT_TRANSLATE_NOOP("errors", "These files are not being added any more. Add them again.")
_FAILED_BEFORE: Final = (
    "DELETE FROM addition_files WHERE state IN ('failed', 'deleted')"
    " AND addition IN (SELECT id FROM additions WHERE finished IS NOT NULL AND id <> ?) AND"
)
_WAITING_IN: Final = "DELETE FROM addition_files WHERE addition = ? AND state = 'waiting' AND"
_OF_ADDITION: Final = "path IN (SELECT path FROM addition_files WHERE addition = ?)"
_HELD_IN: Final = "path >= ? AND path < ?"
_UNKNOWN: Final = QT_TRANSLATE_NOOP("errors", "Why this file failed is not known any more. Open it to see.")


def begin(connection: sqlite3.Connection, paths: Sequence[Path], running: Iterable[str] = ()) -> Addition:
    """Note files that are to be added together; what waits in another addition waits in this one instead.

    Args:
        connection: outside a transaction.
        paths: each counts once.
        running: additions that are being run, from which nothing is taken.
    """
    now = timestamp()
    one = uuid.uuid4().hex
    _forget(connection)
    others = [other for other in _open(connection) if other not in running]
    with transaction(connection):
        connection.execute("INSERT INTO additions (id, created, finished) VALUES (?, ?, ?)", (one, now, now))
    values = list(dict.fromkeys(path_value(path) for path in paths))
    for start in range(0, len(values), _PIECE):
        piece = values[start : start + _PIECE]
        with transaction(connection):
            _insert(connection, one, piece)
            connection.execute(f"{_FAILED_BEFORE} {_OF_ADDITION}", (one, one))
        time.sleep(_PAUSE)
    # Of an archive that was opened already the documents wait in its place.
    inside = [held_in(path) for path in dict.fromkeys(paths) if path.suffix.lower() in HOLDERS]
    with transaction(connection):
        connection.execute("UPDATE additions SET finished = NULL WHERE id = ?", (one,))
        connection.executemany(f"{_FAILED_BEFORE} {_HELD_IN}", [(one, *values) for values in inside])
        for other in others:
            connection.execute(f"{_WAITING_IN} {_OF_ADDITION}", (other, one))
            connection.executemany(f"{_WAITING_IN} {_HELD_IN}", [(other, *values) for values in inside])
            _finish_if_done(connection, other, now)
    return load(connection, one)


def unfinished(connection: sqlite3.Connection) -> tuple[Addition, ...]:
    """Return the additions of which something waits, the oldest first.

    Of one that was killed at its very end nothing does, nor of one whose files a damaged library has lost.
    """
    return tuple(found for one in _open(connection) if (found := load(connection, one)).waiting)


def load(connection: sqlite3.Connection, addition: str) -> Addition:
    """Return an addition.

    Raises:
        LibraryError: if there is none of that id.
    """
    row = connection.execute("SELECT created FROM additions WHERE id = ?", (addition,)).fetchone()
    if row is None:
        raise LibraryError(_GONE)
    total, waiting = connection.execute(
        "SELECT count(*), coalesce(sum(state = 'waiting'), 0) FROM addition_files WHERE addition = ?", (addition,)
    ).fetchone()
    return Addition(addition, row[0], total, total - waiting)


def waiting(connection: sqlite3.Connection, addition: str) -> list[Path]:
    """Return the files that are still to be added, in the order in which they were found."""
    found = connection.execute("SELECT path FROM addition_files WHERE addition = ? AND state = 'waiting' ORDER BY rowid", (addition,))
    return [stored_path(path) for (path,) in found]


def files(connection: sqlite3.Connection, addition: str) -> tuple[AddedFile, ...]:
    """Return the files that wait no more, in the order in which they were found."""
    found = connection.execute(
        "SELECT path, state, document, reason FROM addition_files WHERE addition = ? AND state <> 'waiting' ORDER BY rowid", (addition,)
    )
    return tuple(
        AddedFile(stored_path(path), state, document, error_of(reason) if state == FAILED else None)
        for path, state, document, reason in found
    )


def mark(
    connection: sqlite3.Connection, addition: str, path: Path, state: str, *, document: int | None = None, error: ReaderError | None = None
) -> None:
    """Note what has become of a file, inside a transaction.

    Raises:
        LibraryError: if it does not wait in that addition any more: it was given up, or another program adds it. Nothing is written then.
    """
    reason = None if error is None else json.dumps(packed_error(error))
    changed = connection.execute(
        "UPDATE addition_files SET state = ?, document = ?, reason = ? WHERE addition = ? AND path = ? AND state = 'waiting'",
        (state, document, reason, addition, path_value(path)),
    )
    if not changed.rowcount:
        raise LibraryError(_GONE)


def open_up(connection: sqlite3.Connection, addition: str, archive: Path, members: Sequence[tuple[Path, ReaderError | None]]) -> None:
    """Put the documents in a file in its place, inside a transaction; those with an error have failed already."""
    deleted = connection.execute("DELETE FROM addition_files WHERE addition = ? AND path = ?", (addition, path_value(archive)))
    if not deleted.rowcount:
        raise LibraryError(_GONE)
    _insert(connection, addition, [path_value(path) for path, _ in members])
    for path, error in members:
        if error is not None:
            mark(connection, addition, path, FAILED, error=error)


def note_deleted(connection: sqlite3.Connection, paths: Sequence[Path]) -> None:
    """Note, inside a transaction, that the documents in files were deleted for good: they are no news until they are written anew."""
    now = timestamp()
    one = uuid.uuid4().hex
    connection.execute("INSERT INTO additions (id, created, finished) VALUES (?, ?, ?)", (one, now, now))
    connection.executemany(
        "INSERT INTO addition_files (addition, path, state) VALUES (?, ?, 'deleted')", [(one, path_value(path)) for path in paths]
    )


def finish(connection: sqlite3.Connection, addition: str) -> None:
    """Close an addition of which nothing waits."""
    with transaction(connection):
        _finish_if_done(connection, addition, timestamp())


def give_up(connection: sqlite3.Connection, addition: str) -> None:
    """Forget what waits, in one transaction; what was added stays."""
    with transaction(connection):
        connection.execute("DELETE FROM addition_files WHERE addition = ? AND state = 'waiting'", (addition,))
        _finish_if_done(connection, addition, timestamp())


def held_in(file: Path) -> tuple[str | bytes, str | bytes]:
    """Return between which values the paths of documents in a file stand; the second one is that of none of them."""
    # All names that begin with it stand before the one that has the next character in the place of the separator.
    return path_value(Path(f"{file}{os.sep}x"))[:-1], path_value(Path(f"{file}{chr(ord(os.sep) + 1)}"))


def packed_error(error: ReaderError) -> list[Any]:
    """Return an error as a list of words, numbers and objects of those: for the library, and from one process to another."""
    values = {key: value if isinstance(value, int) else str(value) for key, value in error.values.items()}
    return [error.template, values, type(error).__name__]


def unpacked_error(packed: Sequence[Any]) -> ReaderError:
    """Return the error that was packed, of its class."""
    from core import errors, keeping

    template, values, name = packed
    kind: Any = getattr(errors, name, None) or getattr(keeping, name, None)
    is_fit = isinstance(kind, type) and issubclass(kind, ReaderError)
    made: ReaderError = (kind if is_fit else UnreadableFile)(template, **values)
    # A damaged one is found now, and not when it is shown.
    str(made)
    return made


def error_of(reason: object) -> ReaderError:
    """Return why a file failed from what the library keeps, which may be anything if it is damaged."""
    try:
        return unpacked_error(json.loads(str(reason)))
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return UnreadableFile(_UNKNOWN)


def _open(connection: sqlite3.Connection) -> list[str]:
    return [one for (one,) in connection.execute("SELECT id FROM additions WHERE finished IS NULL ORDER BY created, rowid")]


def _insert(connection: sqlite3.Connection, addition: str, paths: Iterable[str | bytes]) -> None:
    connection.executemany(
        "INSERT INTO addition_files (addition, path, state) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [(addition, path, _WAITING) for path in paths],
    )


def _finish_if_done(connection: sqlite3.Connection, addition: str, now: str) -> None:
    connection.execute(
        "UPDATE additions SET finished = ? WHERE id = ? AND finished IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM addition_files WHERE addition = additions.id AND state = 'waiting')",
        (now, addition),
    )


def _forget(connection: sqlite3.Connection) -> None:
    """Drop what finished additions need no more, in pieces.

    Not at once: one that is just being begun is finished still, and of one that has just ended somebody is about to read the summary.
    """
    before = (datetime.now(UTC) - _KEPT).isoformat(timespec="seconds")
    is_over = "addition IN (SELECT id FROM additions WHERE finished < ?)"
    while True:
        with transaction(connection):
            gone = connection.execute(
                "DELETE FROM addition_files WHERE rowid IN"
                f" (SELECT rowid FROM addition_files WHERE state NOT IN ('failed', 'deleted') AND {is_over} LIMIT {_PIECE})",
                (before,),
            ).rowcount
            if gone < _PIECE:
                connection.execute(
                    "DELETE FROM additions WHERE finished < ? AND id NOT IN (SELECT addition FROM addition_files)", (before,)
                )
                return
        time.sleep(_PAUSE)
