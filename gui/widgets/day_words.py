"""Days and times in words, as plans and the calendar of reading say them."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_NAMES: Final = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_FIELD: Final = re.compile("yyyy|MMMM|MMM|M|d")
_WEEKDAYS: Final = (
    QT_TRANSLATE_NOOP("DayWords", "Mon"),
    QT_TRANSLATE_NOOP("DayWords", "Tue"),
    QT_TRANSLATE_NOOP("DayWords", "Wed"),
    QT_TRANSLATE_NOOP("DayWords", "Thu"),
    QT_TRANSLATE_NOOP("DayWords", "Fri"),
    QT_TRANSLATE_NOOP("DayWords", "Sat"),
    QT_TRANSLATE_NOOP("DayWords", "Sun"),
)
_LETTERS: Final = (
    QT_TRANSLATE_NOOP("DayWords", "Mo"),
    QT_TRANSLATE_NOOP("DayWords", "Tu"),
    QT_TRANSLATE_NOOP("DayWords", "We"),
    QT_TRANSLATE_NOOP("DayWords", "Th"),
    QT_TRANSLATE_NOOP("DayWords", "Fr"),
    QT_TRANSLATE_NOOP("DayWords", "Sa"),
    QT_TRANSLATE_NOOP("DayWords", "Su"),
)


def weekday_name(number: int) -> str:
    """Return the name of a weekday, 0 is Monday."""
    return QCoreApplication.translate("DayWords", str(_WEEKDAYS[number]))


def weekday_letter(number: int) -> str:
    """Return the name of a weekday as short as can be."""
    return QCoreApplication.translate("DayWords", str(_LETTERS[number]))


def day_name(day: date, today: date) -> str:
    """Return a day, with its year only where that is not this year's: 3月5日 or 5 March, 2027年3月5日 or 5 March 2027."""
    if day.year != today.year:
        return _filled(QCoreApplication.translate("DayWords", "d MMMM yyyy"), day)
    return _filled(QCoreApplication.translate("DayWords", "d MMMM"), day)


def month_name(day: date) -> str:
    """Return month and year of a day: 2026年3月 or March 2026."""
    return _filled(QCoreApplication.translate("DayWords", "MMMM yyyy"), day)


def month_letter(day: date) -> str:
    """Return the month of a day as short as can be: 3月 or Mar."""
    return _filled(QCoreApplication.translate("DayWords", "MMM"), day)


def year_name(year: int) -> str:
    """Return a year: 2026年 or 2026."""
    return _filled(QCoreApplication.translate("DayWords", "yyyy"), date(year, 1, 1))


def day_and_weekday(day: date, today: date) -> str:
    """Return a day with its weekday: 3月5日 周四 or Thu 5 March; see `day_name`."""
    return QCoreApplication.translate("DayWords", "{weekday} {day}").format(weekday=weekday_name(day.weekday()), day=day_name(day, today))


def time_read(seconds: int) -> str:
    """Return how long something took: 42 分钟 or 42 min; less than a minute as such."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return QCoreApplication.translate("DayWords", "less than a minute")
    if minutes < 60:
        return QCoreApplication.translate("DayWords", "{minutes} min").format(minutes=minutes)
    if minutes % 60 == 0:
        return QCoreApplication.translate("DayWords", "{hours} h").format(hours=f"{minutes // 60:,}")
    return QCoreApplication.translate("DayWords", "{hours} h {minutes} min").format(hours=f"{minutes // 60:,}", minutes=minutes % 60)


def _filled(pattern: str, day: date) -> str:
    parts = {"yyyy": str(day.year), "M": str(day.month), "MMMM": _NAMES[day.month - 1], "MMM": _NAMES[day.month - 1][:3], "d": str(day.day)}
    return _FIELD.sub(lambda found: parts[found[0]], pattern)
