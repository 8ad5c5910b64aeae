"""How a row of the palette looks: tick, name with what was meant of it, menu, key."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from gui.icons import icon
from gui.models.palette import OFFER_ROLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QColor

    from gui.models.palette import Offer
    from gui.theme import Theme

_LINE: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | Qt.TextFlag.TextSingleLine.value
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter) | Qt.TextFlag.TextSingleLine.value
_TOKENS: Final = ("accent", "badge", "card", "current", "disabled", "hover", "ink", "rule", "soft")


class CommandFace(QStyledItemDelegate):
    """Draws one row."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._column = 0
        self._hovered = -1
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        metrics = theme.metrics
        self._theme = theme
        self._colours = {token: theme.colour(token) for token in _TOKENS}
        self._plain, self._bold = theme.interface_font(), theme.interface_font(bold=True)
        self._small = theme.interface_font(metrics.small_text)
        self._size = QSize(metrics.popover, metrics.row + metrics.small_gap)
        self._tick = icon("check", theme, token="accent")

    def hover(self, row: int) -> None:
        """Draw a row as the one under the mouse, -1 for none."""
        # The option would tell, but the flags of its state take Python 5 ms to make.
        if row != self._hovered:
            self._hovered = row
            self._view.viewport().update()

    def make_room(self, keys: Iterable[str]) -> None:
        """Draw keys in a column as wide as the widest of these, so that what stands before them stands in line."""
        metrics = QFontMetrics(self._small)
        self._column = max((metrics.horizontalAdvance(key) for key in keys if key), default=0) + self._theme.metrics.pad

    def _draw_ground(self, painter: QPainter, row: QRect, offer: Offer, *, is_current: bool, is_hover: bool, is_first_unused: bool) -> None:
        metrics = self._theme.metrics
        if is_first_unused:
            painter.fillRect(QRect(row.left() + metrics.gap, row.top(), row.width() - 2 * metrics.gap, 1), self._colours["rule"])
        if is_current or (is_hover and not offer.command.hindrance):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colours["current" if is_current else "hover"])
            painter.drawRoundedRect(QRectF(row).adjusted(0, 1, 0, -1), metrics.radius, metrics.radius)

    def _draw_key(self, painter: QPainter, place: QRect, key: str, *, is_current: bool) -> None:
        """Draw the key at the right of a place."""
        metrics = self._theme.metrics
        width = QFontMetrics(self._small).horizontalAdvance(key) + metrics.pad
        box = QRect(place.right() - width + 1, place.center().y() - metrics.row // 2 + 5, width, metrics.row - 8)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours["card" if is_current else "badge"])
        painter.drawRoundedRect(box, metrics.small_gap, metrics.small_gap)
        painter.setFont(self._small)
        painter.setPen(self._colours["soft"])
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)

    def _draw_words(self, painter: QPainter, place: QRect, words: str, points: tuple[int, ...], colour: QColor) -> int:
        """Draw words at the left of a place, what was meant of them bold; return where they end."""
        left = place.left()
        for start, end in _runs(len(words), points):
            is_meant = start in points
            font = self._bold if is_meant else self._plain
            metrics = QFontMetrics(font)
            piece = words[start:end]
            room = place.right() - left
            shown = piece if metrics.horizontalAdvance(piece) <= room else metrics.elidedText(piece, Qt.TextElideMode.ElideRight, room)
            painter.setFont(font)
            painter.setPen(self._colours["accent"] if is_meant else colour)
            painter.drawText(QRect(left, place.top(), room, place.height()), _LINE, shown)
            left += metrics.horizontalAdvance(shown)
            if shown != piece:
                break
        return left

    # Qt

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        """Return the same height for every row."""
        return self._size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        """Draw a row."""
        offer: Offer = index.data(OFFER_ROLE)
        command = offer.command
        metrics = self._theme.metrics
        above: Offer | None = index.sibling(index.row() - 1, 0).data(OFFER_ROLE) if index.row() else None
        is_current = self._view.currentIndex().row() == index.row()
        painter.save()
        self._draw_ground(
            painter,
            option.rect,
            offer,
            is_current=is_current,
            is_hover=index.row() == self._hovered,
            is_first_unused=above is not None and above.is_used and not offer.is_used,
        )
        place = option.rect.adjusted(metrics.gap, 0, -metrics.gap, 0)
        if command.is_ticked:
            self._tick.paint(painter, QRect(place.left(), place.top(), metrics.icon, place.height()))
        place.setLeft(place.left() + metrics.icon + metrics.gap)
        if command.key and not command.hindrance:
            self._draw_key(painter, place, command.key, is_current=is_current)
        place.setRight(place.right() - self._column - metrics.gap)
        said = command.hindrance or command.group
        painter.setFont(self._small)
        painter.setPen(self._colours["disabled" if command.hindrance else "soft"])
        painter.drawText(place, _RIGHT, said)
        place.setRight(place.right() - QFontMetrics(self._small).horizontalAdvance(said) - metrics.pad)
        ink = self._colours["disabled" if command.hindrance else "ink"]
        place.setLeft(self._draw_words(painter, place, command.name, () if command.hindrance else offer.points, ink))
        if offer.alias_points:
            place.setLeft(place.left() + metrics.pad)
            soft = self._colours["disabled" if command.hindrance else "soft"]
            self._draw_words(painter, place, command.alias, () if command.hindrance else offer.alias_points, soft)
        painter.restore()


def _runs(length: int, points: tuple[int, ...]) -> list[tuple[int, int]]:
    """Return the pieces of a name, each of characters that are meant or of such that are not, from the left."""
    meant = set(points)
    cuts = [0, *(at for at in range(1, length) if (at in meant) != (at - 1 in meant)), length]
    return [(start, end) for start, end in pairwise(cuts) if start < end]
