"""Set phrases: what they stand for and where they stand, in a text and over the library. Part of `core.session.ReadingSession`.

Every method may be called from any thread.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from core import own_phrases
from core.phrases import Changed, Held, Phrase, PhraseCard, PhraseDocument, PhraseLibrary, PhrasePlace
from core.spans import Span
from core.store.library import exists
from core.study.counted import NUMBER
from core.study.lexicon import Lexicon, key
from core.study.phrases import find

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from core.concordance import Concordance
    from core.query.tree import Query
    from core.session_search import SearchSession
    from core.store.index.held import Catalogue
    from core.store.library import Connection

MOST: Final = 400
"""Documents of the library that are told of a phrase, at most: the earliest and the latest."""
_READ: Final = 20
"""Documents that are read for what a phrase stands for there."""
_SHOWN: Final = 20
"""Places of a document with what stands around them."""
_COUNTED: Final = re.compile(rf"{NUMBER}个(?=..)")
_AROUND: Final = 24
"""Characters at either side of such a place."""


class PhrasesSession:
    """Knows set phrases, beside one library.

    Args:
        library: its file; the reader's own entries lie beside it.
        search: what finds in it.
    """

    def __init__(self, library: Path, search: SearchSession) -> None:
        self._library = library
        self._search = search
        self._known: tuple[tuple[int, ...] | None, Lexicon] | None = None

    @property
    def own(self) -> Path:
        """Return the file of the reader's own entries, there or not."""
        return self._library.with_name(own_phrases.FILE)

    def lexicon(self) -> Lexicon:
        """Return what is known now: the program's entries with the reader's own over them."""
        stamp = _stamp(self.own)
        known = self._known
        if known is None or known[0] != stamp:
            known = self._known = (stamp, Lexicon.load(self.own))
        return known[1]

    def find(self, text: str) -> tuple[PhrasePlace, ...]:
        """Return the set phrases of a text, see `core.study.phrases.find`; those of the last texts are kept."""
        return _found(text, self.lexicon())

    def card(self, name: str, text: str = "", found: Sequence[PhrasePlace] | None = None) -> PhraseCard:
        """Return what is known of a phrase without asking the library: fit to be shown at once.

        Args:
            name: as the reader selects it, with or without marks.
            text: where it is met; its list of members and all its places are taken from there.
            found: the set phrases of that text, if they are known.
        """
        entries = self.entries(name)
        wanted = {key(name)}
        found = found if found is not None else self.find(text) if text else ()
        places = [place for place in found if key(place.name) in wanted]
        members = next((place.members for place in places if place.members), ())
        spans = {place.span for place in places} | set(_elsewhere(text, name, places))
        return PhraseCard(
            own_phrases.bare(name),
            entries,
            members,
            tuple(one.of(text) for one in members),
            tuple(sorted(spans)),
            places[0].kind if places else None,
        )

    def over_library(self, name: str, *, is_cancelled: Callable[[], bool] | None = None) -> PhraseLibrary:
        """Return where a phrase stands in the texts of the library, and what these list of it. For a worker.

        Raises:
            Cancelled: as soon as ``is_cancelled``.
            LibraryError: if the disk or the library fails.
        """
        query = self._query(name)
        if query is None:
            return PhraseLibrary(own_phrases.bare(name))
        bare = own_phrases.bare(name)
        found = self._search.concordance(query, is_cancelled=is_cancelled)
        documents = _by_date(found)
        # The first one, and the latest.
        texts = self._texts([one.document for one in (*documents[:1], *documents[1:][-_READ + 1 :])])
        told = tuple(_listing(one, bare, texts.get(one.document), self.lexicon()) for one in documents)
        return PhraseLibrary(bare, told, len(found), found.is_cut or len(documents) < len(found.sources))

    def documents(self, name: str, *, is_cancelled: Callable[[], bool] | None = None) -> int:
        """Return in how many documents of the library a phrase stands.

        Raises:
            Cancelled: as soon as ``is_cancelled``.
            LibraryError: if the disk or the library fails.
        """
        query = self._query(name)
        return self._search.find(query, limit=1, places=0, is_cancelled=is_cancelled).total if query is not None else 0

    def entries(self, name: str) -> tuple[Phrase, ...]:
        """Return all entries of a name, in whatever script: the reader's own first, then the latest."""
        lexicon = self.lexicon()
        return lexicon.of(name) or lexicon.of(_simplified(name))

    def members(self, name: str) -> tuple[str, ...]:
        """Return what the lexicon says a phrase stands for: the reader's own entry first, then the latest; empty if none says it."""
        return next((entry.members for entry in self.entries(name) if entry.members), ())

    def _query(self, name: str) -> Query | None:
        """Return what looks for a phrase in texts, None where nothing is to be found."""
        from core.query.tree import TEXT, AnyOf, Query
        from core.query.tree import Phrase as Words

        bare = own_phrases.bare(name)
        if not bare or not exists(self._library):
            return None
        forms = dict.fromkeys((bare, *(one.name for one in self.lexicon().of(bare) if key(one.name) == key(bare))))
        if (counted := _COUNTED.match(bare)) is not None:
            # Five “X”, as it is written, too.
            forms[f"{counted.group()}“{bare[counted.end() :]}”"] = None
        parts = tuple(Words(form) for form in forms)
        return Query(AnyOf(parts) if len(parts) > 1 else parts[0], where=TEXT, is_any_script=True)

    def _texts(self, documents: Sequence[int]) -> dict[int, str]:
        """Return the texts of some documents; the very long ones are left out."""
        from core.store.index.searched import texts_of

        def ask(catalogue: Catalogue, library: Connection, _index: object) -> dict[int, str]:
            shelved = [catalogue.shelf.documents[one] for one in documents if one in catalogue.shelf.documents]
            texts = texts_of(library, [one.text for one in shelved])
            return {one.document: texts[one.text] for one in shelved if one.text in texts}

        return self._search.kept().asked(ask, None) if documents else {}

    # The reader's own

    def held(self) -> Held:
        """Return the reader's own entries, and what of the file was passed over."""
        return own_phrases.read(self.own)

    def change(self, put: Sequence[Phrase] = (), dropped: Sequence[str] = ()) -> Changed:
        """Put entries among the reader's own, and take others out.

        Raises:
            ReaderError: see `core.own_phrases.change`.
        """
        return own_phrases.change(self.own, put, dropped)

    def take_back(self, changed: Changed) -> Changed:
        """Undo a change of the reader's own; returned is what undoes that.

        Raises:
            ReaderError: see `core.own_phrases.take_back`.
        """
        return own_phrases.take_back(self.own, changed)

    def load(self, path: Path) -> Held:
        """Return the entries of a file that the reader has chosen.

        Raises:
            UnreadableFile: if it is no list of phrases.
        """
        return own_phrases.load(path)

    def export(self, phrases: Iterable[Phrase], path: Path) -> None:
        """Write entries to a file. The reader's own holds them already, and more that is not understood: that one is left.

        Raises:
            ReaderError: if it cannot be written.
        """
        if path.resolve() != self.own.resolve():
            own_phrases.export(phrases, path)


def _simplified(name: str) -> str:
    """Return a name in simplified characters: a name is too short to tell which ones it is in."""
    from core.scripts import folded

    return folded(name)


def _stamp(path: Path) -> tuple[int, ...] | None:
    """Return what changes when a file does, None if there is none."""
    try:
        held = path.stat()
    except OSError:
        return None
    return held.st_mtime_ns, held.st_size, held.st_ino


@lru_cache(maxsize=4)
def _found(text: str, lexicon: Lexicon) -> tuple[PhrasePlace, ...]:
    return find(text, lexicon)


def _elsewhere(text: str, name: str, places: Sequence[PhrasePlace]) -> Iterable[Span]:
    """Yield where the very words of a name stand that are no place of it by themselves."""
    bare = own_phrases.bare(name)
    at = text.find(bare) if len(bare) > 1 else -1
    taken = [place.span for place in places]
    behind = 0
    while at >= 0:
        span = Span(at, at + len(bare))
        while behind < len(taken) and taken[behind].end <= span.start:
            behind += 1
        if behind == len(taken) or not taken[behind].overlaps(span):
            yield span
        at = text.find(bare, span.end)


def _by_date(found: Concordance) -> list[PhraseDocument]:
    """Return the documents of lines, the earliest first, without those in the middle of very many."""
    spans: dict[int, list[Span]] = {}
    lines: dict[int, list[str]] = {}
    sources = {}
    for number in range(len(found)):
        line = found.line(number, is_glimpse=True)
        row = line.source.document
        sources[row] = line.source
        spans.setdefault(row, []).append(line.span)
        if len(shown := lines.setdefault(row, [])) < _SHOWN:
            shown.append(f"{line.left[-_AROUND:]}{line.words}{line.right[:_AROUND]}")
    order = sorted(sources, key=lambda row: (sources[row].date is None, sources[row].date or "", sources[row].title))
    if len(order) > MOST:
        order = [*order[: MOST // 2], *order[-MOST // 2 :]]
    return [
        PhraseDocument(row, sources[row].title, sources[row].date, sources[row].path, tuple(spans[row]), tuple(lines[row])) for row in order
    ]


def _listing(one: PhraseDocument, name: str, text: str | None, lexicon: Lexicon) -> PhraseDocument:
    """Return a document with what it lists of a phrase."""
    if text is None:
        return one
    wanted = key(_simplified(name))
    members = next((place.members for place in find(text, lexicon) if place.members and key(_simplified(place.name)) == wanted), ())
    if not members:
        return one
    return replace(one, members=tuple(span.of(text) for span in members), listed=Span(members[0].start, members[-1].end))
