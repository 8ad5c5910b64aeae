"""The acts of marking: what a key, a button of the popup bar or a card does to the annotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.annotation import COLOURS, AnnotationDraft, Change, timestamp
from core.spans import Span
from gui.commands import ChangeAnnotations

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.annotation import Annotation
    from gui.bridge import Bridge
    from gui.panes.reader import ReaderPane


class Annotating(QObject):
    """Turns gestures into undoable steps.

    With a selection an act makes an annotation, without one it changes the mark under the caret.
    """

    note_wanted = Signal(str)
    """Id of the annotation whose note is to be written."""
    card_wanted = Signal(str)
    """Id of the annotation whose card is to be shown where there is room."""
    card_opened = Signal(str)
    """Id of the annotation whose card the reader asked for."""
    note_kept = Signal()
    """What was written is what the library holds already."""
    coloured = Signal(str)
    """Colour used last."""

    def __init__(self, bridge: Bridge, reader: ReaderPane, colour: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._reader = reader
        self._notes_before: dict[str, Annotation] = {}
        self.last_colour = colour if colour in COLOURS else COLOURS[0]

    def highlight(self, colour: str) -> None:
        """Paint the selection, or give the mark under the caret another colour."""
        self.last_colour = colour
        self.coloured.emit(colour)
        selection = self._selected()
        if selection:
            self._mark(selection, "highlight", colour)
            return
        mark = self._mark_under_caret()
        if mark:
            self.recolour(mark.id, colour)

    def underline(self) -> None:
        """Underline the selection, or make the mark under the caret an underline."""
        selection = self._selected()
        if selection:
            self._mark(selection, "underline", self.last_colour)
            return
        mark = self._mark_under_caret()
        if mark:
            kind = "highlight" if mark.kind == "underline" else "underline"
            self._change([Change(mark, mark.with_changes(kind=kind))], self.tr("Change kind of mark"))

    def note(self) -> None:
        """Write a note on the selection, or on the mark under the caret."""
        selection = self._selected()
        if selection:
            same = self._same_mark(selection)
            if same:
                self.note_wanted.emit(same.id)
            else:
                self._add(AnnotationDraft(selection, "highlight", self.last_colour), write=True)
            return
        mark = self._mark_under_caret()
        if mark:
            self.note_wanted.emit(mark.id)

    def remove_under_caret(self) -> None:
        """Take off the mark under the caret."""
        mark = self._mark_under_caret()
        if mark:
            self.remove([mark.id])

    def open_card(self) -> None:
        """Go to the card of the mark under the caret."""
        mark = self._mark_under_caret()
        if mark:
            self.card_opened.emit(mark.id)

    def recolour(self, annotation_id: str, colour: str) -> None:
        """Give an annotation another colour."""
        before = self._bridge.annotation(annotation_id)
        if before and before.colour != colour:
            self._change([Change(before, before.with_changes(colour=colour))], self.tr("Change colour"))

    def remove(self, ids: Iterable[str]) -> None:
        """Take annotations off the text; undo puts them back."""
        gone = [a for a in map(self._bridge.annotation, ids) if a]
        if gone:
            self._change([Change(a, None) for a in gone], self.tr("Remove annotation"))

    def keep_note(self, annotation_id: str, note: str) -> None:
        """Store a note while it is being written. The step for undo is made by `finish_note`."""
        before = self._bridge.annotation(annotation_id)
        if before is None:
            return
        if before.note == note:
            self.note_kept.emit()
            return
        if self._bridge.apply([Change(before, before.with_changes(note=note, updated=timestamp()))]):
            self._notes_before.setdefault(annotation_id, before)

    def finish_note(self, annotation_id: str) -> None:
        """Make one step for undo of all that was written since the field was entered."""
        before = self._notes_before.pop(annotation_id, None)
        after = self._bridge.annotation(annotation_id)
        if before and after and before.note != after.note:
            step = ChangeAnnotations(self._bridge, [Change(before, after)], self.tr("Edit note"), is_stored=True)
            self._bridge.undo_stack.push(step)

    def step(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) mark from the caret."""
        caret = self._reader.caret()
        placed = [a for a in self._bridge.annotations() if a.is_placed]
        if direction > 0:
            target = next((a for a in placed if a.span.start > caret), None)
        else:
            target = next((a for a in reversed(placed) if a.span.start < caret), None)
        if target:
            self._reader.go_to(target.span.start)
            self.card_wanted.emit(target.id)

    def _mark(self, selection: Span, kind: str, colour: str) -> None:
        same = self._same_mark(selection)
        if same and same.kind == kind:
            self.recolour(same.id, colour)
        else:
            self._add(AnnotationDraft(selection, kind, colour), write=False)

    def _add(self, draft: AnnotationDraft, *, write: bool) -> None:
        # A selection made before the library has answered waits for it.
        self._bridge.when_opened(lambda: self._put(draft, write=write))

    def _put(self, draft: AnnotationDraft, *, write: bool) -> None:
        annotation = self._bridge.draft(draft)
        if annotation is None:
            return
        self._change([Change(None, annotation)], self.tr("Add annotation"))
        if self._bridge.annotation(annotation.id):
            # The caret stays on the mark, so that the next key (another colour, a note, Del) acts on it.
            self._reader.select(Span(annotation.span.start, annotation.span.start))
            (self.note_wanted if write else self.card_wanted).emit(annotation.id)

    def _change(self, changes: Sequence[Change], text: str) -> None:
        # What has been written so far comes before it, or undo would meet states that never were.
        for annotation_id in tuple(self._notes_before):
            self.finish_note(annotation_id)
        now = timestamp()
        stamped = [Change(c.before, c.after.with_changes(updated=now) if c.before and c.after else c.after) for c in changes]
        self._bridge.undo_stack.push(ChangeAnnotations(self._bridge, stamped, text))

    def _selected(self) -> Span:
        """Return what is selected without the white space and line ends at its borders."""
        span = self._reader.selection()
        document = self._bridge.document
        return span.trimmed(document.text) if document else span

    def _same_mark(self, span: Span) -> Annotation | None:
        ids = self._reader.annotations_at(span.start)
        return next((a for a in map(self._bridge.annotation, ids) if a and a.span == span), None)

    def _mark_under_caret(self) -> Annotation | None:
        ids = self._reader.annotations_at(self._reader.caret())
        found = [a for a in map(self._bridge.annotation, ids) if a]
        # The shortest is the innermost: what a reader points at where marks overlap.
        return min(found, key=lambda a: len(a.span), default=None)
