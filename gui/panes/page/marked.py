"""All that the page shows of annotations: marks in the text, ribbons in the margin, ticks on the scroll bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from gui.panes.page.ends import EndDragging
from gui.panes.page.hand import MarkInHand
from gui.panes.page.mark_layer import MarkLayer
from gui.panes.page.signs import BookmarkSigns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.annotation import Annotation
    from gui.panes.page.bar import PageBar
    from gui.panes.page.layers import Layers
    from gui.panes.page.marks import MarkIndex
    from gui.panes.page.view import PageView
    from gui.theme import Theme

_MANY: Final = 50
"""Ticks that are placed anew all together rather than one by one."""
_TICKS: Final = 100
"""Milliseconds after the last change of measures, or of many marks, before the ticks on the bar are placed anew."""


class PageMarks(QObject):
    """Keeps layer, ribbons and ticks in step, and takes clicks on them."""

    clicked = Signal(str)
    """Id of the annotation that a click has taken in hand."""
    stretched = Signal(str, object)
    """Id of an annotation one of whose ends was dragged, and its new `Span`."""

    def __init__(self, view: PageView, bar: PageBar, layers: Layers, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._bar = bar
        self._layer = MarkLayer(view, layers, theme)
        self._signs = BookmarkSigns(view, self._layer, theme)
        self._ends = EndDragging(view, self._layer)
        self._ticks_wanted = QTimer(self, singleShot=True, interval=_TICKS)
        self.hand = MarkInHand(view, self._layer)
        self._connect()

    def _connect(self) -> None:
        self._view.measured.connect(self._ticks_wanted.start)
        self._view.sliced.connect(self._layer.forget)
        self._view.selection_moved.connect(self.hand.show)
        self._view.clicked.connect(self._click)
        self._signs.pressed.connect(self._press_sign)
        self._ends.dropped.connect(self.stretched)
        self._ticks_wanted.timeout.connect(self._show_ticks)

    @property
    def index(self) -> MarkIndex:
        """Return the marks by their places."""
        return self._layer.index

    def clear(self) -> None:
        """Show no mark, no tick and no flash: another text is coming."""
        self._ends.forget()
        self._layer.clear()
        self._bar.show_ticks({})

    def show(self, annotations: Sequence[Annotation]) -> None:
        """Show the marks of these annotations in place of all before."""
        self._ends.forget()
        self._layer.show(annotations)
        self._follow()
        self._ticks_wanted.start()

    def change(self, put: Sequence[Annotation], dropped: Sequence[str]) -> None:
        """Show the marks of some annotations, or their new states, and take others off; the page is painted once."""
        if self._ends.dragged in {*dropped, *(one.id for one in put)}:
            self._ends.forget()
        self._layer.change(put, dropped)
        self._follow()
        if len(put) + len(dropped) > _MANY:
            self._ticks_wanted.start()
            return
        for annotation_id in dropped:
            self._bar.drop_tick(annotation_id)
        parts = self._view.pages.parts_of([one.span.start for one in put])
        for one, part in zip(put, parts, strict=True):
            if one.id in self.index:
                self._bar.put_tick(one.id, part, one.colour)
            else:
                self._bar.drop_tick(one.id)

    def paint(self) -> None:
        """Give the view the marks of what is seen, unless it has them."""
        self._layer.paint()

    def flash(self, point: int) -> None:
        """Light the line of ``point`` for a moment."""
        self._layer.flash(point)

    def apply_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._layer.apply_theme(theme)
        self._signs.apply_theme(theme)

    def place_signs(self, left: int, height: int) -> None:
        """Put the ribbons at the right end of a margin of that width."""
        self._signs.place_beside(left, height)

    def _follow(self) -> None:
        """Outline the mark in hand, and show where bookmarks are."""
        self.hand.show()
        self._signs.update()

    def _click(self, point: int) -> None:
        mark_id = self.hand.click(point)
        if mark_id:
            self.clicked.emit(mark_id)

    def _press_sign(self, mark_id: str) -> None:
        mark = self.index.get(mark_id)
        if mark:
            self._view.set_selection(mark.span.start, mark.span.start)
            self._view.setFocus()
            self.hand.choose(mark_id)
            self.clicked.emit(mark_id)

    def _show_ticks(self) -> None:
        marks = self.index.all()
        parts = self._view.pages.parts_of([one.span.start for one in marks])
        self._bar.show_ticks({one.id: (part, one.colour) for one, part in zip(marks, parts, strict=True)})
