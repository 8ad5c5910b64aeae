"""What a printed page adds to a text: running heads and feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.import_report import Tally
    from core.importers.pages.rows import Row

EDGE: Final = 0.17
"""Share of a page's height at its head and foot where such things stand."""
LEAST_EDGE: Final = 125.0
"""Points that the edge is deep at least, on a page that is lower than it is wide."""
LINES: Final = 3
"""Of the rows there, so many at each end are looked at."""
SHARE: Final = 0.3
"""Share of the pages on which a running head stands at least; odd and even pages may have their own."""
NEAR: Final = 4.0
"""Points by which its place may differ from page to page."""
MANY: Final = 0.4
"""Share of the pages that are many of them."""
LARGE: Final = 1.8
"""Multiples of the text's size from which on a row may be a watermark."""
HEAD: Final = 1.25
"""Multiples of the text's size that a running head has at most."""
APART: Final = 1.3
"""Multiples of the distance from line to line that part a running head of the text's own size from the text."""
SMALLER: Final = 0.6
"""Points between the text's size and another one."""

_RULE: Final = r"[-—–－―─~·•|｜\s]*"
_NUMBER: Final = re.compile(
    rf"{_RULE}(?:\d{{1,4}}|[ivxlc]{{1,6}}){_RULE}|\d{{1,4}}\s*[/／]\s*\d{{1,4}}"
    r"|第?\s*\d{1,4}\s*[页頁]?\s*[,，/／、|]?\s*(?:共\s*\d{1,4}\s*[页頁])?|(?:page|p\.?)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?",
    re.I,
)
_FIGURES: Final = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_DIGITS: Final = re.compile(r"\d+|[一二三四五六七八九十百]{1,4}")


def without_furniture(pages: Sequence[Sequence[Row]], heights: Sequence[float], tally: Tally) -> list[list[Row]]:
    """Return the rows of each page without page numbers and running heads.

    Args:
        pages: the rows of each page.
        heights: of the pages, in points.
        tally: told how many were left out.
    """
    places: dict[str, list[tuple[int, float]]] = defaultdict(list)
    usual = _Usual(pages)
    edges = [_edge_rows(rows, height, usual) for rows, height in zip(pages, heights, strict=True)]
    for number, rows in enumerate(edges):
        for row in rows:
            if row.size > HEAD * usual.size or row.text.endswith("。"):
                # The title of a form of several pages; a sentence that is said again.
                continue
            places[_shape(row.text)].append((number, row.base))
    again = {shape: _steps(found) for shape, found in places.items() if len(found) >= max(2, SHARE * len(pages) if len(pages) > 3 else 2)}
    left_out = [
        [row for row in rows if _is_number(row, height) or _comes_again(row, number, again)]
        for number, (rows, height) in enumerate(zip(edges, heights, strict=True))
    ]
    for gone, counted in zip(left_out, _counted(pages, heights), strict=True):
        gone += counted
    places_of_heads = _places_of_heads(left_out)
    for rows, gone in zip(edges, left_out, strict=True):
        # The head of a last chapter that has a single page.
        gone += [row for row in rows if (round(row.base / NEAR), row.size) in places_of_heads]
    heads = {id(row) for gone in left_out for row in gone}
    printed = {id(row) for gone in _watermarks(pages, usual) for row in gone} - heads
    tally.add("page-heads", len(heads))
    tally.add("watermarks", len(printed))
    gone_rows = heads | printed
    return [[row for row in page if id(row) not in gone_rows] for page in pages]


def _counted(pages: Sequence[Sequence[Row]], heights: Sequence[float]) -> list[list[Row]]:
    """Return the first and last rows of each page that hold its number, and are the same on others but for that."""
    ends: list[list[tuple[Row, tuple[str, int, int]]]] = []
    for number, (rows, height) in enumerate(zip(pages, heights, strict=True)):
        ordered = _from_above(rows)
        outer = {id(row): row for row in ordered[:2] + ordered[-2:] if not _edge(height) < row.base < height - _edge(height)}
        ends.append([(row, key) for row in outer.values() for key in _counts(row, number)])
    counts = Counter(key for found in ends for key in {key for _, key in found})
    least = max(2, SHARE * len(pages))
    return [[row for row, key in found if counts[key] >= least] for found in ends]


def _counts(row: Row, number: int) -> list[tuple[str, int, int]]:
    """Return for the first and the last number of a row its words, its place, and how far the number is from that of the page."""
    numbers = _FIGURES.findall(row.text)
    return [(_shape(row.text), round(row.base / NEAR), int(one) - number) for one in (numbers[:1] + numbers[-1:])]


def _places_of_heads(left_out: Sequence[Sequence[Row]]) -> set[tuple[int, float]]:
    """Return place and size of what was left out on most pages, or on most of every second one."""
    counts = Counter(place for page in left_out for place in {(round(row.base / NEAR), row.size) for row in page})
    return {place for place, count in counts.items() if count >= max(3, MANY * len(left_out))}


def _watermarks(pages: Sequence[Sequence[Row]], usual: _Usual) -> list[list[Row]]:
    """Return the rows of each page that are printed large over the text of most of them."""
    large = [[row for row in page if row.size >= LARGE * usual.size] for page in pages]
    counts = Counter(shape for page in large for shape in {(_shape(row.text), round(row.base / NEAR)) for row in page})
    least = max(2, MANY * len(pages))
    return [[row for row in page if counts[_shape(row.text), round(row.base / NEAR)] >= least] for page in large]


class _Usual:
    """How most of the text is set."""

    def __init__(self, pages: Sequence[Sequence[Row]]) -> None:
        sizes: Counter[float] = Counter()
        for page in pages:
            for row in page:
                sizes[row.size] += len(row.text)
        self.size = sizes.most_common(1)[0][0] if sizes else 0.0
        distances: Counter[int] = Counter()
        for page in pages:
            for above, below in pairwise(page):
                if self.is_text(above) and self.is_text(below) and 0 < above.base - below.base < 4 * self.size:
                    distances[round(above.base - below.base)] += 1
        self.distance = distances.most_common(1)[0][0] if distances else 2 * self.size

    def is_text(self, row: Row) -> bool:
        """Return True for a row of the text's size."""
        return abs(row.size - self.size) < SMALLER


def _edge_rows(rows: Sequence[Row], height: float, usual: _Usual) -> list[Row]:
    """Return the rows at head and foot of a page that may be no part of its text."""
    ordered = _from_above(rows)
    edge = _edge(height)
    above = _set_apart([row for row in ordered[: LINES + 1] if row.base > height - edge], ordered, usual)
    below = _set_apart([row for row in ordered[: -LINES - 2 : -1] if row.base < edge], ordered[::-1], usual)
    return above + [row for row in below if all(row is not other for other in above)]


def _edge(height: float) -> float:
    return max(EDGE * height, min(LEAST_EDGE, 0.25 * height))


def _from_above(rows: Sequence[Row]) -> list[Row]:
    """Return the rows of a page from top to bottom, without those that stand at its side (they lie below it)."""
    return sorted((row for row in rows if row.base > 0), key=lambda row: -row.base)


def _set_apart(rows: Sequence[Row], ordered: Sequence[Row], usual: _Usual) -> list[Row]:
    """Return the outer rows of a page up to the last one that is set apart from what is within, by its distance or by its size.

    Args:
        rows: at the end of the page, the outermost first.
        ordered: all rows of the page from that end.
        usual: how the text is set.
    """
    for count in range(min(LINES, len(rows)), 0, -1):
        row = rows[count - 1]
        within = ordered[count] if count < len(ordered) else None
        if _NUMBER.fullmatch(row.text.strip()) or not usual.is_text(row):
            return list(rows[:count])
        if within is not None and abs(row.base - within.base) > APART * usual.distance:
            return list(rows[:count])
    return []


def _is_number(row: Row, height: float) -> bool:
    """Return True for a page number: it stands alone at the very end of a page."""
    return _NUMBER.fullmatch(row.text.strip()) is not None and not _edge(height) < row.base < height - _edge(height) / 2


def _comes_again(row: Row, number: int, again: Mapping[str, Mapping[int, set[int]]]) -> bool:
    """Return True if the row stands at the same place on other pages, whatever numbers are in it."""
    steps = again.get(_shape(row.text), {})
    place = round(row.base / NEAR)
    return any(steps.get(place + side, set()) - {number} for side in (-1, 0, 1))


def _steps(found: Sequence[tuple[int, float]]) -> dict[int, set[int]]:
    """Return the pages by the place on them, in steps; two of each are enough to know that there is another."""
    steps: dict[int, set[int]] = {}
    for number, base in found:
        pages = steps.setdefault(round(base / NEAR), set())
        if len(pages) < 2:
            pages.add(number)
    return steps


def _shape(text: str) -> str:
    return _DIGITS.sub("#", "".join(text.split()))
