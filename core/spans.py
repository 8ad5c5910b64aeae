"""Half-open ranges of code points in one text."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A range of code points, ``end`` exclusive; ordered by start, then end.

    Raises:
        ValueError: if ``start`` is negative or ``end`` lies before it.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a range that no text can hold."""
        if not 0 <= self.start <= self.end:
            message = f"not a span: {self.start}..{self.end}"
            raise ValueError(message)

    def __len__(self) -> int:
        """Return the number of code points covered."""
        return self.end - self.start

    def __bool__(self) -> bool:
        """Return True if anything is covered."""
        return self.end > self.start

    def __contains__(self, point: int) -> bool:
        """Return True if the code point at ``point`` is covered."""
        return self.start <= point < self.end

    def overlaps(self, other: Span) -> bool:
        """Return True if both cover a common code point, or an empty one stands inside the other."""
        return self.start < other.end and other.start < self.end

    def clipped(self, bounds: Span) -> Span:
        """Return the part inside ``bounds``, empty at the nearer border if none is."""
        start = min(max(self.start, bounds.start), bounds.end)
        return Span(start, min(max(self.end, start), bounds.end))

    def trimmed(self, text: str) -> Span:
        """Return the span without white space at its borders; empty at its start if there is nothing else."""
        words = self.of(text)
        start = self.start + len(words) - len(words.lstrip())
        return Span(start, start + len(words.strip())) if words.strip() else Span(self.start, self.start)

    def of(self, text: str) -> str:
        """Return the words covered in ``text``."""
        return text[self.start : self.end]


def mosaic(spans: Iterable[Span]) -> list[tuple[Span, tuple[int, ...]]]:
    """Cut overlapping spans into disjoint pieces.

    Returns:
        The covered pieces sorted by start, each with the indexes (rising) of the spans that cover it.
    """
    items = list(spans)
    edges = sorted({edge for span in items if span for edge in (span.start, span.end)})
    order = sorted((i for i, span in enumerate(items) if span), key=lambda i: items[i].start)
    pieces: list[tuple[Span, tuple[int, ...]]] = []
    active: list[int] = []
    pending = 0
    for start, end in itertools.pairwise(edges):
        active = [i for i in active if items[i].end > start]
        while pending < len(order) and items[order[pending]].start <= start:
            active.append(order[pending])
            pending += 1
        if active:
            pieces.append((Span(start, end), tuple(sorted(active))))
    return pieces
