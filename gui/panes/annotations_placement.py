"""Where cards stand: beside their passages, or one below the other in a list. Nothing here knows a widget."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.annotation import Annotation
    from core.spans import Span
    from gui.models.annotations import AnnotationOrder

RUN_UP: Final = 24
"""How many cards above the view may push those in it."""
UNIT: Final = 1000
"""Steps of a list's scroll bar for one card, whatever its height."""


class Row(NamedTuple):
    """A card in its place."""

    annotation: Annotation
    top: int
    """Pixels from the top of the view."""
    height: int
    head: int = 0
    """Pixels above the card, in a list, in which the name of a group stands; 0 where none begins."""


@dataclass(frozen=True, slots=True)
class View:
    """What the cards are placed in, in pixels."""

    height: int
    gap: int
    """The least distance between two cards."""
    card_height: Callable[[Annotation], int]
    head: int = 0
    """Of the name of a group, above the first card of it."""

    def unit(self, order: AnnotationOrder, at: int) -> tuple[int, int]:
        """Return the heights of a card of a list and of the name of a group above it."""
        return self.card_height(order[at]), self.head if self.head and order.group_at(at) is not None else 0


def beside(order: AnnotationOrder, view: View, y_of: Callable[[int], int | None], visible: Span, *, pins: Pins) -> list[Row]:
    """Return the cards of the marks in view, and of those above it whose cards reach into it.

    Args:
        order: all annotations.
        view: what the cards are placed in.
        y_of: where the line of a code point stands in the view, None where none is laid out; rises with the code point.
        visible: the code points in view.
        pins: the cards that keep their place.
    """
    wants = pins.open if pins.open is not None else pins.current
    pin_at = wants if wants is not None and _is_in_view(order, wants, y_of, view) else None
    at = _first(order, view, y_of, visible, pin_at)
    rows: list[Row] = []
    pinned: int | None = None
    floor = -view.height
    while at < len(order):
        y = y_of(order[at].span.start)
        if y is None or y > view.height:
            break
        # Many marks above would push the cards of what is read out of sight: then the first mark in view holds its card.
        is_first = y >= 0 and (not rows or rows[-1].top < 0)
        is_crowded = is_first and pin_at is None and floor - y > view.height // 2
        if floor > view.height and y >= 0 and not is_crowded and (pinned is not None or pin_at is None):
            break
        if at == pin_at or is_crowded:
            pinned, floor = len(rows), y
        rows.append(Row(order[at], y, view.card_height(order[at])))
        floor = max(floor, y) + rows[-1].height + view.gap
        at += 1
    if pins.open is not None:
        pinned = _hold_open(rows, order[pins.open], view, visible)
    tops = placed([row.top for row in rows], [row.height for row in rows], view.gap, pinned)
    moved = [row._replace(top=top) for row, top in zip(rows, tops, strict=True)]
    return [row for row in moved if -row.height < row.top < view.height]


@dataclass(frozen=True, slots=True)
class Pins:
    """Places in the order of the cards that should stay at their own height; None for none."""

    current: int | None = None
    """Counts only while its mark is in view."""
    open: int | None = None
    """The card that is written on: it stays in view though its passage may be scrolled away."""


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


def listed(order: AnnotationOrder, view: View, value: int) -> list[Row]:
    """Return the cards of a list that is scrolled to ``value`` (see `UNIT`)."""
    at, part = divmod(value, UNIT)
    rows: list[Row] = []
    top: int | None = None
    while at < len(order) and (top is None or top < view.height):
        height, head = view.unit(order, at)
        if top is None:
            top = -round((height + head + view.gap) * part / UNIT)
        rows.append(Row(order[at], top + head, height, head))
        top += head + height + view.gap
        at += 1
    return rows


def list_end(order: AnnotationOrder, view: View) -> int:
    """Return the scroll value at which a list's last card ends at the bottom of the view; 0 if all have room."""
    room, at = view.height, len(order)
    while at > 0 and room > 0:
        at -= 1
        height = sum(view.unit(order, at)) + view.gap
        if height >= room:
            return at * UNIT + round((height - room) / height * UNIT)
        room -= height
    return 0


def _is_in_view(order: AnnotationOrder, at: int, y_of: Callable[[int], int | None], view: View) -> bool:
    y = y_of(order[at].span.start)
    return y is not None and 0 <= y <= view.height


def _first(order: AnnotationOrder, view: View, y_of: Callable[[int], int | None], visible: Span, pin_at: int | None) -> int:
    """Return where in the order to begin: some cards above the view, or above the pinned one."""
    at = order.first_from(visible.start)
    for _ in range(RUN_UP):
        y = y_of(order[at - 1].span.start) if at > 0 else None
        if y is None or y < -view.height:
            break
        at -= 1
    return at if pin_at is None else max(at, pin_at - RUN_UP)


def _hold_open(rows: list[Row], annotation: Annotation, view: View, visible: Span) -> int:
    """Bring the card that is written on into view and return its place in ``rows``."""
    height = view.card_height(annotation)
    pinned = next((index for index, row in enumerate(rows) if row.annotation.id == annotation.id), None)
    if pinned is None:
        is_above = annotation.span.start < visible.start
        pinned = 0 if is_above else len(rows)
        rows.insert(pinned, Row(annotation, 0 if is_above else view.height, height))
    top = min(max(rows[pinned].top, 0), max(view.height - height, 0))
    for index, row in enumerate(rows):
        wanted = min(row.top, top) if index < pinned else top if index == pinned else max(row.top, top)
        rows[index] = row._replace(top=wanted)
    return pinned
