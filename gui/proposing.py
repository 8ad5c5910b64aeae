"""Answers proposed tasks: what is accepted becomes a task on its sentence, what is rejected is not proposed again; both can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from core.annotation import AnnotationDraft, Change

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.annotation import Annotation
    from gui.annotating import Annotating
    from gui.bridge import Bridge
    from gui.models.proposals import Offered
    from gui.proposals import Proposals
    from gui.widgets.proposals_view import ProposalsView


class Proposing(QObject):
    """Keeps a view of proposals in step with the open document, and does what is answered there.

    Args:
        bridge: reaches the library.
        marks: makes the tasks.
        view: shows what is proposed.
    """

    counted = Signal(object)
    """How many proposals are left in the open document; None if that is not known."""

    def __init__(self, bridge: Bridge, marks: Annotating, view: ProposalsView) -> None:
        super().__init__(view)
        self._bridge = bridge
        self._marks = marks
        self._view = view
        self._is_wanted = False
        bridge.proposals.changed.connect(self._show)
        bridge.annotations_changed.connect(lambda _changes: self._show())
        bridge.metadata_changed.connect(lambda _state: self._show())
        for changed in (bridge.document_opened, bridge.outline_ready, bridge.outline_edited, bridge.text_reworded):
            changed.connect(lambda _what: self._ask())
        bridge.keeping.awake.connect(self._ask)
        view.accepted.connect(self.accept)
        view.rejected.connect(self.reject)

    def want(self, *, is_wanted: bool) -> None:
        """Look for proposals of the open document, or do so no more: nobody would see them."""
        self._is_wanted = is_wanted
        self._ask()

    def accept(self, chosen: Sequence[Offered]) -> None:
        """Make tasks of proposals, as one step for undo; what is marked on just such a sentence becomes the task."""
        marked = {one.span: one for one in self._bridge.annotations() if one.is_placed and one.task is None and one.span}
        changes = [change for one in chosen if (change := self._made(one, marked.get(one.proposal.span))) is not None]
        if changes:
            self._marks.change(changes, self.tr("Accept %n proposal(s)", "", len(changes)))

    def _made(self, one: Offered, mark: Annotation | None) -> Change | None:
        """Return how a proposal becomes a task, None if the document takes none."""
        if mark is not None:
            return Change(mark, mark.with_changes(task=dict(one.fields)))
        made = self._bridge.draft(AnnotationDraft(one.proposal.span, colour=self._marks.last_colour, task=one.fields))
        return Change(None, made) if made is not None else None

    def reject(self, chosen: Sequence[Offered]) -> None:
        """Propose these no more, as one step for undo."""
        document = self._bridge.document_id
        if document is not None:
            words = self.tr("Reject %n proposal(s)", "", len(chosen))
            self._bridge.undo_stack.push(RefuseProposals(self._bridge.proposals, document, [one.key for one in chosen], words))

    def _ask(self) -> None:
        document, row = self._bridge.document, self._bridge.document_id
        if not self._is_wanted or document is None or row is None:
            return
        self._show()
        self._bridge.proposals.ask(row, document.text, self._bridge.outline)

    def _show(self) -> None:
        document, row = self._bridge.document, self._bridge.document_id
        if not self._is_wanted or document is None or row is None:
            return
        taken = [one.span for one in self._bridge.annotations() if one.task is not None and one.is_placed]
        left = self._bridge.proposals.left(row, document.text, self._bridge.outline, taken)
        known = self._bridge.metadata
        self._view.show_proposals(document.text, left, known.metadata.date if known is not None else None)
        self.counted.emit(None if left is None else len(left))


class RefuseProposals(QUndoCommand):
    """Propose some sentences of a document no more; undo proposes those again that were not refused before.

    Args:
        proposals: keeps what was refused.
        document: row of the document.
        keys: of the sentences.
        text: what the menu calls the step.
    """

    def __init__(self, proposals: Proposals, document: int, keys: Sequence[str], text: str) -> None:
        super().__init__(text)
        self._proposals = proposals
        self._document = document
        self._keys = tuple(keys)
        self._made: tuple[str, ...] = ()

    def redo(self) -> None:
        """Store it. A failed write drops the step from the stack."""
        made = self._proposals.refuse(self._document, self._keys)
        self._made = made or ()
        self.setObsolete(made is None)

    def undo(self) -> None:
        """Take it back."""
        self.setObsolete(not self._proposals.take_back(self._document, self._made))
