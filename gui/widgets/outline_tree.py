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
_TOKENS: Final = ("accent", "badge", "current", "faint", "hover", "ink", "link", "panel", "soft")
# Looked up for every row that is painted: an attribute of an enumeration costs as much as a call, two of them joined more.
_SMOOTH: Final = QPainter.RenderHint.Antialiasing
_NO_PEN: Final = Qt.PenStyle.NoPen
_CENTRE: Final = Qt.AlignmentFlag.AlignCenter.value
_LINE: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | Qt.TextFlag.TextSingleLine.value
_RIGHT: Final = Qt.TextElideMode.ElideRight


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
        self._colours = {token: theme.colour(token) for token in _TOKENS}
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
        painter.setRenderHint(_SMOOTH)
        box = QRectF(row).adjusted(0.5, 0.5, -metrics.gap, -0.5)
        path = QPainterPath()
        path.addRoundedRect(box, metrics.radius, metrics.radius)
        if is_current or is_hover:
            painter.fillPath(path, self._colours["current" if is_current else "hover"])
        if is_current:
            painter.setClipRect(QRectF(row.left(), row.top(), metrics.small_gap, row.height()))
            painter.fillPath(path, self._colours["accent"])
            painter.setClipping(False)
        if is_focus:
            painter.setPen(QPen(self._colours["link"], 1.5))
            painter.drawPath(path)
        painter.restore()

    def draw_arrow(self, painter: QPainter, rect: QRect, *, is_open: bool) -> None:
        unit = self._theme.metrics.small_gap
        at = QRectF(rect).center()
        at.setX(rect.right() + 1 - self._theme.metrics.indent / 2)
        points = [(-1.1, -0.6), (1.1, -0.6), (0.0, 0.9)] if is_open else [(-0.6, -1.1), (-0.6, 1.1), (0.9, 0.0)]
        painter.save()
        painter.setRenderHint(_SMOOTH)
        painter.setPen(_NO_PEN)
        painter.setBrush(self._colours["faint"])
        painter.drawPolygon(QPolygonF([at + QPointF(x * unit, y * unit) for x, y in points]))
        painter.restore()

    # --- Qt

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        return self._size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        is_run_in = bool(index.data(IS_RUN_IN_ROLE))
        count = 0 if is_run_in else index.data(COUNT_ROLE)
        rect, badge = self._room(option.rect, count)
        if badge is not None:
            self._draw_badge(painter, badge, _spoken(count), is_current=bool(index.data(IS_CURRENT_ROLE)))
        label = index.data(LABEL_ROLE)
        if label:
            rect = self._draw_text(painter, rect, label, self._colours["accent"], (is_run_in, True))
        self._draw_text(painter, rect, index.data(HEADING_ROLE), self._colours["soft" if is_run_in else "ink"], (is_run_in, False))

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
        if needed > self._room(option.rect, 0 if is_run_in else index.data(COUNT_ROLE))[0].width():
            QToolTip.showText(event.globalPos(), label + heading, view)
        else:
            QToolTip.hideText()
        return True

    def _room(self, row: QRect, count: int) -> tuple[QRect, QRect | None]:
        """Return the place for label and heading, and that of the badge beside it, None without a count."""
        metrics = self._theme.metrics
        rect = row.adjusted(0, 0, -2 * metrics.gap, 0)
        if not count:
            return rect, None
        width = max(self._badge_metrics.horizontalAdvance(_spoken(count)) + metrics.pad, metrics.badge_height + metrics.small_gap)
        badge = QRect(rect.right() - width + 1, row.center().y() - metrics.badge_height // 2 + 1, width, metrics.badge_height)
        return rect.adjusted(0, 0, -width - metrics.small_gap, 0), badge

    def _draw_badge(self, painter: QPainter, badge: QRect, words: str, *, is_current: bool) -> None:
        radius = self._theme.metrics.badge_height / 2
        painter.setRenderHint(_SMOOTH)
        painter.setPen(_NO_PEN)
        # On the ground of the current row the other badges' would hardly be seen.
        painter.setBrush(self._colours["panel" if is_current else "badge"])
        painter.drawRoundedRect(badge, radius, radius)
        painter.setPen(self._colours["soft"])
        painter.setFont(self._badge_font)
        painter.drawText(badge, _CENTRE, words)

    def _draw_text(self, painter: QPainter, rect: QRect, words: str, colour: QColor, face: tuple[bool, bool]) -> QRect:
        """Draw words at the left of ``rect``, elided, and return what is left of it."""
        metrics = self._metrics[face]
        painter.setFont(self._fonts[face])
        painter.setPen(colour)
        shown = metrics.elidedText(words, _RIGHT, rect.width())
        painter.drawText(rect, _LINE, shown)
        return rect.adjusted(metrics.horizontalAdvance(shown) + self._theme.metrics.small_gap, 0, 0, 0)


def _spoken(count: int) -> str:
    return str(count) if count <= _MANY else f"{_MANY}+"


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
