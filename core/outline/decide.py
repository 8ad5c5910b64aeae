"""Decides which candidates are headings: all labels together decide, not a line.

1. The labels that open a block are the voices (`_ripe`); in a text that lost its line ends also those behind a full stop.
2. What stands between a number and the next of its family says which family encloses which (`core.outline.order`).
3. With an order of the families the labels are read once from front to back, with the open series on a stack (`_read`): a label goes
   on with its series, begins one under what is open, or is left out; whatever is missing, twice or out of order costs.
4. The usual order and the learned one are both tried; the reading that explains more labels with fewer faults wins.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from core.errors import QT_TRANSLATE_NOOP
from core.outline.order import Within
from core.outline.remarks import DISORDER, MISSING, REPEATED, Fault, Remark
from core.outline.tree import HEADING, RUN_IN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.outline.blocks import Block, Draft
    from core.outline.candidates import Candidate
    from core.outline.numbering import Family

SERIAL_COUNT: Final = 20
"""So many numbered paragraphs of one family, most of a text: the numbers of the paragraphs themselves, not headings.

A part of such a text may begin with a greater number.
"""
ENGLISH_SERIALS: Final = 6
LONG_PARAGRAPH: Final = 120
"""So many numbered paragraphs of an English text, each so long, are numbers of paragraphs too."""
LEAD: Final = 24
"""Code points of the sentence that titles such a paragraph at most; one that is no longer needs no title."""
LEAD_END: Final = re.compile("[。：:]")
GAP: Final = 2
"""So many numbers may be missing between two headings of one series."""
AHEAD: Final = 6
"""So many coming labels of its family are looked at to see whether a number is out of place."""
FAULT_COST: Final = 1.5
LEFT_COST: Final = 1.0
"""Cost of a label that is left out."""
RUN_ON_COST: Final = 0.25
"""Cost of a label that only goes on with a series under an earlier heading, as the articles of a law do."""
UNEVEN_COST: Final = 0.2
"""Cost of a label that stands at another depth than most of its family."""
SHARED_COST: Final = 0.3
"""Cost of a second family at one depth."""
DEEPEST: Final = 16
"""So many series may be open at once."""
SET_ABOVE: Final = 0.05
"""Taken from the rank of a family for those of its labels that the format sets as headings."""
NESTED: Final = 0.01
"""Added to the rank of what is open for a second series of a family inside of it."""

BEGINS: Final = Remark(QT_TRANSLATE_NOOP("outline", "begins a series"))
AGAIN: Final = Remark(QT_TRANSLATE_NOOP("outline", "begins the series again"))
_SERIES: Final = QT_TRANSLATE_NOOP("outline", "begins a series of {0}: {1} … {2}")
_FOLLOWS: Final = QT_TRANSLATE_NOOP("outline", "follows number {0}")
_WITH_GAP: Final = QT_TRANSLATE_NOOP("outline", "follows number {0} with a gap")
_REPEATS: Final = QT_TRANSLATE_NOOP("outline", "repeats number {0}")
_ANEW: Final = QT_TRANSLATE_NOOP("outline", "begins anew within a series")
_LATE: Final = Remark(QT_TRANSLATE_NOOP("outline", "belongs to the series around it, though out of order"))
_ALONE: Final = QT_TRANSLATE_NOOP("outline", "stands alone with number 1")
_RUNS_ON: Final = QT_TRANSLATE_NOOP("outline", "runs on from number {0} under an earlier heading")
_MIDDLE: Final = QT_TRANSLATE_NOOP("outline", "begins a series in its middle")
_MISSING: Final = QT_TRANSLATE_NOOP("outline", "Number {0} is missing.")
_MISSING_SEVERAL: Final = QT_TRANSLATE_NOOP("outline", "Numbers {0} to {1} are missing.")
_REPEATED: Final = QT_TRANSLATE_NOOP("outline", "Number {0} stands twice.")
_DISORDER: Final = QT_TRANSLATE_NOOP("outline", "Number {0} stands behind number {1}.")


@lru_cache(256)
def follows(number: int) -> Remark:
    """Return the reason of a label whose number goes on from ``number``."""
    return Remark(_FOLLOWS, (number,))


def begins(count: int, first: str, last: str) -> Remark:
    """Return the reason of the first of ``count`` labels."""
    return Remark(_SERIES, (count, first, last))


def missing(before: int, number: int, offset: int) -> Fault:
    """Return the fault of a row in which the label at ``offset`` has a ``number`` that does not follow the one ``before``."""
    if number - before > 2:
        return Fault(MISSING, Remark(_MISSING_SEVERAL, (before + 1, number - 1)), offset)
    return Fault(MISSING, Remark(_MISSING, (before + 1,)), offset)


def repeated(number: int, offset: int) -> Fault:
    """Return the fault of a row in which the label at ``offset`` has the number of the one before."""
    return Fault(REPEATED, Remark(_REPEATED, (number,)), offset)


def disorder(number: int, before: int, offset: int) -> Fault:
    """Return the fault of a row in which the label at ``offset`` has a smaller number than the one before."""
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
    is_inside: bool = False
    """True for a heading whose line end was lost."""
    title: int | None = None
    """Index of the block beneath that holds its words, where the label stands alone on its line."""


@dataclass(slots=True)
class _Open:
    """A series that may go on."""

    rank: float
    series: str
    number: int
    items: list[Item] = field(repr=False)


@dataclass(slots=True)
class _Reading:
    """What an order of the families makes of the labels."""

    items: list[Item] = field(default_factory=list)
    cost: float = 0.0


class _Place(NamedTuple):
    """Where a label belongs."""

    depth: int
    """How many open series stay open below it."""
    goes_on: bool
    why: Remark
    faults: tuple[Fault, ...] = ()
    cost: float = 0.0
    nested: bool = False
    """True for a second series of a family that is open further out."""
    number: int | None = None
    """What its series has come to, where that is not the label's number."""


def numbered_headings(candidates: Sequence[Candidate], page: Draft, lost: set[int]) -> list[Item]:
    """Return the headings that a label and its sequence make, in text order, without their parents.

    ``lost`` are the places inside lines where line ends were lost (see `core.outline.lost_lines`).
    """
    blocks = page.blocks
    candidates = _set_apart(candidates, blocks)
    ripe = [c for c in candidates if (c.opens and c.family.heading) or c.start in lost]
    ripe = _without_serials(_without_run_ins(ripe, candidates, lost), blocks, page.folded)
    believed = {c.start for c in ripe}
    within = Within([c for c in candidates if c.start in believed or (c.opens and not c.family.heading)])
    # 第一，… 第二，… with whole series of headings between them are above these.
    ripe = [c for c in candidates if c.start in believed or (c.start in within.spanning and not c.family.heading)]
    best: _Reading | None = None
    for order in within.orders():
        reading = _read(ripe, order, page.text)
        # Of equally good readings the first is taken: the usual order.
        if best is None or reading.cost < best.cost:
            best = reading
        if not best.cost:
            break
    return best.items if best else []


def _set_apart(candidates: Sequence[Candidate], blocks: Sequence[Block]) -> Sequence[Candidate]:
    """Give the labels that the format sets as headings, ## 1. ## 2., a series of their own where 1. 2. without marks stand among them."""
    rows: dict[str, tuple[list[Candidate], list[Candidate]]] = defaultdict(lambda: ([], []))
    for one in candidates:
        if one.opens and one.family.heading:
            rows[one.family.name][blocks[one.block].depth > 0].append(one)
    apart: dict[int, Family] = {}
    for plain, marked in rows.values():
        if len(marked) > 1 and any(one.number == 1 for one in plain) and [one.number for one in marked] == list(range(1, len(marked) + 1)):
            family = marked[0].family
            own = replace(family, series=family.series + "#", rank=family.rank - SET_ABOVE)
            apart.update((one.start, own) for one in marked)
    return [one._replace(family=apart[one.start]) if one.start in apart else one for one in candidates] if apart else candidates


def _read(ripe: Sequence[Candidate], order: Sequence[str], text: str) -> _Reading:
    """Read the labels by one order of their families."""
    ranks = {name: float(place) for place, name in enumerate(order)}
    coming: dict[str, list[int]] = defaultdict(list)
    for candidate in reversed(ripe):
        coming[candidate.family.series].append(candidate.number)
    pending = Counter((c.family.series, c.number) for c in ripe)
    stack: list[_Open] = []
    reached: dict[str, int] = {}
    reading = _Reading()
    rows: list[list[Item]] = []
    depths: Counter[tuple[str, int]] = Counter()
    for candidate in ripe:
        name, number = candidate.family.series, candidate.number
        pending[name, number] -= 1
        coming[name].pop()
        is_followed = pending[name, number + 1] > 0
        if stack and stack[-1].series == name and stack[-1].number + 1 == number:
            # What most labels do, without the cost of looking further.
            place: _Place | None = _Place(len(stack) - 1, True, follows(number - 1))
        else:
            place = _place(stack, candidate, ranks, reached.get(name), coming[name][-AHEAD:], is_followed=is_followed)
        if place is None:
            reading.cost += LEFT_COST
            continue
        row: list[Item] = []
        rank = stack[-1].rank + NESTED if place.nested else ranks[name]
        if place.goes_on:
            row, rank = stack[place.depth].items, stack[place.depth].rank
        del stack[place.depth :]
        kind = HEADING if candidate.family.heading else RUN_IN
        item = Item(candidate.start, candidate.end, kind, rank, candidate.block, candidate, None, place.faults, place.why)
        item.is_inside = kind == HEADING and not candidate.opens
        if not row:
            rows.append(row)
        row.append(item)
        depths[name, len(stack)] += 1
        stack.append(_Open(rank, name, place.number or number, row))
        reached[name] = place.number or number
        reading.cost += place.cost
        reading.items.append(item)
    reading.cost += _unevenness(depths)
    for row in rows:
        if len(row) > 1 and row[0].why in (BEGINS, AGAIN):
            row[0].why = begins(len(row), text[row[0].start : row[0].label_end], text[row[-1].start : row[-1].label_end])
    return reading


def _unevenness(depths: Mapping[tuple[str, int], int]) -> float:
    """Return what it costs that a family stands at several depths, or several at one; ``depths`` counts (series, depth)."""
    cost = 0.0
    by_name: dict[str, list[int]] = defaultdict(list)
    by_depth: Counter[int] = Counter()
    for (name, depth), count in depths.items():
        by_name[name].append(count)
        by_depth[depth] += 1
    for counts in by_name.values():
        cost += UNEVEN_COST * (sum(counts) - max(counts))
    return cost + SHARED_COST * sum(count - 1 for count in by_depth.values())


def _place(
    stack: Sequence[_Open],
    candidate: Candidate,
    ranks: Mapping[str, float],
    reached: int | None,
    coming: Sequence[int],
    *,
    is_followed: bool,
) -> _Place | None:
    """Return where a label belongs, or None to disbelieve it.

    ``reached`` is the number that a closed series of the same kind came to, ``coming`` the next numbers of the kind, the nearest last.
    """
    family = candidate.family
    is_alone = family.alone and not candidate.doubtful
    places = []
    for depth in range(len(stack) - 1, -1, -1):
        if stack[depth].series == family.series:
            place = _next(stack, depth, candidate, coming, is_followed=is_followed)
            if place is not None and place.goes_on and not place.cost:
                return place
            places.append(place)
    if places:
        return min((place for place in places if place is not None), key=lambda place: place.cost, default=None)
    rank, number = ranks[family.series], candidate.number
    depth = len(stack)
    while depth and stack[depth - 1].rank >= rank:
        depth -= 1
    if number == 1 and (is_alone or is_followed):
        return _Place(depth, False, BEGINS if is_followed else Remark(_ALONE))
    if reached is not None and number == reached + 1 and family.name not in ("bare", "blank"):
        return _Place(depth, False, Remark(_RUNS_ON, (reached,)), cost=RUN_ON_COST)
    is_row = family.name == "bare" and list(coming[-2:]) == [number + 2, number + 1]
    if ((is_followed and is_alone) or is_row) and depth == 0 and reached is None:
        # An excerpt: its first labels may be inner ones, and the outer series goes on behind them.
        return _Place(depth, False, Remark(_MIDDLE), cost=FAULT_COST)
    return None


def _next(stack: Sequence[_Open], depth: int, candidate: Candidate, coming: Sequence[int], *, is_followed: bool) -> _Place | None:
    """Return where a label belongs if it is held against the open series of its kind at ``depth``."""
    before = stack[depth]
    number, step = candidate.number, candidate.number - before.number
    is_alone = candidate.family.alone and not candidate.doubtful
    if step == 1:
        return _Place(depth, True, follows(before.number))
    if number == 1 and depth < len(stack) - 1 < DEEPEST and _is_resumed(before.number, coming):
        return _Place(len(stack), False, BEGINS, nested=True)
    if number == 1 and (is_alone or is_followed):
        return _Place(depth, False, AGAIN)
    if not is_alone and not (step >= 0 and len(before.items) > 1):
        return None
    nearest = list(itertools.takewhile(lambda one: one != 1, reversed(coming)))
    if step > 1 and before.number + 1 in nearest:
        # 一、 三、 二、 四、 is a slip of the writer; 一、 三、 二、 三、 a three that is no label.
        if number in nearest or step > GAP + 1:
            return None
        return _Place(depth, True, Remark(_WITH_GAP, (before.number,)), cost=RUN_ON_COST)
    if 1 < step <= GAP + 1:
        return _Place(depth, True, Remark(_WITH_GAP, (before.number,)), (missing(before.number, number, candidate.start),), FAULT_COST)
    if step == 0:
        return _Place(depth, True, Remark(_REPEATS, (number,)), (repeated(number, candidate.start),), FAULT_COST)
    if step < 0 and before.number + 1 in nearest:
        return _Place(depth, True, _LATE, (disorder(number, before.number, candidate.start),), FAULT_COST, number=before.number)
    if step < 0 and is_followed:
        return _Place(depth, True, Remark(_ANEW), (disorder(number, before.number, candidate.start),), FAULT_COST)
    return None


def _is_resumed(number: int, coming: Sequence[int]) -> bool:
    """Return True if a series that begins here ends soon, and the one around it goes on behind ``number``: 1. 2. [1. 2.] 3."""
    last = 1
    for one in reversed(coming):
        if one != last + 1:
            return one == number + 1
        last = one
    return False


def _without_run_ins(ripe: Iterable[Candidate], candidates: Sequence[Candidate], lost: set[int]) -> list[Candidate]:
    """Leave out a number one that opens a block in which number two follows: （一）…；（二）… in one paragraph is a run-in."""
    inside = {(c.block, c.family.series, c.number) for c in candidates if not c.opens and c.start not in lost}
    return [c for c in ripe if not (c.opens and c.number == 1 and c.start not in lost and (c.block, c.family.series, 2) in inside)]


def _has_lead(text: str, label: Candidate, block: Block) -> bool:
    """Return True if a Chinese paragraph begins with a short sentence that titles the rest, or is short itself."""
    if block.end - label.end <= LEAD:
        return not text[label.end : block.end].isascii()
    return LEAD_END.search(text, label.end, min(block.end, label.end + LEAD)) is not None


def _without_serials(ripe: list[Candidate], blocks: Sequence[Block], text: str) -> list[Candidate]:
    """Leave out the numbers that a speech gives to its paragraphs one after another."""
    for name in ("digit", "blank"):
        row = [c for c in ripe if c.family.name == name]
        top = max((c.number for c in row), default=0)
        is_part = bool(row) and min(c.number for c in row) > SERIAL_COUNT
        if is_part or (len(row) >= SERIAL_COUNT and top >= SERIAL_COUNT and len(row) * 10 >= len(blocks) * 4):
            if sum(_has_lead(text, one, blocks[one.block]) for one in row) * 10 >= len(row) * 6:
                continue  # the tasks of a plan, each with a title of its own
            ripe = [c for c in ripe if c.family.name != name]
        elif len(row) >= ENGLISH_SERIALS and len(row) * 10 >= top * 8 and len(row) * 10 >= len(blocks) * 6:
            # English statements number fewer paragraphs, but nearly all of them, and nearly all of them are long.
            own = [blocks[c.block] for c in row]
            long = sum(block.end - block.start >= LONG_PARAGRAPH and text[block.start : block.start + 80].isascii() for block in own)
            if long * 10 >= len(row) * 9:
                ripe = [c for c in ripe if c.family.name != name]
    return ripe
