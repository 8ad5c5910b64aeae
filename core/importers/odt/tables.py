"""Tables of an OpenDocument text as they are read, cell by cell (OpenDocument 1.3 part 3, 9)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.importers.blocks import Table
from core.importers.odt.package import whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.importers.blocks import Blocks

MOST_TIMES: Final = 63
"""How often a cell or a row is repeated at most."""
MOST_REPEATED: Final = 500_000
"""Cells that are repeated at most."""


class Tables:
    """The tables that are open, one inside the other."""

    def __init__(self) -> None:
        self._open: list[Table] = []
        self._room = MOST_REPEATED

    def begin(self) -> Table:
        """Begin a table, and return it."""
        self._open.append(Table())
        return self._open[-1]

    def end(self) -> None:
        """End the innermost one."""
        self._open.pop()

    def begin_row(self) -> bool:
        """Begin a row; return False outside of tables."""
        if self._open:
            self._open[-1].rows.append([])
        return bool(self._open)

    @property
    def has_row(self) -> bool:
        """Return True where a cell may stand."""
        return bool(self._open and self._open[-1].rows)

    def add_cell(self, blocks: Blocks, told: Mapping[str, str], *, is_covered: bool) -> None:
        """Add a cell with these attributes to the last row; one that another one reaches into is empty."""
        row = self._open[-1].rows[-1]
        row.append([] if is_covered else blocks)
        times = self._times(told.get("table:number-columns-repeated"), MOST_TIMES - len(row), 1)
        # What it says is said once.
        row += [[] for _ in range(times)]

    def end_row(self, told: Mapping[str, str]) -> None:
        """Repeat the last row, without its words, as often as its attributes say."""
        rows = self._open[-1].rows
        width = len(rows[-1])
        for _ in range(self._times(told.get("table:number-rows-repeated"), MOST_TIMES, width)):
            rows.append([[] for _ in range(width)])

    def _times(self, said: str | None, most: int, size: int) -> int:
        """Return how often something is to be repeated, and take its cells off what all may have."""
        times = max(0, min((whole(said) or 1) - 1, most, self._room // max(size, 1)))
        self._room -= times * size
        return times
