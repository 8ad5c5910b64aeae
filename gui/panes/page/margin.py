"""The margin at the left of the page, with the numbers of the paragraphs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from core.outline.tree import Outline
    from gui.pagination import Pagination
    from gui.panes.page.view import PageView
    from gui.theme import Theme

_TITLE_MATTER: Final = frozenset({"title", "speaker", "date"})


class Numbering:
    """Numbers from 1 for every paragraph that is neither empty nor title matter."""

    def __init__(self, pages: Pagination, outline: Outline) -> None:
        matter = [part.span for part in outline.parts if part.kind in _TITLE_MATTER]
        limit = max((span.end for span in matter), default=0)
        continued = set(pages.cuts)
        self._starts = [
            start
            for start, end in zip(pages.starts, pages.ends, strict=True)
            if end > start and start not in continued and (start >= limit or not any(start in span for span in matter))
        ]
        self._pages = pages

    def at(self, point: int) -> int | None:
        """Return the number of the paragraph that holds ``point``, None on a blank line or in title matter."""
        number = bisect_right(self._starts, point)
        if number and "\n" not in self._pages.text[self._starts[number - 1] : point]:
            return number
        return None

    def of_block(self, block: int) -> int | None:
        """Return the number that stands beside a block, None where none does."""
        start = self._pages.starts[block]
        index = bisect_left(self._starts, start)
        return index + 1 if index < len(self._starts) and self._starts[index] == start and self._pages.ends[block] > start else None


class NumberMargin(QWidget):
    """Shows the numbers beside the first lines of the paragraphs in view. They are no part of the text."""

    def __init__(self, view: PageView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._numbering: Numbering | None = None
        self.setObjectName("PageNumbers")
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._theme = theme
        self.setFont(theme.interface_font(theme.metrics.tiny_text))
        self.update()

    def show_numbering(self, numbering: Numbering | None) -> None:
        """Show other numbers, or none."""
        self._numbering = numbering
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the numbers in view at the right of the margin, each on the base line of its paragraph's first line."""
        metrics = QFontMetricsF(self.font())
        right = self.width() - 2 * self._theme.metrics.gap
        if self._numbering is None or right < metrics.horizontalAdvance("888"):
            return
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self._theme.colour("faint"))
        geometry = self._view.geometry_of_text
        top = self._view.verticalScrollBar().value()
        block = geometry.block_at(top + event.rect().top())
        while block.isValid():
            line = block.layout().lineAt(0)
            base = geometry.block_top(block) + line.y() + line.ascent() - top
            if base - line.ascent() > event.rect().bottom():
                break
            number = self._numbering.of_block(self._view.part.first + block.blockNumber())
            if number is not None:
                words = str(number)
                painter.drawText(QPointF(right - metrics.horizontalAdvance(words), base), words)
            block = block.next()
