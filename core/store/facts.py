"""What a format says of an edition's paragraphs, as the library keeps it: compact, and nothing at all where there is nothing to say.

Written as lines of JSON in ASCII, compressed by zlib (RFC 1950). The first is ``["facts", 1, paragraphs]``; each other one is an array
whose first item says what it holds, a long one going on in the next of its kind::

    ["look", indent, style, outline_level, bold, size, alignment, role]   one each distinct look, numbered from 0
    ["looks", look, count, look, count, …]                                of the paragraphs in order, run by run
    ["page", page, count, …]                                              likewise; null for none
    ["row", table, row, count, …]                                         likewise; null, null for none
    ["pages", offset, …]                                                  where each page begins

Pages and rows are left out where no paragraph has one. Lines keep each call into C short.
"""

from __future__ import annotations

import json
import zlib
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from core.document import Paragraph

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from core.document import Document
    from core.store import documents

_LONGEST: Final = 1_000
"""Runs, or pages, of one line."""
_MOST_BYTES: Final = 100_000
"""Of any text, unpacked, beside `_MOST_BYTES_EACH` for each paragraph: what holds more is no work of `encode`."""
_MOST_BYTES_EACH: Final = 400
_LARGEST: Final = 1_000_000_000
"""No indent, level, page or size comes near."""
_PLAIN: Final = (0, None, None, None, None, None, None)
"""The look of a paragraph of which nothing is known."""


class Facts(NamedTuple):
    """The paragraphs of a text, and where its pages begin."""

    paragraphs: tuple[Paragraph, ...]
    pages: tuple[int, ...] = ()


def encode(document: Document) -> bytes | None:
    """Return what is to be stored of a document that was read, None if that is nothing."""
    paragraphs = document.paragraphs
    numbers: dict[tuple[object, ...], int] = {}
    looks = [numbers.setdefault(_look(one), len(numbers)) for one in paragraphs]
    has_pages = any(one.page is not None for one in paragraphs)
    has_rows = any(one.row is not None for one in paragraphs)
    if not (has_pages or has_rows or document.pages) and numbers.keys() <= {_PLAIN}:
        return None
    lines = [["facts", 1, len(paragraphs)], *(["look", *look] for look in numbers)]
    lines += _lines("looks", _runs((look,) for look in looks))
    if has_pages:
        lines += _lines("page", _runs((one.page,) for one in paragraphs))
    if has_rows:
        lines += _lines("row", _runs(one.row or (None, None) for one in paragraphs))
    lines += _lines("pages", [(offset,) for offset in document.pages])
    packer = zlib.compressobj()
    return b"".join(packer.compress(json.dumps(line, separators=(",", ":")).encode() + b"\n") for line in lines) + packer.flush()


def decode(data: bytes, text: str) -> Facts:
    """Return the paragraphs of a text with what was stored of them.

    Raises:
        ValueError: if it cannot have been stored for this text.
    """
    plain = _plain(text)
    looks: list[tuple[Any, ...]] = []
    columns: dict[str, list[Any]] = {"looks": [], "page": [], "row": [], "pages": []}
    count = None
    try:
        for line in _unpacked(data, _MOST_BYTES + _MOST_BYTES_EACH * len(plain)).splitlines():
            kind, *items = json.loads(line)
            if kind == "facts":
                _, count = items
            elif kind == "look":
                looks.append(_checked_look(items))
            else:
                columns[kind] += items
        if count != len(plain):
            raise _wrong()
        column = _column(columns["looks"], 1, count)
        if not all(map(_is_number, columns["looks"])) or not _are_pages(columns["pages"], text):
            raise _wrong()
        if not all(_is_number(one) or one is None for one in (*columns["page"], *columns["row"])):
            raise _wrong()
        pages = _column(columns["page"] or [None, count], 1, count)
        rows = _column(columns["row"] or [None, None, count], 2, count)
        return Facts(
            tuple(_paragraph(one, looks[look], page, row) for one, (look,), (page,), row in zip(plain, column, pages, rows, strict=True)),
            tuple(columns["pages"]),
        )
    except (zlib.error, KeyError, IndexError, TypeError, RecursionError) as error:
        raise _wrong() from error


def reader_of(connection: sqlite3.Connection, edition: documents.Edition) -> str | None:
    """Return the importer that said what is stored of an edition, None if nothing is."""
    row = connection.execute("SELECT reader FROM facts WHERE edition = ?", (edition.id,)).fetchone()
    return None if row is None else str(row[0])


def put(connection: sqlite3.Connection, edition: documents.Edition, facts: bytes, reader: str) -> None:
    """Store what an importer says of an edition."""
    connection.execute(
        "INSERT INTO facts (edition, reader, facts) VALUES (?, ?, ?)"
        " ON CONFLICT (edition) DO UPDATE SET reader = excluded.reader, facts = excluded.facts",
        (edition.id, reader, facts),
    )


def load(connection: sqlite3.Connection, edition: documents.Edition, text: str) -> Facts:
    """Return the paragraphs of an edition with ``text``; bare ones where nothing is stored, or what is cannot be read."""
    row = connection.execute("SELECT facts FROM facts WHERE edition = ?", (edition.id,)).fetchone()
    if row is not None:
        try:
            return decode(row[0], text)
        except ValueError:
            # `core.store.checks` tells of it.
            pass
    return Facts(_plain(text))


def is_readable(connection: sqlite3.Connection, edition: documents.Edition, text: str) -> bool:
    """Return False if what is stored of an edition with ``text`` cannot be read."""
    row = connection.execute("SELECT facts FROM facts WHERE edition = ?", (edition.id,)).fetchone()
    try:
        return row is None or bool(decode(row[0], text))
    except ValueError:
        return False


def forget(connection: sqlite3.Connection, edition: documents.Edition) -> None:
    """Drop what is stored of an edition: it is stored anew when its file is opened."""
    connection.execute("DELETE FROM facts WHERE edition = ?", (edition.id,))


def _look(one: Paragraph) -> tuple[object, ...]:
    return (one.indent, one.style, one.outline_level, one.bold, one.size, one.alignment, one.role)


def _runs(column: Iterable[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """Return each value that a column holds with the number of times it stands there in a row."""
    found: list[tuple[object, ...]] = []
    count = 0
    last: tuple[object, ...] | None = None
    for value in column:
        if value != last:
            if last is not None:
                found.append((*last, count))
            last, count = value, 0
        count += 1
    if last is not None:
        found.append((*last, count))
    return found


def _lines(kind: str, rows: Sequence[tuple[object, ...]]) -> list[list[object]]:
    """Return the lines that hold the rows one after another."""
    return [[kind, *chain.from_iterable(rows[start : start + _LONGEST])] for start in range(0, len(rows), _LONGEST)]


def _column(items: Sequence[Any], width: int, length: int) -> list[tuple[Any, ...]]:
    """Return one value for each of ``length`` paragraphs, from runs of ``width`` items and a number each."""
    counts = items[width :: width + 1]
    if len(items) % (width + 1) or not all(map(_is_number, counts)) or sum(counts) != length:
        raise _wrong()
    found: list[tuple[Any, ...]] = []
    for start in range(0, len(items), width + 1):
        *value, count = items[start : start + width + 1]
        found += [tuple(value)] * count
    return found


def _unpacked(data: bytes, most: int) -> bytes:
    """Return what was compressed; more than ``most`` bytes are refused before they are unpacked."""
    unpacker = zlib.decompressobj()
    found = unpacker.decompress(data, most)
    if not unpacker.eof:
        raise _wrong()
    return found


def _checked_look(items: Sequence[Any]) -> tuple[Any, ...]:
    """Return a look if its items are what they should be."""
    indent, style, level, bold, size, alignment, role = items
    is_sound = (
        _is_number(indent)
        and (level is None or _is_number(level))
        and (bold is None or isinstance(bold, bool))
        and (size is None or (isinstance(size, int | float) and 0 < size < _LARGEST))
        and all(one is None or isinstance(one, str) for one in (style, alignment, role))
    )
    if not is_sound:
        raise _wrong()
    return tuple(items)


def _are_pages(starts: Sequence[Any], text: str) -> bool:
    """Return True if pages begin within the text, one behind another."""
    return all(map(_is_number, starts)) and all(a <= b for a, b in pairwise([0, *starts, len(text)]))


def _is_number(one: object) -> bool:
    return isinstance(one, int) and not isinstance(one, bool) and 0 <= one < _LARGEST


def _paragraph(plain: Paragraph, look: tuple[Any, ...], page: int | None, row: tuple[int | None, int | None]) -> Paragraph:
    indent, style, level, bold, size, alignment, role = look
    table, number = row
    if table is None or number is None:
        return Paragraph(plain.span, indent, style, level, bold, size, alignment, page, None, role)
    return Paragraph(plain.span, indent, style, level, bold, size, alignment, page, (table, number), role)


def _wrong() -> ValueError:
    return ValueError("facts of another text, or damaged ones")


def _plain(text: str) -> tuple[Paragraph, ...]:
    # What reads a text brings its paragraphs along: a start does without.
    from core.text import paragraphs

    return paragraphs(text)
