"""One run of paragraphs of an RTF file: the body, a note, a text box; with tables, which are only told by how paragraphs end."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core.importers.blocks import Paragraph, Place, Table
from core.importers.looks import PLAIN

if TYPE_CHECKING:
    from core.importers.blocks import Blocks
    from core.importers.looks import Look

DEEPEST: Final = 32
"""Tables inside one another."""
MOST_COLUMNS: Final = 63
"""Columns of a table in Word."""
SAME: Final = 150
"""Twentieths of a point by which two edges of cells differ at most that are one: less than the width of a character."""
MOST_SPANNED: Final = 500_000
"""Empty cells of one story for those that another one reaches into."""
_NOTHING: Final[Blocks] = []
"""Shared by all cells without words."""


@dataclass(slots=True)
class RowShape:
    r"""What ``\trowd`` and the words behind it say of a row."""

    left: int = 0
    edges: list[int] = field(default_factory=list)
    """Right edges of the cells."""
    merged: set[int] = field(default_factory=set)
    """Cells into which the one above or before them reaches."""
    is_merged: bool = False
    """True if the next edge is that of such a cell."""

    def merge(self) -> None:
        """Let the next cell be one that another reaches into."""
        self.is_merged = True

    def edge(self, place: int) -> None:
        """End a cell."""
        if self.is_merged:
            self.merged.add(len(self.edges))
            self.is_merged = False
        if len(self.edges) < 4 * MOST_COLUMNS:
            self.edges.append(place)


@dataclass(slots=True)
class _Level:
    """A table that is being read."""

    table: Table
    row: list[Blocks] = field(default_factory=list)
    cell: Blocks = field(default_factory=list)
    shapes: list[RowShape | None] = field(default_factory=list)
    """Of each row of the table."""


class Story:
    """Takes characters and the ends of paragraphs, cells and rows."""

    def __init__(self, *, is_in_diagram: bool = False) -> None:
        self.blocks: Blocks = []
        self.count = 0
        """Paragraphs and rows so far."""
        self._paragraph: Paragraph | None = None
        self._levels: list[_Level] = []
        self._is_in_diagram = is_in_diagram
        self._room = MOST_SPANNED

    @property
    def paragraph(self) -> Paragraph:
        """Return the paragraph that is being read."""
        if self._paragraph is None:
            self._paragraph = Paragraph(PLAIN, is_in_diagram=self._is_in_diagram)
        return self._paragraph

    @property
    def place(self) -> Place:
        """Return the end of what was read."""
        return Place(self.paragraph, self.paragraph.length)

    @property
    def has_words(self) -> bool:
        """Return True if the paragraph that is being read is not empty."""
        one = self._paragraph
        return one is not None and bool(one.length or one.boxes)

    @property
    def length(self) -> int:
        """Return the characters of the paragraph that is being read."""
        return self._paragraph.length if self._paragraph is not None else 0

    def end_paragraph(self, look: Look, label: str, level: int) -> None:
        """End a paragraph.

        Args:
            look: how it looks.
            label: its automatic number.
            level: in how many tables it stands.
        """
        if not label and not self.has_words:
            self.end_blank(level)
            return
        self._go_to(level)
        one = self.paragraph
        one.look, one.label = look, label
        self._sink.append(one)
        self._paragraph = None
        self.count += 1

    def end_blank(self, level: int) -> None:
        """End a paragraph that says nothing: of several in a row one stays, and in a cell none."""
        self._go_to(level)
        if not self._levels and not _is_blank(self.blocks):
            self.blocks.append(self.paragraph)
            self._paragraph = None
            self.count += 1

    @property
    def _sink(self) -> Blocks:
        return self._levels[-1].cell if self._levels else self.blocks

    def end_cell(self, level: int) -> None:
        """End a cell whose last paragraph was ended."""
        self._go_to(level)
        top = self._levels[-1]
        top.row.append(top.cell or _NOTHING)
        if top.cell:
            top.cell = []

    def end_row(self, level: int, shape: RowShape | None) -> None:
        """End a row; a level without any cell is nothing to end."""
        if len(self._levels) < level:
            return
        self._go_to(level)
        self._end_row(self._levels[-1], shape)

    def close(self) -> Blocks:
        """Return what was read."""
        if self.has_words:
            self.end_paragraph(self.paragraph.look, "", len(self._levels))
        self._go_to(0)
        return self.blocks

    def _go_to(self, level: int) -> None:
        """Leave the tables inside that level, or enter those that lead to it."""
        level = min(max(level, 0), DEEPEST)
        while len(self._levels) > level:
            self._end_table()
        while len(self._levels) < level:
            table = Table()
            (self._levels[-1].cell if self._levels else self.blocks).append(table)
            self._levels.append(_Level(table))

    def _end_row(self, top: _Level, shape: RowShape | None) -> None:
        if top.cell:
            top.row.append(top.cell)
            top.cell = []
        if not top.row:
            return
        if shape is not None:
            top.row = [_NOTHING if index in shape.merged else cell for index, cell in enumerate(top.row)]
        top.table.rows.append(top.row)
        top.shapes.append(shape)
        top.row = []
        self.count += 1

    def _end_table(self) -> None:
        top = self._levels.pop()
        self._end_row(top, None)
        shapes = [shape for shape in top.shapes if shape is not None and shape.edges]
        grid = _grid(shapes)
        if len(grid) > MOST_COLUMNS + 1 or not shapes:
            return
        for index, shape in enumerate(top.shapes):
            row = top.table.rows[index]
            if shape is not None and len(shape.edges) == len(row):
                top.table.rows[index] = self._spanned(row, shape, grid)

    def _spanned(self, row: list[Blocks], shape: RowShape, grid: list[int]) -> list[Blocks]:
        """Return a row with an empty cell for each column that a wider one reaches into, and before a row that begins late."""
        before = bisect_left(grid, shape.left - SAME)
        found: list[Blocks] = [_NOTHING] * min(before, self._room)
        for cell, edge in zip(row, shape.edges, strict=True):
            here = bisect_left(grid, edge - SAME)
            found.append(cell)
            found += [_NOTHING] * max(0, min(here - before - 1, self._room))
            before = max(here, before)
        self._room -= len(found) - len(row)
        return found


def _is_blank(sink: Blocks) -> bool:
    """Return True if the last paragraph says nothing."""
    last = sink[-1] if sink else None
    return isinstance(last, Paragraph) and not last.length and not last.boxes and not last.label


def _grid(shapes: list[RowShape]) -> list[int]:
    """Return the edges of all rows, those close to one another as one."""
    found: list[int] = []
    for place in sorted({one.left for one in shapes} | {edge for one in shapes for edge in one.edges}):
        if not found or place - found[-1] > SAME:
            found.append(place)
    return found
