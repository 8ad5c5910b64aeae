"""Fields of a document of Word (ECMA-376 part 1, 17.16): what shows of one is its result; a few show what their instruction says."""

from __future__ import annotations

import re
from typing import Final

from core.importers.symbols import of_font

LONGEST: Final = 500
"""Code points of an instruction that is looked at."""
TICKED: Final = "☒"
UNTICKED: Final = "☐"
"""What shows of a box in a form."""

_RINGS: Final = "○〇◯⚪"
_OVERSTRIKE: Final = re.compile(r"\s*EQ\b.*?\\o\s*(?:\\a[clrd]\s*)?\((.*)\)\s*", re.I | re.S)
_SWITCH: Final = re.compile(r"\\[a-z]+\s*\d*\s*", re.I)
_SIGN: Final = re.compile(r"\s*SYMBOL\s+(0x[\da-f]{1,6}|[1-9]\d{0,6})(?!\w)", re.I)
_SIGN_FONT: Final = re.compile(r"\\f\s*(?:[\"“]([^\"”]*)[\"”]|(\S+))", re.I)
_BUTTON: Final = re.compile(r"\s*(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s+(.*)", re.I | re.S)
_HAN: Final = "一二三四五六七八九十"


class Fields:
    """The open fields, the innermost last."""

    DEEPEST: Final = 64

    def __init__(self) -> None:
        self._instructions: list[str | None] = []
        """None once the result has begun."""

    @property
    def show(self) -> bool:
        """Return True where no instruction of a field stands."""
        return not self._instructions or all(one is None for one in self._instructions)

    def begin(self) -> None:
        """Open a field; behind the deepest its instruction counts as text of the others."""
        if len(self._instructions) < self.DEEPEST:
            self._instructions.append("")

    def instruct(self, text: str) -> None:
        """Take a piece of the innermost instruction."""
        if self._instructions:
            before = self._instructions[-1]
            if before is not None:
                self._instructions[-1] = (before + text)[:LONGEST]

    def separate(self) -> None:
        """Begin the result of the innermost field."""
        if self._instructions:
            self._instructions[-1] = None

    def end(self) -> str:
        """Close the innermost field and return what it shows beside its result."""
        instruction = self._instructions.pop() if self._instructions else None
        return _said(instruction) if instruction is not None else ""

    def end_paragraph(self) -> None:
        """Take the rest of the text for results: the instruction of a field that never ends must not swallow it."""
        if self._instructions:
            self._instructions = [None] * len(self._instructions)


def _said(instruction: str) -> str:
    """Return what an instruction shows that has no result: an equation, a sign, or the words of a button."""
    button = _BUTTON.match(instruction)
    return button[1].strip() if button else _sign(instruction) or _equation(instruction)


def _sign(instruction: str) -> str:
    """Return the sign that a ``SYMBOL`` names by its number in a font."""
    match = _SIGN.match(instruction)
    if match is None:
        return ""
    point = int(match[1], 0)
    font = _SIGN_FONT.search(instruction)
    name = (font[1] or font[2]) if font else ""
    return of_font(name, point) if 0x20 <= point <= 0x10FFFF else ""


def _equation(instruction: str) -> str:
    r"""Return the characters that an ``EQ \o`` puts over one another: 带圈字符, 拼音指南."""
    match = _OVERSTRIKE.fullmatch(instruction)
    if match is None:
        return ""
    parts = [_SWITCH.sub("", one).strip("() \t") for one in re.split(r"[,，;]", match[1])]
    if len(parts) < 2:
        return parts[0]
    under, over = parts[-2], parts[-1]
    if under and under in _RINGS:
        return _ringed(over)
    return _ringed(under) if over and over in _RINGS else over


def _ringed(words: str) -> str:
    """Return a number with a ring around it; anything else as it is."""
    if words.isascii() and words.isdecimal() and 1 <= int(words) <= 20:
        return chr(0x245F + int(words))
    return chr(0x3280 + _HAN.index(words)) if len(words) == 1 and words in _HAN else words
