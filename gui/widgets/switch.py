"""A switch: on or off, seen from afar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QCheckBox

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from gui.theme import Theme

_WIDE: Final = 1.9
"""Width of the track in heights."""
_ROUND: Final = 3
"""Pixels around the track for the frame that shows the keyboard."""
_GAP: Final = 3
"""Pixels between track and knob."""


class Switch(QCheckBox):
    """A check box without words that looks like a switch; to keyboard and screen reader it is a check box.

    Args:
        theme: the tokens it is drawn with.
        name: what a screen reader calls it.
        parent: see Qt.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    # Qt

    def sizeHint(self) -> QSize:
        """Return the room for the track and the frame around it."""
        height = self._theme.metrics.icon
        return QSize(round(_WIDE * height) + 2 * _ROUND, height + 2 * _ROUND)

    def minimumSizeHint(self) -> QSize:
        """Return the same: half a switch says nothing."""
        return self.sizeHint()

    def hitButton(self, place: QPoint, /) -> bool:
        """Take a click anywhere on it."""
        return self.rect().contains(place)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw track, knob and the frame that shows the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self.sizeHint()
        whole = QRectF(self.width() - size.width(), (self.height() - size.height()) / 2, size.width(), size.height())
        track = whole.adjusted(_ROUND, _ROUND, -_ROUND, -_ROUND).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = track.height() / 2
        is_on, is_able = self.isChecked(), self.isEnabled()
        edge = self._theme.colour(("accent" if is_on else "faint") if is_able else "rule")
        painter.setPen(QPen(edge, 1))
        painter.setBrush(self._theme.colour(("accent" if is_able else "rule") if is_on else "field"))
        painter.drawRoundedRect(track, radius, radius)
        side = track.height() - 2 * _GAP
        left = track.right() - _GAP - side if is_on else track.left() + _GAP
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("card" if is_on else "faint" if is_able else "rule"))
        painter.drawEllipse(QRectF(left, track.top() + _GAP, side, side))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("link"), 2))
            painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), radius + _ROUND, radius + _ROUND)
        painter.end()
