"""Recall cards of marks, sections and set phrases: made and taken away, each act one step for undo."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from core.recall import MARK, PHRASE, SECTION, RecallDraft
from gui.library_steps import StepApart

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.annotation import Annotation, Change
    from core.filtering import Filter
    from gui.annotating import Annotating
    from gui.bridge import Bridge
    from gui.keys import Keys
    from gui.preferences import Preferences
    from gui.recalls import Toggled

KINDS: Final = frozenset({"highlight", "underline", "wavy", "strike"})
"""Marks that have words to be asked for."""


class CardMaking(QObject):
    """Makes cards, also by itself of marks that the reader has chosen for that.

    Args:
        bridge: reaches the library.
        marks: knows the mark in hand.
        keys: are named in sentences.
        preferences: say which marks become cards by themselves.
        parent: the window.
    """

    told = Signal(str)
    """What is to be said in the status line."""

    def __init__(self, bridge: Bridge, marks: Annotating, *, keys: Keys, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._marks = marks
        self._keys = keys
        self._preferences = preferences
        bridge.annotations_changed.connect(self._follow_marks)

    def toggle_mark(self) -> None:
        """Make a card of the selection, which is marked, or of the mark in hand; take it away if there is one."""
        before = {one.id for one in self._bridge.annotations()}

        def take(annotation_id: str) -> None:
            if annotation_id in before:
                self.toggle_marks([annotation_id])
            else:
                # The mark that was made for it is the step; its card comes and goes with it.
                self._bridge.recalls.make([RecallDraft(MARK, annotation_id)], self._tell_made)

        self._marks.with_mark(take)

    def toggle_marks(self, ids: Sequence[str]) -> None:
        """Make cards of these marks; where all have one, take them away."""
        self.toggle_annotations([one for one in map(self._bridge.annotation, ids) if one is not None])

    def toggle_annotations(self, marks: Sequence[Annotation]) -> None:
        """Likewise, of marks of any documents."""
        found = [RecallDraft(MARK, one.id) for one in marks if one.kind in KINDS]
        if found:
            self._toggle(found)
        elif marks:
            self.told.emit(self.tr("Only marks on words can become recall cards."))

    def make_of_all(self, shown: Filter) -> None:
        """Make cards of all marks of the open document that a filter shows: of a colour or a tag."""
        found = [one for one in self._bridge.annotations() if one.kind in KINDS and one.is_placed]
        wanted = [one for one in found if shown.matches(one)]
        if wanted:
            self._bridge.recalls.make([RecallDraft(MARK, one.id) for one in wanted], self._take_made)
        elif found:
            self.told.emit(self.tr("The filter shows no marks on words in this document."))
        else:
            self.told.emit(self.tr("Nothing is marked in this document yet."))

    def toggle_section(self, point: int) -> None:
        """Make a card of the heading at a place of the text, or take it away."""
        from core.recall_headings import subject_at

        opening, document = self._bridge.opening, self._bridge.document
        subject = subject_at(document.text, self._bridge.outline, point) if document is not None else None
        if opening is None or subject is None:
            return

        def take(found: Toggled) -> None:
            if found.made or found.dropped:
                self._take_toggled(found)
            else:
                self.told.emit(self.tr("Below this heading stands nothing that could be asked for."))

        self._bridge.recalls.toggle([RecallDraft(SECTION, subject, opening.document, opening.edition)], take)

    def toggle_phrase(self, name: str) -> None:
        """Make a card of a set phrase, or take it away."""

        def take(found: Toggled) -> None:
            if found.made or found.dropped:
                self._take_toggled(found)
            else:
                words = self.tr("Nobody says what “{name}” stands for. Write that down among the set phrases, then make the card.")
                self.told.emit(words.format(name=name))

        self._bridge.recalls.toggle([RecallDraft(PHRASE, name, self._bridge.document_id)], take)

    def _toggle(self, drafts: Sequence[RecallDraft]) -> None:
        self._bridge.recalls.toggle(drafts, self._take_toggled)

    def _take_toggled(self, found: Toggled) -> None:
        if found.dropped:
            recalls = self._bridge.recalls
            ids = found.dropped
            text = self.tr("Remove %n recall card(s)", "", len(ids))
            self._bridge.undo_stack.push(StepApart(text, partial(recalls.drop, ids), partial(recalls.restore, ids)))
            self.told.emit(self.tr("%n recall card(s) removed", "", len(ids)))
        else:
            self._take_made(found.made)

    def _take_made(self, made: Sequence[str]) -> None:
        if not made:
            self.told.emit(self.tr("There are recall cards of all of them already."))
            return
        recalls = self._bridge.recalls
        text = self.tr("Make %n recall card(s)", "", len(made))
        self._bridge.undo_stack.push(StepApart(text, partial(recalls.restore, made), partial(recalls.drop, made)))
        self._tell_made(made)

    def _tell_made(self, made: Sequence[str]) -> None:
        words = self.tr("%n recall card(s) made. {key} asks what is due.", "", len(made))
        self.told.emit(words.format(key=self._keys.named("view.recall")))

    def _follow_marks(self, changes: Iterable[Change]) -> None:
        """Make cards of marks that the reader wants to learn by their colour or a tag of theirs."""
        settings = self._preferences.settings
        if not settings.recall or not (settings.recall_colour or settings.recall_tag.strip()):
            return
        found = [one.after for one in changes if one.after is not None and self._is_learned(one.after) and not self._is_learned(one.before)]
        if found:
            # The mark is the step; its card comes and goes with it.
            self._bridge.recalls.make([RecallDraft(MARK, one.id) for one in found], lambda _made: None)

    def _is_learned(self, one: Annotation | None) -> bool:
        settings = self._preferences.settings
        if one is None or one.kind not in KINDS:
            return False
        return one.colour == settings.recall_colour or settings.recall_tag.strip() in one.tags
