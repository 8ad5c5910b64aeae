"""A text as it is compared with another: without white space, in one width, with one kind of quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import Final

_PIECE: Final = 100_000
"""Characters handled by one call into C: about a millisecond."""
_SPACE: Final = re.compile(r"\s+")
_FOLDS: Final = {
    **{chr(code + 0xFEE0): chr(code) for code in range(0x21, 0x7F)},
    **dict.fromkeys("。｡﹒．", "."),
    **dict.fromkeys("、､﹑﹐", ","),
    **dict.fromkeys("“”„‟「」『』〝〞﹁﹂﹃﹄", '"'),
    **dict.fromkeys("‘’‚‛", "'"),
    **dict.fromkeys("【〔〖［﹝", "["),
    **dict.fromkeys("】〕〗］﹞", "]"),
    **dict.fromkeys("—–―─－", "-"),
    **dict.fromkeys("〈«", "《"),
    **dict.fromkeys("〉»", "》"),
    **dict.fromkeys("·•‧・･", "·"),
    "…": ".",
    "﹔": ";",
    "﹕": ":",
    "︰": ":",
    "﹙": "(",
    "﹚": ")",
    "〜": "~",
    "￥": "¥",
}
_FIGURES: Final = frozenset("0123456789〇零一二三四五六七八九十百两")
_WIDE: Final = re.compile("[" + re.escape("".join(_FOLDS)) + "]")


class Folded:
    """A text as it is compared, with the way back.

    Every character that is not white space has one image, so that an offset of the folded text tells a character of the original.
    """

    def __init__(self, text: str) -> None:
        pieces: list[str] = []
        starts: list[int] = []
        lost: list[int] = []
        places: list[int] = []
        self.lines: list[int] = []
        """Where lines begin, rising, without the first one."""
        gone = 0
        for at in range(0, len(text), _PIECE):
            piece = text[at : at + _PIECE]
            pieces.append(_narrow("".join(piece.split())))
            for space in _SPACE.finditer(piece):
                start, end = space.span()
                if "\n" in space[0]:
                    self.lines.append(at + start - gone)
                places.append(at + start)
                starts.append(at + start - gone)
                gone += end - start
                lost.append(gone)
        self.text = "".join(pieces)
        # White space that lies across two pieces has two entries at the same offset: the later one counts.
        self._starts, self._lost, self._places = starts, lost, places
        self._size = len(text)

    def outside(self, at: int) -> int:
        """Return where a character of the folded text stands in the original; the end of the original for the end."""
        if at >= len(self.text):
            return self._size
        index = bisect_right(self._starts, at) - 1
        return at + self._lost[index] if index >= 0 else at

    def begins_line(self, at: int) -> bool:
        """Return True if a line begins at an offset of the folded text, or the text ends there."""
        index = bisect_left(self.lines, at)
        return at in {0, len(self.text)} or (index < len(self.lines) and self.lines[index] == at)

    def unbroken(self, at: int) -> int:
        """Return how many characters from one of the folded text on stand without white space between them in the original."""
        index = bisect_right(self._starts, at)
        return (self._starts[index] if index < len(self._starts) else len(self.text)) - at

    def inside(self, point: int) -> int:
        """Return the number of kept characters before an offset of the original."""
        index = bisect_right(self._places, point) - 1
        # Inside the white space itself nothing more has come.
        return max(self._starts[index], min(point - self._lost[index], len(self.text))) if index >= 0 else point


def is_alike(one: str, other: str) -> bool:
    """Return True if two stretches are the same but for their figures: 二是 and 三是, or two dates."""
    return len(one) == len(other) and all(a == b or (a in _FIGURES and b in _FIGURES) for a, b in zip(one, other, strict=True))


def letters(words: str) -> int:
    """Return how many letters and figures there are in some words; their length if they have none."""
    return sum(map(str.isalnum, words)) or len(words)


def boundaries(lengths: list[int]) -> list[int]:
    """Return the offset at which each piece of these lengths begins, and the end."""
    return [0, *accumulate(lengths)]


def _narrow(piece: str) -> str:
    """Return a piece in one width; a few replacements are faster than a table that is asked for every character."""
    for char in set(_WIDE.findall(piece)):
        piece = piece.replace(char, _FOLDS[char])
    return piece
