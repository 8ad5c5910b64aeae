"""What others have marked, on the page: a border in the colour of their layer around the words, and who has noted what.

No ground and no line under the words: those are the reader's own.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QLineF, QObject
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QToolTip

from core.spans import Span
from gui.panes.page.pieces import pieces
from gui.widgets.layer_signs import border_pen
from gui.widgets.layer_words import told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QRect

    from gui.layers import LayerMark
    from gui.panes.page.pieces import Piece
    from gui.panes.page.view import PageView
    from gui.theme import Theme

_OFF: Final = 1.5
"""Logical pixels from the words to the border of the first layer."""
_STEP: Final = 2.5
"""From one layer's border to that of the next around the same words."""
_MOST: Final = 3
"""Layers with a distance of their own; the next begins at the first again."""
_REACH: Final = _OFF + _MOST * _STEP
"""No border stands further off."""


class OthersLayer(QObject):
    """Draws over the text, and answers the mouse that rests on what others have marked."""

    def __init__(self, view: PageView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._marks: list[LayerMark] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        """The furthest end of all marks up to each: rising, unlike their own."""
        self._levels: dict[str, int] = {}
        view.overlays.append(self._draw_over)
        view.viewport().installEventFilter(self)

    def show(self, marks: Sequence[LayerMark]) -> None:
        """Show these, which are in text order; those without a certain place in the text are left out."""
        length = len(self._view.pages.text)
        self._marks = [one for one in marks if _is_shown(one) and one.mark.span.end <= length]
        self._starts = [one.mark.span.start for one in self._marks]
        self._ends = list(accumulate((one.mark.span.end for one in self._marks), max))
        order = dict.fromkeys(one.layer.id for one in sorted(self._marks, key=lambda one: (one.layer.created, one.layer.id)))
        self._levels = {layer: number % _MOST for number, layer in enumerate(order)}
        self._view.viewport().update()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._view.viewport().update()

    def at(self, point: int) -> list[LayerMark]:
        """Return what covers the character at a code point, and the bookmarks before it, in text order."""
        return [one for one in self._touching(Span(point, point + 1)) if point in _seen(one)]

    def _touching(self, span: Span) -> Iterator[LayerMark]:
        """Yield what may touch a span, in text order."""
        first = bisect_left(self._ends, span.start)
        return (one for one in self._marks[first : bisect_right(self._starts, span.end)] if _seen(one).overlaps(span))

    def _draw_over(self, area: QRect) -> None:
        shown = [*self._touching(self._view.visible_span())] if self._marks else []
        if not shown:
            return
        painter = QPainter(self._view.viewport())
        for one in shown:
            off = _OFF + _STEP * self._levels[one.layer.id]
            painter.setPen(border_pen(self._theme, one.layer.border))
            for piece in pieces(self._view, _seen(one)):
                if piece.top - _REACH <= area.bottom() and piece.bottom + _REACH >= area.top():
                    painter.drawLines([*_border(piece, off, is_point=not one.mark.span)])
        painter.end()

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Say who has noted what."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._marks:
            point = self._view.point_at(event.pos())
            found = [] if point is None else self.at(point)
            if found:
                QToolTip.showText(event.globalPos(), told(found), self._view.viewport())
                return True
        return super().eventFilter(watched, event)


def _is_shown(one: LayerMark) -> bool:
    return one.mark.is_placed and one.mark.kind != "document-note"


def _seen(one: LayerMark) -> Span:
    """Return what the border goes round: of a bookmark, which covers nothing, the character behind it."""
    span = one.mark.span
    return span or Span(span.start, span.start + 1)


def _border(piece: Piece, off: float, *, is_point: bool) -> Iterator[QLineF]:
    """Yield the lines around a piece, open where the passage goes on in another line; of a bookmark the one at the left."""
    left, right = round(piece.left - off) + 0.5, round(piece.right + off) - 0.5
    top, bottom = round(piece.base - piece.ascent - off) + 0.5, round(piece.base + 0.3 * piece.ascent + off) - 0.5
    if is_point:
        yield QLineF(left, top, left, bottom)
        yield QLineF(left, top, left + 4, top)
        yield QLineF(left, bottom, left + 4, bottom)
        return
    yield QLineF(left, top, right, top)
    yield QLineF(left, bottom, right, bottom)
    if piece.is_first:
        yield QLineF(left, top, left, bottom)
    if piece.is_last:
        yield QLineF(right, top, right, bottom)
