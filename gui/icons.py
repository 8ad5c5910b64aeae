"""Pictures of the interface: outlined SVG files, drawn in the theme's colours at any scale.

The files keep to a part of SVG that this module draws itself: a 24x24 picture of stroked ``path`` (absolute M, L, C and
Z, numbers parted by white space) and ``circle``. Loading Qt's SVG module costs 9 ms, more than everything else the
window needs before its first paint.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from core.paths import RESOURCES

if TYPE_CHECKING:
    from gui.theme import Theme

GRID: Final = 24
"""Units of a picture's side."""
STROKE: Final = 1.6
"""Units of a line's width, the same in all pictures."""
SCALES: Final = (1.0, 2.0, 3.0)
"""Scales of the display for which a picture is drawn; between them the next larger one is scaled down."""

_SHAPE: Final = re.compile(r'<path d="([^"]*)"|<circle cx="([^"]*)" cy="([^"]*)" r="([^"]*)"')


def icon(name: str, theme: Theme, *, token: str = "ink") -> QIcon:
    """Return the picture ``name`` of ``resources/icons`` in a colour of the theme, greyed where it is disabled.

    Raises:
        FileNotFoundError: if there is no such picture.
    """
    return _icon(name, theme.metrics.icon, theme.colours[token], theme.colours["faint"])


@lru_cache(maxsize=256)
def _icon(name: str, side: int, colour: str, disabled: str) -> QIcon:
    shape = _shape(name)
    picture = QIcon()
    for scale in SCALES:
        picture.addPixmap(_drawn(shape, side, scale, QColor(colour)), QIcon.Mode.Normal)
        faint = QColor(disabled)
        faint.setAlphaF(0.6)
        picture.addPixmap(_drawn(shape, side, scale, faint), QIcon.Mode.Disabled)
    return picture


@lru_cache(maxsize=128)
def _shape(name: str) -> QPainterPath:
    path = QPainterPath()
    for steps, x, y, radius in _SHAPE.findall((RESOURCES / "icons" / f"{name}.svg").read_text("utf-8")):
        if radius:
            path.addEllipse(QPointF(float(x), float(y)), float(radius), float(radius))
        else:
            _follow(path, steps.split())
    return path


def _follow(path: QPainterPath, steps: list[str]) -> None:
    """Add one ``d`` attribute to a path."""
    at = 0
    while at < len(steps):
        step = steps[at]
        count = {"M": 2, "L": 2, "C": 6, "Z": 0}[step]
        numbers = [float(number) for number in steps[at + 1 : at + 1 + count]]
        if step == "M":
            path.moveTo(*numbers)
        elif step == "L":
            path.lineTo(*numbers)
        elif step == "C":
            path.cubicTo(*numbers)
        else:
            path.closeSubpath()
        at += 1 + count


def _drawn(shape: QPainterPath, side: int, scale: float, colour: QColor) -> QPixmap:
    pixels = round(side * scale)
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(pixels / GRID, pixels / GRID)
    painter.setPen(QPen(colour, STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPath(shape)
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture
