"""The words that an OCR program sees on a page, as its characters."""

from __future__ import annotations

import re
import statistics
from typing import TYPE_CHECKING, Final

from core.importers.pages.characters import folded
from core.importers.pages.values import Glyph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.importers import ocr

ALIKE: Final = 0.18
"""Share by which the sizes of lines differ that are set alike: what is measured is the ink."""
LITTLE: Final = 0.3
"""The same of lines of less than eight characters."""
INK: Final = 0.75
"""Share of the height of a line's words that is the size."""
BELOW: Final = 0.08
"""Share of the size that the ink reaches below the base."""
FREE: Final = 2.5
"""Multiples of the size between two parts of a line, such as entries of a table."""

_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_LATIN: Final = re.compile(r"[A-Za-z]")
_HALF: Final = re.compile(r"[()]|(?<![\dA-Za-z])[,:;?!]|[,:;?!](?![\dA-Za-z])")
_WIDE: Final = str.maketrans("(),:;?!", "（），：；？！")


def glyphs_of(words: Sequence[ocr.Word], height: int, scale: float) -> list[Glyph]:
    """Return the characters of words, evenly over each line: where the program puts single ones is no more than a guess."""
    lines: dict[tuple[int, int, int], list[ocr.Word]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    sizes = {line: _size(found) for line, found in lines.items()}
    usual = statistics.median(sizes.values()) if sizes else 0.0
    glyphs: list[Glyph] = []
    for line, found in lines.items():
        alike = ALIKE if sum(_units(word.text) for word in found) >= 8 else LITTLE
        size = usual if abs(sizes[line] - usual) <= alike * usual else sizes[line]
        base = (height - statistics.median(word.bottom for word in found)) / scale + BELOW * size / scale
        for part in _parts(found, size):
            text = _widened(folded(_together(part)))
            left = part[0].left / scale
            step = (part[-1].right / scale - left) / max(1, _units(text))
            for char in text:
                right = left + step * _units(char)
                glyphs.append(Glyph(char, left, right, base, round(2 * size / scale) / 2, bold=False))
                left = right
    return glyphs


def _parts(words: Sequence[ocr.Word], size: float) -> list[list[ocr.Word]]:
    """Return the words of a line, parted where it is free for some characters."""
    parts = [[words[0]]]
    for word in words[1:]:
        if word.left - parts[-1][-1].right > FREE * size:
            parts.append([])
        parts[-1].append(word)
    return parts


def _together(words: Sequence[ocr.Word]) -> str:
    text = words[0].text
    for word in words[1:]:
        text += " " * (text[-1].isascii() and word.text[0].isascii() and text[-1].isalnum()) + word.text
    return text


def _units(text: str) -> float:
    """Return how wide a text is, in multiples of its size."""
    return sum(0.5 if char.isascii() else 1.0 for char in text)


def _size(words: Sequence[ocr.Word]) -> float:
    """Return the size of a line in dots: its width by its characters, if it is Chinese, else a share of its height."""
    high = (max(word.bottom for word in words) - min(word.top for word in words)) * INK
    texts = [_together(part) for part in _parts(words, high)]
    if not any(_HAN.search(text) for text in texts) or sum(map(_units, texts)) < 3:
        return high
    width = sum(part[-1].right - part[0].left for part in _parts(words, high))
    return width / sum(map(_units, texts))


def _widened(text: str) -> str:
    """Return a line with the signs of Chinese, where the program took them for those of English."""
    if 2 * len(_LATIN.findall(text)) > len(_HAN.findall(text)):
        return text
    return _HALF.sub(lambda match: match[0].translate(_WIDE), text)
