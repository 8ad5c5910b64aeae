"""The closing: where a speech takes leave, or a document names its organ and date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.outline.front_lines import is_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.outline.blocks import Block

BLOCKS: Final = 12
"""A closing is looked for in so many last blocks."""
SIGNATURE: Final = 40
"""Code points of an organ's name over the date at most."""

_FAREWELL: Final = re.compile(
    r"同志们[，,！!：:、]|各位(?:代表|委员|同志|领导|朋友|来宾|老师|同学)[^。]{0,12}[，,！!：:]|朋友们[，,！!]|同学们[，,！!]|让我们|谢谢|我就讲|我的(?:讲话|发言|报告|汇报)"
    r"|最后，(?:祝|预祝)|(?:祝|预祝)(?:大家|各位|大会|会议)|特此|此致|专此|以上(?:报告|汇报|意见|请示)|(?:妥否|当否|可否)，|以上[^。]{0,12}，请|请予?审议|本次会议到此"
    r"|(?i:thank you|let us|god bless|in conclusion)"
)


def closing(text: str, blocks: Sequence[Block], after: int) -> int | None:
    """Return where the closing begins behind ``after``: the first paragraph there that takes leave, or the signature; None without one."""
    first = max(0, len(blocks) - BLOCKS)
    for block in blocks[first:]:
        if block.start > after and _FAREWELL.match(text, block.start, block.end):
            return block.start
    if len(blocks) < 3 or not is_date(text, blocks[-1]):
        return None
    start = len(blocks) - 1
    while start > first and blocks[start - 1].start > after and _signs(text, blocks[start - 1]):
        start -= 1
    return blocks[start].start if blocks[start].start > after else None


def _signs(text: str, block: Block) -> bool:
    """Return True for a line that may be the organ's name: short, without a mark."""
    return block.end - block.start <= SIGNATURE and not any(mark in text[block.start : block.end] for mark in "。！？；：，")
