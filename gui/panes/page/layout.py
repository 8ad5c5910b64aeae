"""What a reader may set about the page's look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LEAST_COLUMN: Final = 24
"""Chinese characters in a line, if the window leaves any choice."""


@dataclass(frozen=True, slots=True)
class PageLayout:
    """Measures of the page."""

    family: str = ""
    """Face of the text; empty for the first of the theme's families that is there."""
    text_size: int = 18
    """Logical pixels."""
    line_height: float = 2.0
    """From line to line, in multiples of the text size."""
    column: int = 38
    """Chinese characters in a line at most, 24 to 48."""
    indent: int = 2
    """Characters by which the first line of a paragraph is set in."""
    spacing: float = 0.2
    """Between paragraphs, in multiples of the text size."""
    numbers: bool = True
    """The numbers of the paragraphs stand in the margin."""
    is_official: bool = False
    """The page is set as GB/T 9704-2012 sets official documents; of the other fields only the text size counts then."""
