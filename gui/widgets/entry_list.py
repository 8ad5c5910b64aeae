"""A list of what an overview tells, as high as all of its rows: words at the left, a value at the right, a bar below where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.models.overview_entries import ENTRY_ROLE

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from gui.models.overview_entries import Entry, EntryModel
    from gui.theme import Theme

_BAR: Final = 4
"""Pixels of a bar's height."""
_VALUE: Final = 0.62
"""What part of a row its value may take at most."""
_LINE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class EntryList(QListView):
    """Shows an `EntryModel`; a click or Enter leads to the first place of a row, the next one to the next, with Shift to the one before."""

    entry_chosen = Signal(object, int)  # Entry, and 1 to go on or -1 to go back
    row_entered = Signal(QRect)  # where the row stands in the list that the keyboard has come to
    left = Signal()  # Esc was pressed

    def __init__(self, theme: Theme, model: EntryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("EntryList")
        self.setModel(model)
        self._face = self._made_face(theme)
        self.setItemDelegate(self._face)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._choose)
        model.modelReset.connect(self.fit)
        self.fit()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._face.apply_theme(theme)
        self.fit()
        self.viewport().update()

    def fit(self) -> None:
        """Take the height of all rows."""
        rows = self.model().rowCount()
        self._face.has_bars = rows > 0 and self.model().index(0, 0).data(ENTRY_ROLE).share is not None
        self.setFixedHeight(rows * self._face.height())
        self.scheduleDelayedItemsLayout()

    def _made_face(self, theme: Theme) -> EntryFace:
        """Return what draws the rows."""
        self.setUniformItemSizes(True)
        return EntryFace(theme, self)

    def _choose(self, index: QModelIndex, *, by: int = 1) -> None:
        entry: Entry = index.data(ENTRY_ROLE)
        self.entry_chosen.emit(entry, by)

    # --- Qt

    def currentChanged(self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex, /) -> None:
        """Tell where the keyboard is, so that it can be brought into view."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.row_entered.emit(self.visualRect(current))

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Begin at the first row."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        elif self.currentIndex().isValid():
            self.row_entered.emit(self.visualRect(self.currentIndex()))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Choose with Enter, with Shift the place before; Esc goes back to the page."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._choose(self.currentIndex(), by=-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class EntryFace(QStyledItemDelegate):
    """Draws a row."""

    has_bars = False
    """True if each row has a bar below its words."""

    def __init__(self, theme: Theme, view: EntryList) -> None:
        super().__init__(view)
        self._view = view
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._fonts = theme.interface_font(), theme.interface_font(theme.metrics.small_text)
        self._metrics = QFontMetrics(self._fonts[0]), QFontMetrics(self._fonts[1])

    def height(self) -> int:
        """Return the height in pixels of a row."""
        return self._metrics[0].height() + 2 * self._theme.metrics.small_gap + (_BAR + 2 if self.has_bars else 0)

    # --- Qt

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        """Return the size of a row; it is as wide as the list anyway."""
        return QSize(self._theme.metrics.indent, self.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        """Draw a row: its words, its value, its bar."""
        theme, gap = self._theme, self._theme.metrics.small_gap
        entry: Entry = index.data(ENTRY_ROLE)
        is_focus = self._view.hasFocus() and index == self._view.currentIndex()
        if is_focus or option.state & QStyle.StateFlag.State_MouseOver:
            self.draw_ground(painter, option.rect, is_focus=is_focus)
        room = option.rect.adjusted(gap + entry.level * theme.metrics.pad, gap, -gap, -gap)
        line = QRect(room.left(), room.top(), room.width(), self._metrics[0].height())
        value = self._metrics[1].elidedText(entry.value, Qt.TextElideMode.ElideRight, int(line.width() * _VALUE))
        width = self._metrics[1].horizontalAdvance(value)
        painter.setFont(self._fonts[1])
        painter.setPen(theme.colour("soft"))
        painter.drawText(line, _LINE | Qt.AlignmentFlag.AlignRight, value)
        words = line.adjusted(0, 0, -width - theme.metrics.gap, 0)
        painter.setFont(self._fonts[0])
        painter.setPen(theme.colour("ink"))
        painter.drawText(words, _LINE, self._metrics[0].elidedText(entry.words, Qt.TextElideMode.ElideRight, words.width()))
        if entry.share is not None:
            self._draw_bar(painter, QRectF(room.left(), line.bottom() + 3, room.width(), _BAR), entry)

    def _draw_bar(self, painter: QPainter, room: QRectF, entry: Entry) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("rule"))
        painter.drawRoundedRect(room, _BAR / 2, _BAR / 2)
        painter.setBrush(self._theme.colour("accent" if not entry.level else "scroll"))
        room.setWidth(max(float(_BAR), room.width() * min(1.0, entry.share or 0.0)))
        painter.drawRoundedRect(room, _BAR / 2, _BAR / 2)
        painter.restore()

    def draw_ground(self, painter: QPainter, row: QRect, *, is_focus: bool) -> None:
        """Draw what a row stands on while the keyboard or the mouse is there."""
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(QRectF(row).adjusted(1, 0.5, -1, -0.5), theme.metrics.radius, theme.metrics.radius)
        painter.fillPath(path, theme.colour("hover"))
        if is_focus:
            painter.setPen(QPen(theme.colour("link"), 1.5))
            painter.drawPath(path)
        painter.restore()
