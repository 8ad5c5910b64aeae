"""A web page as lines in boxes: what its density is measured on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core.importers.lines import Line

if TYPE_CHECKING:
    from core.importers.web_tree import Element

ROOT: Final = 0
"""The index of the box that holds the whole page."""


@dataclass(slots=True)
class PageLine(Line):
    """A line, and where on the page it stands."""

    box: int = ROOT
    """Index of the innermost box around it."""
    linked: int = 0
    """Characters that stand in links."""
    links: int = 0
    """Links in it that lead to other pages, not to places of this one or to files that belong to it."""
    marker: int = 0
    """Characters at its beginning that are the automatic number of a list."""
    references: tuple[tuple[str, str], ...] = ()
    """Places of this page that links in it lead to whose words are a number, and those words."""
    anchors: tuple[str, ...] = ()
    """Names of places that inline elements in it give."""

    @property
    def is_picture(self) -> bool:
        """True if nothing but pictures stands in it."""
        return self.role is not None


@dataclass(slots=True)
class Page:
    """All that shows of a page, and how it is nested."""

    lines: list[PageLine] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    """The block elements, each behind the one around it."""
    parents: list[int] = field(default_factory=list)
    """For each box the index of the one around it; that of the root is its own."""
    hidden: list[Element] = field(default_factory=list)
    """Outermost elements that do not show."""
    title: str = ""
    """What the page calls itself."""

    def totals(self, values: list[int]) -> list[int]:
        """Return for each box the sum of the values of the lines in it, at any depth."""
        totals = [0] * len(self.boxes)
        for line, value in zip(self.lines, values, strict=True):
            totals[line.box] += value
        for box in range(len(totals) - 1, ROOT, -1):
            totals[self.parents[box]] += totals[box]
        return totals

    def within(self, chosen: set[int]) -> list[bool]:
        """Return for each box whether it is, or stands in, one of the chosen."""
        found = [ROOT in chosen] * len(self.boxes)
        for box in range(1, len(found)):
            found[box] = found[self.parents[box]] or box in chosen
        return found
