"""What of a text has been in view long enough to count as read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_DIGITS: Final = 12
"""No step of a packed string has more: no text is that long."""


@dataclass(frozen=True, slots=True)
class SeenText:
    """A set of code points as a value: half-open ranges that rise and neither overlap nor touch."""

    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    _before: tuple[int, ...] = field(init=False, repr=False, compare=False)
    """How many code points the ranges before each one hold, and all of them at the end."""

    def __post_init__(self) -> None:
        """Add up the ranges once, so that a share costs two look-ups."""
        lengths = (end - start for start, end in zip(self.starts, self.ends, strict=True))
        object.__setattr__(self, "_before", tuple(accumulate(lengths, initial=0)))

    def __bool__(self) -> bool:
        """Return True if anything has been seen."""
        return bool(self.starts)

    def saw(self, span: Span) -> SeenText:
        """Return what has been seen after ``span`` has been seen too."""
        if not span:
            return self
        # What overlaps or touches it becomes one with it.
        first, last = bisect_left(self.ends, span.start), bisect_right(self.starts, span.end)
        if first + 1 == last and self.starts[first] <= span.start and span.end <= self.ends[first]:
            return self
        start = min(span.start, self.starts[first]) if first < last else span.start
        end = max(span.end, self.ends[last - 1]) if first < last else span.end
        return SeenText((*self.starts[:first], start, *self.starts[last:]), (*self.ends[:first], end, *self.ends[last:]))

    def moved(self, moved: Callable[[int], int]) -> SeenText:
        """Return the same in another state of the text, where each place is moved; the order stays."""
        return _union(Span(moved(span.start), moved(span.end)) for span in self.spans())

    def merged(self, other: SeenText) -> SeenText:
        """Return what has been seen in this, in the other or in both."""
        return _union([*self.spans(), *other.spans()])

    def share(self, span: Span) -> float:
        """Return how much of ``span`` has been seen, 0 to 1, in O(log n) of the ranges; 0 for an empty span."""
        return (self._up_to(span.end) - self._up_to(span.start)) / len(span) if span else 0.0

    def changed_since(self, other: SeenText) -> Span:
        """Return a span outside which both have seen the same, empty if they are equal."""
        mine, others = self.spans(), other.spans()
        same = 0
        for one, another in zip(mine, others, strict=False):
            if one != another:
                break
            same += 1
        mine, others = mine[same:], others[same:]
        while mine and others and mine[-1] == others[-1]:
            mine.pop()
            others.pop()
        rest = mine + others
        return Span(min(span.start for span in rest), max(span.end for span in rest)) if rest else Span(0, 0)

    def spans(self) -> list[Span]:
        """Return the ranges, sorted by start."""
        return [Span(start, end) for start, end in zip(self.starts, self.ends, strict=True)]

    def packed(self) -> str:
        """Return a short string for `unpacked`: gaps and lengths in turn, in decimal, parted by commas."""
        steps: list[int] = []
        at = 0
        for start, end in zip(self.starts, self.ends, strict=True):
            steps += (start - at, end - start)
            at = end
        return ",".join(map(str, steps))

    @classmethod
    def unpacked(cls, words: str) -> SeenText:
        """Return what `packed` wrote; nothing seen for anything else, as a file changed by hand may hold."""
        parts = words.split(",")
        if len(parts) % 2 or not all(part.isascii() and part.isdigit() and len(part) <= _DIGITS for part in parts):
            return cls()
        points = list(accumulate(map(int, parts)))
        return _union(Span(start, end) for start, end in zip(points[::2], points[1::2], strict=True))

    @classmethod
    def of(cls, spans: Iterable[Span]) -> SeenText:
        """Return these spans as what has been seen."""
        return _union(spans)

    def _up_to(self, point: int) -> int:
        """Return how many code points before ``point`` have been seen."""
        index = bisect_right(self.starts, point)
        if not index:
            return 0
        return self._before[index] - max(self.ends[index - 1] - point, 0)


def unpacked(kept: str) -> SeenText:
    """Return what a place keeps of what was read, whatever text that was; see `gui.progress.Progress.kept`."""
    return SeenText.unpacked(kept.partition(":")[2])


def _union(spans: Iterable[Span]) -> SeenText:
    starts: list[int] = []
    ends: list[int] = []
    for span in sorted(spans):
        if not span:
            continue
        if ends and span.start <= ends[-1]:
            ends[-1] = max(ends[-1], span.end)
        else:
            starts.append(span.start)
            ends.append(span.end)
    return SeenText(tuple(starts), tuple(ends))
