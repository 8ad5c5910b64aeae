"""The list of recent documents: each with its file, its place, how much was read, its annotations and when that was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.models.recents import RECENT_ROLE, Recent

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QMouseEvent

    from gui.theme import Theme


class RecentList(QListView):
    """Shows a `RecentModel`. A click opens, as Enter does."""

    wanted = Signal(int)  # row that is to be opened
    behind_wanted = Signal(int)
    beside_wanted = Signal(int)
    folder_wanted = Signal(int)
    removal_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = _Face(theme, self)
        self._can_stand_beside = False
        self.setObjectName("RecentList")
        self.setItemDelegate(self._face)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._face.apply_theme(theme)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def offer_beside(self, *, offered: bool) -> None:
        """Say whether there is a document beside which another could be opened."""
        self._can_stand_beside = offered

    def height_of(self, rows: int) -> int:
        """Return how many pixels so many rows take."""
        return rows * self._face.height + 2 * self.frameWidth()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Open with Enter, behind with Ctrl, beside with Shift; take off the list with Delete."""
        row = self.currentIndex().row()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row >= 0:
            self._open(row, event.modifiers())
        elif event.key() == Qt.Key.Key_Delete and row >= 0:
            self.removal_wanted.emit(row)
        elif event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """Open what is clicked; behind with the middle button."""
        row = self.indexAt(event.position().toPoint()).row()
        super().mouseReleaseEvent(event)
        if row < 0 or row != self.currentIndex().row():
            return
        if event.button() == Qt.MouseButton.LeftButton:
            self._open(row, event.modifiers())
        elif event.button() == Qt.MouseButton.MiddleButton:
            self.behind_wanted.emit(row)

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        """Offer what can be done with a document."""
        is_by_key = event.reason() == event.Reason.Keyboard
        index = self.currentIndex() if is_by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        place = self.viewport().mapToGlobal(self.visualRect(index).center()) if is_by_key else event.globalPos()
        self.menu_of(index.row()).popup(place)

    def menu_of(self, row: int) -> QMenu:
        """Return the menu of a row; it goes when it is closed."""
        one: Recent = self.model().index(row, 0).data(RECENT_ROLE)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open"), lambda: self.wanted.emit(row))
        menu.addAction(self.tr("Open in a tab behind"), lambda: self.behind_wanted.emit(row)).setEnabled(not one.is_gone)
        beside = menu.addAction(self.tr("Open on the other side"), lambda: self.beside_wanted.emit(row))
        beside.setEnabled(self._can_stand_beside and not one.is_gone)
        menu.addSeparator()
        menu.addAction(self.tr("Show its folder"), lambda: self.folder_wanted.emit(row)).setEnabled(one.place.path is not None)
        menu.addAction(self.tr("Take off this list"), lambda: self.removal_wanted.emit(row))
        return menu

    def _open(self, row: int, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self.behind_wanted.emit(row)
        elif modifiers & Qt.KeyboardModifier.ShiftModifier and self._can_stand_beside:
            self.beside_wanted.emit(row)
        else:
            self.wanted.emit(row)


class _Face(QStyledItemDelegate):
    """Draws a row in three lines, at the right what is counted."""

    def __init__(self, theme: Theme, view: RecentList) -> None:
        super().__init__(view)
        self._view = view
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        metrics = theme.metrics
        self._title = theme.text_font(metrics.interface_text + 2, bold=True)
        self._small = theme.interface_font(metrics.small_text)
        self._heights = QFontMetrics(self._title).height(), QFontMetrics(self._small).height()
        self.height = self._heights[0] + 2 * self._heights[1] + 2 * metrics.small_gap + 2 * metrics.gap

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        return QSize(self._theme.metrics.indent, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        theme, metrics = self._theme, self._theme.metrics
        one: Recent = index.data(RECENT_ROLE)
        box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        is_current = self._view.hasFocus() and index == self._view.currentIndex()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_MouseOver or is_current:
            painter.setPen(QPen(theme.colour("link" if is_current else "hover"), 1))
            painter.setBrush(theme.colour("hover" if option.state & QStyle.StateFlag.State_MouseOver else "card"))
            painter.drawRoundedRect(box, metrics.radius, metrics.radius)
        elif index.row():
            painter.setPen(QPen(theme.colour("rule"), 1))
            painter.drawLine(box.topLeft() + QPoint(metrics.pad, 0), box.topRight() - QPoint(metrics.pad, 0))
        self._write(painter, option.rect.adjusted(metrics.pad, metrics.gap, -metrics.pad, -metrics.gap), one)
        painter.restore()

    def _write(self, painter: QPainter, place: QRect, one: Recent) -> None:
        tall, low = self._heights
        gap = self._theme.metrics.small_gap
        second, third = place.top() + tall + gap, place.top() + tall + low + 2 * gap
        first_line = QRect(place.left(), place.top(), place.width(), tall)
        second_line = QRect(place.left(), second, place.width(), low)
        third_line = QRect(place.left(), third, place.width(), low)
        left = self._at_right(painter, first_line, one.when, "quiet")
        self._line(painter, left, one.title, self._title, "soft" if one.is_gone else "ink", Qt.TextElideMode.ElideRight)
        left = self._at_right(painter, second_line, one.annotations, "quiet")
        if one.is_gone:
            left = self._at_left(painter, left, one.fault, "accent")
        self._line(painter, left, one.source, self._small, "quiet", Qt.TextElideMode.ElideMiddle)
        left = self._share(painter, third_line, one)
        self._line(painter, left, one.where, self._small, "soft", Qt.TextElideMode.ElideMiddle)

    def _share(self, painter: QPainter, place: QRect, one: Recent) -> QRect:
        """Draw how much was read, and return what is left of the line."""
        theme, metrics = self._theme, self._theme.metrics
        left = self._at_right(painter, place, one.read, "quiet")
        if one.share is None:
            return left
        # The bars of all rows stand below each other.
        room = QFontMetrics(self._small).horizontalAdvance(QCoreApplication.translate("Recents", "{percent}% read").format(percent=100))
        right = place.right() - room - metrics.gap
        bar = QRectF(right - metrics.side_bar / 4, place.center().y() - 1, metrics.side_bar / 4, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("rule"))
        painter.drawRoundedRect(bar, 1.5, 1.5)
        if one.share > 0:
            painter.setBrush(theme.colour("faint"))
            painter.drawRoundedRect(QRectF(bar.left(), bar.top(), max(3.0, bar.width() * one.share), 3), 1.5, 1.5)
        return QRect(place.left(), place.top(), int(bar.left()) - place.left() - metrics.pad, place.height())

    def _at_right(self, painter: QPainter, place: QRect, words: str, token: str) -> QRect:
        """Write small words at the right end of a line, and return what is left of it."""
        room = QFontMetrics(self._small).horizontalAdvance(words)
        self._line(painter, QRect(place.right() + 1 - room, place.top(), room, place.height()), words, self._small, token)
        return place.adjusted(0, 0, -room - self._theme.metrics.pad, 0) if words else place

    def _at_left(self, painter: QPainter, place: QRect, words: str, token: str) -> QRect:
        room = min(QFontMetrics(self._small).horizontalAdvance(words), place.width())
        self._line(painter, QRect(place.left(), place.top(), room, place.height()), words, self._small, token)
        return place.adjusted(room + self._theme.metrics.pad, 0, 0, 0)

    def _line(
        self,
        painter: QPainter,
        place: QRect,
        words: str,
        font: QFont,
        token: str,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(token))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | Qt.TextFlag.TextSingleLine.value
        painter.drawText(place, flags, QFontMetrics(font).elidedText(words[:400], mode, place.width() + 1))
