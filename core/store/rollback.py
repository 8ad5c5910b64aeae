"""Libraries on a file system that knows no write-ahead log, or no locks at all: some network shares and old disks.

SQLite needs memory that processes share for the log. Without it the library is written with a rollback journal, which is slower and
makes readers wait for a writer. Where even locks are refused, SQLite's own locking by files beside the library is used.
"""

from __future__ import annotations

import errno
import sqlite3
import sys
import tempfile
from contextlib import closing
from typing import TYPE_CHECKING, Final

from core.store.failures import code_of
from core.store.holding import HeldConnection, connect

if TYPE_CHECKING:
    from pathlib import Path

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
_DOTFILE: Final = "vfs=unix-dotfile"
_FOLDERS: Final[dict[Path, bool]] = {}


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
    options = "" if _knows_locks(path.parent) else _DOTFILE
    # Alone, a connection can read the log without memory that it shares; see https://sqlite.org/wal.html, 8.
    with closing(connect(path, timeout=PATIENCE, options=options, alone=True)) as connection:
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA journal_mode=DELETE").fetchone()
    return connect(path, timeout=PATIENCE, options=options)


def with_log_where_possible(path: Path) -> None:
    """Have a library that nobody has open yet written with a write-ahead log, if its file system can."""
    try:
        with closing(connect(path, timeout=PATIENCE)) as connection:
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA journal_mode=WAL").fetchone()
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        if not is_for_want_of_log(error, path):
            raise
        connect_without_log(path).close()


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
