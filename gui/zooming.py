"""Ctrl and the wheel over the page make its text larger and smaller."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QWheelEvent

if TYPE_CHECKING:
    from gui.appearance import Appearance
    from gui.panes.reader import ReaderPane

NOTCH: Final = 120
"""Of a wheel, in eighths of a degree."""


class Zooming(QObject):
    """Hears the wheel over the page.

    Args:
        reader: the page; what its text does not take of the wheel comes here.
        look: sets the text's size.
    """

    def __init__(self, reader: ReaderPane, look: Appearance) -> None:
        super().__init__(reader)
        self._look = look
        self._turned = 0
        # Notches that come together are one change: each would set the page.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._zoom)
        reader.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the wheel while Ctrl is held."""
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turned += event.angleDelta().y()
            if abs(self._turned) >= NOTCH:
                self._soon.start()
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _zoom(self) -> None:
        # A touch pad turns by less than a notch at a time.
        steps = int(self._turned / NOTCH)
        self._turned -= steps * NOTCH
        if steps:
            self._look.zoom(steps)
