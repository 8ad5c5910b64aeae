"""Decides where passages of an old text stand in a new one, and whether that is certain."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from core.alignment.certainty import ENOUGH, SURE, is_certain
from core.alignment.correspondence import Correspondence
from core.alignment.folded import Folded, letters
from core.alignment.images import CONTEXT, Image
from core.alignment.seeking import Needle, Seeking
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.alignment.images import Strand
    from core.alignment.seeking import Sighting
    from core.alignment.sliding import Doubt
    from core.anchors import Anchor

_PUT_IN: Final = 150
"""Characters put into a passage after which it is not shown as a whole any more."""
_LONG: Final = 12
"""Characters of a passage that is recognised although its words have changed."""
_ALMOST: Final = 0.85
"""Share of what is left of a passage that stands for it, wherever the rest was moved."""
_ALIKE: Final = 0.7
_NEARLY: Final = 0.8
"""Shares of a passage with its context, and of itself, that are enough to recognise it elsewhere."""
_BETTER: Final = 8
"""Characters by which another place must be more like a passage than the one that the alignment gives."""
_MANY: Final = 200
_SHOWN: Final = 5
_POINT: Final = 8
"""Characters beside a bookmark by which it is known."""
_APART: Final = 8
"""Characters put into a passage that part it in two, if they are more than its own."""
_FIRM: Final = 8
"""Characters in a row that tell where the smaller part of a parted passage is."""


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
        self.both = self._both = Correspondence(old_text, new_text)
        """Which characters are the same."""
        self._old, self._new = self._both.old.text, self._both.new.text

    def find(self, anchors: Sequence[Anchor], *, everywhere: bool = False) -> list[Found]:
        """Return where each passage stands, in the order given.

        Args:
            anchors: the passages.
            everywhere: True to name other places of an unchanged quote too, for those that are not certain.
        """
        found = [self._by_alignment(anchor) for anchor in anchors]
        open_ones = [index for index, one in enumerate(found) if not one.is_certain]
        if not open_ones:
            return found
        needles = [self._needle(anchors[index]) for index in open_ones]
        seeking = Seeking(self._new, self._both.free(SURE), needles)
        for number, (index, needle) in enumerate(zip(open_ones, needles, strict=True)):
            one = self._sought(anchors[index], found[index], seeking.sightings(number) if needle.quote else [], needle)
            if everywhere and not one.is_certain:
                one = one._replace(others=(*one.others, *self._anywhere(anchors[index], needle)))
            found[index] = one
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
        is_whole = shares[number] >= _ALMOST * sum(shares.values())
        size = letters(self._old[first:last])
        # The same clause may have been written elsewhere by chance.
        is_whole = is_whole and (self._both.is_telling(number) or size >= _LONG)
        far = max(_APART, size)
        if max(image.amidst, default=0) > far:
            image, is_together = self._together(strand, image, far)
            is_whole = is_whole and is_together
        is_sure = is_whole and is_certain(self._both, first, last, image)
        return Found(self._extended(anchor, image, start, end), is_sure, worth=image.kept + image.before + image.after)

    def _together(self, strand: Strand, image: Image, far: int) -> tuple[Image, bool]:
        """Return a passage with much amidst it now, without what is an accident at its end, and True if most of it stands together."""
        cuts = [0, *(at for at, size in enumerate(image.amidst, 1) if size > far), len(image.parts)]
        pieces = [strand.image(image.parts[low][0], image.parts[high - 1][1]) for low, high in pairwise(cuts)]
        found = [piece for piece in pieces if piece is not None]
        best = max(found, key=lambda piece: piece.kept)
        if any(piece is not best and min(piece.firm) < _FIRM for piece in (found[0], found[-1])):
            return best, False
        if image.end - image.start > far + _PUT_IN:
            return best, False
        whole = sum(letters(self._old[start:end]) for start, end in image.parts)
        return image, sum(letters(self._old[start:end]) for start, end in best.parts) >= ENOUGH * whole

    def _letters(self, start: int, end: int) -> tuple[int, int]:
        """Return a stretch of the folded old text without marks at its ends, if there is anything else."""
        words = self._old[start:end]
        found = [at for at, char in enumerate(words) if char.isalnum()]
        return (start + found[0], start + found[-1] + 1) if found else (start, end)

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
        needle = self._needle(anchor)
        agreed = [_agreed(needle, self._new, place) for place in places]
        whole = len(needle.before) + len(needle.after)
        is_sure = agreed[0] == whole and agreed.count(whole) == 1
        spans = [self._span(anchor, place, place + end - start) for place in places]
        return Found(spans[0], is_sure, tuple(spans[1:]))

    def _sought(self, anchor: Anchor, known: Found, sightings: Sequence[Sighting], needle: Needle) -> Found:
        """Return a passage that the alignment is not sure of, after it was sought."""
        spans = [self._span(anchor, one.image.start, one.image.end) for one in sightings]
        if sightings and (known.span is None or sightings[0].same > known.worth + _BETTER):
            is_sure = known.span is None and self._is_seen(needle, sightings)
            return Found(spans[0], is_sure, (*([known.span] if known.span is not None else []), *known.others, *spans[1:]))
        if known.span is None:
            known = self._gap(anchor)
        return known._replace(others=(*known.others, *spans))

    def _is_seen(self, needle: Needle, sightings: Sequence[Sighting]) -> bool:
        """Return True if one place is like a passage and its context, and no other is half as much."""
        best = sightings[0]
        size = len(needle.quote)
        if size < SURE or (size < _LONG and needle.quote != self._new[best.image.start : best.image.end]):
            return False
        if len(sightings) > 1 and 2 * sightings[1].same >= best.same:
            return False
        return best.same >= _ALIKE * len(needle.words) and best.image.kept >= _NEARLY * size

    def _anywhere(self, anchor: Anchor, needle: Needle) -> list[Span]:
        """Return where an unchanged quote stands, whatever else that may be, those with the most context first."""
        size = len(needle.quote)
        places: list[int] = []
        at = self._new.find(needle.quote) if size > 1 else -1
        while at >= 0 and len(places) < _MANY:
            places.append(at)
            at = self._new.find(needle.quote, at + 1)
        places.sort(key=lambda place: (-_agreed(needle, self._new, place), place))
        return [self._span(anchor, place, place + size) for place in places[:_SHOWN]]

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
        # Marks at the ends of a passage may lie outside the gap.
        first, last = (min(high, max(low, low + int((at - low_old) * scale))) for at in (start, end))
        first = min(first, high - 1)
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
        is_sure = worth >= min(_POINT, len(self._old))
        words = anchor.span.of(self._old_text)
        if not words:
            return Found(Span(place, place), is_sure)
        has_words = self._new_text.startswith(words, place)
        return Found(Span(place, place + has_words * len(words)), is_sure and has_words)

    def _beside(self, at: int, step: int) -> _Beside | None:
        """Return where the character before a point of the folded old text ends, or where the one behind it begins."""
        start = at if step > 0 else at - 1
        shares = self._both.shares(start, start + 1) if 0 <= start < len(self._old) else {}
        for number in filter(self._both.is_telling, shares):
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


def _agreed(needle: Needle, text: str, place: int) -> int:
    """Return how many characters of the context stand beside a passage at a place, counted from it on both sides."""
    from rapidfuzz.distance import Postfix, Prefix

    end = place + len(needle.quote)
    before = Postfix.similarity(needle.before, text[max(0, place - CONTEXT) : place])
    return before + Prefix.similarity(needle.after, text[end : end + CONTEXT])
