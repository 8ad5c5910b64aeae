"""The tree that shows an outline: a click or Enter chooses an item, a heading is written over in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTreeView, QWidget

from gui.widgets.outline_face import OutlineFace

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from gui.models.outline import OutlineModel
    from gui.theme import Theme

_KEPT: Final = 64
"""Pictures of rows: twice as many as have room in a window."""


class OutlineTree(QTreeView):
    """A tree without columns or dragging, in which nothing stays selected.

    Neither mouse nor keys select. A screen reader does: to select is all that it can do with an item, and that chooses it.

    Args:
        theme: the colours and faces.
        parent: has it.
        ground: token of the colour of what is around it, as far as that is everywhere the same; None where it is not known.
    """

    item_chosen = Signal(object)  # QModelIndex
    renamed = Signal(QPersistentModelIndex, str)  # item, its new heading; after the field has gone

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, ground: str | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ground = ground
        self._pictures: dict[tuple[object, ...], QPixmap] = {}
        self._face = OutlineFace(theme, self)
        self._hovered = QPersistentModelIndex()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setObjectName("OutlineTree")
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(True)
        self.setIndentation(self._theme.metrics.indent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        # By rows Qt takes the row of a branch for one of the whole tree when a screen reader selects.
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setExpandsOnDoubleClick(False)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        self.setItemDelegate(self._face)

    def _connect(self) -> None:
        self.clicked.connect(self.item_chosen.emit)
        self.entered.connect(self._hover)
        self.viewportEntered.connect(self._hover)
        # The outline that comes back resets the model: not while the view is still closing the field.
        self._face.heading_written.connect(self.renamed, Qt.ConnectionType.QueuedConnection)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme's colours and sizes."""
        is_resized = theme.metrics != self._theme.metrics or theme.interface_family != self._theme.interface_family
        self._theme = theme
        self._face.apply_theme(theme)
        self._pictures.clear()
        self.setIndentation(theme.metrics.indent)
        if is_resized:
            # The height of the rows is asked for once.
            self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def write_over(self, index: QModelIndex) -> None:
        """Open a field over the heading of an item: Enter takes what it holds, Esc leaves the heading as it was."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.edit(index)
        field = self.indexWidget(index)
        if isinstance(field, QLineEdit):
            # The view has selected all with the caret behind it: of a long heading the end would be seen.
            field.setSelection(len(field.text()), -len(field.text()))

    def put_keyboard(self, index: QModelIndex) -> None:
        """Make an item the one that keys act on, without scrolling to it."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def is_in_view(self, index: QModelIndex) -> bool:
        """Return True if at least a part of an item's row can be seen."""
        row = self.visualRect(index)
        return not row.isEmpty() and self.viewport().rect().intersects(row)

    def keep_height(self, index: QModelIndex, y: int) -> None:
        """Scroll until an item stands where it or the one in its place stood."""
        bar = self.verticalScrollBar()
        if index.isValid():
            bar.setValue(bar.value() + self.visualRect(index).y() - y)

    @property
    def is_writing(self) -> bool:
        """True while a field is open over a heading."""
        return self.state() == QAbstractItemView.State.EditingState

    def _hover(self, index: QModelIndex | None = None) -> None:
        """Light up the row under the mouse, from one side of the view to the other."""
        self._hovered = QPersistentModelIndex(index or QModelIndex())
        self.viewport().update()

    def _take_selected(self) -> None:
        """Choose the item that something other than mouse and keys has selected, and let it be as before."""
        selected = self.selectionModel().selectedIndexes()
        if selected:
            self.clearSelection()
            self.setCurrentIndex(selected[0])
            self.item_chosen.emit(selected[0])

    # --- Qt

    def selectionCommand(
        self, _index: QModelIndex | QPersistentModelIndex, _event: QEvent | None = None, /
    ) -> QItemSelectionModel.SelectionFlag:
        """Return that nothing is selected by mouse or keys."""
        return QItemSelectionModel.SelectionFlag.NoUpdate

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection, /) -> None:
        """Choose what is selected, after whoever selects has done with it."""
        super().selectionChanged(selected, deselected)
        if not selected.isEmpty():
            QTimer.singleShot(0, self, self._take_selected)

    def inputMethodQuery(self, query: Qt.InputMethodQuery, /) -> Any:
        """Take no part in input methods: a heading that can be renamed would have them take the keys that act on the tree."""
        return False if query == Qt.InputMethodQuery.ImEnabled else super().inputMethodQuery(query)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Choose with Enter; follow the keyboard into view."""
        if self.is_writing:
            # A field hands on what it does not use, Enter and the arrows: here they would jump to the heading or leave it.
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.item_chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
            if self.currentIndex().isValid() and event.key() in _MOVES:
                self.scrollTo(self.currentIndex())

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        """Draw a row, or the picture that was made of it: to write its words takes ten times as long."""
        model: OutlineModel = index.model()  # type: ignore[assignment]
        row = QRect(0, option.rect.y(), self.viewport().width(), option.rect.height())
        facts, is_hover = model.facts_of(index), self._hovered == index
        is_focus = self.hasFocus() and index == self.currentIndex()
        ratio = self.devicePixelRatioF()
        if self._ground is None or not ratio.is_integer():
            # Between two pixels of the screen a picture would be blurred.
            self._draw_row(painter, option, index, row, is_current=facts.is_current, is_focus=is_focus, is_hover=is_hover)
            return
        place = self.visualRect(index).x(), model.hasChildren(index), self.isExpanded(index)
        key = facts, place, is_focus, is_hover, row.width(), row.height(), ratio
        picture = self._pictures.get(key)
        if picture is None:
            if len(self._pictures) >= _KEPT:
                self._pictures.clear()
            picture = self._pictures[key] = QPixmap(row.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            # Letters on no ground would be smoothed in another way than those on one.
            picture.fill(self._theme.colour(self._ground))
            own = QPainter(picture)
            own.translate(0, -row.y())
            self._draw_row(own, option, index, row, is_current=facts.is_current, is_focus=is_focus, is_hover=is_hover)
            own.end()
        painter.drawPixmap(row.topLeft(), picture)

    def _draw_row(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        row: QRect,
        *,
        is_current: bool,
        is_focus: bool,
        is_hover: bool,
    ) -> None:
        """Draw the ground of a row under its words."""
        self._face.draw_ground(painter, row, is_current=is_current, is_focus=is_focus, is_hover=is_hover)
        super().drawRow(painter, option, index)

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex, /) -> None:
        """Draw an arrow where there is something to open."""
        if self.model().hasChildren(index):
            self._face.draw_arrow(painter, rect, is_open=self.isExpanded(index))

    def viewportEvent(self, event: QEvent, /) -> bool:
        """Take the light from the row that the mouse has left."""
        if event.type() == QEvent.Type.Leave:
            self._hover()
        return super().viewportEvent(event)


_MOVES: Final = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)
