"""The documents that are open and not shown: left for another one, and shown again from memory. The third part of the bridge."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from core.annotation import Change
from core.errors import ReaderError, UnknownEdition
from gui.corrections import Corrections
from gui.open_document import UNLOOKED, OpenDocument
from gui.storing import BRINGING, Storing

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from core.corrections import Correction
    from core.document import Document
    from core.left import Left
    from core.session import Outlined, Plan, ReadingSession
    from gui.opening import Source

UNDO_LIMIT: Final = 200
FEW: Final = 1_000
"""Annotations and headings that are shown in a few milliseconds."""
PAINTED_AFTER: Final = 50
"""Milliseconds after which the work on a text begins that nobody has painted."""
BESIDE: Final = "beside"
"""The lane in which is read what is seen beside the active document."""
_WORK: Final = ("outline", "plan")
"""Lanes of what is done with the text that is shown."""


class Parking(Storing):
    """Keeps one document active, of which everything else in the window tells, and any number of others as they were left.

    Args:
        session: the way to the library.
        parent: owns it.
        is_library_fixed: see `gui.keeping.Keeping`.
    """

    document_left = Signal()
    """Another document takes the place of the one that is shown, right after this: the last moment to write what belongs to it."""
    document_read = Signal(object, object)
    """Document, Outline (of a long text that around what is seen first): the page can show them. Nothing is stored yet."""
    document_opened = Signal(object)
    """Opening: annotations may be shown and made."""
    document_closed = Signal()
    corrections_changed = Signal()
    """Of the text that is shown: made, taken back or found in the library."""
    steps_changed = Signal()
    """What the next undo and redo are."""
    beside_read = Signal(object)
    """OpenDocument that was read to be seen beside the active one."""
    beside_changed = Signal(object)
    """OpenDocument that is shown beside the active one, after another program or another tab has changed what the library holds of it."""

    def __init__(self, session: ReadingSession, parent: QObject | None = None, *, is_library_fixed: bool = False) -> None:
        super().__init__(session, parent, is_library_fixed=is_library_fixed)
        self.parked: list[OpenDocument] = []
        """Documents that were left and may be shown again."""
        self._beside: OpenDocument | None = None
        self.is_return = False
        """True while a document is shown again: what was told and asked at its opening is not told and asked again."""
        self.is_seen = False
        """True while that document stands on its sheet already: outline and cards become its own, the sheet stays as it is."""
        self.left_of: Callable[[OpenDocument], Sequence[Left]] = lambda _held: ()
        """Returns where a document was left, in the texts that were shown then; asked for when the library is asked for that document."""
        self.is_turning = False
        """True while all parts of the window turn to another document: what is asked for meanwhile is none of the reader's doing."""
        self.is_in_place = False
        """True if what was read last has taken the place of what was shown: the same file or document."""
        self._bare = self._new_stack()
        self._correcting = Corrections(session, self._tasks, self)
        self._work: Callable[[], None] | None = None
        self._work_timer = QTimer(self, singleShot=True)
        self._watch = QTimer(self)
        self._watch.timeout.connect(self.look_for_others)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.look_for_others)

    @property
    def held(self) -> OpenDocument | None:
        """Return the document that is shown with all that is known of it, for `return_to`."""
        return self._open

    @property
    def beside(self) -> OpenDocument | None:
        """Return what is seen beside the active document, None if nothing is: it follows other programs, too."""
        return self._beside

    @beside.setter
    def beside(self, held: OpenDocument | None) -> None:
        self._beside = held
        if held is not None and held.opening is None:
            # The library has come anew since it was read.
            self._soon.start()

    def _all_held(self) -> Sequence[OpenDocument]:
        """Return everything that is open, what is shown first."""
        return self.parked if self._open is None else [self._open, *(one for one in self.parked if one is not self._open)]

    @property
    def undo_stack(self) -> QUndoStack:
        """Return the steps of the document that is shown; without one, those of what is done to the library."""
        return self._open.steps if self._open is not None else self._bare

    def return_to(self, held: OpenDocument, *, is_seen: bool = False) -> None:
        """Show a document again that was left, from memory; the one that is shown now can be returned to.

        Args:
            held: the document; the one that is shown itself, if another tab has it, too.
            is_seen: True if it stands on its sheet already.
        """
        with self._returning(is_seen=is_seen):
            if self._open is not None:
                self.document_left.emit()
            self._park()
            if held in self.parked:
                self.parked.remove(held)
            self._open = held
            self._told = ""
            if held.is_unasked:
                held.opening = None
                held.put_annotations(())
            self._tell_read(held)
            self.steps_changed.emit()
        if len(held.annotations) + len(held.outline.nodes) <= FEW:
            self._arrive(held, is_seen=is_seen)
            return
        # Of a book, page and outline come at once, and the cards in a turn of their own: all together would hold up the window.
        self._work = lambda: self._arrive(held, is_seen=is_seen)
        self._work_timer.start(0 if is_seen else PAINTED_AFTER)

    def _tell_read(self, held: OpenDocument) -> None:
        self.is_turning = True
        try:
            self.document_read.emit(held.document, held.outline)
        finally:
            self.is_turning = False

    @contextmanager
    def _returning(self, *, is_seen: bool) -> Iterator[None]:
        self.is_return, self.is_seen = True, is_seen
        try:
            yield
        finally:
            self.is_return = self.is_seen = False

    def let_go(self, held: OpenDocument) -> None:
        """Forget a document that is not shown: nobody will return to it."""
        if held in self.parked:
            self.parked.remove(held)
        if held is not self._open:
            held.waiting.clear()
            # A stack with steps on it would tell the window of their end from its destructor.
            held.steps.clear()
            held.steps.deleteLater()

    def ask_again_for(self, rows: Collection[int]) -> bool:
        """Ask the library anew for documents that were joined or parted; those that are not shown are asked for when they are.

        Returns:
            True if the one that is shown is among them.
        """
        for held in self.parked:
            if held.row in rows:
                held.forget_library(None)
        if self._open is None or self._open.row not in rows:
            return False
        self.ask_library_again()
        return True

    def ask_library_again(self) -> None:
        """Ask the library once more for what it knows of the document that is shown."""
        raise NotImplementedError

    def hold(self, *, is_held: bool) -> None:
        """Look for no changes of other programs while editions are joined or parted: they may get other numbers; then look again."""
        if is_held:
            self._watch.stop()
        elif self._open is not None and self._open.opening is not None:
            self._watch.start()

    def forget_library(self, error: ReaderError) -> None:
        """Show the text without what the library knows of it: it may be used no more."""
        for held in self.parked:
            held.forget_library(error)
        if self._open is not None:
            self._tell([Change(one, None) for one in self._open.annotations.values()])
            self._open.forget_library(error)
        if self.beside is not None and self.beside is not self._open:
            self.beside_changed.emit(self.beside)

    def look_for_others(self) -> None:
        """Follow what another program has committed to the library, on both sheets."""
        super().look_for_others()
        self._look_beside()

    # Leaving and coming back

    def _park(self) -> None:
        """Keep what is shown as it is, with what its workers still owe it."""
        left = self._open
        self._leave()
        if left is not None and left not in self.parked:
            self.parked.append(left)

    def _leave(self) -> None:
        """End the work on what is shown."""
        held = self._open
        self._watch.stop()
        self._soon.stop()
        self._work_timer.stop()
        self._work = None
        if held is not None:
            held.owes_outline = held.owes_outline or (held.is_outlined and self._tasks.is_busy("outline"))
            # What is being made in the library is made: the text there is another one then.
            held.is_unasked = held.is_unasked or self._correcting.is_busy or (held.opening is not None and self._tasks.is_busy("plan"))
            if self._tasks.is_busy(BRINGING):
                held.version = UNLOOKED
            self._note_revision(held)
        for lane in (*_WORK, BRINGING):
            self._tasks.cancel(lane)
        self._correcting.forget()

    def _note_revision(self, held: OpenDocument) -> None:
        """Note how the library knows a document that is left: if it does so still, its marks need not be read again."""
        held.revision = None
        if held.opening is None or self.keeping.refusal is not None:
            return
        try:
            revision = self._session.revision(held.opening.document)
            # In this order: no other program has come before the revision was read, if none has come until now.
            if self._session.data_version() == held.version:
                held.revision = revision
        except ReaderError:
            # It is told of when something is to be stored.
            return

    def _arrive(self, held: OpenDocument, *, is_seen: bool) -> None:
        """Tell what the library knew of a document when it was left, and go on from there."""
        with self._returning(is_seen=is_seen):
            if held.opening is not None:
                held.renew_opening()
                self._correcting.show(held.opening, held.document)
                self.document_opened.emit(held.opening)
            if held.corrections:
                self.corrections_changed.emit()
        self._resume(held)

    def _resume(self, held: OpenDocument) -> None:
        """Go on with what was not finished when a document was left, and look what others have done to it since."""
        if held.opening is None or not held.is_outlined:
            held.is_unasked, held.owes_outline = False, False
            held.refusal = None
            self._work = lambda: self._study(held)
            self._work_timer.start(PAINTED_AFTER)
            if held.opening is None:
                return
        elif held.owes_outline:
            held.owes_outline = False
            rule_set, document = held.rule_set, held.document
            self._tasks.run("outline", lambda: self._session.outline(document, rule_set), self._take_outline, self.noticed.emit)
        if held.opening.edition > 1:
            self._correcting.list_all(held.opening, self._list_corrections)
        self._do_what_waited()
        self._watch.start()
        self._soon.start()

    def _study(self, held: OpenDocument) -> None:
        """Read the whole outline of a text, and ask the library for it, in workers."""
        raise NotImplementedError

    def _list_corrections(self, found: Sequence[Correction]) -> None:
        if self._open and self._open.corrections != found:
            self._open.corrections = found
            self.corrections_changed.emit()

    @staticmethod
    def _is_the_same(shown: OpenDocument, document: Document, source: Source) -> bool:
        """Return True if a text that was read takes the place of the one that is shown: another edition of it, or read once more."""
        if source.place is not None:
            return True
        path = document.origin.path
        if path is not None:
            return path == shown.document.origin.path
        return source.row is not None and source.row == shown.row

    # What the library holds of the others

    def _outdate(self, document: int | None) -> None:
        for held in self.parked:
            if held.opening is not None and document in {None, held.opening.document}:
                held.version = UNLOOKED
        if self.beside is not None and self.beside.version == UNLOOKED:
            self._soon.start()

    def _look_beside(self) -> None:
        held = self.beside
        if held is None or held is self._open or self.keeping.refusal is not None:
            return
        if held.opening is None:
            self._ask_for_beside(held)
            return
        document, edition = held.opening.document, held.opening.edition
        try:
            version = self._session.data_version()
            if version == held.version:
                return
            revision = self._session.revision(document)
            if revision == held.revision:
                held.version = version
                return
            if not self._session.is_complete(document, edition):
                # What has come with another edition, or with a join, is carried over by a worker.
                if not self._tasks.is_busy(BESIDE):
                    bring = self._session.editions.bring
                    self._tasks.run(BESIDE, lambda: bring(document, edition), lambda _: self._look_beside(), self._tell_once)
                return
            held.version, held.revision = version, revision
            now = {one.id: one for one in self._session.annotations(document, edition)}
            edits = self._session.outline_edits(document, edition)
        except UnknownEdition:
            held.is_unasked, held.opening = True, None
            return
        except ReaderError as error:
            self._tell_once(error)
            return
        if now == held.annotations and edits == held.edits:
            return
        held.put_annotations(now.values())
        if edits != held.edits:
            held.edits = edits
            held.put_outline(held.recognised)
        self.beside_changed.emit(held)

    # What is read to be seen beside

    def _take_beside(self, found: Outlined, source: Source) -> None:
        document, outline, is_outlined = found
        held = OpenDocument(document, outline, outline, is_outlined, None, {}, self._new_stack(), source, as_read=document)
        self.parked.append(held)
        self.beside_read.emit(held)
        if held is self.beside:
            self._ask_for_beside(held)

    def _ask_for_beside(self, held: OpenDocument) -> None:
        """Ask the library for the marks of what is seen beside the active document, once."""
        document = held.as_read
        if document is None or held.refusal is not None or self.keeping.refusal is not None or self._tasks.is_busy(BESIDE):
            return
        left = self.left_of(held)

        def fail(error: ReaderError) -> None:
            held.refusal = error
            self._tell_once(error)

        self._tasks.run(BESIDE, lambda: self._planned(document, left), lambda plan: self._admit_beside(held, plan), fail)

    def _admit_beside(self, held: OpenDocument, plan: Plan) -> None:
        if held is not self.beside or held.opening is not None:
            return
        try:
            opening = self._session.admit(plan)
            version = self._session.data_version()
        except ReaderError as error:
            self._tell_once(error)
            return
        held.take_opening(opening)
        # Its rules, corrections and what is to be told of it come once it is active.
        held.version, held.is_unasked = version, True
        shown, wanted = held.document, opening.corrected or held.as_read or held.document
        if wanted.text == shown.text:
            self.beside_changed.emit(held)
            return

        def take(found: Outlined) -> None:
            if held.document is shown:
                held.document, outline, held.is_outlined = found
                held.put_outline(outline)
                self.beside_changed.emit(held)

        self._tasks.run(BESIDE, lambda: self._session.outlined(wanted, held.near), take, self._tell_once)

    def _planned(self, document: Document, left: Sequence[Left] = ()) -> Plan:
        """Return what admitting a document will write, if the library may be used. In a worker."""
        self.keeping.ensure_there()
        return self._session.plan(document, left)

    # Steps

    def _new_stack(self) -> QUndoStack:
        stack = QUndoStack(self)
        stack.setUndoLimit(UNDO_LIMIT)
        stack.indexChanged.connect(self._tell_steps)
        return stack

    def _tell_steps(self) -> None:
        self.steps_changed.emit()

    def _clear_steps(self) -> None:
        """Take all steps off all stacks: one with steps on it would tell the window of their end from its destructor."""
        for stack in (self._bare, self.undo_stack, *(held.steps for held in self.parked)):
            stack.clear()
