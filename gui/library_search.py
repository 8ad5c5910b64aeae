"""A search of the library in workers: first the documents that answer best, then more of them, then how often each answers.

The newest request wins; what runs for an older one is interrupted.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from core.progress import Cancelled, Progress
from gui.library_workers import LibraryWorkers
from gui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from core.annotation import Annotation
    from core.finding import Hits
    from core.found import Found
    from core.holdings import Collection, Holding
    from core.outline.tree import Outline
    from core.query.saved import SavedSearch
    from core.query.tree import Query
    from core.session import ReadingSession
    from gui.keeping import Keeping

T = TypeVar("T")

PAGE: Final = 50
"""Documents that are asked for at a time."""
_PIECE: Final = 200
"""Documents whose places are counted before that is told."""
COUNT_AFTER: Final = 400
"""Milliseconds after the first page until it is counted how often all others answer: who types on wants no such thing."""
_EXPORTED: Final = 100
"""Documents all places of which are in memory at a time while they are written to a file."""
_EVERY: Final = 1_000_000
"""More documents, and places of one, than a library has."""
_FIND, _MORE, _COUNT, _PLACES, _HITS, _STATE, _EXPORT = "find", "more", "count", "places", "hits", "state", "export"
_KEPT, _CHOICES, _PREPARE = "kept", "choices", "prepare"


class LibrarySearch(LibraryWorkers):
    """Asks the library one question at a time; the bridge has one.

    It has workers of its own, so that a document that is opened never waits for a search. Nothing is loaded before the first question.
    """

    found = Signal(object, object)
    """The `Query`, and the first page of what answers it as `Found`."""
    more_found = Signal(object)
    """The next page, as `Found`."""
    counted = Signal(object, bool)
    """How many places documents have, by their rows, and True once that is known of all."""
    places_found = Signal(int, object)
    """Row of a document, and a tuple of all its places as `FoundPlace`."""
    hits_found = Signal(object, object)
    """A text, the very object that was asked about, and the `Hits` in it."""
    searches_read = Signal(object, object)
    """Tuples of `SavedSearch`: those that are saved, and those that were run last."""
    choices_read = Signal(object)
    """`Choices`: by what documents of the library can be told apart."""
    state_read = Signal(object)
    """IndexState."""
    exported = Signal(object, bool)
    """Path of the file that was written, and True if not everything had room in it."""

    def __init__(self, session: ReadingSession, keeping: Keeping, parent: QObject) -> None:
        super().__init__(session, keeping, parent)
        self._progress = Progress()
        self._exporting = Progress()
        self._query: Query | None = None
        self._rows: list[int] = []
        """Documents that were told of, in their order."""
        self._total = 0
        self._uncounted: list[int] = []
        self._count_timer = QTimer(self, singleShot=True, interval=COUNT_AFTER)
        self._count_timer.timeout.connect(self._count)

    @property
    def is_busy(self) -> bool:
        """True while the first page has not come."""
        return self._tasks is not None and self._tasks.is_busy(_FIND)

    @property
    def query(self) -> Query | None:
        """Return what was asked last."""
        return self._query

    def prepare(self) -> None:
        """Let the first question be answered as soon as those behind it: somebody is about to ask."""
        session = self._session
        if self._keeping.refusal is None:
            self._ready_tasks().run(_PREPARE, lambda: session.search.prepare(), lambda _none: None, lambda _error: None)

    def begin(self, query: Query) -> None:
        """Look for something, and for nothing else any more."""
        self.stop()
        if not self._may_ask():
            return
        self._query = query
        session, ask = self._session, self._asked(self._progress)

        def find() -> Found:
            return ask(lambda is_cancelled: session.search.find(query, limit=PAGE, is_cancelled=is_cancelled))

        self._ready_tasks().run(_FIND, find, partial(self._take, query), self.failed.emit)

    def more(self) -> None:
        """Ask for the next page, unless it is on its way or there is none."""
        query, tasks = self._query, self._ready_tasks()
        if query is None or not 0 < len(self._rows) < self._total or tasks.is_busy(_MORE) or tasks.is_busy(_FIND):
            return
        session, first, ask = self._session, len(self._rows), self._asked(self._progress)

        def find() -> Found:
            return ask(lambda is_cancelled: session.search.find(query, limit=PAGE, first=first, is_cancelled=is_cancelled))

        tasks.run(_MORE, find, self._take_more, self.failed.emit)

    def stop(self) -> None:
        """Look for nothing any more; nothing more is told."""
        self._progress.cancel()
        self._progress = Progress()
        self._query, self._rows, self._total, self._uncounted = None, [], 0, []
        self._count_timer.stop()
        if self._tasks is not None:
            for lane in (_FIND, _MORE, _COUNT, _PLACES):
                self._tasks.cancel(lane)

    def ask_places(self, document: int) -> None:
        """Find every place of a document; `places_found` brings them."""
        query, session = self._query, self._session
        if query is None or not self._may_ask():
            return

        def take(places: object) -> None:
            self.places_found.emit(document, places)

        self._ready_tasks().run(_PLACES, lambda: session.search.places(query, document), take, self.failed.emit)

    def ask_hits(self, text: str, document: int, annotations: Sequence[Annotation], outline: Outline) -> None:
        """Find every place of what was asked last in a text as it is shown; `hits_found` brings them.

        Args:
            text: is shown.
            document: its row.
            annotations: of the document.
            outline: of the text.
        """
        query, session = self._query, self._session
        if query is None:
            return

        def find() -> Hits:
            from core.query.matching import Mark, Searched, headings_of, places_of

            tags = tuple(tag for one in session.holdings.of([document]) for tag in one.tags) if query.scope.tags else ()
            headings = headings_of(outline) if query.scope.sections else ()
            marks = tuple(Mark.of(one) for one in annotations)
            return places_of(query, Searched(text, marks=marks, headings=headings, tags=tags)).text

        self._ready_tasks().run(_HITS, find, partial(self.hits_found.emit, text), self.failed.emit)

    # What is kept

    def read_searches(self) -> None:
        """Read what is saved and what was run last; `searches_read` brings it."""
        self._keep(lambda: None)

    def keep(self, search: SavedSearch) -> None:
        """Save a search, or call it something else; all are read again."""
        session = self._session
        self._keep(lambda: session.search.keep(search))

    def drop(self, search_id: str) -> None:
        """Remove a saved search; all are read again."""
        session = self._session
        self._keep(lambda: session.search.drop(search_id))

    def remember(self, search: SavedSearch) -> None:
        """Keep what was looked for among the last ones; all are read again. A library that cannot be written remembers nothing."""
        session = self._session
        self._keep(lambda: session.search.remember(search), is_told=False)

    def forget(self) -> None:
        """Forget what was looked for and not saved; all are read again."""
        session = self._session
        self._keep(lambda: session.search.forget())

    def read_choices(self, make: Callable[[Sequence[Holding], Sequence[Collection], Sequence[tuple[str, int]]], object]) -> None:
        """Find out by what the documents can be told apart; `choices_read` brings it.

        Args:
            make: makes it, in the worker, of all documents, the collections, and the tags of annotations with their numbers.
        """
        if not self._may_ask():
            return
        session = self._session

        def read() -> object:
            return make(session.holdings.all(), session.holdings.collections(), session.tags())

        self._ready_tasks().run(_CHOICES, read, self.choices_read.emit, self.failed.emit)

    def read_state(self) -> None:
        """Find out how far the index is; `state_read` brings it."""
        session = self._session
        if self._may_ask() and not self._ready_tasks().is_busy(_STATE):
            self._ready_tasks().run(_STATE, lambda: session.search.state(), self.state_read.emit, lambda _error: None)

    def export(self, path: Path, write: Callable[[Path, Iterable[Found]], bool]) -> None:
        """Write all that answers the last question to a file, in a worker; `exported` tells when it is there.

        Args:
            path: of the file.
            write: writes what comes page by page, and returns True if it has left something out; called in the worker.
        """
        query, session = self._query, self._session
        if query is None or not self._may_ask():
            return
        self._exporting.cancel()
        self._exporting = Progress()
        ask = self._asked(self._exporting)

        def page(first: int) -> Found:
            return ask(
                lambda is_cancelled: session.search.find(query, limit=_EXPORTED, first=first, places=_EVERY, is_cancelled=is_cancelled)
            )

        def pages() -> Iterator[Found]:
            first, total = 0, 1
            while first < total:
                found = page(first)
                yield found
                first, total = first + _EXPORTED, found.total

        self._ready_tasks().run(_EXPORT, lambda: write(path, pages()), partial(self.exported.emit, path), self.failed.emit)

    def close(self) -> None:
        """Look for nothing ever again."""
        self.stop()
        self._exporting.cancel()
        if self._tasks is not None:
            self._tasks.close()

    # In the window's thread

    def _make_tasks(self) -> Tasks:
        # Two workers that ask for it at once would make two.
        _ = self._session.search
        return Tasks(self)

    def _keep(self, act: Callable[[], object], *, is_told: bool = True) -> None:
        """Do something with the searches that are kept, and read them again.

        Args:
            act: in the worker.
            is_told: False if nobody has to know that it failed.
        """
        if self._keeping.refusal is not None and not is_told:
            return
        if self._may_ask():
            session = self._session

            def do() -> tuple[object, object]:
                act()
                return session.search.saved(), session.search.recent()

            self._ready_tasks().run(_KEPT, do, self._tell_searches, self.failed.emit if is_told else lambda _error: None)

    def _tell_searches(self, both: tuple[object, object]) -> None:
        self.searches_read.emit(*both)

    def _take(self, query: Query, found: Found) -> None:
        self._rows, self._total = [one.document for one in found.documents], found.total
        self.found.emit(query, found)
        self._uncounted = [one.document for one in found.documents if one.count is None]
        if self._query is query:
            self._count_timer.start()

    def _take_more(self, found: Found) -> None:
        self._rows.extend(one.document for one in found.documents)
        self.more_found.emit(found)

    def _count(self) -> None:
        """Count the places of the documents that were found first, and then of all others that answer."""
        query, session, ask = self._query, self._session, self._asked(self._progress)
        if query is None or query.tree is None:
            return
        shown = len(self._rows)

        def others() -> tuple[dict[int, int], list[int]]:
            if shown >= self._total:
                return {}, []
            found = ask(lambda is_cancelled: session.search.find(query, limit=_EVERY, first=shown, places=0, is_cancelled=is_cancelled))
            known = {one.document: one.count for one in found.documents if one.count is not None}
            return known, [one.document for one in found.documents if one.document not in known]

        def count(some: Sequence[int]) -> dict[int, int]:
            return ask(lambda is_cancelled: dict(session.search.counts(query, some, is_cancelled)))

        self._count_piece(self._uncounted, count, others)

    def _count_piece(
        self,
        rows: list[int],
        count: Callable[[Sequence[int]], dict[int, int]],
        others: Callable[[], tuple[dict[int, int], list[int]]] | None,
    ) -> None:
        """Count one piece, tell of it, and go on with the next: what comes of a worker comes at its end only."""
        piece, rest = rows[:_PIECE], rows[_PIECE:]

        def work() -> tuple[dict[int, int], list[int]]:
            counted = count(piece) if piece else {}
            if rest or others is None:
                return counted, rest
            known, left = others()
            return counted | known, left

        def take(both: tuple[dict[int, int], list[int]]) -> None:
            counted, left = both
            query = self._query
            self.counted.emit(counted, not left)
            if left and self._query is query:
                self._count_piece(left, count, others if rest else None)

        self._ready_tasks().run(_COUNT, work, take, self.failed.emit)

    @staticmethod
    def _asked(progress: Progress) -> Callable[[Callable[[Callable[[], bool]], T]], T]:
        """Return what does something in a worker that nobody wants any more once a progress is cancelled."""

        def is_cancelled() -> bool:
            return progress.is_cancelled

        def ask(act: Callable[[Callable[[], bool]], T]) -> T:
            # It may have waited behind others.
            if progress.is_cancelled:
                raise Cancelled
            return act(is_cancelled)

        return ask
