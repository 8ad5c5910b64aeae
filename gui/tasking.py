"""The tasks and what is proposed, in the place of the page: made when first wanted, and the way from them to their passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from core.annotation import Change
from gui.middle_page import MiddlePage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.tasks import TaskRow
    from gui.annotating import Annotating
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.keys import Keys
    from gui.middle import Middle
    from gui.models.proposals import Offered
    from gui.models.tasks import Task
    from gui.panes.reader import ReaderPane
    from gui.panes.tasks import TasksPane
    from gui.proposing import Proposing


class Tasking(MiddlePage["TasksPane"]):
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
    export_wanted = Signal(object)
    """Sequence of TaskRow that are to become a ledger."""
    place_chosen = Signal(int)
    """A place of the open document that is to be seen."""

    def __init__(self, bridge: Bridge, reader: ReaderPane, marks: Annotating, middle: Middle, *, keys: Keys, look: Appearance) -> None:
        super().__init__(bridge, reader, middle=middle, look=look)
        self._marks = marks
        self._keys = keys
        self._proposing: Proposing | None = None
        self._wanted: str | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._read)
        keys.changed.connect(self._name_keys)
        bridge.whole.tasks_read.connect(self._show)
        bridge.whole.stored.connect(self._follow)
        bridge.annotations_changed.connect(self._follow_open)
        bridge.document_opened.connect(lambda _opening: self._arrive())
        bridge.keeping.awake.connect(self._read_if_shown)

    def toggle(self) -> None:
        """Show the tasks, or what was there before."""
        if self.is_shown and self._pane is not None and not self._pane.shows_proposals:
            self.leave()
        else:
            self.show()

    def show(self) -> None:
        """Show the tasks of the document; of the library if none is open."""
        self._show_pane(is_proposing=False)

    def toggle_proposals(self) -> None:
        """Show what is proposed of the document, or what was there before; without a document the library's tasks."""
        if self.is_shown and self._pane is not None and self._pane.shows_proposals:
            self.leave()
        elif self._bridge.document is None:
            self._show_pane(is_proposing=True)
        else:
            # Right after the text is seen the library does not know of it yet: nothing could be proposed of it.
            self._bridge.when_opened(lambda: self._show_pane(is_proposing=True))

    def _show_pane(self, *, is_proposing: bool) -> None:
        pane = self._ready_pane()
        pane.offer_document(is_there=self._bridge.document_id is not None)
        self._take_place()
        pane.turn(is_proposing=is_proposing)
        self._read()
        self._propose()

    def leave(self) -> None:
        """Show the page again, or what stands there without a document."""
        if self.is_shown:
            super().leave()
            self._propose()

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
        self._open_near(row.document, row.path, row.title, row.annotation.span.start)

    def _step(self, field: str) -> str:
        return {
            "task": self.tr("Change task"),
            "lead": self.tr("Change lead of a task"),
            "person": self.tr("Change person of a task"),
            "due": self.tr("Change deadline of a task"),
            "targets": self.tr("Change targets of a task"),
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
            self._propose()

    def _propose(self) -> None:
        """Look for proposals while the page is shown; also behind the tasks they are counted."""
        if self._proposing is not None:
            self._proposing.want(is_wanted=self.is_shown)

    def _go_to_sentence(self, one: Offered) -> None:
        """Show the sentence of a proposal on the page, chosen."""
        self.leave()
        self.place_chosen.emit(one.proposal.span.start)
        self._reader.select(one.proposal.span)

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

    def _make_pane(self) -> TasksPane:
        from gui.panes.tasks import TasksPane
        from gui.proposing import Proposing

        pane = TasksPane(self._look.theme)
        pane.name_keys(self._keys.named)
        pane.edited.connect(self.write)
        pane.passage_wanted.connect(self.go_to)
        pane.scope_changed.connect(self._read)
        pane.left.connect(self.leave)
        pane.export_wanted.connect(self.export_wanted)
        self._proposing = Proposing(self._bridge, self._marks, pane.proposals)
        self._proposing.counted.connect(pane.count_proposals)
        pane.proposals.passage_wanted.connect(self._go_to_sentence)
        return pane
