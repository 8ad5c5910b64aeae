"""Finds the numbers of a text with their units, whether they state a quantity or not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from core.spans import Span
from core.study.figure_units import PERCENT, UNIT, fits, named
from core.study.numerals import ARABIC, NUMERAL, SHARE, TENTHS, TO, Reading, read

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER: Final = rf"(?:[0-9]{{1,4}}[×xX*](?={ARABIC}))?{NUMERAL}"
_CANDIDATE: Final = re.compile(
    rf"(?P<share>{SHARE}(?:{TO}(?:百分之)?{NUMERAL}(?!分之))?|一半|半数|{TENTHS}|[0-9]{{1,3}}/[0-9]{{1,3}}(?![/0-9]))"
    rf"|(?P<low>{_NUMBER})(?:(?P<between>{UNIT})?{TO}(?P<high>{NUMERAL}))?(?:来(?={UNIT}))?[ \u3000]?(?P<unit>{UNIT})?"
)
_SIMPLE: Final = re.compile(rf"(?P<low>{_NUMBER})[ \u3000]?(?P<unit>{UNIT})?")
_NO_TENTHS: Final = re.compile("[员为果立绩长本功都套熟效就品型人片灾群交语败因才色真不]|千上万|分[^，。；]")
_BEFORE: Final = re.compile(
    "(?:将近|接近|大约|大概|超过|突破|不少于|不低于|不超过|不高于|不多于|不大于|不小于|至少|至多|最多|最少|最高|最低|不足|不到|"
    "多达|高达|仅有|只有|(?<![附接最邻临])近|(?<![节条契制合公])约|超|逾|(?<![通经超不])过|(?<!圆)满|仅)$"
)
_AFTER: Final = re.compile("[（(]?(以上|以下|以内|之内|左右|上下|有余|开外|[多余](?![元余样种边年])|内)")
_SIGN: Final = re.compile("(?<![0-9A-Za-z０-９％%])[-－−+＋]$")
_NEAR: Final = 6
"""Characters beside a number that are looked at for words such as 不低于."""


class Numeral(NamedTuple):
    """A number with its unit."""

    span: Span
    """Number, power and unit."""
    words: str
    """The number alone, as it is written."""
    reading: Reading
    unit: str
    """As it is named; empty without one, and where a noun is counted without one."""
    before: str | None
    """What makes it approximate before it: 近, 超过."""
    after: str | None
    """And behind it: 以上."""

    @property
    def is_in_digits(self) -> bool:
        """Return True unless the number is written in words."""
        return self.words[0].isdecimal()

    @property
    def outer(self) -> int:
        """Return where the words that make it approximate begin."""
        return self.span.start - len(self.before or "")


def numerals(text: str) -> Iterator[Numeral]:
    """Give every number of a text that can be read, in order; none overlaps another."""
    at = 0
    while match := _CANDIDATE.search(text, at):
        found = _share(text, match) if match["share"] else _number(text, match)
        if found is None and match["share"]:
            match = _SIMPLE.match(text, match.start()) or match
            found = _number(text, match) if match["low"] else None
        elif found is None and match["high"]:
            match = _SIMPLE.match(text, match.start()) or match
            found = _number(text, match)
        if found is not None:
            yield found
        at = match.end() if found is None else max(found.span.end, match.start() + 1)


def _share(text: str, match: re.Match[str]) -> Numeral | None:
    words = match["share"]
    reading = read(words)
    if reading is None or (words.endswith(("成", "半")) and "成" in words and _NO_TENTHS.match(text, match.end())):
        return None
    return _numeral(text, Span(*match.span()), words, reading, reading.unit)


def _number(text: str, match: re.Match[str]) -> Numeral | None:
    groups = match.groupdict()
    low, high, unit = match["low"], groups.get("high"), match["unit"] or ""
    end = match.end("unit") if unit else match.end("high") if high else match.end("low")
    if high and groups.get("between") not in (None, unit):
        return None
    reading = _product(low) if high is None else read(f"{low}-{high}")
    if reading is None:
        return None
    if unit and not fits(unit, text, end, is_in_digits=low[0].isdecimal()):
        unit, end = "", match.end("high") if high else match.end("low")
    if unit == "人" and text.startswith("口", end):  # 十四亿多人口: counted in persons, but the word is 人口
        end -= 1
    return _numeral(text, Span(match.start("low"), end), low, reading, named(unit))


def _product(words: str) -> Reading | None:
    """Read a number, or two of which the first says how often the second one: 2×35万."""
    times, sign, number = re.sub("[×xX*]", "×", words).partition("×")
    if not sign:
        return read(words)
    first, second = read(times), read(number)
    if first is None or second is None or second.high is not None:
        return None
    return Reading(first.value * second.value)


def _numeral(text: str, span: Span, words: str, reading: Reading, unit: str) -> Numeral:
    if (unit in PERCENT or unit == "℃") and (sign := _SIGN.search(text[max(0, span.start - 2) : span.start])):
        factor = 1 if sign[0] in "+＋" else -1
        reading = Reading(factor * reading.value, None if reading.high is None else factor * reading.high, reading.unit)
        span = Span(span.start - 1, span.end)
    before = _BEFORE.search(text[max(0, span.start - _NEAR) : span.start])
    after = _AFTER.match(text, span.end, span.end + _NEAR)
    return Numeral(span, words, reading, unit, before[0] if before else None, after[1] if after else None)
