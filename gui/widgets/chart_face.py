"""How a chart of lines or bars looks: laid out for a size, painted on a widget, a picture or a file.

Colour is never the only sign: each series has a mark and a line, or a pattern, of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor, log10
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPen, QPolygonF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPainter

    from gui.theme import Theme

LINES, BARS = "lines", "bars"
COLOURS: Final = ("azure", "ochre", "violet", "teal", "brown", "slate")
"""Borders of a theme, which are told apart on its paper by readers who do not see red and green, too."""
_STROKES: Final = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
    Qt.PenStyle.DashDotDotLine,
)
_PATTERNS: Final = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.Dense4Pattern,
    Qt.BrushStyle.HorPattern,
    Qt.BrushStyle.DiagCrossPattern,
    Qt.BrushStyle.VerPattern,
)
_TICKS: Final = 5
"""Steps of the axis, at most."""
_MARK: Final = 4.0
"""Half of a mark's width."""
_REACH: Final = 14.0
"""Pixels from a point within which it is meant."""
_WIDEST_BAR: Final = 36.0
_LONGEST_NAME: Final = 110.0
"""Pixels of a name that is written at a slant."""
_NAMES: Final = 2
_SINE: Final = 0.71
"""Of 45 degrees."""


@dataclass(frozen=True, slots=True)
class Series:
    """What is shown."""

    names: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    values: tuple[tuple[float | None, ...], ...] = ()
    """For each name one for each category; None where nothing is known."""
    unit: str = ""
    """What the numbers are, written above the axis."""
    decimals: int = 0
    """Of the numbers, at most."""

    def points(self) -> Iterator[tuple[int, int, float]]:
        """Yield series, category and value of all that is known."""
        for series, values in enumerate(self.values):
            for category, value in enumerate(values):
                if value is not None:
                    yield series, category, value


def number(value: float, decimals: int) -> str:
    """Return a number as it is shown: thousands parted, no decimals that say nothing."""
    words = f"{value:,.{decimals}f}"
    return words.rstrip("0").rstrip(".") if "." in words else words


def ticks(lowest: float, highest: float) -> tuple[float, ...]:
    """Return round numbers for an axis on which both stand, and zero."""
    lowest, highest = min(0.0, lowest), max(0.0, highest)
    span = highest - lowest or 1.0
    power = 10.0 ** floor(log10(span / _TICKS))
    step = next(one * power for one in (1, 2, 2.5, 5, 10) if span / (one * power) <= _TICKS)
    first, last = floor(lowest / step), ceil((highest or lowest + span) / step)
    return tuple(at * step for at in range(first, last + 1))


class ChartFace:
    """Lays series out in a rectangle and paints them there.

    Args:
        shown: what is to be seen.
        kind: `LINES` or `BARS`.
        theme: colours and faces.
        room: where everything has to stand.
    """

    def __init__(self, shown: Series, kind: str, theme: Theme, room: QRectF) -> None:
        self._shown = shown
        self._is_bars = kind == BARS
        self._theme = theme
        self._room = room
        self._font = theme.interface_font(theme.metrics.small_text)
        self._metrics = QFontMetricsF(self._font)
        values = [value for _, _, value in shown.points()]
        self._ticks = ticks(min(values, default=0.0), max(values, default=1.0))
        self._decimals = max(shown.decimals, next((n for n in range(4) if all(round(one, n) == one for one in self._ticks)), 4))
        self._legend = self._legend_places()
        self._plot = self._plot_place()

    def place(self, series: int, category: int) -> QPointF | None:
        """Return where a point stands, or the end of its bar; None for what is not known."""
        value = self._shown.values[series][category]
        return None if value is None else QPointF(self._x(series, category), self._y(value))

    def at(self, point: QPointF) -> tuple[int, int] | None:
        """Return series and category of what stands at a point, the nearest of several; None if nothing does."""
        found = None
        nearest = _REACH
        for series, category, value in self._shown.points():
            place = QPointF(self._x(series, category), self._y(value))
            if self._is_bars:
                # A short bar is meant by the whole height of its place.
                if abs(point.x() - place.x()) <= max(self._bar_width() / 2, 2.0) and self._plot.top() <= point.y() <= self._plot.bottom():
                    return series, category
                continue
            away = (place - point).manhattanLength()
            if away < nearest:
                found, nearest = (series, category), away
        return found

    def draw(self, painter: QPainter, meant: tuple[int, int] | None = None) -> None:
        """Paint everything.

        Args:
            painter: on what has room for it.
            meant: series and category of the point that is pointed at.
        """
        painter.setFont(self._font)
        self._draw_axes(painter)
        self._draw_legend(painter)
        for series in range(len(self._shown.names)):
            if self._is_bars:
                self._draw_bars(painter, series)
            else:
                self._draw_line(painter, series)
        self._draw_numbers(painter)
        if meant is not None:
            self._draw_meant(painter, *meant)

    def colour(self, series: int) -> QColor:
        """Return the colour of a series."""
        return self._theme.border(COLOURS[series % len(COLOURS)])

    def draw_mark(self, painter: QPainter, series: int, at: QPointF, size: float = _MARK) -> None:
        """Paint the mark of a series."""
        painter.setPen(QPen(self.colour(series), 1.4))
        painter.setBrush(QBrush(self.colour(series)) if series % 2 == 0 else QBrush(self._theme.colour("paper")))
        x, y = at.x(), at.y()
        match series % 5:
            case 0:
                painter.drawEllipse(at, size, size)
            case 1:
                painter.drawRect(QRectF(x - size, y - size, 2 * size, 2 * size))
            case 2:
                painter.drawPolygon(QPolygonF([QPointF(x, y - size), QPointF(x + size, y + size), QPointF(x - size, y + size)]))
            case 3:
                corners = [QPointF(x, y - size), QPointF(x + size, y), QPointF(x, y + size), QPointF(x - size, y)]
                painter.drawPolygon(QPolygonF(corners))
            case _:
                painter.drawPolygon(QPolygonF([QPointF(x - size, y - size), QPointF(x + size, y - size), QPointF(x, y + size)]))

    # Where things stand

    def _legend_places(self) -> list[QRectF]:
        """Return a place for each name, in lines as wide as the room."""
        gap, height = self._theme.metrics.pad, self._metrics.height()
        found: list[QRectF] = []
        left, top = self._room.left(), self._room.top()
        for name in self._shown.names:
            width = min(self._metrics.horizontalAdvance(name) + 4 * _MARK + self._theme.metrics.gap, self._room.width())
            if found and left + width > self._room.right():
                left, top = self._room.left(), top + height + self._theme.metrics.small_gap
            found.append(QRectF(left, top, width, height))
            left += width + gap
        return found

    def _plot_place(self) -> QRectF:
        """Return where lines and bars stand: inside the numbers of the axis and the names of the categories."""
        gap, height = self._theme.metrics.gap, self._metrics.height()
        left = max((self._metrics.horizontalAdvance(self._tick(one)) for one in self._ticks), default=0.0) + gap
        top = (self._legend[-1].bottom() - self._room.top() if self._legend else 0.0) + height + 2 * gap
        plot = self._room.adjusted(left, top, -gap, -height - gap)
        self._slant = self._slanted_width(plot.width())
        return plot.adjusted(0, 0, 0, height - self._slant * _SINE - height * _SINE) if self._slant else plot

    def _slanted_width(self, width: float) -> float:
        """Return how long names are that are written at a slant, since they have no room beside one another; 0 if they are not.

        Of years some can be left out, of other names none; one of them may stand beside years.
        """
        names = self._shown.categories
        step = width / max(1, len(names))
        widest = max(map(self._metrics.horizontalAdvance, names), default=0.0)
        if len({name for name in names if name and not name.isdecimal()}) < _NAMES or widest + 2 <= step or step < self._metrics.height():
            return 0.0
        return min(widest, _LONGEST_NAME, self._room.height() / 3)

    def _tick(self, value: float) -> str:
        return number(value, self._decimals)

    def _step(self) -> float:
        return self._plot.width() / max(1, len(self._shown.categories))

    def _bar_width(self) -> float:
        return min(_WIDEST_BAR, self._step() * 0.8 / max(1, len(self._shown.names)))

    def _x(self, series: int, category: int) -> float:
        middle = self._plot.left() + (category + 0.5) * self._step()
        return middle + (series - (len(self._shown.names) - 1) / 2) * self._bar_width() if self._is_bars else middle

    def _y(self, value: float) -> float:
        low, high = self._ticks[0], self._ticks[-1]
        return self._plot.bottom() - (value - low) / (high - low) * self._plot.height()

    # Painting

    def _draw_axes(self, painter: QPainter) -> None:
        theme, height = self._theme, self._metrics.height()
        for one in self._ticks:
            y = self._y(one)
            painter.setPen(QPen(theme.colour("soft" if one == 0 else "rule"), 1))
            painter.drawLine(QPointF(self._plot.left(), y), QPointF(self._plot.right(), y))
            painter.setPen(theme.colour("soft"))
            label = QRectF(self._room.left(), y - height / 2, self._plot.left() - self._room.left() - theme.metrics.small_gap, height)
            painter.drawText(label, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._tick(one))
        painter.setPen(theme.colour("soft"))
        unit = QRectF(self._room.left(), self._plot.top() - height - theme.metrics.gap, self._room.width(), height)
        painter.drawText(unit, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._shown.unit)
        self._draw_categories(painter)

    def _draw_categories(self, painter: QPainter) -> None:
        """Write the names of the categories, of many only as many as have room; a long one is shortened."""
        step, height = self._step(), self._metrics.height()
        if self._slant:
            self._draw_slanted(painter)
            return
        widest = max(map(self._metrics.horizontalAdvance, self._shown.categories), default=0.0) + self._theme.metrics.gap
        every = 1 if step >= height * 4 else max(1, ceil(widest / step))
        room = step * every
        last = len(self._shown.categories) - 1
        shown = list(range(0, last + 1, every))
        if every > 1 and not self._shown.categories[last].isdecimal():
            # What stands behind the years is always named.
            shown = [at for at in shown if last - at >= every] + [last]
        for at in shown:
            words = self._metrics.elidedText(self._shown.categories[at], Qt.TextElideMode.ElideRight, room - 2)
            middle = self._plot.left() + (at + 0.5) * step
            left = min(max(self._room.left(), middle - room / 2), self._room.right() - room)
            place = QRectF(left, self._plot.bottom() + self._theme.metrics.small_gap, room, height)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _draw_slanted(self, painter: QPainter) -> None:
        """Write every name at a slant, its end below its place."""
        height = self._metrics.height()
        for at, name in enumerate(self._shown.categories):
            painter.save()
            painter.translate(self._plot.left() + (at + 0.5) * self._step() + height / 2, self._plot.bottom() + height / 2)
            painter.rotate(-45)
            words = self._metrics.elidedText(name, Qt.TextElideMode.ElideRight, self._slant + 1)
            place = QRectF(-self._slant - 2, -height / 2, self._slant + 2, height)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
            painter.restore()

    def _draw_legend(self, painter: QPainter) -> None:
        for series, place in enumerate(self._legend):
            middle = QPointF(place.left() + 2 * _MARK, place.center().y())
            if self._is_bars:
                self._fill(painter, series, QRectF(place.left(), middle.y() - _MARK, 4 * _MARK, 2 * _MARK))
            else:
                painter.setPen(self._stroke(series))
                painter.drawLine(QPointF(place.left(), middle.y()), QPointF(place.left() + 4 * _MARK, middle.y()))
                self.draw_mark(painter, series, middle)
            painter.setPen(self._theme.colour("ink"))
            words = place.adjusted(4 * _MARK + self._theme.metrics.small_gap, 0, 0, 0)
            name = self._metrics.elidedText(self._shown.names[series], Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)

    def _draw_line(self, painter: QPainter, series: int) -> None:
        places = [self.place(series, category) for category in range(len(self._shown.categories))]
        painter.setPen(self._stroke(series))
        for one, other in pairwise(places):
            if one is not None and other is not None:
                painter.drawLine(one, other)
        size = _MARK if self._step() > 3 * _MARK else _MARK / 2
        for place in places:
            if place is not None:
                self.draw_mark(painter, series, place, size)

    def _draw_bars(self, painter: QPainter, series: int) -> None:
        width = max(1.0, self._bar_width() - 1)
        zero = self._y(0.0)
        for category in range(len(self._shown.categories)):
            place = self.place(series, category)
            if place is not None:
                bar = QRectF(place.x() - width / 2, min(place.y(), zero), width, max(abs(zero - place.y()), 1.0))
                self._fill(painter, series, bar)

    def _draw_numbers(self, painter: QPainter) -> None:
        """Write the numbers at the points of a single series, where there is room for all of them."""
        if len(self._shown.names) != 1:
            return
        words = {(series, category): number(value, self._shown.decimals) for series, category, value in self._shown.points()}
        if max(map(self._metrics.horizontalAdvance, words.values()), default=0.0) + 4 > self._step():
            return
        painter.setPen(self._theme.colour("ink"))
        for (series, category), said in words.items():
            place = self.place(series, category)
            if place is not None:
                room = QRectF(
                    place.x() - self._step() / 2, place.y() - self._metrics.height() - _MARK - 1, self._step(), self._metrics.height()
                )
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, said)

    def _draw_meant(self, painter: QPainter, series: int, category: int) -> None:
        """Paint a ring round a point or a bar."""
        place = self.place(series, category)
        if place is None:
            return
        painter.setPen(QPen(self._theme.colour("link"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._is_bars:
            width, zero = self._bar_width(), self._y(0.0)
            bar = QRectF(place.x() - width / 2, min(place.y(), zero), width, abs(zero - place.y()))
            painter.drawRect(bar.adjusted(-2, -2, 2, 2))
        else:
            painter.drawEllipse(place, 2 * _MARK, 2 * _MARK)

    def _stroke(self, series: int) -> QPen:
        return QPen(self.colour(series), 2, _STROKES[series % len(_STROKES)])

    def _fill(self, painter: QPainter, series: int, bar: QRectF) -> None:
        painter.setPen(QPen(self.colour(series), 1))
        painter.setBrush(QBrush(self.colour(series), _PATTERNS[series % len(_PATTERNS)]))
        painter.drawRect(bar)
