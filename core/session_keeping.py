"""Keeping a library safe: its backups, its place, and who uses it. Part of `core.session.ReadingSession`.

Every method may be called from any thread: each uses a connection of its own and closes it. None is for the window's thread, since a
large library takes seconds to copy.
"""

from __future__ import annotations

import os
import threading
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from core.errors import QT_TRANSLATE_NOOP, LibraryError
from core.keeping import DAILY, OPENING, RESTORE, ROLLBACK, WAL, DamagedLibrary, ElsewhereOpen
from core.library_state import Backup, Found, LibraryState, Rescued
from core.store import backups
from core.store.aside import put_in_place
from core.store.claims import Claim, Watch, is_in_use_here, look_round
from core.store.copy_out import copy_out
from core.store.copying import checked_copy, clear_parts, match_pages, open_unchanging, settle, write_into
from core.store.failures import damaged, read_only, shown_path, translated_failures
from core.store.holding import is_held, is_writable
from core.store.library import exists, journal, open_library
from core.store.rollback import connected, take_up_log, with_log_where_possible
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
        self.backups_kept = backups.KEPT
        """How many of each kind stay when one is added."""
        self._claim: Claim | None = None
        self._watch = Watch()
        self._claiming = threading.Lock()

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
        """Make a backup beside the library, unless nothing has changed since the newest, and keep the last `backups_kept` of its kind.

        The reader's writing goes on meanwhile: nothing waits for the copy.

        Args:
            occasion: one of `core.keeping.OCCASIONS`.

        Returns:
            The backup; None if nothing has changed, or no library has been begun, or it is due at the opening or daily and the library
            cannot be written.

        Raises:
            DamagedLibrary: if the library is damaged; the earlier backups stay.
            LibraryError: if there is no room for it; nothing half is left, and the earlier backups stay.
        """
        if not exists(self._library) or (occasion in (OPENING, DAILY) and not is_writable(self._library)):
            return None
        with translated_failures(self._library), closing(self._source()) as source:
            return backups.make(self._library, source, occasion, kept=self.backups_kept)

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
            copy_out(source, path, replacing=force)

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
        self.refuse_elsewhere()
        with translated_failures(self._library):
            is_there = self._is_there_or_damaged()
            if is_there and not is_writable(self._library):
                raise read_only(self._library)
            self._library.parent.mkdir(parents=True, exist_ok=True)
            with checked_copy(path, self._library) as copy:
                if not is_there:
                    with_log_where_possible(copy)
                    settle(copy, self._library)
                    return None
                try:
                    with translated_failures(self._library):
                        match_pages(copy, self._library)
                        with closing(open_unchanging(copy)) as restored:
                            return write_into(restored, self._library, self._kept)
                except DamagedLibrary:
                    with_log_where_possible(copy)
                    return self._set_aside(copy)

    def move(self, target: Path) -> Path:
        """Move the library to another file: copied, compared row by row, and only then switched. Its backups go along.

        The old file is left as ``NAME-moved-DATE``, and refuses to be written, so that a program that has it open cannot go on in silence.
        Where the library was, a small file leads to the new place. This keeper gives the library up: the next one is for the new place.

        Args:
            target: the new file, where nothing is yet. The session must be closed before, and turned to it afterwards.

        Returns:
            The new file, absolute.

        Raises:
            LibraryError: if there is no library, or something stands at ``target``, or it cannot be written there; all is as it was then.
        """
        from core.store.moving import move

        self.refuse_elsewhere()
        if not exists(self._library):
            raise LibraryError(
                QT_TRANSLATE_NOOP("errors", "There is no library at {path}. Open a document to begin one."), path=shown_path(self._library)
            )
        target = target.absolute()
        with translated_failures(self._library):
            move(self._library, target)
        self.leave()
        return target

    def rescue(self) -> Rescued:
        """Set a damaged library aside and begin one in its place with what can be read of it, and of the newest backup.

        The session's connection must be closed before, and so must every other.

        Raises:
            LibraryError: if it is in use, or no library of this version, or nothing can be written; it is where it was then.
        """
        from core.store.rescue import rescue

        self.refuse_elsewhere()
        # Nothing is set aside that is no library, or of a newer version.
        self._is_there_or_damaged()
        with translated_failures(self._library):
            self._refuse_in_use()
            found = rescue(self._library)
            with_log_where_possible(self._library)
            return found

    def begin(self) -> Found:
        """Claim the library for this computer, and check it if a program ended without closing it.

        Several programs of one computer may use a library. Where no file can be written beside it nothing is claimed.

        Raises:
            ElsewhereOpen: if another computer has it open; nothing is claimed then.
            DamagedLibrary: if it is damaged.
        """
        was_unclean = self._claim_it() > 0
        clear_parts(self._library.parent, self._library.stem)
        if not exists(self._library):
            return Found(was_unclean)
        with translated_failures(self._library), closing(open_library(self._library, create=False)) as connection:
            faults = 0
            if was_unclean:
                from core.store.checks import check

                report = check(connection)
                if report.is_damaged:
                    raise damaged(self._library)
                faults = len(report.faults)
            is_read_only = connection.is_read_only
            is_rollback = not is_read_only and journal(connection) != "wal" and not take_up_log(connection, self._library)
            return Found(was_unclean, faults, is_rollback, is_read_only)

    def touch(self) -> None:
        """Say that the library is still in use here; at least once a minute.

        Raises:
            ElsewhereOpen: if another computer has taken the library for left, as after a long sleep of this one.
        """
        with self._claiming:
            is_held = self._claim is not None and self._claim.touch()
        if not is_held:
            self._claim_it()

    def leave(self) -> None:
        """Give the library up; on closing the window."""
        with self._claiming:
            if self._claim is not None:
                self._claim.leave()
                self._claim = None

    def refuse_elsewhere(self) -> None:
        """Look whether another computer has the library open, without claiming it.

        Raises:
            ElsewhereOpen: if one has.
        """
        look_round(self._library, self._claim, self._watch, is_guest=True)

    def _claim_it(self) -> int:
        """Claim the library anew; return how many programs had left it unclosed."""
        with self._claiming:
            if self._claim is not None and not self._claim.touch():
                self._claim.leave()
                self._claim = None
            if self._claim is None:
                self._claim = Claim.make(self._library)
            try:
                return look_round(self._library, self._claim, self._watch)
            except ElsewhereOpen:
                if self._claim is not None:
                    self._claim.leave()
                    self._claim = None
                raise

    def _is_there_or_damaged(self) -> bool:
        try:
            return exists(self._library)
        except DamagedLibrary:
            return True

    def _kept(self) -> Backup:
        """Back up what a restore will replace, and return that backup, or the one that is the same."""
        with closing(self._source()) as source:
            made = backups.make(self._library, source, RESTORE, kept=self.backups_kept)
        return made or next(one for one in backups.listed(self._library) if one.occasion == RESTORE)

    def _set_aside(self, copy: Path) -> Backup:
        """Put a checked copy in the place of a damaged library, which gets another name.

        Raises:
            LibraryError: if a program has it open: its log would be lost, or be taken for that of the next library.
        """
        self._refuse_in_use()
        size, made = self._size(), datetime.now(UTC).isoformat(timespec="seconds")
        aside = put_in_place(copy, self._library)
        return Backup(aside, made, RESTORE, size, documents=0, annotations=0, newest=None, is_sound=False)

    def _refuse_in_use(self) -> None:
        """Raise `LibraryError` if a damaged library is open anywhere on this computer."""
        if is_held(self._library) or is_in_use_here(self._library, self._claim):
            raise LibraryError(
                QT_TRANSLATE_NOOP(
                    "errors", "The library {path} is damaged and still open. Nothing was changed; close every window of Meipi first."
                ),
                path=shown_path(self._library),
            )

    def _source(self) -> HeldConnection:
        """Return a connection to copy from, of whatever schema the library is."""
        if is_writable(self._library):
            return connected(self._library)
        return open_reading(self._library)

    def _size(self) -> int:
        """Return the bytes of the library and its log."""
        total, real = 0, os.path.realpath(self._library)
        for beside in ("", "-wal", "-journal"):
            try:
                total += os.stat(real + beside).st_size
            except OSError:
                continue
        return total


def _is_same(one: Path, other: Path) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False
