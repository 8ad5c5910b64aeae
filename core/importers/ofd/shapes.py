"""What a page draws besides text, kept so that it can be drawn again; and whether its shapes look like letters (转曲)."""

from __future__ import annotations

import statistics
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from core.importers.ofd import paths

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.importers.ofd.geometry import Matrix
    from core.importers.pages.values import Box

MOST: Final = 50_000
"""Shapes of a page that are kept."""
LEAST_SIDE: Final = 3.0
MOST_SIDE: Final = 45.0
"""Points of a letter's height, and of its width at most."""
ROW: Final = 6
"""Letters of a line at least."""
LETTERS: Final = 30
"""Letters in lines from which on a page looks written."""
SHARE: Final = 0.3
"""Share of the pieces of a page that stand in such lines at least: a map has letters too."""


class Shape(NamedTuple):
    """A path."""

    data: str
    matrix: Matrix
    """Takes its points to the page."""
    clip: Box | None
    fill: float | None
    """From black, 0, to white, 1; None for no filling."""
    stroke: float | None
    width: float
    """Points of its stroke."""
    is_even_odd: bool


class Placed(NamedTuple):
    """A picture."""

    key: str
    """What the file calls it."""
    matrix: Matrix
    """Takes a square of one, whose origin is the picture's upper left corner, to the page."""
    clip: Box | None

    @property
    def is_upright(self) -> bool:
        """Return True if it is neither turned nor mirrored."""
        a, b, c, d, _, _ = self.matrix
        return a > 0 > d and abs(b) + abs(c) < 0.01 * (a - d)


def look_written(shapes: Iterable[Shape | Placed]) -> bool:
    """Return True if shapes stand in lines as letters do: a page whose text was turned into outlines."""
    kept = (shape for shape in shapes if isinstance(shape, Shape))
    found = list(islice((piece for shape in kept for piece in paths.pieces(shape.data, shape.matrix)), MOST))
    small = [box for box, is_plain in found if not is_plain and _is_small(box)]
    letters = sum(len(line) for line in _lines(small) if len(line) >= ROW)
    return letters >= LETTERS and letters >= SHARE * len(found)


def _is_small(box: Box) -> bool:
    return LEAST_SIDE <= box.top - box.bottom <= MOST_SIDE and box.right - box.left <= MOST_SIDE


def _lines(boxes: Sequence[Box]) -> Iterator[list[Box]]:
    """Yield boxes of one height that stand beside one another."""
    high = statistics.median(box.top - box.bottom for box in boxes) if boxes else 0.0
    rows: list[list[Box]] = []
    for box in sorted(boxes, key=lambda one: -one.bottom - one.top):
        if rows and rows[-1][0].bottom + rows[-1][0].top - box.bottom - box.top <= high:
            rows[-1].append(box)
        else:
            rows.append([box])
    for row in rows:
        line: list[Box] = []
        for box in sorted(row, key=lambda one: one.left):
            # What lies within another one, or over it, is part of the same letter.
            if not line or box.left >= line[-1].right:
                line.append(box)
        yield line
