"""Simplified and traditional characters: which of them are one and the same.

The table is OpenCC's from traditional to simplified (``t2s``), asked character by character, so that a text keeps its length and its
offsets: 國 and 国 are alike, and so are 後 and 后. What a whole word would decide (乾隆, 乾燥) is not asked. Loaded when first wanted.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_HAN: Final = range(0x3400, 0xA000), range(0xF900, 0xFB00), range(0x20000, 0x32000)
"""Where Unicode keeps Chinese characters; those that are compatible with others, too."""


def folded(text: str) -> str:
    """Return a text in simplified characters, as many as before; all that are alike become the same one."""
    return text.translate(simplified())


def variants(character: str) -> str:
    """Return the characters that are the same in the other script, itself first."""
    simple = simplified().get(ord(character))
    one = chr(simple) if simple is not None else character
    return "".join(dict.fromkeys((character, one, *_by_simple().get(one, ""))))


@cache
def simplified() -> Mapping[int, int]:
    """Return the simplified character of each that has another one, by code points: 40 ms when it is first asked for."""
    from opencc import OpenCC

    characters = "".join(chr(code) for codes in _HAN for code in codes)
    # The lines keep apart what would make a word, and a character that OpenCC turned into two would be told by them.
    lines = OpenCC("t2s").convert("\n".join(characters)).split("\n")
    table = {ord(one): ord(line) for one, line in zip(characters, lines, strict=True) if line != one and len(line) == 1}
    # A character may lead to one that leads on (薴 to 苧, and that to 苎): all of them are alike.
    return MappingProxyType({code: _last(code, table) for code in table})


def _last(code: int, table: Mapping[int, int]) -> int:
    met = {code}
    while (following := table.get(code)) is not None and following not in met:
        met.add(following)
        code = following
    return code


@cache
def _by_simple() -> Mapping[str, str]:
    """Return the characters that a simplified one stands for, beside itself."""
    found: dict[str, str] = {}
    for code, simple in simplified().items():
        found[chr(simple)] = found.get(chr(simple), "") + chr(code)
    return MappingProxyType(found)
