"""Opens ``library.db``: pragmas, creation, migration, and what SQLite's failures mean to a reader.

The schema's version stands in ``PRAGMA user_version``, so that an ordinary start needs plain sqlite3 only. It is raised in the
transaction that migrates: a process that is killed at any moment leaves the old schema or the new one, and of two that start
at once the second waits and finds nothing to do.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, LibraryError
from core.store.holding import connect, looked_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Connection = sqlite3.Connection
"""For those who hand a connection on without speaking SQL."""
VERSION: Final = 4
"""Of the schema; the number of migrations in `core.store.migrations`."""
APPLICATION: Final = 0x4D45_5049
"""``PRAGMA application_id`` of a library: MEPI."""
PATIENCE: Final = 5.0
"""Seconds that a connection waits for another one's transaction."""

_MAGIC: Final = b"SQLite format 3\0"
_HEADER: Final = 100


def open_library(path: Path, *, create: bool = True) -> sqlite3.Connection:
    """Return a connection in autocommit mode to the library at ``path``, brought to the newest schema.

    Every commit is on the disk when it returns (``synchronous=FULL``). A file that is not a library, or of a newer program, is
    left as it is.

    Args:
        path: the database file.
        create: False if a missing library is an error.

    Raises:
        LibraryError: if it cannot be opened, created or migrated.
    """
    with translated_failures(path):
        is_there = _inspect(path)
        if not is_there:
            if not create:
                raise LibraryError(
                    QT_TRANSLATE_NOOP("errors", "There is no library at {path}. Open a document to begin one."), path=_shown(path)
                )
            path.parent.mkdir(parents=True, exist_ok=True)
        connection = connect(path, timeout=PATIENCE)
        try:
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA foreign_keys=ON")
            _prepare(connection, path)
        except BaseException:
            connection.close()
            raise
        return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Hold the library's write lock; commit at the end, roll back on any exception."""
    connection.execute("BEGIN IMMEDIATE")
    with _finished(connection):
        yield


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """Read one state of the library throughout, whatever others write meanwhile."""
    connection.execute("BEGIN")
    with _finished(connection):
        yield


@contextmanager
def translated_failures(path: Path) -> Iterator[None]:
    """Turn the disk's and SQLite's failures into `LibraryError`; an error of ours passes."""
    try:
        yield
    except sqlite3.Error as error:
        template = _sentence(error)
        if template is None:
            raise
        raise LibraryError(template, path=_shown(path)) from error
    except OSError as error:
        raise LibraryError(
            QT_TRANSLATE_NOOP(
                "errors", "The library {path} cannot be used: {reason}. Choose another place with --library or MEIPI_LIBRARY."
            ),
            path=_shown(path),
            reason=error.strerror or str(error),
        ) from error


def exists(path: Path) -> bool:
    """Return True if a library has been begun at ``path``.

    Raises:
        LibraryError: if something else stands there, or a library of a newer program.
    """
    with translated_failures(path):
        return _inspect(path)


def data_version(connection: Connection) -> int:
    """Return a number that changes when another connection has written."""
    return _number(connection, "data_version")


@contextmanager
def _finished(connection: sqlite3.Connection) -> Iterator[None]:
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # A full disk may have rolled back already.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _shown(path: Path) -> str:
    """Return the path as a message can show it; bytes of it that are no UTF-8 show as U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def _inspect(path: Path) -> bool:
    """Return True if there is something to open, judged by the file's header alone, so that a foreign file is not touched."""
    return looked_at(path, lambda: _inspect_header(path))


def _inspect_header(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except FileNotFoundError:
        return False
    if not header:
        return False
    version = int.from_bytes(header[60:64], "big")
    application = int.from_bytes(header[68:72], "big")
    _refuse(path, is_database=header.startswith(_MAGIC) and len(header) == _HEADER, application=application, version=version)
    return True


def _refuse(path: Path, *, is_database: bool, application: int, version: int) -> None:
    """Raise `LibraryError` for a file that is not ours to write."""
    if not is_database or application not in {0, APPLICATION}:
        raise LibraryError(
            QT_TRANSLATE_NOOP(
                "errors", "{path} is not a library of this program. It was left as it is; choose another place for the library."
            ),
            path=_shown(path),
        )
    if version > VERSION:
        raise LibraryError(
            QT_TRANSLATE_NOOP(
                "errors", "The library {path} was written by a newer version of this program. It was left as it is; install that version."
            ),
            path=_shown(path),
        )


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Check what the header said against the log, and create or migrate the tables."""
    version = _number(connection, "user_version")
    application = _number(connection, "application_id")
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    _refuse(path, is_database=application == APPLICATION or not tables, application=application, version=version)
    if version == VERSION:
        return
    # Imported before the lock is taken: others need not wait for it.
    from core.store.migrations import migrate

    _log_ahead(connection)
    with transaction(connection):
        if _number(connection, "user_version") < VERSION:
            migrate(connection)
            connection.execute(f"PRAGMA application_id={APPLICATION}")
            connection.execute(f"PRAGMA user_version={VERSION}")


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Switch to a write-ahead log; the switch itself does not wait for another process that does the same, so try again."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            with closing(connection.execute("PRAGMA journal_mode=WAL")) as answer:
                answer.fetchone()
        except sqlite3.OperationalError as error:
            if _code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    """Return the number that a pragma answers."""
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def _code(error: sqlite3.Error) -> int:
    """Return SQLite's primary result code, 0 if the error is Python's own."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _sentence(error: sqlite3.Error) -> str | None:
    """Return what a failure means to a reader, None if it is our bug."""
    code = _code(error)
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return QT_TRANSLATE_NOOP("errors", "The library {path} is in use by another program. Nothing was changed; try again in a moment.")
    if code == sqlite3.SQLITE_FULL:
        return QT_TRANSLATE_NOOP("errors", "The disk of the library {path} is full. Nothing was saved; make room and try again.")
    if code in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH}:
        return QT_TRANSLATE_NOOP("errors", "The library {path} cannot be written. Check the permissions of the file and its folder.")
    if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
        return QT_TRANSLATE_NOOP("errors", "The library {path} is damaged. It was left as it is; put a backup in its place.")
    if code == sqlite3.SQLITE_IOERR:
        return QT_TRANSLATE_NOOP("errors", "The disk of the library {path} does not answer. Nothing was saved; check the disk.")
    return None
