"""Text of a PDF page that nobody sees: drawn with no ink, white on white, or where the page is not drawn at all."""

from __future__ import annotations

import ctypes
import math
from typing import Any, Final

import pypdfium2.raw as pdfium

MOST: Final = 5_000
"""Drawn objects of a page that are looked at."""
WHITE: Final = 250
"""Of 255: parts of a colour that shows on no white paper."""
SLACK: Final = 2.0
"""Points that a base lies outside of a clip at most."""
CORNERS: Final = 100
"""Of a clip that are looked at."""
UNSEEN: Final = "unseen"
CLIPPED: Final = "clipped"
_UNSEEN: Final = frozenset((pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP))


class Ground:
    """What lies under the text of a page.

    The text layer of a scan is drawn with no ink over the picture: it is the text, and is kept.
    """

    def __init__(self, page: Any) -> None:
        self._page = page
        self._bounds: list[tuple[float, float, float, float]] | None = None
        self._addresses: set[int | None] | None = None

    def hiding(self, raw: Any, index: int, drawn: Any, x: float, y: float) -> str | None:
        """Return `UNSEEN` if the text object of a character has no ink and stands on nothing, `CLIPPED` outside of what is drawn.

        Args:
            raw: FPDF_TEXTPAGE.
            index: of the character.
            drawn: its text object, FPDF_PAGEOBJECT.
            x: place of the character, points of the page.
            y: as ``x``.
        """
        is_seen = pdfium.FPDFTextObj_GetTextRenderMode(drawn) not in _UNSEEN
        if is_seen:
            red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
            if not pdfium.FPDFText_GetFillColor(raw, index, red, green, blue, alpha):
                return None
            is_seen = alpha.value > 10 and min(red.value, green.value, blue.value) < WHITE
        if not is_seen:
            is_on_something = any(left <= x <= right and bottom <= y <= top for left, bottom, right, top in self._grounds())
            return None if is_on_something else UNSEEN
        return CLIPPED if self._is_clipped(drawn, x, y) else None

    def _is_clipped(self, drawn: Any, x: float, y: float) -> bool:
        """Return True if a text object begins outside of its clip: Qt draws a line at a page's end on the next one too."""
        left, bottom, right, top = _clip(drawn)
        if left - SLACK <= x <= right + SLACK and bottom - SLACK <= y <= top + SLACK:
            return False
        # Within a form the clip has coordinates of its own.
        return ctypes.cast(drawn, ctypes.c_void_p).value in self._objects()

    def _objects(self) -> set[int | None]:
        """Return the addresses of what the page itself draws."""
        if self._addresses is None:
            count = min(pdfium.FPDFPage_CountObjects(self._page.raw), MOST)
            drawn = (pdfium.FPDFPage_GetObject(self._page.raw, number) for number in range(count))
            self._addresses = {ctypes.cast(one, ctypes.c_void_p).value for one in drawn}
        return self._addresses

    def _grounds(self) -> list[tuple[float, float, float, float]]:
        """Return where pictures and shapes lie."""
        if self._bounds is None:
            self._bounds = []
            left, bottom, right, top = (ctypes.c_float() for _ in range(4))
            for number in range(min(pdfium.FPDFPage_CountObjects(self._page.raw), MOST)):
                one = pdfium.FPDFPage_GetObject(self._page.raw, number)
                if pdfium.FPDFPageObj_GetType(one) == pdfium.FPDF_PAGEOBJ_TEXT:
                    continue
                if pdfium.FPDFPageObj_GetBounds(one, left, bottom, right, top):
                    self._bounds.append((left.value, bottom.value, right.value, top.value))
        return self._bounds


def _clip(drawn: Any) -> tuple[float, float, float, float]:
    """Return the box within which an object is drawn."""
    box = (-math.inf, -math.inf, math.inf, math.inf)
    clip = pdfium.FPDFPageObj_GetClipPath(drawn)
    x, y = ctypes.c_float(), ctypes.c_float()
    for path in range(min(pdfium.FPDFClipPath_CountPaths(clip), CORNERS) if clip else 0):
        segments = (
            pdfium.FPDFClipPath_GetPathSegment(clip, path, index)
            for index in range(min(pdfium.FPDFClipPath_CountPathSegments(clip, path), CORNERS))
        )
        corners = [(x.value, y.value) for segment in segments if pdfium.FPDFPathSegment_GetPoint(segment, x, y)]
        if corners:
            xs, ys = zip(*corners, strict=True)
            box = (max(box[0], min(xs)), max(box[1], min(ys)), min(box[2], max(xs)), min(box[3], max(ys)))
    return box
