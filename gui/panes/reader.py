"""The page: what the rest of the window asks and tells of the text that is read, whichever of two sheets it is on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from gui.panes.page.layout import PageLayout
from gui.panes.page.sides import Sides
from gui.panes.page.state import PageState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QWheelEvent

    from core.annotation import Annotation
    from core.corrections import Correction
    from core.document import Document
    from core.finding import Hits
    from core.outline.tree import Outline
    from core.spans import Span
    from gui.layers import LayerMark
    from gui.pagination import Limits
    from gui.panes.page.sheet import Sheet
    from gui.theme import Theme

__all__ = ["PageLayout", "PageState", "ReaderPane"]


class ReaderPane(Sides):
    """Shows one document, or two side by side, one of which is active: all methods but those that name a side are about that one.

    All offsets are code points of its text. What concerns a document, such as its marks, is shown on both sheets if both show it.
    """

    files_dropped = Signal(object)
    """A list of `Path`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, limits: Limits | None = None) -> None:
        super().__init__(theme, parent, limits=limits)
        self.setObjectName("ReaderPane")
        self.setAcceptDrops(True)

    # The document

    def show_document(self, document: Document, outline: Outline, *, place: int = 0) -> None:
        """Show a document with the line of ``place`` at the top, without marks."""
        self._sheet.show_document(document, outline, place)

    def replace_text(self, document: Document, outline: Outline, moved: Callable[[int], int]) -> None:
        """Show a document whose text has become another, with its marks still to come; what is seen does not move.

        Args:
            document: as it is now.
            outline: of the text as it is now.
            moved: returns where a place of the text before stands now.
        """
        for sheet in [*self._alike()]:
            sheet.replace_text(document, outline, moved)

    def show_outline(self, outline: Outline) -> None:
        """Set the document in the faces of a new outline; what is seen does not move."""
        for sheet in self._alike():
            sheet.show_outline(outline)

    def clear(self) -> None:
        """Show nothing."""
        self._sheet.clear()

    def clear_on(self, side: int) -> None:
        """Show nothing on a sheet; the active one stays active."""
        self._sheets[side].clear()

    def show_facts(self, words: Sequence[str]) -> None:
        """Show what is known of the document in the line under its title, before the counts: speaker, date, occasion.

        Words that stand in the title matter anyway are left out.
        """
        for sheet in self._alike():
            sheet.caption.show_facts(words)

    def set_layout(self, layout: PageLayout) -> None:
        """Take other measures; the first visible line stays at its place."""
        self._layout = layout
        for sheet in self._all():
            sheet.set_layout(layout)
        self._tell_room()

    def apply_theme(self, theme: Theme) -> None:
        """Take the colours and faces of another theme."""
        self._theme = theme
        self._line.apply_theme(theme)
        for sheet in self._all():
            sheet.apply_theme(theme)

    def state(self, side: int | None = None) -> PageState:
        """Return where the reader is on the active sheet, or on another one."""
        return self._on(side).state()

    def restore(self, state: PageState) -> None:
        """Bring the reader to where he was."""
        self._sheet.restore(state)

    def return_to(self, state: PageState) -> None:
        """Bring the reader to where he was on a page that is as it was then: the text's beginning may have been above its top, too."""
        self._sheet.restore(state)
        self._sheet.view.shift(self._sheet.state().offset - state.offset)

    # Marks

    def show_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show the marks of these annotations in place of all before."""
        for sheet in self._alike():
            sheet.marks.show(annotations)

    def change_annotations(self, put: Sequence[Annotation], dropped: Sequence[str] = ()) -> None:
        """Show the marks of some annotations, or their new states, and take others off; the page is painted once."""
        for sheet in self._alike():
            sheet.marks.change(put, dropped)

    def show_corrections(self, corrections: Sequence[Correction]) -> None:
        """Underline these corrections, sorted by place, instead of all before."""
        for sheet in self._alike():
            sheet.show_corrections(corrections)

    def show_others(self, marks: Sequence[LayerMark]) -> None:
        """Show what others have marked, in text order, in place of all before."""
        for sheet in self._alike():
            sheet.show_others(marks)

    def others_at(self, point: int) -> list[LayerMark]:
        """Return what others have marked at a code point, as far as it is shown."""
        return self._sheet.others_at(point)

    def set_words(self, word_at: Callable[[str, int], Span]) -> None:
        """Select and move by the words that ``word_at`` finds at a code point of a text."""
        for sheet in self._all():
            sheet.view.word_at = word_at

    def show_hits(self, hits: Hits, current: int | None) -> None:
        """Show the places of what is looked for in place of all before, the one of that index stronger than the others."""
        alike = [*self._alike()]
        for sheet in self._all():
            if sheet in alike:
                sheet.show_hits(hits, current)
            else:
                sheet.clear_hits()

    def clear_hits(self) -> None:
        """Show no place of what is looked for."""
        for sheet in self._all():
            sheet.clear_hits()

    def annotations_at(self, point: int) -> list[str]:
        """Return the ids of the marks that cover the code point, shortest first; then those of bookmarks at this very place."""
        return [one.id for one in self._sheet.marks.index.at(point)]

    def bookmarks_in(self, span: Span) -> list[str]:
        """Return the ids of the bookmarks in a span or at its end, in text order."""
        return [one.id for one in self._sheet.marks.index.bookmarks(span)]

    def choose_mark(self, annotation_id: str) -> None:
        """Let the keys act on this mark for as long as the caret stays on it, whatever others lie there."""
        self._sheet.marks.hand.choose(annotation_id)

    def mark_in_hand(self) -> str | None:
        """Return the id of the mark that the keys act on while nothing is selected: the chosen one, else the innermost at the caret."""
        return self._sheet.marks.hand.id()

    def cycle_mark(self) -> str | None:
        """Choose the next of the marks that lie at the caret, and return its id; None where there is none."""
        return self._sheet.marks.hand.cycle()

    # Places

    def go_to(self, point: int, *, flash: bool = True, caret: bool = True) -> None:
        """Make ``point`` visible.

        The beginning of a paragraph comes to the top of the page; another place that is well in view stays where it is, and comes
        to a quarter of the height else. Without flash and caret its line comes to the top: the way back to a `place`.
        """
        self._sheet.go_to(point, flash=flash, caret=caret)

    def select(self, span: Span) -> None:
        """Select ``span`` and make its beginning visible."""
        self._sheet.select(span)

    def reveal(self, span: Span) -> None:
        """Make a passage visible with lines around it; neither caret nor selection moves."""
        self._sheet.reveal(span)

    def move_caret(self, point: int) -> None:
        """Put the caret at ``point``, with nothing selected; what is seen does not move."""
        self._sheet.view.set_selection(point, point)

    def selection(self) -> Span:
        """Return what is selected, empty at the caret if nothing is."""
        return self._sheet.view.selection()

    def caret(self) -> int:
        """Return where the caret stands."""
        return self._sheet.view.caret()

    def place(self) -> int:
        """Return the code point with which the first visible line begins, or the one jumped to since the last scrolling."""
        return self._sheet.view.place()

    def line_span(self, point: int) -> Span:
        """Return the code points of the line on the page that holds ``point``; of its paragraph if it is far from what is seen."""
        return self._sheet.view.line_span(point)

    def visible_span(self) -> Span:
        """Return the code points from the first to the last line in view."""
        return self._sheet.view.visible_span()

    def y_of(self, point: int) -> int | None:
        """Return the top of the line that holds ``point``, in pixels of the pane; None if it is far from what is seen."""
        return self._sheet.view.y_of(point)

    def rect_of(self, span: Span, side: int | None = None) -> QRect:
        """Return what a span of the active sheet, or of another one, covers in view, in pixels of the pane: its first to its last line."""
        view = self._on(side).view
        seen = span.clipped(view.visible_span())
        first, last = view.rect_at(seen.start), view.rect_at(seen.end)
        area = first.united(last)
        if first.top() != last.top():
            area.setLeft(0)
            area.setRight(view.viewport().width())
        area.translate(view.viewport().mapTo(self, QPoint(0, 0)))
        return area

    def point_at(self, position: QPoint, side: int | None = None) -> int | None:
        """Return the code point under a position of `page_viewport`, or of that of another sheet; None where there is no character."""
        return self._on(side).view.point_at(position)

    def tells_at(self, point: int, side: int | None = None) -> bool:
        """Return True if the mouse that rests there is told of a correction, or of what others have noted."""
        return self._on(side).tells_at(point)

    def paragraph_number(self, point: int) -> int | None:
        """Return the number of the paragraph that holds ``point``; None on a blank line, in title matter, without a document."""
        return self._sheet.numbering.at(point) if self._sheet.numbering else None

    def paragraph_start(self, number: int) -> int | None:
        """Return where the paragraph begins that has ``number`` in the margin; None if there is none."""
        return self._sheet.numbering.start_of(number) if self._sheet.numbering else None

    def paragraph_count(self) -> int:
        """Return how many paragraphs are numbered."""
        return len(self._sheet.numbering) if self._sheet.numbering else 0

    # Acts that the window's actions name

    def copy(self) -> None:
        """Put the selected words on the clipboard, as they stand in the text."""
        self._sheet.view.copy_selection()

    def select_all(self) -> None:
        """Select the whole text; what is seen does not move."""
        self._sheet.view.set_selection(0, len(self._sheet.view.pages.text))

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        self.move_caret(self._sheet.view.caret())

    def scroll_by_wheel(self, event: QWheelEvent) -> None:
        """Scroll as if the wheel had been turned over the text."""
        QApplication.sendEvent(self._sheet.view.viewport(), event)

    def scroll_by(self, pixels: int) -> bool:
        """Move down the text by so many pixels; return False if its end is in view already."""
        view = self._sheet.view
        bar = view.verticalScrollBar()
        if view.part.reaches_end and bar.value() >= bar.maximum():
            return False
        view.scroll_by(pixels)
        return True

    def line_height(self) -> float:
        """Return how far apart the lines of a paragraph are, in pixels."""
        return self._sheet.line_height()

    def focus_page(self) -> None:
        """Give the page the keyboard."""
        self._sheet.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def page_actions_widget(self) -> QWidget:
        """The widget that has the focus while keys act on the page."""
        return self._sheet.view

    @property
    def page_viewport(self) -> QWidget:
        """The widget that the mouse is over while it acts on the text."""
        return self._sheet.view.viewport()

    def viewports(self) -> list[QWidget]:
        """Return the widgets that the mouse is over while it acts on a text, one for each sheet, from left to right."""
        return [sheet.view.viewport() for sheet in self._sheets]

    def _on(self, side: int | None) -> Sheet:
        """Return a sheet, the active one for None."""
        return self._sheet if side is None else self._sheets[side]

    # Overrides

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files from this computer."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files on."""
        self.files_dropped.emit([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()
