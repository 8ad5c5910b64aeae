"""Times as a reader says them: just now, today, yesterday, a date."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

_NOW = 60
"""Seconds that count as just now."""


def spoken_time(moment: str, now: datetime | None = None) -> str:
    """Return how long ago something was, in local time.

    Args:
        moment: ISO 8601 with an offset; anything else gives an empty string.
        now: what to count from, the present if None.
    """
    try:
        then = datetime.fromisoformat(moment)
    except ValueError:
        return ""
    if then.tzinfo is None:
        return ""
    now = now or datetime.now(UTC)
    if -_NOW < (now - then).total_seconds() < _NOW:
        return QCoreApplication.translate("SpokenTime", "just now")
    here, today = then.astimezone(), now.astimezone().date()
    days = (today - here.date()).days
    if days == 0:
        return QCoreApplication.translate("SpokenTime", "today {time}").format(time=f"{here:%H:%M}")
    if days == 1:
        return QCoreApplication.translate("SpokenTime", "yesterday")
    pattern = (
        QCoreApplication.translate("SpokenTime", "MMM d")
        if here.year == today.year
        else QCoreApplication.translate("SpokenTime", "MMM d, yyyy")
    )
    return QLocale().toString(QDate(here.year, here.month, here.day), pattern)


def full_time(moment: str) -> str:
    """Return date and time in local time as the language writes them; empty if ``moment`` is not ISO 8601."""
    try:
        then = datetime.fromisoformat(moment)
    except ValueError:
        return ""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(then.timestamp())), QLocale.FormatType.ShortFormat)
