"""How likely a few bytes are in an encoding, by the characters that they would stand for there.

A long text shows its encoding by the share of frequent characters. Of two to twenty characters each one has to be weighed: 通知 in GB18030
is 籵眭 in Big5, which are characters too, but nobody writes them. All encodings are asked about the same bytes, so the sums of the
logarithms can be compared as they are.
"""

from __future__ import annotations

import codecs
import math
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from core.importers.frequent import PUNCTUATION

if TYPE_CHECKING:
    from collections.abc import Mapping

BROKEN: Final = -22.0
"""Of a place that is no character."""
_SEEN: Final = -12.5
"""Of a Han character that is not ranked, of the more frequent ones of GB 2312."""
_IN_NAMES: Final = frozenset(
    "邯郸鄲亳濮郴盱眙邳睢溧歙黟鄱婺衢泸瀘涪綦酉阆閬筠邛犍峨渑澠郏郟偃鄢郓鄆鄄莒郯崂嶠兖兗芮绛絳岢岚嵐沁崞隰闽閩莆漳涿蠡浠圳荥滎澧沅溆漵耒攸醴"
)
"""Han characters that are seldom met but in the names of places."""
_NAMED: Final = -10.5
_SELDOM: Final = -14.0
"""Of one of its other characters."""
_TRADITIONAL: Final = -14.5
"""Of one of the more frequent ones of Big5."""
_RARE: Final = -16.0
"""Of one of its other characters."""
_NEVER: Final = -17.0
_OTHER_SCRIPT: Final = 3.0
"""How much less likely it is that a text of an encoding for both is in traditional characters."""
_BEFOREHAND: Final = {
    "utf-8": 1.0,
    "gb18030": 0.0,
    "big5hkscs": -1.5,
    "utf-16-le": -3.0,
    "utf-16-be": -5.0,
    "cp1252": -4.0,
    "cp437": -2.0,
    "cp932": -11.0,
}
"""What speaks for an encoding before a byte is seen."""
WEIGHTED: Final = frozenset(_BEFOREHAND)
"""The codecs whose bytes can be weighed."""
_SIGNS: Final = (
    (0x2010, 0x2026, -8.0),
    (0x2160, 0x217F, -9.0),
    (0x2190, 0x2193, -9.5),
    (0x2460, 0x249B, -8.5),
    (0x25A0, 0x25FF, -10.0),
    (0x2605, 0x2606, -9.5),
    (0x3000, 0x303F, -8.0),
    (0x3041, 0x30FE, -10.0),
    (0x3220, 0x3229, -9.5),
    (0xFF01, 0xFF5E, -8.0),
    (0xFF61, 0xFF9F, -12.0),
    (0x00B0, 0x00B7, -10.0),
    (0x00C0, 0x00FF, -9.5),
    (0x0391, 0x03C9, -10.5),
    (0x0401, 0x0451, -9.5),
    (0x0621, 0x064A, -10.5),
    (0x0E01, 0x0E5B, -10.5),
    (0xAC00, 0xD7A3, -10.5),
)
"""First and last code point of signs and letters that are met in Chinese texts, and in other languages."""
_LETTER: Final = -6.5
"""Of an accented letter in an encoding that is made for them."""
_KANA: Final = -6.0


def likelihood(data: bytes, codec: str) -> float:
    """Return the logarithm of how likely these bytes are in that encoding; of several, the one with the highest reads them best.

    Args:
        data: a short sample.
        codec: one of `WEIGHTED`.
    """
    text = codecs.decode(data, codec, "replace")
    simplified, traditional = _tables()
    if codec in {"cp1252", "cp437"}:
        found = sum(map(_western, text))
    elif codec == "cp932":
        found = sum(_KANA if "ぁ" <= char <= "ヾ" else _chance(char, traditional) for char in text)
    else:
        found = sum(_chance(char, traditional) for char in text)
        if codec != "big5hkscs":
            found = max(sum(_chance(char, simplified) for char in text), found - _OTHER_SCRIPT)
    return found + _BEFOREHAND[codec]


@cache
def _tables() -> tuple[Mapping[str, float], Mapping[str, float]]:
    """Return the logarithms for the ranked characters of either script."""
    from core.importers.ranks import SIMPLIFIED, TRADITIONAL

    simplified, traditional = (
        # The curve that the counts follow, within a fifth.
        {char: -4.4 - 0.37 * math.log(rank) - rank / 720 for rank, char in enumerate(ranked, 1)}
        for ranked in (SIMPLIFIED, TRADITIONAL)
    )
    return simplified, traditional


def is_ranked(char: str) -> bool:
    """Return True for a Han character that is met often in either script."""
    return any(char in table for table in _tables())


def _chance(char: str, ranked: Mapping[str, float]) -> float:
    found = ranked.get(char)
    return found if found is not None else _unranked(char)


@lru_cache(maxsize=4096)
def _unranked(char: str) -> float:
    """Return the logarithm for a character without a rank."""
    if char.isascii():
        return _ascii(char)
    if char in PUNCTUATION:
        return -5.5
    if "\u4e00" <= char <= "\u9fff":
        return _seldom(char)
    if char == "\ufffd":
        return BROKEN
    point = ord(char)
    return next((chance for first, last, chance in _SIGNS if first <= point <= last), _NEVER)


def _seldom(char: str) -> float:
    """Return the logarithm for a Han character without a rank."""
    if char in _IN_NAMES:
        return _NAMED
    if raw := char.encode("gb2312", "ignore"):
        return _SEEN if raw[0] < 0xD8 else _SELDOM
    if raw := char.encode("big5", "ignore"):
        return _TRADITIONAL if raw[0] < 0xC9 else _RARE
    return _NEVER


def _western(char: str) -> float:
    if char.isascii() or char == "\xa0":
        return _ascii(char if char.isascii() else " ")
    if char.isalpha() and "\u00c0" <= char <= "\u00fe":
        return _LETTER
    return BROKEN if char == "\ufffd" else -9.0 if char in "‘’“”–—…«»°£€" else -12.0


def _ascii(char: str) -> float:
    if char.isalnum() or char in " \n\r\t._-/":
        return -4.2
    return -5.5 if char.isprintable() else -15.0
