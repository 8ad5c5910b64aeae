"""Pages that are pictures: their characters as an OCR program sees them. The caller holds the lock of `core.importers.pdf.glyphs`."""

from __future__ import annotations

import math
from typing import Any, Final

from core.importers import ocr
from core.importers.pages.recognition import glyphs_of
from core.importers.pdf.glyphs import PlacedText

RESOLUTION: Final = 200
"""Dots per inch of the picture that is read, unless the page is too large."""
MOST_PIXELS: Final = 24_000_000
"""Of one page."""


def recognised(page: Any, found: PlacedText, language: str) -> PlacedText:
    """Return what an OCR program reads on a page.

    Args:
        page: the `pypdfium2.PdfPage`.
        found: what its own text layer holds; only the size of the page is taken from it.
        language: of `core.importers.ocr.language`.
    """
    scale = RESOLUTION / 72
    pixels = found.width * found.height * scale * scale
    if not 0 < pixels < math.inf:
        return found
    scale *= min(1.0, math.sqrt(MOST_PIXELS / pixels))
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        gray = bytes(bitmap.buffer)
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    finally:
        bitmap.close()
    if stride != width:
        gray = b"".join(gray[start : start + width] for start in range(0, stride * height, stride))
    words = ocr.words(ocr.Picture(width, height, gray, round(72 * scale)), language)
    return PlacedText(found.width, found.height, glyphs_of(words, height, scale), place=found.place)
