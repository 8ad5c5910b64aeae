"""What a printed page adds to a text: page numbers and running heads. They are no headings and break no sentence."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.document import Paragraph

LIMIT: Final = 40
"""Code points of a running head at most."""
TIMES: Final = 3
"""So often a line has to come before it can be a running head."""
SENTENCE: Final = 15
"""Code points of a line that, without a closing mark, is a sentence broken off."""
BOX: Final = ("专栏", "專欄")
"""The line over a box in a plan: it comes again and again, and its number stands beneath."""
CLOSED: Final = "。！？!?：:；;…”’）)》」』.]】"
"""A line that ends in one of these may be complete."""

_RULE: Final = "-—–－―─~·•"
_NUMBER: Final = re.compile(
    rf"[{_RULE}]+ *\d{{1,4}} *[{_RULE}]+|\d{{1,3}}|\d{{1,4}} *[/／] *\d{{1,4}}"
    r"|第 *(?:\d{1,4}|[一二三四五六七八九十]{1,3}) *[页頁](?: *[,，/／、|]? *共 *\d{1,4} *[页頁])?"
    r"|(?i:page|p\.?) *\d{1,4}(?: *(?:of|/) *\d{1,4})?"
)
_LAST: Final = frozenset("0123456789０１２３４５６７８９页頁" + _RULE)
"""What a page number ends in: most lines need not be looked at any closer."""


def furniture(text: str, paragraphs: Sequence[Paragraph]) -> set[int]:
    """Return the indices of the paragraphs that a page has added.

    A running head is a short line that comes again and again, at least twice next to a page number or in the middle of a sentence;
    where it first stands outside of a sentence it is kept, for it may be the title.
    """
    numbers: set[int] = set()
    short: dict[int, str] = {}
    for index, paragraph in enumerate(paragraphs):
        start, end = paragraph.span.start, paragraph.span.end
        if end - start <= LIMIT:
            line = text[start:end]
            if line[-1] in _LAST and _NUMBER.fullmatch(line):
                numbers.add(index)
            elif line not in BOX:
                short[index] = line
    # A generator, so that the interpreter is not held for the whole of a text of short lines.
    counts = Counter(line for line in short.values())
    again = {line for line, count in counts.items() if count >= TIMES}
    if not again:
        return numbers
    places: dict[str, list[int]] = {}
    for index, line in short.items():
        if line in again:
            places.setdefault(line, []).append(index)
    found = set(numbers)
    for indices in places.values():
        broken = {index for index in indices if _breaks(text, paragraphs, index, numbers)}
        beside = {index for index in indices if index - 1 in numbers or index + 1 in numbers}
        if len(broken | beside) >= 2:
            found.update(indices[1:])
            found.update(broken & {indices[0]})
    return found


def aside(paragraphs: Sequence[Paragraph]) -> set[int]:
    """Return the indices of the paragraphs that do not belong to the running text: rows of tables, notes, pictures."""
    return {index for index, paragraph in enumerate(paragraphs) if paragraph.row is not None or paragraph.role is not None}


def _breaks(text: str, paragraphs: Sequence[Paragraph], index: int, numbers: set[int]) -> bool:
    """Return True if the line parts a sentence: before it a long line without a closing mark, behind it one without an indent."""
    above, below = index - 1, index + 1
    while above in numbers:
        above -= 1
    while below in numbers:
        below += 1
    if above < 0 or below >= len(paragraphs):
        return False
    span = paragraphs[above].span
    return span.end - span.start >= SENTENCE and text[span.end - 1] not in CLOSED and not paragraphs[below].indent
