"""Pages that are pictures: their characters as an OCR program sees them, in the picture that the file keeps or on the page drawn anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.importers import ocr
from core.importers.ofd.page import SCAN
from core.importers.ofd.shapes import Placed, look_written
from core.importers.ofd.stored import MOST_PIXELS, size_of
from core.importers.pages.recognition import glyphs_of
from core.importers.pages.refusals import FEW

if TYPE_CHECKING:
    from core.importers.ofd.package import Package
    from core.importers.ofd.page import Page
    from core.importers.ofd.resources import Resources
    from core.importers.pages.values import Box, Glyph

MOST_PICTURES: Final = 50
"""Of one page: some programs cut it into strips."""


def is_scan(page: Page) -> bool:
    """Return True for a page that is a picture with no text but a stamp or a number, or letters that are drawn as shapes."""
    if len(page.text.glyphs) > FEW:
        return False
    covered = sum(box.area for box, _ in page.images)
    return covered > SCAN * page.text.width * page.text.height or look_written(page.shapes)


def recognised(page: Page, package: Package, resources: Resources, language: str) -> list[Glyph] | None:
    """Return the characters that an OCR program sees on a page; None if it shows nothing that can be drawn.

    Args:
        page: the page; what its own text holds is not asked for.
        package: the file.
        resources: of the document.
        language: of `core.importers.ocr.language`.
    """
    found = _stored(page, package, resources)
    if not found:
        return _drawn(page, package, resources, language)
    return [glyph for picture, box in found for glyph in _seen(picture, box, language)]


def _stored(page: Page, package: Package, resources: Resources) -> list[tuple[ocr.Stored, Box]]:
    """Return the pictures of a page with their places, if the program takes them as the file keeps them and they are all that it shows."""
    placed = [one for one in page.shapes if isinstance(one, Placed)]
    if page.place.turn or not all(one.is_upright for one in placed) or look_written(page.shapes):
        return []
    found: list[tuple[ocr.Stored, Box]] = []
    for box, key in page.images[:MOST_PICTURES]:
        data = package.content(resources.media.get(key)) or b""
        size = size_of(data)
        if size is None or not 0 < size[0] * size[1] <= MOST_PIXELS or box.right <= box.left:
            return []
        found.append((ocr.Stored(data, *size, _resolution(box, size)), box))
    return found


def _seen(picture: ocr.Stored, box: Box, language: str) -> list[Glyph]:
    """Return the characters on one picture, where they lie on the page."""
    scale = picture.width / (box.right - box.left)
    return [
        glyph._replace(left=glyph.left + box.left, right=glyph.right + box.left, base=glyph.base + box.bottom)
        for glyph in glyphs_of(ocr.words_stored(picture, language), picture.height, scale)
    ]


def _drawn(page: Page, package: Package, resources: Resources, language: str) -> list[Glyph] | None:
    """Return the characters on the page as PDFium draws it."""
    from core.importers.ofd.drawing import page_as_pdf

    place = page.place
    file = page_as_pdf(page.shapes, (place.right, place.top), place.turn, lambda key: package.content(resources.media.get(key)) or b"")
    if file is None:
        return None
    from core.importers.pdf.scans import seen_in

    return seen_in(file, page.text.width, page.text.height, language)


def _resolution(box: Box, size: tuple[int, int]) -> int:
    return min(2400, max(70, round(72 * size[0] / max(1.0, box.right - box.left))))
