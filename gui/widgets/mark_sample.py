"""What a mark will look like: words on it, alone and where it meets another, in each theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from gui.theme import Theme


class MarkSample(QWidget):
    """A strip of paper of each theme with two words: one on the mark, one where another mark lies over it.

    Args:
        pigment: one of `core.annotation.COLOURS`.
        other: the pigment that it is mixed with.
        theme: its measures and faces.
    """

    def __init__(self, pigment: str, other: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pigments = ((pigment,), (pigment, other))
        self._themes: Sequence[Theme] = (theme,)
        self._words = (self.tr("text"), self.tr("over"))
        self._font = theme.text_font(theme.metrics.interface_text)
        self._gap = theme.metrics.small_gap
        self.setAccessibleName(self.tr("Sample"))

    def show_themes(self, themes: Sequence[Theme]) -> None:
        """Show the mark as it is in these themes."""
        self._themes = themes
        self.updateGeometry()
        self.update()

    def _width(self) -> int:
        """Return the width of a strip."""
        words = QFontMetrics(self._font)
        return sum(words.horizontalAdvance(one) + 2 * self._gap for one in self._words) + 2 * self._gap

    # Qt

    def sizeHint(self) -> QSize:
        """Return the room for a strip of each theme."""
        return QSize(self._width() * len(self._themes), QFontMetrics(self._font).height() + 4 * self._gap)

    def minimumSizeHint(self) -> QSize:
        """Return the room for a strip of each theme: half a sample shows nothing."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw paper, marks and words."""
        painter = QPainter(self)
        painter.setFont(self._font)
        metrics = QFontMetrics(self._font)
        for index, theme in enumerate(self._themes):
            strip = QRectF(index * self._width(), 0, self._width(), self.height())
            painter.fillRect(strip, theme.colour("paper"))
            left = strip.left() + self._gap
            for pigments, words in zip(self._pigments, self._words, strict=True):
                width = metrics.horizontalAdvance(words) + 2 * self._gap
                mark = QRectF(left, self._gap, width, self.height() - 2 * self._gap)
                painter.fillRect(mark, theme.mark(pigments))
                painter.setPen(QPen(theme.colour("ink")))
                painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, words)
                left += width
