"""Dims the page but for the paragraph that is being read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from core.spans import Span
    from gui.pagination import Pagination
    from gui.panes.page.view import PageView
    from gui.theme import Theme

_READING_LINE: Final = 0.35
"""Where on a page that moves a reader looks, in parts of its height."""


class FocusLayer(QObject):
    """Lays the colour of the paper, half transparent, over everything but the current paragraph.

    Current is the paragraph with the caret, or all with selected words, after the caret was moved or jumped to; while the page is
    scrolled it is the one at the height at which a reader looks. At the ends of the text that height moves to the page's edge, so that
    the first and last paragraphs have their turn.

    Args:
        view: the text.
        beside: what stands beside the text or between its lines, and is dimmed with them.
        theme: has the colours.
    """

    def __init__(self, view: PageView, beside: Sequence[QWidget], theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._veils = [_Veil(widget, view, self) for widget in beside]
        self._is_on = False
        self._has_moved = False
        """The caret was moved since it was last looked where the reader is."""
        self._sought: int | None = None
        """A place that was brought into view since then, though the caret stayed where it was."""
        self._pages: Pagination | None = None
        self._place = -1
        self._current = range(0)
        self._look_again = QTimer(self, singleShot=True, interval=0)
        self._look_again.timeout.connect(self._look)
        view.overlays.append(self._draw_over)
        view.selection_moved.connect(self._follow_caret)
        # Moves of caret and page that belong together come one after the other: looked at when all are done.
        view.scrolled.connect(self._follow_view)
        self._take(theme)

    def set_on(self, on: bool) -> None:
        """Begin at the caret if it is in view, or show all."""
        if on != self._is_on:
            self._is_on = on
            self._has_moved = True
            self._place = -1
            self._look()
            for veil in self._veils:
                veil.setVisible(on)
            self._update()

    def look_at(self, point: int) -> None:
        """Take the paragraph of a place in view for the current one, until caret or page are moved."""
        self._sought = point
        self._look_again.start()

    def apply_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._take(theme)
        self._update()

    def _take(self, theme: Theme) -> None:
        ink, dim, paper = theme.colour("ink"), theme.colour("dim"), theme.colour("paper")
        # As much paper as turns ink into what the theme wants dimmed words to be.
        from_ink, to_dim, to_paper = (one.red() + one.green() + one.blue() for one in (ink, dim, paper))
        self._veil = QColor(paper)
        self._veil.setAlphaF((to_dim - from_ink) / (to_paper - from_ink))

    # Where the reader is

    def _follow_caret(self) -> None:
        self._has_moved = True
        self._look_again.start()

    def _follow_view(self) -> None:
        self._look_again.start()

    def _look(self) -> None:
        """Find the current paragraph, and paint the page anew if it is another."""
        if not self._is_on:
            return
        view, place, selection, seen = self._view, self._view.place(), self._view.selection(), self._view.visible_span()
        sought, self._sought = self._sought, None
        is_at_caret = self._has_moved or view.pages is not self._pages or place == view.caret()
        if sought is not None and not self._has_moved:
            blocks = self._around(sought)
        elif is_at_caret and selection.start <= seen.end and selection.end >= seen.start:
            blocks = self._chosen(selection)
        elif place != self._place or not self._is_seen(seen):
            blocks = self._at_reading_line()
        else:
            # Laid out anew, or moved by less than a line.
            blocks = self._current
        self._has_moved, self._pages, self._place = False, view.pages, place
        if blocks != self._current:
            self._current = blocks
            self._update()

    def _is_seen(self, seen: Span) -> bool:
        """Return True if something of the current paragraph is in view."""
        pages, current = self._view.pages, self._current
        return (
            bool(current) and current.stop <= len(pages) and pages.starts[current[0]] <= seen.end and pages.ends[current[-1]] >= seen.start
        )

    def _chosen(self, selection: Span) -> range:
        """Return the blocks with the caret, or with what is selected."""
        pages = self._view.pages
        if not selection:
            return self._around(selection.start)
        return range(pages.block_at(selection.start), pages.block_at(selection.end - 1) + 1)

    def _at_reading_line(self) -> range:
        """Return the block at the height at which the reader looks."""
        view = self._view
        y = view.verticalScrollBar().value() + self._reading_height()
        number: int = view.geometry_of_text.block_at(y).blockNumber()
        return self._around(view.pages.starts[view.part.first + number])

    def _reading_height(self) -> float:
        height = self._view.viewport().height()
        above, whole = self._view.scroll_value(), self._view.scroll_maximum()
        if whole <= height:
            return height * above / max(1.0, whole)
        below = whole - above
        return min(above, height * _READING_LINE) + max(0.0, height * (1 - _READING_LINE) - below)

    def _around(self, point: int) -> range:
        """Return the block that holds a place; of a blank one the nearest below it with words, or above it if there is none below."""
        pages = self._view.pages
        block = pages.block_at(point)
        near = [*range(block, min(block + 3, len(pages))), *range(block - 1, max(-1, block - 3), -1)]
        found = next((one for one in near if pages.text[pages.starts[one] : pages.ends[one]].strip()), block)
        return range(found, found + 1)

    # Painting

    def _update(self) -> None:
        self._view.viewport().update()
        for veil in self._veils:
            veil.update()

    def _draw_over(self, area: QRect) -> None:
        if self._is_on:
            self.dim(QPainter(self._view.viewport()), area)

    def dim(self, painter: QPainter, area: QRect) -> None:
        """Dim what stands in an area of the viewport, but for the current paragraph."""
        top, bottom = self._lit()
        above, below = QRect(area), QRect(area)
        above.setBottom(min(area.bottom(), top - 1))
        below.setTop(max(area.top(), bottom))
        for part in (above, below):
            if part.isValid():
                painter.fillRect(part, self._veil)

    def _lit(self) -> tuple[int, int]:
        """Return the top of the current paragraph and of what follows it, in pixels of the viewport; the same if it is far from there."""
        part, geometry, document = self._view.part, self._view.geometry_of_text, self._view.document()
        first, last = max(self._current.start, part.first), min(self._current.stop, part.last) - 1
        if first > last:
            return 0, 0
        value = self._view.verticalScrollBar().value()
        top = geometry.block_top(document.findBlockByNumber(first - part.first))
        bottom = geometry.block_bottom(document.findBlockByNumber(last - part.first))
        return round(top) - value, round(bottom) - value


class _Veil(QWidget):
    """Lies over a widget at the text, with which the mouse acts as if nothing lay there."""

    def __init__(self, widget: QWidget, view: PageView, layer: FocusLayer) -> None:
        super().__init__(widget)
        self._view = view
        self._layer = layer
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(widget.size())
        self.hide()
        widget.installEventFilter(self)

    # Overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover what is covered when its size changes."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.resize(watched.size())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim what lies under it: nothing but paper and what is written on it."""
        offset = self.mapTo(self._view, QPoint()) - self._view.viewport().pos()
        painter = QPainter(self)
        painter.translate(-offset)
        self._layer.dim(painter, event.rect().translated(offset))
