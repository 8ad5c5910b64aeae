"""Hard-wrapped lines: finds out whether a text's lines end every so many characters, and which of them belong together."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Final, TypeVar

from core.outline.numbering import HAN, number_of
from core.outline.pages import CLOSED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from core.document import Paragraph

SAMPLE: Final = 10_000
"""So many lines or characters tell how the others are."""
NARROWEST: Final = 28
"""Columns of a line at least (a Chinese character counts two): shorter ones are verse or a table."""
NARROW: Final = 40
"""Of lines with fewer columns more have to break off, and not only behind a comma as those of verse do."""
WIDEST: Final = 170
"""Columns of a line at most; paragraphs of a text that is not wrapped are longer."""
SHARES: Final = (0.96, 0.9, 0.8)
"""A full line is as wide as this share of all lines at most."""
PAGE_SENTENCE: Final = 30
"""Code points of a line, in a text that is not wrapped, that goes on behind a page number."""
FRONT: Final = 12
"""Lines at the top that may be title, date and speaker."""
FEWEST: Final = 3
"""So many lines have to break off in the middle of a sentence."""
FEWEST_NARROW: Final = 6
SLACK: Final = 4
"""Columns that may stay free at the end of a full line besides the width of the next word: marks may not begin a line."""

_WORD: Final = re.compile(r"[!-~]+|.[，。、；：？！）》”…]*", re.S)
_ENDS: Final = "。！？!?"
_MARKS: Final = "。；：，！？”）;:,."
"""What stands before a label inside a paragraph."""
_ITEMS: Final = re.compile(rf"{HAN}、|\d")
_LEADER: Final = re.compile(r"[.…·．]{3,}|…… ?\d+$")
_FACT: Final = re.compile(
    r"(?:发布|抓取|会议)?(?:时间|日期|地点|来源|作者|主持人)[:：]|(?:副?标题|文号|发文字号|发文机关|签发人|主讲人|责任编辑)[:：]"
)
_MARKDOWN: Final = re.compile(r"[#>|*]|[-+] |```")

_T = TypeVar("_T")


@cache
def _opening() -> re.Pattern[str]:
    """Return the pattern of a label that opens a line; compiled for the first text whose lines a page has broken."""
    return re.compile(
        rf"(?P<before>第)?(?:[（(] ?)?(?P<numeral>{HAN}|\d{{1,2}})"
        r"(?P<behind> ?(?:编|編|卷|章|部分|篇|节|節|条|條)|[，,：是]| ?[）)]| ?[、．]|\.(?!\d))"
        r"|(?P<stem>[甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥]、|\d{1,2}(?:[.．]\d{1,2}){1,3}[ \u3000]*(?=[一-鿿])"
        r"|\d{1,2} +(?=[一-鿿]))"
    )


class Lines:
    """The lines of a text: their widths, and whether they were wrapped."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph], furniture: set[int], aside: AbstractSet[int] = frozenset()) -> None:
        """Measure the lines; ``furniture`` are those that a page added, ``aside`` those of tables, notes and pictures."""
        self._text = text
        self._paragraphs = paragraphs
        self._furniture = furniture | aside
        self._aside = aside
        self._widths: list[int] = []
        self._even = False
        self.width = self._measure()
        """Columns of a full line; 0 if the text is not wrapped."""
        if self.width:
            self._survey()

    def runs(self) -> list[list[int]]:
        """Return the paragraphs' indices, those together that are one paragraph in truth; without furniture and what stands aside."""
        found: list[list[int]] = []
        is_parted = True
        for index in range(len(self._paragraphs)):
            if index in self._furniture:
                is_parted = is_parted or index in self._aside
            elif not is_parted and self._continues(found[-1], index):
                found[-1].append(index)
            else:
                found.append([index])
                is_parted = False
        return found

    def _continues(self, run: list[int], index: int) -> bool:
        above = run[-1]
        if self.width:
            return self._is_in_sentence(above, index) or (self._is_full(above, index) and self._goes_on(run, index))
        if index == above + 1:
            return False
        # Only a page's end lies between: the sentence goes over it.
        span = self._paragraphs[above].span
        is_broken = span.end - span.start >= PAGE_SENTENCE and self._text[span.end - 1] not in CLOSED
        return is_broken and not self._paragraphs[index].indent and not self._opens(index)

    def _is_in_sentence(self, above: int, index: int) -> bool:
        """Return True if an English line goes on in small letters where the one above broke off."""
        text, span = self._text, self._paragraphs[above].span
        first = text[self._paragraphs[index].span.start]
        return first.isascii() and first.islower() and text[span.end - 1] not in CLOSED and self._widths[index] * 2 > self.width

    def _measure(self) -> int:
        """Return the columns of a full line, or 0; a page counts columns, or characters whatever their width."""
        lengths = sorted(p.span.end - p.span.start for p in self._sampled(self._paragraphs))
        if len(lengths) < FEWEST + 1 or lengths[len(lengths) * 8 // 10] > WIDEST or lengths[len(lengths) * 96 // 100] * 2 < NARROWEST:
            return 0
        best = (0, 0)
        found: list[int] = []
        for even in self._ways():
            self._even = even
            self._widths = [self._width(paragraph) for paragraph in self._paragraphs]
            width, broken = self._wrapped()
            if broken > best[0]:
                best, found = (broken, width), self._widths
            else:
                self._even = not even
        if not best[1]:
            return self._indented()
        self._widths = found
        return best[1]

    def _ways(self) -> tuple[bool, ...]:
        """Return the ways to measure: by columns, and for Chinese by characters too."""
        is_english = len(self._text[:SAMPLE].encode("utf-8", "replace")) < 2 * len(self._text[:SAMPLE])
        return (False,) if is_english else (False, True)

    def _indented(self) -> int:
        """Return the columns of a full line where too few break off to show them, but each begins with an indent and goes on without.

        They are the longest lines of the text then.
        """
        for even in self._ways():
            self._even = even
            self._widths = [self._width(paragraph) for paragraph in self._paragraphs]
            self.width = max((width for index, width in enumerate(self._widths) if index not in self._furniture), default=0)
            if not NARROWEST <= self.width <= WIDEST:
                continue
            begun = [index for index in range(len(self._paragraphs) - 1) if self._begins_and_goes_on(index)]
            full = [
                index
                for index in range(len(self._paragraphs) - 1)
                if index not in self._furniture and self._widths[index] + SLACK >= self.width
            ]
            if begun and len(begun) * 4 >= len(full):
                return self.width
        self.width = 0
        return 0

    def _begins_and_goes_on(self, index: int) -> bool:
        """Return True if a full line has an indent and no closing mark, and the next has no indent."""
        above, below = self._paragraphs[index], self._paragraphs[index + 1]
        if not {index, index + 1}.isdisjoint(self._furniture) or above.indent < 2 or below.indent or self._has_gap(index, index + 1):
            return False
        return self._is_full(index, index + 1) and self._breaks_off(index)

    @staticmethod
    def _sampled(values: Sequence[_T]) -> Sequence[_T]:
        """Return so few of the values, evenly spread, that sorting them takes no time."""
        return values[:: len(values) // SAMPLE + 1]

    def _width(self, paragraph: Paragraph) -> int:
        start, end = paragraph.span.start, paragraph.span.end
        if end - start > 2 * WIDEST:
            return 4 * WIDEST
        if self._even:
            return 2 * (end - start) + paragraph.indent
        return (len(self._text[start:end].encode("utf-8", "replace")) + end - start) // 2 + paragraph.indent

    def _wrapped(self) -> tuple[int, int]:
        """Return the width of a full line, and how many of them break off in the middle of a sentence; 0 and 0 if too few do."""
        widths = sorted(self._sampled([width for index, width in enumerate(self._widths) if index not in self._furniture]))
        if not widths:
            return 0, 0
        # A few lines may be longer: a table's, or where the page was wider.
        for share in SHARES:
            self.width = widths[min(len(widths) - 1, int(len(widths) * share))]
            broken = self._broken() if NARROWEST <= self.width <= WIDEST else 0
            if broken:
                return self.width, broken
        return 0, 0

    def _broken(self) -> int:
        """Return how many full lines break off in the middle of a sentence; 0 if they are too few."""
        full = broken = count = 0
        for index in range(len(self._paragraphs) - 1):
            span = self._paragraphs[index].span
            if index in self._furniture or _MARKDOWN.match(self._text, span.start):
                continue
            count += self._widths[index] >= 12
            if self._is_full(index, index + 1) and "\t" not in self._text[span.start : min(span.end, span.start + WIDEST)]:
                full += 1
                broken += self._breaks_off(index)
        if self.width < NARROW and broken < FEWEST_NARROW:
            return 0
        return broken if broken >= FEWEST and broken * 2 >= full and full * 4 >= count else 0

    def _breaks_off(self, index: int) -> bool:
        """Return True if a full line ends in the middle of a sentence: it has no closing mark, and no label opens the next line."""
        last, below = self._text[self._paragraphs[index].span.end - 1], self._paragraphs[index + 1].span.start
        if last in CLOSED:
            return last == "." and self._text[below].islower()
        return (self.width >= NARROW or last not in "，、,") and not self._opens(index + 1)

    def _survey(self) -> None:
        """Find out what begins a paragraph here: an indent, a blank line, or nothing but a line that is not full before it."""
        inner: Counter[int] = Counter()
        gaps = broken = starts = indented = parted = 0
        for index in range(1, len(self._paragraphs)):
            if index in self._furniture or index - 1 in self._furniture:
                continue
            indent = self._paragraphs[index].indent
            has_gap = self._has_gap(index - 1, index)
            if not self._is_full(index - 1, index):
                starts += 1
                indented += indent >= 2
                parted += has_gap
            elif self._text[self._paragraphs[index - 1].span.end - 1] not in CLOSED:
                broken += 1
                gaps += has_gap
                inner[indent] += 1
        self._inner = inner.most_common(1)[0][0] if inner else 0
        self._blank_parts = gaps * 5 < broken * 4
        self._is_marked = (indented > self._inner and indented * 3 >= starts * 2) or (self._blank_parts and parted * 3 >= starts * 2)

    def _is_full(self, index: int, below: int) -> bool:
        """Return True if the first word of the line below had no more room."""
        width = self._widths[index]
        if width + 2 >= self.width:
            return True
        start = self._paragraphs[below].span.start
        word = _WORD.match(self._text, start, min(self._paragraphs[below].span.end, start + 40))
        wide = self._even or (word is not None and not word[0].isascii())
        length = len(word[0]) if word else 0
        # In English the letters' widths differ: a line may hold a sixth fewer of them.
        return width + length * (2 if wide else 1) + (SLACK if wide else self.width // 6) > self.width

    def _goes_on(self, run: list[int], index: int) -> bool:
        """Return True if a line behind a full one belongs to it."""
        above = run[-1]
        text, span = self._text, self._paragraphs[index].span
        last = text[self._paragraphs[above].span.end - 1]
        ends = last in _ENDS or (last == "." and not text[span.start].islower())
        if self._paragraphs[index].indent >= self._inner + 2 or _MARKDOWN.match(text, span.start):
            return False
        if index < FRONT and not self._opens(index) and (text[span.start] in "（(" or _FACT.match(text, span.start, span.end)):
            return False  # date, occasion or source under a title that fills its line
        if self._blank_parts and self._has_gap(above, index) and (index == above + 1 or ends):
            return False
        line_above = self._paragraphs[above].span.of(text)
        if _LEADER.search(line_above) or _LEADER.search(text, span.start, span.end):
            return False
        if self._opens(index) and not (self._is_marked and not ends) and not self._is_inside(run, index):
            return False
        if ends and not self._is_marked:
            if self._opens(run[0]) and not any(mark in text[self._paragraphs[run[0]].span.start : span.start - 2] for mark in _ENDS):
                return False  # a heading of one sentence that fills its lines
            # A short line without an end is a heading; anything else may be a sentence that goes on.
            is_short = index + 1 >= len(self._paragraphs) or not self._is_full(index, index + 1)
            return not (is_short and text[span.end - 1] not in CLOSED)
        return True

    def _has_gap(self, above: int, index: int) -> bool:
        return self._paragraphs[index].span.start - self._paragraphs[above].span.end > 1 and index == above + 1

    def _opens(self, index: int) -> bool:
        """Return True if the line begins with a label."""
        span = self._paragraphs[index].span
        match = _opening().match(self._text, span.start, span.end)
        if not match:
            return False
        if match["stem"]:
            return True
        behind = match["behind"].strip()
        if match["before"]:
            return behind not in "、.．）)"
        return behind in "）)、．.是" and not _ITEMS.match(self._text, match.end())

    def _is_inside(self, run: list[int], index: int) -> bool:
        """Return True if the label that opens the line follows one in the middle of a line, or is followed by one there."""
        span = self._paragraphs[index].span
        match = _opening().match(self._text, span.start, span.end)
        number = number_of(match["numeral"] or "") if match else None
        if match is None or number is None:
            return False
        label = match[0]
        step = -1 if number > 1 else 1
        other = _numeral(number + step, like=match["numeral"])
        wanted = label.replace(match["numeral"], other, 1)
        if number > 1:
            start = self._paragraphs[run[0]].span.start
            at = self._text.find(wanted, max(start, span.start - 2000), span.start)
            return at > start and self._text[at - 1] in _MARKS
        at = self._text.find(wanted, span.start, span.start + 1000)
        return at > 0 and self._text[at - 1] in _MARKS


_DIGITS: Final = "零一二三四五六七八九"


def _numeral(number: int, *, like: str) -> str:
    """Return a number from 1 to 99 in digits or in Chinese."""
    if like.isdecimal():
        return str(number)
    tens, units = divmod(number, 10)
    return ("" if not tens else "十" if tens == 1 else _DIGITS[tens] + "十") + (_DIGITS[units] if units else "")
