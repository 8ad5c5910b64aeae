"""Styles and fonts of Word 6 and 95, written as Word 97 does."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final, NamedTuple

from core.importers.doc.older_sprms import renewed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST: Final = 4096
"""Styles and fonts at most."""
_BASE: Final = 10
"""Bytes of a definition before its name."""
_CHARACTERS: Final = 2


class Font(NamedTuple):
    """A font."""

    name: bytes
    charset: int


def fonts_of(table: bytes) -> list[Font]:
    """Return the fonts of a table, those before its end if it is damaged."""
    found: list[Font] = []
    at = 2
    while at < len(table) and len(found) < MOST:
        one = table[at + 1 : at + 1 + table[at]]
        at += 1 + table[at]
        found.append(Font(one[5:].partition(b"\0")[0], one[3] if len(one) > 3 else 0))
    return found


def renewed_fonts(fonts: Sequence[Font], codec: str) -> bytes:
    """Return the table of fonts."""
    parts = [struct.pack("<HH", len(fonts), 0)]
    for font in fonts:
        name = font.name.decode(codec, "replace")[:64].encode("utf-16-le", "replace") + b"\0\0"
        one = bytes(3) + bytes([font.charset]) + bytes(35) + name
        parts.append(bytes([len(one)]) + one)
    return b"".join(parts)


def renewed_styles(stsh: bytes, codec: str) -> bytes:
    """Return the style sheet; of a damaged one the styles before the damage."""
    if len(stsh) < 6:
        return b""
    length, count, size = struct.unpack_from("<3H", stsh)
    parts = []
    at = 2 + length
    for _ in range(min(count, MOST)):
        if at + 2 > len(stsh):
            break
        (length,) = struct.unpack_from("<H", stsh, at)
        one = _style(stsh[at + 2 : at + 2 + length], size, codec)
        parts.append(struct.pack("<H", len(one)) + one)
        at += 2 + length
    return struct.pack("<9H", 16, len(parts), _BASE, 0, 0, 0, 0, 0, 0)[:18] + b"".join(parts)


def _style(std: bytes, size: int, codec: str) -> bytes:
    """Return a definition; nothing for an empty one."""
    if len(std) < max(size, 6) + 1:
        return b""
    first, second, third = struct.unpack_from("<3H", std)
    name = std[size + 1 : size + 1 + std[size]].decode(codec, "replace").encode("utf-16-le", "replace")
    parts = [
        struct.pack("<3H", first, second, third).ljust(_BASE, b"\0"),
        struct.pack("<H", len(name) // 2) + name + b"\0\0",
    ]
    is_of_characters = second & 15 == _CHARACTERS
    for number, said in enumerate(_parts(std, size)):
        head = said[:2] if number == 0 and not is_of_characters else b""
        told = head + renewed(said[len(head) :], codec)
        parts.append(struct.pack("<H", len(told)) + told + bytes(len(told) & 1))
    return b"".join(parts)


def usual_look(stsh: bytes) -> bytes:
    """Return the modifiers for characters of the usual style, the first one, as the old file has them."""
    if len(stsh) < 6:
        return b""
    length, _, size = struct.unpack_from("<3H", stsh)
    at = 2 + length
    std = stsh[at + 2 : at + 2 + int.from_bytes(stsh[at : at + 2], "little")]
    parts = list(_parts(std, size))
    return parts[1] if len(parts) > 1 else b""


def _parts(std: bytes, size: int) -> Iterator[bytes]:
    """Yield what a definition says, part by part."""
    if len(std) <= size or len(std) < 6:
        return
    # Behind the name stands a zero, and each part begins at an even place.
    at = size + 2 + std[size]
    for _ in range(min(std[4] & 15, 2)):
        at += at & 1
        length = int.from_bytes(std[at : at + 2], "little")
        yield std[at + 2 : at + 2 + length]
        at += 2 + length
