"""Rows of a page: characters on one base, put together to words and stretches, and the stretches to rows in reading order."""

from __future__ import annotations

import statistics
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.importers.pages.values import Glyph, PageText

APART: Final = 1.6
"""Multiples of the size between two stretches of one row: a column, a tab, another cell."""
WORDS: Final = 0.18
"""Multiples of the size between two Latin words."""
BLANK: Final = 0.8
"""Multiples of the size between two words of any writing."""
LEVEL: Final = 0.45
"""Multiples of the size by which the bases of one row may differ: figures and signs are set higher or lower."""
RAISED: Final = 0.6
"""The same of a character that is much smaller than its neighbour: the number of a footnote."""
EVEN: Final = 0.2
"""Multiples of the size by which the blanks of a line differ that is set wide."""
SPACED: Final = 0.6
"""Share of the stretches of a row that are single characters, from which on it is one line that is set wide."""
GUTTER: Final = 1.2
"""Multiples of the size that stay free between two columns of text at least."""
COLUMN_ROWS: Final = 6
"""Rows that two columns have at least."""
COLUMN_FILL: Final = 0.6
"""Share of a column's width that its rows fill on the average; cells of a table fill less."""
SPREAD: Final = 1.3
"""Multiples of its height that a sheet is wide at least on which two pages lie side by side."""
FOLD: Final = 0.05
"""Share of its width that stays free in its middle then at least."""
FEW_ROWS: Final = 200
"""Stretches of such a sheet at most; text that fills it shows its columns by itself."""


@dataclass(slots=True)
class Row:
    """Characters beside one another."""

    text: str
    glyphs: list[int]
    """For each character of ``text`` its number on the page; -1 for a blank that was put in."""
    left: float
    right: float
    base: float
    size: float
    """Of most characters."""
    bold: bool
    """True if all of it is bold."""
    has_blank: bool = False
    """True if the file holds a blank behind it."""
    page: int = 0
    """From 1."""
    column: tuple[float, float] = (0.0, 0.0)
    """Where the column that it stands in begins and ends."""
    cells: list[Row] = field(default_factory=list)
    """Its stretches, if it has several that stand far apart."""
    is_parted: bool = False
    """True if a line is drawn between it and the row before."""


def rows_of(page: PageText, left_out: set[int], gutter: float | None = None) -> tuple[list[Row], float | None]:
    """Return the rows of a page in reading order: from top to bottom, in pages of columns column by column.

    Args:
        page: the characters.
        left_out: numbers of characters that stand elsewhere, such as in a table.
        gutter: where the page before is parted into columns.

    Returns:
        the rows, and where this page is parted into columns; None without any.
    """
    stretches = _stretches(page.glyphs, left_out)
    gutter = _gutter(stretches, gutter)
    found: list[Row] = []
    fold = _fold(page, stretches) if gutter is None else None
    for part in _columns(stretches, fold or gutter):
        # The few lines of such a sheet do not tell how wide its halves are.
        column = stretches if fold else part
        begin = min(one.left for one in column)
        # A few rows may be longer than the column: a wide sign at the end.
        ends = sorted(one.right for one in column)
        end = ends[min(len(ends) - 1, len(ends) * 97 // 100)]
        for row in _joined(part):
            row.column = (begin, end)
            found.append(row)
    return found, gutter


def stretch(glyphs: Sequence[Glyph], numbers: Sequence[int]) -> Row | None:
    """Return characters beside one another as a row; None for nothing but blanks."""
    pieces: list[str] = []
    found: list[int] = []
    before: Glyph | None = None
    for number in numbers:
        glyph = glyphs[number]
        if before is not None and _is_parted(before, glyph):
            pieces.append(" ")
            found.append(-1)
        for char in glyph.char:
            pieces.append(char)
            found.append(number)
        before = glyph
    text = "".join(pieces)
    bare = text.strip()
    if not bare:
        return None
    start = len(text) - len(text.lstrip())
    found = found[start : start + len(bare)]
    inked = [glyphs[number] for number in found if number >= 0 and not glyphs[number].char.isspace()]
    return Row(
        text=bare,
        glyphs=found,
        left=inked[0].left,
        right=max(one.right for one in inked),
        base=statistics.median_low([one.base for one in inked]),
        size=statistics.mode([one.size for one in inked]),
        bold=all(one.bold for one in inked),
        has_blank=text.endswith((" ", "\u3000")),
    )


def _is_parted(before: Glyph, glyph: Glyph) -> bool:
    """Return True if a page shows a blank between two characters where its text has none."""
    gap = glyph.left - before.right
    if gap <= WORDS * glyph.size or before.char.isspace() or glyph.char.isspace():
        return False
    return (_is_latin(before.char) and _is_latin(glyph.char)) or gap > BLANK * glyph.size


def _stretches(glyphs: Sequence[Glyph], left_out: set[int]) -> list[Row]:
    """Return runs of characters as the page draws them, cut where one ends and another begins."""
    found: list[Row] = []
    numbers: list[int] = []

    def close() -> None:
        if numbers:
            row = stretch(glyphs, numbers)
            if row:
                found.append(row)
            numbers.clear()

    before: Glyph | None = None
    for number, glyph in enumerate(glyphs):
        if number in left_out:
            close()
            before = None
            continue
        if before is not None:
            gap = glyph.left - before.right
            size = max(glyph.size, before.size)
            # One sign of the font may be several characters: they all stand at its place.
            if not _is_level(glyph, before) or gap > APART * size or (gap < -0.6 * size and glyph.left != before.left):
                close()
        numbers.append(number)
        before = glyph
    close()
    return found


def _is_level(one: Glyph | Row, other: Glyph | Row) -> bool:
    """Return True if two things stand on one base, or one of them is raised beside the other."""
    smaller, larger = sorted((one.size, other.size))
    if smaller < 0.45 * larger:
        # A watermark, or the first letter of a chapter.
        return abs(one.base - other.base) <= LEVEL * smaller
    return abs(one.base - other.base) <= (RAISED if smaller < 0.8 * larger else LEVEL) * larger


def _joined(stretches: Iterable[Row]) -> list[Row]:
    """Put the stretches of one column that stand on one base into one row, and the rows from top to bottom."""
    found: list[list[Row]] = []
    for one in sorted(stretches, key=lambda one: -one.base):
        for row in reversed(found[-3:]):
            if _is_level(row[0], one) and all(_is_beside(one, other) for other in row):
                row.append(one)
                break
        else:
            found.append([one])
    return [_row(sorted(row, key=lambda one: one.left)) for row in found]


def _is_beside(one: Row, other: Row) -> bool:
    """Return True if two stretches do not lie over each other."""
    return min(one.right, other.right) - max(one.left, other.left) < 0.6 * min(one.size, other.size)


def _row(parts: list[Row]) -> Row:
    """Return the stretches of one row as one, and those that stand far apart as its cells."""
    if len(parts) == 1:
        return parts[0]
    cells = [parts[0]]
    for one in parts[1:]:
        last = cells[-1]
        gap = one.left - last.right
        size = max(one.size, last.size)
        if gap > APART * size:
            cells.append(one)
        else:
            blank = gap > WORDS * size and (last.has_blank or _is_latin(last.text[-1])) and _is_either_latin(last.text[-1], one.text[0])
            cells[-1] = _together(last, one, " " if blank else "")
    if len(cells) > 1:
        between = _between_spaced(cells)
        if between is not None:
            return _all_together(cells, between)
    whole = _all_together(cells, "\t")
    if len(cells) > 1:
        whole.cells = cells
    return whole


def _between_spaced(cells: Sequence[Row]) -> str | None:
    """Return what stands between the stretches of a row that is one line set wide, None for cells."""
    if sum(len(one.text) == 1 and not one.text.isascii() for one in cells) >= SPACED * len(cells):
        # Characters that fill a line, or a title of two.
        return "\u3000" if len(cells) == 2 else ""
    gaps = [one.left - last.right for last, one in pairwise(cells)]
    if len(gaps) > 2 and max(gaps) - min(gaps) < EVEN * cells[0].size and not any("\t" in one.text or " " in one.text for one in cells):
        # English words that fill a narrow column.
        return " "
    return None


def _all_together(parts: list[Row], between: str) -> Row:
    whole = parts[0]
    for one in parts[1:]:
        whole = _together(whole, one, between)
    return whole


def _together(one: Row, other: Row, between: str) -> Row:
    longer = one if len(one.text) >= len(other.text) else other
    return Row(
        text=one.text + between + other.text,
        glyphs=[*one.glyphs, *([-1] * len(between)), *other.glyphs],
        left=one.left,
        right=max(one.right, other.right),
        base=longer.base,
        size=longer.size,
        bold=one.bold and other.bold,
        has_blank=other.has_blank,
    )


def _columns(stretches: list[Row], gutter: float | None) -> list[list[Row]]:
    """Return the stretches column by column; what spans both columns parts those above from those below."""
    if gutter is None:
        return [stretches] if stretches else []
    found: list[list[Row]] = []
    left: list[Row] = []
    right: list[Row] = []
    wide: list[Row] = []
    for one in sorted(stretches, key=lambda one: -one.base):
        if one.right <= gutter + one.size / 2 or one.left >= gutter - one.size / 2:
            if wide:
                found.append(wide)
                wide = []
            (left if one.right <= gutter + one.size / 2 else right).append(one)
        else:
            found.extend(part for part in (left, right) if part)
            left, right = [], []
            wide.append(one)
    found.extend(part for part in (wide, left, right) if part)
    return found


def _gutter(stretches: Sequence[Row], usual: float | None) -> float | None:
    """Return where the free band between two columns of text is, None without one; on a page of few lines that of the page before."""
    if not stretches:
        return None
    size = statistics.median(one.size for one in stretches)
    begin, end = min(one.left for one in stretches), max(one.right for one in stretches)
    ends = sorted({round(one.right, 1) for one in stretches if begin + 0.25 * (end - begin) < one.right < begin + 0.75 * (end - begin)})
    best: tuple[int, float] | None = None
    for edge in ends[:: max(1, len(ends) // 60)]:
        left = [one for one in stretches if one.right <= edge + 0.1]
        right = [one for one in stretches if one.left >= edge + GUTTER * size]
        if len(left) < COLUMN_ROWS or len(right) < COLUMN_ROWS:
            continue
        across = len(stretches) - len(left) - len(right)
        if across > 0.4 * len(stretches):
            continue
        start = min(one.left for one in right)
        if _fill(left, begin, edge) < COLUMN_FILL or _fill(right, start, end) < COLUMN_FILL:
            continue
        # Rows across the gutter between rows of the columns are no columns at all.
        if best is None or across < best[0]:
            best = (across, (edge + start) / 2)
    if best is None and usual is not None:
        across = sum(one.left < usual < one.right for one in stretches)
        right = [one for one in stretches if one.left >= usual]
        if right and across <= 0.2 * len(stretches) and min(one.left for one in right) - usual < 5 * size:
            return usual
    return best[1] if best else None


def _fold(page: PageText, stretches: Sequence[Row]) -> float | None:
    """Return where the middle of a sheet of two pages is, None for another: the file draws the left one whole before the right one.

    They are no form either, whose entries stand beside their names.
    """
    if page.width < SPREAD * page.height or len(stretches) > FEW_ROWS:
        return None
    for count in range(1, len(stretches)):
        end, start = max(one.right for one in stretches[:count]), min(one.left for one in stretches[count:])
        middle = (end + start) / 2
        if start - end >= FOLD * page.width and 0.35 * page.width < middle < 0.65 * page.width:
            is_form = any(_is_level(one, other) for one in stretches[:count] for other in stretches[count:])
            return None if is_form else middle
    return None


def _fill(rows: Sequence[Row], begin: float, end: float) -> float:
    return statistics.fmean((one.right - one.left) / max(1.0, end - begin) for one in rows)


def _is_latin(char: str) -> bool:
    return (char.isascii() and not char.isspace()) or "\u00c0" <= char <= "\u024f"


def _is_either_latin(char: str, other: str) -> bool:
    return _is_latin(char) or _is_latin(other)


def position(edges: Sequence[float], value: float) -> int:
    """Return the index of the band between two edges that holds a value; the edges rise."""
    return bisect_left(edges, value) - 1
