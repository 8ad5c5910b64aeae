"""Single property modifiers of Word 6 and 95, which have one byte for their number, as those of Word 97."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_ONE: Final = (
    *(4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 24, 25, 29, 37, 44, 50, 51, *range(53, 65), 65, 66, 67, 71, 75, *range(85, 93), 94, 98, 100),
    *(102, 104, 117, 118, 119, 131, 132, 138, 139, 142, 143, 146, 147, 150, 151, 152, 153, 158, 159, 162, 163, 185, 186),
)
_TWO: Final = (
    *(2, 16, 17, 18, 19, 21, 22, 26, 27, 28, *range(30, 37), *range(38, 44), 45, 46, 47, 48, 49, 69, 72, 80, 93, 96, 97, 99, 101),
    *(107, 109, 110, 111, 112, 113, *range(121, 125), 140, 141, 144, 145, 148, 149, 154, 155, 156, 157, 160, 161, *range(164, 172)),
    *(182, 183, 184, 189, 195, 197, 198),
)
_LENGTHS: Final = {
    0: 0,
    83: 0,
    73: 3,
    95: 3,
    136: 3,
    137: 3,
    20: 4,
    70: 4,
    192: 4,
    194: 4,
    196: 4,
    200: 4,
    193: 5,
    199: 5,
    187: 12,
    **dict.fromkeys(_ONE, 1),
    **dict.fromkeys(_TWO, 2),
}
"""Bytes of the operands; those that are not named here tell their length."""
_CHANGE_TABS: Final = 23
_DEFINE_TABLE: Final = frozenset({188, 190})
_ANLD: Final = 12
_PICTURE: Final = 68
_SYMBOL: Final = 74

_SAME: Final = {
    2: 0x4600,
    5: 0x2403,
    13: 0x240D,
    16: 0x840E,
    17: 0x840F,
    18: 0x4610,
    19: 0x8411,
    24: 0x2416,
    25: 0x2417,
    65: 0x0800,
    66: 0x0801,
    67: 0x0802,
    71: 0x0806,
    75: 0x080A,
    80: 0x4A30,
    85: 0x0835,
    86: 0x0836,
    92: 0x083C,
    93: 0x4A4F,
    99: 0x4A43,
    111: 0x4A4F,
    112: 0x4A50,
    113: 0x4A51,
    117: 0x0855,
    118: 0x0856,
    182: 0x5400,
    183: 0x9601,
    184: 0x9602,
}
"""Modifiers whose operand has stayed what it is: those of which something shows."""
_CELL: Final = 10
"""Bytes that tell of a cell; later they were twice as many."""
_WORDS: Final = 20
"""Where in a number's description its words begin."""


def renewed(grpprl: bytes, codec: str = "cp1252") -> bytes:
    """Return modifiers as Word 97 writes them, without those that nothing comes of.

    Args:
        grpprl: the old ones.
        codec: of words in them.
    """
    found = []
    for code, operand in old_sprms(grpprl):
        if code in _SAME:
            found.append(struct.pack("<H", _SAME[code]) + operand)
        elif code == 83:
            found.append(struct.pack("<HB", 0x2A33, 0))
        elif code == _ANLD:
            found.append(_told(0xC63E, _number(operand, codec)))
        elif code in _DEFINE_TABLE:
            cells = _cells(operand)
            found.append(struct.pack("<HH", 0xD608, len(cells) + 1) + cells)
        elif code == _PICTURE and len(operand) >= 4:
            found.append(struct.pack("<HB", 0x0855, 1) + struct.pack("<H", 0x6A03) + operand[-4:])
        elif code == _SYMBOL and len(operand) >= 3:
            font, sign = struct.unpack_from("<HB", operand)
            found.append(struct.pack("<HB", 0x0855, 1) + struct.pack("<HHH", 0x6A09, font, 0xF000 | sign))
    return b"".join(found)


def old_sprms(grpprl: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield number and operand of each modifier."""
    at, end = 0, len(grpprl)
    while at < end:
        code = grpprl[at]
        at += 1
        length = _LENGTHS.get(code)
        if length is None:
            length = grpprl[at] if at < end else 0
            at += 1
            if code in _DEFINE_TABLE:
                length = max(0, (length | (grpprl[at] if at < end else 0) << 8) - 1)
                at += 1
            elif code == _CHANGE_TABS and length == 255:
                gone = grpprl[at] if at < end else 0
                behind = at + 1 + 4 * gone
                length = 2 + 4 * gone + 3 * (grpprl[behind] if behind < end else 0)
        if at + length > end:
            return
        yield code, grpprl[at : at + length]
        at += length


def _told(code: int, operand: bytes) -> bytes:
    return struct.pack("<HB", code, len(operand)) + operand


def _number(anld: bytes, codec: str) -> bytes:
    """Return the description of a number with its words in UTF-16, so that the lengths that it tells of still hold."""
    head, words = anld[:_WORDS], anld[_WORDS : _WORDS + 32]
    before, after = (head[1], head[2]) if len(head) > 2 else (0, 0)
    first, second = _words(words[:before], codec), _words(words[before : before + after], codec)
    text = (first + second).encode("utf-16-le", "replace")[:64].ljust(64, b"\0")
    return head[:1] + bytes([len(first), len(second)]) + head[3:].ljust(_WORDS - 3, b"\0") + text


def _words(data: bytes, codec: str) -> str:
    """Return words; a sign of a symbol font is none in the code pages of East Asia."""
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _cells(operand: bytes) -> bytes:
    """Return what is told of the cells of a row."""
    count = operand[0] if operand else 0
    behind = 1 + 2 * (count + 1)
    cells = [operand[at : at + _CELL] for at in range(behind, min(len(operand), behind + count * _CELL), _CELL)]
    # Only how they are joined is kept, not their lines.
    return operand[:behind] + b"".join(one[:2].ljust(2 * _CELL, b"\0") for one in cells)
