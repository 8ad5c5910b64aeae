"""Watches folders whose files are added by themselves: tells when they are worth being looked into."""

from __future__ import annotations

import time
from collections import deque
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

AFTER_SIGN: Final = 3_000
"""Milliseconds after a sign of a change until the folders are looked into: what is being copied comes in many signs."""
AGAIN: Final = 12_000
"""Milliseconds after that until they are looked into once more: a file that was still being written is complete then."""
AFTER_RETURN: Final = 500
REST: Final = 10.0
"""Seconds between two looks because the window came to the front: thousands of files are asked for their size and time."""
AT_ONCE: Final = 100
"""Folders that the system is asked to tell of in one go: two thousand would hold up the window for a tenth of a second."""


class FolderWatch(QObject):
    """Tells of signs that something has changed; whoever looks into the folders does so in a thread.

    Not every disk tells of changes: a reader who comes back from the other program is the surest sign.
    """

    due = Signal()
    """The folders are to be looked into."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watcher: QFileSystemWatcher | None = None
        self._coming: deque[str] = deque()
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._hold_some)
        self._is_on = False
        self._told_at = -REST
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._tell)
        self._again = QTimer(self, singleShot=True, interval=AGAIN)
        self._again.timeout.connect(self._tell)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._follow_focus)

    def start(self) -> None:
        """Begin to tell."""
        self._is_on = True

    def stop(self) -> None:
        """Tell nothing more."""
        self._is_on = False
        self._later.stop()
        self._again.stop()
        self.hold(())

    def hold(self, folders: Sequence[Path]) -> None:
        """Ask the system to tell of changes in these folders, some at once and the rest soon, and in no others."""
        wanted = dict.fromkeys(str(path) for path in folders)
        held = set(self._watcher.directories()) if self._watcher is not None else set()
        gone = held - wanted.keys()
        if self._watcher is not None and len(gone) > AT_ONCE:
            # To begin anew is quicker than to leave off one by one.
            self._watcher.deleteLater()
            self._watcher, held = None, set()
        elif self._watcher is not None and gone:
            self._watcher.removePaths(sorted(gone))
        self._coming = deque(path for path in wanted if path not in held)
        self._hold_some()

    def look_soon(self, milliseconds: int | None = None) -> None:
        """Tell in a while, `AFTER_SIGN` if nothing else is said.

        Not from the last sign on: a folder in which something happens all the time would never be looked into.
        """
        if self._is_on and not self._later.isActive():
            self._later.start(AFTER_SIGN if milliseconds is None else milliseconds)

    def _hold_some(self) -> None:
        some = [self._coming.popleft() for _ in range(min(AT_ONCE, len(self._coming)))]
        if not some:
            return
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.directoryChanged.connect(lambda _path: self._take_sign())
        self._watcher.addPaths(some)
        if self._coming:
            self._next.start()

    def _take_sign(self) -> None:
        if self._is_on:
            self.look_soon()
            self._again.start()

    def _follow_focus(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive and time.monotonic() - self._told_at >= REST:
            self.look_soon(AFTER_RETURN)

    def _tell(self) -> None:
        self._told_at = time.monotonic()
        self.due.emit()
