"""Pages that are pictures: their characters as an OCR program sees them. The caller holds the lock of `core.importers.pdf.glyphs`."""

from __future__ import annotations

import math
import statistics
from typing import TYPE_CHECKING, Any, Final

from core.importers import ocr
from core.importers.pdf.glyphs import Glyph, PageText, folded

if TYPE_CHECKING:
    from collections.abc import Sequence

RESOLUTION: Final = 300
"""Dots per inch of the picture that is read, unless the page is too large."""
MOST_PIXELS: Final = 24_000_000
"""Of one page."""
ALIKE: Final = 0.18
"""Share by which the heights of lines of one size differ: what is measured is the ink."""
INK: Final = 0.92
"""Share of the size that a Chinese line's ink takes up."""
BELOW: Final = 0.08
"""Share of the size that the ink reaches below the base."""


def recognised(page: Any, found: PageText, language: str) -> PageText:
    """Return what an OCR program reads on a page.

    Args:
        page: the `pypdfium2.PdfPage`.
        found: what its own text layer holds; only the size of the page is taken from it.
        language: of `core.importers.ocr.language`.
    """
    scale = RESOLUTION / 72
    pixels = found.width * found.height * scale * scale
    if not 0 < pixels < math.inf:
        return found
    scale *= min(1.0, math.sqrt(MOST_PIXELS / pixels))
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        gray = bytes(bitmap.buffer)
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    finally:
        bitmap.close()
    if stride != width:
        gray = b"".join(gray[start : start + width] for start in range(0, stride * height, stride))
    words = ocr.words(ocr.Picture(width, height, gray, round(72 * scale)), language)
    return PageText(found.width, found.height, found.place, _glyphs(words, height, scale))


def _glyphs(words: Sequence[ocr.Word], height: int, scale: float) -> list[Glyph]:
    """Return the characters of words; those of one word are as wide as each other."""
    lines: dict[tuple[int, int, int], list[ocr.Word]] = {}
    for word in words:
        if word.text.strip():
            lines.setdefault(word.line, []).append(word)
    sizes = {line: (max(word.bottom for word in found) - min(word.top for word in found)) / scale / INK for line, found in lines.items()}
    usual = statistics.median(sizes.values()) if sizes else 0.0
    glyphs: list[Glyph] = []
    for line, found in lines.items():
        size = usual if abs(sizes[line] - usual) <= ALIKE * usual else sizes[line]
        base = (height - max(word.bottom for word in found)) / scale + BELOW * size
        for word in found:
            text = folded(word.text)
            step = (word.right - word.left) / scale / max(1, len(text))
            for index, char in enumerate(text):
                left = word.left / scale + index * step
                glyphs.append(Glyph(char, left, left + step, base, round(size, 1), bold=False))
    return glyphs
