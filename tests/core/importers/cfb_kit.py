"""Writes compound files (MS-CFB) for the tests: streams by their paths, small ones in the stream of small ones."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

SECTOR: Final = 512
SMALL: Final = 64
CUTOFF: Final = 4096
END: Final = 0xFFFFFFFE
FREE: Final = 0xFFFFFFFF
TABLE: Final = 0xFFFFFFFD
NOTHING: Final = 0xFFFFFFFF


@dataclass
class _Entry:
    name: str
    kind: int
    """1 for a folder, 2 for a stream, 5 for the root."""
    content: bytes = b""
    children: list[_Entry] = field(default_factory=list)
    start: int = END
    size: int = 0
    child: int = NOTHING
    right: int = NOTHING


def compound(streams: Mapping[str, bytes]) -> bytes:
    """Return a file of streams, which are named by paths such as ``Macros/VBA/dir``."""
    root = _Entry("Root Entry", 5)
    for path, content in streams.items():
        _add(root, path.split("/"), content)
    entries = _listed(root)
    small, small_table = bytearray(), []
    for entry in entries:
        if entry.kind == 2 and len(entry.content) < CUTOFF:
            entry.start, entry.size = _chained(small, small_table, entry.content, SMALL)
    sectors, table = bytearray(), []
    for entry in entries:
        if entry.kind == 2 and len(entry.content) >= CUTOFF:
            entry.start, entry.size = _chained(sectors, table, entry.content, SECTOR)
    root.start, root.size = _chained(sectors, table, bytes(small), SECTOR)
    folder, _ = _chained(sectors, table, b"".join(map(_directory_entry, entries)), SECTOR)
    smalls, _ = _chained(sectors, table, b"".join(struct.pack("<I", one) for one in small_table), SECTOR)
    counted = (len(small_table) * 4 + SECTOR - 1) // SECTOR
    return _header_and_table(sectors, table, folder, smalls if counted else END, counted)


def _add(root: _Entry, path: list[str], content: bytes) -> None:
    for name in path[:-1]:
        found = next((one for one in root.children if one.name == name), None)
        if found is None:
            found = _Entry(name, 1)
            root.children.append(found)
        root = found
    root.children.append(_Entry(path[-1], 2, content))


def _listed(root: _Entry) -> list[_Entry]:
    """Return all entries, and link them: brothers in a row to the right."""
    entries = [root]
    for entry in entries:
        children = sorted(entry.children, key=lambda one: (len(one.name), one.name.upper()))
        for number in range(len(children)):
            place = len(entries) + number
            if number:
                children[number - 1].right = place
            else:
                entry.child = place
        entries += children
    return entries


def _chained(sectors: bytearray, table: list[int], content: bytes, size: int) -> tuple[int, int]:
    """Append content in sectors; return the first one and the length."""
    if not content:
        return END, 0
    start = len(table)
    count = (len(content) + size - 1) // size
    sectors += content.ljust(count * size, b"\0")
    table += [*range(start + 1, start + count), END]
    return start, len(content)


def _directory_entry(entry: _Entry) -> bytes:
    name = entry.name.encode("utf-16-le") + b"\0\0"
    head = struct.pack("<64sHBBIII", name, len(name), entry.kind, 1, NOTHING, entry.right, entry.child)
    return head + bytes(36) + struct.pack("<IQ", entry.start, entry.size)


def _header_and_table(sectors: bytearray, table: list[int], folder: int, smalls: int, counted: int) -> bytes:
    """Put the table of sectors behind them, and the header before them, with more of it in sectors of its own if there is no room."""
    each = SECTOR // 4
    own = more = 0
    while own * each < len(table) + own + more:
        own = (len(table) + own + more + each - 1) // each
        more = max(0, (own - 109 + each - 2) // (each - 1))
    first = len(table)
    places = list(range(first, first + own))
    table = table + [TABLE] * own + [0xFFFFFFFC] * more
    table += [FREE] * (own * each - len(table))
    sectors += struct.pack(f"<{len(table)}I", *table)
    rest = places[109:]
    for number in range(more):
        part = rest[number * (each - 1) : (number + 1) * (each - 1)]
        part += [FREE] * (each - 1 - len(part))
        following = first + own + number + 1 if number + 1 < more else END
        sectors += struct.pack(f"<{each}I", *part, following)
    header = struct.pack("<8s16x5H6x", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<9I", 0, own, folder, 0, CUTOFF, smalls, counted, first + own if more else END, more)
    header += struct.pack("<109I", *(places[:109] + [FREE] * (109 - len(places[:109]))))
    return header + bytes(sectors)
