"""The application on a Mac, where the desktop names files and links by events and not on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from core.handover import Request
from core.links import is_link

if TYPE_CHECKING:
    from collections.abc import Sequence


class Application(QApplication):
    """Takes what is opened in the Finder, dropped on the Dock or clicked as a link elsewhere."""

    asked = Signal(object)
    """Request; until `listen` is called they are kept."""

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(list(arguments))
        self._kept: list[Request] | None = []

    def listen(self) -> None:
        """Tell of what has come meanwhile, and of everything else at once."""
        kept, self._kept = self._kept or [], None
        for request in kept:
            self.asked.emit(request)

    def event(self, event: QEvent) -> bool:
        """Take a file or a link."""
        if isinstance(event, QFileOpenEvent):
            address = event.url().toString()
            request = Request(link=address) if is_link(address) else Request((event.file(),))
            if self._kept is None:
                self.asked.emit(request)
            else:
                self._kept.append(request)
            return True
        return super().event(event)
