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
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPainterPath, QPen, QPixmap

from core.paths import RESOURCES

if TYPE_CHECKING:
    from gui.theme import Theme

GRID: Final = 24
"""Units of a picture's side."""
STROKE: Final = 1.6
"""Units of a line's width, the same in all pictures."""
HINTED_BELOW: Final = 2.0
"""Scale up to which straight lines are moved to whole pixels: there half a pixel beside them can be seen."""

_SHAPE: Final = re.compile(r'<path d="([^"]*)"|<circle cx="([^"]*)" cy="([^"]*)" r="([^"]*)"')


def icon(name: str, theme: Theme, *, token: str = "ink") -> QIcon:
    """Return the picture ``name`` of ``resources/icons`` in a colour of the theme, greyed where it is disabled.

    Raises:
        FileNotFoundError: if there is no such picture.
    """
    return _icon(name, theme.metrics.icon, theme.colours[token], theme.colours["disabled"], _scales())


def _scales() -> tuple[float, ...]:
    """Return for what scales to draw: those of the screens, since a picture that is scaled between two is blurred."""
    return tuple(sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()})) or (1.0,)


@lru_cache(maxsize=256)
def _icon(name: str, side: int, colour: str, disabled: str, scales: tuple[float, ...]) -> QIcon:
    shape = _shape(name)
    picture = QIcon()
    for scale in scales:
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
            follow(path, steps.split())
    return path


def follow(path: QPainterPath, steps: list[str]) -> None:
    """Add the steps of one ``d`` attribute to a path."""
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
    pixels = int(side * scale + 0.5)  # as Qt rounds: 22.5 to 23
    unit = pixels / GRID
    width = STROKE * unit
    if scale < HINTED_BELOW:
        width = max(1.0, round(width))
        shape = _hinted(shape, unit, width)
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(unit, unit)
    painter.setPen(QPen(colour, width / unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPath(shape)
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture


def _hinted(shape: QPainterPath, unit: float, width: float) -> QPainterPath:
    """Return the shape with its level and upright lines where a pen of so many pixels fills whole ones.

    Args:
        shape: in units of the picture.
        unit: pixels of one unit.
        width: of the pen, a whole number of pixels.
    """
    hinted = QPainterPath(shape)
    half = width / 2 % 1

    def snapped(value: float) -> float:
        return (round(value * unit - half) + half) / unit

    for index in range(1, shape.elementCount()):
        end, start = shape.elementAt(index), shape.elementAt(index - 1)
        if not end.isLineTo():
            continue
        for place in (index - 1, index):
            at = hinted.elementAt(place)
            if end.y == start.y:
                hinted.setElementPositionAt(place, at.x, snapped(at.y))
            elif end.x == start.x:
                hinted.setElementPositionAt(place, snapped(at.x), at.y)
    return hinted
