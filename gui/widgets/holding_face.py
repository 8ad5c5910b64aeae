"""How documents of the library look in a list of two lines each, and in the cells of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.holdings import Group, Holding
from gui.models.holdings import RIGHT, HoldingModel, is_confirmed, said

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont

    from gui.theme import Theme

_TOKENS: Final = ("accent", "badge", "current", "faint", "hover", "ink", "link", "panel", "paper", "rule", "soft")
# Looked up for every cell that is painted: an attribute of an enumeration costs as much as a call, and to join two flags more.
_SELECTED: Final[int] = QStyle.StateFlag.State_Selected.value
_HOVERED: Final[int] = QStyle.StateFlag.State_MouseOver.value
_FOCUSED: Final[int] = QStyle.StateFlag.State_HasFocus.value
_SMOOTH: Final = QPainter.RenderHint.Antialiasing
_NO_PEN: Final = Qt.PenStyle.NoPen
_NO_BRUSH: Final = Qt.BrushStyle.NoBrush
_LINE: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | Qt.TextFlag.TextSingleLine.value
_NUMBER: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter) | Qt.TextFlag.TextSingleLine.value
_CENTRE: Final = Qt.AlignmentFlag.AlignCenter.value
_GAUGE: Final = 36
"""Pixels of the line that shows how much was read."""
_ELIDED: Final = Qt.TextElideMode.ElideRight


class _Face(QStyledItemDelegate):
    """Draws the heads of groups; what documents look like is for others to say."""

    def __init__(self, theme: Theme, model: HoldingModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        metrics = theme.metrics
        self._theme = theme
        self._metrics = metrics
        self._colours: dict[str, QColor] = {token: theme.colour(token) for token in _TOKENS}
        self._font = theme.interface_font()
        self._small = theme.interface_font(metrics.small_text)
        self._bold = theme.interface_font(bold=True)
        self._tiny = theme.interface_font(metrics.tiny_text)
        self._italic = theme.interface_font()
        self._italic.setItalic(True)
        self._measures = {id(font): QFontMetrics(font) for font in (self._font, self._small, self._bold, self._tiny, self._italic)}

    @property
    def head_height(self) -> int:
        """Return the height of the head of a group."""
        return max(self._metrics.row, self._measures[id(self._bold)].height() + self._metrics.small_gap)

    def _write(self, painter: QPainter, place: QRect, words: str, font: QFont, colour: QColor, flags: int = _LINE) -> None:
        """Write words into a place, cut visibly where there is no room for them."""
        if words and place.width() > 0:
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(place, flags, self._measures[id(font)].elidedText(words, _ELIDED, place.width()))

    def _draw_head(self, painter: QPainter, place: QRect, group: Group) -> None:
        """Draw arrow, name and count of a group."""
        metrics = self._metrics
        unit = metrics.small_gap
        at = QPointF(place.left() + metrics.indent / 2, place.center().y() + 1)
        points = [(-1.1, -0.6), (1.1, -0.6), (0.0, 0.9)] if self._model.is_open(group) else [(-0.6, -1.1), (-0.6, 1.1), (0.9, 0.0)]
        painter.save()
        painter.setRenderHint(_SMOOTH)
        painter.setPen(_NO_PEN)
        painter.setBrush(self._colours["faint"])
        painter.drawPolygon(QPolygonF([at + QPointF(x * unit, y * unit) for x, y in points]))
        count = f"{len(group.holdings):,}"
        room = self._measures[id(self._tiny)].horizontalAdvance(count) + metrics.pad
        badge = QRect(place.right() - room - metrics.gap, place.center().y() + 1 - metrics.badge_height // 2, room, metrics.badge_height)
        name = QRect(place)
        name.setLeft(place.left() + metrics.indent)
        words = self._model.group_name(group)
        width = self._measures[id(self._bold)].horizontalAdvance(words) + metrics.gap
        if len(self._model.columns) > 1:
            # In a table the count would be far away from the name.
            badge.moveLeft(max(min(name.left() + width, badge.left()), name.left()))
        name.setRight(badge.left() - metrics.small_gap)
        painter.setBrush(self._colours["badge"])
        painter.drawRoundedRect(badge, metrics.badge_height / 2, metrics.badge_height / 2)
        painter.restore()
        self._write(painter, badge, count, self._tiny, self._colours["soft"], _CENTRE)
        self._write(painter, name, words, self._bold, self._colours["ink"])


class LineFace(_Face):
    """Draws a document in two lines: its title, and whose words it holds; with a sign of how much was read."""

    @property
    def height(self) -> int:
        """Return the height of a document's row."""
        metrics = self._metrics
        return self._measures[id(self._font)].height() + self._measures[id(self._small)].height() + metrics.gap + metrics.small_gap

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        """Draw a row."""
        one = self._model.rows[index.row()]
        rect: QRect = option.rect
        state: int = option.state.value
        self._draw_ground(painter, rect, state)
        if isinstance(one, Group):
            self._draw_head(painter, rect, one)
        else:
            self._draw_holding(painter, rect, one, is_lit=bool(state & (_SELECTED | _HOVERED)))

    def _draw_ground(self, painter: QPainter, rect: QRect, state: int) -> None:
        if not state & (_SELECTED | _HOVERED | _FOCUSED):
            return
        metrics = self._metrics
        # Half of the ring lies outside of the box: it may not reach the next row, which is not painted anew with this one.
        box = QRectF(rect).adjusted(metrics.small_gap + 1, 1, -metrics.small_gap - 1, -1)
        painter.save()
        painter.setRenderHint(_SMOOTH)
        painter.setPen(QPen(self._colours["link"], 1.5) if state & _FOCUSED else _NO_PEN)
        is_filled = state & (_SELECTED | _HOVERED)
        painter.setBrush(self._colours["current" if state & _SELECTED else "hover"] if is_filled else _NO_BRUSH)
        painter.drawRoundedRect(box, metrics.radius, metrics.radius)
        painter.restore()

    def _draw_holding(self, painter: QPainter, rect: QRect, one: Holding, *, is_lit: bool) -> None:
        metrics = self._metrics
        left = rect.left() + metrics.indent
        right = rect.right() - metrics.pad
        title = self._measures[id(self._font)].height()
        top = rect.top() + metrics.small_gap
        if one.document in self._model.opened:
            painter.fillRect(QRect(left - metrics.gap - 1, top + 2, 3, title - 4), self._colours["accent"])
        self._write(painter, QRect(left, top, right - left, title), one.shown_title, self._font, self._colours["ink"])
        height = self._measures[id(self._small)].height()
        second = QRect(left, top + title, right - left, height)
        if one.read:
            # A thin line that grows with what was read.
            gauge = QRect(right - _GAUGE, second.center().y(), _GAUGE, 3)
            painter.fillRect(gauge, self._colours["paper" if is_lit else "rule"])
            gauge.setWidth(max(3, round(_GAUGE * one.read)))
            painter.fillRect(gauge, self._colours["faint"])
            second.setRight(right - _GAUGE - metrics.gap)
        self._write(painter, second, self._model.line(one), self._small, self._colours["soft"])

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        """Return the size of a row."""
        return QSize(self._metrics.side_bar, self.height)


class CellFace(_Face):
    """Draws the cells of a table; what is not confirmed is lighter and slanted."""

    def __init__(self, theme: Theme, model: HoldingModel, parent: QWidget) -> None:
        self.first = 0
        """The column that stands first, in which the heads of groups are written."""
        super().__init__(theme, model, parent)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        """Draw a cell."""
        row, number = index.row(), index.column()
        one = self._model.rows[row]
        rect: QRect = option.rect
        state: int = option.state.value
        colours, metrics = self._colours, self._metrics
        is_head = isinstance(one, Group)
        if state & _SELECTED:
            painter.fillRect(rect, colours["current"])
        elif is_head:
            painter.fillRect(rect, colours["panel"])
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours["rule"])
        if isinstance(one, Group):
            if number == self.first:
                self._draw_head(painter, rect, one)
        else:
            self._draw_cell(painter, rect, one, self._model.columns[number])
        if state & _FOCUSED:
            painter.setPen(colours["link"])
            painter.setBrush(_NO_BRUSH)
            painter.drawRect(rect.adjusted(0, 0, -1, -2))
            painter.drawRect(rect.adjusted(1, 1, -2, -metrics.small_gap + 1))

    def _draw_cell(self, painter: QPainter, rect: QRect, one: Holding, column: str) -> None:
        metrics, colours = self._metrics, self._colours
        place = rect.adjusted(metrics.gap, 0, -metrics.gap, -1)
        if column == "title":
            if one.document in self._model.opened:
                painter.fillRect(QRect(rect.left() + 2, rect.top() + metrics.gap, 3, rect.height() - 2 * metrics.gap), colours["accent"])
            font, colour = (self._font, colours["ink"]) if is_confirmed(one, column) else (self._italic, colours["soft"])
        elif is_confirmed(one, column):
            font, colour = self._font, colours["ink"]
        else:
            font, colour = self._italic, colours["soft"]
        self._write(painter, place, said(one, column), font, colour, _NUMBER if column in RIGHT else _LINE)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        """Return the size of a cell."""
        return QSize(self._metrics.tab_width // 2, self.head_height)
