"""Shapes and pictures of a Word file: what kind of thing each is, and what its writer says of it (MS-ODRAW)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST: Final = 100_000
"""Records of drawings that are looked at."""
MOST_DRAWINGS: Final = 16
"""Drawings that are looked at: of the text, and of heads and feet."""
LONGEST: Final = 2_000
"""Bytes of a shape's words that are looked at."""
MOST_OF_PICTURE: Final = 500
"""Records of a picture that are looked at."""
DEEPEST: Final = 30
"""Groups inside one another that are looked at."""

_RECORD: Final = struct.Struct("<HHI")
_GROUP: Final = 0xF003
_SHAPE: Final = 0xF00A
_PROPERTIES: Final = frozenset({0xF00B, 0xF121, 0xF122})
_PICTURE_FRAME: Final = 75
_IS_HIDDEN: Final = 0x0002_0002
"""Bits of the switches of a shape that is not shown."""
_SMALL: Final = 157
"""Twentieths of a point (a quarter of a centimetre) below which a picture is a dot or a line."""
_PICF: Final = struct.Struct("<IHH20xhhHH")
_LINKED: Final = 102
"""Way of keeping a picture in which the name of its file stands before it."""


class _Property(IntEnum):
    """Properties of a shape that are looked at."""

    PICTURE = 0x0104
    WORD_ART = 0x00C0
    DESCRIPTION = 0x0381
    SWITCHES = 0x03BF


@dataclass(slots=True)
class Shape:
    """A shape, or a group of them."""

    top: int
    """Number of the outermost group that it stands in, its own if there is none."""
    is_picture: bool = False
    caption: str = ""
    words: str = ""
    """Letters that are drawn as a picture."""
    is_hidden: bool = False


def shapes_of(drawings: bytes, *, of_heads: bool = False) -> dict[int, Shape]:
    """Return the shapes of the text, or those of heads and feet, by their numbers (OfficeArtContent; MS-DOC, 2.9.172)."""
    found: dict[int, Shape] = {}
    if len(drawings) < _RECORD.size:
        return found
    at = _RECORD.size + _RECORD.unpack_from(drawings)[2]
    for _ in range(MOST_DRAWINGS):
        if at + 1 + _RECORD.size > len(drawings):
            break
        is_wanted = (drawings[at] != 0) == of_heads
        end = at + 1 + _RECORD.size + _RECORD.unpack_from(drawings, at + 1)[2]
        if is_wanted:
            found.update(_shapes(drawings, at + 1, min(end, len(drawings)), MOST))
        at = end
    return found


def picture_at(data: bytes, at: int) -> Shape | None:
    """Return the picture in the stream ``Data`` that stands for a character, None if it is none or is not worth a sign."""
    if not 0 <= at <= len(data) - _PICF.size:
        return None
    length, head, kind, width, height, wide, high = _PICF.unpack_from(data, at)
    if length <= head or max(width * wide, height * high) < _SMALL * 1000:
        return None
    begin = at + head + (1 + data[at + head] if kind == _LINKED and at + head < len(data) else 0)
    shapes = _shapes(data, begin, min(at + length, len(data)), MOST_OF_PICTURE)
    # What older programs have written is a picture and nothing else.
    return next(iter(shapes.values()), Shape(0, is_picture=True))


def _shapes(told: bytes, at: int, end: int, most: int) -> dict[int, Shape]:
    found: dict[int, Shape] = {}
    shape: Shape | None = None
    tops: dict[int, int] = {}
    """For each depth of groups the number of the outermost group."""
    for depth, kind, instance, content in _records(told, at, end, most):
        if kind == _GROUP:
            if depth <= 1:
                tops.clear()
        elif kind == _SHAPE and len(content) >= 4:
            number = int.from_bytes(content[:4], "little")
            # All that stands in a group in the drawing belongs to the first shape of that group.
            top = tops.setdefault(1, number) if depth > 1 else number
            shape = Shape(top, is_picture=instance == _PICTURE_FRAME)
            shape = found.setdefault(number, shape)
        elif kind in _PROPERTIES and shape is not None:
            _describe(shape, content, instance)
    return found


def _records(told: bytes, at: int, end: int, most: int) -> Iterator[tuple[int, int, int, bytes]]:
    """Yield depth in groups, kind, instance and content of the records of a drawing; containers without their content."""
    open_groups: list[int] = []
    for _ in range(most):
        while open_groups and at >= open_groups[-1]:
            open_groups.pop()
        if at + _RECORD.size > end:
            return
        head, kind, length = _RECORD.unpack_from(told, at)
        at += _RECORD.size
        if head & 15 == 15:
            if kind == _GROUP:
                yield len(open_groups), kind, 0, b""
                if len(open_groups) < DEEPEST:
                    open_groups.append(min(end, at + length))
            continue
        yield len(open_groups), kind, head >> 4, told[at : min(end, at + length)] if kind == _SHAPE or kind in _PROPERTIES else b""
        at += length


def _describe(shape: Shape, content: bytes, count: int) -> None:
    """Take from the properties of a shape what can be told in words."""
    behind = 6 * count
    for one in range(min(count, len(content) // 6)):
        code, value = struct.unpack_from("<HI", content, 6 * one)
        words = ""
        if code & 0x8000:
            words = content[behind : behind + min(value, LONGEST)].decode("utf-16-le", "replace").rstrip("\0") if _is_words(code) else ""
            behind += value
        match code & 0x3FFF:
            case _Property.PICTURE:
                shape.is_picture = True
            case _Property.DESCRIPTION:
                shape.caption = words
            case _Property.WORD_ART:
                shape.words = words
            case _Property.SWITCHES:
                shape.is_hidden = value & _IS_HIDDEN == _IS_HIDDEN


def _is_words(code: int) -> bool:
    return code & 0x3FFF in {_Property.WORD_ART, _Property.DESCRIPTION}
