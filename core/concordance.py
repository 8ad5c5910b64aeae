"""Every place of what is looked for in the library, as lines with the words in the middle (语境索引, 关键词居中).

Tens of thousands of lines are columns of arrays and strings; a `Line` is made when it is shown. Contexts are sorted by what stands next
to the words first: the right one from left to right, the left one from the words outwards. Chinese characters stand in the order of their
pinyin once `core.pinyin` is loaded, before that in the order of their code points; marks stand before digits, these before letters.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core import pinyin
from core.document import Paragraph
from core.outline import recognise
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from core.finding import Hits

CONTEXT: Final = 40
"""Code points that are kept at either side."""
MOST: Final = 100_000
"""Lines that are gathered; a word that is more frequent is cut there, which is said."""
DATE, LEFT, RIGHT, KEYWORD, DOCUMENT = "date", "left", "right", "keyword", "document"
ORDERS: Final = (DATE, LEFT, RIGHT, KEYWORD, DOCUMENT)
"""By what lines can be sorted: by date (the newest first), by what stands before or behind, by the words found, by title of the document.
What is alike stands as it was added."""
_DEPTH: Final = 16
"""Characters by which contexts are compared."""
_LONGEST: Final = 60
"""Code points of a place that are shown; of a longer one, beginning and end."""
_HEAD: Final = 600
"""Code points at the beginning of a text in which its title, speaker and date are looked for."""
_UNNUMBERED: Final = frozenset({"title", "speaker", "date"})
"""Parts of a text whose paragraphs have no number in the margin of the page."""
_BLANKS: Final = re.compile(r"[\n\t\r\v\f\x1c-\x1e\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Source:
    """A document from which lines come."""

    document: int
    title: str
    path: Path | None = None
    date: str | None = None
    speaker: str | None = None

    @property
    def year(self) -> str:
        """Return the year of its date, empty if none is known."""
        return self.date[:4] if self.date else ""


@dataclass(frozen=True, slots=True)
class Line:
    """One place with what stands around it, on one line."""

    source: Source
    span: Span
    """In the document's text."""
    left: str
    words: str
    """What was found, as it is written there."""
    right: str
    paragraph: int | None
    """Its number in the margin of the page, None in title matter."""


class Concordance:
    """The lines of a query in the order of the documents that were added, in each in the order of its text."""

    def __init__(self) -> None:
        self.sources: list[Source] = []
        self.is_cut = False
        """True if there are more than `MOST` places, and those behind are left out."""
        self._lefts: list[str] = []
        self._words: list[str] = []
        self._rights: list[str] = []
        self._of = array("l")
        self._starts = array("l")
        self._ends = array("l")
        self._paragraphs = array("l")
        """Which of the lines of the text that are not blank it is, from 1."""
        self._heads: list[str] = []
        self._unnumbered: dict[int, tuple[int, ...]] = {}
        """By document, which of its first lines have no number: found out when one of it is shown, a millisecond each."""

    def __len__(self) -> int:
        """Return how many lines there are."""
        return len(self._starts)

    def add(self, source: Source, text: str, hits: Hits) -> None:
        """Add the places of a document."""
        room = MOST - len(self)
        if len(hits) > room:
            self.is_cut = True
            hits = hits[:room]
        if not hits:
            return
        starts = _line_starts(text)
        number = len(self.sources)
        self.sources.append(source)
        self._heads.append(_head(text))
        for start, end in zip(hits.starts, hits.ends, strict=True):
            self._lefts.append(_flat(text[max(0, start - CONTEXT) : start]))
            words = text[start:end] if end - start <= _LONGEST else f"{text[start : start + 30]}…{text[end - 29 : end]}"
            self._words.append(_flat(words))
            self._rights.append(_flat(text[end : end + CONTEXT]))
            self._paragraphs.append(bisect_right(starts, start))
        self._of.extend([number] * len(hits))
        self._starts.extend(hits.starts)
        self._ends.extend(hits.ends)

    def line(self, at: int, *, is_glimpse: bool = False) -> Line:
        """Return a line by its number, in the order in which lines were added.

        Args:
            at: its number.
            is_glimpse: True not to find out the number of its paragraph, unless that is known: see `learn`.
        """
        return Line(
            self.sources[self._of[at]],
            Span(self._starts[at], self._ends[at]),
            self._lefts[at],
            self._words[at],
            self._rights[at],
            None if is_glimpse and not self.knows(at) else self._number(at),
        )

    def knows(self, at: int) -> bool:
        """Return True if it is known which paragraph a line stands in."""
        return self._of[at] in self._unnumbered

    def learn(self, lines: Iterable[int], *, ask: Callable[[], None] | None = None) -> None:
        """Find out in which paragraphs lines stand: a millisecond for each document, for a worker.

        Args:
            lines: their numbers.
            ask: called between documents; what it raises ends the work.
        """
        for at in lines:
            if not self.knows(at):
                if ask is not None:
                    ask()
                self._number(at)

    def ordered(self, by: str = DATE, *, ask: Callable[[], None] | None = None) -> array[int]:
        """Return the numbers of the lines in an order; what is alike stays as it was found.

        Args:
            by: one of `ORDERS`.
            ask: called now and then; what it raises ends the work.
        """
        places = range(len(self))
        keys = _Keys()
        if by in (DATE, DOCUMENT):
            ranks = self._ranks(by, keys)
            return array("l", sorted(places, key=lambda at: ranks[self._of[at]]))
        return array("l", _sorted([keys.of(one) for one in self._side(by, ask)], ask))

    def _number(self, at: int) -> int | None:
        """Return the number of a line's paragraph in the margin of the page, None where it has none."""
        document, paragraph = self._of[at], self._paragraphs[at]
        if document not in self._unnumbered:
            self._unnumbered[document] = _unnumbered(self._heads[document])
        beside = self._unnumbered[document]
        return None if paragraph in beside else paragraph - sum(one < paragraph for one in beside)

    def _side(self, by: str, ask: Callable[[], None] | None) -> Iterable[str]:
        """Yield of each line what it is compared by."""
        sides = {LEFT: (self._lefts,), RIGHT: (self._rights,), KEYWORD: (self._words, self._rights)}[by]
        for at in range(len(self)):
            if ask is not None and at % 5_000 == 0:
                ask()
            if by == LEFT:
                yield sides[0][at][: -_DEPTH - 1 : -1]
            else:
                yield "".join(side[at] for side in sides)[:_DEPTH]

    def _ranks(self, by: str, keys: _Keys) -> list[int]:
        """Return of each document where it stands among the others."""
        if by == DOCUMENT:
            wanted = [(keys.of(one.title), one.date or "") for one in self.sources]
            order = sorted(range(len(wanted)), key=wanted.__getitem__)
        else:
            # What has no date comes last.
            order = sorted(range(len(self.sources)), key=lambda at: self.sources[at].date or "", reverse=True)
        ranks = [0] * len(order)
        for rank, at in enumerate(order):
            ranks[at] = rank
        return ranks


def _flat(words: str) -> str:
    """Return words on one line: where a paragraph ends, one blank stands."""
    return _BLANKS.sub(" ", words)


def _line_starts(text: str) -> array[int]:
    """Return where the lines begin that are not blank."""
    found = array("l")
    at = 0
    for line in text.split("\n"):
        if line:
            found.append(at)
        at += len(line) + 1
    return found


def _head(text: str) -> str:
    """Return the first lines of a text, whole."""
    head = text[:_HEAD]
    return head if len(text) <= _HEAD else head[: head.rfind("\n") + 1] or head


def _unnumbered(head: str) -> tuple[int, ...]:
    """Return which lines of a text's beginning are title, speaker or date, from 1: the page's margin does not count them."""
    paragraphs: list[Paragraph] = []
    at = 0
    for line in head.split("\n"):
        if line:
            paragraphs.append(Paragraph(Span(at, at + len(line))))
        at += len(line) + 1
    matter = [part.span for part in recognise(head, paragraphs).parts if part.kind in _UNNUMBERED]
    return tuple(number for number, one in enumerate(paragraphs, 1) if any(one.span.start in span for span in matter))


class _Keys(dict[int, str]):
    """What stands for each character when lines are compared, worked out when it is first met."""

    def of(self, words: str) -> str:
        """Return by what words are compared."""
        return words.translate(self)

    def __missing__(self, code: int) -> str:
        character = chr(code)
        reading = pinyin.reading(character)
        if reading:
            key = f"\x04{reading}{character}"
        elif character.isalpha():
            folded = unicodedata.normalize("NFKC", character).casefold()
            key = f"{chr(4) if len(folded) == 1 and ord(folded) >= 0x2E80 else chr(3)}{folded}"
        elif character.isdigit():
            key = f"\x02{character}"
        else:
            key = f"\x01{character}"
        self[code] = key
        return key


def _sorted(keys: Sequence[str], ask: Callable[[], None] | None) -> list[int]:
    """Return the places of keys in their order, in pieces so that nobody waits for the interpreter long."""
    piece = 10_000
    found: list[int] = []
    for start in range(0, len(keys), piece):
        if ask is not None:
            ask()
        found += sorted(range(start, min(start + piece, len(keys))), key=keys.__getitem__)
    # Runs that are sorted already are only merged.
    return sorted(found, key=keys.__getitem__) if len(keys) > piece else found
