"""Steps that can be undone and are none of one document: what was done with documents of the library, or by a worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Reversible = tuple[Callable[[], bool], Callable[[], bool]]
    """Does something, and takes it back; both return False if that could not be stored."""
    Failed = Callable[[], None]
    """Is called if something could not be stored."""


class LibraryStep(QUndoCommand):
    """One act on documents of the library.

    Args:
        text: what the menu calls it.
        act: does it, when it is done again; returns False if that could not be stored.
        back: takes it back, likewise. What somebody else has changed meanwhile stays, and the step is dropped.
    """

    def __init__(self, text: str, act: Callable[[], bool], back: Callable[[], bool]) -> None:
        super().__init__(text)
        self._act = act
        self._back = back
        self._is_new = True

    def redo(self) -> None:
        """Do it again. Put on the stack it has been done already."""
        if self._is_new:
            self._is_new = False
        else:
            self.setObsolete(not self._act())

    def undo(self) -> None:
        """Take it back."""
        self.setObsolete(not self._back())


class StepApart(QUndoCommand):
    """One act that a worker does and takes back: with thousands of annotations the window would stand still meanwhile.

    Args:
        text: what the menu calls it.
        act: begins to do it, when it is done again; calls what it is given if that could not be stored.
        back: begins to take it back, likewise.
    """

    def __init__(self, text: str, act: Callable[[Failed], None], back: Callable[[Failed], None]) -> None:
        super().__init__(text)
        self._act = act
        self._back = back
        self._is_done = True

    def redo(self) -> None:
        """Do it again, unless it is done. Put on the stack it has been done already."""
        self._bring(is_done=True)

    def undo(self) -> None:
        """Take it back, unless that is done."""
        self._bring(is_done=False)

    def _bring(self, *, is_done: bool) -> None:
        if is_done != self._is_done:
            self._is_done = is_done
            (self._act if is_done else self._back)(self._revert)

    def _revert(self) -> None:
        """Know that the library has not followed: somebody else was there before. The stack drops the step when it comes to it again."""
        self._is_done = not self._is_done
        self.setObsolete(True)


def done_whole(acts: Sequence[Reversible]) -> bool:
    """Do some acts one after the other; if one fails, take back those before it, and return False."""
    for number, (act, _) in enumerate(acts):
        if not act():
            for _, back in reversed(acts[:number]):
                back()
            return False
    return True
