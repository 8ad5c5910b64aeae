"""Decides where passages of an old text stand in a new one, and whether that is certain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.clauses import MARKS
from core.correspondence import Correspondence
from core.folded import Folded
from core.images import CONTEXT, Image
from core.seeking import Needle, Seeking
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.anchors import Anchor
    from core.images import Strand
    from core.sliding import Doubt

SURE: Final = 6
"""A shorter quote is found by its context only."""
_LONGER: Final = 3
_PUT_IN: Final = 200
"""A passage that has become more than so many times and characters longer is another one, whatever of it is left."""
_LONG: Final = 12
"""Letters of an unchanged passage that is known by itself."""
_CLAUSE: Final = 8
"""Likewise, of whole clauses."""
_POINT: Final = 8
"""Characters beside a bookmark by which it is known."""
_APART: Final = 8
"""Characters put into a passage that part it in two, if they are more than its own."""
_FIRM: Final = 8
"""Characters in a row that tell where the smaller part of a parted passage is."""
_SOLID: Final = 4
"""Characters in a row that are no accident inside a passage."""
_MOST: Final = 0.74
_ENOUGH: Final = 0.6
"""Share of a passage's letters and figures that must be there for it to be the same."""


class Found(NamedTuple):
    """Where a passage stands now."""

    span: Span | None
    """In the new text; None if nothing of it is left."""
    is_certain: bool
    others: tuple[Span, ...] = ()
    """Less likely places."""
    worth: int = 0
    """Characters of passage and context that vouch for the place."""


class _Beside(NamedTuple):
    """A neighbour of a bookmark."""

    place: int
    """Where the bookmark stands by it, in the folded new text."""
    worth: int
    """Characters of the context that are there."""


class Refinding:
    """Finds passages of one text in another.

    Args:
        old_text: the text in which the anchors' offsets count.
        new_text: the text in which the passages are looked for.
    """

    def __init__(self, old_text: str, new_text: str) -> None:
        self._old_text, self._new_text = old_text, new_text
        self._both = Correspondence(old_text, new_text)
        self._old, self._new = self._both.old.text, self._both.new.text

    def find(self, anchors: Sequence[Anchor]) -> list[Found]:
        """Return where each passage stands, in the order given."""
        found = [self._by_alignment(anchor) for anchor in anchors]
        open_ones = [index for index, one in enumerate(found) if not one.is_certain]
        if open_ones:
            needles = [self._needle(anchors[index]) for index in open_ones]
            seeking = Seeking(self._new, self._both.free(SURE), needles)
            for number, index in enumerate(open_ones):
                found[index] = self._sought(anchors[index], found[index], seeking, number, needles[number])
        return found

    def _folded(self, anchor: Anchor) -> tuple[int, int]:
        return self._both.old.inside(anchor.span.start), self._both.old.inside(anchor.span.end)

    def _needle(self, anchor: Anchor) -> Needle:
        if anchor.span.of(self._old_text) != anchor.quote:
            return Needle(*(Folded(words).text for words in (anchor.prefix, anchor.quote, anchor.suffix)))
        start, end = self._folded(anchor)
        return Needle(self._old[max(0, start - CONTEXT) : start], self._old[start:end], self._old[end : end + CONTEXT])

    def _by_alignment(self, anchor: Anchor) -> Found:
        """Return where the alignment puts a passage."""
        start, end = self._folded(anchor)
        if anchor.span.of(self._old_text) != anchor.quote:
            return Found(None, False)
        if start == end:
            return self._point(anchor, start)
        if self._old == self._new:
            return Found(self._span(anchor, start, end), True)
        first, last = self._letters(start, end)
        shares = self._both.shares(first, last)
        number = max(shares, key=lambda one: (shares[one], -one)) if shares else 0
        strand = self._both.strands[number]
        doubt = strand.doubt(first, last)
        if doubt is not None:
            return self._doubtful(anchor, doubt, strand)
        image = strand.image(first, last)
        if image is None or image.end <= image.start:
            return Found(None, False)
        is_whole = sum(shares.values()) == shares[number] and image.end - image.start <= _LONGER * (last - first) + _PUT_IN
        if image.widest[0] > max(_APART, self._count(self._old, first, last)):
            image, is_together = self._together(strand, image, self._count(self._old, first, last))
            is_whole = is_whole and is_together
        is_certain = is_whole and self._is_certain(start, end, first, last, image)
        return Found(self._extended(anchor, image, start, end), is_certain, worth=image.kept + image.before + image.after)

    def _together(self, strand: Strand, image: Image, size: int) -> tuple[Image, bool]:
        """Return a passage with much amidst it now, without what is an accident at its end, and True if most of it stands together."""
        _, before, after = image.widest
        halves = [half for one in ((image.parts[0][0], before), (after, image.parts[-1][1])) if (half := strand.image(*one)) is not None]
        best = max(halves, key=lambda half: half.kept)
        if any(half is not best and min(half.firm) < _FIRM for half in halves):
            return best, False
        return image, sum(self._count(self._old, *part) for part in best.parts) >= _ENOUGH * size

    def _letters(self, start: int, end: int) -> tuple[int, int]:
        """Return a stretch of the folded old text without marks at its ends, if there is anything else."""
        words = self._old[start:end]
        letters = [at for at, char in enumerate(words) if char.isalnum()]
        return (start + letters[0], start + letters[-1] + 1) if letters else (start, end)

    def _count(self, text: str, start: int, end: int) -> int:
        """Return how many letters and figures a stretch has; its length if it has none."""
        return sum(map(str.isalnum, text[start:end])) or end - start

    def _extended(self, anchor: Anchor, image: Image, start: int, end: int) -> Span:
        """Return a passage's place with the marks at its ends that are still there."""
        low, high = image.start, image.end
        at = image.parts[0][0] - 1
        while at >= start and low > 0 and self._new[low - 1] == self._old[at] and not self._old[at].isalnum():
            at, low = at - 1, low - 1
        at = image.parts[-1][1]
        while at < end and high < len(self._new) and self._new[high] == self._old[at] and not self._old[at].isalnum():
            at, high = at + 1, high + 1
        return self._span(anchor, low, high)

    def _doubtful(self, anchor: Anchor, doubt: Doubt, strand: Strand) -> Found:
        """Return where a passage stands that reads like its neighbour: where all of its context is, if that is but one place."""
        start, end = self._folded(anchor)
        image = strand.image(start - doubt.back, end - doubt.back)
        if image is None:
            return Found(None, False)
        words = self._old[start:end]
        shifts = (0, doubt.shift, -doubt.period, doubt.period)
        places = [place for by in dict.fromkeys(shifts) if self._new.startswith(words, place := max(0, image.start + by))]
        if not places:
            return Found(self._span(anchor, image.start, image.end), False)
        agreed = [self._agreement(start, end, place) for place in places]
        whole = min(CONTEXT, start) + min(CONTEXT, len(self._old) - end)
        is_certain = agreed[0] == whole and agreed.count(whole) == 1
        spans = [self._span(anchor, place, place + end - start) for place in places]
        return Found(spans[0], is_certain, tuple(spans[1:]))

    def _agreement(self, start: int, end: int, place: int) -> int:
        """Return how many characters of the context stand beside a passage at another place, counted from it on both sides."""
        from rapidfuzz.distance import Postfix, Prefix

        before = Postfix.similarity(self._old[max(0, start - CONTEXT) : start], self._new[max(0, place - CONTEXT) : place])
        stop = place + end - start
        return before + Prefix.similarity(self._old[end : end + CONTEXT], self._new[stop : stop + CONTEXT])

    def _is_certain(self, start: int, end: int, first: int, last: int, image: Image) -> bool:
        before = image.before if start else CONTEXT * (image.start == 0)
        after = image.after if end < len(self._old) else CONTEXT * (image.end == len(self._new))
        size = self._count(self._old, first, last)
        if self._old[first:last] == self._new[image.start : image.end]:
            if size < SURE:
                return min(image.beside) >= 3 or max(image.beside) >= 8
            return before + after >= 12 or (size >= 12 and before + after >= 4) or self._is_single(first, last, image.start)
        kept = sum(self._count(self._old, *part) for part in image.parts if part[1] - part[0] >= _SOLID or size < 2 * _SOLID)
        if kept < (_ENOUGH if size >= 2 * _SOLID else _MOST) * size:
            return False
        if image.lost_head + image.lost_tail == 0:
            return before + after + image.kept >= 12 and before + after >= 4
        return before + after >= 12 and (before >= 4 or not image.lost_head) and (after >= 4 or not image.lost_tail)

    def _is_single(self, first: int, last: int, place: int) -> bool:
        """Return True if an unchanged passage needs no context, for it stands once in both texts: a long one, or all of some clauses."""
        size = last - first
        words = self._old[first:last]
        is_clause = all(
            self._is_border(both, at)
            for both, at in ((self._both.old, first), (self._both.old, last), (self._both.new, place), (self._both.new, place + size))
        )
        if self._count(words, 0, size) < (_CLAUSE if is_clause else _LONG):
            return False
        return all(text.find(words) == at and text.find(words, at + 1) < 0 for text, at in ((self._old, first), (self._new, place)))

    def _is_border(self, folded: Folded, at: int) -> bool:
        """Return True if a clause or a line begins or ends at an offset."""
        text = folded.text
        return at in {0, len(text)} or text[at] in MARKS or text[at - 1] in MARKS or folded.begins_line(at)

    def _sought(self, anchor: Anchor, known: Found, seeking: Seeking, number: int, needle: Needle) -> Found:
        """Return a passage that the alignment is not sure of, after seeking it."""
        sightings = seeking.sightings(number) if needle.quote else []
        size = len(needle.quote)
        if sightings:
            best = sightings[0]
            second = sightings[1].same if len(sightings) > 1 else 0
            span = self._span(anchor, best.image.start, best.image.end)
            is_exact = needle.quote == self._new[best.image.start : best.image.end]
            if known.span is None or best.same > known.worth + 8:
                is_certain = best.same >= 0.7 * len(needle.words) and best.image.kept >= 0.8 * size and second < 0.5 * best.same
                is_certain = is_certain and size >= SURE and (is_exact or size >= 12) and known.span is None
                others = tuple(self._span(anchor, one.image.start, one.image.end) for one in sightings[1:])
                return Found(span, is_certain, (*([known.span] if known.span else []), *others))
        if known.span is not None:
            return known
        return self._gap(anchor)

    def _gap(self, anchor: Anchor) -> Found:
        """Return what came instead of a passage, if anything did."""
        start, end = self._folded(anchor)
        frame = self._both.strands[0]
        index = frame.before(start)
        low_old, low = (frame.runs[index].old_end, frame.runs[index].new_end) if index >= 0 else (0, 0)
        high_old, high = (
            (frame.runs[index + 1].old, frame.runs[index + 1].new) if index + 1 < len(frame.runs) else (len(self._old), len(self._new))
        )
        neighbours = sum(run.size for run in frame.runs[max(0, index) : index + 2])
        is_local = high_old - low_old <= 4 * (end - start) + 60 and neighbours >= 8
        if high <= low or high - low > 3 * (high_old - low_old) + 40 or not is_local:
            return Found(None, False)
        scale = (high - low) / max(1, high_old - low_old)
        first, last = low + int((start - low_old) * scale), low + int((end - low_old) * scale)
        return Found(self._span(anchor, first, max(first + 1, last)), False)

    def _point(self, anchor: Anchor, at: int) -> Found:
        """Return where a bookmark stands."""
        point = anchor.span.start
        before, after = self._beside(at, -1), self._beside(at, 1)
        # What was put in, or taken out, just there stands on either side; where a line or a clause begins, the bookmark is of that.
        if not self._old or not self._new:
            return Found(Span(0, 0), not self._old)
        if before is None and after is None:
            return self._gap(anchor)
        is_joined = before is not None and after is not None and before.place == after.place
        worth = (before.worth if before else 0) + (after.worth if after else 0) if is_joined else 0
        if after is not None and (before is None or is_joined or (self._opens(point) and after.worth >= min(_POINT, before.worth))):
            place, worth = self._new_point(at, after.place, point), max(worth, after.worth)
        elif before is not None:
            place, worth = self._both.new.outside(before.place - 1) + 1, max(worth, before.worth)
        is_certain = worth >= min(_POINT, len(self._old))
        words = anchor.span.of(self._old_text)
        if not words:
            return Found(Span(place, place), is_certain)
        has_words = self._new_text.startswith(words, place)
        return Found(Span(place, place + has_words * len(words)), is_certain and has_words)

    def _beside(self, at: int, step: int) -> _Beside | None:
        """Return where the character before a point of the folded old text ends, or where the one behind it begins."""
        start = at if step > 0 else at - 1
        shares = self._both.shares(start, start + 1) if 0 <= start < len(self._old) else {}
        for number in shares:
            image = self._both.strands[number].image(start, start + 1)
            if image is not None:
                return _Beside(image.start, image.after + 1) if step > 0 else _Beside(image.end, image.before + 1)
        return None

    def _opens(self, point: int) -> bool:
        """Return True if a point of the old text stands before what follows rather than after what precedes."""
        return not point or self._old_text[point - 1].isspace() or self._old_text[point - 1] in "，。；：！？,.;:!?"

    def _new_point(self, at: int, after: int, point: int) -> int:
        """Return a point of the new text before a character, as far from it as it was if there is white space between."""
        place = self._both.new.outside(after)
        blank = self._both.old.outside(at) - point
        while blank > 0 and place > 0 and self._new_text[place - 1] == self._old_text[point + blank - 1]:
            place -= 1
            blank -= 1
        return place

    def _span(self, anchor: Anchor, start: int, end: int) -> Span:
        """Return a stretch of the folded new text in the new text, with the white space that the passage has at its ends."""
        low, high = self._both.new.outside(start), self._both.new.outside(max(start, end - 1)) + 1
        high = min(high, len(self._new_text))
        words = anchor.span.of(self._old_text)
        for char in reversed(words[: len(words) - len(words.lstrip())]):
            if not low or self._new_text[low - 1] != char:
                break
            low -= 1
        for char in words[len(words.rstrip()) :]:
            if self._new_text[high : high + 1] != char:
                break
            high += 1
        return Span(low, high)
