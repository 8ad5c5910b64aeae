"""Recall cards in workers: what comes now, what was answered, what is made and taken away. One act after the other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from gui.act_queue import ActQueue
from gui.library_workers import LibraryWorkers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.errors import ReaderError
    from core.recall import RecallAnswer, RecallCard, RecallDraft, RecallWishes
    from core.session import ReadingSession
    from core.spans import Span
    from gui.keeping import Keeping

    Failed = Callable[[], None]
    """Is called if something could not be stored, before `Recalls.failed` says so."""

T = TypeVar("T")

_OFFER, _COUNT, _PREPARE, _PLACE, _PART = "offer", "count", "prepare", "place", "part"


class Toggled(NamedTuple):
    """What became of cards that were to be made, or taken away where all were there."""

    made: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()


class Recalls(LibraryWorkers):
    """Reads and writes recall cards; the bridge has one, with workers of its own. Nothing is loaded before it is asked."""

    looked = Signal(object)
    """`core.recall.RecallSight`: the card that comes now."""
    offered = Signal(str, object)
    """Id of a card, and after what time it would come again, for each rating."""
    counted = Signal(object)
    """`core.recall.RecallDay`."""
    placed = Signal(object)
    """`core.recall.RecallPlace`, None if what a card asks for stands nowhere."""
    changed = Signal()
    """Cards have been made, taken away or answered by this window."""

    def __init__(self, session: ReadingSession, keeping: Keeping, parent: QObject) -> None:
        super().__init__(session, keeping, parent)
        self._queue = ActQueue(keeping, self._ready_tasks)
        self._passed: set[str] = set()
        """Cards of which nothing can be shown, and those that are not to come in this sitting."""

    @property
    def is_busy(self) -> bool:
        """True while something is written or looked for: an answer would be one to a card that is not seen yet."""
        return self._queue.is_busy

    # What comes

    def begin(self) -> None:
        """Begin a sitting: what was passed over in another one may come again."""
        self._passed.clear()

    def look(self, wishes: RecallWishes, failed: Failed = lambda: None) -> None:
        """Bring the card that comes now by `looked`, once everything that was begun before is done; on failure call ``failed``."""
        session = self._session

        def take(sight: Any) -> None:
            self._passed |= sight.passed
            self.looked.emit(sight)

        self._queue.put(lambda: session.recall.look(wishes, tuple(self._passed)), take, partial(self._fail, failed), is_writing=False)

    def offer(self, card: RecallCard, wishes: RecallWishes) -> None:
        """Bring after what time a card would come again by `offered`."""
        session = self._session
        self._ready_tasks().run(_OFFER, lambda: session.recall.offered(card, wishes), partial(self.offered.emit, card.id), self.failed.emit)

    def count(self, wishes: RecallWishes) -> None:
        """Bring what there is to recall today by `counted`; nothing is heard of a library that does not answer."""
        session = self._session
        if self._keeping.refusal is None:
            self._ready_tasks().run(_COUNT, lambda: session.recall.day(wishes), self.counted.emit, lambda _error: None)

    def prepare(self, wishes: RecallWishes) -> None:
        """Have at hand what the first card needs."""
        session = self._session
        if self._keeping.refusal is None:
            self._ready_tasks().run(_PREPARE, lambda: session.recall.prepare(wishes), lambda _none: None, lambda _error: None)

    def find_place(self, card: RecallCard) -> None:
        """Bring where what a card asks for stands by `placed`."""
        session = self._session
        self._ready_tasks().run(_PLACE, lambda: session.recall.place(card), self.placed.emit, self.failed.emit)

    def part(self, text: str, done: Callable[[list[Span]], None]) -> None:
        """Call ``done`` with the words of a passage, which is to be recited."""
        session = self._session
        self._ready_tasks().run(_PART, lambda: session.segmenter.words(text), done, self.failed.emit)

    # Answers

    def answer(
        self, card: RecallCard, rating: int, took: int, wishes: RecallWishes, *, done: Callable[[RecallAnswer], None], failed: Failed
    ) -> None:
        """Store how well a card was known; on failure say so, and call ``failed``."""
        self._write(lambda: self._session.recall.answer(card, rating, took=took, wishes=wishes), done, failed)

    def take_back(self, answer: RecallAnswer, failed: Failed) -> None:
        """Let an answer be as if it had not been given, likewise."""
        self._write(lambda: self._session.recall.take_back(answer), lambda _card: None, failed)

    # Cards

    def make(self, drafts: Sequence[RecallDraft], done: Callable[[tuple[str, ...]], None], failed: Failed = lambda: None) -> None:
        """Make cards; ``done`` is told the ids of those that were not there before."""
        self._write(lambda: self._session.recall.make(drafts), done, failed)

    def toggle(self, drafts: Sequence[RecallDraft], done: Callable[[Toggled], None]) -> None:
        """Make cards; where all are there already, take them away. ``done`` is told which."""

        def act() -> Toggled:
            from core.recall import id_of

            made = self._session.recall.make(drafts)
            return Toggled(made) if made else Toggled(dropped=self._session.recall.drop([id_of(draft) for draft in drafts]))

        self._write(act, done, lambda: None)

    def drop(self, ids: Sequence[str], failed: Failed = lambda: None) -> None:
        """Take cards away; `restore` brings them back."""
        self._write(lambda: self._session.recall.drop(ids), lambda _ids: None, failed)

    def restore(self, ids: Sequence[str], failed: Failed = lambda: None) -> None:
        """Bring cards back as they were."""
        self._write(lambda: self._session.recall.restore(ids), lambda _none: None, failed)

    def suspend(self, ids: Sequence[str], failed: Failed = lambda: None, *, is_suspended: bool = True) -> None:
        """Let cards come no more, or again."""
        self._write(lambda: self._session.recall.suspend(ids, is_suspended=is_suspended), lambda _ids: None, failed)

    def wake(self, done: Callable[[tuple[str, ...]], None]) -> None:
        """Let all suspended cards come again; ``done`` is told which."""
        self._write(lambda: self._session.recall.wake(), done, lambda: None)

    def close(self) -> None:
        """Read nothing any more; what was to be written is."""
        if self._tasks is None:
            return
        self._tasks.close()
        self._queue.finish()

    def _write(self, act: Callable[[], T], done: Callable[[T], None], failed: Failed) -> None:
        def tell(found: T) -> None:
            done(found)
            self.changed.emit()

        self._queue.put(act, tell, partial(self._fail, failed))

    def _fail(self, failed: Failed, error: ReaderError) -> None:
        failed()
        self.failed.emit(error)
