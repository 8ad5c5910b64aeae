"""A field for words by which a list is narrowed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

TYPED_AFTER: Final = 120
"""Milliseconds after the last key when words are looked for, where that takes no longer than a blink."""


class FilterField(QLineEdit):
    """Tells by `settled` when nothing has been typed for a while.

    Args:
        placeholder: what may be written.
        name: what a screen reader calls it.
        after: milliseconds after the last key.
        parent: see Qt.
    """

    settled = Signal()

    def __init__(self, placeholder: str, name: str, *, after: int = TYPED_AFTER, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("FilterField")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        self._typed = QTimer(self, singleShot=True, interval=after)
        self._typed.timeout.connect(self.settled)
        self.textChanged.connect(lambda _words: self._typed.start())

    def settle(self) -> bool:
        """Wait for no more keys, and tell nothing: its words are being taken; return True if something was typed that was not told."""
        is_waiting = self._typed.isActive()
        self._typed.stop()
        return is_waiting
