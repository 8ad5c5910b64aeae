"""Workers of one part of the window that asks the library: made when they are first needed, and waited for before it is taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.errors import ReaderError
from gui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.session import ReadingSession
    from gui.keeping import Keeping


class LibraryWorkers(QObject):
    """Reads and writes by workers of its own; the bridge has one of each kind. Nothing is loaded before it is asked.

    Args:
        session: is asked by the workers.
        keeping: says while the library does not answer.
        parent: see Qt.
    """

    failed = Signal(object)
    """ReaderError."""

    def __init__(self, session: ReadingSession, keeping: Keeping, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._keeping = keeping
        self._tasks: Tasks | None = None

    def _make_tasks(self) -> Tasks:
        """Return new workers, with all in the session made that two of them would make twice if both asked for it at once."""
        return Tasks(self)

    def _ready_tasks(self) -> Tasks:
        """Return the workers, which are made the first time."""
        if self._tasks is None:
            self._tasks = self._make_tasks()
            self._keeping.wait_for(self._tasks)
        return self._tasks

    def _may_ask(self) -> bool:
        """Return True if the library answers; else `failed` tells why it does not."""
        if self._keeping.refusal is not None:
            self.failed.emit(self._keeping.refusal)
            return False
        return True

    def _is_written(self, write: Callable[[], object]) -> bool:
        """Write in the window's thread; return True if it is stored, else `failed` tells why it is not."""
        if not self._may_ask():
            return False
        try:
            write()
        except ReaderError as error:
            self.failed.emit(error)
            return False
        return True
