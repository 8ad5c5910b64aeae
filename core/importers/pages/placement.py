"""Where the points of a page lie on the page as it is read: turned upright, vertical columns as rows."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

SAMPLE: Final = 120
"""Characters of a page from which the direction of its text is told."""
VERTICAL: Final = 0.6
"""Share of the steps from character to character that go down the page, where it is written in columns from right to left."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Turns a page clockwise by ``turn`` degrees, a multiple of 90, and puts its lower left corner at zero."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int
    is_vertical: bool = False
    """True if the columns of a vertical text are its rows; its characters lie on their backs then."""

    @property
    def size(self) -> tuple[float, float]:
        """Return width and height of the turned page."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turn % 180 else (width, height)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the page lies."""
        if self.turn == 90:
            return y - self.bottom, self.right - x
        if self.turn == 180:
            return self.right - x, self.top - y
        if self.turn == 270:
            return self.top - y, x - self.left
        return x - self.left, y - self.bottom

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Return where a box of the page lies: its left, lower, right and upper end."""
        x, y = self.point(left, bottom)
        other_x, other_y = self.point(right, top)
        return min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y)


def direction(sample: Sequence[tuple[float, float, float]]) -> tuple[int | None, bool]:
    """Return by how many degrees a page has to be turned clockwise to be read, None without a majority; and whether it is vertical.

    Args:
        sample: of characters that follow one another, by how much each is turned counterclockwise, in radians, and its place.
    """
    turns: Counter[int] = Counter()
    places: list[tuple[float, float]] = []
    for angle, x, y in sample:
        if abs(math.remainder(angle, math.pi / 2)) < 0.05:
            turns[round(math.degrees(angle) / 90) % 4 * 90] += 1
            places.append((x, y))
    if not turns:
        return None, False
    turn, votes = turns.most_common(1)[0]
    if votes <= 0.5 * turns.total():
        return None, False
    return ((turn + 270) % 360, True) if _is_vertical(places, turn) else (turn, False)


def _is_vertical(places: Sequence[tuple[float, float]], turn: int) -> bool:
    """Return True if character stands under character."""
    down = aside = 0
    sine, cosine = math.sin(math.radians(turn)), math.cos(math.radians(turn))
    for (x, y), (next_x, next_y) in pairwise(places):
        along = (next_x - x) * cosine + (next_y - y) * sine
        below = (next_x - x) * sine - (next_y - y) * cosine
        if below > 3 and abs(along) < 0.2 * below:
            down += 1
        elif abs(along) > 1:
            aside += 1
    return down > VERTICAL * (down + aside) and down > 4
