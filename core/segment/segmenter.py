"""Parts texts into words, and finds the word at a place; all offsets are code points of the text that is given."""

from __future__ import annotations

import re
import threading
from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from core.segment.lexicon import Lexicon, home
from core.segment.route import route, suggested
from core.segment.unknown import Model, read_emissions
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STRETCH: Final = 300
"""Characters at each side of a place that are looked at where no sentence ends sooner."""
_BORDER: Final = re.compile(r"[。！？；\n]")
_RUN: Final = re.compile(r"[\u4E00-\u9FD5a-zA-Z0-9+#&._%\-]+")
"""What jieba reads as one; a character of anything else is a word of its own."""
_HAN: Final = re.compile(r"[\u4E00-\u9FD5]+")
_LATIN: Final = re.compile(r"[a-zA-Z0-9]+(?:\.\d+)?%?")
_FOREIGN: Final = re.compile(r"(?:[^\W_\u3400-\u9FFF\uF900-\uFAFF\U00020000-\U0003FFFF]|[\u0300-\u036F])+")
"""Letters and digits of any script but Chinese: é, Ж, ５. jieba knows the plain Latin ones only."""
_GROUPED: Final = re.compile(r"(?<![\d.,，])\d{1,3}(?:,\d{3})+(?:\.\d+)?%?(?![\d,])")
"""1,234,567"""


class _Knowledge(NamedTuple):
    lexicon: Lexicon
    model: Model | None
    """None while words that are not in the dictionary are not guessed."""


class Segmenter:
    """Parts texts as ``jieba.cut`` does, and as the reader's own words say.

    Nothing is read before it is needed. Words may be looked for in any thread; they are taught in one.
    """

    def __init__(self) -> None:
        self._whole: _Knowledge | None = None
        self._early: _Knowledge | None = None
        self._taught: dict[str, None] = {}
        self._literal: re.Pattern[str] | None = None
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
        """Read the dictionary and the model, unless that is done: in pieces of a few milliseconds, some 0.2 s in all. For any thread.

        Raises:
            OSError: if jieba's files cannot be read.
        """
        if self._whole is None:
            folder = home()
            model = Model(read_emissions((folder / "finalseg" / "prob_emit.p").read_bytes()))
            knowledge = _Knowledge(Lexicon((folder / "dict.txt").read_bytes()), model)
            while self._whole is None:
                taught = self._taught
                knowledge.lexicon.forget_all()
                _teach(knowledge, taught)
                with self._lock:
                    # Others may have been taught in the meantime.
                    if taught is self._taught:
                        self._whole, self._early, self._last = knowledge, None, None

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
        wanted, before = dict.fromkeys(words), self._taught
        with self._lock:
            self._taught = wanted
            known = self._whole, self._early
        for knowledge in filter(None, known):
            for word in before.keys() - wanted.keys():
                knowledge.lexicon.forget(word)
            _teach(knowledge, [word for word in wanted if word not in before])
        literal = sorted((one for one in wanted if not _RUN.fullmatch(one)), key=len, reverse=True)
        self._literal = re.compile("|".join(map(re.escape, literal))) if literal else None
        self._last = None

    # Words

    def words(self, text: str) -> list[Span]:
        """Return all words of a text, one behind another; what is no word (a mark, a blank) is one for itself, character by character."""
        self.load()
        assert self._whole is not None
        return _spans(self._ends(text, self._whole))

    def word_at(self, text: str, point: int) -> Span:
        """Return the word that holds the character at ``point``, empty at the text's end; only what stands around it is looked at.

        It is the word that `words` finds, unless more than `STRETCH` characters stand on a side without an end of a sentence.
        """
        self.load()
        assert self._whole is not None
        return self._at(text, point, self._whole)

    def glance_at(self, text: str, point: int) -> Span:
        """Return the word at ``point`` without loading everything, within some 20 ms: words that the dictionary lacks are not guessed."""
        if self._whole is None and self._early is None:
            self._early = _Knowledge(Lexicon((home() / "dict.txt").read_bytes(), is_counted=False), None)
            _teach(self._early, self._taught)
        knowledge = self._whole or self._early
        assert knowledge is not None
        return self._at(text, point, knowledge)

    def is_whole(self, text: str, span: Span) -> bool:
        """Return True if a span begins where a word begins and ends where one ends."""
        self.load()
        assert self._whole is not None
        return bool(span) and self._is_border(text, span.start, self._whole) and self._is_border(text, span.end, self._whole)

    def _at(self, text: str, point: int, knowledge: _Knowledge) -> Span:
        if not 0 <= point < len(text):
            return Span(len(text), len(text)) if point >= len(text) else Span(0, 0)
        stretch, ends = self._around(text, point, knowledge)
        place = bisect_right(ends, point)
        return Span(ends[place - 1] if place else stretch.start, ends[place])

    def _is_border(self, text: str, point: int, knowledge: _Knowledge) -> bool:
        if not 0 < point < len(text):
            return True
        stretch, ends = self._around(text, point, knowledge)
        return point == stretch.start or ends[bisect_right(ends, point) - 1] == point

    def _around(self, text: str, point: int, knowledge: _Knowledge) -> tuple[Span, list[int]]:
        """Return the stretch around a character that is parted by itself, and where its words end; the last one is remembered."""
        last = self._last
        if last is not None and last[0] is text and point in last[1]:
            return last[1:]
        stretch = _stretch(text, point)
        ends = [stretch.start + end for end in self._ends(stretch.of(text), knowledge)]
        if knowledge is self._whole:
            self._last = (text, stretch, ends)
        return stretch, ends

    def _ends(self, text: str, knowledge: _Knowledge) -> list[int]:
        """Return where each word of a text ends."""
        ends: list[int] = []
        at = 0
        for fixed in self._literal.finditer(text) if self._literal else ():
            ends += _parted(text, at, fixed.start(), knowledge)
            ends.append(fixed.end())
            at = fixed.end()
        return ends + _parted(text, at, len(text), knowledge)


def _teach(knowledge: _Knowledge, words: Iterable[str]) -> None:
    for word in words:
        if _RUN.fullmatch(word):
            knowledge.lexicon.teach(word, suggested(word, knowledge.lexicon))


def _parted(text: str, start: int, stop: int, knowledge: _Knowledge) -> list[int]:
    """Return where the words of a part of a text end that holds no word of the reader's which jieba could not be taught."""
    ends: list[int] = []
    at = start
    for run in _RUN.finditer(text, start, stop):
        ends += range(at + 1, run.start() + 1)
        ends += (run.start() + end for end in _run_ends(run.group(), knowledge))
        at = run.end()
    ends += range(at + 1, stop + 1)
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


def _run_ends(run: str, knowledge: _Knowledge) -> list[int]:
    """Return where the words of a run end: those on the likeliest way, with single characters in a row looked at once more."""
    ends: list[int] = []
    start = single = 0
    for end in route(run, knowledge.lexicon):
        if end - start > 1:
            ends += _single_ends(run, single, start, knowledge)
            ends.append(end)
            single = end
        start = end
    return [*ends, *_single_ends(run, single, len(run), knowledge)]


def _single_ends(run: str, start: int, stop: int, knowledge: _Knowledge) -> Iterator[int]:
    """Yield where the words end that characters make which are none of the dictionary's together."""
    singles = run[start:stop]
    if len(singles) < 2 or knowledge.lexicon.frequency(singles):
        yield from range(start + 1, stop + 1)
        return
    at = 0
    for han in _HAN.finditer(singles):
        yield from (start + end for end in _latin_ends(singles, at, han.start()))
        guessed = knowledge.model.ends(han.group()) if knowledge.model else range(1, len(han.group()) + 1)
        yield from (start + han.start() + end for end in guessed)
        at = han.end()
    yield from (start + end for end in _latin_ends(singles, at, len(singles)))


def _latin_ends(singles: str, start: int, stop: int) -> Iterator[int]:
    """Yield where Latin words and numbers end, and what stands between them."""
    at = start
    for one in _LATIN.finditer(singles, start, stop):
        if one.start() > at:
            yield one.start()
        yield one.end()
        at = one.end()
    if stop > at:
        yield stop


def _stretch(text: str, point: int) -> Span:
    """Return what is looked at for the word at ``point``: between two ends of sentences, never very much."""
    lowest, highest = max(0, point - STRETCH), min(len(text), point + STRETCH)
    start = lowest
    for border in _BORDER.finditer(text, lowest, point):
        start = border.end()
    end = _BORDER.search(text, point, highest)
    return Span(start, end.end() if end else highest)


def _spans(ends: list[int]) -> list[Span]:
    return [Span(start, end) for start, end in zip([0, *ends], ends, strict=False)]
