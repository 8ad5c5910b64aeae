"""Terms over time: how often words stand in the texts of a library. Part of `core.session.ReadingSession`.

Every method may be called from any thread.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from core.progress import Cancelled
from core.query.tree import Scope
from core.store.library import Connection, exists
from core.terms import GROUPINGS, TermPoint, TermTable

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from core.session_search import SearchSession
    from core.store.index.grouped import Grouped
    from core.store.index.held import Catalogue
    from core.store.index.shelf import Shelf
    from core.terms_apart import Counters


class TermsSession:
    """Counts words in one library: exactly those places that a search of its texts finds.

    Every method raises `LibraryError` where the disk or the library fails. What is known of documents counts as the reader has set it,
    else as it was recognised.

    Args:
        library: its file.
        search: what finds in it, whose knowledge of the documents is used.
    """

    def __init__(self, library: Path, search: SearchSession) -> None:
        self._library = library
        self._search = search
        self._counters: Counters | None = None
        self._making = threading.Lock()
        self._grouped: dict[str, tuple[tuple[Shelf, frozenset[int]], Grouped]] = {}
        """All documents in their groups, by grouping, as long as the library and its index do not change."""
        self._texts: tuple[tuple[int, str], ...] = ()
        self._known: OrderedDict[tuple[str, bool], array[int]] = OrderedDict()
        """How often terms stand in each of these texts."""

    def count(
        self,
        terms: Sequence[str],
        grouping: str,
        *,
        scope: Scope | None = None,
        is_any_script: bool = False,
        is_kept: bool = False,
        is_cancelled: Callable[[], bool] | None = None,
    ) -> TermTable:
        """Return how often terms stand in the texts of the library; groups without any of them are there, too.

        Args:
            terms: each is looked for as it is written, whatever its widths and case; empty ones are left out.
            grouping: one of `core.terms.GROUPINGS`.
            scope: which documents are counted, None for all of them.
            is_any_script: simplified and traditional characters are alike.
            is_kept: more will be asked: where many texts have to be read, processes read them all and keep them, see `prepare`.
            is_cancelled: True as soon as nobody wants the answer.

        Raises:
            ValueError: if the scope narrows inside documents (sections, colours, tags): their length could not be told.
            Cancelled: as soon as ``is_cancelled``.
        """
        wanted = tuple(term for term in dict.fromkeys(terms) if term)
        if not exists(self._library):
            return TermTable(_known(grouping), wanted, (), tuple(() for _ in wanted))
        return self._search.kept().asked(
            lambda catalogue, library, index: _table(
                wanted,
                grouping,
                grouped := self._documents(catalogue, library, _known(grouping), _whole(scope), is_any_script=is_any_script),
                self._counts(
                    grouped, wanted, catalogue, library, index, is_any_script=is_any_script, is_kept=is_kept, is_cancelled=is_cancelled
                ),
            ),
            is_cancelled,
        )

    def documents(self, grouping: str, key: str, *, scope: Scope | None = None, is_any_script: bool = False) -> tuple[int, ...]:
        """Return the rows of the documents of a group of a table, none if there is no such group."""
        if not exists(self._library):
            return ()

        def act(catalogue: Catalogue, library: Connection, _: Connection | None) -> tuple[int, ...]:
            grouped = self._documents(catalogue, library, _known(grouping), _whole(scope), is_any_script=is_any_script)
            return next((rows for group, rows in zip(grouped.groups, grouped.rows, strict=True) if group.key == key), ())

        return self._search.kept().asked(act, None)

    def prepare(self) -> None:
        """Let processes read all texts, so that terms are counted in a tenth of a second from then on: for a worker, which waits for it.

        They take some 200 MB for ten thousand speeches, until `rest`.
        """
        if not exists(self._library):
            return
        # Each grouping takes a moment when it is first asked for; the texts are waited for longer.
        first, *others = GROUPINGS
        texts = self._all(first).texts
        if len(texts) > _FEW:
            self._made().prepare(texts)
        for grouping in others:
            self._all(grouping)

    def rest(self) -> None:
        """End the processes; terms are counted more slowly from then on. What is just being counted is cancelled."""
        with self._making:
            counters, self._counters = self._counters, None
        if counters is not None:
            counters.close()

    def _all(self, grouping: str) -> Grouped:
        """Return all documents in their groups."""
        return self._search.kept().asked(
            lambda catalogue, library, _: self._documents(catalogue, library, grouping, Scope(), is_any_script=True), None
        )

    def _made(self) -> Counters:
        from core.terms_apart import Counters

        with self._making:
            if self._counters is None:
                self._counters = Counters(self._library)
            return self._counters

    def _documents(self, catalogue: Catalogue, library: Connection, grouping: str, scope: Scope, *, is_any_script: bool) -> Grouped:
        from core.store.index.grouped import grouped

        if not scope.is_empty:
            return grouped(catalogue, library, grouping, scope, is_any_script=is_any_script)
        state = (catalogue.shelf, catalogue.waiting)
        known = self._grouped.get(grouping)
        if known is None or known[0][0] is not state[0] or known[0][1] is not state[1]:
            known = self._grouped[grouping] = state, grouped(catalogue, library, grouping, scope, is_any_script=is_any_script)
        return known[1]

    def _counts(
        self,
        grouped: Grouped,
        terms: Sequence[str],
        catalogue: Catalogue,
        library: Connection,
        index: Connection | None,
        *,
        is_any_script: bool,
        is_kept: bool,
        is_cancelled: Callable[[], bool] | None,
    ) -> list[array[int]]:
        """Return for each term how often it stands in each text; of texts that no group has, that may be left out."""
        from core.store.index import counting

        def ask() -> None:
            if is_cancelled is not None and is_cancelled():
                raise Cancelled

        ask()
        if self._texts != grouped.texts:
            self._texts = grouped.texts
            self._known.clear()
        # Another thread may change what is known meanwhile.
        known = {term: counts for term in terms if (counts := self._known.get((term, is_any_script))) is not None}
        missing = [term for term in terms if term not in known]
        if not missing:
            return [known[term] for term in terms]
        counters, possible = self._counters, None
        if counters is None or not counters.is_ready:
            possible = _possible(grouped, missing, catalogue, index, is_any_script=is_any_script)
            # Texts that nobody keeps yet are read once, by those who will keep them.
            counters = self._made() if is_kept and len(set().union(*possible)) > _MANY else None
        found = None
        if counters is not None:
            found = counters.count(grouped.texts, grouped.plain, missing, is_any_script=is_any_script, ask=ask)
        if found is not None:
            self._remember(dict(zip(missing, found, strict=True)), is_any_script=is_any_script)
        else:
            if possible is None:
                possible = _possible(grouped, missing, catalogue, index, is_any_script=is_any_script)
            found = counting.count(library, grouped.texts, grouped.plain, missing, possible, is_any_script=is_any_script, ask=ask)
        known.update(zip(missing, found, strict=True))
        return [known[term] for term in terms]

    def _remember(self, found: dict[str, array[int]], *, is_any_script: bool) -> None:
        for term, counts in found.items():
            self._known[term, is_any_script] = counts
        while len(self._known) > _TERMS:
            self._known.popitem(last=False)


_FEW: Final = 300
"""Texts that are read for each question in less time than processes take to be asked."""
_MANY: Final = 2_000
"""Texts that are read here in less time than processes take to begin, and to read all."""
_TERMS: Final = 64
"""Terms whose counts are kept, some 40 kB each: those beside which another one is put are not counted again."""


def _possible(
    grouped: Grouped, terms: Sequence[str], catalogue: Catalogue, index: Connection | None, *, is_any_script: bool
) -> list[set[int]]:
    """Return for each term the texts of the groups in which it may stand, as the index says."""
    asked = {grouped.texts[place][0] for places in grouped.places for place in places}
    return [catalogue.holding(term, index, is_any_script=is_any_script)[0] & asked if "\0" not in term else set() for term in terms]


def _known(grouping: str) -> str:
    if grouping not in GROUPINGS:
        raise ValueError(grouping)
    return grouping


def _whole(scope: Scope | None) -> Scope:
    if scope is None:
        return Scope()
    if scope.sections or scope.colours or scope.tags:
        raise ValueError(scope)
    return scope


def _table(terms: tuple[str, ...], grouping: str, grouped: Grouped, counts: Sequence[array[int]]) -> TermTable:
    # Ten thousand numbers: without a step of the interpreter for each.
    pick = [itemgetter(*places, places[0]) for places in grouped.places]
    points = []
    for found in counts:
        some = [one(found)[:-1] for one in pick]
        points.append(tuple(TermPoint(sum(places), len(places) - places.count(0)) for places in some))
    return TermTable(grouping, terms, grouped.groups, tuple(points))
