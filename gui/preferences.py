"""The reader's settings while the program runs: changed in one place, written soon after."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from core.settings import save

if TYPE_CHECKING:
    from pathlib import Path

    from core.settings import Settings

log = logging.getLogger(__name__)

SAVE_AFTER: Final = 500
"""Milliseconds: a slider that is dragged is written once."""


class Preferences(QObject):
    """Holds the `Settings` and keeps their file.

    Args:
        settings: as read at the start.
        path: the file they are written to.
    """

    changed = Signal(object)
    """Settings, after a change."""

    def __init__(self, settings: Settings, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._path = path
        self._timer = QTimer(self, singleShot=True, interval=SAVE_AFTER)
        self._timer.timeout.connect(self.flush)

    @property
    def settings(self) -> Settings:
        """Return the settings as they are now."""
        return self._settings

    def change(self, **values: object) -> None:
        """Set some of the settings by name."""
        changed = replace(self._settings, **values)  # type: ignore[arg-type]
        if changed != self._settings:
            self._settings = changed
            self._timer.start()
            self.changed.emit(changed)

    def flush(self) -> None:
        """Write what is not yet written."""
        if not self._timer.isActive() and self.sender() is not self._timer:
            return
        self._timer.stop()
        try:
            save(self._settings, self._path)
        except OSError:
            # Settings are not notes: a full disk must not stop the reading, and the next change tries again.
            log.info("The settings could not be written to %s", self._path, exc_info=True)
