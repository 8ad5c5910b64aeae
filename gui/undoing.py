"""Undo and redo, named after the step they take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QUndoStack

    from gui.actions import Actions


class Undoing(QObject):
    """Travels along a stack and keeps the two actions true to it.

    Args:
        stack: the steps.
        actions: ``edit.undo`` and ``edit.redo`` are named anew after each step.
        finish: called before each step: what is being written is a step by then.
        parent: the window.
        is_ready: False while a step could not be stored, which would be lost then.
    """

    def __init__(
        self, stack: QUndoStack, actions: Actions, finish: Callable[[], None], parent: QObject, *, is_ready: Callable[[], bool]
    ) -> None:
        super().__init__(parent)
        self._stack = stack
        self._actions = actions
        self._finish = finish
        self._is_ready = is_ready

    def undo(self) -> None:
        """Take the last step back."""
        self._finish()
        if self._is_ready():
            self._stack.undo()

    def redo(self) -> None:
        """Take it again."""
        self._finish()
        if self._is_ready():
            self._stack.redo()

    def name(self) -> None:
        """Say what the next undo and redo would do."""
        stack = self._stack
        undo, redo = self._actions["edit.undo"], self._actions["edit.redo"]
        undo.setEnabled(stack.canUndo())
        redo.setEnabled(stack.canRedo())
        undo.setText(self.tr("Undo {step}").format(step=stack.undoText()) if stack.canUndo() else self.tr("Undo"))
        redo.setText(self.tr("Redo {step}").format(step=stack.redoText()) if stack.canRedo() else self.tr("Redo"))
