"""The straight lines among what a page draws: rules, and the sides of frames and grounds."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from core.importers.pages.values import Lines

if TYPE_CHECKING:
    from collections.abc import Iterable

THIN: Final = 2.5
"""Points of a ruled line at most."""
LONG: Final = 8.0
"""Points of its length at least."""


def lines_among(boxes: Iterable[tuple[float, float, float, float]], width: float, height: float) -> Lines:
    """Return the lines of a page, among them the sides of frames and grounds.

    Args:
        boxes: left, lower, right and upper end of each stroke, rectangle or other shape.
        width: of the page.
        height: of the page.
    """
    found = Lines([], [])
    for left, bottom, right, top in boxes:
        wide, high = right - left, top - bottom
        if not (math.isfinite(wide) and math.isfinite(high)):
            continue
        if high <= THIN and wide >= LONG:
            found.level.append((left, right, (bottom + top) / 2))
        elif wide <= THIN and high >= LONG:
            found.upright.append((bottom, top, (left + right) / 2))
        elif wide >= LONG and high >= LONG and (wide < 0.98 * width or high < 0.98 * height):
            found.level.extend(((left, right, bottom), (left, right, top)))
            found.upright.extend(((bottom, top, left), (bottom, top, right)))
    # What is drawn again is no other line; finding tables takes time for each.
    return Lines(list(dict.fromkeys(found.level)), list(dict.fromkeys(found.upright)))
