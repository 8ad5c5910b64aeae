"""Numerals of Chinese texts as numbers, in digits or in words: 235.2亿, 3700多万, 二百三十五, 百分之五, 一半, 两成, 三至五.

The patterns are pieces for the patterns of others: without groups, and linear wherever they begin. What they fit, `read` understands or
refuses: 一二三 is no number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_WIDE: Final = str.maketrans("０１２３４５６７８９．，％／－～—–", "0123456789.,%/----")
_DIGITS: Final = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_TENTH: Final = _DIGITS | {str(value): value for value in range(10)} | {"半": 5}
_POWERS: Final = {"百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_THOUSAND: Final = "千(?![瓦克米伏卡赫帕焦])"
"""千 before these belongs to the unit: 5千瓦 are five, not five thousand."""
_HUNDRED: Final = "百(?!分)"
_ONE: Final = r"[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?![0-9０-９])(?:[.．][0-9０-９]{1,9})?|[0-9０-９]{1,15}(?:[.．][0-9０-９]{1,9})?"
POWERS: Final = f"(?:万亿|亿|万|{_THOUSAND}|{_HUNDRED}){{1,3}}"
"""What multiplies a number in digits: 万, 亿, 万亿, 百, 千."""
ARABIC: Final = f"(?:(?:{_ONE})(?:[ \u3000]?{POWERS}(?:[0-9０-９]{{1,4}}(?:[千百]?万|{_THOUSAND}|{_HUNDRED}))?)?)"
"""A number in digits with its powers: 1,234.5, 114万亿, 3万5千."""
HAN: Final = (
    f"(?:(?:[〇○零一二两三四五六七八九十万亿]|{_THOUSAND}|{_HUNDRED}){{1,24}}(?:点[〇零一二三四五六七八九]{{1,9}}(?:万亿|[万亿])?)?)"
)
"""A number in words: 二百三十五, 三点五, 两, 百万."""
NUMERAL: Final = f"(?:(?:{ARABIC}|{HAN})(?:[多余](?:{POWERS})?|几[十百千]?[万亿]?)?)"
"""A number, and 多, 余 or 几 where they stand in it: 3700多万, 二百余, 十几, 一万几千."""
SHARE: Final = f"(?:(?:百|千|万|{HAN}|[0-9０-９]{{1,4}})分之(?:百|{ARABIC}|{HAN}))"
"""A share in words: 百分之五, 三分之一."""
TENTHS: Final = "(?:[一二两三四五六七八九1-9](?:[到至-][一二两三四五六七八九1-9])?成[一二三四五六七八九半]?)"
"""Tenths: 两成, 三成五, 七到八成."""
TO: Final = "[-－~～—–至到]"
"""What stands between the ends of a range."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a numeral says."""

    value: float
    """Powers multiplied out; of a share what its `unit` counts: 百分之五 and 5% are 5, 一半 is 50."""
    high: float | None = None
    """The upper end of a range, of which ``value`` is the lower."""
    unit: str = ""
    """``%`` or ``‰`` of a share, otherwise empty."""


def value_of(words: str) -> float | None:
    """Return the number that a numeral states, None if it states none or a range; a share as `Reading.value` has it."""
    found = read(words)
    return None if found is None or found.high is not None else found.value


@lru_cache(maxsize=4096)
def read(words: str) -> Reading | None:
    """Return what a numeral says, None for words that are no numeral.

    Args:
        words: the numeral alone, without a unit other than %; white space around and inside it does not matter.
    """
    plain = "".join(words.split()).translate(_WIDE)
    if not plain or len(plain) > _LONGEST:
        return None
    return _share(plain) or _range(plain) or _reading(_number(plain))


_LONGEST: Final = 60
"""Characters of a numeral that are read: a range of two numbers with their powers."""
_IN_WORDS: Final = re.compile("(.+)分之(.+)")
_AS_TENTHS: Final = re.compile("(.)(?:[到至-](.))?成(.?)")
_AS_FRACTION: Final = re.compile(r"(\d{1,4})/(\d{1,4})")
_ENDS: Final = re.compile("(.+?)(?:-+|[至到])(.+)")
_PERCENT: Final = "%"
_PER_MILLE: Final = "‰"


def _share(words: str) -> Reading | None:
    """Read what says how large a part is."""
    if words in ("一半", "半数"):
        return Reading(50, unit=_PERCENT)
    if words.endswith((_PERCENT, _PER_MILLE)):
        inner = _share(words[:-1]) or _range(words[:-1].replace(words[-1], "")) or _reading(_number(words[:-1]))
        return None if inner is None or inner.unit else Reading(inner.value, inner.high, words[-1])
    if match := _IN_WORDS.fullmatch(words):
        return _parts(match[1], match[2])
    if match := _AS_FRACTION.fullmatch(words):
        return _parts(match[2], match[1])
    match = _AS_TENTHS.fullmatch(words)
    if match is None:
        return None
    tenths, high, rest = (_TENTH.get(part or "") for part in match.groups())
    if not tenths or (match[2] and not high) or (match[3] and not rest):
        return None
    return Reading(10 * tenths + (rest or 0), 10 * high if high else None, _PERCENT)


def _parts(whole: str, part: str) -> Reading | None:
    """Read so many parts of a whole: per cent, per mille, otherwise as per cent."""
    of, found = _number(whole), _range(part) or _reading(_number(part))
    if of is None or not of[0] or of[0] != of[1] or found is None:
        return None
    unit, factor = (_PER_MILLE, 1.0) if of[0] == 1000 else (_PERCENT, 100 / of[0])
    return Reading(found.value * factor, None if found.high is None else found.high * factor, unit)


def _range(words: str) -> Reading | None:
    """Read two numbers with a mark between them; a power behind the second one holds for the first as well: 3-5万."""
    match = _ENDS.fullmatch(words)
    if match is None:
        return None
    low, high = _number(match[1]), _number(match[2])
    if low is None or high is None or low[0] != low[1] or high[0] != high[1]:
        return None
    power = re.search("[百千万亿]+$", match[2])
    if low[0] < high[0] and power and match[1][-1].isdecimal():
        low = _number(match[1] + power[0]) or low
    return Reading(low[0], high[0]) if low[0] < high[0] else None


def _reading(ends: _Ends | None) -> Reading | None:
    if ends is None:
        return None
    return Reading(ends[0], None if ends[0] == ends[1] else ends[1])


_Ends = tuple[float, float]
"""The lower and the upper end, which are the same except of 七八, 三四百."""
_AROUND: Final = re.compile("[多余]|几[十百千]?")
_DECIMAL: Final = re.compile(r"\d+(?:\.\d+)?")
_TERM: Final = re.compile(r"([\d.,]+)([百千万亿]*)")


def _number(words: str) -> _Ends | None:
    """Read a number, with 多 or 余 in it."""
    words = _AROUND.sub("", words, count=1)
    if words[:1].isdecimal():
        return _arabic(words)
    whole, point, decimals = words.partition("点")
    if not point:
        return _han(words)
    power = re.search("[万亿]*$", decimals)
    digits = decimals[: power.start()] if power else decimals
    ends = _han(whole)
    if ends is None or ends[0] != ends[1] or not digits or any(char not in _DIGITS or char == "两" for char in digits):
        return None
    value = _multiplied(f"{int(ends[0])}." + "".join(str(_DIGITS[char]) for char in digits), power[0] if power else "")
    return value, value


def _arabic(words: str) -> _Ends | None:
    """Read a number in digits: one term, or several of falling powers (3万5千)."""
    total, last, at = 0.0, float("inf"), 0
    for match in _TERM.finditer(words):
        number, size = match[1].replace(",", ""), _multiplied("1", match[2])
        if match.start() != at or size >= last or not _DECIMAL.fullmatch(number):
            return None
        total, last, at = total + _multiplied(number, match[2]), size, match.end()
    return (total, total) if at == len(words) else None


def _multiplied(number: str, powers: str) -> float:
    """Return a decimal number times its powers, exactly where whole numbers are exact: 1012.4万 is 10124000."""
    zeros = sum({"百": 2, "千": 3, "万": 4, "亿": 8}[char] for char in powers)
    return float(f"{number}e{zeros}")


def _han(words: str) -> _Ends | None:
    """Read a whole number in words, None for digits in a row that are no number."""
    if len(words) > 2 and all(char in _DIGITS and char != "两" for char in words):
        value = float("".join(str(_DIGITS[char]) for char in words))
        return (value, value) if words.startswith(("一八", "一九")) or any(char in "〇○零" for char in words) else None
    words = words.replace("万万", "亿")
    for power in "亿万":
        before, mark, behind = words.rpartition(power)
        if not mark:
            continue
        if not before and behind:  # 万一, 万千
            return None
        high, low = _han(before) if before else (1.0, 1.0), _below(behind, power)
        if high is None or low is None:
            return None
        return high[0] * _POWERS[power] + low[0], high[1] * _POWERS[power] + low[1]
    return _section(words)


def _below(words: str, power: str) -> _Ends | None:
    """Read what stands behind 万 or 亿; a lone digit there counts the next lower power: 三万五 are 35000."""
    if not words:
        return 0.0, 0.0
    if len(words) == 1 and words in _DIGITS:
        value = _DIGITS[words] * _POWERS[power] / 10
        return (value, value) if value else None
    return _han(words)


_PAIR: Final = "[一二两三四五六七八九]{1,2}"
_SECTION: Final = re.compile(f"(?:({_PAIR})?(千))?(?:零?({_PAIR})?(百))?(零?)(?:({_PAIR})?(十))?(零|〇)?({_PAIR})?")


def _section(words: str) -> _Ends | None:
    """Read a number below 10,000."""
    if words in ("零", "〇", "○"):
        return 0.0, 0.0
    match = _SECTION.fullmatch(words)
    if match is None or not words:
        return None
    thousands, thousand, hundreds, hundred, zero, tens, ten, gap, ones = match.groups()
    if ((zero or gap) and not (thousand or hundred or ten or ones)) or (zero and not (ten or ones)) or (gap and not ones):
        return None
    if len(words) > 1 and ((thousand and not thousands) or (hundred and not hundreds)):  # 千百, 百十
        return None
    low = high = 0.0
    unit = 1
    if ones and not (ten or zero or gap):
        unit = 10 if hundred else 100 if thousand else 1
    for digits, sign, size in ((thousands, thousand, 1000), (hundreds, hundred, 100), (tens, ten, 10), (ones, ones, unit)):
        if not sign:
            continue
        first, second = _DIGITS[digits[0]] if digits else 1, _DIGITS[digits[-1]] if digits else 1
        if digits and len(digits) == 2 and (second <= first or low != high):
            return None
        low, high = low + first * size, high + second * size
    return low, high
