"""Annotations from files of others: what they hold, what would become of it, and taking it. Part of `core.session.ReadingSession`.

Every method may be called from any thread: each uses a connection of its own and closes it.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from core.annotation import Change
from core.incoming import TAKEN_AT_FIRST
from core.store.failures import translated_failures
from core.store.library import exists, open_library

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from core.incoming import IncomingDocument, IncomingSet, Taking
    from core.progress import Progress


class IncomingSession:
    """Takes annotations of others into one library."""

    def __init__(self, library: Path) -> None:
        self._library = library

    def read(self, source: Path, password: str | None = None, progress: Progress | None = None) -> IncomingSet:
        """Return the annotations in a file; the library is not touched.

        Args:
            source: the file.
            password: of an encrypted one.
            progress: told of long work, and asked whether to go on.

        Raises:
            Cancelled: if ``progress`` was cancelled; a process that reads is gone then.
            PasswordNeeded: if it is encrypted, and the password is not this one.
            UnreadableFile: if it cannot be read, or holds no annotations.
        """
        from core.importers import exchange

        return exchange.read(source, password, progress)

    def destinations(self, found: IncomingSet) -> tuple[int | None, ...]:
        """Return for each document of a file the row of the one in the library that it most likely is, None if it is none.

        Raises:
            LibraryError: if the library cannot be read.
        """
        from core.store import destinations

        if not exists(self._library):
            return (None,) * len(found.documents)
        with translated_failures(self._library), closing(open_library(self._library)) as connection:
            return destinations.of(connection, found)

    def plan(self, found: IncomingSet, document_of: Sequence[int | None], *, is_apart: bool = False) -> tuple[Taking, ...]:
        """Return what would become of the annotations of a file; nothing of it is stored. For a worker.

        Args:
            found: what the file holds.
            document_of: the row that each of its documents is in the library; what has None is left out, as is what stands there no more.
            is_apart: True for a layer: the reader's own annotations are not looked at, so that none is known, changed or removed.

        Raises:
            LibraryError: if the library cannot be read.
        """
        from core.store import taking

        groups: dict[int, list[int]] = {}
        for index, row in enumerate(document_of):
            if row is not None:
                groups.setdefault(row, []).append(index)
        with translated_failures(self._library), closing(open_library(self._library, create=False)) as connection:
            planned = [
                taking.plan(connection, row, [_signed(found.documents[i], found.author) for i in some], None if is_apart else found.format)
                for row, some in groups.items()
            ]
        return tuple(one for one in planned if one is not None)

    def take(self, takings: Sequence[Taking], chosen: Collection[str] | None = None) -> tuple[tuple[int, tuple[Change, ...]], ...]:
        """Store annotations in one transaction: all or none.

        Args:
            takings: what was planned.
            chosen: keys of the marks to be stored, None for those that are taken if nothing else is chosen.

        Returns:
            The changes made, by document, as `core.session.ReadingSession.apply_all` takes them back.

        Raises:
            ChangedMeanwhile: if one of them is not in the library as it was when it was planned; nothing is stored.
            LibraryError: if the library cannot be written.
        """
        from core.store import changes, taking
        from core.store.wordings import Typing

        wanted = taking.changes_of(takings, chosen or (), TAKEN_AT_FIRST if chosen is None else None)
        wanted = [(document, some) for document, some in wanted if some]
        if not wanted:
            return ()
        with translated_failures(self._library), closing(open_library(self._library, create=False)) as connection:
            stored = iter(changes.apply(connection, wanted, Typing()))
        return tuple((document, tuple(Change(one.before, next(stored)) for one in some)) for document, some in wanted)


def _signed(one: IncomingDocument, author: str) -> IncomingDocument:
    """Return a document of a file with the name of its author on the annotations that name nobody."""
    if not author:
        return one
    return replace(one, marks=tuple(mark if mark.author else replace(mark, author=author) for mark in one.marks))
