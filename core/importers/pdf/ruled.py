"""Tables with ruled lines: their cells, and the characters in them."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import pypdfium2.raw as pdfium

from core.importers.pdf.rows import position, stretch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.importers.pdf.glyphs import PageText
    from core.importers.pdf.rows import Row

THIN: Final = 2.5
"""Points of a ruled line at most."""
LONG: Final = 12.0
"""Points of its length at least."""
NEAR: Final = 4.0
"""Points between lines that are one."""
MOST: Final = 20_000
"""Drawn objects of a page that are looked at."""
LEAST_LINES: Final = 2
"""A table has at least one line between two columns beside its frame, or as many between rows."""


@dataclass(slots=True)
class Grid:
    """A table on a page."""

    top: float
    bottom: float
    rows: list[list[Row | None]] = field(default_factory=list)
    """What stands in each cell, put together to one row; None in an empty one."""
    is_layout: bool = False
    """True if its cells hold paragraphs: it only lays out the page."""
    glyphs: set[int] = field(default_factory=set)


def grids(page: Any, text: PageText) -> list[Grid]:
    """Return the ruled tables of a page from top to bottom, with their characters."""
    level, upright = _lines(page, text)
    found: list[Grid] = []
    for group in _groups(level, upright):
        ys = _edges([y for _, _, y in group[0]])
        xs = _edges([x for x, _, _ in group[1]])
        if len(ys) < LEAST_LINES or len(xs) < LEAST_LINES + 1:
            continue
        grid = _grid(text, xs, ys)
        if grid.glyphs:
            found.append(grid)
    return sorted(found, key=lambda grid: -grid.top)


def _grid(text: PageText, xs: Sequence[float], ys: Sequence[float]) -> Grid:
    grid = Grid(ys[-1], ys[0])
    cells: dict[tuple[int, int], list[int]] = {}
    for number, glyph in enumerate(text.glyphs):
        middle, height = (glyph.left + glyph.right) / 2, glyph.base + glyph.size / 4
        if xs[0] <= middle <= xs[-1] and ys[0] <= height <= ys[-1]:
            row, column = position(ys, height), position(xs, middle)
            if 0 <= row < len(ys) - 1 and 0 <= column < len(xs) - 1:
                cells.setdefault((len(ys) - 2 - row, column), []).append(number)
                grid.glyphs.add(number)
    for row in range(len(ys) - 1):
        grid.rows.append([_cell(text, cells.get((row, column), ())) for column in range(len(xs) - 1)])
    return grid


def _cell(text: PageText, numbers: Sequence[int]) -> Row | None:
    """Return the characters of a cell as one row, line after line."""
    lines: list[list[int]] = []
    for number in sorted(numbers, key=lambda number: -text.glyphs[number].base):
        glyph = text.glyphs[number]
        if lines and abs(text.glyphs[lines[-1][0]].base - glyph.base) < 0.5 * glyph.size:
            lines[-1].append(number)
        else:
            lines.append([number])
    ordered = [number for line in lines for number in sorted(line, key=lambda number: text.glyphs[number].left)]
    return stretch(text.glyphs, ordered)


def _lines(page: Any, text: PageText) -> tuple[list[tuple[float, float, float]], list[tuple[float, float, float]]]:
    """Return the level lines (begin, end, height) and the upright ones (place, bottom, top) that a page draws."""
    level: list[tuple[float, float, float]] = []
    upright: list[tuple[float, float, float]] = []
    if page.get_rotation():
        return level, upright
    left, bottom, _, _ = page.get_mediabox()
    a, b, c, d = (ctypes.c_float() for _ in range(4))
    for index in range(min(pdfium.FPDFPage_CountObjects(page.raw), MOST)):
        drawn = pdfium.FPDFPage_GetObject(page.raw, index)
        if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_PATH or not pdfium.FPDFPageObj_GetBounds(drawn, a, b, c, d):
            continue
        x, y, right, top = a.value - left, b.value - bottom, c.value - left, d.value - bottom
        width, height = right - x, top - y
        if height <= THIN and width >= LONG:
            level.append((x, right, (y + top) / 2))
        elif width <= THIN and height >= LONG:
            upright.append(((x + right) / 2, y, top))
        elif width >= LONG and height >= LONG and (width < 0.98 * text.width or height < 0.98 * text.height):
            # A frame, or the ground of a cell.
            level += [(x, right, y), (x, right, top)]
            upright += [(x, y, top), (right, y, top)]
    return level, upright


_Lines = list[tuple[float, float, float]]


def _groups(level: _Lines, upright: _Lines) -> list[tuple[_Lines, _Lines]]:
    """Return lines that cross or touch each other, group by group."""
    owner = list(range(len(level) + len(upright)))

    def root(index: int) -> int:
        while owner[index] != index:
            owner[index] = owner[owner[index]]
            index = owner[index]
        return index

    for number, (place, low, high) in enumerate(upright[:1000], start=len(level)):
        for index, (begin, end, height) in enumerate(level[:1000]):
            if begin - NEAR <= place <= end + NEAR and low - NEAR <= height <= high + NEAR:
                owner[root(index)] = root(number)
    groups: dict[int, tuple[_Lines, _Lines]] = {}
    for index in range(len(owner)):
        group = groups.setdefault(root(index), ([], []))
        if index < len(level):
            group[0].append(level[index])
        else:
            group[1].append(upright[index - len(level)])
    return [group for group in groups.values() if group[0] and group[1]]


def _edges(values: Sequence[float]) -> list[float]:
    """Return the places of lines, rising; those that are near each other once."""
    found: list[float] = []
    for one in sorted(values):
        if not found or one - found[-1] > NEAR:
            found.append(one)
    return found
