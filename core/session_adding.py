"""Adding files to the library: finding them, running an addition, watched folders, files that have moved. Part of `ReadingSession`.

Every method may be called from any thread: each uses connections of its own and closes them.
"""

from __future__ import annotations

import os
import threading
import time
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from core.adding import AddSummary, FilesFound
from core.errors import UnreadableFile
from core.folders import DEEPEST, MOST_ENTRIES, look_into
from core.members import HOLDERS, is_there, member_of, path_in
from core.progress import Progress
from core.store import additions, watching
from core.store.at_work import is_at_work
from core.store.failures import translated_failures
from core.store.library import Connection, exists, open_library, transaction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from core.adding import Addition, AddProgress, WatchedFolder
    from core.folders import Found
    from core.importers.held import Held
    from core.store.documents import Edition

T = TypeVar("T")

_SETTLED: Final = 2.0
"""Seconds after which a file that is written again has another time, and nobody is still writing it."""


class AddingSession:
    """Adds files to one library.

    Every method but `find_files` raises `LibraryError` where the disk or the library fails.
    """

    def __init__(self, library: Path) -> None:
        self._library = library

    def find_files(self, paths: Sequence[Path], *, is_recursive: bool = True, progress: Progress | None = None) -> FilesFound:
        """Return the files that are named, and those in the folders that are, as far as they can be read; touches no library.

        What is named counts whatever it is called, and need not be there: that is told when it is added. Of a folder, what is hidden is
        left out, and links to folders within it are not followed.

        Args:
            paths: files, folders, and documents in archives.
            is_recursive: False to leave out the folders within folders.
            progress: told how many were found and how many files and folders were looked at.

        Raises:
            Cancelled: if ``progress`` was cancelled.
        """
        progress = progress or Progress()
        files: dict[Path, None] = {}
        closed: list[Path] = []
        is_cut = False
        for path in map(_absolute, paths):
            if not _is_folder(path):
                files[path] = None
                continue
            listing = look_into(path, progress, deepest=DEEPEST if is_recursive else 0, most=MOST_ENTRIES)
            files.update(dict.fromkeys(one.path for one in listing.documents))
            closed += listing.closed_folders
            is_cut = is_cut or listing.is_cut
        return FilesFound(tuple(files), tuple(dict.fromkeys(closed)), is_cut)

    # Additions

    def begin(self, files: Sequence[Path]) -> Addition:
        """Keep in the library that these files are to be added together, until that is done; begins a library where there is none.

        What waits in another addition that nobody runs waits in this one from now on.

        Raises:
            ValueError: if there are none.
        """
        if not files:
            message = "an addition has files"
            raise ValueError(message)

        def act(connection: Connection) -> Addition:
            running = [one.id for one in additions.unfinished(connection) if is_at_work(self._library, one.id)]
            return additions.begin(connection, [_absolute(path) for path in files], running)

        return self._over(act, create=True)

    def run(
        self,
        addition: str,
        told: Callable[[AddProgress], None] | None = None,
        is_cancelled: Callable[[], bool] | None = None,
        *,
        password: str | None = None,
    ) -> AddSummary:
        """Add what waits of an addition; when this returns all of it is stored, or what was cancelled still waits.

        In the main thread, which is that of a command, the files are stored here; for a worker of a window by a process of its own.

        Args:
            addition: its id.
            told: called in this thread with each file that is begun, and with each that is done.
            is_cancelled: asked in this thread many times a second.
            password: for files that open with one only, of all the same.

        Raises:
            LibraryError: if it is being run already or was given up, or the library cannot be written. What was added stays.
        """
        if threading.current_thread() is threading.main_thread():
            from core.adding_apart.running import run
        else:
            from core.adding_apart.beside import run_beside as run
        is_whole = run(self._library, addition, told or (lambda _: None), is_cancelled or (lambda: False), password)
        return self.summary(addition, was_cancelled=not is_whole)

    def unfinished(self) -> tuple[Addition, ...]:
        """Return the additions of which something waits and which nobody runs, the oldest first; none without a library."""
        if not exists(self._library):
            return ()
        return tuple(one for one in self._over(additions.unfinished) if not is_at_work(self._library, one.id))

    def give_up(self, addition: str) -> None:
        """Forget what waits of an addition; what was added stays. One that is being run breaks off at its next file."""
        self._over(lambda connection: additions.give_up(connection, addition))

    def summary(self, addition: str, *, was_cancelled: bool = False) -> AddSummary:
        """Return what has become of the files of an addition; that is known for a day after it was finished."""

        def act(connection: Connection) -> AddSummary:
            held = additions.load(connection, addition)
            return AddSummary(additions.files(connection, addition), held.waiting, was_cancelled)

        return self._over(act)

    # Watched folders

    def watched(self) -> tuple[WatchedFolder, ...]:
        """Return the folders that are watched, the first one first; none without a library."""
        return self._over(watching.watched) if exists(self._library) else ()

    def watch(self, path: Path, *, is_recursive: bool = True) -> WatchedFolder:
        """Watch a folder from now on; begins a library where there is none."""
        return self._over(lambda connection: watching.watch(connection, _absolute(path), is_recursive=is_recursive), create=True)

    def unwatch(self, path: Path) -> None:
        """Watch a folder no more; what was added of it stays."""
        self._over(lambda connection: watching.unwatch(connection, _absolute(path)))

    def news(self, progress: Progress | None = None, folders: Sequence[WatchedFolder] | None = None) -> tuple[Path, ...]:
        """Return the files in watched folders that the library does not know, or that hold other bytes now. For a worker.

        The bytes are read of those alone that were written since the library saw them. A file that could not be read counts again when it
        is written anew, and one that is just being written when that is done.

        Args:
            progress: told how many were found and how many files were looked at.
            folders: those of the watched ones that are looked into, None for all.

        Raises:
            Cancelled: if ``progress`` was cancelled.
        """
        if folders is None:
            folders = self.watched()
        if not folders:
            return ()
        progress = progress or Progress()
        found: dict[Path, Found] = {}
        for folder in folders:
            listing = look_into(folder.path, progress, deepest=DEEPEST if folder.is_recursive else 0, most=MOST_ENTRIES)
            found.update((one.path, one) for one in listing.documents)
        settled = {path: _written(path) for path in found}
        now = time.time()
        files = [path for path, written in settled.items() if written is not None and now - written > _SETTLED]
        known = self._over(lambda connection: watching.seen(connection, files))
        news: list[Path] = []
        same: list[Path] = []
        for path, seen in zip(files, known, strict=True):
            progress.tell(len(news), len(files))
            if seen is None:
                news.append(path)
            elif _is_later(settled[path], seen.at):
                is_same = seen.digest is not None and _digest(path) == seen.digest
                (same if is_same else news).append(path)
        if same:
            self._over(lambda connection: _see(connection, same))
        return tuple(news)

    # Files that have moved

    def missing(self, documents: Sequence[int] | None = None) -> tuple[int, ...]:
        """Return the documents whose file is not where it was seen last, None for all; one that never was a file is not missing.

        For a worker: a disk that lies far away may take long to answer.
        """
        return tuple(one.document for one in self._missing(documents))

    def search_missing(
        self, folder: Path, documents: Sequence[int] | None = None, *, progress: Progress | None = None
    ) -> tuple[tuple[int, Path], ...]:
        """Return in which files of a folder the missing documents are, told by the digests of their bytes. For a worker.

        Args:
            folder: is looked into with all folders in it.
            documents: of those that are looked for, None for all that are missing.
            progress: told how many files were looked at and how many there are.

        Raises:
            Cancelled: if ``progress`` was cancelled.
        """
        from core.importers.held import Held

        progress = progress or Progress()
        wanted = self._missing(documents)
        if not wanted:
            return ()
        known = self._over(lambda connection: [watching.digests(connection, one.document) for one in wanted])
        by_digest: dict[str, int] = {}
        for one, editions in zip(wanted, known, strict=True):
            by_digest.update(dict.fromkeys(editions, one.document))
        names = {one.document: name for one in wanted if (name := member_of(one.path)) is not None}
        found: dict[int, Path] = {}
        files = look_into(_absolute(folder), Progress(), most=MOST_ENTRIES).documents
        held = Held()
        for number, file in enumerate(files):
            progress.tell(number, len(files))
            for path in _places(file.path, [name for document, name in names.items() if document not in found]):
                document = by_digest.get(_digest(path, held) or "")
                if document is not None:
                    found.setdefault(document, path)
            if len(found) == len(wanted):
                break
        return tuple(found.items())

    def relocate(self, pairs: Sequence[tuple[int, Path]]) -> tuple[int, ...]:
        """Note where the files of documents are now, in one transaction; return the documents of which that was noted.

        Left out are those whose file there holds other bytes than any edition of the document.
        """
        from core.importers.held import Held

        held = Held()
        digests = [(document, _absolute(path), _digest(_absolute(path), held)) for document, path in pairs]

        def act(connection: Connection) -> tuple[int, ...]:
            places: list[tuple[Edition, Path]] = []
            for document, path, digest in digests:
                edition = watching.digests(connection, document).get(digest or "")
                if edition is not None:
                    places.append((edition, path))
            watching.put_places(connection, places)
            return tuple(edition.document for edition, _ in places)

        return self._over(act)

    def _missing(self, documents: Iterable[int] | None) -> list[watching.Whereabouts]:
        if not exists(self._library):
            return []
        wanted = None if documents is None else tuple(documents)
        known = self._over(lambda connection: watching.last_seen(connection, wanted))
        return [one for one in known if not is_there(one.path)]

    def _over(self, act: Callable[[Connection], T], *, create: bool = False) -> T:
        """Return what is done over a connection of its own."""
        with translated_failures(self._library), closing(open_library(self._library, create=create)) as connection:
            return act(connection)


def _see(connection: Connection, files: Sequence[Path]) -> None:
    with transaction(connection):
        watching.see(connection, files)


def _absolute(path: Path) -> Path:
    # Not ``resolve``, which would name another file than the reader did.
    return Path(os.path.abspath(path))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        # ValueError: a name with a zero character in it.
        return False


def _written(path: Path) -> float | None:
    """Return when a file was written, or put where it is; None if that is not to be had."""
    try:
        facts = path.stat()
    except OSError:
        return None
    return max(facts.st_mtime, facts.st_ctime)


def _is_later(written: float | None, seen: str) -> bool:
    """Return True if a file may have been written after the library saw it."""
    try:
        return written is None or written + _SETTLED > datetime.fromisoformat(seen).timestamp()
    except ValueError:
        return True


def _places(file: Path, names: Iterable[str]) -> Iterator[Path]:
    """Yield a file, and if it can hold documents the places of those that are looked for by name in it."""
    yield file
    if file.suffix.lower() in HOLDERS:
        for name in names:
            yield path_in(file, name)


def _digest(path: Path, held: Held | None = None) -> str | None:
    """Return the digest of a document's bytes, None if they cannot be read."""
    from core.importers import digest_of

    try:
        return digest_of(path, held)
    except UnreadableFile:
        return None
