"""A text widget that holds a slice of a long text under the scroll bar, selection and places of the whole."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QTextCursor

from core.outline.tree import Outline
from core.spans import Span
from gui.pagination import Pagination, Slice
from gui.panes.page.column import ColumnText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from gui.panes.page.typesetting import Typesetter

_REACH: Final = 2
"""Viewport heights of text that must stand in the widget beyond what is seen; more than one page key moves."""
_BRINK: Final = 1
"""Viewport heights of text beyond what is seen below which more is fetched at once; above it when nothing else is to be done."""
_PASSING: Final = 0.75
"""Viewport heights of text beyond what is seen of a place that is only passed, as while the bar is dragged: little is laid out soon."""
_REST: Final = 60
"""Milliseconds of rest after which a place is no longer only passed."""


class SlicedText(ColumnText):
    """A read-only text with a caret. Every offset in its methods and signals is a code point of the whole text.

    The selection is kept here as two code points; the widget's own cursor is its image, clamped to the slice.
    """

    scrolled = Signal()
    """What is seen has moved, or was laid out anew."""
    measured = Signal()
    """The heights of all blocks were estimated anew."""
    sliced = Signal()
    """Another slice, or the same in other faces, has been put into the widget."""
    selection_moved = Signal()
    """Caret or selection has changed."""

    def __init__(self, typesetter: Typesetter, column: int, parent: QWidget | None = None) -> None:
        super().__init__(typesetter, column, parent)
        self._outline = Outline()
        self._pages = Pagination("")
        self._slice = Slice(self._pages, 0, 1)
        self._anchor = 0
        self._caret = 0
        self._pin = (0, 0.0)
        self._busy = 0
        self._is_stale = False
        self._is_measured = False
        self._wants_more = False
        self._more_wanted = QTimer(self, singleShot=True)
        self._build()
        self._connect()

    @property
    def pages(self) -> Pagination:
        """The whole text in blocks."""
        return self._pages

    @property
    def part(self) -> Slice:
        """The slice that is in the widget."""
        return self._slice

    def show_text(self, pages: Pagination, outline: Outline, place: int) -> None:
        """Show another text with the line of ``place`` at the top, caret there too."""
        self._pages = pages
        self._outline = outline
        self._anchor = self._caret = min(max(0, place), len(pages.text))
        self._pin = (self._caret, 0.0)
        self._estimate()
        self._fill(self._pages.block_at(self._caret))
        self.bring(self._caret, 0)
        self.selection_moved.emit()

    def set_outline(self, outline: Outline) -> None:
        """Set the same text in the faces of another outline, without moving what is seen."""
        self._outline = outline
        self._fill(self._pages.block_at(self._pin[0]))
        self._return_to_pin()

    def set_faces(self, typesetter: Typesetter, column: int) -> None:
        """Take other faces and measures, without moving what is seen."""
        self._typesetter = typesetter
        self._column = column
        with self._undisturbed():
            # What stands in the widget would be laid out once more only to be replaced.
            self.document().clear()
            self._show_sheet()
            self._is_measured = False
            self._fit_column()
            if not self._is_measured:
                self._estimate()
            self._set_wheel_step()
        self._fill(self._pages.block_at(self._pin[0]))
        self._return_to_pin()

    # Selection

    def selection(self) -> Span:
        """Return what is selected; empty at the caret if nothing is."""
        return Span(min(self._anchor, self._caret), max(self._anchor, self._caret))

    def caret(self) -> int:
        """Return where the caret stands."""
        return self._caret

    def set_selection(self, anchor: int, caret: int) -> None:
        """Select from ``anchor`` to ``caret``, anywhere in the text, without scrolling."""
        limit = len(self._pages.text)
        wanted = (min(max(0, anchor), limit), min(max(0, caret), limit))
        changed = wanted != (self._anchor, self._caret)
        self._anchor, self._caret = wanted
        self._draw_cursor()
        if changed:
            self.selection_moved.emit()

    # Places

    def place(self) -> int:
        """Return the code point with which the first visible line begins, or the one jumped to since the last scrolling."""
        return self._pin[0]

    def visible_span(self) -> Span:
        """Return the code points from the first to the last line that is seen at least in part."""
        top = self.verticalScrollBar().value()
        first, upper = self._geometry.line_at(top)
        last, lower = self._geometry.line_at(top + self.viewport().height())
        start = self._slice.to_point(first.position() + upper.textStart())
        return Span(start, max(start, self._slice.to_point(last.position() + lower.textStart() + lower.textLength())))

    def line_span(self, point: int) -> Span:
        """Return what stands in the line that holds ``point``; all of its paragraph's block if it is not in the slice."""
        if point not in self._slice:
            index = self._pages.block_at(point)
            return Span(self._pages.starts[index], self._pages.ends[index])
        block, line = self._geometry.line_of(self._slice.to_unit(point))
        start = self._slice.to_point(block.position() + line.textStart())
        return Span(start, max(start, self._slice.to_point(block.position() + line.textStart() + line.textLength())))

    def y_of(self, point: int) -> int | None:
        """Return the top of the line that holds ``point`` in pixels of the viewport, None if it is not in the slice."""
        if point not in self._slice:
            return None
        return round(self._geometry.top_of(self._slice.to_unit(point)) - self.verticalScrollBar().value())

    def bottom_of(self, point: int) -> int | None:
        """Return the bottom of the line that ends at ``point`` in pixels of the viewport, None if it is not in the slice."""
        if point not in self._slice:
            return None
        block, line = self._geometry.line_of(self._slice.to_unit(point))
        return round(self._geometry.block_top(block) + line.y() + line.height() - self.verticalScrollBar().value())

    def rect_at(self, point: int) -> QRect:
        """Return the caret's rectangle at ``point`` in the viewport; that of the nearer end if it is not in the slice."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._slice.to_unit(point))
        return self.cursorRect(cursor)

    def slice_point(self, spot: QPoint) -> int:
        """Return the place between two characters that is nearest to a place of the viewport."""
        top = self.verticalScrollBar().value()
        on_line = QPoint(spot.x(), round(self._geometry.onto_line(spot.y() + top) - top))
        return self._slice.to_point(self.cursorForPosition(on_line).position())

    def bring(self, point: int, offset: float) -> None:
        """Scroll so that the top of the line of ``point`` stands ``offset`` pixels below the viewport's top.

        The text's first line takes the space above it along.
        """
        self._load(point)
        start, top = self._geometry.line_start(self._slice.to_unit(point))
        if self._slice.reaches_start and start == 0:
            offset = max(offset, top)
        self._pin = (self._slice.to_point(start), offset)
        self._return_to_pin()

    def take_for_place(self, point: int) -> None:
        """Let a visible ``point`` be the `place` until the reader scrolls, wherever in view it stands."""
        y = self.y_of(point)
        if y is not None:
            self._pin = (point, y)

    def shift(self, pixels: int) -> None:
        """Move the text up by so many pixels, as far as it can go; the reader has not moved: the place stays what it was."""
        self._pin = (point := self._pin[0], self._pin[1] - pixels)
        self._return_to_pin()
        reached = self._geometry.top_of(self._slice.to_unit(point)) - self.verticalScrollBar().value()
        if abs(reached - self._pin[1]) >= 1:
            # The text has an end.
            self._pin = (point, reached)

    # The whole text's scroll bar

    def scroll_value(self) -> float:
        """Return how far the view is into the text, in estimated pixels; never more than `scroll_maximum`."""
        bar = self.verticalScrollBar()
        maximum = self.scroll_maximum()
        if self._slice.reaches_end and bar.value() >= bar.maximum():
            return maximum
        return min(self._value_at(bar.value()), maximum)

    def scroll_maximum(self) -> float:
        """Return the value at the text's end: known if the end is in the widget, estimated before."""
        bar = self.verticalScrollBar()
        if self._slice.reaches_end:
            return self._value_at(bar.maximum()) if bar.maximum() > 0 else 0.0
        return max(1.0, self._pages.height - self.viewport().height())

    def scroll_to_value(self, value: float) -> None:
        """Show the place that stands for a value between 0 and `scroll_maximum`."""
        at_end = value >= self.scroll_maximum()
        block, fraction = (len(self._pages) - 1, 0.999) if at_end else self._pages.place_at(value)
        with self._undisturbed():
            self._pass(block, fraction)
            y = self._geometry.y_in_block(block - self._slice.first, fraction)
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum() if at_end else 0 if value <= 0 else round(y))
        self._move_pin()
        self.scrolled.emit()
        self._more_wanted.start(_REST)

    def scroll_by(self, pixels: int) -> None:
        """Move what is seen down the text, up for a negative number, across any border of slices."""
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + pixels)
        self._refill_near_edges()

    def _value_at(self, y: float) -> float:
        number, fraction = self._geometry.fraction(y)
        return self._pages.top_of(self._slice.first + number, fraction)

    # Building

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Text"))

    def _connect(self) -> None:
        self.verticalScrollBar().valueChanged.connect(self._follow_scrolling)
        self.cursorPositionChanged.connect(self._read_cursor)
        self.selectionChanged.connect(self._read_cursor)
        self._more_wanted.timeout.connect(self._fetch_more)

    @contextmanager
    def _undisturbed(self) -> Iterator[None]:
        """Let the widget change without taking it for an act of the reader."""
        self._busy += 1
        try:
            yield
        finally:
            self._busy -= 1

    def _estimate(self) -> None:
        characters = max(1, int(self.lineWrapColumnOrWidth() / self._typesetter.character))
        self._pages.set_heights(self._typesetter.heights(self._pages, characters))
        self._is_measured = True
        self.measured.emit()

    def _fill(self, block: int, part: Slice | None = None) -> None:
        """Put the slice around a block into the widget, or another part; what is seen must be set afterwards."""
        with self._undisturbed():
            self._is_stale = False
            self._slice = part or self._pages.around(block, (_REACH + 1) * self.viewport().height())
            column = self.textCursor().verticalMovementX()
            self._flow.margins = self._typesetter.margins
            self._typesetter.fill(self.document(), self._pages, self._slice, self._outline)
            self._geometry.complete()
            self._draw_cursor(column)
        self.sliced.emit()

    def _load(self, point: int) -> None:
        """Make sure that ``point`` is in the widget with enough text around it."""
        if point not in self._slice or self._is_near_edge(self._geometry.top_of(self._slice.to_unit(point))):
            block = self._pages.block_at(point)
            if self._pages.around(block, (_REACH + 1) * self.viewport().height()) != self._slice:
                self._fill(block)

    def _pass(self, block: int, fraction: float) -> None:
        """Make sure that a part of a block is in the widget, with little text around it."""
        if self._slice.first <= block < self._slice.last:
            y = self._geometry.y_in_block(block - self._slice.first, fraction)
            if not self._is_near_edge(y, _PASSING / 2):
                return
        height, top = self.viewport().height(), self._pages.top_of(block, fraction)
        first, last = (self._pages.place_at(top + heights * height)[0] for heights in (-_PASSING, 1 + _PASSING))
        self._fill(block, Slice(self._pages, first, last + 1))
        if self._is_near_edge(self._geometry.y_in_block(block - first, fraction), 0):
            # There was less text than estimated.
            self._fill(block)

    def _is_near_edge(self, y: float, heights: float = _REACH) -> bool:
        reach = heights * self.viewport().height()
        return (not self._slice.reaches_start and y < reach) or (
            not self._slice.reaches_end and y + self.viewport().height() > self.document().size().height() - reach
        )

    def _refill_near_edges(self) -> None:
        """Build the slice anew if its edge has come near to what is seen: soon, and at once if it is about to be seen."""
        value = self.verticalScrollBar().value()
        if self._is_near_edge(value, _BRINK):
            self._fetch_more()
        else:
            self._wants_more = self._is_near_edge(value)

    def _go_on(self) -> None:
        """Fetch more text soon, if there is too little: what is seen has been painted."""
        if self._wants_more:
            self._wants_more = False
            self._more_wanted.start(0)

    def _fetch_more(self) -> None:
        """Build the slice anew around what is seen if its edge is near; what is seen does not move."""
        if not self._is_near_edge(self.verticalScrollBar().value()):
            return
        before = self._slice
        point, offset = self._pin
        if self.y_of(point) != round(offset):
            self._move_pin()
        # Else the line keeps its place even if it begins elsewhere now: text made larger and smaller again would go back line by line.
        self._load(self._pin[0])
        if self._slice != before:
            self._return_to_pin()

    def _return_to_pin(self) -> None:
        """Scroll back to the first visible line as it was."""
        point, offset = self._pin
        with self._undisturbed():
            self._load(point)
            self.verticalScrollBar().setValue(round(self._geometry.top_of(self._slice.to_unit(point)) - offset))
        self.scrolled.emit()

    def _move_pin(self) -> None:
        value = self.verticalScrollBar().value()
        unit, top = self._geometry.first_line_below(value)
        self._pin = (self._slice.to_point(unit), top - value)

    def _follow_scrolling(self) -> None:
        if not self._busy:
            self._move_pin()
            self.scrolled.emit()

    def _draw_cursor(self, column: int = -1) -> None:
        """Make the widget's cursor the image of the selection, without scrolling.

        Args:
            column: where in a line the keys up and down are to go, as the cursor itself kept it; -1 if it is to find that anew.
        """
        with self._undisturbed():
            value = self.verticalScrollBar().value()
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._slice.to_unit(self._anchor))
            cursor.setPosition(self._slice.to_unit(self._caret), QTextCursor.MoveMode.KeepAnchor)
            cursor.setVerticalMovementX(column)
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(value)

    def _read_cursor(self) -> None:
        """Take over what the widget did to its cursor; an end that lies outside the slice stays where it is."""
        if self._busy:
            return
        cursor = self.textCursor()
        anchor, caret = self._anchor, self._caret
        is_kept = cursor.anchor() == self._slice.to_unit(anchor) and (anchor in self._slice or cursor.hasSelection())
        if not is_kept:
            anchor = self._slice.to_point(cursor.anchor())
        if cursor.position() != self._slice.to_unit(caret) or not is_kept:
            caret = self._slice.to_point(cursor.position())
        if (anchor, caret) != (self._anchor, self._caret):
            self._anchor, self._caret = anchor, caret
            self.selection_moved.emit()

    def _fit_column(self) -> None:
        """Let the column have the width for which there is room."""
        if self._place_column():
            self._estimate()
            # Tab stops are set for one width of the column.
            apart = self._typesetter.apart
            self._is_stale = apart is not None and apart.facts.tables_in(self._slice)

    # Overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the column; the first visible line stays where it was."""
        with self._undisturbed():
            self._fit_column()
            super().resizeEvent(event)
            self._geometry.complete()
        # Margins that change resize the viewport inside of this; only the outermost call finds everything in place.
        if not self._busy:
            if self._is_stale:
                self._fill(self._pages.block_at(self._pin[0]))
            self._return_to_pin()
