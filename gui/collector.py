"""The collection of rubbish that refers to itself, kept in the window's thread."""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

INTERVAL: Final = 250
"""Milliseconds between two looks while little is made."""
SOON: Final = 50
"""Milliseconds until the next look once there was something to collect: a busy worker makes a hundred thousand objects in half a second."""
THRESHOLDS: Final = (700, 2, 40)
"""Python's own would let too many objects come together for the second generation, and looking through them stops the window."""
WHOLE_AT_LAST: Final = 1_000
"""Collections of the second generation after which the oldest one is looked through even under the reader's hands."""


class Collector(QObject):
    """Collects in the thread it lives in and nowhere else, a little at a time.

    Python itself collects in whichever thread makes one object too many. In a worker that would destroy objects of Qt which belong to the
    window's thread: their timers go on, and Qt fires one whose object is gone.

    To look through the oldest generation takes 50 ms and more, so that waits until the reader works in another program.

    Args:
        parent: the application. Once it has ended nothing is collected any more.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        # Modules and classes need never be looked through again: a full collection would stop the window for 30 ms.
        gc.freeze()
        gc.disable()
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due, and the younger ones with it."""
        young, middle, old = gc.get_count()
        is_away = QGuiApplication.applicationState() != Qt.ApplicationState.ApplicationActive
        if old > (THRESHOLDS[2] if is_away else WHOLE_AT_LAST):
            gc.collect(2)
        elif young > THRESHOLDS[0]:
            gc.collect(int(middle > THRESHOLDS[1]))
            self._look_in(SOON)
        else:
            self._look_in(INTERVAL)

    def _look_in(self, time: int) -> None:
        """Look again after so many milliseconds."""
        if self._timer.interval() != time:
            self._timer.setInterval(time)
