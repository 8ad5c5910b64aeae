"""Headings in lines that have swallowed others: one paragraph, or a whole text, whose line ends were lost.

There a label stands behind a full stop, a closing bracket or a blank instead of at the beginning of a line. It is believed where its
series counts up from one and its members lie as far apart as sections do.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from core.outline.blocks import scan
from core.outline.candidates import Candidate
from core.outline.numbering import FAMILIES, HAN, number_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.outline.blocks import Block

LONG: Final = 1_500
"""Code points of a block in which headings may stand because its line ends were lost."""
GAP: Final = 150
"""Code points that such headings lie apart on average at least."""
WHOLE: Final = 0.8
"""A block that is so much of the text is the text; then less will do."""
FEW: Final = 40
"""Blocks of a text that may be one line and a few others."""
APART: Final = 150
"""Code points that （一） and （二） lie apart on average at least where they are the headings of a text that is one line."""
SMALL_LONG: Final = 200
SMALL_GAP: Final = 60

_BEHIND: Final = "。！？!?”）)… \u3000摄"
_CLOSED: Final = "。！？!?”摄"
_STRONG: Final = re.compile(rf"第({HAN}|\d{{1,3}})(编|章|节|条|部分)(?=[ \u3000])")
_UNITS: Final = {"编": "book", "部分": "part", "章": "chapter", "节": "section", "条": "article"}
_BLANK: Final = re.compile(rf"(?<=[ \u3000])({HAN})、")
_FIRST: Final = re.compile(r"[^，。；：！？（(\d、]{2,30}?(?:([（(]一[）)])|(1[.、．](?!\d)))")
_ASKED: Final = ("个问题", "个方面", "个任务", "方面")
_INNER: Final = ("bracketed", "digit")


def with_lost(candidates: list[Candidate], text: str, blocks: Sequence[Block]) -> tuple[list[Candidate], set[int]]:
    """Return the candidates with those that only a lost line end explains, and where those begin that are believed.

    They have a series that counts up from one, far enough apart; 第一章 第一条 need no distance.
    """
    gaps = _lost_blocks(blocks)
    if not gaps:
        return candidates, set()
    by_block: dict[int, dict[int, Candidate]] = defaultdict(dict)
    for candidate in candidates:
        if candidate.block in gaps:
            by_block[candidate.block][candidate.start] = candidate
    added: list[Candidate] = []
    believed: set[int] = set()
    for index, gap in gaps.items():
        known = by_block[index]
        for new in itertools.chain(_strong(text, blocks[index], index), _behind_blanks(text, blocks[index], index)):
            if new.start not in known:
                known[new.start] = new
                added.append(new)
        for outer in [one for one in known.values() if one.family.name == "han"]:
            first = _first(text, blocks[index], outer)
            if first and first.start not in known:
                known[first.start] = first
                added.append(first)
        members = sorted(known.values(), key=lambda one: one.start)
        believed |= _believed(members, blocks[index].end, gap)
        asked = {one.start: one._replace(family=FAMILIES["ordinal-line"]) for one in _questions(members, text, blocks[index].end, gap)}
        if asked:
            candidates = [asked.get(one.start, one) for one in candidates]
            believed |= asked.keys()
    return sorted([*candidates, *added], key=lambda one: one.start) if added else candidates, believed


def _lost_blocks(blocks: Sequence[Block]) -> dict[int, int]:
    """Return the blocks that may hold headings inside, each with the distance at which those have to lie."""
    total = sum(block.end - block.start for block in blocks) if len(blocks) <= FEW else 0
    found: dict[int, int] = {}
    for index, block in enumerate(blocks):
        size = block.end - block.start
        if total and size >= SMALL_LONG and size > WHOLE * total:
            found[index] = SMALL_GAP
        elif size >= LONG:
            found[index] = GAP
    return found


def _strong(text: str, block: Block, index: int) -> Iterator[Candidate]:
    for match in scan(_STRONG, text, block.start, block.end):
        before = text[match.start() - 1] if match.start() > block.start else " "
        number = number_of(match[1])
        if number and before in _BEHIND:
            yield Candidate(match.start(), match.end(), FAMILIES[_UNITS[match[2]]], number, index, opens=False, after=before)


def _behind_blanks(text: str, block: Block, index: int) -> Iterator[Candidate]:
    for match in scan(_BLANK, text, block.start, block.end):
        number = number_of(match[1])
        if number:
            yield Candidate(match.start(), match.end(), FAMILIES["han"], number, index, opens=False, after=" ")


def _first(text: str, block: Block, outer: Candidate) -> Candidate | None:
    """Return the （一） or 1. that stands right behind the words of a heading."""
    match = _FIRST.match(text, outer.end, min(block.end, outer.end + 40))
    if not match:
        return None
    name = "bracketed" if match[1] else "digit"
    return Candidate(match.start(match.lastindex or 1), match.end(), FAMILIES[name], 1, outer.block, opens=False, after=" ")


def _believed(members: Sequence[Candidate], end: int, gap: int) -> set[int]:
    """Return where the labels of one block begin that are headings."""
    found: set[int] = set()
    apart = [one for one in members if one.opens or one.after in _BEHIND]
    for name in _UNITS.values():
        row = _counting([one for one in apart if one.family.name == name])
        found.update(one.start for one in row if len(row) > 1 or one.number == 1)
    tops = _spread(apart, "han", end, gap)
    if not tops and gap == SMALL_GAP:
        # A text that is one line, or a part of it from （三） on.
        tops = _spread([one for one in apart if one.opens or one.after in _CLOSED], "bracketed", end, APART)
    if not tops:
        return found
    found.update(one.start for one in tops)
    for name in _INNER:
        row = _counting([one for one in apart if one.family.name == name and one.start > tops[0].start])
        if len(row) > 1 and row[-1].start - row[0].start >= gap * (len(row) - 1):
            found.update(one.start for one in row)
    return found


def _questions(members: Sequence[Candidate], text: str, end: int, gap: int) -> list[Candidate]:
    """Return 第一个问题： 第二个问题： where they lie as far apart as sections do: the colon shows that each had a line of its own."""
    row: list[Candidate] = []
    for one in members:
        if one.noun in _ASKED and text[one.end - 1] in "：:" and one.number == len(row) + 1:
            row.append(one)
    size = end - row[0].start if row else 0
    return row if len(row) > 1 and size >= gap * len(row) else []


def _spread(apart: Sequence[Candidate], name: str, end: int, gap: int) -> list[Candidate]:
    """Return the labels of a family that count up and lie far enough apart to be headings, or none.

    They begin with number one, or with any where that opens the block.
    """
    row: list[Candidate] = []
    for one in apart:
        if one.family.name == name and (one.number == row[-1].number + 1 if row else one.number == 1 or one.opens):
            row.append(one)
    size = end - row[0].start if row else 0
    if len(row) < 2 or size < gap * len(row) or any(b.start - a.end < gap // 3 for a, b in itertools.pairwise(row)):
        return []
    return row


def _counting(row: Sequence[Candidate]) -> list[Candidate]:
    """Return the labels of a family that begin a series or follow the one before."""
    found: list[Candidate] = []
    for one in row:
        if one.number == 1 or (found and one.number == found[-1].number + 1):
            found.append(one)
    return found
