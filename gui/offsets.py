"""Code points to UTF-16 and back, at every crossing into Qt text."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

_WIDE: Final = re.compile("[\U00010000-\U0010ffff]")
"""Characters that take two UTF-16 units."""


class OffsetMap:
    """Translates offsets for one immutable text."""

    def __init__(self, text: str) -> None:
        self._wide: list[int] = [] if text.isascii() else [match.start() for match in _WIDE.finditer(text)]
        self._second_units = [point + n + 1 for n, point in enumerate(self._wide)]

    def to_unit(self, point: int) -> int:
        """Return the UTF-16 offset of a code point offset."""
        return point + bisect_left(self._wide, point)

    def to_point(self, unit: int) -> int:
        """Return the code point offset; inside a pair, the end of the pair."""
        return unit - bisect_left(self._second_units, unit)
