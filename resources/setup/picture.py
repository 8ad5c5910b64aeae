"""A picture of a display: read, compared, cropped and written as PNG with the standard library only."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PIXEL = 4
_HEADER = struct.Struct(">25I")


@dataclass(frozen=True)
class Picture:
    """Pixels of 32 bits (blue, green, red, unused), one bytes object a row."""

    width: int
    height: int
    rows: tuple[bytes, ...]

    @classmethod
    def of_dump(cls, path: Path) -> Picture:
        """Read a dump of an X server with 24 bits of colour in little endian order (X11/XWDFile.h, version 7)."""
        return cls.of_bytes(path.read_bytes())

    @classmethod
    def of_bytes(cls, data: bytes) -> Picture:
        """Return the picture in such a dump that was read already."""
        header = _HEADER.unpack_from(data)
        size, _version, _format, _depth, width, height = header[:6]
        stride, colours = header[12], header[19]
        start = size + 12 * colours
        rows = (data[start + y * stride : start + y * stride + width * _PIXEL] for y in range(height))
        return cls(width, height, tuple(rows))

    def colour_at(self, x: int, y: int) -> tuple[int, int, int]:
        """Return red, green and blue, each 0-255."""
        blue, green, red = self.rows[y][x * _PIXEL : x * _PIXEL + 3]
        return red, green, blue

    def difference(self, other: Picture) -> float:
        """Return the share of pixels, 0 to 1, that differ from another picture of the same size."""
        return sum(self._changes(other)) / (self.width * self.height)

    def is_like(self, other: Picture, share: float) -> bool:
        """Return True if no greater share of the pixels differs: sooner answered than how many do."""
        left = share * self.width * self.height
        for changed in self._changes(other):
            left -= changed
            if left < 0:
                return False
        return True

    def crop(self, left: int, top: int, width: int, height: int) -> Picture:
        """Return a part of the picture; of one that reaches beyond it, as a window does beyond the screen, what there is."""
        right, bottom = min(self.width, left + width), min(self.height, top + height)
        left, top = min(max(0, left), right), min(max(0, top), bottom)
        rows = (row[left * _PIXEL : right * _PIXEL] for row in self.rows[top:bottom])
        return Picture(right - left, bottom - top, tuple(rows))

    def without_border(self) -> Picture:
        """Return the part inside the black of a bare display, or everything if all is black."""
        lit = [y for y, row in enumerate(self.rows) if _is_lit(row)]
        if not lit:
            return self
        rows = self.rows[lit[0] : lit[-1] + 1]
        columns = range(self.width)
        left = next(x for x in columns if _is_lit(b"".join(row[x * _PIXEL : (x + 1) * _PIXEL] for row in rows)))
        right = next(x for x in reversed(columns) if _is_lit(b"".join(row[x * _PIXEL : (x + 1) * _PIXEL] for row in rows)))
        return self.crop(left, lit[0], right + 1 - left, len(rows))

    def is_plain(self) -> bool:
        """Return True if all pixels have one colour: nothing is shown."""
        first = self.rows[0][:_PIXEL] * self.width
        return all(row == first for row in self.rows)

    def png(self) -> bytes:
        """Return the picture as a PNG file (ISO/IEC 15948)."""
        lines = bytearray()
        for row in self.rows:
            line = bytearray(3 * self.width)
            line[0::3], line[1::3], line[2::3] = row[2::_PIXEL], row[1::_PIXEL], row[0::_PIXEL]
            lines += b"\0" + line
        header = struct.pack(">2I5B", self.width, self.height, 8, 2, 0, 0, 0)
        chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(lines), 6)), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in chunks)

    def _changes(self, other: Picture) -> Iterator[int]:
        """Yield how many pixels differ in each row that is not the same."""
        for mine, theirs in zip(self.rows, other.rows, strict=True):
            if mine != theirs:
                pairs = zip(memoryview(mine).cast("I"), memoryview(theirs).cast("I"), strict=True)
                yield sum(a != b for a, b in pairs)


def _is_lit(pixels: bytes) -> bool:
    return any(pixels[0::_PIXEL]) or any(pixels[1::_PIXEL]) or any(pixels[2::_PIXEL])


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
