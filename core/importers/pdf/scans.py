"""Pages that are pictures: their characters as an OCR program sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pypdfium2

from core.importers.pages.rendering import seen_on
from core.importers.pdf.glyphs import LOCK, PlacedText

if TYPE_CHECKING:
    from core.importers.pages.values import Glyph


def recognised(page: Any, found: PlacedText, language: str) -> PlacedText:
    """Return what an OCR program reads on a page. The caller holds the lock of `core.importers.pdf.glyphs`.

    Args:
        page: the `pypdfium2.PdfPage`.
        found: what its own text layer holds; only the size of the page is taken from it.
        language: of `core.importers.ocr.language`.

    Raises:
        Unrecognised: if the program could not read it.
    """
    glyphs = seen_on(page, found.width, found.height, language)
    return found if glyphs is None else PlacedText(found.width, found.height, glyphs, place=found.place)


def seen_in(data: bytes, width: float, height: float, language: str) -> list[Glyph] | None:
    """Return what an OCR program reads on the first page of a file that this program has made; None as `seen_on` does.

    Args:
        data: the file.
        width: of the page as it is read, in points.
        height: as ``width``.
        language: of `core.importers.ocr.language`.

    Raises:
        Unrecognised: if the program could not read it.
    """
    with LOCK:
        file = pypdfium2.PdfDocument(data)
        try:
            return seen_on(file[0], width, height, language)
        finally:
            file.close()
