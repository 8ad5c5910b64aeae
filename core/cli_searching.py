"""The command ``search``: brings the index up to date, finds, and prints a line or an object for each place."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, Any, Final

from core.errors import QT_TRANSLATE_NOOP, LibraryError, ReaderError
from core.found import TITLE, FoundPlace
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.found import Found, FoundDocument
    from core.query.tree import Query
    from core.session import ReadingSession

_SOON: Final = 0.5
"""Seconds after which it is told how far the index is."""
_EVERY: Final = 1 << 40
_FIRST: Final = QT_TRANSLATE_NOOP(
    "errors", "These are the first {shown} places; {total} documents have some. Print all of them with --limit 0."
)


def found_places(session: ReadingSession, query: Query, limit: int) -> tuple[Found, list[tuple[FoundDocument, FoundPlace]]]:
    """Return what answers a query, and the first places, those of the best document first; all of them if ``limit`` is 0.

    Of a query that says only where to look each document that answers is found by its title.
    """
    most = limit or _EVERY
    found = session.search.find(query, limit=most, places=most)
    places = [(document, place) for document in found.documents for place in document.places or (_title_of(document),)]
    return found, places[:most]


def _title_of(document: FoundDocument) -> FoundPlace:
    return FoundPlace(Span(0, 0), document.title, (), TITLE)


def first_only(found: Found, shown: int, limit: int) -> ReaderError | None:
    """Return what is to be told if there are more places than were printed."""
    if not limit or (found.total <= len(found.documents) and sum(one.count or 1 for one in found.documents) <= limit):
        return None
    return ReaderError(_FIRST, shown=shown, total=found.total)


def place_object(document: FoundDocument, place: FoundPlace) -> dict[str, Any]:
    """Return a place as JSON has it."""
    return {
        "document": document.document,
        "title": document.title,
        "path": _path(document) or None,
        "start": place.span.start,
        "end": place.span.end,
        "snippet": place.snippet,
        "where": place.where,
        "score": round(document.score, 4),
    }


def place_line(document: FoundDocument, place: FoundPlace) -> str:
    """Return a place on one line: document, path, offsets, where it is, what stands around it, with tabs between them."""
    offsets = f"{place.span.start}-{place.span.end}"
    return "\t".join(
        (
            str(document.document),
            " ".join((_path(document) or document.title).split()),
            offsets,
            place.where,
            " ".join(place.snippet.split()),
        )
    )


def update(session: ReadingSession, say: Callable[[ReaderError], None], *, is_quiet: bool) -> None:
    """Bring the index up to date; on a terminal it is shown how far it is if that takes long. What fails is told and is no failure."""
    has_line = not is_quiet and sys.stderr.isatty()
    began, is_shown = time.monotonic(), False

    def show(done: int, total: int) -> None:
        nonlocal is_shown
        if has_line and time.monotonic() - began > _SOON:
            is_shown = True
            sys.stderr.write(f"\r\x1b[K{done}/{total}")
            sys.stderr.flush()

    try:
        session.search.update(show)
    except LibraryError as error:
        if not is_quiet:
            say(error)
    finally:
        if is_shown:
            sys.stderr.write("\r\x1b[K")


def _path(document: FoundDocument) -> str:
    return "" if document.path is None else os.fsencode(document.path).decode("utf-8", "replace")
