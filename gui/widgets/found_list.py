"""The list of what a search of the library has found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView

from gui.widgets.found_face import FoundFace

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from gui.theme import Theme


class FoundList(QListView):
    """Shows a `FoundModel`. Enter or a click goes to a place, Space shows it and leaves the keyboard here."""

    wanted = Signal(int)
    """Row whose place is to be gone to."""
    looked = Signal(int)
    """Row whose place is to be shown, while the keyboard stays."""
    opened = Signal(int)
    """Row of whose document all places are wanted."""
    shut = Signal(int)
    """Row of whose document only the first places are wanted."""
    left = Signal()
    """The field is wanted: Esc was pressed, or Up on the first row."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = FoundFace(theme, self)
        self.setObjectName("FoundList")
        self.setItemDelegate(self._face)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Else the width of the rows would change with the first page that is longer than the view.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("What was found"))
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._face.apply_theme(theme)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def set_stale(self, *, is_stale: bool) -> None:
        """Grey what is shown: it answers an older query."""
        if self._face.is_stale != is_stale:
            self._face.is_stale = is_stale
            self.viewport().update()

    def choose(self, row: int) -> None:
        """Make a row the current one and bring it into view; the keyboard stays where it is."""
        index = self.model().index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go to a place with Enter, look at it with Space; open and shut a document's places with Right and Left; leave with Esc."""
        row, key = self.currentIndex().row(), event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Up and row <= 0):
            self.left.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row >= 0:
            self.wanted.emit(row)
        elif key == Qt.Key.Key_Space and row >= 0:
            self.looked.emit(row)
        elif key in {Qt.Key.Key_Right, Qt.Key.Key_Left} and row >= 0:
            (self.opened if key == Qt.Key.Key_Right else self.shut).emit(row)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """Go to what is clicked."""
        index: QModelIndex = self.indexAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index.row() == self.currentIndex().row():
            self.wanted.emit(index.row())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
