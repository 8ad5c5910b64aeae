"""Two editions side by side in the place of the page: made when they are first wanted, and the ways back to the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from gui.middle_page import MiddlePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.editions import ListedEdition
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.middle import Middle
    from gui.models.comparison import Sheet
    from gui.panes.comparison import ComparisonPane
    from gui.panes.page.layout import PageLayout
    from gui.panes.reader import ReaderPane


class Comparing(MiddlePage["ComparisonPane"]):
    """Changes between page and comparison. What is compared is read and compared in a worker.

    Args:
        bridge: knows the document and reaches its editions.
        reader: the page.
        middle: what page and comparison stand in.
        look: theme and measures of the page.
    """

    place_chosen = Signal(int)
    """The reader wants to read on at a code point of what is on the page."""
    edition_wanted = Signal(int, int)
    """Number of an edition that is not on the page, and the code point of its text where it is to be read."""
    sentences_wanted = Signal(int, int)
    """Numbers of two editions that are to be compared sentence by sentence."""
    noticed = Signal(str)
    """A line for the reader."""

    def __init__(self, bridge: Bridge, reader: ReaderPane, middle: Middle, look: Appearance) -> None:
        super().__init__(bridge, reader, middle=middle, look=look)
        self._editions: tuple[ListedEdition, ...] = ()
        bridge.document_left.connect(self.leave)
        # Joined or parted, the editions have other numbers.
        bridge.document_opened.connect(lambda _opening: self.leave())

    def show_newest(self) -> None:
        """Compare the edition on the page with the newest; the newest with the one before it."""
        self._list(self._show_beside)

    def show(self, old: int, new: int) -> None:
        """Compare two editions of the document."""
        self._list(lambda: self._show(old, new))

    def leave(self) -> None:
        """Show the page again, where it was."""
        if self.is_shown:
            self._middle.setCurrentWidget(self._reader)
            self._reader.focus_page()

    def measure(self, layout: PageLayout) -> None:
        """Take other measures of the page."""
        if self._pane is not None:
            self._pane.set_layout(layout)

    # Comparing

    def _list(self, then: Callable[[], None]) -> None:
        opening = self._bridge.opening
        if opening is None:
            return

        def take(editions: tuple[ListedEdition, ...]) -> None:
            now = self._bridge.opening
            if now is not None and now.document == opening.document:
                self._editions = editions
                then()

        self._bridge.shelf.list_editions(opening.document, take)

    def _show_beside(self) -> None:
        opening = self._bridge.opening
        if opening is None:
            return
        here, newest = opening.edition, opening.newest
        others = [one.number for one in self._editions if one.number not in {here, newest} and not one.is_newest]
        if here != newest:
            self._show(min(here, newest), max(here, newest))
        elif others:
            self._show(others[0], here)
        else:
            self.noticed.emit(self.tr("There is one edition of this text so far, and nothing to compare it with."))

    def _show(self, old: int, new: int) -> None:
        opening = self._bridge.opening
        numbers = {one.number for one in self._editions}
        if opening is None or not {old, new} <= numbers:
            return
        from gui.models.comparison import Sheet

        pane = self._ready_pane()
        pane.offer(self._editions, old, new)
        self._take_place()
        pane.focus_table()
        self._bridge.shelf.compare(opening.document, old, new, Sheet, self._take, pane.fail)

    def _take(self, sheet: Sheet) -> None:
        from gui.models.comparison import NEW, OLD

        opening = self._bridge.opening
        if self._pane is None or opening is None:
            return
        # A place on the page counts in one of the two texts, mostly; where it does in neither, the comparison begins at its start.
        here = opening.edition
        side = OLD if sheet.edition(OLD) == here else NEW
        point = self._reader.place() if here in {sheet.edition(OLD), sheet.edition(NEW)} else 0
        had_keyboard = self._pane.isAncestorOf(self._pane.focusWidget() or self._pane)
        self._pane.show_sheet(sheet, side, point)
        if self.is_shown and had_keyboard:
            self._pane.focus_table()

    # Ways back

    def _go(self, edition: int, point: int) -> None:
        """Read on at a place of one of the two: of what is on the page, if that is one of them."""
        opening = self._bridge.opening
        if opening is None or self._pane is None:
            return
        here, pane = opening.edition, self._pane
        sides = pane.editions()
        if here not in sides:
            self.leave()
            self.edition_wanted.emit(edition, point)
            return
        point = point if edition == here else pane.point_in(here, edition, point)
        self.leave()
        self.place_chosen.emit(point)

    def _return(self, edition: int, point: int) -> None:
        """Go back to the page, to what was in view; the page stays where it was if that is of neither edition."""
        opening = self._bridge.opening
        if opening is not None and self._pane is not None and opening.edition in self._pane.editions() and edition:
            self._go(edition, point)
        else:
            self.leave()

    def _turn(self) -> None:
        super()._turn()
        if self._pane is not None and not self.is_shown:
            self._bridge.shelf.forget_comparison()
            self._pane.clear()

    def _make_pane(self) -> ComparisonPane:
        from gui.panes.comparison import ComparisonPane

        pane = ComparisonPane(self._look.theme)
        pane.set_layout(self._look.layout)
        pane.pair_wanted.connect(self._show)
        pane.place_wanted.connect(self._go)
        pane.sentences_wanted.connect(self.sentences_wanted)
        pane.left.connect(self._return)
        return pane
