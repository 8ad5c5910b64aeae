"""A switch for each layer of the document, above the cards, and what can be done with it."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from gui.widgets.layer_signs import SIGN_RATIO, border_name, sign_icon
from gui.widgets.menu_entries import add_entry, short
from gui.widgets.tag_words import plain_tip
from gui.widgets.wrapped_row import WrappedRow

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from PySide6.QtCore import QPoint

    from core.layers import Layer
    from gui.theme import Theme


class LayerBar(QWidget):
    """A row of switches with the names of the layers; a menu compares, renames, merges and removes them."""

    switched = Signal(str, bool)  # id of a layer, True if it is to be shown
    compare_wanted = Signal(object)  # Layer, None for any
    edit_wanted = Signal(object)  # Layer
    merge_wanted = Signal(object)  # Layer
    removal_wanted = Signal(object)  # Layer

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layers: Sequence[Layer] = ()
        self._switches: list[_Switch] = []
        self.setObjectName("LayerBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Layers"))
        metrics = theme.metrics
        self._row = WrappedRow(metrics.small_gap)
        self._more = QToolButton()
        self._more.setObjectName("ModeButton")
        self._more.setText(self.tr("Layers ▾"))
        self._more.setToolTip(self.tr("Compare, rename, merge or remove layers"))
        self._more.setAccessibleName(self._more.toolTip())
        self._more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._more.clicked.connect(self._open_menu)
        layout = QVBoxLayout(self)
        side = metrics.card_gap - metrics.small_gap
        layout.setContentsMargins(side, metrics.small_gap, side, metrics.small_gap)
        layout.addWidget(self._row)

    def show_layers(self, layers: Sequence[Layer], hidden: Container[str]) -> None:
        """Show a switch for each layer, on unless it is hidden; the keyboard stays where it is."""
        focused = next((one.layer.id for one in self._switches if one.hasFocus()), None)
        known = {one.layer.id: one for one in self._switches}
        first = self._switches[0] if self._switches else self._more
        self._layers, self._switches = layers, []
        for layer in layers:
            switch = known.pop(layer.id, None) or self._switch()
            switch.show_layer(layer, self._theme, is_shown=layer.id not in hidden)
            self._switches.append(switch)
        for gone in known.values():
            gone.hide()
            gone.deleteLater()
        self._row.fill((*self._switches, self._more))
        for widget in (*self._switches, self._more):
            widget.show()
        # One that has come back would be reached after the others.
        for before, after in pairwise((first, *self._switches, self._more)):
            if before is not after:
                self.setTabOrder(before, after)
        if focused is not None and focused in known:
            self._more.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        for switch in self._switches:
            switch.show_layer(switch.layer, theme, is_shown=switch.isChecked())

    def _switch(self) -> _Switch:
        made = _Switch()
        made.clicked.connect(lambda is_on: self.switched.emit(made.layer.id, is_on))
        made.menu_wanted.connect(lambda place: self._open_menu_of(made.layer, place))
        return made

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_entry(menu, self.tr("Compare…"), lambda: self.compare_wanted.emit(None))
        menu.addSeparator()
        for layer in self._layers:
            inside = menu.addMenu(short(layer.name).replace("&", "&&"))
            inside.setIcon(sign_icon(self._theme, layer.border, self._theme.metrics.small_text, self.devicePixelRatioF()))
            self._fill(inside, layer)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _open_menu_of(self, layer: Layer, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu, layer)
        menu.popup(place)

    def _fill(self, menu: QMenu, layer: Layer) -> None:
        add_entry(menu, self.tr("Compare with mine…"), partial(self.compare_wanted.emit, layer))
        add_entry(menu, self.tr("Make all of them mine…"), partial(self.merge_wanted.emit, layer))
        menu.addSeparator()
        add_entry(menu, self.tr("Name and border…"), partial(self.edit_wanted.emit, layer))
        add_entry(menu, self.tr("Remove the layer"), partial(self.removal_wanted.emit, layer))


class _Switch(QToolButton):
    """The sign and name of a layer, and how many annotations it has here."""

    layer: Layer
    menu_wanted = Signal(object)  # QPoint on the screen

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("LayerSwitch")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def show_layer(self, layer: Layer, theme: Theme, *, is_shown: bool) -> None:
        self.layer = layer
        side = theme.metrics.small_text
        self.setIcon(sign_icon(theme, layer.border, side, self.devicePixelRatioF()))
        self.setIconSize(QSize(side * SIGN_RATIO, side))
        self.setText(self.tr("{name} {count}").format(name=short(layer.name).replace("&", "&&"), count=layer.marks))
        self.setChecked(is_shown)
        words = self.tr("Annotations of {name}: {count}. Border: {border}.")
        said = words.format(name=layer.name, count=layer.marks, border=border_name(layer.border))
        self.setAccessibleName(self.tr("Layer {name}").format(name=layer.name))
        self.setAccessibleDescription(said)
        tip = self.tr("Click to hide them.") if is_shown else self.tr("Click to show them.")
        self.setToolTip(plain_tip(f"{said}\n{tip}"))

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.menu_wanted.emit(self.mapToGlobal(self.rect().bottomLeft()) if by_key else event.globalPos())
