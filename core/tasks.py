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

FIELDS: Final = ("task", "lead", "person", "due", "state")
"""What is to be done, who leads it, who does it, by when in the document's own words, and how far it is."""
STATES: Final = ("open", "doing", "done")
"""Of the field ``state``; a task without one is open."""

_YEAR: Final = r"(?:(?P<year>\d{4})年|(?P<near>今年|本年|当年|明年|次年|后年)的?)?"
_AHEAD: Final = {"明年": 1, "次年": 1, "后年": 2}
_DIGITS: Final = "〇一二三四五六七八九"
_NUMERAL: Final = re.compile(f"[{_DIGITS}零○两十百]+")
_DECADE: Final = {"上旬": 10, "初": 10, "中旬": 20, "中": 20}
"""The last day that is meant; of what is not here, the month's last."""
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


@lru_cache(maxsize=10_000)
def _due(words: str, base: _Base) -> str | None:
    """Return the day, as `due_date` does; a list of tasks is put in order again and again."""
    words = _NUMERAL.sub(_arabic, "".join(words[:_LONGEST].split()))
    if _AGAIN.search(words):
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
        return "".join(str(_DIGITS.index(char)) for char in numeral)
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


def _half(match: re.Match[str], base: _Base) -> date:
    return _in_year(match, base, lambda year: _month_end(year, 6 if match["half"] == "上" else 12))


def _year_part(match: re.Match[str], base: _Base) -> date:
    year = int(match["year"]) if match["year"] else base.year + _AHEAD.get(match["near"] or "", 0)
    return _month_end(year, 6 if match["part"] == "中" else 12)


def _near_month(match: re.Match[str], base: _Base) -> date:
    if base.month is None:
        raise ValueError(base)
    months = base.month - 1 + (1 if match["which"] and match["which"][0] in "下次" else 0)
    return _part(base.year + months // 12, months % 12 + 1, match["part"])


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
    return base.exact + timedelta(days={"明": 1, "后": 2}.get(match[0][0], 0))


def _bare_day(match: re.Match[str], base: _Base) -> date:
    start, day = base.exact, int(match["d"])
    if day >= start.day:
        return date(start.year, start.month, day)
    return _months_on(start.replace(day=1), 1).replace(day=day)


_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str], _Base], date]], ...]] = (
    (re.compile(r"(?<!\d)(?P<y>\d{4})[-/.年](?P<m>\d{1,2})[-/.月](?P<d>\d{1,2})(?!\d)"), _full),
    (re.compile(_YEAR + r"(?<!\d)(?P<m>\d{1,2})月(?:份)?(?P<d>\d{1,2})(?:日|号|(?!\d))"), _day),
    (re.compile(_YEAR + r"(?<!\d)(?P<m>\d{1,2})月(?:份)?(?P<part>上旬|中旬|下旬|初|中|底|末)"), _part_of_month),
    (re.compile(_YEAR + r"(?<!\d)(?P<m>\d{1,2})月(?:份)?[之以]?前"), _before_month),
    (re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<m>\d{1,2})(?!\d)(?P<near>)(?P<part>)"), _part_of_month),
    (re.compile(_YEAR + r"(?<!\d)(?P<m>\d{1,2})月(?:份)?(?!\d)(?P<part>)"), _part_of_month),
    (re.compile(_YEAR + r"(?:第)?(?P<q>[1-4])季度"), _quarter),
    (re.compile(_YEAR + r"(?P<half>[上下])半年"), _half),
    (re.compile(r"(?<!\d)(?P<n>\d{1,3}|半)个?(?P<unit>日|天|周|星期|月|年)[之以]?内"), _within),
    (
        re.compile(r"(?:(?P<year>\d{4})年|(?P<near>今年|本年|当年|明年|次年|后年)|(?<![\d半])年)(?:年|度)?(?P<part>内|底|末|终|中)"),
        _year_part,
    ),
    (re.compile(r"(?P<which>本|这个?|当|下个?|次)?月(?P<part>内|上旬|中旬|下旬|初|中|底|末)"), _near_month),
    (re.compile(r"(?P<which>本|这个?|下下|下个?)?(?:周|星期|礼拜)(?P<weekday>[1-6日天末])"), _week),
    (re.compile(r"(?P<which>本|这个?|下个?)(?:周|星期|礼拜)(?P<weekday>)"), _week),
    (re.compile(r"今天|今日|当天|当日|明天|明日|后天"), _soon),
    (re.compile(r"(?<![\d月])(?P<d>\d{1,2})[日号]"), _bare_day),
)
