"""The words of a dictionary as jieba keeps it: a line each, ``word frequency tag``, in UTF-8, nearly in the order of code points."""

from __future__ import annotations

import importlib.util
import threading
from bisect import bisect_left
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

PIECE: Final = 1 << 16
"""Bytes that are looked through at once; a millisecond."""
USUAL_TOTAL: Final = 60_101_967
"""All frequencies of jieba's dictionary together, until they have been counted."""
_LONG: Final = 3
"""Characters of a word whose second pair is looked at, too, before it is taken for one that a text can hold."""


def home() -> Path:
    """Return the folder in which jieba's files lie, without loading jieba.

    Raises:
        ModuleNotFoundError: if it is not installed.
    """
    spec = importlib.util.find_spec("jieba")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("jieba", name="jieba")
    return Path(spec.submodule_search_locations[0])


class Lexicon(dict[str, int]):
    """Words with their frequencies, and with 0 all that a word begins with, as jieba's tokenizer looks them up.

    It is a dictionary of Python's own because each character of a text asks it several times. It has the words that begin with the
    characters met so far: who looks words of a text up calls `meet` first. Words may be looked up in any thread and taught in one.

    Args:
        data: a dictionary.
        is_counted: whether to look through the whole of it, which takes a tenth of a second, in pieces. Else the words of a character
            are looked for by halves when they are wanted: the few that stand out of order are not found then, and `total` is the usual.
    """

    def __init__(self, data: bytes, *, is_counted: bool = True) -> None:
        super().__init__()
        self._data = data
        self._met: set[str] = set()
        self._lock = threading.Lock()
        self._places: dict[str, list[tuple[int, int]]] | None = None
        self._total = USUAL_TOTAL
        if is_counted:
            self._count()

    def __missing__(self, word: str) -> int:
        # Another thread has forgotten the word since it was asked for.
        return 0

    @property
    def total(self) -> int:
        """The sum of all frequencies of the dictionary."""
        return self._total

    def meet(self, text: str) -> None:
        """Have all words that begin with a character of ``text``."""
        for first in set(text) - self._met:
            with self._lock:
                # A word that has been taught meanwhile must not be written over.
                if first not in self._met:
                    self.update(self._unpacked(first))
                    self._met.add(first)

    def put(self, word: str, frequency: int) -> None:
        """Know a word by this frequency from now on."""
        self.meet(word[0])
        _put(self, word, frequency)

    def forget(self, words: Iterable[str], taught: Mapping[str, int]) -> None:
        """Know of ``words`` only what the dictionary says, and the words that are still taught."""
        pieces = {word[:end] for word in words for end in range(1, len(word) + 1)}
        firsts = {piece for piece in pieces if len(piece) == 1}
        said: dict[str, int] = {}
        for first in firsts:
            said |= self._unpacked(first)
        for word, frequency in taught.items():
            if word[0] in firsts:
                _put(said, word, frequency)
        for piece in pieces:
            if piece in said:
                self[piece] = said[piece]
            else:
                self.pop(piece, None)

    def _unpacked(self, first: str) -> dict[str, int]:
        """Return the words of the dictionary that begin with a character."""
        group: dict[str, int] = {}
        places = self._found(first) if self._places is None else self._places.get(first, ())
        for start, end in places:
            for line in self._data[start:end].decode("utf-8").splitlines():
                word, frequency, *_ = line.split(" ")
                _put(group, word, int(frequency))
        return group

    # Where the words of a character stand

    def _count(self) -> None:
        places: dict[str, list[tuple[int, int]]] = {}
        total = start = at = 0
        first, lead = "", b"\n"
        for piece in self._pieces():
            total += _sum(piece)
            for line in piece.splitlines(keepends=True):
                if not line.startswith(lead):
                    if first:
                        places.setdefault(first, []).append((start, at))
                    first, start = line[:4].decode("utf-8", "ignore")[:1], at
                    lead = first.encode()
                at += len(line)
        if first:
            places.setdefault(first, []).append((start, at))
        self._places, self._total = places, total

    def _pieces(self) -> Iterator[bytes]:
        """Go through the dictionary by whole lines."""
        return (self._data[start:end] for start, end in pieces(self._data))

    def _found(self, first: str) -> list[tuple[int, int]]:
        """Return where the words of a character stand if the dictionary is in order there."""
        lead = first.encode("utf-8", "replace")
        start = self._line(bisect_left(range(len(self._data)), lead, key=self._line_from))
        if not self._data.startswith(lead, start):
            # The lines before the first in order lead astray to what stands right behind them.
            start = self._data.find(b"\n" + lead, 0, PIECE) + 1
        if not self._data.startswith(lead, start):
            return []
        # No character's bytes begin with this one.
        end = self._line(bisect_left(range(len(self._data)), lead + b"\xff", lo=start, key=self._line_from))
        return [(start, end)]

    def _line(self, at: int) -> int:
        """Return where the first line begins that does not begin before ``at``."""
        return at if at == 0 else self._data.find(b"\n", at - 1) + 1 or len(self._data)

    def _line_from(self, at: int) -> bytes:
        """Return with what that line begins."""
        start = self._line(at)
        return self._data[start : start + 4] if start < len(self._data) else b"\xff"


class NarrowLexicon(Lexicon):
    """The words that one text can hold: made in a tenth of a second, where to count a dictionary and unpack it for a text takes six.

    jieba asks for nothing but pieces of what it parts, so that it parts this text as it would by the whole dictionary.

    Args:
        data: a dictionary.
        text: what is going to be parted.
    """

    def __init__(self, data: bytes, text: str) -> None:
        super().__init__(b"", is_counted=False)
        pairs = {*map(str.__add__, text, text[1:]), *(f"{one} " for one in set(text))}
        for start, end in pieces(data):
            lines = data[start:end].decode("utf-8").splitlines()
            for line in [one for one in lines if one[:2] in pairs]:
                word, frequency, *_ = line.split(" ")
                if len(word) < _LONG or word[1:_LONG] in pairs:
                    _put(self, word, int(frequency))

    def meet(self, text: str) -> None:
        """Have nothing more: of other texts nothing is known."""


def pieces(data: bytes) -> Iterator[tuple[int, int]]:
    """Go through a file of lines by whole lines, some at a time: no call on a piece holds the interpreter for long."""
    start = 0
    while start < len(data):
        end = data.find(b"\n", start + PIECE) + 1 or len(data)
        yield start, end
        start = end


def _put(words: dict[str, int], word: str, frequency: int) -> None:
    words[word] = frequency
    for end in range(1, len(word)):
        words.setdefault(word[:end], 0)


def _sum(piece: bytes) -> int:
    """Return the sum of the frequencies of some lines."""
    return sum(int(line.split(b" ")[1]) for line in piece.splitlines() if line)
