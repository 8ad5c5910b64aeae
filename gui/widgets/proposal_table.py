"""The table of proposed tasks: answered row by row, or several at once, from the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView

from gui.widgets.place_table import PlaceTable

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from gui.theme import Theme

_PARTS: Final = (34, 18, 13, 21, 14)
"""How the columns share the width, in per cent, until the reader sets one."""
_LEAST: Final = 4
"""Characters that each column has room for."""


class ProposalTable(PlaceTable):
    """A accepts, E edits, X rejects what is chosen."""

    accepted = Signal()
    rejected = Signal()
    chosen = Signal()
    """Other rows are chosen, or another is the current one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        # The look of the table of tasks is its own too.
        self.setObjectName("TaskTable")
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)

    def rows(self) -> list[int]:
        """Return the chosen rows from the top; the current one if none is chosen."""
        return super().rows() or ([self.currentIndex().row()] if self.currentIndex().isValid() else [])

    def choose(self, row: int) -> None:
        """Choose one row, the last one if there are fewer; what stands in it is seen."""
        last = self.model().rowCount() - 1
        if last >= 0:
            flag = QItemSelectionModel.SelectionFlag
            index = self.model().index(max(0, min(row, last)), max(self.currentIndex().column(), 0))
            self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
            self.scrollTo(index)

    def edit_current(self) -> None:
        """Write in the current cell."""
        if self.currentIndex().isValid():
            self.edit(self.currentIndex())

    def _share(self, width: int, character: int) -> None:
        for column, part in enumerate(_PARTS[:-1]):
            self.horizontalHeader().resizeSection(column, max(width * part // 100, (_LEAST + 1) * character))

    # Qt

    def inputMethodQuery(self, query: Qt.InputMethodQuery, /) -> Any:
        """Let no input method have A, E and X: Pinyin would begin with them; while a cell is written in, its editor is asked instead."""
        return False if query == Qt.InputMethodQuery.ImEnabled else super().inputMethodQuery(query)

    def setModel(self, model: QAbstractItemModel | None, /) -> None:
        """Show a model, and tell what is chosen of it."""
        super().setModel(model)
        selection = self.selectionModel()
        selection.selectionChanged.connect(lambda *_: self.chosen.emit())
        selection.currentRowChanged.connect(lambda *_: self.chosen.emit())

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Answer, write."""
        acts = {
            Qt.Key.Key_A: self.accepted.emit,
            Qt.Key.Key_E: self.edit_current,
            Qt.Key.Key_X: self.rejected.emit,
            Qt.Key.Key_Delete: self.rejected.emit,
        }
        is_plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if is_plain and event.key() in acts and not self.is_editing:
            acts[Qt.Key(event.key())]()
        else:
            super().keyPressEvent(event)
