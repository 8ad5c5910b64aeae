"""What stands around a place, on one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.finding import Hits
from core.found import SNIPPET
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MARK: Final = "…"
"""Stands where a snippet begins or ends inside a sentence."""
_LONGEST: Final = 2 * SNIPPET
"""Code points of a place that are shown whole."""
_SENTENCE: Final = re.compile(r"[。！？；!?;][”’」』）)]*|\n")
_CLAUSE: Final = re.compile(r"[，、：,:][”’」』）)]*")
_BLANKS: Final = str.maketrans(dict.fromkeys("\n\t\r\v\f\u2028\u2029", " "))


def snippet(text: str, span: Span, hits: Sequence[Span]) -> tuple[str, tuple[Span, ...]]:
    """Return what stands around a place, and where in it the hits stand.

    It begins with the sentence where that is near, else with a clause, and stays in the paragraph.

    Args:
        text: that of which the place is.
        span: the place.
        hits: those of the whole text, sorted; those in the snippet are returned, cut where it ends.

    Returns:
        One line of some `SNIPPET` code points, and places in it.
    """
    shown = _shown(text, span)
    before = "" if shown.start == 0 or _ends_before(text, shown.start) else MARK
    behind = "" if shown.end == len(text) or text[shown.end] == "\n" or _ends_before(text, shown.end) else MARK
    line = before + shown.of(text).translate(_BLANKS) + behind
    by = len(before) - shown.start
    inside = ((max(start, shown.start), min(end, shown.end)) for start, end in _touching(hits, shown))
    return line, tuple([Span(start + by, end + by) for start, end in inside if start < end])


def _shown(text: str, span: Span) -> Span:
    """Return what of the text is shown."""
    length = min(len(span), _LONGEST)
    room = max(SNIPPET - length, SNIPPET // 3)
    lowest = max(0, span.start - room // 2)
    start = _start(text, lowest, span.start)
    end = min(len(text), span.start + length + room - (span.start - start))
    line_end = text.find("\n", span.start + length, end)
    end = end if line_end < 0 else line_end
    if end < start + length + room and start == lowest:
        # The paragraph ends soon: what is left goes to what stands before.
        start = _start(text, max(0, end - length - room), span.start)
    return Span(start, end)


def _start(text: str, lowest: int, point: int) -> int:
    """Return where a snippet begins, between ``lowest`` and ``point``: with the line, the last sentence or the first clause."""
    line = text.rfind("\n", lowest, point) + 1
    if line or lowest == 0:
        return _past_blanks(text, line, point)
    for sign in (_SENTENCE, _CLAUSE):
        if match := sign.search(text, lowest, point):
            return _past_blanks(text, match.end(), point)
    return _past_blanks(text, lowest, point)


def _past_blanks(text: str, start: int, point: int) -> int:
    while start < point and text[start].isspace():
        start += 1
    return start


def _ends_before(text: str, point: int) -> bool:
    """Return True if a sentence ends just before a code point."""
    before = text[max(0, point - 4) : point].rstrip(" \u3000”’」』）)")
    return before[-1:] in "\n。！？；!?;" if before else True


def _touching(hits: Sequence[Span], shown: Span) -> Iterable[tuple[int, int]]:
    """Yield where the places begin and end that share a code point with what is shown."""
    if isinstance(hits, Hits):
        found = hits.touching(shown)
        return zip(hits.starts[found.start : found.stop], hits.ends[found.start : found.stop], strict=True)
    return [(hit.start, hit.end) for hit in hits if hit.overlaps(shown)]
