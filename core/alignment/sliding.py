"""Cuts that may lie elsewhere: what was put in or taken out often reads the same a little before or after.

Of "要有人巡，要有人管，" without its second half, nobody could tell by the letters whether "要有人巡，" or "人巡，要有" was taken out.
A cut at the end of a line, of a sentence or of a clause is taken for the right one; where several are as good, what lies between them is
in doubt.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from core.alignment.clauses import MARKS, Run
from core.alignment.folded import is_alike

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.alignment.folded import Folded

_FAR: Final = 1_000
"""Characters by which a cut may be moved to any place; farther only to the end of a line."""
_LABEL: Final = 6
"""Characters of a label and its surroundings that may have got another number."""
_SHORT: Final = 3
"""A shorter piece is a slip of the pen: the first of two equal characters is the one that was there."""
_COMMAS: Final = ",:"


class Doubt(NamedTuple):
    """A stretch of the folded old text that may as well be another copy of the same words."""

    start: int
    end: int
    shift: int
    """How far the other place lies behind the known one in the new text; 0 if there is but one place for two copies."""
    period: int
    """How far the copies lie from each other."""
    back: int = 0
    """How far before it the copy stands that has the one place, if it is not this one."""


def settled(runs: Sequence[Run], old: Folded, new: Folded, claims: tuple[bytearray, bytearray]) -> tuple[list[Run], list[Doubt]]:
    """Return runs with their cuts at the best places, and what is in doubt.

    Args:
        runs: in order.
        old: the text that they are rising in.
        new: the other one.
        claims: for each character of the old text, and of the new one, 1 if some run of any strand holds it.
    """
    found: list[Run] = list(runs[:1])
    doubts: list[Doubt] = []
    for run in runs[1:]:
        before = found[-1]
        deleted, inserted = run.old - before.old_end, run.new - before.new_end
        if (deleted > 0) == (inserted > 0):
            found.append(run)
            continue
        text, at, taken = (old, before.old_end, claims[0]) if deleted else (new, before.new_end, claims[1])
        end = at + deleted + inserted
        # A passage that was moved may lie there: it stays.
        first, last = taken.find(1, at, end), taken.rfind(1, at, end)
        reach = (min(before.size, end - last - 1 if last >= 0 else before.size), min(run.size, first - at if first >= 0 else run.size))
        low, high = _best(text, at, deleted or inserted, *reach)
        by = high - at
        back, same = _numbered(text, high, end + by, reach[0] + by) if end - at >= _SHORT else (0, 0)
        found[-1] = Run(before.old, before.new, before.size + by - back)
        found.append(Run(run.old + by - same, run.new + by - same, run.size - by + same))
        if back:
            continue
        if low < high:
            start, end = before.old_end + low - at, before.old_end + by
            doubts.append(Doubt(start, end, inserted, deleted or inserted))
            if deleted:
                doubts.append(Doubt(start + deleted, end + deleted, 0, deleted, deleted))
    return [run for run in found if run.size], sorted(doubts)


def _best(folded: Folded, at: int, size: int, before: int, after: int) -> tuple[int, int]:
    """Return the first and the last of the best places for a piece of a text that begins at ``at``."""
    from rapidfuzz.distance import Postfix, Prefix

    text, end = folded.text, at + size
    left, right = before, after
    left = Postfix.similarity(text[at - left : at], text[end - left : end]) if left and text[at - 1] == text[end - 1] else 0
    right = Prefix.similarity(text[at : at + right], text[end : end + right]) if right and text[at] == text[end] else 0
    if not left and not right:
        return at, at
    if size < _SHORT:
        return at + right, at + right
    places = _places(folded, at - left, at + right, size)
    worth = [_worth(folded, place) + _worth(folded, place + size) for place in places]
    best = max(worth)
    good = [place for place, value in zip(places, worth, strict=True) if value == best]
    return good[0], good[-1]


def _numbered(folded: Folded, at: int, end: int, reach: int) -> tuple[int, int]:
    """Return by how much a cut lies before its best place, and how much of that is the same: a label got another number.

    Where an item was put in before "二是要管好水费", which is now "三是要管好水费", the old 二是 is not that of the new item.
    """
    text = folded.text
    worth = _worth(folded, at) + _worth(folded, end)
    for size in range(2, min(reach, _LABEL) + 1):
        if not is_alike(text[at - size : at], text[end - size : end]):
            return 0, 0
        if _worth(folded, at - size) + _worth(folded, end - size) > worth:
            return size, next((same for same in range(size) if text[at - same - 1] != text[end - same - 1]), size)
    return 0, 0


def _places(folded: Folded, low: int, high: int, size: int) -> Sequence[int]:
    """Return where a cut may lie from one offset to another: anywhere, or at the ends of lines only if that is far."""
    if high - low <= _FAR:
        return range(low, high + 1)
    lines = folded.lines
    starts = {line - back for back in (0, size) for line in lines[bisect_left(lines, low + back) : bisect_right(lines, high + back)]}
    return sorted({low, high, *starts})


def _worth(folded: Folded, at: int) -> int:
    """Return how likely a text is cut at an offset."""
    if folded.begins_line(at):
        return 3
    last = folded.text[at - 1]
    return 0 if last not in MARKS else 1 if last in _COMMAS else 2
