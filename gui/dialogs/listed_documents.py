"""What dialogs in which one document of the library is chosen have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton

from gui.models.editions import ListedDocumentModel
from gui.widgets.choice_table import ChoiceTable
from gui.widgets.filter_field import FilterField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from core.editions import ListedDocument
    from gui.theme import Theme

_TYPED_AFTER: Final = 100
"""Milliseconds after the last key when documents are looked for."""
_WIDTH, _HEIGHT = 760, 440
_PARTS: Final = (32, 33, 9, 9, 17)


class ListedDocumentsDialog(QDialog):
    """Lists documents under a filter; a subclass lays out what is made here, and says what is done with the one that is chosen.

    Args:
        theme: for sizes.
        parent: see Qt.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(_WIDTH, _HEIGHT)

    def _build_parts(self, *, field: str, table: str, do: str) -> None:
        """Make the filter, the list and both buttons.

        Args:
            field: what a screen reader calls the filter.
            table: what it calls the list.
            do: what stands on the button that decides.
        """
        self._words = FilterField(self.tr("Filter by title, name or folder…"), field, after=_TYPED_AFTER)
        self._model = ListedDocumentModel(self)
        self._table = ChoiceTable(self._theme, _PARTS)
        self._table.setSelectionMode(ChoiceTable.SelectionMode.SingleSelection)
        self._table.setModel(self._model)
        self._table.setAccessibleName(table)
        self._do = QPushButton(do)
        self._do.setObjectName("AccentButton")
        self._shut = QPushButton(self.tr("Cancel"))
        self._shut.setProperty("closes", True)

    def _foot(self, *buttons: QPushButton) -> QHBoxLayout:
        """Return the buttons in a row, at the right."""
        row = QHBoxLayout()
        row.setSpacing(self._theme.metrics.gap)
        row.addStretch(1)
        for button in buttons:
            button.setAutoDefault(False)
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        self._words.settled.connect(self._filter)
        self._table.taken.connect(lambda _row: self._do.click())
        self._do.clicked.connect(self._decide)
        self._shut.clicked.connect(self.reject)

    def _filter(self) -> None:
        self._words.settle()
        self._model.filter(self._words.text())
        if self._model.rowCount():
            self._table.setCurrentIndex(self._model.index(0, 0))

    def _chosen(self) -> ListedDocument | None:
        rows = self._table.rows()
        return self._model.at(rows[0]) if rows else None

    def _decide(self) -> None:
        """Close, and tell what is chosen."""
        raise NotImplementedError

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go from the filter to the list with an arrow; press the button that has the keyboard with Enter, the proposed one else."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Down and focused is self._words:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self._words.settle():
                self._filter()
            (focused if isinstance(focused, QPushButton) else self._do).click()
        else:
            super().keyPressEvent(event)
