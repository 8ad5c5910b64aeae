"""Pinyin: letters as they are typed for Chinese words find those words in a text.

A syllable may be typed in full, by its initial (z or zh) or, where the query ends, by any beginning of it; every reading of a character
counts. So 打开文件 is found by ``dakaiwenjian``, ``dkwj``, ``dakaiwj`` and, on the way there, by ``dak``.
"""

from __future__ import annotations

import os
import re
import unicodedata
from functools import lru_cache
from itertools import compress, product
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    Found = tuple[int, ...] | None

_TONES: Final = dict.fromkeys(map(ord, "\N{COMBINING GRAVE ACCENT}\N{COMBINING ACUTE ACCENT}\N{COMBINING MACRON}\N{COMBINING CARON}"))
_TONE_NUMBERS: Final = {
    "\N{COMBINING MACRON}": "1",
    "\N{COMBINING ACUTE ACCENT}": "2",
    "\N{COMBINING CARON}": "3",
    "\N{COMBINING GRAVE ACCENT}": "4",
}
_TWO_LETTERS: Final = ("zh", "ch", "sh")
"""Initials that are written with two letters; the first alone stands for them, too."""

_DEPTH: Final = 4
"""Characters of a word that are looked for by a pattern."""
_AT_ONCE: Final = 200
"""Lines that are looked through in one call: meanwhile no other thread would get the interpreter."""
_FREQUENT: Final = range(0xB0, 0xD8), range(0xA1, 0xFF)
"""First and second bytes of the 3,755 most frequent characters in GB 2312."""

_table: Mapping[int, str] = {}
"""The readings of each character with their tones, parted by commas, by its code point; empty until it is loaded."""


def is_ready() -> bool:
    """Return True once the readings are there; before, only what stands literally in a text is found."""
    return bool(_table)


def load() -> None:
    """Read the table of readings, 0.1 s. In a worker: the longest piece of it during which nobody else runs takes 20 ms."""
    global _table
    if _table:
        return
    # Readings of words, nine tenths of what the library would load: we want every reading a character has.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")
    os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "1")
    from pypinyin.pinyin_dict import pinyin_dict

    _table = pinyin_dict
    for first, second in product(*_FREQUENT):
        character = bytes((first, second)).decode("gb2312", "ignore")
        if character:
            _spellings(character, False)


def reading(character: str) -> str:
    """Return the most frequent reading of a character: its letters, ü as v, and the number of its tone, 5 for none.

    Empty for what has no reading, and for everything before the table is there.
    """
    marked = unicodedata.normalize("NFD", _table.get(ord(character), "").partition(",")[0])
    tone = next((_TONE_NUMBERS[sign] for sign in marked if sign in _TONE_NUMBERS), "5")
    letters = unicodedata.normalize("NFC", marked.translate(_TONES)).replace("ü", "v").replace("ê", "e")
    return f"{letters}{tone}" if letters else ""


def matched(query: str, text: str) -> Found:
    """Return which characters of a text a query means, see `matcher`."""
    return matcher(query)(text)


def matcher(query: str, *, is_usual: bool = False) -> Callable[[str], Found]:
    """Return a function that finds a query in texts.

    Case and width count for nothing. Blanks part the query into words; all of them must be found, in any order. A query that goes on
    finds nothing that its beginning does not find. What it makes use of is the table as it is now.

    Args:
        query: words, pinyin, or both.
        is_usual: of each character only the most frequent reading counts: tells what is likely meant from what may be.

    Returns:
        A function that returns the code points of its text that are meant, rising, or None if the text does not hold the query; those
        where the words stand literally, if they do. An empty query fits every text and means nothing in it.
    """
    words = [_Word(word, is_usual=is_usual) for word in dict.fromkeys(fold(query).split())]

    def find(text: str) -> Found:
        found: set[int] = set()
        for word in words:
            points = word.find(text)
            if points is None:
                return None
            found.update(points)
        return tuple(sorted(found))

    return find


class Lines:
    """Many lines that are looked through again and again, while a query grows: the 7,000 headings of a book in 3 ms.

    Args:
        lines: what is looked through.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines: Sequence[str] = list(lines)
        self._alphabet: dict[str, list[str]] = {}
        self._knows_readings = False
        self._wanted = ""
        self._found: Sequence[int] = range(len(self._lines))
        """The lines in which what was wanted last is found."""

    def prepare(self) -> None:
        """Do beforehand what the first query would wait for."""
        if self._alphabet and self._knows_readings == is_ready():
            return
        self._knows_readings = is_ready()
        self._wanted, self._found = "", range(len(self._lines))
        letters: dict[str, dict[str, None]] = {}
        for character in sorted(set().union(*self._lines)):
            folded = _folded(character)
            for spelling in (folded, *(_spellings(character, False) if _table else ())):
                letters.setdefault(spelling[:1], {})[character] = None
            if not folded.isalnum():
                letters.setdefault("", {})[character] = None
        self._alphabet = {letter: list(characters) for letter, characters in letters.items()}

    def find(self, query: str) -> list[int]:
        """Return the numbers of the lines in which `matcher` finds a query, rising."""
        self.prepare()
        wanted = fold(query)
        # A query that goes on finds nothing that its beginning does not find.
        found = self._found if wanted.startswith(self._wanted) else range(len(self._lines))
        for word in dict.fromkeys(wanted.split()):
            found = self._with_word(word, found)
        self._wanted, self._found = wanted, found
        return list(found)

    def _with_word(self, wanted: str, among: Sequence[int]) -> Sequence[int]:
        """Return those of some lines that hold a word: looked for as a pattern, since a loop takes ten times as long."""
        word = _Word(wanted)
        # What begins with a letter of the word takes it on, and signs may stand between.
        alphabet = {character for letter in {"", *wanted} for character in self._alphabet.get(letter, ())}
        pattern, is_exact = word.pattern(sorted(alphabet))
        if not pattern:
            return ()
        search = re.compile(pattern).search
        found: list[int] = []
        for first in range(0, len(among), _AT_ONCE):
            piece = among[first : first + _AT_ONCE]
            found += compress(piece, map(search, map(self._lines.__getitem__, piece)))
        return found if is_exact else [number for number in found if word.is_in(self._lines[number])]


def fold(words: str) -> str:
    """Return words in one case and width, so that those that are alike are equal."""
    return unicodedata.normalize("NFKC", words).casefold()


class _Steps(dict[str, tuple[tuple[tuple[int, int], ...], bool]]):
    """How each character takes a word on, worked out when it is first met.

    A place in the word is a bit: bit n is set where the first n letters have been found. Of each character it holds moves (the places from
    which it leads on, as bits, and by how many letters) and whether it may be passed over inside the word.
    """

    def __init__(self, word: str, *, is_literal: bool, is_usual: bool = False) -> None:
        super().__init__()
        self._word = word
        self._is_literal = is_literal
        self._is_usual = is_usual
        # Between the letters of pinyin signs count for nothing: nobody types the quotation marks of “三个一遍”.
        self._passes_signs = word.isascii() and word.isalnum() and not is_literal

    def __missing__(self, character: str) -> tuple[tuple[tuple[int, int], ...], bool]:
        literal = _folded(character)
        spellings = (literal,) if self._is_literal or not _table else (literal, *_spellings(character, self._is_usual))
        moves: dict[int, int] = {}
        for spelling in filter(None, spellings):
            self._add_moves(moves, spelling)
        may_pass = not literal.strip() or (self._passes_signs and not literal.isalnum())
        step = tuple((mask, length) for length, mask in moves.items()), may_pass
        self[character] = step
        return step

    def _add_moves(self, moves: dict[int, int], spelling: str) -> None:
        word = self._word
        at = word.find(spelling[0])
        while at >= 0:
            rest = len(word) - at
            length = len(spelling) if word.startswith(spelling, at) else rest if spelling.startswith(word[at:]) else 0
            if length:
                moves[length] = moves.get(length, 0) | 1 << at
            at = word.find(spelling[0], at + 1)


class _Word:
    """A word of a query, without blanks, folded."""

    def __init__(self, word: str, *, is_usual: bool = False) -> None:
        self._length = len(word)
        self._steps = _Steps(word, is_literal=False, is_usual=is_usual)
        self._literal = _Steps(word, is_literal=True)

    def is_in(self, text: str) -> bool:
        """Return True if a text holds the word."""
        return self._end(self._steps, text, 1 << self._length) >= 0

    def pattern(self, alphabet: Iterable[str]) -> tuple[str, bool]:
        """Return a pattern for the word in a text of some characters, and whether it finds nothing else.

        It goes `_DEPTH` characters far: few lines hold so much of a word and not all of it.
        """
        steps: dict[int, dict[int, list[str]]] = {}
        signs: list[str] = []
        for character in alphabet:
            moves, may_pass = self._steps[character]
            if may_pass:
                signs.append(character)
            for mask, length in moves:
                for at in range(self._length):
                    if mask >> at & 1:
                        steps.setdefault(at, {}).setdefault(length, []).append(character)
        between = f"{_one_of(signs)}*" if signs else ""
        is_exact = True

        def after(at: int, depth: int) -> str:
            """Return the pattern from a place of the word on, empty if nothing leads on from there."""
            nonlocal is_exact
            ways: list[str] = []
            for length, characters in steps.get(at, {}).items():
                if at + length == self._length:
                    ways.append(_one_of(characters))
                elif depth == 1:
                    is_exact = False
                    ways.append(_one_of(characters))
                elif rest := after(at + length, depth - 1):
                    ways.append(f"{_one_of(characters)}{between}{rest}")
            return f"(?:{'|'.join(ways)})" if ways else ""

        found = after(0, _DEPTH)
        return found, is_exact

    def find(self, text: str) -> Found:
        """Return the code points that are meant, where the word is first found literally, else where it is first found at all."""
        end = self._end(self._steps, text, 1 << self._length)
        if end < 0:
            return None
        literally = self._end(self._literal, text, 1 << self._length)
        return self._points(self._steps, text, end) if literally < 0 else self._points(self._literal, text, literally)

    @staticmethod
    def _end(steps: _Steps, text: str, whole: int) -> int:
        """Return the character with which the word is complete for the first time, -1 if it never is."""
        places = 1
        for index, character in enumerate(text):
            moves, may_pass = steps[character]
            if moves:
                # A word may begin with any character.
                reached = places if may_pass else 1
                for mask, length in moves:
                    reached |= (places & mask) << length
                if reached & whole:
                    return index
                places = reached
            elif not may_pass:
                places = 1
        return -1

    def _points(self, steps: _Steps, text: str, end: int) -> tuple[int, ...]:
        """Return the code points of the word that is complete with the character ``end``."""
        places = [1]
        for character in text[: end + 1]:
            moves, may_pass = steps[character]
            reached = places[-1] if may_pass else 1
            for mask, length in moves:
                reached |= (places[-1] & mask) << length
            places.append(reached)
        found: list[int] = []
        left, at = self._length, end
        while left:
            moves, _ = steps[text[at]]
            lengths = [length for mask, length in moves if length <= left and places[at] & mask & 1 << left - length]
            if lengths:
                found.append(at)
                left -= max(lengths)
            at -= 1
        return tuple(reversed(found))


def _one_of(characters: Iterable[str]) -> str:
    """Return a pattern for one of some characters."""
    return f"[{re.escape(''.join(characters))}]"


def _folded(character: str) -> str:
    return character.lower() if character.isascii() else fold(character)


@lru_cache(maxsize=8192)
def _spellings(character: str, is_usual: bool) -> tuple[str, ...]:
    """Return what may be typed for a character: each of its readings whole, and their initials. Only once the table is there."""
    spellings: dict[str, None] = {}
    readings = _table.get(ord(character), "").split(",")
    for reading in filter(None, readings[:1] if is_usual else readings):
        plain = unicodedata.normalize("NFD", reading).translate(_TONES)
        # For ü keyboards have v, and many write u.
        base = unicodedata.normalize("NFC", plain)
        for syllable in (base.replace("ü", sign) for sign in ("v", "u", "ü")) if "ü" in base else (base.replace("ê", "e"),):
            spellings[syllable] = spellings[syllable[0]] = None
            if syllable.startswith(_TWO_LETTERS):
                spellings[syllable[:2]] = None
    return tuple(spellings)
