"""The hits of a search in sight: grounds under their words, an outline around the current one, ticks on the scroll bar for all."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from core.finding import Hits
from core.spans import Span
from gui.panes.page.pieces import pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRect

    from gui.panes.page.bar import PageBar
    from gui.panes.page.layers import Layers
    from gui.panes.page.view import PageView
    from gui.theme import Theme

_LAYER: Final = "hits"
_MOST: Final = 600
"""Hits beyond those in view that are given to the widget ahead of a scrolling: each costs it some time."""
_LINE: Final = 1.5
"""Logical pixels of the outline."""
_AROUND: Final = 2
"""Logical pixels that it stands off the words."""


class HitLayer(QObject):
    """Gives the view the hits of what is seen and a screenful around, and no others.

    Under a hit words take the ink's colour, as under a mark, so that they stay readable.
    """

    def __init__(self, view: PageView, bar: PageBar, layers: Layers, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._bar = bar
        self._layers = layers
        self._hits = Hits()
        self._current: int | None = None
        self._painted: Span | None = None
        self._given: tuple[object, ...] = ()
        """What the widget has, to be told from what it is to have: to give it the same again would paint the whole page."""
        self._take(theme)
        view.overlays.append(self._draw_over)
        view.scrolled.connect(self._paint)
        view.sliced.connect(self._forget)
        view.measured.connect(self._bar.forget_hits)

    def show(self, hits: Hits, current: int | None) -> None:
        """Show these in place of all before.

        Args:
            hits: in the text that is shown.
            current: index of the one that is looked at, None for none.
        """
        self._update_current()
        if hits is not self._hits:
            self._hits = hits
            self._bar.show_hits(self._cells if hits else None)
        self._current = current
        self._update_current()
        self._bar.show_current_hit(self._part(current))
        self._painted = None
        self._paint()

    def clear(self) -> None:
        """Show none."""
        if self._hits or self._painted is not None:
            self.show(Hits(), None)

    def apply_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._take(theme)
        self._forget()
        self._paint()

    def _take(self, theme: Theme) -> None:
        self._line = theme.colour("ink")
        self._faces = []
        for token in ("hit", "hit_current"):
            face = QTextCharFormat()
            face.setBackground(theme.colour(token))
            face.setForeground(theme.colour("ink"))
            self._faces.append(face)

    def _forget(self) -> None:
        """Take what the view has for stale: the text has gone in which the cursors stood, or other faces are to be worn."""
        self._painted = None
        self._given = ()

    # In the text

    def _paint(self) -> None:
        """Give the view the hits of what is seen, unless it has them."""
        if not self._hits:
            self._layers.clear(_LAYER)
            self._given = ()
            return
        seen = self._view.visible_span()
        if self._painted is not None and self._painted.start <= seen.start and seen.end <= self._painted.end:
            return
        part = self._view.part.span
        around = Span(max(0, 2 * seen.start - seen.end), 2 * seen.end - seen.start).clipped(part)
        if len(self._hits.touching(around)) > _MOST:
            around = seen.clipped(part)
        self._painted = around
        indexes = self._hits.touching(around)
        current = self._current - indexes.start if self._current is not None and self._current in indexes else None
        first, last = indexes.start, indexes.stop
        given = (around, self._hits.starts[first:last], self._hits.ends[first:last], current)
        if given != self._given:
            self._given = given
            self._layers.set(_LAYER, [*self._selections(indexes)])

    def _selections(self, indexes: range) -> Iterator[QTextEdit.ExtraSelection]:
        part = self._view.part.span
        current = self._current_span() if self._current in indexes else None
        for span in self._grounds(indexes):
            yield from self._extras(span.clipped(part), self._faces[0])
        if current is not None:
            yield from self._extras(current.clipped(part), self._faces[1])

    def _grounds(self, indexes: range) -> Iterator[Span]:
        """Yield what lies under the hits but for the current one; hits without anything between them have one ground.

        The widget paints a line anew for every ground in it: of a row of thousands of spaces, each a hit, it would not come to an end.
        """
        before: Span | None = None
        for index in indexes:
            hit = self._hits[index]
            if index == self._current:
                continue
            if before is not None and before.end == hit.start:
                before = Span(before.start, hit.end)
                continue
            if before is not None:
                yield before
            before = hit
        if before is not None:
            yield before

    def _extras(self, span: Span, face: QTextCharFormat) -> Iterator[QTextEdit.ExtraSelection]:
        """Yield the parts of a hit in each block: across the end of one the widget would paint the rest of its line, too."""
        pages, part = self._view.pages, self._view.part
        for block in range(pages.block_at(span.start), pages.block_at(max(span.start, span.end - 1)) + 1):
            start, end = max(span.start, pages.starts[block]), min(span.end, pages.ends[block])
            if start < end:
                selection = QTextEdit.ExtraSelection()
                cursor = QTextCursor(self._view.document())
                # Where a paragraph is cut for display, its end and the beginning of what follows are one place of the text.
                is_cut = end < part.span.end and end in pages.cuts
                cursor.setPosition(part.to_unit(start))
                cursor.setPosition(part.to_unit(end) - is_cut, QTextCursor.MoveMode.KeepAnchor)
                selection.cursor = cursor
                selection.format = face
                yield selection

    def _current_span(self) -> Span | None:
        return self._hits[self._current] if self._current is not None and self._current < len(self._hits) else None

    def _update_current(self) -> None:
        """Have the outline of the current hit painted, or taken away: it is no selection."""
        for frame in self._frames():
            self._view.viewport().update(frame.adjusted(-_LINE, -_LINE, _LINE, _LINE).toAlignedRect())

    def _draw_over(self, area: QRect) -> None:
        frames = [frame for frame in self._frames() if frame.adjusted(-_LINE, -_LINE, _LINE, _LINE).intersects(QRectF(area))]
        if not frames:
            return
        painter = QPainter(self._view.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._line, _LINE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for frame in frames:
            painter.drawRoundedRect(frame, _AROUND, _AROUND)
        painter.end()

    def _frames(self) -> Iterator[QRectF]:
        """Yield what the outline of the current hit goes round, line by line."""
        span = self._current_span()
        for piece in pieces(self._view, span) if span is not None else ():
            top = piece.base - piece.ascent - 1
            yield QRectF(piece.left - 1, top, piece.right - piece.left + 2, piece.bottom - top)

    # On the bar

    def _cells(self, count: int) -> list[int]:
        """Return which of the cells 0 to ``count`` of the bar hold a hit: as many steps as there are cells, however many hits."""
        pages, height = self._view.pages, self._view.pages.height
        found: list[int] = []
        low = 0
        for cell in range(count + 1):
            if cell == count:
                high = len(self._hits)
            else:
                block, fraction = pages.place_at((cell + 0.5) / count * height)
                start, end = pages.starts[block], pages.ends[block]
                high = max(low, self._hits.at_or_after(start + ceil(fraction * (end - start + 1))))
            if high > low:
                found.append(cell)
            low = high
        return found

    def _part(self, current: int | None) -> float | None:
        if current is None or current >= len(self._hits):
            return None
        (part,) = self._view.pages.parts_of([self._hits.starts[current]])
        return part
