"""Dates of documents in words, as exactly as they are known; without Qt, for the window as for files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

_DAY: Final = QT_TRANSLATE_NOOP("Dated", "d MMMM yyyy")
_MONTH: Final = QT_TRANSLATE_NOOP("Dated", "MMMM yyyy")
_YEAR: Final = QT_TRANSLATE_NOOP("Dated", "yyyy")
_NAMES: Final = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
_FIELD: Final = re.compile("yyyy|MMMM|M|d")


def dated(date: str | None, translate: Callable[[str, str], str]) -> str:
    """Return ``2026-03-05`` as 2026年3月5日 or 5 March 2026, a month or a year alone as such; empty for None.

    Args:
        date: ISO 8601, as exactly as it is known.
        translate: returns the translation of a source in a context, here a pattern of ``yyyy``, ``MMMM``, ``M`` and ``d``.
    """
    if not date:
        return ""
    year, month, day = (int(part) for part in (*date.split("-"), "0", "0")[:3])
    pattern = translate("Dated", _DAY if day else _MONTH if month else _YEAR)
    parts = {"yyyy": str(year), "M": str(month), "MMMM": _NAMES[month - 1] if month else "", "d": str(day)}
    return _FIELD.sub(lambda found: parts[found[0]], pattern)
