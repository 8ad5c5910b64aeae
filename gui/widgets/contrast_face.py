"""How headings and sentences of a comparison of two documents are drawn: sentences as in one of editions, headings as its heads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont

from gui.models.contrast import ContrastModel
from gui.widgets.comparison_face import ComparisonFace

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem


class ContrastFace(ComparisonFace):
    """Draws the cells of a `ContrastModel`."""

    def _font_of(self, line: int) -> QFont:
        font = super()._font_of(line)
        if isinstance(self._model, ContrastModel) and self._model.is_heading(line):
            font = QFont(font)
            font.setBold(True)
        return font

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, line: int, side: int) -> None:
        if isinstance(self._model, ContrastModel) and self._model.is_heading(line):
            painter.fillRect(option.rect, self._theme.colour("bar"))
            return
        super()._draw_ground(painter, option, line, side)
