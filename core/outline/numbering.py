"""Labels of headings and run-ins: their families, the order of the families, and the number a label stands for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

HAN: Final = "[一二三四五六七八九十百〇零]{1,5}"
"""Chinese numerals as they occur in labels; a pattern piece."""

_DIGITS: Final = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0}
_STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
_WORDS: Final = {"首先": 1, "其次": 2, "再次": 3, "再者": 3}
_ENGLISH: Final = {
    word: value
    for value, word in enumerate(("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), start=1)
}
LAST: Final = -1
"""The number of 最后: whatever closes the series."""


@dataclass(frozen=True, slots=True)
class Family:
    """A way of numbering."""

    name: str
    rank: int
    """Families of a smaller rank enclose those of a greater one, by the usual order 章 节 条 一、 （一） 1. （1） ①."""
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
        Family("chapter", 1, heading=True, series="chapter"),
        Family("section", 2, heading=True, series="section"),
        Family("article", 3, heading=True, series="article"),
        Family("han", 4, heading=True, series="han"),
        Family("bare", 4, heading=True, series="bare", alone=False),
        Family("bracketed", 5, heading=True, series="bracketed"),
        Family("stem", 5, heading=True, series="stem", alone=False),
        Family("digit", 6, heading=True, series="digit"),
        Family("blank", 6, heading=True, series="blank", alone=False),
        Family("decimal", 7, heading=True, series="decimal", alone=False),
        Family("bracketed-digit", 8, heading=True, series="bracketed-digit"),
        Family("circled", 9, heading=True, series="circled", alone=False),
        Family("ordinal", 10, heading=False, series="ordinal", alone=False),
        Family("word", 10, heading=False, series="ordinal", alone=False),
        Family("point", 11, heading=False, series="point", alone=False),
        Family("english", 10, heading=False, series="english", alone=False),
    )
}
"""All families by name. 一 followed by a blank is kept apart from 一、 because it needs its neighbours to be believed."""


def number_of(numeral: str) -> int | None:
    """Return the value of Chinese numerals, Arabic digits, a circled digit, a heavenly stem, an ordering word or an English ordinal.

    None if it is no number from 1 to 999; `LAST` for 最后.
    """
    if numeral == "最后":
        return LAST
    if numeral in _WORDS:
        return _WORDS[numeral]
    if "①" <= numeral[:1] <= "⑳":
        return ord(numeral[0]) - ord("①") + 1
    if len(numeral) == 1 and numeral in _STEMS:
        return _STEMS.index(numeral) + 1
    if numeral[:1].isascii() and numeral[:1].isalpha():
        return _ENGLISH.get(numeral.lower().removesuffix("ly"))
    if numeral.isdecimal():
        value = int(numeral)
        return value if 0 < value < 1000 else None
    return _han_value(numeral)


_HAN_NUMBER: Final = re.compile("(?:([一二三四五六七八九])百[零〇]?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?")


def _han_value(numeral: str) -> int | None:
    match = _HAN_NUMBER.fullmatch(numeral)
    if not match or not numeral:
        return None
    hundreds, tens, ten, units = match.groups()
    value = 100 * _DIGITS[hundreds] if hundreds else 0
    if ten:
        value += 10 * (_DIGITS[tens] if tens else 1)
    return value + (_DIGITS[units] if units else 0)
