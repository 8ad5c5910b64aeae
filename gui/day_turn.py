"""Tells when the day turns while the window is open: at midnight, after the machine has slept, when its clock or time zone was changed."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Callable

_LONGEST: Final = 3_600_000
"""Milliseconds after which the clock is looked at again, at most: a timer stands still while the machine sleeps."""
_BEHIND: Final = 500
"""Milliseconds behind midnight: a timer may come a little too soon."""


class DayTurn(QObject):
    """Looks at midnight, every hour, and whenever the reader comes back to the program.

    Args:
        parent: see Qt.
        now: the reader's clock.
    """

    turned = Signal()
    """Today is another day."""

    def __init__(self, parent: QObject, *, now: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(parent)
        self._now = now
        self._day: date = now().date()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._follow)
        self._wait()

    def look(self) -> None:
        """Tell if today is another day than it was, and wait for the next one."""
        if (today := self._now().date()) != self._day:
            self._day = today
            self.turned.emit()
        self._wait()

    def _follow(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.look()

    def _wait(self) -> None:
        now = self._now()
        midnight = datetime.combine(now.date() + timedelta(1), datetime.min.time(), now.tzinfo)
        self._timer.start(min(round(1000 * (midnight - now).total_seconds()) + _BEHIND, _LONGEST))
