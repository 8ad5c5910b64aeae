"""Keeping a library safe: its backups, its place, and who uses it. Part of `core.session.ReadingSession`.

Every method may be called from any thread: each uses a connection of its own and closes it. None is for the window's thread, since a
large library takes seconds to copy.
"""

from __future__ import annotations

import os
from contextlib import closing
from typing import TYPE_CHECKING

from core.errors import QT_TRANSLATE_NOOP, LibraryError
from core.keeping import RESTORE, ROLLBACK, WAL, Backup, DamagedLibrary, LibraryState
from core.store import backups
from core.store.copying import checked_copy, copy_library, open_unchanging, part_of, remove, settle, write_into
from core.store.failures import shown_path, translated_failures
from core.store.holding import connect, is_writable
from core.store.library import PATIENCE, exists, journal, open_library
from core.store.unwritable import open_reading

if TYPE_CHECKING:
    from pathlib import Path

    from core.store.holding import HeldConnection


class Keeper:
    """Keeps one library safe.

    Every method raises `LibraryError` where the disk or the library fails.
    """

    def __init__(self, library: Path) -> None:
        self._library = library

    def state(self) -> LibraryState:
        """Return where the library is, how large, and how it is written; all zero if none has been begun.

        Raises:
            DamagedLibrary: if it is damaged.
        """
        if not exists(self._library):
            return LibraryState(self._library, 0, 0, 0, WAL, is_read_only=False)
        with translated_failures(self._library), closing(open_library(self._library, create=False)) as connection:
            held = backups.contents(connection)
            is_log = connection.is_read_only or journal(connection) == "wal"
            return LibraryState(
                path=self._library,
                size=self._size(),
                documents=held.documents,
                annotations=held.annotations,
                journal=WAL if is_log else ROLLBACK,
                is_read_only=connection.is_read_only,
            )

    def backups(self) -> tuple[Backup, ...]:
        """Return all backups, the newest first, with those that cannot be read; none of them is touched."""
        return backups.listed(self._library)

    def back_up(self, occasion: str) -> Backup | None:
        """Make a backup beside the library, unless nothing has changed since the newest, and keep the last ten of its kind.

        The reader's writing goes on meanwhile: nothing waits for the copy.

        Args:
            occasion: one of `core.keeping.OCCASIONS`.

        Returns:
            The backup; None if nothing has changed, or no library has been begun.

        Raises:
            DamagedLibrary: if the library is damaged; the earlier backups stay.
            LibraryError: if there is no room for it; nothing half is left, and the earlier backups stay.
        """
        if not exists(self._library):
            return None
        with translated_failures(self._library), closing(self._source()) as source:
            return backups.make(self._library, source, occasion)

    def back_up_to(self, path: Path, *, force: bool = False) -> None:
        """Write a whole copy of the library to a file: one file, which is a library itself.

        Args:
            path: the file; it gets its name when the copy is whole.
            force: True to replace a file that is there.

        Raises:
            LibraryError: if there is no library, or something stands at ``path``, or the copy cannot be written.
        """
        if not exists(self._library):
            raise LibraryError(
                QT_TRANSLATE_NOOP("errors", "There is no library at {path}. Open a document to begin one."), path=shown_path(self._library)
            )
        if _is_same(path, self._library):
            raise LibraryError(
                QT_TRANSLATE_NOOP("errors", "{path} is the library itself. Choose another file for the copy."), path=shown_path(path)
            )
        with translated_failures(self._library), closing(self._source()) as source:
            try:
                with part_of(path.parent, path.stem) as part:
                    if path.exists() and not force:
                        raise FileExistsError
                    remove(part)
                    copy_library(source, part)
                    settle(part, path, replacing=force)
            except FileExistsError as error:
                raise LibraryError(
                    QT_TRANSLATE_NOOP("errors", "There is a file at {path} already. Choose another name, or replace it with --force."),
                    path=shown_path(path),
                ) from error
            except OSError as error:
                raise LibraryError(
                    QT_TRANSLATE_NOOP("errors", "The copy {path} could not be written: {reason}. Choose another place."),
                    path=shown_path(path),
                    reason=error.strerror or str(error),
                ) from error

    def restore(self, path: Path) -> Backup | None:
        """Put what a backup, or any other library, holds in the place of this one; it is checked fully first, and itself not touched.

        What the library holds now is backed up before. Then its contents are replaced in one transaction: whoever has it open follows, and
        a process that is killed leaves the old or the new. A damaged library is set aside under another name instead.

        Returns:
            The backup of what the library held; one that is not sound is the damaged library itself. None if there was no library.

        Raises:
            DamagedLibrary: if ``path`` is damaged; nothing was changed.
            LibraryError: if it is no library of this program, or of a newer version, or this one cannot be written; nothing was changed.
        """
        with translated_failures(self._library):
            is_there = self._is_there_or_damaged()
            self._library.parent.mkdir(parents=True, exist_ok=True)
            with checked_copy(path, self._library.parent) as copy:
                if not is_there:
                    settle(copy, self._library)
                    return None
                with closing(connect(self._library, timeout=PATIENCE)) as source:
                    backup = backups.make(self._library, source, RESTORE)
                with closing(open_unchanging(copy)) as restored:
                    write_into(restored, self._library)
                return backup or next(one for one in backups.listed(self._library) if one.occasion == RESTORE)

    def _is_there_or_damaged(self) -> bool:
        try:
            return exists(self._library)
        except DamagedLibrary:
            return True

    def _source(self) -> HeldConnection:
        """Return a connection to copy from, of whatever schema the library is."""
        if is_writable(self._library):
            return connect(self._library, timeout=PATIENCE)
        return open_reading(self._library)

    def _size(self) -> int:
        """Return the bytes of the library and its log."""
        total = 0
        for beside in ("", "-wal", "-journal"):
            try:
                total += os.stat(self._library.with_name(self._library.name + beside)).st_size
            except OSError:
                continue
        return total


def _is_same(one: Path, other: Path) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False
