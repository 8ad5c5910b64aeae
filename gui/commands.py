"""Steps that can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from core.annotation import Change

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QUndoStack

    from core.errors import ReaderError
    from core.metadata import MetadataChange
    from core.outline.edits import OutlineChange
    from gui.bridge import Bridge
    from gui.vocabulary import Vocabulary
    from gui.whole_library import WholeLibrary


class ChangeAnnotations(QUndoCommand):
    """Add, change or remove annotations in one step; undo puts back what was there.

    Args:
        bridge: stores the change and tells the window.
        changes: values before and after; one step, whatever their number.
        text: what the menu calls the step.
        is_stored: True if the library holds the change already (a note is saved while it is written).
    """

    def __init__(self, bridge: Bridge, changes: Sequence[Change], text: str, *, is_stored: bool = False) -> None:
        super().__init__(text)
        self._bridge = bridge
        self._changes = tuple(changes)
        self._is_stored = is_stored

    @property
    def changes(self) -> Sequence[Change]:
        """Return the values before and after."""
        return self._changes

    def redo(self) -> None:
        """Store it. A failed write drops the step from the stack."""
        if self._is_stored:
            self._is_stored = False
            return
        self.setObsolete(not self._bridge.apply(self._changes))

    def undo(self) -> None:
        """Take it back, last change first. What somebody else has changed meanwhile stays, and the step is dropped."""
        self.setObsolete(not self._bridge.apply(tuple(change.inverse for change in reversed(self._changes))))


class ChangeEverywhere(QUndoCommand):
    """Change annotations of several documents in one step, whether they are open or not; undo puts back what was there.

    Args:
        library: stores the changes and tells of them.
        changes: by the row of their document.
        text: what the menu calls the step.
        is_stored: True if the library holds the changes already.
    """

    def __init__(
        self, library: WholeLibrary, changes: Sequence[tuple[int, Sequence[Change]]], text: str, *, is_stored: bool = False
    ) -> None:
        super().__init__(text)
        self._library = library
        self._changes = tuple((document, tuple(some)) for document, some in changes)
        self._is_stored = is_stored

    def redo(self) -> None:
        """Store it. A failed write drops the step from the stack."""
        if self._is_stored:
            self._is_stored = False
            return
        self.setObsolete(not self._library.apply(self._changes))

    def undo(self) -> None:
        """Take it back, last change first. What somebody else has changed meanwhile stays, and the step is dropped."""
        inverse = tuple((document, tuple(one.inverse for one in reversed(some))) for document, some in reversed(self._changes))
        self.setObsolete(not self._library.apply(inverse))


class StretchMark(ChangeAnnotations):
    """Move an end of one mark from the keyboard; key after key becomes one step."""

    # Qt

    def id(self) -> int:
        """Return what tells the stack that two steps may be one."""
        return 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take a further key on the same mark into this step."""
        if not isinstance(other, StretchMark) or other.isObsolete():
            return False
        (first,), (last,) = self.changes, other.changes
        if first.id != last.id:
            return False
        self._changes = (Change(first.before, last.after),)
        return True


class ChangeOutline(QUndoCommand):
    """What one act of the reader does to the outline, as one step; undo puts back what was there.

    Args:
        bridge: stores the change and tells the window.
        changes: values before and after; one step, whatever their number.
        text: what the menu calls the step.
    """

    def __init__(self, bridge: Bridge, changes: Sequence[OutlineChange], text: str) -> None:
        super().__init__(text)
        self._bridge = bridge
        self._changes = tuple(changes)

    def redo(self) -> None:
        """Store it. A failed write drops the step from the stack."""
        self.setObsolete(not self._bridge.apply_outline(self._changes))

    def undo(self) -> None:
        """Take it back, last change first. What somebody else has changed meanwhile stays, and the step is dropped."""
        self.setObsolete(not self._bridge.apply_outline(tuple(change.inverse for change in reversed(self._changes))))


class ChangeMetadata(QUndoCommand):
    """Set what is known of the document, in one step; undo puts back what was there.

    Args:
        bridge: stores the change and tells the window.
        change: values before and after.
        text: what the menu calls the step.
    """

    def __init__(self, bridge: Bridge, change: MetadataChange, text: str) -> None:
        super().__init__(text)
        self._bridge = bridge
        self._change = change

    def redo(self) -> None:
        """Store it. A failed write drops the step from the stack."""
        self.setObsolete(not self._bridge.apply_metadata(self._change))

    def undo(self) -> None:
        """Take it back. What somebody else has changed meanwhile stays, and the step is dropped."""
        self.setObsolete(not self._bridge.apply_metadata(self._change.inverse))


class ChangeWords(QUndoCommand):
    """Take words in among the reader's own, and others out, in one step; undo puts back what was there.

    Args:
        vocabulary: stores the change and tells the window.
        put: what is to be a word.
        dropped: what is to be none.
        text: what the menu calls the step.
        failed: called if that cannot be stored now; undoing and doing it again are told as anything else.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        put: Sequence[str],
        dropped: Sequence[str],
        text: str,
        *,
        failed: Callable[[ReaderError], object] | None = None,
    ) -> None:
        super().__init__(text)
        self._vocabulary = vocabulary
        self._put = tuple(put)
        self._dropped = tuple(dropped)
        self._failed = failed

    def redo(self) -> None:
        """Store it. A failed write, or one that changes nothing, drops the step from the stack."""
        failed, self._failed = self._failed, None
        self._put, self._dropped = self._vocabulary.change(self._put, self._dropped, failed=failed)
        self.setObsolete(not self._put and not self._dropped)

    def undo(self) -> None:
        """Take it back. What somebody else has changed meanwhile stays."""
        dropped, put = self._vocabulary.change(self._dropped, self._put)
        self.setObsolete(not put and not dropped)
        self._put, self._dropped = put, dropped


class CorrectText(QUndoCommand):
    """A correction of the text, or taking one back, as one step. The library follows in a worker.

    Args:
        bridge: makes and takes back.
        correction_id: see `core.session.ReadingSession.corrections`; it is made already.
        text: what the menu calls the step.
        is_wanted: False if the step is that it is taken back.
    """

    def __init__(self, bridge: Bridge, correction_id: str, text: str, *, is_wanted: bool) -> None:
        super().__init__(text)
        self._bridge = bridge
        self._id = correction_id
        self._is_wanted = is_wanted
        self._is_made = True

    def redo(self) -> None:
        """Do what the step is about, unless it is done."""
        self._bring(is_made=self._is_wanted)

    def undo(self) -> None:
        """Do the contrary, unless that is done."""
        self._bring(is_made=not self._is_wanted)

    def _bring(self, *, is_made: bool) -> None:
        if is_made != self._is_made:
            self._is_made = is_made
            act = self._bridge.redo_correction if is_made else self._bridge.undo_correction
            act(self._id, self._revert)

    def _revert(self) -> None:
        """Know that the library has not followed: somebody else was there before, and the reader has been told."""
        self._is_made = not self._is_made


def are_lasting(stack: QUndoStack) -> bool:
    """Return True if all steps of a stack can still be undone once another edition of the document is shown."""
    return all(_is_lasting(stack.command(at)) for at in range(stack.count()))


def _is_lasting(step: QUndoCommand) -> bool:
    """Return True if a step means the same in each edition.

    A place that was decided on, or given up, was so in one edition: to take that back in it would change nothing that is seen.
    """
    # Who never looks at another edition needs none of it.
    from gui.library_steps import LibraryStep, StepApart

    if isinstance(step, ChangeAnnotations):
        return not any(_is_decision(change) for change in step.changes)
    return isinstance(step, ChangeEverywhere | ChangeMetadata | ChangeWords | LibraryStep | StepApart)


def _is_decision(change: Change) -> bool:
    before, after = change.before, change.after
    return before is not None and after is not None and (not before.is_placed or not after.is_placed) and before.status != after.status
