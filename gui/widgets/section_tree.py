"""The headings of a text with boxes to tick: which sections are wanted whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from core.outline.tree import HEADING
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.outline.tree import Outline

_SPAN: Final = int(Qt.ItemDataRole.UserRole)
_CHECKED: Final = Qt.CheckState.Checked


class SectionTree(QTreeWidget):
    """Ticks; what is under a heading that is ticked is ticked with it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SectionTree")
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setAccessibleName(self.tr("Sections to be handed on whole"))
        self.itemChanged.connect(lambda *_: self.changed.emit())

    def show_outline(self, outline: Outline) -> None:
        """Show the headings of a text, none of them ticked."""
        self.blockSignals(True)
        self.clear()
        made: dict[int, QTreeWidgetItem] = {}
        for index, node in enumerate(outline.nodes):
            if node.kind != HEADING:
                continue
            parent = made.get(node.parent) if node.parent is not None else None
            item = QTreeWidgetItem(parent or self.invisibleRootItem(), [node.line])
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
            item.setCheckState(0, Qt.CheckState.Unchecked)
            item.setData(0, _SPAN, (node.offset, node.end))
            item.setToolTip(0, node.line)
            made[index] = item
        self.expandToDepth(0)
        if (first := self.topLevelItem(0)) is not None:
            self.setCurrentItem(first)
        self.blockSignals(False)

    def sections(self) -> tuple[Span, ...]:
        """Return the sections that are ticked, each without those within it, in text order."""
        return tuple(self._ticked(self.invisibleRootItem()))

    def _ticked(self, parent: QTreeWidgetItem) -> Iterator[Span]:
        for at in range(parent.childCount()):
            item = parent.child(at)
            if item is None:
                continue
            if item.checkState(0) == _CHECKED:
                yield Span(*item.data(0, _SPAN))
            else:
                yield from self._ticked(item)
