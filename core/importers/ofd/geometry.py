"""Where things lie: from millimetres of an object, downwards, to points of the page, upwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, Self

from core.importers.pages.values import Box

if TYPE_CHECKING:
    from collections.abc import Iterable

POINTS: Final = 72 / 25.4
"""Of a millimetre."""


class Matrix(NamedTuple):
    """What takes a point of an object to one of the page."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    @classmethod
    def of_page(cls, left: float, top: float, height: float) -> Self:
        """Return what takes millimetres from the upper left corner of a page to points from its lower left corner."""
        return cls(POINTS, 0.0, 0.0, -POINTS, -left * POINTS, (top + height) * POINTS)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point comes to lie."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def after(self, first: Matrix) -> Matrix:
        """Return what does the same as ``first``, and then this one."""
        e, f = self.point(first.e, first.f)
        return Matrix(
            self.a * first.a + self.c * first.b,
            self.b * first.a + self.d * first.b,
            self.a * first.c + self.c * first.d,
            self.b * first.c + self.d * first.d,
            e,
            f,
        )

    def moved(self, x: float, y: float) -> Matrix:
        """Return what puts the origin to a point first."""
        a, b, c, d, e, f = self
        # Asked for each object: `_replace` would take five times as long.
        return Matrix(a, b, c, d, a * x + c * y + e, b * x + d * y + f)

    def box(self, left: float, top: float, width: float, height: float) -> Box:
        """Return the box around where one comes to lie."""
        corners = ((left, top), (left + width, top), (left, top + height), (left + width, top + height))
        return around([self.point(*corner) for corner in corners])


def around(points: Iterable[tuple[float, float]]) -> Box:
    """Return the box around points, of which there is one at least."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def both(one: Box | None, other: Box | None) -> Box | None:
    """Return what two boxes have in common; None is everywhere, and what they do not have in common is a box without an inside."""
    if one is None or other is None:
        return one or other
    return Box(max(one.left, other.left), max(one.bottom, other.bottom), min(one.right, other.right), min(one.top, other.top))
