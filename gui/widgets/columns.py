"""Side bar, page and note bar beside one another; in a narrow window the bars are drawers over the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.theme import restyle
from gui.widgets.border import LINE, Border

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from gui.theme import Theme

_NARROW: Final = 0.75
"""Part of its usual width that a bar can do with."""


class Columns(QWidget):
    """Three columns with borders that can be dragged.

    Below ``metrics.drawer_notes_below`` the note bar, below ``metrics.drawer_outline_below`` also the side bar leaves its
    column and becomes a drawer over the page, shut until something opens it; so it does where the page would otherwise have less
    room than it wants. A bar that the reader has hidden stays hidden.

    The columns are laid out here and not by a splitter: that would give the page, whose text is laid out anew at every width,
    one width before a bar has left its column and another after it.
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
        self._widths = {side: self._metrics.side_bar, notes: self._metrics.note_bar}
        self._drawers: set[QWidget] = set()
        self._room = 0
        self._is_alone = False
        self._build()
        self._connect()

    def set_wanted(self, bar: QWidget, *, wanted: bool) -> None:
        """Show or hide a bar; as a drawer: open or shut it."""
        if bar not in self._drawers:
            self._wanted[bar] = wanted
        bar.setVisible(wanted)
        self._fold()
        self._arrange()
        if bar in self._drawers and wanted:
            bar.raise_()
        self.shown_changed.emit()

    def restore_wanted(self, bar: QWidget, *, wanted: bool) -> None:
        """Let a bar have its column as it was last time; as a drawer it stays shut."""
        self._wanted[bar] = wanted
        bar.setVisible(wanted and bar not in self._drawers)
        self._arrange()

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

    def make_way(self, room: int) -> None:
        """Let the page have this width in pixels, if the bars can give it as narrower columns or as drawers."""
        if room != self._room:
            self._room = room
            changed = self._fold()
            self._arrange()
            if changed:
                self.shown_changed.emit()

    def set_alone(self, alone: bool) -> None:
        """Leave all the width to the page: both bars are drawers, however wide the window is; or let them be columns again."""
        self._is_alone = alone
        changed = self._fold()
        self._arrange()
        if changed:
            self.shown_changed.emit()

    def widths(self) -> list[int]:
        """Return the width of the side bar and of the note bar as columns, in logical pixels."""
        return [self._widths[self._side], self._widths[self._notes]]

    def set_widths(self, side: int, notes: int) -> None:
        """Give the bars their widths of last time."""
        self._widths = {self._side: side, self._notes: notes}
        self._arrange()

    def _build(self) -> None:
        self.setObjectName("Columns")
        for widget in (self._page, self._side, self._notes):
            widget.setParent(self)
        for bar in (self._side, self._notes):
            # As a drawer it lies over the page: its own ground must hide that.
            bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._side_border = Border(self._metrics.small_gap, self)
        self._notes_border = Border(self._metrics.small_gap, self)
        # The keyboard goes from left to right.
        QWidget.setTabOrder(self._side, self._page)
        QWidget.setTabOrder(self._page, self._notes)

    def _connect(self) -> None:
        self._side_border.dragged.connect(lambda x: self._widen(self._side, x))
        self._notes_border.dragged.connect(lambda x: self._widen(self._notes, self.width() - x - LINE))

    def _widen(self, bar: QWidget, width: int) -> None:
        """Give a bar the width to which its border is dragged, as far as the other columns leave room for it."""
        other = self._notes if bar is self._side else self._side
        room = self.width() - 2 * LINE - self._page_width() - (self._column_width(other) if self._is_column(other) else 0)
        self._widths[bar] = max(min(width, room), _least(bar))
        self._arrange()

    # Where everything stands

    def _is_column(self, bar: QWidget) -> bool:
        return bar not in self._drawers and self._wanted[bar]

    def _column_width(self, bar: QWidget) -> int:
        return max(self._widths[bar], _least(bar))

    def _page_width(self) -> int:
        """Return the width that the page is left at least, as far as there is any choice."""
        return max(self._room, _least(self._page))

    def _readable(self, bar: QWidget, usual: int) -> int:
        """Return the width that a bar must have to stay a column while the page wants room."""
        return max(_least(bar), min(self._widths[bar], round(_NARROW * usual)))

    def _fold(self) -> bool:
        """Turn bars into drawers or back; True if one has changed."""
        width = self.width()
        left = self._readable(self._side, self._metrics.side_bar) + LINE
        beside = self._readable(self._notes, self._metrics.note_bar) + LINE
        side = self._is_alone or width < self._metrics.drawer_outline_below or width - left < self._room
        if side or not self._wanted[self._side]:
            left = 0
        notes = self._is_alone or width < self._metrics.drawer_notes_below or width - left - beside < self._room
        changed = self._set_drawer(self._side, side)
        return self._set_drawer(self._notes, notes) or changed

    def _arrange(self) -> None:
        """Place bars, borders and page; the page is resized once and last."""
        width, height = self.width(), self.height()
        left, right = 0, width
        # Where there is too little room, the note bar gives way first.
        room = width - 2 * LINE - self._page_width()
        if self._is_column(self._side):
            # For a page that wants room both bars become narrower.
            kept = self._readable(self._notes, self._metrics.note_bar) if self._room and self._is_column(self._notes) else 0
            side = max(min(self._column_width(self._side), room - kept), _least(self._side))
            room -= side
            self._side.setGeometry(0, 0, side, height)
            left = side + LINE
        if self._is_column(self._notes):
            notes = max(min(self._column_width(self._notes), room), _least(self._notes))
            self._notes.setGeometry(width - notes, 0, notes, height)
            right = width - notes - LINE
        self._side_border.place(left - LINE, height, is_there=left > 0)
        self._notes_border.place(right, height, is_there=right < width)
        self._place_drawers()
        self._page.setGeometry(left, 0, max(0, right - left), height)

    def _place_drawers(self) -> None:
        width, height = self.width(), self.height()
        if self._notes in self._drawers:
            notes = min(self._metrics.note_bar, width)
            self._notes.setGeometry(width - notes - self._metrics.scroll_bar, 0, notes, height)
        if self._side in self._drawers:
            self._side.setGeometry(0, 0, min(self._metrics.side_bar, width), height)

    def _set_drawer(self, bar: QWidget, is_drawer: bool) -> bool:
        if is_drawer == (bar in self._drawers):
            return False
        if is_drawer:
            self._drawers.add(bar)
            bar.hide()
            bar.raise_()
        else:
            self._drawers.discard(bar)
            bar.setVisible(self._wanted[bar])
        bar.setProperty("drawer", is_drawer)
        restyle(bar)
        return True

    # Overrides

    def minimumSizeHint(self) -> QSize:
        """Return what the page needs: the bars can be drawers over it."""
        hints = [widget.minimumSizeHint() for widget in (self._side, self._page, self._notes)]
        return QSize(_least(self._page), max(hint.height() for hint in hints))

    def sizeHint(self) -> QSize:
        """Return room for the page between both bars."""
        page = self._page.sizeHint()
        return QSize(page.width() + sum(self._widths.values()) + 2 * LINE, page.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn bars into drawers or back."""
        super().resizeEvent(event)
        changed = self._fold()
        self._arrange()
        if changed:
            self.shown_changed.emit()

    def event(self, event: QEvent) -> bool:
        """Follow the columns' least widths."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._arrange()
        return super().event(event)


def _least(widget: QWidget) -> int:
    """Return the least width a column's contents can do with."""
    return max(widget.minimumWidth(), widget.minimumSizeHint().width())
