"""What cards have in common that lie over the page beside some words: they follow its size, and are read and left by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class PageCard(QFrame):
    """A card over a page. Whoever derives from it sets what it lies over and what in it is scrolled."""

    page_resized = Signal()
    """The words are elsewhere."""
    left = Signal()
    """Esc, or the button that closes it."""

    _page: QWidget
    _area: QScrollArea

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Tell when the page takes another size."""
        if event.type() == QEvent.Type.Resize and watched is self._page and self.isVisible():
            self.page_resized.emit()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Leave with Esc, turn over with the keys for pages."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            act = QScrollBar.SliderAction
            step = act.SliderPageStepAdd if event.key() == Qt.Key.Key_PageDown else act.SliderPageStepSub
            self._area.verticalScrollBar().triggerAction(step)
        else:
            super().keyPressEvent(event)
