"""Blocks in as many columns as there is room for, each column read from its top."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from gui.theme import Theme
    from gui.widgets.key_block import KeyBlock

T = TypeVar("T")

_LETTERS: Final = 18
"""Letters of the interface's size that a column is wide at least."""


class KeyColumns(QWidget):
    """Lays blocks out in their order, with columns as even as they can be; its height follows its width."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._blocks: list[KeyBlock] = []

    def show_blocks(self, blocks: Sequence[KeyBlock]) -> None:
        """Show other blocks, which become children."""
        for block in self._blocks:
            block.hide()
            block.deleteLater()
        self._blocks = list(blocks)
        for block in self._blocks:
            block.setParent(self)
            block.show()
        self._place()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        for block in self._blocks:
            block.apply_theme(theme)
        self._place()

    def _place(self) -> None:
        metrics = self._theme.metrics
        between = 3 * metrics.gap
        room = self.width()
        count = max(1, (room + between) // (_LETTERS * metrics.interface_text + between))
        width = (room - between * (count - 1)) // count
        lowest = 0
        for at, column in enumerate(even(self._blocks, [block.height_wanted() for block in self._blocks], count)):
            top = 0
            for block in column:
                block.setGeometry(at * (width + between), top, width, block.height_wanted())
                top += block.height_wanted()
            lowest = max(lowest, top)
        self.setFixedHeight(lowest)

    # Qt

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Lay the blocks out anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._place()


def even(items: Sequence[T], heights: Sequence[int], count: int) -> list[list[T]]:
    """Part items in their order into at most so many columns, the highest of which is as low as can be."""
    low, high = max(heights, default=0), sum(heights)
    while low < high:
        middle = (low + high) // 2
        if len(_filled(items, heights, middle)) <= count:
            high = middle
        else:
            low = middle + 1
    return _filled(items, heights, low)


def _filled(items: Sequence[T], heights: Sequence[int], most: int) -> list[list[T]]:
    """Fill columns one after the other up to a height."""
    columns: list[list[T]] = []
    used = most + 1
    for item, height in zip(items, heights, strict=True):
        if used + height > most:
            columns.append([])
            used = 0
        columns[-1].append(item)
        used += height
    return columns
