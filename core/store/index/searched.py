"""A document as a query looks through it, and the places that it answers with."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING, Final

from core.found import NOTE, TITLE, FoundPlace
from core.query.matching import Mark, Searched
from core.query.snippets import snippet
from core.query.tree import TEXT
from core.spans import Span
from core.store import documents
from core.store.index.headings import above, headings_in
from core.store.index.headings import shown as newest_shown
from core.store.index.recent import likely_headings
from core.store.library import snapshot

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from core.query.matching import Answer
    from core.query.tree import Query
    from core.store.index.headings import Heading
    from core.store.index.shelf import Shelved

_MARKS: Final = (
    'SELECT a.id, a.note, a.colour, a.tags, p.start, p."end", p.status FROM annotations a LEFT JOIN anchors p ON p.annotation = a.id'
    " AND p.edition = p.base AND p.edition = (SELECT e.id FROM editions e WHERE e.document = ?1"
    " ORDER BY coalesce(e.corrects, e.id) DESC, e.id DESC LIMIT 1)"
    ' WHERE a.document = ?1 AND a.deleted IS NULL ORDER BY p.start IS NULL, p.start, p."end", a.created, a.id'
)
_TEXTS: Final = "SELECT id, text FROM texts WHERE id IN (SELECT value FROM json_each(?)) AND length(CAST(text AS BLOB)) < ?"
_LONG: Final = 400_000
"""Bytes of a text that is read in blocks."""
_NOWHERE: Final = Span(0, 0)
_PLACED: Final = frozenset({"anchored", "moved"})


def texts_of(connection: sqlite3.Connection, rows: Sequence[int]) -> dict[int, str]:
    """Return some texts by their rows in one statement; the long ones are left out, which would hold the interpreter."""
    found = connection.execute(_TEXTS, (str(list(rows)), _LONG))
    return dict(found.fetchall())


def searched(
    connection: sqlite3.Connection,
    one: Shelved,
    query: Query,
    *,
    is_ranked: bool = False,
    text: str | None = None,
    outline: Sequence[Heading] | None = None,
    likely: Sequence[str] | None = None,
) -> Searched:
    """Return what of a document a query looks through.

    Args:
        connection: to the library.
        one: the document.
        query: says what is needed.
        is_ranked: True if its headings are to count for its rank.
        text: its text, None if that is to be read.
        outline: its headings, None if they are not known.
        likely: what looks like a heading of it, None if that is to be looked for.
    """
    if text is None:
        text = documents.load_text(connection, one.text)
    scope = query.scope
    is_narrowed = bool(scope.colours or scope.tags)
    marks = list(_marks(connection, one.document)) if is_narrowed or (one.has_notes and query.where != TEXT) else []
    headings: tuple[tuple[str, Span], ...] = ()
    if outline is None and scope.sections:
        with snapshot(connection):
            shown = newest_shown(connection, one.document, text)
        outline = headings_in(shown.outline) if shown is not None else ()
    if outline is not None:
        headings = tuple((heading.line, Span(heading.start, heading.end)) for heading in outline)
    elif is_ranked:
        headings = tuple((line, _NOWHERE) for line in (likely_headings(text) if likely is None else likely))
    tags = [tag for (tag,) in connection.execute("SELECT tag FROM document_tags WHERE document = ?", (one.document,))] if scope.tags else []
    return Searched(text, one.shown_title, marks, headings, tags)


def places(found: Searched, answer: Answer, most: int | None = None, outline: Sequence[Heading] | None = None) -> tuple[FoundPlace, ...]:
    """Return the places of an answer with what stands around and above them, the first ones if ``most`` is not None."""
    return tuple(islice(_places(found, answer, outline or ()), most))


def _places(found: Searched, answer: Answer, outline: Sequence[Heading]) -> Iterator[FoundPlace]:
    for span in answer.title:
        yield FoundPlace(Span(0, 0), *snippet(found.title, span, answer.title), TITLE)
    for span in answer.text:
        yield FoundPlace(span, *snippet(found.text, span, answer.text), headings=above(outline, span.start))
    marks = {mark.id: mark for mark in found.marks}
    for key, hits in answer.notes:
        mark = marks[key]
        path = above(outline, mark.span.start) if mark.span is not None else ()
        for span in hits:
            yield FoundPlace(mark.span or Span(0, 0), *snippet(mark.note, span, hits), NOTE, key, path)


def _marks(connection: sqlite3.Connection, document: int) -> Iterator[Mark]:
    for key, note, colour, tags, start, end, status in connection.execute(_MARKS, (document,)):
        span = Span(start, end) if status in _PLACED else None
        yield Mark(key, span, note, colour, tuple(json.loads(tags)))
