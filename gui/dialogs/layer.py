"""What a layer is called, and its border."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from core.layers import BORDERS
from core.text import storable
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.layer_signs import SIGN_RATIO, border_name, sign_icon
from gui.widgets.menu_entries import short

if TYPE_CHECKING:
    from core.layers import Layer
    from gui.theme import Theme

_WIDTH = 420
_LONGEST = 80
"""Characters of a name."""


class LayerDialog(QDialog):
    """Asks for name and border of a layer.

    Args:
        layer: as it is.
        theme: for sizes and colours.
        parent: see Qt.
    """

    decided = Signal(object)  # Layer

    def __init__(self, layer: Layer, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._layer = layer
        self._theme = theme
        self._build()
        self._connect()

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("LayerDialog")
        self.setWindowTitle(self.tr("Layer “{name}”").format(name=short(self._layer.name)))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(_WIDTH, self.sizeHint().height())
        self._name = QLineEdit(self._layer.name)
        self._name.setObjectName("FilterField")
        self._name.setMaxLength(_LONGEST)
        self._name.selectAll()
        self._border = ChoiceBox(self.tr("Border"))
        side = metrics.small_text
        self._border.setIconSize(QSize(side * SIGN_RATIO, side))
        for border in BORDERS:
            self._border.addItem(sign_icon(self._theme, border, side, self.devicePixelRatioF()), border_name(border), border)
        self._border.setCurrentIndex(BORDERS.index(self._layer.border))
        self._do = QPushButton(self.tr("Save"))
        self._do.setObjectName("AccentButton")
        self._do.setDefault(True)
        self._shut = QPushButton(self.tr("Cancel"))
        self._shut.setProperty("closes", True)
        self._shut.setAutoDefault(False)
        rows = QFormLayout()
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        rows.addRow(self.tr("&Name"), self._name)
        rows.addRow(self.tr("&Border"), self._border)
        buttons = QHBoxLayout()
        buttons.setSpacing(metrics.gap)
        buttons.addStretch(1)
        buttons.addWidget(self._do)
        buttons.addWidget(self._shut)
        layout = QVBoxLayout(self)
        layout.setSpacing(metrics.pad)
        layout.addLayout(rows)
        layout.addLayout(buttons)
        self._check()

    def _connect(self) -> None:
        self._name.textChanged.connect(lambda _words: self._check())
        self._do.clicked.connect(self._decide)
        self._shut.clicked.connect(self.reject)

    def _check(self) -> None:
        self._do.setEnabled(bool(self._wanted_name()))

    def _decide(self) -> None:
        self.decided.emit(replace(self._layer, name=self._wanted_name(), border=self._border.currentData()))
        self.accept()

    def _wanted_name(self) -> str:
        return " ".join(storable(self._name.text()).split())
