"""How a format looks in the list of an export: its name, and below it what it is good for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from gui.models.export_formats import PURPOSE_ROLE

if TYPE_CHECKING:
    from gui.theme import Theme

_LINE: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | Qt.TextFlag.TextSingleLine.value
_WORDS: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | Qt.TextFlag.TextWordWrap.value
_LINES: Final = 2
"""Of the sentence."""


class FormatFace(QStyledItemDelegate):
    """Draws one row."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._name, self._small = theme.interface_font(bold=True), theme.interface_font(theme.metrics.small_text)
        self._colours = {token: theme.colour(token) for token in ("ink", "soft", "current", "hover", "link")}

    # Qt

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        """Return room for the name and the lines of its sentence."""
        words = index.data(PURPOSE_ROLE)
        gap = self._theme.metrics.gap
        # The view has its width before its viewport has.
        width = self._view.width() - 2 * (self._view.frameWidth() + gap)
        small = QFontMetrics(self._small)
        needed = small.boundingRect(QRect(0, 0, width, 1000), _WORDS, words).height()
        height = QFontMetrics(self._name).height() + min(needed, _LINES * small.lineSpacing()) + 2 * self._theme.metrics.small_gap + 2
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        """Draw ground, name and sentence."""
        metrics = self._theme.metrics
        row: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index == self._view.currentIndex():
            painter.setPen(self._colours["link"] if self._view.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(self._colours["current"])
            painter.drawRoundedRect(QRectF(row).adjusted(0.5, 1.5, -0.5, -0.5), metrics.radius, metrics.radius)
        inner = row.adjusted(metrics.gap, metrics.small_gap, -metrics.gap, 0)
        height = QFontMetrics(self._name).height()
        painter.setFont(self._name)
        painter.setPen(self._colours["ink"])
        painter.drawText(QRect(inner.left(), inner.top(), inner.width(), height), _LINE, index.data())
        painter.setFont(self._small)
        painter.setPen(self._colours["soft"])
        painter.drawText(inner.adjusted(0, height + 1, 0, 0), _WORDS, index.data(PURPOSE_ROLE))
        painter.restore()
