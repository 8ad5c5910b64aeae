"""Dates in the spellings of Chinese and English documents, as ISO 8601."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from core.metadata import is_date
from core.outline.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

MINGUO: Final = 1911
"""The year before the first one of the Republic (民国元年)."""

_MONTHS: Final = re.findall(r"\w+", "January February March April May June July August September October November December")
_MONTH: Final = "|".join([*_MONTHS, *(rf"{month[:3]}\b\.?" for month in _MONTHS if month != "May"), r"Sept\b\.?"])
_DIGITS: Final = {
    "元": 1,
    "〇": 0,
    "○": 0,
    "零": 0,
    "O": 0,
    "Ο": 0,
    "一": 1,
    "二": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_HAN: Final = "〇○零一二三四五六七八九"
_DATE: Final = re.compile(
    rf"(?<!\d)(?:(?P<year>(?:1[89]|20)\d\d)|(?P<han>[一二][{_HAN}OΟ]{{3}})|中?[华華]?民国\s*(?P<minguo>\d{{1,3}}|[元一二三四五六七八九十百]{{1,5}}))\s*"
    r"(?:年\s*(?:(?P<month>1[0-2]|0?[1-9]|十[一二]?|[元一二三四五六七八九])\s*月\s*(?:份|(?:(?P<day>\d{1,2}|[一二三四五六七八九十廿卅]{1,3})\s*[日号])?)?)?"
    r"|(?P<mark>[-./])\s*(?P<month2>1[0-2]|0?[1-9])\s*(?:(?P=mark)\s*(?P<day2>3[01]|[12]\d|0?[1-9]))?(?![\d.]\d|\d))"
    rf"|(?<![A-Za-z])(?:(?P<english>{_MONTH})\s+(?:(?P<day3>\d{{1,2}})(?:st|nd|rd|th)?,?\s+)?(?P<year3>(?:1[789]|20)\d\d)"
    rf"|(?<!\d)(?P<day4>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<english2>{_MONTH}),?\s+(?P<year4>(?:1[789]|20)\d\d))(?!\d)"
)
_COMPACT: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")


class Found(NamedTuple):
    """A date in some words."""

    start: int
    end: int
    date: str
    """ISO 8601."""


def dates_in(words: str) -> Iterator[Found]:
    """Yield the dates of a line in order; those of a day that there is not are none."""
    for match in _DATE.finditer(folded(words)):
        date = _iso(match)
        if date:
            yield Found(match.start(), match.end(), date)


def compact_dates_in(words: str) -> Iterator[Found]:
    """Yield dates such as 20260302."""
    for match in _COMPACT.finditer(folded(words)):
        date = "-".join(match.groups())
        if is_date(date):
            yield Found(match.start(), match.end(), date)


def date_of(words: str) -> str | None:
    """Return the date that the words are, None if they are none, or more than one."""
    words = words.strip()
    if is_date(words):
        return words
    return next((one.date for some in (dates_in, compact_dates_in) for one in some(words) if one.end - one.start == len(words)), None)


def _iso(match: re.Match[str]) -> str | None:
    part = match.groupdict()
    month = part["month"] or part["month2"]
    english = part["english"] or part["english2"]
    day = part["day"] or part["day2"] or part["day3"] or part["day4"]
    date = f"{_year(part):04}"
    if english:
        date += f"-{next(number for number, name in enumerate(_MONTHS, 1) if name[:3] == english[:3]):02}"
    elif month:
        date += f"-{_number(month):02}"
    if day:
        date += f"-{_number(day):02}"
    return date if is_date(date) else None


def _year(part: dict[str, str | None]) -> int:
    if part["han"]:
        return int("".join(str(_DIGITS[char]) for char in part["han"]))
    if part["minguo"]:
        return MINGUO + _number(part["minguo"])
    return int(part["year"] or part["year3"] or part["year4"] or 0)


def _number(words: str) -> int:
    """Return a number up to some hundreds, in digits or as it is spoken."""
    if words.isdecimal():
        return int(words)
    total = digit = 0
    for char in words.replace("廿", "二十").replace("卅", "三十"):
        if char in "十百":
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        else:
            digit = _DIGITS[char]
    return total + digit
