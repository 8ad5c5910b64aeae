"""The characters of Word 6 and 95: in the code page of the writer's language, those of East Asia in two bytes."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from core.importers.charsets import OF_ONE_BYTE
from core.importers.doc.older_sprms import old_sprms

if TYPE_CHECKING:
    from collections.abc import Sequence

_OF_EAST_ASIA: Final = {
    0x0804: "gb18030",
    0x1004: "gb18030",
    0x0404: "cp950",
    0x0C04: "cp950",
    0x1404: "cp950",
    0x11: "cp932",
    0x12: "cp949",
}
_OF_LANGUAGES: Final = {
    **dict.fromkeys((0x05, 0x0E, 0x15, 0x18, 0x1A, 0x1B, 0x1C, 0x24), "cp1250"),
    **dict.fromkeys((0x02, 0x19, 0x22, 0x23, 0x2F), "cp1251"),
    0x08: "cp1253",
    0x1F: "cp1254",
    0x0D: "cp1255",
    0x01: "cp1256",
    0x29: "cp1256",
    0x20: "cp1256",
    0x1E: "cp874",
    0x2A: "cp1258",
    **dict.fromkeys((0x25, 0x26, 0x27), "cp1257"),
}
"""Code pages by the lower ten bits of a language."""
_OF_FONTS: Final = {134: "gb18030", 136: "cp950", 128: "cp932", 129: "cp949"}
"""Code pages of East Asia by the character set of a font."""
_FONT, _FONT_OF_LATIN, _FONT_OF_EAST_ASIA = 93, 111, 112
"""Modifiers that name the font of a stretch; the last two are there in files of East Asia only."""
_MAC: Final = 1
_PAIR: Final = {
    "gb18030": re.compile("[\x81-\xfe][\x40-\x7e\x80-\xfe]"),
    "cp950": re.compile("[\x81-\xfe][\x40-\x7e\xa1-\xfe]"),
    "cp932": re.compile("[\x81-\x9f\xe0-\xfc][\x40-\x7e\x80-\xfc]"),
    "cp949": re.compile("[\x81-\xfe][\x41-\x5a\x61-\x7a\x81-\xfe]"),
}
"""Two bytes that are one character."""
_HIGH: Final = re.compile("[\x80-\xff]+")
_FIRST_LEAD: Final = 0x30
"""A first byte below it is none: the second one is the character."""
_LIKELY: Final = 0.9
"""Part of the high bytes that has to be pairs before fonts are believed more than the language."""


class Codecs(NamedTuple):
    """The codecs of a stretch of characters."""

    single: str
    double: str
    """Of characters of two bytes."""


class Characters:
    """Tells how the characters of one file are written.

    Args:
        block: the beginning of its stream.
        charsets: of its fonts.
        fonts: the modifiers of the usual style, which name a font.
        sample: some of its text. A Chinese text may have been written in an English Word, with Chinese fonts.
    """

    def __init__(self, block: bytes, charsets: Sequence[int], fonts: bytes, sample: bytes) -> None:
        self._charsets = charsets
        language = int.from_bytes(block[6:8], "little")
        eastern = _OF_EAST_ASIA.get(language) or _OF_EAST_ASIA.get(language & 0x3FF)
        of_fonts = [_OF_FONTS[one] for one in charsets if one in _OF_FONTS]
        single = "mac_roman" if block[18:19] == bytes([_MAC]) else _OF_LANGUAGES.get(language & 0x3FF, "cp1252")
        likely = next((one for one in of_fonts if _is_likely(sample.decode("latin-1"), one)), None)
        self.usual = Codecs(eastern or likely or single, eastern or (of_fonts[0] if of_fonts else "gb18030"))
        """The codecs where no font tells another."""
        self._of_style = self._told(fonts, self.usual)
        self._known: dict[bytes, Codecs] = {}

    def of(self, modifiers: bytes) -> Codecs:
        """Return the codecs of characters with these modifiers."""
        if modifiers not in self._known:
            self._known[modifiers] = self._told(modifiers, self._of_style)
        return self._known[modifiers]

    def _told(self, modifiers: bytes, otherwise: Codecs) -> Codecs:
        told = {code: operand[0] for code, operand in old_sprms(modifiers) if code in {_FONT, _FONT_OF_LATIN, _FONT_OF_EAST_ASIA}}
        first = told.get(_FONT_OF_LATIN, told.get(_FONT))
        second = told.get(_FONT_OF_EAST_ASIA, told.get(_FONT))
        return Codecs(
            otherwise.single if first is None else self._of_font(first) or self.usual.single,
            otherwise.double if second is None else _OF_FONTS.get(self._charset(second)) or otherwise.double,
        )

    def _of_font(self, number: int) -> str | None:
        charset = self._charset(number)
        return _OF_FONTS.get(charset) or OF_ONE_BYTE.get(charset)

    def _charset(self, number: int) -> int:
        return self._charsets[number] if number < len(self._charsets) else 0


def _is_likely(sample: str, codec: str) -> bool:
    high = sum(len(match[0]) for match in _HIGH.finditer(sample))
    pairs = sum(2 for match in _PAIR[codec].finditer(sample) if match[0][1] > "\x7f")
    return high > 0 and pairs >= _LIKELY * high


def units(data: bytes, width: int, codecs: Codecs) -> str:
    """Return the characters of some bytes, one for each place: behind one of two bytes, and so of two places, stands a zero.

    Args:
        data: the bytes.
        width: 2 where each place has two bytes.
        codecs: how they are written.
    """
    if width == 2:
        return "".join(_wide(data[at + 1], data[at], codecs) for at in range(0, len(data) & ~1, 2))
    single = _singles(codecs.single)
    pattern = _PAIR.get(codecs.single)
    if pattern is None:
        return "".join(map(single.__getitem__, data))
    parts: list[str] = []
    last = 0
    for match in pattern.finditer(data.decode("latin-1")):
        parts += map(single.__getitem__, data[last : match.start()])
        parts.append(_one(data[match.start() : match.end()], codecs.single) + "\0")
        last = match.end()
    parts += map(single.__getitem__, data[last:])
    return "".join(parts)


@cache
def _wide(high: int, low: int, codecs: Codecs) -> str:
    return _one(bytes([high, low]), codecs.double) if high >= _FIRST_LEAD else _single(low, codecs.single)


def _one(data: bytes, codec: str) -> str:
    """Return the one character that bytes are; U+FFFD where they are none, or one beyond the first plane."""
    text = data.decode(codec, "replace")
    return text if len(text) == 1 and text < "\U00010000" else "\ufffd"


def _single(byte: int, codec: str) -> str:
    return _one(bytes([byte]), "cp1252" if codec in _PAIR and codec != "cp932" else codec) if byte >= 0x80 else chr(byte)


@cache
def _singles(codec: str) -> list[str]:
    return [_single(byte, codec) for byte in range(256)]
