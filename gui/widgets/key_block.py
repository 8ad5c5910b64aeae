"""A section of the key sheet, drawn: words at the left, keys at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui.widgets.key_caps import KeyCaps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.theme import Theme

    Row = tuple[str, tuple[str, ...], str]


class KeyBlock(QLabel):
    """Is a label to a screen reader, which has all its words; only its face is its own.

    Args:
        title: over the rows.
        rows: each has words, keys, and what is said instead of keys.
        theme: the tokens it is drawn with.
        parent: see Qt.
    """

    def __init__(self, title: str, rows: Sequence[Row], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._rows = tuple(rows)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText("\n".join([title, *(f"{words}: {how or '  '.join(keys) or '—'}" for words, keys, how in rows)]))
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._caps = KeyCaps(theme)
        self._font = theme.interface_font()
        self._title_font = theme.interface_font(bold=True)
        self._small = theme.interface_font(theme.metrics.small_text)
        self._row = max(self._caps.height, QFontMetrics(self._font).height()) + theme.metrics.small_gap
        self.updateGeometry()
        self.update()

    def height_wanted(self) -> int:
        """Return the height in pixels that it has at any width."""
        return self._row * (len(self._rows) + 1) + self._theme.metrics.pad

    # Qt

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        return QSize(0, self.height_wanted())

    def minimumSizeHint(self) -> QSize:
        """Return the height of all rows."""
        return self.sizeHint()

    def heightForWidth(self, _width: int, /) -> int:
        """Return the same height for any width: words are cut, not wrapped."""
        return self.height_wanted()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw title and rows that are in view."""
        theme = self._theme
        painter = QPainter(self)
        painter.setFont(self._title_font)
        painter.setPen(theme.colour("heading" if not theme.dark else "ink"))
        room = QRect(0, 0, self.width(), self._row)
        title = QFontMetrics(self._title_font).elidedText(self._title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, title)
        painter.setPen(theme.colour("rule"))
        painter.drawLine(0, self._row - 1, self.width(), self._row - 1)
        for at, row in enumerate(self._rows, 1):
            room = QRect(0, at * self._row + 2, self.width(), self._row)
            if room.intersects(event.rect()):
                self._draw_row(painter, room, row)

    def _draw_row(self, painter: QPainter, room: QRect, row: Row) -> None:
        words, keys, how = row
        theme = self._theme
        small = QFontMetrics(self._small)
        used = small.horizontalAdvance(how or "—") if how or not keys else self._caps.width(keys)
        left = QRect(room).adjusted(0, 0, -used - theme.metrics.gap, 0)
        if keys:
            self._caps.draw(painter, room, keys, at_right=True)
        else:
            painter.setFont(self._small)
            painter.setPen(theme.colour("soft"))
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, how or "—")
        painter.setFont(self._font)
        painter.setPen(theme.colour("ink"))
        # The end tells as much as the beginning: one character back, one character forward.
        shown = QFontMetrics(self._font).elidedText(words, Qt.TextElideMode.ElideMiddle, left.width())
        painter.drawText(left, Qt.AlignmentFlag.AlignVCenter, shown)
