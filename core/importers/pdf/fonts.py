"""Fonts that a PDF file names and does not hold: the text needs none of their pictures, and PDFium would draw each character.

What it gets instead is a font in which each character is a box, full or half as wide as it is high.
"""

from __future__ import annotations

import ctypes
import struct
from functools import cache
from typing import Any, Final

import pypdfium2.raw as pdfium

EM: Final = 1000
FIRST_WIDE: Final = 0x2E80
"""Characters from here on are as wide as they are high: Chinese, and its signs."""
EASTERN: Final = frozenset((128, 129, 134, 136))
"""Character sets of Japanese, Korean and both kinds of Chinese, as Windows numbers them."""
_ANY_FONT: Final = 1
_chosen: list[Any] = []
"""What PDFium was told to use last, and what has to live as long; empty where that is its own choice."""


def use_fonts_of_the_system(wanted: bool) -> None:
    """Have the next file drawn with the system's fonts, or with boxes. The caller holds the lock of `core.importers.pdf.glyphs`."""
    if wanted == (not _chosen or _chosen[0]):
        return
    # PDFium empties what it was told before, so that it has to be made anew.
    info = pdfium.FPDF_GetDefaultSystemFontInfo() if wanted else _boxes()
    _chosen[:] = [wanted, info]
    pdfium.FPDF_SetSystemFontInfo(info)


def _boxes() -> Any:
    """Return a system whose only font is that of boxes (fpdf_sysfontinfo.h)."""
    font = box_font()

    def give(_info: Any, _font: Any, table: int, buffer: Any, size: int) -> int:
        if table:
            # One table of the file: it is asked for to find out about collections of fonts.
            return 0
        if buffer and size >= len(font):
            ctypes.memmove(buffer, font, len(font))
        return len(font)

    def find(_info: Any, _weight: int, _italic: int, charset: int, *_: Any) -> int:
        # For the others PDFium has fonts of its own, with the right widths.
        return _ANY_FONT if charset in EASTERN else 0

    kinds = dict(pdfium.FPDF_SYSFONTINFO._fields_)
    return pdfium.FPDF_SYSFONTINFO(
        version=1,
        MapFont=kinds["MapFont"](find),
        GetFont=kinds["GetFont"](lambda *_: _ANY_FONT),
        GetFontData=kinds["GetFontData"](give),
    )


@cache
def box_font() -> bytes:
    """Return a TrueType font of three glyphs: nothing, a narrow box and a wide one (ISO/IEC 14496-22)."""
    glyphs = [b"", _box(EM // 2), _box(EM)]
    places = [0]
    for glyph in glyphs:
        places.append(places[-1] + len(glyph))
    metrics = [(EM, 0), (EM // 2, 50), (EM, 50)]
    # Format 13: all characters of a group are one glyph.
    groups = struct.pack(">6L", 32, FIRST_WIDE - 1, 1, FIRST_WIDE, 0x10FFFF, 2)
    groups = struct.pack(">2H3L", 13, 0, 16 + len(groups), 0, 2) + groups
    tables = {
        b"cmap": struct.pack(">4HL", 0, 1, 3, 10, 12) + groups,
        b"glyf": b"".join(glyphs),
        b"head": struct.pack(">4L2H2q4h2H3h", 0x10000, 0x10000, 0, 0x5F0F3CF5, 0, EM, 0, 0, 0, -120, EM, 880, 0, 8, 2, 1, 0),
        b"hhea": struct.pack(">L3hH11hH", 0x10000, 880, -120, 0, EM, 0, 0, EM, 1, *[0] * 7, 3),
        b"hmtx": b"".join(struct.pack(">Hh", *one) for one in metrics),
        b"loca": struct.pack(">4L", *places),
        b"maxp": struct.pack(">L14H", 0x10000, 3, 4, 1, 0, 0, 1, *[0] * 8),
    }
    head = struct.pack(">L4H", 0x10000, len(tables), 64, 2, 16 * len(tables) - 64)
    place = len(head) + 16 * len(tables)
    body = b""
    for name, table in sorted(tables.items()):
        head += struct.pack(">4s3L", name, 0, place + len(body), len(table))
        body += table + bytes(-len(table) % 4)
    return head + body


def _box(width: int) -> bytes:
    left, right, bottom, top = 50, width - 50, -80, 840
    corners = ((left, bottom), (left, top), (right, top), (right, bottom))
    points = struct.pack(">5h2H", 1, left, bottom, right, top, 3, 0) + b"\x01" * 4
    for axis in (0, 1):
        before = 0
        for corner in corners:
            points += struct.pack(">h", corner[axis] - before)
            before = corner[axis]
    return points + bytes(-len(points) % 4)
