"""The text of a Word file, put together of its pieces (MS-DOC, 2.4.1): a file that was saved fast has them in any order."""

from __future__ import annotations

import re
import struct
from typing import TYPE_CHECKING, Final, NamedTuple

from core.importers.assembly import LONGEST, refuse_if_too_long

if TYPE_CHECKING:
    from core.importers.doc.fib import Fib

MOST: Final = 1_000_000
"""Pieces that are looked at."""
LONGEST_MODIFIERS: Final = 2_000
"""Bytes of modifiers of a piece that are looked at."""
MOST_MARKS: Final = 400_000
"""Paragraphs and cells of a text at most: those of the longest text that is opened."""
MOST_SIGNS: Final = 1_000_000
"""Characters that stand for something else at most."""

MOST_ZEROS: Final = 10
"""One in so many characters is too much for a text that was guessed."""

_NARROW: Final = 0x40000000
"""Bit of a place that says that each character of the piece has one byte."""
_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")
_HALVES: Final = re.compile("[\ud800-\udfff]")
_SHORT_MODIFIERS: Final = {
    0x05: 0x2403, 0x0C: 0x260A, 0x18: 0x2416, 0x19: 0x2417, 0x41: 0x0800, 0x42: 0x0801, 0x43: 0x0802, 0x4D: 0x2A0C,
    0x53: 0x2A33, 0x55: 0x0835, 0x56: 0x0836, 0x5C: 0x083C, 0x75: 0x0855, 0x76: 0x0856, 0x78: 0x2640,
}  # fmt: skip
"""Single property modifiers by the numbers that a piece has room for (Prm0); only those of which something shows."""


class Piece(NamedTuple):
    """A stretch of the text that stands together in the file."""

    start: int
    end: int
    at: int
    """Where its bytes begin in the stream ``WordDocument``."""
    width: int
    """Bytes of a character."""
    modifiers: bytes
    """What holds for all of it beside its own properties."""


class Pieces:
    """All pieces of one file.

    Args:
        fib: tells where they are.
        name: of the file, for what is told of it.

    Raises:
        UnreadableFile: if they make too long a text.
    """

    def __init__(self, fib: Fib, name: str) -> None:
        self.pieces: list[Piece] = []
        self.missing = 0
        """Characters that the file speaks of and does not have."""
        self.is_guessed = False
        """True if there was no table of pieces."""
        self._name = name
        self._modifiers: list[bytes] = []
        table = self._table(fib.range("Clx"))
        read = self._pieces(table) if table else ()
        texts: list[str] = []
        if not read:
            self.is_guessed = True
            read = _guessed(fib)
        place = 0
        # Whatever a damaged table says: behind its texts a file has one mark.
        last = sum(fib.lengths.values()) + 1
        for start, end, at, width, modifiers in read:
            first, end = max(start, place), min(end, last)
            if end <= first:
                continue
            refuse_if_too_long(end, name=name)
            if first > place:
                texts.append("\0" * (first - place))
            at += (first - start) * width
            text = _text(fib.word[at : at + (end - first) * width], width)
            self.missing += end - first - len(text)
            texts.append(text.ljust(end - first, "\0"))
            self.pieces.append(Piece(first, end, at, width, modifiers))
            place = end
        self.text = "".join(texts)
        """Every character at its place in the file's count; those that have two UTF-16 units are two halves here."""
        self._refuse_crowded(name)
        self._has_halves = _HALVES.search(self.text) is not None

    def _refuse_crowded(self, name: str) -> None:
        """Refuse a text that consists of nothing but marks."""
        marks = sum(map(self.text.count, "\r\7"))
        signs = sum(map(self.text.count, "\1\x13\x14\x15"))
        refuse_if_too_long(LONGEST + 1 if marks > MOST_MARKS or signs > MOST_SIGNS else 0, name=name)

    @property
    def is_damaged(self) -> bool:
        """Return True if a part of the text was lost, or not found where it should be."""
        return self.is_guessed or self.missing > 0

    def whole(self, text: str) -> str:
        """Return a part of the text with its halves joined."""
        if not self._has_halves or not _HALVES.search(text):
            return text
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    def _table(self, clx: bytes) -> bytes:
        """Return the table of the pieces; what holds for several of them stands before it."""
        at = 0
        while at + 5 <= len(clx):
            if clx[at] == 2:
                (length,) = struct.unpack_from("<I", clx, at + 1)
                return clx[at + 5 : at + 5 + length]
            if clx[at] != 1:
                break
            (length,) = struct.unpack_from("<H", clx, at + 1)
            self._modifiers.append(clx[at + 3 : at + 3 + min(length, LONGEST_MODIFIERS)])
            at += 3 + length
        return b""

    def _pieces(self, table: bytes) -> tuple[tuple[int, int, int, int, bytes], ...] | list[tuple[int, int, int, int, bytes]]:
        count = (len(table) - 4) // 12
        if count < 1:
            return ()
        behind = 4 * count + 4
        count = min(count, MOST)
        places = struct.unpack_from(f"<{count + 1}i", table)
        found = []
        for number, (_, at, prm) in enumerate(struct.iter_unpack("<HIH", table[behind : behind + 8 * count])):
            start, end = places[number], places[number + 1]
            if end <= start or start < 0:
                continue
            if at & _NARROW:
                found.append((start, end, (at & ~_NARROW) // 2, 1, self._told(prm)))
            else:
                found.append((start, end, at, 2, self._told(prm)))
        return found

    def _told(self, prm: int) -> bytes:
        """Return the modifiers that a piece names."""
        if not prm:
            return b""
        if prm & 1:
            return self._modifiers[prm >> 1] if prm >> 1 < len(self._modifiers) else b""
        code = _SHORT_MODIFIERS.get(prm >> 1 & 0x7F)
        return struct.pack("<HB", code, prm >> 8) if code else b""


def _guessed(fib: Fib) -> list[tuple[int, int, int, int, bytes]]:
    """Return all the text as one piece, as the first bytes of a file tell where it stands."""
    if len(fib.word) < 0x20:
        return []
    start, end = struct.unpack_from("<2I", fib.word, 0x18)
    count = sum(fib.lengths.values())
    if not 0 < start < min(end, len(fib.word)) or count < 1:
        return []
    # The last mark may not be counted.
    width = 2 if 2 * (end - start) > 3 * count else 1
    count = min(count, (end - start) // width)
    # Where a file was cut, zeros may follow; in a text there are none.
    text = _text(fib.word[start : start + count * width], width).rstrip("\0")
    return [(0, count, start, width, b"")] if text.count("\0") * MOST_ZEROS < len(text) else []


def _text(data: bytes, width: int) -> str:
    """Return the characters of a piece, one for each of its units."""
    if width == 1:
        return data.decode("cp1252", "replace")
    text = data[: len(data) & ~1].decode("utf-16-le", "surrogatepass")
    return text if len(text) == len(data) // 2 else _ASTRAL.sub(_halved, text)


def _halved(match: re.Match[str]) -> str:
    point = ord(match[0]) - 0x10000
    return chr(0xD800 + (point >> 10)) + chr(0xDC00 + (point & 0x3FF))
