"""Small tables of a Word file: places with something for each stretch between two of them (PLC), and lists of names (STTB)."""

from __future__ import annotations

import struct
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST: Final = 200_000
"""Entries of a table that are looked at."""


def places_of(plc: bytes, size: int) -> tuple[tuple[int, ...], list[bytes]]:
    """Return the places of a table, one more than it has entries, and the entries (MS-DOC, 2.2.2).

    Args:
        plc: the table.
        size: bytes of an entry; 0 for a table of nothing but places.
    """
    count = (len(plc) - 4) // (4 + size)
    if count < 1:
        return (), []
    behind = 4 * (count + 1)
    count = min(count, MOST)
    entries = [plc[at : at + size] for at in range(behind, behind + count * size, size)] if size else []
    return struct.unpack_from(f"<{count + 1}i", plc), entries


def stretches(places: tuple[int, ...], length: int) -> Iterator[tuple[int, int, int]]:
    """Yield number, start and end of each stretch between two places that lies within a length; none overlaps one before it."""
    last = 0
    for number, (start, end) in enumerate(pairwise(places)):
        if last <= start < end <= length:
            yield number, start, end
            last = end


def names_of(sttb: bytes) -> list[tuple[str, bytes]]:
    """Return the names of a list of characters of two bytes, each with what is said beside it (MS-DOC, 2.2.4)."""
    if len(sttb) < 6 or sttb[:2] != b"\xff\xff":
        return []
    count, extra = struct.unpack_from("<2H", sttb, 2)
    found: list[tuple[str, bytes]] = []
    at = 6
    for _ in range(count):
        if at + 2 > len(sttb):
            break
        end = at + 2 + 2 * int.from_bytes(sttb[at : at + 2], "little")
        found.append((sttb[at + 2 : end].decode("utf-16-le", "replace"), sttb[end : end + extra]))
        at = end + extra
    return found
