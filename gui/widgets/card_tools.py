"""The row of buttons on a card: five colours, write, remove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QToolButton, QWidget

from core.annotation import COLOURS
from gui.icons import icon
from gui.widgets.pigment_button import PigmentButton

if TYPE_CHECKING:
    from gui.theme import Theme


class CardTools(QWidget):
    """What can be done to the annotation of a card."""

    colour_picked = Signal(str)  # one of COLOURS
    edit_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._build(theme)
        self._connect()
        self.apply_theme(theme)

    def _build(self, theme: Theme) -> None:
        self._dots = [PigmentButton(colour, theme, self) for colour in COLOURS]
        self._edit = QToolButton(self)
        self._edit.setToolTip(self.tr("Write the note (N)"))
        self._edit.setAccessibleName(self.tr("Write the note"))
        self._remove = QToolButton(self)
        self._remove.setToolTip(self.tr("Remove the annotation (Delete)"))
        self._remove.setAccessibleName(self.tr("Remove the annotation"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for dot in self._dots:
            dot.setCheckable(True)
            layout.addWidget(dot)
        layout.addStretch(1)
        for button in (self._edit, self._remove):
            button.setObjectName("CardTool")
            button.setAutoRaise(True)
            layout.addWidget(button)

    def _connect(self) -> None:
        for dot in self._dots:
            dot.clicked.connect(lambda _checked=False, dot=dot: self._pick(dot))
        self._edit.clicked.connect(self.edit_wanted)
        self._remove.clicked.connect(self.removal_wanted)

    def show_colour(self, colour: str) -> None:
        """Ring the colour that the annotation has."""
        self._colour = colour
        for dot in self._dots:
            dot.setChecked(dot.colour == colour)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Leave the colours out, or show them."""
        for dot in self._dots:
            dot.setVisible(not is_narrow)

    def words_end(self) -> int:
        """Return where the buttons at the right begin, in pixels from the left."""
        return self.width() - self._edit.sizeHint().width() - self._remove.sizeHint().width()

    def buttons(self) -> list[QAbstractButton]:
        """Return the buttons from left to right."""
        return [*self._dots, self._edit, self._remove]

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        for dot in self._dots:
            dot.apply_theme(theme)
        side = theme.metrics.icon
        for button, name in ((self._edit, "pencil"), (self._remove, "trash")):
            button.setIcon(icon(name, theme, token="soft"))
            button.setIconSize(QSize(side, side))

    def _pick(self, dot: PigmentButton) -> None:
        chosen = dot.colour
        self.show_colour(self._colour)
        if chosen != self._colour:
            self.colour_picked.emit(chosen)
