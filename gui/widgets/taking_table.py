"""The table of annotations from a file: rows are ticked with the space bar, many at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal

from gui.widgets.choice_table import ChoiceTable

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from gui.models.takings import TakingModel
    from gui.theme import Theme

_PARTS: Final = (18, 40, 29, 13)


class TakingTable(ChoiceTable):
    """Rows that name documents go over the whole width."""

    looked_at = Signal(int)
    """Row that is the current one now."""

    def __init__(self, theme: Theme, model: TakingModel) -> None:
        super().__init__(theme, _PARTS)
        self._takings = model
        self.setSelectionMode(ChoiceTable.SelectionMode.ExtendedSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setModel(model)
        self.setAccessibleName(self.tr("Annotations in the file"))
        model.modelReset.connect(self._span_heads)

    def _span_heads(self) -> None:
        self.clearSpans()
        for row in self._takings.head_rows():
            self.setSpan(row, 0, 1, self._takings.columnCount())
        first = next((row for row in range(self._takings.rowCount()) if self._takings.proposal(row) is not None), -1)
        self.setCurrentIndex(self._takings.index(first, 0))
        self.looked_at.emit(first)

    # Qt

    def currentChanged(self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex, /) -> None:
        """Tell which row is looked at."""
        super().currentChanged(current, previous)
        self.looked_at.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Tick the chosen rows with the space bar, all or none of them."""
        if event.key() == Qt.Key.Key_Space:
            # All of them can be selected; of ten thousand each would have to be asked.
            self._takings.tick(self.rows_within())
        else:
            super().keyPressEvent(event)
