"""What stands in the tabs and on the sheets, kept in step with the document that the bridge has active: the second part of the tabs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from core.errors import MissingFile, SeveralDocuments
from core.members import is_there
from gui.tab_list import Tab
from gui.tabs_beside import BesideTabs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.document import Document
    from core.errors import ReaderError
    from core.open_tabs import OpenTabs
    from core.outline import Outline
    from core.recent import Place
    from gui.bridge import Bridge
    from gui.corrections import Reworded
    from gui.files import Files
    from gui.open_document import OpenDocument
    from gui.panes.reader import ReaderPane


class ShownTabs(BesideTabs):
    """Keeps what stands in each tab and on each side in step with the document that the bridge has active.

    A tab is read when it is first shown; from then on its document is held, and shown again from memory.

    Args:
        bridge: opens and shows again.
        reader: the sheets.
        files: knows how documents are opened, and where they were left.
    """

    changed = Signal()
    """Other tabs are there, or another one is shown."""
    leaving = Signal()
    """The document that is shown is about to be closed, without another taking its place: the last moment to write what belongs to it."""
    turned = Signal()
    """Another tab of the document that is active is shown."""
    missed = Signal(object)
    """Tab that was chosen and whose file is not where it was; ends with `take_answer` of whoever tells of it, or in no way."""

    def __init__(self, bridge: Bridge, reader: ReaderPane, files: Files) -> None:
        super().__init__(bridge, reader, files)
        self._wanted: Tab | None = None
        self._next: Tab | None = None
        self._together: list[Tab] = []
        """Those that were asked for at once: while none of them can be read, the next one is."""
        self._is_turning = False
        self._told: ReaderError | None = None
        self.is_closing = False
        """True while the active document's last tab is being closed: it is not to come back by itself."""
        self._connect()

    def _connect(self) -> None:
        bridge = self._bridge
        bridge.document_read.connect(self._take_read)
        bridge.document_closed.connect(self._take_closed)
        bridge.opened_again.connect(self._take_again)
        bridge.opening_started.connect(self._follow_opening)
        bridge.opening_failed.connect(self._take_failure)
        bridge.choice_wanted.connect(lambda _path, error: self._take_failure(error))
        bridge.text_reworded.connect(self._follow_text)

    # What is there

    @property
    def shown(self) -> Sequence[tuple[Sequence[Tab], Tab | None]]:
        """Return the tabs of each side and the one that is shown there, or is being read to be shown."""
        return [(side.tabs, self._chosen(number)) for number, side in enumerate(self._list.sides)]

    @property
    def active_side(self) -> int:
        """Return the side that has the reader's attention: 0 left, 1 right."""
        return self._list.active

    @property
    def is_divided(self) -> bool:
        """True while there are two sides."""
        return self._list.other is not None

    @property
    def can_move(self) -> bool:
        """True if the current tab can go to the other side: of one alone nothing would be left here."""
        return self.is_divided or len(self._list.side.tabs) > 1

    @property
    def can_reopen(self) -> bool:
        """True if a tab was closed that can be opened again."""
        return self._list.can_reopen

    @property
    def is_kept(self) -> bool:
        """False for a document that is shown and of which no tab is open any more: the next one is being read."""
        return self.current is None or self._list.side_of(self.current) is not None

    def tab(self, side: int, at: int) -> Tab | None:
        """Return the tab at a place of the row."""
        tabs = self._list.sides[side].tabs if side < len(self._list.sides) else []
        return tabs[at] if 0 <= at < len(tabs) else None

    def __iter__(self) -> Iterator[Tab]:
        """Yield all tabs, from left to right."""
        return self._list.all()

    def place(self) -> int:
        """Return the code point at which the active document is to be seen, right after it was read."""
        document, tab, source = self._bridge.document, self.current, self._bridge.source
        if document is None or tab is None:
            return 0
        if not self._bridge.is_return and source.place is not None:
            return source.place
        return min(tab.state.place if tab.state is not None else tab.place.offset, len(document.text))

    def keep(self, place: Place | None, seen: str) -> None:
        """Note where the tabs are read that are seen.

        Args:
            place: of the active document, None if none is shown.
            seen: what of it has been read.
        """
        tab, held = self.current, self._bridge.held
        if tab is not None and held is not None and place is not None and tab.held is held:
            tab.place = place
            tab.state = self._reader.state()
            held.seen = seen
        self._keep_other()

    def kept(self) -> OpenTabs:
        """Return all tabs as they are kept for another time."""
        return self._list.kept(self._wanted)

    # Showing

    def show(self, tab: Tab) -> None:
        """Show a tab; one that has not been read is read first, and what is shown stays until then."""
        self._together = []
        if self._wanted is not None:
            self._bridge.cancel_opening()
            self._wanted = None
        side = self._list.side_of(tab)
        if side is None:
            return
        if tab is self.current:
            self.turned.emit()
            self.changed.emit()
        elif tab.held is not None:
            self._go(tab)
        else:
            self._read(tab)

    def _read(self, tab: Tab) -> None:
        """Read what stands in a tab, unless another tab holds it already."""
        tab.held = self._twin(tab)
        if tab.held is not None:
            self._go(tab)
            return
        self._wanted = tab
        self._files.open_place(tab.place)
        self.changed.emit()

    def _go(self, tab: Tab) -> None:
        """Show a document from memory."""
        held = tab.held
        side = self._list.side_of(tab)
        if held is None or side is None:
            return
        if held is self._bridge.held:
            self._turn(tab)
            return
        is_seen = side != self._list.active and self._list.sides[side].shown is tab and self._reader.document_on(side) is held.document
        self._next = tab
        self._bridge.return_to(held, is_seen=is_seen)

    def _turn(self, tab: Tab) -> None:
        """Show another tab of the document that is active: outline, cards and steps stay as they are."""
        held, number = tab.held, self._list.side_of(tab)
        current = self.current
        if held is None or number is None:
            return
        if current is not None and current is not tab:
            current.state = self._reader.state()
            if held.digest or not current.place.digest:
                current.place = replace(current.place, offset=current.state.place, digest=held.digest)
        if number != self._list.active:
            if self._reader.document_on(number) is not held.document or self._list.sides[number].shown is not tab:
                self._show_on(number, tab, held)
            self._reader.activate(number)
            self._list.active = number
        elif tab.state is not None:
            self._reader.restore(tab.state)
        self._list.side.shown = tab
        self._follow_beside()
        self._show_again_beside()
        self._is_turning = True
        self.turned.emit()
        self._is_turning = False
        self.changed.emit()

    def _take_read(self, document: Document, _outline: Outline) -> None:
        """Put what is shown now into its tab, before anything else hears of it."""
        held = self._bridge.held
        if held is None:
            return
        if self._bridge.is_return:
            # What was being read is given up by whoever shows something else.
            tab, self._next, self._wanted = self._next, None, None
            tab = next((one for one in (tab, self.current) if one is not None and one.held is held and self._has(one)), None)
            tab = tab or self._list.with_held(held)
        else:
            tab = self._tab_for(held, document)
        if tab is None:
            tab = self._new_tab(held)
        number = self._list.side_of(tab)
        if number is not None and number != self._list.active:
            self._reader.activate(number)
            self._list.active = number
        if self._reader.document_on(self._list.active) is not document:
            self._bridge.is_seen = False
        self._list.side.shown = tab
        self._follow_beside()
        self._show_again_beside()
        self._release()
        self.changed.emit()

    def _tab_for(self, held: OpenDocument, document: Document) -> Tab | None:
        """Return the tab in which a document that was read is to stand, None if it gets a new one."""
        wanted, self._wanted = self._wanted, None
        current = self.current
        if wanted is not None and wanted.holds(document, held.source):
            wanted.held = held
            return wanted
        if self._bridge.is_in_place and current is not None and self.is_kept:
            before = current.held
            path = document.origin.path
            for tab in self._list.all():
                # Another tab of the same file shows what it holds now, too; one of an earlier edition stays.
                if tab is current or (
                    tab.held is before and path is not None and before is not None and path == before.document.origin.path
                ):
                    self._note_place(tab)
                    tab.held, tab.state = held, None
            current.place = self._files.left_at() or self._files.first_place()
            return current
        unread = next((tab for tab in self._list.all() if tab.held is None and tab.holds(document, held.source)), None)
        if unread is not None:
            unread.held = held
        return unread

    def _take_again(self) -> None:
        """Go to the tab of a document that was to be opened, and is."""
        held = self._bridge.held
        if held is not None:
            tab = self.current if self.current is not None and self._has(self.current) else self._list.with_held(held)
            self.show(tab or self._new_tab(held))

    def _new_tab(self, held: OpenDocument) -> Tab:
        tab = Tab(self._files.left_at() or self._files.first_place(), held=held)
        self._list.insert(tab, self._list.active)
        return tab

    def _chosen(self, number: int) -> Tab | None:
        """Return what is shown on a side, or being read to be shown there."""
        side = self._list.sides[number]
        return self._wanted if self._wanted is not None and self._wanted in side.tabs else side.shown

    def _follow_text(self, found: Reworded) -> None:
        """Take the other tabs of a text that was corrected to where their places stand now."""
        for tab in self._list.all():
            if tab is not self.current and tab.held is self._bridge.held and tab.held is not None:
                tab.history.move(found.moved)
                if tab.state is not None:
                    tab.state = tab.state._replace(
                        place=found.moved(tab.state.place), anchor=found.moved(tab.state.anchor), caret=found.moved(tab.state.caret)
                    )

    def _take_closed(self) -> None:
        self._list.side.shown = None
        self._follow_beside()

    # What goes wrong

    def _follow_opening(self, _name: str) -> None:
        """Forget the tab that was being read to be shown, if something else is being read now."""
        path = self._bridge.opening_path
        if self._wanted is not None and path is not None and path != self._wanted.place.path:
            self._wanted = None
            self._together = []
            self.changed.emit()

    def _take_failure(self, error: ReaderError) -> None:
        """Stay with what is shown; a tab whose file is gone is told of where something can be done about it."""
        wanted, self._wanted = self._wanted, None
        if not self.is_kept:
            # It was closed and has only waited for this one.
            self._bridge.close_document()
        if wanted is None:
            return
        path = wanted.place.path
        if wanted.is_new:
            self._drop_new(wanted, is_asking=isinstance(error, SeveralDocuments))
        elif path is not None and (isinstance(error, MissingFile) or not is_there(path)):
            self._told = error
            self.missed.emit(wanted)
        self.changed.emit()

    def _drop_new(self, tab: Tab, *, is_asking: bool) -> None:
        """Take away a tab that never showed anything; at a start, or of several that were asked for, the next one is shown instead.

        Args:
            tab: the one.
            is_asking: True if its document is being chosen.
        """
        number = self._list.side_of(tab)
        if number is None:
            return
        side = self._list.sides[number]
        neighbour = side.neighbour(tab)
        self._list.take_out(tab)
        if neighbour is None:
            self._drop_side(number)
        following = next((one for one in self._together if one.is_new and self._has(one)), None)
        if following is not None and not is_asking:
            self._read(following)
        elif neighbour is not None and number == self._list.active and self.current is None:
            self._read(neighbour)

    def give_up(self) -> None:
        """Stay with what is shown: what was being read was given up."""
        if self._wanted is not None:
            self._wanted = None
            if not self.is_kept:
                self._bridge.close_document()
            self.changed.emit()

    def tells(self, error: ReaderError) -> bool:
        """Return True if an error is told of by `missed`."""
        return error is self._told
