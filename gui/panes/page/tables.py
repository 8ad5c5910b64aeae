"""How the rows of a table stand on the page: one line each with the cells at tab stops, as far as there is room."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFontMetricsF

from gui.panes.page.facts import CELL_BORDER

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFont

    from gui.pagination import Pagination
    from gui.panes.page.facts import Facts, Table

    _Shapes = dict[tuple[bool, str], int]
    """By face and what a cell holds beside ideographs, its digits all alike: the most ideographs of such a cell."""

_SIZES: Final = (0.92, 0.86, 0.8)
"""Of a table's face, in multiples of the text size: the first that lets the table fit."""
_PACKED_SIZE: Final = 0.88
"""Where none does."""
_LEAST_GAP: Final = 1.0
_MOST_GAP: Final = 3.0
"""Between two columns, in characters."""
_LEAST_LAST: Final = 12
"""Characters that a last column must have room for if it is to be wrapped."""
_LEAST_HANG: Final = 6
"""Characters that must fit beside a hanging indent."""
_HANG: Final = 1.5
"""Of the second and further lines of a row that is packed, in characters."""
_BEYOND: Final = 1_000_000.0
"""A tab stop that no line reaches: a tab to it ends the line."""
_IDEOGRAPHS: Final = re.compile("[\u4e00-\u9fff]+")
_DIGITS: Final = str.maketrans("123456789", "000000000")


@dataclass(frozen=True, slots=True)
class Plan:
    """Where the cells of one table stand. All lengths in pixels."""

    size: int
    """Of the face."""
    stops: tuple[float, ...]
    """Where the columns begin, the first at 0; in a packed table those of one line."""
    packed: bool
    """True if a row goes on in further lines after as many cells as there are stops."""
    width: float

    def indents(self, skipped: int, cells: int) -> tuple[float, float, list[float]]:
        """Return left margin, further indent of the first line, and tab stops from where that line begins, for a row.

        Args:
            skipped: empty cells before its first.
            cells: those after that.
        """
        if self.packed:
            hang = _HANG * self.size
            # The second tab at the beginning of a line ends it; one empty cell takes no line.
            return hang, -hang, [*(self.stops[1:] or [1.0]), _BEYOND]
        first = self.stops[min(skipped, len(self.stops) - 1)]
        last = self.stops[min(skipped + cells, len(self.stops)) - 1]
        if self.width - last < _LEAST_HANG * self.size:
            last = first
        return last, first - last, [stop - first for stop in self.stops if stop > first]


class Tables:
    """Plans for the tables of one text.

    A table can have a hundred thousand cells: each is looked at once, and only those that differ in more than ideographs and digits are
    measured.

    Args:
        facts: which blocks are rows.
        pages: the blocks of the text.
        text_size: of the body, in pixels.
        font: returns the face of a size, bold or not.
    """

    def __init__(self, facts: Facts, pages: Pagination, text_size: int, font: Callable[[int, bool], QFont]) -> None:
        self.facts = facts
        self._pages = pages
        self._text_size = text_size
        self._font = font
        self._shapes: dict[int, list[_Shapes]] = {}
        self._rulers: dict[tuple[int, bool], _Ruler] = {}
        self._widths: dict[tuple[int, int], list[float]] = {}
        self._plans: dict[tuple[int, float], Plan] = {}

    def plan(self, table: int, width: float) -> Plan:
        """Return how a table is set in a column of ``width`` pixels."""
        key = (table, width)
        if key not in self._plans:
            self._plans[key] = self._made(table, width)
        return self._plans[key]

    def cells(self, table: Table, index: int) -> list[str]:
        """Return the words of a block's cells, without the empty ones before the first."""
        block = table.blocks[index]
        return self._pages.text[self._pages.starts[block] : self._pages.ends[block]].split(CELL_BORDER)

    def lines(self, table: Table, index: int, plan: Plan) -> int:
        """Return about how many lines a block takes."""
        cells = self.cells(table, index)
        if plan.packed and len(plan.stops) > 1:
            return ceil(len(cells) / len(plan.stops))
        if plan.packed:
            room = plan.width - _HANG * plan.size
            return sum(max(1, ceil(_breadth(cell) * plan.size / room)) for cell in cells if cell)
        room = plan.width - max(0.0, plan.indents(table.skipped[index], len(cells))[0])
        return max(1, ceil(_breadth(cells[-1]) * plan.size / max(plan.size, room)))

    def _made(self, number: int, width: float) -> Plan:
        for part in _SIZES:
            size = max(1, round(self._text_size * part))
            columns = self._measured(number, size)
            spare = width - sum(columns)
            gaps = len(columns) - 1
            if spare >= gaps * _LEAST_GAP * size:
                gap = min(spare / gaps, _MOST_GAP * size) if gaps else 0.0
                return Plan(size, _stops(columns, gap), packed=False, width=width)
        size = max(1, round(self._text_size * _SIZES[0]))
        columns = self._measured(number, size)
        gap = _LEAST_GAP * size
        stops = _stops(columns, gap)
        if width - stops[-1] >= _LEAST_LAST * size:
            return Plan(size, stops, packed=False, width=width)
        return self._packed(number, width)

    def _packed(self, number: int, width: float) -> Plan:
        """Return a plan with as many cells in a line as will stand under those of the line before."""
        size = max(1, round(self._text_size * _PACKED_SIZE))
        columns = self._measured(number, size)
        room = width - _HANG * size
        gap = _LEAST_GAP * size
        for count in range(len(columns) - 1, 1, -1):
            widest = [max(columns[first::count]) for first in range(count)]
            if sum(widest) + (count - 1) * gap <= room:
                return Plan(size, _stops(widest, gap), packed=True, width=width)
        return Plan(size, (0.0,), packed=True, width=width)

    def _measured(self, number: int, size: int) -> list[float]:
        """Return the width of each column: that of its widest cell, of those that another cell follows or that end a full row."""
        key = (number, size)
        if key not in self._widths:
            if number not in self._shapes:
                self._shapes[number] = self._shaped(self.facts.tables[number])
            rulers = self._ruler(size, bold=False), self._ruler(size, bold=True)
            self._widths[key] = [
                max((rulers[is_bold].width(ideographs, rest) for (is_bold, rest), ideographs in column.items()), default=0.0)
                for column in self._shapes[number]
            ]
        return self._widths[key]

    def _shaped(self, table: Table) -> list[_Shapes]:
        """Return what decides about the width of each column."""
        rows = [[""] * skipped + self.cells(table, index) for index, skipped in enumerate(table.skipped)]
        columns: list[_Shapes] = [{} for _ in range(max(map(len, rows)))]
        for index, cells in enumerate(rows):
            is_head = index < table.heads
            for column, cell in zip(columns, cells if len(cells) == len(columns) else cells[:-1], strict=False):
                if cell:
                    rest = _IDEOGRAPHS.sub("", cell)
                    shape = (is_head, rest.translate(_DIGITS) if rest else rest)
                    column[shape] = max(column.get(shape, 0), len(cell) - len(rest))
        return columns

    def _ruler(self, size: int, *, bold: bool) -> _Ruler:
        if (size, bold) not in self._rulers:
            self._rulers[size, bold] = _Ruler(self._font(size, bold))
        return self._rulers[size, bold]


class _Ruler:
    """Measures words in one face."""

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetricsF(font)
        self._ideograph = self._metrics.horizontalAdvance("国")
        self._digit = max("0123456789", key=self._metrics.horizontalAdvance)
        self._known: dict[str, float] = {"": 0.0}

    def width(self, ideographs: int, rest: str) -> float:
        """Return the width in whole pixels, one to spare.

        Args:
            ideographs: how many there are; all are of one width.
            rest: the other characters, each digit as a zero.
        """
        if rest not in self._known:
            self._known[rest] = self._metrics.horizontalAdvance(rest.replace("0", self._digit))
        return ceil(ideographs * self._ideograph + self._known[rest]) + 1.0


def _stops(columns: list[float], gap: float) -> tuple[float, ...]:
    # Whole pixels, never beyond what was reckoned with: the last column may have not one to spare.
    return tuple(float(int(place)) for place in accumulate((width + gap for width in columns[:-1]), initial=0.0))


def _breadth(words: str) -> float:
    """Return about how many characters wide words are: a Latin letter is half as wide as an ideograph."""
    return len(words.encode("gb18030")) / 2
