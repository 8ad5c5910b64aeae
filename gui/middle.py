"""What stands in the middle of the window: the page, or what takes its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QStackedWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.panes.reader import ReaderPane


class Middle(QStackedWidget):
    """Shows the page, or what whoever takes its place has put here."""

    def __init__(self, reader: ReaderPane) -> None:
        super().__init__()
        self._reader = reader
        self.addWidget(reader)

    @property
    def is_page_shown(self) -> bool:
        """True while nothing stands in the place of the page."""
        return self.currentWidget() is self._reader

    def show_page(self) -> None:
        """Show the page."""
        keyboard, shown = self.window().focusWidget(), self.currentWidget()
        if keyboard is not None and shown is not None and shown is not self._reader and shown.isAncestorOf(keyboard):
            # Else Qt would hand it on to a page on which the new text does not stand yet.
            keyboard.clearFocus()
        self.setCurrentWidget(self._reader)

    def put_above(self, bar: QWidget) -> None:
        """Put a bar right above what stands here."""
        around = self.parentWidget()
        layout = around.layout() if around is not None else None
        if isinstance(layout, QBoxLayout):
            layout.insertWidget(layout.indexOf(self), bar)

    def show_above(self, bar: QWidget, *, shown: bool) -> None:
        """Show or hide a bar that was put above; the words of the page stay where they are on the screen."""
        around = self.parentWidget()
        layout = around.layout() if around is not None else None
        if bar.isHidden() != shown:
            return
        top = self.y()
        bar.setVisible(shown)
        if layout is not None:
            layout.activate()
        self._reader.keep_on_screen(self.y() - top)

    def focus_shown(self) -> None:
        """Give the keyboard to the page, or to what stands in its place: a page that is not seen would swallow the keys."""
        shown = self.currentWidget()
        if shown is self._reader:
            self._reader.focus_page()
        elif shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
