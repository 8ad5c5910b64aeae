"""How the bytes of an RTF file stand for characters: code pages, the character sets of fonts, and what old programs leave unsaid."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final, NamedTuple

from core.importers.charsets import OF_ONE_BYTE
from core.importers.encodings import decode, guess
from core.importers.likelihood import WEIGHTED, likelihood
from core.importers.symbols import UNKNOWN, of_font

LATIN: Final = "cp1252"
MULTIBYTE: Final = frozenset({"gb18030", "big5hkscs", "cp932", "cp949", "johab", "utf-8"})
LATIN_SAMPLE: Final = 60
"""Bytes of a run in a font for Latin letters that tell whether it is Chinese."""
SAMPLE: Final = 65_536
"""Bytes of text that tell the encoding of a file which does not."""

_CODE_PAGES: Final = {
    708: "cp1256",
    936: "gb18030",
    950: "big5hkscs",
    1361: "johab",
    10000: "mac_roman",
    10001: "cp932",
    10002: "big5hkscs",
    10003: "cp949",
    10004: "mac_arabic",
    10006: "mac_greek",
    10007: "mac_cyrillic",
    10008: "gb18030",
    10010: "mac_romanian",
    10017: "mac_cyrillic",
    10029: "mac_latin2",
    10079: "mac_iceland",
    10081: "mac_turkish",
    10082: "mac_croatian",
    20866: "koi8_r",
    20936: "gb18030",
    21866: "koi8_u",
    28591: LATIN,
    51936: "gb18030",
    54936: "gb18030",
    65001: "utf-8",
}
"""Those whose codec is not called ``cp`` and their number, or that are read better by another one."""
_CHARSETS: Final = {
    **OF_ONE_BYTE,
    78: "cp932",
    79: "cp949",
    80: "gb18030",
    81: "big5hkscs",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gb18030",
    136: "big5hkscs",
}
"""``\\fcharset`` to codecs."""
_NAMES: Final = {
    "CE": "cp1250",
    "Cyr": "cp1251",
    "Greek": "cp1253",
    "Tur": "cp1254",
    "(Hebrew)": "cp1255",
    "(Arabic)": "cp1256",
    "Baltic": "cp1257",
    "(Vietnamese)": "cp1258",
    "(Thai)": "cp874",
}
"""Last words of the names of fonts that Windows had once for each script, to codecs."""
SIGNS: Final = 2
_LATIN_SET: Final = 0

_WESTERN_BONUS: Final = 12.0
"""How much likelier a few bytes must be in another encoding than in the Western one that a file says."""

_SAID: Final = re.compile(rb"\\ansicpg(\d{1,5})")
_OLD: Final = ((b"\\mac", "mac_roman"), (b"\\pca", "cp850"), (b"\\pc", "cp437"))
_FAR_EASTERN: Final = re.compile(rb"\\fcharset(128|129|130|134|136)\b")
_HIGH: Final = re.compile(
    rb"(?:\\'[89a-fA-F][0-9a-fA-F](?:\\'[0-9a-fA-F]{2}|[\x40-\x5b\x5d-\x7a\x7c\x7e])?)+|(?:[\x80-\xff][\x40-\x5b\x5d-\x7a\x7c\x7e\x80-\xff]?)+"
)
"""Bytes beyond ASCII, as digits or as they are, each with one that can be the second of a character."""
_SKIPPED: Final = re.compile(rb"\\u-?\d+ ?(?:\\'[0-9a-fA-F]{2})*|\{\\\*\\[a-z]+[^{}]*")
"""What stands for a character that is told in Unicode, and what is left out where it is not known."""
_RUN: Final = re.compile(rb"[\x80-\xff]+")
_BYTE: Final = re.compile(rb"\\'([0-9a-fA-F]{2})")


class Default(NamedTuple):
    """How a file's bytes are read where a font does not say it."""

    codec: str
    is_guessed: bool


@dataclass(slots=True)
class Font:
    """A font, as far as it tells how bytes are read."""

    name: str = ""
    charset: int | None = None
    page: str | None = None
    """Codec of the code page that it names itself."""

    @property
    def has_signs(self) -> bool:
        """Return True for one that draws signs in the place of letters."""
        return self.charset == SIGNS

    def codec(self, default: str) -> str:
        """Return the codec for its bytes."""
        return self.page or _CHARSETS.get(self.charset or 0) or _NAMES.get(self.name.rpartition(" ")[2], default)

    @property
    def has_script(self) -> bool:
        """Return True if it says for which script it is, and not for that of the file or for the Latin one."""
        return self.page is not None or (self.charset or 0) in _CHARSETS

    @property
    def is_latin(self) -> bool:
        """Return True if it is said to have Latin letters only, which Chinese programs say of any font."""
        return self.charset == _LATIN_SET and self.page is None


class Text(NamedTuple):
    """Characters, as far as the bytes have them."""

    text: str
    rest: bytes = b""
    """The first byte of a character whose second one is still to come."""
    broken: int = 0


def codec_of(page: int) -> str | None:
    """Return the codec of a Windows code page, None for one that is not known."""
    name = _CODE_PAGES.get(page, f"cp{page}")
    try:
        codecs.lookup(name)
    except LookupError:
        return None
    return name


def default_of(data: bytes) -> Default:
    """Return how the bytes of a file are read where no font says it.

    A file that names no code page of its own, or the Western one that every program names by itself, may still be Chinese.
    """
    raw = _sample(data, only_raw=True)
    if len(raw) > 5 and guess(raw) == "utf-8":
        return Default("utf-8", is_guessed=True)
    head = data[:4096]
    said = _SAID.search(head)
    codec = codec_of(int(said[1])) if said else None
    if codec is not None and codec != LATIN:
        return Default(codec, is_guessed=False)
    old = next((name for word, name in _OLD if re.search(re.escape(word) + rb"\b", head)), LATIN)
    if old == LATIN and not _FAR_EASTERN.search(data[: 2 * SAMPLE]):
        sample = _sample(data)
        likely = guess(sample) if sample else None
        if likely is not None and likely in MULTIBYTE and not (codec == LATIN and _may_be_latin(sample, likely)):
            return Default(likely, is_guessed=True)
    return Default(old, is_guessed=False)


def double_byte_codec(data: bytes, default: str) -> str | None:
    """Return the codec of a file's characters of two bytes: that of the file, or the only one that its fonts name."""
    if default in MULTIBYTE:
        return default
    named = {_CHARSETS[int(one)] for one in _FAR_EASTERN.findall(data[: 2 * SAMPLE])}
    return named.pop() if len(named) == 1 else None


def read_bytes(raw: bytes, font: Font, default: str, far: Font | None) -> Text:
    """Return the characters of a run of text.

    Args:
        raw: its bytes.
        font: that of the run.
        default: codec of the file.
        far: the font for Chinese characters that stands beside it, None if none is named.
    """
    if font.has_signs:
        text = "".join(of_font(font.name, byte) if byte >= 0x20 else chr(byte) for byte in raw)
        return Text(text, broken=text.count(UNKNOWN))
    if raw.isascii():
        return Text(raw.decode("ascii"))
    codec = font.codec(default)
    if default == "utf-8" and _begins_well(raw, default):
        # Whoever writes UTF-8 has not thought of the fonts.
        codec = default
    elif codec not in MULTIBYTE and far is not None and far.codec(default) in MULTIBYTE and not _has_single_bytes(raw):
        codec = far.codec(default)
    elif font.is_latin and codec in MULTIBYTE and codec != "utf-8" and _is_rather_latin(raw, codec):
        codec = LATIN
    try:
        return Text(raw.decode(codec))
    except UnicodeDecodeError as error:
        if codec in MULTIBYTE and len(raw) - error.start <= 3 and _is_cut(raw[error.start :], codec):
            return Text(raw[: error.start].decode(codec), raw[error.start :])
    found = decode(raw, codec)
    return Text(found.text, broken=found.broken)


def _begins_well(raw: bytes, codec: str) -> bool:
    """Return True if bytes are whole characters, and perhaps the beginning of another."""
    try:
        codecs.getincrementaldecoder(codec)().decode(raw)
    except UnicodeDecodeError:
        return False
    return True


def _is_cut(rest: bytes, codec: str) -> bool:
    """Return True if bytes only begin a character."""
    try:
        return not codecs.getincrementaldecoder(codec)().decode(rest)
    except UnicodeDecodeError:
        return False


def _has_single_bytes(raw: bytes) -> bool:
    """Return True if bytes beyond ASCII stand alone, as accented letters and quotation marks do."""
    return all(len(run) == 1 for run in _RUN.findall(raw))


def _is_rather_latin(raw: bytes, codec: str) -> bool:
    """Return True if letters and signs of the West are likelier than what the same bytes are in the file's code page."""
    first = _RUN.search(raw)
    sample = raw[first.start() : first.start() + LATIN_SAMPLE] if first else raw
    return codec not in WEIGHTED or likelihood(sample, LATIN) > likelihood(sample, codec)


def _may_be_latin(sample: bytes, codec: str) -> bool:
    """Return True for a few bytes that may well be the signs of the West which their file says: µs, for example."""
    return len(sample) <= LATIN_SAMPLE and codec in WEIGHTED and likelihood(sample, LATIN) + _WESTERN_BONUS > likelihood(sample, codec)


def _sample(data: bytes, *, only_raw: bool = False) -> bytes:
    """Return bytes beyond ASCII, with what stands between them as blanks."""
    found: list[bytes] = []
    room = SAMPLE
    for match in _HIGH.finditer(_SKIPPED.sub(b"", data[: 16 * SAMPLE])):
        piece = match[0]
        if piece.startswith(b"\\"):
            if only_raw:
                continue
            piece = _BYTE.sub(lambda byte: bytes((int(byte[1], 16),)), piece)
        found.append(piece)
        room -= len(piece)
        if room < 0:
            break
    return b" ".join(found)
