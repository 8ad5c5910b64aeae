"""The corner of a card that is one of several selected ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

if TYPE_CHECKING:
    from gui.theme import Theme

_TICK: Final = ((0.50, 0.28), (0.63, 0.42), (0.86, 0.16))
"""Points of the tick, in parts of the corner's side."""


def draw_picked_corner(painter: QPainter, card: QRectF, theme: Theme) -> None:
    """Draw a ring around a card, and at its upper right a corner with a tick, small enough to leave the words alone.

    Args:
        painter: draws on the card.
        card: its border.
        theme: gives the colours.
    """
    metrics = theme.metrics
    side = metrics.pad + metrics.gap
    box = card.adjusted(1, 1, -1, -1)
    whole = QPainterPath()
    whole.addRoundedRect(box, metrics.radius, metrics.radius)
    corner = QPainterPath()
    corner.addPolygon(QPolygonF([box.topRight() - QPointF(side, 0), box.topRight(), box.topRight() + QPointF(0, side)]))
    painter.save()
    painter.setClipping(False)
    painter.fillPath(whole.intersected(corner), theme.colour("accent"))
    painter.setPen(QPen(theme.colour("accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(whole)
    left = box.right() - side
    points = [QPointF(left + x * side, box.top() + y * side) for x, y in _TICK]
    painter.setPen(QPen(theme.colour("paper"), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPolyline(QPolygonF(points))
    painter.restore()
