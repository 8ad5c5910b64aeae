"""Headings without a label: short lines of their own that title what follows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP
from core.outline.decide import Item
from core.outline.parts import is_date
from core.outline.remarks import Remark
from core.outline.tree import HEADING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.outline.blocks import Block
    from core.outline.parts import Front

LIMIT: Final = 36
"""Code points of such a line at most, in Chinese."""
ENGLISH_LIMIT: Final = 90
RUN: Final = 2
"""So many such lines may follow each other; more are a list or a table."""

_HASH: Final = Remark(QT_TRANSLATE_NOOP("outline", "set off by #"))
_SHORT_LINE: Final = Remark(QT_TRANSLATE_NOOP("outline", "a short line of its own over a paragraph"))
_CHINESE: Final = re.compile("[一-鿿]")
_NONE: Final = re.compile(
    r"[\d\W_]+$|[（(【\[].*[）)】\]]$|.*(?:摄|编辑|记者|来源|收藏|注释|附件|供稿|完)[）)]?$|(?:图|表|附|注|来源|作者|记者|责任编辑|编辑|抄送|主送|地址|电话|出席|列席|主持|记录|报送|印发)"
    r"|.*\d{4}年\d{1,2}月\d{1,2}日.*|.*[:：].*|.*(?:人民政府|办公室|委员会)$|\||.*\||https?:|!\[|<"
)
_END: Final = "。！？!?：:；;，,、…．.”"
_FULL: Final = "。！？!?：:；;…”）).』」"


def bare_headings(text: str, blocks: Sequence[Block], front: Front, labelled: Sequence[Item]) -> list[Item]:
    """Return the headings that no label makes, in text order, without their parents."""
    taken = {item.block for item in labelled}
    short = [_is_short(text, block) for block in blocks]
    first = min(taken, default=len(blocks))
    other = taken | front.skipped
    found = [
        index
        for index in range(front.body, len(blocks))
        if index not in taken
        and index not in front.skipped
        and (blocks[index].depth or (short[index] and _titles(text, blocks, index, short, other)))
    ]
    below = _rank_inside(labelled)
    items = []
    for index in found:
        block = blocks[index]
        above = index < first or bool(found and found[0] < first)
        rank = (-1.0 if above else below) + block.depth / 100
        why = _HASH if block.depth else _SHORT_LINE
        items.append(Item(block.start, block.start, HEADING, rank, index, why=why))
    return items


def _rank_inside(labelled: Sequence[Item]) -> float:
    """Return the rank of such a line between labelled headings: right under the highest of them."""
    return min((item.rank for item in labelled), default=-1.5) + 0.5


def _is_short(text: str, block: Block) -> bool:
    length = block.end - block.start
    if length < 2 or length > ENGLISH_LIMIT or block.listed or text[block.end - 1] in _END:
        return False
    words = text[block.start : block.end]
    if _CHINESE.search(words):
        return length <= LIMIT and not any(mark in words for mark in "。；！？") and not _NONE.match(words)
    return _is_english_title(words) and not _NONE.match(words)


def _is_english_title(words: str) -> bool:
    """Return True for a line in title case; a line of verse or of a script for speaking has few capitals."""
    long = [word for word in words.split() if len(word) > 3]
    return not words[0].islower() and sum(any(char.isupper() or char.isdigit() for char in word) for word in long) * 5 >= len(long) * 3


def _titles(text: str, blocks: Sequence[Block], index: int, short: Sequence[bool], other: set[int]) -> bool:
    """Return True if a paragraph begins below and a sentence has ended above; ``other`` are blocks known to be something else."""
    above = index - 1
    while above >= 0 and short[above] and above not in other and index - above <= RUN:
        above -= 1
    below, lines = index + 1, index - above
    while below < len(blocks) and below not in other and lines <= RUN and (short[below] or is_date(text, blocks[below])):
        lines += short[below]
        below += 1
    if lines > RUN or below >= len(blocks):
        return False
    if below not in other and not _is_paragraph(text, blocks[below], text[blocks[index].start : blocks[index].end]):
        return False
    if above < 0:
        return True
    last = text[blocks[above].end - 1]
    return last not in "，、," if above in other else last in _FULL


def _is_paragraph(text: str, block: Block, line: str) -> bool:
    words = text[block.start : min(block.end, block.start + 400)]
    return len(words) > max(24, len(line)) or any(mark in words for mark in "。！？；：")
