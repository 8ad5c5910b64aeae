"""Undo and redo, named after the step they take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.actions import Actions
    from gui.bridge import Bridge


class Undoing(QObject):
    """Travels along the steps of the document that is shown and keeps the two actions true to them.

    Args:
        bridge: has the steps; a step that could not be stored would be lost, so none is taken while one could not.
        actions: ``edit.undo`` and ``edit.redo`` are named anew after each step.
        finish: called before each step: what is being written is a step by then.
        parent: the window.
    """

    def __init__(self, bridge: Bridge, actions: Actions, finish: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._actions = actions
        self._finish = finish

    def undo(self) -> None:
        """Take the last step back."""
        self._finish()
        if self._bridge.is_ready_to_step():
            self._bridge.undo_stack.undo()

    def redo(self) -> None:
        """Take it again."""
        self._finish()
        if self._bridge.is_ready_to_step():
            self._bridge.undo_stack.redo()

    def name(self) -> None:
        """Say what the next undo and redo would do."""
        stack = self._bridge.undo_stack
        undo, redo = self._actions["edit.undo"], self._actions["edit.redo"]
        undo.setEnabled(stack.canUndo())
        redo.setEnabled(stack.canRedo())
        undo.setText(self.tr("Undo {step}").format(step=stack.undoText()) if stack.canUndo() else self.tr("Undo"))
        redo.setText(self.tr("Redo {step}").format(step=stack.redoText()) if stack.canRedo() else self.tr("Redo"))
