"""The margins of the page: the numbers of the paragraphs at its left, the beginnings of the file's pages at its right."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from core.paragraphs import Paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPaintEvent

    from core.outline.tree import Outline
    from gui.pagination import Pagination
    from gui.panes.page.view import PageView
    from gui.theme import Theme

_SHEET: Final = 0.8
"""Width of the sheet that stands for a page, in parts of its height."""


def numbered(pages: Pagination, outline: Outline) -> Paragraphs:
    """Return the numbers of the paragraphs of a text that is cut into blocks: its lines are known already."""
    continued = set(pages.cuts)
    lines = zip(pages.starts, pages.ends, strict=True)
    return Paragraphs(pages.text, outline, (start for start, end in lines if end > start and start not in continued))


class NumberMargin(QWidget):
    """Shows the numbers beside the first lines of the paragraphs in view. They are no part of the text."""

    def __init__(self, view: PageView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._numbering: Paragraphs | None = None
        self.setObjectName("PageNumbers")
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._theme = theme
        self.setFont(theme.interface_font(theme.metrics.tiny_text))
        self.update()

    def show_numbering(self, numbering: Paragraphs | None) -> None:
        """Show other numbers, or none."""
        self._numbering = numbering
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the numbers in view at the right of the margin, each on the base line of its paragraph's first line."""
        metrics = QFontMetricsF(self.font())
        right = self.width() - 2 * self._theme.metrics.gap
        if self._numbering is None or not self._view.has_numbers or right < metrics.horizontalAdvance("888"):
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
            number = self._numbering.beginning_at(self._view.pages.starts[self._view.part.first + block.blockNumber()])
            if number is not None:
                words = str(number)
                painter.drawText(QPointF(right - metrics.horizontalAdvance(words), base), words)
            block = block.next()


class PageMargin(QWidget):
    """Shows a small sheet with the number of each page of the file, beside the line in which it begins. No part of the text."""

    def __init__(self, view: PageView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._begins: Sequence[int] = ()
        self.setObjectName("PageMarks")
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._theme = theme
        self.setFont(theme.interface_font(theme.metrics.tiny_text))
        self.update()

    def show_pages(self, begins: Sequence[int]) -> None:
        """Show other pages, or none.

        Args:
            begins: where each begins, in code points, never falling.
        """
        self._begins = begins
        self.setVisible(bool(begins))
        self.update()

    def _marks(self) -> Iterator[tuple[int, QRectF]]:
        """Yield number and line of each page that begins in view; of several without text the last."""
        seen = self._view.visible_span()
        before: tuple[int, QRectF] | None = None
        for index in range(bisect_left(self._begins, seen.start), bisect_right(self._begins, seen.end)):
            point = self._begins[index]
            top = self._view.y_of(point)
            bottom = self._view.bottom_of(point)
            if top is None or bottom is None:
                continue
            area = QRectF(0, top, self.width(), bottom - top)
            if before and before[1] != area:
                yield before
            before = index + 1, area
        if before:
            yield before

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a sheet with a turned corner and the number at its right, in the middle of the line."""
        metrics = QFontMetricsF(self.font())
        gap = self._theme.metrics.small_gap
        height = metrics.capHeight() + 2
        width = round(height * _SHEET)
        if not self._begins or self.width() < 2 * gap + width + metrics.horizontalAdvance("888"):
            return
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self._theme.colour("faint"))
        for number, area in self._marks():
            left, right = 2 * gap + 0.5, 2 * gap + width + 0.5
            top = round(area.center().y() - height / 2) + 0.5
            bottom, corner = top + round(height), round(width / 2.5)
            painter.drawPolyline(
                [
                    QPointF(right, top + corner),
                    QPointF(right - corner, top),
                    QPointF(left, top),
                    QPointF(left, bottom),
                    QPointF(right, bottom),
                    QPointF(right, top + corner),
                    QPointF(right - corner, top + corner),
                    QPointF(right - corner, top),
                ]
            )
            painter.drawText(QPointF(right + gap, bottom), str(number))

    def event(self, event: QEvent) -> bool:
        """Say in words what the sheet under the mouse stands for."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().event(event)
        for number, area in self._marks():
            if area.contains(QPointF(event.pos())):
                words = self.tr("Page {number} of {count} begins here").format(number=number, count=len(self._begins))
                QToolTip.showText(event.globalPos(), words, self)
                return True
        QToolTip.hideText()
        event.ignore()
        return True
