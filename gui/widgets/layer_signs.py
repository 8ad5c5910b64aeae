"""What tells layers of others' annotations apart: the colour of a border and how it is dashed, so that no colour is needed to know it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap

from core.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gui.theme import Theme

WIDTH: Final = 1.5
"""Logical pixels of a border."""
SIGN_RATIO: Final = 2
"""Width of a sign to its height."""
DASHES: Final[Mapping[str, Sequence[float]]] = {
    "azure": (),
    "ochre": (5.0, 2.5),
    "violet": (1.5, 2.0),
    "teal": (6.0, 2.0, 1.5, 2.0),
    "slate": (10.0, 3.0),
    "brown": (3.0, 1.5, 1.0, 1.5, 1.0, 1.5),
}
"""Dashes and gaps in turn, in widths of the border; none where it goes through."""
_NAMES: Final[Mapping[str, str]] = {
    "azure": QT_TRANSLATE_NOOP("LayerSigns", "azure, solid"),
    "ochre": QT_TRANSLATE_NOOP("LayerSigns", "ochre, dashed"),
    "violet": QT_TRANSLATE_NOOP("LayerSigns", "violet, dotted"),
    "teal": QT_TRANSLATE_NOOP("LayerSigns", "teal, dash and dot"),
    "slate": QT_TRANSLATE_NOOP("LayerSigns", "slate, long dashes"),
    "brown": QT_TRANSLATE_NOOP("LayerSigns", "brown, dash and two dots"),
}


def border_name(border: str) -> str:
    """Return what a border is called, its colour and how it is dashed."""
    return QCoreApplication.translate("LayerSigns", _NAMES[border])


def border_pen(theme: Theme, border: str, width: float = WIDTH) -> QPen:
    """Return the pen that draws a border."""
    pen = QPen(theme.border(border), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if DASHES[border]:
        pen.setDashPattern(DASHES[border])
    return pen


def paint_sign(painter: QPainter, area: QRectF, theme: Theme, border: str) -> None:
    """Draw a small empty box with a border: the sign of a layer."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(border_pen(theme, border))
    painter.drawRect(area.adjusted(1, 1, -1, -1))


def sign_icon(theme: Theme, border: str, side: int, ratio: float) -> QIcon:
    """Return the sign of a layer as a picture, ``side`` logical pixels high."""
    size = QSize(side * SIGN_RATIO, side)
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    # Words stand right beside it.
    paint_sign(painter, QRectF(QPointF(0, 0), size.toSizeF()).adjusted(0, 0, -side // 4, 0), theme, border)
    painter.end()
    return QIcon(picture)
