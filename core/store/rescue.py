"""Sets a damaged library aside as it is, and puts what can be read of it, and of its newest backup, in its place.

The damaged file keeps its contents to the last byte: it gets a second name, and only then the new library takes the first one. A process
that is killed at any moment leaves the damaged library in its place or the new one there and the damaged one aside. Where it is killed in
the one moment in which the log is gone already and the library still damaged, the new one lies beside it, so that nobody takes the
damaged one for sound (`core.store.library`); the next rescue takes library and log from where they were set aside.
"""

from __future__ import annotations

import contextlib
import filecmp
import glob
import os
import shutil
import sqlite3
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, BinaryIO, Final

from core.annotation import timestamp
from core.errors import QT_TRANSLATE_NOOP, LibraryError
from core.library_state import Rescued
from core.store.backups import listed
from core.store.copying import checked_copy, flush, flush_folder, part_of, remove
from core.store.failures import shown_path, translated_failures
from core.store.holding import is_held
from core.store.library import RESCUED, open_library
from core.store.salvage.image import Image
from core.store.salvage.mending import mend
from core.store.salvage.merging import merged
from core.store.salvage.tables import missing_columns, schema_of
from core.store.salvage.trees import salvage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from core.progress import Progress

_BESIDE: Final = ("-wal", "-journal")
_SHARED: Final = (0x4000_0000 + 2, 510)
"""The bytes of a database that SQLite locks while it is open (https://sqlite.org/src/file/src/os.h): first, and how many."""


def rescue(path: Path, backups: Sequence[Path] | None = None, progress: Progress | None = None) -> Rescued:
    """Set the damaged library at ``path`` aside and put a new one in its place. For a worker.

    Args:
        path: the library. It need not look like one at all.
        backups: the newest first, None for those beside it; the first that is sound fills up what the library no longer holds.
        progress: of the search through its pages.

    Raises:
        LibraryError: if it is in use, or the new one cannot be written; the library is as it was.
        Cancelled: if the job was ended; likewise.
    """
    with translated_failures(path), ExitStack() as stack:
        if is_held(path):
            raise _in_use(path)
        known = _known_aside(path)
        aside = _set_aside(path, known or _free_name(path), stack.enter_context(_alone(path)))
        image = stack.enter_context(Image(aside, _beside(aside, "-wal"), progress))
        source, made = _backup(path, backups, stack)
        # What fails from here on is not the backup, of which its own block would tell.
        with translated_failures(path):
            schema = schema_of()
            found = salvage(image, schema, progress)
            part = stack.enter_context(part_of(path.parent, path.stem))
            remove(part)
            rows = merged(found, source)
            with closing(open_library(part, is_private=True)) as connection:
                mended = mend(connection, image, rows, schema, source, timestamp())
            flush(part)
            _put_in_place(part, path)
        return Rescued(
            set_aside=aside,
            documents=mended.documents,
            annotations=mended.annotations,
            texts=mended.texts,
            from_backup=mended.from_backup,
            backup=made if rows.was_helped else None,
            lost_pages=len(found.lost),
            pages=found.pages,
        )


@contextmanager
def _alone(path: Path) -> Iterator[BinaryIO]:
    """Keep everybody else from the library, as long as it is the damaged one, and lend its file.

    No other descriptor of it may be closed meanwhile: that would give up the lock (`core.store.holding`).
    """
    with path.open("r+b") as file:
        if os.name == "posix":
            import fcntl

            first, count = _SHARED
            try:
                fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, count, first)
            except BlockingIOError as error:
                raise _in_use(path) from error
            except PermissionError as error:
                raise _in_use(path) from error
            except OSError:
                pass  # A file system without locks: nobody can say who else is there.
        yield file


def _in_use(path: Path) -> LibraryError:
    return LibraryError(
        QT_TRANSLATE_NOOP("errors", "The library {path} is in use by another program. Nothing was changed; try again in a moment."),
        path=shown_path(path),
    )


def _known_aside(path: Path) -> Path | None:
    """Return where a rescue before this one has set the library aside, None if none has."""
    return next((one for one in sorted(path.parent.glob(f"{glob.escape(path.stem)}-damaged-*.db")) if _is_same(one, path)), None)


def _set_aside(path: Path, aside: Path, file: BinaryIO) -> Path:
    """Give the damaged library and its log another name as well, as far as they do not have it yet; return it."""
    if not aside.exists():
        _double(path, aside, file)
    for beside in _BESIDE:
        log = _beside(path, beside)
        if log.exists() and not _beside(aside, beside).exists():
            with log.open("rb") as opened:
                _double(log, _beside(aside, beside), opened)
    flush_folder(path.parent)
    return aside


def _free_name(path: Path) -> Path:
    now = f"{datetime.now(UTC):%Y%m%dT%H%M%S}"
    number = 1
    while True:
        found = path.with_name(f"{path.stem}-damaged-{now}{f'-{number}' if number > 1 else ''}.db")
        if not any(_beside(found, beside).exists() for beside in ("", *_BESIDE)):
            return found
        number += 1


def _double(path: Path, other: Path, file: BinaryIO) -> None:
    """Give a file another name as well; where the file system knows no such names, copy it."""
    try:
        os.link(path, other)
    except FileExistsError:
        raise
    except OSError:
        with part_of(other.parent, other.stem) as part:
            with part.open("wb") as copy:
                file.seek(0)
                shutil.copyfileobj(file, copy)
            flush(part)
            part.rename(other)


def _is_same(one: Path, other: Path) -> bool:
    """Return True if a file was set aside from another: it is the same, or a copy of it where there can be no second names."""
    try:
        return os.path.samefile(one, other) or filecmp.cmp(one, other, shallow=False)
    except OSError:
        return False


def _backup(path: Path, backups: Sequence[Path] | None, stack: ExitStack) -> tuple[sqlite3.Connection | None, str | None]:
    """Return a connection to a private copy of the first backup that is sound, and when that was made."""
    known = {one.path: one.made for one in listed(path)}
    for backup in known if backups is None else backups:
        with contextlib.suppress(LibraryError, OSError, sqlite3.Error), ExitStack() as inner:
            copy = inner.enter_context(checked_copy(backup, path))
            connection = inner.enter_context(closing(open_library(copy, create=False, is_private=True)))
            if missing_columns(connection):
                continue
            made = known.get(backup) or datetime.fromtimestamp(backup.stat().st_mtime, UTC).isoformat(timespec="seconds")
            stack.push(inner.pop_all())
            return connection, made
    return None, None


def _put_in_place(part: Path, path: Path) -> None:
    """Let the new library take the place of the damaged one, which has another name by now."""
    new = _beside(path, RESCUED)
    part.replace(new)
    flush_folder(path.parent)
    for beside in (*_BESIDE, "-shm"):
        _beside(path, beside).unlink(missing_ok=True)
    flush_folder(path.parent)
    new.replace(path)
    flush_folder(path.parent)


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)
