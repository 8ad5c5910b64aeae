"""Which characters of a page an annotation stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.importers.pages.values import Glyph

REACH: Final = 4
"""Lines between a note at a point and the words that it is given to at most."""


def covered(glyphs: Sequence[Glyph], boxes: Iterable[tuple[float, float, float, float]]) -> list[int]:
    """Return the numbers of the characters whose middle lies in one of the boxes: left, lower, right and upper end."""
    boxes = list(boxes)
    found = []
    for number, glyph in enumerate(glyphs):
        middle, height = (glyph.left + glyph.right) / 2, glyph.base + 0.3 * glyph.size
        if any(left <= middle <= right and low <= height <= high for left, low, right, high in boxes):
            found.append(number)
    return found


def beside(glyphs: Sequence[Glyph], height: float) -> list[int]:
    """Return the numbers of the characters of the line that a note at that height stands beside; none if none is near."""
    if not glyphs:
        return []
    close = min(glyphs, key=lambda glyph: abs(glyph.base + 0.3 * glyph.size - height))
    if abs(close.base - height) > REACH * 2 * close.size:
        return []
    return [number for number, glyph in enumerate(glyphs) if abs(glyph.base - close.base) < 0.3 * close.size]


def is_said_by(note: str, glyphs: Sequence[Glyph], numbers: Iterable[int]) -> bool:
    """Return True for a note that only says the marked words again: some programs keep them there."""
    return "".join(note.split()) == "".join("".join(glyphs[number].char for number in numbers).split())
