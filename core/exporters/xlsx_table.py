"""Writes a plain table as a workbook (ECMA-376): words as words, numbers as numbers, nothing as a formula or a link."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Cell = str | float | None
_WIDEST: Final = 60
"""Characters of the widest column."""
_LONGEST: Final = 32_000
"""Characters of a cell; a workbook takes little more."""
_SAMPLE: Final = 200
"""Rows that are measured for the width of the columns."""


def content(title: str, head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return the bytes of a workbook with one sheet.

    Args:
        title: of the sheet; what a sheet cannot be called is left out of it.
        head: what the columns are called.
        rows: as many cells each, None for an empty one.
    """
    from xlsxwriter import Workbook

    kept = [list(row) for row in rows]
    stream = io.BytesIO()
    book = Workbook(stream, {"in_memory": True, "strings_to_urls": False, "strings_to_formulas": False})
    sheet = book.add_worksheet("".join(char for char in title if char not in "[]:*?/\\'")[:31] or "1")
    bold = book.add_format({"bold": True, "bottom": 1})
    wrapped = book.add_format({"valign": "top", "text_wrap": True})
    numbers = book.add_format({"valign": "top", "num_format": "#,##0.######"})
    for column, words in enumerate(head):
        sheet.write_string(0, column, words, bold)
        longest = max((_width(row[column]) for row in kept[:_SAMPLE]), default=0)
        sheet.set_column(column, column, min(max(longest, _width(words)) + 2, _WIDEST))
    for number, row in enumerate(kept, start=1):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(number, column, cell[:_LONGEST], wrapped)
            elif cell is not None:
                sheet.write_number(number, column, cell, numbers)
    sheet.freeze_panes(1, 0)
    if kept:
        sheet.autofilter(0, 0, len(kept), len(head) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    book.close()
    return stream.getvalue()


def _width(cell: Cell) -> int:
    """Return how many narrow characters wide a cell is."""
    return sum(2 if char > "\u2e7f" else 1 for char in cell) if isinstance(cell, str) else 16
