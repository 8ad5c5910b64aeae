"""The row in which a search gets its name, and in which one that was removed can be taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from core.query.saved import NAME
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.line_field import LineField
from gui.widgets.saved_list import summary_of

if TYPE_CHECKING:
    from core.query.saved import SavedSearch
    from gui.theme import Theme


class SearchKeeping(QWidget):
    """Shown only while there is something to name or to take back."""

    keeping_wanted = Signal(object)
    """SavedSearch with its name."""
    left = Signal()
    """The keyboard is to go elsewhere."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._named: SavedSearch | None = None
        self._dropped: SavedSearch | None = None
        self._build(theme)
        self._field.entered.connect(self._take_name)
        self._field.escaped.connect(self._give_up)
        self._back.clicked.connect(self._take_back)

    def ask_name(self, search: SavedSearch) -> None:
        """Ask what a search is to be called, and give the field the keyboard."""
        self._named = search
        self._field.setText(search.name or " ".join(summary_of(search).split())[:NAME])
        self._field.show()
        self.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.selectAll()

    def offer_back(self, search: SavedSearch) -> None:
        """Offer to take back that a search was removed."""
        self._dropped = search
        self._said.show_words(self.tr("Removed: {name}").format(name=search.name))
        self._row.show()
        self.show()

    def _build(self, theme: Theme) -> None:
        metrics = theme.metrics
        self._field = LineField(self)
        self._field.setObjectName("SearchName")
        self._field.setMaxLength(NAME)
        self._field.setAccessibleName(self.tr("Name of the search"))
        self._field.setPlaceholderText(self.tr("Name of the search"))
        self._said = ElidedLabel(Qt.TextElideMode.ElideRight, self)
        self._said.setObjectName("SearchCount")
        self._back = QToolButton(self)
        self._back.setObjectName("ModeButton")
        self._back.setText(self.tr("Take back"))
        self._back.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._row = QWidget(self)
        row = QHBoxLayout(self._row)
        row.setContentsMargins(metrics.small_gap, 0, 0, 0)
        row.addWidget(self._said, 1)
        row.addWidget(self._back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.gap, 0, metrics.gap, 0)
        layout.addWidget(self._field)
        layout.addWidget(self._row)
        for widget in (self._field, self._row, self):
            widget.hide()

    def _take_name(self) -> None:
        search, name = self._named, " ".join(self._field.text().split())
        self._give_up()
        if search is not None and name:
            self.keeping_wanted.emit(replace(search, name=name))

    def _give_up(self) -> None:
        self._named = None
        self._field.hide()
        self._fold()
        self.left.emit()

    def _take_back(self) -> None:
        dropped, self._dropped = self._dropped, None
        self._row.hide()
        self._fold()
        self.left.emit()
        if dropped is not None:
            self.keeping_wanted.emit(dropped)

    def _fold(self) -> None:
        self.setVisible(not (self._field.isHidden() and self._row.isHidden()))
