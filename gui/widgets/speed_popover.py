"""How fast the reader reads: a small window over the minutes that are left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSlider, QSpinBox, QVBoxLayout

from core.settings import LIMITS, Settings

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from gui.theme import Theme

_STEP: Final = 10
_FASTEST: Final = 1000
"""At the end of the slider; faster readers write their number."""


class SpeedPopover(QFrame):
    """Sets the reading speed; what is left follows while the slider moves."""

    speed_changed = Signal(int)
    """Characters a minute."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._build(theme)
        self._field.valueChanged.connect(self._take)
        self._slider.valueChanged.connect(self._field.setValue)

    def ask(self, speed: int, above: QWidget) -> None:
        """Open over a widget with a speed in characters a minute."""
        self._field.setValue(speed)
        self._take(speed)
        self.adjustSize()
        corner = above.mapToGlobal(QPoint(above.width() - self.width(), -self.height()))
        self.move(corner)
        self.show()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)
        self._field.selectAll()

    def _build(self, theme: Theme) -> None:
        metrics = theme.metrics
        self.setObjectName("FilterPopover")
        self.setAccessibleName(self.tr("Reading speed"))
        least, most = LIMITS["reading_speed"]
        self._field = QSpinBox()
        self._field.setObjectName("ReadingSpeed")
        self._field.setRange(int(least), int(most))
        self._field.setSingleStep(_STEP)
        self._field.setAccessibleName(self.tr("Characters a minute"))
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(int(least), _FASTEST)
        self._slider.setSingleStep(_STEP)
        self._slider.setPageStep(5 * _STEP)
        self._slider.setAccessibleName(self.tr("Reading speed"))
        self._slider.setMinimumWidth(metrics.side_bar * 2 // 3)
        hint = QLabel(self.tr("Usual: {count}").format(count=Settings().reading_speed))
        hint.setObjectName("SoftLabel")
        row = QHBoxLayout()
        row.setSpacing(metrics.gap)
        for widget in (QLabel(self.tr("I read")), self._field, QLabel(self.tr("characters a minute"))):
            row.addWidget(widget)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        layout.setSpacing(metrics.gap)
        layout.addLayout(row)
        layout.addWidget(self._slider)
        layout.addWidget(hint)

    def _take(self, speed: int) -> None:
        # A number beyond the slider's end stays what it is.
        self._slider.blockSignals(True)
        self._slider.setValue(speed)
        self._slider.blockSignals(False)
        self.speed_changed.emit(speed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Enter, too: what was written holds already."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.close()
        else:
            super().keyPressEvent(event)
