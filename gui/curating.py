"""Acts on the documents that are chosen in a list of the library, else on the one that is open: each a step that can be undone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from core.errors import QT_TRANSLATE_NOOP, LibraryError
from gui.helping import offer
from gui.library_steps import LibraryStep, done_whole
from gui.widgets.menu_entries import short

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QDialog, QWidget

    from core.holdings import Holding
    from core.metadata import MetadataChange
    from gui.annotating import Annotating
    from gui.appearance import Appearance
    from gui.asking import Asking
    from gui.bridge import Bridge
    from gui.dialogs.collections import CollectionsPlan
    from gui.holding_acts import HoldingDetails
    from gui.library_steps import Reversible
    from gui.middle import Middle
    from gui.panes.annotations import AnnotationsPane
    from gui.tabs import Tabs

DONE: Final = "library step"
"""Key of the question that offers to take the last step back."""
REMOVED: Final = "removed elsewhere"
"""Key of the question about an open document that another window has moved to the trash."""
OFFERED_FOR: Final = 12_000
"""Milliseconds for which it stays."""


class Curating(QObject):
    """Opens the dialogs about documents, and does what is decided there.

    The steps are not those of the open document: they are undone while a list of the library has the keyboard, or by the line that is
    shown right after each.

    Args:
        bridge: reaches the library.
        notes: the cards; what is being written there is stored before a document goes.
        marks: knows what could not be stored.
        tabs: a document that goes to the trash is shown no more.
        middle: the page, or what stands in its place.
        asking: offers to take the last step back.
        look: the theme.
        window: the dialogs belong to it.
    """

    noticed = Signal(str)
    """Something to be told in passing."""

    def __init__(
        self,
        bridge: Bridge,
        notes: AnnotationsPane,
        marks: Annotating,
        tabs: Tabs,
        *,
        middle: Middle,
        asking: Asking,
        look: Appearance,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._notes = notes
        self._marks = marks
        self._tabs = tabs
        self._middle = middle
        self._asking = asking
        self._look = look
        self._window = window
        self._lists: list[tuple[QWidget, Callable[[], Sequence[int]]]] = []
        self.steps = QUndoStack(self)
        """What was done with documents of the library."""
        self._offered = QTimer(self, singleShot=True, interval=OFFERED_FOR)
        self._offered.timeout.connect(self._withdraw)
        bridge.acts.changed.connect(lambda _documents: bridge.look_for_others())
        bridge.others_wrote.connect(self._look_at_open)
        bridge.document_left.connect(self._forget_removed)
        bridge.document_closed.connect(self._forget_removed)
        bridge.keeping.awake.connect(self._forget)

    # What is chosen

    def serve(self, widget: QWidget, chosen: Callable[[], Sequence[int]]) -> None:
        """Act on what is chosen in a list while that has the keyboard.

        Args:
            widget: the list, or what is around it.
            chosen: returns the rows of the documents.
        """
        self._lists.append((widget, chosen))

    @property
    def has_keyboard(self) -> bool:
        """True while a list of documents has the keyboard, also behind a menu or a dialog."""
        return self._list_in_hand() is not None

    def chosen(self) -> tuple[int, ...]:
        """Return the rows of the documents that are meant: those chosen in the list that has the keyboard, else the open one."""
        in_hand = self._list_in_hand()
        if in_hand is not None:
            return tuple(in_hand())
        if not self._middle.is_page_shown:
            # A list may stand in the place of the page while a field beside it has the keyboard.
            shown = (tuple(chosen()) for widget, chosen in self._lists if widget.isVisible())
            if rows := next((rows for rows in shown if rows), ()):
                return rows
        row = self._bridge.document_id
        return (row,) if row is not None else ()

    def _list_in_hand(self) -> Callable[[], Sequence[int]] | None:
        focused = self._window.focusWidget()
        if focused is None:
            return None
        return next((chosen for widget, chosen in self._lists if widget is focused or widget.isAncestorOf(focused)), None)

    # Dialogs

    def edit(self, documents: Sequence[int] | None = None) -> None:
        """Show what is known of documents, None for those that are chosen, to be changed."""
        self._with_details(documents, self._open_details)

    def tag(self, documents: Sequence[int] | None = None) -> None:
        """Show the tags of documents, to be changed."""
        self._with_details(documents, self._open_tags)

    def collect(self, documents: Sequence[int] | None = None) -> None:
        """Show the collections, and in which of them documents stand; without a document to make and rename them."""
        rows = self.chosen() if documents is None else tuple(documents)
        self._bridge.acts.read_details(rows, self._open_collections)

    def _with_details(self, documents: Sequence[int] | None, then: Callable[[HoldingDetails], None]) -> None:
        rows = self.chosen() if documents is None else tuple(documents)
        if rows:
            self._bridge.acts.read_details(rows, lambda details: then(details) if details.holdings else None)
        else:
            self._tell_none()

    def _open_details(self, details: HoldingDetails) -> None:
        from gui.dialogs.holding import HoldingDialog

        dialog = HoldingDialog(details, self._look.theme, self._window)
        dialog.decided.connect(lambda changes: self._close_if(dialog, is_done=self.write(changes)))
        self._open(dialog, "details")

    def _open_tags(self, details: HoldingDetails) -> None:
        from gui.dialogs.holding_tags import HoldingTagsDialog

        dialog = HoldingTagsDialog(details, self._look.theme, self._window)
        rows = [one.document for one in details.holdings]
        dialog.decided.connect(lambda put, dropped: self._close_if(dialog, is_done=self.retag(rows, put, dropped)))
        self._open(dialog, "collections")

    def _open_collections(self, details: HoldingDetails) -> None:
        from gui.dialogs.collections import CollectionsDialog

        dialog = CollectionsDialog(details, self._look.theme, self._window)
        rows = [one.document for one in details.holdings]
        dialog.decided.connect(lambda plan: self._close_if(dialog, is_done=self.arrange(rows, plan)))
        self._open(dialog, "collections")

    @staticmethod
    def _close_if(dialog: QDialog, *, is_done: bool) -> None:
        """Close a dialog once what was decided in it is stored: what was written there is not to be lost before."""
        if is_done:
            dialog.accept()

    @staticmethod
    def _open(dialog: QDialog, anchor: str) -> None:
        offer(dialog, "library", anchor)
        dialog.open()

    # Acts

    def write(self, changes: Sequence[tuple[int, MetadataChange]]) -> bool:
        """Write what is known of documents, in one step; return False if that could not be stored."""
        if not self._bridge.acts.edit(changes):
            return False
        back = [(document, change.inverse) for document, change in changes]
        count = len(changes)
        self.take(
            self.tr("Change details of %n document(s)", "", count),
            self.tr("The details of %n document(s) were changed.", "", count),
            lambda: self._bridge.acts.edit(changes),
            lambda: self._bridge.acts.edit(back),
        )
        return True

    def retag(self, documents: Sequence[int], put: Sequence[str], dropped: Sequence[str]) -> bool:
        """Put tags on documents and take others off, in one step; return False if that could not be stored."""
        changes = self._bridge.acts.retag(documents, put, dropped)
        if changes:
            back = tuple(change.inverse for change in changes)
            self.take(
                self.tr("Tag %n document(s)", "", len(changes)),
                self.tr("The tags of %n document(s) were changed.", "", len(changes)),
                lambda: self._bridge.acts.apply_tags(changes),
                lambda: self._bridge.acts.apply_tags(back),
            )
        return changes is not None

    def arrange(self, documents: Sequence[int], plan: CollectionsPlan) -> bool:
        """Make, rename and delete collections, fill some and empty others, in one step; return False if that could not be stored."""
        acts = self._arrangements(documents, plan)
        backwards = [(back, act) for act, back in reversed(acts)]
        is_done = done_whole(acts)
        if acts and is_done:
            self.take(
                self.tr("Change collections"),
                self.tr("The collections were changed."),
                lambda: done_whole(acts),
                lambda: done_whole(backwards),
            )
        return is_done

    def _arrangements(self, documents: Sequence[int], plan: CollectionsPlan) -> list[Reversible]:
        """Return what a plan comes to, each with what takes it back."""
        acts = self._bridge.acts
        # Deleted first: a new one may have the name of one that goes.
        found: list[Reversible] = [(partial(acts.drop_collection, one.id), partial(acts.put_collection, one)) for one in plan.dropped]
        found += [
            (partial(acts.put_collection, after, before=before), partial(acts.put_collection, before, before=after))
            for before, after in plan.renamed
        ]
        found += [(partial(acts.put_collection, one), partial(acts.drop_collection, one.id)) for one in plan.made]
        found += [self._moving(documents, key, is_inside=True) for key in plan.put]
        found += [self._moving(documents, key, is_inside=False) for key in plan.taken]
        return found

    def _moving(self, documents: Sequence[int], key: str, *, is_inside: bool) -> Reversible:
        """Return what puts documents into a collection, or takes them out, and what takes back just what that has changed."""
        changed: list[int] = []

        def act() -> bool:
            found = self._bridge.acts.collect(documents, key, is_inside=is_inside)
            changed[:] = found or ()
            return found is not None

        def back() -> bool:
            return not changed or self._is_collected(changed, key, is_inside=not is_inside)

        return act, back

    def _is_collected(self, documents: Sequence[int], key: str, *, is_inside: bool) -> bool:
        return self._bridge.acts.collect(documents, key, is_inside=is_inside) is not None

    def remove(self, documents: Sequence[int] | None = None) -> None:
        """Move documents, None for those that are chosen, to the trash with their notes, in one step; their tabs are closed.

        What is being written on a card of one of them is stored first. If it cannot be, nothing is moved.
        """
        rows = self.chosen() if documents is None else tuple(documents)
        if not rows:
            self._tell_none()
            return
        self._notes.finish()
        if any(kept.document in rows for kept in self._marks.unsaved.notes()):
            self._bridge.failed.emit(
                LibraryError(
                    QT_TRANSLATE_NOOP(
                        "errors", "A note of the document could not be saved yet. Nothing was moved to the trash; save it first."
                    )
                )
            )
            return
        if not self._remove(rows):
            return
        self.take(
            self.tr("Move %n document(s) to the trash", "", len(rows)),
            self.tr("%n document(s) were moved to the trash with their annotations.", "", len(rows)),
            lambda: self._remove(rows),
            lambda: self._bridge.acts.restore(rows),
        )

    def restore(self, documents: Sequence[int]) -> None:
        """Put documents back from the trash, in one step."""
        rows = tuple(documents)
        if self._bridge.acts.restore(rows):
            self.take(
                self.tr("Put %n document(s) back", "", len(rows)),
                self.tr("%n document(s) were put back from the trash.", "", len(rows)),
                lambda: self._bridge.acts.restore(rows),
                lambda: self._remove(rows),
            )

    def delete(self, documents: Sequence[int]) -> None:
        """Delete documents that lie in the trash for good; the reader has been asked."""
        self._bridge.acts.delete(documents, self._tell_deleted)

    def _tell_deleted(self, count: int) -> None:
        if count:
            # Steps about them could bring nothing back.
            self._forget()
            self.noticed.emit(self.tr("%n document(s) were deleted for good.", "", count))

    def _remove(self, rows: Sequence[int]) -> bool:
        if not self._bridge.acts.remove(rows):
            return False
        self._close_tabs(set(rows))
        return True

    def _close_tabs(self, rows: set[int]) -> None:
        for tab in list(self._tabs):
            row = tab.held.row if tab.held is not None else None
            if {row, tab.row, tab.place.document} & rows:
                self._tabs.close(tab)

    # What another window has removed

    def _look_at_open(self) -> None:
        """Look whether the open document still stands, now that somebody has written."""
        row = self._bridge.document_id
        if row is not None:
            self._bridge.acts.look_at(row, self._follow_state)

    def _follow_state(self, holding: Holding) -> None:
        if holding.document != self._bridge.document_id:
            return
        if holding.removed is None:
            self._asking.withdraw(REMOVED)
            return
        from gui.widgets.question_bar import Question

        words = self.tr("“{name}” was moved to the trash in another window. What you write here is kept with it.")
        answers = (("back", self.tr("Put it back")), ("close", self.tr("Close it")))
        question = Question(REMOVED, words.replace("{name}", short(holding.shown_title)), answers)
        self._asking.put(question, lambda answer: self._answer_removed(answer, holding.document))

    def _answer_removed(self, answer: str, row: int) -> None:
        if answer == "back":
            self.restore([row])
        elif answer == "close":
            self._notes.finish()
            self._close_tabs({row})

    def _forget_removed(self) -> None:
        self._asking.withdraw(REMOVED)

    # Steps

    @property
    def window(self) -> QWidget:
        """What dialogs belong to."""
        return self._window

    def take(self, step: str, told: str, act: Callable[[], bool], back: Callable[[], bool]) -> None:
        """Take note of what has just been done, and offer to take it back.

        Args:
            step: what the menu calls it.
            told: says that it is done.
            act: does it again.
            back: takes it back; both return False if that could not be stored.
        """
        from gui.widgets.question_bar import Question

        self.steps.push(LibraryStep(step, act, back))
        answers = (("fine", self.tr("All right")), ("undo", self.tr("Undo")))
        self._asking.put(Question(DONE, told, answers), self._answer, is_ahead=True)
        self._offered.start()

    def undo(self) -> None:
        """Take the last step back."""
        self._withdraw()
        self.steps.undo()

    def redo(self) -> None:
        """Take it again."""
        self._withdraw()
        self.steps.redo()

    def _answer(self, answer: str) -> None:
        self._offered.stop()
        if answer == "undo":
            self.steps.undo()

    def _withdraw(self) -> None:
        self._offered.stop()
        self._asking.withdraw(DONE)

    def _forget(self) -> None:
        """Undo nothing more: the library is another one, or what the steps are about is gone."""
        self._withdraw()
        self.steps.clear()

    def _tell_none(self) -> None:
        self.noticed.emit(self.tr("No document is chosen. Choose one in the library, or open one."))
