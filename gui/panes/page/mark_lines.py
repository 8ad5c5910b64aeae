"""Underlines, wavy lines and strokes through words, and the outline of the mark in hand: drawn over the text of the page.

Not as formats of the characters: there a stroke has the colour of the words, a second line replaces the first, and the wavy one is a
picture that is blurred on a fine display.
"""

from __future__ import annotations

from functools import lru_cache
from math import floor
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from gui.panes.page.pieces import pieces
from gui.widgets.pigments import line_shade

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QRect

    from core.annotation import Annotation
    from gui.panes.page.pieces import Piece
    from gui.panes.page.sliced import SlicedText
    from gui.theme import Theme

_WIDTH: Final = 1.5
"""Logical pixels of a line."""
_BELOW: Final = 2.5
"""From the base line of the words to the first line under them."""
_STEP: Final = 3.5
"""From one line under the words to the next."""
_MOST: Final = 3
"""Lines under one another; the next begins at the top again."""
_MIDDLE: Final = 0.33
"""Height of a stroke through words over their base line, in parts of the ascent: the middle of a Chinese character."""
_HALF_WAVE: Final = 3
_CREST: Final = 1.5
_ROOM: Final = 5
"""Logical pixels around a wavy line in its picture."""
_HEIGHT: Final = 2 * _ROOM + 1
_ENDS: Final = 2
"""Crests and troughs that are not repeated, at either end: an even number."""
_FINE: Final = 64
"""Steps to a pixel, no finer ones are drawn."""
_OUTSIDE: Final = 1
"""From the words to the outline around them."""


class MarkLines:
    """Draws what marks look like beside their ground, in one theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._shades: dict[str, QColor] = {}

    def paint(self, view: SlicedText, area: QRect, lines: Iterable[Annotation], held: Annotation | None) -> None:
        """Draw those of some lines that stand in a part of the viewport, and the outline of the mark in hand."""
        painter = QPainter(view.viewport())
        # Of what is drawn into, which need not be the display.
        ratio = painter.deviceTransform().m11()
        seen = view.visible_span()
        for mark, level in _levels(lines):
            for piece in pieces(view, mark.span, seen):
                if piece.top <= area.bottom() and piece.bottom + _MOST * _STEP >= area.top():
                    _draw(painter, ratio, mark.kind, piece, level, self._shade(mark.colour))
        if held is not None:
            painter.setPen(QPen(self._shade(held.colour), _aligned(1, ratio)))
            for piece in pieces(view, held.span, seen):
                _outline(painter, ratio, piece, view.viewport().width())
        painter.end()

    def _shade(self, colour: str) -> QColor:
        # Not before it is needed: it takes a millisecond of the start.
        if colour not in self._shades:
            self._shades[colour] = line_shade(self._theme, colour)
        return self._shades[colour]


def _levels(marks: Iterable[Annotation]) -> list[tuple[Annotation, int]]:
    """Return the marks, sorted by start, with the number of the line each has among those under the same words."""
    found: list[tuple[Annotation, int]] = []
    ends: list[int] = []
    for mark in marks:
        if mark.kind == "strike":
            found.append((mark, 0))
            continue
        free = next((level for level, end in enumerate(ends) if end <= mark.span.start), len(ends))
        ends[free : free + 1] = [mark.span.end]
        found.append((mark, free % _MOST))
    return found


def _draw(painter: QPainter, ratio: float, kind: str, piece: Piece, level: int, shade: QColor) -> None:
    width = _aligned(_WIDTH, ratio)
    if kind == "wavy":
        halves = max(2, floor((piece.right - piece.left) / _HALF_WAVE))
        draw_wave(painter, ratio, QPointF(piece.left, piece.base + _BELOW + level * _STEP + _CREST), halves, width, shade)
        return
    y = piece.base - _MIDDLE * piece.ascent if kind == "strike" else piece.base + _BELOW + level * _STEP
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    # On whole pixels of the display, or it would be blurred.
    left, right = _on_grid(piece.left, ratio), _on_grid(piece.right, ratio)
    painter.drawRect(QRectF(left, _on_grid(y, ratio), right - left, width))


def draw_wave(painter: QPainter, ratio: float, start: QPointF, halves: int, width: float, shade: QColor) -> None:
    """Draw a wavy line as `stroke_wave` does, of pictures that are kept.

    Args:
        painter: of the page.
        ratio: pixels of the display to a logical pixel.
        start: where the line begins.
        halves: crests and troughs, two at least.
        width: of the line in logical pixels.
        shade: its colour.
    """
    if ratio != int(ratio):
        # No picture would lie pixel on pixel.
        stroke_wave(painter, start, halves, width, shade)
        return
    (x, right), (y, down) = (divmod(round(place * ratio * _FINE), _FINE) for place in (start.x(), start.y()))
    # Of an odd number one more, or the repeated part would not meet its end.
    least = min(halves, 3 * _ENDS + halves % 2)
    parts = _wave_parts(least, width, shade.rgba(), int(ratio), right, down)
    at = QPointF(x / ratio - _ROOM, y / ratio - _ROOM)
    painter.drawPixmap(at, parts.first)
    at += QPointF(_ROOM + _ENDS * _HALF_WAVE, 0)
    longer = (halves - least) * _HALF_WAVE
    if longer:
        painter.drawTiledPixmap(QRectF(at, QSizeF(longer, _HEIGHT)), parts.middle)
    painter.drawPixmap(at + QPointF(longer, 0), parts.last)


def stroke_wave(painter: QPainter, start: QPointF, halves: int, width: float, shade: QColor) -> None:
    """Draw a wavy line in one go."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(shade, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPath(_wave(halves).translated(start))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


class _WaveParts(NamedTuple):
    """Pictures of a wavy line, from left to right."""

    first: QPixmap
    middle: QPixmap
    """A crest and a trough, to be repeated."""
    last: QPixmap


@lru_cache(maxsize=256)
def _wave_parts(halves: int, width: float, shade: int, ratio: int, right: int, down: int) -> _WaveParts:
    """Return a short wavy line in parts that make up any longer one: to stroke one under a line of text takes as long as all its words.

    Args:
        halves: crests and troughs.
        width: of the line.
        shade: its colour.
        ratio: pixels of the display to a logical pixel.
        right: from the border of a pixel to the beginning of the line, in fine steps.
        down: likewise downwards.
    """
    length, height = (halves * _HALF_WAVE + 2 * _ROOM + 1) * ratio, _HEIGHT * ratio
    picture = QPixmap(length, height)
    picture.fill(Qt.GlobalColor.transparent)
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    begin = QPointF(_ROOM + right / _FINE / ratio, _ROOM + down / _FINE / ratio)
    stroke_wave(painter, begin, halves, width, QColor.fromRgba(shade))
    painter.end()
    cut = (_ROOM + _ENDS * _HALF_WAVE) * ratio
    period = 2 * _HALF_WAVE * ratio
    return _WaveParts(picture.copy(0, 0, cut, height), picture.copy(cut, 0, period, height), picture.copy(cut, 0, length - cut, height))


@lru_cache(maxsize=64)
def _wave(halves: int) -> QPainterPath:
    """Return a wavy line of so many crests and troughs, from the origin to the right."""
    path = QPainterPath(QPointF(0, 0))
    for number in range(halves):
        x = number * _HALF_WAVE
        crest = -2 * _CREST if number % 2 == 0 else 2 * _CREST
        path.quadTo(x + _HALF_WAVE / 2, crest, x + _HALF_WAVE, 0)
    return path


def _outline(painter: QPainter, ratio: float, piece: Piece, width: int) -> None:
    """Draw the border of a piece, open where the passage goes on in another line; ``width``: of the viewport, which ends it."""
    half = _aligned(1, ratio) / 2
    left = max(0, _on_grid(piece.left - _OUTSIDE, ratio)) + half
    right = min(width, _on_grid(piece.right + _OUTSIDE, ratio)) - half
    top, bottom = _on_grid(piece.top - _OUTSIDE, ratio) + half, _on_grid(piece.bottom + _OUTSIDE, ratio) - half
    lines = [QLineF(left, top, right, top), QLineF(left, bottom, right, bottom)]
    if piece.is_first:
        lines.append(QLineF(left, top, left, bottom))
    if piece.is_last:
        lines.append(QLineF(right, top, right, bottom))
    painter.drawLines(lines)


def _aligned(width: float, ratio: float) -> float:
    """Return a width that is a whole number of the display's pixels, at least one; ``ratio``: of them to a logical pixel."""
    return max(1, round(width * ratio)) / ratio


def _on_grid(place: float, ratio: float) -> float:
    """Return the nearest border between two pixels of the display."""
    return round(place * ratio) / ratio
