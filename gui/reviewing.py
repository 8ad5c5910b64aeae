"""Review of what was carried over: one annotation after the other in the place of the page, or its passage selected there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from core.annotation import Change
from core.spans import Span
from gui.middle_page import MiddlePage
from gui.models.reviews import ReviewQueue

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.annotation import Annotation
    from core.editions import Candidate, Review
    from core.session import Opening
    from gui.annotating import Annotating
    from gui.announcing import Announcing
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.middle import Middle
    from gui.panes.annotations import AnnotationsPane
    from gui.panes.reader import ReaderPane
    from gui.panes.review import ReviewPane
    from gui.placing import Placing


class Reviewing(MiddlePage["ReviewPane"]):
    """Lets the reader decide on the annotations whose place in the text is not certain, each decision a step for undo.

    Args:
        bridge: knows the document and what waits.
        reader: the page.
        middle: what page and review stand in.
        notes: its tab lists what waits.
        marks: makes steps for undo.
        announcing: offers the review above the page.
        placing: asks for a passage in the page.
        look: the theme.
    """

    noticed = Signal(str)
    """A line for the reader."""
    place_shown = Signal(int)
    """Code point of the text that the review is about: outline and status line may follow it."""
    annotation_wanted = Signal(str)
    """Id of an annotation whose passage is to be seen."""

    def __init__(
        self,
        bridge: Bridge,
        *,
        reader: ReaderPane,
        middle: Middle,
        notes: AnnotationsPane,
        marks: Annotating,
        announcing: Announcing,
        placing: Placing,
        look: Appearance,
    ) -> None:
        super().__init__(bridge, reader, middle=middle, look=look)
        self._notes = notes
        self._marks = marks
        self._announcing = announcing
        self._placing = placing
        self._queue = ReviewQueue()
        self._wanted: str | None = None
        self._is_to_return = False
        self._connect()

    def _connect(self) -> None:
        bridge = self._bridge
        bridge.document_opened.connect(lambda _opening: self._read_again())
        self._announcing.review_wanted.connect(self.open)
        bridge.document_left.connect(self._forget)
        bridge.document_closed.connect(self._forget)
        bridge.text_reworded.connect(lambda _found: self._read_again())
        bridge.annotations_changed.connect(self._follow)
        bridge.reviews.read.connect(self._take)
        bridge.reviews.failed.connect(lambda _error: self.leave())
        self._placing.placed.connect(self._place)
        self._placing.given_up.connect(self._return)

    # Opening the review

    def open(self, annotation_id: str | None = None) -> None:
        """Show the review, at an annotation if one is named."""
        self._bridge.when_opened(lambda: self._open(annotation_id))

    def _open(self, annotation_id: str | None) -> None:
        if not self._can_review():
            return
        if self.is_shown and len(self._queue):
            if annotation_id is not None:
                self._queue.go_to(annotation_id)
            elif self._queue.current is None:
                self._queue.start()
            self._show()
            return
        self._announcing.withdraw()
        self._placing.forget()
        pane = self._ready_pane()
        self._wanted = annotation_id
        pane.begin()
        self._take_place()
        pane.focus_work()
        self._read()

    def _can_review(self) -> bool:
        """Return True if something waits in the text that is shown; else say why not."""
        opening = self._bridge.opening
        if opening is None:
            return False
        if not self._is_newest(opening):
            self.noticed.emit(self.tr("This is an earlier edition: annotations are reviewed in the newest one."))
            return False
        if all(one.is_placed for one in self._bridge.annotations()):
            self.noticed.emit(self.tr("Nothing waits for review in this document."))
            return False
        return True

    @staticmethod
    def _is_newest(opening: Opening) -> bool:
        return opening.edition == opening.newest

    def _read(self) -> None:
        opening = self._bridge.opening
        if opening is not None:
            self._bridge.reviews.look_up(opening.document, opening.edition)

    def _read_again(self) -> None:
        """Look for the passages anew: the text has become another, and their places with it."""
        self._queue = ReviewQueue()
        if self._pane is not None and self.is_shown:
            self._pane.begin()
            self._read()

    def _take(self, reviews: Sequence[Review]) -> None:
        """Begin with what was found, without what somebody has decided meanwhile."""
        document, pane = self._bridge.document, self._pane
        if pane is None or document is None or not self.is_shown:
            return
        waiting = [one for one in reviews if self._is_waiting(one.annotation.id)]
        self._queue = ReviewQueue(waiting)
        pane.take_text(document.text, self._bridge.outline.path_at)
        wanted, self._wanted = self._wanted, None
        if wanted is None or not self._queue.go_to(wanted):
            self._queue.start()
        self._show()

    def choose(self, annotation_id: str) -> None:
        """Follow a card that the reader has chosen: in the review, if it is shown and has it, else to its passage."""
        if self.is_shown and not self._queue.is_settled(annotation_id) and self._queue.go_to(annotation_id):
            self._show()
            return
        self.leave()
        self.annotation_wanted.emit(annotation_id)

    def leave(self) -> None:
        """Show the page again, where it was."""
        if self.is_shown:
            self._bridge.reviews.forget()
            self._middle.setCurrentWidget(self._reader)
            self._reader.focus_page()
            self.place_shown.emit(self._reader.place())

    def _forget(self) -> None:
        """Let go of a document that is no longer shown."""
        self._queue = ReviewQueue()
        self._is_to_return = False
        self._bridge.reviews.forget()
        self.leave()

    def _make_pane(self) -> ReviewPane:
        from gui.panes.review import ReviewPane

        pane = ReviewPane(self._look.theme)
        pane.accepted.connect(self._accept)
        pane.skipped.connect(self._step)
        pane.dismissed.connect(self._give_up)
        pane.placing_wanted.connect(self._ask_place)
        pane.place_shown.connect(self.place_shown)
        pane.all_wanted.connect(self._accept_all)
        pane.again_wanted.connect(self._start_again)
        pane.left.connect(self.leave)
        return pane

    # Showing

    def _show(self) -> None:
        """Show the annotation that the reader is at, or that there is none any more."""
        pane, review = self._pane, self._queue.current
        if pane is None:
            return
        one = self._bridge.annotation(review.annotation.id) if review else None
        if review is None or one is None:
            pane.show_end(self._end_words(), self._queue.left)
            return
        pane.show_review(review, one, self._queue.number, len(self._queue))
        pane.offer_all(len(self._queue.certain()))
        self._notes.set_current(one.id)
        if not review.candidates:
            self.place_shown.emit(self._near(one).start)

    def _end_words(self) -> str:
        if self._queue.left:
            return self.tr("That was the last one. %n wait(s) for your decision still.", "", self._queue.left)
        kept = sum(not one.is_placed for one in self._bridge.annotations())
        if kept:
            return self.tr("All annotations have been reviewed. %n without a passage are kept under “To review”.", "", kept)
        return self.tr("All annotations have been reviewed. Each has its place in the text.")

    def _step(self, direction: int) -> None:
        if not self._bridge.reviews.is_reading:
            self._queue.step(direction)
            self._show()

    def _start_again(self) -> None:
        self._queue.start()
        self._show()

    def _is_waiting(self, annotation_id: str) -> bool:
        one = self._bridge.annotation(annotation_id)
        return one is not None and not one.is_placed

    def _follow(self, changes: Sequence[Change]) -> None:
        """Go on when the annotation that is shown is settled, here or by somebody else; come back to one whose decision is undone."""
        if self._looks_for_others(changes):
            return
        undone = self._queue.first_of([change.id for change in changes if self._take_note(change.id)])
        if undone is not None:
            self._queue.go_to(undone)
        elif self._queue.current is not None and self._queue.is_settled(self._queue.current.annotation.id):
            self._queue.step(1)
        elif not any(change.id in self._queue for change in changes):
            return
        if self.is_shown and not self._bridge.reviews.is_reading:
            self._show()

    def _looks_for_others(self, changes: Sequence[Change]) -> bool:
        """Look for what waits now and is not in the review: what was decided before the review was opened has been undone.

        What another window has brought to the text is taken in, too, but the reader stays at the annotation that is shown.
        """
        fresh = [one for one in changes if one.id not in self._queue and self._is_waiting(one.id)]
        if not fresh or not self.is_shown or self._bridge.reviews.is_reading:
            return False
        undone, current = next((one for one in fresh if one.before is not None), None), self._queue.current
        if undone is not None:
            self._wanted = undone.id
        elif current is not None:
            self._wanted = current.annotation.id
        self._read()
        return True

    def _take_note(self, annotation_id: str) -> bool:
        """Take note of how an annotation stands now; True if it was settled and is so no more."""
        review = self._queue.get(annotation_id)
        if review is None:
            return False
        one = self._bridge.annotation(annotation_id)
        was_settled = self._queue.is_settled(annotation_id)
        if one is None or one.is_placed or one.status != review.annotation.status:
            self._queue.settle(annotation_id)
            return False
        self._queue.reopen(annotation_id)
        return was_settled

    # Deciding

    def _accept(self, place: Candidate) -> None:
        review = self._queue.current
        if review is not None:
            self._put(review.annotation.id, place.span)

    def _put(self, annotation_id: str, span: Span) -> None:
        """Give an annotation its place, as one step."""
        self._change(((annotation_id, span),), self.tr("Review annotation"))

    def _accept_all(self) -> None:
        """Give all that are very like their first places, as one step."""
        certain = [(review.annotation.id, place.span) for review, place in self._queue.certain()]
        self._change(certain, self.tr("Accept all that are very like"))

    def _change(self, places: Iterable[tuple[str, Span]], text: str) -> None:
        document, opening = self._bridge.document, self._bridge.opening
        if document is None or opening is None:
            return
        changes: list[Change] = []
        for annotation_id, span in places:
            one = self._bridge.annotation(annotation_id)
            if one is not None and not one.is_placed:
                after = self._bridge.reviews.placed(document.text, self._bridge.outline, one, span, opening.edition)
                changes.append(Change(one, after))
        if changes:
            self._marks.change(changes, text)

    def _give_up(self) -> None:
        """Keep an annotation without a place; one that had none before is only left as it is."""
        review = self._queue.current
        one = self._bridge.annotation(review.annotation.id) if review else None
        if review is None or one is None:
            return
        if one.status == "orphan":
            self._queue.settle(one.id)
            self._step(1)
        else:
            self._marks.change([Change(one, self._bridge.reviews.given_up(review, one))], self.tr("Review annotation"))

    # Placing by hand

    def place(self, annotation_id: str) -> None:
        """Ask in the page for the passage of an annotation."""
        self._bridge.when_opened(lambda: self._place_from(annotation_id, None))

    def _ask_place(self, place: Candidate | None) -> None:
        review = self._queue.current
        if review is not None:
            self._place_from(review.annotation.id, place.span if place else None)

    def _place_from(self, annotation_id: str, span: Span | None) -> None:
        one = self._bridge.annotation(annotation_id)
        if one is None or one.is_placed or not self._can_review():
            return
        self._is_to_return = self.is_shown
        self._wanted = annotation_id
        self._middle.setCurrentWidget(self._reader)
        self._placing.ask(one, span if span is not None else self._near(one))

    def _near(self, one: Annotation) -> Span:
        """Return where to begin looking for a passage: where it may stand, else at its old heading, else as far down as it was."""
        document = self._bridge.document
        length = len(document.text) if document else 0
        if one.status == "to-review" and one.span.end <= length:
            return one.span
        path = one.anchor.heading_path
        nodes = self._bridge.outline.nodes
        heading = next((node.offset for name in reversed(path) for node in nodes if node.line == name), None)
        point = heading if heading is not None else min(one.span.start, length)
        return Span(point, point)

    def _place(self, annotation_id: str, span: Span) -> None:
        """Give an annotation the place that the reader has selected, and go on where that was asked for."""
        self._put(annotation_id, span)
        if self._is_to_return:
            self._return(annotation_id)
        elif not self._is_waiting(annotation_id):
            self.annotation_wanted.emit(annotation_id)
            self._reader.focus_page()

    def _return(self, _annotation_id: str) -> None:
        """Show the review again, if it was left for the page."""
        is_to_return, self._is_to_return = self._is_to_return, False
        if is_to_return and self._pane is not None:
            self._middle.setCurrentWidget(self._pane)
            if len(self._queue):
                self._show()
            else:
                # The library was asked anew while the passage was looked for.
                self._read_again()
            self._pane.focus_work()
        else:
            self._reader.focus_page()
