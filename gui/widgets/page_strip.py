"""Sheets of paper under one another, as they will be printed."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QLabel, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QSizeF
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from gui.theme import Theme

WIDTH: Final = "width"
"""Zoom so that a sheet is as wide as the view."""
WHOLE: Final = "whole"
"""Zoom so that a whole sheet is seen."""

_GAP: Final = 16
"""Pixels around a sheet."""
_KEPT: Final = 10
"""Sheets that are kept drawn."""
_LEAST, _MOST = 0.02, 0.6
"""Pixels to a tenth of a point: 15 % and 450 % of its size on a usual display."""
_STEP: Final = 1.2


class Pages(Protocol):
    """What is shown."""

    @property
    def is_done(self) -> bool:
        """True if there will be no more pages; until then the last one is being filled."""

    @property
    def sheet(self) -> QSizeF:
        """Size of a page in the painter's units."""

    def __len__(self) -> int:
        """Return how many pages there are."""

    def paint(self, painter: QPainter, number: int) -> None:
        """Draw a page, from 0."""


class PageStrip(QAbstractScrollArea):
    """Shows pages and scrolls through them; each is drawn when it comes into view."""

    page_changed = Signal(int)
    """Another page is in the middle of the view, from 0."""
    zoomed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pages: Pages | None = None
        self._zoom: float | str = WHOLE
        self._current = 0
        self._drawn: OrderedDict[int, QPixmap] = OrderedDict()
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.viewport().update)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("PageStrip")
        self._take_keyboard()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.verticalScrollBar().valueChanged.connect(self._follow)

    def show_pages(self, pages: Pages) -> None:
        """Show other pages; the view stays on the page of the same number, if there is one."""
        kept = self._current
        self._pages = pages
        self._drawn.clear()
        self._measure()
        self._current = kept
        self.go_to(kept)
        self.viewport().update()

    def grow(self) -> None:
        """Take notice of pages that have come."""
        self._measure()
        self.viewport().update()

    @property
    def current(self) -> int:
        """The page in the middle of the view, from 0."""
        return self._current

    @property
    def percent(self) -> int:
        """How large the pages are shown, in per cent of their size on a display of 96 dots an inch."""
        return round(self._scale() * 720 / 96 * 100)

    def go_to(self, number: int) -> None:
        """Show a page, from 0: its upper edge at the top, or the whole of it in the middle."""
        if self._pages is not None and len(self._pages):
            number = min(max(0, number), len(self._pages) - 1)
            self.verticalScrollBar().setValue(number * self._pitch())
            self._set_current(number)

    def zoom_to(self, zoom: float | str) -> None:
        """Show the pages in another size: `WIDTH`, `WHOLE` or pixels to a unit."""
        number, part = self._current, self._part()
        self._zoom = zoom if isinstance(zoom, str) else min(max(zoom, _LEAST), _MOST)
        self._drawn.clear()
        self._measure()
        self.verticalScrollBar().setValue(round((number + part) * self._pitch()))
        self._set_current(number)
        self.viewport().update()
        self.zoomed.emit()

    def zoom_by(self, steps: int) -> None:
        """Show the pages larger or smaller by some steps."""
        self.zoom_to(self._scale() * _STEP**steps)

    def describe(self, words: str) -> None:
        """Say to a screen reader what is shown."""
        self.viewport().setAccessibleDescription(words)

    def _take_keyboard(self) -> None:
        """Let a screen reader meet a picture: an area that scrolls has no role of its own."""
        picture = QLabel()
        blank = QPixmap(1, 1)
        blank.fill(Qt.GlobalColor.transparent)
        picture.setPixmap(blank)
        picture.setAccessibleName(self.tr("Preview of the pages"))
        picture.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setViewport(picture)
        # Qt sends the keyboard from the viewport to the area.
        picture.setFocusProxy(None)  # type: ignore[arg-type]
        self.setFocusProxy(picture)

    # Measures

    def _scale(self) -> float:
        """Return the pixels to a unit."""
        if isinstance(self._zoom, float) or self._pages is None:
            return self._zoom if isinstance(self._zoom, float) else 0.1
        sheet, view = self._pages.sheet, self.viewport().size()
        wide = (view.width() - 2 * _GAP) / sheet.width()
        if self._zoom == WHOLE:
            wide = min(wide, (view.height() - 2 * _GAP) / sheet.height())
        return min(max(wide, _LEAST), _MOST)

    def _pitch(self) -> int:
        """Return the pixels from a page to the next."""
        return round(self._pages.sheet.height() * self._scale()) + _GAP if self._pages is not None else 1

    def _area(self, number: int) -> QRect:
        """Return where a page stands in the viewport."""
        if self._pages is None:
            return QRect()
        sheet, scale = self._pages.sheet, self._scale()
        width, height = round(sheet.width() * scale), round(sheet.height() * scale)
        left = max(_GAP, (self.viewport().width() - width) // 2) - self.horizontalScrollBar().value()
        return QRect(left, _GAP + number * self._pitch() - self.verticalScrollBar().value(), width, height)

    def _measure(self) -> None:
        view = self.viewport().size()
        count = len(self._pages) if self._pages is not None else 0
        width = round(self._pages.sheet.width() * self._scale()) + 2 * _GAP if self._pages is not None else 0
        self.verticalScrollBar().setRange(0, max(0, count * self._pitch() + _GAP - view.height()))
        self.verticalScrollBar().setPageStep(max(1, view.height()))
        self.verticalScrollBar().setSingleStep(max(1, self._pitch() // 12))
        self.horizontalScrollBar().setRange(0, max(0, width - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())

    def _part(self) -> float:
        """Return how far into the current page the view's top is."""
        return min(max(0.0, self.verticalScrollBar().value() / self._pitch() - self._current), 1.0)

    def _follow(self) -> None:
        bar = self.verticalScrollBar()
        count = len(self._pages) if self._pages is not None else 0
        middle = int((bar.value() + self.viewport().height() / 2) // self._pitch())
        self._set_current(min(max(0, middle), max(0, count - 1)))
        self.viewport().update()

    def _set_current(self, number: int) -> None:
        if number != self._current:
            self._current = number
            self.page_changed.emit(number)

    # Drawing

    def _sheet(self, number: int, size: QRect) -> QPixmap | None:
        """Return a page drawn, None if it is to be drawn in a later turn."""
        ratio = self.devicePixelRatioF()
        pixels = size.size() * ratio
        found = self._drawn.get(number)
        if found is not None and found.size() == pixels:
            self._drawn.move_to_end(number)
            return found
        if self._later.isActive() or self._pages is None:
            return None
        picture = QPixmap(pixels)
        picture.fill(QColor("#FFFFFF"))
        painter = QPainter(picture)
        scale = pixels.width() / self._pages.sheet.width()
        painter.scale(scale, scale)
        self._pages.paint(painter, number)
        painter.end()
        # The next one in the next turn: each takes some milliseconds.
        self._later.start()
        if self._pages.is_done or number < len(self._pages) - 1:
            picture.setDevicePixelRatio(ratio)
            self._drawn[number] = picture
            while len(self._drawn) > _KEPT:
                self._drawn.popitem(last=False)
        else:
            self._later.stop()
            picture.setDevicePixelRatio(ratio)
        return picture

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in view on the desk; one that is new is white for a moment."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.colour("bar"))
        if self._pages is None:
            return
        first = max(0, (self.verticalScrollBar().value() - _GAP) // self._pitch())
        for number in range(first, len(self._pages)):
            area = self._area(number)
            if area.top() > self.viewport().height():
                break
            painter.setPen(self._theme.colour("rule"))
            painter.setBrush(QColor("#FFFFFF"))
            painter.drawRect(area.adjusted(-1, -1, 0, 0))
            picture = self._sheet(number, area)
            if picture is not None:
                painter.drawPixmap(area.topLeft(), picture)
        if self.hasFocus():
            painter.setPen(self._theme.colour("link"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page in view."""
        number, part = self._current, self._part()
        super().resizeEvent(event)
        self._measure()
        self.verticalScrollBar().setValue(round((number + part) * self._pitch()))
        self._set_current(number)
        self.zoomed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages, scroll, zoom."""
        acts = {
            Qt.Key.Key_PageDown: lambda: self.go_to(self._current + 1),
            Qt.Key.Key_Space: lambda: self.go_to(self._current + 1),
            Qt.Key.Key_PageUp: lambda: self.go_to(self._current - 1),
            Qt.Key.Key_Home: lambda: self.go_to(0),
            Qt.Key.Key_End: lambda: self.go_to(len(self._pages or ()) - 1),
            Qt.Key.Key_Plus: lambda: self.zoom_by(1),
            Qt.Key.Key_Equal: lambda: self.zoom_by(1),
            Qt.Key.Key_Minus: lambda: self.zoom_by(-1),
        }
        act = acts.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()
            event.accept()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Draw anew: the pictures are there."""
        self.viewport().update()
