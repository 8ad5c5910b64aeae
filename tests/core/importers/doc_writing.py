"""Writes the streams of a Word 97-2007 file for the tests: pieces, pages of 512 bytes, and the first block."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.importers.doc.fib import NUMBERS, STORIES
from tests.core.importers.cfb_kit import compound

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

TEXT_AT: Final = 2048
"""Where the text begins in the stream ``WordDocument``."""
PARTS: Final = 183
"""Offsets in the first block, those of Word 2007."""


def plc(places: Sequence[int], entries: Sequence[bytes] = ()) -> bytes:
    """Return a table of places and what stands between them."""
    return struct.pack(f"<{len(places)}i", *places) + b"".join(entries)


def units(text: str) -> int:
    """Return how many units of two bytes a text has."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass
class Cut:
    """A piece of the text."""

    end: int
    width: int = 2
    prm: int = 0
    order: int = 0
    """Its place in the file among the others."""


@dataclass
class Written:
    """What a file is made of."""

    word: bytearray
    table: dict[str, bytes]
    tails: dict[str, bytes] = field(default_factory=dict)
    """What stands behind a part and is not counted."""
    text_ends: int = TEXT_AT
    """Where the first block says that the text ends."""

    def file(self, streams: Mapping[str, bytes], *, flags: int = 0x200, lengths: Mapping[str, int] | None = None) -> bytes:
        """Return the file."""
        places: dict[str, tuple[int, int]] = {}
        stream = bytearray(b"\0\0\0\0")
        for name, part in self.table.items():
            places[name] = len(stream), len(part)
            stream += part + self.tails.get(name, b"")
        word = bytearray(self.word)
        head = struct.pack("<HHHHHHHI", 0xA5EC, 0xC1, 0, 0x804, 0, flags, 0xBF, 0).ljust(24, b"\0")
        head += struct.pack("<II", TEXT_AT, self.text_ends)
        numbers = [0] * 22
        for number, story in enumerate(STORIES):
            numbers[3 + number] = (lengths or {}).get(story, 0)
        head += struct.pack("<H28xH22iH", 14, 22, *numbers, PARTS)
        told = [0] * (2 * PARTS)
        for name, (at, length) in places.items():
            told[2 * NUMBERS[name]], told[2 * NUMBERS[name] + 1] = at, length
        head += struct.pack(f"<{2 * PARTS}IH", *told, 0)
        word[: len(head)] = head
        return compound({"WordDocument": bytes(word), "1Table" if flags & 0x200 else "0Table": bytes(stream)} | dict(streams))


def write(
    text: str,
    runs: list[tuple[int, int, bytes]],
    marks: list[tuple[int, int, bytes]],
    cuts: Sequence[Cut],
    modifiers: Sequence[bytes],
    told: dict[str, bytes],
) -> Written:
    """Return the streams of a text.

    Args:
        text: all stories.
        runs: stretches of it and how their characters are set.
        marks: stretches of it and how they are set as paragraphs.
        cuts: pieces; one for all if there is none.
        modifiers: what pieces name as what holds for all of them.
        told: more parts of the table stream.
    """
    told_units = text.encode("utf-16-le", "surrogatepass")
    count = len(told_units) // 2
    cuts = list(cuts) or [Cut(count)]
    cuts[-1].end = count
    word = bytearray(TEXT_AT)
    places: dict[int, int] = {}
    for number in sorted(range(len(cuts)), key=lambda one: (cuts[one].order, one)):
        start = cuts[number - 1].end if number else 0
        places[number] = len(word)
        part = told_units[2 * start : 2 * cuts[number].end]
        word += part if cuts[number].width == 2 else part.decode("utf-16-le").encode("cp1252")
    borders = [0, *(one.end for one in cuts)]
    entries = []
    for number, cut in enumerate(cuts):
        at = places[number] if cut.width == 2 else places[number] * 2 | 0x40000000
        entries.append(struct.pack("<HIH", 0, at, cut.prm))
    pieces = plc(borders, entries)
    clx = b"".join(b"\1" + struct.pack("<H", len(one)) + one for one in modifiers)
    told = {"Clx": clx + b"\2" + struct.pack("<I", len(pieces)) + pieces} | told

    def carried(stretches: list[tuple[int, int, bytes]]) -> list[tuple[int, int, bytes]]:
        found = []
        for number, (first, last) in enumerate(pairwise(borders)):
            for start, stop, own in stretches:
                if max(start, first) < min(stop, last):
                    at, width = places[number], cuts[number].width
                    found.append((at + (max(start, first) - first) * width, at + (min(stop, last) - first) * width, own))
        return sorted(found)

    for name, stretches, size in (("PlcfBteChpx", runs, 1), ("PlcfBtePapx", marks, 13)):
        table = _pages(word, carried(stretches), size)
        told.setdefault(name, table)
    return Written(word, told)


def _pages(word: bytearray, stretches: list[tuple[int, int, bytes]], size: int) -> bytes:
    """Append the pages that tell how stretches of bytes are set; return the table of them."""
    word += bytes(-len(word) % 512)
    begins: list[int] = []
    numbers: list[int] = []
    # From the end, where they can be taken off.
    waiting = stretches[::-1]
    last = waiting[0][1] if waiting else TEXT_AT
    while waiting:
        taken: list[tuple[int, int, bytes]] = []
        room = 511 - 4
        known: set[bytes] = set()
        while waiting:
            own = waiting[-1][2]
            need = 4 + size + (0 if own in known or not own else len(own) + 4)
            if need > room or len(taken) == (100 if size == 1 else 29):
                break
            known.add(own)
            room -= need
            taken.append(waiting.pop())
        begins.append(taken[0][0])
        numbers.append(len(word) // 512)
        word += _page(taken, size)
    return plc([*begins, last], [struct.pack("<I", one) for one in numbers])


def _page(taken: list[tuple[int, int, bytes]], size: int) -> bytes:
    page = bytearray(512)
    page[511] = len(taken)
    struct.pack_into(f"<{len(taken) + 1}I", page, 0, *(start for start, _, _ in taken), taken[-1][1])
    behind = 4 * (len(taken) + 1)
    top = 510
    known: dict[bytes, int] = {}
    for number, (_, _, own) in enumerate(taken):
        if own and own not in known:
            told = bytes([len(own)]) + own
            if size > 1:
                told = bytes([(len(own) + 1) // 2]) + own if len(own) & 1 else bytes([0, len(own) // 2]) + own
            top = (top - len(told)) & ~1
            page[top : top + len(told)] = told
            known[own] = top
        page[behind + number * size] = known.get(own, 0) // 2
    return bytes(page)
