"""The pictures on a PDF page: where one stands that a reader should know of. The caller holds the lock of `core.importers.pdf.glyphs`."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.importers.pdf.glyphs import PageText

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
MOST: Final = 2_000
"""Drawn objects of a page that are looked at."""


class Box(NamedTuple):
    """Where a picture lies on the page as it is read, in points from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def area(self) -> float:
        """Square points."""
        return (self.right - self.left) * (self.top - self.bottom)


def pictures_of(page: Any, found: PageText) -> list[Box]:
    """Return the pictures of a page from its top to its bottom, without signs and grounds of text.

    Args:
        page: the `pypdfium2.PdfPage`.
        found: its characters.
    """
    whole = found.width * found.height
    boxes = [
        box
        for box in _joined(_boxes(page, found))
        if box.right - box.left >= LEAST_WIDTH and box.top - box.bottom >= LEAST_HEIGHT and box.area >= LEAST_SHARE * whole
    ]
    return [box for box in boxes if _characters_on(box, found) < COVERED]


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


def _boxes(page: Any, found: PageText) -> list[Box]:
    boxes: list[Box] = []
    for index, drawn in enumerate(page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=3)):
        if index >= MOST:
            break
        left, bottom, right, top = found.place.box(*drawn.get_bounds())
        # What lies beside the page is not seen.
        box = Box(max(0.0, left), max(0.0, bottom), min(found.width, right), min(found.height, top))
        if all(map(math.isfinite, box)) and box.left < box.right and box.bottom < box.top:
            boxes.append(box)
    return boxes


def _joined(boxes: list[Box]) -> list[Box]:
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
