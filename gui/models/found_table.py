"""What a search of the library has found as a table for a file: one row for each place."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from core.errors import QT_TRANSLATE_NOOP
from core.found import NOTE, TITLE
from core.tables import write_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from core.found import Found, FoundDocument

MOST: Final = 100_000
"""Rows of a table: of a character that stands everywhere there are millions of places."""

_HEAD = (
    QT_TRANSLATE_NOOP("FoundTable", "Document"),
    QT_TRANSLATE_NOOP("FoundTable", "Speaker"),
    QT_TRANSLATE_NOOP("FoundTable", "Year"),
    QT_TRANSLATE_NOOP("FoundTable", "Headings"),
    QT_TRANSLATE_NOOP("FoundTable", "Where"),
    QT_TRANSLATE_NOOP("FoundTable", "Words"),
    QT_TRANSLATE_NOOP("FoundTable", "File"),
)
_WHERE = {
    TITLE: QT_TRANSLATE_NOOP("FoundTable", "title"),
    NOTE: QT_TRANSLATE_NOOP("FoundTable", "note"),
}
_IN_TEXT = QT_TRANSLATE_NOOP("FoundTable", "text")


def table_of(path: Path, pages: Iterable[Found]) -> bool:
    """Write what was found to a file, see `core.tables.write_table`; for a worker.

    Returns:
        True if there are more than `MOST` rows, and the rest was left out.
    """
    rows = _rows(one for page in pages for one in page.documents)
    write_table(path, [_said(one) for one in _HEAD], islice(rows, MOST))
    return next(rows, None) is not None


def _rows(documents: Iterable[FoundDocument]) -> Iterator[tuple[str, ...]]:
    for one in documents:
        about = one.title or one.name, one.speaker or "", one.year or ""
        file = str(one.path) if one.path else ""
        if not one.places:
            yield (*about, "", "", "", file)
        for place in one.places:
            yield (*about, " › ".join(place.headings), _said(_WHERE.get(place.where, _IN_TEXT)), place.snippet, file)


def _said(words: str) -> str:
    return QCoreApplication.translate("FoundTable", words)
