"""Where a reader is on a page."""

from __future__ import annotations

from typing import NamedTuple


class PageState(NamedTuple):
    """What is needed to show a document as it was left, in any width and size of letters."""

    place: int = 0
    """The code point that stands for what is seen, see `SlicedText.place`."""
    offset: int = 0
    """Pixels from the top of the page down to the line of that place."""
    anchor: int = 0
    """Where the selection was begun, in code points; the same as the caret if nothing is selected."""
    caret: int = 0
