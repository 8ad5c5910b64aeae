"""A line that is cut where there is no room for it, and asks for none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget


class ElidedLabel(QLabel):
    """Shows plain words, all of them in its tip.

    Args:
        mode: where they are cut: of a path of headings at the beginning, since the last one tells most.
        parent: see Qt.
    """

    def __init__(self, mode: Qt.TextElideMode, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mode = mode
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_words(self, words: str) -> None:
        """Show a line."""
        self._words = words
        self.setAccessibleName(words)
        self._fit()

    def whole_width(self) -> int:
        """Return the pixels in which all of the words can be read."""
        return self.fontMetrics().horizontalAdvance(self._words)

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._words, self._mode, self.width())
        # An empty label would have no height.
        self.setText(shown or " ")
        self.setToolTip(self._words if shown != self._words else "")

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Cut it anew."""
        super().resizeEvent(event)
        self._fit()
