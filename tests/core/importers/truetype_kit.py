"""Writes small TrueType fonts that have the tables of names and codes alone."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def font(codes: Mapping[int, int], names: Mapping[int, str] | None = None, *, form: int = 12) -> bytes:
    """Return a font.

    Args:
        codes: glyph of each code.
        names: of glyphs, as PostScript has them.
        form: of the table of codes: 4, 6 or 12.
    """
    tables = {b"cmap": struct.pack(">4HL", 0, 1, 3, 10 if form == 12 else 1, 12) + _FORMS[form](codes)}
    if names:
        last = max(names) + 1
        indices = [258 + list(names).index(glyph) if glyph in names else 0 for glyph in range(last)]
        spelt = b"".join(bytes([len(name)]) + name.encode() for name in names.values())
        tables[b"post"] = struct.pack(f">L28xH{last}H", 0x20000, last, *indices) + spelt
    head = struct.pack(">L4H", 0x10000, len(tables), 0, 0, 0)
    at = len(head) + 16 * len(tables)
    directory, content = b"", b""
    for tag, table in tables.items():
        directory += struct.pack(">4s3L", tag, 0, at + len(content), len(table))
        content += table
    return head + directory + content


def _groups(codes: Mapping[int, int]) -> bytes:
    groups = b"".join(struct.pack(">3L", code, code, glyph) for code, glyph in sorted(codes.items()))
    return struct.pack(">2H3L", 12, 0, 16 + len(groups), 0, len(codes)) + groups


def _segments(codes: Mapping[int, int]) -> bytes:
    found = [*sorted(codes.items()), (0xFFFF, 0)]
    count = len(found)
    ends = struct.pack(f">{count}H", *(code for code, _ in found))
    deltas = struct.pack(f">{count}H", *((glyph - code) & 0xFFFF for code, glyph in found))
    return struct.pack(">7H", 4, 16 + 8 * count, 0, 2 * count, 0, 0, 0) + ends + b"\0\0" + ends + deltas + bytes(2 * count)


def _trimmed(codes: Mapping[int, int]) -> bytes:
    first, last = min(codes), max(codes)
    glyphs = [codes.get(code, 0) for code in range(first, last + 1)]
    return struct.pack(f">5H{len(glyphs)}H", 6, 10 + 2 * len(glyphs), 0, first, len(glyphs), *glyphs)


_FORMS = {4: _segments, 6: _trimmed, 12: _groups}
