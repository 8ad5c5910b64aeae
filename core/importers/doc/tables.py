"""Rows of a table in a Word file: where its cells stand, and which of them are part of another one (MS-DOC, 2.9.316 and 2.6.3)."""

from __future__ import annotations

import struct
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from core.importers.blocks import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.importers.blocks import Blocks, Paragraph
    from core.importers.doc.setting import ParagraphSetting

MOST_COLUMNS: Final = 63
"""Columns of a table in Word."""
MOST_SPANNED: Final = 500_000
"""Empty cells for merged ones at most."""
NEAR: Final = 60
"""Twentieths of a point (a millimetre) within which two edges are one."""

_DEFINE: Final = 0xD608
_MERGE_DOWN: Final = 0xD62B
_CELL: Final = 20
"""Bytes of what is said of a cell."""
_MERGED, _BEGINS = 0x20, 0x40
"""Bits of a cell that is merged with others above or below it, and of the uppermost of them."""
_NOTHING: Final[Blocks] = []


class RowShape(NamedTuple):
    """What the mark that ends a row says of its cells."""

    edges: tuple[int, ...] = ()
    """Where they begin, and where the last one ends."""
    continued: frozenset[int] = frozenset()
    """Numbers of those into which the one above reaches."""


def shape_of(told: Iterable[tuple[int, bytes]]) -> RowShape:
    """Return what modifiers say of the cells of a row."""
    edges: tuple[int, ...] = ()
    continued: set[int] = set()
    for code, operand in told:
        if code == _DEFINE and operand:
            count = operand[0]
            behind = 1 + 2 * (count + 1)
            if count > MOST_COLUMNS or behind > len(operand):
                continue
            edges = struct.unpack_from(f"<{count + 1}h", operand, 1)
            flags = [operand[at] for at in range(behind, min(len(operand), behind + count * _CELL), _CELL)]
            continued = {number for number, one in enumerate(flags) if one & _MERGED and not one & _BEGINS}
        elif code == _MERGE_DOWN and len(operand) == 2:
            (continued.add if operand[1] == 1 else continued.discard)(operand[0])
    return RowShape(edges, frozenset(continued))


@dataclass(slots=True, eq=False)
class Open:
    """A table that is being read; its outermost one stands for what is in no table."""

    table: Table = field(default_factory=Table)
    shapes: list[RowShape] = field(default_factory=list)
    row: list[Blocks] = field(default_factory=list)
    cell: Blocks = field(default_factory=list)
    carried: Paragraph | None = None
    """The paragraph in it whose mark was deleted: the next one goes on with it."""
    waiting: list[tuple[int, Paragraph, ParagraphSetting]] = field(default_factory=list)
    """The paragraphs of the row, with the number of their cells: only its end tells which of them show and so are numbered."""

    def drop_carried(self) -> None:
        """Let the paragraph without a mark end where nothing follows that it could go on with."""
        carried, self.carried = self.carried, None
        if carried is not None and (carried.length or carried.boxes):
            self.cell.append(carried)

    def end_cell(self) -> None:
        """Begin the next cell."""
        self.drop_carried()
        self.row.append(self.cell)
        self.cell = []

    def end_row(self, shape: RowShape) -> None:
        """Begin the next row."""
        if self.cell:
            self.end_cell()
        self.table.rows.append([_NOTHING if number in shape.continued else cell for number, cell in enumerate(self.row)])
        self.shapes.append(shape)
        self.row = []

    def take_waiting(self, shape: RowShape) -> list[tuple[Paragraph, ParagraphSetting]]:
        """Return the paragraphs of the row that ends, but for those in cells into which the one above reaches."""
        waiting, self.waiting = self.waiting, []
        return [(paragraph, setting) for cell, paragraph, setting in waiting if cell not in shape.continued]

    def wait(self, paragraphs: Iterable[tuple[Paragraph, ParagraphSetting]]) -> None:
        """Let paragraphs in the cell that is open wait for the end of its row."""
        self.waiting += ((len(self.row), paragraph, setting) for paragraph, setting in paragraphs)

    def drop_row(self) -> None:
        """Leave out the row that ends: it was deleted."""
        self.row, self.cell, self.carried, self.waiting = [], [], None, []

    def end(self, room: int) -> int:
        """Give each row the columns of the whole table, those that a cell spans as empty ones behind it.

        Args:
            room: empty cells that may still be made.

        Returns:
            What is left of it.
        """
        if self.row or self.cell or self.carried:
            self.end_row(RowShape())
        columns = _columns(shape for shape, row in zip(self.shapes, self.table.rows, strict=True) if len(shape.edges) == len(row) + 1)
        if len(columns) > MOST_COLUMNS + 1:
            return room
        for shape, row in zip(self.shapes, self.table.rows, strict=True):
            if len(shape.edges) != len(row) + 1:
                continue
            spread = _spread(row, [_column(columns, edge) for edge in shape.edges])
            if len(spread) - len(row) <= room:
                room -= len(spread) - len(row)
                row[:] = spread
        return room


def _columns(shapes: Iterable[RowShape]) -> list[int]:
    """Return where the columns of a table begin: edges that are near one another are one."""
    found: list[int] = []
    for edge in sorted({edge for shape in shapes for edge in shape.edges}):
        if not found or edge > found[-1] + NEAR:
            found.append(edge)
    return found


def _column(columns: Sequence[int], edge: int) -> int:
    """Return the number of the column that begins at an edge."""
    number = bisect_left(columns, edge)
    return number if number < len(columns) and columns[number] == edge else number - 1


def _spread(row: Sequence[Blocks], places: Sequence[int]) -> list[Blocks]:
    found: list[Blocks] = [_NOTHING] * places[0]
    for cell, begin, end in zip(row, places, places[1:], strict=False):
        found.append(cell)
        found += [_NOTHING] * (end - begin - 1)
    return found
