"""What an official document by GB/T 9704-2012 (党政机关公文格式) makes of headings, enclosures and signatures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.outline.tree import HEADING

if TYPE_CHECKING:
    from core.outline.tree import Node

COLUMN: Final = 28
"""Characters in a line: clause 5.2.3."""
INDENT: Final = 2
"""Characters by which a paragraph is set in, and by which a signature stands off the right border: clauses 7.3.3, 7.3.5.2."""
CLOSING: Final = 12
"""So many last lines of a text may hold its enclosures and its signature."""
ENCLOSURE: Final = re.compile("附\\s*件\\s*[:：]")
ENCLOSED: Final = re.compile("[\\d０-９]+[.．、]")
DATE: Final = re.compile(
    "[（(]?[\\d０-９〇○零一二三四五六七八九]{4}年[\\d０-９一二三四五六七八九十]{1,3}月[\\d０-９一二三四五六七八九十]{1,3}日[）)]?"
)

_FIRST_LEVEL: Final = re.compile("[一二三四五六七八九十百〇零]+、|第[一二三四五六七八九十百〇零\\d]+[章编篇部]")
_SECOND_LEVEL: Final = re.compile("[（(][一二三四五六七八九十百〇零]+[）)]|第[一二三四五六七八九十百〇零\\d]+节")
_LOWER_LEVEL: Final = re.compile("[（(]?[\\d０-９]+[）).．、]|[①-⑳]")
_SENTENCE_MARKS: Final = frozenset("。！？；：，")
_LONGEST_SIGNATURE: Final = 40


def level_of(node: Node) -> int:
    """Return which of three faces a heading takes: 黑体 for 一、, 楷体 for （一）, 仿宋 below (clause 7.3.3); a run-in that of the body."""
    if node.kind != HEADING or _LOWER_LEVEL.match(node.label):
        return 3
    if _FIRST_LEVEL.match(node.label):
        return 1
    if _SECOND_LEVEL.match(node.label):
        return 2
    return min(node.level, 3)


def is_name(words: str) -> bool:
    """Return True for a line that can be the organ above the date of a signature."""
    return len(words) <= _LONGEST_SIGNATURE and _SENTENCE_MARKS.isdisjoint(words) and not ENCLOSED.match(words)
