"""What has become of a passage, told by the edits alone.

A passage **exists** if at least `SHARE` of its letters and figures are still there, in their order and together: of what stands
between its first and its last character now, at least as large a share must be its own. Punctuation and white space are not
counted: whoever changes their width, or where lines end, changes no passage. It then stands from the first to the last of what
is left; a slip of the pen at its end (one character for one) counts with what is written there. What was taken away at its end
is not made up for by what follows, and what was put before or after it is no part of it.

It was **deleted** if not more than `TRACE` is left. Other words in its place do not make it exist.

What lies **between** (heavily reworded, torn apart, a figure of which only the place is left) may be placed, put up for review
or orphaned; but if it is placed, then where something of it stands, or what was written for it.

Some edits leave more than one right answer, and then each of them is accepted:

- Where a piece that was replaced as a whole (a reworded clause, a figure) lies at an end of the passage or reaches over it, no
  border within the new piece is more right than another.
- "ab" taken out of "abac" leaves the same as "ba" taken out: what follows a cut is part of the passage if it reads as what was cut.
- Where more was put within than the passage is long, its larger part is right, and so is the whole from its first to its last
  character. A mark of punctuation at its end holds together with it what was put before that mark, or does not.
- A letter that was written twice is one of the two, or both.
- Of two copies made by an edit, the second is as right as the first if it reads the same in as much of the old context.
- A deleted passage may be found in a copy that reads the same in all of the old context, as in a file that holds its text twice.

The same words elsewhere are never right: who marked the third refrain did not mark the second.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.anchors import CONTEXT
from core.spans import Span
from tests.refinding import bookmarks
from tests.refinding.bookmarks import slid
from tests.refinding.images import Images, counted, letters_after, letters_before
from tests.refinding.tracked import KEPT, NEW, REVISED, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.refinding.tracked import Cell

EXISTS: Final = "exists"
BETWEEN: Final = "between"
DELETED: Final = "deleted"
SHARE: Final = 0.6
"""Of the letters and figures that must be left, and that must be the passage's own where it stands."""
TRACE: Final = 0.1
"""Up to so much may be left of what was deleted."""
TORN: Final = 0.25
"""If more than this is left elsewhere, or on the other side of what was put within, the passage is torn apart."""
_WIDE: Final = 200
"""Characters that may have been put within, if a place is still to be called one."""
_APART: Final = 8
"""Other characters between two pieces of a passage, as long as itself or longer than this, tear it apart."""


@dataclass(frozen=True, slots=True)
class Place:
    """A right place. Start and end may lie anywhere within their bounds (inclusive), which count from letter to letter."""

    start: tuple[int, int]
    end: tuple[int, int]

    @classmethod
    def exact(cls, start: int, end: int) -> Place:
        """Return the place from a letter up to behind another."""
        return cls((start, start), (end, end))

    @property
    def span(self) -> Span:
        """Return the place without what may be added to it."""
        return Span(self.start[1], max(self.start[1], self.end[0]))


@dataclass(frozen=True, slots=True)
class Truth:
    """What has become of one passage."""

    fate: str
    places: tuple[Place, ...] = ()
    """Of one that exists: all places that are right, its own first."""
    zones: tuple[Span, ...] = ()
    """Of one in between: where it may be placed, in part or as a whole."""
    points: tuple[tuple[int, int], ...] = ()
    """Of a bookmark: the last letter before it and the first one after it, -1 for none. One of the two must be met, or a zone."""
    share: float = 0.0
    """How much of its letters and figures is left where it stands, 0 to 1."""


class Truths:
    """What has become of passages of one old text in one new text.

    Args:
        old: the old text.
        cells: the new one, every character of which is known.
    """

    def __init__(self, old: str, cells: Sequence[Cell]) -> None:
        self.old = old
        self.new = text_of(cells)
        self._images = Images(old, cells)

    def of(self, span: Span) -> Truth:
        """Return what has become of a passage; an empty one is a bookmark."""
        if not span:
            return self._of_point(span.start)
        kept = self._images.kept
        letters = counted(self.old, span)
        run, others = self._run(letters)
        left = [at for at in run if at in kept]
        share = len(left) / len(letters)
        copies = self._copied(span)
        if share >= SHARE and sum(at in kept for at in others) <= TORN * len(letters):
            place = self._place(run, span)
            if len(left) >= SHARE * len(counted(self.new, place.span)):
                same = (Place.exact(*self._ends(other)) for other in (*self._whole(span), *self._sliding(span)))
                rivals = (Place.exact(*self._ends(copy)) for copy in copies if self._is_as_right(span, place.span, copy))
                return Truth(EXISTS, tuple(dict.fromkeys((place, *same, *rivals))), share=share)
        found = [*self._sliding(span), *slid(self._images, span), *copies]
        total = sum(at in kept for at in letters)
        if total > TRACE * len(letters) or self._is_revised(letters):
            return Truth(BETWEEN, zones=(*self._zones(letters, span), *self._whole(span), *found), share=share)
        found += [*self._same_words(span, letters), *self._twins(span)]
        return Truth(BETWEEN if found else DELETED, zones=tuple(found), share=share)

    def meets(self, place: Place, span: Span) -> bool:
        """Return True if a span of the new text is a right place, give or take punctuation and white space at its ends."""
        if not span:
            return False
        start, end = self._ends(span)
        return place.start[0] <= start <= place.start[1] and place.end[0] <= end <= place.end[1]

    def is_within(self, zone: Span, span: Span) -> bool:
        """Return True if a span of the new text lies in a zone and holds most of what is left there."""
        if not span:
            return False
        start, end = self._ends(span)
        own = [at for at in range(zone.start, zone.end) if self._images.cells[at].form == KEPT]
        inside = sum(start <= at < end for at in own)
        return zone.start <= start and end <= zone.end and inside >= SHARE * len(own)

    def is_at(self, truth: Truth, at: int) -> bool:
        """Return True if a place of the new text is one of those a bookmark may have."""
        if any(zone.start <= at <= zone.end for zone in truth.zones):
            return True
        before, after = next(letters_before(self.new, at), -1), next(letters_after(self.new, at), -1)
        return any((left >= 0 and before == left) or (right >= 0 and after == right) or left == right for left, right in truth.points)

    def _ends(self, span: Span) -> tuple[int, int]:
        """Return where the first letter of a span of the new text begins and the last one ends."""
        letters = counted(self.new, span)
        return letters[0], letters[-1] + 1

    def _run(self, letters: Sequence[int]) -> tuple[list[int], list[int]]:
        """Return the largest part of a passage that stands together in its order, and what else is left of it elsewhere."""
        far = max(_APART, len(letters))
        runs: list[list[int]] = []
        last_at, last = -1, -1
        for at in letters:
            image = self._images.of(at)
            if image is None:
                continue
            if last >= 0 and 0 < image - last <= far + at - last_at:
                runs[-1].append(at)
            else:
                runs.append([at])
            last_at, last = at, image
        best = max(runs, key=lambda run: sum(at in self._images.kept for at in run), default=[])
        return best, [at for run in runs if run is not best for at in run]

    def _place(self, run: Sequence[int], span: Span) -> Place:
        """Return where a passage stands of which ``run`` is left."""
        start, end = self._images.of(run[0]) or 0, (self._images.of(run[-1]) or 0) + 1
        before = [at for at in range(run[0] - 1, span.start - 1, -1) if self.old[at].isalnum()]
        after = [at for at in range(run[-1] + 1, span.end) if self.old[at].isalnum()]
        lowest = start - self._reach(before, range(start - 1, -1, -1), self.new[start])
        highest = end + self._reach(after, range(end, len(self.new)), self.new[end - 1])
        return Place((lowest, start), (end, highest))

    def _reach(self, lost: Sequence[int], beyond: range, last: str) -> int:
        """Return how many characters beyond an end may be taken in: what was written for those that are lost, or reads like them.

        Args:
            lost: letters of the passage, from the end outwards.
            beyond: places of the new text, likewise.
            last: the letter at the end. One that was written twice is one of the two, or both.
        """
        most = agreed = 0
        cells = self._images.cells
        pieces = {cells[at].stands for source in lost for at in self._images.written.get(source, ())}
        for steps, at in enumerate(beyond, 1):
            cell = cells[at]
            if not cell.char.isalnum():
                continue
            if cell.stands and cell.stands in pieces:
                most = steps
            elif agreed < len(lost) and cell.char == self.old[lost[agreed]]:
                agreed += 1
                most = steps
            else:
                return 1 if steps == 1 and cell.form == NEW and cell.char == last else most
        return most

    def _whole(self, span: Span) -> list[Span]:
        """Return the place from the first to the last letter that is left, and that with what is left of the punctuation at its ends.

        Nothing if they are out of order, or too far from each other.
        """
        found = []
        for every in (counted(self.old, span), [at for at in range(span.start, span.end) if not self.old[at].isspace()]):
            places = [place for at in every if (place := self._images.of(at)) is not None]
            if places and places == sorted(places) and places[-1] - places[0] <= len(span) + _WIDE:
                found.append(Span(places[0], places[-1] + 1))
        return found

    def _sliding(self, span: Span) -> list[Span]:
        """Return where a passage reads as it always has, with at least one character of its own in its own place in it."""
        quote = span.of(self.old)
        kept = self._images.kept
        starts = {image - at + span.start for at in range(span.start, span.end) if (image := kept.get(at)) is not None}
        return [Span(at, at + len(span)) for at in sorted(starts) if at >= 0 and self.new.startswith(quote, at)]

    def _twins(self, span: Span) -> list[Span]:
        """Return where a passage stands in all of its old context."""
        before, after = max(0, span.start - CONTEXT), min(len(self.old), span.end + CONTEXT)
        words = self.old[before:after]
        found = []
        at = self.new.find(words)
        while at >= 0:
            found.append(Span(at + span.start - before, at + span.end - before))
            at = self.new.find(words, at + 1)
        return found

    def _copied(self, span: Span) -> list[Span]:
        """Return the copies of a passage that read as it did."""
        places = (Span(at, at + len(span)) for at in self._images.copies.get(span.start, ()))
        return [copy for copy in places if copy.of(self.new) == span.of(self.old)]

    def _is_as_right(self, span: Span, place: Span, copy: Span) -> bool:
        """Return True if a copy is as right as the passage itself: that has been altered, or has no more of its context about it."""
        own = [self.new[at] for at in counted(self.new, place)]
        if own != [self.old[at] for at in counted(self.old, span)]:
            return True
        return self._images.context(span, copy) >= self._images.context(span, place)

    def _zones(self, letters: Sequence[int], span: Span) -> list[Span]:
        """Return where parts of a passage stand, or what was written for them: near ones as one."""
        places = sorted({place for at in letters for place in self._images.near(at)})
        far = max(_APART, len(span))
        zones: list[Span] = []
        for place in places:
            if zones and place - zones[-1].end <= far:
                zones[-1] = Span(zones[-1].start, place + 1)
            else:
                zones.append(Span(place, place + 1))
        return zones

    def _same_words(self, span: Span, letters: Sequence[int]) -> list[Span]:
        """Return where the words that were written for a passage happen to hold its own."""
        places = sorted({place for at in letters for place in self._images.written.get(at, ())})
        if not places:
            return []
        quote = span.trimmed(self.old).of(self.old)
        found = self.new.find(quote, places[0], places[-1] + 1)
        return [Span(found, found + len(quote))] if found >= 0 else []

    def _is_revised(self, letters: Sequence[int]) -> bool:
        """Return True if another figure, or a slip, was written for one of the passage."""
        written, cells = self._images.written, self._images.cells
        return any(at in self._images.changed or any(cells[place].form == REVISED for place in written.get(at, ())) for at in letters)

    def _of_point(self, point: int) -> Truth:
        share, is_beside = bookmarks.share_beside(self._images, point)
        fate = EXISTS if share >= SHARE and is_beside else BETWEEN
        own = bookmarks.neighbours(self._images, point, is_beside=fate == EXISTS)
        zones = tuple(bookmarks.zones(self._images, point))
        return Truth(fate, zones=zones, points=(own, *bookmarks.copies(self._images, point)), share=share)
