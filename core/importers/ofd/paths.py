"""What a path draws (GB/T 33190, 9.1): its strokes as boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.importers.ofd.geometry import around
from core.importers.ofd.package import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.importers.ofd.geometry import Matrix
    from core.importers.pages.values import Box

MOST: Final = 100_000
"""Words of one path that are looked at."""
CORNERS: Final = 5
"""Of a rectangle, the first one twice: a path of more is looked at stroke by stroke."""
_TAKES: Final = {"S": 2, "M": 2, "L": 2, "Q": 4, "B": 6, "A": 7, "C": 0}
"""Numbers behind each operator; the last two of them are the place that it leads to."""


def steps(data: str) -> Iterator[tuple[str, list[float]]]:
    """Yield each operator of a path with its numbers, as far as it can be read.

    Args:
        data: the path as the file abbreviates it.
    """
    pieces = data.split(None, MOST)[:MOST]
    index = 0
    while index < len(pieces):
        operator = pieces[index]
        takes = _TAKES.get(operator)
        if takes is None:
            index += 1
            continue
        values = [number(one) for one in pieces[index + 1 : index + 1 + takes]]
        index += 1 + takes
        if len(values) < takes:
            return
        yield operator, values


def boxes(data: str, matrix: Matrix) -> list[Box]:
    """Return where the straight strokes of a path lie; a path of few corners, or of curves, as a whole.

    Args:
        data: the path as the file abbreviates it.
        matrix: takes its points to the page.
    """
    points: list[tuple[float, float]] = []
    strokes: list[Box] = []
    start = before = None
    for operator, values in steps(data):
        if operator == "C":
            if before and start:
                strokes.append(around((before, start)))
                before = start
            continue
        point = matrix.point(values[-2], values[-1])
        points.append(point)
        if operator in "SM":
            start = point
        elif operator == "L" and before:
            strokes.append(around((before, point)))
        before = point
    if not points:
        return []
    return strokes if len(points) > CORNERS and strokes else [around(points)]


def pieces(data: str, matrix: Matrix) -> Iterator[tuple[Box, bool]]:
    """Yield where each piece of a path lies that begins anew, and whether it is as plain as a line or a rectangle.

    Args:
        data: as for `boxes`.
        matrix: as for `boxes`.
    """
    points: list[tuple[float, float]] = []
    is_bent = False
    for operator, values in steps(data):
        if operator in "SM":
            if points:
                yield around(points), not is_bent and len(points) <= CORNERS
            points, is_bent = [], False
        is_bent = is_bent or operator in "QBA"
        if values:
            points.append(matrix.point(values[-2], values[-1]))
    if points:
        yield around(points), not is_bent and len(points) <= CORNERS
