"""Which characters the positions of a project's selections mean.

The standard counts characters of the plain text; programs count them as their strings do: QualCoder and this program code points, those
for Windows and in browsers UTF-16, and a line end of CR and LF as two characters or, ATLAS.ti, as one. It makes a difference only where
a text has such line ends, or characters beyond U+FFFF. There the counting is taken by which most selections begin with the words that
their names repeat, else the one that the program is known for.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from core.spans import Span
from core.text import normalise

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_COMPARED: Final = 300
"""Selections whose names are compared with the text."""
_SHORTEST_NAME: Final = 2
_BY_CODE_POINTS: Final = ("Meipi", "QualCoder", "Taguette")


class Said(NamedTuple):
    """A selection as a project says it."""

    start: int
    end: int
    name: str
    """Many programs repeat its first words here."""


class Counting(NamedTuple):
    """How a program counts characters."""

    is_wide: bool
    """True for UTF-16."""
    joins: bool
    """True if CR and LF are one character."""


def placed(raw: str, text: str, said: Sequence[Said], origin: str, *, by_name: bool = False) -> list[Span | None]:
    """Return where selections stand in the normal text, in their order; None for one that lies outside of it.

    Args:
        raw: the text as the project has it.
        text: the same as a normal text.
        said: the selections.
        origin: the program that has written the project.
        by_name: None too for one whose words are not those of its name: of a text that may be laid out otherwise than the program did.
    """
    ways = [_Way(raw, counting) for counting in _countings(raw, origin)]
    if len(ways) > 1:
        sample = said[:_MOST_COMPARED]
        ways.sort(key=lambda way: -sum(way.score(one) for one in sample))
    way = ways[0]
    if by_name:
        said = [one if way.score(one) > 0 else Said(-1, -1, "") for one in said]
    return way.images([way.range(one) for one in said], text)


def _countings(raw: str, origin: str) -> list[Counting]:
    """Return the ways to count that make a difference, the likeliest first."""
    is_known = any(one.lower() in origin.lower() for one in _BY_CODE_POINTS)
    wide = [not is_known, is_known] if any(char > "\uffff" for char in raw) else [False]
    joins = [False]
    if "\r\n" in raw:
        joins = [True, False] if "atlas" in origin.lower() else [False, True]
    return [Counting(is_wide, joined) for is_wide in wide for joined in joins]


class _Way:
    """A text with one way to count its characters."""

    def __init__(self, raw: str, counting: Counting) -> None:
        self._text = raw.replace("\r\n", "\n") if counting.joins else raw
        wide = [index for index, char in enumerate(self._text) if char > "\uffff"] if counting.is_wide else []
        self._units = [point + number for number, point in enumerate(wide)]

    def range(self, said: Said) -> Span | None:
        """Return what a selection covers of this text, None if it begins outside; one that ends outside is cut off."""
        start, end = self._point(said.start), min(self._point(said.end), len(self._text))
        return Span(start, end) if 0 <= start <= end and start < len(self._text) else None

    def score(self, said: Said) -> int:
        """Return 1 if it begins with the words of its name, -1 if it lies outside, else 0."""
        found = self.range(said)
        if found is None or self._point(said.end) > len(self._text):
            return -1
        name = "".join(said.name.removesuffix("...").removesuffix("…").split())
        words = found.of(self._text)
        # By the first character too: beside a line end, white space alone would tell nothing.
        return int(len(name) >= _SHORTEST_NAME and words[:1] == name[0] and "".join(words.split()).startswith(name))

    def images(self, ranges: Sequence[Span | None], text: str) -> list[Span | None]:
        """Return the ranges as they are in the normal text, which differs by white space and characters that nobody sees."""
        if self._text == text:
            return list(ranges)
        before = self._solid({edge for one in ranges if one for edge in (one.start, one.end)})
        solid = [index for index, char in enumerate(text) if not char.isspace()]
        found: list[Span | None] = []
        for one in ranges:
            if one is None:
                found.append(None)
                continue
            first, last = before.get(one.start, 0), before.get(one.end, 0)
            start = solid[first] if first < len(solid) else len(text)
            found.append(Span(start, max(start, solid[last - 1] + 1) if first < last else start))
        return found

    def _solid(self, edges: set[int]) -> dict[int, int]:
        """Return how many characters that are seen stand before each place."""
        counts: dict[int, int] = {}
        count = last = 0
        for edge in sorted(edges):
            count += len("".join(normalise(self._text[last:edge]).text.split()))
            counts[edge], last = count, edge
        return counts

    def _point(self, unit: int) -> int:
        return unit - bisect_right(self._units, unit - 1)
