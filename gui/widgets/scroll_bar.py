"""A scroll bar for a whole text, with ticks where its annotations are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QScrollBar, QWidget

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from gui.theme import Theme

_TICK_HEIGHT: Final = 3


class TickBar(QScrollBar):
    """A vertical bar whose ticks stand at parts (0 to 1) of the whole length."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setObjectName("TickBar")
        self._ticks: dict[str, tuple[float, str]] = {}
        self._rows: dict[int, str] | None = None
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        """Take the colours and width of another theme."""
        self._theme = theme
        self.setFixedWidth(theme.metrics.scroll_bar)
        self.update()

    def show_ticks(self, ticks: Mapping[str, tuple[float, str]]) -> None:
        """Show these ticks in place of all before: by an id, the part of the length and the name of the pigment."""
        self._ticks = dict(ticks)
        self._rows = None
        self.update()

    def put_tick(self, tick_id: str, part: float, pigment: str) -> None:
        """Show one more tick, or the one of that id elsewhere."""
        if self._rows is not None and tick_id not in self._ticks:
            self._rows[self._row(part)] = pigment
        else:
            self._rows = None
        self._ticks[tick_id] = (part, pigment)
        self.update()

    def drop_tick(self, tick_id: str) -> None:
        """Take a tick off, if it is there."""
        self._ticks.pop(tick_id, None)
        self._rows = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar, then one tick for each row of pixels that has any."""
        super().paintEvent(event)
        if self._rows is None:
            self._rows = {self._row(part): pigment for part, pigment in self._ticks.values()}
        painter = QPainter(self)
        shades = {pigment: QColor(shade) for pigment, shade in self._theme.edges.items()}
        inset = self._theme.metrics.small_gap // 2
        for row, pigment in self._rows.items():
            painter.fillRect(QRect(inset, row, self.width() - 2 * inset, _TICK_HEIGHT), shades[pigment])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the ticks anew."""
        super().resizeEvent(event)
        self._rows = None

    def _row(self, part: float) -> int:
        return round(part * max(0, self.height() - _TICK_HEIGHT))
