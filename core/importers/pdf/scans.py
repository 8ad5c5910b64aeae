"""Pages that are pictures: their characters as an OCR program sees them. The caller holds the lock of `core.importers.pdf.glyphs`."""

from __future__ import annotations

from typing import Any

from core.importers.pages.rendering import seen_on
from core.importers.pdf.glyphs import PlacedText


def recognised(page: Any, found: PlacedText, language: str) -> PlacedText:
    """Return what an OCR program reads on a page.

    Args:
        page: the `pypdfium2.PdfPage`.
        found: what its own text layer holds; only the size of the page is taken from it.
        language: of `core.importers.ocr.language`.
    """
    glyphs = seen_on(page, found.width, found.height, language)
    return found if glyphs is None else PlacedText(found.width, found.height, glyphs, place=found.place)
