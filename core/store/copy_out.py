"""Writes a copy of a library to a file of the reader's choice."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from core.errors import QT_TRANSLATE_NOOP, LibraryError
from core.reasons import reason_of
from core.store.copying import copy_library, part_of, remove, settle
from core.store.failures import is_for_want_of_room, shown_path

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def copy_out(source: sqlite3.Connection, path: Path, *, replacing: bool) -> None:
    """Copy what the source holds into a file, which gets its name when it is whole and on the disk.

    Args:
        source: in autocommit mode, of this call alone.
        path: the file.
        replacing: True if a file that is there is to be replaced.

    Raises:
        LibraryError: if something stands at ``path`` that is not to be replaced or is no file, or the copy cannot be written; nothing half
            is left then.
        sqlite3.Error: if the source cannot be read.
    """
    with _told(path), part_of(path.parent, path.stem) as part:
        if path.exists() and not replacing:
            raise FileExistsError
        if path.exists() and not path.is_file():
            raise PermissionError(errno.EPERM, "This is no file", str(path))
        remove(part)
        copy_library(source, part)
        settle(part, path, replacing=replacing)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn a failure to write a copy into a sentence about the copy, not about the library."""
    try:
        yield
    except FileExistsError as error:
        raise LibraryError(
            QT_TRANSLATE_NOOP("errors", "There is a file at {path} already. Choose another name, or replace it with --force."),
            path=shown_path(path),
        ) from error
    except OSError as error:
        raise LibraryError(
            QT_TRANSLATE_NOOP("errors", "The copy {path} could not be written: {reason}. Choose another place."),
            path=shown_path(path),
            reason=reason_of(error),
        ) from error
    except sqlite3.Error as error:
        if not is_for_want_of_room(error):
            raise
        raise LibraryError(
            QT_TRANSLATE_NOOP("errors", "There is no room for the copy {path}. Make room, or choose another place."),
            path=shown_path(path),
        ) from error
