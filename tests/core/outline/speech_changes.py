"""Changes that leave the outline of a speech as it was: each turns a text into another and says where its characters went."""

from __future__ import annotations

import re
import zlib
from bisect import bisect_right
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Final

from tests.core.outline.speech_traditional import TRADITIONAL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

HAN: Final = "一二三四五六七八九十"
_LINE: Final = re.compile(r"[^\n]+")
_GAP: Final = re.compile(r"\n[\s]*\n|\n")
_INDENT: Final = re.compile(r"^[ \t\u3000]*(?=\S)", re.MULTILINE)
_HAN_LABEL: Final = re.compile(rf"^[ \t\u3000]*(—|[{HAN}]{{1,3}}) ?、(?![{HAN}、])", re.MULTILINE)
_FULL: Final = str.maketrans("0123456789()", "０１２３４５６７８９（）")
_HALF: Final = str.maketrans("０１２３４５６７８９（）", "0123456789()")
_CLOSING_MARKS: Final = "。，、；：！？”）》…,.;:!?)"
_OPENING_MARKS: Final = "“（《("
_INSERTED: Final = (
    "这里顺便说明一下，前几天下了一场雨，有的路段还比较泥泞，车辆通行不太方便，请大家在往返途中注意安全，不要着急赶路。",
    "会前，工作人员把有关材料发到了大家手里，数据都经过核对，如果还有出入，请在会后同办公室联系，以便及时更正。",
    "大家可能还记得，去年这个时候也开过类似的会，当时提出的要求有的落实得比较好，有的打了折扣，原因值得认真想一想。",
)
_INSERTED_ENGLISH: Final = (
    "A word about the weather: it has rained for a week, the roads are soft, and those who came from far away had a hard time of it."
)


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Carries offsets of a text into what edits made of it."""

    edits: tuple[tuple[int, int, str], ...] = ()
    """Start, end and new words of each, rising and apart; offsets of the old text."""
    _starts: list[int] = field(default_factory=list, init=False, repr=False, compare=False)
    _shifts: list[int] = field(default_factory=lambda: [0], init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Add up how far each edit moves what follows."""
        for start, end, words in self.edits:
            self._starts.append(start)
            self._shifts.append(self._shifts[-1] + len(words) - (end - start))

    def __call__(self, offset: int) -> int:
        """Return the new offset: behind what was inserted there, at the beginning of what was replaced there."""
        count = bisect_right(self._starts, offset)
        if count and self.edits[count - 1][1] > offset:
            return self.edits[count - 1][0] + self._shifts[count - 1]
        return offset + self._shifts[count]


@dataclass(frozen=True, slots=True)
class Change:
    """A changed text and where the characters of the old one went."""

    text: str
    offsets: OffsetMap


def edited(text: str, edits: list[tuple[int, int, str]]) -> Change:
    """Return the text with the edits made; those that change nothing are left out."""
    kept = tuple(edit for edit in edits if text[edit[0] : edit[1]] != edit[2])
    pieces, last = [], 0
    for start, end, words in kept:
        pieces += [text[last:start], words]
        last = end
    return Change("".join([*pieces, text[last:]]), OffsetMap(kept))


# Line ends.


def wrapped_with_indents(text: str) -> Change:
    """Break lines at 30 to 40 characters; a paragraph is known by its indent."""
    return _wrapped(text, indent="\u3000\u3000", gap="\n")


def wrapped_with_blank_lines(text: str) -> Change:
    """Break lines at 30 to 40 characters; a paragraph is known by the blank line before it."""
    return _wrapped(text, indent="", gap="\n\n")


def wrapped_with_both(text: str) -> Change:
    """Break lines at 30 to 40 characters; a paragraph has an indent and a blank line before it."""
    return _wrapped(text, indent="\u3000\u3000", gap="\n\n")


def wrapped_bare(text: str) -> Change:
    """Break lines at 30 to 40 characters; a paragraph is known by the short line before it alone."""
    return _wrapped(text, indent="", gap="\n")


def _wrapped(text: str, *, indent: str, gap: str) -> Change:
    columns = 2 * _random(text).randint(30, 40)
    body = _body(text)
    edits: list[tuple[int, int, str]] = []
    last = 0
    for match in _LINE.finditer(text):
        words = match[0].strip()
        if not words:
            continue
        start = match.start() + match[0].index(words)
        lead = indent if start >= body else ""
        edits.append((last, start, (gap if last else "") + lead))
        edits += [(start + at, start + at + wide, "\n") for at, wide in _breaks(words, columns, 2 * len(lead))]
        last = start + len(words)
    edits.append((last, len(text), ""))
    return edited(text, edits)


def _breaks(words: str, columns: int, used: int) -> Iterator[tuple[int, int]]:
    """Yield where a line ends, and the width of the blank that goes; no mark that closes begins a line, no figure is parted."""
    line = 0
    position = 0
    while position < len(words):
        used += 1 if words[position] < "\u0250" else 2
        if used <= columns:
            position += 1
            continue
        at = position
        while at < len(words) and words[at] in _CLOSING_MARKS:
            at += 1
        if at == position:
            while at > line + 1 and (
                words[at - 1] in _OPENING_MARKS or (words[at - 1] < "\u0250" and words[at] < "\u0250" and words[at - 1] != " ")
            ):
                at -= 1
            at = position if at == line + 1 else at
        if at >= len(words):
            return
        if words[at - 1] == " ":
            yield at - 1, 1
        elif words[at] == " ":
            yield at, 1
            at += 1
        else:
            yield at, 0
        line = position = at
        used = 0


def _body(text: str) -> int:
    """Return where the lines that are set in the middle (title, speaker, date) end."""
    for match in _LINE.finditer(text):
        words = match[0].strip()
        if sum(1 + (char > "\u0250") for char in words) > 80 or words.endswith(("：", "。", ",")):
            return match.start()
    return len(text)


# Blank lines and indents.


def blank_lines_added(text: str) -> Change:
    """Part all lines by blank lines, here and there by two."""
    rng = _random(text)
    return edited(text, [(*match.span(), rng.choice(("\n\n", "\n\n", "\n\n\n"))) for match in _GAP.finditer(text)])


def blank_lines_removed(text: str) -> Change:
    """Take out all blank lines."""
    return edited(text, [(*match.span(), "\n") for match in _GAP.finditer(text)])


def indents_added(text: str) -> Change:
    """Indent all lines behind title and date by two full-width blanks."""
    return _indented(text, "\u3000\u3000")


def indents_of_blanks(text: str) -> Change:
    """Indent all lines behind title and date by four blanks."""
    return _indented(text, "    ")


def indents_removed(text: str) -> Change:
    """Let all lines begin at the margin."""
    return _indented(text, "")


def _indented(text: str, indent: str) -> Change:
    body = _body(text)
    return edited(text, [(*match.span(), indent if match.start() >= body else "") for match in _INDENT.finditer(text)])


# Characters.


def full_width(text: str) -> Change:
    """Write digits and brackets in full width."""
    return Change(text.translate(_FULL), OffsetMap())


def half_width(text: str) -> Change:
    """Write digits and brackets in half width."""
    return Change(text.translate(_HALF), OffsetMap())


def half_width_numerals(text: str) -> Change:
    """Write （一） as (一)."""
    return edited(text, [(*match.span(), f"({match[1]})") for match in re.finditer(rf"（([{HAN}]{{1,3}})）", text)])


def traditional(text: str, table: Mapping[int, int] = TRADITIONAL) -> Change:
    """Write in Traditional characters, with their quotation marks; the table covers the words of the generated speeches."""
    return Change(text.translate(table).replace("公裡", "公里"), OffsetMap())


# Labels.


def blank_behind_numeral(text: str) -> Change:
    """Put a blank behind 一、."""
    return edited(text, [(match.end(), match.end(), " ") for match in _HAN_LABEL.finditer(text)])


def no_break_space_behind_numeral(text: str) -> Change:
    """Put a no-break space behind 一、."""
    return edited(text, [(match.end(), match.end(), "\N{NO-BREAK SPACE}") for match in _HAN_LABEL.finditer(text)])


def numerals_as_chapters(text: str) -> Change:
    """Write 一、 as 第一章; a text that has such labels already, or articles, stays as it is."""
    if re.search(rf"^[ \t\u3000]*第[{HAN}]{{1,3}}[章节条]", text, re.MULTILINE):
        return edited(text, [])
    return _relabelled(text, lambda number: f"第{number}章\u3000")


def numerals_as_digits(text: str) -> Change:
    """Write 一、 as 1.; a text that has such labels already stays as it is."""
    if re.search(r"^[ \t\u3000]*\d+[.．、]", text, re.MULTILINE):
        return edited(text, [])
    return _relabelled(text, lambda number: f"{_value(number)}.")


def _relabelled(text: str, write: Callable[[str], str]) -> Change:
    return edited(text, [(match.start(1), match.end(), write(match[1].replace("—", "一"))) for match in _HAN_LABEL.finditer(text)])


def _value(numeral: str) -> int:
    """Return the number of a numeral up to 99."""
    tens, ten, units = numeral.rpartition("十")
    return (HAN.index(tens) + 1 if tens else 1) * 10 * bool(ten) + (HAN.index(units) + 1 if units else 0)


# Words.


def paragraphs_inserted(text: str) -> Change:
    """Put a paragraph without a label behind three of the longer ones."""
    rng = _random(text)
    lines = [match for match in _LINE.finditer(text) if len(match[0].strip()) >= 50 and match[0].rstrip().endswith(("。", "."))]
    edits = []
    for match in sorted(rng.sample(lines, min(3, len(lines))), key=lambda found: found.start()):
        indent = match[0][: len(match[0]) - len(match[0].lstrip())]
        gap = _GAP.match(text, match.end())
        words = rng.choice(_INSERTED) if match[0].rstrip().endswith("。") else _INSERTED_ENGLISH
        edits.append((match.end(), match.end(), (gap[0] if gap else "\n") + indent + words))
    return edited(text, edits)


def _random(text: str) -> Random:
    return Random(zlib.crc32(text.encode()))


CHANGES: Final[tuple[Callable[[str], Change], ...]] = (
    wrapped_with_indents,
    wrapped_with_blank_lines,
    wrapped_with_both,
    wrapped_bare,
    blank_lines_added,
    blank_lines_removed,
    indents_added,
    indents_of_blanks,
    indents_removed,
    full_width,
    half_width,
    half_width_numerals,
    traditional,
    blank_behind_numeral,
    no_break_space_behind_numeral,
    numerals_as_chapters,
    numerals_as_digits,
    paragraphs_inserted,
)
