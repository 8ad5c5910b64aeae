"""A page that PDFium draws, read by an OCR program. The caller holds the lock of `core.importers.pdf.glyphs`."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from core.importers import ocr
from core.importers.pages.recognition import glyphs_of

if TYPE_CHECKING:
    from core.importers.pages.values import Glyph

RESOLUTION: Final = 200
"""Dots per inch of the picture that is read, unless the page is too large."""
MOST_PIXELS: Final = 24_000_000
"""Of one page."""


def seen_on(page: Any, width: float, height: float, language: str) -> list[Glyph] | None:
    """Return the characters that an OCR program reads on a page; None if it is too small or too large to be drawn.

    Args:
        page: the `pypdfium2.PdfPage`.
        width: of the page as it is read, in points.
        height: as ``width``.
        language: of `core.importers.ocr.language`.
    """
    scale = RESOLUTION / 72
    pixels = width * height * scale * scale
    if not 0 < pixels < math.inf:
        return None
    scale *= min(1.0, math.sqrt(MOST_PIXELS / pixels))
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        gray = bytes(bitmap.buffer)
        across, down, stride = bitmap.width, bitmap.height, bitmap.stride
    finally:
        bitmap.close()
    if stride != across:
        gray = b"".join(gray[start : start + across] for start in range(0, stride * down, stride))
    return glyphs_of(ocr.words(ocr.Picture(across, down, gray, round(72 * scale)), language), down, scale)
