"""What happens between page, outline and cards while a document is read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, QTimer, Signal

from core.outline.tree import joined
from gui.history import JumpHistory
from gui.models.outline import counts_of_sections

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.annotation import Change
    from core.document import Document
    from core.outline import Outline
    from core.session import Opening
    from core.spans import Span
    from gui.bridge import Bridge
    from gui.corrections import Reworded
    from gui.panes.annotations import AnnotationsPane
    from gui.panes.outline import OutlinePane
    from gui.panes.reader import ReaderPane
    from gui.widgets.popup_bar import PopupBar
    from gui.widgets.status_bar import StatusBar

COUNT_AFTER: Final = 150
"""Milliseconds after which the outline's counts follow a change: they may lag behind the mark."""
FEW_NODES: Final = 1_000
"""Headings and run-ins that the outline's pane shows anew in a few milliseconds."""
FEW_ANNOTATIONS: Final = 500
"""Annotations that are counted in a millisecond."""
_CORNER: Final = QPoint(0, 0)


class Reading(QObject):
    """Keeps page, outline, cards and status line in step.

    The panes do not know one another; this object hears each and tells the others.
    """

    notes_wanted = Signal()
    """The annotations must be seen: their bar is to be opened."""
    history_changed = Signal()
    outline_filled = Signal()
    """The outline's pane shows the outline as it is now."""

    def __init__(
        self, bridge: Bridge, *, reader: ReaderPane, outline: OutlinePane, notes: AnnotationsPane, status: StatusBar, popup: PopupBar
    ) -> None:
        super().__init__(reader)
        self._bridge = bridge
        self._reader = reader
        self._outline = outline
        self._notes = notes
        self._status = status
        self._popup = popup
        self.history = JumpHistory()
        self._count_timer = QTimer(self, singleShot=True, interval=COUNT_AFTER)
        self._count_timer.timeout.connect(self._count)
        # A late outline comes to the page and to its own pane in two turns: at once they would hold up a book's window for 40 ms.
        self._outline_timer = QTimer(self, singleShot=True, interval=0)
        self._outline_timer.timeout.connect(self._fill_outline)
        self._is_edited = False
        self._left_to_reword: list[Callable[[], None]] = []
        self._rewording_timer = QTimer(self, singleShot=True, interval=0)
        self._rewording_timer.timeout.connect(self._go_on_rewording)

    # What the bridge tells

    def show_document(self, document: Document, outline: Outline, place: int, history: JumpHistory | None = None) -> None:
        """Show a text at the place where it was left.

        Args:
            document: the text.
            outline: its structure.
            place: code point of the first line.
            history: the jumps that were made in it, None to begin anew.
        """
        self._left_to_reword.clear()
        self.take_history(history or JumpHistory())
        self._popup.hide()
        self._notes.begin()
        if not self._bridge.is_seen:
            self._reader.show_document(document, outline, place=place)
        self._outline_timer.stop()
        self._is_edited = False
        if self._bridge.is_return and len(outline.nodes) > FEW_NODES:
            # The page at once; a book's outline in a turn of its own.
            self._outline.clear()
            self._outline_timer.start()
        else:
            self._outline.show_outline(outline, document.text)
            if self._bridge.is_return and self._bridge.held is not None:
                self._outline.shut(self._bridge.held.shut)
            self._notes.show_outline(outline)
        self._status.clear()
        self.follow_place(place)

    def leave_document(self) -> None:
        """Note how the reader has left the outline: so it comes back. A book's, which takes a while, begins anew."""
        held = self._bridge.held
        if held is not None and len(held.outline.nodes) <= FEW_NODES:
            held.shut = self._outline.shut_branches()

    def show_outline(self, outline: Outline) -> None:
        """Show an outline that took longer than the text."""
        if self._bridge.document:
            self._reader.show_outline(outline)
            self._is_edited = False
            self._outline_timer.start()

    def update_outline(self, outline: Outline) -> None:
        """Show what the reader has made of the outline; nothing jumps."""
        self._reader.show_outline(outline)
        self._is_edited = True
        if len(outline.nodes) > FEW_NODES:
            self._outline_timer.start()
        else:
            self._outline_timer.stop()
            self._fill_outline()

    def _list_edits(self) -> None:
        """List what can be restored, and what found no place."""
        self._outline.show_removed([(one.id, joined(one.label, one.heading)) for one in self._bridge.removed_edits])
        self._outline.show_lost([(one.id, joined(one.label, one.name or one.heading)) for one in self._bridge.lost_edits])

    def _fill_outline(self) -> None:
        document = self._bridge.document
        if document:
            if self._is_edited:
                self._outline.update_outline(self._bridge.outline)
            else:
                self._outline.show_outline(self._bridge.outline, document.text)
            self._is_edited = False
            self._notes.show_outline(self._bridge.outline)
            self.follow_place(self._reader.place())
            self._count_at_opening()
            self._list_edits()
            self.outline_filled.emit()

    def show_annotations(self, opening: Opening) -> None:
        """Show the marks and cards of the document."""
        if not self._bridge.is_seen:
            self._reader.show_annotations(opening.annotations)
        self._notes.show_annotations(opening.annotations)
        self._show_review()
        self._status.show_saved()
        self._count_at_opening()
        if self._bridge.is_return:
            # Else they come with the whole outline.
            self._list_edits()
        self.follow_page()

    def take_history(self, history: JumpHistory) -> None:
        """Go back and forward among the jumps of another tab from now on."""
        self.history = history
        self.history_changed.emit()

    def change_annotations(self, changes: Sequence[Change]) -> None:
        """Show what was stored, by this window or by another program."""
        shown = [c.after for c in changes if c.after and c.after.is_placed]
        ids = {one.id for one in shown}
        gone = [c.id for c in changes if c.id not in ids]
        self._reader.change_annotations(shown, gone)
        waiting = [c.after for c in changes if c.after and not c.after.is_placed] if self._is_newest else []
        self._notes.change_annotations(shown, gone, waiting)
        self._count_timer.start()
        self.follow_page()

    def _show_review(self) -> None:
        """List what waits for review."""
        self._notes.show_review([one for one in self._bridge.annotations() if not one.is_placed] if self._is_newest else ())

    @property
    def _is_newest(self) -> bool:
        """True if an edition is shown in which something may wait for review: in an earlier one nothing does."""
        opening = self._bridge.opening
        return opening is not None and opening.edition == opening.newest

    def show_reworded(self, found: Reworded) -> None:
        """Show a text that its reader has corrected; nothing jumps.

        The page at once, cards and outline in turns of their own: all together would hold up a book's window for 100 ms.
        """
        self._end_rewording()
        self._popup.hide()
        self.history.move(found.moved)
        self._reader.replace_text(found.document, self._bridge.outline, found.moved)
        self._reader.show_annotations([one for one in self._bridge.annotations() if one.is_placed])
        self._left_to_reword = [self._reword_cards]
        if found.is_outlined:
            self._left_to_reword.append(partial(self._reword_outline, found))
        self._rewording_timer.start()

    def _go_on_rewording(self) -> None:
        if self._left_to_reword:
            self._left_to_reword.pop(0)()
            self._rewording_timer.start()

    def _end_rewording(self) -> None:
        """Show now what is left of the correction before."""
        left, self._left_to_reword = self._left_to_reword, []
        for show in left:
            show()

    def _reword_cards(self) -> None:
        annotations = self._bridge.annotations()
        self._notes.change_annotations([one for one in annotations if one.is_placed], [])
        self._show_review()
        self.follow_page()

    def _reword_outline(self, found: Reworded) -> None:
        self._outline_timer.stop()
        self._outline.update_outline(self._bridge.outline, found.document.text, found.moved)
        self._notes.show_outline(self._bridge.outline)
        self.outline_filled.emit()
        self._count_timer.start()
        self.follow_place(self._reader.place())

    def show_nothing(self) -> None:
        """Empty the panes: no document is open."""
        self._left_to_reword.clear()
        self.take_history(JumpHistory())
        self._popup.hide()
        self._notes.begin()
        self._outline.clear()
        self._reader.clear()
        self._status.clear()

    # Where the reader goes

    def jump(self, point: int) -> None:
        """Go to ``point``; back leads to where the reader was."""
        self.history.leave(self._reader.place())
        self.history_changed.emit()
        self._reader.go_to(point)
        self._reader.focus_page()

    def leave_for(self, span: Span) -> None:
        """Let back lead to where the reader is, before he is brought to a passage that he does not see."""
        if not self._reader.visible_span().overlaps(span):
            self.history.leave(self._reader.place())
            self.history_changed.emit()

    def go_back(self) -> None:
        """Go to the place before the last jump."""
        self._go(self.history.back)

    def go_forward(self) -> None:
        """Go to the place that going back left."""
        self._go(self.history.forward)

    def _go(self, step: Callable[[int], int | None]) -> None:
        target = step(self._reader.place())
        self.history_changed.emit()
        if target is not None:
            self._reader.go_to(target)

    def jump_to_annotation(self, annotation_id: str) -> None:
        """Go from a card to its passage."""
        annotation = self._bridge.annotation(annotation_id)
        if annotation is None:
            return
        if annotation.status == "orphan":
            # Its place is one of an earlier text.
            self._notes.set_current(annotation_id)
            return
        visible = self._reader.visible_span()
        if not visible.overlaps(annotation.span):
            self.history.leave(self._reader.place())
            self.history_changed.emit()
        self._reader.go_to(annotation.span.start)
        self._reader.choose_mark(annotation_id)
        self._notes.set_current(annotation_id)

    def show_card(self, annotation_id: str) -> None:
        """Bring the card of a mark, unless the reader's filter hides it."""
        self._notes.set_current(annotation_id, reveal=False)
        self.follow_page()

    def open_card(self, annotation_id: str) -> None:
        """Bring the card of a mark, and open the annotations for it if they are shut."""
        self.notes_wanted.emit()
        self._notes.set_current(annotation_id)
        self.follow_page()

    def write_note(self, annotation_id: str) -> None:
        """Open the note of an annotation for writing."""
        self.open_card(annotation_id)
        self._notes.edit_note(annotation_id)

    def write_tags(self, annotation_id: str) -> None:
        """Open the tags of an annotation for writing."""
        self.open_card(annotation_id)
        self._notes.edit_tags(annotation_id)

    def write_task(self, annotation_id: str) -> None:
        """Open the task of an annotation for writing."""
        self.open_card(annotation_id)
        self._notes.edit_task(annotation_id)

    # What follows the page

    def follow_page(self) -> None:
        """Hide the popup bar and put the cards beside their passages: they have moved."""
        self._popup.hide()
        self.place_cards()

    def place_cards(self) -> None:
        """Put the cards beside their passages, which stand where they stood."""
        shift = self._reader.mapTo(self._reader.window(), _CORNER).y() - self._notes.mapTo(self._notes.window(), _CORNER).y()
        self._notes.place_cards(self._reader.y_of, self._reader.visible_span(), shift=shift)

    def follow_place(self, point: int) -> None:
        """Tell outline and status line where the reader is."""
        document = self._bridge.document
        if document is None:
            return
        self._outline.set_current(point)
        self._notes.set_place(point)
        self._status.show_page(document.page_at(point), len(document.pages))
        end = self._reader.visible_span().end
        length = max(len(document.text), 1)
        self._status.show_place(
            self._bridge.outline.nodes_at(point), self._reader.paragraph_number(point), min(end / length, 1.0), max(length - end, 0)
        )

    def offer_marks(self, selection: Span) -> None:
        """Raise the popup bar at a selection that the mouse has finished."""
        if selection:
            self._popup.show_at(self._reader.rect_of(selection))

    def take_back_offer(self, selection: Span) -> None:
        """Hide the popup bar once nothing is selected."""
        if not selection:
            self._popup.hide()

    def _count_at_opening(self) -> None:
        """Show a few counts in the first picture; thousands may come after it."""
        if len(self._bridge.beginnings()) <= FEW_ANNOTATIONS:
            self._count()
        else:
            self._count_timer.start()

    def _count(self) -> None:
        if self._outline_timer.isActive():
            # The pane does not show this outline yet; it asks for the counts when it does.
            return
        self._outline.set_counts(counts_of_sections(self._bridge.outline, self._bridge.beginnings()))
