"""What is done with study plans: made, changed, removed, ticked off; each act is a step that can be undone."""

from __future__ import annotations

import uuid
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from core.annotation import timestamp
from core.plans import replanned
from gui.helping import offer
from gui.library_steps import LibraryStep, done_whole
from gui.widgets.menu_entries import short

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from core.editions import ListedDocument
    from core.plans import Portion, StudyPlan
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.dialogs.plan import PlanDialog
    from gui.library_steps import Reversible
    from gui.preferences import Preferences
    from gui.widgets.portion_tree import Row


class PlanActs(QObject):
    """Opens the dialogs about plans, and does what is decided there.

    Args:
        bridge: reads and writes plans.
        chosen: returns the rows of the documents that are meant: those chosen in a list of the library, else the open one.
        preferences: how fast the reader reads.
        look: the theme.
        window: the dialogs belong to it.
    """

    told = Signal(str)
    """What is to be said in the status line."""
    made = Signal(str)
    """Id of a plan that is stored now."""
    taken_back = Signal(str, object)
    """Id of a plan, and portions of it that are unread as the reader wants it: a tick was taken away, or undone."""
    refused = Signal()
    """A portion could not be ticked: what is shown is not what is stored."""

    def __init__(
        self, bridge: Bridge, chosen: Callable[[], Sequence[int]], *, preferences: Preferences, look: Appearance, window: QWidget
    ) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._chosen = chosen
        self._preferences = preferences
        self._look = look
        self._window = window
        self._dialog: PlanDialog | None = None
        self.steps = QUndoStack(self)
        """What was done with plans."""

    def make(self) -> None:
        """Ask for a new plan: of the documents that are chosen in a list of the library, else of the open one."""
        rows = tuple(self._chosen())

        def take(documents: Sequence[ListedDocument]) -> None:
            titles = {one.document: one.title or one.name for one in documents}
            self._open_dialog([(row, titles[row]) for row in rows if row in titles])

        self._bridge.shelf.list_documents(take)

    def change(self, plan: StudyPlan) -> None:
        """Let the reader give a plan another name, last day, weekdays and documents."""
        from gui.dialogs.plan import PlanDialog

        titles = dict.fromkeys((one.document, one.title) for one in plan.portions)
        dialog = PlanDialog(plan, self._look.theme, self._window, speed=self._preferences.settings.reading_speed, documents=[*titles])
        dialog.decided.connect(partial(self._change, plan))
        self._open(dialog)

    def move_forward(self, plans: Sequence[StudyPlan]) -> None:
        """Give what was missed to the days that are left."""
        today = date.today().isoformat()
        pairs = [(one, replanned(one, today)) for one in plans if one.overdue(today)]
        acts = self._bridge.plans
        each: list[Reversible] = [(partial(acts.change, after), partial(acts.change, before)) for before, after in pairs]
        back: list[Reversible] = [(undo, do) for do, undo in reversed(each)]
        self._do(self.tr("Move what was missed forward"), lambda: done_whole(each), lambda: done_whole(back))

    def remove(self, plan: StudyPlan) -> None:
        """Take a plan away; its documents stay."""
        plans, name = self._bridge.plans, short(plan.name)
        if self._do(self.tr("Remove plan “{name}”").format(name=name), partial(plans.drop, plan.id), partial(plans.restore, plan.id)):
            self.told.emit(self.tr("“{name}” has been removed. Undo brings it back.").format(name=name))

    def tick(self, row: Row, is_done: bool) -> None:
        """Note that a portion was read, or that it was not."""
        before, after = row.portion.done, timestamp() if is_done else None
        words = self.tr("Tick a portion off") if is_done else self.tr("Take a portion as unread")
        self._mark(row.plan, [row.portion], after, before, words)

    def tick_off(self, plan: StudyPlan, through: Sequence[Portion]) -> None:
        """Note that portions have just been read through, and say so."""
        self._mark(plan, through, timestamp(), None, self.tr("Tick a portion off"))
        names = self.tr("、").join(short(one.heading or one.title) for one in through)
        self.told.emit(self.tr("Read through: {portion} (plan “{name}”)").format(portion=names, name=short(plan.name)))

    def _open_dialog(self, documents: Sequence[tuple[int, str]]) -> None:
        from gui.dialogs.plan import PlanDialog, proposed

        bridge = self._bridge
        is_open = len(documents) == 1 and documents[0][0] == bridge.document_id and not bridge.is_looked_into
        name = documents[0][1] if len(documents) == 1 else self.tr("Study plan")
        dialog = PlanDialog(
            proposed(name, uuid.uuid4().hex),
            self._look.theme,
            self._window,
            speed=self._preferences.settings.reading_speed,
            documents=documents,
            outline=bridge.outline if is_open else None,
        )
        dialog.decided.connect(self._put)
        self._open(dialog)

    def _open(self, dialog: PlanDialog) -> None:
        self._dialog = dialog
        self._bridge.plans.previewed.connect(dialog.show_portions)
        self._bridge.plans.failed.connect(dialog.wait_no_more)
        dialog.portions_wanted.connect(self._bridge.plans.preview)
        dialog.documents_wanted.connect(self._add_document)
        dialog.destroyed.connect(self._forget_dialog)
        offer(dialog, "learning", "study-plan")
        dialog.open()

    def _forget_dialog(self) -> None:
        self._dialog = None
        self._bridge.plans.end_previews()

    def _add_document(self) -> None:
        def take(documents: Sequence[ListedDocument]) -> None:
            if self._dialog is None:
                return
            from gui.dialogs.choose_document import ChooseDocumentDialog

            titles = {one.document: one.title or one.name for one in documents}
            chooser = ChooseDocumentDialog(documents, self.tr("Which document is to be read, too?"), self._look.theme, self._dialog)
            chooser.decided.connect(partial(self._add_to_dialog, titles))
            chooser.open()

        self._bridge.shelf.list_documents(take)

    def _add_to_dialog(self, titles: Mapping[int, str], row: int) -> None:
        if self._dialog is not None:
            self._dialog.add_documents([(row, titles[row])])

    def _put(self, plan: StudyPlan) -> None:
        plans, name = self._bridge.plans, short(plan.name)
        words = self.tr("Make plan “{name}”").format(name=name)
        if self._do(words, lambda: plans.put(plan), partial(plans.drop, plan.id)):
            self.made.emit(plan.id)

    def _change(self, before: StudyPlan, after: StudyPlan) -> None:
        plans, old, new = self._bridge.plans, *({one.position for one in plan.portions} for plan in (before, after))
        self._do(
            self.tr("Change plan “{name}”").format(name=short(after.name)),
            partial(plans.change, after, sorted(old - new)),
            partial(plans.change, before, sorted(new - old)),
        )

    def _mark(self, plan: StudyPlan, portions: Sequence[Portion], done: str | None, before: str | None, words: str) -> None:
        def put(when: str | None) -> bool:
            is_put = self._bridge.plans.mark(plan.id, [one.position for one in portions], when)
            if is_put and when is None:
                self.taken_back.emit(plan.id, portions)
            return is_put

        if not self._do(words, partial(put, done), partial(put, before)):
            self.refused.emit()

    def _do(self, words: str, act: Callable[[], bool], back: Callable[[], bool]) -> bool:
        """Do something as a step that can be undone; return False if it could not be stored."""
        if not act():
            return False
        self.steps.push(LibraryStep(words, act, back))
        return True
