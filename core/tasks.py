"""What is to be done: the fields of a task, and the day that a deadline's words mean."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.annotation import Annotation

FIELDS: Final = ("task", "lead", "person", "due", "targets", "state")
"""What is to be done, who leads it, who does it, by when in the document's own words, by what it is measured, and how far it is."""
TARGETS: Final = "targets"
"""Of `FIELDS`: figures by which the work can be measured, parted by 、."""
STATES: Final = ("open", "doing", "done")
"""Of the field ``state``; a task without one is open."""

_YEAR: Final = r"(?:(?P<year>\d{4})年|(?P<near>今年|本年|当年|明年|次年|后年)的?)?"
_AHEAD: Final = {"明年": 1, "次年": 1, "后年": 2}
_DIGITS: Final = "〇一二三四五六七八九"
_NUMERAL: Final = re.compile(f"[{_DIGITS}零○两十百]+")
_ABOUT: Final = 2
"""Digits of a number that is told by two of which the second is greater: 三五天."""
_DECADE: Final = {"上旬": 10, "初": 10, "中旬": 20, "中": 20}
"""The last day that is meant; of what is not here, the month's last."""
_FEASTS: Final = {"元旦": (1, 1), "五一": (5, 1), "七一": (7, 1), "十一": (10, 1), "国庆": (10, 1)}
_FIRST_SPRING: Final = 2000
_SPRINGS: Final = (
    "02050124021202010122020901290218020701260214020301230210013102190208012802160205"
    "01250212020101220210012902170206012602130203012302110131021902080128021502040124"
)
"""Month and day of the Spring Festival from that year on, two digits each."""
_DAY: Final = 24
"""Hours."""
_LANTERNS: Final = 14
"""Days from the Spring Festival to the Lantern Festival."""
_LONGEST: Final = 200
"""Characters of a deadline that are looked at."""


@dataclass(frozen=True, slots=True)
class TaskRow:
    """An annotation with a task, and what is known of its document."""

    annotation: Annotation
    document: int
    """Row of the document."""
    title: str
    """The document's title, else its file's name."""
    speaker: str | None
    date: str | None
    """When the document was said or signed, as exactly as it is known: ``2026``, ``2026-03`` or ``2026-03-05``."""
    path: Path | None
    """Where its file was seen last, None for a document that was pasted."""

    @property
    def due(self) -> str | None:
        """Return the day of the deadline in ISO 8601, None if it has none that can be told."""
        return due_date((self.annotation.task or {}).get("due", ""), self.date)


def is_open(row: TaskRow) -> bool:
    """Return True unless the task is done."""
    return (row.annotation.task or {}).get("state") != "done"


def is_overdue(row: TaskRow, today: date | str) -> bool:
    """Return True if the task is not done and its deadline lies before ``today`` (ISO 8601, if it is a str)."""
    due = row.due
    return due is not None and is_open(row) and due < str(today)


def due_date(words: str, said_on: str | None) -> str | None:
    """Return the last day that a deadline's words leave, in ISO 8601; None if they name no day.

    Args:
        words: as they stand in the document: ``2026-04-05``, ``4月5日前``, ``三月底前``, ``年内``, ``下周五前``, ``十日内``.
        said_on: the date of the document, as exactly as it is known. A day without a year is the next one from there on; without that date,
            from today on.
    """
    base = _base(said_on)
    return _due(words, base)


_AGAIN: Final = re.compile(r"每(?:个|一|1|逢)?(?:工作)?[日天周月季年旬晚早上下半两\d]|逢[周\d]")
"""What comes again and again has no last day."""
_AFTER_EVENT: Final = re.compile(
    r"(?:自|从)(?!即日|今[天日]|本|印发|发文|会议|会后)[^，。；]*起|(?:收到|受理|接到|接报|发生|发现|届满|竣工)[^，。；]{0,8}(?:后|之日)"
)
"""A length that begins with something that may happen on any day."""
_FIVE_YEARS: Final = re.compile(
    r"(?P<n>十?[一二三四五六七八九]|十|二十)五”?(?:(?:规划|时期|期间)?期?(?:末|内|结束前)|(?:规划)?期间|时期)(?!前|后)"
)
_FEAST: Final = re.compile(_YEAR + r"“?(?P<feast>元旦|春节|元宵|清明|五一|七一|十一|国庆)”?(?:劳动节|节|假期)?(?:到来|来临)?[之以]?前")


@lru_cache(maxsize=10_000)
def _due(words: str, base: _Base) -> str | None:
    """Return the day, as `due_date` does; a list of tasks is put in order again and again."""
    words = "".join(words[:_LONGEST].split())
    if (plan := _FIVE_YEARS.search(words)) is not None:
        return f"{1955 + 5 * int(_NUMERAL.sub(_arabic, plan['n']))}-12-31"
    if (feast := _FEAST.search(words)) is not None:
        return _feast(feast, base)
    words = _NUMERAL.sub(_arabic, words)
    if _AGAIN.search(words) or _AFTER_EVENT.search(words):
        return None
    for form, reckon in _FORMS:
        for match in reversed(list(form.finditer(words))):
            try:
                found = reckon(match, base)
            except (ValueError, OverflowError):
                found = None
            if found is not None:
                return found.isoformat()
    return None


class _Base(NamedTuple):
    """The day from which is reckoned, as exactly as it is known."""

    year: int
    month: int | None
    day: int | None

    @property
    def exact(self) -> date:
        """Return the day. Raises `ValueError` if it is not known."""
        if self.month is None or self.day is None:
            raise ValueError(self)
        return date(self.year, self.month, self.day)

    @property
    def earliest(self) -> date:
        """Return the first day that it may be."""
        return date(self.year, self.month or 1, self.day or 1)


def _base(said_on: str | None) -> _Base:
    match = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", said_on or "")
    if match is None or not int(match[1]):
        today = date.today()
        return _Base(today.year, today.month, today.day)
    year, month, day = (int(one) if one else None for one in match.groups())
    return _Base(year or 1, month, day)


def _arabic(match: re.Match[str]) -> str:
    """Return a Chinese numeral up to 999, or a row of digits, in Arabic digits."""
    numeral = match[0].translate(str.maketrans("零○两", "〇〇二"))
    if not set(numeral) & set("十百"):
        digits = [_DIGITS.index(char) for char in numeral]
        # 两三个月 is about as long as its second number says.
        is_about = len(digits) == _ABOUT and 0 < digits[0] < digits[1]
        return str(digits[1]) if is_about else "".join(map(str, digits))
    total = pending = 0
    for char in numeral:
        if char in "十百":
            total += (pending or 1) * (10 if char == "十" else 100)
            pending = 0
        else:
            pending = _DIGITS.index(char)
    return str(total + pending)


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _in_year(match: re.Match[str], base: _Base, day: Callable[[int], date]) -> date:
    """Return a day of the year that is named, else of the next year in which it does not lie behind."""
    if match["year"]:
        return day(int(match["year"]))
    if match["near"]:
        return day(base.year + _AHEAD.get(match["near"], 0))
    found = day(base.year)
    return found if found >= base.earliest else day(base.year + 1)


def _full(match: re.Match[str], _: _Base) -> date:
    return date(int(match["y"]), int(match["m"]), int(match["d"]))


def _day(match: re.Match[str], base: _Base) -> date:
    return _in_year(match, base, lambda year: date(year, int(match["m"]), int(match["d"])))


def _part_of_month(match: re.Match[str], base: _Base) -> date:
    return _in_year(match, base, lambda year: _part(year, int(match["m"]), match["part"]))


def _before_month(match: re.Match[str], base: _Base) -> date:
    return _in_year(match, base, lambda year: date(year, int(match["m"]), 1) - timedelta(days=1))


def _quarter(match: re.Match[str], base: _Base) -> date:
    return _in_year(match, base, lambda year: _month_end(year, 3 * int(match["q"])))


def _near_quarter(match: re.Match[str], base: _Base) -> date:
    if base.month is None:
        raise ValueError(base)
    quarters = (base.month - 1) // 3 + (1 if match["which"] and match["which"][0] in "下次" else 0)
    return _month_end(base.year + quarters // 4, quarters % 4 * 3 + 3)


def _half(match: re.Match[str], base: _Base) -> date:
    return _in_year(match, base, lambda year: _month_end(year, 6 if match["half"] == "上" else 12))


def _bare_year(match: re.Match[str], _: _Base) -> date:
    year = int(match["year"])
    return date(year, 12, 31) if match["to"] else date(year - 1, 12, 31)


def _feast(match: re.Match[str], base: _Base) -> str | None:
    """Return the day before a feast; None if it is not known which day that is."""

    def day(year: int) -> date:
        if match["feast"] == "清明":
            # The sun's fifteenth degree, by the usual reckoning for this century.
            return date(year, 4, int(year % 100 * 0.2422 + 4.81) - year % 100 // 4) - timedelta(days=1)
        month, number = _FEASTS.get(match["feast"]) or divmod(int(_SPRINGS[4 * (year - _FIRST_SPRING) :][:4]), 100)
        return date(year, month, number) + timedelta(days=_LANTERNS - 1 if match["feast"] == "元宵" else -1)

    year = int(match["year"] or base.year)
    if not _FIRST_SPRING <= year < _FIRST_SPRING + len(_SPRINGS) // 4 - 2:
        return None
    return _in_year(match, base, day).isoformat()


def _year_part(match: re.Match[str], base: _Base) -> date:
    year = int(match["year"]) if match["year"] else base.year + _AHEAD.get(match["near"] or "", 0)
    return _month_end(year, 6 if match["part"] == "中" else 12)


def _near_month(match: re.Match[str], base: _Base) -> date:
    year, month = _month_named(match["which"], base)
    return _part(year, month, match["part"])


def _day_of_near_month(match: re.Match[str], base: _Base) -> date:
    year, month = _month_named(match["which"], base)
    return date(year, month, int(match["d"]))


def _month_named(which: str | None, base: _Base) -> tuple[int, int]:
    """Return year and month of this month, or of the next one."""
    if base.month is None:
        raise ValueError(base)
    months = base.month - 1 + (1 if which and which[0] in "下次" else 0)
    return base.year + months // 12, months % 12 + 1


def _part(year: int, month: int, part: str) -> date:
    return date(year, month, _DECADE[part]) if part in _DECADE else _month_end(year, month)


def _within(match: re.Match[str], base: _Base) -> date:
    """Return the last day of a stretch that begins on the base."""
    number, unit, start = match["n"], match["unit"], base.exact
    if number == "半":
        return _months_on(start, 6) if unit == "年" else start + timedelta(days=15)
    if unit in {"日", "天"}:
        return start + timedelta(days=int(number))
    if unit in {"周", "星期"}:
        return start + timedelta(weeks=int(number))
    return _months_on(start, int(number) * (12 if unit == "年" else 1))


def _hours(match: re.Match[str], base: _Base) -> date:
    """Return the day on which some hours end that begin on the base: a few of them end on it."""
    return base.exact + timedelta(days=int(match["n"]) // _DAY)


def _months_on(start: date, months: int) -> date:
    months += start.month - 1
    year, month = start.year + months // 12, months % 12 + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def _week(match: re.Match[str], base: _Base) -> date:
    monday = base.exact - timedelta(days=base.exact.weekday())
    weekday = match["weekday"]
    index = int(weekday) - 1 if weekday and weekday.isdecimal() else 6
    found = monday + timedelta(days=index + 7 * ((match["which"] or "").count("下")))
    return found if match["which"] or found >= base.exact else found + timedelta(weeks=1)


def _soon(match: re.Match[str], base: _Base) -> date:
    return base.exact + timedelta(days={"明": 1, "次": 1, "翌": 1, "后": 2}.get(match[0][0], 0))


def _bare_day(match: re.Match[str], base: _Base) -> date:
    start, day = base.exact, int(match["d"])
    if day >= start.day:
        return date(start.year, start.month, day)
    return _months_on(start.replace(day=1), 1).replace(day=day)


_TO: Final = "[到至—–~～-]"
"""Stands before the end of a stretch."""
_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str], _Base], date]], ...]] = (
    (re.compile(_YEAR + r"(?<!\d)(?P<m>\d{1,2})月(?:份)?\d{1,2}[日号]?" + _TO + r"+(?P<d>\d{1,2})[日号]"), _day),
    (re.compile(r"(?<!\d)(?P<y>\d{4})[-/.年](?P<m>\d{1,2})[-/.月](?P<d>\d{1,2})(?!\d)"), _full),
    (re.compile(_YEAR + r"(?<!\d)(?P<m>\d{1,2})月(?:份)?(?P<d>\d{1,2})(?:日|号|(?!\d))"), _day),
    (re.compile(_YEAR + r"(?<!\d)(?P<m>\d{1,2})月(?:份)?(?P<part>上旬|中旬|下旬|初|中|底|末)"), _part_of_month),
    (re.compile(_YEAR + r"(?<!\d)(?P<m>\d{1,2})月(?:份)?[之以]?前"), _before_month),
    (re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<m>\d{1,2})(?!\d)(?P<near>)(?P<part>)"), _part_of_month),
    (re.compile(_YEAR + r"(?<!\d)(?P<m>\d{1,2})月(?:份)?(?!\d)(?P<part>)"), _part_of_month),
    (re.compile(_YEAR + r"(?:第)?(?P<q>[1-4])季度"), _quarter),
    (re.compile(r"(?P<which>本|这个?|下个?|次)?季度(?:末|底|内)"), _near_quarter),
    (re.compile(_YEAR + r"(?P<half>[上下])半年"), _half),
    (re.compile(r"(?<!\d)(?P<n>\d{1,3}|半)个?(?P<unit>日|天|周|星期|月|年)[之以]?内"), _within),
    (re.compile(r"(?<!\d)(?P<n>\d{1,3})(?:个)?小时[之以]?内"), _hours),
    (re.compile(r"用(?P<n>\d{1,3}|半)个?(?P<unit>天|周|月|年)(?:左右)?的?时间"), _within),
    (
        re.compile(r"(?:(?P<year>\d{4})年|(?P<near>今年|本年|当年|明年|次年|后年)|(?<![\d半去前往])年)(?:年|度)?(?P<part>内|底|末|终|中)"),
        _year_part,
    ),
    (re.compile(f"(?P<to>{_TO})?" + r"(?<!\d)(?P<year>\d{4})年(?:(?<=" + _TO + r"\d{4}年)|[之以]?前)"), _bare_year),
    (re.compile(r"(?P<which>本|这个?|当|下个?|次)月(?:份)?(?P<d>\d{1,2})[日号]"), _day_of_near_month),
    (re.compile(r"(?P<which>本|这个?|当|下个?|次)?月(?P<part>内|上旬|中旬|下旬|初|中|底|末)"), _near_month),
    (re.compile(r"(?P<which>本|这个?|下下|下个?)?(?:周|星期|礼拜)(?P<weekday>[1-6日天末])"), _week),
    (re.compile(r"(?P<which>本|这个?|下个?)(?:周|星期|礼拜)(?P<weekday>)"), _week),
    (re.compile(r"今[天日晚]|当[天日晚]|明[天日]|次日|翌日|后天"), _soon),
    (re.compile(r"(?<![\d月])(?P<d>\d{1,2})[日号]"), _bare_day),
)
