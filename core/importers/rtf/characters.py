"""From the bytes of an RTF file and its numbers of Unicode to characters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.importers.rtf.codepages import LATIN, Default, Font, default_of, read_bytes
from core.importers.rtf.gathering import Gathering
from core.importers.rtf.state import FAR_EASTERN, FONTS, SILENT, TEXT
from core.importers.symbols import UNKNOWN, of_font

if TYPE_CHECKING:
    from core.importers.source import Source

_ESCAPED: Final = re.compile(rb"(?:\\'[0-9a-fA-F]{2})+|\\[\\{}]")
_POINT: Final = re.compile(rb"\\u(-?\d+) ?((?:\\'..|\?)*)", re.S)
_NUMBER_OF_POINT: Final = re.compile(rb"\\u(-?\d+)")
_EVEN: Final = {
    0: re.compile(rb"(?:\\u-?\d{1,5} ?)+"),
    1: re.compile(rb"(?:\\u-?\d{1,5} ?(?:\\'..|\?))+", re.S),
    2: re.compile(rb"(?:\\u-?\d{1,5} ?\\'..\\'..)+", re.S),
}
"""Runs in which as many bytes stand behind each character as was told (``\\uc``): the usual ones, by that number."""
_UNIT: Final = re.compile(rb"[\r\n\0]*(?:\\'[0-9a-fA-F]{2}|\\[\\{}]|[^\r\n\0])", re.S)
_HALF: Final = re.compile("[\ud800-\udfff]")
_PRIVATE: Final = re.compile("[\uf000-\uf0ff]")
"""Where the fonts of signs lie."""
_LETTERS: Final = Font(page=LATIN)
"""Reads the bytes of a font of signs where they are no text."""


class Characters(Gathering):
    """Takes runs of bytes and of numbers.

    Args:
        source: the file.
    """

    def __init__(self, source: Source) -> None:
        super().__init__(source.name)
        self.default = Default(source.encoding, is_guessed=False) if source.encoding else default_of(source.data)
        self.has_guessed = False
        """True once bytes were read by an encoding that the file does not say."""
        self._skip = 0
        """Characters still to be left out: they stand for one in Unicode."""

    def skips_one(self) -> bool:
        """Return True if a character stands only for one in Unicode before it."""
        if self._skip:
            self._skip -= 1
            return True
        return False

    def take_bytes(self, raw: bytes) -> None:
        """Take a run of bytes, some of them written as two digits."""
        if self.state.mode == SILENT:
            return
        while self._skip and raw:
            match = _UNIT.match(raw)
            if match is None:
                return
            self._skip -= 1
            raw = raw[match.end() :]
        raw = raw.translate(None, b"\r\n\0")
        if not raw:
            return
        if self._half:
            self.flush()
        if b"\\" in raw:
            raw = _ESCAPED.sub(_unescaped, raw)
        if self._pending:
            raw, self._pending = self._pending + raw, b""
        state = self.state
        font = self.tables.font if state.mode == FONTS else state.font
        if font.has_signs and state.mode != TEXT:
            # The name of the font, or the label before a paragraph.
            font = _LETTERS
        far = state.far if state.script == FAR_EASTERN or not font.has_script else None
        read = read_bytes(raw, font, self.default.codec, far)
        if self.default.is_guessed and not raw.isascii() and not font.has_script:
            self.has_guessed = True
        self._pending = read.rest
        if read.broken:
            self.count_signs("glyphs" if font.has_signs else "broken", read.broken)
        if read.text:
            self.put(read.text)

    def take_unicode(self, raw: bytes) -> None:
        """Take a run of characters in Unicode, each with what stands behind it for programs that do not know it."""
        if self.state.mode == SILENT:
            return
        self._skip = 0
        self.flush_bytes()
        state = self.state
        even = _EVEN.get(state.uc)
        if even is not None and not state.font.has_signs and even.fullmatch(raw):
            whole = "".join([chr(int(number) & 0xFFFF) for number in _NUMBER_OF_POINT.findall(raw)])
            if not _PRIVATE.search(whole):
                self._add_points(whole)
                return
        points = _POINT.findall(raw)
        text: list[str] = []
        for number, behind in points:
            code = int(number)
            code = code if 0xFFFF < code <= 0x10FFFF else code & 0xFFFF
            sign = chr(code)
            if state.font.has_signs or (0xF000 <= code <= 0xF0FF):
                sign = of_font(state.font.name, code) if state.mode == TEXT else sign
                self.count_signs("glyphs", int(sign == UNKNOWN))
            text.append(sign)
            missing = state.uc - (behind.count(b"\\") + behind.count(b"?"))
            if missing < 0 and not self._is_same(behind, sign):
                self._add_points("".join(text))
                text = []
                self.take_bytes(b"".join(_UNIT.findall(behind)[missing:]))
            self._skip = max(0, missing)
        self._add_points("".join(text))

    def _is_same(self, behind: bytes, sign: str) -> bool:
        r"""Return True for the two bytes of the character itself, which some programs write without telling that they are two (``\uc``)."""
        raw = _ESCAPED.sub(_unescaped, behind)
        return len(raw) == 2 and read_bytes(raw, self.state.font, self.default.codec, None).text == sign

    def _add_points(self, text: str) -> None:
        joined = self._half + text
        self._half = ""
        if _HALF.search(joined):
            if "\ud800" <= joined[-1] < "\udc00":
                self._half, joined = joined[-1], joined[:-1]
            whole = joined.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
            self.count_signs("broken", len(_HALF.findall(joined)) - 2 * (len(joined) - len(whole)))
            joined = whole
        if joined:
            self.put(joined)


def _unescaped(match: re.Match[bytes]) -> bytes:
    """Return the bytes that two digits each stand for, or the sign that a backslash protects."""
    found = match[0]
    return bytes.fromhex(found.replace(b"\\'", b"").decode("ascii")) if found[1:2] == b"'" else found[1:]
