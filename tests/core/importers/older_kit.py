"""Writes small files of Word 6 and 95: one stream, characters in a code page, modifiers with numbers of one byte."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from tests.core.importers.cfb_kit import compound

if TYPE_CHECKING:
    from collections.abc import Sequence

CHINESE, ENGLISH = 0x804, 0x409
TEXT_AT: Final = 768
"""Where the text begins."""
DELETED, HIDDEN, BOLD, SPECIAL = b"\x41\1", b"\x5c\1", b"\x55\1", b"\x75\1"
CENTRED, IN_TABLE, ENDS_ROW = b"\5\1", b"\x18\1", b"\x19\1"
PARTS: Final = {"styles": 1, "references": 2, "notes": 3, "characters": 12, "paragraphs": 13, "fonts": 15, "pieces": 33}


@dataclass(frozen=True)
class Old:
    """A paragraph: stretches of text, each with its modifiers."""

    runs: tuple[tuple[str, bytes], ...]
    papx: bytes = b""
    istd: int = 0
    mark: str = "\r"


def o(*content: str | tuple[str, bytes], papx: bytes = b"", istd: int = 0, mark: str = "\r") -> Old:
    """Return a paragraph."""
    return Old(tuple((one, b"") if isinstance(one, str) else one for one in content), papx, istd, mark)


def font(number: int) -> bytes:
    """Return the modifier that names a font."""
    return b"\x5d" + struct.pack("<H", number)


def size(points: int) -> bytes:
    """Return the modifier of a size."""
    return b"\x63" + struct.pack("<H", 2 * points)


def anld(form: int, before: bytes, after: bytes, *, start: int = 1) -> bytes:
    """Return the modifiers of a numbered paragraph."""
    words = (before + after).ljust(32, b"\0")
    told = struct.pack("<BBBBBBhHHhh4x", form, len(before), len(after), 0, 0, 0, 0, 0, start, 0, 0) + words
    return b"\x0c" + bytes([len(told)]) + told + b"\x0d\x0a"


def fonts(*some: tuple[bytes, int]) -> bytes:
    """Return a table of fonts by name and character set."""
    told = b""
    for name, charset in some:
        one = struct.pack("<BHBB", 0, 400, charset, 0) + name + b"\0"
        told += bytes([len(one)]) + one
    return struct.pack("<H", len(told) + 2) + told


def sheet(*styles: tuple[bytes, int, bytes, bytes]) -> bytes:
    """Return a sheet of styles: name, number of the built-in one, modifiers for paragraphs and for characters."""
    told = struct.pack("<H7H", 14, len(styles), 8, 1, 75, 15, 0, 0)
    for number, (name, built_in, papx, chpx) in enumerate(styles):
        std = struct.pack("<4H", built_in, 1 | 0xFFF << 4 if number == 0 else 1, 2, 0) + bytes([len(name)]) + name + b"\0"
        for part in (struct.pack("<H", number) + papx, chpx):
            std += bytes(len(std) & 1) + struct.pack("<H", len(part)) + part
        std += bytes(len(std) & 1)
        told += struct.pack("<H", len(std)) + std
    return told


def old_doc(
    *paragraphs: Old,
    notes: Sequence[Old] = (),
    codec: str = "gb18030",
    language: int = CHINESE,
    wide: bool = False,
    cuts: Sequence[int] = (),
    parts: dict[str, bytes] | None = None,
) -> bytes:
    """Return a file.

    Args:
        paragraphs: of the text.
        notes: footnotes, each of one paragraph; they belong to the signs U+0002 of the text.
        codec: of its characters.
        language: of the Word that wrote it.
        wide: True to give each character two bytes.
        cuts: where it is cut into pieces, which then lie in the file the last one first.
        parts: fonts and styles.
    """
    units: list[bytes] = []
    runs: list[tuple[int, int, bytes]] = []
    marks: list[tuple[int, int, bytes]] = []
    begins: list[int] = []
    count = 0
    for number, one in enumerate((*paragraphs, *notes)):
        start = len(units)
        begins.append(start)
        for text, modifiers in (*one.runs, (one.mark, b"")):
            first = len(units)
            units += _units(text, codec, wide=wide)
            runs.append((first, len(units), modifiers))
        marks.append((start, len(units), struct.pack("<H", one.istd) + one.papx))
        count = len(units) if number < len(paragraphs) else count
    told = dict(parts or {})
    told.setdefault("styles", sheet((b"Normal", 0, b"", b"")))
    if notes:
        first = begins[len(paragraphs)]
        references = [at for at, unit in enumerate(units[:count]) if unit.strip(b"\0") == b"\2"]
        told["references"] = struct.pack(f"<{len(references) + 1}i", *references, count) + b"\1\0" * len(references)
        places = [one - first for one in begins[len(paragraphs) :]]
        told["notes"] = struct.pack(f"<{len(places) + 2}i", *places, len(units) - first, len(units) - first + 1)
    return compound({"WordDocument": _stream(units, runs, marks, (count, len(units) - count), cuts, told, language, wide=wide)})


def everything() -> bytes:
    """Return a file with much of what one can hold."""
    edges = struct.pack("<B3h", 2, 0, 2000, 4000) + bytes(20)
    row = b"\xbe" + struct.pack("<H", len(edges) + 1) + edges
    return old_doc(
        o(("工作报告", BOLD + size(22)), papx=CENTRED, istd=1),
        o("春耕", ("水利", font(1)), ("\2", SPECIAL), papx=anld(37, b"", "、".encode("gb18030"))),
        o("市场", ("秋收", DELETED), ("不露面", HIDDEN), ("(", b"\x4a\3\2\0\xfc"), papx=anld(37, b"", "、".encode("gb18030"))),
        *(o(one, papx=IN_TABLE, mark="\7") for one in ("县", "亩数")),
        o(papx=IN_TABLE + ENDS_ROW + row, mark="\7"),
        o("完"),
        notes=[o("见附表。")],
        cuts=(6, 19),
        parts={
            "fonts": fonts(("宋体".encode("gb18030"), 134), (b"Times New Roman", 0), (b"Wingdings", 2)),
            "styles": sheet((b"Normal", 0, CENTRED, BOLD), (b"heading 1", 1, b"", size(16))),
        },
    )


def _units(text: str, codec: str, *, wide: bool) -> list[bytes]:
    found: list[bytes] = []
    for char in text:
        data = char.encode(codec)
        if wide:
            found.append(data[::-1] if len(data) == 2 else data + b"\0")
        else:
            found += [bytes([one]) for one in data]
    return found


def _stream(
    units: list[bytes],
    runs: list[tuple[int, int, bytes]],
    marks: list[tuple[int, int, bytes]],
    lengths: tuple[int, int],
    cuts: Sequence[int],
    told: dict[str, bytes],
    language: int,
    *,
    wide: bool,
) -> bytes:
    borders = [0, *cuts, len(units)]
    width = 2 if wide else 1
    word = bytearray(TEXT_AT)
    places: dict[int, int] = {}
    for number in range(len(borders) - 1)[::-1]:
        places[number] = len(word)
        word += b"".join(units[borders[number] : borders[number + 1]])
    text_ends = len(word)
    if cuts:
        entries = b"".join(struct.pack("<HIH", 0, places[number], 0) for number in range(len(borders) - 1))
        table = struct.pack(f"<{len(borders)}i", *borders) + entries
        told["pieces"] = b"\2" + struct.pack("<I", len(table)) + table

    def carried(stretches: list[tuple[int, int, bytes]]) -> list[tuple[int, int, bytes]]:
        return sorted(
            (places[number] + (max(start, first) - first) * width, places[number] + (min(stop, last) - first) * width, own)
            for number, (first, last) in enumerate(pairwise(borders))
            for start, stop, own in stretches
            if max(start, first) < min(stop, last)
        )

    told["characters"] = _pages(word, carried(runs), 1)
    told["paragraphs"] = _pages(word, carried(marks), 7)
    head = struct.pack("<6H", 0xA5DC, 104, 0, language, 0, (0x1000 if wide else 0) | (4 if cuts else 0))
    word[: len(head)] = head
    struct.pack_into("<2I", word, 0x18, TEXT_AT, text_ends)
    struct.pack_into("<2i", word, 0x34, *lengths)
    for name, part in told.items():
        struct.pack_into("<2I", word, 0x58 + 8 * PARTS[name], len(word), len(part))
        word += part
    return bytes(word)


def _pages(word: bytearray, stretches: list[tuple[int, int, bytes]], entry: int) -> bytes:
    """Append the pages that tell how stretches are set, four on each; return the table of them."""
    word += bytes(-len(word) % 512)
    starts: list[int] = []
    numbers: list[int] = []
    for begin in range(0, len(stretches), 4):
        some = stretches[begin : begin + 4]
        page = bytearray(512)
        struct.pack_into(f"<{len(some) + 1}I", page, 0, *(one[0] for one in some), some[-1][1])
        top = 510
        for number, (_, _, own) in enumerate(some):
            if entry == 1 and not own:
                continue
            told = bytes([len(own)]) + own if entry == 1 else bytes([(len(own) + 1) // 2]) + own + bytes(len(own) & 1)
            top = (top - len(told)) & ~1
            page[top : top + len(told)] = told
            page[4 * (len(some) + 1) + number * entry] = top // 2
        page[511] = len(some)
        starts.append(some[0][0])
        numbers.append(len(word) // 512)
        word += page
    return struct.pack(f"<{len(starts) + 1}I", *starts, stretches[-1][1]) + struct.pack(f"<{len(numbers)}H", *numbers)
