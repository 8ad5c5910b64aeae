"""Cuts a text of any length into the blocks and slices that a text widget can hold.

A *block* is what the widget lays out as one paragraph: a line of the text, or a piece of a very long one. A *slice* is a
run of blocks that is in the widget at one time. Nothing here knows Qt; only `Slice` speaks of UTF-16 units, through
`gui.offsets`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

from core.spans import Span
from gui.offsets import OffsetMap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Compiled when they are first needed: most texts have no line that is cut.
_FULL_STOP: Final = "[。！？；!?;][”’」』）)》]*"
_PAUSE: Final = "[，、：,: ]"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much text the widget holds, in code points and blocks."""

    whole: int = 20_000
    """A text of at most this length is never cut into slices ..."""
    whole_blocks: int = 500
    """... unless it has more blocks than this."""
    half: int = 5_000
    """Code points of a slice to each side of the place it is built around: four heights of a usual window."""
    half_blocks: int = 200
    """Blocks of a slice to each side, at most, as long as `Pagination.around` is given enough height."""
    paragraph: int = 20_000
    """A longer paragraph is cut for display ..."""
    piece: int = 4_000
    """... into pieces of at most this length, at the ends of sentences."""


class Pagination:
    """The blocks of one text, with their estimated heights."""

    def __init__(self, text: str, limits: Limits | None = None) -> None:
        self.text = text
        self.limits = limits or Limits()
        lengths = list(map(len, text.split("\n")))
        self.starts = list(accumulate([length + 1 for length in lengths[:-1]], initial=0))
        """Where each block begins, in code points."""
        self.ends: list[int] = list(map(int.__add__, self.starts, lengths))
        """Where each block ends; the line end or the next piece follows."""
        self.cuts: list[int] = []
        """Borders of blocks that are not line ends of the text, rising."""
        if max(lengths) > self.limits.paragraph:
            self._cut_long_lines()
        self._tops: list[float] = list(map(float, range(len(self.starts) + 1)))

    def __len__(self) -> int:
        """Return the number of blocks, at least 1."""
        return len(self.starts)

    @cached_property
    def lengths(self) -> list[int]:
        """Code points of each block."""
        return list(map(int.__sub__, self.ends, self.starts))

    def block_at(self, point: int) -> int:
        """Return the block that holds ``point``; the later one of two pieces that meet there."""
        return max(0, bisect_right(self.starts, point) - 1)

    def is_line_start(self, point: int) -> bool:
        """Return True if a line of the text begins at ``point``."""
        return point == 0 or self.text[point - 1 : point] == "\n"

    def is_continued(self, block: int) -> bool:
        """Return True if the block goes on with the paragraph of the block before it."""
        return block > 0 and self.ends[block - 1] == self.starts[block]

    def set_heights(self, heights: Sequence[float]) -> None:
        """Take the estimated height of every block, in pixels, each more than 0."""
        self._tops = list(accumulate(heights, initial=0.0))

    @property
    def height(self) -> float:
        """Estimated height of the whole text in pixels."""
        return self._tops[-1]

    def top_of(self, block: int, fraction: float = 0.0) -> float:
        """Return the estimated distance in pixels from the text's top to a part of a block."""
        top = self._tops[block]
        return top + fraction * (self._tops[block + 1] - top)

    def lines_in(self, span: Span) -> list[Span]:
        """Return the parts of a span without the line ends in it."""
        if "\n" not in span.of(self.text):
            return [span]
        blocks = range(self.block_at(span.start), self.block_at(span.end) + 1)
        lines = (Span(max(span.start, self.starts[block]), max(span.start, min(span.end, self.ends[block]))) for block in blocks)
        return [line for line in lines if line]

    def parts_of(self, points: Iterable[int]) -> list[float]:
        """Return for each code point how far down the text it stands, 0 to 1, as estimated."""
        starts, ends, tops, height = self.starts, self.ends, self._tops, self.height
        parts: list[float] = []
        for point in points:
            block = bisect_right(starts, point) - 1
            start = starts[block]
            inside = (point - start) / (ends[block] - start + 1)
            parts.append((tops[block] + inside * (tops[block + 1] - tops[block])) / height)
        return parts

    def place_at(self, top: float) -> tuple[int, float]:
        """Return the block at an estimated distance from the text's top, and how far into it (0 to under 1)."""
        block = min(max(0, bisect_right(self._tops, top) - 1), len(self) - 1)
        height = self._tops[block + 1] - self._tops[block]
        return block, min(max(0.0, (top - self._tops[block]) / height), 0.999)

    def around(self, block: int, reach: float) -> Slice:
        """Return the slice to show around a block.

        Args:
            block: the block to stand in the middle.
            reach: estimated height in pixels that the slice must have to each side, whatever the limits say.
        """
        limits = self.limits
        count = len(self)
        if len(self.text) <= limits.whole and count <= limits.whole_blocks:
            return Slice(self, 0, count)
        first = max(bisect_left(self.starts, self.starts[block] - limits.half), block - limits.half_blocks)
        last = min(bisect_right(self.ends, self.ends[block] + limits.half), block + 1 + limits.half_blocks)
        first = min(first, block, max(0, bisect_right(self._tops, self._tops[block] - reach) - 1))
        last = max(last, block + 1, min(count, bisect_left(self._tops, self._tops[block + 1] + reach)))
        return Slice(self, first, last)

    def _cut_long_lines(self) -> None:
        starts: list[int] = []
        ends: list[int] = []
        for start, end in zip(self.starts, self.ends, strict=True):
            borders = [start, end]
            if end - start > self.limits.paragraph:
                borders[1:1] = _cuts(self.text, start, end, self.limits.piece)
            starts.extend(borders[:-1])
            ends.extend(borders[1:])
        self.starts, self.ends = starts, ends
        self.cuts = [start for (_, start), end in zip(pairwise(starts), ends, strict=False) if start == end]


class Slice:
    """A run of blocks as the widget holds it; translates between the text's code points and the widget's units."""

    def __init__(self, pages: Pagination, first: int, last: int) -> None:
        self.first = first
        """The first block that is in it."""
        self.last = last
        """The first block after ``first`` that is not in it."""
        self.span = Span(pages.starts[first], pages.ends[last - 1])
        self._pages = pages
        words = self.span.of(pages.text)
        self._map = OffsetMap(words)
        low = bisect_right(pages.cuts, self.span.start)
        self._cuts = pages.cuts[low : bisect_left(pages.cuts, self.span.end)]
        self._cut_units = [self._map.to_unit(cut - self.span.start) + n for n, cut in enumerate(self._cuts)]

    def __eq__(self, other: object) -> bool:
        """Return True if the other holds the same blocks of the same text."""
        return isinstance(other, Slice) and (self._pages, self.first, self.last) == (other._pages, other.first, other.last)

    def __hash__(self) -> int:
        """Return a hash that goes with equality."""
        return hash((id(self._pages), self.first, self.last))

    def __contains__(self, point: int) -> bool:
        """Return True if the widget can show a caret at ``point``."""
        return self.span.start <= point <= self.span.end

    @property
    def reaches_start(self) -> bool:
        """True if nothing of the text stands before it."""
        return self.first == 0

    @property
    def reaches_end(self) -> bool:
        """True if nothing of the text stands after it."""
        return self.last == len(self._pages)

    @property
    def words(self) -> str:
        """What the widget is to show: one line a block."""
        points = [self.span.start, *self._cuts, self.span.end]
        return "\n".join(self._pages.text[start:end] for start, end in pairwise(points))

    def to_unit(self, point: int) -> int:
        """Return the widget's position of a code point; the nearer end for one outside the slice."""
        inside = min(max(point, self.span.start), self.span.end)
        return self._map.to_unit(inside - self.span.start) + bisect_right(self._cuts, inside)

    def to_point(self, unit: int) -> int:
        """Return the code point at a position of the widget; both sides of a cut are the same point."""
        return self._map.to_point(unit - bisect_left(self._cut_units, unit)) + self.span.start


def _cuts(text: str, start: int, end: int, piece: int) -> list[int]:
    """Return where to cut a line so that no piece is longer than ``piece``: after a sentence, a pause, or anywhere."""
    cuts: list[int] = []
    while end - start > piece:
        half = start + piece // 2
        cut = _last_end(_FULL_STOP, text, half, start + piece) or _last_end(_PAUSE, text, half, start + piece) or start + piece
        cuts.append(cut)
        start = cut
    return cuts


def _last_end(pattern: str, text: str, low: int, high: int) -> int | None:
    """Return where the last match between two offsets ends, None if there is none."""
    last = None
    for match in re.compile(pattern).finditer(text, low, high):
        last = match.end()
    return last
