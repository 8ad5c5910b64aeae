"""The look of the page: which face, colour and measures each kind of line has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.outline.tree import HEADING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QFont

    from core.outline.tree import Node, Outline
    from core.spans import Span
    from gui.pagination import Pagination
    from gui.panes.page.layout import PageLayout
    from gui.theme import Theme

_TITLE_SIZE: Final = 1.5
_TOP_HEADING_SIZE: Final = 1.06
_SOFT_SIZE: Final = 0.9
_BLANK: Final = 0.3
"""Height of a blank line, in multiples of the text size."""
_HEADING_SPACE: Final = 0.35
"""Above a heading that stands alone, in multiples of the text size."""


class Face(NamedTuple):
    """How words look."""

    font: QFont
    token: str
    """Of the theme's colours."""


class Place(NamedTuple):
    """How a line stands that is no paragraph of the body. Pixels."""

    block: int
    left: float
    hang: float = 0.0
    """By so much the first line begins further left than the others."""
    above: float = 0.0


class Look:
    """The page as the reader sets it. All lengths in pixels, heights in whole ones, so that no slice shifts a line by half a pixel."""

    sheet: tuple[int, int] | None = None
    """Margins at the left and right of the sheet on which the text stands; None for a page without a sheet's edges."""
    column: int | None = None
    """Characters in a line that the look prescribes; None if it takes what the reader has set."""
    has_fixed_lines = False
    """True if every line of the body has the same height, whatever faces stand in it."""

    def __init__(self, theme: Theme, layout: PageLayout) -> None:
        self._theme = theme
        self._layout = layout
        size = layout.text_size
        self.indent = layout.indent
        """Of a paragraph's first line, in characters."""
        self.pitch = round(size * layout.line_height)
        """From line to line of the body."""
        self.spacing = round(size * layout.spacing)
        """Between paragraphs."""
        self.blank_height = max(1, round(size * _BLANK))
        self.heading_space = round(size * _HEADING_SPACE)
        """Above a heading that stands alone."""
        self.page_top = theme.metrics.page_top
        """Above the text's first line."""
        self.title_space = theme.metrics.row + 2 * self.spacing
        """Under the title; the line of what is known of the document stands in it."""

    def text_font(self, size: int, *, bold: bool = False) -> QFont:
        """Return the face of the body."""
        font = self._theme.text_font(size, bold=bold)
        if self._layout.family:
            font.setFamilies([self._layout.family, *font.families()])
        return font

    def part_face(self, kind: str) -> Face:
        """Return how title, speaker, date or salutation look."""
        size = self._layout.text_size
        if kind == "title":
            return Face(self.text_font(round(size * _TITLE_SIZE), bold=True), "ink")
        if kind == "salutation":
            return Face(self.text_font(size), "ink")
        return Face(self.text_font(round(size * _SOFT_SIZE)), "soft")

    def node_face(self, node: Node) -> Face:
        """Return how a heading or the label of a run-in looks."""
        size = self._layout.text_size
        if node.kind != HEADING:
            return Face(self.text_font(size, bold=True), "accent")
        if node.level == 1:
            return Face(self._theme.heading_font(round(size * _TOP_HEADING_SIZE)), "ink")
        return Face(self.text_font(size, bold=True), "heading" if node.level == 2 else "ink")

    def places(self, pages: Pagination, span: Span, outline: Outline) -> Iterator[Place]:
        """Yield the lines of a span that have a place of their own beside title matter."""
        yield from ()
