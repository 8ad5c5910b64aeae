"""Blocks: what stands as a line of its own, whether its line end survived, only its indent did, or a narrow page has broken it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from core.outline.folding import folded
from core.outline.pages import aside, furniture
from core.outline.wrapping import Lines
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.document import Paragraph

PIECE: Final = 50_000
"""Code points that one call into the pattern matcher sees at most: the interpreter is held for about a millisecond."""

_LONG_LINE: Final = 200
_INDENT: Final = re.compile("\u3000[\u3000 \u00a0]+")
_MARKS: Final = re.compile(r"(#{1,6})[ \u3000]*|>[ \u3000>]*|[-*+·•][ \u3000]+")
_UNDERLINES: Final = {"=": 1, "-": 2}
_UNDERLINED: Final = 60
"""Code points of a line that a row of = or - makes a heading, at most."""
_BOLD: Final = ("**", "__")
_TAGS: Final = "b|strong|p|div|span|font|center|em|i|u|section|h[1-6]"
_TAGS_BEHIND: Final = 80
"""Code points of closing tags at most."""


class Block(NamedTuple):
    """A paragraph, or a part of a long line that an indent inside it sets off. Offsets count in `Draft.text`."""

    start: int
    """Where its words begin, after indents, Markdown marks and tags."""
    end: int
    paragraph: int
    """Index of its (first) paragraph."""
    depth: int = 0
    """The number of ``#`` before it, or that of its tag ``h``."""
    listed: bool = False
    """True behind a bullet."""
    bold: bool = False
    """True if all of it stands between marks of bold type."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A text as it was before a page broke its lines: what the decisions are made on."""

    text: str
    """As written, but for line ends in the middle of a paragraph, and without page numbers, running heads, tables, notes and pictures."""
    folded: str
    """The same in one spelling (see `core.outline.folding`), equally long."""
    blocks: list[Block]
    """In text order; none is empty."""
    is_wrapped: bool = False
    _starts: list[int] = field(default_factory=list, repr=False)
    _shifts: list[int] = field(default_factory=list, repr=False)

    def source(self, point: int) -> int:
        """Return where the character at ``point`` stands in the text that was given."""
        if not self._starts:
            return point
        return point + self._shifts[bisect_right(self._starts, point) - 1]

    def source_end(self, point: int) -> int:
        """Return where a stretch that ends at ``point`` ends in the text that was given."""
        return self.source(point - 1) + 1 if point else 0

    def source_span(self, span: Span) -> Span:
        """Return the stretch in the text that was given."""
        return Span(self.source(span.start), max(self.source(span.start), self.source_end(span.end)))


def draft(text: str, paragraphs: Sequence[Paragraph]) -> Draft:
    """Return the text with its blocks; lines that belong together are one."""
    added, beside = furniture(text, paragraphs), aside(paragraphs)
    lines = Lines(text, paragraphs, added, beside)
    if not lines.width and not added and not beside:
        one = folded(text)
        return Draft(text, one, cut(one, paragraphs))
    pieces: list[str] = []
    spans: list[tuple[int, int, int]] = []
    starts: list[int] = []
    shifts: list[int] = []
    length = 0
    for run in lines.runs():
        begin = length
        for number, index in enumerate(run):
            span = paragraphs[index].span
            if number and _needs_blank(pieces[-1][-1], text[span.start]):
                pieces.append(" ")
                length += 1
            starts.append(length)
            shifts.append(span.start - length)
            pieces.append(text[span.start : span.end])
            length += span.end - span.start
        spans.append((begin, length, run[0]))
        pieces.append("\n")
        length += 1
    whole = "".join(pieces)[:-1]
    one = folded(whole)
    return Draft(whole, one, _cut(one, spans), bool(lines.width), starts, shifts)


def _needs_blank(before: str, behind: str) -> bool:
    """Return True between words that are parted by blanks: English, not Chinese."""
    return before.isascii() and behind.isascii() and before not in "-("


def cut(text: str, paragraphs: Sequence[Paragraph]) -> list[Block]:
    """Return the blocks of paragraphs as they stand, in text order; none is empty."""
    return _cut(text, [(one.span.start, one.span.end, index) for index, one in enumerate(paragraphs)])


def _cut(text: str, lines: Sequence[tuple[int, int, int]]) -> list[Block]:
    blocks = []
    for start, end, index in lines:
        if end - start <= _LONG_LINE:
            blocks.append(_block(text, start, end, index))
            continue
        begin = start
        for gap in scan(_INDENT, text, start, end):
            if gap.start() > begin:
                blocks.append(_block(text, begin, gap.start(), index))
            begin = gap.end()
        if begin < end:
            blocks.append(_block(text, begin, end, index))
    return _underlined(text, [block for block in blocks if block.start < block.end])


def _underlined(text: str, blocks: list[Block]) -> list[Block]:
    """Give the lines over a row of = or - the depth that such a row means in Markdown."""
    for index in range(1, len(blocks)):
        block, above = blocks[index], blocks[index - 1]
        first = text[block.start]
        if first in _UNDERLINES and block.start == above.end + 1 and above.end - above.start <= _UNDERLINED and not above.listed:
            row = text[block.start : block.end]
            if (
                len(row) >= 3
                and row.strip(first) == ""
                and text[above.start] not in _UNDERLINES
                and ":" not in text[above.start : above.end]
            ):
                blocks[index - 1] = above._replace(depth=above.depth or _UNDERLINES[first])
    return blocks


def _block(text: str, start: int, end: int, paragraph: int) -> Block:
    first = text[start]
    if first in "<&":
        return _tagged(text, start, end, paragraph)
    if first not in "#>-*+·•_":
        return Block(start, end, paragraph)
    depth, listed, bold = 0, False, False
    match = _MARKS.match(text, start, end)
    if match:
        depth = len(match[1] or "")
        listed = not depth and first != ">"
        start = match.end()
    if text.startswith(_BOLD, start, end):
        start += 2
        if text.startswith(_BOLD, end - 2, end) and end - 2 > start:
            bold = text.find(text[start - 2 : start], start, end) == end - 2
            end -= 2 if bold else 0
    return Block(start, max(start, end), paragraph, depth, listed, bold)


@cache
def _tags() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of opening and closing tags, of bold type and of a heading; compiled for the first text that has any."""
    return (
        re.compile(rf"(?:<(?:{_TAGS})(?: [^<>]{{0,120}})?>|&nbsp;|[ \u3000])+", re.I),
        re.compile(rf"(?:</(?:{_TAGS})>|<br ?/?>|&nbsp;|[ \u3000])+", re.I),
        re.compile("<(?:b|strong)[ >]", re.I),
        re.compile("<h([1-6])[ >]", re.I),
    )


def _tagged(text: str, start: int, end: int, paragraph: int) -> Block:
    """Return a block without the tags that a web page has left around it."""
    opening, closing, bold_tag, heading_tag = _tags()
    match = opening.match(text, start, end)
    if not match:
        return Block(start, end, paragraph)
    at = text.find("</", max(match.end(), end - _TAGS_BEHIND), end)
    behind = closing.fullmatch(text, at, end) if at > 0 else None
    heading = heading_tag.search(match[0])
    bold = behind is not None and bold_tag.search(match[0]) is not None
    return Block(match.end(), max(match.end(), at if behind else end), paragraph, int(heading[1]) if heading else 0, bold=bold)


def scan(pattern: re.Pattern[str], text: str, start: int, end: int, margin: int = 24) -> Iterator[re.Match[str]]:
    """Yield the matches from ``start`` to ``end``, without ever letting the matcher run over more than `PIECE` at once.

    ``margin`` is the longest match that may cross from one piece into the next.
    """
    while start < end:
        stop = min(end, start + PIECE)
        for match in pattern.finditer(text, start, min(end, stop + margin)):
            if match.start() >= stop:
                break
            yield match
            start = max(start, match.end())
        start = max(start, stop)
