"""The table of backups: one row is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QTableView

from core.keeping import OCCASIONS
from gui.models.backups import ANNOTATIONS, DOCUMENTS, NEWEST, OCCASION, SIZE, WHEN, occasion_words

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from gui.theme import Theme

_WIDTHS: Final = {WHEN: 11, OCCASION: 8, DOCUMENTS: 5, ANNOTATIONS: 5, SIZE: 6}
"""Full-width characters that a column has room for; the document's name takes what is left."""


class BackupTable(QTableView):
    """Shows a `BackupModel`. Enter or a double click asks for what is done with the row."""

    chosen = Signal()  # Enter was pressed, or a row was clicked twice

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("BackupTable")
        self.setItemDelegate(_Face(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.metrics.row)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(theme.metrics.row)
        self.doubleClicked.connect(lambda _index: self.chosen.emit())

    def setModel(self, model: QAbstractItemModel | None, /) -> None:
        """Show a model, with room for the words of each column."""
        super().setModel(model)
        header = self.horizontalHeader()
        self._size()
        header.setSectionResizeMode(NEWEST, QHeaderView.ResizeMode.Stretch)

    def _size(self) -> None:
        metrics, header = self.fontMetrics(), self.horizontalHeader()
        character = metrics.horizontalAdvance("字")
        longest = max(metrics.horizontalAdvance(occasion_words(occasion)) for occasion in OCCASIONS) + 2 * character
        for column, count in _WIDTHS.items():
            # The words of some languages are longer than these are.
            words = metrics.horizontalAdvance(str(self.model().headerData(column, Qt.Orientation.Horizontal))) + 2 * character
            header.resizeSection(column, max(count * character, words, longest if column == OCCASION else 0))

    # Qt

    def changeEvent(self, event: QEvent, /) -> None:
        """Make room for another face."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.model() is not None:
            self._size()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Choose with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.currentIndex().isValid():
                self.chosen.emit()
        else:
            super().keyPressEvent(event)


class _Face(QStyledItemDelegate):
    """Draws a cell without the frame of the one that has the keyboard: the whole row is the choice."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        super().initStyleOption(option, index)
        from PySide6.QtWidgets import QStyle

        option.state &= ~QStyle.StateFlag.State_HasFocus
