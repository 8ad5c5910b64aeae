"""What the glyphs that Qt draws stand for."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QTextLayout

from core.pdf_text import Drawn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextLine

NO_FACE: Final = -1.0
"""Size of what Qt draws boxes with, in the place of characters that it cannot shape: no text in a PDF."""
_FROM_RIGHT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters that are written from right to left."""
_NOTHING: Final = "\u200b"
"""What a glyph stands for that stands for nothing: without any character readers take the glyph's number for one."""
_RUNS: Final = (
    QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
)


@dataclass(slots=True)
class Glyphs:
    """Notes what the glyphs that are drawn on one page stand for."""

    _meanings: list[str] = field(default_factory=list)
    _longer: dict[int, str] = field(default_factory=dict)
    _count: int = 0

    def add(self, line: QTextLine, words: str) -> None:
        """Note the glyphs of a line of the laid out words, in the order in which Qt draws them.

        A glyph stands for the characters from its own to the next that has a glyph; the line's first for those before it, too. So what
        has none (a tab, a character that no face knows) is not lost.
        """
        units = words.encode("utf-16-le", "surrogatepass")
        indexes = list(_indexes(line))
        first, length = line.textStart(), line.textLength()
        if len(units) == 2 * len(words) and len(indexes) == length and indexes == list(range(first, first + length)):
            # Nearly all lines: one glyph for each character.
            part = words[first : first + length]
            if "\t" not in part:
                self._meanings.append(part)
                self._count += length
                return
        if any(later < earlier for earlier, later in pairwise([line.textStart(), *indexes])) and not _FROM_RIGHT.search(_part(units, line)):
            # Behind an accent that is a glyph by itself Qt loses count.
            indexes = list(_indexes_by_character(line, words))
        counts = Counter(indexes)
        begins = sorted(counts)
        shares: dict[int, Iterator[str]] = {}
        for begin, end in pairwise([*begins, line.textStart() + line.textLength()]):
            first = line.textStart() if begin == begins[0] else begin
            meaning = units[2 * first : 2 * end].decode("utf-16-le", "replace").strip("\t")
            shares[begin] = _shares(meaning, counts[begin])
        for index in indexes:
            share = next(shares[index])
            if len(share) > 1:
                self._longer[self._count] = share
            self._meanings.append(share if len(share) == 1 else "\0")
            self._count += 1

    def drawn(self) -> Drawn:
        """Return what was noted."""
        return Drawn("".join(self._meanings), self._longer)


def _part(units: bytes, line: QTextLine) -> str:
    return units[2 * line.textStart() : 2 * (line.textStart() + line.textLength())].decode("utf-16-le", "replace")


def _indexes(line: QTextLine, start: int = -1, length: int = -1) -> Iterator[int]:
    """Yield for each glyph that Qt draws of a line, or of a part of it, the unit at which its characters begin."""
    for run in line.glyphRuns(start, length, _RUNS):
        if run.rawFont().pixelSize() != NO_FACE:
            yield from run.stringIndexes()


def _indexes_by_character(line: QTextLine, words: str) -> Iterator[int]:
    """Yield the same, asking for one character after the other."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, words)
    start, end = line.textStart(), line.textStart() + line.textLength()
    while start < end:
        finder.setPosition(start)
        following = finder.toNextBoundary()
        following = end if following < 0 else min(following, end)
        for _ in _indexes(line, start, following - start):
            yield start
        start = following


def _shares(meaning: str, count: int) -> Iterator[str]:
    """Yield what each of several glyphs that show some characters together stands for; the last takes what is over."""
    for number in range(count):
        yield (meaning[number:] if number == count - 1 else meaning[number : number + 1]) or _NOTHING
