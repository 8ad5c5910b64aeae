"""What a page has printed already: bold type is often the same text drawn twice."""

from __future__ import annotations

from typing import Final

TWICE: Final = 0.2
"""Multiples of the size between two prints of one character at most."""


class Printed:
    """The characters of a page by where they were drawn."""

    def __init__(self) -> None:
        self._places: dict[tuple[str, float, int], tuple[float, int]] = {}
        """Where each begins, and which object drew it; by base and step of place."""

    def again(self, char: str, left: float, base: float, size: float, owner: int) -> bool:
        """Note a character; return True if another object has drawn it there.

        A dash of two characters in one object is one sign of the font.
        """
        step = TWICE * size
        place = int(left / step)
        for near in (place, place - 1, place + 1):
            other = self._places.get((char, base, near))
            if other is not None and abs(left - other[0]) < step and owner != other[1]:
                return True
        self._places[char, base, place] = (left, owner)
        return False
