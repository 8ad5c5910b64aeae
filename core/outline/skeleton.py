"""The skeleton of a text: its headings, run-ins and first sentences, in a form that can be handed on."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from heapq import merge
from typing import TYPE_CHECKING, Final

from core.outline.tree import HEADING, Node

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.outline.tree import Outline

TITLE: Final = "title"
OPENING: Final = "opening"
CLOSING: Final = "closing"
SENTENCE: Final = "sentence"
"""The first sentence below a heading; of a paragraph in a text without headings."""
SENTENCE_LIMIT: Final = 200
"""Code points of a sentence that are shown, twice as many of a Latin one; a longer one ends in an ellipsis."""

_ELLIPSIS: Final = "…"
_STEP: Final = "  "
"""Indent of one level."""
_BEFORE_BODY: Final = frozenset({"title", "speaker", "date", "salutation", "contents"})
_OPENING_MARKS: Final = "“‘「『（(《【"
_CLOSING_MARKS: Final = "”’」』）)》】"
_BEFORE_STOP: Final = r"(?<=[a-z]{3})|(?<=\b[a-z]{2})|(?<=[A-Z]{3})|(?<=\d{3})|(?<=[a-z] \d)|(?<=[a-z] \d\d)|(?<=[)”’\"%])"
_FULL_STOP: Final = rf"(?:{_BEFORE_STOP})\.(?=[”’\"')）]*(?:\s+[^a-z]|$))"
"""A full stop of Latin writing: not that of 2.5, U.S. or Mrs."""
_PAIRS: Final = rf"|[{_OPENING_MARKS}]|[{_CLOSING_MARKS}]"
_SENTENCE_MARKS: Final = re.compile(rf"(?:[。！？!?]+|{_FULL_STOP})[{_CLOSING_MARKS}\"]*{_PAIRS}")
_RUN_IN_MARKS: Final = re.compile(rf"(?:[。！？!?；;]+|{_FULL_STOP})[{_CLOSING_MARKS}\"]*{_PAIRS}")
_LEADING: Final = " \t\n\u3000#>*-+•|"
"""Blanks, and the marks that Markdown puts before a paragraph."""
_TRAILING: Final = " \t\n\u3000*|"
_PAUSES: Final = _TRAILING + "，,、"
_WORD: Final = re.compile(r"\w")
_HAN: Final = re.compile("[\u3400-\u9fff]")
_GREETING: Final = re.compile(r"(?:同志们|同志們|朋友们|朋友們|女士们|先生们|各位|诸位|諸位)[^，。！？；]{0,16}[！!：:]\s*")
_FAR: Final = 2_000
"""A title that only a line such as 标题：… names is looked for so far into the text."""
_WRAPS: Final = range(16, 121)
"""Code points of a full line, if lines are wrapped."""
_FULL: Final = 0.85
"""A line of at least this share of their length is full."""
_LINE_ENDS: Final = "。！？；：!?;:.…”’」』）)》】"
_MARKDOWN: Final = re.compile(r"([\\`*_\[\]<>])|^([#+-])|^(\d+)([.)])")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a skeleton."""

    level: int
    """From 1, as in the outline; a sentence has that of the heading it stands below. 0 for what belongs to no node."""
    kind: str
    """`HEADING`, `RUN_IN`, `TITLE`, `OPENING`, `CLOSING` or `SENTENCE`."""
    place: int
    """The code point of the text at which its words begin."""
    words: str
    """As they stand in the text, without line ends; of a heading that the reader has renamed, the reader's."""
    head: int = 0
    """So many code points at the beginning of ``words`` are label and heading; of a run-in, its label."""
    label: str = ""
    node: int | None = None
    """Index of the heading or run-in in the outline; of a sentence, of the heading above it."""

    @property
    def indent(self) -> int:
        """How many steps the line is set in: run-ins and first sentence of a heading by one more than the heading."""
        return self.level if self.kind == SENTENCE else max(0, self.level - 1)


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The lines of a skeleton; their places rise."""

    lines: tuple[Line, ...]

    def line_at(self, place: int) -> int | None:
        """Return the index of the last line that begins at or before a code point of the text; of the first if none does.

        None if there are no lines.
        """
        index = bisect_right(self.lines, place, key=lambda line: line.place) - 1
        return max(0, index) if self.lines else None

    def as_text(self) -> str:
        """Return one row a line, set in by two blanks a level."""
        return "\n".join(indented(line) for line in self.lines)

    def as_markdown(self) -> str:
        """Return headings as headings, run-ins as lists and sentences as paragraphs."""
        rows: list[str] = []
        above = 0
        was_item = False
        for line in self.lines:
            is_item = bool(line.head) and line.kind != HEADING
            if rows and not (is_item and was_item):
                rows.append("")
            if is_item:
                rows.append(f"{_STEP * max(0, line.level - above - 1)}- {_escaped(line.words)}")
            elif line.kind == HEADING:
                above = line.level
                rows += _markdown_heading(line)
            else:
                rows.append(("# " if line.kind == TITLE else "") + _escaped(line.words))
            was_item = is_item
        return "\n".join(rows) + "\n" if rows else ""


def skeleton(text: str, outline: Outline) -> Skeleton:
    """Return the skeleton of a text; in linear time."""
    return Skeleton(tuple(skeleton_lines(text, outline)))


def skeleton_lines(text: str, outline: Outline) -> Iterator[Line]:
    """Yield the lines of the skeleton one by one, for whoever has only a few milliseconds at a time."""
    width = _wrap_width(text)
    has_headings = any(node.kind == HEADING for node in outline.nodes)
    around = _lines_of_parts(text, outline, width) if has_headings else _lines_of_paragraphs(text, outline, width)
    last = -1
    for line in merge(_lines_of_title(text, outline), around, _lines_of_nodes(text, outline, width), key=_order):
        # The reader may have made a heading of what is a title or an opening too.
        if line.place > last:
            last = line.place
            yield line


def indented(line: Line) -> str:
    """Return the words of a line behind its indent."""
    return _STEP * line.indent + line.words


def _order(line: Line) -> tuple[int, bool]:
    return line.place, line.node is None


# The parts of a skeleton, each in text order


def _lines_of_title(text: str, outline: Outline) -> Iterator[Line]:
    spans = [(part.span.start, part.span.end) for part in outline.parts if part.kind == TITLE]
    if not spans and outline.title and (at := text.find(outline.title, 0, _FAR)) >= 0:
        spans = [(at, at + len(outline.title))]
    for start, end in spans:
        if end > start:
            yield Line(0, TITLE, start, _joined(text[start:end]))


def _lines_of_parts(text: str, outline: Outline, width: int) -> Iterator[Line]:
    for part in outline.parts:
        if part.kind in {OPENING, CLOSING}:
            found = _sentence(text, part.span.start, min(part.span.end, _next_node(outline, part.span.start)), width)
            if found:
                yield Line(0, part.kind, found[0], found[1])


def _lines_of_paragraphs(text: str, outline: Outline, width: int) -> Iterator[Line]:
    """Yield the first sentence of each paragraph but those before the body; up to the first run-in."""
    matter = [part.span for part in outline.parts if part.kind in _BEFORE_BODY]
    end = -1
    while end < len(text):
        start = end + 1
        end = _paragraph_end(text, start, len(text), width)
        for span in matter:
            if span.start <= start < span.end:
                start = span.end
        found = _sentence(text, start, min(end, _next_node(outline, start)), width) if start < end else None
        if found:
            yield Line(0, SENTENCE, found[0], found[1])


def _lines_of_nodes(text: str, outline: Outline, width: int) -> Iterator[Line]:
    nodes = outline.nodes
    for index, node in enumerate(nodes):
        limit = min(node.end, nodes[index + 1].offset) if index + 1 < len(nodes) else node.end
        head = _head(text, node)
        if node.kind != HEADING:
            found = _sentence(text, node.head_end, limit, width, marks=_RUN_IN_MARKS)
            yield Line(node.level, node.kind, node.offset, head + _rest(text, node, found), len(head), node.label, index)
            continue
        found = _sentence(text, node.head_end, limit, width)
        runs_on = found is not None and "\n" not in text[node.head_end : found[0]]
        rest = _rest(text, node, found) if runs_on else ""
        yield Line(node.level, HEADING, node.offset, head + rest, len(head), node.label, index)
        if found and not runs_on:
            yield Line(node.level, SENTENCE, found[0], found[1], node=index)


def _head(text: str, node: Node) -> str:
    """Return label and heading, as the reader has renamed them or as they stand in the text; of a run-in the label."""
    stands = text[node.offset : node.head_end].rstrip(_TRAILING)
    if node.is_edited and node.kind == HEADING:
        named = node.label + node.heading
        near = text[node.offset : node.offset + 2 * len(named)]
        if not "".join(near.split()).startswith("".join(named.split()).removesuffix(_ELLIPSIS)):
            return named
    return _joined(stands)


def _rest(text: str, node: Node, found: tuple[int, str] | None) -> str:
    """Return what goes on behind a head, with the blanks between them."""
    return text[node.head_end : found[0]].replace("\n", "").replace("*", "") + found[1] if found else ""


def _next_node(outline: Outline, point: int) -> int:
    """Return where the first node at or behind ``point`` begins; a place behind any text if there is none."""
    index = bisect_left(outline.nodes, point, key=lambda node: node.offset)
    return outline.nodes[index].offset if index < len(outline.nodes) else 1 << 62


# Sentences


def _sentence(text: str, start: int, limit: int, width: int, *, marks: re.Pattern[str] = _SENTENCE_MARKS) -> tuple[int, str] | None:
    """Return place and words of the first sentence between two offsets that is more than a salutation, None if there is none.

    Args:
        text: the whole text.
        start: where to begin.
        limit: where to stop, inside a sentence or not.
        width: code points of a wrapped line, 0 if lines are not wrapped.
        marks: what ends a sentence, and pairs of quotes and brackets.
    """
    end = start
    while True:
        start = end
        while start < limit and text[start] in _LEADING:
            start += 1
        border = _paragraph_end(text, start, limit, width)
        most = SENTENCE_LIMIT if _HAN.search(text, start, min(border, start + SENTENCE_LIMIT)) else 2 * SENTENCE_LIMIT
        end = _sentence_end(text, start, min(border, start + most + 1), marks)
        if not (start < end < limit and _GREETING.fullmatch(text, start, end)):
            break
    is_cut = end - start > most
    if is_cut:
        # Not inside a Latin word.
        blank = text.rfind(" ", start + most // 2, start + most)
        end = blank if blank >= 0 and most > SENTENCE_LIMIT else start + most
    words = text[start:end].rstrip(_PAUSES if end == limit or is_cut else _TRAILING)
    if not _WORD.search(words):
        return None
    return start, _joined(words) + (_ELLIPSIS if is_cut else "")


def _sentence_end(text: str, start: int, limit: int, marks: re.Pattern[str]) -> int:
    """Return where the first sentence ends that is not inside quotes or brackets; if these are not closed, the first one at all."""
    depth = 0
    first = limit
    for match in marks.finditer(text, start, limit):
        mark = match[0]
        if mark in _OPENING_MARKS:
            depth += 1
            continue
        depth = max(0, depth - sum(char in _CLOSING_MARKS for char in mark))
        if mark in _CLOSING_MARKS:
            continue
        if not depth:
            return match.end()
        first = min(first, match.end())
    return first


def _paragraph_end(text: str, start: int, limit: int, width: int) -> int:
    """Return where the paragraph ends that holds ``start``, at the limit at the latest; a wrapped one goes on behind its line ends."""
    while True:
        end = text.find("\n", start, limit)
        if end < 0:
            return limit
        is_full = width and end - (text.rfind("\n", max(0, end - width - 1), end) + 1) >= _FULL * width
        if not is_full or text[end - 1] in _LINE_ENDS or text.startswith("\n", end + 1):
            return end
        start = end + 1


def _wrap_width(text: str) -> int:
    """Return the length of a full line in a text whose lines are wrapped every so many characters, 0 if they are not."""
    lines = [line for line in text.split("\n") if line]
    # A few may be longer: those of a table, or the title.
    width = sorted(map(len, lines))[len(lines) * 24 // 25] if lines else 0
    if width not in _WRAPS:
        return 0
    full = [line for line in lines if len(line) >= _FULL * width]
    broken = sum(line[-1] not in _LINE_ENDS for line in full)
    return width if broken >= 3 and 2 * broken >= len(full) and 4 * len(full) >= len(lines) else 0


def _joined(words: str) -> str:
    """Return words without line ends: a blank in their place between Latin words only."""
    if "\n" not in words:
        return words
    lines = [line for line in words.split("\n") if line]
    joined = lines[0]
    for line in lines[1:]:
        joined += (" " if joined[-1:].isascii() and line[0].isascii() else "") + line
    return joined


# Markdown


def _markdown_heading(line: Line) -> list[str]:
    """Return a heading, and what runs on behind it as a paragraph; a heading of which only the label is set apart stays whole."""
    sign = "#" * min(line.level + 1, 6)
    rest = line.words[line.head :].strip()
    if not rest or line.head <= len(line.label):
        return [f"{sign} {_escaped(line.words)}"]
    return [f"{sign} {_escaped(line.words[: line.head])}", "", _escaped(rest)]


def _escaped(words: str) -> str:
    """Return words in which nothing is taken for a sign of Markdown."""
    return _MARKDOWN.sub(lambda found: f"{found[3]}\\{found[4]}" if found[3] else f"\\{found[0]}", words)
