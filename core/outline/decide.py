"""Decides which candidates are headings: a sequence decides, not a line."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP
from core.outline.remarks import DISORDER, MISSING, REPEATED, Fault, Remark
from core.outline.tree import HEADING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.outline.blocks import Block
    from core.outline.candidates import Candidate

SERIAL_COUNT: Final = 20
"""So many numbered paragraphs of one family, most of a text: the numbers of the paragraphs themselves, not headings."""
LOST_LINE: Final = 1_500
"""Code points of a block in which headings may stand because its line ends were lost."""
LOST_GAP: Final = 150
"""Code points that such headings lie apart on average at least."""
GAP: Final = 2
"""So many numbers may be missing between two headings of one series."""

BEGINS: Final = Remark(QT_TRANSLATE_NOOP("outline", "begins a series"))
AGAIN: Final = Remark(QT_TRANSLATE_NOOP("outline", "begins the series again"))
_FOLLOWS: Final = QT_TRANSLATE_NOOP("outline", "follows number {0}")
_WITH_GAP: Final = QT_TRANSLATE_NOOP("outline", "follows number {0} with a gap")
_REPEATS: Final = QT_TRANSLATE_NOOP("outline", "repeats number {0}")
_ANEW: Final = QT_TRANSLATE_NOOP("outline", "begins anew within a series")
_ALONE: Final = QT_TRANSLATE_NOOP("outline", "stands alone with number 1")
_RUNS_ON: Final = QT_TRANSLATE_NOOP("outline", "runs on from number {0} under an earlier heading")
_MIDDLE: Final = QT_TRANSLATE_NOOP("outline", "begins a series in its middle")
_MISSING: Final = QT_TRANSLATE_NOOP("outline", "Number {0} is missing.")
_REPEATED: Final = QT_TRANSLATE_NOOP("outline", "Number {0} stands twice.")
_DISORDER: Final = QT_TRANSLATE_NOOP("outline", "Number {0} stands behind number {1}.")


def follows(number: int) -> Remark:
    """Return the reason of a label whose number goes on from ``number``."""
    return Remark(_FOLLOWS, (number,))


def missing(number: int, offset: int) -> Fault:
    """Return the fault of a row that leaves out ``number`` before the label at ``offset``."""
    return Fault(MISSING, Remark(_MISSING, (number,)), offset)


def repeated(number: int, offset: int) -> Fault:
    """Return the fault of a row in which the label at ``offset`` has the number of the one before."""
    return Fault(REPEATED, Remark(_REPEATED, (number,)), offset)


def _disorder(number: int, before: int, offset: int) -> Fault:
    return Fault(DISORDER, Remark(_DISORDER, (number, before)), offset)


@dataclass(slots=True, eq=False)
class Item:
    """A heading or run-in that has been believed, on its way into the tree."""

    start: int
    label_end: int
    kind: str
    rank: float
    block: int
    candidate: Candidate | None = None
    parent: Item | None = None
    faults: tuple[Fault, ...] = ()
    why: Remark = BEGINS
    promoted: bool = False
    """True for a run-in that turned out to be a heading."""


@dataclass(slots=True)
class _Open:
    """A series that may go on."""

    rank: float
    series: str
    number: int
    item: Item = field(repr=False)


def numbered_headings(candidates: Sequence[Candidate], blocks: Sequence[Block]) -> list[Item]:
    """Return the headings that a label and its sequence make, in text order, without their parents."""
    lost = _lost_lines(candidates, blocks)
    ripe = [c for c in candidates if (c.opens and c.family.heading) or c.start in lost]
    ripe = _without_serials(_without_run_ins(ripe, candidates), blocks)
    pending = Counter((c.family.series, c.number) for c in ripe)
    stack: list[_Open] = []
    reached: dict[str, int] = {}
    items: list[Item] = []
    for candidate in ripe:
        key = (candidate.family.series, candidate.number)
        pending[key] -= 1
        is_followed = pending[(key[0], key[1] + 1)] > 0
        place = _place(stack, candidate, reached.get(key[0]), is_followed=is_followed)
        if place is None:
            continue
        depth, faults, why = place
        del stack[depth:]
        item = Item(candidate.start, candidate.end, HEADING, candidate.family.rank, candidate.block, candidate, None, faults, why)
        stack.append(_Open(candidate.family.rank, *key, item))
        reached[key[0]] = key[1]
        items.append(item)
    return items


def _place(
    stack: Sequence[_Open], candidate: Candidate, reached: int | None, *, is_followed: bool
) -> tuple[int, tuple[Fault, ...], Remark] | None:
    """Return how much of the stack stays below the candidate, its faults and the reason; None to disbelieve it.

    ``reached`` is the number that a closed series of the same kind came to.
    """
    family, number = candidate.family, candidate.number
    for depth in range(len(stack) - 1, -1, -1):
        before = stack[depth]
        if before.series != family.series:
            continue
        step = number - before.number
        if step == 1:
            return depth, (), follows(before.number)
        if number == 1 and (family.alone or is_followed):
            return depth, (), AGAIN
        if 1 < step <= GAP + 1 and family.alone:
            return depth, (missing(before.number + 1, candidate.start),), Remark(_WITH_GAP, (before.number,))
        if step == 0 and family.alone:
            return depth, (repeated(number, candidate.start),), Remark(_REPEATS, (number,))
        if step < 0 and is_followed and family.alone:
            return depth, (_disorder(number, before.number, candidate.start),), Remark(_ANEW)
        return None
    depth = len(stack)
    while depth and stack[depth - 1].rank >= family.rank:
        depth -= 1
    if number == 1 and (family.alone or is_followed):
        return depth, (), BEGINS if is_followed else Remark(_ALONE)
    if reached is not None and number == reached + 1 and family.alone:
        return depth, (), Remark(_RUNS_ON, (reached,))
    if is_followed and family.alone and not stack:
        return depth, (missing(number - 1, candidate.start),), Remark(_MIDDLE)
    return None


def _lost_lines(candidates: Iterable[Candidate], blocks: Sequence[Block]) -> set[int]:
    """Return where headings stand inside long blocks whose line ends were lost (一、 behind a full stop, far from 二、)."""
    by_block: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        block = blocks[candidate.block]
        long = block.end - block.start >= LOST_LINE
        if long and candidate.family.name in ("han", "bracketed") and (candidate.opens or candidate.after in "。！？!?”）)…"):
            by_block.setdefault(candidate.block, []).append(candidate)
    found: set[int] = set()
    for index, members in by_block.items():
        chain: list[Candidate] = []
        for candidate in (c for c in members if c.family.name == "han"):
            if candidate.number == len(chain) + 1:
                chain.append(candidate)
        size = blocks[index].end - chain[0].start if chain else 0
        if len(chain) < 2 or size < LOST_GAP * len(chain) or any(b.start - a.end < LOST_GAP // 3 for a, b in itertools.pairwise(chain)):
            continue
        found.update(c.start for c in chain)
        inner = [c for c in members if c.family.name == "bracketed"]
        if inner and (inner[-1].start - inner[0].start) >= LOST_GAP * (len(inner) - 1):
            found.update(c.start for c in inner)
    return found


def _without_run_ins(ripe: Iterable[Candidate], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Leave out a number one that opens a block in which number two follows: （一）…；（二）… in one paragraph is a run-in."""
    inside = {(c.block, c.family.series, c.number) for c in candidates if not c.opens}
    return [c for c in ripe if not (c.opens and c.number == 1 and c.family.rank > 4 and (c.block, c.family.series, 2) in inside)]


def _without_serials(ripe: list[Candidate], blocks: Sequence[Block]) -> list[Candidate]:
    """Leave out the numbers that a budget speech gives to its paragraphs one after another."""
    for name in ("digit", "blank"):
        count = sum(c.family.name == name for c in ripe)
        top = max((c.number for c in ripe if c.family.name == name), default=0)
        if count >= SERIAL_COUNT and top >= SERIAL_COUNT and count * 10 >= len(blocks) * 4:
            ripe = [c for c in ripe if c.family.name != name]
    return ripe
