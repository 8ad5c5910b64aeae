"""The searches that can be run again: those that were saved, and below them the last ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu

from gui.models.scope_choices import chosen
from gui.widgets.scope_chips import value_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from core.query.saved import SavedSearch

_SEARCH: Final = Qt.ItemDataRole.UserRole


class SavedList(QListWidget):
    """Runs a search by a click or Enter; F2 names a saved one anew, Delete removes it."""

    chosen = Signal(object)
    """SavedSearch that is to be run."""
    rename_wanted = Signal(object)
    removal_wanted = Signal(object)
    forgetting_wanted = Signal()
    """The last searches are to be forgotten."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SavedList")
        self.setAccessibleName(self.tr("Saved searches"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setTabKeyNavigation(False)

    def show_searches(self, saved: Sequence[SavedSearch], recent: Sequence[SavedSearch]) -> None:
        """Show these; the row that is chosen stays where it is."""
        at = self.currentRow()
        self.clear()
        for title, some in ((self.tr("Saved searches"), saved), (self.tr("Looked for last"), recent)):
            if some:
                head = QListWidgetItem(title, self)
                head.setFlags(Qt.ItemFlag.NoItemFlags)
                for one in some:
                    item = QListWidgetItem(one.name or summary_of(one), self)
                    item.setData(_SEARCH, one)
                    item.setToolTip(summary_of(one))
        if at >= 0:
            self.setCurrentRow(min(max(at, 1), self.count() - 1))

    def current(self) -> SavedSearch | None:
        """Return the search of the chosen row."""
        item = self.currentItem()
        found: SavedSearch | None = None if item is None else item.data(_SEARCH)
        return found

    def menu_of(self, one: SavedSearch) -> QMenu:
        """Return the menu of a search; it goes when it is closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Find"), lambda: self.chosen.emit(one))
        if one.name:
            menu.addAction(self.tr("Rename…"), lambda: self.rename_wanted.emit(one))
            menu.addAction(self.tr("Remove"), lambda: self.removal_wanted.emit(one))
        else:
            menu.addAction(self.tr("Forget the last searches"), self.forgetting_wanted.emit)
        return menu

    # Qt

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """Run what is clicked, or open its menu."""
        super().mouseReleaseEvent(event)
        item = self.itemAt(event.position().toPoint())
        one: SavedSearch | None = None if item is None else item.data(_SEARCH)
        if one is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(one)
        elif one is not None and event.button() == Qt.MouseButton.RightButton:
            self.menu_of(one).popup(event.globalPosition().toPoint())

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Run with Enter, rename with F2, remove with Delete, leave with Esc or Up at the top."""
        one, key = self.current(), event.key()
        if key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Up and self.currentRow() <= 1):
            self.left.emit()
        elif one is not None and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.chosen.emit(one)
        elif one is not None and one.name and key == Qt.Key.Key_F2:
            self.rename_wanted.emit(one)
        elif one is not None and one.name and key == Qt.Key.Key_Delete:
            self.removal_wanted.emit(one)
        elif one is not None and key == Qt.Key.Key_Menu:
            self.menu_of(one).popup(self.viewport().mapToGlobal(self.visualItemRect(self.currentItem()).bottomLeft() + QPoint(8, 0)))
        else:
            super().keyPressEvent(event)


def summary_of(one: SavedSearch) -> str:
    """Return what a search looks for, on one line."""
    return "　".join(filter(None, (one.words, *(value_name(field, value) for field, value in chosen(one.scope)))))
