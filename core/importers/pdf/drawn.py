"""The straight lines that a PDF page draws, level and upright ones."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Self

import pypdfium2.raw as pdfium

from core.importers.pages.drawn import lines_among

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.importers.pages.placement import Placement
    from core.importers.pages.values import Lines

MOST: Final = 20_000
"""Drawn objects and parts of them on a page that are looked at."""
CORNERS: Final = 5
"""Of a rectangle, the first one twice: a path of more is looked at stroke by stroke."""

_Box = tuple[float, float, float, float]


def lines_of(page: Any, place: Placement) -> Lines:
    """Return the lines of a page, among them the sides of frames and grounds."""
    return lines_among((place.box(*one) for one in _boxes(page)), *place.size)


class _Matrix(NamedTuple):
    """What takes a point of an object to one of the page."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    @classmethod
    def of(cls, drawn: Any) -> Self:
        """Return the matrix of an object."""
        found = pdfium.FS_MATRIX()
        pdfium.FPDFPageObj_GetMatrix(drawn, found)
        return cls(found.a, found.b, found.c, found.d, found.e, found.f)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point comes to lie."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f


def _boxes(page: Any) -> Iterator[_Box]:
    """Yield where the parts of drawings lie: strokes, rectangles, and other shapes as a whole."""
    rest = MOST
    for drawn, outer in _drawings(page):
        count = pdfium.FPDFPath_CountSegments(drawn)
        rest -= max(count, 1)
        if rest < 0:
            return
        for box in _parts(drawn, count) if count > CORNERS else _whole(drawn):
            yield _box(outer.point(*box[:2]), outer.point(*box[2:]))


def _drawings(page: Any) -> Iterator[tuple[Any, _Matrix]]:
    """Yield the paths of a page and of the forms on it, with what takes their points to the page."""
    for index in range(min(pdfium.FPDFPage_CountObjects(page.raw), MOST)):
        drawn = pdfium.FPDFPage_GetObject(page.raw, index)
        kind = pdfium.FPDFPageObj_GetType(drawn)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield drawn, _Matrix()
        elif kind == pdfium.FPDF_PAGEOBJ_FORM:
            # A form in a form is a picture.
            matrix = _Matrix.of(drawn)
            for number in range(min(max(0, pdfium.FPDFFormObj_CountObjects(drawn)), MOST)):
                inner = pdfium.FPDFFormObj_GetObject(drawn, number)
                if pdfium.FPDFPageObj_GetType(inner) == pdfium.FPDF_PAGEOBJ_PATH:
                    yield inner, matrix


def _whole(drawn: Any) -> Iterator[_Box]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if pdfium.FPDFPageObj_GetBounds(drawn, left, bottom, right, top):
        yield left.value, bottom.value, right.value, top.value


def _parts(drawn: Any, count: int) -> Iterator[_Box]:
    """Yield the boxes of the straight strokes of a path."""
    matrix = _Matrix.of(drawn)
    x, y = ctypes.c_float(), ctypes.c_float()
    before = start = None
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(drawn, index)
        if not pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            continue
        point = matrix.point(x.value, y.value)
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
