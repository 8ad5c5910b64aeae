"""What a format says of a line: heading levels, bold type, size, alignment. Plain text says nothing of it, Markdown a little."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.document import Paragraph
    from core.outline.blocks import Block

LIMIT: Final = 60
"""Code points of a line that its type alone makes a heading, at most."""
DEEPEST: Final = 9
ENOUGH: Final = 2
"""So many lines have to be set off before lines that are not lose their claim."""
LARGER: Final = 1.0
"""Points that a heading is larger than the text at least."""

_TITLE: Final = re.compile(r"title|(?:文章|正文|大|主|公文|文件)?标题|標題|titel|titre", re.I)
_SUBTITLE: Final = re.compile(r"subtitle|副标题|副標題", re.I)
_CONTENTS: Final = re.compile(r"(?:toc|contents|目录|目錄)\s*\d?", re.I)
_STYLE: Final = re.compile(r"(?:heading|标题|見出し|überschrift|titre)\s*(\d)", re.I)


class Look(NamedTuple):
    """How a block is set."""

    level: int | None = None
    """The heading level that the format gives it, from 1."""
    is_set_off: bool = False
    """True if all of it is bold, or larger than the text, or centred."""
    is_title: bool = False
    """True if its style is that of titles."""
    is_subtitle: bool = False
    size: float | None = None
    """Points, where the format says."""
    is_centred: bool = False
    is_contents: bool = False
    """True if its style is that of the lines of a table of contents."""


PLAIN: Final = Look()


def looks(blocks: Sequence[Block], paragraphs: Sequence[Paragraph]) -> dict[int, Look]:
    """Return how the blocks are set that are not plain, by index."""
    usual = _usual_size(blocks, paragraphs)
    found: dict[int, Look] = {}
    for index, block in enumerate(blocks):
        paragraph = paragraphs[block.paragraph]
        level = block.depth or _level(paragraph)
        is_larger = usual is not None and paragraph.size is not None and paragraph.size >= usual + LARGER
        set_off = block.bold or bool(paragraph.bold) or is_larger or paragraph.alignment == "center"
        is_title = not level and paragraph.style is not None and _TITLE.fullmatch(paragraph.style) is not None
        is_subtitle = paragraph.style is not None and _SUBTITLE.fullmatch(paragraph.style) is not None
        is_contents = paragraph.style is not None and _CONTENTS.fullmatch(paragraph.style) is not None
        if level or set_off or is_title or is_subtitle or is_contents:
            is_centred = paragraph.alignment == "center"
            found[index] = Look(level or None, set_off or is_title, is_title, is_subtitle, paragraph.size, is_centred, is_contents)
    return found


def tiers(lines: Sequence[int], looks: Mapping[int, Look]) -> dict[int, int]:
    """Return how deep each of the lines stands that only their type sets off, from 0: larger ones hold smaller, centred ones the others."""
    sizes: list[float] = []
    for size in sorted({looks[index].size or 0.0 for index in lines}, reverse=True):
        if not sizes or sizes[-1] - size >= LARGER:
            sizes.append(size)
    depth = {index: (sum(size >= (looks[index].size or 0.0) + LARGER for size in sizes), not looks[index].is_centred) for index in lines}
    order = {key: place for place, key in enumerate(sorted(set(depth.values())))}
    return {index: min(order[key], DEEPEST) for index, key in depth.items()}


def _level(paragraph: Paragraph) -> int:
    if paragraph.outline_level is not None and 1 <= paragraph.outline_level <= DEEPEST:
        return paragraph.outline_level
    match = _STYLE.match(paragraph.style) if paragraph.style else None
    return int(match[1]) if match else 0


def _usual_size(blocks: Sequence[Block], paragraphs: Sequence[Paragraph]) -> float | None:
    """Return the size in which most of the text is set."""
    sizes: Counter[float] = Counter()
    for block in blocks:
        size = paragraphs[block.paragraph].size
        if size is not None:
            sizes[size] += block.end - block.start
    return sizes.most_common(1)[0][0] if sizes else None
