"""Blocks: what stands as a line of its own, whether its line end survived or only its indent did."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.document import Paragraph

PIECE: Final = 50_000
"""Code points that one call into the pattern matcher sees at most: the interpreter is held for about a millisecond."""

_LONG_LINE: Final = 200
_INDENT: Final = re.compile("\u3000[\u3000 \u00a0]+")
_MARKS: Final = re.compile(r"(#{1,6})[ \u3000]*|>[ \u3000>]*|[-*+·•][ \u3000]+")
_BOLD: Final = ("**", "__")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a part of a long line that an indent inside it sets off."""

    start: int
    """Where its words begin, after indents and Markdown marks."""
    end: int
    paragraph: int
    """Index of its paragraph."""
    depth: int = 0
    """The number of ``#`` before it."""
    listed: bool = False
    """True behind a bullet."""
    bold: bool = False
    """True if all of it stands between marks of bold type."""


def cut(text: str, paragraphs: Sequence[Paragraph]) -> list[Block]:
    """Return the blocks in text order; none is empty."""
    blocks = []
    for index, paragraph in enumerate(paragraphs):
        start, end = paragraph.span.start, paragraph.span.end
        if end - start <= _LONG_LINE:
            blocks.append(_block(text, start, end, index))
            continue
        for gap in scan(_INDENT, text, start, end):
            if gap.start() > start:
                blocks.append(_block(text, start, gap.start(), index))
            start = gap.end()
        if start < end:
            blocks.append(_block(text, start, end, index))
    return [block for block in blocks if block.start < block.end]


def _block(text: str, start: int, end: int, paragraph: int) -> Block:
    first = text[start]
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
