"""Moves a library to another place: copied, compared, and only then the old one is put out of use.

Nobody can write to the library while it is copied. What still has it open afterwards is refused with the new place in its error, by
triggers that the old file is left with. Whoever looks for it at the old place is led to the new one by a small file there.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import sqlite3
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from core import own_phrases
from core.errors import QT_TRANSLATE_NOOP, LibraryError
from core.files import write_json
from core.paths import moved_note
from core.reasons import reason_of
from core.store import backups
from core.store.copying import copy_library, flush, open_unchanging, part_of, remove, settle
from core.store.failures import MOVED, is_for_want_of_room, shown_path
from core.store.index import file as index
from core.store.library import open_library, transaction
from core.store.rollback import with_log_where_possible

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_REFUSAL: Final = "moved_away_"
"""How the names of the triggers begin."""


def move(library: Path, target: Path) -> Path:
    """Move a library; return where the old file lies now.

    The backups go along, under the new library's name, and a copy of the reader's own set phrases. If anything fails the library is
    where it was, and as it was.

    Args:
        library: no connection of this process may be open to it.
        target: where nothing is yet.

    Raises:
        LibraryError: if something stands at the target, or the copy is not the same.
        sqlite3.Error, OSError: if either place cannot be read or written.
    """
    if os.path.lexists(target):
        raise LibraryError(
            QT_TRANSLATE_NOOP("errors", "There is a file at {path} already. Nothing was moved; choose another name."),
            path=shown_path(target),
        )
    with _told(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        with part_of(target.parent, target.stem) as part, closing(open_library(library, create=False)) as holder:
            remove(part)
            old = _moved(holder, library, part, target)
            with contextlib.suppress(sqlite3.OperationalError):
                holder.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    log = library.with_name(f"{library.name}-wal")
    if log.exists() and not log.stat().st_size:
        # SQLite leaves it where the file is gone from its name. Nothing is in it, and nothing comes into it any more.
        remove(library, itself=False)
    moved_note(target).unlink(missing_ok=True)
    for one in backups.listed(library):
        remove(one.path)
    index.take_along(library, target)
    return old


def _moved(holder: sqlite3.Connection, library: Path, part: Path, target: Path) -> Path:
    """Copy, switch and refuse under the library's lock; return the old file's new name."""
    made: list[Path] = []
    old: Path | None = None
    try:
        with transaction(holder):
            # Nobody writes from here on, until the old file has another name and says where the library is.
            with closing(open_library(library, create=False)) as source:
                _copy_alike(source, part, target)
            shutil.copymode(library, part)
            _carry_backups(library, target, made)
            _carry_phrases(library, target, made)
            settle(part, target)
            made.append(target)
            write_json({"library": os.fsdecode(target)}, moved_note(library))
            refuse_writing(holder, shown_path(target))
            old = _put_by(library)
    except BaseException:
        if old is not None:
            old.rename(library)
        with contextlib.suppress(OSError):
            moved_note(library).unlink(missing_ok=True)
        for path in made:
            remove(path)
        raise
    return old


def refuse_writing(connection: sqlite3.Connection, place: str) -> None:
    """Have every write to any table refused from now on, by whoever it is, with the place in the error. Inside a transaction."""
    words = (MOVED + place).replace("'", "''")
    for table in _tables(connection):
        for act in ("INSERT", "UPDATE", "DELETE"):
            name = f"{_REFUSAL}{table}_{act.lower()}"
            connection.execute(f'CREATE TRIGGER "{name}" BEFORE {act} ON "{table}" BEGIN SELECT RAISE(ABORT, \'{words}\'); END')


def allow_writing(connection: sqlite3.Connection) -> None:
    """Take off what `refuse_writing` has put on: in a copy of a library that was moved."""
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        if name.startswith(_REFUSAL):
            connection.execute(f'DROP TRIGGER "{name}"')


def _tables(connection: sqlite3.Connection) -> list[str]:
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")
    return [name for (name,) in found.fetchall()]


def _copy_alike(source: sqlite3.Connection, part: Path, target: Path) -> None:
    """Copy a library, compare all rows of both, and have the copy written as the other place allows."""
    copy_library(source, part)
    with closing(open_unchanging(part)) as copy:
        tables = _tables(source)
        if tables != _tables(copy) or any(_digest(source, table) != _digest(copy, table) for table in tables):
            raise LibraryError(
                QT_TRANSLATE_NOOP("errors", "The copy at {path} is not the same as the library. Nothing was moved; check the disk."),
                path=shown_path(target),
            )
    with_log_where_possible(part)
    flush(part)


def _digest(connection: sqlite3.Connection, table: str) -> tuple[int, str]:
    """Return how many rows a table has, and the SHA-256 of them all."""
    found, count = hashlib.sha256(), 0
    for row in connection.execute(f'SELECT * FROM "{table}" ORDER BY rowid'):
        for value in row:
            # Texts are most of it, and are encoded faster than they are quoted.
            held = value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")
            found.update(f"{type(value).__name__} {len(held)} ".encode() + held)
        count += 1
    return count, found.hexdigest()


def _carry_backups(library: Path, target: Path, made: list[Path]) -> None:
    """Copy the backups beside the new place, under its name, and add the copies to ``made``."""
    folder = backups.folder_of(target)
    for one in backups.listed(library):
        folder.mkdir(parents=True, exist_ok=True)
        new = folder / (target.stem + one.path.name.removeprefix(library.stem))
        if not new.exists():
            with part_of(folder, target.stem) as part:
                shutil.copyfile(one.path, part)
                flush(part)
                settle(part, new)
            made.append(new)


def _carry_phrases(library: Path, target: Path, made: list[Path]) -> None:
    """Copy the reader's own set phrases, which lie beside the library: another one may lie there, too, and goes on with them."""
    own, new = library.with_name(own_phrases.FILE), target.with_name(own_phrases.FILE)
    if own.is_file() and not os.path.lexists(new):
        with part_of(target.parent, target.stem) as part:
            shutil.copyfile(own, part)
            flush(part)
            settle(part, new)
        made.append(new)


def _put_by(library: Path) -> Path:
    """Give the old file another name. A log that others still have open stays under the old one until they close it."""
    now = datetime.now(UTC)
    for number in range(1, 1_000):
        old = library.with_name(f"{library.stem}-moved-{now:%Y%m%d}{'' if number == 1 else f'-{number}'}{library.suffix}")
        if not os.path.lexists(old):
            return library.rename(old)
    raise FileExistsError(17, "File exists", str(library))


@contextmanager
def _told(target: Path) -> Iterator[None]:
    """Turn a failure to write to the new place into a sentence about that."""
    try:
        yield
    except sqlite3.Error as error:
        if is_for_want_of_room(error):
            raise LibraryError(
                QT_TRANSLATE_NOOP("errors", "There is no room for the library at {path}. It is where it was; choose another place."),
                path=shown_path(target),
            ) from error
        raise
    except OSError as error:
        raise LibraryError(
            QT_TRANSLATE_NOOP("errors", "The library cannot be moved to {path}: {reason}. It is where it was; choose another place."),
            path=shown_path(target),
            reason=reason_of(error),
        ) from error
