"""Libraries on a file system that knows no write-ahead log, or no locks at all: some network shares and old disks.

SQLite needs memory that processes share for the log. Without it the library is written with a rollback journal, which is slower and
makes readers wait for a writer. Where even locks are refused, SQLite's own locking by files beside the library is used.
"""

from __future__ import annotations

import contextlib
import errno
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import Final

from core.store.claims import is_in_use_here
from core.store.failures import code_of
from core.store.holding import HeldConnection, always_with, connect

PATIENCE: Final = 5.0
_NO_LOG: Final = frozenset(
    {
        sqlite3.SQLITE_IOERR_SHMOPEN,
        sqlite3.SQLITE_IOERR_SHMSIZE,
        sqlite3.SQLITE_IOERR_SHMLOCK,
        sqlite3.SQLITE_IOERR_SHMMAP,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_CANTOPEN_SYMLINK,
    }
)
_NO_LOCKS: Final = frozenset(
    {
        sqlite3.SQLITE_IOERR_LOCK,
        sqlite3.SQLITE_IOERR_RDLOCK,
        sqlite3.SQLITE_IOERR_UNLOCK,
        sqlite3.SQLITE_IOERR_CHECKRESERVEDLOCK,
        sqlite3.SQLITE_BUSY,
    }
)
"""The last of them also where the system has no lock to give (ENOLCK)."""
_PAUSE: Final = 0.1
_DOTFILE: Final = "vfs=unix-dotfile"
_FOLDERS: Final[dict[Path, bool]] = {}


def connected(path: Path) -> HeldConnection:
    """Return a connection to a library of whatever schema, with a log or without.

    Raises:
        sqlite3.Error: if it cannot be opened either way.
    """
    try:
        return connect(path, timeout=PATIENCE)
    except sqlite3.OperationalError as error:
        if not is_for_want_of_log(error, path):
            raise
        return connect_without_log(path)


def is_for_want_of_log(error: sqlite3.Error, path: Path) -> bool:
    """Return True if a library could be opened but for its log, or for its locks."""
    if code_of(error) in _NO_LOG:
        return path.exists()
    return code_of(error) in _NO_LOCKS and not _knows_locks(path.parent)


def connect_without_log(path: Path) -> HeldConnection:
    """Return a connection that writes with a rollback journal; a log that is there is written back first.

    Raises:
        sqlite3.Error: if that cannot be done either, or another program has the library open.
    """
    if not see_to_locks(path.parent):
        _break_left_lock(path)
    # Alone, a connection can read the log without memory that it shares; see https://sqlite.org/wal.html, 8.
    with closing(connect(path, timeout=PATIENCE, alone=True)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE").fetchone()
    return connect(path, timeout=PATIENCE)


def with_log_where_possible(path: Path) -> None:
    """Have a library that nobody has open yet written with a write-ahead log, if its file system can."""
    try:
        with closing(connect(path, timeout=PATIENCE)) as connection:
            connection.execute("PRAGMA journal_mode=WAL").fetchone()
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        if not is_for_want_of_log(error, path):
            raise
        connect_without_log(path).close()


def take_up_log(connection: sqlite3.Connection, path: Path) -> bool:
    """Have a library that has none written with a write-ahead log from now on, as one that was copied here from elsewhere.

    Returns:
        False if its file system cannot. If another program is just writing, the library stays as it is until the next time.
    """
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.stem}.", suffix=".part") as scratch:
        probe = Path(scratch.name)
        with_log_where_possible(probe)
        with closing(connect(probe, timeout=PATIENCE)) as tried:
            is_possible = str(tried.execute("PRAGMA journal_mode").fetchone()[0]) == "wal"
        for beside in ("-wal", "-shm"):
            probe.with_name(probe.name + beside).unlink(missing_ok=True)
    if is_possible:
        try:
            connection.execute("PRAGMA journal_mode=WAL").fetchone()
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.OperationalError as error:
            if code_of(error) != sqlite3.SQLITE_BUSY and not is_for_want_of_log(error, path):
                raise
            is_possible = code_of(error) == sqlite3.SQLITE_BUSY
    return is_possible


def see_to_locks(folder: Path) -> bool:
    """Have connections in a folder lock by files of their own where its file system knows no locks; True where it does."""
    if _knows_locks(folder):
        return True
    always_with(folder, _DOTFILE)
    return False


def _break_left_lock(path: Path) -> None:
    """Remove the lock that a killed program has left: it is a folder, and nobody else ever would.

    One that is in use is not there for as long, or its program has claimed the library.
    """
    lock = path.with_name(f"{path.name}.lock")
    deadline = time.monotonic() + PATIENCE
    first = _identity(lock)
    while first is not None and time.monotonic() < deadline:
        time.sleep(_PAUSE)
        if _identity(lock) != first:
            return
    if first is not None and not is_in_use_here(path, None):
        with contextlib.suppress(OSError):
            lock.rmdir()


def _identity(lock: Path) -> int | None:
    try:
        return lock.stat().st_ino
    except OSError:
        return None


def _knows_locks(folder: Path) -> bool:
    """Return True if a file in this folder can be locked; asked once of each folder."""
    if sys.platform == "win32":
        return True
    if folder not in _FOLDERS:
        import fcntl

        try:
            with tempfile.TemporaryFile(dir=folder) as file:
                fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            _FOLDERS[folder] = error.errno not in {errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL}
        else:
            _FOLDERS[folder] = True
    return _FOLDERS[folder]
