"""The reader's corrections on the page: a fine dotted line under the words that were corrected, and what stood there before."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QLineF, QObject, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip

from core.spans import Span
from gui.corrections import in_context
from gui.panes.page.pieces import pieces

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QRect

    from core.corrections import Correction
    from gui.panes.page.view import PageView
    from gui.theme import Theme

_BELOW: Final = 4.5
"""Logical pixels from the base line of the words to the dots: between the first and the second line of marks."""
_DOTS: Final = (1.0, 2.0)
"""A dot and a gap, in widths of the line."""
_WIDTH: Final = 1.5
_MOST_WORDS: Final = 120
"""Characters of the old words that are told."""


class CorrectionLayer(QObject):
    """Draws over the text, and answers the mouse that rests on a corrected passage."""

    def __init__(self, view: PageView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._corrections: list[Correction] = []
        self._starts: list[int] = []
        view.overlays.append(self._draw_over)
        view.viewport().installEventFilter(self)

    def show(self, corrections: Iterable[Correction]) -> None:
        """Show these, which are sorted by place; those that have none are left out."""
        self._corrections = [one for one in corrections if one.is_applied]
        self._starts = [one.span.start for one in self._corrections]
        self._view.viewport().update()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._view.viewport().update()

    def at(self, point: int) -> Correction | None:
        """Return the correction of the character at a code point, None if there is none."""
        index = bisect_right(self._starts, point + 1)
        return next((one for one in reversed(self._corrections[:index]) if point in _seen(one)), None)

    def words(self, correction: Correction) -> str:
        """Return what is said of a correction."""
        before, _ = in_context(correction, self._view.pages.text)
        before = before if len(before) <= _MOST_WORDS else before[:_MOST_WORDS] + "…"
        return self.tr("was: {words}").format(words=before) if correction.before.strip() else self.tr("added by correction")

    def _draw_over(self, area: QRect) -> None:
        if not self._corrections:
            return
        seen = self._view.visible_span()
        shown = [one for one in self._corrections if _seen(one).overlaps(seen)]
        if not shown:
            return
        painter = QPainter(self._view.viewport())
        pen = QPen(self._theme.colour("soft"), _WIDTH)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(_DOTS)
        painter.setPen(pen)
        for one in shown:
            for piece in pieces(self._view, _seen(one)):
                if piece.top <= area.bottom() and piece.bottom >= area.top():
                    y = round(piece.base + _BELOW)
                    painter.drawLine(QLineF(piece.left, y, piece.right, y))
        painter.end()

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Say what stood there before."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._corrections:
            point = self._view.point_at(event.pos())
            correction = None if point is None else self.at(point)
            if correction is not None:
                QToolTip.showText(event.globalPos(), self.words(correction), self._view.viewport())
                return True
        return super().eventFilter(watched, event)


def _seen(correction: Correction) -> Span:
    """Return what is underlined: where words were taken out the characters on both sides."""
    span = correction.span
    return span or Span(max(0, span.start - 1), span.start + 1)
