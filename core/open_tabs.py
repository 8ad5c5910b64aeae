"""The tabs of the last session: what was open, at which place and side by side with what. A small file beside the recent places."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from core.files import read_json, write_json
from core.recent import Place, place_as, place_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

log = logging.getLogger(__name__)

MOST: Final = 200
"""Tabs that come back; nobody finds a speech among more."""
MOST_CLOSED: Final = 20
"""Closed tabs that can be opened again."""
SIDES: Final = 2


@dataclass(frozen=True, slots=True)
class OpenTab:
    """One tab."""

    place: Place
    """What stands in it, and where it is read."""
    row: int | None = None
    """Of the document in the library, None if that is not known."""
    side: int = 0
    """0 left, 1 right."""
    is_shown: bool = False
    """True if it is the one that is seen on its side."""
    position: int = 0
    """Among the tabs of its side; of a closed tab, where it stood."""


@dataclass(frozen=True, slots=True)
class OpenTabs:
    """All tabs, those of each side in their order."""

    tabs: tuple[OpenTab, ...] = ()
    side: int = 0
    """The active one."""
    closed: tuple[OpenTab, ...] = ()
    """The newest last."""

    def on(self, side: int) -> tuple[OpenTab, ...]:
        """Return the tabs of a side, in their order."""
        return tuple(one for one in self.tabs if one.side == side)

    @property
    def active(self) -> OpenTab | None:
        """Return the tab that is read, None if nothing is open."""
        return next((one for one in self.tabs if one.side == self.side and one.is_shown), None)

    def with_places(self, places: Sequence[Place]) -> OpenTabs:
        """Return the same with these documents, each in a tab and the first of them shown; what is open already gets no second tab."""
        tabs = list(self.tabs)
        for number, place in enumerate(places):
            known = next((one for one in tabs if one.place.is_same_document(place)), None)
            if known is None:
                at = 1 + max((at for at, one in enumerate(tabs) if one.side == self.side), default=-1)
                tabs.insert(at, OpenTab(place, side=self.side))
                known = tabs[at]
            elif number == 0:
                here = replace(known.place, offset=place.offset, digest=place.digest)
                tabs[tabs.index(known)] = known = replace(known, place=here)
            if number == 0:
                first = known
        if not places:
            return self
        return _sound(
            replace(
                self,
                tabs=tuple(replace(one, is_shown=one is first or (one.is_shown and one.side != first.side)) for one in tabs),
                side=first.side,
            )
        )

    def put_away(self) -> OpenTabs:
        """Return the same with all tabs closed, so that they can be opened again one after the other."""
        return replace(self, tabs=(), side=0, closed=(*self.closed, *(replace(one, is_shown=False) for one in self.tabs))[-MOST_CLOSED:])


class TabsFile:
    """The file of open tabs.

    Args:
        path: where it is.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> OpenTabs | None:
        """Return the tabs, None if the file is missing or damaged."""
        try:
            held = read_json(self._path)
        except (OSError, ValueError):
            return None
        if not isinstance(held, dict) or not isinstance(held.get("tabs"), list):
            return None
        closed, side = held.get("closed"), held.get("side")
        return _sound(
            OpenTabs(
                tuple(_tabs(held["tabs"]))[:MOST],
                _side(side),
                tuple(_tabs(closed if isinstance(closed, list) else ()))[-MOST_CLOSED:],
            )
        )

    def write(self, tabs: OpenTabs) -> None:
        """Replace the file; a full disk costs the tabs of the next start, not the reading."""
        held = {
            "tabs": [_as_held(one) for one in tabs.tabs],
            "side": tabs.side,
            "closed": [_as_held(one) for one in tabs.closed[-MOST_CLOSED:]],
        }
        try:
            write_json(held, self._path)
        except OSError:
            log.info("The open tabs could not be written to %s", self._path, exc_info=True)


def _sound(tabs: OpenTabs) -> OpenTabs:
    """Return the same with one tab shown on each side that has any, the active side one of those, and nothing only at the right."""
    ordered = sorted(tabs.tabs, key=lambda one: one.side)
    if ordered and all(one.side == ordered[0].side for one in ordered):
        ordered = [replace(one, side=0) for one in ordered]
    found: list[OpenTab] = []
    for side in range(SIDES):
        some = [one for one in ordered if one.side == side]
        shown = next((at for at, one in enumerate(some) if one.is_shown), 0)
        found += [replace(one, is_shown=at == shown, position=at) for at, one in enumerate(some)]
    side = tabs.side if any(one.side == tabs.side for one in found) else 0
    return replace(tabs, tabs=tuple(found), side=side)


def _side(held: Any) -> int:
    return held if type(held) is int and held in range(SIDES) else 0


def _as_held(tab: OpenTab) -> dict[str, Any]:
    return {
        "place": place_as(tab.place),
        "row": tab.row,
        "side": tab.side,
        "is_shown": tab.is_shown,
        "position": tab.position,
    }


def _tabs(held: Iterable[Any]) -> Iterable[OpenTab]:
    """Yield the tabs that a list of the file describes, without what it does not."""
    for one in held:
        place = place_from(one.get("place")) if isinstance(one, dict) else None
        if place is None:
            continue
        row, side, position = one.get("row"), one.get("side"), one.get("position")
        yield OpenTab(
            place,
            row if type(row) is int else None,
            _side(side),
            one.get("is_shown") is True,
            position if type(position) is int and position >= 0 else 0,
        )
