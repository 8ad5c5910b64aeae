"""The start page in the place of the page: what stands there without a document, and can be seen beside one at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core import __version__
from gui import messages

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.recent import Place
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.files import Files
    from gui.keys import Keys
    from gui.middle import Middle
    from gui.models.recents import Recent
    from gui.panes.welcome import WelcomePane
    from gui.preferences import Preferences
    from gui.spelling import Spelling
    from gui.tabs import Tabs
    from gui.theme import Theme


class Welcoming(QObject):
    """Changes between page and start page, and opens what is chosen there.

    Args:
        bridge: knows what is open, and asks library and disk.
        middle: what page and start page stand in.
        files: the ways to a document, and the recent ones.
        tabs: where documents are opened.
        keys: are named in sentences.
        preferences: know of which version the news were seen.
        look: the theme.
        spelling: loads pinyin for the filter.
    """

    about_to_show = Signal()
    """The place of what is read is to be written: the list tells of it."""
    shown_changed = Signal(bool)
    """True once the start page stands in the place of the page, or does no more."""
    told = Signal(str)
    """Why something was not done."""
    folder_wanted = Signal()
    news_wanted = Signal()
    today_wanted = Signal()
    """The start page can be seen: whoever knows what is to be done today may tell it (`tell_today`)."""

    def __init__(
        self,
        bridge: Bridge,
        middle: Middle,
        files: Files,
        tabs: Tabs,
        *,
        keys: Keys,
        preferences: Preferences,
        look: Appearance,
        spelling: Spelling,
    ) -> None:
        super().__init__(middle)
        self._bridge = bridge
        self._middle = middle
        self._files = files
        self._tabs = tabs
        self._keys = keys
        self._preferences = preferences
        self._look = look
        self._spelling = spelling
        self._pane: WelcomePane | None = None
        keys.changed.connect(lambda: self._to_pane(lambda pane: pane.name_keys(keys.named)))
        middle.currentChanged.connect(self._follow)
        bridge.recents.known.connect(self._learn)
        bridge.recents.gone.connect(self._miss)

    @property
    def is_shown(self) -> bool:
        """True while the start page is seen."""
        return self._pane is not None and self._middle.currentWidget() is self._pane

    def toggle(self) -> None:
        """Show the start page, or the page again where it was."""
        if self.is_shown:
            self.leave()
        else:
            self.about_to_show.emit()
            self.show()
            self._middle.focus_shown()

    def show(self) -> None:
        """Show the start page; without a document nothing else can stand there."""
        pane = self._ready_pane()
        keyboard = self._middle.window().focusWidget()
        pane.show_places(self._files.places())
        pane.offer_beside(offered=self._bridge.document is not None)
        self._tell_news(pane)
        self._middle.setCurrentWidget(pane)
        if keyboard is None or self._middle.isAncestorOf(keyboard):
            # Else it would be on a page that is not seen.
            pane.take_keyboard()

    def tell_today(self, key: str, words: str, callback: Callable[[], object]) -> None:
        """Tell on the start page what is to be done today; see `gui.widgets.today.Today.set`."""
        self._to_pane(lambda pane: pane.tell_today(key, words, callback))

    def leave(self) -> None:
        """Show the page again, where it was; without a document the start page stays."""
        if self.is_shown and self._bridge.document is not None:
            self._middle.show_page()
            self._middle.focus_shown()

    def wear(self, theme: Theme) -> None:
        """Take another theme."""
        if self._pane is not None:
            self._pane.apply_theme(theme)

    def _tell_news(self, pane: WelcomePane) -> None:
        """Tell of a version whose news were not seen, until the line is hidden; a first start has nothing to compare with."""
        seen = self._preferences.settings.seen_version
        if seen != __version__:
            self._preferences.change(seen_version=__version__)
            pane.show_news(__version__ if seen else "")

    def _open(self, chosen: Recent) -> None:
        if chosen.is_gone and chosen.known is not None:
            self._tabs.open_stored(chosen.place, chosen.known.document)
        else:
            self._files.open_place(chosen.place)

    def _take_off(self, place: Place) -> None:
        """Take a document off the list; one that is open would come back with the next place that is kept of it."""
        if any(tab.place.is_same_document(place) for tab in self._tabs):
            words = self.tr("“{title}” is open. Close its tab first, then it can be taken off this list.")
            self.told.emit(words.format(title=place.title or place.name))
            self._to_pane(lambda pane: pane.show_places(self._files.places()))
        else:
            self._files.take_off(place)

    def _show_folder(self, place: Place) -> None:
        if place.path is not None:
            # The nearest that is there: the folder may be gone with its file.
            messages.open_outside(next((one for one in place.path.parents if one.is_dir()), place.path.parent))

    def _ask(self) -> None:
        if self.is_shown:
            self._bridge.recents.ask(self._files.places())
            self.today_wanted.emit()

    def _learn(self, known: object) -> None:
        self._to_pane(lambda pane: pane.learn(known))  # type: ignore[arg-type]

    def _miss(self, gone: object) -> None:
        self._to_pane(lambda pane: pane.miss(gone))  # type: ignore[arg-type]

    def _to_pane(self, act: Callable[[WelcomePane], object]) -> None:
        if self._pane is not None:
            act(self._pane)

    def _follow(self) -> None:
        self.shown_changed.emit(self.is_shown)

    def _ready_pane(self) -> WelcomePane:
        """Return the page, built when it is first needed: most starts show a text."""
        if self._pane is None:
            from gui.panes.welcome import WelcomePane

            self._pane = pane = WelcomePane(self._look.theme)
            pane.name_keys(self._keys.named)
            pane.open_wanted.connect(self._files.choose)
            pane.folder_wanted.connect(self.folder_wanted)
            pane.paste_wanted.connect(self._files.paste)
            pane.sample_wanted.connect(self._files.open_sample)
            pane.news_wanted.connect(self.news_wanted)
            pane.place_chosen.connect(self._open)
            pane.behind_wanted.connect(self._tabs.add_place)
            pane.beside_wanted.connect(self._tabs.open_beside)
            pane.folder_shown.connect(self._show_folder)
            pane.removal_wanted.connect(self._take_off)
            pane.painted.connect(self._ask)
            pane.filter_entered.connect(self._spelling.prepare)
            self._spelling.ready.connect(pane.look_again)
            pane.left.connect(self.leave)
            self._middle.addWidget(pane)
        return self._pane
