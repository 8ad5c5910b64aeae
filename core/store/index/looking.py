"""Which documents answer a query: by the index where that is certain, else by their texts, so that the answer is that of a plain scan.

Of every part of a query two sets are known at once: the documents that may answer, and those that certainly do. What lies between is
looked through.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.progress import Cancelled
from core.query.matching import answer, phrase_finder
from core.query.tree import NOTES, TEXT, All, AnyOf, Near, Phrase, Without
from core.store.index import searched as searching
from core.store.index.checking import checker, ways
from core.store.index.scopes import eligible

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from core.query.tree import Node, Query
    from core.store.index.headings import Heading, Outlines
    from core.store.index.held import Catalogue
    from core.store.index.shelf import Lines

    Bounds = tuple[set[int], set[int]]
    """Documents that may answer, and those of them that certainly do."""

_PIECE: Final = 64
"""Texts that are read by one statement."""
_READ: Final = "SELECT id, CAST(text AS BLOB) FROM texts WHERE id IN (SELECT value FROM json_each(?))"


class Looking:
    """Looks for one query in one state of a library.

    Args:
        query: what is looked for.
        catalogue: of that state.
        library: a connection to it.
        index: a connection to its index, None if there is none.
        is_cancelled: asked between texts.
    """

    def __init__(
        self,
        query: Query,
        catalogue: Catalogue,
        library: sqlite3.Connection,
        index: sqlite3.Connection | None,
        is_cancelled: Callable[[], bool] | None = None,
    ) -> None:
        self._query = query
        self._catalogue = catalogue
        self._library = library
        self._index = index
        self._is_cancelled = is_cancelled or _never
        self._shelf = catalogue.shelf
        self._all = self._shelf.rows
        scope = query.scope
        self._is_narrowed = bool(scope.sections or scope.colours or scope.tags)
        self._in_texts: dict[str, tuple[set[int], set[int]]] = {}
        self._beside: dict[str, set[int]] = {}
        self._titled: dict[str, set[int]] = {}
        self._headed: dict[str, set[int]] = {}
        self._checks: dict[str, Callable[[bytes], bool]] = {}

    def documents(self) -> set[int]:
        """Return the documents that answer.

        Raises:
            Cancelled: as soon as nobody wants to know.
        """
        asked = eligible(self._query, self._shelf, self._library)
        tree, scope = self._query.tree, self._query.scope
        if tree is None and not self._is_narrowed:
            return set(asked)
        if isinstance(tree, Phrase) and not self._is_narrowed and len(asked) == len(self._all):
            return self._with_phrase(tree.words)
        possible, sure = self._bounds(tree) if tree is not None else (set(self._all), set())
        if scope.sections:
            headed, unknown = self._sections()
            possible &= headed | unknown
            if tree is None and self._query.where != NOTES and not (scope.colours or scope.tags):
                return (headed & asked) | self._verified(unknown & asked)
        sure = set() if self._is_narrowed else sure & asked
        return sure | self._verified((possible & asked) - sure)

    def titled(self, words: str) -> set[int]:
        """Return the documents in whose title a phrase stands."""
        if words not in self._titled:
            is_possible = "\0" not in words
            self._titled[words] = self._in_lines(self._shelf.titles, words) if is_possible else set()
        return self._titled[words]

    def headed(self, words: str) -> set[int]:
        """Return the documents in which a phrase stands in a heading, of those whose outline the index holds."""
        if words not in self._headed:
            self._headed[words] = self._outlines.holding(words, self._index, is_any_script=self._query.is_any_script)
        return self._headed[words]

    def outlines(self, documents: Iterable[int]) -> dict[int, tuple[Heading, ...]]:
        """Return the headings of those of some documents whose outline the index holds."""
        return self._outlines.of(documents, self._index)

    @property
    def _outlines(self) -> Outlines:
        return self._catalogue.outlines(self._library, self._index)

    def _sections(self) -> tuple[set[int], set[int]]:
        """Return the documents with a section to which the query narrows, and those of which that is not known."""
        sections = self._query.scope.sections
        if not all(sections):
            # No words stand in any heading.
            return set(), set(self._all)
        return set().union(*map(self.headed, sections)), set(self._outlines.waiting)

    # One phrase, everywhere: what is typed

    def _with_phrase(self, words: str) -> set[int]:
        found = set(self._stands_beside(words))
        if self._query.where != NOTES:
            possible, sure = self._texts(words)
            unsure = possible - sure
            # Whatever such a text holds, its documents answer.
            answering = {text for text in unsure if found.issuperset(self._shelf.by_text[text])} if found else set()
            sure |= self._held_in(words, unsure - answering)
            is_any_script = self._query.is_any_script
            held = sure | answering if answering else sure
            self._catalogue.remember(words, held, is_any_script=is_any_script, is_certain=not answering)
            found |= self._of_texts(sure)
        return found

    def _held_in(self, words: str, texts: set[int]) -> set[int]:
        """Return those of some texts in which a phrase stands, by looking through them."""
        found: set[int] = set()
        mixed = texts & self._catalogue.mixed
        if mixed and (written := self._ways(words)):
            digests = self._shelf.digests
            found, unknown = self._catalogue.doubtful.holding({text: digests[text] for text in mixed}, written, self._read)
            texts = (texts - mixed) | unknown
        check = self._check(words)
        return found.union(text for text, held in self._read(texts) if check(held))

    # Any query

    def _bounds(self, node: Node) -> Bounds:
        match node:
            case Phrase(words):
                return self._phrase_bounds(words)
            case Near(left, right):
                return self._phrase_bounds(left.words)[0] & self._phrase_bounds(right.words)[0], set()
            case All(parts):
                bounds = [self._bounds(part) for part in parts]
                return set.intersection(*(one for one, _ in bounds)), set.intersection(*(one for _, one in bounds))
            case AnyOf(parts):
                bounds = [self._bounds(part) for part in parts]
                return set.union(*(one for one, _ in bounds)), set.union(*(one for _, one in bounds))
            case Without(part):
                possible, sure = self._bounds(part)
                # What counts of a document may be a stretch without what stands elsewhere in it.
                return set(self._all) if self._is_narrowed else set(self._all - sure), set(self._all - possible)

    def _phrase_bounds(self, words: str) -> Bounds:
        beside = self._stands_beside(words)
        if self._query.where == NOTES:
            return beside, beside
        possible, sure = self._texts(words)
        return self._of_texts(possible) | beside, self._of_texts(sure) | beside

    def _verified(self, documents: set[int]) -> set[int]:
        """Return those of some documents that answer, by looking through them."""
        tree = self._query.tree
        if tree is None or self._is_narrowed or _has_near(tree):
            return set(self._answering(sorted(documents)))
        by_text = self._shelf.by_text
        texts = {self._shelf.documents[one].text for one in documents}
        return {
            one for text, held in self._read(texts) for one in by_text[text] if one in documents and self._holds(tree, one, text, held, {})
        }

    def _holds(self, node: Node, document: int, text: int, held: bytes, known: dict[str, bool]) -> bool:
        """Return True if a document answers, of which the index alone does not tell."""
        match node:
            case Phrase(words):
                if words not in known:
                    possible, sure = self._texts(words) if self._query.where != NOTES else (set(), set())
                    in_text = text in sure or (text in possible and self._check(words)(held))
                    known[words] = in_text or document in self._stands_beside(words)
                return known[words]
            case All(parts):
                return all(self._holds(part, document, text, held, known) for part in parts)
            case AnyOf(parts):
                return any(self._holds(part, document, text, held, known) for part in parts)
            case Without(part):
                return not self._holds(part, document, text, held, known)
        raise AssertionError(node)

    def _answering(self, documents: list[int]) -> Iterator[int]:
        """Yield those of some documents that answer, each looked through as a whole."""
        for start in range(0, len(documents), _PIECE):
            rows = documents[start : start + _PIECE]
            some = [self._shelf.documents[one] for one in rows]
            texts = searching.texts_of(self._library, [one.text for one in some])
            outlines = self.outlines(rows) if self._query.scope.sections else {}
            for one in some:
                if self._is_cancelled():
                    raise Cancelled
                of = searching.searched(self._library, one, self._query, text=texts.get(one.text), outline=outlines.get(one.document))
                if answer(self._query, of) is not None:
                    yield one.document

    # Phrases

    def _texts(self, words: str) -> tuple[set[int], set[int]]:
        """Return the texts that may hold a phrase, and those that do."""
        if words not in self._in_texts:
            is_any = self._query.is_any_script
            self._in_texts[words] = (
                self._catalogue.holding(words, self._index, is_any_script=is_any) if "\0" not in words else (set(), set())
            )
        return self._in_texts[words]

    def _stands_beside(self, words: str) -> set[int]:
        """Return the documents with a phrase in the title or in a note, as far as that is asked."""
        if words not in self._beside:
            found: set[int] = set()
            if "\0" not in words:
                if self._query.where != NOTES:
                    found |= self.titled(words)
                if self._query.where != TEXT:
                    found |= self._in_lines(self._shelf.all_notes, words)
            self._beside[words] = found
        return self._beside[words]

    def _in_lines(self, lines: Lines, words: str) -> set[int]:
        """Return the documents of the lines in which a phrase stands."""
        find = phrase_finder(words, self._query.is_any_script)
        return lines.holding(lambda text: find(text, None), self._ways(words))

    def _ways(self, words: str) -> Sequence[str]:
        return ways(words, is_any_script=self._query.is_any_script)

    def _check(self, words: str) -> Callable[[bytes], bool]:
        """Return what tells whether a text, in UTF-8, holds a phrase."""
        if words not in self._checks:
            self._checks[words] = checker(words, is_any_script=self._query.is_any_script)
        return self._checks[words]

    def _of_texts(self, texts: Iterable[int]) -> set[int]:
        return self._shelf.showing(texts)

    def _read(self, texts: Iterable[int]) -> Iterator[tuple[int, bytes]]:
        """Yield texts in the order in which they lie on the disk."""
        ordered = sorted(texts)
        for start in range(0, len(ordered), _PIECE):
            if self._is_cancelled():
                raise Cancelled
            yield from self._library.execute(_READ, (str(ordered[start : start + _PIECE]),))


def _has_near(node: Node) -> bool:
    match node:
        case Near():
            return True
        case All(parts) | AnyOf(parts):
            return any(map(_has_near, parts))
        case Without(part):
            return _has_near(part)
    return False


def _never() -> bool:
    return False
