"""Pictures as files keep them (PNG, JPEG, BMP, TIFF, JBIG2), given on as PDF takes them: what is packed stays packed."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

from core.importers.ofd import faxes

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.importers.ofd.faxes import Strip

MOST_PIXELS: Final = 60_000_000
"""Of one picture."""
MOST_CHUNKS: Final = 100_000
"""Of PNG."""
PNG: Final = b"\x89PNG\r\n\x1a\n"
JPEG: Final = b"\xff\xd8\xff"

_JPEG_SIZES: Final = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
"""Markers of JPEG that are followed by width and height."""
_PARTS: Final = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""Numbers of one dot, by type of colour in PNG."""


def strips(data: bytes) -> list[Strip]:
    """Return the strips of a picture; none of one that is damaged, too large or of another kind."""
    try:
        found = next((read(data) for head, read in _READERS.items() if data.startswith(head)), [])
    except (struct.error, IndexError, KeyError, ValueError):
        return []
    is_sound = all(one.width > 0 < one.height for one in found)
    return found if is_sound and sum(one.width * one.height for one in found) <= MOST_PIXELS else []


def size_of(data: bytes) -> tuple[int, int] | None:
    """Return width and height of a picture that an OCR program takes as it is, None for another."""
    try:
        if data.startswith(PNG):
            width, height = struct.unpack_from(">2L", data, 16)
            return width, height
        if data.startswith(JPEG):
            found = _jpeg_head(data)
            return found[:2] if found else None
    except struct.error:
        return None
    return None


def _jpeg_head(data: bytes) -> tuple[int, int, int] | None:
    """Return width, height and number of colours."""
    at = 2
    while at < len(data):
        marker, kind, length = struct.unpack_from(">2BH", data, at)
        if marker != 0xFF:
            return None
        if kind in _JPEG_SIZES:
            height, width, colours = struct.unpack_from(">2HB", data, at + 5)
            return width, height, colours
        at += 2 + length
    return None


def _jpeg(data: bytes) -> list[Strip]:
    found = _jpeg_head(data)
    if found is None:
        return []
    width, height, colours = found
    space = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"}[colours]
    # Programs of Adobe write the four colours of print the other way round.
    turned = " /Decode [1 0 1 0 1 0 1 0]" if colours == 4 and b"Adobe" in data[:5_000] else ""
    return [faxes.Strip(width, height, f"/ColorSpace {space} /BitsPerComponent 8 /Filter /DCTDecode{turned}", data)]


def _png(data: bytes) -> list[Strip]:
    width, height, bits, kind, _, _, is_interlaced = struct.unpack_from(">2L5B", data, 16)
    if is_interlaced:
        return []
    parts = _PARTS[kind]
    palette = b""
    packed: list[bytes] = []
    at = 8
    for _ in range(MOST_CHUNKS):
        if at + 8 > len(data):
            break
        length, name = struct.unpack_from(">L4s", data, at)
        content = data[at + 8 : at + 8 + length]
        if name == b"IDAT":
            packed.append(content)
        elif name == b"PLTE":
            palette = content
        elif name == b"IEND":
            break
        at += 12 + length
    spaces = {0: "/DeviceGray", 2: "/DeviceRGB", 3: f"[/Indexed /DeviceRGB {len(palette) // 3 - 1} <{palette.hex()}>]"}
    look = f"/BitsPerComponent {bits} /Filter /FlateDecode"
    look += f" /DecodeParms << /Predictor 15 /Colors {parts} /BitsPerComponent {bits} /Columns {width} >>"
    if kind in spaces:
        look += f" /ColorSpace {spaces[kind]}"
    return [faxes.Strip(width, height, look, b"".join(packed), covers=0 if kind in spaces else parts)]


def _bmp(data: bytes) -> list[Strip]:
    """Return a picture that is not packed, its rows from below."""
    (start,) = struct.unpack_from("<L", data, 10)
    size, width, height, _, bits, packing, _, _, _, used = struct.unpack_from("<L2l2H5L", data, 14)
    if packing or bits not in {1, 4, 8, 24} or not 0 < width * abs(height) <= MOST_PIXELS:
        return []
    step = (width * bits + 31) // 32 * 4
    rows = [data[at : at + (width * bits + 7) // 8] for at in range(start, start + step * abs(height), step)]
    plain = bytearray(b"".join(rows[::-1] if height > 0 else rows))
    if bits == 24:
        plain[0::3], plain[2::3] = plain[2::3], plain[0::3]
        space = "/DeviceRGB"
    else:
        count = used or 1 << bits
        entries = data[14 + size : 14 + size + 4 * count]
        colours = b"".join(entries[at + 2 : at + 3] + entries[at + 1 : at + 2] + entries[at : at + 1] for at in range(0, len(entries), 4))
        space = f"[/Indexed /DeviceRGB {len(colours) // 3 - 1} <{colours.hex()}>]"
    return [faxes.Strip(width, abs(height), f"/ColorSpace {space} /BitsPerComponent {8 if bits == 24 else bits}", bytes(plain))]


_READERS: Final[dict[bytes, Callable[[bytes], list[Strip]]]] = {
    PNG: _png,
    JPEG: _jpeg,
    b"BM": _bmp,
    faxes.JBIG2: faxes.jbig2,
    b"II*\x00": faxes.tiff,
    b"MM\x00*": faxes.tiff,
}
