"""A table of figures: Enter or a double click leads to the place, F follows the subject over the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from gui.widgets.place_table import PlaceTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from gui.theme import Theme


class FiguresTable(PlaceTable):
    """Shows figures of a document, or those of a subject.

    Args:
        theme: measures rows.
        parts: of a hundred of the width for each column; the last one takes what is left.
        least: characters for which each column has room at least.
    """

    follow_wanted = Signal(int)  # row

    def __init__(self, theme: Theme, parts: Sequence[int], least: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._parts, self._least = parts, least
        self.setObjectName("FiguresTable")

    def choose(self, row: int) -> None:
        """Choose a row and show it."""
        if 0 <= row < self.model().rowCount():
            self.selectRow(row)
            self.scrollTo(self.model().index(row, 0))

    def _row_height(self, theme: Theme) -> int:
        return theme.metrics.row

    def _share(self, width: int, character: int) -> None:
        for column, (part, least) in enumerate(zip(self._parts, self._least, strict=True)):
            self.horizontalHeader().resizeSection(column, max(width * part // 100, least * character))

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Follow the subject."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_F and not event.modifiers() and index.isValid():
            self.follow_wanted.emit(index.row())
        else:
            super().keyPressEvent(event)
