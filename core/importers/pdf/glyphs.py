"""The characters of a PDF page with their places, as PDFium tells them. The caller holds `LOCK`."""

from __future__ import annotations

import ctypes
import math
import re
import threading
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Final, NamedTuple

import pypdfium2.raw as pdfium

from core.importers.pdf.hidden import Ground
from core.importers.pdf.placement import Placement, angle_of
from core.radicals import FOLDED

LOCK: Final = threading.Lock()
"""PDFium knows no threads."""
MOST: Final = 1_000_000
"""Characters of one page at most: more are none."""
TILTED: Final = 0.05
"""Radians: what is tilted more is a watermark."""
ASIDE: Final = 20
"""Characters of text up the side of a page that are more than a label."""
APART: Final = 100.0
"""Points between a page and what stands at its side, in reading order."""
LEAST: Final = 1.5
"""Points of a character that can be read at least."""
TWICE: Final = 0.2
"""Multiples of the size between two prints of one character at most."""

_BOLD: Final = re.compile(
    r"bold|black|heavy|semib|demib|(?<![a-z])(?:sim|st|fz|ms)?hei(?!ti)|heiti|simhei|黑|xiaobiaosong|小标宋|xbs", re.I
)
_BOLD_WEIGHT: Final = 600
_BLANKS: Final = frozenset(b"\t\r\n ")


def _plain(function: Any, result: Any, *arguments: Any) -> Any:
    """Return a function of PDFium that takes and gives addresses as numbers: it is called for each character."""
    return ctypes.CFUNCTYPE(result, ctypes.c_void_p, ctypes.c_int, *arguments)(ctypes.cast(function, ctypes.c_void_p).value or 0)


_is_generated: Final = _plain(pdfium.FPDFText_IsGenerated, ctypes.c_int)
_unicode: Final = _plain(pdfium.FPDFText_GetUnicode, ctypes.c_uint)
_is_unmapped: Final = _plain(pdfium.FPDFText_HasUnicodeMapError, ctypes.c_int)
_object: Final = _plain(pdfium.FPDFText_GetTextObject, ctypes.c_void_p)
_loose_box: Final = _plain(pdfium.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_void_p)


class Glyph(NamedTuple):
    """A character; points from the lower left corner of the page as it is read, see `Placement`."""

    char: str
    left: float
    right: float
    base: float
    size: float
    bold: bool


_Printed = dict[tuple[str, float, int], tuple[float, int]]
"""Where a character was drawn, and by which object; by base and step of place."""


class _Look(NamedTuple):
    """How a text object is set; all its characters stand on one base."""

    base: float
    size: float
    bold: bool
    place: Placement
    is_aside: bool
    """True for text that stands at a right angle to most of the page's."""
    is_seen: bool
    """False for a watermark and for text without ink."""


@dataclass(slots=True)
class PageText:
    """What stands on a page."""

    width: float
    height: float
    place: Placement
    glyphs: list[Glyph] = field(default_factory=list)
    """In the order in which the page draws them."""
    unknown: int = 0
    """How many of them have no character in Unicode."""


def read_page(page: Any, text: Any) -> PageText:
    """Return the characters of a page.

    Args:
        page: the `pypdfium2.PdfPage`.
        text: its `pypdfium2.PdfTextPage`.
    """
    raw = text.raw
    place = Placement.of(page, raw)
    found = PageText(*place.size, place)
    looks: dict[int, _Look] = {}
    ground = Ground(page)
    printed: _Printed = {}
    aside: list[Glyph] = []
    box = pdfium.FS_RECTF()
    reached = ctypes.byref(box)
    raw_place = ctypes.cast(raw, ctypes.c_void_p)
    for index in range(min(pdfium.FPDFText_CountChars(raw), MOST)):
        if _is_generated(raw_place, index) == 1:
            continue
        point = _unicode(raw_place, index)
        char = _character(point)
        if point not in _BLANKS and _is_unmapped(raw_place, index) == 1:
            # What PDFium gives then is the number of a glyph in its font.
            char = None
        if char is None:
            found.unknown += 1
            char = "\N{REPLACEMENT CHARACTER}"
        elif not char:
            if pdfium.FPDFText_IsHyphen(raw, index) != 1:
                continue
            # PDFium gives a control character for a hyphen that ends a line.
            char = "-"
        key = _object(raw_place, index) or 0
        look = looks.get(key)
        if look is None:
            look = looks[key] = _look(raw, index, place, ground)
        if not look.is_seen or look.size < LEAST or not _loose_box(raw_place, index, reached):
            continue
        if look.place.turn:
            left, _, right, _ = look.place.box(box.left, box.bottom, box.right, box.top)
        else:
            left, right = box.left - place.left, box.right - place.left
        if not -found.width < left < 2 * look.place.size[0] or not right < math.inf:
            continue
        if not char.isspace() and _is_printed(printed, char, left, look, key):
            continue
        glyph = Glyph(char, left, right if right > left else left, look.base, look.size, look.bold)
        (aside if look.is_aside else found.glyphs).append(glyph)
    if len(aside) >= ASIDE:
        found.glyphs += aside
    return found


def _is_printed(printed: _Printed, char: str, left: float, look: _Look, owner: int) -> bool:
    """Return True if another object has drawn a character there: bold type is often the same text drawn twice.

    A dash of two characters in one object is one sign of the font.
    """
    step = TWICE * look.size
    place = int(left / step)
    for near in (place, place - 1, place + 1):
        other = printed.get((char, look.base, near))
        if other is not None and abs(left - other[0]) < step and owner != other[1]:
            return True
    printed[char, look.base, place] = (left, owner)
    return False


def folded(text: str) -> str:
    """Return a text as `read_page` gives its characters, U+FFFD for those without Unicode."""
    chars = (_character(ord(char)) for char in text)
    return "".join("\N{REPLACEMENT CHARACTER}" if char is None else char for char in chars)


@cache
def _character(point: int) -> str | None:
    """Return a character, empty for what does not show, None for what has none in Unicode."""
    if point in FOLDED:
        return FOLDED[point]
    if point in {0, 0xFFFE, 0xFFFF, 0xFFFD} or 0xE000 <= point <= 0xF8FF or 0xD800 <= point < 0xE000 or point > 0x10FFFF:
        return None
    char = chr(point)
    if char in "\r\n\t\xa0\u2002\u2003":
        return " "
    return "" if point < 32 or 0x7F <= point < 0xA0 or point in {0xAD, 0x200B, 0xFEFF} else char


def _look(raw: Any, index: int, place: Placement, ground: Ground) -> _Look:
    """Return how the object that holds a character is set."""
    matrix = pdfium.FS_MATRIX()
    size = pdfium.FPDFText_GetFontSize(raw, index)
    scale = math.hypot(matrix.c, matrix.d) if pdfium.FPDFText_GetMatrix(raw, index, matrix) else 1.0
    angle = angle_of(raw, index)
    tilt = math.remainder(angle - math.radians(place.turn), math.pi / 2)
    turn = round(math.degrees(angle) / 90) % 4 * 90
    is_aside = turn != place.turn and not place.is_vertical
    if is_aside:
        place = replace(place, turn=turn)
    name = ctypes.create_string_buffer(200)
    pdfium.FPDFText_GetFontInfo(raw, index, name, 200, ctypes.c_int())
    weight = pdfium.FPDFText_GetFontWeight(raw, index)
    bold = weight >= _BOLD_WEIGHT or _BOLD.search(name.value.decode("utf-8", "replace")) is not None
    size = abs(size * scale)
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(raw, index, x, y)
    _, base = place.point(x.value, y.value)
    if is_aside:
        # Below the page, where it is read last.
        base -= place.size[1] + APART
    is_seen = (
        abs(tilt) < TILTED
        and math.isfinite(base)
        and not ground.hides(raw, index, pdfium.FPDFText_GetTextObject(raw, index), x.value, y.value)
    )
    return _Look(round(base, 1), round(size, 1) if math.isfinite(size) else 0.0, bold, place, is_aside, is_seen)
