"""A field that takes note of the key that is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLineEdit

from gui.key_rules import pressed

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

_WAYS_OUT: Final = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})


class KeyRecorder(QLineEdit):
    """Has all keys while it has the keyboard, but those that lead out: Tab goes on, Esc gives up."""

    recorded = Signal(str)  # portable sequence
    refused = Signal()  # a key was pressed that can be the key of nothing
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("KeyRecorder")
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        # A key must come as a key, not as a Chinese character.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setPlaceholderText(self.tr("Press the keys… (Esc: cancel)"))
        self.setAccessibleName(self.tr("New key"))
        self.setAccessibleDescription(self.placeholderText())

    # Qt

    def event(self, event: QEvent, /) -> bool:
        """Keep every key from the shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Take note of a key with all that is held."""
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.key() in _WAYS_OUT and not held:
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.given_up.emit()
        elif sequence := pressed(event):
            self.recorded.emit(sequence)
        elif event.text() or event.key() in {0, Qt.Key.Key_unknown}:
            self.refused.emit()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Give up when the reader goes elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.given_up.emit()
