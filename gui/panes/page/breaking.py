"""Where a line of Chinese text may end: the rules of punctuation at line ends (GB/T 15834-2011, clause 5) over those of Unicode.

Unicode's rules leave quotation marks undecided: “学”、“做”、“改” has no place where it may be parted, and what does not fit is then cut
anywhere, before a 、 or after a “. Between a Chinese character or mark and anything else the rules here decide; between two others
Unicode's (UAX 14), as Qt knows them. Offsets are UTF-16 units of one block's text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtCore import QTextBoundaryFinder

NOT_FIRST: Final = frozenset("。，、；：？！．）》」』”’】〕〉〗〙〛］｝｠｣､｡…%‰‱℃°％·・‧～〜－–々〻ー,.;:?!)]}")
"""No line begins with one of these: closing marks, marks after a word, what binds two words, what stands behind a figure."""
NOT_LAST: Final = frozenset("（《「『“‘【〔〈〖〘〚［｛｟｢([{￥¥$＄£￡€№＃")
"""No line ends with one of these: opening marks, what stands before a figure."""
_PAIRED: Final = frozenset("…—―⸺⋯")
"""Marks of several characters, which are not parted: …… and ——."""
_DASH: Final = "—"
_SPACES: Final = frozenset(" \t\u3000\u00a0")
_FIGURE: Final = frozenset("0123456789０１２３４５６７８９")
_IN_FIGURE: Final = frozenset("．，：／")
"""What may stand between two digits of one figure, beside what Unicode knows: １２．５, 3，000, 8：30."""
_CHINESE_MARKS: Final = frozenset("⋯⸺·‰℃")
"""Marks of Chinese text that others know too, and that stand apart from the rest."""
_BOUND: Final = frozenset("\u200d\u3099\u309a\u2060\ufeff")
"""What belongs to the character before it, and stands apart from the rest."""


class Breaks:
    """The places of one block's text where a line may end.

    Args:
        text: of the block.
        is_plain: True if it is known that each character is one unit.
    """

    def __init__(self, text: str, *, is_plain: bool = False) -> None:
        self._finder: QTextBoundaryFinder | None = None
        self._text = text
        # A character beyond the first plane takes two units; most of them are ideographs.
        self._units = text if is_plain or text.isascii() or max(text, default="") <= "\uffff" else _in_units(text)

    def last(self, start: int, end: int) -> int:
        """Return the last place after ``start``, up to ``end``, where a line that begins at ``start`` may end.

        Where there is none, a word or figure is parted; where that is not enough, a mark stands where it should not.

        Args:
            start: where the line begins.
            end: so far goes what fits into it; nothing less than one character.
        """
        units = self._units
        if end >= len(units) or ("\u4e00" <= units[end - 1] <= "\u9fff" and "\u4e00" <= units[end] <= "\u9fff"):
            # Most lines end between two ideographs.
            return end
        while start < end and units[start] in _SPACES:
            # Of spaces alone Qt makes no line.
            start += 1
        for is_allowed in (self.is_allowed, self._parts_no_word, self._parts_no_mark):
            for place in range(end, start, -1):
                if is_allowed(place):
                    return place
        return end

    def is_forced(self, place: int) -> bool:
        """Return True if the line before ``place`` ends there whether it may or not: at the text's end, at a tab."""
        return place >= len(self._units) or self._units[place - 1] == "\t"

    def turns(self) -> bool:
        """Return True if some of the text runs from right to left."""
        # Most texts have none, and are never asked: to compile it takes half a millisecond.
        return re.search("[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]", self._text) is not None

    def is_allowed(self, place: int) -> bool:
        """Return True if a line may end before the unit at ``place``, which is neither the first nor beyond the last."""
        before, after = self._units[place - 1], self._units[place]
        if "\u4e00" <= before <= "\u9fff" and "\u4e00" <= after <= "\u9fff":
            return True
        if not self._parts_no_mark(place):
            return False
        if before in _SPACES:
            return True
        if after in _FIGURE and (before in _FIGURE or (before in _IN_FIGURE and self._units[place - 2 : place - 1] in _FIGURE)):
            return False
        if _is_chinese(before) or _is_chinese(after):
            return True
        return self._unicode_allows(place)

    def _parts_no_word(self, place: int) -> bool:
        """Return True unless a line that ends there has a letter or digit on both sides of its end."""
        return self._parts_no_mark(place) and not (self._units[place - 1].isalnum() and self._units[place].isalnum())

    def _parts_no_mark(self, place: int) -> bool:
        """Return True unless a line that ends there has a mark where it must not have one, or parts one character or double mark."""
        before, after = self._units[place - 1], self._units[place]
        if after in NOT_FIRST or after in _SPACES or _is_bound(after) or before == "\u200d":
            return False
        if before in _PAIRED and after in _PAIRED:
            return False
        if after == _DASH and self._units[place + 1 : place + 2] != _DASH:
            # One alone binds what stands on both sides: 北京—上海.
            return False
        while before in _SPACES and place > 1:
            place -= 1
            before = self._units[place - 1]
        return before not in NOT_LAST

    def _unicode_allows(self, place: int) -> bool:
        if self._finder is None:
            # Few lines of Chinese ask for it.
            from PySide6.QtCore import QTextBoundaryFinder

            self._finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, self._text)
        self._finder.setPosition(place)
        return self._finder.isAtBoundary()


def _is_chinese(char: str) -> bool:
    """Return True for ideographs, kana, what is of full width, and marks of Chinese text; as a pattern it would take 3 ms to compile."""
    return (
        "\u2e80" <= char <= "\u9fff"
        or "\uff00" <= char <= "\uffef"
        or "\u2014" <= char <= "\u2026"
        or "\uac00" <= char <= "\ud7a3"
        or "\uf900" <= char <= "\ufaff"
        or "\ufe30" <= char <= "\ufe4f"
        or char in _CHINESE_MARKS
    )


def _is_bound(char: str) -> bool:
    """Return True for what belongs to the character before it: accents, variants, second halves."""
    return (
        "\ufe00" <= char <= "\ufe0f"
        or "\u0300" <= char <= "\u036f"
        or "\u20d0" <= char <= "\u20ff"
        or "\udc00" <= char <= "\udfff"
        or char in _BOUND
    )


def _in_units(text: str) -> str:
    return "".join(char if char <= "\uffff" else "國\udc00" for char in text)
