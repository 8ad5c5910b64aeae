"""A sheet: one document on the page, with its marks, margins and line under the title, beside its scroll bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.outline.tree import Outline
from gui.pagination import Pagination
from gui.panes.page.bar import PageBar
from gui.panes.page.caption import PageCaption
from gui.panes.page.facts import Facts
from gui.panes.page.layers import Layers
from gui.panes.page.layout import LEAST_COLUMN
from gui.panes.page.margin import NumberMargin, PageMargin, numbered
from gui.panes.page.marked import PageMarks
from gui.panes.page.state import PageState
from gui.panes.page.typesetting import Typesetter
from gui.panes.page.view import PageView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QHideEvent

    from core.corrections import Correction
    from core.document import Document
    from core.finding import Hits
    from core.paragraphs import Paragraphs
    from core.spans import Span
    from gui.layers import LayerMark
    from gui.pagination import Limits
    from gui.panes.page.correction_layer import CorrectionLayer
    from gui.panes.page.focus_layer import FocusLayer
    from gui.panes.page.hit_layer import HitLayer
    from gui.panes.page.layout import PageLayout
    from gui.panes.page.others import OthersLayer
    from gui.theme import Theme

_REST: Final = 100
"""Milliseconds without scrolling after which the place is told: outline and status line follow it, which takes as long as a frame."""
_FOLLOWING: Final = 400
"""Milliseconds from one place that is told to the next while the page is scrolled on and on."""


class Sheet(QWidget):
    """Shows one document. All offsets are code points of its text."""

    selection_changed = Signal(object)
    """The selected `Span`, empty at the caret if nothing is selected."""
    selection_settled = Signal(object)
    """The selected `Span` once the mouse is released."""
    place_changed = Signal(int)
    """The first visible code point; at once after a rest, and now and then while the scrolling goes on."""
    scrolled = Signal()
    """The view has moved or was laid out anew."""
    ready = Signal()
    """The first picture of a document has been painted."""

    def __init__(self, theme: Theme, layout: PageLayout, limits: Limits, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._limits = limits
        self._layout = layout
        self._typesetter = Typesetter(theme, layout)
        self._facts = Facts()
        self._dots: CorrectionLayer | None = None
        self._others: OthersLayer | None = None
        self._focus: FocusLayer | None = None
        self._hits: HitLayer | None = None
        self._last_place = -1
        self._awaits_paint = False
        self.document: Document | None = None
        """What is shown."""
        self.outline: Outline | None = None
        self.numbering: Paragraphs | None = None
        self.corrections: Sequence[Correction] = ()
        self.others: Sequence[LayerMark] = ()
        """Those that are underlined."""
        self._build()
        self._connect()

    # The document

    def show_document(self, document: Document, outline: Outline, place: int) -> None:
        """Show a document with the line of ``place`` at the top, without marks."""
        self._awaits_paint = True
        self._last_place = -1
        self.show_corrections(())
        self._show(document, outline, place)

    def _show(self, document: Document, outline: Outline, place: int) -> None:
        self.document = document
        self.outline = outline
        self.marks.clear()
        self.clear_hits()
        self.show_others(())
        pages = Pagination(document.text, self._limits)
        self.numbering = numbered(pages, outline)
        self._margin.show_numbering(self.numbering)
        self._page_margin.show_pages(document.pages)
        self._facts = Facts(document.paragraphs, pages)
        self._typesetter.take_facts(self._facts, pages)
        self.caption.show_document(document, outline)
        self.view.show_text(pages, outline, place)

    def replace_text(self, document: Document, outline: Outline, moved: Callable[[int], int]) -> None:
        """Show a document whose text has become another, with its marks still to come; what is seen does not move.

        Args:
            document: as it is now.
            outline: of the text as it is now.
            moved: returns where a place of the text before stands now.
        """
        before = self.state()
        self._show(document, outline, moved(before.place))
        self.restore(PageState(moved(before.place), before.offset, moved(before.anchor), moved(before.caret)))

    def show_outline(self, outline: Outline) -> None:
        """Set the document in the faces of a new outline; what is seen does not move."""
        if self.document is None:
            return
        self.outline = outline
        self.numbering = numbered(self.view.pages, outline)
        self._margin.show_numbering(self.numbering)
        self.caption.show_outline(outline)
        self.view.set_outline(outline)

    def clear(self) -> None:
        """Show nothing."""
        self.document = self.outline = self.numbering = None
        self.marks.clear()
        self.clear_hits()
        self.show_others(())
        self.show_corrections(())
        self._margin.show_numbering(None)
        self._page_margin.show_pages(())
        self._facts = Facts()
        self.caption.hide()
        pages = Pagination("")
        self._typesetter.take_facts(self._facts, pages)
        self.view.show_text(pages, Outline(), 0)

    def show_corrections(self, corrections: Sequence[Correction]) -> None:
        """Underline these corrections, sorted by place, instead of all before."""
        self.corrections = corrections
        if corrections and self._dots is None:
            # Most starts show no correction.
            from gui.panes.page.correction_layer import CorrectionLayer

            self._dots = CorrectionLayer(self.view, self._theme)
        if self._dots:
            self._dots.show(corrections)

    def show_others(self, marks: Sequence[LayerMark]) -> None:
        """Show what others have marked, in text order, in place of all before."""
        self.others = marks
        if marks and self._others is None:
            # Most starts show none.
            from gui.panes.page.others import OthersLayer

            self._others = OthersLayer(self.view, self._theme)
        if self._others:
            self._others.show(marks)

    def tells_at(self, point: int) -> bool:
        """Return True if the mouse that rests on a code point is told of a correction, or of what others have noted."""
        return bool(self.others_at(point)) or (self._dots is not None and self._dots.at(point) is not None)

    def others_at(self, point: int) -> list[LayerMark]:
        """Return what others have marked at a code point."""
        return self._others.at(point) if self._others else []

    def show_hits(self, hits: Hits, current: int | None) -> None:
        """Show the places of what is looked for in place of all before, and the one of that index stronger."""
        if self._hits is None:
            # Most starts look for nothing.
            from gui.panes.page.hit_layer import HitLayer

            self._hits = HitLayer(self.view, self.bar, self.layers, self._theme)
        self._hits.show(hits, current)

    def clear_hits(self) -> None:
        """Show no place of what is looked for."""
        if self._hits:
            self._hits.clear()

    def set_focused(self, on: bool) -> None:
        """Dim everything but the paragraph that is read, or show all."""
        if on and self._focus is None:
            # Most starts dim nothing.
            from gui.panes.page.focus_layer import FocusLayer

            self._focus = FocusLayer(self.view, (self._margin, self._page_margin, self.caption), self._theme)
        if self._focus:
            self._focus.set_on(on)

    # The look

    def set_layout(self, layout: PageLayout) -> None:
        """Take other measures; the first visible line stays at its place."""
        if layout != self._layout:
            self._layout = layout
            self._reface()

    def apply_theme(self, theme: Theme) -> None:
        """Take the colours and faces of another theme."""
        self._theme = theme
        self.view.setPalette(theme.palette)
        self.marks.apply_theme(theme)
        if self._dots:
            self._dots.apply_theme(theme)
        if self._others:
            self._others.apply_theme(theme)
        if self._focus:
            self._focus.apply_theme(theme)
        if self._hits:
            self._hits.apply_theme(theme)
        self._margin.apply_theme(theme)
        self._page_margin.apply_theme(theme)
        self.bar.apply_theme(theme)
        self.caption.setFont(theme.interface_font())
        self._reface()

    def least_width(self) -> int:
        """Return the pixels in which a line holds as many characters as it should at least."""
        return round(LEAST_COLUMN * self._typesetter.character) + 1 + self.bar.width()

    def wanted_width(self) -> int:
        """Return the pixels in which such a line has its number beside it."""
        return self.least_width() + self._typesetter.number_margin

    def line_height(self) -> float:
        """Return how far apart the lines of a paragraph are, in pixels."""
        return self._typesetter.pitch

    def _reface(self) -> None:
        self._typesetter = Typesetter(self._theme, self._layout)
        self._typesetter.take_facts(self._facts, self.view.pages)
        self.view.set_faces(self._typesetter, self._layout.column)

    # Places

    def state(self) -> PageState:
        """Return where the reader is."""
        selection, caret, place = self.view.selection(), self.view.caret(), self.view.place()
        anchor = selection.start if caret == selection.end else selection.end
        return PageState(place, self.view.y_of(place) or 0, anchor, caret)

    def restore(self, state: PageState) -> None:
        """Bring the reader to where he was."""
        self.view.set_selection(state.anchor, state.caret)
        self.view.bring(state.place, state.offset)
        self.view.take_for_place(state.place)
        self._place_wanted.start(0)

    def go_to(self, point: int, *, flash: bool, caret: bool) -> None:
        """Make ``point`` visible, see `ReaderPane.go_to`."""
        point = min(max(0, point), len(self.view.pages.text))
        if caret:
            self.view.set_selection(point, point)
        height = self.view.viewport().height()
        y = self.view.y_of(point)
        if not flash and not caret:
            self.view.bring(point, 0)
        elif self.view.pages.is_line_start(point):
            self.view.bring(point, self._theme.metrics.pad)
        elif y is None or not height // 10 <= y <= height * 7 // 10:
            self.view.bring(point, height // 4)
        if flash or caret:
            self.view.take_for_place(point)
            self._place_wanted.start(0)
        if flash:
            self.marks.flash(point)

    def select(self, span: Span) -> None:
        """Select ``span`` and make its beginning visible."""
        self.view.set_selection(span.start, span.end)
        y = self.view.y_of(span.start)
        if y is None or not 0 <= y <= self.view.viewport().height() - 2 * self._typesetter.pitch:
            self.view.bring(span.start, self.view.viewport().height() // 4)

    def reveal(self, span: Span) -> None:
        """Make a passage visible with lines around it; neither caret nor selection moves."""
        y = self.view.y_of(span.start)
        pitch, height = round(self._typesetter.pitch), self.view.viewport().height()
        if y is None or not pitch <= y <= height - 3 * pitch:
            self.view.bring(span.start, height // 3)
        if self._focus:
            self._focus.look_at(span.start)

    # Building

    def _build(self) -> None:
        self.setObjectName("Sheet")
        self.view = PageView(self._typesetter, self._layout.column, self)
        self.view.setPalette(self._theme.palette)
        self._margin = NumberMargin(self.view, self._theme)
        self.bar = PageBar(self.view, self._theme, self)
        self.bar.setAccessibleName(self.tr("Place in the text"))
        self.layers = Layers(self.view)
        self.marks = PageMarks(self.view, self.bar, self.layers, self._theme)
        self._page_margin = PageMargin(self.view, self._theme)
        self._page_margin.hide()
        self.caption = PageCaption(self._theme, self.view.viewport())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.view, 1)
        row.addWidget(self.bar)
        self.setFocusProxy(self.view)
        self._place_wanted = QTimer(self, singleShot=True)
        self._since_told = QElapsedTimer()

    def _connect(self) -> None:
        self.view.scrolled.connect(self._follow_view)
        self.view.selection_moved.connect(self._tell_selection)
        self.view.selected_by_mouse.connect(self._tell_settled)
        self.view.painted.connect(self._tell_ready)
        self._place_wanted.timeout.connect(self._tell_place)

    # What the view does

    def _follow_view(self) -> None:
        self.marks.paint()
        self._place_parts()
        if not self._place_wanted.isActive() or self._place_wanted.interval():
            since = self._since_told.elapsed() if self._since_told.isValid() and self.isVisible() else _FOLLOWING
            self._place_wanted.start(max(0, min(_REST, _FOLLOWING - since)))
        self.scrolled.emit()

    def _place_parts(self) -> None:
        viewport = self.view.viewport()
        margins = self.view.viewportMargins()
        self._margin.setGeometry(0, 0, margins.left(), viewport.height())
        self._margin.update()
        self.marks.place_signs(margins.left(), viewport.height())
        self._page_margin.setGeometry(margins.left() + viewport.width(), 0, margins.right(), viewport.height())
        self._page_margin.update()
        title = self.outline.part("title") if self.outline else None
        bottom = self.view.bottom_of(title.span.end) if title else None
        self.caption.setVisible(bottom is not None)
        if bottom is not None:
            self.caption.setGeometry(0, bottom, self.view.viewport().width(), self._typesetter.caption_height)

    def _tell_selection(self) -> None:
        self.selection_changed.emit(self.view.selection())

    def _tell_settled(self) -> None:
        self.selection_settled.emit(self.view.selection())

    def _tell_place(self) -> None:
        self._since_told.start()
        if self.view.place() != self._last_place:
            self._last_place = self.view.place()
            self.place_changed.emit(self._last_place)

    def _tell_ready(self) -> None:
        if self._awaits_paint:
            self._awaits_paint = False
            QTimer.singleShot(0, self.ready.emit)

    # Overrides

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell now what would be told soon: then something else may stand in the page's place, which is followed."""
        super().hideEvent(event)
        if self._place_wanted.isActive():
            self._place_wanted.stop()
            self._tell_place()
