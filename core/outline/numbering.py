"""Labels of headings and run-ins: their families, and the number a label stands for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

HAN: Final = "(?:[一二三四五六七八九十百〇零]{1,5}—?|—)"
"""Chinese numerals as they occur in labels, a dash as scanned texts have it for 一; a pattern piece."""
ROMAN: Final = "(?:X{0,3}(?:IX|IV|V?I{1,3}|V|X)|[Ⅰ-Ⅻ])"
"""Roman numerals up to 39; a pattern piece."""
COUNT: Final = "One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve"
"""English numbers as they occur behind Part and Chapter; a pattern piece."""

_DIGITS: Final = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0}
_STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES: Final = "子丑寅卯辰巳午未申酉戌亥"
_FORMAL: Final = "壹贰叁肆伍陆柒捌玖拾"
_WORDS: Final = {"首先": 1, "其次": 2, "再次": 3, "再者": 3}
_ENGLISH: Final = {
    word: value
    for value, word in enumerate(("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), start=1)
} | {word: value for value, word in enumerate(COUNT.lower().split("|"), start=1)}
_ENGLISH_LAST: Final = ("finally", "lastly")
_SIGNS: Final = (("①", "⑳"), ("❶", "❿"), ("➀", "➉"), ("⑴", "⒇"), ("⒈", "⒛"), ("㈠", "㈩"), ("㊀", "㊉"), ("Ⅰ", "Ⅻ"))
_ROMAN_SIGNS: Final = {"I": 1, "V": 5, "X": 10}
LAST: Final = -1
"""The number of 最后 and finally: whatever closes the series."""


@dataclass(frozen=True, slots=True)
class Family:
    """A way of numbering."""

    name: str
    rank: float
    """By the usual order 编 部分 章 节 条 一、 （一） 1. （1） ① families of a smaller rank enclose those of a greater one.

    A text may use another order, see `core.outline.order`.
    """
    heading: bool
    """True if a label of this family that opens a paragraph makes a heading, False if it makes a run-in there too."""
    series: str
    """Labels of families with the same series may follow each other: 三是 then 四要, 其次 then 第三."""
    alone: bool = True
    """True if number one counts even where number two never comes."""


FAMILIES: Final[dict[str, Family]] = {
    family.name: family
    for family in (
        Family("book", 0, heading=True, series="book", alone=False),
        Family("part", 0.5, heading=True, series="part"),
        Family("lesson", 0.8, heading=True, series="lesson", alone=False),
        Family("chapter", 1, heading=True, series="chapter"),
        Family("section", 2, heading=True, series="section"),
        Family("article", 3, heading=True, series="article"),
        Family("english-part", 0.5, heading=True, series="english-part"),
        Family("english-chapter", 1, heading=True, series="english-chapter"),
        Family("english-section", 2, heading=True, series="english-section"),
        Family("english-article", 3, heading=True, series="english-article"),
        Family("english-other", 1.5, heading=True, series="english-other", alone=False),
        Family("noun", 3.3, heading=True, series="noun", alone=False),
        Family("formal", 3.5, heading=True, series="formal", alone=False),
        Family("roman", 3.8, heading=True, series="roman", alone=False),
        Family("han", 4, heading=True, series="han"),
        Family("bare", 4, heading=True, series="bare", alone=False),
        Family("letter", 4.4, heading=True, series="letter", alone=False),
        Family("stem", 4.6, heading=True, series="stem", alone=False),
        Family("branch", 4.8, heading=True, series="branch", alone=False),
        Family("bracketed", 5, heading=True, series="bracketed"),
        Family("bracketed-stem", 5.2, heading=True, series="bracketed-stem", alone=False),
        Family("circled-han", 5.5, heading=True, series="circled-han", alone=False),
        Family("digit", 6, heading=True, series="digit"),
        Family("item", 6.1, heading=True, series="item", alone=False),
        Family("blank", 6, heading=True, series="blank", alone=False),
        Family("decimal", 6.2, heading=True, series="decimal", alone=False),
        Family("decimal-3", 6.4, heading=True, series="decimal-3", alone=False),
        Family("decimal-4", 6.6, heading=True, series="decimal-4", alone=False),
        Family("bracketed-digit", 8, heading=True, series="bracketed-digit"),
        Family("half-digit", 8.5, heading=True, series="half-digit", alone=False),
        Family("bracketed-letter", 8.8, heading=True, series="bracketed-letter", alone=False),
        Family("circled", 9, heading=True, series="circled", alone=False),
        Family("black", 9.2, heading=True, series="black", alone=False),
        Family("ordinal-line", 5.6, heading=True, series="ordinal-line", alone=False),
        Family("word-line", 5.6, heading=True, series="word-line", alone=False),
        Family("that-line", 5.7, heading=True, series="that-line", alone=False),
        Family("point-line", 5.7, heading=True, series="point-line", alone=False),
        Family("ordinal", 10, heading=False, series="ordinal", alone=False),
        Family("word", 10, heading=False, series="ordinal", alone=False),
        Family("point", 11, heading=False, series="point", alone=False),
        Family("that", 11, heading=False, series="that", alone=False),
        Family("english", 10, heading=False, series="english", alone=False),
    )
}
"""All families by name. Those that end in -line are 第一， and the like, each alone on its line; an item is 1. where headings are too.

一 followed by a blank is kept apart from 一、 because it needs its neighbours to be believed.
"""


@lru_cache(1024)
def number_of(numeral: str) -> int | None:
    """Return the value of Chinese numerals, digits, a Roman numeral, a circled or bracketed sign, a stem, a branch, a letter, or a word.

    None if it is no number from 1 to 999; `LAST` for 最后 and finally.
    """
    if numeral == "最后":
        return LAST
    if numeral in _WORDS:
        return _WORDS[numeral]
    if numeral.isdecimal():
        value = int(numeral)
        return value if 0 < value < 1000 else None
    first = numeral[:1]
    if first.isascii() and first.isalpha():
        return _latin_value(numeral)
    if len(numeral) == 1:
        for row in (_STEMS, _FORMAL, _BRANCHES):
            if numeral in row:
                return row.index(numeral) + 1
        for low, high in _SIGNS:
            if low <= numeral <= high:
                return ord(numeral) - ord(low) + 1
    return _han_value(numeral.replace("—", "一"))


_ROMAN: Final = re.compile(ROMAN)


def _latin_value(numeral: str) -> int | None:
    word = numeral.lower()
    if word in _ENGLISH_LAST:
        return LAST
    if word in _ENGLISH or word.removesuffix("ly") in _ENGLISH:
        return _ENGLISH.get(word) or _ENGLISH[word.removesuffix("ly")]
    if _ROMAN.fullmatch(numeral.upper()) and (numeral.isupper() or len(numeral) > 1):
        values = [_ROMAN_SIGNS[sign] for sign in numeral.upper()]
        return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
    return ord(word) - ord("a") + 1 if len(word) == 1 else None


def letter_of(letter: str) -> int:
    """Return the place of a Latin letter in the alphabet, from 1."""
    return ord(letter.lower()) - ord("a") + 1


_HAN_NUMBER: Final = re.compile("(?:([一二三四五六七八九])百[零〇]?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?")


def _han_value(numeral: str) -> int | None:
    if 1 < len(numeral) < 4 and numeral[0] in _DIGITS and all(char in _DIGITS for char in numeral):
        # Digit by digit, as old prints count: 一〇 一一 二〇.
        value = int("".join(str(_DIGITS[char]) for char in numeral))
        return value if _DIGITS[numeral[0]] else None
    match = _HAN_NUMBER.fullmatch(numeral)
    if not match or not numeral:
        return None
    hundreds, tens, ten, units = match.groups()
    value = 100 * _DIGITS[hundreds] if hundreds else 0
    if ten:
        value += 10 * (_DIGITS[tens] if tens else 1)
    return value + (_DIGITS[units] if units else 0)
