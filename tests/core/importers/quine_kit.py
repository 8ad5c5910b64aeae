"""An archive that holds itself, after R. Cox, Zip Files All The Way Down (2010): whoever unpacks what is in it never comes to an end.

Its one entry is packed by blocks that are stored, which print what follows them, and by repetitions of what was printed last. All parts
are as long as a unit, or some of them, so that the same bytes can be told and done.
"""

from __future__ import annotations

import struct
import zlib
from typing import Final

UNIT: Final = 30
BLOCK: Final = 4 * UNIT
NAME: Final = b"r.zip"
_NOTHING: Final = b"\x00\x00\x00\xff\xff"
_LAST: Final = b"\x01\x00\x00\xff\xff"


def quine() -> bytes:
    """Return it. The only entry of the archive is the archive, byte for byte, with the right checksum."""
    base = _with_checksum(0)
    zero = zlib.crc32(base)
    columns = [zlib.crc32(_with_checksum(1 << bit)) ^ zero ^ (1 << bit) for bit in range(32)]
    return _with_checksum(_solved(columns, zero))


def _with_checksum(checksum: int) -> bytes:
    """Return the archive with a checksum of its entry. That of the whole depends on its bits by exclusive or alone."""
    # First the length, which is the same whatever stands there.
    whole = _made(0, 0, 0)
    head = 3 * UNIT
    tail = len(whole) - whole.rindex(_LAST) - len(_LAST)
    return _made(checksum, len(whole) - head - tail, len(whole))


def _made(checksum: int, packed: int, size: int) -> bytes:
    facts = (20, 0, 8, 0, 0x5A61, checksum, packed, size, len(NAME))
    gap = 3 * UNIT - 30 - len(NAME)
    head = struct.pack("<4s5H3L2H", b"PK\x03\x04", *facts, gap) + NAME + struct.pack("<2H", 0xFFFF, gap - 4) + bytes(gap - 4)
    entry = struct.pack("<4s2H4H3L5H2L", b"PK\x01\x02", 20, *facts[:1], *facts[1:5], *facts[5:8], len(NAME), 0, 0, 0, 0, 0, 0) + NAME
    start = size - 22 - len(entry)
    tail = _LAST + entry + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, len(entry), max(0, start), 0)
    told, again = _unit(_stored(BLOCK)), _unit(_repeated(BLOCK))
    end = _repeated(10 + len(tail)) + tail
    end_told = end.rjust(BLOCK, b"\x00")
    return head + told + head + told + again + told + again + told + again + told + again + told + end_told + end


def _unit(act: bytes) -> bytes:
    """Return an act with as many that do nothing before it as a unit has room for."""
    return _NOTHING * ((UNIT - len(act)) // len(_NOTHING)) + act


def _stored(length: int) -> bytes:
    """Return the beginning of a block that is stored (RFC 1951, 3.2.4)."""
    return struct.pack("<B2H", 0, length, length ^ 0xFFFF)


def _repeated(length: int) -> bytes:
    """Return what prints the last bytes once more, in ten bytes: a block of one match, an empty one, and one that is stored and empty."""
    bits = _bits(0b010, 3) + _match(length) + "0" * 7
    while len(bits) + 3 <= 40:
        bits += _bits(0b010, 3) + "0" * 7
    bits = (bits + "000").ljust(48, "0")
    assert len(bits) == 48
    return bytes(int(bits[at : at + 8][::-1], 2) for at in range(0, 48, 8)) + _NOTHING[1:]


def _match(length: int) -> str:
    """Return a match of the last bytes in the fixed code (RFC 1951, 3.2.5 and 3.2.6)."""
    base, code, extra = next(one for one in ((115, 280, 4), (99, 279, 4), (83, 278, 4), (67, 277, 4)) if length >= one[0])
    word = format(code - 256, "07b") if code < 280 else format(code - 280 + 0b11000000, "08b")
    distance, number, more = next(one for one in ((97, 13, 5), (65, 12, 5)) if length >= one[0])
    return word + _bits(length - base, extra) + format(number, "05b") + _bits(length - distance, more)


def _bits(value: int, count: int) -> str:
    """Return a number with its lowest bit first."""
    return format(value, f"0{count}b")[::-1]


def _solved(columns: list[int], wanted: int) -> int:
    """Return which columns are the wanted number together, by exclusive or."""
    rows: list[tuple[int, int]] = []
    for number, column in enumerate(columns):
        chosen = 1 << number
        for value, by in rows:
            if column ^ value < column:
                column, chosen = column ^ value, chosen ^ by
        if column:
            rows.append((column, chosen))
            rows.sort(reverse=True)
    found = 0
    for value, by in rows:
        if wanted ^ value < wanted:
            wanted, found = wanted ^ value, found ^ by
    assert wanted == 0
    return found
