"""What else is done on a card: star, task, links of a note and what it said before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.annotation import Change
from gui import messages
from gui.helping import offer
from gui.widgets.card_layout import Setting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.annotation import Annotation
    from gui.annotating import Annotating
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.panes.annotations import AnnotationsPane
    from gui.preferences import Preferences


class Noting(QObject):
    """Turns what is done on cards into undoable steps, and tells the cards what goes without saying.

    Args:
        bridge: knows the annotations and what notes said before.
        marks: makes the steps.
        notes: the cards.
        preferences: know the reader's name.
        look: the theme of dialogs.
    """

    def __init__(self, bridge: Bridge, marks: Annotating, notes: AnnotationsPane, preferences: Preferences, look: Appearance) -> None:
        super().__init__(notes)
        self._bridge = bridge
        self._marks = marks
        self._notes = notes
        self._preferences = preferences
        self._look = look
        notes.desk.star_changed.connect(self.set_star)
        notes.desk.task_changed.connect(self.set_task)
        notes.desk.history_wanted.connect(self.show_wordings)
        notes.desk.link_chosen.connect(self.open_link)
        bridge.document_opened.connect(self._tell_setting)
        bridge.metadata_changed.connect(self._tell_setting)
        preferences.changed.connect(self._tell_setting)

    def set_star(self, annotation_id: str, is_on: bool) -> None:
        """Star an annotation, or take the star off."""
        before = self._bridge.annotation(annotation_id)
        if before and before.star != is_on:
            self._do(before, before.with_changes(star=is_on), self.tr("Add star") if is_on else self.tr("Remove star"))

    def set_task(self, annotation_id: str, task: Mapping[str, str] | None) -> None:
        """Give an annotation another task; None: it is none any more."""
        before = self._bridge.annotation(annotation_id)
        if before is None:
            return
        if before.task == task:
            self._marks.unsaved.settle(annotation_id, "task")
            return
        words = self.tr("Remove task") if task is None else self.tr("Make a task") if before.task is None else self.tr("Edit task")
        self._marks.write(annotation_id, {"task": task}, words)

    def show_wordings(self, annotation_id: str) -> None:
        """Show what a note said before, and bring back what is chosen."""
        from gui.dialogs.wordings import WordingsDialog

        self._notes.finish()
        wordings = self._bridge.wordings(annotation_id)
        dialog = WordingsDialog(wordings, self._preferences.settings.author, self._look.theme, self._notes.window())
        offer(dialog, "annotations", "write")
        dialog.chosen.connect(lambda note: self.bring_back(annotation_id, note))
        dialog.open()

    def bring_back(self, annotation_id: str, note: str) -> None:
        """Make what a note said before what it says now."""
        before = self._bridge.annotation(annotation_id)
        if before and before.note != note:
            self._bridge.finish_typing(annotation_id)
            self._do(before, before.with_changes(note=note), self.tr("Bring back a note"))

    def open_link(self, address: str) -> None:
        """Open the address of a link in the program for it, if the reader says so."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        from gui.widgets.note_markdown import SCHEMES

        url = QUrl(address)
        if url.scheme().lower() in SCHEMES:
            messages.ask_to_open(self._notes.window(), url.toDisplayString(), lambda: QDesktopServices.openUrl(url))

    def _do(self, before: Annotation, after: Annotation, words: str) -> None:
        self._marks.change([Change(before, after)], words)

    def _tell_setting(self, *_: object) -> None:
        state = self._bridge.metadata
        self._notes.set_setting(Setting(self._preferences.settings.author, state.metadata.date if state else None))
