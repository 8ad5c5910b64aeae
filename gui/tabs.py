"""The documents in tabs, on one side or on two: what a reader does to them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from gui.tab_list import Tab, TabSide
from gui.tabs_shown import ShownTabs

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.open_tabs import OpenTabs
    from core.recent import Place
    from gui.bridge import Bridge
    from gui.files import Files
    from gui.panes.reader import ReaderPane


class Tabs(ShownTabs):
    """Opens, closes and moves tabs; see `ShownTabs`.

    Args:
        bridge: opens and shows again.
        reader: the sheets.
        files: knows how documents are opened, and where they were left.
    """

    def __init__(self, bridge: Bridge, reader: ReaderPane, files: Files) -> None:
        super().__init__(bridge, reader, files)
        self._beside_timer = QTimer(self, singleShot=True, interval=0)
        self._beside_timer.timeout.connect(self._fill_other)
        reader.side_pressed.connect(self.activate)

    # Opening

    def restore(self, kept: OpenTabs) -> None:
        """Take the tabs of the last session. The active one is being opened; that of the other side is read once that has been painted."""
        self._list.take(kept)
        self._wanted = next((tab for tab, one in zip(self._list.all(), kept.tabs, strict=True) if one is kept.active), None)
        if self._list.other is not None:
            self._reader.open_side()
            self._reader.activate(self._list.active)
            self._bridge.document_opened.connect(self._read_other_once)
        self.changed.emit()

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open files, each in a tab; the first is shown, the others are read when they are wanted."""
        if len(paths) == 1:
            self._files.open_path(paths[0])
        elif paths:
            tabs = self._add_all(paths)
            self.show(tabs[0])
            self._together = tabs

    def add(self, paths: Sequence[Path]) -> Tab:
        """Give each of these files a tab, unless it has one, and return that of the first; nothing else is shown by that."""
        return self._add_all(paths)[0]

    def _add_all(self, paths: Sequence[Path]) -> list[Tab]:
        found: list[Tab] = []
        for path in paths:
            found.append(self.add_place(self._files.place_of(path), found[-1] if found else None))
        return found

    def add_place(self, place: Place, behind: Tab | None = None) -> Tab:
        """Give a document a tab behind another one, else behind the current one, unless it has one; return that."""
        known = next((tab for tab in self._list.all() if tab.place.is_same_document(place)), None)
        if known is None:
            known = Tab(place)
            tabs = self._list.side.tabs
            behind = behind or self.current
            tabs.insert(tabs.index(behind) + 1 if behind in tabs else len(tabs), known)
            self.changed.emit()
        return known

    def open_beside(self, place: Place) -> None:
        """Open a document on the other side; one that stands there already is shown."""
        tab = self.add_place(place)
        if self._list.side_of(tab) == self._list.active and tab is not self.current:
            self.move(tab)
        else:
            self.show(tab)

    def open_stored(self, place: Place, row: int) -> None:
        """Open a document whose file is gone as the library holds its text, where it was left."""
        tab = self.add_place(place)
        tab.row = row
        if tab.held is not None:
            self.show(tab)
        else:
            self.read_stored(tab)

    def choose(self, side: int, at: int) -> None:
        """Show the tab at a place of the row."""
        tab = self.tab(side, at)
        if tab is not None:
            self.show(tab)

    def step(self, direction: int) -> None:
        """Show the next (1) or previous (-1) tab of the active side, in a circle."""
        tabs = self._list.side.tabs
        here = self._chosen(self._list.active)
        if here in tabs and len(tabs) > 1:
            self.show(tabs[(tabs.index(here) + direction) % len(tabs)])

    def reopen(self) -> None:
        """Open the tab again that was closed last, where it stood and at its place."""
        closed = self._list.last_closed()
        if closed is None:
            return
        is_there = closed.side < len(self._list.sides)
        side = closed.side if is_there else self._list.active
        count = len(self._list.sides[side].tabs)
        tab = Tab(closed.place, closed.row)
        self._list.insert(tab, side, min(closed.position, count) if is_there else count)
        self.show(tab)

    # Closing

    def close_current(self) -> None:
        """Close the tab whose document is active, or the one that is being read to be shown."""
        tab = self._chosen(self._list.active)
        if tab is not None:
            self.close(tab)

    def close(self, tab: Tab) -> None:
        """Close a tab; its neighbour is shown if it was shown itself, and its side goes with its last tab."""
        number = self._list.side_of(tab)
        if number is None:
            return
        side = self._list.sides[number]
        if tab is self._wanted:
            self._bridge.cancel_opening()
            self._wanted = None
        if tab is self.current:
            self.is_closing = not any(one.held is tab.held for one in self._list.all() if one is not tab)
            self.leaving.emit()
            self.is_closing = False
        elif side.shown is tab:
            self._keep_other()
        self._list.remember_closed(tab)
        neighbour = side.neighbour(tab)
        self._list.take_out(tab)
        if number == self._list.active and not self.is_kept:
            # It was shown itself, or was being read to take the place of one that was closed.
            if neighbour is not None:
                self.show(neighbour)
            else:
                self._close_side()
        elif side.shown is tab:
            self._fill(number, neighbour)
        elif not side.tabs:
            self._drop_side(number)
        self._release()
        self.changed.emit()

    def close_others(self, tab: Tab) -> None:
        """Close all other tabs of its side."""
        number = self._list.side_of(tab)
        if number is None:
            return
        for other in [one for one in self._list.sides[number].tabs if one is not tab]:
            if other is not self._list.sides[number].shown:
                self.close(other)
        for other in [one for one in self._list.sides[number].tabs if one is not tab]:
            self.close(other)

    def _close_side(self) -> None:
        """Show what stands on the other side, alone; nothing if there is no other."""
        other = self._list.other
        if other is None:
            self._bridge.close_document()
            return
        number = self._list.active
        if other.shown is not None and other.shown.held is not None:
            self._go(other.shown)
        elif other.tabs:
            self._bridge.close_document()
            self._list.active = 1 - number
            self._reader.activate(1 - number)
            self._read(other.shown or other.tabs[0])
        self._drop_side(number)

    # Two sides

    def split(self) -> None:
        """Show the document twice, side by side, to go on to another place or text on the right; or everything on one side again."""
        if self.is_divided:
            self._join()
            return
        tab = self.current
        if tab is None or tab.held is None:
            self.changed.emit()
            return
        self._open_side()
        twin = Tab(tab.place, tab.row, tab.held, self._reader.state())
        self._list.insert(twin, 1)
        self._turn(twin)

    def move(self, tab: Tab | None = None) -> None:
        """Move a tab, else the one whose document is active, to the other side; the other side is opened if there is none."""
        tab = tab or self.current
        number = self._list.side_of(tab) if tab is not None else None
        if tab is None or number is None or not (self.is_divided or len(self._list.sides[number].tabs) > 1):
            return
        if not self.is_divided:
            self._open_side()
        side = self._list.sides[number]
        neighbour, was_shown, was_current = side.neighbour(tab), side.shown is tab, tab is self.current
        if was_current:
            tab.state = self._reader.state()
        self._list.take_out(tab)
        self._list.insert(tab, 1 - number)
        if was_current:
            self._turn(tab)
        if was_shown:
            self._fill(number, neighbour)
        if not was_current:
            self.show(tab)
        self._release()
        self.changed.emit()

    def activate(self, number: int) -> None:
        """Give the reader's attention to a side; what stands on its sheet stays as it is."""
        if number >= len(self._list.sides) or number == self._list.active:
            return
        if self._is_turning or self._bridge.is_turning:
            # The page comes back in the place of something else, and the keyboard with it to the sheet that had it before.
            return
        tab = self._list.sides[number].shown
        if tab is not None:
            self.show(tab)

    def reorder(self, side: int, start: int, end: int) -> None:
        """Put a tab at another place of its side, where it has been dragged."""
        tabs = self._list.sides[side].tabs
        if start < len(tabs) and end < len(tabs):
            tabs.insert(end, tabs.pop(start))

    def _open_side(self) -> None:
        self._reader.open_side()
        self._list.sides.append(TabSide())

    def _join(self) -> None:
        """Put the tabs of the right side behind those of the left one; the active document stays where it is seen."""
        left, right = self._list.sides
        current = self.current
        if self._wanted is not None:
            self._bridge.cancel_opening()
            self._wanted = None
        tabs = [*left.tabs, *right.tabs]
        # Of a document that was shown twice one tab is enough.
        kept = [one for one in tabs if one is current or one.held is None or not _is_again(one, current, tabs)]
        self._reader.close_side(1 - self._list.active)
        self._list.sides = [self._list.side]
        self._list.sides[0].tabs = kept
        self._list.active = 0
        self._follow_beside()
        self._release()
        self.changed.emit()

    def _read_other_once(self) -> None:
        self._bridge.document_opened.disconnect(self._read_other_once)
        self._beside_timer.start()

    def _fill_other(self) -> None:
        """Read what stands on the other side, now that the first picture is there."""
        other = self._list.other
        if other is not None and other.shown is not None and other.shown.held is None:
            self._fill(1 - self._list.active, other.shown)

    # A file that is gone

    def read_stored(self, tab: Tab) -> None:
        """Show a tab as the library holds its text, since its file is gone."""
        if tab.row is not None and self._list.side_of(tab) is not None:
            self._wanted = tab
            self._bridge.open_stored(tab.row, tab.name, near=tab.place.offset)
            self.changed.emit()

    def read_elsewhere(self, tab: Tab, path: Path) -> None:
        """Show a tab from where its file is now."""
        tab.place = replace(tab.place, path=path, document=None, name=path.name)
        self.show(tab)


def _is_again(tab: Tab, current: Tab | None, tabs: Sequence[Tab]) -> bool:
    """Return True if the current tab, or an earlier one, shows the same document."""
    if current is not None and tab.held is current.held:
        return True
    return any(one.held is tab.held for one in tabs[: tabs.index(tab)])
