"""Characters as a page gives them: forms for show alone as the characters meant, and what is none as none."""

from __future__ import annotations

from functools import cache

from core.radicals import FOLDED


def folded(text: str) -> str:
    """Return a text as the pages of a fixed layout give its characters, U+FFFD for those without Unicode."""
    chars = (character_of(ord(char)) for char in text)
    return "".join("\N{REPLACEMENT CHARACTER}" if char is None else char for char in chars)


@cache
def character_of(point: int) -> str | None:
    """Return a character, empty for what does not show, None for what has none in Unicode."""
    if point in FOLDED:
        return FOLDED[point]
    if point in {0, 0xFFFE, 0xFFFF, 0xFFFD} or 0xE000 <= point <= 0xF8FF or 0xD800 <= point < 0xE000 or point > 0x10FFFF:
        return None
    char = chr(point)
    if char in "\r\n\t\xa0\u2002\u2003":
        return " "
    return "" if point < 32 or 0x7F <= point < 0xA0 or point in {0xAD, 0x200B, 0xFEFF} else char
