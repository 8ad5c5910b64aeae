"""Scans as TIFF and JBIG2 keep them, as strips that PDF takes."""

from __future__ import annotations

import struct
from typing import Final, NamedTuple

MOST_STRIPS: Final = 5_000
MOST_SEGMENTS: Final = 5_000
"""Of JBIG2."""
JBIG2: Final = b"\x97JB2\r\n\x1a\n"

_WIDTH, _HEIGHT, _BITS, _PACKING, _KIND, _ORDER = 256, 257, 258, 259, 262, 266
_PLACES, _PARTS, _ROWS, _COUNTS, _OPTIONS, _PREDICTOR, _COLOURS = 273, 277, 278, 279, 292, 317, 320
"""Entries of a directory of TIFF 6.0."""
_TYPES: Final = {1: "B", 3: "H", 4: "L"}
_REVERSED: Final = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))
_PAGE, _END_OF_PAGE, _END_OF_FILE = 48, 49, 51
"""Segments of JBIG2 (ITU-T T.88, 7.3)."""


class Strip(NamedTuple):
    """A picture, or one of the strips that it is cut into from top to bottom."""

    width: int
    height: int
    look: str
    """The entries of PDF that say how its data is to be taken."""
    data: bytes
    covers: int = 0
    """Numbers of one dot, the last of which says how much it covers; 0 for a picture without any."""


def tiff(data: bytes) -> list[Strip]:
    """Return the strips of the first picture of a file."""
    order = "<" if data.startswith(b"II") else ">"
    found = _directory(data, order)
    one = {key: values[0] for key, values in found.items() if values}
    width, height, packing, kind = one[_WIDTH], one[_HEIGHT], one.get(_PACKING, 1), one[_KIND]
    bits, parts = one.get(_BITS, 1), one.get(_PARTS, 1)
    look = _filter(packing, width, one.get(_OPTIONS, 0), kind)
    spaces = {0: "/DeviceGray", 1: "/DeviceGray", 2: "/DeviceRGB", 3: _palette(found.get(_COLOURS, ()))}
    if look is None or kind not in spaces or parts != {2: 3}.get(kind, 1):
        return []
    look += f" /ColorSpace {spaces[kind]} /BitsPerComponent {bits}"
    if kind == 0 and packing not in {3, 4}:
        look += " /Decode [1 0]"
    if one.get(_PREDICTOR, 1) == 2:
        look += f" /DecodeParms << /Predictor 2 /Colors {parts} /BitsPerComponent {bits} /Columns {width} >>"
    rows = min(one.get(_ROWS, height), height)
    pieces = list(zip(found[_PLACES], found[_COUNTS], strict=True))
    if not rows or len(pieces) > MOST_STRIPS or len(pieces) != -(-height // rows):
        return []
    strips = []
    for number, (start, count) in enumerate(pieces):
        piece = data[start : start + count]
        if one.get(_ORDER, 1) == 2:
            piece = piece.translate(_REVERSED)
        high = min(rows, height - number * rows)
        strips.append(Strip(width, high, look.replace("/Rows 0", f"/Rows {high}"), piece))
    return strips


def _directory(data: bytes, order: str) -> dict[int, tuple[int, ...]]:
    """Return the entries that are whole numbers."""
    (start,) = struct.unpack_from(f"{order}L", data, 4)
    (count,) = struct.unpack_from(f"{order}H", data, start)
    found: dict[int, tuple[int, ...]] = {}
    for at in range(start + 2, start + 2 + 12 * count, 12):
        key, kind, number = struct.unpack_from(f"{order}2HL", data, at)
        sign = _TYPES.get(kind)
        if sign is None or number > MOST_STRIPS:
            continue
        place = at + 8
        if struct.calcsize(f"{order}{number}{sign}") > 4:
            (place,) = struct.unpack_from(f"{order}L", data, place)
        found[key] = struct.unpack_from(f"{order}{number}{sign}", data, place)
    return found


def _filter(packing: int, width: int, options: int, kind: int) -> str | None:
    """Return how PDF unpacks a strip, None if it cannot."""
    simple = {1: "", 5: "/Filter /LZWDecode", 8: "/Filter /FlateDecode", 32946: "/Filter /FlateDecode", 32773: "/Filter /RunLengthDecode"}
    if packing in simple:
        return simple[packing]
    if packing not in {3, 4}:
        return None
    turns = -1 if packing == 4 else options & 1
    black = "true" if kind == 1 else "false"
    # PDFium and TIFF begin with white paper alike; only what a dot of 0 shows as differs.
    return f"/Filter /CCITTFaxDecode /DecodeParms << /K {turns} /Columns {width} /Rows 0 /BlackIs1 {black} >>"


def _palette(colours: tuple[int, ...]) -> str:
    count = len(colours) // 3
    table = bytes(colours[part * count + index] >> 8 for index in range(count) for part in range(3))
    return f"[/Indexed /DeviceRGB {count - 1} <{table.hex()}>]"


def jbig2(data: bytes) -> list[Strip]:
    """Return the picture of the first page of a file, without the head of the file, which PDF does not take."""
    flags = data[8]
    at = 9 if flags & 2 else 13
    heads: list[tuple[bytes, int, int]] = []
    places: list[int] = []
    is_in_turn = bool(flags & 1)
    while at < len(data) and len(heads) < MOST_SEGMENTS:
        begin = at
        kind, length, at = _segment(data, at)
        heads.append((data[begin:at], kind, length))
        if is_in_turn:
            places.append(at)
            at += length
        elif kind == _END_OF_FILE:
            break
    if not is_in_turn:
        for _, _, length in heads:
            places.append(at)
            at += length
    size = (0, 0)
    parts = []
    for (head, kind, length), place in zip(heads, places, strict=True):
        if kind in {_END_OF_PAGE, _END_OF_FILE}:
            break
        if kind == _PAGE:
            size = struct.unpack_from(">2L", data, place)
        parts.append(head + data[place : place + length])
    return [Strip(*size, "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode", b"".join(parts))]


def _segment(data: bytes, at: int) -> tuple[int, int, int]:
    """Return kind and length of a segment, and where its head ends."""
    number, flags, count = struct.unpack_from(">L2B", data, at)
    at += 6
    referred = count >> 5
    if referred == 7:
        referred = struct.unpack_from(">L", data, at - 1)[0] & 0x1FFFFFFF
        at += 3 + (referred + 8) // 8
    at += referred * (1 if number <= 256 else 2 if number <= 65536 else 4)
    at += 4 if flags & 0x40 else 1
    (length,) = struct.unpack_from(">L", data, at)
    return flags & 0x3F, min(length, len(data)), at + 4
