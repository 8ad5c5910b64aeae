"""Two phrases near one another: which of their places belong together."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from core.finding import Hits

if TYPE_CHECKING:
    from collections.abc import Sequence


def stretches(text: str, left: Hits, right: Hits, within: int | None) -> Hits:
    """Return the stretches from a place of one phrase to a place of the other that stands near it, in this order or the other.

    Each place that has one of the other phrase near it stands in exactly one stretch, and stretches are as short as that allows. Places
    that overlap are not near one another: 农业 is no neighbour of the 农业农村 in which it stands.

    Args:
        text: is asked for its line ends.
        left: places of one phrase, not none.
        right: places of the other, not none.
        within: at most so many code points between them, None for anywhere in one paragraph.
    """
    lines = _line_ends(text, min(left.starts[0], right.starts[0]), max(left.ends[-1], right.ends[-1])) if within is None else None
    few, many = (left, right) if len(left) < len(right) else (right, left)
    if not any(_has_neighbour(few, at, many, within, lines) for at in range(len(few))):
        return Hits()
    places = sorted({(*pair, kind) for kind, hits in enumerate((left, right)) for pair in zip(hits.starts, hits.ends, strict=True)})
    starts, ends = array("l"), array("l")
    for start, end, kind in places:
        other = left if kind else right
        ahead = _ahead(other, end)
        is_ahead = ahead is not None and _is_near(end, other.starts[ahead], within, lines)
        if ends and start < ends[-1]:
            ends[-1] = max(ends[-1], end)
        elif ahead is not None and is_ahead:
            starts.append(start)
            ends.append(other.ends[ahead])
        elif ends and (behind := _behind(other, start)) is not None and _is_near(other.ends[behind], start, within, lines):
            ends[-1] = end
    return Hits(starts, ends)


def _has_neighbour(few: Hits, at: int, many: Hits, within: int | None, lines: Sequence[int] | None) -> bool:
    """Return True if a place of one phrase has one of the other near it: in most texts none has, and nothing else need be done."""
    start, end = few.starts[at], few.ends[at]
    ahead, behind = bisect_left(many.starts, end), bisect_right(many.ends, start) - 1
    return (ahead < len(many) and _is_near(end, many.starts[ahead], within, lines)) or (
        behind >= 0 and _is_near(many.ends[behind], start, within, lines)
    )


def _ahead(other: Hits, end: int) -> int | None:
    """Return the first place that begins at a code point or after it."""
    at = bisect_left(other.starts, end)
    return at if at < len(other) else None


def _behind(other: Hits, start: int) -> int | None:
    """Return the last place that ends at a code point or before it."""
    at = bisect_right(other.ends, start) - 1
    return at if at >= 0 else None


def _is_near(end: int, start: int, within: int | None, lines: Sequence[int] | None) -> bool:
    """Return True if what begins at ``start`` is near what ends at ``end``."""
    if within is not None:
        return start - end <= within
    return lines is None or bisect_left(lines, end) == bisect_left(lines, start)


def _line_ends(text: str, start: int, end: int) -> array[int]:
    found = array("l")
    at = text.find("\n", start, end)
    while at >= 0:
        found.append(at)
        at = text.find("\n", at + 1, end)
    return found
