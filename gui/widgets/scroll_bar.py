"""A scroll bar for a whole text, with ticks where its annotations are and, at the left of those, where hits of a search are."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QScrollBar, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtGui import QColor, QPaintEvent, QResizeEvent

    from gui.theme import Theme

_TICK_HEIGHT: Final = 3
_PITCH: Final = _TICK_HEIGHT + 1
"""Pixels that a cell takes, the place of one tick: however many there are, a gap stays between two."""

_FEW: Final = 0.25
"""Share of the cells that may have ticks in their full colour; more of them are pale, so that the handle is seen among them."""
_PALE: Final = 0.4


class TickBar(QScrollBar):
    """A vertical bar whose ticks stand at parts (0 to 1) of the whole length."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setObjectName("TickBar")
        self._ticks: dict[str, tuple[float, str]] = {}
        self._cells: dict[int, Counter[str]] = {}
        self._picture: QPixmap | None = None
        self._hits: Callable[[int], Iterable[int]] | None = None
        self._hit_cells: list[int] | None = None
        self._current_hit: float | None = None
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        """Take the colours and width of another theme."""
        self._theme = theme
        self._picture = None
        self.setFixedWidth(theme.metrics.scroll_bar)
        self.update()

    def show_ticks(self, ticks: Mapping[str, tuple[float, str]]) -> None:
        """Show these ticks in place of all before: by an id, the part of the length and the name of the pigment."""
        self._ticks = dict(ticks)
        self._picture = None
        self.update()

    def put_tick(self, tick_id: str, part: float, pigment: str) -> None:
        """Show one more tick, or the one of that id elsewhere."""
        if self._ticks.get(tick_id) != (part, pigment):
            self.drop_tick(tick_id)
            self._ticks[tick_id] = (part, pigment)
            if self._picture is not None:
                self._paint(self._picture, [(part, pigment)])
            self.update()

    def drop_tick(self, tick_id: str) -> None:
        """Take a tick off, if it is there."""
        tick = self._ticks.pop(tick_id, None)
        if tick is not None:
            if self._picture is not None:
                self._erase(self._picture, *tick)
            self.update()

    def show_hits(self, cells: Callable[[int], Iterable[int]] | None) -> None:
        """Show hits in place of all before, None for none.

        Args:
            cells: given a number returns which of the cells from 0 to it, equal parts of the whole length around each mark of a ruler,
                hold a hit, rising. It is asked when the bar is painted: there may be a million hits, but a bar has few cells.
        """
        self._hits = cells
        self._current_hit = None
        self.forget_hits()

    def show_current_hit(self, part: float | None) -> None:
        """Show the hit that is looked at, at a part of the length, stronger than the others; None for none."""
        if part != self._current_hit:
            self._current_hit = part
            self.update()

    def forget_hits(self) -> None:
        """Ask anew where the hits are: the lengths of the text's parts have changed."""
        self._hit_cells = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar, then the ticks."""
        super().paintEvent(event)
        if self._ticks:
            self._draw_ticks()
        if self._hits is not None:
            self._draw_hits()

    def _draw_ticks(self) -> None:
        """Draw the picture of the ticks: there may be thousands, and every scroll step paints them."""
        if self._picture is None:
            ratio = self.devicePixelRatioF()
            self._picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            self._cells = {}
            self._paint(self._picture, self._ticks.values())
        painter = QPainter(self)
        if len(self._cells) > _FEW * self._count():
            painter.setOpacity(_PALE)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the ticks anew."""
        super().resizeEvent(event)
        self._picture = None
        self._hit_cells = None

    def _draw_hits(self) -> None:
        """Draw the hits over the left half of the bar, whatever ticks are there; the current one over its whole width."""
        count, height = self._count(), self._height()
        if self._hit_cells is None:
            self._hit_cells = [*self._hits(count)] if self._hits is not None else []
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("hit_current"))
        for cell in self._hit_cells:
            painter.drawRect(0, round(cell * height / count), self.width() // 2, _TICK_HEIGHT)
        if self._current_hit is not None:
            painter.setBrush(self._theme.colour("ink"))
            painter.drawRect(0, round(round(self._current_hit * count) * height / count), self.width(), _TICK_HEIGHT)
        painter.end()

    def _height(self) -> int:
        """Return where the last tick begins, in pixels from the top."""
        return max(0, self.height() - _TICK_HEIGHT)

    def _count(self) -> int:
        """Return the number of cells after the first."""
        return max(1, self._height() // _PITCH)

    def _paint(self, picture: QPixmap, ticks: Iterable[tuple[float, str]]) -> None:
        """Add ticks to a picture. Those that share a cell become one, in the pigment that most of them have."""
        count = self._count()
        touched = set()
        for part, pigment in ticks:
            cell = round(part * count)
            self._cells.setdefault(cell, Counter())[pigment] += 1
            touched.add(cell)
        self._fill(picture, touched)

    def _erase(self, picture: QPixmap, part: float, pigment: str) -> None:
        """Take a tick out of a picture; what shares its cell shows in the pigment that most of the rest have."""
        cell = round(part * self._count())
        there = self._cells[cell]
        there[pigment] -= 1
        if there.total() == 0:
            del self._cells[cell]
        self._fill(picture, [cell])

    def _fill(self, picture: QPixmap, cells: Iterable[int]) -> None:
        """Paint cells anew, each in its own pigment, those without a tick with nothing."""
        inset = self._theme.metrics.small_gap // 2
        width, height, count = self.width() - 2 * inset, self._height(), self._count()
        painter = QPainter(picture)
        # In place of what is there, transparent where no tick is left.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        # Not fillRect, whose many forms make PySide load the names of all gradients: 3 ms of the start.
        painter.setPen(Qt.PenStyle.NoPen)
        shades: dict[str, QColor] = {}
        for cell in cells:
            there = self._cells.get(cell)
            if there:
                # Not most_common, which looks for a module each time.
                pigment = max(there, key=there.__getitem__)
                if pigment not in shades:
                    shades[pigment] = self._theme.edge(pigment)
                painter.setBrush(shades[pigment])
            else:
                painter.setBrush(Qt.GlobalColor.transparent)
            painter.drawRect(inset, round(cell * height / count), width, _TICK_HEIGHT)
        painter.end()
