"""Corrections of a text: what a corrected text is made of, and where the places of one state stand in another.

A state of a text is a row of pieces, each cut from a source: the file's own text, or the words of a correction. A correction puts its words
in the place of some pieces and remembers these; taking it back puts them in again behind a mark, an empty piece, so that it can be made
again right there. What two states have in common stands in the same order in both: every place goes from one to the other by arithmetic,
and where it comes to depends on the two states alone, not on the way between them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from core import text as texts
from core.document import Paragraph
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from core.document import Document

FILE: Final = ""
"""The source that is the file's text."""


@dataclass(frozen=True, slots=True)
class Correction:
    """Words that the reader put in the place of others."""

    id: str
    """32 hexadecimal digits."""
    span: Span
    """Where its words stand in the edition that was asked for; ``0..0`` if they do not."""
    before: str
    after: str
    made: str
    """ISO 8601 in UTC."""
    is_applied: bool
    """False if the file has changed since and the old words were not found in it for certain."""


class Piece(NamedTuple):
    """A part of a source, ``end`` exclusive; an empty one marks a place."""

    source: str
    """Id of a correction, or `FILE`."""
    start: int
    end: int


Pieces = tuple[Piece, ...]


class Swap(NamedTuple):
    """The two sides of a correction."""

    taken: Pieces
    """What it takes out."""
    own: Pieces
    """What it puts in."""


def whole(length: int) -> Pieces:
    """Return the state of a file's text that is not corrected."""
    return (Piece(FILE, 0, length),)


def text_of(pieces: Pieces, sources: Mapping[str, str]) -> str:
    """Return the text that is made of these pieces."""
    return "".join(sources[one.source][one.start : one.end] for one in pieces)


def settled(text: str, span: Span, words: str) -> tuple[Span, str]:
    """Return the least change that puts words in the place of a span and leaves a normal text (`core.text`).

    Nothing but white space is changed beside the span. If nothing changes at all, both are empty.
    """
    start = _line_before(text, span.start)
    end = _line_after(text, span.end)
    old = text[start:end]
    new = texts.normalise(text[start : span.start] + words + text[span.end : end]).text
    ahead = _common(old, new)
    behind = _common(old[ahead:][::-1], new[ahead:][::-1])
    return Span(start + ahead, end - behind), new[ahead : len(new) - behind]


def replaced(pieces: Pieces, span: Span, source: str, length: int) -> tuple[Pieces, Swap]:
    """Return the state in which a new source stands in the place of a span, and how to swap the two."""
    before, rest = _cut(pieces, span.start)
    taken, after = _take(rest, len(span))
    swap = Swap(taken, (Piece(source, 0, length),))
    return _joined((*before, *swap.own, *after)), swap


def undone(pieces: Pieces, source: str, length: int, swap: Swap) -> tuple[Pieces, Swap] | None:
    """Return the state without a correction, None if its words do not stand unchanged in it."""
    indexes = [index for index, one in enumerate(pieces) if one.source == source]
    if not indexes:
        return None
    own = pieces[indexes[0] : indexes[-1] + 1]
    if _words(own) != _words((Piece(source, 0, length),)):
        return None
    state = (*pieces[: indexes[0]], Piece(source, 0, 0), *swap.taken, *pieces[indexes[-1] + 1 :])
    return _joined(state), Swap(swap.taken, own)


def redone(pieces: Pieces, source: str, swap: Swap) -> tuple[Pieces, Swap] | None:
    """Return the state with a correction that was undone, None if the words that it takes out do not stand unchanged in it."""
    mark = Piece(source, 0, 0)
    if mark not in pieces:
        return None
    index = pieces.index(mark)
    taken, after = _take(pieces[index + 1 :], _length(swap.taken))
    if _words(taken) != _words(swap.taken):
        return None
    return _joined((*pieces[:index], *swap.own, *after)), Swap(taken, swap.own)


class Shift:
    """Knows where the places of one state stand in another state of the same text."""

    def __init__(self, old: Pieces, new: Pieces) -> None:
        self._old_length, self._length = _length(old), _length(new)
        self._runs = _runs(old, new)
        self._starts = [start for start, _, _ in self._runs]

    @property
    def border(self) -> tuple[int, int]:
        """Return how far the beginning of the old state is the same in the new one, and where its end begins to be."""
        if not self._runs:
            return 0, self._old_length
        first, last = self._runs[0], self._runs[-1]
        is_begun, is_ended = first[:2] == (0, 0), (last[0] + last[2], last[1] + last[2]) == (self._old_length, self._length)
        return first[2] if is_begun else 0, last[0] if is_ended else self._old_length

    def start(self, point: int) -> int:
        """Return where the character at a place stands; of one that is not there, where what stands for it begins."""
        at = self._of(point)
        return self._gap(point)[0] if at is None else at

    def end(self, point: int) -> int:
        """Return where the character before a place ends; of one that is not there, where what stands for it ends."""
        at = self._of(point - 1)
        return self._gap(point - 1)[1] if at is None else at + 1

    def span(self, span: Span) -> Span:
        """Return a span in the new state, with all that stands for characters of it that are not there."""
        if span:
            return Span(self.start(span.start), self.end(span.end))
        at = self._of(span.start)
        if at is None:
            before = self._of(span.start - 1)
            at = self._gap(span.start)[0] if before is None else before + 1
        return Span(at, at)

    def is_whole(self, span: Span) -> bool:
        """Return True if all characters of a span are there, with nothing between them that was not."""
        return len(self.span(span)) == len(span) and all(self._of(point) is not None for point in range(span.start, span.end))

    def _of(self, point: int) -> int | None:
        """Return where the character at a place stands, None if it is not there."""
        index = bisect_right(self._starts, point) - 1
        if index < 0:
            return None
        old, new, length = self._runs[index]
        return new + point - old if point < old + length else None

    def _gap(self, point: int) -> tuple[int, int]:
        """Return what stands between the characters around a place that are in both states."""
        index = bisect_right(self._starts, point)
        start = 0
        if index:
            _, new, length = self._runs[index - 1]
            start = new + length
        return start, self._runs[index][1] if index < len(self._runs) else self._length


def places_of(pieces: Pieces) -> dict[str, Span]:
    """Return where the words of each correction stand, as far as they do."""
    found: dict[str, Span] = {}
    at = 0
    for one in pieces:
        end = at + one.end - one.start
        if one.source != FILE:
            found[one.source] = Span(found[one.source].start if one.source in found else at, end)
        at = end
    return found


def corrected(document: Document, text: str, shift: Shift, back: Shift) -> Document:
    """Return a document with a corrected text, and all that is known of its paragraphs and pages at its places there.

    Args:
        document: as it was read, or in another state.
        text: the corrected one.
        shift: from the document's state to that.
        back: the other way.
    """
    return replace(
        document,
        text=text,
        paragraphs=tuple(_paragraphs(document, text, shift, back)),
        text_digest=texts.digest(text),
        pages=tuple(shift.start(page) if page < len(document.text) else len(text) for page in document.pages),
        offers=tuple(replace(one, span=shift.span(one.span)) for one in document.offers),
        report=document.report and tuple(replace(one, places=_places(document, text, one.places, shift)) for one in document.report),
    )


def _places(document: Document, text: str, places: tuple[int, ...], shift: Shift) -> tuple[int, ...]:
    """Return where the characters at places stand now; those that were taken out have none."""
    end = len(document.text)
    there = (one for one in places if one >= end or shift.is_whole(Span(one, one + 1)))
    return tuple(sorted({len(text) if one >= end else shift.start(one) for one in there}))


def _paragraphs(document: Document, text: str, shift: Shift, back: Shift) -> Iterator[Paragraph]:
    """Yield the lines of a corrected text, with what is known of the old lines in which they begin."""
    first, last = shift.border
    known = document.paragraphs
    # The lines that lie before and behind all that was corrected stay as they are.
    head = bisect_left(known, first, key=lambda one: one.span.end)
    tail = max(head, bisect_right(known, last, key=lambda one: one.span.start))
    delta = len(text) - len(document.text)
    start = known[head - 1].span.end if head else 0
    end = known[tail].span.start + delta if tail < len(known) else len(text)
    yield from known[:head]
    for line in texts.paragraphs(text[start:end]):
        span = Span(line.span.start + start, line.span.end + start)
        index = document.paragraph_at(min(back.start(span.start), max(0, len(document.text) - 1)))
        yield replace(known[index], span=span) if index is not None else replace(line, span=span)
    yield from (known[tail:] if not delta else (_shifted(one, delta) for one in known[tail:]))


def _shifted(one: Paragraph, delta: int) -> Paragraph:
    """Return a paragraph so many code points further on; of thousands at once, `dataclasses.replace` would take most of the time."""
    span = Span(one.span.start + delta, one.span.end + delta)
    return Paragraph(span, one.indent, one.style, one.outline_level, one.bold, one.size, one.alignment, one.page, one.row, one.role)


def _line_before(text: str, point: int) -> int:
    """Return where the last line that is not blank before that of a place begins."""
    start = text.rfind("\n", 0, point) + 1
    while start > 0:
        start = text.rfind("\n", 0, start - 1) + 1
        if text[start] != "\n":
            break
    return start


def _line_after(text: str, point: int) -> int:
    """Return where the first line that is not blank behind that of a place ends."""
    end = _line_end(text, point)
    while end < len(text):
        end = _line_end(text, end + 1)
        if text[end - 1] != "\n":
            break
    return end


def _line_end(text: str, point: int) -> int:
    end = text.find("\n", point)
    return len(text) if end < 0 else end


def _common(one: str, other: str) -> int:
    """Return how many characters two texts have in common at their start."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _length(pieces: Iterable[Piece]) -> int:
    return sum(one.end - one.start for one in pieces)


def _cut(pieces: Pieces, point: int) -> tuple[Pieces, Pieces]:
    """Cut a row of pieces in two; marks at the place stay before it."""
    at = 0
    for index, one in enumerate(pieces):
        length = one.end - one.start
        if at + length > point:
            inner = one.start + point - at
            first = (Piece(one.source, one.start, inner),) if inner > one.start else ()
            return (*pieces[:index], *first), (Piece(one.source, inner, one.end), *pieces[index + 1 :])
        at += length
    return pieces, ()


def _take(pieces: Pieces, length: int) -> tuple[Pieces, Pieces]:
    """Cut off the beginning of a row of pieces; marks behind it stay there."""
    before, after = _cut(pieces, length)
    last = len(before)
    while last and before[last - 1].start == before[last - 1].end:
        last -= 1
    return before[:last], (*before[last:], *after)


def _words(pieces: Pieces) -> Pieces:
    """Return a row of pieces without its marks."""
    return _joined(one for one in pieces if one.end > one.start)


def _joined(pieces: Iterable[Piece]) -> Pieces:
    """Join the pieces that follow one another in their source."""
    found: list[Piece] = []
    for one in pieces:
        if found and found[-1].source == one.source and found[-1].end == one.start:
            found[-1] = Piece(one.source, found[-1].start, one.end)
        else:
            found.append(one)
    return tuple(found)


def _runs(old: Pieces, new: Pieces) -> list[tuple[int, int, int]]:
    """Return the stretches that both states have in common: start in the old one, in the new one, and length; rising."""
    there: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    at = 0
    for one in new:
        there[one.source].append((one.start, one.end, at))
        at += one.end - one.start
    runs = []
    at = 0
    for one in old:
        for start, end, place in _overlapping(there.get(one.source, ()), one):
            first, last = max(start, one.start), min(end, one.end)
            runs.append((at + first - one.start, place + first - start, last - first))
        at += one.end - one.start
    return runs


def _overlapping(stretches: Sequence[tuple[int, int, int]], piece: Piece) -> list[tuple[int, int, int]]:
    """Return those of the stretches of one source, rising, that share a character with a piece."""
    first = max(0, bisect_right(stretches, piece.start, key=lambda one: one[0]) - 1)
    found = []
    for one in stretches[first:]:
        if one[0] >= piece.end:
            break
        if one[1] > piece.start and one[0] < one[1]:
            found.append(one)
    return found
