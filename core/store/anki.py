"""The SQLite file within a package of Anki, of schema 11 (``rslib/src/storage/schema11.sql`` of Anki).

It has nothing to do with the library: it is made here because everything that is SQLite is.
"""

from __future__ import annotations

import hashlib
import html
import re
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Cursor = sqlite3.Cursor
_TAG: Final = re.compile(r"<[^>]*>")
_FIELDS: Final = "\x1f"
"""Stands between the fields of a note."""


def write_collection(path: Path, fill: Callable[[Cursor], None]) -> None:
    """Make a collection.

    Args:
        path: a new file.
        fill: makes the tables and their rows; the checksums by which Anki finds notes with the same first field are added afterwards.

    Raises:
        OSError: if it cannot be written.
    """
    try:
        with closing(sqlite3.connect(path)) as connection:
            # It is of use only when it is whole.
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            fill(connection.cursor())
            notes = connection.execute("SELECT id, flds FROM notes").fetchall()
            checksums = ((checksum(fields.partition(_FIELDS)[0]), note) for note, fields in notes)
            connection.executemany("UPDATE notes SET csum = ? WHERE id = ?", checksums)
            connection.commit()
    except sqlite3.OperationalError as error:
        # Nobody else knows of the file: only the disk can have failed.
        raise OSError(str(error)) from error


def plain(field: str) -> str:
    """Return the words of a field without its HTML, as Anki sorts and compares them."""
    return html.unescape(_TAG.sub("", field))


def checksum(field: str) -> int:
    """Return the number by which Anki finds notes whose first field is the same: the first 32 bits of SHA-1 of its words."""
    return int.from_bytes(hashlib.sha1(plain(field).encode("utf-8", "replace"), usedforsecurity=False).digest()[:4], "big")
