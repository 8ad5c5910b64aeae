"""Which characters the glyphs of an embedded font are (ISO/IEC 14496-22): asked where a text holds codes that are no characters."""

from __future__ import annotations

import contextlib
import re
import struct
from typing import TYPE_CHECKING, Final

from core.importers.pages.characters import character_of

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_GLYPHS: Final = 65_536
MOST_TABLES: Final = 64
MOST_GROUPS: Final = 20_000
"""Stretches of characters in one table."""
_STANDARD: Final = 258
"""Names of glyphs that no font spells out."""
_BY_CODE: Final = re.compile(r"(?:uni([0-9A-F]{4})|u([0-9A-F]{4,6}))(?:\..*)?")


class Characters:
    """What the glyphs of one font stand for; of a file that is no such font, nothing.

    Args:
        data: the font's file.
    """

    def __init__(self, data: bytes) -> None:
        self._glyphs: dict[int, int] = {}
        """By code, those of private codes too."""
        self._characters: dict[int, str] = {}
        # As far as it can be read.
        with contextlib.suppress(struct.error, IndexError):
            self._read(data)

    def of_glyph(self, glyph: int) -> str | None:
        """Return the character of a glyph, None if the font does not tell."""
        return self._characters.get(glyph)

    def of_code(self, code: int) -> str | None:
        """Return the character whose glyph a private code stands for."""
        return self._characters.get(self._glyphs.get(code, -1))

    def _read(self, data: bytes) -> None:
        tables = _tables(data)
        if b"cmap" in tables:
            for code, glyph in _codes(data, tables[b"cmap"]):
                self._glyphs.setdefault(code, glyph)
                char = character_of(code)
                if char and not char.isspace() and glyph:
                    self._characters.setdefault(glyph, char)
        if b"post" in tables:
            for glyph, name in _names(data, tables[b"post"]):
                match = _BY_CODE.fullmatch(name)
                char = character_of(int(match[1] or match[2], 16)) if match else None
                if char and not char.isspace():
                    self._characters.setdefault(glyph, char)


def _tables(data: bytes) -> dict[bytes, int]:
    """Return where the tables of a font begin; of a collection, of its first font."""
    start = struct.unpack_from(">L", data, 12)[0] if data.startswith(b"ttcf") else 0
    (count,) = struct.unpack_from(">H", data, start + 4)
    found = {}
    for index in range(min(count, MOST_TABLES)):
        tag, _, place, _ = struct.unpack_from(">4s3L", data, start + 12 + 16 * index)
        found[tag] = place
    return found


def _codes(data: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Yield code and glyph from the tables of Unicode, the largest first."""
    (count,) = struct.unpack_from(">H", data, start + 2)
    places = []
    for index in range(min(count, MOST_TABLES)):
        platform, encoding, place = struct.unpack_from(">2HL", data, start + 4 + 8 * index)
        if platform == 0 or (platform == 3 and encoding in {0, 1, 10}):
            places.append((encoding != 10, start + place))
    readers = {4: _segments, 6: _trimmed, 12: _groups}
    for _, place in sorted(set(places)):
        (form,) = struct.unpack_from(">H", data, place)
        if form in readers:
            yield from readers[form](data, place)


def _segments(data: bytes, place: int) -> Iterator[tuple[int, int]]:
    """Yield the pairs of a table of format 4."""
    count = struct.unpack_from(">H", data, place + 6)[0] // 2
    ends, starts, deltas, offsets = (struct.unpack_from(f">{count}H", data, place + at) for at in _columns(count))
    met = 0
    for index in range(count):
        for code in range(starts[index], min(ends[index], 0xFFFE) + 1):
            met += 1
            if met > MOST_GLYPHS:
                return
            glyph = code
            if offsets[index]:
                at = place + 16 + 6 * count + 2 * index + offsets[index] + 2 * (code - starts[index])
                (glyph,) = struct.unpack_from(">H", data, at)
                if not glyph:
                    continue
            yield code, (glyph + deltas[index]) & 0xFFFF


def _columns(count: int) -> tuple[int, int, int, int]:
    """Return where the four rows of numbers of format 4 begin."""
    return 14, 16 + 2 * count, 16 + 4 * count, 16 + 6 * count


def _trimmed(data: bytes, place: int) -> Iterator[tuple[int, int]]:
    """Yield the pairs of a table of format 6."""
    first, count = struct.unpack_from(">2H", data, place + 6)
    yield from enumerate(struct.unpack_from(f">{count}H", data, place + 10), first)


def _groups(data: bytes, place: int) -> Iterator[tuple[int, int]]:
    """Yield the pairs of a table of format 12."""
    (count,) = struct.unpack_from(">L", data, place + 12)
    met = 0
    for index in range(min(count, MOST_GROUPS)):
        first, last, glyph = struct.unpack_from(">3L", data, place + 16 + 12 * index)
        for code in range(first, min(last, 0x10FFFF) + 1):
            met += 1
            if met > MOST_GLYPHS:
                return
            yield code, glyph + code - first


def _names(data: bytes, place: int) -> Iterator[tuple[int, str]]:
    """Yield the names of glyphs that a table of format 2 spells out."""
    version, count = struct.unpack_from(">L28xH", data, place)
    if version != 0x20000:
        return
    indices = struct.unpack_from(f">{count}H", data, place + 34)
    spelt: list[str] = []
    at = place + 34 + 2 * count
    while at < len(data) and len(spelt) < MOST_GLYPHS:
        spelt.append(data[at + 1 : at + 1 + data[at]].decode("latin-1"))
        at += 1 + data[at]
    for glyph, index in enumerate(indices):
        if 0 <= index - _STANDARD < len(spelt):
            yield glyph, spelt[index - _STANDARD]
