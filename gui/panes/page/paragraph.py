"""Words of a text as a label shows them: in the face and the line height of the page."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from gui.panes.page.layout import PageLayout
    from gui.theme import Theme

_TALLEST: Final = 2.2
_USUAL: Final = 1.35
"""Height of a line of Chinese as fonts have it, in text sizes: to Qt that is 100 %."""


def paragraph(html: str, theme: Theme, layout: PageLayout, larger: float) -> str:
    """Return words as a paragraph in the reader's face and line height.

    Args:
        html: the words.
        theme: has the faces where the reader has chosen none.
        layout: the measures of the page.
        larger: by how much the text is larger than on the page.
    """
    size = round(layout.text_size * larger)
    families = ",".join(f"'{one}'" for one in (*filter(None, [layout.family]), *theme.text_font(size).families()))
    height = round(100 * min(layout.line_height, _TALLEST) / _USUAL)
    return f'<p style="margin:0; line-height:{height}%; font-size:{size}px; font-family:{escape(families)}">{html}</p>'
