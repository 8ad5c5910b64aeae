"""What the importer of an edition left out or guessed, as the library keeps it: a JSON list of ``[kind, count, places, detail]``.

Reading is tolerant: a newer program may have noted kinds that this one does not know, and any bytes may stand in a damaged library.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import sqlite3

    from core.document import Document
    from core.import_report import ImportFinding, Report
    from core.store import documents

_LARGEST: Final = 1_000_000_000
"""Of nothing there is more in a file that can be opened."""
_LONGEST: Final = 1_000_000
"""Characters of any report that was stored."""
_LONGEST_KIND: Final = 40
_UNKNOWN: Final = "other"
_NOTHING: Final = "[]"


def encode(report: Report | None) -> str | None:
    """Return what is to be stored of a report, None if none is known."""
    if report is None:
        return None
    return json.dumps([[one.kind, one.count, one.places, one.detail] for one in report], separators=(",", ":"))


def decode(stored: str | None, length: int) -> Report | None:
    """Return a report from what the library keeps, None if nothing can be read there.

    Args:
        stored: as `encode` made it, or anything else.
        length: of the edition's text; there are no places beyond.
    """
    if not isinstance(stored, str) or len(stored) > _LONGEST:
        return None
    if stored == _NOTHING:
        # Of most texts, and then no start has to load what findings are made of.
        return ()
    from core.import_report import KINDS, LONGEST_DETAIL, ImportFinding

    try:
        rows = json.loads(stored)
    except (ValueError, RecursionError):
        return None
    if not isinstance(rows, list):
        return None
    found: dict[str, ImportFinding] = {}
    for row in rows:
        one = _finding(row, length)
        if one is None:
            return None
        before = found.get(one.kind)
        if before is not None:
            # Several kinds that are not known become one.
            names = f"{before.detail}, {one.detail}"
            one = ImportFinding(one.kind, min(before.count + one.count, _LARGEST), before.places, names[:LONGEST_DETAIL])
        found[one.kind] = one
    return tuple(found[kind] for kind in KINDS if kind in found)


def load(connection: sqlite3.Connection, edition: documents.Edition, length: int) -> Report | None:
    """Return the report of an edition, whose text is so long; None if none is known."""
    return decode(_stored(connection, edition.id), length)


def pending(connection: sqlite3.Connection, edition: documents.Edition, document: Document) -> str | None:
    """Return what is to be stored of a document that is shown as an edition, None if nothing is.

    A report that is there already stays, unless the edition's own importer tells now what it did not tell then.
    """
    told = encode(document.report) if document.origin.edition is None else None
    if told is None:
        return None
    stored = _stored(connection, edition.id)
    if stored == told:
        return None
    is_own = _importer(edition.reader) == _importer(document.origin.reader)
    return told if is_own or decode(stored, len(document.text)) is None else None


def put(connection: sqlite3.Connection, edition: documents.Edition, report: str) -> None:
    """Store the report of an edition, as `encode` made it."""
    connection.execute("UPDATE editions SET report = ? WHERE id = ?", (report, edition.id))


def _stored(connection: sqlite3.Connection, edition: int) -> Any:
    return connection.execute("SELECT report FROM editions WHERE id = ?", (edition,)).fetchone()[0]


def _finding(row: object, length: int) -> ImportFinding | None:
    """Return one finding, None for what cannot have been stored."""
    from core.import_report import KINDS, LONGEST_DETAIL, MOST_PLACES, ImportFinding

    if not isinstance(row, list) or len(row) != 4:
        return None
    kind, count, places, detail = row
    is_sound = isinstance(kind, str) and _is_number(count) and count > 0 and isinstance(places, list) and isinstance(detail, str)
    if not is_sound or not all(map(_is_number, places)):
        return None
    if kind not in KINDS:
        kind, places, detail = _UNKNOWN, [], kind[:_LONGEST_KIND]
    there = sorted({one for one in places if one <= length})[:MOST_PLACES]
    detail = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in detail[:LONGEST_DETAIL])
    return ImportFinding(kind, count, tuple(there), detail)


def _is_number(one: object) -> bool:
    return isinstance(one, int) and not isinstance(one, bool) and 0 <= one < _LARGEST


def _importer(reader: str) -> str:
    return reader.partition("/")[0]
