"""Tables with ruled lines: their cells, and the characters in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.importers.pages.rows import APART, position, stretch
from core.importers.pages.values import Lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.importers.pages.rows import Row
    from core.importers.pages.values import Glyph, PageText

NEAR: Final = 4.0
"""Points between lines that are one."""
MOST: Final = 1_000
"""Lines of a page in each direction that are looked at."""
LEAST: Final = 3
"""Lines across the columns of a table, and lines across its rows, at least: two make a frame."""
UNDER: Final = 0.3
"""Multiples of the size below the base where a line is no more one under words."""
OVER: Final = 0.85
"""Multiples of the size that a row reaches above its base."""
BROAD: Final = 0.9
"""Share of the broader of two rows that a line between them covers at least."""
ROOM: Final = 2.5
"""Multiples of the size that stay free behind a line in a cell at least, where the next one is an entry of its own."""
ENTRIES: Final = 3
"""Entries of a line in a table without rules at least."""
CELLS: Final = 20_000
"""Of a table at most; a drawing has more."""

_Cell = tuple[int, int]


@dataclass(slots=True)
class Grid:
    """A table on a page."""

    top: float
    bottom: float
    rows: list[list[Row | None]] = field(default_factory=list)
    """What stands in each cell, put together to one row; None in an empty one, and in what others are one cell with."""
    edges: Sequence[float] = ()
    """Where its columns end, from the left."""
    glyphs: set[int] = field(default_factory=set)


def grids(drawn: Lines, text: PageText) -> list[Grid]:
    """Return the ruled tables of a page from top to bottom, with their characters."""
    found: list[Grid] = []
    for lines in _groups(drawn):
        ys = _edges([y for _, _, y in lines.level])
        xs = _edges([x for _, _, x in lines.upright])
        if len(ys) < 2 or len(xs) < 2 or len(ys) + len(xs) < LEAST + 2 or len(ys) * len(xs) > CELLS:
            continue
        grid = _grid(text, xs, ys, lines)
        if grid.glyphs and any(sum(cell is not None for cell in row) > 1 for row in grid.rows):
            found.append(grid)
    return sorted(found, key=lambda grid: -grid.top)


def part(rows: Sequence[Row], drawn: Lines) -> None:
    """Note at each row whether a line is drawn between it and the one before: two entries of a list, head and text."""
    for above, row in pairwise(rows):
        high, low = above.base - UNDER * above.size, row.base + OVER * row.size
        least = BROAD * max(above.right - above.left, row.right - row.left)
        row.is_parted = any(
            low <= height <= high and end - begin >= least and begin <= row.left + row.size and end >= row.right - row.size
            for begin, end, height in drawn.level[:MOST]
        )


def _grid(text: PageText, xs: Sequence[float], ys: Sequence[float], lines: Lines) -> Grid:
    grid = Grid(ys[-1], ys[0], edges=xs)
    owners = _owners(xs, ys, lines)
    cells: dict[_Cell, list[int]] = {}
    for number, glyph in enumerate(text.glyphs):
        middle, height = (glyph.left + glyph.right) / 2, glyph.base + glyph.size / 4
        row, column = position(ys, height), position(xs, middle)
        if 0 <= row < len(ys) - 1 and 0 <= column < len(xs) - 1:
            cells.setdefault(owners[len(ys) - 2 - row, column], []).append(number)
            grid.glyphs.add(number)
    ends: dict[_Cell, float] = {}
    for (_, column), owner in owners.items():
        ends[owner] = max(xs[column + 1], ends.get(owner, 0.0))
    for row in range(len(ys) - 1):
        columns = [column for column in range(len(xs) - 1) if owners[row, column][1] == column]
        if len(columns) == 1 and (listed := _list(text.glyphs, cells.get((row, columns[0]), ()))):
            grid.rows += listed
            continue
        grid.rows.append(
            [_cell(text.glyphs, cells.get((row, column), ()), xs[column], ends.get((row, column), xs[-1])) for column in columns]
        )
    return grid


def _owners(xs: Sequence[float], ys: Sequence[float], lines: Lines) -> dict[_Cell, _Cell]:
    """Return for each cell, counted from the upper left corner, the first one of those that no line parts from it."""
    rows, columns = len(ys) - 1, len(xs) - 1
    owners = {(row, column): (row, column) for row in range(rows) for column in range(columns)}
    for row in range(rows):
        height = (ys[rows - row] + ys[rows - row - 1]) / 2
        parted = [any(abs(x - at) <= NEAR and low <= height <= high for low, high, at in lines.upright) for x in xs]
        for column in range(columns):
            middle = (xs[column] + xs[column + 1]) / 2
            if column and not parted[column]:
                owners[row, column] = owners[row, column - 1]
            elif row and not any(abs(ys[rows - row] - at) <= NEAR and begin <= middle <= end for begin, end, at in lines.level):
                owners[row, column] = owners[row - 1, column]
    return owners


def _list(glyphs: Sequence[Glyph], numbers: Sequence[int]) -> list[list[Row | None]]:
    """Return the lines of a cell as wide as the table, entry by entry, if it holds a table without rules of its own; else nothing."""
    rows: list[list[Row | None]] = []
    for line in _lines(glyphs, numbers):
        parts: list[list[int]] = []
        for number in line:
            if not parts or glyphs[number].left - glyphs[parts[-1][-1]].right > APART * glyphs[number].size:
                parts.append([])
            parts[-1].append(number)
        entries: list[Row | None] = [row for part in parts if (row := stretch(glyphs, part))]
        rows += [entries] if entries else []
    return rows if sum(len(row) >= ENTRIES for row in rows) >= max(2, len(rows) / 2) else []


def _lines(glyphs: Sequence[Glyph], numbers: Sequence[int]) -> list[list[int]]:
    """Return characters line by line, each from the left."""
    lines: list[list[int]] = []
    for number in sorted(numbers, key=lambda number: -glyphs[number].base):
        glyph = glyphs[number]
        if lines and abs(glyphs[lines[-1][0]].base - glyph.base) < 0.5 * glyph.size:
            lines[-1].append(number)
        else:
            lines.append([number])
    return [sorted(line, key=lambda number: glyphs[number].left) for line in lines]


def _cell(glyphs: Sequence[Glyph], numbers: Sequence[int], left: float, right: float) -> Row | None:
    """Return the characters of a cell, which begins and ends there, as one row, line after line."""
    rows = [row for line in _lines(glyphs, numbers) if (row := stretch(glyphs, line))]
    if not rows:
        return None
    # It is as far from the text at both sides, where that fills it.
    end = max(*(row.right for row in rows), right - (min(row.left for row in rows) - left))
    whole = rows[0]
    for above, row in pairwise(rows):
        is_parted = whole.text[-1].isascii() and row.text[0].isascii() and whole.text[-1] != "-"
        # An entry of its own: there was room for the next one's beginning.
        is_parted = is_parted or end - above.right > ROOM * above.size
        whole.text += " " * is_parted + row.text
        whole.glyphs += [-1] * is_parted + row.glyphs
        whole.bold = whole.bold and row.bold
    return whole


def _groups(lines: Lines) -> list[Lines]:
    """Return lines that cross or touch each other, group by group."""
    level, upright = lines.level[:MOST], lines.upright[:MOST]
    owner = list(range(len(level) + len(upright)))

    def root(index: int) -> int:
        while owner[index] != index:
            owner[index] = owner[owner[index]]
            index = owner[index]
        return index

    for number, (low, high, place) in enumerate(upright, start=len(level)):
        for index, (begin, end, height) in enumerate(level):
            if begin - NEAR <= place <= end + NEAR and low - NEAR <= height <= high + NEAR:
                owner[root(index)] = root(number)
    groups: dict[int, Lines] = {}
    for index in range(len(owner)):
        group = groups.setdefault(root(index), Lines([], []))
        if index < len(level):
            group.level.append(level[index])
        else:
            group.upright.append(upright[index - len(level)])
    return [group for group in groups.values() if group.level and group.upright]


def _edges(values: Sequence[float]) -> list[float]:
    """Return the places of lines, rising; those that are near each other once."""
    found: list[float] = []
    for one in sorted(values):
        if not found or one - found[-1] > NEAR:
            found.append(one)
    return found
