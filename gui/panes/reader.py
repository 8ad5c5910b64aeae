"""The page: the text of a document with its marks, under a scroll bar for the whole of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from core.outline.tree import Outline
from gui.pagination import Limits, Pagination
from gui.panes.page.bar import PageBar
from gui.panes.page.caption import PageCaption
from gui.panes.page.facts import Facts
from gui.panes.page.layers import Layers
from gui.panes.page.layout import PageLayout
from gui.panes.page.margin import Numbering, NumberMargin, PageMargin
from gui.panes.page.marked import PageMarks
from gui.panes.page.typesetting import Typesetter
from gui.panes.page.view import PageView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QWheelEvent

    from core.annotation import Annotation
    from core.corrections import Correction
    from core.document import Document
    from core.spans import Span
    from gui.panes.page.correction_layer import CorrectionLayer
    from gui.theme import Theme

__all__ = ["PageLayout", "ReaderPane"]


class ReaderPane(QWidget):
    """Shows one document. All offsets are code points of its text."""

    selection_changed = Signal(object)
    """The selected `Span`, empty at the caret if nothing is selected."""
    selection_settled = Signal(object)
    """The selected `Span` once the mouse is released."""
    place_changed = Signal(int)
    """The first visible code point; at most once per turn of the event loop."""
    scrolled = Signal()
    """The view has moved or was laid out anew."""
    mark_clicked = Signal(str)
    """Id of the annotation under the mouse; further clicks on the same place go through all that lie there."""
    mark_stretched = Signal(str, object)
    """Id of an annotation one of whose ends was dragged, and its new `Span`."""
    text_pasted = Signal()
    """The reader wants the clipboard's text as a document."""
    files_dropped = Signal(object)
    """A list of `Path`."""
    ready = Signal()
    """The first picture of a document has been painted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, limits: Limits | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._limits = limits or Limits()
        self._layout = PageLayout()
        self._typesetter = Typesetter(theme, self._layout)
        self._facts = Facts()
        self._document: Document | None = None
        self._outline: Outline | None = None
        self._numbering: Numbering | None = None
        self._corrections: CorrectionLayer | None = None
        self._last_place = -1
        self._awaits_paint = False
        self._build()
        self._connect()

    # The document

    def show_document(self, document: Document, outline: Outline, *, place: int = 0) -> None:
        """Show a document with the line of ``place`` at the top, without marks."""
        self._awaits_paint = True
        self._last_place = -1
        self.show_corrections(())
        self._show(document, outline, place)

    def _show(self, document: Document, outline: Outline, place: int) -> None:
        self._document = document
        self._outline = outline
        self._marks.clear()
        pages = Pagination(document.text, self._limits)
        self._numbering = Numbering(pages, outline)
        self._margin.show_numbering(self._numbering)
        self._page_margin.show_pages(document.pages)
        self._facts = Facts(document.paragraphs, pages)
        self._typesetter.take_facts(self._facts, pages)
        self._caption.show_document(document, outline)
        self._view.show_text(pages, outline, place)

    def replace_text(self, document: Document, outline: Outline, moved: Callable[[int], int]) -> None:
        """Show a document whose text has become another, with its marks still to come; what is seen does not move.

        Args:
            document: as it is now.
            outline: of the text as it is now.
            moved: returns where a place of the text before stands now.
        """
        place, selection, caret = self.place(), self.selection(), self.caret()
        y = self._view.y_of(place)
        self._show(document, outline, moved(place))
        self._view.bring(moved(place), y or 0)
        anchor = selection.start if caret == selection.end else selection.end
        self._view.set_selection(moved(anchor), moved(caret))

    def show_outline(self, outline: Outline) -> None:
        """Set the document in the faces of a new outline; what is seen does not move."""
        if self._document is None:
            return
        self._outline = outline
        self._numbering = Numbering(self._view.pages, outline)
        self._margin.show_numbering(self._numbering)
        self._caption.show_outline(outline)
        self._view.set_outline(outline)

    def clear(self) -> None:
        """Show nothing."""
        self._document = self._outline = self._numbering = None
        self._marks.clear()
        self.show_corrections(())
        self._margin.show_numbering(None)
        self._page_margin.show_pages(())
        self._facts = Facts()
        self._caption.hide()
        pages = Pagination("")
        self._typesetter.take_facts(self._facts, pages)
        self._view.show_text(pages, Outline(), 0)

    def show_facts(self, words: Sequence[str]) -> None:
        """Show what is known of the document in the line under its title, before the counts: speaker, date, occasion.

        Words that stand in the title matter anyway are left out.
        """
        self._caption.show_facts(words)

    def set_layout(self, layout: PageLayout) -> None:
        """Take other measures; the first visible line stays at its place."""
        if layout != self._layout:
            self._layout = layout
            self._reface()

    def apply_theme(self, theme: Theme) -> None:
        """Take the colours and faces of another theme."""
        self._theme = theme
        self._view.setPalette(theme.palette)
        self._marks.apply_theme(theme)
        if self._corrections:
            self._corrections.apply_theme(theme)
        self._margin.apply_theme(theme)
        self._page_margin.apply_theme(theme)
        self._bar.apply_theme(theme)
        self._caption.setFont(theme.interface_font())
        self._reface()

    # Marks

    def show_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show the marks of these annotations in place of all before."""
        self._marks.show(annotations)

    def change_annotations(self, put: Sequence[Annotation], dropped: Sequence[str] = ()) -> None:
        """Show the marks of some annotations, or their new states, and take others off; the page is painted once."""
        self._marks.change(put, dropped)

    def show_corrections(self, corrections: Sequence[Correction]) -> None:
        """Underline these corrections, sorted by place, instead of all before."""
        if corrections and self._corrections is None:
            # Most starts show no correction.
            from gui.panes.page.correction_layer import CorrectionLayer

            self._corrections = CorrectionLayer(self._view, self._theme)
        if self._corrections:
            self._corrections.show(corrections)

    def annotations_at(self, point: int) -> list[str]:
        """Return the ids of the marks that cover the code point, shortest first; then those of bookmarks at this very place."""
        return [one.id for one in self._marks.index.at(point)]

    def bookmarks_in(self, span: Span) -> list[str]:
        """Return the ids of the bookmarks in a span or at its end, in text order."""
        return [one.id for one in self._marks.index.bookmarks(span)]

    def choose_mark(self, annotation_id: str) -> None:
        """Let the keys act on this mark for as long as the caret stays on it, whatever others lie there."""
        self._marks.hand.choose(annotation_id)

    def mark_in_hand(self) -> str | None:
        """Return the id of the mark that the keys act on while nothing is selected: the chosen one, else the innermost at the caret."""
        return self._marks.hand.id()

    def cycle_mark(self) -> str | None:
        """Choose the next of the marks that lie at the caret, and return its id; None where there is none."""
        return self._marks.hand.cycle()

    # Places

    def go_to(self, point: int, *, flash: bool = True, caret: bool = True) -> None:
        """Make ``point`` visible.

        The beginning of a paragraph comes to the top of the page; another place that is well in view stays where it is, and comes
        to a quarter of the height else. Without flash and caret its line comes to the top: the way back to a `place`.
        """
        point = min(max(0, point), len(self._view.pages.text))
        if caret:
            self.move_caret(point)
        height = self._view.viewport().height()
        y = self._view.y_of(point)
        if not flash and not caret:
            self._view.bring(point, 0)
        elif self._view.pages.is_line_start(point):
            self._view.bring(point, self._theme.metrics.pad)
        elif y is None or not height // 10 <= y <= height * 7 // 10:
            self._view.bring(point, height // 4)
        if flash or caret:
            self._view.take_for_place(point)
            self._place_wanted.start()
        if flash:
            self._marks.flash(point)

    def select(self, span: Span) -> None:
        """Select ``span`` and make its beginning visible."""
        self._view.set_selection(span.start, span.end)
        y = self._view.y_of(span.start)
        if y is None or not 0 <= y <= self._view.viewport().height() - 2 * self._typesetter.pitch:
            self._view.bring(span.start, self._view.viewport().height() // 4)

    def move_caret(self, point: int) -> None:
        """Put the caret at ``point``, with nothing selected; what is seen does not move."""
        self._view.set_selection(point, point)

    def selection(self) -> Span:
        """Return what is selected, empty at the caret if nothing is."""
        return self._view.selection()

    def caret(self) -> int:
        """Return where the caret stands."""
        return self._view.caret()

    def place(self) -> int:
        """Return the code point with which the first visible line begins, or the one jumped to since the last scrolling."""
        return self._view.place()

    def line_span(self, point: int) -> Span:
        """Return the code points of the line on the page that holds ``point``; of its paragraph if it is far from what is seen."""
        return self._view.line_span(point)

    def visible_span(self) -> Span:
        """Return the code points from the first to the last line in view."""
        return self._view.visible_span()

    def y_of(self, point: int) -> int | None:
        """Return the top of the line that holds ``point``, in pixels of the pane; None if it is far from what is seen."""
        return self._view.y_of(point)

    def rect_of(self, span: Span) -> QRect:
        """Return what a span covers in view, in pixels of the pane: from its first to its last visible line."""
        seen = span.clipped(self._view.visible_span())
        first, last = self._view.rect_at(seen.start), self._view.rect_at(seen.end)
        area = first.united(last)
        if first.top() != last.top():
            area.setLeft(0)
            area.setRight(self._view.viewport().width())
        area.translate(self._view.viewport().mapTo(self, QPoint(0, 0)))
        return area

    def paragraph_number(self, point: int) -> int | None:
        """Return the number of the paragraph that holds ``point``; None on a blank line, in title matter, without a document."""
        return self._numbering.at(point) if self._numbering else None

    def paragraph_start(self, number: int) -> int | None:
        """Return where the paragraph begins that has ``number`` in the margin; None if there is none."""
        return self._numbering.start_of(number) if self._numbering else None

    def paragraph_count(self) -> int:
        """Return how many paragraphs are numbered."""
        return len(self._numbering) if self._numbering else 0

    # Acts that the window's actions name

    def copy(self) -> None:
        """Put the selected words on the clipboard, as they stand in the text."""
        self._view.copy_selection()

    def select_all(self) -> None:
        """Select the whole text; what is seen does not move."""
        self._view.set_selection(0, len(self._view.pages.text))

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        self.move_caret(self._view.caret())

    def scroll_by_wheel(self, event: QWheelEvent) -> None:
        """Scroll as if the wheel had been turned over the text."""
        QApplication.sendEvent(self._view.viewport(), event)

    def focus_page(self) -> None:
        """Give the page the keyboard."""
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def page_actions_widget(self) -> QWidget:
        """The widget that has the focus while keys act on the page."""
        return self._view

    # Building

    def _build(self) -> None:
        self.setObjectName("ReaderPane")
        self.setAcceptDrops(True)
        self._view = PageView(self._typesetter, self._layout.column, self)
        self._view.setPalette(self._theme.palette)
        self._margin = NumberMargin(self._view, self._theme)
        self._bar = PageBar(self._view, self._theme, self)
        self._bar.setAccessibleName(self.tr("Place in the text"))
        self._layers = Layers(self._view)
        self._marks = PageMarks(self._view, self._bar, self._layers, self._theme)
        self._page_margin = PageMargin(self._view, self._theme)
        self._page_margin.hide()
        self._caption = PageCaption(self._theme, self._view.viewport())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._view, 1)
        row.addWidget(self._bar)
        self.setFocusProxy(self._view)
        self._place_wanted = QTimer(self, singleShot=True, interval=0)

    def _connect(self) -> None:
        self._view.scrolled.connect(self._follow_view)
        self._view.selection_moved.connect(self._tell_selection)
        self._view.selected_by_mouse.connect(self._tell_settled)
        self._marks.clicked.connect(self.mark_clicked)
        self._marks.stretched.connect(self.mark_stretched)
        self._view.paste_wanted.connect(self.text_pasted)
        self._view.painted.connect(self._tell_ready)
        self._place_wanted.timeout.connect(self._tell_place)

    def _reface(self) -> None:
        self._typesetter = Typesetter(self._theme, self._layout)
        self._typesetter.take_facts(self._facts, self._view.pages)
        self._view.set_faces(self._typesetter, self._layout.column)

    # What the view does

    def _follow_view(self) -> None:
        self._marks.paint()
        self._place_parts()
        self._place_wanted.start()
        self.scrolled.emit()

    def _tell_selection(self) -> None:
        self.selection_changed.emit(self._view.selection())

    def _tell_settled(self) -> None:
        self.selection_settled.emit(self._view.selection())

    def _tell_place(self) -> None:
        if self._view.place() != self._last_place:
            self._last_place = self._view.place()
            self.place_changed.emit(self._last_place)

    def _tell_ready(self) -> None:
        if self._awaits_paint:
            self._awaits_paint = False
            QTimer.singleShot(0, self.ready.emit)

    # Margin and caption

    def _place_parts(self) -> None:
        viewport = self._view.viewport()
        margins = self._view.viewportMargins()
        self._margin.setGeometry(0, 0, margins.left(), viewport.height())
        self._margin.update()
        self._marks.place_signs(margins.left(), viewport.height())
        self._page_margin.setGeometry(margins.left() + viewport.width(), 0, margins.right(), viewport.height())
        self._page_margin.update()
        title = self._outline.part("title") if self._outline else None
        bottom = self._view.bottom_of(title.span.end) if title else None
        self._caption.setVisible(bottom is not None)
        if bottom is not None:
            self._caption.setGeometry(0, bottom, self._view.viewport().width(), self._typesetter.caption_height)

    # Overrides

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files from this computer."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files on."""
        self.files_dropped.emit([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()
