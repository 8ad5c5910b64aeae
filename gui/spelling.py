"""Pinyin for the window: its table is loaded in a worker when a field is opened in which it may be typed."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from core import pinyin
from gui.tasks import Tasks

if TYPE_CHECKING:
    from core.errors import ReaderError

log = logging.getLogger(__name__)

SOON: Final = 200
"""Milliseconds after something is opened before the table is loaded for its field."""
_TABLE: Final = "table"


class Spelling(QObject):
    """Has the table loaded; what is typed before it is there finds what stands literally in a text."""

    ready = Signal()
    """The table is there: what was looked for before may find more now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks: Tasks | None = None

    def prepare_soon(self) -> None:
        """Begin to load the table once what is being opened has been painted: a worker would take the interpreter from the picture."""
        if not pinyin.is_ready():
            QTimer.singleShot(SOON, self, self.prepare)

    def prepare(self) -> None:
        """Begin to load the table, unless it is there or being loaded."""
        if pinyin.is_ready():
            return
        if self._tasks is None:
            self._tasks = Tasks(self)
        if not self._tasks.is_busy(_TABLE):
            self._tasks.run(_TABLE, pinyin.load, self._tell, self._miss)

    def _tell(self, _: None) -> None:
        self.ready.emit()

    def _miss(self, error: ReaderError) -> None:
        log.warning("The table of pinyin cannot be read: %s", error)
