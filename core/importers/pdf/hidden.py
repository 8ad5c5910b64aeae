"""Text of a PDF page that nobody sees: drawn with no ink, or white on white."""

from __future__ import annotations

import ctypes
from typing import Any, Final

import pypdfium2.raw as pdfium

MOST: Final = 5_000
"""Drawn objects of a page that are looked at."""
WHITE: Final = 250
"""Of 255: parts of a colour that shows on no white paper."""
_UNSEEN: Final = frozenset((pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP))


class Ground:
    """What lies under the text of a page.

    The text layer of a scan is drawn with no ink over the picture: it is the text, and is kept.
    """

    def __init__(self, page: Any) -> None:
        self._page = page
        self._bounds: list[tuple[float, float, float, float]] | None = None

    def hides(self, raw: Any, index: int, drawn: Any, x: float, y: float) -> bool:
        """Return True if the text object of a character is not to be seen and stands on nothing.

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
                return False
            is_seen = alpha.value > 10 and min(red.value, green.value, blue.value) < WHITE
        return not is_seen and not any(left <= x <= right and bottom <= y <= top for left, bottom, right, top in self._grounds())

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
