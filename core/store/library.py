"""Opens ``library.db``: pragmas, creation, migration.

The schema's version stands in ``PRAGMA user_version``, so that an ordinary start needs plain sqlite3 only. It is raised in the
transaction that migrates: a process that is killed at any moment leaves the old schema or the new one, and of two that start
at once the second waits and finds nothing to do. Before that the library is copied (`core.store.backups`).

A library that cannot be written is opened for reading (`core.store.unwritable`), one whose file system knows no write-ahead log with a
rollback journal (`core.store.rollback`).
"""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, LibraryError
from core.store.failures import damaged, primary, shown_path
from core.store.failures import translated_failures as translated_failures
from core.store.holding import HeldConnection, connect, is_writable, looked_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Connection = sqlite3.Connection
"""For those who hand a connection on without speaking SQL."""
VERSION: Final = 10
"""Of the schema; the number of migrations in `core.store.migrations`."""
APPLICATION: Final = 0x4D45_5049
"""``PRAGMA application_id`` of a library: MEPI."""
PATIENCE: Final = 5.0
"""Seconds that a connection waits for another one's transaction."""

_MAGIC: Final = b"SQLite format 3\0"
_HEADER: Final = 100
RESCUED: Final = "-rescued"
"""How the name of a library ends that is to take the place of a damaged one. A moment later it does; where it lies longer the rescue was
ended by force, and the damaged one may be without its log."""
_PLAUSIBLE: Final = 1_000
"""A version that no program will ever write: its bytes are damaged."""


def open_library(path: Path, *, create: bool = True, is_private: bool = False) -> HeldConnection:
    """Return a connection in autocommit mode to the library at ``path``, brought to the newest schema.

    Every commit is on the disk when it returns (``synchronous=FULL``). A file that is not a library, or of a newer program, is
    left as it is. One that cannot be written can be read; every write to it fails.

    Args:
        path: the database file.
        create: False if a missing library is an error.
        is_private: True for a copy of this program's own, which needs no backup before it is migrated.

    Raises:
        LibraryError: if it cannot be opened, created or migrated.
    """
    with translated_failures(path):
        is_there = _inspect(path)
        if is_there and not is_writable(path):
            from core.store.unwritable import open_unwritable

            return open_unwritable(path)
        if not is_there:
            if not create:
                raise LibraryError(
                    QT_TRANSLATE_NOOP("errors", "There is no library at {path}. Open a document to begin one."), path=shown_path(path)
                )
            path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return _prepared(connect(path, timeout=PATIENCE), path, is_private=is_private)
        except sqlite3.OperationalError as error:
            from core.store.rollback import connect_without_log, is_for_want_of_log

            if not is_for_want_of_log(error, path):
                raise
            return _prepared(connect_without_log(path), path, is_private=is_private, with_log=False)


def wait_for(connection: sqlite3.Connection, patience: float) -> None:
    """Let a connection wait so many seconds for another one's transaction, and then fail."""
    connection.execute(f"PRAGMA busy_timeout={round(patience * 1000)}").fetchone()


def journal(connection: sqlite3.Connection) -> str:
    """Return how a library is written, as SQLite calls it."""
    return str(connection.execute("PRAGMA journal_mode").fetchone()[0])


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Hold the library's write lock; commit at the end, roll back on any exception."""
    connection.execute("BEGIN IMMEDIATE")
    with _finished(connection):
        yield


@contextmanager
def committed_late(connection: sqlite3.Connection) -> Iterator[None]:
    """Let commits be on the disk at the end only, or when another connection commits, so that their lock never waits for the disk.

    A loss of power takes back the last of them, in their order, and leaves a sound library: the write-ahead log is read up to there. With
    a rollback journal nothing is put off, since that would not hold.
    """
    if journal(connection) != "wal":
        yield
        return
    connection.execute("PRAGMA synchronous=NORMAL")
    try:
        yield
    finally:
        connection.execute("PRAGMA synchronous=FULL")
        # Brings the log to the disk before it looks at it, and keeps nobody from writing.
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """Read one state of the library throughout, whatever others write meanwhile."""
    connection.execute("BEGIN")
    with _finished(connection):
        yield


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
        if not _was_emptied(path):
            return False
        if not path.stat().st_size:
            raise damaged(path)
        # Another process began it between the two looks.
        return _inspect_header(path)
    if path.with_name(path.name + RESCUED).exists():
        raise damaged(path)
    version = int.from_bytes(header[60:64], "big")
    application = int.from_bytes(header[68:72], "big")
    is_database = header.startswith(_MAGIC) and len(header) == _HEADER
    if not is_database or application not in {0, APPLICATION} or version > _PLAUSIBLE:
        from core.store.damage import looks_like_library

        if looks_like_library(path):
            raise damaged(path)
    _refuse(path, is_database=is_database, application=application, version=version)
    return True


def _was_emptied(path: Path) -> bool:
    """Return True if an empty file was a library once: its log is there, which SQLite would throw away, or a copy of it."""
    from core.store.backups import listed
    from core.store.damage import looks_like_library

    return looks_like_library(path) or any(one.is_sound for one in listed(path))


def _refuse(path: Path, *, is_database: bool, application: int, version: int) -> None:
    """Raise `LibraryError` for a file that is not ours to write."""
    if not is_database or application not in {0, APPLICATION}:
        raise LibraryError(
            QT_TRANSLATE_NOOP("errors", "{path} is not a library of Meipi. It was left as it is; choose another place for the library."),
            path=shown_path(path),
        )
    if version > VERSION:
        raise LibraryError(
            QT_TRANSLATE_NOOP(
                "errors", "The library {path} was written by a newer version of Meipi. It was left as it is; install that version."
            ),
            path=shown_path(path),
        )


def _prepared(connection: HeldConnection, path: Path, *, is_private: bool, with_log: bool = True) -> HeldConnection:
    """Make a connection durable, and the library one of this program's schema; return the connection, which is closed if that fails."""
    try:
        connection.execute("PRAGMA foreign_keys=ON")
        _migrate(connection, path, is_private=is_private, with_log=with_log and not is_private)
        if journal(connection) != "wal":
            # Else the name of a journal that was removed may come back at a power loss, and undo what was committed.
            connection.execute("PRAGMA synchronous=EXTRA")
    except BaseException:
        connection.close()
        raise
    return connection


def _migrate(connection: sqlite3.Connection, path: Path, *, is_private: bool, with_log: bool) -> None:
    """Check what the header said against the log, and create or migrate the tables."""
    version = _number(connection, "user_version")
    application = _number(connection, "application_id")
    tables = _tables(connection)
    _refuse(path, is_database=application == APPLICATION or not tables, application=application, version=version)
    if version == VERSION:
        return
    if with_log:
        _log_ahead(connection)
    # Imported before the lock is taken: others need not wait for it.
    if tables:
        from core.store.migrations import migrate as bring_up
    else:
        from core.store.beginning import begin as bring_up
    with transaction(connection):
        if _number(connection, "user_version") < VERSION:
            if not tables and _tables(connection):
                # In between an older program has begun it.
                from core.store.migrations import migrate as bring_up
            if tables and not is_private:
                _back_up(path)
            bring_up(connection)
            connection.execute(f"PRAGMA application_id={APPLICATION}")
            connection.execute(f"PRAGMA user_version={VERSION}")


def _back_up(path: Path) -> None:
    """Copy a library that is to be migrated, under the lock of its migration: nobody can write to it in between."""
    from core.keeping import MIGRATION
    from core.store import backups

    with closing(connect(path, timeout=PATIENCE)) as source:
        # How many the reader wants to keep is not known here.
        backups.make(path, source, MIGRATION, kept=None)


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Switch to a write-ahead log; the switch itself does not wait for another process that does the same, so try again."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            with closing(connection.execute("PRAGMA journal_mode=WAL")) as answer:
                answer.fetchone()
        except sqlite3.OperationalError as error:
            if primary(error) != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    """Return the number that a pragma answers."""
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def _tables(connection: Connection) -> int:
    """Return how many tables and indexes there are."""
    return int(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
