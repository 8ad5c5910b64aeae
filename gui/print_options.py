"""What a reader may choose about printing, as a value."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from core.settings import Settings

PAGE: Final = "page"
SKELETON: Final = "skeleton"
PAPERS: Final = ("A4", "A3", "A5", "B5", "16K", "Letter")
"""B5 is that of JIS, which offices in China use; 16K is 184 × 260 mm."""
_DIGITS: Final = 18
"""Of a number of a page that are looked at."""


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """What is printed and how; each field is kept in the setting ``print_`` with its name."""

    content: str = PAGE
    """`PAGE` or `SKELETON`."""
    marks: bool = True
    """Grounds and lines are printed."""
    notes: bool = False
    """Notes stand in a numbered list after the text, with their numbers at the marks."""
    numbers: bool = True
    """Numbers of the paragraphs stand in the margin."""
    official: bool = False
    """In the layout of an official document (GB/T 9704-2012): A4, 22 lines of 28 characters."""
    grey: bool = False
    """Colours are told apart without colour."""
    paper: str = "A4"
    """One of `PAPERS`."""
    landscape: bool = False

    @classmethod
    def of(cls, settings: Settings) -> PrintOptions:
        """Return what is set."""
        return cls(**{field.name: getattr(settings, f"print_{field.name}") for field in fields(cls)})

    def as_settings(self) -> dict[str, Any]:
        """Return the names and values of the settings that hold it."""
        return {f"print_{field.name}": getattr(self, field.name) for field in fields(self)}


def pages_in(words: str, count: int) -> list[int] | None:
    """Return the numbers of the pages that some words name (3, 5-8, 12-), rising, from 1; all if they name none.

    None if they make no sense, or name one that is not there.
    """
    plain = words.translate(str.maketrans("０１２３４５６７８９，、；;－—–～~至", "0123456789,,,,------"))
    # Between two numbers a blank is as good as a comma.
    plain = ",".join(re.sub(r"\s*-\s*", "-", plain).split())
    if not plain:
        return list(range(1, count + 1))
    found: set[int] = set()
    for part in filter(None, plain.split(",")):
        first, dash, last = part.partition("-")
        if not all(side == "" or (side.isascii() and side.isdecimal()) for side in (first, last)) or not (first or last):
            return None
        begin = int(first[:_DIGITS] or 1)
        end = int(last[:_DIGITS]) if last else count if dash else begin
        pages = range(max(1, begin), min(end, count) + 1)
        if not pages:
            return None
        found.update(pages)
    return sorted(found) or None
