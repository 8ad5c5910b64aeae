"""Endnotes: what stands behind a line 注释, note by note. They quote laws, letters and lists; none of that divides the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.outline.blocks import Block

LONGEST: Final = 60
"""So many blocks of one note are read at most, to find the next."""
LAST: Final = 12
"""So many blocks behind the last mark of a text still belong to its note."""

_NAME: Final = re.compile(r"[【\[（(]?(?:附?注[ \u3000]*[释解]?|参考文献|(?i:(?:end|foot)?notes|references))[】\]）)]?[:：]?")
_MARK: Final = re.compile(r"[〔［\[【（(](\d{1,3})[〕］\]】）)]|(\d{1,3})[.．、 \u3000]|([①-⑳])|[*＊※†]")


def notes(text: str, blocks: Sequence[Block]) -> set[int]:
    """Return the blocks of all endnotes, their name included; ``text`` is the folded one."""
    found: set[int] = set()
    for index, block in enumerate(blocks):
        if index not in found and block.end - block.start <= LAST and _NAME.fullmatch(text, block.start, block.end):
            last = _last(text, blocks, index)
            if last > index:
                found.update(range(index, last + 1))
    return found


def _last(text: str, blocks: Sequence[Block], name: int) -> int:
    """Return the last block of the notes under the name at that index; the name itself where none stands beneath."""
    last, reached = name, 0
    for index in range(name + 1, len(blocks)):
        if index - last > (LONGEST if reached else 2):
            break
        match = _MARK.match(text, blocks[index].start, blocks[index].end)
        number = _number(match) if match else None
        if number == reached + 1 or (number == 0 and reached <= 1):
            last, reached = index, max(reached, number)
        elif number == 1 or _NAME.fullmatch(text, blocks[index].start, blocks[index].end):
            break
    return len(blocks) - 1 if last > name and len(blocks) - last <= LAST else last


def _number(match: re.Match[str]) -> int:
    """Return the number of a note; 0 for a sign such as *."""
    if match[3]:
        return ord(match[3]) - ord("①") + 1
    return int(match[1] or match[2] or 0)
