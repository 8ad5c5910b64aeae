"""Code points to UTF-16 and back, at every crossing into Qt text."""

from __future__ import annotations

from bisect import bisect_left


class OffsetMap:
    """Translates offsets for one immutable text."""

    def __init__(self, text: str) -> None:
        self._wide: list[int] = [] if text.isascii() or max(text) <= "\uffff" else [i for i, char in enumerate(text) if char > "\uffff"]
        self._wide_units = [point + n for n, point in enumerate(self._wide)]

    def to_unit(self, point: int) -> int:
        """Return the UTF-16 offset of a code point offset."""
        return point + bisect_left(self._wide, point)

    def to_point(self, unit: int) -> int:
        """Return the code point offset; inside a pair, the end of the pair."""
        return unit - bisect_left(self._wide_units, unit)
