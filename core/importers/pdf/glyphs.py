"""The characters of a PDF page with their places, as PDFium tells them. The caller holds `LOCK`."""

from __future__ import annotations

import ctypes
import math
import threading
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pypdfium2.raw as pdfium

from core.importers.pages.characters import character_of
from core.importers.pages.faces import is_bold
from core.importers.pages.printed import Printed
from core.importers.pages.values import Glyph, PageText
from core.importers.pdf.hidden import UNSEEN, Ground
from core.importers.pdf.placement import angle_of, placement_of

if TYPE_CHECKING:
    from core.importers.pages.placement import Placement

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

_BLANKS: Final = frozenset(b"\t\r\n ")


def _plain(function: Any, result: Any, *arguments: Any) -> Any:
    """Return a function of PDFium that takes and gives addresses as numbers: it is called for each character."""
    return ctypes.CFUNCTYPE(result, ctypes.c_void_p, ctypes.c_int, *arguments)(ctypes.cast(function, ctypes.c_void_p).value or 0)


_is_generated: Final = _plain(pdfium.FPDFText_IsGenerated, ctypes.c_int)
_unicode: Final = _plain(pdfium.FPDFText_GetUnicode, ctypes.c_uint)
_is_unmapped: Final = _plain(pdfium.FPDFText_HasUnicodeMapError, ctypes.c_int)
_object: Final = _plain(pdfium.FPDFText_GetTextObject, ctypes.c_void_p)
_loose_box: Final = _plain(pdfium.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_void_p)


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
    unseen: str
    """What that is in the report, empty for text that is drawn elsewhere as well."""


@dataclass(slots=True)
class PlacedText(PageText):
    """What stands on a page of PDF, and how that is turned."""

    place: Placement = field(kw_only=True)
    unseen: dict[str, set[int]] = field(default_factory=dict)
    """Text objects that do not show, by what they are in the report."""


def read_page(page: Any, text: Any) -> PlacedText:
    """Return the characters of a page.

    Args:
        page: the `pypdfium2.PdfPage`.
        text: its `pypdfium2.PdfTextPage`.
    """
    raw = text.raw
    place = placement_of(page, raw)
    found = PlacedText(*place.size, place=place)
    looks: dict[int, _Look] = {}
    ground = Ground(page)
    printed = Printed()
    aside: list[Glyph] = []
    box = pdfium.FS_RECTF()
    reached = ctypes.byref(box)
    raw_place = ctypes.cast(raw, ctypes.c_void_p)
    for index in range(min(pdfium.FPDFText_CountChars(raw), MOST)):
        if _is_generated(raw_place, index) == 1:
            continue
        point = _unicode(raw_place, index)
        char = character_of(point)
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
        if look.unseen and not char.isspace():
            found.unseen.setdefault(look.unseen, set()).add(key)
        if not look.is_seen or look.size < LEAST or not _loose_box(raw_place, index, reached):
            continue
        if look.place.turn:
            left, _, right, _ = look.place.box(box.left, box.bottom, box.right, box.top)
        else:
            left, right = box.left - place.left, box.right - place.left
        if not -found.width < left < 2 * look.place.size[0] or not right < math.inf:
            continue
        if not char.isspace() and printed.again(char, left, look.base, look.size, key):
            continue
        glyph = Glyph(char, left, right if right > left else left, look.base, look.size, look.bold)
        (aside if look.is_aside else found.glyphs).append(glyph)
    if len(aside) >= ASIDE:
        found.glyphs += aside
    return found


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
    bold = is_bold(name.value.decode("utf-8", "replace"), weight)
    size = abs(size * scale)
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(raw, index, x, y)
    _, base = place.point(x.value, y.value)
    if is_aside:
        # Below the page, where it is read last.
        base -= place.size[1] + APART
    is_level = abs(tilt) < TILTED and math.isfinite(base)
    drawn = pdfium.FPDFText_GetTextObject(raw, index)
    hiding = ground.hiding(raw, index, drawn, x.value, y.value) if is_level else None
    unseen = "hidden" if hiding == UNSEEN else "" if is_level else "watermarks"
    return _Look(round(base, 1), round(size, 1) if math.isfinite(size) else 0.0, bold, place, is_aside, is_level and not hiding, unseen)
