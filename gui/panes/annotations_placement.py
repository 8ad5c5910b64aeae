"""Where cards stand beside the text: at the height of their marks, one below the other."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def placed(wanted: Sequence[int], heights: Sequence[int], gap: int, pinned: int | None = None) -> list[int]:
    """Return the top of each card, in pixels: none overlaps another and their order stays.

    Args:
        wanted: the tops the cards would like to have, rising.
        heights: of the same cards.
        gap: the least distance between two cards.
        pinned: index of a card that keeps its wanted top: those before it give way upwards. None: cards only ever give
            way downwards.
    """
    tops = list(wanted)
    for above, below in pairwise(range(len(tops))):
        tops[below] = max(tops[below], tops[above] + heights[above] + gap)
    if pinned is None or tops[pinned] == wanted[pinned]:
        return tops
    tops[pinned:] = placed(wanted[pinned:], heights[pinned:], gap)
    for index in range(pinned - 1, -1, -1):
        tops[index] = min(tops[index], tops[index + 1] - gap - heights[index])
    return tops
