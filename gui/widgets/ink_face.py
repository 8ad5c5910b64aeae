"""How words of a table are drawn: in the ink's colour, or in another one of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyledItemDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from gui.theme import Theme


class InkFace(QStyledItemDelegate):
    """Draws words in a colour of the theme, also where a row is chosen."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme

    def _token(self, _index: QModelIndex | QPersistentModelIndex) -> str:
        """Return what the theme calls the colour of a cell's words."""
        return "ink"

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        """Take the colour."""
        super().initStyleOption(option, index)
        colour = self._theme.colour(self._token(index))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(role, colour)
