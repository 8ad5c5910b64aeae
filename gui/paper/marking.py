"""Draws marks on paper, in colour or told apart without it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from gui.widgets.pigments import line_shade

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.annotation import Annotation
    from gui.paper.canvas import Canvas
    from gui.theme import Theme

_INK: Final = "#000000"
_GREYS: Final = ("#E6E6E6", "#D2D2D2", "#BEBEBE")
"""Grounds without colour: of one mark, two and more; black words have 11:1 on the darkest."""
STROKES: Final = {
    "gamboge": (),
    "cinnabar": (1.0, 0.0),
    "malachite": (6.0, 3.0),
    "indigo": (1.0, 2.0),
    "rouge": (6.0, 2.0, 1.0, 2.0),
}
"""How the edge under a ground is dashed that has no colour, in line widths: none, whole, dashes, dots, dashes and dots."""
_WIDTH: Final = 0.055
"""Of a line, in text sizes."""
_BELOW: Final = 0.16
_STEP: Final = 0.14
_MOST: Final = 3
_HALF_WAVE: Final = 0.16
_CREST: Final = 0.07
_MIDDLE: Final = 0.36

_shades: dict[tuple[str, ...], QColor] = {}
"""Of grounds and lines, by colours and theme."""


def draw_ground(painter: QPainter | Canvas, area: QRectF, marks: Sequence[Annotation], theme: Theme, *, has_colour: bool) -> None:
    """Draw the ground of words that all these marks cover."""
    if has_colour:
        painter.fillRect(area, _ground(theme, tuple(one.colour for one in marks)))
        return
    painter.fillRect(area, QColor(_GREYS[min(len(marks), len(_GREYS)) - 1]))
    width = 0.05 * area.height()
    for level, colour in enumerate(dict.fromkeys(one.colour for one in marks)):
        if STROKES[colour]:
            pen = _pen(QColor(_INK), width, STROKES[colour])
            y = area.bottom() - width / 2 + 2 * level * width
            painter.setPen(pen)
            painter.drawLine(QLineF(area.left(), y, area.right(), y))


def draw_line(
    painter: QPainter | Canvas, area: QRectF, base: float, mark: Annotation, level: int, theme: Theme, *, size: float, has_colour: bool
) -> None:
    """Draw the line of a mark along its words.

    Args:
        painter: where.
        area: of the words.
        base: their base line.
        mark: an underline, a wavy one or a stroke.
        level: its number among the lines of these words.
        theme: its colours.
        size: of the text.
        has_colour: False for a printer without colours.
    """
    shade = _line_shade(theme, mark.colour) if has_colour else QColor(_INK)
    painter.setPen(_pen(shade, _WIDTH * size, ()))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    y = base + (_BELOW + level % _MOST * _STEP) * size
    if mark.kind == "wavy":
        _draw_wave(painter, area, y + _CREST * size, size)
        return
    if mark.kind == "strike":
        y = base - _MIDDLE * size
    painter.drawLine(QLineF(area.left(), y, area.right(), y))


def _ground(theme: Theme, colours: tuple[str, ...]) -> QColor:
    key = *colours, "", *theme.marks.values()
    if key not in _shades:
        _shades[key] = theme.mark(colours)
    return _shades[key]


def _line_shade(theme: Theme, colour: str) -> QColor:
    """Return the shade of lines; to find it takes longer than to draw a line."""
    key = colour, theme.name, *theme.marks.values()
    if key not in _shades:
        _shades[key] = line_shade(theme, colour)
    return _shades[key]


def _draw_wave(painter: QPainter | Canvas, area: QRectF, y: float, size: float) -> None:
    """Draw a wavy line of whole crests and troughs along an area."""
    left, width = area.left(), area.width()
    halves = max(2, round(width / (_HALF_WAVE * size)))
    step = width / halves
    if not isinstance(painter, QPainter):
        painter.draw_waves(left, y, step, 2 * _CREST * size, halves)
        return
    path = QPainterPath(QPointF(left, y))
    for number in range(halves):
        x = left + number * step
        path.quadTo(x + step / 2, y + (2 if number % 2 else -2) * _CREST * size, x + step, y)
    painter.drawPath(path)


def _pen(colour: QColor, width: float, dashes: Sequence[float]) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if len(dashes) > 1 and dashes[1]:
        pen.setDashPattern(list(dashes))
    return pen
