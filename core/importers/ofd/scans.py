"""Pages that are pictures: their characters as an OCR program sees them in the picture that the file keeps."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

from core.importers import ocr
from core.importers.ofd.page import SCAN
from core.importers.pages.recognition import glyphs_of
from core.importers.pages.refusals import FEW

if TYPE_CHECKING:
    from core.importers.ofd.package import Package
    from core.importers.ofd.page import Page
    from core.importers.ofd.resources import Resources
    from core.importers.pages.values import Box, Glyph

MOST_PIXELS: Final = 60_000_000
"""Of one picture."""
MOST_PICTURES: Final = 50
"""Of one page: some programs cut it into strips."""

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8\xff"
_SIZES: Final = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
"""Markers of JPEG that are followed by width and height."""


def is_scan(page: Page) -> bool:
    """Return True for a page that is a picture with no text but a stamp or a number."""
    covered = sum(box.area for box, _ in page.images)
    return len(page.text.glyphs) <= FEW and covered > SCAN * page.text.width * page.text.height


def recognised(page: Page, package: Package, resources: Resources, language: str) -> list[Glyph] | None:
    """Return the characters that an OCR program sees on a page; None if its pictures are of a kind that it does not take.

    Args:
        page: the page; what its own text holds is not asked for.
        package: the file.
        resources: of the document.
        language: of `core.importers.ocr.language`.

    Raises:
        Unrecognised: if the program could not read one of them.
    """
    glyphs: list[Glyph] | None = None
    for box, key in page.images[:MOST_PICTURES]:
        data = package.content(resources.media.get(key)) or b""
        size = size_of(data)
        if size is None or not 0 < size[0] * size[1] <= MOST_PIXELS:
            continue
        seen = _seen(ocr.Stored(data, *size, _resolution(box, size)), box, language, turned=page.place.turn != 0)
        glyphs = (glyphs or []) + seen
    return glyphs


def _seen(picture: ocr.Stored, box: Box, language: str, *, turned: bool) -> list[Glyph]:
    """Return the characters on one picture, where they lie on the page."""
    wide = box.right - box.left
    if turned or not wide:
        return []
    scale = picture.width / wide
    return [
        glyph._replace(left=glyph.left + box.left, right=glyph.right + box.left, base=glyph.base + box.bottom)
        for glyph in glyphs_of(ocr.words_stored(picture, language), picture.height, scale)
    ]


def _resolution(box: Box, size: tuple[int, int]) -> int:
    return min(2400, max(70, round(72 * size[0] / max(1.0, box.right - box.left))))


def size_of(data: bytes) -> tuple[int, int] | None:
    """Return width and height of a picture that the program takes, None for another."""
    try:
        if data.startswith(_PNG):
            width, height = struct.unpack_from(">2L", data, 16)
            return width, height
        if data.startswith(_JPEG):
            return _size_of_jpeg(data)
    except struct.error:
        return None
    return None


def _size_of_jpeg(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at < len(data):
        marker, kind, length = struct.unpack_from(">2BH", data, at)
        if marker != 0xFF:
            return None
        if kind in _SIZES:
            height, width = struct.unpack_from(">2H", data, at + 5)
            return width, height
        at += 2 + length
    return None
