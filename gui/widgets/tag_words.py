"""Tags and other words of a reader, cut and made safe for small places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics

MOST_CHARACTERS: Final = 60
"""A chip shows no more of a tag."""
_LINE: Final = 80
"""Characters of a line that a tooltip can show without breaking it."""


def tag_words(tag: str, metrics: QFontMetrics, width: int) -> str:
    """Return as much of a tag as has room in so many pixels, in one line."""
    return metrics.elidedText(" ".join(tag[: 4 * MOST_CHARACTERS].split())[:MOST_CHARACTERS], Qt.TextElideMode.ElideRight, width)


def plain_tip(words: str) -> str:
    """Return words for a tooltip, which takes what looks like HTML for it, and lets no line end that does not end by itself."""
    if "<" not in words and all(len(line) <= _LINE for line in words.splitlines()):
        return words
    # With its table of entities it takes a millisecond that a start need not wait for.
    from html import escape

    return f'<p style="white-space:pre-wrap">{escape(words)}</p>'
