"""The characters of a PDF page with their places, as PDFium tells them. The caller holds `LOCK`."""

from __future__ import annotations

import ctypes
import math
import re
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pypdfium2.raw as pdfium

from core.importers.pdf.hidden import Ground
from core.importers.pdf.radicals import FOLDED

if TYPE_CHECKING:
    from collections.abc import Callable

LOCK: Final = threading.Lock()
"""PDFium knows no threads."""
MOST: Final = 1_000_000
"""Characters of one page at most: more are none."""
TILTED: Final = 0.05
"""Radians: what is tilted more is a watermark, or text up the side of a drawing."""
LEAST: Final = 1.5
"""Points of a character that can be read at least."""
TWICE: Final = 0.2
"""Multiples of the size between two prints of one character at most."""

_BOLD: Final = re.compile(
    r"bold|black|heavy|semib|demib|(?<![a-z])(?:sim|st|fz|ms)?hei(?!ti)|heiti|simhei|黑|xiaobiaosong|小标宋|xbs", re.I
)
_BOLD_WEIGHT: Final = 600


class Glyph(NamedTuple):
    """A character; points from the lower left corner of the page as it is shown."""

    char: str
    left: float
    right: float
    base: float
    size: float
    bold: bool


class _Look(NamedTuple):
    """How a text object is set; all its characters stand on one base."""

    x: float
    y: float
    size: float
    bold: bool
    is_seen: bool
    """False for a watermark and for text without ink."""


@dataclass(slots=True)
class PageText:
    """What stands on a page."""

    width: float
    height: float
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
    rotation = page.get_rotation()
    width, height = page.get_size()
    found = PageText(width, height)
    place = _turned(rotation, page)
    looks: dict[int, _Look] = {}
    ground = Ground(page)
    seen: dict[tuple[str, int, int], float] = {}
    box = pdfium.FS_RECTF()
    raw = text.raw
    for index in range(min(pdfium.FPDFText_CountChars(raw), MOST)):
        point = pdfium.FPDFText_GetUnicode(raw, index)
        if pdfium.FPDFText_IsGenerated(raw, index) == 1:
            continue
        char = _character(point)
        if char is None:
            found.unknown += 1
            char = "\N{REPLACEMENT CHARACTER}"
        elif not char:
            continue
        drawn = pdfium.FPDFText_GetTextObject(raw, index)
        key = ctypes.cast(drawn, ctypes.c_void_p).value or 0
        look = looks.get(key)
        if look is None:
            look = looks[key] = _look(raw, index, rotation, ground)
        if not look.is_seen or look.size < LEAST:
            continue
        if not pdfium.FPDFText_GetLooseCharBox(raw, index, box):
            continue
        left, right, base = place(box.left, box.right, box.top, box.bottom, look.x, look.y)
        if not (math.isfinite(left) and math.isfinite(right) and math.isfinite(base)) or not -width < left < 2 * width:
            continue
        if not char.isspace():
            # Bold type is often the same text drawn twice.
            step = TWICE * look.size
            place_there = int(left / step)
            if any(abs(left - seen.get((char, round(base), place_there + side), math.inf)) < step for side in (-1, 0, 1)):
                continue
            seen[char, round(base), place_there] = left
        found.glyphs.append(Glyph(char, left, max(left, right), base, look.size, look.bold))
    return found


def folded(text: str) -> str:
    """Return a text as `read_page` gives its characters, U+FFFD for those without Unicode."""
    chars = (_character(ord(char)) for char in text)
    return "".join("\N{REPLACEMENT CHARACTER}" if char is None else char for char in chars)


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


def _look(raw: Any, index: int, rotation: int, ground: Ground) -> _Look:
    """Return how the object that holds a character is set."""
    matrix = pdfium.FS_MATRIX()
    size = pdfium.FPDFText_GetFontSize(raw, index)
    scale, angle = 1.0, 0.0
    if pdfium.FPDFText_GetMatrix(raw, index, matrix):
        scale = math.hypot(matrix.c, matrix.d)
        angle = pdfium.FPDFText_GetCharAngle(raw, index)
    angle = math.remainder(angle - math.radians(rotation), 2 * math.pi)
    name = ctypes.create_string_buffer(200)
    pdfium.FPDFText_GetFontInfo(raw, index, name, 200, ctypes.c_int())
    weight = pdfium.FPDFText_GetFontWeight(raw, index)
    bold = weight >= _BOLD_WEIGHT or _BOLD.search(name.value.decode("utf-8", "replace")) is not None
    size = abs(size * scale)
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(raw, index, x, y)
    is_seen = abs(angle) < TILTED and not ground.hides(raw, index, pdfium.FPDFText_GetTextObject(raw, index), x.value, y.value)
    return _Look(x.value, y.value, round(size, 1) if math.isfinite(size) else 0.0, bold, is_seen)


def _turned(rotation: int, page: Any) -> Callable[..., tuple[float, float, float]]:
    """Return what turns a character's box and origin on a page into its left and right ends and its base as the page is shown."""
    left, bottom, right, top = page.get_mediabox()
    if rotation == 90:
        return lambda _l, _r, t, b, x, _y: (b - bottom, t - bottom, right - x)
    if rotation == 180:
        return lambda begin, end, _t, _b, _x, y: (right - end, right - begin, top - y)
    if rotation == 270:
        return lambda _l, _r, t, b, x, _y: (top - t, top - b, x - left)
    return lambda begin, end, _t, _b, _x, y: (begin - left, end - left, y - bottom)
