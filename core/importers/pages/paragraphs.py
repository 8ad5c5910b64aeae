"""Puts the rows of pages together to paragraphs: over line ends, column ends and page ends."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.importers.lines import Line
from core.importers.pages.margins import OTHER_SIZE, SET_IN, Margins

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.importers.pages.rows import Row

SHORT: Final = 1.6
"""Multiples of the size that stay free behind the last line of a paragraph at least, in Chinese."""
OPEN_END: Final = 1.0
"""More of them where no sign ends the line above."""
WIDE: Final = 1.35
"""Multiples of the usual distance of lines between two paragraphs that are set apart."""
WIDER: Final = 1.1
"""The same after the end of a sentence."""
CENTRED: Final = 2.4
"""Multiples of the size that stay free on both sides of a centred line: more than a first line is set in."""
LONGEST_WORD: Final = 24
"""Latin letters of a word that is not parted at a line's end at most: an address may be."""
FEW_LETTERS: Final = 8
"""Letters of a line that say little of how wide they are."""
SIGNED: Final = 6.0
"""Multiples of the size that stay free behind a signature or a date on the right at most."""
MOSTLY: Final = 0.6
"""Share of a line's width that one has which goes on, at least."""

_LABEL: Final = re.compile(
    r"(?:[（(]?[一二三四五六七八九十]{1,3}[）)、．.]|[（(]\d{1,2}[）)]|\d{1,2}(?:[、．]|\.(?!\d))|第[一二三四五六七八九十百\d]{1,4}[章节条部编篇]|[①-⑳]|[•●■◆➢▪·○]\s?|[-–]\s|[A-Z]\.\s)"
)
_HAN_DIGITS: Final = "〇一二三四五六七八九"
_COUNTED: Final = re.compile(r"([（(第]?)(\d{1,2}|[一二三四五六七八九十]{1,3})([）)]、?|[、．]|\.(?!\d)|[章节条])")
_CLOSED: Final = "。！？!?.：:；;…”’）)》」』】"
_TOGETHER: Final = re.compile(r"[“‘（《「『【]*.[，。、；：？！”’）》」』】…—]*")
_LEADER: Final = re.compile(r"(?:[.．·•…]\s?){4,}\s*[(（]?\d{0,4}[)）]?$")
"""The end of an entry of a table of contents."""
_DATED: Final = re.compile(r"(?:\d{4}年)?(?:\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日)|\d{4}年")
_NAMED: Final = re.compile(r"[\u4e00-\u9fff]{2,6}[:：]")
_SIGNS: Final = re.compile(r"[，。、；：？！”’）》」』】…—]*")
_LOWER: Final = re.compile(r"[a-z]+")
_LAST_WORD: Final = re.compile(r"[A-Za-z]+-$")
_COMPOUND: Final = re.compile(r"(?<![\w-])[A-Za-z]+-[a-z]+(?![\w-])")
_LATIN_END: Final = re.compile(r"[\x21-\x7e\u00c0-\u024f]$")
_WORD: Final = re.compile(r"[\x21-\x7e\u00c0-\u024f]+")


@dataclass(slots=True)
class Paragraph:
    """Rows that make one paragraph."""

    rows: list[Row]
    text: str = ""
    glyphs: list[tuple[int, int]] = field(default_factory=list)
    """For each character of the text its page and its number there; 0 and -1 for one that was put in."""
    alignment: str | None = None
    indent: float = 0.0
    """Multiples of the size."""
    outline_level: int | None = None

    def line(self) -> Line:
        """Return it as a line of the document."""
        pages: list[tuple[int, int]] = []
        number = 0
        for offset, (page, _) in enumerate(self.glyphs):
            if page > number:
                pages.append((offset, page))
                number = page
        longest = max(self.rows, key=lambda row: len(row.text))
        return Line(
            self.text,
            indent=max(0, round(2 * self.indent)),
            bold=all(row.bold for row in self.rows),
            size=round(2 * longest.size) / 2,
            alignment=self.alignment,
            outline_level=self.outline_level,
            pages=tuple(pages),
        )


class Joiner:
    """Knows how the text is set and joins its rows.

    Args:
        pages: the rows of each page in reading order, without furniture and tables.
        widths: of the pages, in points.
    """

    def __init__(self, pages: Sequence[Sequence[Row]], widths: Sequence[float]) -> None:
        rows = [row for page in pages for row in page]
        weights: Counter[float] = Counter()
        for row in rows:
            weights[round(row.size, 1)] += len(row.text)
        self.size = weights.most_common(1)[0][0] if weights else 10.5
        """Of most of the text, in points."""
        self._pitch = _usual_distance(pages, self.size)
        self._margins = Margins(pages, widths, self.size)
        body = [row for row in rows if abs(row.size - self.size) <= OTHER_SIZE]
        self._sets_in = self._is_set_in(pages)
        self._full_count = _full_count(body)
        self._compounds = {word for row in rows for word in _COMPOUND.findall(row.text)}
        self._is_latin = sum(char.isascii() for row in rows[:500] for char in row.text) > 0.6 * sum(len(row.text) for row in rows[:500])

    def paragraphs(self, rows: Iterable[Row]) -> list[Paragraph]:
        """Return the paragraphs that rows make; they may come from several pages."""
        found: list[Paragraph] = []
        for row in rows:
            if found and self._goes_on(found[-1], row):
                found[-1].rows.append(row)
            else:
                found.append(Paragraph([row]))
        for paragraph in found:
            self._set(paragraph)
        return found

    def paragraph(self, rows: Sequence[Row]) -> Paragraph:
        """Return the paragraph that all of some rows make."""
        paragraph = Paragraph(list(rows))
        self._set(paragraph)
        return paragraph

    def _goes_on(self, paragraph: Paragraph, row: Row) -> bool:
        """Return True if a row is the next line of a paragraph."""
        above = paragraph.rows[-1]
        size = row.size
        if (
            (row.is_parted and row.page == above.page)
            or row.cells
            or above.cells
            or _LEADER.search(above.text)
            or abs(above.size - size) > OTHER_SIZE
            or (above.bold != row.bold and self._ends(above, row))
        ):
            return False
        begin, _ = self._margin(row)
        _, above_end = self._margin(above)
        if (self._is_centred(above) and not self._is_first_line(paragraph, row)) or self._is_centred(row):
            return self._is_long_title(above, row)
        is_near = above.page == row.page and above.base > row.base
        if is_near and above.base - row.base > (WIDER if above.text[-1] in _CLOSED else WIDE) * self._distance(size):
            return False
        if _follows(paragraph.rows[0].text, row.text) or self._is_next_entry(paragraph, row):
            return False
        is_at_margin = abs(row.left - begin) < SET_IN * size
        if is_at_margin and self._is_counted_full(above):
            return True
        if is_at_margin and self._sets_in and not _LABEL.match(row.text) and above.right - begin > MOSTLY * (above_end - begin):
            # What begins at the margin goes on where paragraphs are set in, however the lines end.
            return True
        first = paragraph.rows[0]
        if row.left - begin > SET_IN * size:
            # A hanging paragraph stays set in under its label.
            is_hanging = len(paragraph.rows) > 1 and abs(row.left - above.left) < 0.5 * size
            is_hanging = is_hanging or (
                len(paragraph.rows) == 1 and _LABEL.match(first.text) is not None and row.left > first.left + 0.5 * size
            )
            is_hanging = is_hanging or (len(paragraph.rows) == 1 and _stands_under(first, row))
            if not is_hanging:
                return False
        if _LABEL.match(row.text) and above.text[-1] in _CLOSED and is_at_margin and not self._sets_in:
            return False
        return not self._is_short(above, row, above_end)

    def _is_first_line(self, paragraph: Paragraph, row: Row) -> bool:
        """Return True if what looks centred is a line that is set in, and had no room for the word that begins the next one."""
        above = paragraph.rows[0]
        begin, end = self._margin(above)
        is_set_in = len(paragraph.rows) == 1 and above.left - begin < 4.2 * above.size
        return is_set_in and abs(row.left - self._margin(row)[0]) < SET_IN * row.size and not self._has_room(end - above.right, above, row)

    def _is_next_entry(self, paragraph: Paragraph, row: Row) -> bool:
        """Return True if two texts begin with a date, as those of a chronicle do whose lines are not set in."""
        dated = _DATED.match(paragraph.rows[0].text) and _DATED.match(row.text)
        return bool(dated) and not self._sets_in and paragraph.rows[-1].text[-1] in _CLOSED

    def _letter(self, row: Row) -> float:
        """Return how wide a Latin letter is, in multiples of the size."""
        if not self._is_latin or len(row.text) < FEW_LETTERS:
            return 0.5
        return min(0.75, max(0.4, (row.right - row.left) / len(row.text) / row.size))

    def _is_long_title(self, above: Row, row: Row) -> bool:
        """Return True if two centred rows are one line that found no room: a title breaks where it has to."""
        begin, end = self._margin(above)
        is_below = above.page == row.page and 0 < above.base - row.base < 3.5 * row.size
        is_title = row.size >= self.size + OTHER_SIZE or (above.text[-1] not in _CLOSED and row.text[-1] not in "。；")
        if not is_below or not is_title or abs(above.size - row.size) > OTHER_SIZE:
            return False
        if row.text.startswith("的") or above.text.endswith("的"):
            # Titles are parted where the sense allows it, too: no text begins or ends so.
            return True
        return not self._has_room(end - begin - (above.right - above.left), above, row)

    def _is_set_in(self, pages: Sequence[Sequence[Row]]) -> bool:
        """Return True if first lines are set in: most of those that follow a line which plainly ends a paragraph."""
        first = flush = 0
        for page in pages:
            for above, row in pairwise(page):
                _, end = self._margin(above)
                if above.text[-1] in "。！？" and end - above.right > 4 * above.size and abs(row.size - above.size) <= OTHER_SIZE:
                    place = row.left - self._margin(row)[0]
                    first += SET_IN * row.size < place < 3.5 * row.size
                    flush += abs(place) < SET_IN * row.size
        return first > 0 and first >= 3 * flush

    def _is_counted_full(self, row: Row) -> bool:
        """Return True for a line of as many characters as programs that count them, not measure, put on a line."""
        begin, _ = self._margin(row)
        return self._full_count > 0 and len(row.text) + round((row.left - begin) / row.size) >= self._full_count

    def _ends(self, above: Row, row: Row) -> bool:
        """Return True if a change of face is the end of a paragraph: of a heading, not of bold words within."""
        return above.text[-1] in _CLOSED or self._is_short(above, row, self._margin(above)[1]) or row.bold

    def _is_short(self, above: Row, row: Row, end: float) -> bool:
        """Return True if there was room for the beginning of ``row`` in the line above."""
        return self._has_room(end - above.right, above, row)

    def _has_room(self, free: float, above: Row, row: Row) -> bool:
        """Return True if the beginning of ``row`` would have found room in what is free beside the line above."""
        open_end = 0.0 if above.text[-1] in _CLOSED else OPEN_END
        word = _WORD.match(row.text)
        if word:
            # Signs that may not begin a line stay with the word; an address may be parted anywhere.
            signs = _SIGNS.match(row.text, word.end())
            length = self._letter(above) * min(len(word[0]), LONGEST_WORD) + (len(signs[0]) if signs else 0)
            slack = 0.6 if self._is_latin else 1.1 + open_end
            return free > above.size * (length + slack)
        # The sign behind a character stays with it on the next line.
        together = _TOGETHER.match(row.text)
        needed = SHORT + (len(together[0]) - 1 if together else 0)
        return free > (needed + open_end) * above.size

    def _is_parted_word(self, above: str, text: str) -> bool:
        """Return True if a hyphen at a line's end stands there for the line's sake: the word is met nowhere with one."""
        first, second = _LAST_WORD.search(above), _LOWER.match(text)
        return first is not None and second is not None and f"{first[0]}{second[0]}" not in self._compounds

    def _is_centred(self, row: Row) -> bool:
        begin, end = self._margin(row)
        before, behind = row.left - begin, end - row.right
        is_even = abs(before - behind) < max(1.0 * row.size, 0.06 * (end - begin))
        return is_even and before > CENTRED * min(row.size, self.size)

    def _is_set_in_the_middle(self, rows: Sequence[Row]) -> bool:
        """Return True for centred rows; those of a title may fill the line."""
        if len(rows) == 1 and self._is_centred(rows[0]):
            return True
        begin, end = self._margin(rows[-1])
        is_even = abs((rows[-1].left - begin) - (end - rows[-1].right)) < rows[-1].size
        return is_even and all(row.size > self.size + OTHER_SIZE for row in rows)

    def _margin(self, row: Row) -> tuple[float, float]:
        return self._margins.of(row)

    def _distance(self, size: float) -> float:
        return self._pitch * max(1.0, size / self.size)

    def _set(self, paragraph: Paragraph) -> None:
        """Give a paragraph its text and what is known of it."""
        text: list[str] = []
        glyphs: list[tuple[int, int]] = []
        has_blank = False
        for row in paragraph.rows:
            if text:
                last = text[-1]
                if last == "-" and len(text) > 1 and text[-2].isalnum():
                    if self._is_parted_word("".join(text[-LONGEST_WORD:]), row.text):
                        text.pop()
                        glyphs.pop()
                elif (_LATIN_END.match(last) and _WORD.match(row.text)) or (has_blank and _is_joint(last, row.text[0])):
                    text.append(" ")
                    glyphs.append((0, -1))
            text.extend(row.text)
            has_blank = row.has_blank
            glyphs.extend((row.page if number >= 0 else 0, number) for number in row.glyphs)
        paragraph.text = "".join(text)
        paragraph.glyphs = glyphs
        first = paragraph.rows[0]
        begin, end = self._margin(first)
        if self._is_set_in_the_middle(paragraph.rows):
            paragraph.alignment = "center"
        elif len(paragraph.rows) == 1 and end - first.right < SIGNED * first.size and first.left - begin > 0.4 * (end - begin):
            paragraph.alignment = "right"
        else:
            paragraph.indent = (first.left - begin) / first.size


def _stands_under(first: Row, row: Row) -> bool:
    """Return True if a row begins under what stands behind a colon, as the second line of those to whom a copy goes does."""
    named = _NAMED.match(first.text)
    return named is not None and not _LABEL.match(row.text) and abs(first.left + len(named[0]) * first.size - row.left) < 0.7 * first.size


def _follows(text: str, next_text: str) -> bool:
    """Return True if two texts begin with numbers of one form of which the second is the next one."""
    first, second = _COUNTED.match(text), _COUNTED.match(next_text)
    if not first or not second or (first[1], first[3]) != (second[1], second[3]):
        return False
    return _number(second[2]) == _number(first[2]) + 1 > 1


def _number(words: str) -> int:
    """Return what a number of one or two digits says, -1 for one that is not counted in."""
    if words.isdigit():
        return int(words)
    tens, ten, ones = words.rpartition("十") if "十" in words else ("", "", words)
    if len(ones) > 1 or len(tens) > 1:
        return -1
    return (10 * (_HAN_DIGITS.find(tens) if tens else 1) if ten else 0) + (_HAN_DIGITS.find(ones) if ones else 0)


def _full_count(rows: Sequence[Row]) -> int:
    """Return how many characters stand on a full line if lines hold so many, whatever their width; 0 if they do not."""
    counts = Counter(len(row.text) for row in rows)
    if not counts:
        return 0
    count, times = max(counts.items(), key=lambda item: (item[1], item[0]))
    longer = sum(others for length, others in counts.items() if length > count + 1)
    return count if times >= max(3, 0.3 * len(rows)) and count >= 12 and longer <= 0.02 * len(rows) else 0


def _is_joint(last: str, first: str) -> bool:
    """Return True if a blank at a line's end is one between a Latin and a Chinese word."""
    return (_LATIN_END.match(last) is not None or _WORD.match(first) is not None) and last.isalnum() and first.isalnum()


def _usual_distance(pages: Sequence[Sequence[Row]], size: float) -> float:
    """Return the distance from line to line of most of the text, in points."""
    found = [
        round(above.base - below.base, 1)
        for page in pages
        for above, below in pairwise(page)
        if 0.8 * size < above.base - below.base < 4 * size and abs(above.size - size) < OTHER_SIZE and abs(below.size - size) < OTHER_SIZE
    ]
    if not found:
        return 1.5 * size
    counts = Counter(found)
    most = max(counts.values())
    # Where most paragraphs are one line long, the distance between two of them is the commoner one.
    return min(distance for distance, count in counts.items() if 2 * count >= most)
