"""What differs between two wordings, so that it can be read: no islands of a character or two, numbers and words as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ISLAND: Final = 2
"""So few equal characters between two changes are part of the change."""


class Same(NamedTuple):
    """A stretch that is the same in both wordings."""

    old: int
    new: int
    size: int


def compared(old: str, new: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return what is changed in two short wordings, rising, in either."""
    from core.alignment.characters import common_runs

    same = (Same(run.old, run.new, run.size) for run in common_runs(old, new))
    return changes(Span(0, len(old)), Span(0, len(new)), same, old, new)


def changes(old: Span, new: Span, same: Iterable[Same], old_text: str, new_text: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return what is changed in two passages, rising, in either text; with it taken out, both read the same.

    Args:
        old: the passage in the old text.
        new: the passage in the new text.
        same: what they have in common, in order.
        old_text: the old text.
        new_text: the new text.
    """
    kept = _without_islands(_whole_words(same, old, new, old_text, new_text), old, new)
    olds: list[Span] = []
    news: list[Span] = []
    i, j = old.start, new.start
    for one in (*kept, Same(old.end, new.end, 0)):
        if one.old > i:
            olds.append(Span(i, one.old))
        if one.new > j:
            news.append(Span(j, one.new))
        i, j = one.old + one.size, one.new + one.size
    return tuple(olds), tuple(news)


def _without_islands(same: Iterable[Same], old: Span, new: Span) -> list[Same]:
    """Leave out what is too short to be read between two changes."""
    kept = [Same(old.start, new.start, 0)]
    for one in (*same, Same(old.end, new.end, 0)):
        while len(kept) > 1 and _is_island(kept[-2], kept[-1], one):
            kept.pop()
        kept.append(one)
    return kept[1:-1]


def _is_island(before: Same, one: Same, after: Same) -> bool:
    left = max(one.old - before.old - before.size, one.new - before.new - before.size)
    right = max(after.old - one.old - one.size, after.new - one.new - one.size)
    return one.size <= _ISLAND and left > 0 and right > 0 and one.size <= max(left, right)


def _whole_words(same: Iterable[Same], old: Span, new: Span, old_text: str, new_text: str) -> Iterator[Same]:
    """Leave out the parts of a number or a word in Latin letters of which another part is changed."""
    for one in same:
        start, end = 0, one.size
        if one.old > old.start or one.new > new.start:
            while start < end and _is_in_word(old_text, one.old + start, old) | _is_in_word(new_text, one.new + start, new):
                start += 1
        if one.old + end < old.end or one.new + end < new.end:
            while end > start and _is_in_word(old_text, one.old + end, old) | _is_in_word(new_text, one.new + end, new):
                end -= 1
        if end > start:
            yield Same(one.old + start, one.new + start, end - start)


def _is_in_word(text: str, at: int, bounds: Span) -> bool:
    """Return True if an offset parts a number or a word."""
    if not (bounds.start < at < bounds.end) or "\u3000" < text[at] < "\uff00":
        return False
    return _is_latin(text[at - 1]) and _is_latin(text[at])


def _is_latin(char: str) -> bool:
    return (char.isascii() and (char.isalnum() or char in ".%")) or "０" <= char <= "９"
