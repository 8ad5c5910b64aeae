"""Libraries that can be read but not written: on a read-only disk, in somebody else's folder, or another program's for the moment.

A write-ahead log is read by means of files beside the library. Where those cannot be made the library is read as if nobody ever wrote
to it, if that is so, or from a private copy of it and its log.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
import threading
from contextlib import closing
from pathlib import Path
from typing import Final

from core.store.holding import HeldConnection, connect, is_held
from core.store.rollback import see_to_locks

PATIENCE: Final = 5.0
_LOGGED: Final = 2
"""What stands at 18 in the header of a library with a write-ahead log (https://sqlite.org/fileformat.html, 1.3.3)."""
_COPYING: Final = threading.Lock()
_COPIES: Final[dict[Path, tuple[list[tuple[int, int, int]], tempfile.TemporaryDirectory[str]]]] = {}
"""The private copies of this process: of what state of the files, and where."""
_TRIES: Final = 5


def open_unwritable(path: Path) -> HeldConnection:
    """Return a connection to a library that cannot be written; every write by it fails. An older schema is migrated in a private copy.

    Raises:
        sqlite3.Error, OSError, LibraryError: if it cannot be read either.
    """
    from core.store.library import VERSION, open_library

    path = path.resolve()
    try:
        connection = _as_it_lies(path)
        if connection is not None and connection.execute("PRAGMA user_version").fetchone()[0] != VERSION:
            connection.close()
            connection = None
    except sqlite3.OperationalError:
        connection = None
    if connection is None:
        connection = open_library(_private_copy(path), create=False, is_private=True)
    connection.execute("PRAGMA query_only=ON")
    connection.is_read_only = True
    return connection


def open_reading(path: Path) -> HeldConnection:
    """Return a connection that reads any library for a moment, of whatever schema, without touching it.

    Raises:
        sqlite3.Error, OSError: if it cannot be read.
    """
    path = path.resolve()
    see_to_locks(path.parent)
    try:
        connection = _as_it_lies(path, for_a_moment=True)
    except sqlite3.OperationalError:
        connection = None
    if connection is None:
        connection = connect(_private_copy(path), timeout=PATIENCE)
    connection.execute("PRAGMA query_only=ON")
    connection.is_read_only = True
    return connection


def _as_it_lies(path: Path, *, for_a_moment: bool = False) -> HeldConnection | None:
    """Return a connection to the very file, None if it cannot be read without a copy."""
    if is_held(path) or not _is_logged(path):
        return None if _size(path, "-journal") else connect(path, timeout=PATIENCE, options="mode=ro")
    if path.with_name(f"{path.name}-shm").exists():
        # Somebody has it open, or had it when he was killed.
        return connect(path, timeout=PATIENCE, options="mode=ro")
    if _size(path, "-wal"):
        return None
    if for_a_moment or _is_on_read_only_disk(path):
        return connect(path, timeout=PATIENCE, options="mode=ro&immutable=1")
    return None


def _is_logged(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(20)[18:19] == bytes([_LOGGED])


def _size(path: Path, beside: str) -> int:
    try:
        return path.with_name(path.name + beside).stat().st_size
    except OSError:
        return 0


def _is_on_read_only_disk(path: Path) -> bool:
    if not hasattr(os, "statvfs"):
        return False
    return bool(os.statvfs(path).f_flag & os.ST_RDONLY)


def _private_copy(path: Path) -> Path:
    """Return a copy of a library and its log in a folder that only this user can read; made anew when the library has changed."""
    # Two workers that ask at once would each make one, and the second would take the first one's folder away.
    with _COPYING:
        return _copied(path)


def _copied(path: Path) -> Path:
    for _ in range(_TRIES):
        state = _state(path)
        known = _COPIES.get(path)
        if known is not None and known[0] == state:
            return Path(known[1].name) / path.name
        folder = tempfile.TemporaryDirectory(prefix="meipi-", ignore_cleanup_errors=True)
        copy = Path(folder.name) / path.name
        for beside in ("", "-wal", "-journal"):
            if _size(path, beside):
                shutil.copyfile(path.with_name(path.name + beside), copy.with_name(copy.name + beside))
        if _state(path) == state:
            see_to_locks(copy.parent)
            with closing(connect(copy, timeout=PATIENCE)):
                _COPIES[path] = (state, folder)
            if known is not None:
                known[1].cleanup()
            return copy
        folder.cleanup()
    message = "the library is being written to"
    raise sqlite3.OperationalError(message)


def _state(path: Path) -> list[tuple[int, int, int]]:
    """Return what tells whether a library's files were written to."""
    found = []
    for beside in ("", "-wal", "-journal"):
        try:
            stat = path.with_name(path.name + beside).stat()
        except OSError:
            found.append((0, 0, 0))
        else:
            found.append((stat.st_ino, stat.st_size, stat.st_mtime_ns))
    return found
