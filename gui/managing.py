"""What is done to several annotations at once: each act is one step for undo, named after it and their number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.annotation import Change

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.annotation import Annotation
    from gui.annotating import Annotating
    from gui.bridge import Bridge
    from gui.copying import Copying
    from gui.panes.annotations import AnnotationsPane


class Managing(QObject):
    """Hears from the cards what is wanted, and does it.

    Args:
        bridge: knows the annotations.
        marks: makes the steps.
        copying: puts them on the clipboard.
        notes: the cards.
    """

    def __init__(self, bridge: Bridge, marks: Annotating, copying: Copying, notes: AnnotationsPane) -> None:
        super().__init__(notes)
        self._bridge = bridge
        self._marks = marks
        self._notes = notes
        acts = notes.acts
        acts.colour_picked.connect(self.recolour)
        acts.tag_set.connect(self.set_tag)
        acts.star_set.connect(self.set_star)
        acts.copy_wanted.connect(lambda ids, is_markdown: copying.copy_ids(ids, is_markdown=is_markdown))
        acts.removal_wanted.connect(self.remove)

    def recolour(self, ids: Sequence[str], colour: str) -> None:
        """Give annotations another colour."""
        found = self._change(ids, lambda one: one.with_changes(colour=colour))
        self._do(found, self.tr("Recolour %n annotation(s)", "", len(found)))

    def set_tag(self, ids: Sequence[str], tag: str, is_set: bool) -> None:
        """Add a tag to annotations, or take it off them."""
        found = self._change(ids, lambda one: one.with_tag(tag, is_set=is_set))
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

    def _change(self, ids: Sequence[str], act: Callable[[Annotation], Annotation]) -> list[Change]:
        """Return what an act changes, what is being written included."""
        self._notes.finish()
        pairs = [(one, act(one)) for one in map(self._bridge.annotation, ids) if one]
        return [Change(before, after) for before, after in pairs if before != after]

    def _do(self, changes: Sequence[Change], text: str) -> None:
        if changes:
            self._marks.change(changes, text)
