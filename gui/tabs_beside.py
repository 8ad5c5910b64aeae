"""What stands on the sheet beside the active one, and where it is read: the first part of the tabs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.panes.page.state import PageState
from gui.tab_list import Tab, TabList

if TYPE_CHECKING:
    from core.session import Opening
    from gui.bridge import Bridge
    from gui.files import Files
    from gui.open_document import OpenDocument
    from gui.panes.reader import ReaderPane


class BesideTabs(QObject):
    """Keeps the other sheet true to its tab.

    Args:
        bridge: reads what is seen beside the active document, and tells what others have made of it.
        reader: the sheets.
        files: keeps the places.
    """

    def __init__(self, bridge: Bridge, reader: ReaderPane, files: Files) -> None:
        super().__init__(reader)
        self._bridge = bridge
        self._reader = reader
        self._files = files
        self._list = TabList()
        self._seen_beside: PageState | None = None
        """As the other sheet was when something was shown there."""
        bridge.document_opened.connect(self._take_opened)
        bridge.beside_read.connect(self._show_beside)
        bridge.beside_changed.connect(self._show_beside)

    @property
    def current(self) -> Tab | None:
        """Return the tab whose document is active."""
        return self._list.current

    def _fill(self, number: int, tab: Tab | None) -> None:
        """Show a tab on a side that is not active; without any the side goes."""
        side = self._list.sides[number]
        side.shown = tab
        if tab is None:
            self._drop_side(number)
            return
        tab.held = tab.held or self._twin(tab)
        self._follow_beside()
        if tab.held is not None:
            self._show_on(number, tab, tab.held)
        else:
            # What it shows is no longer there: it stays empty until the tab is read, or if that fails.
            self._reader.clear_on(number)
            self._bridge.read_beside(tab.place)

    def _show_on(self, number: int, tab: Tab, held: OpenDocument) -> None:
        state = tab.state or PageState(min(tab.place.offset, len(held.document.text)))
        placed = [one for one in held.annotations.values() if one.is_placed]
        self._reader.show_on(number, held.document, held.outline, placed, state)
        self._seen_beside = self._reader.state(number)

    def _show_again_beside(self) -> None:
        """Show on the other sheet what its tab holds by now: the same text has been read again, or it was closed."""
        other, number = self._list.other, 1 - self._list.active
        tab = other.shown if other is not None else None
        if other is None or tab is None:
            return
        if not self._has(tab):
            # It was closed, and what was being read in its place was given up.
            self._fill(number, other.tabs[0] if other.tabs else None)
        elif tab.held is not None and self._reader.document_on(number) is not tab.held.document:
            self._show_on(number, tab, tab.held)

    def _show_beside(self, held: OpenDocument) -> None:
        """Show on the other sheet what was read for it, or what others have made of it."""
        other = self._list.other
        if other is None or other.shown is None:
            self._release()
            return
        tab = other.shown
        if tab.held is None and tab.holds(held.document, held.source):
            tab.held = held
            self._follow_beside()
        if tab.held is held:
            number = 1 - self._list.active
            has_followed = held.opening is not None and tab.follow(held.opening)
            if self._reader.document_on(number) is held.document:
                state = self._reader.state(number)
                tab.state = None if has_followed and self._is_untouched(state) else state
            self._show_on(number, tab, held)
        self._release()

    def _keep_other(self) -> None:
        other = self._list.other
        tab = other.shown if other is not None else None
        if tab is None or tab.held is None:
            return
        number = 1 - self._list.active
        if self._reader.document_on(number) is tab.held.document:
            tab.state = self._reader.state(number)
            digest = tab.held.digest
            if tab.place.digest in {"", digest} or not self._is_untouched(tab.state):
                point = tab.state.place
                tab.place = replace(tab.place, digest=digest).at(point, tab.held.outline.path_at(point))
            if tab.held is not self._bridge.held and tab.held.source.edition is None and tab.place.digest:
                self._files.note(tab.place)

    def _is_untouched(self, state: PageState) -> bool:
        """Return True if the reader has done nothing on the other sheet since something was shown there."""
        seen = self._seen_beside
        return seen is not None and (state.place, state.anchor, state.caret) == (seen.place, seen.anchor, seen.caret)

    def _follow_beside(self) -> None:
        other = self._list.other
        self._bridge.beside = other.shown.held if other is not None and other.shown is not None else None

    def _drop_side(self, number: int) -> None:
        if len(self._list.sides) > 1:
            self._reader.close_side(number)
            del self._list.sides[number]
            self._list.active = 0
            self._follow_beside()

    def _take_opened(self, opening: Opening) -> None:
        """Go on with the other tab of a text that was read again where it was left, too."""
        tab, held = self._list.other.shown if self._list.other is not None else None, self._bridge.held
        if tab is not None and held is not None and tab.held is held and not self._bridge.is_return and tab.follow(opening):
            number = 1 - self._list.active
            if self._is_untouched(self._reader.state(number)):
                tab.state = None
                self._show_on(number, tab, held)

    def _note_place(self, tab: Tab) -> None:
        """Note where a tab is read whose text is about to be another one."""
        other = self._list.other
        if other is not None and other.shown is tab:
            self._keep_other()
        elif tab is not self.current and tab.state is not None and tab.held is not None:
            tab.place = replace(tab.place, offset=tab.state.place, digest=tab.held.digest)

    # What is held

    def _has(self, tab: Tab) -> bool:
        return self._list.side_of(tab) is not None

    def _twin(self, tab: Tab) -> OpenDocument | None:
        return next((one.held for one in self._list.all() if one.held is not None and tab.is_of(one.held)), None)

    def _release(self) -> None:
        """Let go of the documents that no tab holds."""
        held = [tab.held for tab in self._list.all()]
        for one in list(self._bridge.parked):
            if one not in held:
                self._bridge.let_go(one)
