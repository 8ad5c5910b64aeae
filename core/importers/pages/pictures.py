"""The pictures on a page: where one stands that a reader should know of."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from core.importers.pages.values import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.importers.pages.values import PageText

LEAST_WIDTH: Final = 60.0
LEAST_HEIGHT: Final = 40.0
"""Points of a picture at least; what is smaller is a sign."""
LEAST_SHARE: Final = 0.015
"""Of the page."""
COVERED: Final = 8
"""Characters on a picture from which on it is the ground of a text."""
STRIP: Final = 3.0
"""Points between two parts of one picture at most: programs cut them into strips."""
WHOLE: Final = 0.5
"""Share of the page from which on a picture is no running head."""


def worth_knowing(boxes: Iterable[Box], found: PageText) -> list[Box]:
    """Return the pictures of a page from its top to its bottom, without signs and grounds of text.

    Args:
        boxes: where all of them lie.
        found: the page's characters.
    """
    whole = found.width * found.height
    large = [
        box
        for box in _joined(boxes)
        if box.right - box.left >= LEAST_WIDTH and box.top - box.bottom >= LEAST_HEIGHT and box.area >= LEAST_SHARE * whole
    ]
    return [box for box in large if _characters_on(box, found) < COVERED]


def without_repeated(pages: Sequence[list[Box]], areas: Sequence[float]) -> list[list[Box]]:
    """Return the pictures of each page without those that stand at one place on most pages: a letterhead, a seal.

    Args:
        pages: the pictures of each page.
        areas: of the pages, in square points.
    """
    counts = Counter(_place(box) for boxes in pages for box in boxes)
    most = max(2, len(pages) // 2)
    return [
        [box for box in boxes if box.area > WHOLE * area or counts[_place(box)] <= most] for boxes, area in zip(pages, areas, strict=True)
    ]


def _place(box: Box) -> tuple[int, ...]:
    return tuple(round(side / 2) for side in box)


def _joined(boxes: Iterable[Box]) -> list[Box]:
    """Return the boxes from top to bottom, strips of one picture together."""
    joined: list[Box] = []
    for box in sorted(boxes, key=lambda one: (-one.top, one.left)):
        last = joined[-1] if joined else None
        if last and abs(last.left - box.left) <= STRIP and abs(last.right - box.right) <= STRIP and last.bottom - box.top <= STRIP:
            joined[-1] = Box(min(last.left, box.left), min(last.bottom, box.bottom), max(last.right, box.right), max(last.top, box.top))
        else:
            joined.append(box)
    return joined


def _characters_on(box: Box, found: PageText) -> int:
    return sum(box.bottom < glyph.base < box.top and box.left < glyph.left < box.right for glyph in found.glyphs)
