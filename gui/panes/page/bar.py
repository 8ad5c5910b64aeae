"""The scroll bar of a page: it stands for the whole text, of which the view holds only a slice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.widgets.scroll_bar import TickBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.panes.page.sliced import SlicedText
    from gui.theme import Theme


class PageBar(TickBar):
    """Moves a view through its text, and moves with it."""

    def __init__(self, view: SlicedText, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._view = view
        self._is_leading = False
        view.scrolled.connect(self._follow)
        self.valueChanged.connect(self._lead)

    def _follow(self) -> None:
        if self._is_leading:
            return
        was_blocked = self.blockSignals(True)
        self.setRange(0, round(self._view.scroll_maximum()))
        self.setPageStep(self._view.viewport().height())
        # A notch of the wheel is three steps of the view; a click on the bar's arrow is the half of that.
        self.setSingleStep(round(1.5 * self._view.verticalScrollBar().singleStep()))
        self.setValue(round(self._view.scroll_value()))
        self.blockSignals(was_blocked)

    def _lead(self, value: int) -> None:
        self._is_leading = True
        self._view.scroll_to_value(self._view.scroll_maximum() if value >= self.maximum() else value)
        self._is_leading = False
