"""Where the lines of a page's columns begin and end."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.importers.pages.rows import Row

SET_IN: Final = 0.8
"""Multiples of the size by which the first line of a paragraph is set in at least."""
OTHER_SIZE: Final = 0.6
"""Points between two sizes."""
FLUSH: Final = 0.3
"""Multiples of the size by which the ends of full lines differ."""
FEW: Final = 8
"""Rows of a column that say little of how wide it is."""
FULL: Final = 20
"""Characters of a line that is taken for a full one where there are few, at least."""
ENDS: Final = "。！？：；"
"""Signs that may end a paragraph."""
WIDEST: Final = 1.5
"""Multiples of the left margin of a page that its right one has at most, unless its lines say otherwise."""

_Column = tuple[int, int]
_Edges = dict[_Column, tuple[float, float]]


class Margins:
    """Where lines begin and end, column by column.

    Args:
        pages: the rows of each page in reading order.
        widths: of the pages, in points.
        size: of most of the text.
    """

    def __init__(self, pages: Sequence[Sequence[Row]], widths: Sequence[float], size: float) -> None:
        columns: dict[_Column, list[Row]] = {}
        for page in pages:
            for row in page:
                columns.setdefault(_column(row), []).append(row)
        self._edges: _Edges = {}
        alone = Counter(page for page, _ in columns)
        for key, rows in columns.items():
            body = [row for row in rows if abs(row.size - size) <= OTHER_SIZE] or rows
            begin, end = _left_edge(body, size), _right_edge(body, size)
            if len(body) < FEW and alone[key[0]] == 1 and not _are_full(body):
                # All of them may be short, such as the names of a list.
                end = max(end, widths[key[0] - 1] - WIDEST * begin)
            self._edges[key] = (begin, end)
        self._widen(columns, size)
        self._blocks: dict[int, tuple[float, float]] = {}
        for rows in columns.values():
            self._find_blocks(rows, size)

    def of(self, row: Row) -> tuple[float, float]:
        """Return where the lines of a row's column begin and end, or those of the block within it that is set in on both sides."""
        return self._blocks.get(id(row)) or self._edges.get(_column(row), row.column)

    def _find_blocks(self, rows: Sequence[Row], size: float) -> None:
        """Note the rows that are set in on both sides, such as a quotation."""
        begin, end = self._edges[_column(rows[0])]
        block: list[Row] = []
        for row in [*rows, None]:
            if row is not None and row.left > begin + size and row.right < end - size and not row.cells:
                block.append(row)
                continue
            left, right = min((one.left for one in block), default=0.0), max((one.right for one in block), default=0.0)
            first = sum(one.left - left < FLUSH * size for one in block)
            full = sum(right - one.right < 2 * FLUSH * size and one.text[-1] not in ENDS for one in block)
            # Lines that are short or centred by themselves end at places of their own.
            is_broad = right - left > 0.5 * (end - begin)
            if is_broad and len(block) > 2 and first > 1 and full > 1 and first + full > len(block):
                self._blocks.update((id(one), (left, right)) for one in block)
            block = []

    def _widen(self, columns: dict[_Column, list[Row]], size: float) -> None:
        """Make columns of few lines, which may all be short or all be set in, as wide as the widest of their place on other pages."""
        # Near each other are columns of one step and its neighbours; files of thousands of pages forbid to compare all with all.
        step = 1.5 * size
        widest: dict[int, tuple[float, float]] = {}
        for begin, end in self._edges.values():
            place = round(begin / step)
            best = widest.get(place, (begin, begin))
            if end - begin > best[1] - best[0]:
                widest[place] = (begin, end)
        for key, (begin, end) in list(self._edges.items()):
            if len(columns[key]) < FEW:
                place = round(begin / step)
                near = [widest[other] for other in range(place - 2, place + 3) if other in widest]
                best = max(near, key=lambda edge: edge[1] - edge[0], default=(begin, end))
                if end <= best[1] + size:
                    self._edges[key] = (min(begin, best[0]), max(end, best[1]))


def _column(row: Row) -> _Column:
    return row.page, round(row.column[0])


def _are_full(rows: Sequence[Row]) -> bool:
    """Return True if the longest row ends in the middle of a sentence."""
    longest = max(rows, key=lambda row: row.right)
    return len(rows) > 1 and len(longest.text) >= FULL and longest.text[-1] not in "。！？：；.!?:;"


def _left_edge(rows: Sequence[Row], size: float) -> float:
    """Return where the lines of a column begin: the least place at which several do."""
    places = Counter(round(row.left) for row in rows)
    several = [place for place, count in places.items() if count + places[place + 1] + places[place - 1] >= 2]
    least = min(row.left for row in rows)
    end = max(row.right for row in rows) - SET_IN * size
    if any(above.right >= end and _goes_on_at(least, above, row, size) for above, row in pairwise(rows)):
        # On a last page one line may be all that is not set in.
        return least
    if several and min(several) - least < 2.5 * size:
        return float(min(several)) if min(several) - least > 0.5 * size and len(rows) > 6 else least
    return least


def _goes_on_at(place: float, above: Row, row: Row, size: float) -> bool:
    """Return True if a row begins there with the rest of a sentence that did not end on the line above, which is set in."""
    is_there = row.left - place < 0.5 * size < above.left - row.left
    is_next = row.page == above.page and row.column == above.column
    return is_there and is_next and above.text[-1] not in ENDS


def _right_edge(rows: Sequence[Row], size: float) -> float:
    """Return where the lines of a column end: where many do, for signs may hang over; else where all but a few have ended."""
    places = Counter(round(row.right / (FLUSH * size)) for row in rows)
    place, _ = max(places.items(), key=lambda item: (item[1] + places[item[0] + 1], item[0]))
    full = [row.right for row in rows if place <= round(row.right / (FLUSH * size)) <= place + 1]
    ends = sorted(row.right for row in rows)
    widest = ends[min(len(ends) - 1, len(ends) * 97 // 100)]
    is_set_even = len(full) >= max(3, 0.25 * len(rows)) and widest - max(full) < 1.3 * size
    return max(full) if is_set_even else widest
