"""Where the pictures on a PDF page lie. The caller holds the lock of `core.importers.pdf.glyphs`."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

import pypdfium2.raw as pdfium

from core.importers.pages.pictures import worth_knowing
from core.importers.pages.values import Box

if TYPE_CHECKING:
    from core.importers.pdf.glyphs import PlacedText

MOST: Final = 2_000
"""Drawn objects of a page that are looked at."""


def pictures_of(page: Any, found: PlacedText) -> list[Box]:
    """Return the pictures of a page from its top to its bottom, without signs and grounds of text.

    Args:
        page: the `pypdfium2.PdfPage`.
        found: its characters.
    """
    return worth_knowing(_boxes(page, found), found)


def _boxes(page: Any, found: PlacedText) -> list[Box]:
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
