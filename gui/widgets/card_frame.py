"""The ground and the border of a card."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen

from gui.widgets.picked_corner import draw_picked_corner

if TYPE_CHECKING:
    from gui.theme import Theme


class Frame(NamedTuple):
    """What the border of a card tells."""

    colour: str
    """One of `COLOURS`."""
    is_current: bool
    has_focus: bool
    is_picked: bool
    """It is one of several selected cards."""
    note: QRect | None
    """Where a note is being written, None if none is."""


def draw_frame(painter: QPainter, card: QRect, theme: Theme, frame: Frame) -> None:
    """Draw the ground, the edge in the pigment, a ring if the card is current or has the keyboard, and the ground of an open note."""
    metrics, edge = theme.metrics, theme.edge(frame.colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ring = 2.0 if frame.is_current or frame.has_focus else 1.0
    path = QPainterPath()
    path.addRoundedRect(QRectF(card).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2), metrics.radius, metrics.radius)
    painter.fillPath(path, theme.colour("card"))
    painter.setClipRect(QRectF(0, 0, metrics.card_edge, card.height()))
    painter.fillPath(path, edge)
    painter.setClipping(False)
    painter.setPen(QPen(theme.colour("link") if frame.has_focus else edge if frame.is_current else theme.colour("rule"), ring))
    painter.drawPath(path)
    if frame.note is not None:
        painter.setPen(QPen(edge, 1))
        painter.setBrush(theme.colour("field"))
        painter.drawRoundedRect(QRectF(frame.note).adjusted(0.5, 0.5, -0.5, -0.5), metrics.small_gap, metrics.small_gap)
    elif not frame.is_current and not frame.has_focus:
        painter.setClipRect(QRectF(0, 0, metrics.card_edge, card.height()))
        painter.setPen(QPen(edge, ring))
        painter.drawPath(path)
    if frame.is_picked:
        draw_picked_corner(painter, QRectF(card), theme)
