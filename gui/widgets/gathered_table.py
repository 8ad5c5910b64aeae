"""The table of the library's annotations: each row begins with a bar in the colour of its mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QKeyCombination, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent

from core.annotation import COLOURS, KINDS
from gui.models.gathered import (
    COLOUR_COLUMN,
    COLOUR_ROLE,
    DOCUMENT_COLUMN,
    KIND_COLUMN,
    MADE_COLUMN,
    NOTE_COLUMN,
    TAGS_COLUMN,
    WORDS_COLUMN,
)
from gui.widgets.ink_face import InkFace
from gui.widgets.kinds import kind_name
from gui.widgets.pigments import pigment_name
from gui.widgets.place_table import PlaceTable

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from gui.theme import Theme

_PARTS: Final = {WORDS_COLUMN: 34, NOTE_COLUMN: 21, TAGS_COLUMN: 13, DOCUMENT_COLUMN: 18}
"""How columns share what colour and kind leave of the width, in per cent; the last one takes the rest."""
_COPY_PASSAGES: Final = QKeyCombination(Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_C)
_BAR: Final = 3
"""Pixels of the bar."""


class GatheredTable(PlaceTable):
    """Ctrl+Shift+C copies the chosen rows as passages; Del removes them."""

    passages_copy_wanted = Signal()
    removal_wanted = Signal()
    menu_wanted = Signal(object)  # QPoint on the screen

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("GatheredTable")
        heads = self.horizontalHeader()
        heads.setSectionsClickable(True)
        heads.setSortIndicatorShown(True)

    def choose(self, *rows: int) -> None:
        """Choose rows, one at least, and show the first of them."""
        flag, model = QItemSelectionModel.SelectionFlag, self.model()
        first = model.index(rows[0], WORDS_COLUMN)
        self.selectionModel().setCurrentIndex(first, flag.ClearAndSelect | flag.Rows)
        if len(rows) > 1:
            chosen = QItemSelection()
            for row in rows:
                index = model.index(row, WORDS_COLUMN)
                chosen.select(index, index)
            self.selectionModel().select(chosen, flag.Select | flag.Rows)

    def _made_face(self, theme: Theme) -> InkFace:
        return _Face(theme, self)

    def _share(self, width: int, character: int) -> None:
        heads, metrics = self.horizontalHeader(), self.fontMetrics()
        for column, names in ((COLOUR_COLUMN, map(pigment_name, COLOURS)), (KIND_COLUMN, map(kind_name, KINDS))):
            # Two more: what the style leaves on both sides of the words.
            heads.resizeSection(column, min(max(map(metrics.horizontalAdvance, names)), 5 * character) + 2 * character)
        left = width - heads.sectionSize(COLOUR_COLUMN) - heads.sectionSize(KIND_COLUMN)
        for column, part in _PARTS.items():
            heads.resizeSection(column, max(left * part // 100, 4 * character))
        heads.resizeSection(MADE_COLUMN, max(width - heads.sectionPosition(MADE_COLUMN), 4 * character))

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Copy passages, remove."""
        if event.keyCombination() == _COPY_PASSAGES:
            self.passages_copy_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        """Offer what can be done with the annotations that are chosen."""
        at = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.scrollTo(self.currentIndex())
            at = self.visualRect(self.currentIndex()).center()
        if self.indexAt(at).isValid():
            self.menu_wanted.emit(self.viewport().mapToGlobal(at))


class _Face(InkFace):
    """Draws the bar, and what is less wanted in soft ink."""

    def _token(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return "soft" if index.column() in {DOCUMENT_COLUMN, MADE_COLUMN} else "ink"

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        super().paint(painter, option, index)
        if index.column() == WORDS_COLUMN:
            place = option.rect
            painter.fillRect(
                QRect(place.left(), place.top() + _BAR, _BAR, place.height() - 2 * _BAR), self._theme.edge(index.data(COLOUR_ROLE))
            )
