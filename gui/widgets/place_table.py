"""A table whose rows lead to places of texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QTableView

from gui.widgets.calm_heads import calm_heads
from gui.widgets.ink_face import InkFace

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from gui.theme import Theme


class PlaceTable(QTableView):
    """Enter or a double click leads to the place of a row; Ctrl+C copies the chosen rows; Esc leaves.

    The columns share the width until the reader sets one of them; the last one takes what the others leave.
    """

    passage_wanted = Signal(int)  # row
    copy_wanted = Signal()
    edit_ended = Signal()
    """Nothing is written in any cell any more."""
    left = Signal()  # Esc was pressed

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_shared, self._is_sharing = True, False
        self._face = self._made_face(theme)
        self.setItemDelegate(self._face)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self._row_height(theme))
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def rows(self) -> list[int]:
        """Return the chosen rows from the top."""
        # By ranges: to ask for the rows one by one takes Qt the square of their number.
        chosen = self.selectionModel().selection()
        ranges = (chosen.at(number) for number in range(chosen.size()))
        return sorted({row for some in ranges for row in range(some.top(), some.bottom() + 1)})

    @property
    def is_editing(self) -> bool:
        """True while something is written in a cell."""
        return self.state() == QAbstractItemView.State.EditingState

    def show_column(self, column: int, *, is_shown: bool) -> None:
        """Show a column, or leave its room to the others."""
        self._is_sharing = True
        self.setColumnHidden(column, not is_shown)
        self._is_sharing = False
        self.share_width()

    def share_width(self) -> None:
        """Give the columns their parts of the width, unless the reader has set one."""
        if not self._is_shared or self.model() is None:
            return
        self._is_sharing = True
        self._share(self.viewport().width(), self.fontMetrics().horizontalAdvance("字"))
        self._is_sharing = False

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._face.apply_theme(theme)
        self.verticalHeader().setDefaultSectionSize(self._row_height(theme))
        self.viewport().update()

    def _made_face(self, theme: Theme) -> InkFace:
        """Return what draws the cells."""
        return InkFace(theme, self)

    def _row_height(self, theme: Theme) -> int:
        """Return the pixels of a row's height."""
        return theme.metrics.row + theme.metrics.small_gap

    def _share(self, width: int, character: int) -> None:
        """Give each column but the last one its part of a width, which is in pixels as that of a character is."""
        raise NotImplementedError

    def _take_width(self, column: int) -> None:
        """Take note that the reader has set the width of a column."""
        self._is_shared = self._is_shared and (self._is_sharing or column == self._last_column())

    def _last_column(self) -> int:
        """Return the column that takes by itself what is left."""
        heads = self.horizontalHeader()
        columns = map(heads.logicalIndex, range(heads.count() - 1, -1, -1))
        return next((column for column in columns if not heads.isSectionHidden(column)), -1)

    # Qt

    def setModel(self, model: QAbstractItemModel | None, /) -> None:
        """Show a model, with room for the words of each column."""
        super().setModel(model)
        calm_heads(self)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().sectionResized.connect(self._take_width)
        self.share_width()

    def closeEditor(self, editor: QWidget, hint: QStyledItemDelegate.EndEditHint, /) -> None:
        """Tell when nothing is written any more; Tab goes on to the next cell."""
        super().closeEditor(editor, hint)
        if not self.is_editing:
            self.edit_ended.emit()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self.share_width()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go to the place, copy, leave; everything else is the table's, and all of it while a cell is written in."""
        index = self.currentIndex()
        if self.is_editing:
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self.passage_wanted.emit(index.row())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        """Go to the place."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.passage_wanted.emit(index.row())
