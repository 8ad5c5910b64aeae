"""Where notes stand beside the text: each at its passage, pushed down by those before it, the rest at the head of the next page.

Knows nothing of what is in a note but the lines that it has, and how high each is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_KEPT: Final = 2
"""Lines of a note that stay together where it is parted."""


class Wanted(NamedTuple):
    """A note that wants a place."""

    note: int
    """Which one it is; they are placed in this order."""
    page: int
    """From 0."""
    top: float
    """Where its passage begins."""
    lines: int
    """How many it has, at least one."""


class Slot(NamedTuple):
    """A note, or a part of one, in its place."""

    note: int
    first: int
    """Its lines from here."""
    last: int
    """To before here."""
    column: int
    """0 beside the text; on pages without text they stand in several columns, from the left."""
    top: float
    height: float
    is_beside: bool
    """True if it stands on the page of its passage and begins here."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Of the room for notes."""

    top: float
    foot: float
    pitch: float
    """Height of a line."""
    frame: float
    """Height of a note beyond its lines."""
    gap: float
    """Between two notes."""
    columns: int
    """On a page without text."""

    def height(self, lines: int) -> float:
        """Return the height of so many lines of one note."""
        return self.frame + lines * self.pitch

    def fitting(self, room: float) -> int:
        """Return how many lines of one note have room."""
        return max(0, int((room - self.frame) / self.pitch + 1e-6))


class _Part(NamedTuple):
    note: int
    first: int
    last: int
    top: float
    """Where it would stand best."""
    is_beside: bool


def arranged(wanted: Sequence[Wanted], pages: int, measures: Measures) -> list[list[Slot]]:
    """Return the notes on each page, no two over one another, none lost; behind the pages of the text as many as it takes.

    Args:
        wanted: the notes, rising by page and place.
        pages: of the text.
        measures: of the room for them.
    """
    found: list[list[Slot]] = []
    waiting: list[_Part] = []
    index = 0
    for page in range(pages):
        while index < len(wanted) and wanted[index].page <= page:
            one = wanted[index]
            waiting.append(_Part(one.note, 0, one.lines, one.top, one.page == page))
            index += 1
        taken, waiting = _fill(waiting, measures)
        found.append(_placed(taken, measures))
        waiting = [part._replace(top=measures.top, is_beside=False) for part in waiting]
    waiting += [_Part(one.note, 0, one.lines, measures.top, False) for one in wanted[index:]]
    while waiting:
        slots: list[Slot] = []
        for column in range(measures.columns):
            taken, waiting = _fill(waiting, measures)
            slots += [slot._replace(column=column) for slot in _stacked(taken, measures)]
        found.append(slots)
    return found


def _fill(waiting: Sequence[_Part], measures: Measures) -> tuple[list[_Part], list[_Part]]:
    """Return what has room from head to foot, and what is left; one that is higher than a page is parted."""
    room = measures.foot - measures.top
    taken: list[_Part] = []
    for number, part in enumerate(waiting):
        need = measures.height(part.last - part.first)
        if need <= room:
            taken.append(part)
            room -= need + measures.gap
            continue
        cut = measures.fitting(room)
        is_high = need > measures.foot - measures.top
        if is_high and not (taken and cut < _KEPT):
            middle = part.first + max(1, min(cut, part.last - part.first - 1))
            taken.append(part._replace(last=middle))
            return taken, [part._replace(first=middle), *waiting[number + 1 :]]
        return taken, list(waiting[number:])
    return taken, []


def _placed(parts: Sequence[_Part], measures: Measures) -> list[Slot]:
    """Return parts at their passages, pushed down by those above them, and up again from the foot."""
    tops: list[float] = []
    free = measures.top
    for part in parts:
        tops.append(max(free, part.top))
        free = tops[-1] + measures.height(part.last - part.first) + measures.gap
    foot = measures.foot
    for number in reversed(range(len(parts))):
        height = measures.height(parts[number].last - parts[number].first)
        if tops[number] + height <= foot:
            break
        tops[number] = foot - height
        foot = tops[number] - measures.gap
    return [_slot(part, top, measures) for part, top in zip(parts, tops, strict=True)]


def _stacked(parts: Sequence[_Part], measures: Measures) -> list[Slot]:
    """Return parts under one another."""
    found: list[Slot] = []
    top = measures.top
    for part in parts:
        found.append(_slot(part, top, measures))
        top += found[-1].height + measures.gap
    return found


def _slot(part: _Part, top: float, measures: Measures) -> Slot:
    height = measures.height(part.last - part.first)
    return Slot(part.note, part.first, part.last, 0, top, height, part.is_beside and part.first == 0)
