"""What a page of a fixed layout holds, as the importers of such formats give it. Points, from the lower left corner of the page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Glyph(NamedTuple):
    """A character; points from the lower left corner of the page as it is read."""

    char: str
    left: float
    right: float
    base: float
    size: float
    bold: bool


@dataclass(slots=True)
class PageText:
    """What stands on a page."""

    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    """In the order in which the page draws them."""
    unknown: int = 0
    """How many of them have no character in Unicode."""


class Box(NamedTuple):
    """Where a picture lies on the page as it is read, in points from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def area(self) -> float:
        """Square points."""
        return (self.right - self.left) * (self.top - self.bottom)


class Lines(NamedTuple):
    """Straight lines by where they begin, where they end and, last, their place in the other direction."""

    level: list[tuple[float, float, float]]
    upright: list[tuple[float, float, float]]


@dataclass(slots=True)
class Found:
    """An annotation and the characters it stands on."""

    kind: str
    colour: str
    note: str
    author: str
    created: str | None
    glyphs: list[int]
    """Their numbers on the page."""
