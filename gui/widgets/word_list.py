"""Words in lines, one beside another as far as there is room, each with a number: the weightier a word the longer the line below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem

from gui.models.overview_entries import ENTRY_ROLE
from gui.widgets.entry_list import EntryFace, EntryList

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QResizeEvent

    from gui.models.overview_entries import Entry
    from gui.theme import Theme

_BAR: Final = 2
"""Pixels of the height of the line below a word."""
_PLACE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class WordList(EntryList):
    """Shows an `EntryModel` as words in lines. To the keyboard and a screen reader it is a list; the arrow keys lead as they point."""

    def fit(self) -> None:
        """Take the height of all lines."""
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.doItemsLayout()
        self.setFixedHeight(self.contentsSize().height() if self.model().rowCount() else 0)

    def _made_face(self, theme: Theme) -> EntryFace:
        return _WordFace(theme, self)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Lay the words out in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()


class _WordFace(EntryFace):
    """Draws a word with its number."""

    def height(self) -> int:
        """Return the height in pixels of a line."""
        return self._metrics[0].height() + 2 * self._theme.metrics.small_gap + 2

    # --- Qt

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        entry: Entry = index.data(ENTRY_ROLE)
        gap = self._theme.metrics.small_gap
        words = self._metrics[0].horizontalAdvance(entry.words) + self._metrics[1].horizontalAdvance(entry.value)
        return QSize(min(words + 4 * gap, max(self._view.viewport().width() - 1, 1)), self.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        theme, gap = self._theme, self._theme.metrics.small_gap
        entry: Entry = index.data(ENTRY_ROLE)
        is_focus = self._view.hasFocus() and index == self._view.currentIndex()
        if is_focus or option.state & QStyle.StateFlag.State_MouseOver:
            self.draw_ground(painter, option.rect, is_focus=is_focus)
        room = option.rect.adjusted(gap, gap // 2, -2 * gap, -gap // 2 - _BAR)
        width = self._metrics[1].horizontalAdvance(entry.value)
        words = QRect(room.left(), room.top(), room.width() - width - gap, room.height())
        painter.setFont(self._fonts[0])
        painter.setPen(theme.colour("ink"))
        painter.drawText(words, _PLACE, self._metrics[0].elidedText(entry.words, Qt.TextElideMode.ElideRight, words.width()))
        painter.setFont(self._fonts[1])
        painter.setPen(theme.colour("soft"))
        painter.drawText(room, _PLACE | Qt.AlignmentFlag.AlignRight, entry.value)
        bar = QRectF(words.left(), room.bottom() + 1, words.width() * min(1.0, entry.share or 0.0), _BAR)
        painter.fillRect(bar, theme.colour("accent"))
