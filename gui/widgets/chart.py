"""A chart of lines or bars over categories, with points that are chosen by mouse or keyboard.

It is a picture: whoever shows it shows the numbers as a table beside it, which is what a screen reader goes through. The chart itself tells
the point that is pointed at, and all of them as its description.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip

from gui.widgets.chart_face import BARS, LINES, ChartFace, Series, number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QSizeF
    from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from gui.theme import Theme

__all__ = ["BARS", "LINES", "Chart"]

_TOLD = 40
"""Points of which a description tells all; of more, the first and the last and the highest of each series."""


class Chart(QLabel):
    """Paints series. Left and right lead from category to category, up and down from series to series, Enter chooses.

    It is a label, which a screen reader reads out; a plain widget would be nothing to it.
    """

    point_chosen = Signal(int, int)
    """Numbers of the series and of the category."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = Series()
        self._kind = LINES
        self._at: tuple[int, int] | None = None
        self._hovered: tuple[int, int] | None = None
        self.setObjectName("Chart")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Chart"))

    def set_series(
        self,
        names: Sequence[str],
        categories: Sequence[str],
        values: Sequence[Sequence[float | None]],
        *,
        unit: str = "",
        decimals: int = 0,
    ) -> None:
        """Show other series.

        Args:
            names: one for each series.
            categories: what stands along the axis, in this order.
            values: for each series one for each category, None where nothing is known.
            unit: what the numbers are, shown above the axis.
            decimals: of the numbers, at most.
        """
        self._shown = Series(tuple(names), tuple(categories), tuple(map(tuple, values)), unit, decimals)
        self._hovered = None
        if self._at is not None and not (self._at[0] < len(self._shown.names) and self._at[1] < len(self._shown.categories)):
            self._at = None
        self._redraw()
        self._describe()

    @property
    def kind(self) -> str:
        """How it is drawn: `LINES` or `BARS`."""
        return self._kind

    def set_kind(self, kind: str) -> None:
        """Draw as lines or as bars."""
        self._kind = kind
        self._redraw()

    @property
    def current(self) -> tuple[int, int] | None:
        """Series and category of the point that the keyboard is on."""
        return self._at

    def set_current(self, series: int, category: int) -> None:
        """Put the keyboard's point somewhere else."""
        self._at = (series, category)
        self._describe()
        self.update()

    def words_of(self, series: int, category: int) -> str:
        """Return what is said of a point."""
        shown = self._shown
        value = shown.values[series][category]
        said = self.tr("not known") if value is None else " ".join(filter(None, (number(value, shown.decimals), shown.unit)))
        return self.tr("{name}, {category}: {value}").format(name=shown.names[series], category=shown.categories[category], value=said)

    def place_of(self, series: int, category: int) -> QPointF | None:
        """Return where a point stands on the widget, None for what is not known."""
        return self._face.place(series, category)

    def draw_on(self, painter: QPainter, size: QSizeF, theme: Theme | None = None) -> None:
        """Paint the chart on something else, with its ground; None for the theme that it wears."""
        theme = theme or self._theme
        pad = theme.metrics.pad
        room = QRectF(0, 0, size.width(), size.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(room, theme.colour("paper"))
        ChartFace(self._shown, self._kind, theme, room.adjusted(pad, pad, -pad, -pad)).draw(painter)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._redraw()

    @cached_property
    def _face(self) -> ChartFace:
        pad = self._theme.metrics.pad
        return ChartFace(self._shown, self._kind, self._theme, QRectF(self.rect()).adjusted(pad, pad, -pad, -pad))

    def _redraw(self) -> None:
        self.__dict__.pop("_face", None)
        self.update()

    def _describe(self) -> None:
        """Tell a screen reader the point that is pointed at, then all of them."""
        shown = self._shown
        points = [(series, category) for series, category, _ in shown.points()]
        if len(points) > _TOLD:
            points = [one for series in range(len(shown.names)) for one in self._telling(series)]
        here = [self.words_of(*self._at)] if self._at is not None else []
        self.setAccessibleDescription("；".join((*here, *(self.words_of(*one) for one in points))))

    def _telling(self, series: int) -> list[tuple[int, int]]:
        """Return the first, the highest and the last point of a series."""
        known = [(value, category) for category, value in enumerate(self._shown.values[series]) if value is not None]
        if not known:
            return []
        places = {known[0][1], max(known, key=lambda one: one[0])[1], known[-1][1]}
        return [(series, category) for category in sorted(places)]

    def _step(self, key: Qt.Key) -> None:
        """Lead the keyboard to another point."""
        series, category = self._at or (0, -1 if key == Qt.Key.Key_Right else 0)
        last = len(self._shown.categories) - 1
        match key:
            case Qt.Key.Key_Left:
                category -= 1
            case Qt.Key.Key_Right:
                category += 1
            case Qt.Key.Key_Up:
                series -= 1
            case Qt.Key.Key_Down:
                series += 1
            case Qt.Key.Key_Home:
                category = 0
            case _:
                category = last
        self._at = min(max(series, 0), len(self._shown.names) - 1), min(max(category, 0), last)
        self._describe()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update()

    # Qt

    def sizeHint(self) -> QSize:
        """Return room for some categories."""
        return QSize(4 * self._theme.metrics.note_bar // 2, self._theme.metrics.side_bar)

    def minimumSizeHint(self) -> QSize:
        """Return the least in which something is told."""
        return QSize(self._theme.metrics.side_bar, self._theme.metrics.side_bar // 2)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw everything, and a ring while the keyboard is here."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._shown.categories and self._shown.names:
            self._face.draw(painter, self._hovered or (self._at if self.hasFocus() else None))
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("link"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
        painter.end()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self._redraw()

    def event(self, event: QEvent, /) -> bool:
        """Say in the tip what a point stands for."""
        if event.type() == QEvent.Type.ToolTip:
            helped: QHelpEvent = event  # type: ignore[assignment]
            at = self._face.at(QPointF(helped.pos()))
            QToolTip.showText(helped.globalPos(), self.words_of(*at) if at is not None else "", self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        """Show which point is pointed at."""
        at = self._face.at(event.position())
        if at != self._hovered:
            self._hovered = at
            self.setCursor(Qt.CursorShape.PointingHandCursor if at is not None else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent, /) -> None:
        """Point at none."""
        super().leaveEvent(event)
        self._hovered = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Choose a point."""
        at = self._face.at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and at is not None:
            self._at = at
            self._describe()
            self.update()
            self.point_chosen.emit(*at)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go from point to point with the arrows, choose with Enter or Space."""
        key = Qt.Key(event.key())
        keys = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}
        if key in keys and self._shown.names and self._shown.categories:
            self._step(key)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._at is not None:
            self.point_chosen.emit(*self._at)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Begin at the first point."""
        super().focusInEvent(event)
        if self._at is None and self._shown.names and self._shown.categories:
            self._at = 0, 0
            self._describe()
        self.update()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()
