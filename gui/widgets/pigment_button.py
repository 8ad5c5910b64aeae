"""A round button in the colour of a pigment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from gui.widgets.pigments import pigment_title

if TYPE_CHECKING:
    from gui.theme import Theme


class PigmentButton(QAbstractButton):
    """A dot that can be pressed, or switched on and off if it is checkable.

    Args:
        colour: one of `core.annotation.COLOURS`.
        theme: the tokens it is drawn with.
    """

    def __init__(self, colour: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colour = colour
        self._theme = theme
        self._is_dim = False
        self._phrase = "{colour}"
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(self.sizeHint())
        self.name_anew()

    def set_dim(self, *, is_dim: bool) -> None:
        """Draw it pale: another colour of its row is chosen."""
        if is_dim != self._is_dim:
            self._is_dim = is_dim
            self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme, under the name that the colour has now."""
        self._theme = theme
        self.name_anew()
        self.update()

    def set_phrase(self, phrase: str) -> None:
        """Say what pressing it does, with ``{colour}`` in the place of the name."""
        self._phrase = phrase
        self.name_anew()

    def name_anew(self) -> None:
        """Take the name that the reader has given the colour."""
        title = pigment_title(self.colour)
        words = self._phrase.format(colour=title)
        self.setText(title)
        self.setToolTip(words)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        """Return a square that holds dot, ring and focus."""
        side = self._theme.metrics.dot + 2 * self._theme.metrics.small_gap
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the dot; a ring where it is on, another where it has the focus."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(self.width() / 2, self.height() / 2)
        radius = theme.metrics.dot / 2
        is_on = self.isChecked() or self.isDown()
        if self.hasFocus() or is_on or self.underMouse():
            token = "link" if self.hasFocus() else "soft" if is_on else "faint"
            painter.setPen(QPen(theme.colour(token), 1.5))
            painter.drawEllipse(centre, radius + 2.5, radius + 2.5)
        painter.setOpacity(0.4 if self._is_dim and not is_on else 1.0)
        painter.setPen(QPen(theme.edge(self.colour), 1))
        painter.setBrush(theme.mark([self.colour]))
        painter.drawEllipse(centre, radius - 0.5, radius - 0.5)
