"""A list of faults, as high as all of its rows: what holds it scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.icons import icon
from gui.models.faults import PLACE_ROLE, POINT_ROLE

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from gui.theme import Theme

_WRAPPED: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | Qt.TextFlag.TextWordWrap.value
_ENDLESS: Final = 1 << 16
_LINE: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | Qt.TextFlag.TextSingleLine.value


class FaultList(QListView):
    """Shows a `FaultModel`; a click or Enter leads to the place."""

    place_chosen = Signal(int)  # code point
    row_entered = Signal(QRect)  # where the row stands in the list that the keyboard has come to
    left = Signal()  # Esc was pressed

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = _Face(theme, self)
        self.setObjectName("FaultList")
        self.setItemDelegate(self._face)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._choose)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._face.apply_theme(theme)
        self.fit()
        self.viewport().update()

    def fit(self) -> None:
        """Take the height of all rows."""
        self._face.set_width(self.viewport().width())
        model = self.model()
        height = sum(self._face.height(model.index(row, 0).data()) for row in range(model.rowCount())) if model else 0
        self.setFixedHeight(height)
        self.scheduleDelayedItemsLayout()

    def _choose(self, index: QModelIndex) -> None:
        self.place_chosen.emit(index.data(POINT_ROLE))

    # --- Qt

    def setModel(self, model: QAbstractItemModel | None, /) -> None:
        """Show a model, as high as it is whenever it changes."""
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self.fit)
        self.fit()

    def currentChanged(self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex, /) -> None:
        """Tell where the keyboard is, so that it can be brought into view."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.row_entered.emit(self.visualRect(current))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Choose with Enter; Esc goes back to the page."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Break the sentences anew in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()


class _Face(QStyledItemDelegate):
    """Draws a sentence under its sign, and below it where that is."""

    def __init__(self, theme: Theme, view: FaultList) -> None:
        super().__init__(view)
        self._view = view
        self._room = 1
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._fonts = theme.interface_font(), theme.interface_font(theme.metrics.small_text)
        self._metrics = QFontMetrics(self._fonts[0]), QFontMetrics(self._fonts[1])
        self._sign = icon("fault", theme, token="accent")
        self._em, self._line = theme.metrics.interface_text, self._metrics[0].height()
        gap = theme.metrics.small_gap
        self._other_height = self._metrics[1].height() + 2 * gap + gap // 2
        self._heights: dict[str, int] = {}

    def set_width(self, width: int) -> None:
        """Break the sentences for a list of this width in pixels."""
        room = max(self._words(QRect(0, 0, width, 0)).width(), 1)
        if room != self._room:
            self._room = room
            self._heights.clear()

    def height(self, sentence: str) -> int:
        """Return the height in pixels of the row with a sentence."""
        return self._sentence_height(sentence) + self._other_height

    def _sentence_height(self, sentence: str) -> int:
        # No character is wider than the face is high. To measure one sentence takes 20 µs, and there may be hundreds.
        if len(sentence) * self._em <= self._room:
            return self._line
        if sentence not in self._heights:
            self._heights[sentence] = self._metrics[0].boundingRect(QRect(0, 0, self._room, _ENDLESS), _WRAPPED, sentence).height()
        return self._heights[sentence]

    def _words(self, row: QRect) -> QRect:
        """Return the part of a row that is right of the sign."""
        metrics = self._theme.metrics
        return row.adjusted(metrics.small_gap + metrics.icon + metrics.small_gap, metrics.small_gap, -metrics.gap, -metrics.small_gap)

    # --- Qt

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        return QSize(self._theme.metrics.indent, self.height(index.data()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        theme, metrics = self._theme, self._theme.metrics
        is_focus = self._view.hasFocus() and index == self._view.currentIndex()
        if is_focus or option.state & QStyle.StateFlag.State_MouseOver:
            self._draw_ground(painter, option.rect, is_focus=is_focus)
        words = self._words(option.rect)
        sentence = QRect(words.left(), words.top(), words.width(), self._sentence_height(index.data()))
        side = metrics.icon
        top = words.top() + (self._metrics[0].height() - side) // 2
        self._sign.paint(painter, QRect(option.rect.left() + metrics.small_gap, top, side, side))
        painter.setFont(self._fonts[0])
        painter.setPen(theme.colour("ink"))
        painter.drawText(sentence, _WRAPPED, index.data())
        place = QRect(words.left(), sentence.bottom() + 1 + metrics.small_gap // 2, words.width(), self._metrics[1].height())
        painter.setFont(self._fonts[1])
        painter.setPen(theme.colour("soft"))
        painter.drawText(place, _LINE, self._metrics[1].elidedText(index.data(PLACE_ROLE), Qt.TextElideMode.ElideRight, place.width()))

    def _draw_ground(self, painter: QPainter, row: QRect, *, is_focus: bool) -> None:
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
