"""What is done to several annotations at once: each act is one step for undo, named after it and their number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from core.annotation import Change

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.annotation import Annotation
    from gui.annotating import Annotating
    from gui.bridge import Bridge
    from gui.citing import Citing
    from gui.panes.annotations import AnnotationsPane


class Managing(QObject):
    """Hears from the cards what is wanted, and does it.

    Args:
        bridge: knows the annotations.
        marks: makes the steps.
        citing: knows where passages stand.
        notes: the cards.
    """

    def __init__(self, bridge: Bridge, marks: Annotating, citing: Citing, notes: AnnotationsPane) -> None:
        super().__init__(notes)
        self._bridge = bridge
        self._marks = marks
        self._citing = citing
        self._notes = notes
        acts = notes.acts
        acts.colour_picked.connect(self.recolour)
        acts.tag_set.connect(self.set_tag)
        acts.star_set.connect(self.set_star)
        acts.copy_wanted.connect(self.copy)
        acts.removal_wanted.connect(self.remove)

    def recolour(self, ids: Sequence[str], colour: str) -> None:
        """Give annotations another colour."""
        found = self._change(ids, lambda one: one.with_changes(colour=colour))
        self._do(found, self.tr("Recolour %n annotation(s)", "", len(found)))

    def set_tag(self, ids: Sequence[str], tag: str, is_set: bool) -> None:
        """Add a tag to annotations, or take it off them."""

        def tagged(one: Annotation) -> Annotation:
            others = tuple(there for there in one.tags if there != tag)
            if (tag in one.tags) == is_set:
                return one
            return one.with_changes(tags=(*others, tag) if is_set else others)

        found = self._change(ids, tagged)
        words = self.tr("Tag %n annotation(s)", "", len(found)) if is_set else self.tr("Take a tag off %n annotation(s)", "", len(found))
        self._do(found, words)

    def set_star(self, ids: Sequence[str], is_set: bool) -> None:
        """Star annotations, or take their stars off."""
        found = self._change(ids, lambda one: one.with_changes(star=is_set))
        words = self.tr("Star %n annotation(s)", "", len(found)) if is_set else self.tr("Take %n star(s) off", "", len(found))
        self._do(found, words)

    def remove(self, ids: Sequence[str]) -> None:
        """Take annotations off the text; undo puts them back, and they are in the trash."""
        self._notes.finish()
        found = [Change(one, None) for one in map(self._bridge.annotation, ids) if one]
        self._do(found, self.tr("Delete %n annotation(s)", "", len(found)))

    def copy(self, ids: Sequence[str], is_markdown: bool) -> None:
        """Put passages with their notes and sources on the clipboard, in the order of the ids."""
        self._notes.finish()
        found = [one for one in map(self._bridge.annotation, ids) if one]
        write = self._in_markdown if is_markdown else self._in_words
        if found:
            QApplication.clipboard().setText("\n\n".join(write(one) for one in found))

    def _change(self, ids: Sequence[str], act: Callable[[Annotation], Annotation]) -> list[Change]:
        """Return what an act changes, what is being written included."""
        self._notes.finish()
        pairs = [(one, act(one)) for one in map(self._bridge.annotation, ids) if one]
        return [Change(before, after) for before, after in pairs if before != after]

    def _do(self, changes: Sequence[Change], text: str) -> None:
        if changes:
            self._marks.change(changes, text)

    def _in_words(self, annotation: Annotation) -> str:
        parts = (annotation.anchor.quote, annotation.note.strip(), self._source(annotation))
        return "\n".join(part for part in parts if part)

    def _in_markdown(self, annotation: Annotation) -> str:
        quoted = [line for line in annotation.anchor.quote.split("\n") if line]
        source = self._source(annotation)
        if source:
            quoted.append(self.tr("— {source}").format(source=source))
        parts = ["\n>\n".join(f"> {line}" for line in quoted), annotation.note.strip(), " ".join(f"#{tag}" for tag in annotation.tags)]
        return "\n\n".join(part for part in parts if part)

    def _source(self, annotation: Annotation) -> str:
        has_place = annotation.is_placed and annotation.kind != "document-note"
        return self._citing.source_of(annotation.span) if has_place else ""
