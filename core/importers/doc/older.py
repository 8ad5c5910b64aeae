"""Files of Word 6 and 95, written anew as Word 97 would: all that reads those can read these.

They say the same things in smaller fields: one byte for what became two, characters in a code page, everything in one stream. Places of
characters stay what they are; a character that had two bytes and so two places has a zero behind it.
"""

from __future__ import annotations

import struct
from bisect import bisect_left, bisect_right
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from core.importers.doc.older_characters import Characters, units
from core.importers.doc.older_sprms import renewed
from core.importers.doc.older_styles import fonts_of, renewed_fonts, renewed_styles, usual_look

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

PAGE: Final = 512
MOST_PAGES: Final = 20_000
"""Pages about characters or paragraphs at most."""

MOST_RUNS: Final = 3_000_000
"""Stretches at most."""
MOST_BYTES: Final = 240
"""Bytes of the modifiers of one stretch at most: their length has one byte."""

SAMPLE: Final = 4096
"""Bytes of a piece by which its code page is guessed."""

_BLOCK: Final = 1024
"""Bytes at the beginning of the new stream, of which the block of the file takes most."""
_PARAGRAPH_ENTRY: Final = 13
_TABLES: Final = 0x58
"""Where the block of the file begins to tell where its parts are; the first ones have the numbers that they have later."""
_STYLES, _SECTIONS, _HEADERS, _CHARACTERS, _PARAGRAPHS, _FONTS, _PIECES = 1, 6, 11, 12, 13, 15, 33
_KEPT: Final = (2, 3, _SECTIONS, _HEADERS)
"""References and texts of footnotes, sections, running heads: places that stay what they are."""
_ENDNOTES: Final = ((46, 0x1D2), (47, 0x1DA))
"""References and texts of endnotes, and where the old block tells of them."""
_SETTINGS: Final = ((_CHARACTERS, 1, (0x18A, 0x18E)), (_PARAGRAPHS, 7, (0x18C, 0x190)))
"""What tells how characters and paragraphs are set: bytes of an entry, and where the first page and their count stand."""
_PARTS: Final = 93
"""Parts that the block of Word 97 tells of."""
_EXTENDED: Final = 0x1000
"""Flag of a file whose characters have two bytes: those of East Asia."""


class _Piece(NamedTuple):
    start: int
    end: int
    at: int
    width: int
    modifiers: int
    """What holds for all of it (PRM)."""


class _Run(NamedTuple):
    """Bytes of the new stream that are set in one way."""

    start: int
    end: int
    own: bytes


def renewed_streams(word: bytes) -> tuple[bytes, bytes]:
    """Return the streams ``WordDocument`` and ``1Table`` that Word 97 would have written.

    Args:
        word: the only stream of the old file.

    Raises:
        ValueError: if the file ends before its block does.
    """
    if len(word) < _TABLES + 8 * (_PIECES + 1):
        raise ValueError(len(word))
    fonts = fonts_of(_part(word, _FONTS))
    lengths = struct.unpack_from("<8i", word, 0x34)
    pieces, modifiers = _pieces(word, sum(max(0, length) for length in lengths))
    sample = b"".join(word[one.at : one.at + min(one.end - one.start, SAMPLE)] for one in pieces[:16] if one.width == 1)
    characters = Characters(word, [font.charset for font in fonts], usual_look(_part(word, _STYLES)), sample)
    codec = characters.usual.double if word[11] & _EXTENDED >> 8 else characters.usual.single
    settings = {number: _runs(word, _pages(_part(word, number), *_bins(word, *places)), entry) for number, entry, places in _SETTINGS}
    stream = _Stream()
    moved = [stream.add_text(_text(word, piece, settings[_CHARACTERS], characters)) for piece in pieces]
    parts: dict[int, bytes] = {number: _part(word, number) for number in _KEPT}
    parts |= {number: _slice(word, at) for number, at in _ENDNOTES}
    parts[_STYLES] = renewed_styles(_part(word, _STYLES), codec)
    parts[_FONTS] = renewed_fonts(fonts, codec)
    parts[_PIECES] = _table_of_pieces(pieces, moved, [renewed(one, codec) for one in modifiers[:MOST_PAGES]])
    for number, runs in settings.items():
        of_paragraphs = number == _PARAGRAPHS
        carried = _carried(runs, pieces, moved, partial(_own, codec=codec, of_paragraphs=of_paragraphs))
        parts[number] = stream.add_pages(carried, of_paragraphs=of_paragraphs)
    flags = int.from_bytes(word[10:12], "little") & 0x3 | 0x200
    return stream.finished(_block(flags, lengths, parts)), b"".join(parts.values())


def _slice(word: bytes, at: int) -> bytes:
    """Return the part of the stream that a place and a length at ``at`` speak of."""
    if at + 8 > len(word):
        return b""
    start, length = struct.unpack_from("<2I", word, at)
    return word[start : start + length]


def _part(word: bytes, number: int) -> bytes:
    return _slice(word, _TABLES + 8 * number)


def _bins(word: bytes, first: int, count: int) -> tuple[int, int]:
    """Return the first page and how many there are, which holds where the table of them is not complete."""
    if count + 2 > len(word):
        return 0, 0
    return struct.unpack_from("<H", word, first)[0], struct.unpack_from("<H", word, count)[0]


# Pieces of the text


def _pieces(word: bytes, count: int) -> tuple[list[_Piece], list[bytes]]:
    """Return the pieces of the text, and the modifiers that they name."""
    (flags,) = struct.unpack_from("<H", word, 10)
    width = 2 if flags & _EXTENDED else 1
    table, modifiers = _table(_part(word, _PIECES)) if flags & 4 else (b"", [])
    number = (len(table) - 4) // 12
    if number < 1:
        start, end = struct.unpack_from("<2I", word, 0x18)
        length = (min(max(start, end), len(word)) - start) // width
        return ([_Piece(0, min(count, length), start, width, 0)] if min(count, length) > 0 else []), []
    places = struct.unpack_from(f"<{number + 1}i", table)
    found = []
    last = 0
    for index, (_, at, prm) in enumerate(struct.iter_unpack("<HIH", table[4 * number + 4 : 12 * number + 4])):
        end = min(places[index + 1], last + max(0, len(word) - at) // width)
        if places[index] != last or end <= last:
            break
        found.append(_Piece(last, end, at, width, prm))
        if end < places[index + 1]:
            break
        last = end
    return found, modifiers


def _table(clx: bytes) -> tuple[bytes, list[bytes]]:
    """Return the table of pieces, and the modifiers that stand before it."""
    found: list[bytes] = []
    at = 0
    while at + 3 <= len(clx):
        if clx[at] == 2:
            (length,) = struct.unpack_from("<H", clx, at + 1)
            return clx[at + 5 : at + 5 + length], found
        if clx[at] != 1:
            break
        (length,) = struct.unpack_from("<H", clx, at + 1)
        found.append(clx[at + 3 : at + 3 + length])
        at += 3 + length
    return b"", found


def _table_of_pieces(pieces: Sequence[_Piece], moved: Sequence[int], modifiers: list[bytes]) -> bytes:
    """Return the table as Word 97 writes it; modifiers that a piece has room for itself stand with the others."""
    entries: list[bytes] = []
    for piece, at in zip(pieces, moved, strict=True):
        prm = piece.modifiers
        if prm and not prm & 1:
            modifiers.append(renewed(bytes([prm >> 1 & 0x7F, prm >> 8])))
            prm = (len(modifiers) - 1) << 1 | 1
        entries.append(struct.pack("<HIH", 0, at, prm if prm >> 1 < min(len(modifiers), 0x8000) else 0))
    places = [piece.start for piece in pieces] + [pieces[-1].end if pieces else 0]
    table = struct.pack(f"<{len(places)}i", *places) + b"".join(entries)
    head = b"".join(b"\1" + struct.pack("<H", len(one)) + one for one in modifiers[:0x8000])
    return head + b"\2" + struct.pack("<I", len(table)) + table


# How it is set


def _pages(table: bytes, first: int, count: int) -> list[int]:
    """Return the numbers of the pages."""
    number = max(0, (len(table) - 4) // 6)
    told = list(struct.unpack_from(f"<{number}H", table, 4 * (number + 1))) if number else []
    # A file that was saved in haste names only the first of them.
    return (told + list(range(first + len(told), first + count)))[:MOST_PAGES]


def _runs(word: bytes, pages: Sequence[int], entry: int) -> list[_Run]:
    """Return the stretches of bytes that the pages speak of, rising, none over another."""
    found: list[_Run] = []
    for number in pages[: len(word) // PAGE]:
        page = word[number * PAGE : (number + 1) * PAGE]
        if len(page) < PAGE:
            continue
        count = min(page[-1], (PAGE - 5) // (4 + entry))
        places = struct.unpack_from(f"<{count + 1}I", page)
        for index in range(count):
            at = 2 * page[4 * (count + 1) + index * entry]
            length = (page[at] if entry == 1 else 2 * page[at]) if at else 0
            found.append(_Run(places[index], places[index + 1], page[at + 1 : min(at + 1 + length, PAGE - 1)]))
    found.sort()
    return found


def _within(runs: Sequence[_Run], piece: _Piece) -> Iterator[tuple[int, int, bytes]]:
    """Yield the stretches that lie in a piece by their places from its beginning, none over another, and what is said of them."""
    length = piece.end - piece.start
    place = 0
    first = max(0, bisect_right(runs, piece.at, key=_start) - 1)
    for number in range(first, bisect_left(runs, piece.at + length * piece.width, key=_start)):
        run = runs[number]
        start = max(place, (run.start - piece.at) // piece.width)
        end = min(length, (run.end - piece.at) // piece.width)
        if end > start:
            yield start, end, run.own
            place = end


def _start(run: _Run) -> int:
    return run.start


def _text(word: bytes, piece: _Piece, runs: Sequence[_Run], characters: Characters) -> str:
    """Return the characters of a piece, one for each of its places."""
    parts: list[str] = []
    place = 0
    for start, end, own in (*_within(runs, piece), (piece.end - piece.start,) * 2 + (b"",)):
        for first, last, told in ((place, start, b""), (start, end, own)):
            data = word[piece.at + first * piece.width : piece.at + last * piece.width]
            parts.append(units(data, piece.width, characters.of(told)))
        place = end
    return "".join(parts)


def _carried(runs: Sequence[_Run], pieces: Sequence[_Piece], moved: Sequence[int], renew: Callable[[bytes], bytes]) -> Iterator[_Run]:
    """Yield the stretches where their text stands now, their modifiers renewed."""
    known: dict[bytes, bytes] = {}
    count = 0
    for piece, at in zip(pieces, moved, strict=True):
        for start, end, own in _within(runs, piece):
            if own not in known:
                known[own] = renew(own)
            yield _Run(at + 2 * start, at + 2 * end, known[own])
            count += 1
            if count > MOST_RUNS:
                return


def _own(own: bytes, codec: str, *, of_paragraphs: bool) -> bytes:
    """Return what a page said of a stretch, as far as a page has room for it."""
    head = own[:2] if of_paragraphs else b""
    told = renewed(own[len(head) :], codec)
    return head + (told if len(told) <= MOST_BYTES else b"")


class _Stream:
    """The new stream ``WordDocument`` while it is written: room for the block, the text, the pages."""

    def __init__(self) -> None:
        self._parts = [bytes(_BLOCK)]
        self._length = _BLOCK

    def add_text(self, text: str) -> int:
        """Append text; return where it stands."""
        at = self._length
        self._add(text.encode("utf-16-le", "surrogatepass"))
        return at

    def add_pages(self, runs: Iterator[_Run], *, of_paragraphs: bool) -> bytes:
        """Append pages that tell how stretches are set; return the table of them."""
        self._add(bytes(-self._length % PAGE))
        first = self._length // PAGE
        starts: list[int] = []
        entry = _PARAGRAPH_ENTRY if of_paragraphs else 1
        page = _Page(entry)
        last = 0
        for run in runs:
            if not page.has_room(run):
                starts.append(page.start)
                self._add(page.finished())
                page = _Page(entry)
            page.add(run)
            last = run.end
        if page.runs:
            starts.append(page.start)
            self._add(page.finished())
        numbers = range(first, first + len(starts))
        return struct.pack(f"<{len(starts) + 1}I", *starts, last) + struct.pack(f"<{len(starts)}I", *numbers)

    def finished(self, block: bytes) -> bytes:
        """Return all of it, with the block of the file at its beginning."""
        return block + b"".join(self._parts)[len(block) :]

    def _add(self, data: bytes) -> None:
        self._parts.append(data)
        self._length += len(data)


class _Page:
    """One page about stretches.

    Args:
        entry: bytes that it has for each beside its place.
    """

    def __init__(self, entry: int) -> None:
        self._entry = entry
        self._size = 4 + 1
        self.runs: list[_Run] = []

    @property
    def start(self) -> int:
        """Return where the first stretch begins."""
        return self.runs[0].start

    def has_room(self, run: _Run) -> bool:
        """Return True if another stretch fits on it; an empty one has room for any."""
        touches = not self.runs or self.runs[-1].end == run.start
        return not self.runs or (touches and self._size + self._needs(run) < PAGE)

    def add(self, run: _Run) -> None:
        """Add a stretch behind the others."""
        self._size += self._needs(run)
        self.runs.append(run)

    def finished(self) -> bytes:
        """Return its bytes: places, entries, and from its end the modifiers."""
        page = bytearray(PAGE)
        end = PAGE - 1
        count = len(self.runs)
        struct.pack_into(f"<{count + 1}I", page, 0, *(run.start for run in self.runs), self.runs[-1].end)
        for number, run in enumerate(self.runs):
            told = _measured(run.own, is_paragraph=self._entry > 1)
            if told:
                end = (end - len(told)) & ~1
                page[end : end + len(told)] = told
                page[4 * (count + 1) + number * self._entry] = end // 2
        page[-1] = count
        return bytes(page)

    def _needs(self, run: _Run) -> int:
        return 4 + self._entry + len(run.own) + 4


def _measured(own: bytes, *, is_paragraph: bool) -> bytes:
    """Return modifiers as they stand on a page: behind their length."""
    if not own:
        return b""
    if not is_paragraph:
        return bytes([len(own)]) + own
    return bytes([(len(own) + 1) // 2]) + own if len(own) % 2 else bytes([0, len(own) // 2]) + own


def _block(flags: int, lengths: Sequence[int], parts: Mapping[int, bytes]) -> bytes:
    """Return the block of the file (FIB)."""
    base = struct.pack("<6H", 0xA5EC, 0xC1, 0, 0, 0, flags).ljust(32, b"\0")
    numbers = [0, 0, 0, *(max(0, length) for length in lengths), *([0] * 11)]
    places: list[int] = []
    at = 0
    known = {}
    for number, part in parts.items():
        known[number] = (at, len(part))
        at += len(part)
    for number in range(_PARTS):
        places += known.get(number, (0, 0))
    return b"".join(
        (
            *(base, struct.pack("<H", 14), bytes(28), struct.pack("<H", 22), struct.pack("<22i", *numbers)),
            *(struct.pack("<H", _PARTS), struct.pack(f"<{2 * _PARTS}I", *places)),
        )
    )
