"""The page moves by itself, at so many lines a minute."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from core.settings import LIMITS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.settings import Settings
    from core.spans import Span
    from gui.actions import Actions
    from gui.appearance import Appearance
    from gui.panes.reader import ReaderPane
    from gui.preferences import Preferences
    from gui.theme import Theme
    from gui.widgets.scroll_control import ScrollControl

_FRAME: Final = 16
"""Milliseconds between two moves, at least."""
_LONGEST: Final = 100
"""Milliseconds between two moves at most, however slow it is; what takes longer than that makes the page later, but not jump."""
_STEP: Final = 0.1
"""Part of the speed by which it becomes faster or slower, at least a line a minute."""
_HELD: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
"""A plus may need them."""
_FASTER: Final = frozenset({Qt.Key.Key_Plus, Qt.Key.Key_Equal})


class Pace:
    """Turns time into whole pixels.

    Args:
        speed: pixels a second.
    """

    def __init__(self, speed: float) -> None:
        self._speed = speed
        self._owed = 0.0

    @property
    def interval(self) -> int:
        """Return the milliseconds after which the next pixel is due, in reasonable limits."""
        return round(min(max(1000 / self._speed, _FRAME), _LONGEST))

    def pixels(self, milliseconds: float) -> int:
        """Return how far to move after a time; what is less than a pixel counts the next time."""
        self._owed += self._speed * min(milliseconds, _LONGEST) / 1000
        whole = int(self._owed)
        self._owed -= whole
        return whole


class AutoScroll(QObject):
    """Moves the page pixel by pixel until its end, until the reader ends it, or waits while he does something else.

    A press on the page or a selection pauses it; a menu, a dialog, writing or another window hold it up for as long as they last.

    Args:
        reader: the page.
        actions: ``view.auto_scroll`` is ticked from beginning to end, pauses included.
        preferences: keep the speed.
        look: the theme.
    """

    def __init__(self, reader: ReaderPane, actions: Actions, preferences: Preferences, look: Appearance) -> None:
        super().__init__(reader)
        self._reader = reader
        self._action = actions["view.auto_scroll"]
        self._preferences = preferences
        self._look = look
        self._control: ScrollControl | None = None
        self._pace = Pace(1.0)
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._move)
        self._is_on = False
        self._watched: list[QWidget] = []
        self._speed = preferences.settings.scroll_speed
        preferences.changed.connect(self._follow)

    @property
    def is_on(self) -> bool:
        """True from the beginning to the end, pauses included."""
        return self._is_on

    @property
    def is_moving(self) -> bool:
        """True unless it is paused or not on."""
        return self._timer.isActive()

    def toggle(self) -> None:
        """Begin or end."""
        if self._is_on:
            self.stop()
        else:
            self._is_on = True
            self._action.setChecked(True)
            self._go_on()

    def stop(self) -> None:
        """End; the page stays where it is."""
        self._is_on = False
        self._timer.stop()
        self._watch([])
        self._action.setChecked(False)
        if self._control is not None:
            self._control.hide()

    def pause(self) -> None:
        """Wait until the reader wants to go on."""
        if self.is_moving:
            self._timer.stop()
            if self._control is not None:
                self._control.show_paused(True)

    def follow_selection(self, selection: Span) -> None:
        """Pause: what is selected is to be looked at."""
        if selection:
            self.pause()

    def wear(self, theme: Theme) -> None:
        """Take another theme."""
        if self._control is not None:
            self._control.apply_theme(theme)
            self._place_control()

    # Moving

    def _go_on(self) -> None:
        self._watch([self._reader, self._reader.page_actions_widget, self._reader.page_viewport])
        self._set_pace()
        self._show_control()
        self._clock.start()
        self._timer.start()

    def _pause_or_go_on(self) -> None:
        if self.is_moving:
            self.pause()
        elif self._is_on:
            self._go_on()

    def _set_pace(self) -> None:
        lines = self._preferences.settings.scroll_speed
        self._pace = Pace(lines * self._reader.line_height() / 60)
        self._timer.setInterval(self._pace.interval)

    def _change_speed(self, steps: int) -> None:
        least, most = LIMITS["scroll_speed"]
        speed = self._preferences.settings.scroll_speed
        changed = speed + steps * max(1, round(speed * _STEP))
        self._preferences.change(scroll_speed=int(min(max(changed, least), most)))

    def _follow(self, settings: Settings) -> None:
        if settings.scroll_speed == self._speed:
            return
        self._speed = settings.scroll_speed
        if self._is_on:
            self._set_pace()
        if self._control is not None:
            self._control.show_speed(self._speed)

    def _move(self) -> None:
        passed = self._clock.restart()
        if self._is_held_up():
            return
        pixels = self._pace.pixels(passed)
        if pixels and not self._reader.scroll_by(pixels):
            self.stop()

    def _is_held_up(self) -> bool:
        """Return True while the reader does something else."""
        return (
            not self._reader.isVisible()
            or not self._reader.window().isActiveWindow()
            or QApplication.activePopupWidget() is not None
            or QApplication.activeModalWidget() is not None
            or isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)
        )

    # The control

    def _show_control(self) -> None:
        if self._control is None:
            from gui.widgets.scroll_control import ScrollControl

            self._control = ScrollControl(self._look.theme, self._reader)
            self._control.pause_wanted.connect(self._pause_or_go_on)
            self._control.faster_wanted.connect(self._change_speed)
            self._control.end_wanted.connect(self.stop)
        self._control.show_speed(self._preferences.settings.scroll_speed)
        self._control.show_paused(False)
        self._place_control()
        self._control.show()
        self._control.raise_()

    def _place_control(self) -> None:
        """Put it into the lower right corner of the sheet that moves."""
        if self._control is None:
            return
        self._control.adjustSize()
        view, pad = self._reader.page_actions_widget, self._look.theme.metrics.pad
        corner = view.mapTo(self._reader, QPoint(view.width(), view.height()))
        self._control.move(corner - QPoint(self._control.width() + pad, self._control.height() + pad))

    # What the reader does on the page meanwhile

    def _watch(self, widgets: list[QWidget]) -> None:
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = widgets
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pause at a press; take the keys and the wheel that change the speed."""
        kind = event.type()
        if kind == QEvent.Type.Resize:
            # What is watched is placed after this.
            QTimer.singleShot(0, self, self._place_control)
        elif watched is self._reader:
            pass
        elif kind == QEvent.Type.MouseButtonPress:
            self.pause()
        elif isinstance(event, QKeyEvent) and not event.modifiers() & ~_HELD:
            return self._take_key(event)
        elif isinstance(event, QWheelEvent) and self.is_moving and not event.modifiers():
            if event.angleDelta().y():
                self._change_speed(-1 if event.angleDelta().y() > 0 else 1)
            return True
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        """Obey a key, and return True if it is one of ours."""
        key = event.key()
        if key not in {*_FASTER, Qt.Key.Key_Minus, Qt.Key.Key_Space}:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            if key == Qt.Key.Key_Space:
                self._pause_or_go_on()
            else:
                self._change_speed(1 if key in _FASTER else -1)
        return True
