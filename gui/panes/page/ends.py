"""Dragging the ends of a mark with the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from core.anchors import Anchor
from core.spans import Span
from gui.panes.page.pieces import pieces

if TYPE_CHECKING:
    from core.annotation import Annotation
    from gui.panes.page.mark_layer import MarkLayer
    from gui.panes.page.view import PageView

_REACH: Final = 3
"""Pixels to both sides of a mark's end at which it can be taken hold of."""
_REACH_HELD: Final = 6
"""The same for the mark in hand."""
_EDGE_STEP: Final = 30
"""Milliseconds between two steps of scrolling while an end is dragged beyond the upper or lower edge."""
_EDGE_SPEED: Final = 3
"""The further beyond the edge, the faster: so many pixels there are one pixel of a step."""


class End(NamedTuple):
    """One of the two ends of a mark."""

    mark: Annotation
    is_start: bool
    x: float
    """Where it stands, in pixels of the viewport."""


class EndDragging(QObject):
    """Watches the mouse over a page: shows where an end can be taken hold of, and moves it by characters while it is dragged.

    While it is dragged the page shows the mark as it would become; nothing is stored.
    """

    dropped = Signal(str, object)
    """Id of a mark and its new `Span`, once the mouse is released."""

    def __init__(self, view: PageView, marks: MarkLayer) -> None:
        super().__init__(view)
        self._view = view
        self._marks = marks
        self._end: End | None = None
        self._span = Span(0, 0)
        self._spot = QPoint()
        self._grip = 0
        self._edge_timer = QTimer(self, interval=_EDGE_STEP)
        self._edge_timer.timeout.connect(self._scroll_at_edge)
        view.scrolled.connect(self._follow)
        view.viewport().setMouseTracking(True)
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)

    @property
    def dragged(self) -> str | None:
        """Id of the mark whose end is being dragged, None if none is."""
        return self._end.mark.id if self._end else None

    def cancel(self) -> None:
        """Leave the mark as it was."""
        if self._end:
            mark = self._end.mark
            self._let_go()
            self._marks.change([mark])

    def forget(self) -> None:
        """Let go of a mark that is no more, or no more what it was."""
        if self._end:
            self._let_go()

    def end_at(self, spot: QPoint) -> End | None:
        """Return the end near a place of the viewport: of the mark in hand first, then of the innermost."""
        point = self._view.slice_point(spot)
        near = self._marks.index.touching(Span(max(0, point - 1), point + 1))
        held = self._marks.held
        for mark in sorted(near, key=lambda one: (one.id != held, len(one.span))):
            reach = _REACH_HELD if mark.id == held else _REACH
            for is_start in (True, False):
                x = self._x_of(mark.span, spot, is_start=is_start)
                if x is not None and abs(spot.x() - x) <= reach:
                    return End(mark, is_start, x)
        return None

    def _x_of(self, span: Span, spot: QPoint, *, is_start: bool) -> float | None:
        """Return where an end of a span stands, None if that is in another line than the mouse."""
        edge = Span(span.start, span.start + 1) if is_start else Span(span.end - 1, span.end)
        piece = next(pieces(self._view, edge), None)
        if piece is None or not piece.top <= spot.y() <= piece.bottom:
            return None
        return piece.left if is_start else piece.right

    # While an end is dragged

    def _take_hold(self, end: End, spot: QPoint) -> None:
        self._end, self._span, self._spot = end, end.mark.span, spot
        # The end follows the mouse from where it was taken hold of: a hand that trembles moves nothing.
        self._grip = round(end.x) - spot.x()

    def _move(self, spot: QPoint) -> None:
        self._spot = spot
        height = self._view.viewport().height()
        if 0 <= spot.y() < height:
            self._edge_timer.stop()
        elif not self._edge_timer.isActive():
            self._edge_timer.start()
        self._follow()

    def _follow(self) -> None:
        """Put the end where the mouse is now: it has moved, or the text under it."""
        if self._end is None:
            return
        viewport = self._view.viewport().rect()
        spot = QPoint(self._spot.x() + self._grip, min(max(self._spot.y(), 0), viewport.bottom()))
        span = moved(self._view.pages.text, self._end.mark.span, self._view.slice_point(spot), is_start=self._end.is_start)
        if span != self._span:
            self._span = span
            shown = self._end.mark.with_changes(anchor=Anchor.of(self._view.pages.text, span))
            self._marks.change([shown])

    def _scroll_at_edge(self) -> None:
        below = self._spot.y() - self._view.viewport().height() + 1
        beyond = below if below > 0 else min(self._spot.y(), 0)
        if beyond:
            step = beyond // _EDGE_SPEED if beyond > 0 else -(-beyond // _EDGE_SPEED)
            self._view.scroll_by(step or (1 if beyond > 0 else -1))

    def _drop(self) -> None:
        if self._end:
            mark, span = self._end.mark, self._span
            self._let_go()
            if span != mark.span:
                self._view.forget_press()
                # Until the library has it the mark is what it was.
                self._marks.change([mark])
                self.dropped.emit(mark.id, span)

    def _let_go(self) -> None:
        self._edge_timer.stop()
        self._end = None
        self._view.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what belongs to a drag; the page gets everything else, the press and the release too."""
        if isinstance(event, QMouseEvent) and watched is self._view.viewport():
            return self._watch_mouse(event)
        is_esc = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if self._end and is_esc and event.type() in {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}:
            if event.type() == QEvent.Type.KeyPress:
                self.cancel()
                self._view.forget_press()
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _watch_mouse(self, event: QMouseEvent) -> bool:
        spot = event.position().toPoint()
        kind = event.type()
        if kind == QEvent.Type.MouseMove and self._end:
            if event.buttons() & Qt.MouseButton.LeftButton:
                self._move(spot)
            else:
                # The release went to a window that came up meanwhile.
                self.cancel()
            return True
        if kind == QEvent.Type.MouseMove and not event.buttons():
            shape = Qt.CursorShape.SplitHCursor if self.end_at(spot) else Qt.CursorShape.IBeamCursor
            if self._view.viewport().cursor().shape() != shape:
                self._view.viewport().setCursor(shape)
        elif kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton and not event.modifiers():
            end = self.end_at(spot)
            if end:
                self._take_hold(end, spot)
        elif kind == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
            self._drop()
        return False


def moved(text: str, span: Span, point: int, *, is_start: bool) -> Span:
    """Return a span with one of its ends at ``point``: never empty, and never ending in white space.

    An end that would go beyond the other stops at the last character between them.
    """
    start, end = (min(max(0, point), span.end - 1), span.end) if is_start else (span.start, max(min(point, len(text)), span.start + 1))
    return Span(start, end).trimmed(text) or span
