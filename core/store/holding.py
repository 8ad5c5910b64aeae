"""Which files this process has open as libraries: such a file must not be opened and closed by any other means.

On POSIX systems a process loses all its locks on a file as soon as it closes any descriptor of it (https://sqlite.org/howtocorrupt.html,
2.2). The connection that is still open would then write into a log that another process takes for abandoned and deletes.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_LOCK: Final = threading.RLock()
_HELD: Final[Counter[tuple[int, int]]] = Counter()
"""How many connections there are to a file, by device and inode."""
_OPTIONS: Final[dict[Path, str]] = {}
"""What every connection to a file in a folder needs, see `always_with`."""


class HeldConnection(sqlite3.Connection):
    """A connection that is counted until it is closed. One that is never closed counts for ever, which is safe."""

    is_read_only = False
    """True if nothing can be written by it."""
    _file: tuple[int, int] | None = None

    def close(self) -> None:
        """Close the connection."""
        with _LOCK:
            super().close()
            if self._file is not None:
                _HELD[self._file] -= 1
                self._file = None

    def has_left(self, path: Path) -> bool:
        """Return True if what it writes to is not the file at ``path`` any more: nobody would find it there."""
        return not self.is_read_only and self._file is not None and _identity(path) != self._file

    def hold(self, path: Path) -> None:
        """Count the connection as one to the file at ``path``, once that is there."""
        self._file = _identity(path)
        if self._file is not None:
            _HELD[self._file] += 1


def connect(path: Path, *, timeout: float, options: str = "", alone: bool = False) -> HeldConnection:
    """Return a connection in autocommit mode to the database at ``path``, begun if it is not there.

    Args:
        path: the file.
        timeout: seconds to wait for the transaction of another connection.
        options: of https://sqlite.org/uri.html, as ``mode=ro``.
        alone: True to keep everybody else out until it is closed.
    """
    with _LOCK:
        options = "&".join(one for one in (options, _OPTIONS.get(path.parent, "")) if one)
        if options:
            from urllib.parse import quote

            name = f"file:{quote(os.fsencode(path))}?{options}"
            connection = sqlite3.connect(name, timeout=timeout, isolation_level=None, factory=HeldConnection, uri=True)
        else:
            connection = sqlite3.connect(path, timeout=timeout, isolation_level=None, factory=HeldConnection)
        try:
            if alone:
                connection.execute("PRAGMA locking_mode=EXCLUSIVE").fetchone()
            # The file is there once something has been asked of it.
            connection.execute("PRAGMA schema_version").fetchone()
            # A build of SQLite may have another value: every commit of every connection is to be on the disk.
            connection.execute("PRAGMA synchronous=FULL")
        except BaseException:
            connection.close()
            raise
        connection.hold(path)
        return connection


def always_with(folder: Path, options: str) -> None:
    """Use these options for every connection to a file in a folder from now on."""
    _OPTIONS[folder] = options


def looked_at(path: Path, look: Callable[[], bool]) -> bool:
    """Return what ``look`` finds when it opens the file itself; True without looking if this process has it open."""
    with _LOCK:
        return bool(_HELD[_identity(path) or (0, 0)]) or look()


def is_held(path: Path) -> bool:
    """Return True if this process has a connection to the file at ``path``."""
    with _LOCK:
        return bool(_HELD[_identity(path) or (0, 0)])


def is_writable(path: Path) -> bool:
    """Return True if the system lets this process write a file and into its folder."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def is_read_only(connection: sqlite3.Connection) -> bool:
    """Return True if nothing can be written by a connection."""
    return isinstance(connection, HeldConnection) and connection.is_read_only


def claim_prefix(library: Path) -> str:
    """Return how the names of the files begin by which programs claim a library, see `core.store.claims`."""
    return f".{library.name}.open-"


def is_claimed(library: Path) -> bool:
    """Return True if any program has claimed a library, or left its claim behind."""
    prefix = claim_prefix(library)
    try:
        return any(name.startswith(prefix) for name in os.listdir(library.parent))
    except OSError:
        return False


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino
