"""The signs of bookmarks in the margin, each at the line of its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPolygonF
from PySide6.QtWidgets import QToolTip, QWidget

from gui.widgets.pigments import pigment_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPaintEvent

    from core.annotation import Annotation
    from gui.panes.page.mark_layer import MarkLayer
    from gui.panes.page.view import PageView
    from gui.theme import Theme

WIDTH: Final = 8
"""Logical pixels of a ribbon."""
_HEIGHT: Final = 13
_NOTCH: Final = 4
"""Depth of the cut at a ribbon's end."""


class BookmarkSigns(QWidget):
    """A strip of the left margin, beside the text, with a small ribbon for each bookmark in view."""

    pressed = Signal(str)  # id of the bookmark whose ribbon was clicked

    def __init__(self, view: PageView, marks: MarkLayer, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._marks = marks
        self.setObjectName("BookmarkSigns")
        self.setAccessibleName(self.tr("Bookmarks"))
        self.setMouseTracking(True)
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._theme = theme
        self.update()

    def place_beside(self, left: int, height: int) -> None:
        """Stand at the right end of a margin; in one that is too narrow, over the beginning of the lines' indent."""
        gap = self._theme.metrics.small_gap
        self.setGeometry(max(0, left - WIDTH - gap), 0, WIDTH + gap // 2, height)
        self.update()

    def _signs(self) -> Iterator[tuple[Annotation, QRectF]]:
        """Yield the bookmarks in view with the places of their ribbons; of several on one line the later ones lie over the first."""
        for mark in self._marks.index.bookmarks(self._view.visible_span()):
            rect = self._view.rect_at(mark.span.start)
            yield mark, QRectF(0, rect.center().y() - _HEIGHT // 2, WIDTH, _HEIGHT)

    def _at(self, place: QPointF) -> Annotation | None:
        """Return the bookmark whose ribbon is seen at a place."""
        return next((mark for mark, area in reversed([*self._signs()]) if area.contains(place)), None)

    # Overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ribbons: a strip with a cut at its end."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for mark, area in self._signs():
            if not area.toAlignedRect().intersects(event.rect()):
                continue
            painter.setBrush(self._theme.edge(mark.colour))
            middle = QPointF(area.center().x(), area.bottom() - _NOTCH)
            painter.drawPolygon(QPolygonF([area.topLeft(), area.topRight(), area.bottomRight(), middle, area.bottomLeft()]))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a ribbon can be pressed."""
        self.setCursor(Qt.CursorShape.PointingHandCursor if self._at(event.position()) else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which ribbon was pressed."""
        mark = self._at(event.position()) if event.button() == Qt.MouseButton.LeftButton else None
        if mark:
            self.pressed.emit(mark.id)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Say in words what the ribbon under the mouse stands for."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().event(event)
        mark = self._at(QPointF(event.pos()))
        if mark is None:
            QToolTip.hideText()
            event.ignore()
        else:
            words = self.tr("Bookmark ({colour})").format(colour=pigment_name(mark.colour))
            QToolTip.showText(event.globalPos(), f"{words}\n{mark.note}".strip(), self)
        return True
