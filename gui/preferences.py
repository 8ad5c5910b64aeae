"""The reader's settings while the program runs: changed in one place, written soon after, and followed where others change them."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from core.settings import Settings, merged, peek, save_changes

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)

SAVE_AFTER: Final = 500
"""Milliseconds: a slider that is dragged is written once."""
LOOK_AFTER: Final = 100
"""Milliseconds after a sign of a change: an editor may write in several steps."""


class Preferences(QObject):
    """Holds the `Settings` and keeps their file.

    Only what was changed here is written, over what stands in the file then: another window has one too, and a reader may write into it.

    Args:
        settings: as read at the start.
        path: the file they are written to.
    """

    changed = Signal(object)
    """Settings, after a change."""
    set_aside = Signal(object)
    """Path: where a file was put that was of no use when it was to be written."""

    def __init__(self, settings: Settings, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._kept = settings
        """As the file has them, as far as it is known."""
        self._path = path
        self._seen = self._stamp()
        self._watcher: QFileSystemWatcher | None = None
        self._timer = QTimer(self, singleShot=True, interval=SAVE_AFTER)
        self._timer.timeout.connect(self._write)
        self._look_timer = QTimer(self, singleShot=True, interval=LOOK_AFTER)
        self._look_timer.timeout.connect(self.look)

    @property
    def settings(self) -> Settings:
        """Return the settings as they are now."""
        return self._settings

    @property
    def path(self) -> Path:
        """Return the file they are written to."""
        return self._path

    def change(self, **values: object) -> None:
        """Set some of the settings by name."""
        changed = replace(self._settings, **values)  # type: ignore[arg-type]
        if changed != self._settings:
            self._settings = changed
            self._timer.start()
            self.changed.emit(changed)

    def flush(self) -> None:
        """Write what is not yet written."""
        if self._timer.isActive():
            self._write()

    def watch(self) -> None:
        """Follow from now on what others write into the file: once the window has been shown."""
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.directoryChanged.connect(lambda _folder: self._look_timer.start())
            self._watcher.fileChanged.connect(lambda _file: self._look_timer.start())
            self._look_timer.start()

    def look(self) -> None:
        """Take what others have written into the file; what is half written is left to the next time."""
        self._keep_watch()
        stamp = self._stamp()
        if stamp == self._seen:
            return
        theirs = peek(self._path)
        if theirs is not None:
            self._seen = stamp
            self._take(theirs)

    def _take(self, theirs: Settings) -> None:
        """Lay what is not yet written over what the file has."""
        before = self._settings
        self._settings, self._kept = merged(theirs, self._kept, self._settings), theirs
        if self._settings != before:
            self.changed.emit(self._settings)

    def _write(self) -> None:
        self._timer.stop()
        if self._settings == self._kept:
            return
        try:
            found = save_changes(self._kept, self._settings, self._path)
        except OSError:
            # Settings are not notes: a full disk must not stop the reading, and the next change tries again.
            log.info("The settings could not be written to %s", self._path, exc_info=True)
            return
        self._seen = self._stamp()
        self._kept = self._settings
        self._take(found.settings)
        if found.damaged is not None:
            log.warning("The settings in %s were of no use and are written anew; the old file is now %s", self._path, found.damaged)
            self.set_aside.emit(found.damaged)

    def _keep_watch(self) -> None:
        """Watch the file, which each writing puts anew in its place, and its folder."""
        if self._watcher is not None:
            watched = {*self._watcher.files(), *self._watcher.directories()}
            wanted = [str(path) for path in (self._path, self._path.parent) if path.exists() and str(path) not in watched]
            if wanted:
                self._watcher.addPaths(wanted)

    def _stamp(self) -> tuple[int, int, int] | None:
        """Return what tells a file from the one before, None if there is none."""
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino
