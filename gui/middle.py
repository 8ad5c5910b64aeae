"""What stands in the middle of the window: the page, or what takes its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QStackedWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from core.recent import Place
    from gui.panes.empty import EmptyPane
    from gui.panes.reader import ReaderPane
    from gui.theme import Theme


class Middle(QStackedWidget):
    """Shows the page; without a document, how to begin."""

    open_wanted = Signal()
    paste_wanted = Signal()
    sample_wanted = Signal()
    place_chosen = Signal(object)
    """Place of a recent document."""

    def __init__(self, reader: ReaderPane, theme: Theme) -> None:
        super().__init__()
        self._reader = reader
        self._theme = theme
        self._empty: EmptyPane | None = None
        self.addWidget(reader)

    def show_page(self) -> None:
        """Show the page."""
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

    def show_empty(self, places: Sequence[Place]) -> None:
        """Show how to begin, with the recent documents."""
        empty = self._empty_pane()
        empty.show_places(places)
        self.setCurrentWidget(empty)

    def apply_theme(self, theme: Theme) -> None:
        """Take another theme; the page is dressed by its owner."""
        self._theme = theme
        if self._empty is not None:
            self._empty.apply_theme(theme)

    def _empty_pane(self) -> EmptyPane:
        """Return what stands without a document, built when it is first needed: most starts show a text."""
        if self._empty is None:
            from gui.panes.empty import EmptyPane

            self._empty = EmptyPane(self._theme)
            self._empty.open_wanted.connect(self.open_wanted)
            self._empty.paste_wanted.connect(self.paste_wanted)
            self._empty.sample_wanted.connect(self.sample_wanted)
            self._empty.place_chosen.connect(self.place_chosen)
            self.addWidget(self._empty)
        return self._empty
