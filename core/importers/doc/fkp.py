"""Pages of a Word file that tell how stretches of its bytes are set (FKP; MS-DOC, 2.9.33 and 2.9.174), carried to its text."""

from __future__ import annotations

import struct
from bisect import bisect_right
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.importers.doc.pieces import Piece

PAGE: Final = 512
MOST: Final = 1_000_000
"""Stretches at most; behind them the text is set as nothing is said."""
_PARAGRAPH_ENTRY: Final = 13
"""Bytes of an entry for a paragraph: a place, and heights of lines that may have been right once."""


class Setting(NamedTuple):
    """How a stretch is set."""

    own: bytes
    """For characters modifiers; for paragraphs the number of the style, and modifiers."""
    of_piece: bytes
    """Modifiers that hold for the whole piece."""


_NOTHING: Final = Setting(b"", b"")


class Settings:
    """How the text is set from its first character to its last.

    Args:
        word: the stream ``WordDocument``.
        table: where the pages are (PlcfBteChpx or PlcfBtePapx).
        pieces: of the text.
        of_paragraphs: True for pages about paragraphs.
    """

    def __init__(self, word: bytes, table: bytes, pieces: Iterable[Piece], *, of_paragraphs: bool) -> None:
        self.starts: list[int] = []
        """Where each stretch begins, rising; it ends where the next one begins."""
        self.settings: list[Setting] = []
        runs = list(islice(_runs(word, table, of_paragraphs=of_paragraphs), MOST))
        begins = [start for start, _, _ in runs]
        for piece in pieces:
            self._add(piece, runs, bisect_right(begins, piece.at) - 1)

    def _add(self, piece: Piece, runs: Sequence[tuple[int, int, bytes]], first: int) -> None:
        """Add the stretches of a piece; what no page speaks of is set as nothing is said."""
        start, end, at, width, modifiers = piece
        place = start
        last = at + (end - start) * width
        number = max(0, first)
        plain = Setting(b"", modifiers)
        while number < len(runs) and runs[number][0] < last:
            begin, stop, own = runs[number]
            number += 1
            begin = start + max(0, begin - at + width - 1) // width
            stop = min(end, start + (stop - at + width - 1) // width)
            if stop <= max(begin, place):
                continue
            if begin > place:
                self._put(place, plain)
            self._put(max(begin, place), Setting(own, modifiers))
            place = stop
        if place < end:
            self._put(place, plain)

    def _put(self, start: int, setting: Setting) -> None:
        if len(self.starts) < MOST and (not self.settings or self.settings[-1] != setting):
            self.starts.append(start)
            self.settings.append(setting)

    def number_at(self, place: int, near: int = 0) -> int:
        """Return the number of the stretch that holds a place, -1 if there is none; it is looked for from ``near`` on first."""
        starts = self.starts
        for number in range(near, min(near + 4, len(starts))):
            if starts[number] <= place and (number + 1 == len(starts) or place < starts[number + 1]):
                return number
        return bisect_right(starts, place) - 1

    def setting(self, number: int) -> Setting:
        """Return how a stretch is set."""
        return self.settings[number] if 0 <= number < len(self.settings) else _NOTHING

    def end(self, number: int, last: int) -> int:
        """Return where a stretch ends; ``last`` if no other follows."""
        return self.starts[number + 1] if number + 1 < len(self.starts) else last


def _runs(word: bytes, table: bytes, *, of_paragraphs: bool) -> Iterator[tuple[int, int, bytes]]:
    """Yield start, end and properties of the stretches of bytes that the pages speak of, rising, none over another."""
    count = (len(table) - 4) // 8
    if count < 1:
        return
    numbers = struct.unpack_from(f"<{count}I", table, 4 * (count + 1))
    last = 0
    # No page is read more often than there are pages.
    for number in numbers[: len(word) // PAGE]:
        at = (number & 0x3FFFFF) * PAGE
        page = word[at : at + PAGE]
        if len(page) < PAGE:
            continue
        for start, end, own in _of_page(page, of_paragraphs=of_paragraphs):
            if end > max(start, last):
                yield max(start, last), end, own
                last = end


def _of_page(page: bytes, *, of_paragraphs: bool) -> Iterator[tuple[int, int, bytes]]:
    count = page[PAGE - 1]
    entry = _PARAGRAPH_ENTRY if of_paragraphs else 1
    count = min(count, (PAGE - 5) // (4 + entry))
    places = struct.unpack_from(f"<{count + 1}I", page)
    behind = 4 * (count + 1)
    for number in range(count):
        at = 2 * page[behind + number * entry]
        yield places[number], places[number + 1], (_paragraph(page, at) if of_paragraphs else _characters(page, at)) if at else b""


def _characters(page: bytes, at: int) -> bytes:
    return page[at + 1 : min(at + 1 + page[at], PAGE - 1)]


def _paragraph(page: bytes, at: int) -> bytes:
    length = 2 * page[at] - 1
    if length < 0:
        at += 1
        length = 2 * page[at] if at < PAGE else 0
    return page[at + 1 : min(at + 1 + length, PAGE - 1)]
