"""The contents of the help: its pages, and the headings of the one that is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStyledItemDelegate, QTreeWidget, QTreeWidgetItem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from core.help_pages import HelpPage
    from gui.theme import Theme

_PLACE: Final = Qt.ItemDataRole.UserRole
"""Role of an item's page and section."""


class HelpContents(QTreeWidget):
    """A tree of two levels; what is current in it is what is read.

    Args:
        theme: its sizes.
        parent: see Qt.
    """

    chosen = Signal(str, int)
    """Name of a page and number of its heading."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("HelpContents")
        self.setAccessibleName(self.tr("Contents"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setIndentation(0)
        self.setItemDelegate(_ItemFace(theme.metrics.indent, self))
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._pages: dict[str, QTreeWidgetItem] = {}
        self._inner: dict[str, list[QTreeWidgetItem]] = {}
        self.currentItemChanged.connect(lambda item, _: self._choose(item))
        self.itemClicked.connect(lambda item, _: self._choose(item))

    def fill(self, pages: Mapping[str, HelpPage]) -> None:
        """Show all pages, in their order."""
        self.blockSignals(True)
        self.clear()
        self._pages, self._inner = {}, {}
        for name, page in pages.items():
            top = QTreeWidgetItem(self, [page.title])
            top.setData(0, _PLACE, (name, 0))
            self._pages[name], self._inner[name] = top, []
            for number, section in enumerate(page.sections):
                if section.level == 2:
                    inner = QTreeWidgetItem(top, [section.heading])
                    inner.setData(0, _PLACE, (name, number))
                    inner.setToolTip(0, section.heading)
                    self._inner[name].append(inner)
        # Without one the first would become current, and be shown, as soon as the keyboard comes here.
        self.setCurrentItem(next(iter(self._pages.values())))
        self.blockSignals(False)

    def follow(self, page: str, section: int) -> None:
        """Make current what is read; only its page is open."""
        top = self._pages[page]
        wanted = top
        for inner in self._inner[page]:
            if inner.data(0, _PLACE)[1] <= section:
                wanted = inner
        self.blockSignals(True)
        for other in self._pages.values():
            if other.isExpanded() != (other is top):
                other.setExpanded(other is top)
        self.setCurrentItem(wanted)
        self.blockSignals(False)
        self.scrollToItem(wanted)
        self.viewport().update()

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            page, section = item.data(0, _PLACE)
            self.chosen.emit(page, section)


class _ItemFace(QStyledItemDelegate):
    """Sets the second level in: the tree itself would leave a ground without corners before it."""

    def __init__(self, indent: int, parent: QTreeWidget) -> None:
        super().__init__(parent)
        self._indent = indent

    # Qt

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        """Draw an item, further in if it is a heading."""
        if index.parent().isValid():
            option.rect.setLeft(option.rect.left() + self._indent)
        super().paint(painter, option, index)
