"""Tables of a web page: rows of cells, or only a way to lay a page out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from core.importers.web_page import PageLine
    from core.importers.web_tree import Element

LONGEST_CELL: Final = 200
"""Characters of a cell in a table that shows figures or words, not a page."""
_SHORT: Final = 60
"""Characters of a cell whose line breaks only make it narrow."""
_MOST_COLUMNS: Final = 64
"""Columns that a merged cell may cover."""
_MOST_ROWS: Final = 1000
_MOST_EMPTY: Final = 1_000_000
"""Places that the merged cells of a table may cover; in a table of more, none are merged."""


class Cell:
    """A cell being read."""

    __slots__ = ("columns", "has_blocks", "lines", "rows")

    def __init__(self, element: Element | None = None) -> None:
        self.lines: list[PageLine] = []
        self.has_blocks = False
        """True if some of its lines end because a paragraph does, not by ``<br>``."""
        self.columns = _count(element.get("colspan"), _MOST_COLUMNS) if element else 1
        self.rows = _count(element.get("rowspan"), _MOST_ROWS) if element else 1

    @property
    def text(self) -> str:
        """The words of the cell in one line."""
        return "".join(line.text.strip() for line in self.lines)


class Table:
    """A table being read.

    Args:
        box: index of its box, which is that of its rows.
    """

    def __init__(self, box: int) -> None:
        self.box = box
        self.before: list[PageLine] = []
        """Its caption, and what stands between the cells by mistake."""
        self.rows: list[list[Cell]] = []
        self.holds_table = False

    def lines(self, number: int) -> tuple[list[PageLine], bool]:
        """Return its lines, and True if they are rows; ``number`` is that of the table then."""
        rows = [row for row in self.rows if any(cell.lines for cell in row)]
        if self.holds_table or all(sum(cell.columns for cell in row) < 2 for row in rows) or not all(map(_is_short, _cells(rows))):
            return [*self.before, *(line for cell in _cells(rows) for line in cell.lines)], False
        lines = [_row(cells, (number, index), self.box) for index, cells in enumerate(_spread(rows))]
        return [*self.before, *lines], True


def _cells(rows: list[list[Cell]]) -> list[Cell]:
    return [cell for row in rows for cell in row]


def _is_short(cell: Cell) -> bool:
    """Return True for a cell that can stand in a row."""
    if len(cell.lines) > 1 and (cell.has_blocks or len(cell.text) > _SHORT):
        return False
    return sum(len(line.text) for line in cell.lines) <= LONGEST_CELL


def _spread(rows: list[list[Cell]]) -> list[list[Cell]]:
    """Put empty cells where merged ones go on."""
    spread: list[list[Cell]] = []
    below: dict[int, int] = {}
    empty = Cell()
    if sum(cell.columns * cell.rows - 1 for cell in _cells(rows)) > _MOST_EMPTY:
        return rows
    for row in rows:
        cells: list[Cell] = []
        waiting = iter(row)
        cell = next(waiting, None)
        while cell is not None or below.get(len(cells), 0) > 0:
            column = len(cells)
            if below.get(column, 0) > 0:
                below[column] -= 1
                cells.append(empty)
            elif cell is not None:
                cells.extend([cell, *[empty] * (cell.columns - 1)])
                if cell.rows > 1:
                    below.update(dict.fromkeys(range(column, column + cell.columns), cell.rows - 1))
                cell = next(waiting, None)
        spread.append(cells)
    return spread


def _row(cells: list[Cell], row: tuple[int, int], box: int) -> PageLine:
    lines = [line for cell in cells for line in cell.lines]
    found = replace(lines[0], text="\t".join(cell.text for cell in cells), row=row, box=box, indent=0, marker=0)
    found.bold = all(line.bold for line in lines)
    found.alignment = found.outline_level = found.style = found.role = None
    found.linked = sum(line.linked for line in lines)
    found.links = sum(line.links for line in lines)
    found.references = tuple(one for line in lines for one in line.references)
    found.anchors = tuple(one for line in lines for one in line.anchors)
    return found


def _count(text: str, most: int) -> int:
    text = text.strip()
    return min(max(1, int(text)), most) if text.isdecimal() and len(text) < 6 else 1
