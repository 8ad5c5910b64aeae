"""Views on the documents of the library: a list for the side bar, a table for the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from core.holdings import Group
from gui.widgets.calm_heads import calm_heads
from gui.widgets.holding_face import CellFace, LineFace

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from core.holdings import Holding
    from gui.models.holdings import HoldingModel
    from gui.theme import Theme

_MOST_HEADS: Final = 1_000
"""Of more groups the heads are as high as the documents' rows: each would have to be told its height."""
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class HoldingView(QTableView):
    """Enter opens a document, with Ctrl in a tab behind, with Shift beside; arrows open and shut groups."""

    wanted = Signal(object)  # Holding that is to be opened
    behind_wanted = Signal(object)
    beside_wanted = Signal(object)
    menu_wanted = Signal(object)  # QPoint on the screen
    adding_wanted = Signal(object)  # likewise: where no document is
    removal_wanted = Signal()  # Delete was pressed
    picked = Signal()  # other documents are chosen
    typed = Signal(str)  # letters, by which documents are to be found

    def __init__(self, model: HoldingModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        calm_heads(self)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.selectionModel().selectionChanged.connect(lambda *_: self.picked.emit())

    def rows(self) -> list[int]:
        """Return the rows that are chosen, from the top."""
        # Not by `selectedRows`, which asks for each cell of each row: all of thousands may be chosen.
        chosen = self.selectionModel().selection()
        ranges = (chosen.at(number) for number in range(chosen.count()))
        return sorted({row for one in ranges for row in range(one.top(), one.bottom() + 1)})

    def chosen(self) -> tuple[Holding, ...]:
        """Return the documents that are chosen; of the head of a group that is chosen alone, all of the group."""
        rows = self.rows()
        head = self._model.rows[rows[0]] if len(rows) == 1 else None
        return head.holdings if isinstance(head, Group) else self._model.holdings(rows)

    def choose(self, documents: Collection[int], current: int | None = None) -> None:
        """Choose documents, those of them that are shown; the keyboard's place is that of ``current``, else the first of them."""
        rows = self._model.rows_of(documents)
        flags = QItemSelectionModel.SelectionFlag
        last = self._model.columnCount() - 1
        selection = QItemSelection()
        for row in rows:
            selection.select(self._model.index(row, 0), self._model.index(row, last))
        self.selectionModel().select(selection, flags.ClearAndSelect)
        at = next(iter(self._model.rows_of(() if current is None else (current,))), rows[0] if rows else None)
        if at is not None:
            self.selectionModel().setCurrentIndex(self._model.index(at, max(self.currentIndex().column(), 0)), flags.NoUpdate)

    def current_holding(self) -> Holding | None:
        """Return the document that has the keyboard's place."""
        return self._model.holding(self.currentIndex().row())

    def current_head(self) -> str | None:
        """Return the key of the group on whose head the keyboard's place is, None if it is on none."""
        row = self.currentIndex().row()
        one = self._model.rows[row] if row >= 0 else None
        return one.key if isinstance(one, Group) else None

    def begin_at_top(self, head: str | None = None) -> None:
        """Give the keyboard a place if it has none: the head of the group with that key, else the first row."""
        if not self.currentIndex().isValid() and self._model.rows:
            heads = (row for row, one in enumerate(self._model.rows) if isinstance(one, Group) and one.key == head)
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(self._model.index(next(heads, 0), self._first_column()), flags.NoUpdate)

    def _first_column(self) -> int:
        return 0

    def _open(self, holding: Holding, held: Qt.KeyboardModifier) -> None:
        if held & Qt.KeyboardModifier.ControlModifier:
            self.behind_wanted.emit(holding)
        elif held & Qt.KeyboardModifier.ShiftModifier:
            self.beside_wanted.emit(holding)
        else:
            self.wanted.emit(holding)

    def _turn(self, row: int, *, is_open: bool | None = None) -> bool:
        """Open or shut the group whose head stands in a row; True if there was something to turn."""
        group = self._model.rows[row] if 0 <= row < len(self._model.rows) else None
        if not isinstance(group, Group) or is_open == self._model.is_open(group):
            return False
        self._model.turn(row)
        return True

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Open, turn groups, remove; everything else is the view's, and what it has no use for goes on."""
        key, row = event.key(), self.currentIndex().row()
        holding = self._model.holding(row)
        if key in _ENTER and holding is not None:
            self._open(holding, event.modifiers())
        elif key in _ENTER or (key == Qt.Key.Key_Space and holding is None):
            self._turn(row)
        elif (key == Qt.Key.Key_Right and self._turn(row, is_open=True)) or (key == Qt.Key.Key_Left and self._shut(row)):
            pass
        elif key == Qt.Key.Key_Delete and self.chosen():
            self.removal_wanted.emit()
        elif key == Qt.Key.Key_Escape or event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str, /) -> None:
        """Tell of letters that are typed: Qt would look for them at the beginning of titles, where no Chinese one has them."""
        if search.strip():
            self.typed.emit(search)

    def _shut(self, row: int) -> bool:
        """Shut the group of a row, or go from one of its documents to its head."""
        if self._turn(row, is_open=False):
            return True
        head = self._model.head_of(row) if self._model.holding(row) is not None else None
        if head is None or not self._turns_with_arrows():
            return False
        self.setCurrentIndex(self._model.index(head, self.currentIndex().column()))
        return True

    def _turns_with_arrows(self) -> bool:
        return True

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        """Offer what can be done with the documents that are chosen, where there are none the ways to add some."""
        index = self.indexAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            self.scrollTo(index)
        # By the keyboard it opens at the row, for which it is meant.
        is_at_row = index.isValid() and event.reason() == QContextMenuEvent.Reason.Keyboard
        at = self.visualRect(index).center() if is_at_row else event.pos()
        place = self.viewport().mapToGlobal(QPoint(at))
        if not index.isValid():
            self.adding_wanted.emit(place)
            return
        if index.row() not in self.rows():
            self.setCurrentIndex(index)
        self.menu_wanted.emit(place)


class HoldingList(HoldingView):
    """Documents in two lines each. A click opens, as Enter does; with the middle button, or with Ctrl, in a tab behind."""

    def __init__(self, theme: Theme, model: HoldingModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.setObjectName("HoldingList")
        self._face = LineFace(theme, model, self)
        self.setItemDelegate(self._face)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.verticalHeader().setDefaultSectionSize(self._face.height)
        model.arranged.connect(self._measure)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._face.apply_theme(theme)
        self.verticalHeader().setDefaultSectionSize(self._face.height)
        self._measure()
        self.viewport().update()

    def _measure(self) -> None:
        """Give the heads of groups their own height."""
        heads = self._model.heads()
        if len(heads) <= _MOST_HEADS:
            header, height = self.verticalHeader(), self._face.head_height
            for row in heads:
                header.resizeSection(row, height)

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """Open what is clicked, or turn its group."""
        row = self.indexAt(event.position().toPoint()).row()
        super().mouseReleaseEvent(event)
        holding = self._model.holding(row)
        if row < 0 or row != self.currentIndex().row():
            return
        if event.button() == Qt.MouseButton.LeftButton:
            self._turn(row)
            if holding is not None:
                self._open(holding, event.modifiers())
        elif event.button() == Qt.MouseButton.MiddleButton and holding is not None:
            self.behind_wanted.emit(holding)


class HoldingTable(HoldingView):
    """Documents with a column for each thing that is known of them. A double click opens."""

    columns_changed = Signal()
    """The reader has moved, hidden or sized columns."""
    sorted_by = Signal(str, bool)
    """A column, and True for the last first."""
    columns_wanted = Signal(object)
    """QPoint on the screen where the choice of columns is to open."""

    def __init__(self, theme: Theme, model: HoldingModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.setObjectName("HoldingTable")
        self._theme = theme
        self._face = CellFace(theme, model, self)
        self._is_being_set = False
        # Its ground covers everything: scrolling then moves the picture, and only the rows that come into view are painted.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setItemDelegate(self._face)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.verticalHeader().setDefaultSectionSize(self._face.head_height)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(3 * self.fontMetrics().horizontalAdvance("字"))
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda at: self.columns_wanted.emit(header.mapToGlobal(at)))
        header.sortIndicatorChanged.connect(self._tell_sort)
        header.sectionResized.connect(lambda *_: self._tell_columns())
        header.sectionMoved.connect(lambda *_: self._tell_columns())

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._face.apply_theme(theme)
        self.verticalHeader().setDefaultSectionSize(self._face.head_height)
        self.viewport().update()

    def show_sort(self, column: str, *, is_descending: bool) -> None:
        """Point out by which column the rows are sorted."""
        self._is_being_set = True
        order = Qt.SortOrder.DescendingOrder if is_descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(self._model.columns.index(column), order)
        self._is_being_set = False

    def layout_columns(self, columns: Sequence[tuple[str, int, bool]]) -> None:
        """Put columns in an order, with their widths in characters' widths, those with False hidden; columns not named stay behind."""
        self._is_being_set = True
        header = self.horizontalHeader()
        for place, (name, width, is_shown) in enumerate(columns):
            number = self._model.columns.index(name)
            header.moveSection(header.visualIndex(number), place)
            header.resizeSection(number, width)
            header.setSectionHidden(number, not is_shown)
        self._find_first()
        self._is_being_set = False

    def head_width(self, column: str) -> int:
        """Return the pixels that the head of a column needs."""
        return self.horizontalHeader().sectionSizeHint(self._model.columns.index(column))

    def columns(self) -> list[tuple[str, int, bool]]:
        """Return what `layout_columns` takes, as the columns are now; of a hidden one the width is that which it had."""
        header = self.horizontalHeader()
        numbers = [header.logicalIndex(place) for place in range(header.count())]
        found = []
        for number in numbers:
            is_shown = not header.isSectionHidden(number)
            found.append((self._model.columns[number], header.sectionSize(number) if is_shown else 0, is_shown))
        return found

    def show_column(self, column: str, *, is_shown: bool) -> None:
        """Show or hide a column."""
        number, header = self._model.columns.index(column), self.horizontalHeader()
        header.setSectionHidden(number, not is_shown)
        if is_shown and header.sectionSize(number) < header.minimumSectionSize():
            header.resizeSection(number, 8 * self.fontMetrics().horizontalAdvance("字"))
        self._find_first()
        self._tell_columns()

    def _tell_columns(self) -> None:
        self._find_first()
        if not self._is_being_set:
            self.columns_changed.emit()

    def _tell_sort(self, number: int, order: Qt.SortOrder) -> None:
        if not self._is_being_set and 0 <= number < len(self._model.columns):
            self.sorted_by.emit(self._model.columns[number], order == Qt.SortOrder.DescendingOrder)

    def _find_first(self) -> None:
        first = self._first_column()
        if first != self._face.first:
            self._face.first = first
            self.viewport().update()

    def _first_column(self) -> int:
        header = self.horizontalHeader()
        shown = (number for number in map(header.logicalIndex, range(header.count())) if not header.isSectionHidden(number))
        return next(shown, 0)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Lay the ground, then draw the cells."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.colour("paper"))
        painter.end()
        super().paintEvent(event)

    def _turns_with_arrows(self) -> bool:
        # In a table the arrows lead from cell to cell; from the first one to the head.
        return self.currentIndex().column() == self._first_column()

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """Turn the group that is clicked; open a document behind with the middle button."""
        row = self.indexAt(event.position().toPoint()).row()
        super().mouseReleaseEvent(event)
        holding = self._model.holding(row)
        if event.button() == Qt.MouseButton.LeftButton and not event.modifiers() and row >= 0 and row == self.currentIndex().row():
            self._turn(row)
        elif event.button() == Qt.MouseButton.MiddleButton and holding is not None:
            self.behind_wanted.emit(holding)

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        """Open a document."""
        holding = self._model.holding(self.indexAt(event.position().toPoint()).row())
        if event.button() == Qt.MouseButton.LeftButton and holding is not None:
            self._open(holding, event.modifiers())
