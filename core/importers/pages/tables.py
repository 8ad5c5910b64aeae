"""Ruled tables as lines of the text: one for each row, over the end of a page too."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core.importers.lines import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.importers.pages.rows import Row
    from core.importers.pages.ruled import Grid

NEAR: Final = 6.0
"""Points between the columns of a table on two pages."""

Place = tuple[int, int]
"""A page and the number of a character on it; 0 and -1 for one that was put in."""


@dataclass(slots=True)
class _Cell:
    text: str = ""
    bold: bool = True
    places: list[Place] = field(default_factory=list)

    def add(self, row: Row, page: int) -> None:
        """Put what stands in a cell behind what it holds."""
        self.text += row.text.replace("\t", " ")
        self.bold = self.bold and row.bold
        self.places.extend((page, number) if number >= 0 else (0, -1) for number in row.glyphs)


class Table:
    """A table that may go on on the next page.

    Args:
        grid: its first part.
        page: where that stands.
    """

    def __init__(self, grid: Grid, page: int) -> None:
        self._rows: list[tuple[int, list[_Cell]]] = []
        self._edges = grid.edges
        self._page = page
        self._add(grid.rows, page)

    def go_on(self, grid: Grid, page: int) -> bool:
        """Take what stands at the beginning of another page, if it is part of this table."""
        alike = len(grid.edges) == len(self._edges) and all(abs(a - b) < NEAR for a, b in zip(grid.edges, self._edges, strict=True))
        if not alike or page != self._page + 1:
            return False
        rows = grid.rows
        if len(rows) > 1 and _words(rows[0]) == [cell.text for cell in self._rows[0][1]]:
            # The head of a table stands on each of its pages.
            rows = rows[1:]
        last = self._rows[-1][1]
        if (
            rows[0][0] is None
            and any(rows[0])
            and len(rows[0]) == len(last)
            and all(cell is None or last[i].text for i, cell in enumerate(rows[0]))
        ):
            for cell, more in zip(last, rows[0], strict=True):
                if more:
                    cell.add(more, page)
            rows = rows[1:]
        self._page = page
        self._add(rows, page)
        return True

    def lines(self, table: int) -> list[tuple[Line, list[Place]]]:
        """Return its rows, with the places of their characters.

        Args:
            table: its number in the document.
        """
        found = []
        for index, (page, cells) in enumerate(self._rows):
            places: list[Place] = []
            for number, cell in enumerate(cells):
                places.extend([(0, -1)] * (number > 0) + cell.places)
            text = "\t".join(cell.text for cell in cells)
            bold = all(cell.bold for cell in cells if cell.text)
            found.append((Line(text, row=(table, index), bold=bold, pages=((0, page),)), places))
        return found

    def _add(self, rows: Sequence[Sequence[Row | None]], page: int) -> None:
        for row in rows:
            cells = [_Cell() for _ in row]
            for cell, words in zip(cells, row, strict=True):
                if words:
                    cell.add(words, page)
            if any(cell.text for cell in cells):
                self._rows.append((page, cells))


def _words(row: Sequence[Row | None]) -> list[str]:
    return [cell.text if cell else "" for cell in row]
