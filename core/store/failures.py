"""What the disk's and SQLite's failures mean to a reader."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, LibraryError
from core.reasons import reason_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.keeping import DamagedLibrary, MissingLibrary, ReadOnlyLibrary

MOVED: Final = "meipi-moved:"
"""What a library that was moved answers whoever still writes to it, before its new path; see `core.store.moving`."""
_DAMAGE: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_NO_ROOM: Final = frozenset(
    {
        sqlite3.SQLITE_IOERR_WRITE,
        sqlite3.SQLITE_IOERR_TRUNCATE,
        sqlite3.SQLITE_IOERR_FSYNC,
        sqlite3.SQLITE_IOERR_DIR_FSYNC,
        sqlite3.SQLITE_IOERR_SHMSIZE,
    }
)
"""SQLite tells a full disk by its own code, but not a used-up quota (EDQUOT) or the largest size of a file (EFBIG)."""

_WRONG_CONTENT: Final = ("Could not decode to UTF-8", "malformed JSON")
"""What sqlite3 and SQLite say of a value that nobody can have stored."""


@contextmanager
def translated_failures(path: Path) -> Iterator[None]:
    """Turn the disk's and SQLite's failures into `LibraryError`; an error of ours passes.

    A damaged library may give anything: bytes that are no UTF-8, a row without what belongs to it. What looks like a bug is held against
    the library, and is one only if that is sound.
    """
    try:
        yield
    except sqlite3.Error as error:
        translated = _translated(error, path) or (damaged(path) if _is_told_by_content(error, path) else None)
        if translated is None:
            raise
        raise translated from error
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        if not _is_told_by_content(error, path):
            raise
        raise damaged(path) from error
    except OSError as error:
        raise LibraryError(
            QT_TRANSLATE_NOOP("errors", "The library {path} cannot be used: {reason}. Choose another place for it."),
            path=shown_path(path),
            reason=reason_of(error),
        ) from error


def shown_path(path: Path) -> str:
    """Return the path as a message can show it; bytes of it that are no UTF-8 show as U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def code_of(error: sqlite3.Error) -> int:
    """Return SQLite's extended result code, 0 if the error is Python's own."""
    return getattr(error, "sqlite_errorcode", 0)


def primary(error: sqlite3.Error) -> int:
    """Return SQLite's primary result code, 0 if the error is Python's own."""
    return code_of(error) & 0xFF


def is_for_want_of_room(error: sqlite3.Error) -> bool:
    """Return True if a disk took no more."""
    return primary(error) == sqlite3.SQLITE_FULL or code_of(error) in _NO_ROOM


def _translated(error: sqlite3.Error, path: Path) -> LibraryError | None:
    """Return what a failure means to a reader, None if it is our bug."""
    code = primary(error)
    if code in _DAMAGE:
        return damaged(path)
    if code in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH}:
        return read_only(path)
    if code == sqlite3.SQLITE_CONSTRAINT and str(error).startswith(MOVED):
        return LibraryError(
            QT_TRANSLATE_NOOP("errors", "The library has been moved to {path}. Nothing was saved; close Meipi and start it again."),
            path=str(error).removeprefix(MOVED),
        )
    if code == sqlite3.SQLITE_CANTOPEN:
        return LibraryError(
            QT_TRANSLATE_NOOP("errors", "The library {path} cannot be opened. Check the permissions of the file and its folder."),
            path=shown_path(path),
        )
    template = _sentence(error)
    if template is None:
        return None
    from core.keeping import UnansweringLibrary

    return UnansweringLibrary(template, path=shown_path(path))


def damaged(path: Path) -> DamagedLibrary:
    """Return the error that tells of a damaged library."""
    # Not loaded at a start, which needs none of the values of that module.
    from core.keeping import DamagedLibrary

    return DamagedLibrary(
        QT_TRANSLATE_NOOP("errors", "The library {path} is damaged. It was left as it is; rescue what can be read, or restore a backup."),
        path=shown_path(path),
    )


def missing(path: Path) -> MissingLibrary:
    """Return the error that tells of a library that is not there any more."""
    from core.keeping import MissingLibrary

    return MissingLibrary(
        QT_TRANSLATE_NOOP("errors", "The library {path} is not there. Connect its disk and try again, or open another library."),
        path=shown_path(path),
    )


def read_only(path: Path) -> ReadOnlyLibrary:
    """Return the error that tells of a library that can only be read."""
    from core.keeping import ReadOnlyLibrary

    return ReadOnlyLibrary(
        QT_TRANSLATE_NOOP(
            "errors",
            "The library {path} can be read but cannot be written. Nothing was saved; check the permissions of the file and its folder.",
        ),
        path=shown_path(path),
    )


def _is_told_by_content(error: Exception, path: Path) -> bool:
    """Return True if an error comes of what a damaged library holds."""
    if isinstance(error, UnicodeDecodeError | json.JSONDecodeError) or str(error).startswith(_WRONG_CONTENT):
        return True
    from core.store.damage import is_inconsistent

    try:
        return is_inconsistent(path)
    except OSError:
        return False


def _sentence(error: sqlite3.Error) -> str | None:
    """Return what is said of a disk or another program that may answer later, None if it is none of these."""
    code = primary(error)
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return QT_TRANSLATE_NOOP("errors", "The library {path} is in use by another program. Nothing was changed; try again in a moment.")
    if code == sqlite3.SQLITE_FULL:
        return QT_TRANSLATE_NOOP("errors", "The disk of the library {path} is full. Nothing was saved; make room and try again.")
    if code_of(error) in _NO_ROOM:
        return QT_TRANSLATE_NOOP(
            "errors",
            "The disk of the library {path} takes no more: it or your share of it may be full. Nothing was saved; make room and try again.",
        )
    if code in {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PROTOCOL}:
        return QT_TRANSLATE_NOOP("errors", "The disk of the library {path} does not answer. Nothing was saved; check the disk.")
    return None
