"""How a PDF page is turned. The caller holds the lock of `core.importers.pdf.glyphs`."""

from __future__ import annotations

import ctypes
import math
from typing import Any

import pypdfium2.raw as pdfium

from core.importers.pages.placement import SAMPLE, Placement, direction


def placement_of(page: Any, raw: Any) -> Placement:
    """Return the placement by which most of the text of a page stands upright.

    Args:
        page: the `pypdfium2.PdfPage`.
        raw: its FPDF_TEXTPAGE.
    """
    turn, is_vertical = direction(_sample(raw))
    left, bottom, right, top = page.get_bbox()
    return Placement(left, bottom, right, top, page.get_rotation() if turn is None else turn, is_vertical)


def angle_of(raw: Any, index: int) -> float:
    """Return by how much the line of a character is turned counterclockwise, in radians."""
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFText_GetMatrix(raw, index, matrix) or (not matrix.a and not matrix.b):
        return 0.0
    return math.atan2(matrix.b, matrix.a)


def _sample(raw: Any) -> list[tuple[float, float, float]]:
    """Return angle and place of characters in the middle of a page's text."""
    count = pdfium.FPDFText_CountChars(raw)
    first = max(0, count // 2 - SAMPLE // 2)
    sample = []
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(first, min(count, first + SAMPLE)):
        if pdfium.FPDFText_GetUnicode(raw, index) <= 32 or pdfium.FPDFText_IsGenerated(raw, index) == 1:
            continue
        pdfium.FPDFText_GetCharOrigin(raw, index, x, y)
        sample.append((angle_of(raw, index), x.value, y.value))
    return sample
