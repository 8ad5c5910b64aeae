"""What stands before and after the tree: title, date, speaker, salutation, table of contents, opening, closing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.outline.front import LOOK, Front, Reader, is_title_fact
from core.outline.front_lines import TITLE_LIMIT
from core.outline.tree import Part
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from core.outline.blocks import Block
    from core.outline.styles import Look

FRONT: Final = 15
"""So many blocks may stand before the first words of a speech."""
TITLE_LINES: Final = 3
MATTER: Final = 30
"""Lines of a head of names and values at most."""
ATTACHED: Final = 30
"""Lines of a list of attachments at most."""

_ATTACHED: Final = re.compile(r"附件\s*[:：]?\s*1?\s*[.、．]?[^。]{0,60}$")
_ATTACHED_NEXT: Final = re.compile(r"\d{1,2}\s*[.、．][^。]*$")


def front(text: str, blocks: Sequence[Block], labelled: Container[int], contents: range, looks: Mapping[int, Look]) -> Front:
    """Read title, date, speaker and salutation off the first blocks.

    ``labelled`` are the blocks that open with the first label of a series: the body begins there at the latest. ``contents`` are those of
    a table of contents.
    """
    found = Front()
    matter = _front_matter(found, text, blocks)
    reader = Reader(found, text, blocks, looks, labelled)
    for index in range(min(len(blocks), FRONT + len(contents))):
        if index not in contents and index >= matter and not reader.takes(index):
            break
    title = reader.title
    found.unread.update(contents, _attached(text, blocks))
    found.skipped |= found.unread
    if contents:
        found.parts.append(Part("contents", Span(blocks[contents[0]].start, blocks[contents[-1]].end)))
        if contents[0] <= found.body:
            found.body = max(found.body, contents[-1] + 1)
    if title and len(blocks) > found.body:
        found.parts.extend(Part("title", span) for span in title)
        found.title_spans = title
    found.parts.sort(key=lambda part: part.span)
    return found


def _front_matter(found: Front, text: str, blocks: Sequence[Block]) -> int:
    """Return how many blocks a head of names and values between two rows of --- takes; a title among them is kept."""
    if not blocks or text[blocks[0].start : blocks[0].end] != "---":
        return 0
    for index, block in enumerate(blocks[1:MATTER], start=1):
        words = text[block.start : min(block.end, block.start + LOOK)]
        if words == "---":
            found.body = index + 1
            return index + 1
        is_title_fact(found, words, block.start)
    found.title = None
    return 0


def _attached(text: str, blocks: Sequence[Block]) -> set[int]:
    """Return the lines that list what is attached: 附件：1.任务清单, and 2.责任清单 below it."""
    found: set[int] = set()
    for index, block in enumerate(blocks):
        if text.startswith("附件", block.start) and _ATTACHED.match(text, block.start, block.end):
            found.add(index)
            for number in range(index + 1, min(len(blocks), index + ATTACHED)):
                below = blocks[number]
                if below.end - below.start > TITLE_LIMIT or not _ATTACHED_NEXT.match(text, below.start, below.end):
                    break
                found.add(number)
    return found


def with_short_title(front: Front, text: str, blocks: Sequence[Block]) -> bool:
    """Take the lines behind the first out of the title; return False if that cannot be right.

    A title over several lines has a date, speaker or salutation behind it. Where the text begins at once, and is divided by lines like
    these further down, the second is the first of those.
    """
    if len(front.title_spans) < 2 or front.is_numbered or any(part.kind not in ("title", "contents") for part in front.parts):
        return False
    first, second = front.title_spans[:2]
    index = next(index for index, block in enumerate(blocks) if block.start == second.start)
    if index < len(blocks) and blocks[index].start - first.end > 2:
        return False
    front.title_spans = [first]
    front.parts = [part for part in front.parts if part.kind != "title" or part.span == first]
    front.body = index
    return True
