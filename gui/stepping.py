"""From what a search of the library has found into the documents, and from one place to the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from core.found import NOTE, TEXT, TITLE
from core.members import is_there
from core.spans import Span
from gui.landing import land

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.finding import Hits
    from core.found import FoundDocument, FoundPlace
    from gui.bridge import Bridge
    from gui.finding import Finding
    from gui.panes.reader import ReaderPane
    from gui.panes.search import SearchPane
    from gui.reading import Reading
    from gui.tab_list import Tab
    from gui.tabs import Tabs

ROWS: Final = 500
"""Places of a document that the list shows, at most: of a book in which a character stands everywhere there are tens of thousands."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A place that is to be seen."""

    document: FoundDocument
    place: FoundPlace | None
    takes_keyboard: bool
    is_passing: bool
    """Its tab is there only as long as the reader does nothing with it."""


class Stepping(QObject):
    """Brings places into view with all others marked in their text, whichever document they stand in; the list follows.

    Args:
        bridge: opens the documents.
        reader: the page.
        reading: keeps the history of jumps.
        finding: shows the places in a text, and steps through them.
        tabs: the documents that are open.
    """

    page_wanted = Signal()
    """The page is to be seen, whatever stands in its place."""
    place_shown = Signal()
    """A place is seen, and the keyboard is on the page."""
    told = Signal(str)
    """What is to be said in the status line."""

    def __init__(self, bridge: Bridge, reader: ReaderPane, reading: Reading, finding: Finding, tabs: Tabs) -> None:
        super().__init__(reader)
        self._bridge = bridge
        self._search = bridge.search
        self._reader = reader
        self._reading = reading
        self._finding = finding
        self._tabs = tabs
        self.pane: SearchPane | None = None
        """Whose list shows what was found, once it is made."""
        self._wanted: _Wanted | None = None
        """What is to be seen once its document is open."""
        self._places: tuple[int, Sequence[FoundPlace]] = (0, ())
        """All places of one document, by its row."""
        self._at: tuple[int, FoundPlace | None] | None = None
        """The place that was gone to last: its document's row, and None for the document itself."""
        self._step = 0
        """Where to go once the places of a document are known, or another page is here: 1 or -1, 0 for nowhere."""
        self._last_of: FoundDocument | None = None
        """The document whose last place is wanted, once its places are known."""
        self._passing: Tab | None = None
        """The tab that was opened on the way from place to place."""
        self._leaving: Tab | None = None
        """The one before it, which goes when the next is there."""
        self._others: frozenset[Tab] = frozenset()
        """The tabs that were open before the document that is being opened."""
        self._skipped: list[FoundDocument] = []
        """Documents that were passed before they had come: their tabs may be there all the same, without what the library says."""
        self._connect()

    def _connect(self) -> None:
        self._search.places_found.connect(self._take_places)
        self._search.hits_found.connect(self._take_hits)
        self._bridge.document_opened.connect(lambda _opening: self._arrive())
        self._bridge.opened_again.connect(self._arrive)
        self._bridge.opening_failed.connect(lambda _error: self._give_up())

    def forget(self) -> None:
        """Begin anew: something else was found."""
        self._places, self._at, self._last_of = (0, ()), None, None
        self.stay()

    def stay(self) -> None:
        """Give up the step that is not taken yet."""
        self._step = 0

    def is_shown(self, span: Span) -> bool:
        """Return True if a span of the open document is the place that was gone to last."""
        if self._at is None or self._at[0] != self._bridge.document_id:
            return False
        place = self._at[1]
        return place is not None and place.where == TEXT and place.span == span

    def go_to_first(self) -> None:
        """Go to the first place of the best document, the title's if that is all."""
        if self.pane is not None:
            row = self.pane.model.row(0)
            self._go_to(row.document, next((one for one in row.document.places if one.where != TITLE), None))

    def go_to_row(self, at: int, *, takes_keyboard: bool) -> None:
        """Go to the place of a row of the list, or only show it."""
        if self.pane is not None:
            row = self.pane.model.row(at)
            self._go_to(row.document, row.place, takes_keyboard=takes_keyboard, is_passing=not takes_keyboard)

    def go(self, step: int) -> bool:
        """Go to the next place (1) or the one before (-1); False if nothing was found."""
        if self.pane is None or not self.pane.model.rowCount():
            return False
        if self._at is None:
            self.go_to_first()
        else:
            self._step = step
            self.go_on()
        return True

    def go_on(self) -> None:
        """Go the step that is wanted, once all that it needs is known."""
        if not self._step or self._at is None or self.pane is None:
            return
        row, place = self._at
        documents = self.pane.model.documents
        index = next((at for at, one in enumerate(documents) if one.document == row), None)
        if index is None:
            self._step = 0
            return
        if self._places[0] != row:
            self._search.ask_places(row)
            return
        places = [one for one in self._places[1] if one.where != TITLE]
        at = places.index(place) if place in places else -1
        following = at + self._step
        if at >= 0 and 0 <= following < len(places):
            self._go_to(documents[index], places[following], is_passing=True)
        elif at < 0 and self._step > 0 and places:
            self._go_to(documents[index], places[0], is_passing=True)
        else:
            self._go_to_other(documents, index + self._step)

    def _go_to_other(self, documents: Sequence[FoundDocument], index: int) -> None:
        """Go to the first place of the next document, or the last of the one before; say so where there is none."""
        step = self._step
        if index >= len(documents) and self.pane is not None and self.pane.model.ask_more():
            return
        self._step = 0
        if not 0 <= index < len(documents):
            self.told.emit(
                self.tr("This is the last place that was found.") if step > 0 else self.tr("This is the first place that was found.")
            )
            return
        if step < 0:
            self._last_of = documents[index]
            self._search.ask_places(documents[index].document)
            return
        self._go_to(documents[index], next((one for one in documents[index].places if one.where != TITLE), None), is_passing=True)

    def _follow_in_list(self) -> None:
        """Let the list show where the reader is."""
        if self.pane is None or self._at is None:
            return
        row, place = self._at
        at = self.pane.model.head_of(row) if place is None else self.pane.model.place_of(row, place)
        if at is not None:
            self.pane.choose(at)

    # Opening

    def _go_to(self, document: FoundDocument, place: FoundPlace | None, *, takes_keyboard: bool = True, is_passing: bool = False) -> None:
        """Bring a place into view, in its document if that is not the one that is shown."""
        self._step, self._last_of = 0, None
        hurried, self._at = self._wanted, (document.document, place)
        self._wanted = _Wanted(document, place, takes_keyboard, is_passing)
        self.page_wanted.emit()
        self._follow_in_list()
        if self._places[0] != document.document:
            self._search.ask_places(document.document)
        is_here = self._bridge.document_id == document.document
        if hurried is None:
            self._leaving = self._passing if self._tabs.current is self._passing and not is_here else None
            self._others = frozenset(self._tabs)
        elif hurried.is_passing:
            self._skipped.append(hurried.document)
        if is_here:
            self._arrive()
            return
        near = 0 if place is None else place.span.start
        if document.path is not None and is_there(document.path):
            self._bridge.open_file(document.path, near=near)
        else:
            self._bridge.open_stored(document.document, document.title or document.name, near=near)

    def _arrive(self) -> None:
        """Show the place that is wanted, now that its document is open."""
        wanted, document = self._wanted, self._bridge.document
        if wanted is None or document is None or self._bridge.document_id != wanted.document.document:
            return
        self._wanted = None
        place = wanted.place
        if place is None:
            self._reading.jump(0)
        elif place.where == NOTE and place.annotation is not None and self._bridge.annotation(place.annotation) is not None:
            self._reading.jump_to_annotation(place.annotation)
        else:
            self._reading.leave_for(place.span)
            self._reader.select(place.span.clipped(Span(0, len(document.text))))
        self._search.ask_hits(document.text, wanted.document.document, self._bridge.annotations(), self._bridge.outline)
        if wanted.takes_keyboard:
            self._reader.focus_page()
            self.place_shown.emit()
        elif self.pane is not None:
            # A document that is opened takes the keyboard.
            self.pane.focus_list()
        self._follow_tabs(is_passing=wanted.is_passing)

    def _follow_tabs(self, *, is_passing: bool) -> None:
        """Close the tab that was only passed through: who steps through fifty documents does not want fifty tabs."""
        current, leaving = self._tabs.current, self._leaving
        self._leaving = None
        if current is not None and current not in self._others:
            self._passing = current if is_passing else None
        elif not is_passing and current is self._passing:
            self._passing = None
        if leaving is not None and leaving is not current and leaving.held is not None and not leaving.held.steps.count():
            self._tabs.close(leaving)
        skipped, self._skipped = self._skipped, []
        for tab in [one for one in self._tabs if one not in self._others and one is not current]:
            if any(_is_of(tab, one) for one in skipped) and (tab.held is None or not tab.held.steps.count()):
                self._tabs.close(tab)

    def _take_hits(self, text: str, hits: Hits) -> None:
        """Mark the places in the text, if it is still the one that is shown."""
        document = self._bridge.document
        if document is not None and document.text is text and self._at is not None and self._at[0] == self._bridge.document_id:
            place = self._at[1]
            current = None
            if place is not None and place.where == TEXT:
                current = land(self._reader, place.span, hits, len(text))
                if current is None:
                    self.told.emit(self.tr("The text that is shown does not have this place any more."))
            self._finding.lend(hits, self._phrase(), current)

    def _phrase(self) -> str:
        """Return the words that the bar of the page is to look for, if it is opened: the query's, where it is one phrase."""
        from core.query.tree import Phrase

        query = self._search.query
        return query.tree.words if query is not None and isinstance(query.tree, Phrase) else ""

    def _give_up(self) -> None:
        self._wanted, self._step = None, 0
        self._skipped.clear()

    def _take_places(self, document: int, places: Sequence[FoundPlace]) -> None:
        self._places = (document, places)
        if self.pane is not None:
            self.pane.show_places(document, places[:ROWS], count=len(places))
            self._follow_in_list()
        last, self._last_of = self._last_of, None
        if last is not None and last.document == document:
            self._go_to(last, next((one for one in reversed(places) if one.where != TITLE), None), is_passing=True)
        else:
            self.go_on()


def _is_of(tab: Tab, document: FoundDocument) -> bool:
    """Return True if a document stands in a tab, or is to stand there."""
    if tab.place.path is not None:
        return tab.place.path == document.path
    return document.document in {tab.row, tab.place.document}
