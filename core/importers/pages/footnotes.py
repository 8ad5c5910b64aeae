"""Footnotes at the end of a page: taken out of the text, and their numbers in it put in brackets."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.importers.pages.rows import Row
    from core.importers.pages.values import Lines, PageText

SMALLER: Final = 0.93
"""Share of the text's size that a footnote has at most."""
RAISED: Final = 0.8
"""Share of a row's size that a number has at most that is raised to refer to a footnote."""
NEAR: Final = 8.0
"""Points between the beginning of the text and that of the line above the footnotes."""

_LABEL: Final = re.compile(r"[\[［〔]?(\d{1,3}|[①-⑳])[\]］〕]?[\s.．、]*")


def take_footnotes(rows: Sequence[Row], text: PageText, drawn: Lines) -> tuple[list[Row], list[list[Row]]]:
    """Return the rows of a page without its footnotes, and the rows of each footnote.

    A footnote stands below all of the text, is smaller or stands below a short line, and the text refers to its number. The rows that
    change are changed in place.
    """
    weights: Counter[float] = Counter()
    for row in rows:
        weights[row.size] += len(row.text)
    if not weights:
        return list(rows), []
    size = weights.most_common(1)[0][0]
    lowest = min((row.base for row in rows if row.base > 0 and row.size >= SMALLER * size and len(row.text) > 5), default=0.0)
    below = [row for row in rows if 0 < row.base < lowest and row.size < SMALLER * size]
    line = _short_line(rows, text, drawn)
    if line is not None:
        below = [row for row in rows if 0 < row.base < line]
    notes: list[list[Row]] = []
    used: set[int] = set()
    for row in sorted(below, key=lambda row: -row.base):
        label = _LABEL.match(row.text)
        if label and label.end() < len(row.text) and _refer(rows, label[1], text, used):
            end = label.end()
            row.text = f"[{label[1]}] {row.text[end:]}"
            row.glyphs = [-1] * (len(label[1]) + 3) + row.glyphs[end:]
            notes.append([row])
            used.add(id(row))
        elif notes and notes[-1][-1].base - row.base < 2.2 * row.size:
            notes[-1].append(row)
            used.add(id(row))
    return [row for row in rows if id(row) not in used], notes


def _short_line(rows: Sequence[Row], text: PageText, drawn: Lines) -> float | None:
    """Return the height of the line that parts footnotes from the text: a short one at the left, with a number below it."""
    left = min(row.left for row in rows)
    for begin, end, height in drawn.level:
        if abs(begin - left) < NEAR and text.width / 10 < end - begin < text.width / 2:
            first = max((row for row in rows if row.base < height), key=lambda row: row.base, default=None)
            if first is not None and height - first.base < 3 * first.size and _LABEL.match(first.text):
                return height
    return None


def _refer(rows: Sequence[Row], label: str, text: PageText, notes: set[int]) -> bool:
    """Put a footnote's number in the text in brackets; False if it is not there."""
    for row in rows:
        start = row.text.find(label)
        while start >= 0 and id(row) not in notes:
            end = start + len(label)
            numbers = row.glyphs[start:end]
            is_number = not (row.text[start - 1 : start].isdigit() and _is_raised(row, row.glyphs[start - 1], text))
            if is_number and start > 0 and all(_is_raised(row, number, text) for number in numbers):
                opened = row.text[start - 1] in "[［〔"
                if not opened:
                    row.text = f"{row.text[:start]}[{label}]{row.text[end:]}"
                    row.glyphs = [*row.glyphs[:start], -1, *numbers, -1, *row.glyphs[end:]]
                return True
            start = row.text.find(label, end)
    return False


def _is_raised(row: Row, number: int, text: PageText) -> bool:
    if number < 0:
        return False
    glyph = text.glyphs[number]
    return glyph.size < RAISED * row.size and glyph.base > row.base + 0.1 * row.size
