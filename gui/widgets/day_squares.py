"""Days on which something was read, as squares: a year of weeks, or where there is no room for that, a month."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip

from gui.shades import contrast
from gui.widgets.day_words import day_name, month_letter, month_name, time_read, weekday_letter, year_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from core.plans import ReadingDay
    from gui.theme import Theme

WEEKS: Final = 54
"""Columns of a year, at most."""
_LEAST, _MOST = 9, 15
"""Pixels of a square with the gap behind it in a year."""
_MONTH_WIDTH, _MONTH_HEIGHT = 34, 19
"""Of a day in a month."""
_ROWS: Final = 6
"""Weeks that a month may touch."""
SHADES: Final = ((900, 0.3), (1_800, 0.5), (3_600, 0.75), (1 << 40, 1.0))
"""Up to how many seconds a square has how much of its colour."""


class DaySquares(QLabel):
    """Paints them. To the keyboard and a screen reader it is one control: arrows lead from day to day, each is read out.

    It is a label for that, as `gui.widgets.chart.Chart` is.
    """

    shown_changed = Signal()
    """Another year or month is shown, or a year instead of a month."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._read: dict[date, ReadingDay] = {}
        self._today = date.today()
        self._at = self._today
        """The day that the keyboard is at."""
        self._shown = self._today
        """A day of the year or month that is shown."""
        self.setObjectName("DaySquares")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Reading calendar"))
        self._measure()

    def show_days(self, days: Sequence[ReadingDay], today: date) -> None:
        """Show how long was read on each day."""
        if today != self._today:
            self._at = self._shown = today
        self._read, self._today = {date.fromisoformat(one.day): one for one in days}, today
        self._describe()
        self.shown_changed.emit()
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._measure()
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    @property
    def is_year(self) -> bool:
        """True if there is room for the weeks of a year."""
        return self._step() >= _LEAST

    @property
    def title(self) -> str:
        """Return which year or month is shown."""
        return year_name(self._shown.year) if self.is_year else month_name(self._shown)

    @property
    def days(self) -> tuple[date, date]:
        """Return the first and the last day that are shown."""
        year, month = self._shown.year, self._shown.month
        if self.is_year:
            return date(year, 1, 1), date(year, 12, 31)
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])

    @property
    def can_go_on(self) -> bool:
        """False if what is shown holds today."""
        return self.days[1] < self._today

    def step(self, direction: int) -> None:
        """Show the next (1) or the previous (-1) year or month."""
        first, last = self.days
        self._go_to(last + timedelta(1) if direction > 0 else first - timedelta(1))

    def words_of(self, day: date) -> str:
        """Return what is said of a day, as “3月5日 · 42 分钟”."""
        read = self._read.get(day)
        return self.tr("{day} · {time}").format(
            day=day_name(day, self._today), time=time_read(read.seconds) if read else self.tr("nothing read")
        )

    def _go_to(self, day: date) -> None:
        self._at = min(max(day, date(1970, 1, 1)), self._today)
        self._shown = self._at
        self._describe()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.shown_changed.emit()
        self.update()

    def _describe(self) -> None:
        """Tell a screen reader the day that the keyboard is at, then all that is shown on which something was read."""
        first, last = self.days
        read = [self.words_of(day) for day in sorted(self._read) if first <= day <= last]
        self.setAccessibleDescription("。".join((self.words_of(self._at), "；".join(read))))

    # Geometry

    def _measure(self) -> None:
        """Measure the words beside the squares: once, for hundreds of squares stand beside them."""
        self.setFont(self._theme.interface_font(self._theme.metrics.tiny_text))
        metrics = QFontMetrics(self.font())
        self._left = metrics.horizontalAdvance(weekday_letter(2)) + self._theme.metrics.gap
        self._top = metrics.height() + 2

    def _step(self) -> int:
        return min(_MOST, (self.width() - self._left) // WEEKS)

    def _places(self) -> Callable[[date], QRectF]:
        """Return what tells the square of a day that is shown."""
        first, step, left, top = self.days[0], self._step(), self._left, self._top
        begin, is_year, width = first.weekday(), self.is_year, min(_MONTH_WIDTH, self.width() // 7)

        def place(day: date) -> QRectF:
            column = (begin + (day - first).days) // 7
            if is_year:
                return QRectF(left + column * step, top + day.weekday() * step, step - 2, step - 2)
            return QRectF(day.weekday() * width, top + column * _MONTH_HEIGHT, width - 2, _MONTH_HEIGHT - 2)

        return place

    def _shown_days(self) -> Iterator[date]:
        first, last = self.days
        for number in range((last - first).days + 1):
            yield first + timedelta(number)

    def _day_at(self, x: float, y: float) -> date | None:
        place = self._places()
        return next((day for day in self._shown_days() if day <= self._today and place(day).adjusted(0, 0, 2, 2).contains(x, y)), None)

    # Painting

    def _shade(self, day: date) -> QColor:
        read = self._read.get(day)
        if read is None:
            return self._theme.colour("badge")
        share = next(share for seconds, share in SHADES if read.seconds <= seconds)
        ground, full = self._theme.colour("paper"), self._theme.edge("malachite")
        pairs = ((ground.red(), full.red()), (ground.green(), full.green()), (ground.blue(), full.blue()))
        return QColor(*(round(one + (other - one) * share) for one, other in pairs))

    def _ink_on(self, shade: QColor) -> str:
        """Return the colour in which a number can be read on a shade: by night the fullest ones are too light for the ink."""
        return max(("ink", "paper"), key=lambda token: contrast(self._theme.colours[token], shade.name()))

    def _draw_day(self, painter: QPainter, day: date, rect: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if day > self._today:
            painter.setPen(QPen(self._theme.colour("rule"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        else:
            painter.setBrush(self._shade(day))
            painter.drawRoundedRect(rect, 2, 2)
        if not self.is_year:
            painter.setPen(self._theme.colour(self._ink_on(self._shade(day)) if day <= self._today else "disabled"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(day.day))
        if (day == self._at and self.hasFocus()) or day == self._today:
            painter.setPen(QPen(self._theme.colour("link" if day == self._at and self.hasFocus() else "faint"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)

    def _draw_heads(self, painter: QPainter, place: Callable[[date], QRectF]) -> None:
        painter.setPen(self._theme.colour("soft"))
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        first = self.days[0]
        if not self.is_year:
            for number in range(7):
                rect = place(first + timedelta(7 - first.weekday() + number))
                painter.drawText(QRectF(rect.left(), 0, rect.width(), self._top), Qt.AlignmentFlag.AlignCenter, weekday_letter(number))
            return
        for month in range(1, 13):
            rect = place(date(first.year, month, 1))
            painter.drawText(QRectF(rect.left(), 0, 5 * self._step(), self._top), align, month_letter(date(first.year, month, 1)))
        for number in (0, 2, 4):
            rect = QRectF(0, self._top + number * self._step(), self._left, self._step())
            painter.drawText(rect, align, weekday_letter(number))

    # Qt

    def sizeHint(self) -> QSize:
        """Return the room for a year, as high as what is shown."""
        height = 7 * self._step() if self.is_year else _ROWS * _MONTH_HEIGHT
        return QSize(self._left + WEEKS * _MOST, self._top + height + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the room for a month."""
        return QSize(7 * 20, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the squares and what is written beside them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = self._places()
        self._draw_heads(painter, place)
        for day in self._shown_days():
            self._draw_day(painter, day, place(day))
        painter.end()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Show a year or a month, as there is room."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.setFixedHeight(self.sizeHint().height())
        self._describe()
        self.shown_changed.emit()

    def event(self, event: QEvent, /) -> bool:
        """Say what a square stands for in its tip."""
        if event.type() == QEvent.Type.ToolTip:
            helped: QHelpEvent = event  # type: ignore[assignment]
            day = self._day_at(helped.pos().x(), helped.pos().y())
            QToolTip.showText(helped.globalPos(), self.words_of(day) if day is not None else "", self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Go to a day."""
        day = self._day_at(event.position().x(), event.position().y())
        if day is not None:
            self._go_to(day)
            QToolTip.showText(event.globalPosition().toPoint(), self.words_of(day), self)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go from day to day and from week to week with the arrows, to the next month or year with the page keys."""
        key = event.key()
        along, across = (7, 1) if self.is_year else (1, 7)
        steps = {Qt.Key.Key_Left: -along, Qt.Key.Key_Right: along, Qt.Key.Key_Up: -across, Qt.Key.Key_Down: across}
        if key in steps:
            self._go_to(self._at + timedelta(steps[Qt.Key(key)]))
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.step(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_End:
            self._go_to(self._today)
        else:
            super().keyPressEvent(event)
            return
        QToolTip.showText(self.mapToGlobal(self._places()(self._at).bottomRight().toPoint()), self.words_of(self._at), self)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Draw the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()
