"""The documents of the library for lists of them: read and arranged in workers, and read anew when something has changed."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from core.annotation import timestamp
from core.errors import ReaderError
from gui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from core.arranging import Arrangement, Catalogue, Choice
    from core.holdings import Group, Holding
    from core.session import ReadingSession
    from gui.keeping import Keeping

SOON: Final = 250
"""Milliseconds after a change before it is read: what comes meanwhile is read with it."""
LOOK_EVERY: Final = 1_000
"""Milliseconds between two looks for what others have written, while someone looks at the documents."""
_MOST: Final = 200
"""Documents that are read one by one; of more all are read."""
_SHARE: Final = 20
"""While others go on writing, reading all documents takes no more than one part in so many of the time."""
_READ: Final = "read"


class Arranged(NamedTuple):
    """Documents in the order and the groups that were wanted."""

    groups: tuple[Group, ...]
    documents: int
    """How many there are in the groups, each counted once."""
    characters: int
    total: int
    """How many the library has."""


class Holdings(QObject):
    """Knows the documents of the library once someone has asked for them; the bridge has one.

    Nothing is read before that, and nothing is read anew while nobody looks. All slots are called, and all signals sent, in the window's
    thread.
    """

    holdings_read = Signal(object)
    """Tuple of every `Holding`, the one that was added last first."""
    changed = Signal(object)
    """Tuple of the rows of documents that are not what they were; an empty one if it may be any."""
    failed = Signal(object)
    """ReaderError."""

    def __init__(self, session: ReadingSession, keeping: Keeping, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._keeping = keeping
        self._workers: Tasks | None = None
        self._catalogue: Catalogue | None = None
        self._stale: set[int] | None = None
        """Rows to be read anew; None for all."""
        self._watchers: set[str] = set()
        self._version = 0
        self._read_at = self._took = 0.0
        self._is_counted = self._is_closing = False
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._read_in_turn)
        self._clock = QTimer(self, interval=LOOK_EVERY)
        self._clock.timeout.connect(self._look)
        keeping.awake.connect(self._forget)

    @property
    def catalogue(self) -> Catalogue | None:
        """Return what was read last, None before that."""
        return self._catalogue

    @property
    def is_fresh(self) -> bool:
        """True if nothing is known to have changed since."""
        return self._catalogue is not None and self._stale == set()

    def watch(self, watcher: str, *, is_looking: bool) -> None:
        """Say whether somebody looks at the documents: as long as anyone does, changes are read."""
        if not is_looking:
            self._watchers.discard(watcher)
            if not self._watchers:
                self._clock.stop()
            return
        self._watchers.add(watcher)
        if not self._clock.isActive():
            self._look()
            self._clock.start()
        if not self.is_fresh:
            self.read()

    def read(self) -> None:
        """Read what is not known or has changed, in a worker; `holdings_read` brings it."""
        self._soon.stop()
        tasks = self._tasks()
        if tasks.is_busy(_READ) or self._keeping.refusal is not None:
            # What has come meanwhile is read after that.
            return
        rows, self._stale = self._stale, set()
        before, began = self._catalogue, time.monotonic()
        self._note_version()
        session = self._session
        is_whole = rows is None or before is None or len(rows) > _MOST

        def read() -> Catalogue:
            from core.arranging import Catalogue

            if is_whole or before is None or rows is None:
                found = session.holdings.all()
            else:
                found = merged(before.holdings, session.holdings.of(sorted(rows)), rows)
            return Catalogue(found, session.holdings.collections())

        def take(catalogue: Catalogue) -> None:
            self._read_at = time.monotonic()
            self._took = self._read_at - began if is_whole else self._took
            self._catalogue = catalogue
            self.holdings_read.emit(catalogue.holdings)
            self._count()
            if self._stale != set() and self._watchers:
                self._soon.start()

        def fail(error: ReaderError) -> None:
            self._stale = None
            self.failed.emit(error)

        tasks.run(_READ, read, take, fail)

    def note(self, documents: Iterable[int] = ()) -> None:
        """Take note that documents are not what they were, or came or went; without any, that it may be all of them."""
        rows = tuple(documents)
        if not rows:
            self._stale = None
        elif self._stale is not None:
            self._stale.update(rows)
        self.changed.emit(rows)
        if self._watchers and not self._soon.isActive():
            self._soon.start()

    def write(self, act: Callable[[], object], documents: Sequence[int] = ()) -> bool:
        """Do what writes to the library, and tell of the documents that it concerns; on failure say so.

        Returns:
            True once it is committed.
        """
        if self._keeping.refusal is not None:
            self.failed.emit(self._keeping.refusal)
            return False
        self._look()
        try:
            act()
        except ReaderError as error:
            self.failed.emit(error)
            return False
        # It may have been written by a connection that the next look would take for another program.
        self._note_version()
        self.note(documents)
        return True

    def note_reading(self, document: int, read: float) -> None:
        """Write in a worker how much of a document's newest text was read, from 0 to 1, and that it was open until now.

        Nothing is said where that fails: it costs the number, not the reading.
        """
        if self._keeping.refusal is not None:
            return
        session, now = self._session, timestamp()

        def write() -> None:
            session.holdings.note_reading(document, read=read, opened=now)

        self._tasks().run(f"reading of {document}", write, lambda _: self._take_own((document,)), lambda _: None)

    def arrange(self, lane: str, wanted: Arrangement, done: Callable[[Arranged], None]) -> None:
        """Put what was read in order in a worker; the newest request of a lane wins, and nothing comes before something was read."""
        catalogue = self._catalogue
        if catalogue is None:
            return

        def arrange() -> Arranged:
            from core import pinyin
            from core.arranging import NAMES

            if wanted.column in NAMES or wanted.grouping not in {"none", "year"} or wanted.wanted.words:
                pinyin.load()
            groups = catalogue.groups(wanted)
            # A document may stand in several groups.
            each = {one.document: one.characters for group in groups for one in group.holdings}
            return Arranged(groups, len(each), sum(each.values()), len(catalogue.holdings))

        self._tasks().run(f"arranged for {lane}", arrange, done, self.failed.emit)

    def choices(self, groupings: Collection[str], done: Callable[[dict[str, tuple[Choice, ...]]], None]) -> None:
        """Find out in a worker by what the documents can be told apart."""
        catalogue = self._catalogue
        if catalogue is None:
            return

        def choose() -> dict[str, tuple[Choice, ...]]:
            from core import pinyin

            pinyin.load()
            return {grouping: catalogue.choices(grouping) for grouping in groupings}

        self._tasks().run("choices", choose, done, self.failed.emit)

    def close(self) -> None:
        """Read nothing more; what is being written is written to its end."""
        self._is_closing = True
        self._soon.stop()
        self._clock.stop()
        if self._workers is not None:
            self._workers.close()

    def _tasks(self) -> Tasks:
        """Return workers apart from those that open documents, so that neither waits for the other."""
        if self._workers is None:
            self._workers = Tasks(self)
            self._keeping.wait_for(self._workers)
        return self._workers

    def _count(self) -> None:
        """Find out once, in a process apart, what an older program has not of its documents, their kind for one; mostly nothing."""
        if self._is_counted:
            return
        self._is_counted = True
        session = self._session

        def take(is_changed: bool) -> None:
            if is_changed:
                self._take_own(())

        self._tasks().run("counting", lambda: session.holdings.catch_up_beside(lambda: self._is_closing), take, lambda _: None)

    def _take_own(self, documents: Sequence[int]) -> None:
        """Take note of what a worker of this window has written."""
        self._note_version()
        self.note(documents)

    @property
    def _is_due(self) -> bool:
        """False for a while after all documents were read: others may go on writing, as an addition does for minutes."""
        return time.monotonic() - self._read_at >= _SHARE * self._took

    def _read_in_turn(self) -> None:
        """Read what has changed; all of it only when that is due, else the clock does it later."""
        if self._stale is not None or self._catalogue is None or self._is_due:
            self.read()

    def _look(self) -> None:
        """Look whether others have written."""
        if self._keeping.refusal is not None:
            return
        known = self._version
        self._note_version()
        if self._version != known:
            self._stale = None
        if self._stale is None and self._catalogue is not None and self._is_due and self._watchers:
            self.read()

    def _note_version(self) -> None:
        try:
            self._version = self._session.data_version()
        except ReaderError:
            # Whoever reads is told what is wrong with the library.
            self._version = 0

    def _forget(self) -> None:
        """Read everything anew: the library may be another one."""
        self._catalogue, self._stale, self._is_counted = None, None, False
        if self._watchers:
            self.read()


def merged(known: Sequence[Holding], found: Iterable[Holding], rows: Collection[int]) -> tuple[Holding, ...]:
    """Return what is known with some documents as they were found now; of their rows what was not found, or lies in the trash, goes."""
    now = {one.document: one for one in found if one.removed is None}
    kept = [now.pop(one.document, None) if one.document in rows else one for one in known]
    standing = [one for one in kept if one is not None]
    if now:
        standing = sorted([*standing, *now.values()], key=lambda one: (one.added, one.document), reverse=True)
    return tuple(standing)
