"""A small bar over the page that moves by itself: pause, slower, faster, end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton

from gui.icons import icon

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QWidget

    from gui.theme import Theme

_WIDEST: Final = 300


class ScrollControl(QFrame):
    """Shows at what speed the page moves, and whether it does."""

    pause_wanted = Signal()
    """Pause, or go on."""
    faster_wanted = Signal(int)
    """Steps by which it is to be faster; slower for a negative number."""
    end_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_paused = False
        self._build()
        self._connect()

    def show_speed(self, lines: int) -> None:
        """Tell the speed in lines a minute."""
        self._speed.setText(self.tr("{count} lines/min").format(count=lines))

    def show_paused(self, paused: bool) -> None:
        """Tell whether the page moves."""
        self._is_paused = paused
        self._pause.setIcon(icon("play" if paused else "pause", self._theme))
        words = self.tr("Go on (Space)") if paused else self.tr("Pause (Space)")
        self._pause.setToolTip(words)
        self._pause.setAccessibleName(words)

    def apply_theme(self, theme: Theme) -> None:
        """Take the colours and sizes of another theme."""
        self._theme = theme
        size = QSize(theme.metrics.icon, theme.metrics.icon)
        for button, name in self._pictures:
            button.setIcon(icon(name, theme))
        for button in (self._pause, *(button for button, _name in self._pictures)):
            button.setIconSize(size)
        # The buttons stay under the mouse that presses them.
        self._speed.setMinimumWidth(self._speed.fontMetrics().horizontalAdvance(self.tr("{count} lines/min").format(count=_WIDEST)))
        self.show_paused(self._is_paused)

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("ScrollControl")
        self.setAccessibleName(self.tr("Scrolling by itself"))
        self._pause, slower, faster, end = (self._button() for _ in range(4))
        self._pictures = ((slower, "minus"), (faster, "plus"), (end, "close"))
        self._slower, self._faster, self._end = slower, faster, end
        for button, words in (
            (slower, self.tr("Slower (−)")),
            (faster, self.tr("Faster (+)")),
            (end, self.tr("End (Esc)")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._speed = QLabel()
        self._speed.setObjectName("SoftLabel")
        self._speed.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(metrics.small_gap, 2, metrics.small_gap, 2)
        layout.setSpacing(metrics.small_gap)
        for widget in (self._pause, slower, self._speed, faster, end):
            layout.addWidget(widget)
        self.apply_theme(self._theme)

    def _button(self) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        # A click leaves the keyboard with the page.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _connect(self) -> None:
        self._pause.clicked.connect(self.pause_wanted)
        self._slower.clicked.connect(lambda: self.faster_wanted.emit(-1))
        self._faster.clicked.connect(lambda: self.faster_wanted.emit(1))
        self._end.clicked.connect(self.end_wanted)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go faster the way down, slower the way up."""
        steps = event.angleDelta().y()
        if steps:
            self.faster_wanted.emit(-1 if steps > 0 else 1)
        event.accept()
