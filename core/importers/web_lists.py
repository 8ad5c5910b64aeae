"""Automatic numbers of lists: HTML standard 4.4.5 and 4.4.8, CSS Counter Styles Level 3 section 6 and 7."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.importers.web_styles import declarations

if TYPE_CHECKING:
    from core.importers.web_page import PageLine
    from core.importers.web_tree import Element

_TYPES: Final = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_WESTERN: Final = {
    "decimal": "decimal",
    "decimal-leading-zero": "decimalZero",
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
}
"""Styles that a point follows, and their names in Word."""
_EASTERN: Final = {
    "cjk-decimal": "ideographDigital",
    "cjk-ideographic": "taiwaneseCounting",
    "simp-chinese-informal": "chineseCounting",
    "simp-chinese-formal": "chineseLegalSimplified",
    "trad-chinese-informal": "taiwaneseCounting",
    "trad-chinese-formal": "ideographLegalTraditional",
    "japanese-informal": "japaneseCounting",
    "cjk-heavenly-stem": "ideographTraditional",
    "cjk-earthly-branch": "ideographZodiac",
}
"""Styles that 、 follows."""
_NO_NUMBER: Final = frozenset({"none", "disc", "circle", "square"})
_OWN: Final = re.compile(
    r"\s*(?:[（(]?[一二三四五六七八九十百]{1,4}[)）、.．]|第[一二三四五六七八九十百\d]{1,4}[章节條条款编篇]|[（(\[]?\d{1,3}[)）\].．、]|[①-⑳])"
)
"""A number that an author wrote."""
_INTEGER: Final = re.compile(r"\s*([+-]?\d{1,9})")


class Numbering:
    """The numbers of one list that is being read."""

    def __init__(self, element: Element) -> None:
        self.is_ordered = element.name == "ol"
        self.waiting = ""
        """The number of the item being read, until its first line comes."""
        self._style = _style(element)
        self._step = -1 if "reversed" in element.attributes else 1
        items = sum(1 for child in element.children if not isinstance(child, str) and child.name == "li")
        self._next = _integer(element.get("start"), items if self._step < 0 else 1)
        self._first_lines: list[PageLine] = []

    def begin_item(self, element: Element) -> None:
        """Count an item."""
        if not self.is_ordered:
            return
        number = _integer(element.get("value"), self._next)
        self._next = number + self._step
        self.waiting = _marker(number, _style(element) or self._style or "decimal")

    def number(self, line: PageLine) -> None:
        """Put the number of the item before its first line."""
        if not self.waiting:
            return
        # 1.选种, but 1. Seed: as each script is printed.
        gap = " " if self.waiting.endswith(".") and line.text[:1].isascii() else ""
        line.text = self.waiting + gap + line.text
        line.marker = len(self.waiting) + len(gap)
        self.waiting = ""
        self._first_lines.append(line)

    def end(self) -> None:
        """Take the numbers off again if the author has numbered the items: then the page's style sheet shows no others."""
        lines = [line for line in self._first_lines if line.marker]
        if lines and all(_OWN.match(line.text, line.marker) for line in lines):
            for line in lines:
                line.text = line.text[line.marker :]
                line.marker = 0


def _style(element: Element) -> str:
    if not element.has_attributes:
        return ""
    styles = declarations(element.get("style"))
    words = (styles.get("list-style-type") or styles.get("list-style", "")).split()
    found = next((word for word in words if word in _WESTERN or word in _EASTERN or word in _NO_NUMBER), "")
    return found or _TYPES.get(element.get("type"), "")


def _marker(number: int, style: str) -> str:
    if style in _NO_NUMBER:
        return ""
    if style == "decimal":
        return f"{number}."
    # With all that reads Word documents: few pages need it.
    from core.importers.number_formats import formatted

    if style in _EASTERN:
        return formatted(number, _EASTERN[style]) + "、"
    return formatted(number, _WESTERN[style]) + "."


def _integer(text: str, otherwise: int) -> int:
    match = _INTEGER.match(text)
    return int(match[1]) if match else otherwise
