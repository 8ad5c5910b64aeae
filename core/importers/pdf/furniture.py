"""What a printed page adds to a text: running heads and feet, page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.importers.pdf.rows import Row

EDGE: Final = 0.14
"""Share of a page's height at its head and foot where such things stand."""
LINES: Final = 3
"""Of the rows there, so many at each end are looked at."""
SHARE: Final = 0.3
"""Share of the pages on which a running head stands at least; odd and even pages may have their own."""
NEAR: Final = 4.0
"""Points by which its place may differ from page to page."""

_RULE: Final = r"[-—–－―─~·•|｜\s]*"
_NUMBER: Final = re.compile(
    rf"{_RULE}(?:\d{{1,4}}|[ivxlc]{{1,6}}){_RULE}|\d{{1,4}}\s*[/／]\s*\d{{1,4}}"
    r"|第?\s*\d{1,4}\s*[页頁]?\s*[,，/／、|]?\s*(?:共\s*\d{1,4}\s*[页頁])?|(?:page|p\.?)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?",
    re.I,
)
_DIGITS: Final = re.compile(r"\d+|[一二三四五六七八九十百]{1,4}")


def without_furniture(pages: Sequence[Sequence[Row]], heights: Sequence[float]) -> list[list[Row]]:
    """Return the rows of each page without page numbers and running heads.

    Args:
        pages: the rows of each page.
        heights: of the pages, in points.
    """
    places: dict[str, list[tuple[int, float]]] = defaultdict(list)
    edges = [_edge_rows(rows, height) for rows, height in zip(pages, heights, strict=True)]
    for number, rows in enumerate(edges):
        for row in rows:
            places[_shape(row.text)].append((number, row.base))
    again = {shape: found for shape, found in places.items() if len(found) >= max(2, SHARE * len(pages) if len(pages) > 3 else 2)}
    found: list[list[Row]] = []
    for number, page in enumerate(pages):
        left_out = {id(row) for row in edges[number] if _is_number(row, heights[number]) or _comes_again(row, number, again)}
        found.append([row for row in page if id(row) not in left_out])
    return found


def _edge_rows(rows: Sequence[Row], height: float) -> list[Row]:
    """Return the rows at head and foot of a page."""
    ordered = sorted(rows, key=lambda row: -row.base)
    above = [row for row in ordered[:LINES] if row.base > (1 - EDGE) * height]
    below = [row for row in ordered[-LINES:] if row.base < EDGE * height]
    return above + [row for row in below if all(row is not other for other in above)]


def _is_number(row: Row, height: float) -> bool:
    """Return True for a page number: it stands alone at the very end of a page."""
    return _NUMBER.fullmatch(row.text.strip()) is not None and (row.base < EDGE * height or row.base > (1 - EDGE / 2) * height)


def _comes_again(row: Row, number: int, again: dict[str, list[tuple[int, float]]]) -> bool:
    """Return True if the row stands at the same place on other pages, whatever numbers are in it."""
    found = again.get(_shape(row.text), ())
    return any(other != number and abs(base - row.base) <= NEAR for other, base in found)


def _shape(text: str) -> str:
    return _DIGITS.sub("#", "".join(text.split()))
