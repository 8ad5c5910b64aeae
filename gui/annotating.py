"""The acts of marking: what a key, a button of the popup bar or a card does to the annotations."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

from core.anchors import Anchor
from core.annotation import AnnotationDraft, Change, timestamp
from core.errors import LibraryError
from core.spans import Span
from gui.commands import ChangeAnnotations, ChangeEverywhere, StretchMark
from gui.unsaved import UnsavedNotes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from core.annotation import Annotation
    from core.errors import ReaderError
    from gui.bridge import Bridge
    from gui.panes.reader import ReaderPane
    from gui.preferences import Preferences
    from gui.unsaved import UnsavedNote

_WORDS: Final = ("highlight", "underline", "wavy", "strike")
"""Kinds of marks that can become one another."""


class Annotating(QObject):
    """Turns gestures into undoable steps.

    With a selection an act makes an annotation, without one it changes the mark in hand.
    """

    note_wanted = Signal(str)
    """Id of the annotation whose note is to be written."""
    tags_wanted = Signal(str)
    """Id of the annotation whose tags are to be written."""
    task_wanted = Signal(str)
    """Id of the annotation that is to be made a task."""
    card_wanted = Signal(str)
    """Id of the annotation whose card is to be shown where there is room."""
    card_opened = Signal(str)
    """Id of the annotation whose card the reader asked for."""
    note_kept = Signal()
    """What was written is what the library holds already."""

    def __init__(self, bridge: Bridge, reader: ReaderPane, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._reader = reader
        self._preferences = preferences
        self._notes_before: dict[str, Annotation] = {}
        self.unsaved = UnsavedNotes(self._store_unsaved, self)
        bridge.document_opened.connect(lambda _opening: self.unsaved.try_again())
        # What was written on has another history now, or none.
        bridge.keeping.awake.connect(self._notes_before.clear)

    # Marks

    def highlight(self, colour: str) -> None:
        """Paint the selection, or give the mark in hand another colour."""
        self._preferences.change(last_colour=colour)
        selection = self.selected()
        if selection:
            self._mark(selection, "highlight", colour)
            return
        mark = self.mark_in_hand()
        if mark:
            self.recolour(mark.id, colour)

    def draw(self, kind: str) -> None:
        """Draw a line along the selection, or make the mark in hand one of that kind; a highlight again if it is one.

        Args:
            kind: ``underline``, ``wavy`` or ``strike``.
        """
        selection = self.selected()
        if selection:
            self._mark(selection, kind, self.last_colour)
            return
        mark = self.mark_in_hand()
        if mark and mark.kind in _WORDS:
            wanted = "highlight" if mark.kind == kind else kind
            self.change([Change(mark, mark.with_changes(kind=wanted))], self.tr("Change kind of mark"))

    def bookmark(self) -> None:
        """Put a bookmark at the caret, or take off those that stand in its line."""
        point = self._reader.selection().start
        there = self._reader.bookmarks_in(self._line_at(point))
        if there:
            self.remove(there)
        else:
            self._add(AnnotationDraft(Span(point, point), "bookmark", self.last_colour), self.card_wanted.emit)

    def star(self) -> None:
        """Star the selection or the mark in hand, or take the star off."""
        selection = self.selected()
        mark = self._same_mark(selection) if selection else self.mark_in_hand()
        if mark:
            text = self.tr("Remove star") if mark.star else self.tr("Add star")
            self.change([Change(mark, mark.with_changes(star=not mark.star))], text)
        elif selection:
            self._add(AnnotationDraft(selection, "highlight", self.last_colour, star=True), self.card_wanted.emit)

    # What is written on a card

    def note(self) -> None:
        """Write a note on the selection, or on the mark in hand."""
        self._write(self.note_wanted.emit)

    def tag(self) -> None:
        """Write the tags of the selection, or of the mark in hand."""
        self._write(self.tags_wanted.emit)

    def task(self) -> None:
        """Make a task of the selection, or of the mark in hand."""
        self._write(self.task_wanted.emit)

    def with_mark(self, act: Callable[[str], object]) -> None:
        """Do something with the mark on the selection, which is made if need be, or with the mark in hand; ``act`` is told its id."""
        self._write(act)

    def note_on_document(self) -> None:
        """Write a note on the document as a whole; it has no place in the text."""
        self._add(AnnotationDraft(Span(0, 0), "document-note", self.last_colour), self.note_wanted.emit)

    def _write(self, ask: Callable[[str], object]) -> None:
        selection = self.selected()
        mark = self._same_mark(selection) if selection else self.mark_in_hand()
        if mark:
            ask(mark.id)
        elif selection:
            self._add(AnnotationDraft(selection, "highlight", self.last_colour), ask)

    # The mark in hand

    def remove_under_caret(self) -> None:
        """Take off the mark in hand."""
        mark = self.mark_in_hand()
        if mark:
            self.remove([mark.id])

    def open_card(self) -> None:
        """Go to the card of the mark in hand."""
        mark = self.mark_in_hand()
        if mark:
            self.card_opened.emit(mark.id)

    def cycle(self) -> None:
        """Take the next of several marks at the caret in hand."""
        mark_id = self._reader.cycle_mark()
        if mark_id:
            self.card_wanted.emit(mark_id)

    def move_end(self, step: int, *, is_start: bool) -> None:
        """Move the beginning or the end of the mark in hand by a character, over white space at once."""
        mark, document = self.mark_in_hand(), self._bridge.document
        if mark is None or document is None or not mark.span:
            return
        text, span = document.text, mark.span
        point = (span.start if is_start else span.end) + step
        while 0 < point < len(text) and text[point if is_start else point - 1].isspace():
            point += step
        wanted = Span(min(max(point, 0), span.end), span.end) if is_start else Span(span.start, max(min(point, len(text)), span.start))
        self.stretch(mark.id, wanted.trimmed(text), step=StretchMark)

    def stretch(self, annotation_id: str, span: Span, *, step: type[ChangeAnnotations] = ChangeAnnotations) -> None:
        """Let a mark cover other words; one that would cover none stays as it is."""
        before, document = self._bridge.annotation(annotation_id), self._bridge.document
        if before is None or document is None or not span or span == before.span:
            return
        anchor = Anchor.of(document.text, span, self._bridge.outline.path_at(span.start))
        self.change([Change(before, before.with_changes(anchor=anchor, status="anchored"))], self.tr("Change ends of the mark"), step=step)
        caret = self._reader.caret()
        if self._bridge.annotation(annotation_id) and not span.start <= caret < span.end:
            # The caret stays on the mark, at the end that has been moved.
            self._reader.move_caret(span.end - 1 if span.start == before.span.start else span.start)
        self._reader.choose_mark(annotation_id)

    # By id

    def recolour(self, annotation_id: str, colour: str) -> None:
        """Give an annotation another colour."""
        before = self._bridge.annotation(annotation_id)
        if before and before.colour != colour:
            self.change([Change(before, before.with_changes(colour=colour))], self.tr("Change colour"))

    def remove(self, ids: Iterable[str]) -> None:
        """Take annotations off the text; undo puts them back."""
        gone = [a for a in map(self._bridge.annotation, ids) if a]
        if gone:
            self.change([Change(a, None) for a in gone], self.tr("Remove annotation"))

    def keep_note(self, annotation_id: str, note: str) -> None:
        """Store a note while it is being written. The step for undo is made by `finish_note`.

        What the library does not take is kept in `unsaved`, and tried again by itself.
        """
        before, kept = self._bridge.annotation(annotation_id), self.unsaved.get(annotation_id)
        if before is None:
            if kept is not None:
                kept.fields["note"] = note
        elif before.note == note:
            self.unsaved.settle(annotation_id, "note")
            self.note_kept.emit()
        elif self._is_stored(before, {"note": note}):
            self._notes_before.setdefault(annotation_id, before)
            self.unsaved.settle(annotation_id, "note")
        elif kept is not None:
            kept.is_finished = False

    def write(self, annotation_id: str, fields: Mapping[str, Any], words: str) -> None:
        """Store what is written on a card beside its note, as one step for undo; what the library does not take is kept in `unsaved`.

        Args:
            annotation_id: whose card.
            fields: ``tags`` or ``task``.
            words: what the menu calls the step.
        """
        for written in tuple(self._notes_before):
            self.finish_note(written)
        before = self._bridge.annotation(annotation_id)
        if before is None:
            return
        if self._is_stored(before, fields):
            self._take_step(before, words)
            for name in fields:
                self.unsaved.settle(annotation_id, name)
        elif (kept := self.unsaved.get(annotation_id)) is not None:
            kept.words, kept.is_finished = words, True

    def write_task(self, document: int, before: Annotation, task: Mapping[str, str], words: str) -> None:
        """Store a task of any document, as one step for undo; what the library does not take is kept in `unsaved`.

        Args:
            document: row of its document, which need not be open.
            before: the annotation as the table knows it.
            task: its fields from now on.
            words: what the menu calls the step.
        """
        for written in tuple(self._notes_before):
            self.finish_note(written)
        kept = self.unsaved.get(before.id)
        # The table shows what is kept as if it were stored.
        held = kept.annotation if kept is not None else before
        changes = [(document, [Change(held, held.with_changes(task=task, updated=timestamp()))])]
        refused: list[ReaderError] = []
        if self._bridge.whole.apply(changes, failed=refused.append, is_hurried=True):
            self._bridge.undo_stack.push(ChangeEverywhere(self._bridge.whole, changes, words, is_stored=True))
            self.unsaved.settle(before.id, "task")
        for error in refused:
            self._keep_task(document, held, task, words, error)

    def _keep_task(self, document: int, held: Annotation, task: Mapping[str, str], words: str, error: ReaderError) -> None:
        if not isinstance(error, LibraryError):
            # Another program was faster: the table shows what it has written.
            self._bridge.failed.emit(error)
            return
        self.unsaved.put(document, held, {"task": task}, error)
        kept = self.unsaved.get(held.id)
        if kept is not None:
            kept.words, kept.is_finished = words, True

    def _is_stored(self, before: Annotation, fields: Mapping[str, Any]) -> bool:
        """Store what was written; if the library does not take it, keep it."""
        refused: list[ReaderError] = []
        changes = [Change(before, before.with_changes(**fields, updated=timestamp()))]
        if self._bridge.apply(changes, failed=refused.append, is_hurried=True):
            return True
        document = self._bridge.document_id
        for error in refused:
            if isinstance(error, LibraryError) and document is not None:
                self.unsaved.put(document, before, fields, error)
            else:
                self._bridge.failed.emit(error)
        return False

    def _store_unsaved(self, kept: UnsavedNote) -> bool:
        """Try once more what is kept; True if it need not be kept any longer."""
        after = kept.annotation.with_changes(**kept.fields, updated=timestamp())
        if kept.document != self._bridge.document_id:
            changes = [(kept.document, [Change(kept.annotation, after)])]
            return self._bridge.whole.apply(changes, failed=lambda error: self._keep_on(kept, error), is_hurried=True)
        before = self._bridge.annotation(kept.annotation.id)
        if before is None:
            # The library was rescued, and its annotation was not: it comes back with what was written.
            return self._bridge.apply([Change(None, after)], failed=lambda error: self._keep_on(kept, error), is_hurried=True)
        if not self._is_stored(before, kept.fields):
            return False
        self._notes_before.setdefault(before.id, before)
        if kept.is_finished:
            self._take_step(self._notes_before.pop(before.id), kept.words)
        return True

    def _keep_on(self, kept: UnsavedNote, error: ReaderError) -> None:
        if isinstance(error, LibraryError):
            self.unsaved.put(kept.document, kept.annotation, kept.fields, error)

    def _take_step(self, before: Annotation, words: str = "") -> None:
        """Make a step for undo of what is stored already."""
        after = self._bridge.annotation(before.id)
        if after is not None and before.with_changes(updated=after.updated) != after:
            step = ChangeAnnotations(self._bridge, [Change(before, after)], words or self.tr("Edit note"), is_stored=True)
            self._bridge.undo_stack.push(step)

    def finish_note(self, annotation_id: str) -> None:
        """Make one step for undo of all that was written since the field was entered."""
        kept = self.unsaved.get(annotation_id)
        if kept is not None:
            kept.is_finished = True
        before = self._notes_before.pop(annotation_id, None)
        self._bridge.finish_typing(annotation_id)
        if before is not None:
            self._take_step(before)

    def step(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) mark from the caret."""
        caret = self._reader.caret()
        placed = [a for a in self._bridge.annotations() if a.is_placed and a.kind != "document-note"]
        if direction > 0:
            target = next((a for a in placed if a.span.start > caret), None)
        else:
            target = next((a for a in reversed(placed) if a.span.start < caret), None)
        if target:
            self._reader.go_to(target.span.start)
            self._reader.choose_mark(target.id)
            self.card_wanted.emit(target.id)

    # For the acts on several marks

    @property
    def last_colour(self) -> str:
        """Return the colour used last."""
        return self._preferences.settings.last_colour

    def selected(self) -> Span:
        """Return what is selected without the white space and line ends at its borders."""
        span = self._reader.selection()
        document = self._bridge.document
        return span.trimmed(document.text) if document else span

    def mark_in_hand(self) -> Annotation | None:
        """Return the mark that the keys act on while nothing is selected, None where there is none."""
        mark_id = self._reader.mark_in_hand()
        return self._bridge.annotation(mark_id) if mark_id else None

    def drafted(self, draft: AnnotationDraft) -> Annotation | None:
        """Return what is asked for as an annotation of this reader's. Stores nothing."""
        author = self._preferences.settings.author
        return self._bridge.draft(replace(draft, author=author) if author else draft)

    def change(self, changes: Sequence[Change], text: str, *, step: type[ChangeAnnotations] = ChangeAnnotations) -> None:
        """Make one step for undo of these changes; ``text`` is what the menu calls it."""
        # What has been written so far comes before it, or undo would meet states that never were.
        for annotation_id in tuple(self._notes_before):
            self.finish_note(annotation_id)
        now = timestamp()
        stamped = [Change(c.before, c.after.with_changes(updated=now) if c.before and c.after else c.after) for c in changes]
        self._bridge.undo_stack.push(step(self._bridge, stamped, text))
        for one in stamped:
            if one.after is None and self._bridge.annotation(one.id) is None:
                self.unsaved.drop(one.id)

    # Helpers

    def _mark(self, selection: Span, kind: str, colour: str) -> None:
        same = self._same_mark(selection)
        if same and same.kind == kind:
            self.recolour(same.id, colour)
        else:
            self._add(AnnotationDraft(selection, kind, colour), self.card_wanted.emit)

    def _add(self, draft: AnnotationDraft, then: Callable[[str], object]) -> None:
        # A selection made before the library has answered waits for it.
        self._bridge.when_opened(lambda: self._put(draft, then))

    def _put(self, draft: AnnotationDraft, then: Callable[[str], object]) -> None:
        annotation = self.drafted(draft)
        if annotation is None:
            return
        self.change([Change(None, annotation)], self.tr("Add annotation"))
        if self._bridge.annotation(annotation.id):
            if annotation.kind != "document-note":
                # The caret stays on the mark, so that the next key (another colour, a note, Del) acts on it.
                self._reader.select(Span(annotation.span.start, annotation.span.start))
                self._reader.choose_mark(annotation.id)
            then(annotation.id)

    def _line_at(self, point: int) -> Span:
        """Return the line of the page that holds a place, without the place where the next line of the paragraph begins."""
        line, document = self._reader.line_span(point), self._bridge.document
        ends_paragraph = document is None or document.text[line.end : line.end + 1] in {"", "\n"}
        return line if ends_paragraph else Span(line.start, max(line.start, line.end - 1))

    def _same_mark(self, span: Span) -> Annotation | None:
        ids = self._reader.annotations_at(span.start)
        return next((a for a in map(self._bridge.annotation, ids) if a and a.span == span), None)
