"""The calendar of reading: how long, on how many days, how many in a row, and a square for each day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from core.plans import summed
from gui.icons import icon
from gui.widgets.day_squares import DaySquares
from gui.widgets.day_words import time_read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.plans import ReadingDay
    from gui.theme import Theme


class ReadingCalendar(QWidget):
    """Shows one year or month, and leads to the ones before."""

    settings_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._days: Sequence[ReadingDay] = ()
        self._today = date.today()
        self._is_kept = True
        self._build()
        self._connect()
        self.apply_theme(theme)

    def show_days(self, days: Sequence[ReadingDay], today: date, *, is_kept: bool) -> None:
        """Show the days on which something was read, the first one first.

        Args:
            days: all of them.
            today: as the reader's clock has it.
            is_kept: False if no more are noted.
        """
        self._days, self._today, self._is_kept = days, today, is_kept
        self.squares.show_days(days, today)
        self._off.setVisible(not is_kept)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._back.setIcon(icon("arrow-left", theme, token="soft"))
        self._on.setIcon(icon("arrow-right", theme, token="soft"))
        self.squares.apply_theme(theme)

    @property
    def words(self) -> str:
        """Return what is said of the days that are shown."""
        return self._said.text()

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("ReadingCalendar")
        self._title = QLabel()
        self._title.setObjectName("WelcomeTitle")
        self._said = QLabel()
        self._said.setObjectName("SoftLabel")
        self._said.setWordWrap(True)
        self._back, self._on = QToolButton(), QToolButton()
        self._back.setToolTip(self.tr("Earlier"))
        self._on.setToolTip(self.tr("Later"))
        for button in (self._back, self._on):
            button.setObjectName("CardTool")
            button.setAccessibleName(button.toolTip())
        self._off = QPushButton(self.tr("Reading times are not kept. Settings…"))
        self._off.setObjectName("WelcomeLink")
        self.squares = DaySquares(self._theme)
        head = QHBoxLayout()
        head.setSpacing(metrics.small_gap)
        for widget in (self._title, self._back, self._on):
            head.addWidget(widget)
        head.addSpacing(metrics.gap)
        head.addWidget(self._said, 1)
        head.addWidget(self._off)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, metrics.gap)
        layout.setSpacing(metrics.small_gap)
        layout.addLayout(head)
        layout.addWidget(self.squares)

    def _connect(self) -> None:
        self._back.clicked.connect(lambda: self.squares.step(-1))
        self._on.clicked.connect(lambda: self.squares.step(1))
        self._off.clicked.connect(self.settings_wanted)
        self.squares.shown_changed.connect(self._say)

    def _say(self) -> None:
        first, last = (day.isoformat() for day in self.squares.days)
        self._title.setText(self.tr("Reading calendar {time}").format(time=self.squares.title))
        self._on.setEnabled(self.squares.can_go_on)
        shown = summed((one for one in self._days if first <= one.day <= last), self._today.isoformat())
        streak = summed(self._days, self._today.isoformat()).streak
        if not shown.days:
            self._said.setText(self.tr("Nothing read"))
            return
        parts = [time_read(shown.seconds), self.tr("%n day(s)", "", shown.days)]
        if streak > 1 and not self.squares.can_go_on:
            parts.append(self.tr("%n day(s) in a row", "", streak))
        self._said.setText(self.tr(" · ").join(parts))
