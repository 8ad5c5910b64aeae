"""Keys drawn as the caps of a keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.theme import Theme


class KeyCaps:
    """Measures and draws rows of caps.

    Args:
        theme: the tokens they are drawn with.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._font = theme.interface_font(theme.metrics.small_text)
        self._metrics = QFontMetrics(self._font)

    @property
    def height(self) -> int:
        """Height of a cap in pixels."""
        return self._metrics.height() + 2

    def width(self, keys: Sequence[str]) -> int:
        """Return the width of a row of caps in pixels."""
        gap = self._theme.metrics.small_gap
        return sum(self._width(key) for key in keys) + gap * max(0, len(keys) - 1)

    def draw(self, painter: QPainter, room: QRect, keys: Sequence[str], *, at_right: bool = False) -> None:
        """Draw caps in the middle of the height of ``room``, from its left or to its right; those that do not fit are left out."""
        gap = self._theme.metrics.small_gap
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        left = max(room.left(), room.right() + 1 - self.width(keys)) if at_right else room.left()
        for key in keys:
            width = self._width(key)
            if left + width > room.right() + 1:
                break
            cap = QRectF(left, room.center().y() - self.height // 2, width, self.height).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(self._theme.colour("rule"), 1))
            painter.setBrush(self._theme.colour("card"))
            painter.drawRoundedRect(cap, self._theme.metrics.small_gap, self._theme.metrics.small_gap)
            painter.setPen(self._theme.colour("ink"))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
            left += width + gap
        painter.restore()

    def _width(self, key: str) -> int:
        return max(self.height, self._metrics.horizontalAdvance(key) + 2 * self._theme.metrics.small_gap + 4)
