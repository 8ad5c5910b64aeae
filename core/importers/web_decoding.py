"""Which encoding a web page is in: as its bytes, its sender or its head say, if that is true; else as the bytes look."""

from __future__ import annotations

import codecs
import re
from typing import Final, NamedTuple

from core.importers.assembly import LONGEST
from core.importers.encodings import ENCODINGS, Decoded, decode, guess

MOST: Final = LONGEST * 4
"""Characters of a page that are read: with its tags it is longer than its text."""

_META: Final = re.compile(
    rb"""<(?:meta\b[^>]{0,400}?|\?xml\b[^>]{0,100}?en)c(?:harset|oding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,30})""", re.I
)
_HEAD: Final = 4096
"""Bytes that are searched for it; browsers look at 1,024, and some pages have their programs before."""
_FAMILIES: Final = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "hz": "gb18030",
    "cp936": "gb18030",
    "big5": "big5hkscs",
    "cp950": "big5hkscs",
    "ascii": "utf-8",
    "utf-8-sig": "utf-8",
    "iso8859-1": "cp1252",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
"""As the HTML standard has it (13.2.3.3): a head that could be read in bytes is in no UTF-16."""
_ALIASES: Final = {"x-gbk": "gbk", "gb_2312-80": "gb2312", "gb-2312": "gb2312", "gb 2312": "gb2312", "x-x-big5": "big5", "utf8": "utf-8"}
_MOST_BROKEN: Final = 0.02
"""Part of the characters that are not ASCII with which what a page says of itself is not true."""


class PageText(NamedTuple):
    """A page as it was decoded."""

    decoded: Decoded
    codec: str
    is_told: bool
    """True if its reader, its sender or its head named the codec; False if it was found out from the bytes."""


def read_page(data: bytes, *, wanted: str | None = None, told: str | None = None) -> PageText | None:
    """Return the text of a page, None if the bytes are no text.

    Args:
        data: the page.
        wanted: the codec that its reader has chosen.
        told: the charset that came with it from outside, as in MHTML.

    Raises:
        ValueError: if ``wanted`` is none of `ENCODINGS`.
    """
    if wanted is not None:
        if all(wanted != known.codec for known in ENCODINGS):
            message = f"not one of ENCODINGS: {wanted}"
            raise ValueError(message)
        return PageText(decode(data, wanted, limit=MOST), wanted, is_told=True)
    guessed = guess(data)
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE)):
        return _guessed(data, guessed)
    match = _META.search(data, 0, _HEAD)
    for name in (told, match[1].decode("ascii") if match else None):
        codec = _codec(name)
        # A page in valid UTF-8 is in no other encoding; of those in GBK many have been converted without their heads. Any bytes are Latin.
        if codec is None or (guessed == "utf-8" and codec != "utf-8") or (codec == "cp1252" and guessed not in {None, codec}):
            continue
        decoded = decode(data, codec, limit=MOST)
        odd = sum(len(part) for part in re.findall(r"[^\x00-\x7f]+", decoded.text[:200_000]))
        if decoded.broken <= max(1, _MOST_BROKEN * odd) or codec == guessed:
            return PageText(decoded, codec, is_told=True)
    return _guessed(data, guessed)


def _guessed(data: bytes, codec: str | None) -> PageText | None:
    return PageText(decode(data, codec, limit=MOST), codec, is_told=False) if codec else None


def _codec(name: str | None) -> str | None:
    """Return the codec for a charset's name, None for one that is not known or not met in Chinese."""
    if not name:
        return None
    name = name.strip().lower()
    try:
        found = codecs.lookup(_ALIASES.get(name, name)).name
    except LookupError:
        return None
    codec = _FAMILIES.get(found, found)
    return codec if any(codec == known.codec for known in ENCODINGS) else None
