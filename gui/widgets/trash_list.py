"""The list of what was taken off: passage, note, and below them where and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.models.trash import BURIED_ROLE
from gui.widgets.when import spoken_time

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QKeyEvent

    from core.trash import Buried
    from gui.theme import Theme


class TrashList(QListView):
    """Shows a `TrashModel`; several rows can be selected."""

    restore_wanted = Signal()
    removal_wanted = Signal()
    left = Signal()  # Esc was pressed

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = _Face(theme, self)
        self.setObjectName("TrashList")
        self.setItemDelegate(self._face)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Thousands of rows are laid out in no time if one height counts for all.
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.doubleClicked.connect(self.restore_wanted)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._face.apply_theme(theme)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def selected_rows(self) -> list[int]:
        """Return the selected rows from the top."""
        return sorted(index.row() for index in self.selectedIndexes())

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Restore with Enter, remove for good with Delete, leave with Esc."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.restore_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _Face(QStyledItemDelegate):
    """Draws a row as a small card."""

    def __init__(self, theme: Theme, view: TrashList) -> None:
        super().__init__(view)
        self._view = view
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        metrics = theme.metrics
        self._fonts = theme.text_font(metrics.interface_text), theme.interface_font(), theme.interface_font(metrics.tiny_text)
        self._heights = [QFontMetrics(font).height() for font in self._fonts]

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        metrics = self._theme.metrics
        return QSize(metrics.indent, sum(self._heights) + 2 * metrics.small_gap + 2 * metrics.gap + metrics.small_gap)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        theme, metrics = self._theme, self._theme.metrics
        one: Buried = index.data(BURIED_ROLE)
        box = QRectF(option.rect).adjusted(1, metrics.small_gap / 2, -1, -metrics.small_gap / 2)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        has_focus = self._view.hasFocus() and index == self._view.currentIndex()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(box, metrics.radius, metrics.radius)
        painter.fillPath(path, theme.colour("card"))
        painter.setClipRect(QRectF(box.left(), box.top(), metrics.card_edge, box.height()))
        painter.fillPath(path, theme.edge(one.annotation.colour))
        painter.setClipping(False)
        token = "link" if has_focus else "accent" if is_selected else "rule"
        painter.setPen(QPen(theme.colour(token), 2 if has_focus or is_selected else 1))
        painter.drawPath(path)
        words = box.toRect().adjusted(metrics.card_edge + metrics.gap, metrics.gap, -metrics.gap, -metrics.gap)
        self._write(painter, words, one)
        painter.restore()

    def _write(self, painter: QPainter, words: QRect, one: Buried) -> None:
        theme = self._theme
        quote = " ".join(one.annotation.anchor.quote.split("\n"))
        note = " ".join(one.annotation.note.split())
        top = words.top()
        if not note:
            # Without a note the passage has two lines.
            self._passage(painter, QRect(words.left(), top, words.width(), 2 * self._heights[0]), quote)
            quote = ""
        for said, font, height, token in zip((quote, note), self._fonts, self._heights, ("quiet", "ink"), strict=False):
            self._line(painter, QRect(words.left(), top, words.width(), height), said, font, theme.colour(token).name())
            top += height + theme.metrics.small_gap
        last = QRect(words.left(), top, words.width(), self._heights[2])
        when = spoken_time(one.deleted)
        room = QFontMetrics(self._fonts[2]).horizontalAdvance(when)
        self._line(painter, last.adjusted(0, 0, -room - theme.metrics.gap, 0), one.name, self._fonts[2], theme.colour("quiet").name())
        self._line(painter, last.adjusted(last.width() - room, 0, 0, 0), when, self._fonts[2], theme.colour("quiet").name())

    def _passage(self, painter: QPainter, place: QRect, words: str) -> None:
        painter.setFont(self._fonts[0])
        painter.setPen(self._theme.colour("quiet"))
        painter.setClipRect(place)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | Qt.TextFlag.TextWordWrap.value, words[:200])
        painter.setClipping(False)

    def _line(self, painter: QPainter, place: QRect, words: str, font: QFont, shade: str) -> None:
        painter.setFont(font)
        painter.setPen(shade)
        painter.drawText(
            place,
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | Qt.TextFlag.TextSingleLine.value,
            QFontMetrics(font).elidedText(words[:200], Qt.TextElideMode.ElideRight, place.width() + 1),
        )
