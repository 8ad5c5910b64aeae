"""The row above the cards: colours to filter by, and where the cards stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from core.annotation import COLOURS
from gui.panes.annotations_column import BESIDE, LIST
from gui.widgets.pigment_button import PigmentButton
from gui.widgets.pigments import pigment_title

if TYPE_CHECKING:
    from gui.theme import Theme


class FilterRow(QWidget):
    """Five colours that can be switched on, and the choice between beside the text and list."""

    colours_changed = Signal(object)  # tuple of COLOURS; empty: all
    mode_changed = Signal(str)  # BESIDE or LIST

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._build()
        self._connect()

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("FilterRow")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._chips = [PigmentButton(colour, self._theme, self) for colour in COLOURS]
        menu = QMenu(self)
        group = QActionGroup(menu)
        self._modes: dict[str, QAction] = {}
        for mode, words in ((BESIDE, self.tr("Beside the text")), (LIST, self.tr("List"))):
            action = menu.addAction(words)
            action.setCheckable(True)
            group.addAction(action)
            self._modes[mode] = action
        self._mode = QToolButton(self)
        self._mode.setObjectName("ModeButton")
        self._mode.setMenu(menu)
        self._mode.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        layout = QHBoxLayout(self)
        side = metrics.card_gap - metrics.small_gap
        layout.setContentsMargins(side, metrics.small_gap, side, metrics.small_gap)
        layout.setSpacing(0)
        for chip in self._chips:
            chip.setCheckable(True)
            name = self.tr("Show only {colour}").format(colour=pigment_title(chip.colour))
            chip.setToolTip(name)
            chip.setAccessibleName(name)
            layout.addWidget(chip)
        layout.addStretch(1)
        layout.addWidget(self._mode)
        self.set_mode(BESIDE)

    def _connect(self) -> None:
        for chip in self._chips:
            chip.toggled.connect(self._tell_colours)
        for mode, action in self._modes.items():
            action.triggered.connect(lambda _checked=False, mode=mode: self._choose_mode(mode))

    def colours(self) -> tuple[str, ...]:
        """Return the colours that are switched on."""
        return tuple(chip.colour for chip in self._chips if chip.isChecked())

    def clear_colours(self) -> None:
        """Show all colours."""
        for chip in self._chips:
            chip.setChecked(False)

    def set_mode(self, mode: str) -> None:
        """Say where the cards stand."""
        action = self._modes[mode]
        action.setChecked(True)
        self._mode.setText(self.tr("{mode} ▾").format(mode=action.text()))
        self._mode.setAccessibleName(self.tr("Cards: {mode}").format(mode=action.text()))
        self._mode.setToolTip(self.tr("Where the cards stand"))

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        for chip in self._chips:
            chip.apply_theme(theme)

    def _tell_colours(self) -> None:
        colours = self.colours()
        for chip in self._chips:
            chip.set_dim(is_dim=bool(colours))
        self.colours_changed.emit(colours)

    def _choose_mode(self, mode: str) -> None:
        self.set_mode(mode)
        self.mode_changed.emit(mode)
