"""What is ticked or chosen in a field of a form, which a Word file keeps beside the text (FFData; MS-DOC, 2.9.78)."""

from __future__ import annotations

import struct
from typing import Final

from core.importers.fields import TICKED, UNTICKED

_HEAD: Final = struct.Struct("<IH")
"""Lengths of the whole and of what stands before the field."""
_FIELD: Final = struct.Struct("<IHHH")
_CHECK_BOX, _LIST = 1, 2
_AS_BEFORE: Final = 25
"""The result of a field that nobody has touched."""
_NAMES: Final = 5
"""Words between what the field is at first and the entries of its list: format, help, words at the foot, macros."""
LONGEST: Final = 255
"""Characters of such words."""


def shown_in_form(data: bytes, at: int) -> str:
    """Return what shows of the field of a form that stands at a place of the stream ``Data``; nothing of one with words of its own."""
    if not 0 <= at <= len(data) - _HEAD.size:
        return ""
    length, head = _HEAD.unpack_from(data, at)
    field = data[at + head : at + min(length, 0x10000)]
    try:
        return _shown(field)
    except (struct.error, IndexError):
        return ""


def _shown(field: bytes) -> str:
    _, bits, _, _ = _FIELD.unpack_from(field)
    kind, result = bits & 3, bits >> 2 & 31
    if kind not in {_CHECK_BOX, _LIST}:
        return ""
    at = _behind(field, _FIELD.size)
    (first,) = struct.unpack_from("<H", field, at)
    result = first if result == _AS_BEFORE else result
    if kind == _CHECK_BOX:
        return TICKED if result else UNTICKED
    at += 2
    for _ in range(_NAMES):
        at = _behind(field, at)
    _, count, extra = struct.unpack_from("<3H", field, at)
    at += 6
    for number in range(count):
        (size,) = struct.unpack_from("<H", field, at)
        if number == result:
            return field[at + 2 : at + 2 + 2 * min(size, LONGEST)].decode("utf-16-le", "replace")
        at += 2 + 2 * size + extra
    return ""


def _behind(field: bytes, at: int) -> int:
    """Return where words end that have their length before them and a zero behind them."""
    return at + 4 + 2 * int(struct.unpack_from("<H", field, at)[0])
