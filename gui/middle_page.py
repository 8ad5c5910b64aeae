"""What the controllers of pages have in common that stand in the place of the page: made when first wanted, shown, and left again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.members import is_there

if TYPE_CHECKING:
    from pathlib import Path

    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.middle import Middle
    from gui.panes.reader import ReaderPane
    from gui.theme import Theme


class Themed(Protocol):
    """What every such pane can do beside what widgets can."""

    def apply_theme(self, theme: Theme) -> None:
        """Take another theme."""


PaneT = TypeVar("PaneT", bound=QWidget)


class MiddlePage(QObject, Generic[PaneT]):
    """Changes between the page and a pane in its place. Whoever derives from it says how the pane is made, and what it shows.

    Args:
        bridge: knows whether there is a document.
        reader: the page.
        middle: what page and pane stand in.
        look: the theme.
    """

    shown_changed = Signal(bool)
    """True once the pane is shown, False once it is not."""

    def __init__(self, bridge: Bridge, reader: ReaderPane, *, middle: Middle, look: Appearance) -> None:
        super().__init__(middle)
        self._bridge = bridge
        self._reader = reader
        self._middle = middle
        self._look = look
        self._pane: PaneT | None = None
        self._before: QWidget = reader
        """What stood there before, to which the reader goes back while there is no document."""
        middle.currentChanged.connect(lambda _at: self._turn())

    @property
    def is_shown(self) -> bool:
        """True while the pane stands in the place of the page."""
        return self._pane is not None and self._middle.currentWidget() is self._pane

    @property
    def has_keyboard(self) -> bool:
        """True while the pane has the keyboard, also behind a menu: undo may mean what was done there."""
        shown, focused = self._middle.currentWidget(), self._middle.window().focusWidget()
        return self.is_shown and shown is not None and focused is not None and shown.isAncestorOf(focused)

    def leave(self) -> None:
        """Show the page again, or what stands there without a document."""
        if self.is_shown:
            self._middle.setCurrentWidget(self._reader if self._bridge.document else self._before)
            self._give_keyboard()

    def wear(self, theme: Theme) -> None:
        """Take another theme."""
        if self._pane is not None:
            cast("Themed", self._pane).apply_theme(theme)

    # What derived classes say, and use

    def _make_pane(self) -> PaneT:
        """Return a new pane with all that is wired to it; its module is loaded here, not with the window."""
        raise NotImplementedError

    def _turn(self) -> None:
        """Follow what stands in the place of the page now."""
        self.shown_changed.emit(self.is_shown)

    def _give_keyboard(self) -> None:
        """Give the keyboard to what is shown after the pane."""
        self._reader.focus_page()

    def _ready_pane(self) -> PaneT:
        """Return the pane, which is made the first time."""
        if self._pane is None:
            self._pane = self._make_pane()
            self._middle.addWidget(self._pane)
        return self._pane

    def _take_place(self) -> PaneT:
        """Put the pane in the place of the page, and keep in mind what stood there."""
        pane = self._ready_pane()
        if not self.is_shown:
            self._before = self._middle.currentWidget() or self._reader
        self._middle.setCurrentWidget(pane)
        return pane

    def _open_near(self, document: int, path: Path | None, title: str, near: int, edition: int | None = None) -> None:
        """Open another document of the library at a place: from its file, or what the library keeps where that is gone."""
        if path is not None and is_there(path):
            self._bridge.open_file(path, near=near)
        else:
            self._bridge.open_stored(document, title, near=near, edition=edition)


class ToggledPage(MiddlePage[PaneT]):
    """A pane that one act shows, and sends away again."""

    def toggle(self) -> None:
        """Show the pane, or what was there before."""
        if self.is_shown:
            self.leave()
        else:
            self.show()

    def show(self) -> None:
        """Show the pane, with what there is to be seen now."""
        raise NotImplementedError
