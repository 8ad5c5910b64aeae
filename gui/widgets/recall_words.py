"""What is said of recall cards: after what time one comes again, when the next ones are due, how much there is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from core.recall import AGAIN, EASY, GOOD, HARD

if TYPE_CHECKING:
    from core.recall import RecallDay

_MONTH: Final = 30.4
_YEAR: Final = 365.25


def rating_words(rating: int) -> str:
    """Return what a rating is called."""
    return {
        AGAIN: QCoreApplication.translate("RecallWords", "Again"),
        HARD: QCoreApplication.translate("RecallWords", "Hard"),
        GOOD: QCoreApplication.translate("RecallWords", "Good"),
        EASY: QCoreApplication.translate("RecallWords", "Easy"),
    }[rating]


def interval_words(after: timedelta) -> str:
    """Return a time span as one would say it, rounded; what is under a minute is one."""
    minutes = max(1, round(after.total_seconds() / 60))
    days = after.total_seconds() / 86_400
    if minutes < 60:
        return QCoreApplication.translate("RecallWords", "{count} min").format(count=minutes)
    if days < 1:
        return QCoreApplication.translate("RecallWords", "{count} h").format(count=round(minutes / 60))
    if days < 2 * _MONTH:
        return QCoreApplication.translate("RecallWords", "{count} d").format(count=round(days))
    if days < _YEAR:
        return QCoreApplication.translate("RecallWords", "{count} mo").format(count=round(days / _MONTH))
    return QCoreApplication.translate("RecallWords", "{count} y").format(count=QLocale().toString(round(days / _YEAR, 1)))


def due_words(moment: str, now: datetime | None = None) -> str:
    """Return when something is due: after how long within the hour, else on which day.

    Args:
        moment: ISO 8601 in UTC.
        now: what to count from, None for the present.
    """
    then = datetime.fromisoformat(moment)
    now = now or datetime.now(UTC)
    here, today = then.astimezone().date(), now.astimezone().date()
    if here <= today:
        return QCoreApplication.translate("RecallWords", "in {time}").format(time=interval_words(then - now))
    if (here - today).days == 1:
        return QCoreApplication.translate("RecallWords", "tomorrow")
    return QLocale().toString(QDate(here.year, here.month, here.day), QLocale.FormatType.LongFormat)


def day_words(day: RecallDay) -> str:
    """Return how much there is to recall."""
    pattern = QCoreApplication.translate("RecallWords", "New {new} · Learning {learning} · Due {due}")
    return pattern.format(new=day.new, learning=day.learning, due=day.due)


def today_words(day: RecallDay) -> str:
    """Return what the start page says of today; empty if nothing comes."""
    return QCoreApplication.translate("RecallWords", "{count} to recall").format(count=day.waiting) if day.waiting else ""
