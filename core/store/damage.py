"""Tells a damaged library from a file that was never one, and from a sound library in which a bug of ours was met.

Imported only where something is wrong: with a file's header, or with what came of reading the library. Whatever part of a library was
destroyed, some of the rest bears marks that no other program leaves: names of our columns in the schema, or rows of annotations.
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING, Final

from core.annotation import COLOURS, KINDS, STATUSES
from core.store.library import APPLICATION, VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_IDENTITY: Final = 68
"""Where the application's number stands in a file's header (https://sqlite.org/fileformat.html, 1.3)."""
_BLOCK: Final = 1 << 20
_MOST: Final = 8
"""Blocks of a file that are looked through: a library begins with its schema."""
_OVERLAP: Final = 4_096
"""Bytes of a block that are looked at again with the next, so that no mark is cut in two."""
_NAMES: Final = (
    b'"text_digest" TEXT NOT NULL',
    b'"file_digest" TEXT NOT NULL',
    b'"heading_path" TEXT NOT NULL',
    b"idx_editions_text_digest",
    b"idx_annotations_document",
    b"sqlite_autoindex_outline_edits_1",
    b"sqlite_autoindex_outline_places_1",
    b"sqlite_autoindex_declined_offers_1",
    b"idx_corrections_edition",
    b"idx_editions_corrects",
)
"""Of the schema; two of them are no chance."""


def _any(words: tuple[str, ...]) -> bytes:
    return b"(?:" + b"|".join(word.encode() for word in words) + b")"


_ANNOTATION: Final = re.compile(b"[0-9a-f]{32}[\\0-\\xff]{0,6}?" + _any(KINDS) + _any(COLOURS))
"""How the values of an annotation's row follow one another."""
_ANCHOR: Final = re.compile(b'["\\[]\\]' + _any(STATUSES))
"""The end of a place's row: the headings above it, and its status."""
_SIGNS: Final = 2
UNDECODED: Final = "Could not decode to UTF-8"
"""How sqlite3 begins to tell of a text that is none."""
_DAMAGED: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_FORMAT})


def looks_like_library(path: Path) -> bool:
    """Return True if a file, or the log beside it, bears marks of a library of this program, however damaged it is.

    Opens and closes both: not to be called while this process has a connection to the file (`core.store.holding`).

    Raises:
        OSError: if the file cannot be read.
    """
    return _bears_marks(path) or _bears_marks(path.with_name(path.name + "-wal"))


def is_inconsistent(path: Path) -> bool:
    """Return True if the library at ``path`` is not what this program has written: in its pages, its schema or its rows.

    Raises:
        OSError: if it cannot be read.
    """
    from core.store.salvage.tables import has_wrong_rows, missing_columns
    from core.store.unwritable import open_reading

    try:
        with closing(open_reading(path)) as connection:
            if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
                return True
            if connection.execute("PRAGMA user_version").fetchone()[0] != VERSION:
                return False
            return missing_columns(connection) or has_wrong_rows(connection)
    except UnicodeDecodeError:
        return True
    except sqlite3.Error as error:
        return getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED or str(error).startswith(UNDECODED)


def _bears_marks(path: Path) -> bool:
    names: set[bytes] = set()
    rows = 0
    for number, block in enumerate(_blocks(path)):
        if number == 0 and block[_IDENTITY : _IDENTITY + 4] == APPLICATION.to_bytes(4, "big"):
            return True
        # A text may quote our schema; no page of a database is without a zero.
        if b"\0" not in block:
            return False
        names.update(name for name in _NAMES if name in block)
        rows += sum(1 for shape in (_ANCHOR, _ANNOTATION) for _ in islice(shape.finditer(block), _SIGNS))
        if len(names) + rows >= _SIGNS:
            return True
    return False


def _blocks(path: Path) -> Iterator[bytes]:
    """Yield the first blocks of a file, each with the end of the one before; nothing if it is not there."""
    try:
        with path.open("rb") as file:
            end = b""
            for _ in range(_MOST):
                block = file.read(_BLOCK)
                if not block:
                    return
                yield end + block
                end = block[-_OVERLAP:]
    except FileNotFoundError:
        return
