"""Dates of documents in the reader's language, as exactly as they are known."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale


def dated(date: str | None) -> str:
    """Return ``2026-03-05`` as 2026年3月5日 or 5 March 2026, a month or a year alone as such; empty for None."""
    if not date:
        return ""
    year, month, day = (int(part) for part in (*date.split("-"), "0", "0")[:3])
    if day:
        pattern = QCoreApplication.translate("Dated", "d MMMM yyyy")
    elif month:
        pattern = QCoreApplication.translate("Dated", "MMMM yyyy")
    else:
        pattern = QCoreApplication.translate("Dated", "yyyy")
    return QLocale().toString(QDate(year, month or 1, day or 1), pattern)
