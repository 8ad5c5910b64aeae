"""Dates of documents in the reader's language, as exactly as they are known."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.dated import dated as dated_in


def dated(date: str | None) -> str:
    """Return ``2026-03-05`` as 2026年3月5日 or 5 March 2026, a month or a year alone as such; empty for None."""
    return dated_in(date, QCoreApplication.translate)
