"""Dots under characters (着重号): signs of emphasis, which are no text of their own."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.importers.pages.rows import Row
    from core.importers.pages.values import PageText

BELOW: Final = 0.9
"""Multiples of the size between the base of a line and that of the dots under it at most."""
APART: Final = 0.6
"""Multiples of the size between two dots at least: closer ones lead from a heading to its page."""

_DOTS: Final = re.compile(r"[·•.．∙●˙\s]+")


def without_emphasis(rows: Sequence[Row], text: PageText) -> list[Row]:
    """Return the rows of a page without those that are dots under the characters of the row above."""
    return [row for above, row in pairwise([None, *rows]) if row is not None and not (above is not None and _are_under(above, row, text))]


def _are_under(above: Row, row: Row, text: PageText) -> bool:
    """Return True if a row is nothing but dots, each of them under a character."""
    if not _DOTS.fullmatch(row.text) or not 0 < above.base - row.base < BELOW * above.size:
        return False
    dots = [text.glyphs[number] for number in row.glyphs if number >= 0 and not text.glyphs[number].char.isspace()]
    middles = [(dot.left + dot.right) / 2 for dot in dots]
    if any(other - one < APART * above.size for one, other in pairwise(middles)):
        return False
    spans = [(glyph.left, glyph.right) for number in above.glyphs if number >= 0 and not (glyph := text.glyphs[number]).char.isspace()]
    slack = above.size / 4
    return all(any(left - slack <= middle <= right + slack for left, right in spans) for middle in middles)
