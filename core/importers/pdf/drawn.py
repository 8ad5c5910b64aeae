"""The straight lines that a PDF page draws, level and upright ones."""

from __future__ import annotations

import ctypes
import math
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.importers.pdf.placement import Placement

THIN: Final = 2.5
"""Points of a ruled line at most."""
LONG: Final = 8.0
"""Points of its length at least."""
MOST: Final = 20_000
"""Drawn objects and parts of them on a page that are looked at."""

_Box = tuple[float, float, float, float]


class Lines(NamedTuple):
    """Lines by where they begin, where they end and, last, their place in the other direction."""

    level: list[tuple[float, float, float]]
    upright: list[tuple[float, float, float]]


def lines_of(page: Any, place: Placement) -> Lines:
    """Return the lines of a page, among them the sides of frames and grounds."""
    found = Lines([], [])
    width, height = place.size
    for one in _boxes(page):
        left, bottom, right, top = place.box(*one)
        wide, high = right - left, top - bottom
        if not (math.isfinite(wide) and math.isfinite(high)):
            continue
        if high <= THIN and wide >= LONG:
            found.level.append((left, right, (bottom + top) / 2))
        elif wide <= THIN and high >= LONG:
            found.upright.append((bottom, top, (left + right) / 2))
        elif wide >= LONG and high >= LONG and (wide < 0.98 * width or high < 0.98 * height):
            found.level.extend(((left, right, bottom), (left, right, top)))
            found.upright.extend(((bottom, top, left), (bottom, top, right)))
    return found


def _boxes(page: Any) -> Iterator[_Box]:
    """Yield where the parts of drawings lie: strokes, rectangles, and other shapes as a whole."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    rest = MOST
    for index in range(min(pdfium.FPDFPage_CountObjects(page.raw), MOST)):
        drawn = pdfium.FPDFPage_GetObject(page.raw, index)
        if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        count = pdfium.FPDFPath_CountSegments(drawn)
        if count > 5 and rest > 0:
            rest -= count
            yield from _parts(drawn, min(count, MOST))
        elif pdfium.FPDFPageObj_GetBounds(drawn, left, bottom, right, top):
            yield left.value, bottom.value, right.value, top.value


def _parts(drawn: Any, count: int) -> Iterator[_Box]:
    """Yield the boxes of the straight strokes of a path."""
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(drawn, matrix):
        return
    a, b, c, d, e, f = matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f
    x, y = ctypes.c_float(), ctypes.c_float()
    before = start = None
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(drawn, index)
        if not pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            continue
        point = (a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO and before:
            yield _box(before, point)
        before = point
        if start and pdfium.FPDFPathSegment_GetClose(segment):
            yield _box(point, start)
            before = start


def _box(one: tuple[float, float], other: tuple[float, float]) -> _Box:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1])
