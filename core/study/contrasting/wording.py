"""What differs between two sentences, in whole words, so that it can be read."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from core.alignment.folded import Folded
from core.rewording import compared
from core.segment.glance import Glance
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

_REACH: Final = 3
"""Characters that a change grows by, at most, to where a word begins or ends."""
_BESIDE: Final = 4
"""Characters at either side of a border that are looked at, as `core.segment.glance` does."""
_MARKS: Final = ".;!?,:"
_WORDS: Final = re.compile("[A-Za-z] +[A-Za-z0-9]")
"""Words with blanks between them."""

Changes = tuple[tuple[Span, ...], tuple[Span, ...]]


def differences(old: str, new: str) -> Changes:
    """Return what of two sentences is not in the other, rising, each in its own; widths, white space and the marks at the end aside."""
    if _WORDS.search(old) and _WORDS.search(new):
        # Without the blanks all of it would be one word.
        return compared(old.rstrip(_MARKS), new.rstrip(_MARKS))
    one, other = Folded(old), Folded(new)
    a, b = one.text.rstrip(_MARKS), other.text.rstrip(_MARKS)
    olds, news = compared(a, b)
    pairs = _joined(_whole_words(_beside(olds, news, len(a)), a, b))
    return (
        tuple(Span(one.outside(old.start), one.outside(old.end - 1) + 1) for old, _ in pairs if old.end > old.start),
        tuple(Span(other.outside(new.start), other.outside(new.end - 1) + 1) for _, new in pairs if new.end > new.start),
    )


def _beside(olds: tuple[Span, ...], news: tuple[Span, ...], end: int) -> list[tuple[Span, Span]]:
    """Return each change of both as a pair, of which one may be empty: what lies between is the same in both."""
    pairs: list[tuple[Span, Span]] = []
    p = q = 0
    shift = 0
    while p < len(olds) or q < len(news):
        # Counted in the old text: where a change of the new one would stand there.
        here = olds[p].start if p < len(olds) else end + 1
        there = news[q].start - shift if q < len(news) else end + 1
        old = olds[p] if here <= there else Span(there, there)
        new = news[q] if there <= here else Span(here + shift, here + shift)
        p, q = p + (here <= there), q + (there <= here)
        shift = new.end - old.end
        pairs.append((old, new))
    return pairs


def _whole_words(pairs: list[tuple[Span, Span]], old: str, new: str) -> list[tuple[Span, Span]]:
    """Return changes that begin and end where words do; what they grow by is the same in both."""
    grown = []
    for at, (one, other) in enumerate(pairs):
        before = pairs[at - 1][0].end if at else 0
        behind = pairs[at + 1][0].start if at + 1 < len(pairs) else len(old)
        left = _steps((old, new), (one.start, other.start), -1, one.start - before)
        right = _steps((old, new), (one.end, other.end), 1, behind - one.end)
        grown.append((Span(one.start - left, one.end + right), Span(other.start - left, other.end + right)))
    return grown


def _steps(texts: tuple[str, str], ends: tuple[int, int], way: int, most: int) -> int:
    """Return how far the nearest place lies that is a border of words in both texts; 0 if it is too far away."""
    for by in range(min(_REACH, most) + 1):
        if all(_is_border(text, end + way * by) for text, end in zip(texts, ends, strict=True)):
            return by
    return 0


def _joined(pairs: Iterable[tuple[Span, Span]]) -> list[tuple[Span, Span]]:
    """Return changes with those that have grown into one another made one."""
    found: list[tuple[Span, Span]] = []
    for one, other in pairs:
        if found and found[-1][0].end >= one.start and found[-1][1].end >= other.start:
            one = Span(found[-1][0].start, max(one.end, found[-1][0].end))
            other = Span(found.pop()[1].start, other.end)
        found.append((one, other))
    return found


def _is_border(words: str, at: int) -> bool:
    return _is_parted(words[max(0, at - _BESIDE) : at], words[at : at + _BESIDE])


@lru_cache(maxsize=8192)
def _is_parted(before: str, behind: str) -> bool:
    # The border of a word of which the other end does not matter: that of the text always is one.
    return _glance().is_whole(before + behind, Span(len(before), len(before) + len(behind)))


@lru_cache(maxsize=1)
def _glance() -> Glance:
    return Glance()
