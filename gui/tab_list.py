"""The tabs as a plain list of one or two sides: what stands in each, in which order, and which of them are shown."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from core.open_tabs import MOST_CLOSED, OpenTab, OpenTabs
from gui.history import JumpHistory

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.document import Document
    from core.recent import Place
    from core.session import Opening
    from core.spans import Span
    from gui.open_document import OpenDocument
    from gui.opening import Source
    from gui.panes.page.state import PageState


@dataclass(slots=True, eq=False)
class Tab:
    """One tab. The same document may stand in two of them, each at its own place."""

    place: Place
    """What stands in it, and where it was left."""
    row: int | None = None
    """Of the document in the library, None if that is not known."""
    held: OpenDocument | None = None
    """None until its document has been read."""
    state: PageState | None = None
    """As its page was left, None if it was not left yet."""
    history: JumpHistory = field(default_factory=JumpHistory)

    @property
    def is_new(self) -> bool:
        """True if its document was never read: there is nothing to come back to."""
        return self.held is None and self.row is None and self.place.title is None

    @property
    def name(self) -> str:
        """What stands on it: the name of the file."""
        return self.held.document.name if self.held is not None else self.place.name

    @property
    def hint(self) -> str:
        """Where its document is; its title, if it has no file."""
        path = self.place.path if self.held is None else self.held.document.origin.path or self.held.source.home
        return str(path) if path is not None else (self.held.title if self.held is not None else self.place.title) or self.name

    def holds(self, document: Document, source: Source) -> bool:
        """Return True if a text that was read is what this tab is for."""
        path = document.origin.path
        if path is not None:
            return path == self.place.path
        return source.row is not None and source.row in {self.place.document, self.row}

    def is_of(self, held: OpenDocument) -> bool:
        """Return True if a document that is held is what this tab is for."""
        if self.place.path is not None:
            return held.document.origin.path == self.place.path
        return self.place.document is not None and held.is_newest_of(self.place.document)

    def follow(self, opening: Opening) -> bool:
        """Take its place along to a text that the library has told of; return True if it counted in another one, and is known in this."""
        if self.place.digest in {"", opening.digest}:
            return False
        point, _ = moved_place(opening, self.place, self.name)
        if point is None:
            return False
        self.place = replace(self.place, offset=point, digest=opening.digest)
        return True

    def kept(self) -> OpenTab:
        """Return it as it is kept for another time."""
        row = self.held.row if self.held is not None else None
        return OpenTab(self.place, self.row if row is None else row)


class TabSide:
    """The tabs of one side."""

    def __init__(self) -> None:
        self.tabs: list[Tab] = []
        self.shown: Tab | None = None
        """What stands on the sheet: none of the tabs for as long as that was closed and the next one is still being read."""

    def neighbour(self, tab: Tab) -> Tab | None:
        """Return what is to be shown once a tab of this side is closed: the next one, else the one before it."""
        at = self.tabs.index(tab)
        others = self.tabs[at + 1 : at + 2] or self.tabs[max(0, at - 1) : at]
        return others[0] if others else None


class TabList:
    """One or two sides, one of which is active, and the tabs that were closed."""

    def __init__(self) -> None:
        self.sides: list[TabSide] = [TabSide()]
        self.active = 0
        self._closed: list[OpenTab] = []

    @property
    def side(self) -> TabSide:
        """Return the active side."""
        return self.sides[self.active]

    @property
    def other(self) -> TabSide | None:
        """Return the side that is not active, None while there is one."""
        return self.sides[1 - self.active] if len(self.sides) > 1 else None

    @property
    def current(self) -> Tab | None:
        """Return the tab whose document is active."""
        return self.side.shown

    def all(self) -> Iterator[Tab]:
        """Yield all tabs, from left to right."""
        for side in self.sides:
            yield from side.tabs

    def side_of(self, tab: Tab) -> int | None:
        """Return on which side a tab stands, None if it was closed."""
        return next((at for at, side in enumerate(self.sides) if tab in side.tabs), None)

    def with_held(self, held: OpenDocument) -> Tab | None:
        """Return the tab of a document, on the active side if it is on both."""
        sides = [self.side, *([self.other] if self.other is not None else [])]
        return next((tab for side in sides for tab in side.tabs if tab.held is held), None)

    def insert(self, tab: Tab, side: int, at: int | None = None) -> None:
        """Put a tab on a side, right of the one that is shown there if no position is named."""
        tabs, shown = self.sides[side].tabs, self.sides[side].shown
        if at is None:
            at = tabs.index(shown) + 1 if shown is not None and shown in tabs else len(tabs)
        tabs.insert(at, tab)

    def take_out(self, tab: Tab) -> None:
        """Take a tab away; what was shown of it stays until another is."""
        for side in self.sides:
            if tab in side.tabs:
                side.tabs.remove(tab)

    def remember_closed(self, tab: Tab) -> None:
        """Note where a tab stands that is about to be closed, if it can be opened again."""
        side = self.side_of(tab)
        if side is not None and _can_come_back(tab):
            self._closed.append(replace(tab.kept(), side=side, position=self.sides[side].tabs.index(tab)))
            del self._closed[:-MOST_CLOSED]

    def last_closed(self) -> OpenTab | None:
        """Return the tab that was closed last and not opened again; it is no longer remembered."""
        return self._closed.pop() if self._closed else None

    @property
    def can_reopen(self) -> bool:
        """True if a closed tab is remembered."""
        return bool(self._closed)

    def take(self, kept: OpenTabs) -> None:
        """Take the tabs of the last session, none of them read yet."""
        self.sides = [TabSide() for _ in range(2 if kept.on(1) else 1)]
        self.active = kept.side if kept.on(kept.side) else 0
        self._closed = list(kept.closed)
        for one in kept.tabs:
            tab = Tab(one.place, one.row)
            side = self.sides[one.side]
            side.tabs.append(tab)
            if one.is_shown and one.side != self.active:
                side.shown = tab

    def kept(self, wanted: Tab | None) -> OpenTabs:
        """Return all tabs as they are kept for another time.

        Args:
            wanted: what is being read to be shown on its side.
        """
        found: list[OpenTab] = []
        for number, side in enumerate(self.sides):
            shown = wanted if wanted is not None and wanted in side.tabs else side.shown
            some = [tab for tab in side.tabs if _can_come_back(tab)]
            found += [replace(tab.kept(), side=number, is_shown=tab is shown, position=at) for at, tab in enumerate(some)]
        return OpenTabs(tuple(found), self.active, tuple(self._closed))


def moved_place(opening: Opening, place: Place, name: str) -> tuple[int | None, Sequence[Span] | None]:
    """Return where a place is in a text that was opened, and what had been read of that; None for what is not known, or did not change.

    Args:
        opening: of the text.
        place: where a text was left.
        name: of the document that was opened.
    """
    if place.digest == opening.digest:
        return place.offset, None
    for followed in opening.followed:
        point = followed.place(place.digest, place.offset)
        if point is not None:
            return point, followed.seen
    if place.digest and place.path is None and place.name != name:
        # Its row is that of another document here: it is another library.
        return 0, ()
    return None, None


def _can_come_back(tab: Tab) -> bool:
    """Return False for a text that neither a file nor the library holds."""
    return tab.place.path is not None or tab.place.document is not None
