"""The file of the index: where it lies, how it is opened, and that it is thrown away where it is of no use.

It is written by one process at a time and read by many. Nothing in it is worth a flush (``synchronous=NORMAL``): what a power loss takes
is made again.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from functools import cache
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

if TYPE_CHECKING:
    from pathlib import Path

APPLICATION: Final = 0x4D45_5058
"""``PRAGMA application_id`` of an index: MEPX."""
VERSION: Final = 3
"""Of the tables and of the keys. An index of another one is made anew."""
PATIENCE: Final = 5.0
"""Seconds that a writer waits for another one's transaction; a reader does not wait, it looks through the texts."""
_GLANCE: Final = 0.2
_PAGE: Final = 8_192
"""Bytes of a page of the file: with the usual 4,096 writing takes a tenth more."""
_PIECE: Final = 8_000
"""Bytes of a piece of the full-text index, which is to fit into a page."""
_LOG: Final = 4_000
"""Pages of the log after which it is written back, 32 MB: with the usual 1,000 writing takes a third more, for the disk is waited for."""
_CACHE: Final = 16_000
"""KiB that a writer keeps of the file: with the usual 2,000 parts that are joined are read and written more than once."""
_SCHEMA: Final = (
    # How many texts were marked as gone is told by their number: they are found no more, and the index is made anew once they are many.
    "CREATE TABLE texts (id INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE, is_plain INTEGER NOT NULL)",
    "CREATE VIRTUAL TABLE pairs USING fts5(tokens, content='', columnsize=0, detail=none, tokenize='ascii')",
    f"INSERT INTO pairs (pairs, rank) VALUES ('pgsz', {_PIECE})",
    # By what an outline depends on, see `core.store.index.headings`.
    "CREATE TABLE outlines (id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, is_plain INTEGER NOT NULL, words TEXT NOT NULL,"
    " places TEXT NOT NULL)",
    "CREATE VIRTUAL TABLE headed USING fts5(tokens, content='', columnsize=0, detail=none, tokenize='ascii')",
)


def path_of(library: Path) -> Path:
    """Return where the index of a library lies: ``index.db`` beside ``library.db``, else a name that tells whose it is."""
    return library.with_name("index.db" if library.name == "library.db" else f"{library.stem}-index.db")


def open_for_reading(path: Path) -> sqlite3.Connection | None:
    """Return a connection that reads the index, None if there is none that can be read now."""
    if not path.exists():
        return None
    try:
        connection = _connected(path, "mode=ro", _GLANCE)
    except sqlite3.Error:
        return None
    try:
        if _is_ours(connection):
            return connection
    except sqlite3.Error:
        pass
    connection.close()
    return None


def open_for_writing(path: Path) -> sqlite3.Connection:
    """Return a connection that writes the index; one that is missing, damaged, foreign or of another version is begun anew.

    Raises:
        sqlite3.Error, OSError: if it cannot be written here.
    """
    for _ in range(2):
        connection = None
        try:
            connection = _connected(path, "mode=rwc", PATIENCE)
            _prepare(connection)
            if _is_ours(connection):
                return connection
        except sqlite3.DatabaseError as error:
            if connection is not None:
                connection.close()
            if isinstance(error, sqlite3.OperationalError) and not is_damage(error):
                raise
        else:
            connection.close()
        discard(path)
    message = "the index cannot be made"
    raise sqlite3.OperationalError(message)


def is_damage(error: sqlite3.Error) -> bool:
    """Return True if an error says that the file is not what it should be."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_FORMAT}


def discard(path: Path) -> None:
    """Throw an index away with its log.

    Raises:
        OSError: if it cannot be removed.
    """
    for beside in ("-wal", "-shm", "-journal", ""):
        with suppress(FileNotFoundError):
            os.unlink(path.with_name(path.name + beside))


def take_along(library: Path, target: Path) -> None:
    """Move the index of a library that has been moved; where that fails it is made anew at the new place."""
    old, new = path_of(library), path_of(target)
    try:
        if (source := open_for_reading(old)) is not None and not new.exists():
            with closing(source), closing(_connected(new, "mode=rwc", PATIENCE)) as copy:
                source.backup(copy)
    except (sqlite3.Error, OSError):
        with suppress(OSError):
            discard(new)
    with suppress(OSError):
        discard(old)


def size_of(path: Path) -> int:
    """Return the bytes of an index on the disk."""
    total = 0
    for beside in ("", "-wal"):
        with suppress(OSError):
            total += path.with_name(path.name + beside).stat().st_size
    return total


def faults(path: Path) -> list[str]:
    """Return what is wrong with the file in the words of SQLite; nothing of one that is missing or in use."""
    if not path.exists():
        return []
    try:
        with closing(_connected(path, "mode=ro", PATIENCE)) as connection:
            if not _is_ours(connection):
                return ["not an index of this version"]
            return [str(line) for (line,) in connection.execute("PRAGMA integrity_check(3)") if line != "ok"]
    except sqlite3.OperationalError as error:
        return [str(error)] if is_damage(error) else []
    except sqlite3.DatabaseError as error:
        return [str(error)]


def _connected(path: Path, options: str, patience: float) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{quote(os.fsencode(path))}?{options}", timeout=patience, isolation_level=None, uri=True)


def _is_ours(connection: sqlite3.Connection) -> bool:
    """Return True for a whole index of this version, made with the same tables of characters."""
    found = (_number(connection, "application_id"), _number(connection, "user_version"))
    return found == (APPLICATION, _stamp())


def _prepare(connection: sqlite3.Connection) -> None:
    """Make the tables of a file that is new."""
    connection.execute("PRAGMA synchronous=NORMAL")
    connection.execute(f"PRAGMA wal_autocheckpoint={_LOG}")
    connection.execute(f"PRAGMA cache_size=-{_CACHE}")
    if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        return
    connection.execute(f"PRAGMA page_size={_PAGE}")
    with suppress(sqlite3.OperationalError):
        # Where there is no memory to share it is written with a rollback journal.
        connection.execute("PRAGMA journal_mode=WAL").fetchone()
    connection.execute("BEGIN IMMEDIATE")
    try:
        if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            for statement in _SCHEMA:
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id={APPLICATION}")
            connection.execute(f"PRAGMA user_version={_stamp()}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@cache
def _stamp() -> int:
    """Return the version with that of the tables of characters: Python's, and OpenCC's, which another release may change."""
    import unicodedata
    import zlib
    from importlib.metadata import version

    try:
        opencc = version("opencc")
    except ModuleNotFoundError:
        opencc = ""
    return zlib.crc32(f"{VERSION} {unicodedata.unidata_version} {opencc}".encode()) & 0x7FFF_FFFF


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])
