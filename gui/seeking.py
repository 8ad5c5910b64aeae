"""The search of the library: from the pane to the library and back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from core.annotation import COLOURS
from gui import messages
from gui.side_tabs import SEARCH
from gui.widgets.pigments import pigment_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from core.errors import ReaderError
    from core.found import Found, IndexState
    from core.query.saved import SavedSearch
    from core.query.tree import Query
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.middle import Middle
    from gui.models.scope_choices import Choices
    from gui.panes.reader import ReaderPane
    from gui.panes.search import SearchPane
    from gui.side_bars import SideBars
    from gui.stepping import Stepping
    from gui.theme import Theme

LOOK_AGAIN: Final = 3_000
"""Milliseconds between two looks at the index while it is being made and the pane is seen."""
LONGEST: Final = 200
"""Code points of a selection that are taken for what is looked for."""


class Seeking(QObject):
    """Reads what is written in the pane as a query, asks the library, and shows the pane what came of it.

    Args:
        bridge: reaches the library.
        reader: the page.
        stepping: goes to what was found.
        middle: what the page stands in.
        bars: holds the pane.
        look: the theme.
    """

    documents_export_wanted = Signal()
    """The documents that were found are to be exported."""
    terms_wanted = Signal()
    """How often what was looked for stands in the library over time."""
    told = Signal(str)
    """What is to be said in the status line."""

    def __init__(self, bridge: Bridge, reader: ReaderPane, stepping: Stepping, *, middle: Middle, bars: SideBars, look: Appearance) -> None:
        super().__init__(reader)
        self._bridge = bridge
        self._search = bridge.search
        self._reader = reader
        self._stepping = stepping
        self._middle = middle
        self._bars = bars
        self._look = look
        self._pane: SearchPane | None = None
        self._wish: SavedSearch | None = None
        """What was asked last."""
        self._is_settled = False
        """True while the first place is wanted as soon as it is here."""
        self._is_outdated = False
        """True once documents have come that the last answer does not know."""
        self._are_choices_old = False
        self._state_timer = QTimer(self, singleShot=True, interval=LOOK_AGAIN)
        self._connect()

    def _connect(self) -> None:
        search = self._search
        search.found.connect(self._take)
        search.more_found.connect(self._take_more)
        search.counted.connect(self._take_counts)
        search.failed.connect(self._tell_failure)
        search.searches_read.connect(self._take_searches)
        search.choices_read.connect(self._take_choices)
        search.state_read.connect(self._take_state)
        search.exported.connect(self._tell_exported)
        self._state_timer.timeout.connect(self._look_at_index)
        self._bridge.keeping.awake.connect(self._begin_anew)
        self._bridge.additions.documents_added.connect(self._outdate)
        self._bridge.acts.changed.connect(self._outdate)
        self._bridge.holdings.changed.connect(self._outdate_choices)

    # What the reader does

    def make_pane(self) -> QWidget:
        """Return the pane, made when its tab is first shown."""
        from gui.panes.search import SearchPane

        self._pane = self._stepping.pane = pane = SearchPane(self._look.theme)
        pane.wish_changed.connect(self._ask)
        pane.settled.connect(self._settle)
        pane.place_wanted.connect(self._go_to_row)
        pane.places_wanted.connect(self._search.ask_places)
        pane.more_wanted.connect(self._search.more)
        pane.keeping_wanted.connect(self._keep)
        pane.dropping_wanted.connect(lambda search: self._search.drop(search.id))
        pane.forgetting_wanted.connect(self._search.forget)
        pane.export_wanted.connect(self._offer_exports)
        pane.terms_wanted.connect(self.terms_wanted)
        pane.seen.connect(self._ask_if_outdated)
        pane.again_wanted.connect(self._begin_anew)
        pane.left.connect(self._middle.focus_shown)
        self._begin_anew()
        return pane

    def open(self) -> None:
        """Show the pane with what is selected on the page, if that is a phrase, and the keyboard in its field."""
        words = self._selected()
        self._bars.go_to(SEARCH)
        if self._pane is None:
            return
        if words:
            self._pane.show_wish(_quoted(words))
            self._ask(self._pane.wish)
        self._pane.focus_field()

    def show(self) -> None:
        """Show the pane as it is, and the keyboard in its field."""
        self._bars.go_to(SEARCH)
        if self._pane is not None:
            self._pane.focus_field()

    def next(self) -> None:
        """Go to the next place that was found, in the next document behind the last one of this."""
        if not self._stepping.go(1):
            self.show()

    def previous(self) -> None:
        """Go to the place before."""
        if not self._stepping.go(-1):
            self.show()

    def _offer_exports(self, place: QPoint) -> None:
        """Offer what can be written of what was found, at a place of the screen."""
        from PySide6.QtWidgets import QMenu

        from gui.widgets.menu_entries import add_entry

        menu = QMenu(self._middle.window())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_entry(menu, self.tr("All places that were found, as a table…"), self.export)
        add_entry(menu, self.tr("The annotations of these documents…"), self.documents_export_wanted.emit)
        menu.popup(place)

    def export(self) -> None:
        """Write all that was found to a file that the reader names."""
        from gui.models.found_table import table_of
        from gui.table_target import ask_table

        path = ask_table(self._middle.window(), self.tr("Save what was found as"), self.tr("Found.csv"))
        if path is not None:
            self._search.export(path, table_of)

    def _tell_exported(self, path: Path, is_cut: bool) -> None:
        from gui.models.found_table import MOST

        said = self.tr("Saved as {name}: the first {count} places; there are more.") if is_cut else self.tr("Saved as {name}")
        self.told.emit(said.format(name=path.name, count=f"{MOST:,}"))

    def wear(self, theme: Theme) -> None:
        """Take another theme."""
        if self._pane is not None:
            self._pane.apply_theme(theme)

    # Asking

    def _read_choices(self) -> None:
        from gui.models.scope_choices import choices_of

        self._are_choices_old = False
        self._search.read_choices(choices_of)

    def _begin_anew(self) -> None:
        """Ask all anew: the pane is new, or the library is another one."""
        self._search.stop()
        self._stepping.forget()
        if self._pane is not None:
            self._search.prepare()
            self._search.read_searches()
            self._read_choices()
            self._look_at_index()
            self._ask(self._pane.wish)

    def _outdate(self, _documents: object) -> None:
        """Ask again when the pane comes into view, or its reader wants it: under his eyes nothing changes by itself."""
        self._is_outdated = True
        if self._pane is not None:
            self._pane.show_outdated(is_outdated=True)

    def _outdate_choices(self, _documents: object) -> None:
        self._are_choices_old = True

    def _ask_if_outdated(self) -> None:
        if self._is_outdated:
            self._begin_anew()
        elif self._are_choices_old:
            self._read_choices()

    def _ask(self, wish: SavedSearch) -> None:
        """Ask what stands in the pane; an empty field is no question."""
        self._is_settled = self._is_outdated = False
        self._stepping.stay()
        self._wish = wish
        if self._pane is not None:
            self._pane.show_outdated(is_outdated=False)
        query = self._read(wish, is_typing=True)
        if query:
            if self._pane is not None:
                self._pane.show_looking()
            self._search.begin(query)
        else:
            self._search.stop()

    def _read(self, wish: SavedSearch, *, is_typing: bool) -> Query | None:
        """Return what is looked for, and say what is wrong with it; of one that is being typed in a while, since it may go on."""
        from core.query.reading import QueryError, read

        colours = {colour: pigment_name(colour) for colour in COLOURS}
        query = None
        try:
            for unfinished in (True, False) if is_typing else (False,):
                found = read(
                    wish.words, where=wish.where, is_any_script=wish.is_any_script, is_typing=unfinished, scope=wish.scope, colours=colours
                )
                query = query or found
        except QueryError as error:
            if self._pane is not None:
                self._pane.show_fault(messages.worded(error), is_settled=not is_typing)
        return query

    def _settle(self) -> None:
        """Go to the place that is chosen, or the first one, once there is one; what was asked is remembered."""
        if self._pane is None or self._wish is None or not self._read(self._wish, is_typing=False):
            return
        self._remember()
        if self._search.is_busy:
            self._is_settled = True
        elif self._pane.row >= 0:
            self._stepping.go_to_row(self._pane.row, takes_keyboard=True)
        elif self._pane.model.rowCount():
            self._stepping.go_to_first()

    def _remember(self) -> None:
        """Keep what is looked for among the last searches, once."""
        wish = self._wish
        if wish is not None and (wish.words or not wish.scope.is_empty):
            self._search.remember(_with_id(wish))

    def _keep(self, search: SavedSearch) -> None:
        self._search.keep(search if search.id else _with_id(search))

    # What comes of it

    def _take(self, _query: object, found: Found) -> None:
        if self._pane is None:
            return
        self._stepping.forget()
        self._pane.show_found(found)
        if self._is_settled and found.documents:
            self._is_settled = False
            self._stepping.go_to_first()

    def _take_more(self, found: Found) -> None:
        if self._pane is not None:
            self._pane.add_found(found)
            self._stepping.go_on()

    def _take_counts(self, counts: Mapping[int, int], is_whole: bool) -> None:
        if self._pane is not None:
            self._pane.add_counts(counts, is_whole=is_whole)

    def _take_searches(self, saved: Sequence[SavedSearch], recent: Sequence[SavedSearch]) -> None:
        if self._pane is not None:
            self._pane.show_searches(saved, recent)

    def _take_choices(self, choices: Choices) -> None:
        if self._pane is not None:
            self._pane.offer(choices)

    def _take_state(self, state: IndexState) -> None:
        if self._pane is not None:
            self._pane.show_state(state)
            if state.waiting and self._pane.isVisible():
                self._state_timer.start()

    def _look_at_index(self) -> None:
        self._search.read_state()

    def _tell_failure(self, error: ReaderError) -> None:
        self._is_settled = False
        self._stepping.stay()
        if self._pane is not None:
            self._pane.show_fault(messages.worded(error), is_settled=True)

    def _go_to_row(self, at: int, takes_keyboard: bool) -> None:
        self._remember()
        self._stepping.go_to_row(at, takes_keyboard=takes_keyboard)

    def _selected(self) -> str:
        """Return the selected words, none if they are too many or more than a paragraph's."""
        document, selection = self._bridge.document, self._reader.selection()
        if document is None or not self._middle.is_page_shown or not 0 < len(selection) <= LONGEST:
            return ""
        if self._stepping.is_shown(selection):
            # The reader comes back from a place that was found, and wants what he looked for.
            return ""
        words = selection.of(document.text)
        return "" if "\n" in words else words.strip()


def _quoted(words: str) -> SavedSearch:
    """Return a search for words exactly as they stand, whatever signs are among them."""
    from core.query.reading import written
    from core.query.saved import SavedSearch
    from core.query.tree import Phrase, Query

    return SavedSearch("", "", written(Query(Phrase(words))))


def _with_id(wish: SavedSearch) -> SavedSearch:
    return replace(wish, id=uuid4().hex)
