"""Annotations from files of others in workers: read, found again, taken. Nothing is stored before the reader has seen it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from core.errors import PasswordNeeded, ReaderError
from core.progress import Progress
from gui.library_workers import LibraryWorkers
from gui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from core.annotation import Change
    from core.editions import ListedDocument
    from core.incoming import IncomingSet, Taking
    from core.layers import Layer, LayerBefore
    from core.session import ReadingSession
    from gui.keeping import Keeping

    Written = tuple[tuple[int, tuple[Change, ...]], ...]
    """Changes that are on the disk, by the row of their document."""

_READ, _PLAN, _TAKE = "read", "plan", "take"


class Incoming(NamedTuple):
    """What a file holds, and what of the library it may be about."""

    path: Path
    found: IncomingSet
    destinations: tuple[int | None, ...]
    """For each document of the file the row of the one that it most likely is, None if it is none."""
    documents: tuple[ListedDocument, ...]
    """Of the library, the last changed first."""
    layers: tuple[Layer, ...]
    """Of the library."""


class Takings(LibraryWorkers):
    """Reads files and takes what is chosen of them; the bridge has one, with workers of its own. Nothing is loaded before it is asked."""

    read = Signal(object)
    """`Incoming`."""
    password_wanted = Signal(object, bool)
    """Path of an encrypted file; True if the password that was given is wrong."""
    planned = Signal(object)
    """Tuple of `core.incoming.Taking`."""
    taken = Signal(object)
    """What was written, by the row of the document: tuples of `Change`."""
    layered = Signal(object, object, object)
    """The `Layer` as it is now, the `LayerBefore` that takes it back, and what was put there: a list of `core.incoming.Taking`."""

    def __init__(self, session: ReadingSession, keeping: Keeping, parent: QObject) -> None:
        super().__init__(session, keeping, parent)
        self._reading, self._planning = Progress(), Progress()
        """Of the file that is read, or was read last, and of what is found again."""
        keeping.resting.connect(self.stop)

    def ask(self, path: Path, password: str | None = None) -> None:
        """Read a file; `read` or `password_wanted` brings what it holds."""
        if not self._may_ask():
            return
        self._give_up()
        session, library = self._session, self._keeping.path
        self._reading = progress = Progress()

        def act() -> Incoming:
            from core.incoming_apart import read_beside

            return Incoming(path, *read_beside(library, path, password, progress), session.editions.documents(), session.layers.all())

        def fail(error: ReaderError) -> None:
            if isinstance(error, PasswordNeeded):
                self.password_wanted.emit(path, password is not None)
            else:
                self.failed.emit(error)

        self._ready_tasks().run(_READ, act, self.read.emit, fail)

    def plan(self, found: IncomingSet, document_of: Sequence[int | None], *, is_apart: bool) -> None:
        """Find out what would become of the annotations of a file; `planned` brings it.

        Args:
            found: what it holds.
            document_of: the row that each of its documents is in the library, None to leave it out.
            is_apart: True for a layer.
        """
        if not self._may_ask():
            return
        self._planning.cancel()
        library, rows = self._keeping.path, tuple(document_of)
        self._planning = progress = Progress()

        def act() -> tuple[Taking, ...]:
            from core.incoming_apart import plan_beside

            # A library without a document is none yet.
            return plan_beside(library, found, rows, progress, is_apart=is_apart) if any(row is not None for row in rows) else ()

        self._ready_tasks().run(_PLAN, act, self.planned.emit, self.failed.emit)

    def take(self, takings: Sequence[Taking], chosen: Collection[str]) -> None:
        """Make annotations the reader's own, by the keys of their marks; `taken` tells when it is done."""
        if not self._may_ask():
            return
        session = self._session
        self._ready_tasks().run(_TAKE, lambda: session.incoming.take(takings, chosen), self.taken.emit, self.failed.emit)

    def put(self, layer: Layer, takings: Sequence[Taking], chosen: Collection[str]) -> None:
        """Put annotations in a layer, by the keys of their marks; `layered` tells when it is done."""
        if not self._may_ask():
            return
        session = self._session

        def act() -> tuple[Layer, LayerBefore, Sequence[Taking]]:
            some = [replace(one, proposals=tuple(each for each in one.proposals if each.mark.key in chosen)) for one in takings]
            put = [one for one in some if one.proposals]
            before = session.layers.before(layer.id, put)
            return session.layers.put(layer, put), before, put

        self._ready_tasks().run(_TAKE, act, lambda found: self.layered.emit(*found), self.failed.emit)

    def stop(self) -> None:
        """Let what is being read and found again fall silent; what is being stored is stored."""
        self._give_up()
        if self._tasks is not None:
            for lane in (_READ, _PLAN):
                self._tasks.cancel(lane)

    def close(self) -> None:
        """Read nothing any more."""
        self._give_up()
        if self._tasks is not None:
            self._tasks.close()

    def _give_up(self) -> None:
        """End what reads a file and what finds its annotations again: a process of its own is gone at once."""
        self._reading.cancel()
        self._planning.cancel()

    def _make_tasks(self) -> Tasks:
        # Two workers that ask for it at once would make two.
        _ = self._session.incoming, self._session.editions
        return Tasks(self)
