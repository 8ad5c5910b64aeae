"""Characters of a line of which it is known that each is one glyph, and where Qt places them as it fills the line."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from sys import byteorder
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextLine

    from gui.paper.faces import Letters

EM: Final = 1000
"""Parts of a size in which widths are given."""
APART: Final = 0.1
"""Tenths of a point by which a glyph may stand beside its place; Qt places them in 64ths of a unit."""
_MARK: Final = re.compile(r"\W")
"""Behind which nothing is moved apart."""


class Part:
    """Characters of one face on a line.

    Args:
        words: they.
        letters: of their face.

    Raises:
        KeyError: if not all of them are known.
    """

    __slots__ = ("_data", "_marks", "letters", "moved", "size", "width", "words")

    def __init__(self, words: str, letters: Letters) -> None:
        self._data = "".join(map(letters.codes.__getitem__, words)).encode("latin-1")
        self.words, self.letters = words, letters
        self.size = letters.look.size
        self.width = sum(map(letters.widths.__getitem__, words)) * self.size / EM
        self.moved = 0
        """How many there are behind which the line may be moved apart."""
        self._marks: Sequence[int] = ()
        """Indexes of the others."""

    def look_for_marks(self) -> None:
        """Find out what Qt moves apart."""
        self._marks = [found.start() for found in _MARK.finditer(self.words)]
        self.moved = len(self.words) - len(self._marks)

    def left_of(self, index: int, spacing: float) -> float:
        """Return how far from the first a character stands."""
        before = sum(map(self.letters.widths.__getitem__, self.words[:index])) * self.size / EM
        return before + spacing * (index - bisect_left(self._marks, index))

    def operators(self, spacing: float) -> bytes:
        """Return the operators that write them."""
        data = self._data
        if not spacing:
            return b"(%s) Tj\nET\n" % data
        back, begin, parts = b"%.0f" % (spacing * EM / self.size), 0, []
        for mark in self._marks:
            end = 2 * mark + 2
            parts.append(b"(%s)%s" % (data[begin:end], back))
            begin = end
        return b"%.3f Tc [%s(%s)] TJ 0 Tc\nET\n" % (spacing, b"".join(parts), data[begin:])


def spacing_of(line: QTextLine, start: int, parts: Sequence[Part]) -> float | None:
    """Return by how much letters of a line that Qt fills are moved apart, None if it is otherwise.

    Args:
        line: of laid out words.
        start: the unit with which it begins.
        parts: the words on it.
    """
    # A last letter that reaches out of its own width has its room, too.
    spare = line.width() - max(line.naturalTextWidth(), sum([part.width for part in parts]))
    if -APART < spare < APART:
        return 0.0
    gaps = -parts[-1].words[-1].isalnum()
    for part in parts:
        part.look_for_marks()
        gaps += part.moved
    if spare < 0 or gaps <= 0:
        return None
    spacing = spare / gaps
    if all(part.letters.moved.issuperset(part.words) for part in parts):
        return spacing
    # One place in the middle tells whether it is so.
    part = max(parts, key=lambda part: len(part.words))
    before = parts[: parts.index(part)]
    middle = len(part.words) // 2
    there = line.x() + sum(one.width + spacing * one.moved for one in before) + part.left_of(middle, spacing)
    if abs(there - x_of(line, start + sum(len(one.words) for one in before) + middle)) >= 5 * APART:
        return None
    part.letters.moved.update(part.words[:middle])
    return spacing


def x_of(line: QTextLine, unit: int) -> float:
    """Return where on a line a unit stands."""
    x: tuple[float, int] = line.cursorToX(unit)  # type: ignore[assignment]
    return x[0]


def packed(codes: Sequence[int]) -> bytes:
    """Return codes of two bytes each."""
    units = array("H", codes)
    if byteorder == "little":
        units.byteswap()
    return units.tobytes()
