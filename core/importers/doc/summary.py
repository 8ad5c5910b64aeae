"""What a Word file says of itself: the property set ``SummaryInformation`` (MS-OLEPS)."""

from __future__ import annotations

import codecs
import struct
from typing import Final

from core.metadata import UNKNOWN, Metadata

MOST: Final = 200
"""Properties that are looked at."""
LONGEST: Final = 2_000
"""Bytes of a property that are looked at."""

_CODE_PAGE, _TITLE, _AUTHOR = 1, 2, 4
_NARROW, _WIDE = 0x1E, 0x1F
_UNICODE: Final = 1200
_NAMES: Final = {936: "gb18030", 950: "big5hkscs", 65001: "utf-8", 10008: "gb18030", 54936: "gb18030", _UNICODE: "utf-16-le"}


def metadata_of(stream: bytes) -> Metadata:
    """Return title and author; nothing where the set is damaged."""
    try:
        (at,) = struct.unpack_from("<I", stream, 44)
        (count,) = struct.unpack_from("<I", stream, at + 4)
        entries = [struct.unpack_from("<II", stream, at + 8 + 8 * one) for one in range(min(count, MOST))]
    except struct.error:
        return UNKNOWN
    places = {key: at + offset for key, offset in entries}
    encoding = _encoding(stream, places.get(_CODE_PAGE))
    return Metadata(title=_words(stream, places.get(_TITLE), encoding), speaker=_words(stream, places.get(_AUTHOR), encoding))


def _encoding(stream: bytes, at: int | None) -> str:
    if at is None or at + 6 > len(stream):
        return "gb18030"
    (page,) = struct.unpack_from("<H", stream, at + 4)
    name = _NAMES.get(page, f"cp{page}")
    try:
        codecs.lookup(name)
    except LookupError:
        return "gb18030"
    return name


def _words(stream: bytes, at: int | None, encoding: str) -> str | None:
    if at is None or at + 8 > len(stream):
        return None
    kind, length = struct.unpack_from("<II", stream, at)
    if kind == _WIDE:
        length, encoding = 2 * length, "utf-16-le"
    elif kind != _NARROW:
        return None
    text = stream[at + 8 : at + 8 + min(length, LONGEST)].decode(encoding, "ignore").partition("\0")[0]
    return " ".join("".join(one if one.isprintable() else " " for one in text).split()) or None
