"""What is not in the text of a document of an office program, noted while its blocks are read."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from core.import_report import MOST_PLACES

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.import_report import Place as LinePlace
    from core.import_report import Tally
    from core.importers.blocks import Place


class Telling:
    """Counts as `core.import_report.Tally` does, at places in paragraphs, of which only the layout tells where in the lines they stand."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._places: defaultdict[str, list[Place]] = defaultdict(list)
        self._details: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._last: dict[str, tuple[int, int]] = {}

    def add(self, kind: str, place: Place | None = None, *, count: int = 1, detail: str = "") -> None:
        """Count something; see `Tally.add`."""
        self._counts[kind] += count
        if place is not None and len(places := self._places[kind]) < MOST_PLACES:
            places.append(place)
        if detail and len(self._details[kind]) < MOST_PLACES:
            self._details[kind][detail] = None

    def add_passage(self, kind: str, place: Place) -> None:
        """Count something that is told in pieces: all that come one after another at one place are one."""
        here = (id(place.paragraph), place.offset)
        if self._last.get(kind) != here:
            self._last[kind] = here
            self.add(kind, place)

    def put_into(self, tally: Tally, at: Callable[[Place], LinePlace | None]) -> None:
        """Count all of it in a tally.

        Args:
            tally: of the lines.
            at: gives line and offset of a place, None for one that was left out.
        """
        for kind, count in self._counts.items():
            known = [found for place in self._places[kind] if (found := at(place)) is not None]
            for found in known:
                tally.add(kind, at=found)
            tally.add(kind, count - len(known))
            for detail in self._details[kind]:
                tally.add(kind, 0, detail=detail)
