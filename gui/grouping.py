"""Marks that were made together: every place of some words, and what is done to all of a group."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.annotation import AnnotationDraft, Change
from core.occurrences import occurrences

if TYPE_CHECKING:
    from core.annotation import Annotation
    from core.spans import Span
    from gui.annotating import Annotating
    from gui.bridge import Bridge
    from gui.panes.reader import ReaderPane


class Grouping(QObject):
    """Marks all places of a phrase in one step, and colours or takes off a whole group in one."""

    def __init__(self, bridge: Bridge, reader: ReaderPane, marks: Annotating, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._reader = reader
        self._marks = marks

    def mark_every(self) -> None:
        """Mark every place of the selected words, or of those under the mark in hand, as one group."""
        selection, mark = self._marks.selected(), self._marks.mark_in_hand()
        if selection:
            self._bridge.when_opened(lambda: self._mark_all(selection, "highlight", self._marks.last_colour))
        elif mark and mark.span:
            self._mark_all(mark.span, mark.kind, mark.colour)

    def recolour(self, colour: str) -> None:
        """Give all marks of the group in hand another colour."""
        found = [one for one in self._group() if one.colour != colour]
        if found:
            self._marks.change([Change(one, one.with_changes(colour=colour)) for one in found], self.tr("Recolour group"))

    def remove(self) -> None:
        """Take off all marks of the group in hand."""
        found = self._group()
        if found:
            self._marks.change([Change(one, None) for one in found], self.tr("Remove group"))

    @property
    def is_in_hand(self) -> bool:
        """True if the mark in hand belongs to a group."""
        mark = self._marks.mark_in_hand()
        return mark is not None and mark.group is not None

    def _group(self) -> list[Annotation]:
        mark = self._marks.mark_in_hand()
        if mark is None or mark.group is None:
            return []
        return [one for one in self._bridge.annotations() if one.group == mark.group]

    def _mark_all(self, passage: Span, kind: str, colour: str) -> None:
        document = self._bridge.document
        if document is None:
            return
        places = occurrences(document.text, passage)
        group = os.urandom(16).hex() if len(places) > 1 else None
        # A place that bears such a mark already joins the group; a second mark would only mix with it.
        there = {one.span: one for one in self._bridge.annotations() if one.kind == kind and one.is_placed}
        changes = []
        for span in places:
            before = there.get(span)
            if before:
                after = before.with_changes(colour=colour, group=group)
                if after != before:
                    changes.append(Change(before, after))
            elif made := self._marks.drafted(AnnotationDraft(span, kind, colour, group=group)):
                changes.append(Change(None, made))
        if changes:
            self._marks.change(changes, self.tr("Mark every occurrence"))
        self._hold(passage, kind)

    def _hold(self, passage: Span, kind: str) -> None:
        """Take the mark of the passage itself in hand."""
        found = map(self._bridge.annotation, self._reader.annotations_at(passage.start))
        mark = next((one for one in found if one and one.span == passage and one.kind == kind), None)
        if mark:
            self._reader.move_caret(passage.start)
            self._reader.choose_mark(mark.id)
            self._marks.card_wanted.emit(mark.id)
