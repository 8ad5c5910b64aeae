"""Undo and redo, named after the step they take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QUndoStack
    from PySide6.QtWidgets import QWidget

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
        self._others: list[tuple[QUndoStack, Callable[[], bool]]] = []

    def also(self, stack: QUndoStack, is_meant: Callable[[], bool]) -> None:
        """Travel along other steps while they are meant: those of a list that has the keyboard.

        Args:
            stack: has them.
            is_meant: returns True while they are.
        """
        self._others.append((stack, is_meant))
        # A stack that goes with the window tells of it: a slot of this object hears nothing by then.
        stack.indexChanged.connect(self._follow_steps)
        if len(self._others) == 1:
            application = QApplication.instance()
            if isinstance(application, QApplication):
                application.focusChanged.connect(self._follow_focus)

    def undo(self) -> None:
        """Take the last step back."""
        self._finish()
        stack = self._stack()
        if stack is not self._bridge.undo_stack or self._bridge.is_ready_to_step():
            stack.undo()

    def redo(self) -> None:
        """Take it again."""
        self._finish()
        stack = self._stack()
        if stack is not self._bridge.undo_stack or self._bridge.is_ready_to_step():
            stack.redo()

    def name(self) -> None:
        """Say what the next undo and redo would do."""
        stack = self._stack()
        undo, redo = self._actions["edit.undo"], self._actions["edit.redo"]
        undo.setEnabled(stack.canUndo())
        redo.setEnabled(stack.canRedo())
        undo.setText(self.tr("Undo {step}").format(step=stack.undoText()) if stack.canUndo() else self.tr("Undo"))
        redo.setText(self.tr("Redo {step}").format(step=stack.redoText()) if stack.canRedo() else self.tr("Redo"))

    def _stack(self) -> QUndoStack:
        """Return the steps that are meant: those of a list that has the keyboard, else those of the document."""
        return next((stack for stack, is_meant in self._others if is_meant()), self._bridge.undo_stack)

    def _follow_steps(self, _index: int) -> None:
        self.name()

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        # A menu or another window has the keyboard for a while only.
        if now is not None:
            self.name()
