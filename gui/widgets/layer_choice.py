"""Whether annotations of others become the reader's own, or stay apart as a layer with a name and a border."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from core.layers import BORDERS, Layer, free_border
from core.text import storable
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.layer_signs import SIGN_RATIO, border_name, sign_icon
from gui.widgets.menu_entries import short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.theme import Theme

_LONGEST: Final = 80
"""Characters of a name."""


class LayerChoice(QWidget):
    """Two buttons, and the fields of a layer.

    Args:
        theme: for sizes and colours.
        layers: that there are; what has the name of one goes there.
        name: that is proposed.
        source: name of the file.
    """

    changed = Signal()
    """The other button is down."""
    named = Signal()
    """Name or border are others."""

    def __init__(self, theme: Theme, layers: Sequence[Layer], name: str, source: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layers = {one.name: one for one in layers}
        self._source = source
        self._id = uuid4().hex
        self._build(name, layers)
        self._connect()
        self._follow()

    def _build(self, name: str, layers: Sequence[Layer]) -> None:
        metrics = self._theme.metrics
        self._own = QRadioButton(self.tr("Among my own annotations"))
        self._apart = QRadioButton(self.tr("Apart, as a layer:"))
        self._own.setChecked(True)
        group = QButtonGroup(self)
        for button in (self._own, self._apart):
            group.addButton(button)
        self._name = QLineEdit(name[:_LONGEST])
        self._name.setObjectName("FilterField")
        self._name.setMaxLength(_LONGEST)
        self._name.setPlaceholderText(self.tr("Whose it is"))
        self._name.setAccessibleName(self.tr("Name of the layer"))
        self._border = ChoiceBox(self.tr("Border"))
        side = metrics.small_text
        self._border.setIconSize(QSize(side * SIGN_RATIO, side))
        for border in BORDERS:
            self._border.addItem(sign_icon(self._theme, border, side, self.devicePixelRatioF()), border_name(border), border)
        self._border.setCurrentIndex(BORDERS.index(free_border(layers)))
        self._said = QLabel()
        self._said.setObjectName("TypeHint")
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout()
        row.setSpacing(metrics.gap)
        row.addWidget(self._own)
        row.addSpacing(metrics.pad)
        row.addWidget(self._apart)
        row.addWidget(self._name, 1)
        row.addWidget(self._border)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.small_gap)
        layout.addLayout(row)
        layout.addWidget(self._said)

    def _connect(self) -> None:
        self._apart.toggled.connect(self._turn)
        self._name.textChanged.connect(self._follow)
        self._name.textChanged.connect(lambda _words: self.named.emit())

    @property
    def is_apart(self) -> bool:
        """True if a layer is wanted."""
        return self._apart.isChecked()

    @property
    def layer(self) -> Layer | None:
        """Return the layer that is wanted, None while it has no name."""
        name = " ".join(storable(self._name.text()).split())
        if not name:
            return None
        border = str(self._border.currentData())
        there = self._layers.get(name)
        if there is not None:
            return Layer(there.id, name, there.border, self._source, there.created)
        return Layer(self._id, name, border, self._source, datetime.now(UTC).isoformat(timespec="seconds"))

    def _turn(self) -> None:
        self._follow()
        if self.is_apart:
            self._name.setFocus()
        self.changed.emit()

    def _follow(self) -> None:
        """Offer only what makes a difference, and say what becomes of a layer that is there."""
        self._name.setEnabled(self.is_apart)
        there = self._layers.get(" ".join(self._name.text().split()))
        self._border.setEnabled(self.is_apart and there is None)
        self._said.setVisible(self.is_apart)
        if there is not None:
            words = self.tr("The layer “{name}” is there already: what it does not have yet is added, what it has is replaced.")
            self._said.setText(words.format(name=short(there.name)))
        else:
            self._said.setText(
                self.tr("A layer is shown beside your own annotations, can be hidden and compared, and changes none of yours.")
            )
