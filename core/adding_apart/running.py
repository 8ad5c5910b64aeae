"""Runs an addition: has its files read, and stores them, one document a transaction with a pause between.

What has become of a file is written with it, or not at all: however a run ends, the rest waits, and to go on adds exactly that. A file is
admitted as it would be if it were opened (`core.store.admission`). No transaction waits for the disk, so that the reader's do not either;
all of them are on it when the run ends, and of what a loss of power takes back the files wait again.
"""

from __future__ import annotations

import time
from collections import deque
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any, Final

from core.adding import ADDED, CHANGED, FAILED, KNOWN, AddProgress
from core.adding_apart.readers import Answer, Asked, Readers
from core.members import path_in
from core.metadata import FIELDS, Metadata
from core.packing import unpack
from core.paths import moved_note
from core.store import additions, admission, documents, watching
from core.store.at_work import at_work
from core.store.failures import missing, translated_failures
from core.store.library import committed_late, open_library, snapshot, transaction, wait_for
from core.store.standing import locate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from core.errors import ReaderError
    from core.store.holding import HeldConnection
    from core.store.plans import Plan

LOOK: Final = 0.05
"""Seconds between two looks whether the reader has cancelled."""
PAUSES: Final = ((0.0025, 0.004), (0.008, 0.008))
"""For how many seconds others may write after a lock that was held for so long at most. Who finds it held asks again after 1, 3, 8 and
18 ms (SQLite's busy handler), and so meets the first pause within 3 ms, the second one within 8."""
_LONGEST_PAUSE: Final = 0.012
_BURST: Final = 0.0015
"""Seconds within which another document is stored without a pause: to others that is one lock."""
_PATIENCE: Final = 30.0
"""Seconds for which a document waits for another program that writes."""
_LONG: Final = 30_000
"""Characters of a text that is counted, and stored by a transaction of its own, before what refers to it: a million take 15 ms."""


def run(
    library: Path,
    addition: str,
    told: Callable[[AddProgress], None],
    is_cancelled: Callable[[], bool],
    password: str | None = None,
) -> bool:
    """Add what waits in an addition, in this thread; return False if it was cancelled before all of it was added.

    Args:
        library: the file.
        addition: its id.
        told: called with each file that is begun, and with each that is done.
        is_cancelled: asked about every `LOOK` seconds.
        password: for files that open with one only.

    Raises:
        LibraryError: if another program runs it, it was given up, or the library cannot be written; the rest waits.
    """
    with translated_failures(library), closing(open_library(library, create=False)) as connection:
        additions.load(connection, addition)
        with at_work(library, addition):
            wait_for(connection, _PATIENCE)
            with committed_late(connection):
                return _Run(library, connection, addition, told).go(is_cancelled, password)


class _Run:
    """One run of one addition."""

    def __init__(self, library: Path, connection: HeldConnection, addition: str, told: Callable[[AddProgress], None]) -> None:
        self._library = library
        self._connection = connection
        self._addition = addition
        self._told = told
        held = additions.load(connection, addition)
        self._total, self._done = held.total, held.done
        self._waiting = deque(Asked(path) for path in additions.waiting(connection, addition))
        self._next = self._ended = self._burst = 0.0
        """When it may be written again, when it was last, and since when without a pause, by the steady clock."""

    def go(self, is_cancelled: Callable[[], bool], password: str | None) -> bool:
        """Add what waits; return False if it was cancelled."""
        with Readers(password) as readers:
            while self._waiting or not readers.is_idle:
                if is_cancelled():
                    return False
                while self._waiting and readers.has_room:
                    self._give(readers, self._waiting.popleft())
                answer = readers.next(LOOK)
                if answer is not None:
                    self._take(answer)
        additions.finish(self._connection, self._addition)
        return True

    def _give(self, readers: Readers, asked: Asked) -> None:
        self._tell(asked.path)
        if not asked.is_anew:
            with snapshot(self._connection):
                held = documents.held_by(self._connection, asked.path)
            # One in the trash is read: that puts it back.
            if held is not None and not held.is_removed:
                asked = Asked(asked.path, held.file_digest)
        refused = readers.give(asked)
        if refused is not None:
            self._take(refused)

    def _take(self, answer: Answer) -> None:
        """Store what has come of a file."""
        if self._connection.has_left(self._library) and not moved_note(self._library).exists():
            raise missing(self._library)
        path = answer.asked.path
        what, *rest = answer.said or ("error", additions.packed_error(answer.error) if answer.error else None)
        if what == "document":
            self._admit(path, *rest)
        elif what == "members":
            self._open_up(path, rest[0])
        elif what == "known":
            self._know(path)
        else:
            self._mark(path, FAILED, error=additions.unpacked_error(rest[0]))
        self._tell(path)

    def _admit(self, path: Path, packed: Any, digest: str, described: list[str | None]) -> None:
        document = unpack(packed, path)
        connection = self._connection
        with snapshot(connection):
            standing = locate(connection, document, digest)
            is_new = standing.same is None and standing.akin is None and standing.path is None
            # What is known may be shown otherwise than it was read, and that is described then.
            recognised = Metadata(**dict(zip(FIELDS, described, strict=True))) if is_new else None
            plan = admission.survey(connection, document, digest, recognised)
        if plan.edition is None and len(document.text) > _LONG:
            with self._turn():
                admission.put_texts(connection, plan)

        def note(done: Plan, row: int) -> None:
            # It may be another plan: somebody else has added the same text meanwhile.
            state = ADDED if done.is_new or done.comes_back else CHANGED if done.edition is None else KNOWN
            additions.mark(connection, self._addition, path, state, document=row)
            if state == KNOWN:
                watching.see(connection, [path])

        with self._turn():
            admission.admit(connection, plan, note)
        self._done += 1

    def _open_up(self, path: Path, members: list[tuple[str, list[Any] | None]]) -> None:
        found: list[tuple[Path, ReaderError | None]] = [
            (path_in(path, name), None if error is None else additions.unpacked_error(error)) for name, error in members
        ]
        with self._turn(), transaction(self._connection):
            additions.open_up(self._connection, self._addition, path, found)
        held = additions.load(self._connection, self._addition)
        self._total, self._done = held.total, held.done
        self._waiting.extendleft(Asked(member) for member, error in reversed(found) if error is None)

    def _know(self, path: Path) -> None:
        """Note that a file holds the bytes that it was known by."""
        with snapshot(self._connection):
            held = documents.held_by(self._connection, path)
        if held is None or held.is_removed:
            # Its document was removed meanwhile.
            self._waiting.appendleft(Asked(path, is_anew=True))
        else:
            self._mark(path, KNOWN, document=held.document)

    def _mark(self, path: Path, state: str, *, document: int | None = None, error: ReaderError | None = None) -> None:
        with self._turn(), transaction(self._connection):
            additions.mark(self._connection, self._addition, path, state, document=document, error=error)
            if state == KNOWN:
                watching.see(self._connection, [path])
        self._done += 1

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Write once others could, and let them for as long as they need to notice, see `PAUSES`."""
        time.sleep(max(0.0, self._next - time.monotonic()))
        begun = time.monotonic()
        if begun - self._ended >= PAUSES[0][1]:
            self._burst = begun
        yield
        self._ended = time.monotonic()
        lasted = self._ended - self._burst
        pause = next((pause for held, pause in PAUSES if lasted <= held), _LONGEST_PAUSE)
        self._next = self._ended + (pause if lasted > _BURST else 0.0)

    def _tell(self, path: Path) -> None:
        self._told(AddProgress(self._done, self._total, path))
