"""The library in the side bar and as a page: what is shown there, and the way from there into the documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from core.members import is_there
from core.recent import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from core.arranging import Arrangement, Catalogue, Choice
    from core.holdings import Holding
    from gui.actions import Actions
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.files import Files
    from gui.holdings import Arranged
    from gui.keys import Keys
    from gui.middle import Middle
    from gui.panes.holdings import HoldingsPane
    from gui.panes.library import LibraryPane
    from gui.panes.reader import ReaderPane
    from gui.preferences import Preferences
    from gui.side_bars import SideBars
    from gui.spelling import Spelling
    from gui.tabs import Tabs
    from gui.theme import Theme

PANE: Final = "pane"
PAGE: Final = "page"
KEPT_AFTER: Final = 500
"""Milliseconds after the last change of a column before it is kept."""
CHOICES_AFTER: Final = 200
"""Milliseconds after the table is seen before it is found out by what it can be narrowed: the worker would hold up its first picture."""
DRESSED_AFTER: Final = 40
"""Milliseconds after the rows of a table that nobody sees before it is drawn: both at once would be felt."""


class _List:
    """Something that shows documents, and what it shows."""

    def __init__(self, view: LibraryPane | HoldingsPane) -> None:
        self.view = view
        self.is_seen = False
        self.catalogue: Catalogue | None = None
        self.arrangement: Arrangement | None = None


class Cataloguing(QObject):
    """Makes pane and page when they are first wanted, keeps them true to the library, opens what is chosen in them.

    Args:
        bridge: reaches the library.
        reader: the page of a text.
        middle: what page and table stand in.
        bars: holds the pane.
        tabs: where documents are opened.
        files: know where a document was left.
        actions: what can be done with documents.
        keys: are named where there is nothing.
        preferences: how the lists were left.
        look: the theme.
        spelling: loads pinyin.
    """

    shown_changed = Signal(bool)
    """True once the table is shown, False once it is not."""
    list_made = Signal(object, object)
    """Widget of a list, and what returns the rows of the documents that are chosen in it."""
    chosen_changed = Signal()
    """Other documents are chosen, see `chosen`."""
    told = Signal(str)
    """What is to be said in the status line."""

    def __init__(
        self,
        bridge: Bridge,
        reader: ReaderPane,
        middle: Middle,
        bars: SideBars,
        *,
        tabs: Tabs,
        files: Files,
        actions: Actions,
        keys: Keys,
        preferences: Preferences,
        look: Appearance,
        spelling: Spelling,
    ) -> None:
        super().__init__(middle)
        self._bridge = bridge
        self._reader = reader
        self._middle = middle
        self._bars = bars
        self._tabs = tabs
        self._files = files
        self._actions = actions
        self._keys = keys
        self._preferences = preferences
        self._look = look
        self._spelling = spelling
        self._lists: dict[str, _List] = {}
        self._before: QWidget = reader
        self._choices_of: Catalogue | None = None
        self._choosing = QTimer(self, singleShot=True, interval=CHOICES_AFTER)
        self._choosing.timeout.connect(self._offer_choices)
        self._dressing = QTimer(self, singleShot=True, interval=DRESSED_AFTER)
        self._dressing.timeout.connect(self._dress)
        self._keeping = QTimer(self, singleShot=True, interval=KEPT_AFTER)
        self._keeping.timeout.connect(self._keep)
        self._marking = QTimer(self, singleShot=True, interval=0)
        self._marking.timeout.connect(self._mark_opened)
        keys.changed.connect(self._name_keys)
        middle.currentChanged.connect(self._follow_middle)
        bridge.holdings.holdings_read.connect(lambda _holdings: self._refresh())
        tabs.changed.connect(self._marking.start)
        bridge.document_opened.connect(lambda _opening: self._marking.start())
        spelling.ready.connect(self._look_again)

    # The pane

    def make_pane(self) -> LibraryPane:
        """Make the pane of the side bar, when its tab is first shown."""
        from gui.holdings_kept import grouping_of
        from gui.panes.library import LibraryPane

        pane = LibraryPane(self._look.theme, grouping_of(self._preferences.settings.library_grouping))
        self._lists[PANE] = _List(pane)
        pane.arrangement_changed.connect(self._keep_grouping)
        pane.arrangement_changed.connect(lambda: self._arrange(PANE))
        pane.seen.connect(lambda is_seen: self._see(PANE, is_seen=is_seen))
        pane.page_wanted.connect(self.show)
        self._join(PANE, pane)
        return pane

    # The page

    @property
    def is_shown(self) -> bool:
        """True while the table stands in the place of the page."""
        page = self._lists.get(PAGE)
        return page is not None and self._middle.currentWidget() is page.view

    def toggle(self) -> None:
        """Show the table, or what was there before."""
        if self.is_shown:
            self.leave()
        else:
            self.show()

    def show(self) -> None:
        """Show all documents as a table."""
        page = self._ready_page()
        if not self.is_shown:
            self._before = self._middle.currentWidget() or self._reader
        self._middle.setCurrentWidget(page)
        page.focus_table()

    def leave(self) -> None:
        """Show the page again, or what stands there without a document."""
        if self.is_shown:
            self._middle.setCurrentWidget(self._reader if self._bridge.document else self._before)
            self._middle.focus_shown()

    def wear(self, theme: Theme) -> None:
        """Take another theme."""
        for one in self._lists.values():
            one.view.apply_theme(theme)

    def chosen(self) -> tuple[Holding, ...]:
        """Return the documents that acts are meant for: those chosen in the list that is seen, the table before the pane."""
        for name in (PAGE, PANE):
            one = self._lists.get(name)
            if one is not None and one.is_seen and (found := one.view.chosen()):
                return found
        return ()

    def open(self, holding: Holding) -> None:
        """Show a document; where its file is gone, as the library holds it."""
        self._bars.shut_side_drawer()
        if holding.document == self._bridge.document_id:
            self._leave_for_page()
            return
        place = self._place(holding)
        if place.path is not None and not is_there(place.path):
            self._tabs.open_stored(place, holding.document)
        else:
            self._files.open_place(place)

    def _leave_for_page(self) -> None:
        self._middle.show_page()
        self._middle.focus_shown()

    def _open_behind(self, holding: Holding) -> None:
        self._tabs.add_place(self._place(holding))

    def _open_beside(self, holding: Holding) -> None:
        if self._bridge.document is None:
            self.open(holding)
            return
        self._bars.shut_side_drawer()
        self._middle.show_page()
        self._tabs.open_beside(self._place(holding))

    def _place(self, holding: Holding) -> Place:
        """Return where a document was left."""
        if holding.path is not None:
            return self._files.place_of(holding.path)
        place = Place(path=None, document=holding.document, name=holding.name, title=holding.metadata.title)
        return self._files.left(place) or place

    # What is shown

    def make_page(self) -> None:
        """Make the table, unseen, so that it opens sooner; its rows come with what is read for others."""
        self._ready_page()
        self._arrange(PAGE)

    def prepare(self) -> None:
        """Make the table, unseen, and read the library for it."""
        self.make_page()
        self._choosing.start()
        if self._bridge.holdings.catalogue is None:
            self._bridge.holdings.read()

    def _dress(self) -> None:
        """Draw the table once while nobody sees it: what styles and fonts are first asked for takes longer than the picture."""
        if not self.is_shown:
            page = self._ready_page()
            page.resize(self._middle.size())
            page.grab()

    def _see(self, name: str, *, is_seen: bool) -> None:
        """Read what has changed as long as somebody sees it."""
        one = self._lists.get(name)
        if one is None or one.is_seen == is_seen:
            return
        one.is_seen = is_seen
        if is_seen and self._bridge.holdings.catalogue is not None:
            self._arrange(name)
            if name == PAGE:
                self._choosing.start()
        self._bridge.holdings.watch(name, is_looking=is_seen)
        self._marking.start()
        self.chosen_changed.emit()

    def _refresh(self) -> None:
        """Arrange what is seen, and what was made beforehand."""
        for name, one in self._lists.items():
            if one.is_seen or one.catalogue is None:
                self._arrange(name)

    def _arrange(self, name: str) -> None:
        """Have a list arranged as it wants it, unless it is."""
        one, catalogue = self._lists[name], self._bridge.holdings.catalogue
        wanted = one.view.arrangement
        if catalogue is None or (one.catalogue is catalogue and one.arrangement == wanted):
            return
        one.catalogue, one.arrangement = catalogue, wanted

        def take(arranged: Arranged) -> None:
            one.view.show_arranged(arranged, wanted)
            self._marking.start()
            self.chosen_changed.emit()
            if name == PAGE:
                (self._choosing if one.is_seen else self._dressing).start()

        self._bridge.holdings.arrange(name, wanted, take)

    def _offer_choices(self) -> None:
        """Let the table be narrowed by what there is."""
        page, catalogue = self._lists.get(PAGE), self._bridge.holdings.catalogue
        if page is None or catalogue is None or self._choices_of is catalogue:
            return
        self._choices_of = catalogue
        from gui.widgets.holding_filter import CHOICES

        def take(choices: dict[str, tuple[Choice, ...]]) -> None:
            view = page.view
            offer: Callable[[dict[str, tuple[Choice, ...]]], None] = view.offer_choices  # type: ignore[union-attr]
            offer(choices)

        self._bridge.holdings.choices(CHOICES, take)

    def _mark_opened(self) -> None:
        """Say which documents stand in tabs."""
        catalogue = self._bridge.holdings.catalogue
        if catalogue is None or not self._lists:
            return
        tabs = list(self._tabs)
        rows = {tab.row for tab in tabs if tab.row is not None}
        rows |= {tab.held.opening.document for tab in tabs if tab.held is not None and tab.held.opening is not None}
        paths = {tab.place.path for tab in tabs if tab.held is None and tab.place.path is not None}
        if paths:
            rows |= {one.document for one in catalogue.holdings if one.path in paths}
        for one in self._lists.values():
            one.view.mark_opened(frozenset(rows))

    def _look_again(self) -> None:
        for one in self._lists.values():
            one.arrangement = None if one.view.arrangement.wanted.words else one.arrangement
            one.view.filter_again()

    def _name_keys(self) -> None:
        for one in self._lists.values():
            one.view.name_keys(self._keys.named)

    def _follow_middle(self) -> None:
        self._see(PAGE, is_seen=self.is_shown)
        self.shown_changed.emit(self.is_shown)

    # What is kept

    def _keep_grouping(self) -> None:
        grouping = self._lists[PANE].view.arrangement.grouping
        if grouping != self._preferences.settings.library_grouping:
            self._preferences.change(library_grouping=grouping)

    def _keep(self) -> None:
        """Keep how the table was left."""
        page = self._lists.get(PAGE)
        if page is None:
            return
        from gui.holdings_kept import written_columns, written_sort

        wanted = page.view.arrangement
        columns = written_columns(page.view.columns())  # type: ignore[union-attr]
        sort = written_sort(wanted.column, is_descending=wanted.is_descending)
        self._preferences.change(holdings_grouping=wanted.grouping, holdings_sort=sort, holdings_columns=columns)

    def _ready_page(self) -> HoldingsPane:
        page = self._lists.get(PAGE)
        if page is not None:
            return page.view  # type: ignore[return-value]
        from gui.holdings_kept import columns_of, grouping_of, sort_of
        from gui.panes.holdings import HoldingsPane

        settings = self._preferences.settings
        view = HoldingsPane(self._look.theme, grouping_of(settings.holdings_grouping), sort_of(settings.holdings_sort))
        view.set_columns(columns_of(settings.holdings_columns))
        self._lists[PAGE] = _List(view)
        view.arrangement_changed.connect(lambda: self._arrange(PAGE))
        view.arrangement_changed.connect(self._keeping.start)
        view.columns_changed.connect(self._keeping.start)
        view.left.connect(self.leave)
        self._join(PAGE, view)
        self._middle.addWidget(view)
        return view

    def _join(self, name: str, view: LibraryPane | HoldingsPane) -> None:
        self.list_made.emit(view, lambda: tuple(one.document for one in view.chosen()))
        view.name_keys(self._keys.named)
        view.wanted.connect(self.open)
        view.behind_wanted.connect(self._open_behind)
        view.beside_wanted.connect(self._open_beside)
        view.menu_wanted.connect(lambda place: self._open_menu(name, place))
        view.adding_wanted.connect(self._open_adding)
        view.removal_wanted.connect(self._actions["holding.remove"].trigger)
        view.picked.connect(self.chosen_changed)
        view.files_wanted.connect(self._actions["library.add_files"].trigger)
        view.folder_wanted.connect(self._actions["library.add_folder"].trigger)
        view.filter_entered.connect(self._spelling.prepare)

    def _open_menu(self, name: str, place: QPoint) -> None:
        """Offer what can be done with the documents that are chosen in a list."""
        from gui.holding_menus import of_chosen

        chosen = self._lists[name].view.chosen()
        if not chosen:
            return
        beside = self._open_beside if self._bridge.document is not None else None
        window = self._middle.window()
        of_chosen(window, self._actions, chosen, show=self.open, show_behind=self._open_behind, show_beside=beside).popup(place)

    def _open_adding(self, place: QPoint) -> None:
        """Offer the ways to add documents."""
        from gui.holding_menus import of_adding

        of_adding(self._middle.window(), self._actions).popup(place)
