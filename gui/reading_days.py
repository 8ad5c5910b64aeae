"""How long is read on which day: counted while a document is shown and its reader does something, written once a minute."""

from __future__ import annotations

import time
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.plans import Plans

IDLE: Final = 90.0
"""Seconds for which a reader may do nothing and still reads: a full page takes about as long."""
WRITE_EVERY: Final = 60_000
"""Milliseconds between two times of writing, at least."""


class ReadingDays(QObject):
    """Counts seconds and characters. Nothing of it leaves the library, and nothing is counted while it is off.

    Args:
        plans: write what was counted.
        parent: see Qt.
        clock: tells seconds that never go back.
        today: tells the day.
    """

    def __init__(
        self, plans: Plans, parent: QObject, *, clock: Callable[[], float] = time.monotonic, today: Callable[[], date] = date.today
    ) -> None:
        super().__init__(parent)
        self._plans = plans
        self._clock = clock
        self._today = today
        self._is_on = False
        self._document: int | None = None
        self._counted_to: float | None = None
        """Until when it was counted, None while nothing is."""
        self._stirred = 0.0
        """When the reader did something last."""
        self._seconds: defaultdict[tuple[str, int], float] = defaultdict(float)
        self._characters: defaultdict[tuple[str, int], int] = defaultdict(int)
        self._timer = QTimer(self, singleShot=True, interval=WRITE_EVERY)
        self._timer.timeout.connect(self.write)

    def set_on(self, *, is_on: bool) -> None:
        """Count from now on, or no more; what was counted until now and is not written yet is dropped then."""
        self.rest()
        self._is_on = is_on
        if not is_on:
            self._drop()

    def turn_to(self, document: int | None) -> None:
        """Count for another document by its row; None for none."""
        if document != self._document:
            self.rest()
            self._document = document

    def stir(self) -> None:
        """Take note that the reader does something with the document: scrolls, selects, writes."""
        if not self._is_on or self._document is None:
            return
        self._count()
        self._stirred = self._clock()
        if self._counted_to is None:
            self._counted_to = self._stirred
        if not self._timer.isActive():
            self._timer.start()

    def rest(self) -> None:
        """Count no more until the reader does something: he looks elsewhere."""
        self._count()
        self._counted_to = None

    def add_characters(self, count: int) -> None:
        """Add characters that have stood on the page for the first time since their document was opened."""
        if self._is_on and self._document is not None:
            self._characters[self._today().isoformat(), self._document] += count

    def write(self) -> None:
        """Write what was counted, in a worker."""
        self._count()
        for (day, document), seconds in self._seconds.items():
            if whole := round(seconds):
                self._plans.note_reading(day, document, seconds=whole, characters=self._characters.pop((day, document), 0))
        self._seconds = defaultdict(float, {key: rest for key, seconds in self._seconds.items() if (rest := seconds - round(seconds)) > 0})
        if self._counted_to is not None:
            self._timer.start()

    def forget(self) -> None:
        """Drop what is not written yet: all of it is to be forgotten."""
        self.rest()
        self._drop()

    def _count(self) -> None:
        if self._counted_to is None or self._document is None:
            return
        now = self._clock()
        end = min(now, self._stirred + IDLE)
        if end > self._counted_to:
            self._seconds[self._today().isoformat(), self._document] += end - self._counted_to
        self._counted_to = now if now <= self._stirred + IDLE else None

    def _drop(self) -> None:
        self._timer.stop()
        self._seconds.clear()
        self._characters.clear()
