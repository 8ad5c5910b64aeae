"""Finding in the library: over texts, titles and notes, by its index. Part of `core.session.ReadingSession`.

Every method may be called from any thread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.found import Found, IndexState
from core.session_searches import SavedSearches
from core.store.library import exists

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from core.concordance import Concordance
    from core.found import FoundPlace
    from core.query.tree import Query
    from core.segment.glance import Glance
    from core.store.index.held import Held


class SearchSession(SavedSearches):
    """Finds in one library, completely: what the index does not hold is looked through itself.

    Every method raises `LibraryError` where the disk or the library fails. ``is_cancelled`` is asked now and then, also by SQLite
    while it looks; what it ends raises `Cancelled`.
    """

    def __init__(self, library: Path) -> None:
        super().__init__(library)
        self._held: Held | None = None
        self._glance: Glance | None = None

    def find(
        self, query: Query, *, limit: int = 50, first: int = 0, places: int = 3, is_cancelled: Callable[[], bool] | None = None
    ) -> Found:
        """Return the documents that answer a query, the best first, and how many there are of all.

        Args:
            query: what is looked for; what is empty finds nothing.
            limit: how many documents are given, at most.
            first: how many of the best are left out: those of earlier pages.
            places: how many places of each are given with what stands around them.
            is_cancelled: True as soon as nobody wants the answer.
        """
        from core.store.index import finding

        if not query or not exists(self._library):
            return Found()
        return self.kept().asked(
            lambda catalogue, library, index: finding.find(
                query,
                catalogue,
                library,
                index,
                limit=limit,
                first=first,
                most=places,
                is_cancelled=is_cancelled,
                is_whole=self._words().is_whole,
            ),
            is_cancelled,
        )

    def prepare(self) -> None:
        """Load what the first question needs, so that it is answered like the next ones: half a second, for a worker."""
        from core.store.index.keys import keys

        self.state()
        keys()
        self._words().prepare()

    def places(self, query: Query, document: int) -> tuple[FoundPlace, ...]:
        """Return all places of a document that answer a query: of its title, its text in order, its notes."""
        from core.store.index.finding import all_places

        if not query or not exists(self._library):
            return ()
        return self.kept().asked(lambda catalogue, library, index: all_places(query, catalogue, library, index, document), None)

    def counts(self, query: Query, documents: Sequence[int], is_cancelled: Callable[[], bool] | None = None) -> Iterator[tuple[int, int]]:
        """Yield of each document, as they come, its row and how many places it has."""
        from core.store.index import finding

        if not query or not exists(self._library):
            return
        yield from self.kept().each(
            lambda catalogue, library, index: finding.counts(query, catalogue, library, index, documents, is_cancelled), is_cancelled
        )

    def concordance(
        self, query: Query, *, told: Callable[[int, int], None] | None = None, is_cancelled: Callable[[], bool] | None = None
    ) -> Concordance:
        """Return every place of a query in the texts of the documents that answer it, as lines: at most `core.concordance.MOST`.

        Args:
            query: what is looked for; one without words has no places.
            told: how many documents have been looked through and how many there are, now and then.
            is_cancelled: True as soon as nobody wants the answer.
        """
        from core.concordance import Concordance
        from core.store.index import lines

        if query.tree is None or not exists(self._library):
            return Concordance()
        return self.kept().asked(
            lambda catalogue, library, index: lines.concordance(query, catalogue, library, index, told=told, is_cancelled=is_cancelled),
            is_cancelled,
        )

    def update(self, told: Callable[[int, int], None] | None = None, is_cancelled: Callable[[], bool] | None = None) -> None:
        """Bring the index up to date, in a process of its own: what the library has and the index has not.

        Args:
            told: how many texts are done and how many there are to do, now and then.
            is_cancelled: True to stop; what is done stays.
        """
        from core.index_apart import update_beside

        if exists(self._library):
            update_beside(self._library, told, is_cancelled)

    def update_outlines(self, told: Callable[[int, int], None] | None = None, is_cancelled: Callable[[], bool] | None = None) -> None:
        """Recognise the outlines that the index has not, in a process of its own: minutes for a large library, which nothing waits for.

        Args:
            told: how many outlines are done and how many there are to do, now and then.
            is_cancelled: True to stop; what is done stays.
        """
        from core.index_apart import OUTLINES, update_beside

        if exists(self._library):
            update_beside(self._library, told, is_cancelled, work=OUTLINES)

    def state(self) -> IndexState:
        """Return how far the index is."""
        from core.store.index import file

        if not exists(self._library):
            return IndexState()
        waiting, documents, outlines = self.kept().asked(
            lambda catalogue, library, index: (
                catalogue.waiting_documents,
                len(catalogue.shelf.documents),
                len(catalogue.outlines(library, index).waiting),
            ),
            None,
        )
        return IndexState(documents - waiting, waiting, file.size_of(file.path_of(self._library)), outlines)

    def _words(self) -> Glance:
        """Return what tells whole words, for the rank of documents."""
        if self._glance is None:
            from core.segment.glance import Glance

            self._glance = Glance()
        return self._glance

    def kept(self) -> Held:
        """Return what is known of the library from one search to the next, for the other doors of the session."""
        if self._held is None:
            from core.store.index.held import Held

            self._held = Held(self._library)
        return self._held
