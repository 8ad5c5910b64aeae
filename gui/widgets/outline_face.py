"""How a row of the outline looks: label, heading, signs, the count of annotations, how much has been read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QIcon, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QTreeView, QWidget

from gui.icons import icon
from gui.models.outline import IS_RUN_IN_ROLE, LABEL_ROLE
from gui.models.outline_items import HAS_FAULT, HAS_FAULT_BELOW, IS_EDITED

if TYPE_CHECKING:
    from gui.models.outline import RowFacts
    from gui.theme import Theme

_MANY: Final = 999
"""A badge shows no greater number."""
_TOKENS: Final = ("accent", "badge", "current", "faint", "hover", "ink", "link", "panel", "soft")
# Looked up for every row that is painted: an attribute of an enumeration costs as much as a call, two of them joined more.
_SMOOTH: Final = QPainter.RenderHint.Antialiasing
_NO_PEN: Final = Qt.PenStyle.NoPen
_NO_BRUSH: Final = Qt.BrushStyle.NoBrush
_CENTRE: Final = Qt.AlignmentFlag.AlignCenter.value
_LINE: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | Qt.TextFlag.TextSingleLine.value
_RIGHT: Final = Qt.TextElideMode.ElideRight
_TURN: Final = 16 * 360
"""A whole circle in Qt's units."""
_KEPT: Final = 1000
"""Words of which is remembered how much of them has room."""


class _Places(NamedTuple):
    """Where the parts of a row stand."""

    words: QRect
    gauge: QRectF
    badge: QRect | None
    fault: QRect | None
    pen: QRect | None


class OutlineFace(QStyledItemDelegate):
    """Draws one row, and grounds and arrows on behalf of the tree; makes the field that writes a heading over."""

    heading_written = Signal(QPersistentModelIndex, str)  # item, what stands in the field that was open over it

    def __init__(self, theme: Theme, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
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
        self._icons: dict[str, QIcon] = {}
        self._fitted: dict[tuple[str, int, tuple[bool, bool]], tuple[str, int]] = {}

    def draw_ground(self, painter: QPainter, row: QRect, *, is_current: bool, is_focus: bool, is_hover: bool) -> None:
        """Draw what lies under a row: the bar of the current section, the frame of the keyboard's place, light under the mouse."""
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
            # The row above has left the brush of its gauge or badge.
            painter.setBrush(_NO_BRUSH)
            painter.drawPath(path)
        painter.restore()

    def draw_arrow(self, painter: QPainter, rect: QRect, *, is_open: bool) -> None:
        """Draw the arrow of a branch at the right end of ``rect``."""
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

    # --- parts of a row

    def _places(self, row: QRect, count: int, signs: int, *, is_open: bool) -> _Places:
        """Return where everything in a row stands; each kind of figure has its own column at the right."""
        metrics = self._theme.metrics
        middle = row.center().y() + 1
        gauge = QRectF(row.right() + 1 - metrics.gap - metrics.small_gap - metrics.gap, middle - metrics.gap / 2, metrics.gap, metrics.gap)
        # Without pixels between them badge and gauge would look like one thing.
        right = int(gauge.left()) - metrics.small_gap - 1
        narrow = metrics.badge_height + metrics.small_gap
        badge = fault = pen = None
        left = right
        if count:
            width = max(self._badge_metrics.horizontalAdvance(_spoken(count)) + metrics.pad, narrow)
            badge = QRect(right - width, middle - metrics.badge_height // 2, width, metrics.badge_height)
            left = badge.left()
        has_fault = signs & HAS_FAULT or (signs & HAS_FAULT_BELOW and not is_open)
        if has_fault or signs & IS_EDITED:
            left = min(left, right - narrow)
        if has_fault:
            fault = QRect(left - metrics.icon, middle - metrics.icon // 2, metrics.icon, metrics.icon)
            left = fault.left()
        if signs & IS_EDITED:
            pen = QRect(left - metrics.icon, middle - metrics.icon // 2, metrics.icon, metrics.icon)
            left = pen.left()
        words = QRect(row)
        words.setRight(left - metrics.small_gap)
        return _Places(words, gauge, badge, fault, pen)

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

    def _draw_gauge(self, painter: QPainter, gauge: QRectF, share: float) -> None:
        """Draw a clock face that fills up while a section is read, and a tick once all of it has been."""
        painter.setRenderHint(_SMOOTH)
        colour = self._colours["faint"]
        if share < 1:
            painter.setPen(QPen(colour, 1.0))
            painter.setBrush(_NO_BRUSH)
            painter.drawEllipse(gauge)
            painter.setPen(_NO_PEN)
            painter.setBrush(colour)
            painter.drawPie(gauge, _TURN // 4, -round(_TURN * share))
        else:
            painter.setPen(QPen(colour, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
            painter.drawPolyline([gauge.topLeft() + QPointF(x * gauge.width(), y * gauge.height()) for x, y in _TICK])

    def _draw_icon(self, painter: QPainter, place: QRect, name: str, token: str) -> None:
        # Drawn from its file when the first row needs it: most texts need none.
        if name not in self._icons:
            self._icons[name] = icon(name, self._theme, token=token)
        self._icons[name].paint(painter, place)

    def _draw_text(self, painter: QPainter, rect: QRect, words: str, colour: QColor, face: tuple[bool, bool]) -> QRect:
        """Draw words at the left of ``rect``, elided, and return what is left of it."""
        painter.setFont(self._fonts[face])
        painter.setPen(colour)
        shown, width = self._fit(words, rect.width(), face)
        painter.drawText(rect, _LINE, shown)
        return rect.adjusted(width + self._theme.metrics.small_gap, 0, 0, 0)

    def _fit(self, words: str, room: int, face: tuple[bool, bool]) -> tuple[str, int]:
        """Return what has room of some words, and how wide that is: measured once, since it takes as long as to draw it."""
        known = self._fitted.get((words, room, face))
        if known is None:
            if len(self._fitted) >= _KEPT:
                self._fitted.clear()
            metrics = self._metrics[face]
            shown = metrics.elidedText(words, _RIGHT, room)
            known = self._fitted[words, room, face] = shown, metrics.horizontalAdvance(shown)
        return known

    # --- Qt

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        """Return the same height for every row."""
        return self._size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        """Draw a row above its ground."""
        # Of the model itself: by way of the index each answer would be wrapped and unwrapped.
        model: Any = index.model()
        facts: RowFacts = model.facts_of(index)
        # The option would tell it, too, but the flags of its state take Python 5 ms to make.
        is_open = bool(facts.signs & HAS_FAULT_BELOW) and self._tree.isExpanded(index)
        places = self._places(option.rect, facts.badge, facts.signs, is_open=is_open)
        if facts.share:
            self._draw_gauge(painter, places.gauge, facts.share)
        if places.badge is not None:
            self._draw_badge(painter, places.badge, _spoken(facts.badge), is_current=facts.is_current)
        if places.fault is not None:
            self._draw_icon(painter, places.fault, "fault", "accent")
        if places.pen is not None:
            self._draw_icon(painter, places.pen, "by-hand", "faint")
        rect = places.words
        if facts.label:
            rect = self._draw_text(painter, rect, facts.label, self._colours["accent"], (facts.is_run_in, True))
        self._draw_text(painter, rect, facts.heading, self._colours["soft" if facts.is_run_in else "ink"], (facts.is_run_in, False))

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> bool:
        """Tell all that is known of an item, wrapped as a plain text would not be."""
        if event.type() != QHelpEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        words = index.data(Qt.ItemDataRole.ToolTipRole)
        QToolTip.showText(event.globalPos(), _as_blocks(words), view.viewport(), view.visualRect(index))
        return True

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> QWidget:
        """Return a field for a heading without its label."""
        field = QLineEdit(parent)
        field.setObjectName("OutlineEditor")
        field.setFrame(False)
        field.setFont(self._fonts[bool(index.data(IS_RUN_IN_ROLE)), False])
        field.setAccessibleName(self.tr("Heading"))
        field.setAccessibleDescription(self.tr("Enter takes the new words, Esc keeps the old ones."))
        return field

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex, /) -> None:
        """Put the whole heading into the field, all of it selected."""
        assert isinstance(editor, QLineEdit)
        editor.setText(index.data(Qt.ItemDataRole.EditRole))
        editor.selectAll()

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex, /) -> None:
        """Tell what was written, if it is another heading; the model follows with the outline that comes of it."""
        assert isinstance(editor, QLineEdit)
        words = " ".join(editor.text().split())
        if words and words != index.data(Qt.ItemDataRole.EditRole):
            self.heading_written.emit(QPersistentModelIndex(index), words)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        """Put the field where the heading is, up to the right end of the row."""
        metrics = self._theme.metrics
        place = option.rect.adjusted(0, 1, -metrics.gap - 1, -1)
        if label := index.data(LABEL_ROLE):
            place.setLeft(place.left() + self._metrics[bool(index.data(IS_RUN_IN_ROLE)), True].horizontalAdvance(label))
        editor.setGeometry(place)


_TICK: Final = ((0.0, 0.55), (0.36, 0.9), (1.0, 0.1))
"""Corners of the tick in parts of its square."""


def _spoken(count: int) -> str:
    return str(count) if count <= _MANY else f"{_MANY}+"


def _as_blocks(words: str) -> str:
    """Return lines as rich text: only that is wrapped in a tool tip."""
    # With its table of entities it takes a millisecond that the start need not wait for.
    import html

    return "".join(f"<div>{html.escape(line)}</div>" for line in words.split("\n"))
