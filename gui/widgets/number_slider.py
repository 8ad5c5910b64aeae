"""A slider for one of the settings that are numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QSlider

from core.settings import LIMITS, Settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_TENTHS: Final = 10


class NumberSlider(QSlider):
    """Steps by one, or by a tenth where the setting is no whole number.

    Args:
        setting: its name; see `core.settings.LIMITS` for how far it goes.
        name: what a screen reader calls it.
        is_live: True if the number changes while the slider is dragged, False if it does once it is let go.
        parent: see Qt.
    """

    number_changed = Signal(object)
    """int or float, by the reader's hand."""
    said = Signal(str)
    """The number as it is to be read, also while the slider is dragged."""

    def __init__(self, setting: str, name: str, *, is_live: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        least, most = LIMITS[setting]
        self._parts = _TENTHS if isinstance(getattr(Settings(), setting), float) else 1
        self.setRange(round(least * self._parts), round(most * self._parts))
        self.setPageStep(max(1, (self.maximum() - self.minimum()) // 8))
        self.setAccessibleName(name)
        self.setTracking(is_live)
        self.sliderMoved.connect(self._say)
        self.valueChanged.connect(self._say)
        self.valueChanged.connect(lambda steps: self.number_changed.emit(self._number(steps)))

    def show_value(self, number: float) -> None:
        """Show a number."""
        steps = round(number * self._parts)
        if not self.isSliderDown():
            blocker = QSignalBlocker(self)
            self.setValue(steps)
            del blocker
            self._say(steps)

    def _number(self, steps: int) -> float:
        return steps if self._parts == 1 else steps / self._parts

    def _say(self, steps: int) -> None:
        words = str(self._number(steps))
        self.setAccessibleDescription(words)
        self.said.emit(words)
