"""The skeleton in the place of the page: made when it is first wanted, gone as soon as the reader wants the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget

    from core.outline import Outline
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.panes.page.layout import PageLayout
    from gui.panes.reader import ReaderPane
    from gui.panes.skeleton import SkeletonPane
    from gui.theme import Theme


class Skimming(QObject):
    """Changes between page and skeleton, and keeps the skeleton true to the outline.

    Args:
        bridge: knows text and outline.
        reader: the page.
        middle: what page and skeleton stand in.
        look: theme and measures of the page.
    """

    place_chosen = Signal(int)
    """The reader wants to read on at a code point."""
    shown_changed = Signal(bool)
    """True once the skeleton is shown, False once it is not."""

    def __init__(self, bridge: Bridge, reader: ReaderPane, middle: QStackedWidget, look: Appearance) -> None:
        super().__init__(middle)
        self._bridge = bridge
        self._reader = reader
        self._middle = middle
        self._look = look
        self._pane: SkeletonPane | None = None

    @property
    def is_shown(self) -> bool:
        """True while the skeleton stands in the place of the page."""
        return self._pane is not None and self._middle.currentWidget() is self._pane

    def toggle(self) -> None:
        """Show the skeleton, or the page again where it was."""
        if self.is_shown:
            self.leave()
        else:
            self.show()

    def show(self) -> None:
        """Show the skeleton with the line marked that the page is at."""
        document = self._bridge.document
        if document is None:
            self.shown_changed.emit(False)
            return
        pane = self._ready_pane()
        pane.show_skeleton(document, self._bridge.outline, self._reader.place())
        self._middle.setCurrentWidget(pane)
        pane.focus_page()
        self.shown_changed.emit(True)

    def leave(self) -> None:
        """Show the page again, where it was."""
        if self.is_shown:
            self._middle.setCurrentWidget(self._reader)
            self._reader.focus_page()
            self.forget()
            self.shown_changed.emit(False)

    def read_on(self, point: int) -> None:
        """Go to a place of the text, from the skeleton or the page."""
        self.leave()
        self.place_chosen.emit(point)

    def forget(self) -> None:
        """Let go of the text; another widget has taken the place."""
        if self._pane is not None:
            self._pane.clear()
        self.shown_changed.emit(False)

    def follow(self, outline: Outline) -> None:
        """Show the skeleton of another outline of the same text, if one is shown."""
        document = self._bridge.document
        if self._pane is not None and self.is_shown and document is not None:
            self._pane.show_skeleton(document, outline, self._pane.place())

    def wear(self, theme: Theme) -> None:
        """Take another theme."""
        if self._pane is not None:
            self._pane.apply_theme(theme)

    def measure(self, layout: PageLayout) -> None:
        """Take other measures of the page."""
        if self._pane is not None:
            self._pane.set_layout(layout)

    def _ready_pane(self) -> SkeletonPane:
        if self._pane is None:
            from gui.panes.skeleton import SkeletonPane

            self._pane = SkeletonPane(self._look.theme)
            self._pane.set_layout(self._look.layout)
            self._pane.place_chosen.connect(self.read_on)
            self._pane.left.connect(self.leave)
            self._middle.addWidget(self._pane)
        return self._pane
