"""Which of the headings of a page are headings of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.importers.web_page import PageLine

LONGEST: Final = 100
"""Characters of a heading at most."""
_MOST: Final = 0.5
"""Part of the text that headings may be: of more the element is used for its size alone."""
_ENDS: Final = "。；;，,"


def settle_headings(lines: Sequence[PageLine]) -> None:
    """Take the level from lines that are paragraphs in large type."""
    text = sum(len(line.text) for line in lines)
    headings = [line for line in lines if line.outline_level is not None]
    is_misused = sum(len(line.text) for line in headings) > _MOST * text
    for line in headings:
        if is_misused or len(line.text) > LONGEST or line.text.rstrip()[-1:] in _ENDS or line.role is not None:
            line.outline_level = None
