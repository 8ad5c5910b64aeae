"""The answer to a query as it is shown: the documents, the best first, with places; places of one; how many each has.

A frequent character stands in every document, and to rank all of them would take seconds. Those with the most hits in title and headings
come first, among them the newest ones. The first `RANKED` of that order are ranked by `core.ranking`; the others follow. So the order is
the same whatever page of it is asked for.
"""

from __future__ import annotations

from functools import partial
from itertools import chain, islice
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.found import Found, FoundDocument
from core.progress import Cancelled
from core.query.matching import answer
from core.query.tree import NOTES, wanted
from core.ranking import Facts, facts_of, score
from core.store import documents
from core.store.index.looking import Looking
from core.store.index.searched import places, searched, texts_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from core.finding import IsWhole
    from core.found import FoundPlace
    from core.query.matching import Answer, Searched
    from core.query.tree import Query
    from core.store.index.headings import Heading
    from core.store.index.held import Catalogue
    from core.store.index.recent import Read
    from core.store.index.shelf import Shelf, Shelved

RANKED: Final = 50
"""Documents whose order is that of their scores: each has to be read for that, some 0.1 ms."""
_PIECE: Final = 50
"""Documents that are read together."""


def find(
    query: Query,
    catalogue: Catalogue,
    library: sqlite3.Connection,
    index: sqlite3.Connection | None,
    *,
    limit: int,
    first: int,
    most: int,
    is_cancelled: Callable[[], bool] | None,
    is_whole: IsWhole | None = None,
) -> Found:
    """Return the documents that answer; see `core.session_search.SearchSession.find`."""
    if is_cancelled is not None and is_cancelled():
        raise Cancelled
    looking = Looking(query, catalogue, library, index, is_cancelled)
    shelf = catalogue.shelf
    answering = looking.documents()
    tiers = _tiers(query, looking, answering)
    chosen = list(islice(_in_order(tiers, shelf), RANKED)) if query.tree is not None else []
    reader = _Reader(query, looking, library, catalogue, is_cancelled, is_whole)
    seen, chosen_rows = reader.read(chosen), set(chosen)
    ranked = sorted(chosen, key=lambda document: -seen[document].score)
    rest = (document for document in _in_order(tiers, shelf) if document not in chosen_rows)
    page = list(islice(chain(ranked, rest), first, first + limit))
    seen |= reader.read([document for document in page if document not in seen])
    paths = documents.last_paths(library, page)
    return Found(
        tuple(_document(seen[one], paths.get(one), most) for one in page),
        len(answering),
        MappingProxyType(shelf.by_year(answering)),
    )


def _tiers(query: Query, looking: Looking, answering: set[int]) -> list[set[int]]:
    """Return the documents that answer, those with the most in title and headings first: what is there weighs more than all else."""
    if query.where == NOTES:
        return [answering]
    tiers = [answering]
    for phrase in dict.fromkeys(wanted(query.tree)):
        titled, headed = looking.titled(phrase.words), looking.headed(phrase.words)
        # A title weighs as much as two headings. Ten thousand documents: without a step of the interpreter for each.
        for some, weight in ((titled, 2), (headed, 1)):
            risen: list[set[int]] = [set() for _ in range(len(tiers) + weight)]
            for level, tier in enumerate(tiers):
                risen[level] |= tier - some
                risen[level + weight] |= tier & some
            tiers = risen
    return [tier for tier in reversed(tiers) if tier]


def _in_order(tiers: Sequence[set[int]], shelf: Shelf) -> Iterator[int]:
    """Yield documents, the newest of each tier first; of many only as far as is asked for."""
    return chain.from_iterable(map(shelf.in_order, tiers))


def all_places(
    query: Query, catalogue: Catalogue, library: sqlite3.Connection, index: sqlite3.Connection | None, document: int
) -> tuple[FoundPlace, ...]:
    """Return the places of one document, none if it does not answer or is not there."""
    one = catalogue.shelf.documents.get(document)
    if one is None:
        return ()
    outline = catalogue.outlines(library, index).of([document], index).get(document)
    seen = _Seen(query, library, one, outline=outline)
    return places(seen.searched, seen.answer, outline=outline) if seen.answer is not None else ()


def counts(
    query: Query,
    catalogue: Catalogue,
    library: sqlite3.Connection,
    index: sqlite3.Connection | None,
    asked: Sequence[int],
    is_cancelled: Callable[[], bool] | None,
) -> Iterator[tuple[int, int]]:
    """Yield how many places each document has."""
    held = catalogue.shelf.documents
    for start in range(0, len(asked), _PIECE):
        some = asked[start : start + _PIECE]
        texts = texts_of(library, [held[document].text for document in some if document in held])
        outlines = catalogue.outlines(library, index).of(some, index) if query.scope.sections else {}
        for document in some:
            if is_cancelled is not None and is_cancelled():
                raise Cancelled
            one = held.get(document)
            if one is None:
                yield document, 0
                continue
            found = answer(query, searched(library, one, query, text=texts.get(one.text), outline=outlines.get(document)))
            yield document, 0 if found is None else len(found)


class _Reader:
    """Reads documents, the texts of many by one statement."""

    def __init__(
        self,
        query: Query,
        looking: Looking,
        library: sqlite3.Connection,
        catalogue: Catalogue,
        is_cancelled: Callable[[], bool] | None,
        is_whole: IsWhole | None,
    ) -> None:
        self._query = query
        self._looking = looking
        self._library = library
        self._documents: Mapping[int, Shelved] = catalogue.shelf.documents
        self._pages = catalogue.pages
        self._is_cancelled = is_cancelled
        self._is_whole = is_whole

    def read(self, rows: Sequence[int]) -> dict[int, _Seen]:
        """Return what is seen in some documents."""
        found: dict[int, _Seen] = {}
        for start in range(0, len(rows), _PIECE):
            some = [self._documents[row] for row in rows[start : start + _PIECE]]
            texts = self._pages.read([one.text for one in some], partial(texts_of, self._library))
            outlines = self._looking.outlines([one.document for one in some])
            for one in some:
                if self._is_cancelled is not None and self._is_cancelled():
                    raise Cancelled
                outline = outlines.get(one.document)
                read = texts.get(one.text)
                found[one.document] = _Seen(self._query, self._library, one, read, self._is_whole, outline)
        return found


class _Seen:
    """A document that has been looked through."""

    def __init__(
        self,
        query: Query,
        library: sqlite3.Connection,
        one: Shelved,
        read: Read | None = None,
        is_whole: IsWhole | None = None,
        outline: Sequence[Heading] | None = None,
    ) -> None:
        self.one = one
        self.outline = outline
        text, likely = read if read is not None else (None, None)
        self.searched: Searched = searched(library, one, query, is_ranked=True, text=text, outline=outline, likely=likely)
        self.answer: Answer | None = answer(query, self.searched)
        facts = Facts(date=one.date)
        if self.answer is not None:
            facts = facts_of(query, self.searched, self.answer, date=one.date, is_whole=is_whole)
        self.score = score(facts)


def _document(seen: _Seen, path: Path | None, most: int) -> FoundDocument:
    one, found = seen.one, seen.answer
    return FoundDocument(
        one.document,
        one.shown_title,
        one.name,
        path,
        one.year,
        one.speaker,
        seen.score,
        places(seen.searched, found, most, seen.outline) if found is not None else (),
        len(found) if found is not None else 0,
    )
