"""How the lists of documents were left, as the settings write it down."""

from __future__ import annotations

from core.holdings import COLUMNS, GROUPINGS

_WIDEST = 2_000
"""Pixels of a column."""


def grouping_of(written: str) -> str:
    """Return a grouping that there is."""
    return written if written in GROUPINGS else "year"


def sort_of(written: str) -> tuple[str, bool]:
    """Return the column by which the table is sorted, and True for the last first."""
    column = written.removeprefix("-")
    return (column, written.startswith("-")) if column in COLUMNS else ("date", True)


def written_sort(column: str, *, is_descending: bool) -> str:
    """Return what `sort_of` reads."""
    return f"{'-' if is_descending else ''}{column}"


def columns_of(written: str) -> list[tuple[str, int, bool]]:
    """Return the columns with their widths, and True for those that are shown; what makes no sense is left out."""
    found: dict[str, tuple[str, int, bool]] = {}
    for one in written.split():
        name, _, width = one.removeprefix("-").partition(":")
        if name in COLUMNS and width.isdecimal():
            found[name] = (name, min(int(width), _WIDEST), not one.startswith("-") or name == "title")
    return list(found.values())


def written_columns(columns: list[tuple[str, int, bool]]) -> str:
    """Return what `columns_of` reads."""
    return " ".join(f"{'' if is_shown else '-'}{name}:{width}" for name, width, is_shown in columns)
