"""The table of tasks in the place of the page: made when it is first wanted, and the way from a task to its passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.annotation import Change
from core.members import is_there

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QStackedWidget, QWidget

    from core.tasks import TaskRow
    from gui.annotating import Annotating
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.keys import Keys
    from gui.models.tasks import Task
    from gui.panes.reader import ReaderPane
    from gui.panes.tasks import TasksPane
    from gui.theme import Theme


class Tasking(QObject):
    """Changes between page and tasks, stores what is written in the table, opens the passages of tasks.

    Args:
        bridge: reaches the library.
        reader: the page.
        marks: stores what is written, and keeps what the library does not take.
        middle: what page and table stand in.
        keys: are named where there are no tasks.
        look: the theme.
    """

    annotation_wanted = Signal(str)
    """Id of an annotation of the open document whose passage is to be seen."""
    shown_changed = Signal(bool)
    """True once the tasks are shown, False once they are not."""

    def __init__(
        self, bridge: Bridge, reader: ReaderPane, marks: Annotating, middle: QStackedWidget, *, keys: Keys, look: Appearance
    ) -> None:
        super().__init__(middle)
        self._bridge = bridge
        self._marks = marks
        self._reader = reader
        self._middle = middle
        self._keys = keys
        self._look = look
        self._pane: TasksPane | None = None
        self._before: QWidget = reader
        self._wanted: str | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._read)
        keys.changed.connect(self._name_keys)
        middle.currentChanged.connect(lambda _at: self.shown_changed.emit(self.is_shown))
        bridge.whole.tasks_read.connect(self._show)
        bridge.whole.stored.connect(self._follow)
        bridge.annotations_changed.connect(self._follow_open)
        bridge.document_opened.connect(lambda _opening: self._arrive())
        bridge.keeping.awake.connect(self._read_if_shown)

    @property
    def is_shown(self) -> bool:
        """True while the tasks stand in the place of the page."""
        return self._pane is not None and self._middle.currentWidget() is self._pane

    def toggle(self) -> None:
        """Show the tasks, or what was there before."""
        if self.is_shown:
            self.leave()
        else:
            self.show()

    def show(self) -> None:
        """Show the tasks of the document; of the library if none is open."""
        pane = self._ready_pane()
        if not self.is_shown:
            self._before = self._middle.currentWidget() or self._reader
        pane.offer_document(is_there=self._bridge.document_id is not None)
        self._middle.setCurrentWidget(pane)
        pane.focus_table()
        self._read()

    def leave(self) -> None:
        """Show the page again, or what stands there without a document."""
        if self.is_shown:
            self._middle.setCurrentWidget(self._reader if self._bridge.document else self._before)
            self._reader.focus_page()

    def wear(self, theme: Theme) -> None:
        """Take another theme."""
        if self._pane is not None:
            self._pane.apply_theme(theme)

    def _name_keys(self) -> None:
        if self._pane is not None:
            self._pane.name_keys(self._keys.named)

    def write(self, row: TaskRow, field: str, words: str) -> None:
        """Store what was written in a cell, as a step for undo, whichever document it belongs to; it stays there until it is stored."""
        before = row.annotation
        task = dict(before.task or {})
        task[field] = words
        if not words:
            del task[field]
        self._marks.write_task(row.document, before, task or {"state": "open"}, self._step(field))
        self._show_unsaved()

    def go_to(self, row: TaskRow) -> None:
        """Go to the passage of a task, in its document if that is not the open one."""
        if row.document == self._bridge.document_id and self._bridge.annotation(row.annotation.id):
            self.leave()
            self.annotation_wanted.emit(row.annotation.id)
            return
        self._wanted = row.annotation.id
        near = row.annotation.span.start
        if row.path is not None and is_there(row.path):
            self._bridge.open_file(row.path, near=near)
        else:
            self._bridge.open_stored(row.document, row.title, near=near)

    def _step(self, field: str) -> str:
        return {
            "task": self.tr("Change task"),
            "lead": self.tr("Change lead of a task"),
            "person": self.tr("Change person of a task"),
            "due": self.tr("Change deadline of a task"),
            "state": self.tr("Change state of a task"),
        }[field]

    def _arrive(self) -> None:
        """Show the passage that was asked for, now that its document is open."""
        wanted, self._wanted = self._wanted, None
        if wanted is not None and self._bridge.annotation(wanted):
            self.annotation_wanted.emit(wanted)
        self._read_if_shown()

    def _follow(self, document: int, changes: Sequence[Change]) -> None:
        if self._pane is not None and self.is_shown:
            self._pane.change(document, changes)
            self._bridge.whole.forget_reading("tasks")
            self._later.start()

    def _follow_open(self, changes: Sequence[Change]) -> None:
        document = self._bridge.document_id
        if document is not None:
            self._follow(document, changes)

    def _read_if_shown(self) -> None:
        if self._pane is not None and self.is_shown:
            self._pane.offer_document(is_there=self._bridge.document_id is not None)
            self._read()

    def _read(self) -> None:
        if self._pane is not None:
            from gui.models.tasks import Task

            self._bridge.whole.read_tasks(None if self._pane.is_of_library else self._bridge.document_id, Task.of)

    def _show(self, found: Sequence[Task]) -> None:
        if self._pane is not None:
            had_rows = self._pane.has_rows
            self._pane.show_tasks(found)
            self._show_unsaved()
            if self.is_shown and not had_rows and self._pane.isAncestorOf(self._pane.focusWidget() or self._pane):
                self._pane.focus_table()

    def _show_unsaved(self) -> None:
        """Show in their cells what was written there and the library has not taken."""
        if self._pane is not None:
            for kept in self._marks.unsaved.notes():
                if "task" in kept.fields:
                    change = Change(kept.annotation, kept.annotation.with_changes(task=kept.fields["task"]))
                    self._pane.change(kept.document, [change])

    def _ready_pane(self) -> TasksPane:
        if self._pane is None:
            from gui.panes.tasks import TasksPane

            self._pane = TasksPane(self._look.theme)
            self._name_keys()
            self._pane.edited.connect(self.write)
            self._pane.passage_wanted.connect(self.go_to)
            self._pane.scope_changed.connect(self._read)
            self._pane.left.connect(self.leave)
            self._middle.addWidget(self._pane)
        return self._pane
