"""The ground beside the sheet on which an official document stands. No part of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent
    from PySide6.QtWidgets import QTextEdit


class SheetGround(QWidget):
    """Lies behind the text and paints what of the page is no sheet, with an edge where the sheet begins.

    Args:
        view: the text; its viewport is the column.
        margins: of the sheet at the left and right of the column, in pixels.
        ground: colour beside the sheet.
        edge: colour of the sheet's edge.
    """

    def __init__(self, view: QTextEdit, margins: tuple[int, int], ground: QColor, edge: QColor) -> None:
        super().__init__(view)
        self._view = view
        self._ground = ground
        self._edge = edge
        self._margins = margins
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.lower()
        self.setGeometry(view.rect())
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the size of the page."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._view.rect())
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both sides of the sheet."""
        column = self._view.viewport().geometry()
        left, right = column.left() - self._margins[0], column.right() + 1 + self._margins[1]
        painter = QPainter(self)
        painter.fillRect(QRect(0, 0, left, self.height()), self._ground)
        painter.fillRect(QRect(right, 0, self.width() - right, self.height()), self._ground)
        painter.setPen(self._edge)
        painter.drawLine(left, 0, left, self.height())
        painter.drawLine(right, 0, right, self.height())
