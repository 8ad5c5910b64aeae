"""Aligns an old text with a new one, line by line."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONG_LINE: Final = 20
"""A line of that length that stands once in both texts is the same line."""
_SHORT_TEXT: Final = 200
_SHINGLE: Final = 5
_FEW: Final = 200_000
_CLAUSE: Final = re.compile(r"[^。！？；，：、,.;:!?]*[。！？；，：、,.;:!?]+|[^。！？；，：、,.;:!?]+")


class Alignment:
    """Knows the new places of the old lines that are certainly the same.

    Certain are long lines that stand once in both texts, and the equal lines that follow or precede them, or the start or end of the
    text, without a gap; not one that may be two (of three equal lines in a row, after one was taken out, none).
    """

    def __init__(self, old_text: str, new_text: str) -> None:
        old, new = list(_lines(old_text)), list(_lines(new_text))
        self._starts = _line_starts(old)
        self._ends = [start + len(line) for start, line in zip(self._starts, old, strict=True)]
        starts = _line_starts(new)
        self._places = {i: starts[j] for i, j in _same_lines(old, new).items()}

    def place(self, point: int) -> int | None:
        """Return where an offset of the old text is in the new one, None if that is not certain."""
        line = bisect_right(self._starts, point) - 1
        if line not in self._places or point > self._ends[line]:
            return None
        return self._places[line] + point - self._starts[line]


def is_same_speech(old_text: str, new_text: str) -> bool:
    """Return True if at least half of one text stands in the other: a new edition, not another speech.

    The half counts for the shorter text, so that a speech may be cut or continued; of a text under 200 characters, which may be no more
    than a salutation, for the longer one. Lines are compared first, then clauses, then runs of five characters; their order plays no part.
    Takes time in proportion to the length.
    """
    old_size, new_size = _weight(old_text), _weight(new_text)
    shorter, longer = sorted((old_size, new_size))
    wanted = (shorter if shorter >= _SHORT_TEXT else longer) / 2
    common, old_rest, new_rest = _common(Counter(_lines(old_text)), Counter(_lines(new_text)))
    if common < wanted:
        more, old_rest, new_rest = _common(_clauses(old_rest), _clauses(new_rest))
        common += more
    if common < wanted and old_rest.total() + new_rest.total() < _FEW:
        more, _, _ = _common(_shingles(old_rest), _shingles(new_rest), weight=1)
        common += more
    return common >= wanted


def _same_lines(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Return the numbers of old lines that are certain, with their new numbers."""
    old_single, new_single = _single_lines(old), _single_lines(new)
    certain = {i: new_single[line] for line, i in old_single.items() if line in new_single}
    followed = _extended(old, new, {-1: -1, **certain}, 1)
    preceded = _extended(old, new, {len(old): len(new), **certain}, -1)
    pairs = {*followed.items(), *preceded.items()}
    claims, claimants = Counter(i for i, _ in pairs), Counter(j for _, j in pairs)
    taken = set(certain.values())
    return certain | {i: j for i, j in pairs if i not in certain and j not in taken and claims[i] == 1 == claimants[j]}


def _extended(old: Sequence[str], new: Sequence[str], certain: dict[int, int], step: int) -> dict[int, int]:
    """Return the lines that stand next to certain ones in both texts, in one direction, up to the first difference."""
    found: dict[int, int] = {}
    for first, place in certain.items():
        i, j = first + step, place + step
        while 0 <= i < len(old) and 0 <= j < len(new) and i not in certain and old[i] == new[j]:
            found[i] = j
            i, j = i + step, j + step
    return found


def _single_lines(lines: Sequence[str]) -> dict[str, int]:
    """Return the numbers of the lines that are long enough and stand once."""
    counts = Counter(lines)
    return {line: i for i, line in enumerate(lines) if len(line) >= _LONG_LINE and counts[line] == 1}


def _line_starts(lines: Sequence[str]) -> list[int]:
    """Return the offset of each line."""
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line) + 1
    return starts


def _lines(text: str) -> Iterator[str]:
    """Yield the lines one by one: splitting a whole book is one long call."""
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield text[start:end]
        start = end + 1
    yield text[start:]


def _weight(text: str) -> int:
    """Return the number of characters that are not line ends."""
    return len(text) - text.count("\n")


def _common(old: Counter[str], new: Counter[str], weight: int = 0) -> tuple[int, Counter[str], Counter[str]]:
    """Return the characters (or ``weight`` each) of what stands in both, and what is left of each."""
    both = old & new
    return sum((weight or len(piece)) * count for piece, count in both.items()), old - both, new - both


def _clauses(lines: Counter[str]) -> Counter[str]:
    """Cut lines into clauses."""
    found: Counter[str] = Counter()
    for line, count in lines.items():
        for clause in _CLAUSE.findall(line):
            found[clause] += count
    return found


def _shingles(clauses: Counter[str]) -> Counter[str]:
    """Cut clauses into all their runs of five characters; one that is shorter stays whole."""
    found: Counter[str] = Counter()
    for clause, count in clauses.items():
        for at in range(max(1, len(clause) - _SHINGLE + 1)):
            found[clause[at : at + _SHINGLE]] += count
    return found
