"""The concordance of the library in workers: every place of a query as lines, their order, and the file that is made of them.

The newest request wins; what runs for an older one is interrupted.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from core.progress import Progress
from gui.library_workers import LibraryWorkers
from gui.tasks import Tasks

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence
    from pathlib import Path

    from core.concordance import Concordance
    from core.finding import Hits
    from core.query.tree import Query
    from core.session import ReadingSession
    from gui.keeping import Keeping

_GATHER, _ORDER, _LEARN, _EXPORT, _HITS = "gather", "order", "learn", "export", "hits"
_FIRST: Final = 50
"""Lines that are shown whole as soon as they are there."""


class Concordances(LibraryWorkers):
    """Gathers lines; the bridge has one, with workers of its own. Nothing is loaded before the first question."""

    gathered = Signal(object, object)
    """A `Concordance`, and the numbers of its lines in the order that was wanted."""
    ordered = Signal(object)
    """The numbers of the lines in another order."""
    learned = Signal()
    """It is known in which paragraphs the lines stand that were asked about."""
    told = Signal(int, int)
    """How many documents have been looked through, and of how many."""
    hits_found = Signal(object, object)
    """A text, the very object that was asked about, and the `Hits` in it."""
    exported = Signal(object)
    """Path of the file that was written."""

    def __init__(self, session: ReadingSession, keeping: Keeping, parent: QObject) -> None:
        super().__init__(session, keeping, parent)
        self._progress = Progress()

    @property
    def is_busy(self) -> bool:
        """True while lines are being gathered."""
        return self._tasks is not None and self._tasks.is_busy(_GATHER)

    def gather(self, query: Query, by: str) -> None:
        """Gather every place of a query; `gathered` brings them.

        Args:
            query: what is looked for.
            by: their order, one of `core.concordance.ORDERS`.
        """
        self.stop()
        if not self._may_ask():
            return
        session, progress = self._session, self._progress

        def tell(done: int, total: int) -> None:
            progress.tell(done, total)
            self.told.emit(done, total)

        def act() -> tuple[Concordance, array[int]]:
            from core import pinyin

            progress.tell(0, 0)
            found = session.search.concordance(query, told=tell, is_cancelled=lambda: progress.is_cancelled)
            pinyin.load()
            order = found.ordered(by, ask=lambda: progress.tell(0, 0))
            found.learn(order[:_FIRST])
            return found, order

        self._ready_tasks().run(_GATHER, act, lambda both: self.gathered.emit(*both), self.failed.emit)

    def order(self, found: Concordance, by: str) -> None:
        """Put lines in another order; `ordered` brings it."""
        progress = self._progress
        act = partial(found.ordered, by, ask=lambda: progress.tell(0, 0))
        self._ready_tasks().run(_ORDER, act, self.ordered.emit, self.failed.emit)

    def learn(self, found: Concordance, lines: Sequence[int]) -> None:
        """Find out in which paragraphs lines stand; `learned` tells when it is known."""
        progress = self._progress
        act = partial(found.learn, lines, ask=lambda: progress.tell(0, 0))
        self._ready_tasks().run(_LEARN, act, lambda _none: self.learned.emit(), self.failed.emit)

    def ask_hits(self, text: str, query: Query) -> None:
        """Find every place of a query in a text as it is shown; `hits_found` brings them."""

        def find() -> Hits:
            from core.query.matching import Searched, places_of
            from core.query.tree import Scope

            return places_of(replace(query, scope=Scope()), Searched(text)).text

        self._ready_tasks().run(_HITS, find, partial(self.hits_found.emit, text), self.failed.emit)

    def export(self, path: Path, found: Concordance, order: Sequence[int], heads: Sequence[str]) -> None:
        """Write lines to a file that the reader has named, and has let be replaced if it is there; `exported` tells when it is done."""

        def act() -> Path:
            from core.concordance_forms import export

            export(path, map(found.line, order), heads=heads, is_forced=True)
            return path

        self._ready_tasks().run(_EXPORT, act, self.exported.emit, self.failed.emit)

    def stop(self) -> None:
        """Gather nothing any more; nothing more is told."""
        self._progress.cancel()
        self._progress = Progress()
        if self._tasks is not None:
            for lane in (_GATHER, _ORDER, _LEARN, _HITS):
                self._tasks.cancel(lane)

    def close(self) -> None:
        """Gather nothing ever again."""
        self.stop()
        if self._tasks is not None:
            self._tasks.close()

    def _make_tasks(self) -> Tasks:
        # Two workers that ask for it at once would make two.
        _ = self._session.search
        return Tasks(self)
