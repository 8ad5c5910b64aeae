"""Tags: those of one annotation as they are written on its card, and a tag in the whole library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.commands import ChangeEverywhere
from gui.helping import offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.annotating import Annotating
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.panes.annotations import AnnotationsPane


class Tagging(QObject):
    """Turns what is done to tags into undoable steps.

    Args:
        bridge: knows the annotations and the tags of the library.
        marks: makes the steps.
        notes: the cards.
        look: the theme of dialogs.
    """

    def __init__(self, bridge: Bridge, marks: Annotating, notes: AnnotationsPane, look: Appearance) -> None:
        super().__init__(notes)
        self._bridge = bridge
        self._marks = marks
        self._notes = notes
        self._look = look
        notes.desk.known_tags = self.known
        notes.desk.tags_changed.connect(self.set_tags)
        notes.desk.tag_acted.connect(self.ask)

    def known(self) -> list[str]:
        """Return the tags of the library, the most used first."""
        return [tag for tag, _ in self._bridge.whole.tags()]

    def set_tags(self, annotation_id: str, tags: Sequence[str]) -> None:
        """Give an annotation these tags and no others."""
        before = self._bridge.annotation(annotation_id)
        if before is None:
            return
        if before.tags == tuple(tags):
            self._marks.unsaved.settle(annotation_id, "tags")
            return
        gone, fresh = set(before.tags) - set(tags), set(tags) - set(before.tags)
        words = self.tr("Change tags") if gone and fresh else self.tr("Remove tag") if gone else self.tr("Add tag")
        self._marks.write(annotation_id, {"tags": tuple(tags)}, words)

    def ask(self, act: str, tag: str) -> None:
        """Ask for what a tag is to become in the whole library, one of `RENAME`, `MERGE`, `REMOVE` of `gui.widgets.tag_menu`."""
        from gui.dialogs.tags import TagDialog

        self._notes.finish()
        counts = dict(self._bridge.whole.tags())
        others = [other for other in counts if other != tag]
        dialog = TagDialog(act, tag, counts.get(tag, 0), others, self._look.theme, self._notes.window())
        offer(dialog, "annotations", "tags")
        dialog.decided.connect(lambda name: self.retag(tag, name or None))
        dialog.open()

    def retag(self, old: str, new: str | None) -> None:
        """Call a tag something else throughout the library, where that may be there already; None takes it off. One step for undo."""
        self._notes.finish()
        changes = self._bridge.whole.retag(old, new)
        if changes:
            words = self.tr("Rename tag") if new else self.tr("Remove tag everywhere")
            self._bridge.undo_stack.push(ChangeEverywhere(self._bridge.whole, changes, words, is_stored=True))
