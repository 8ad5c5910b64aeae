"""The day turns while the window is open."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from gui.day_turn import DayTurn

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def test_the_turn_of_the_day_is_told_once_and_the_next_one_waited_for(qapp: QApplication) -> None:
    clock = [datetime(2028, 2, 28, 23, 59, 58)]
    parent, told = QObject(), []
    turn = DayTurn(parent, now=lambda: clock[0])
    turn.turned.connect(lambda: told.append(clock[0].day))
    timer = turn.findChild(QTimer)
    assert timer is not None
    assert 2_000 < timer.interval() < 3_000
    turn.look()
    assert told == []
    clock[0] += timedelta(seconds=3)
    turn.look()
    turn.look()
    # The clock was put back, or the reader has travelled west.
    clock[0] -= timedelta(hours=1)
    turn.look()
    assert told == [29, 28]
    assert 59 * 60_000 <= timer.interval() <= 3_600_000
