"""Parts texts into words, and finds the word at a place; all offsets are code points of the text that is given."""

from __future__ import annotations

import re
import threading
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final, Protocol

from core.segment.early import Early
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.segment.engine import Engine

STRETCH: Final = 300
"""Characters at each side of a place that are looked at where no border is nearer."""
_ENDS: Final = "。！？；\n"
"""No word holds them."""
_MARKS: Final = "：、“”（）《》"
_RUN: Final = re.compile(r"[\u4E00-\u9FD5a-zA-Z0-9+#&._%\-]+")
"""What jieba reads as one; a character of anything else is a word of its own."""
_FOREIGN: Final = re.compile(r"(?:[^\W_\u3400-\u9FFF\uF900-\uFAFF\U00020000-\U0003FFFF]|[\u0300-\u036F])+")
"""Letters and digits of any script but Chinese: é, Ж, ５. jieba knows the plain Latin ones only."""
_GROUPED: Final = re.compile(r"(?<![\d.,，])\d{1,3}(?:,\d{3})+(?:\.\d+)?%?(?![\d,])")
"""1,234,567"""


class _Borders:
    """Finds what stands between two marks; jieba reads no farther for the words of it.

    Args:
        held: what the reader's words hold that jieba could not be taught; no mark of theirs is a border.
    """

    def __init__(self, held: str = "") -> None:
        marks = f"[{_ENDS}{''.join(mark for mark in _MARKS if mark not in held)}]"
        if "，" not in held:
            # Behind a comma that stands between digits no number is grouped.
            marks += r"|，(?!\d)"
        self._next = re.compile(marks)
        self._last = re.compile(rf"(?s:.*)(?:{marks})(?=(?s:.))")

    def around(self, text: str, point: int) -> Span:
        """Return what is looked at for the word at ``point``, with the mark behind it; never very much."""
        lowest, highest = max(0, point - STRETCH), min(len(text), point + STRETCH)
        last = self._last.match(text, lowest, point + 1)
        following = self._next.search(text, point, highest)
        return Span(last.end() if last else lowest, following.end() if following else highest)


class _Parter(Protocol):
    def cut(self, text: str) -> Iterator[str]: ...

    def teach(self, words: Iterable[str]) -> None: ...


class Segmenter:
    """Parts texts as ``jieba.cut`` does, and as the reader's own words say.

    Nothing is read before it is needed. Words may be looked for in any thread; they are taught in one.

    Args:
        only: the one text that will be parted, which is done the sooner for it; None for any.
    """

    def __init__(self, only: str | None = None) -> None:
        self._only = only
        self._whole: Engine | None = None
        self._early: Early | None = None
        self._taught: dict[str, None] = {}
        self._literal: re.Pattern[str] | None = None
        self._borders = _Borders()
        self._last: tuple[str, Span, list[int]] | None = None
        self._lock = threading.Lock()

    # What it knows

    @property
    def is_loaded(self) -> bool:
        """True when everything has been read."""
        return self._whole is not None

    @property
    def taught(self) -> tuple[str, ...]:
        """The reader's own words."""
        return tuple(self._taught)

    def load(self) -> None:
        """Import jieba and read its dictionary, unless that is done: in pieces of a few milliseconds, some 0.2 s in all. For any thread.

        Raises:
            OSError: if jieba's files cannot be read.
        """
        if self._whole is None:
            from core.segment.engine import Engine

            engine = Engine(self._only)
            while self._whole is None:
                taught = self._taught
                _teach(engine, taught)
                with self._lock:
                    # Others may have been taught in the meantime.
                    if taught is self._taught:
                        self._whole, self._early, self._last = engine, None, None

    def add(self, word: str) -> None:
        """Take ``word`` for a word from now on, wherever jieba would after its ``add_word``.

        One that jieba could not be taught, because it has other characters than jieba's words have, is one wherever it stands.
        """
        self.teach((*self._taught, word))

    def remove(self, word: str) -> None:
        """Know of a word that was added only what the dictionary says; nothing happens for any other."""
        self.teach(one for one in self._taught if one != word)

    def teach(self, words: Iterable[str]) -> None:
        """Make these the reader's own words, and no others."""
        wanted = dict.fromkeys(words)
        with self._lock:
            self._taught = wanted
            known: tuple[_Parter | None, ...] = self._whole, self._early
        for parter in filter(None, known):
            _teach(parter, wanted)
        literal = sorted((one for one in wanted if not _RUN.fullmatch(one)), key=len, reverse=True)
        self._literal = re.compile("|".join(map(re.escape, literal))) if literal else None
        self._borders = _Borders("".join(literal))
        self._last = None

    # Words

    def words(self, text: str) -> list[Span]:
        """Return all words of a text, one behind another; what is no word (a mark, a blank) is one for itself, character by character."""
        self.load()
        assert self._whole is not None
        return _spans(self._ends(text, self._whole))

    def is_known(self, word: str) -> bool:
        """Return True if a word that `words` has found is in the dictionary or the reader's own; others are guessed from characters."""
        self.load()
        assert self._whole is not None
        return self._whole.knows(word) or word in self._taught

    def word_at(self, text: str, point: int) -> Span:
        """Return the word that holds the character at ``point``, empty at the text's end; only what stands around it is looked at.

        It is the word that `words` finds, unless more than `STRETCH` characters stand on a side without an end of a clause.
        """
        self.load()
        assert self._whole is not None
        return self._at(text, point, self._whole)

    def glance_at(self, text: str, point: int) -> Span:
        """Return the word at ``point`` without loading jieba, within some 20 ms: the longest word of the dictionary then."""
        if self._whole is None and self._early is None:
            early = Early()
            _teach(early, self._taught)
            self._early = early
        parter = self._whole or self._early
        assert parter is not None
        return self._at(text, point, parter)

    def is_whole(self, text: str, span: Span) -> bool:
        """Return True if a span begins where a word begins and ends where one ends."""
        self.load()
        assert self._whole is not None
        return bool(span) and self._is_border(text, span.start, self._whole) and self._is_border(text, span.end, self._whole)

    def _at(self, text: str, point: int, parter: _Parter) -> Span:
        if not 0 <= point < len(text):
            return Span(len(text), len(text)) if point >= len(text) else Span(0, 0)
        stretch, ends = self._around(text, point, parter)
        place = bisect_right(ends, point)
        return Span(ends[place - 1] if place else stretch.start, ends[place])

    def _is_border(self, text: str, point: int, parter: _Parter) -> bool:
        if not 0 < point < len(text):
            return True
        stretch, ends = self._around(text, point, parter)
        return point == stretch.start or ends[bisect_right(ends, point) - 1] == point

    def _around(self, text: str, point: int, parter: _Parter) -> tuple[Span, list[int]]:
        """Return the stretch around a character that is parted by itself, and where its words end; the last one is remembered."""
        last = self._last
        if last is not None and last[0] is text and point in last[1]:
            return last[1:]
        stretch = self._borders.around(text, point)
        ends = [stretch.start + end for end in self._ends(stretch.of(text), parter)]
        if parter is self._whole:
            self._last = (text, stretch, ends)
        return stretch, ends

    def _ends(self, text: str, parter: _Parter) -> list[int]:
        """Return where each word of a text ends."""
        ends: list[int] = []
        at = 0
        for fixed in self._literal.finditer(text) if self._literal else ():
            ends += _parted(text, at, fixed.start(), parter)
            ends.append(fixed.end())
            at = fixed.end()
        return ends + _parted(text, at, len(text), parter)


def _teach(parter: _Parter, words: Iterable[str]) -> None:
    parter.teach(word for word in words if _RUN.fullmatch(word))


def _parted(text: str, start: int, stop: int, parter: _Parter) -> list[int]:
    """Return where the words of a part of a text end that holds no word of the reader's which jieba could not be taught."""
    ends = list(accumulate(map(len, parter.cut(text[start:stop])), initial=start))[1:]
    return _joined(text, start, stop, ends)


def _joined(text: str, start: int, stop: int, ends: list[int]) -> list[int]:
    """Join what is one word though jieba has parted it: of other scripts than its own, and numbers with commas."""
    wholes = [one.span() for one in _FOREIGN.finditer(text, start, stop) if not one.group().isascii()]
    wholes += [one.span() for one in _GROUPED.finditer(text, start, stop)]
    if not wholes:
        return ends
    borders = {start, *ends}
    inside: set[int] = set()
    for first, last in wholes:
        if first in borders and last in borders:
            inside.update(range(first + 1, last))
    return [end for end in ends if end not in inside]


def _spans(ends: list[int]) -> list[Span]:
    return [Span(start, end) for start, end in zip([0, *ends], ends, strict=False)]
