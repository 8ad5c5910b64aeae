"""Two sheets that scroll together: the one that the reader moves takes the other along."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.panes.page.view import PageView

_NEAR: Final = 8.0
"""Pixels by which a view may miss the height it was to take: it stands at whole pixels of its own lines."""
_STEP: Final = 0.5
"""Pixels of a move that cannot be seen."""


class _Seen(NamedTuple):
    """What a view shows."""

    place: int
    y: int | None
    """Where the line of the place stands in the viewport."""
    height: float
    """How far down the text that is, see `_height`."""


class Together(QObject):
    """Keeps two views as far apart as they were when it was turned on; two of the same text at the same place.

    How far down a view is, is told in estimated heights of blocks, which depend on the place alone and not on the way to it: whatever
    way the reader takes, the two stand beside each other again when he is back. Where one has come to its end the other goes on; the
    distance is kept for the way back, unless he turns back the one at its end.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._views: Sequence[PageView] = ()
        self._known: list[PageView] = []
        self._is_on = False
        self._is_stale = False
        """The texts were measured anew: what was seen before tells nothing."""
        self._is_leading = False
        self._seen: list[_Seen] = []
        self._short: int | None = None
        """Index of the one that could not go as far as the other took it."""
        self._distance = 0.0
        """How much further down the second one is than the first."""

    def take(self, views: Sequence[PageView]) -> None:
        """Watch these views, one or two, in place of those before."""
        self._views = views
        for view in views:
            if view not in self._known:
                self._known.append(view)
                view.scrolled.connect(partial(self._follow, view))
                view.measured.connect(self._forget)
        self._begin()

    def set_on(self, on: bool, leader: int) -> None:
        """Begin from where both are now, or end; what is on already goes on.

        Args:
            on: begin.
            leader: index of the view that stays where it is if both show the same text.
        """
        if on == self._is_on:
            return
        self._is_on = on
        self._begin()
        if on and len(self._views) > 1 and self._is_same:
            self._lead(leader)

    @property
    def is_on(self) -> bool:
        """True while they are kept so."""
        return self._is_on

    @property
    def _is_same(self) -> bool:
        """True if both show the same text."""
        first, second = self._views
        return first.pages.text is second.pages.text

    def _begin(self) -> None:
        self._is_stale = False
        self._short = None
        if self._is_on and len(self._views) > 1:
            self._seen = [_look(view) for view in self._views]
            self._distance = self._seen[1].height - self._seen[0].height

    def _forget(self) -> None:
        self._is_stale = True

    def _follow(self, view: PageView) -> None:
        """Take the other one along, if this one was moved by the reader."""
        if not self._is_on or self._is_leading or len(self._views) < 2 or view not in self._views:
            return
        leader = self._views.index(view)
        now = _look(view)
        # What is laid out anew stays where it is seen.
        if self._is_stale or now[:2] == self._seen[leader][:2]:
            self._begin()
            return
        if leader == self._short:
            self._distance = self._seen[1].height - self._seen[0].height
        self._lead(leader)

    def _lead(self, leader: int) -> None:
        """Bring the other one to where it belongs beside this one."""
        view, other = self._views[leader], self._views[1 - leader]
        height = _look(view).height
        if not self._is_same:
            wanted = height + self._distance if leader == 0 else height - self._distance
        elif height > 0:
            wanted = other.pages.top_of(*view.pages.place_at(height))
        else:
            wanted = height
        self._is_leading = True
        try:
            _show(other, wanted)
        finally:
            self._is_leading = False
        self._seen = [_look(one) for one in self._views]
        is_short = not self._is_same and abs(self._seen[1 - leader].height - wanted) > _NEAR
        self._short = 1 - leader if is_short else None


def _look(view: PageView) -> _Seen:
    place = view.place()
    return _Seen(place, view.y_of(place), _height(view))


def _height(view: PageView) -> float:
    """Return how far down the text a view is, in estimated pixels; above its first line less than 0."""
    value = view.verticalScrollBar().value()
    above = _above(view)
    return value - above if value < above else view.scroll_value()


def _show(view: PageView, height: float) -> None:
    """Show what stands at a height, the opposite of `_height`; the nearest there is."""
    if abs(_height(view) - height) < _STEP:
        return
    if height > 0:
        if view.scroll_value() < view.scroll_maximum() or height < view.scroll_maximum():
            view.scroll_to_value(min(height, view.scroll_maximum()))
        return
    view.scroll_to_value(0)
    below = round(_above(view) + height)
    if below > 0:
        view.scroll_by(below)


def _above(view: PageView) -> float:
    """Return the pixels above the first line of the text; 0 if that is far from what is seen."""
    return view.geometry_of_text.block_top(view.document().begin()) if view.part.reaches_start else 0.0
