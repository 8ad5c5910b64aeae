"""The tree that draws an outline: labels in the accent colour, badges, the bar of the current section."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QKeyEvent, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QTreeView, QWidget

from gui.models.outline import COUNT_ROLE, HEADING_ROLE, IS_CURRENT_ROLE, IS_RUN_IN_ROLE, LABEL_ROLE

if TYPE_CHECKING:
    from gui.theme import Theme

_MANY: Final = 999
"""A badge shows no greater number."""


class OutlineTree(QTreeView):
    """A tree without columns, selection or dragging; a click or Enter chooses an item."""

    item_chosen = Signal(object)  # QModelIndex

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._face = _Face(theme, self)
        self._hovered = QPersistentModelIndex()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setObjectName("OutlineTree")
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(True)
        self.setIndentation(self._theme.metrics.indent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setExpandsOnDoubleClick(False)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        self.setItemDelegate(self._face)

    def _connect(self) -> None:
        self.clicked.connect(self.item_chosen.emit)
        self.entered.connect(self._hover)
        self.viewportEntered.connect(self._hover)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme's colours."""
        self._theme = theme
        self._face.apply_theme(theme)
        self.setIndentation(theme.metrics.indent)
        self.viewport().update()

    def _hover(self, index: QModelIndex | None = None) -> None:
        """Light up the row under the mouse, from one side of the view to the other."""
        self._hovered = QPersistentModelIndex(index or QModelIndex())
        self.viewport().update()

    # --- Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Choose with Enter; follow the keyboard into view."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.item_chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
            if self.currentIndex().isValid() and event.key() in _MOVES:
                self.scrollTo(self.currentIndex())

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        """Draw the ground of the row under its words."""
        row = QRect(0, option.rect.y(), self.viewport().width(), option.rect.height())
        is_focus = self.hasFocus() and index == self.currentIndex()
        self._face.draw_ground(
            painter, row, is_current=bool(index.data(IS_CURRENT_ROLE)), is_focus=is_focus, is_hover=self._hovered == index
        )
        super().drawRow(painter, option, index)

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex, /) -> None:
        """Draw an arrow where there is something to open."""
        if self.model().hasChildren(index):
            self._face.draw_arrow(painter, rect, is_open=self.isExpanded(index))

    def viewportEvent(self, event: QEvent, /) -> bool:
        """Take the light from the row that the mouse has left."""
        if event.type() == QEvent.Type.Leave:
            self._hover()
        return super().viewportEvent(event)


class _Face(QStyledItemDelegate):
    """Draws one row; grounds and arrows on behalf of the tree."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        metrics = theme.metrics
        self._theme = theme
        self._fonts = {
            # (run-in, label)
            (False, False): theme.interface_font(),
            (False, True): theme.interface_font(bold=True),
            (True, False): theme.interface_font(metrics.small_text),
            (True, True): theme.interface_font(metrics.small_text, bold=True),
        }
        self._metrics = {key: QFontMetrics(font) for key, font in self._fonts.items()}
        self._badge_font = theme.interface_font(metrics.tiny_text)
        self._badge_metrics = QFontMetrics(self._badge_font)
        self._size = QSize(metrics.indent, max(metrics.row, self._metrics[False, True].height() + metrics.small_gap))

    def draw_ground(self, painter: QPainter, row: QRect, *, is_current: bool, is_focus: bool, is_hover: bool) -> None:
        if not (is_current or is_focus or is_hover):
            return
        metrics = self._theme.metrics
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(row).adjusted(0.5, 0.5, -metrics.gap, -0.5)
        path = QPainterPath()
        path.addRoundedRect(box, metrics.radius, metrics.radius)
        if is_current or is_hover:
            painter.fillPath(path, self._theme.colour("current" if is_current else "hover"))
        if is_current:
            painter.setClipRect(QRectF(box.left(), box.top(), metrics.small_gap, box.height()))
            painter.setPen(QPen(self._theme.colour("accent"), metrics.small_gap))
            painter.drawPath(path)
            painter.setClipping(False)
        if is_focus:
            painter.setPen(QPen(self._theme.colour("link"), 1.5))
            painter.drawPath(path)
        painter.restore()

    def draw_arrow(self, painter: QPainter, rect: QRect, *, is_open: bool) -> None:
        unit = self._theme.metrics.small_gap
        at = QRectF(rect).center()
        at.setX(rect.right() + 1 - self._theme.metrics.indent / 2)
        points = [(-1.1, -0.6), (1.1, -0.6), (0.0, 0.9)] if is_open else [(-0.6, -1.1), (-0.6, 1.1), (0.9, 0.0)]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("faint"))
        painter.drawPolygon(QPolygonF([at + QPointF(x * unit, y * unit) for x, y in points]))
        painter.restore()

    # --- Qt

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        return self._size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        painter.save()
        is_run_in = bool(index.data(IS_RUN_IN_ROLE))
        rect = self._room(option, index, painter=painter)
        label = index.data(LABEL_ROLE)
        if label:
            rect = self._draw_text(painter, rect, label, self._theme.colour("accent"), (is_run_in, True))
        self._draw_text(painter, rect, index.data(HEADING_ROLE), self._theme.colour("soft" if is_run_in else "ink"), (is_run_in, False))
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> bool:
        """Tell the whole heading where it does not fit."""
        if event.type() != QHelpEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        is_run_in = bool(index.data(IS_RUN_IN_ROLE))
        label, heading = index.data(LABEL_ROLE), index.data(HEADING_ROLE)
        needed = self._metrics[is_run_in, False].horizontalAdvance(heading)
        if label:
            needed += self._metrics[is_run_in, True].horizontalAdvance(label) + self._theme.metrics.small_gap
        if needed > self._room(option, index).width():
            QToolTip.showText(event.globalPos(), label + heading, view)
        else:
            QToolTip.hideText()
        return True

    def _room(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, *, painter: QPainter | None = None) -> QRect:
        """Return the place for label and heading; with a painter draw the badge beside it."""
        metrics = self._theme.metrics
        row: QRect = option.rect
        rect = row.adjusted(0, 0, -2 * metrics.gap, 0)
        count = 0 if index.data(IS_RUN_IN_ROLE) else index.data(COUNT_ROLE)
        if not count:
            return rect
        words = str(count) if count <= _MANY else f"{_MANY}+"
        width = max(self._badge_metrics.horizontalAdvance(words) + metrics.pad, metrics.badge_height + metrics.small_gap)
        badge = QRect(rect.right() - width + 1, row.center().y() - metrics.badge_height // 2 + 1, width, metrics.badge_height)
        if painter is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("badge"))
            painter.drawRoundedRect(badge, metrics.badge_height / 2, metrics.badge_height / 2)
            painter.setPen(self._theme.colour("soft"))
            painter.setFont(self._badge_font)
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)
        return rect.adjusted(0, 0, -width - metrics.small_gap, 0)

    def _draw_text(self, painter: QPainter, rect: QRect, words: str, colour: QColor, face: tuple[bool, bool]) -> QRect:
        """Draw words at the left of ``rect``, elided, and return what is left of it."""
        metrics = self._metrics[face]
        painter.setFont(self._fonts[face])
        painter.setPen(colour)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        return rect.adjusted(metrics.horizontalAdvance(shown) + self._theme.metrics.small_gap, 0, 0, 0)


_MOVES: Final = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)
