"""Copies whole libraries by SQLite's backup interface, out of one that is in use and into one that is in use."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import tempfile
import time
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, Generic, TypeVar
from urllib.parse import quote

from core.errors import QT_TRANSLATE_NOOP, LibraryError
from core.keeping import DamagedLibrary
from core.store.failures import shown_path, translated_failures
from core.store.holding import connect
from core.store.library import APPLICATION, PATIENCE, VERSION, exists, journal, open_library
from core.store.rollback import connected, see_to_locks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")

_STEP: Final = 64
"""Pages of a step, a quarter of a megabyte: the copy can be paused, and where locks are needed they are held for half a millisecond."""
_PAUSE: Final = 0.001
"""Seconds between two steps."""
_FLUSHED: Final = 8
"""Steps after which what was copied is put on the disk."""
_AGAIN: Final = 10
"""How often a copy may begin anew because others write, before they have to wait for it. With a write-ahead log it never does."""
_MOST: Final = 10
"""Lines that SQLite's own check may give."""
_DAY: Final = 86_400
PART: Final = ".part"
"""How the name of a copy ends until it is whole."""


def copy_library(source: sqlite3.Connection, target: Path) -> None:
    """Copy what the source holds now into a new file, checked and on the disk when this returns. For a worker.

    With a write-ahead log one state is copied throughout, and nobody waits for it. With a rollback journal a writer comes between two
    steps, and the copy begins anew; at last it holds writers up for once, since it must end.

    Args:
        source: in autocommit mode, of this call alone.
        target: where nothing is yet; removed again if the copy fails. It needs no log of its own: it is one file.

    Raises:
        DamagedLibrary: if the source is damaged.
        sqlite3.Error, OSError: if either cannot be read or written.
    """
    try:
        see_to_locks(target.parent)
        with closing(connect(target, timeout=PATIENCE)) as copy:
            pace = _Pace(source, target)
            try:
                source.backup(copy, pages=_STEP, progress=pace.step)
            finally:
                pace.end()
            copy.execute("PRAGMA journal_mode=DELETE").fetchone()
        with closing(open_unchanging(target)) as copy:
            if not is_sound(copy):
                raise DamagedLibrary(
                    QT_TRANSLATE_NOOP("errors", "The library is damaged, so no copy of it was made. What is left of it can be rescued.")
                )
        flush(target)
    except BaseException:
        remove(target)
        raise


@contextmanager
def part_of(folder: Path, stem: str) -> Iterator[Path]:
    """Lend a name in a folder for a copy that is not whole yet; what is left there afterwards is removed."""
    handle, name = tempfile.mkstemp(dir=folder, prefix=f".{stem}.", suffix=PART)
    os.close(handle)
    path = Path(name)
    try:
        yield path
    finally:
        remove(path)


def clear_parts(folder: Path, stem: str) -> None:
    """Remove what copies of killed programs have left in a folder where others may be making one: nobody makes one for a day."""
    oldest = time.time() - _DAY
    with contextlib.suppress(OSError):
        for name in os.listdir(folder):
            if name.startswith(f".{stem}.") and PART in name:
                path = folder / name
                with contextlib.suppress(OSError):
                    if path.stat().st_mtime < oldest:
                        path.unlink()


def settle(part: Path, target: Path, *, replacing: bool = False) -> None:
    """Give a whole copy its name, and the name to the disk.

    Raises:
        FileExistsError: if there is something already, and it is not to be replaced.
    """
    if not replacing and os.path.lexists(target):
        raise FileExistsError(17, "File exists", str(target))
    # A log of that name which was left would be taken for that of the copy.
    remove(target, itself=False)
    if replacing:
        part.replace(target)
    else:
        try:
            os.link(part, target)
        except FileExistsError:
            raise
        except OSError:
            # No links on this file system: then there is a moment in which somebody could take the name.
            part.rename(target)
    flush_folder(target.parent)


def write_into(source: sqlite3.Connection, library: Path, keep: Callable[[], T]) -> T:
    """Put the contents of the source in the place of a library's, in one transaction: its other connections follow, in any process.

    Args:
        source: a whole and sound library.
        library: which nobody can write to from before ``keep`` until it is replaced.
        keep: makes a backup of it. If that fails nothing is replaced. It is called again if somebody wrote just after it, which can be
            where the library has a rollback journal: such a library can be copied only before it is locked.

    Returns:
        What ``keep`` returned.

    Raises:
        LibraryError: if it is in use.
        sqlite3.Error: if it cannot be written; it is as it was then.
    """
    pages = source.execute("PRAGMA page_count").fetchone()[0]
    with closing(connected(library)) as live:
        # `_Replacement` waits, and says so.
        live.execute("PRAGMA busy_timeout=0")
        while True:
            replacement = _Replacement(library, keep, is_logged=journal(live) == "wal")
            try:
                # Never all in the first step: the library is locked by then, and not yet replaced.
                source.backup(live, pages=min(_STEP, max(1, pages - 1)), progress=replacement.step, sleep=0.02)
            except _WrittenMeanwhile:
                continue
            break
        with contextlib.suppress(sqlite3.OperationalError):
            live.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        return replacement.kept[0]


def match_pages(copy: Path, library: Path) -> None:
    """Give a copy that will be put into a library pages of that library's size: with a log SQLite replaces them by none of another size.

    Raises:
        sqlite3.Error: if either cannot be opened.
    """
    with closing(connected(library)) as live:
        size = live.execute("PRAGMA page_size").fetchone()[0]
    with closing(connect(copy, timeout=PATIENCE)) as connection:
        if connection.execute("PRAGMA page_size").fetchone()[0] != size:
            connection.execute(f"PRAGMA page_size={size}")
            connection.execute("VACUUM")


class _WrittenMeanwhile(Exception):
    """Somebody wrote to a library after it was backed up."""


class _Replacement(Generic[T]):
    """Makes the backup at the right moment: when nobody else can write any more."""

    def __init__(self, library: Path, keep: Callable[[], T], *, is_logged: bool) -> None:
        self._library = library
        self._keep = keep
        self._is_logged = is_logged
        self._state = written_state(library)
        self._is_checked = False
        self.kept = [] if is_logged else [keep()]
        self._deadline = time.monotonic() + PATIENCE

    def step(self, status: int, _remaining: int, _total: int) -> None:
        if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            if time.monotonic() > self._deadline:
                raise LibraryError(
                    QT_TRANSLATE_NOOP(
                        "errors", "The library {path} is in use by another program. Nothing was changed; try again in a moment."
                    ),
                    path=shown_path(self._library),
                )
        elif not self._is_checked:
            self._is_checked = True
            if self._is_logged:
                self.kept.append(self._keep())
            elif written_state(self._library) != self._state:
                raise _WrittenMeanwhile


def written_state(library: Path) -> tuple[int, int, int]:
    """Return what tells whether a library with a rollback journal was written to."""
    stat = library.stat()
    return stat.st_ino, stat.st_size, stat.st_mtime_ns


def open_unchanging(path: Path) -> sqlite3.Connection:
    """Return a connection to a file that nobody writes and that has no log; nothing is touched, not even a file beside it."""
    return sqlite3.connect(f"file:{quote(os.fsencode(path))}?mode=ro&immutable=1", uri=True, isolation_level=None)


def is_sound(connection: sqlite3.Connection, *, fully: bool = False) -> bool:
    """Return True if this is a library, and SQLite finds nothing wrong with its pages; ``fully``: nor with its indexes and references."""
    try:
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
            return False
        found = connection.execute(f"PRAGMA {'integrity' if fully else 'quick'}_check({_MOST})").fetchall()
        return found == [("ok",)] and not (fully and connection.execute("PRAGMA foreign_key_check").fetchone())
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}:
            return False
        raise


@contextmanager
def checked_copy(path: Path, library: Path) -> Iterator[Path]:
    """Lend a private copy of a file that is to be restored, beside a library; the file itself is not touched.

    Sound in every respect, and of this program's schema: an older one is brought to it in the copy.

    Raises:
        LibraryError: if it is none of this program's libraries, damaged, or of a newer version.
    """
    from core.store.moving import allow_writing
    from core.store.unwritable import open_reading

    with translated_failures(path):
        if not exists(path):
            raise LibraryError(QT_TRANSLATE_NOOP("errors", "There is no library at {path}. Choose another file."), path=shown_path(path))
        # Called after the library, so that its next opening clears away what a killed program has left.
        with part_of(library.parent, library.stem) as part:
            remove(part)
            try:
                with closing(open_reading(path)) as source:
                    copy_library(source, part)
            except DamagedLibrary as error:
                raise _damaged(path) from error
            with closing(open_library(part, create=False, is_private=True)) as copy:
                allow_writing(copy)
                if not is_sound(copy, fully=True) or copy.execute("PRAGMA user_version").fetchone()[0] != VERSION:
                    raise _damaged(path)
            yield part


def _damaged(path: Path) -> DamagedLibrary:
    return DamagedLibrary(
        QT_TRANSLATE_NOOP("errors", "The file {path} is damaged. Nothing was changed; choose another one."), path=shown_path(path)
    )


def remove(path: Path, *, itself: bool = True) -> None:
    """Remove a copy and what SQLite left beside it; or only that."""
    for beside in ("", "-journal", "-wal", "-shm")[not itself :]:
        with contextlib.suppress(OSError):
            path.with_name(path.name + beside).unlink(missing_ok=True)


def flush(path: Path) -> None:
    """Have a file's contents on the disk; only for one that no connection of this process has open."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def flush_folder(folder: Path) -> None:
    """Have the names in a folder on the disk, where the system knows how."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)


class _Pace:
    """Rests between the steps of a copy, and sees to it that the copy ends."""

    def __init__(self, source: sqlite3.Connection, target: Path) -> None:
        self._source = source
        self._steps = 0
        self._remaining: int | None = None
        self._again = 0
        self._is_waited_for = False
        if journal(source) == "wal":
            self._hold()
        self._file = os.open(target, os.O_RDWR)

    def step(self, _status: int, remaining: int, _total: int) -> None:
        if self._remaining is not None and remaining >= self._remaining > 0:
            self._again += 1
            if self._again == _AGAIN:
                self._hold()
                self._is_waited_for = True
        self._remaining = remaining
        self._steps += 1
        if self._is_waited_for:
            return
        if self._steps % _FLUSHED == 0:
            # All at once at the end, it would keep the disk from the reader's writing for some time.
            os.fsync(self._file)
        time.sleep(_PAUSE)

    def end(self) -> None:
        os.close(self._file)
        if self._source.in_transaction:
            self._source.execute("ROLLBACK")

    def _hold(self) -> None:
        """Read one state from now on."""
        self._source.execute("BEGIN")
        self._source.execute("SELECT count(*) FROM sqlite_master").fetchone()
