"""Finds where annotations from outside stand in a text.

With the text in which a file has them they are carried as from an edition to the next (`core.carrying`). Where there are words only, they
are looked for whatever their white space and widths; which of several places is meant is told by the context, or by a place that the file
names and where the words do stand. What differs is found as editions find it (`core.alignment.refinding`). As there, nothing goes to a
doubtful place: that is left to the reader.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from core.alignment.certainty import ENOUGH
from core.alignment.characters import common_runs
from core.alignment.clauses import MARKS
from core.alignment.folded import Folded, letters
from core.alignment.images import CONTEXT
from core.alignment.refinding import Refinding
from core.anchors import Anchor
from core.annotation import Annotation
from core.carrying import carry
from core.incoming import MOVED, NEW, ORPHAN, TO_REVIEW
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.alignment.refinding import Found
    from core.incoming import IncomingMark

    Carry = Callable[[str, str, Sequence[Annotation], int], list[Annotation]]

_CLAUSE: Final = 8
"""Letters of whole clauses that need no context where they stand once; characters of context that tell one place from others."""
_WORDS: Final = 12
"""Likewise, of words that are no whole clauses."""
_SENTENCE: Final = 20
"""Letters of words that are known where they stand once, although the context is another one."""
_SIDE: Final = 4
"""Characters of context that show that it is there."""
_MOSTLY: Final = 0.7
"""Share of the context by which one place is told from others: where less is left, the passage itself may have changed."""
_LITTLE: Final = 0.1
"""Share of a passage that may be lost at its ends."""
_FRAME: Final = 16
"""Characters of context on both sides between which a passage is what has changed there."""
_PIECE: Final = 4
"""Letters that are left at each end of a quote that was shortened."""
_SKIPPED: Final = 2_000
"""Characters at most that three dots stand for."""
_MOST: Final = 500
"""Places of some words that are looked at; more tell nothing."""
_LONG: Final = 4_000
"""Characters of a quote that is looked for by its beginning and its end, if it does not stand there as it is."""
_COMPARED: Final = 20 * _LONG
"""Characters of a passage that is compared with what stands between its context."""
_DOTS: Final = re.compile(r"[\[(（【]?(?:…+|⋯+|\.{3,}|。{3,})[\])）】]?")
_TOGETHER: Final = 50
"""Passages that are sought in one pass over a text."""
_PASSED: Final = 4_000_000
"""Characters that all passes together may go over."""
_FIGURE: Final = re.compile(r"\d+")


class Place(NamedTuple):
    """Where an annotation stands."""

    span: Span | None
    state: str
    """One of `NEW`, `MOVED`, `TO_REVIEW`, `ORPHAN`."""


def locate(marks: Sequence[IncomingMark], own_text: str | None, text: str, carry: Carry = carry) -> list[Place]:
    """Return where annotations stand in a text, in the order given; a note on the document at its beginning.

    Args:
        marks: the annotations.
        own_text: the text in which their places count, None if it is not known.
        text: the text in which they are looked for.
        carry: does what `core.carrying.carry` does, for long texts in a process of its own.
    """
    found: list[Place | None] = [Place(Span(0, 0), NEW) if one.kind == "document-note" else None for one in marks]
    if own_text is not None:
        spans = _own_spans(marks, own_text)
        for index, place in zip(spans, _carried(marks, spans, (own_text, text), carry), strict=True):
            found[index] = place
    left = [index for index, place in enumerate(found) if place is None]
    if own_text is not None and _is_another(found):
        _look_again(marks, found, text)
    if left:
        # Where the file's own text is known, a place that does not hold in it tells nothing.
        for index, place in zip(left, _Words(text).find([marks[i] for i in left], has_places=own_text is None), strict=True):
            found[index] = place
    return [place or Place(None, ORPHAN) for place in found]


def _is_another(found: Sequence[Place | None]) -> bool:
    """Return True if the text of a file is not one of the document's: quotes of it, or a text of several documents."""
    carried = [place.state for place in found if place is not None]
    return sum(state in {NEW, MOVED} for state in carried) < _MOSTLY * len(carried)


def _look_again(marks: Sequence[IncomingMark], found: list[Place | None], text: str) -> None:
    """Look for those that are not certain by their words alone: what stands around them in such a file stands nowhere else."""
    some = [index for index, place in enumerate(found) if place is not None and place.state in {TO_REVIEW, ORPHAN}]
    bare = [replace(marks[index], prefix="", suffix="") for index in some]
    for index, place in zip(some, _Words(text).find(bare, has_places=False), strict=True):
        if place.state != ORPHAN:
            found[index] = place


def _own_spans(marks: Sequence[IncomingMark], own_text: str) -> dict[int, Span]:
    """Return where annotations stand in the text of their file, by number, if their words do stand there."""
    spans: dict[int, Span] = {}
    lost: list[int] = []
    for index, one in enumerate(marks):
        if one.kind == "document-note":
            continue
        if one.span is not None and one.span.end <= len(own_text) and _is_same(one.span.of(own_text), one.quote):
            spans[index] = one.span
        elif one.quote:
            lost.append(index)
    if lost:
        words = _Words(own_text, is_theirs=True)
        for index, place in zip(lost, words.find([marks[i] for i in lost], has_places=False), strict=True):
            if place.state == NEW and place.span is not None:
                spans[index] = place.span
    return dict(sorted(spans.items()))


def _carried(marks: Sequence[IncomingMark], spans: dict[int, Span], texts: tuple[str, str], carry: Carry) -> list[Place]:
    own_text, text = texts
    if own_text == text:
        return [Place(span, NEW) for span in spans.values()]
    before = [Annotation(marks[i].key, marks[i].kind, marks[i].colour, Anchor.of(own_text, span)) for i, span in spans.items()]
    return [_outcome(old, new) for old, new in zip(before, carry(own_text, text, before, 1), strict=True)]


def _outcome(old: Annotation, new: Annotation) -> Place:
    if new.status == "orphan":
        return Place(None, ORPHAN)
    if new.status == "to-review":
        return Place(new.span, TO_REVIEW)
    # Line ends and widths are the file's, not what somebody has changed; the same words with that status have changed their order.
    is_moved = new.status == "moved" and (old.anchor.quote == new.anchor.quote or not _is_same(old.anchor.quote, new.anchor.quote))
    return Place(new.span, MOVED if is_moved else NEW)


def _is_same(one: str, other: str) -> bool:
    return one == other or Folded(one).text == Folded(other).text


def _begun_alike(one: str, other: str) -> int:
    """Return with how many of the same characters two stretches begin."""
    return next((count for count, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _is_mostly(one: str, other: str) -> bool:
    """Return True if two stretches of one length have most of their characters in the same places."""
    return len(one) == len(other) and 2 * sum(a == b for a, b in zip(one, other, strict=True)) > len(one)


class _Needle(NamedTuple):
    """What is looked for, folded."""

    before: str
    words: str
    after: str

    @classmethod
    def of(cls, mark: IncomingMark) -> _Needle:
        before, words, after = (Folded(part).text for part in (mark.prefix, mark.quote, mark.suffix))
        return cls(before[-CONTEXT:], words, after[:CONTEXT])

    @property
    def context(self) -> int:
        """Return how many characters of context there are."""
        return len(self.before) + len(self.after)


class _Words:
    """Looks for words in one text; ``is_theirs``: they are known to stand in it."""

    def __init__(self, text: str, *, is_theirs: bool = False) -> None:
        self._text, self._is_theirs = text, is_theirs
        self._both = Folded(text)
        self._folded = self._both.text

    def find(self, marks: Sequence[IncomingMark], *, has_places: bool) -> list[Place]:
        """Return where annotations stand; ``has_places``: the places that the file names may count in this text."""
        found = [self._by_words(one, _Needle.of(one), has_places=has_places) for one in marks]
        left = [index for index, place in enumerate(found) if place is None]
        for index, place in zip(left, self._alike([marks[i] for i in left]), strict=True):
            found[index] = place
        return [place or Place(None, ORPHAN) for place in found]

    def _by_words(self, mark: IncomingMark, needle: _Needle, *, has_places: bool) -> Place | None:
        said = mark.span if has_places else None
        if not needle.words:
            return self._point(needle, said, is_passage=mark.kind != "bookmark")
        if mark.kind == "bookmark":
            return self._in_line(_DOTS.sub("", mark.quote), said)
        # Marks at the ends are often lost, or come from the sentence around a quote.
        bare = needle.words.strip(".,;:!?\"'")
        for words in (needle.words, bare) if letters(bare) >= _CLAUSE else (needle.words,):
            places = self._places(words)
            if places:
                return self._chosen(places, needle._replace(words=words), said)
        return self._shortened(mark, needle) or self._framed(needle)

    def _places(self, words: str, start: int = 0, end: int | None = None) -> list[int]:
        places: list[int] = []
        at = self._folded.find(words, start, end)
        while at >= 0 and len(places) < _MOST:
            places.append(at)
            at = self._folded.find(words, at + 1, end)
        return places

    def _chosen(self, places: Sequence[int], needle: _Needle, said: Span | None) -> Place:
        """Return which of the places is meant; it is certain if nothing speaks for another."""
        size, whole = len(needle.words), needle.context
        agreed = [self._agreed(needle, place, place + size) for place in places]
        at = None if said is None else self._both.inside(said.start)
        order = sorted(range(len(places)), key=lambda i: (-agreed[i], 0 if at is None else abs(places[i] - at), places[i]))
        best = order[0]
        is_said = at == places[best]
        if len(places) > 1:
            second = agreed[order[1]]
            is_told = agreed[best] >= max(_CLAUSE, _MOSTLY * whole) and (agreed[best] >= second + _CLAUSE or agreed[best] == whole > second)
            is_sure = is_told or (is_said and agreed[best] >= min(whole, _SIDE) and len(places) < _MOST)
        else:
            is_sure = is_said or self._is_theirs or self._is_known_alone(places[best], needle, agreed[best])
        return Place(self._span(places[best], places[best] + size), NEW if is_sure else TO_REVIEW)

    def _is_known_alone(self, at: int, needle: _Needle, agreed: int) -> bool:
        """Return True if words that stand once are those that are meant."""
        size, whole = letters(needle.words), needle.context
        if not whole:
            is_clause = self._is_border(at) and self._is_border(at + len(needle.words))
            return size >= (_CLAUSE if is_clause else _WORDS)
        return agreed >= min(whole, _CLAUSE) or (size >= _SENTENCE and agreed >= min(whole, _SIDE))

    def _agreed(self, needle: _Needle, start: int, end: int) -> int:
        """Return how many characters of the context stand beside a place, counted from it on both sides."""
        before = self._folded[max(0, start - CONTEXT) : start]
        after = self._folded[end : end + CONTEXT]
        return _begun_alike(needle.before[::-1], before[::-1]) + _begun_alike(needle.after, after)

    def _is_border(self, at: int) -> bool:
        """Return True if a clause or a line begins or ends at an offset of the folded text."""
        return self._both.begins_line(at) or self._folded[at] in MARKS or self._folded[at - 1] in MARKS

    def _point(self, needle: _Needle, said: Span | None, *, is_passage: bool) -> Place:
        """Return where a bookmark stands, or what has no words of its own."""
        around = needle.before + needle.after
        places = self._places(around) if around else []
        if len(places) == 1 and letters(around) >= _CLAUSE and not is_passage:
            point = self._both.outside(places[0] + len(needle.before)) if needle.after else self._end(places[0] + len(needle.before))
            return Place(Span(point, point), NEW)
        if said is None or said.start > len(self._text):
            return Place(None, ORPHAN)
        return Place(said.clipped(Span(0, len(self._text))), TO_REVIEW)

    def _in_line(self, words: str, said: Span | None) -> Place:
        """Return where a bookmark stands of which the beginning of its line is known."""
        if said is not None and said.start <= len(self._text):
            start = self._text.rfind("\n", max(0, said.start - _LONG), said.start) + 1
            if Folded(self._text[start : start + 2 * len(words) + _CLAUSE]).text.startswith(Folded(words).text):
                # Within it, the words before may have become others.
                is_first = not self._text[start : said.start].strip()
                return Place(Span(said.start, said.start), NEW if is_first else TO_REVIEW)
        places = self._places(Folded(words).text)
        if not places:
            return Place(None, ORPHAN)
        point = self._both.outside(places[0])
        return Place(Span(point, point), TO_REVIEW)

    def _shortened(self, mark: IncomingMark, needle: _Needle) -> Place | None:
        """Return where a quote stands that has dots for some of its words, or is too long to be compared as a whole; None if nowhere."""
        pieces = [words for piece in _DOTS.split(mark.quote) if letters(words := Folded(piece).text.strip(".,;:!?\"'")) and words]
        if len(pieces) < 2 and len(needle.words) <= _LONG:
            if not pieces or pieces[0] == needle.words or letters(pieces[0]) < _CLAUSE:
                return None
            places = self._places(pieces[0])
            return self._chosen(places, needle._replace(words=pieces[0]), None) if places else None
        reach = _SKIPPED * (len(pieces) - 1)
        if len(pieces) < 2:
            pieces, reach = [needle.words[:CONTEXT], needle.words[-CONTEXT:]], 2 * len(needle.words)
        chains = self._chains(pieces, reach)
        if not chains:
            return None
        agreed = [self._agreed(needle, *chain) for chain in chains]
        best = max(range(len(chains)), key=lambda i: (agreed[i], -i))
        is_single = len(chains) == 1 or sorted(agreed)[-2] + _CLAUSE <= agreed[best]
        ends = min(letters(pieces[0]), letters(pieces[-1]))
        is_sure = is_single and ends >= _PIECE and sum(map(letters, pieces)) >= _CLAUSE + _PIECE
        return Place(self._span(*chains[best]), MOVED if is_sure else TO_REVIEW)

    def _chains(self, pieces: Sequence[str], reach: int) -> list[tuple[int, int]]:
        """Return the stretches of the folded text in which the pieces follow one another, each as short as it can be."""
        found: dict[int, int] = {}
        for start in self._places(pieces[0]):
            end = start + len(pieces[0])
            for piece in pieces[1:]:
                at = self._folded.find(piece, end, start + len("".join(pieces)) + reach)
                if at < 0:
                    break
                end = at + len(piece)
            else:
                # Of two beginnings with one end the later one is meant.
                found[end] = start
        return sorted((start, end) for end, start in found.items())

    def _framed(self, needle: _Needle) -> Place | None:
        """Return where the context stands with something like the words in it; None if it does so nowhere, or more than once."""
        before, after = needle.before[-_FRAME:], needle.after[:_FRAME]
        if min(len(before), len(after)) < _FRAME or len(needle.words) > _COMPARED:
            return None
        found: list[tuple[int, int]] = []
        for place in self._places(before):
            start = place + len(before)
            end = self._folded.find(after, start + 1, start + 2 * len(needle.words) + _FRAME + len(after))
            if end >= 0:
                found.append((start, end))
        if len(found) != 1:
            return None
        kept = sum(run.size for run in common_runs(needle.words, self._folded[found[0][0] : found[0][1]]))
        return Place(self._span(*found[0]), MOVED) if self._is_vouched(needle, *found[0], kept) else None

    def _alike(self, marks: Sequence[IncomingMark]) -> list[Place]:
        """Return where words stand that have changed, many of them sought in one pass."""
        if not marks:
            return []
        nowhere = Span(0, 0)
        # Of what is very long the beginning shows where it may be.
        anchors = [Anchor(nowhere, one.quote[:_LONG], one.prefix, one.suffix if len(one.quote) <= _LONG else "") for one in marks]
        refinding = Refinding("", self._text)
        # What many passages of one pass share tells nothing of them: those that follow one another go into different ones.
        passes = max(1, min(-(-len(marks) // _TOGETHER), _PASSED // max(1, len(self._text))))
        found: dict[int, Found] = {}
        for number in range(passes):
            some = range(number, len(marks), passes)
            found.update(zip(some, refinding.find([anchors[i] for i in some]), strict=True))
        return [self._recognised(one, found[index]) for index, one in enumerate(marks)]

    def _recognised(self, mark: IncomingMark, found: Found) -> Place:
        if found.span is None or not found.span:
            return Place(None, ORPHAN)
        if len(mark.quote) > _LONG:
            return Place(found.span, TO_REVIEW)
        needle = _Needle.of(mark)
        start, end, kept, lost = self._tightened(needle.words, self._both.inside(found.span.start), self._both.inside(found.span.end))
        is_sure = found.is_certain and lost <= _LITTLE * len(needle.words) and self._is_vouched(needle, start, end, kept)
        return Place(self._span(start, end), MOVED if is_sure else TO_REVIEW)

    def _tightened(self, words: str, start: int, end: int) -> tuple[int, int, int, int]:
        """Return a stretch without what is an accident at its ends: a few characters far from the others.

        With it comes how many characters are the same in it, and how many of the words are lost at their ends.
        """
        runs = common_runs(words, self._folded[start:end])
        while len(runs) > 1 and runs[-1].size < _PIECE and runs[-1].new - runs[-2].new_end > runs[-1].old - runs[-2].old_end + _CLAUSE:
            runs.pop()
        while len(runs) > 1 and runs[0].size < _PIECE and runs[1].new - runs[0].new_end > runs[1].old - runs[0].old_end + _CLAUSE:
            del runs[0]
        if not runs:
            return start, end, 0, len(words)
        head, tail = runs[0].old, len(words) - runs[-1].old_end
        low, high = start + runs[0].new, start + runs[-1].new_end
        # A few characters, some of which are others now, are too few to be known by themselves.
        if head and _is_mostly(words[:head], self._folded[max(0, low - head) : low]):
            low, head = low - head, 0
        if tail and _is_mostly(words[-tail:], self._folded[high : high + tail]):
            high, tail = high + tail, 0
        return low, high, sum(run.size for run in runs), head + tail

    def _is_vouched(self, needle: _Needle, start: int, end: int, kept: int) -> bool:
        """Return True if words that have changed are the same passage: by their context, else only long ones with the same figures."""
        longest = max(len(needle.words), end - start)
        if self._agreed(needle, start, end) >= _CLAUSE:
            return kept >= ENOUGH * longest
        if letters(needle.words) < _SENTENCE or _FIGURE.findall(needle.words) != _FIGURE.findall(self._folded[start:end]):
            return False
        return kept >= (1 + ENOUGH) / 2 * longest

    def _span(self, start: int, end: int) -> Span:
        return Span(self._both.outside(start), self._end(end))

    def _end(self, at: int) -> int:
        """Return where in the text the character before an offset of the folded text ends."""
        return self._both.outside(at - 1) + 1 if at else 0
