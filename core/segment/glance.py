"""Whether a word begins or ends at a place, by jieba's dictionary alone and by a glance at the few characters beside it.

Of the ways to part those characters the likeliest counts, as jieba has it. Its rare words are left out, and what it guesses of words that
are in no dictionary, so that jieba itself is not loaded: the usual words take 12 MB. A place takes some 10 µs, where jieba would part the
whole clause.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import log
from typing import TYPE_CHECKING, Final

from core.segment.lexicon import PIECE, USUAL_TOTAL, home

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.spans import Span

_BESIDE: Final = 4
"""Characters at either side of a border that are looked at: as many as the longest usual words have."""
_USUAL: Final = re.compile(rb"^([^\x00-\x7f ]{3,12}) (\d{2,}) ", re.MULTILINE)
"""A line of the dictionary for a word of up to four characters that is not rare."""
_RARE: Final = log(1 / USUAL_TOTAL)
_NEVER: Final = float("-inf")


class Glance:
    """Knows the borders of words. For any thread."""

    def __init__(self) -> None:
        self._likely: Mapping[str, float] = {}
        """The logarithm of how likely each usual word is; empty until it is asked for."""
        self._is_parted = lru_cache(maxsize=4096)(self._part)

    def prepare(self) -> None:
        """Read the words, unless that has been done: 0.1 s."""
        if not self._likely:
            self._load()

    def is_whole(self, text: str, span: Span) -> bool:
        """Return True if a span begins where a word begins and ends where one ends. The first time takes 0.1 s: for a worker."""
        return self._is_border(text, span.start) and self._is_border(text, span.end)

    def _is_border(self, text: str, point: int) -> bool:
        before, behind = text[max(0, point - _BESIDE) : point], text[point : point + _BESIDE]
        if not before or not behind or not (before[-1].isalnum() and behind[0].isalnum()):
            return True
        if before[-1].isascii() or behind[0].isascii():
            # Letters and digits are one word as long as they go on.
            return not (before[-1].isascii() and behind[0].isascii())
        return self._is_parted(before, behind)

    def _part(self, before: str, behind: str) -> bool:
        """Return True if the likeliest way to part some characters parts them between ``before`` and ``behind``."""
        words, text = self._likely or self._load(), before + behind
        length, border = len(text), len(before)
        if not _is_crossed(words, text, border):
            # At most places: no word could stand across.
            return True
        # Two hundred times for a page of results: the characters one by one first, then only what is a word.
        find = words.get
        best, came = [0.0] + [_NEVER] * length, [0] * (length + 1)
        for start in range(length):
            so_far = best[start]
            with_one = so_far + find(text[start], _RARE)
            if with_one > best[start + 1]:
                best[start + 1], came[start + 1] = with_one, start
            for end in range(start + 2, start + _BESIDE + 1 if start + _BESIDE < length else length + 1):
                one = find(text[start:end])
                if one is not None and so_far + one > best[end]:
                    best[end], came[end] = so_far + one, start
        at = length
        while at > border:
            at = came[at]
        return at == border

    def _load(self) -> Mapping[str, float]:
        """Read the usual words, in pieces: no call holds the interpreter for long."""
        data = (home() / "dict.txt").read_bytes()
        found: dict[str, float] = {}
        start = 0
        while start < len(data):
            end = data.find(b"\n", start + PIECE) + 1 or len(data)
            for word, frequency in _USUAL.findall(data[start:end]):
                found[word.decode("utf-8", "replace")] = log(int(frequency) / USUAL_TOTAL)
            start = end
        self._likely = found
        return found


def _is_crossed(words: Mapping[str, float], text: str, border: int) -> bool:
    """Return True if any of the words stands in a text across a border."""
    for start in range(border - _BESIDE + 1 if border >= _BESIDE else 0, border):
        for end in range(border + 1, min(start + _BESIDE, len(text)) + 1):
            if text[start:end] in words:
                return True
    return False
