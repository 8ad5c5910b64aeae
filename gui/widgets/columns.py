"""Side bar, page and note bar beside one another; in a narrow window the bars are drawers over the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QResizeEvent

    from gui.theme import Theme


class Columns(QWidget):
    """Three columns with borders that can be dragged.

    Below ``metrics.drawer_notes_below`` the note bar, below ``metrics.drawer_outline_below`` also the side bar leaves its
    column and becomes a drawer over the page, shut until something opens it. A bar that the reader has hidden stays hidden.
    """

    shown_changed = Signal()
    """A bar was opened, shut, hidden or shown."""

    def __init__(self, side: QWidget, page: QWidget, notes: QWidget, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._page = page
        self._notes = notes
        self._metrics = theme.metrics
        self._wanted = {side: True, notes: True}
        self._drawers: set[QWidget] = set()
        self._build()

    def set_wanted(self, bar: QWidget, *, wanted: bool) -> None:
        """Show or hide a bar; as a drawer: open or shut it."""
        if bar not in self._drawers:
            self._wanted[bar] = wanted
        bar.setVisible(wanted)
        if bar in self._drawers and wanted:
            self._place_drawers()
            bar.raise_()
        self.shown_changed.emit()

    def is_wanted(self, bar: QWidget) -> bool:
        """Return True unless the reader has hidden the bar's column."""
        return self._wanted[bar]

    def is_drawer(self, bar: QWidget) -> bool:
        """Return True while ``bar`` lies over the page."""
        return bar in self._drawers

    def shut_drawer(self, bar: QWidget) -> None:
        """Shut a bar if it lies over the page; a column stays."""
        if bar in self._drawers and bar.isVisible():
            bar.hide()
            self.shown_changed.emit()

    def shut_drawers(self) -> bool:
        """Shut the open drawers; True if there was one."""
        opened = [bar for bar in self._drawers if bar.isVisible()]
        for bar in opened:
            bar.hide()
        if opened:
            self.shown_changed.emit()
        return bool(opened)

    def widths(self) -> list[int]:
        """Return the width of the side bar and of the note bar, in logical pixels."""
        return [self._side.width(), self._notes.width()]

    def set_widths(self, side: int, notes: int) -> None:
        """Give the bars their widths of last time."""
        room = max(self.width() - side - notes, 1)
        self._splitter.setSizes([side, room, notes])

    def _build(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setObjectName("Columns")
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for widget in (self._side, self._page, self._notes):
            self._splitter.addWidget(widget)
        for bar in (self._side, self._notes):
            # As a drawer it lies over the page: its own ground must hide that.
            bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([self._metrics.side_bar, 10 * self._metrics.side_bar, self._metrics.note_bar])
        layout.addWidget(self._splitter)
        self._page.installEventFilter(self)

    def _fit(self, width: int) -> None:
        # The side bar first: where both come back at once the note bar finds its column only beside it.
        changed = self._set_drawer(self._side, 0, width < self._metrics.drawer_outline_below)
        changed |= self._set_drawer(self._notes, 2, width < self._metrics.drawer_notes_below)
        self._place_drawers()
        if changed:
            self.shown_changed.emit()

    def _set_drawer(self, bar: QWidget, column: int, is_drawer: bool) -> bool:
        if is_drawer == (bar in self._drawers):
            return False
        width = self._metrics.note_bar if bar is self._notes else self._metrics.side_bar
        if is_drawer:
            self._drawers.add(bar)
            bar.setProperty("drawer", True)
            bar.hide()
            bar.setParent(self)
            bar.resize(width, self.height())
        else:
            self._drawers.discard(bar)
            bar.setProperty("drawer", False)
            self._splitter.insertWidget(column, bar)
            self._splitter.setStretchFactor(1, 1)
            bar.setVisible(self._wanted[bar])
            sizes = self._splitter.sizes()
            sizes[1] -= width - sizes[column]
            sizes[column] = width
            self._splitter.setSizes(sizes)
        return True

    def _place_drawers(self) -> None:
        page = self._page.geometry()
        if self._notes in self._drawers:
            width = min(self._metrics.note_bar, self.width())
            self._notes.setGeometry(self.width() - width - self._metrics.scroll_bar, 0, width, self.height())
        if self._side in self._drawers:
            self._side.setGeometry(0, 0, min(self._metrics.side_bar, page.width()), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn bars into drawers or back."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the drawers in their places when the page is resized under them."""
        if watched is self._page and event.type() == QEvent.Type.Resize:
            self._place_drawers()
        return super().eventFilter(watched, event)
