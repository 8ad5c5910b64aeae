"""How many documents of each year answer a search, as small bars; a click narrows the search to a year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from gui.theme import Theme

_HEIGHT: Final = 36
"""Pixels of the longest bar."""
_WIDEST: Final = 34
"""Pixels of a bar with the gap behind it, at most."""
_EVERY: Final = 60
"""Years between the first and the last one that are all shown; where there are more, those without documents are left out."""


class YearBars(QWidget):
    """Paints a bar for each year. To the keyboard and a screen reader it is one control with a value: arrows lead from year to year."""

    year_chosen = Signal(str)
    """A year, or the one that is chosen already."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: list[tuple[str, int]] = []
        self._undated = 0
        """Documents of which no year is known."""
        self._chosen: frozenset[str] = frozenset()
        self._at = -1
        self._hovered = -1
        self.setObjectName("YearBars")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Hits by year"))
        self.setFont(theme.interface_font(theme.metrics.tiny_text))

    def show_counts(self, by_year: Mapping[str, int], chosen: Collection[str] = ()) -> None:
        """Show how many documents each year has; those without a year are told in words only.

        Args:
            by_year: by the year's four digits.
            chosen: years to which the search is narrowed.
        """
        self._counts = _filled(by_year)
        self._undated = by_year.get("", 0)
        self._chosen = frozenset(chosen)
        self._at = min(self._at, len(self._counts) - 1)
        self._hovered = -1
        self._describe()
        self.update()

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """Return the years that are shown, each with its number of documents."""
        return tuple(self._counts)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self.setFont(theme.interface_font(theme.metrics.tiny_text))
        self.updateGeometry()
        self.update()

    def words_of(self, at: int) -> str:
        """Return what is said of a bar."""
        year, count = self._counts[at]
        said = self.tr("%Ln document(s)", "", count)
        return f"{year}：{said}"

    def _describe(self) -> None:
        """Tell a screen reader all years and counts: a picture says nothing to it."""
        said = "；".join(self.words_of(at) for at, (_year, count) in enumerate(self._counts) if count)
        here = self.words_of(self._at) if 0 <= self._at < len(self._counts) else ""
        self.setAccessibleDescription("。".join(filter(None, (here, said, self._without_year()))))

    def _without_year(self) -> str:
        return self.tr("%Ln document(s) without a year", "", self._undated) if self._undated else ""

    def _step(self) -> float:
        return min(_WIDEST, (self.width() - 2 * self._theme.metrics.gap) / max(1, len(self._counts)))

    def _column(self, at: int) -> QRectF:
        step = self._step()
        return QRectF(self._theme.metrics.gap + at * step, 0, step, self.height())

    def _bar_at(self, x: float) -> int:
        at = int((x - self._theme.metrics.gap) // self._step())
        return at if 0 <= at < len(self._counts) else -1

    def _hover(self, at: int) -> None:
        if at != self._hovered:
            self._hovered = at
            self.setCursor(Qt.CursorShape.PointingHandCursor if at >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()

    def _draw_bar(self, painter: QPainter, at: int, longest: int) -> None:
        theme = self._theme
        year, count = self._counts[at]
        column = self._column(at)
        gap = 2 if column.width() > 6 else 1
        height = max(3.0, _HEIGHT * count / longest) if count else 1.0
        bar = QRectF(column.left(), theme.metrics.small_gap + _HEIGHT - height, max(1.0, column.width() - gap), height)
        is_meant = year in self._chosen or at == self._hovered or (self.hasFocus() and at == self._at)
        is_grey = bool(self._chosen) and year not in self._chosen
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent" if is_meant else "rule" if is_grey or not count else "scroll"))
        painter.drawRoundedRect(bar, 1.5, 1.5)

    def _draw_words(self, painter: QPainter) -> None:
        """Write the first and the last year below the bars; while one is pointed at, its year and count instead."""
        theme = self._theme
        line = QRectF(theme.metrics.gap, theme.metrics.small_gap + _HEIGHT + 2, self.width() - 2 * theme.metrics.gap, self._line())
        at = self._hovered if self._hovered >= 0 else self._at if self.hasFocus() else -1
        painter.setPen(theme.colour("soft"))
        if at >= 0:
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.words_of(at))
            return
        first, last = self._counts[0][0], self._counts[-1][0]
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, first)
        metrics = QFontMetrics(self.font())
        right = self._column(len(self._counts) - 1).right()
        room = metrics.horizontalAdvance(last)
        if right - room > line.left() + metrics.horizontalAdvance(first) + theme.metrics.gap:
            painter.drawText(QRectF(right - room - 1, line.top(), room + 2, line.height()), Qt.AlignmentFlag.AlignVCenter, last)

    def _line(self) -> int:
        return QFontMetrics(self.font()).height()

    # Qt

    def sizeHint(self) -> QSize:
        """Return the room for the bars and a line below."""
        return QSize(self._theme.metrics.side_bar, _HEIGHT + self._line() + 2 * self._theme.metrics.small_gap + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the same height; any width will do."""
        return QSize(_WIDEST, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the bars and what is written below them."""
        if not self._counts:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        longest = max(1, *(count for _year, count in self._counts))
        for at in range(len(self._counts)):
            self._draw_bar(painter, at, longest)
        self._draw_words(painter)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("link"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2.5, 0.5, -2.5, -0.5), 4, 4)
        painter.end()

    def event(self, event: QEvent, /) -> bool:
        """Show what a bar stands for in its tip."""
        if event.type() == QEvent.Type.ToolTip:
            helped: QHelpEvent = event  # type: ignore[assignment]
            at = self._bar_at(helped.pos().x())
            QToolTip.showText(helped.globalPos(), self.words_of(at) if at >= 0 else self._without_year(), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        """Say which year is pointed at."""
        self._hover(self._bar_at(event.position().x()))

    def leaveEvent(self, event: QEvent, /) -> None:
        """Point at none."""
        super().leaveEvent(event)
        self._hover(-1)

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Choose a year."""
        at = self._bar_at(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and at >= 0 and self._counts[at][1]:
            self._at = at
            self.year_chosen.emit(self._counts[at][0])

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go from year to year with the arrows, choose with Enter or Space."""
        key = event.key()
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -len(self._counts), Qt.Key.Key_End: len(self._counts)}
        if key in steps and self._counts:
            self._at = min(max(self._at + steps[Qt.Key(key)], 0), len(self._counts) - 1)
            self._describe()
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
            self.update()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and 0 <= self._at < len(self._counts):
            if self._counts[self._at][1]:
                self.year_chosen.emit(self._counts[self._at][0])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Begin at the newest year."""
        super().focusInEvent(event)
        if self._at < 0:
            self._at = len(self._counts) - 1
        self._describe()
        self.update()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()


def _filled(by_year: Mapping[str, int]) -> list[tuple[str, int]]:
    """Return the years in order, also those between them that have nothing, unless they are too many."""
    known = sorted((int(year), count) for year, count in by_year.items() if year.isdecimal())
    if not known:
        return []
    first, last = known[0][0], known[-1][0]
    if last - first >= _EVERY:
        return [(str(year), count) for year, count in known]
    counts = dict(known)
    return [(str(year), counts.get(year, 0)) for year in range(first, last + 1)]
