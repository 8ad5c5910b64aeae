"""The dated copies of a library, in the folder ``backups`` beside it.

A copy is called ``LIBRARY-YYYYMMDD-HHMMSS-NN-OCCASION.db``, the time in UTC, so that names sort as they were made; NN tells those of
one second apart. It has that name only when it is whole, checked and on the disk. As many of each kind stay as the reader wants: those
made before a migration or a restore are never pushed out by those of every day.

Whether anything has changed is told by the state of the library's files at the newest copy (size, times, inode: any write changes them),
which lies in a small file beside it. Where it says nothing, a copy is made and compared with the newest.
"""

from __future__ import annotations

import filecmp
import os
import re
import sqlite3
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from stat import S_ISREG
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, LibraryError
from core.files import read_json, write_json
from core.keeping import MIGRATION, OCCASIONS, RESTORE
from core.library_state import Backup
from core.locking import lock_file, unlock_file
from core.reasons import reason_of
from core.store.copying import PART, copy_library, open_unchanging, part_of, remove, settle
from core.store.failures import is_for_want_of_room, shown_path
from core.store.library import APPLICATION, VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

KEPT: Final = 10
"""How many copies of each kind stay, unless the reader wants more or fewer."""
_APART: Final = frozenset({MIGRATION, RESTORE})
_SETTLED: Final = 3_000_000_000
"""Nanoseconds: a file that was written so shortly before may be written again without its times telling (FAT counts in two seconds)."""
_MOST: Final = 100
"""Copies of one second."""
_WAIT: Final = 0.05
_SECOND: Final = "%Y%m%d-%H%M%S"


@dataclass(frozen=True, slots=True)
class Contents:
    """What a library holds, in short."""

    documents: int
    annotations: int
    newest: str | None
    """Name of the document that was changed last."""


def folder_of(library: Path) -> Path:
    """Return the folder of a library's copies, there or not."""
    return library.parent / "backups"


def listed(library: Path) -> tuple[Backup, ...]:
    """Return all copies of a library, the newest first. None of them is touched."""
    return tuple(_described(path, match) for path, match in _named(library))


def make(library: Path, source: sqlite3.Connection, occasion: str, *, kept: int | None = KEPT) -> Backup | None:
    """Copy what the source holds, unless the newest copy holds the same; then drop what is one too many. For a worker.

    Before a migration or a restore only such copies count, since others will be dropped in time.

    Args:
        library: the file that is copied.
        source: reads it.
        occasion: one of `core.keeping.OCCASIONS`.
        kept: how many copies of this kind stay, None for all.

    Returns:
        The copy; None if nothing has changed since the newest, which is there for a migration or a restore as well.

    Raises:
        DamagedLibrary: if the source is damaged.
        LibraryError: if the copy cannot be written; the old ones are all there then.
        sqlite3.Error: if the source cannot be read.
    """
    folder = folder_of(library)
    with _told(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with _alone(folder, library):
            newest = _newest(library, occasion)
            with part_of(folder, library.stem) as part:
                begun = part.stat().st_mtime_ns
                state = _state_of(library)
                if newest is not None and occasion not in _APART and state == _noted(folder, library, newest):
                    return None
                remove(part)
                copy_library(source, part)
                is_same = newest is not None and filecmp.cmp(part, newest, shallow=False)
                made = newest if newest is not None and is_same else _settled(part, library, occasion)
                if begun - max((one[2] for one in state), default=begun) > _SETTLED:
                    write_json({"backup": made.name, "state": state}, _note_of(folder, library))
            if is_same:
                return None
            if kept is not None:
                _prune(library, made, occasion, kept)
    match = _pattern(library).fullmatch(made.name)
    return _described(made, match) if match else None


def contents(connection: sqlite3.Connection) -> Contents:
    """Return what a library of any schema holds."""
    # One that is joined with another has no editions.
    documents = connection.execute(
        "SELECT count(*) FROM documents WHERE deleted IS NULL AND id IN (SELECT document FROM editions)"
    ).fetchone()[0]
    annotations = connection.execute(
        "SELECT count(*) FROM annotations WHERE deleted IS NULL AND document NOT IN (SELECT id FROM documents WHERE deleted IS NOT NULL)"
    ).fetchone()[0]
    newest = connection.execute(
        "SELECT d.name FROM documents d JOIN (SELECT document, max(at) AS at FROM"
        " (SELECT document, created AS at FROM editions UNION ALL SELECT document, updated AS at FROM annotations)"
        " GROUP BY document) AS changes ON changes.document = d.id WHERE d.deleted IS NULL ORDER BY changes.at DESC, d.id DESC LIMIT 1"
    ).fetchone()
    return Contents(documents, annotations, newest[0] if newest else None)


def _pattern(library: Path) -> re.Pattern[str]:
    return re.compile(rf"{re.escape(library.stem)}-(\d{{8}}-\d{{6}})-(\d\d)-({'|'.join(OCCASIONS)})\.db", re.ASCII)


def _named(library: Path) -> list[tuple[Path, re.Match[str]]]:
    """Return the copies by their names, the newest first.

    One that is dated ahead was made while the clock was wrong, and before those of a right one: it is taken for the oldest.
    """
    pattern = _pattern(library)
    try:
        names = os.listdir(folder_of(library))
    except OSError:
        return []
    found = [(folder_of(library) / name, match) for name in names if (match := pattern.fullmatch(name))]
    now = f"{datetime.now(UTC):{_SECOND}}"
    return sorted(found, key=lambda one: (one[1][1] <= now, *one[1].group(1, 2)), reverse=True)


def _described(path: Path, match: re.Match[str]) -> Backup:
    """Return what stands in the list for a copy."""
    try:
        made = datetime.strptime(match[1], _SECOND).replace(tzinfo=UTC).isoformat()
        found = path.stat()
        size = found.st_size
        # A pipe of that name would be waited for.
        held = _look_into(path, size) if S_ISREG(found.st_mode) else None
    except (sqlite3.Error, OSError, ValueError):
        made, size, held = _time_of(path), _size_of(path), None
    if held is None:
        return Backup(path, made, match[3], size, documents=0, annotations=0, newest=None, is_sound=False)
    return Backup(path, made, match[3], size, held.documents, held.annotations, held.newest)


def _look_into(path: Path, size: int) -> Contents | None:
    """Return what a copy holds, None if it is not whole or of another program or version."""
    with closing(open_unchanging(path)) as connection:

        def number(pragma: str) -> int:
            return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])

        if number("application_id") != APPLICATION or number("user_version") > VERSION:
            return None
        if number("page_count") * number("page_size") != size:
            return None
        return contents(connection)


def _time_of(path: Path) -> str:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC).isoformat(timespec="seconds")
    except OSError:
        return datetime.fromtimestamp(0, UTC).isoformat(timespec="seconds")


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _newest(library: Path, occasion: str) -> Path | None:
    """Return the newest copy that can be read of those that count beside one of this occasion."""
    counted = [
        (path, match) for path, match in _named(library) if match[3] not in OCCASIONS or occasion not in _APART or match[3] == occasion
    ]
    return next((path for path, match in counted if _described(path, match).is_sound), None)


def _settled(part: Path, library: Path, occasion: str) -> Path:
    """Give a copy the next name of this second: one that was dropped since is not given again, it would sort before the others."""
    while True:
        second = f"{datetime.now(UTC):{_SECOND}}"
        number = max((int(match[2]) for _, match in _named(library) if match[1] == second), default=-1) + 1
        if number < _MOST:
            target = folder_of(library) / f"{library.stem}-{second}-{number:02}-{occasion}.db"
            try:
                settle(part, target)
            except FileExistsError:
                continue
            return target
        time.sleep(_WAIT)


def _prune(library: Path, made: Path, occasion: str, kept: int) -> None:
    """Drop the oldest copies of the kind that one was added to; never that one, whatever the clock said when the others were made."""
    alike = [path for path, match in _named(library) if path != made and (match[3] in _APART) == (occasion in _APART)]
    for path in alike[max(0, kept - 1) :]:
        remove(path)


def _state_of(library: Path) -> list[list[int]]:
    """Return what tells that nobody has written to the library since."""
    found = []
    # Behind a link the log lies beside the file itself.
    real = os.path.realpath(library)
    for beside in ("", "-wal", "-journal"):
        try:
            stat = os.stat(real + beside)
        except OSError:
            continue
        if stat.st_size:
            # Opening a log changes its ctime where root does it; of the library itself it tells of a file put in its place.
            found.append([stat.st_ino, stat.st_size, stat.st_mtime_ns, 0 if beside else stat.st_ctime_ns])
    return found


def _note_of(folder: Path, library: Path) -> Path:
    return folder / f".{library.stem}-newest.json"


def _noted(folder: Path, library: Path, newest: Path) -> Sequence[object] | None:
    """Return the state of the library's files when the newest copy was like it, None if that is not known."""
    try:
        held = read_json(_note_of(folder, library))
    except (OSError, ValueError):
        return None
    return held.get("state") if isinstance(held, dict) and held.get("backup") == newest.name else None


@contextmanager
def _alone(folder: Path, library: Path) -> Iterator[None]:
    """Make copies one at a time, and clear away what killed programs have left."""
    with (folder / f".{library.stem}-lock").open("ab") as file:
        is_locked = lock_file(file, patience=60)
        try:
            if is_locked:
                for name in os.listdir(folder):
                    if name.startswith(f".{library.stem}.") and PART in name:
                        remove(folder / name)
            yield
        finally:
            if is_locked:
                unlock_file(file)


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Turn a failure to write a copy into a sentence about the copy, not about the library."""
    try:
        yield
    except sqlite3.Error as error:
        if is_for_want_of_room(error):
            raise LibraryError(
                QT_TRANSLATE_NOOP(
                    "errors", "There is no room for a backup in {path}. The library and the earlier backups are as they were; make room."
                ),
                path=shown_path(folder),
            ) from error
        raise
    except OSError as error:
        raise LibraryError(
            QT_TRANSLATE_NOOP(
                "errors", "No backup could be made in {path}: {reason}. The library is as it was; check the permissions of the folder."
            ),
            path=shown_path(folder),
            reason=reason_of(error),
        ) from error
