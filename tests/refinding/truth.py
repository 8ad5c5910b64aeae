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
- Of two copies made by an edit, the second is as right as the first if it reads the same in as much of the old context.
- A deleted passage may be found in a copy that reads the same in all of the old context, as in a file that holds its text twice.

The same words elsewhere are never right: who marked the third refrain did not mark the second.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from core.anchors import CONTEXT
from core.spans import Span
from tests.refinding.tracked import CHANGED, COPIED, KEPT, REVISED, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.refinding.tracked import Cell

EXISTS: Final = "exists"
BETWEEN: Final = "between"
DELETED: Final = "deleted"
SHARE: Final = 0.6
"""Of the letters and figures that must be left, and that must be the passage's own where it stands."""
TRACE: Final = 0.1
"""Up to so much may be left of what was deleted."""
BESIDE: Final = 4
"""Letters on each side of a bookmark by which it is known whether its place is left."""
_FAR: Final = 2_000
"""Letters on each side among which the neighbours of a bookmark are looked for."""
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
        self._cells = cells
        self._kept: dict[int, int] = {}
        self._changed: dict[int, int] = {}
        self._copies: dict[int, list[int]] = {}
        self._written: dict[int, list[int]] = {}
        for at, cell in enumerate(cells):
            if cell.form == KEPT:
                self._kept[cell.source] = at
            elif cell.form == CHANGED:
                self._changed[cell.source] = at
            elif cell.form == COPIED:
                self._copies.setdefault(cell.source, []).append(at)
            for source in cell.stands:
                self._written.setdefault(source, []).append(at)

    def of(self, span: Span) -> Truth:
        """Return what has become of a passage; an empty one is a bookmark."""
        if not span:
            return self._of_point(span.start)
        counted = self._counted(self.old, span)
        run, is_torn = self._run(counted)
        kept = [at for at in run if at in self._kept]
        copies = [Place.exact(*self._ends(copy)) for copy in self._copied(span)]
        share = len(kept) / len(counted)
        if not is_torn and share >= SHARE:
            place = self._place(run, span)
            if len(kept) >= SHARE * len(self._counted(self.new, place.span)):
                same = (Place.exact(*self._ends(other)) for other in self._sliding(span))
                rivals = [copy for copy in copies if self._is_as_right(span, place.span, copy.span)]
                return Truth(EXISTS, tuple(dict.fromkeys((place, *same, *rivals))), share=share)
        zones = [*self._zones(counted, span), *self._sliding(span), *(copy.span for copy in copies)]
        total = sum(at in self._kept for at in counted)
        if total > TRACE * len(counted) or self._is_revised(counted):
            return Truth(BETWEEN, zones=tuple(zones), share=share)
        elsewhere = (*self._same_words(span, counted), *self._sliding(span), *(copy.span for copy in copies), *self._twins(span))
        return Truth(BETWEEN if elsewhere else DELETED, zones=elsewhere, share=share)

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
        own = [at for at in range(zone.start, zone.end) if self._cells[at].form == KEPT]
        inside = sum(start <= at < end for at in own)
        return zone.start <= start and end <= zone.end and inside >= SHARE * len(own)

    def is_at(self, truth: Truth, at: int) -> bool:
        """Return True if a place of the new text is one of those a bookmark may have."""
        if any(zone.start <= at <= zone.end for zone in truth.zones):
            return True
        before, after = _letter_before(self.new, at), _letter_after(self.new, at)
        return any((left >= 0 and before == left) or (right >= 0 and after == right) or left == right for left, right in truth.points)

    def _counted(self, text: str, span: Span) -> list[int]:
        """Return what counts of a span: letters and figures, or what else there is where it has none."""
        every = range(span.start, span.end)
        return [at for at in every if text[at].isalnum()] or [at for at in every if not text[at].isspace()] or list(every)

    def _ends(self, span: Span) -> tuple[int, int]:
        counted = self._counted(self.new, span)
        return counted[0], counted[-1] + 1

    def _image(self, at: int) -> int | None:
        """Return where an old character stands now, or the slip in its place."""
        found = self._kept.get(at)
        return self._changed.get(at) if found is None else found

    def _run(self, counted: Sequence[int]) -> tuple[list[int], bool]:
        """Return the largest part of a passage that stands together in its order, and True if other parts stand amidst or beside it."""
        far = max(_APART, len(counted))
        runs: list[list[int]] = []
        last_at, last = -1, -1
        for at in counted:
            image = self._image(at)
            if image is None:
                continue
            if last >= 0 and 0 < image - last <= far + at - last_at:
                runs[-1].append(at)
            else:
                runs.append([at])
            last_at, last = at, image
        if not runs:
            return [], False
        best = max(runs, key=lambda run: sum(at in self._kept for at in run))
        first, final = self._image(best[0]) or 0, self._image(best[-1]) or 0
        others = [self._image(at) or 0 for run in runs if run is not best for at in run]
        return best, any(first - far < image < final + far for image in others)

    def _place(self, run: Sequence[int], span: Span) -> Place:
        """Return where a passage stands of which ``run`` is left."""
        start, end = self._image(run[0]) or 0, (self._image(run[-1]) or 0) + 1
        before = [at for at in range(run[0] - 1, span.start - 1, -1) if self.old[at].isalnum()]
        after = [at for at in range(run[-1] + 1, span.end) if self.old[at].isalnum()]
        lowest = start - self._reach(before, range(start - 1, -1, -1))
        highest = end + self._reach(after, range(end, len(self.new)))
        return Place((lowest, start), (end, highest))

    def _reach(self, lost: Sequence[int], beyond: range) -> int:
        """Return how many characters beyond an end may be taken in: what was written for the lost ones, or reads like them."""
        most = agreed = 0
        pieces = {self._cells[at].stands for source in lost for at in self._written.get(source, ())}
        for steps, at in enumerate(beyond, 1):
            if not self.new[at].isalnum():
                continue
            if self._cells[at].stands and self._cells[at].stands in pieces:
                most = steps
            elif agreed < len(lost) and self.new[at] == self.old[lost[agreed]]:
                agreed += 1
                most = steps
            else:
                break
        return most

    def _sliding(self, span: Span) -> list[Span]:
        """Return where a passage reads as it always has, with at least one character of its own in its own place in it."""
        quote = span.of(self.old)
        starts = {image - at + span.start for at in range(span.start, span.end) if (image := self._kept.get(at)) is not None}
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

    def _copied(self, span: Span) -> Iterator[Span]:
        """Yield the copies of a passage that read as it did."""
        for at in self._copies.get(span.start, ()):
            copy = Span(at, at + len(span))
            if copy.of(self.new) == span.of(self.old):
                yield copy

    def _is_as_right(self, span: Span, place: Span, copy: Span) -> bool:
        return place.of(self.new) != span.trimmed(self.old).of(self.old) or self._context(span, copy) >= self._context(span, place)

    def _context(self, old: Span, new: Span) -> int:
        """Return how many characters of the context agree, counted from the passage outwards to the first that does not."""
        agreed = 0
        while (
            agreed < CONTEXT and min(old.start, new.start) > agreed and self.old[old.start - agreed - 1] == self.new[new.start - agreed - 1]
        ):
            agreed += 1
        after = 0
        while (
            after < CONTEXT
            and max(old.end + after - len(self.old), new.end + after - len(self.new)) < 0
            and self.old[old.end + after] == self.new[new.end + after]
        ):
            after += 1
        return agreed + after

    def _zones(self, counted: Sequence[int], span: Span) -> list[Span]:
        """Return where parts of a passage stand, or what was written for them: near ones as one."""
        places = sorted({place for at in counted for place in self._left(at)})
        far = max(_APART, len(span))
        zones: list[Span] = []
        for place in places:
            if zones and place - zones[-1].end <= far:
                zones[-1] = Span(zones[-1].start, place + 1)
            else:
                zones.append(Span(place, place + 1))
        return zones

    def _left(self, at: int) -> list[int]:
        image = self._image(at)
        return self._written.get(at, []) if image is None else [image]

    def _same_words(self, span: Span, counted: Sequence[int]) -> list[Span]:
        """Return where the words that were written for a passage happen to hold its own."""
        places = sorted({place for at in counted for place in self._written.get(at, ())})
        if not places:
            return []
        quote = span.trimmed(self.old).of(self.old)
        found = self.new.find(quote, places[0], places[-1] + 1)
        return [Span(found, found + len(quote))] if found >= 0 else []

    def _is_revised(self, counted: Sequence[int]) -> bool:
        """Return True if another figure, or a slip, was written for one of the passage."""
        return any(at in self._changed or any(self._cells[place].form == REVISED for place in self._written.get(at, ())) for at in counted)

    def _of_point(self, point: int) -> Truth:
        """Return what has become of a bookmark: a place between two letters."""
        before = _letters(self.old, range(point - 1, -1, -1))
        after = _letters(self.old, range(point, len(self.old)))
        around = [*before[:BESIDE], *after[:BESIDE]]
        share = sum(at in self._kept for at in around) / len(around) if around else 1.0
        nearest = [
            next(((place, steps) for steps, at in enumerate(side) if (place := self._image(at)) is not None), (-1, len(side)))
            for side in (before, after)
        ]
        is_beside = any(place >= 0 and steps == 0 for place, steps in nearest)
        fate = EXISTS if share >= SHARE and is_beside else BETWEEN
        # The one beside it tells more than one farther off, which may have been moved.
        met = [place if steps == 0 or fate == BETWEEN else -1 for place, steps in nearest]
        points = ((met[0], met[1]), *self._copied_points(point, before[:1] + after[:1]))
        return Truth(fate, zones=tuple(self._written_zones([*before[:1], *after[:1]])), points=points, share=share)

    def _written_zones(self, beside: Sequence[int]) -> Iterator[Span]:
        """Yield the pieces that were written for the letters beside a bookmark: it may stand anywhere in them."""
        for places in (self._written.get(at) for at in beside):
            if places:
                yield Span(places[0], places[-1] + 1)

    def _copied_points(self, point: int, beside: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Yield the copies of a bookmark that stand in as much of the old context, by the letters on both sides."""
        if len(beside) < 2:
            return
        left, right = beside
        places = [self._image(at) for at in beside]
        own = (
            0
            if None in places
            else self._context(Span(point, point), Span((places[1] or 0) - right + point, (places[1] or 0) - right + point))
        )
        for at in self._copies.get(right, ()):
            copy = at - right + point
            if at - right + left in self._copies.get(left, ()) and self._context(Span(point, point), Span(copy, copy)) >= own:
                yield at - right + left, at


def _letters(text: str, places: range) -> list[int]:
    """Return where the nearest letters of a text stand, in the order of ``places``."""
    return list(islice((at for at in places if text[at].isalnum()), _FAR))


def _letter_before(text: str, point: int) -> int:
    """Return the last letter before a place, -1 for none."""
    return next((at for at in range(point - 1, -1, -1) if text[at].isalnum()), -1)


def _letter_after(text: str, point: int) -> int:
    """Return the first letter from a place on, -1 for none."""
    return next((at for at in range(point, len(text)) if text[at].isalnum()), -1)
