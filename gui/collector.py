"""The collection of rubbish that refers to itself, kept in the window's thread."""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

INTERVAL: Final = 500
"""Milliseconds between two looks; in that time a busy worker leaves a few thousand objects."""


class Collector(QObject):
    """Collects in the thread it lives in and nowhere else, by Python's own thresholds.

    Python itself collects in whichever thread makes one object too many. In a worker that would destroy objects of Qt which belong to the
    window's thread: their timers go on, and Qt fires one whose object is gone.

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
        due = [number for number, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)) if count > most]
        if due:
            gc.collect(due[-1])
