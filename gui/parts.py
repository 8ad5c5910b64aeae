"""The parts of the window: its panes, and what happens between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from gui import menus
from gui.actions import PAGE, Actions
from gui.annotating import Annotating
from gui.announcing import Announcing
from gui.appearance import Appearance
from gui.asking import Asking
from gui.auto_scroll import AutoScroll
from gui.browsing import Browsing
from gui.citing import Citing
from gui.commanding import Commanding
from gui.comparing import Comparing
from gui.copying import Copying
from gui.correcting import Correcting
from gui.counting import Counting
from gui.describing import Describing
from gui.files import Files
from gui.finding import Finding
from gui.focusing import Focusing
from gui.frame import column, put_above
from gui.full_screen import FullScreen
from gui.going import Going
from gui.grouping import Grouping
from gui.helping import Helping
from gui.keying import Keying
from gui.keys import Keys
from gui.lettering import Lettering
from gui.libraries import Libraries
from gui.managing import Managing
from gui.middle import Middle
from gui.noting import Noting
from gui.official_layout import OfficialLayout
from gui.outlining import Outlining
from gui.overseeing import Overseeing
from gui.panes.annotations import AnnotationsPane
from gui.panes.outline import OutlinePane
from gui.panes.reader import ReaderPane
from gui.placing import Placing
from gui.printing import Printing
from gui.progress import Progress
from gui.reading import Reading
from gui.reporting import Reporting
from gui.rereading import Rereading
from gui.restoring import Restoring
from gui.resuming import Resuming
from gui.reviewing import Reviewing
from gui.safekeeping import Safekeeping
from gui.setting import Setting
from gui.shelving import Shelving
from gui.side_bars import SideBars
from gui.side_tabs import LIBRARY, OUTLINE, SEARCH, SideTabs
from gui.skimming import Skimming
from gui.spelling import Spelling
from gui.tabbing import Tabbing
from gui.tabs import Tabs
from gui.tagging import Tagging
from gui.tasking import Tasking
from gui.touring import Places, Touring
from gui.undoing import Undoing
from gui.unpacking import Unpacking
from gui.welcoming import Welcoming
from gui.widgets.columns import Columns
from gui.widgets.popup_bar import PopupBar
from gui.widgets.status_bar import StatusBar
from gui.widgets.tab_row import TabRow
from gui.widgets.top_bar import NoticeBar, TopBar
from gui.words import Words
from gui.zooming import Zooming

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.recent import RecentPlaces
    from gui.bridge import Bridge
    from gui.frame import Frame
    from gui.library_parts import LibraryParts
    from gui.preferences import Preferences
    from gui.theme import Theme

NOTICE_TIME: Final = 12_000
"""Milliseconds for which a notice stays."""
TYPE_SIGN: Final = "Aa"
"""Stands for type in every language."""


class Parts:
    """Builds the parts of a window, each with what it needs of the others, and holds them.

    What is built hears nothing of the others yet: their signals are joined by the window.

    Args:
        window: what the parts belong to.
        bridge: the session behind the panes.
        recent: the file of recent places.
        preferences: what the reader has set.
        theme: the tokens the window is dressed in.
        join: joins the signals of the parts that deal with the whole library, once those are made.
    """

    def __init__(
        self,
        window: Frame,
        bridge: Bridge,
        recent: RecentPlaces,
        preferences: Preferences,
        theme: Theme,
        *,
        join: Callable[[LibraryParts], object],
    ) -> None:
        self._window = window
        self._bridge = bridge
        self._preferences = preferences
        self._join = join
        self._library: LibraryParts | None = None
        self.actions = Actions(window)
        self.keys = Keys(self.actions, preferences, window)
        self.appearance = Appearance(preferences, self.actions, theme, window)
        self.helping = Helping(self.actions, self.appearance, preferences, lambda: bridge.keeping.path, window)
        self.files = Files(bridge, recent, self.keys, window)
        self.spelling = Spelling(window)
        self._build_panes(theme)
        self._build_marking()
        self._build_menus()
        self._build_outlining()
        self._build_middle()
        self._build_editions()
        self._build_libraries()
        self.commanding = Commanding(
            self.actions,
            bridge,
            self.appearance,
            self.spelling,
            folder=recent.folder,
            focus_shown=self.middle.focus_shown,
            window=window,
        )

    @property
    def body(self) -> QWidget:
        """What fills the window."""
        return self._body

    @property
    def library(self) -> LibraryParts:
        """The parts that deal with the whole library: the first picture needs none, so they are made when one is first asked for."""
        if self._library is None:
            from gui.library_parts import LibraryParts

            # Before it is joined: what is joined may ask for it.
            self._library = LibraryParts(self, self._window, self._bridge, self._preferences)
            self._join(self._library)
        return self._library

    @property
    def made_library(self) -> LibraryParts | None:
        """The same, None while nobody has asked for them."""
        return self._library

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab leads through: bars above the page come before it, but what is asked after it, since the keyboard is there."""
        around = self.middle.parentWidget() or self.middle
        return (self.top, self.side, self.tab_row, around, self.middle, self.asking.bars, self.notes, self.adding_place, self.status)

    def _build_panes(self, theme: Theme) -> None:
        self.top = TopBar(theme)
        self.notice = NoticeBar(theme)
        self.status = StatusBar(theme)
        self.outline = OutlinePane(theme)
        self.side = self._side_tabs()
        self.reader = ReaderPane(theme)
        self.notes = AnnotationsPane(theme)
        self.popup = PopupBar(theme, self.reader)
        self.middle = Middle(self.reader)
        self.asking = Asking(self._bridge, self.reader.page_actions_widget, self.appearance)
        self.announcing = Announcing(self._bridge, self.asking, self._window)
        self.tab_row = TabRow(theme)
        middle = column(self.tab_row, column(self.asking.bars, column(self.notice, self.middle)))
        self.columns = Columns(self.side, middle, self.notes, theme)
        self.bars = SideBars(self.columns, self.side, self.notes, self.actions)
        self._body = column(self.top, self.columns, self.status)
        self.reading = Reading(
            self._bridge, reader=self.reader, outline=self.outline, notes=self.notes, status=self.status, popup=self.popup
        )
        self.tabs = Tabs(self._bridge, self.reader, self.files)
        self.reader.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.reader.set_layout(self.appearance.layout)
        self.notes.set_mode(self._preferences.settings.cards)

    def _side_tabs(self) -> SideTabs:
        tabs = SideTabs()
        tabs.add(OUTLINE, QCoreApplication.translate("SideTabs", "Outline"), lambda: self.outline)
        tabs.add(LIBRARY, QCoreApplication.translate("SideTabs", "Library"), lambda: self.library.cataloguing.make_pane())
        tabs.add(SEARCH, QCoreApplication.translate("SideTabs", "Search"), lambda: self.library.seeking.make_pane())
        return tabs

    def _build_marking(self) -> None:
        bridge, window, look = self._bridge, self._window, self.appearance
        self.annotating = Annotating(bridge, self.reader, self._preferences, window)
        self.grouping = Grouping(bridge, self.reader, self.annotating, window)
        self.citing = Citing(bridge, self.reader, self.annotating, self._preferences, window)
        self.tagging = Tagging(bridge, self.annotating, self.notes, look)
        self.noting = Noting(bridge, self.annotating, self.notes, self._preferences, look)
        self.correcting = Correcting(bridge, self.reader, self.annotating, look)
        self.words = Words(bridge, self.reader, self.annotating, look)
        self.copying = Copying(bridge, self.annotating, self.notes, self._preferences)
        self.managing = Managing(bridge, self.annotating, self.copying, self.notes)
        self.restoring = Restoring(bridge, self.notes, look)
        self.undoing = Undoing(bridge, self.actions, self.notes.finish, window)

    def _build_menus(self) -> None:
        self.actions.attach(PAGE, self.reader.page_actions_widget)
        menus.offer(self.outline.tree_actions_widget, menus.OUTLINE_MENU, self.actions)
        for dots in (self.popup, self.notes.dots_actions_widget):
            menus.offer(dots, menus.DOTS_MENU, self.actions)
        menu = QMenu(self._window)
        menu.aboutToShow.connect(lambda: menus.fill_main(menu, self.actions, self.files.menus(menu)))
        self.top.set_menu(menu)
        for action_id in ("go.back", "go.forward"):
            self.top.add_action(self.actions[action_id], self.actions.picture(action_id))
        self.top.add_words(self.actions["view.skeleton"], self.actions.picture("view.skeleton"))
        self.top.add_words(self.actions["view.official"], self.actions.picture("view.official"))
        self.actions["view.type"].setIconText(TYPE_SIGN)
        type_button = self.top.add_words(self.actions["view.type"], self.actions.picture("view.type"))
        self.top.add_words(self.actions["file.export"], self.actions.picture("file.export"))
        for action_id in ("view.side_bar", "view.note_bar"):
            self.top.add_toggle(self.actions[action_id], self.actions.picture(action_id))
        self.lettering = Lettering(self.appearance, self._preferences, type_button)

    def _build_outlining(self) -> None:
        self.progress = Progress(self._bridge, self.reader)
        self.resuming = Resuming(self._bridge, self.reader, self.files, self.tabs, self.progress)
        self.outlining = Outlining(self._bridge, self.reader, self.outline, self.appearance)
        self.going = Going(self._bridge, self.reader, self.appearance, self.spelling)
        self.describing = Describing(self._bridge, self.reader)
        self.counting = Counting(self._bridge, self.reader, self.status, self.appearance)
        self.zooming = Zooming(self.reader, self.appearance)
        self.keying = Keying(
            self.keys,
            self.actions,
            look=self.appearance,
            spelling=self.spelling,
            popup=self.popup,
            panes=(self.outline, self.notes),
            window=self._window,
        )
        self.official = OfficialLayout(self.appearance, self._preferences, self.actions)
        self.focusing = Focusing(self.reader, self.actions, self._preferences)
        self.full_screen = FullScreen(
            self._window,
            self._body,
            self.actions,
            upper=(self.top, self.tab_row),
            lower=(self.status,),
            columns=self.columns,
            middle=self.middle,
        )
        self.auto_scroll = AutoScroll(self.reader, self.actions, self._preferences, self.appearance)

    def _build_middle(self) -> None:
        self.welcoming = Welcoming(
            self._bridge,
            self.middle,
            self.files,
            self.tabs,
            keys=self.keys,
            preferences=self._preferences,
            look=self.appearance,
            spelling=self.spelling,
        )
        self.browsing = Browsing(self._bridge, self._preferences, self.appearance, self._window)
        self.unpacking = Unpacking(self._bridge, self.appearance, self._window)
        self.touring = Touring(
            self._bridge,
            Places(self._body, self.side, self.outline, self.notes, self.top.menu_button),
            self.columns,
            self.middle,
            actions=self.actions,
            keys=self.keys,
            preferences=self._preferences,
            look=self.appearance,
        )
        self.skimming = Skimming(self._bridge, self.reader, self.middle, self.appearance)
        self.tasking = Tasking(self._bridge, self.reader, self.annotating, self.middle, keys=self.keys, look=self.appearance)
        self.comparing = Comparing(self._bridge, self.reader, self.middle, self.appearance)
        self.finding = Finding(self._bridge, self.reader, self.reading, self.middle, self._preferences, self.appearance)
        self.overseeing = Overseeing(
            self._bridge,
            self.notes,
            self.reader,
            self.reading,
            self.finding,
            middle=self.middle,
            actions=self.actions,
            keys=self.keys,
            preferences=self._preferences,
            look=self.appearance,
        )
        self.top.set_find(self.actions["edit.find"])
        self.printing = Printing(self._bridge, self.reader, self.appearance, self._preferences, self._window)

    def _build_editions(self) -> None:
        self.shelving = Shelving(self._bridge, self.reader, self.asking, self.appearance)
        self.rereading = Rereading(self._bridge, self.reader, self.asking)
        self.reporting = Reporting(self._bridge, self.reader, self.status, self.rereading, self.appearance)
        self.announcing.offer(self.shelving.became_answers(), self.shelving.answer_became)
        self.placing = Placing(self._bridge, self.reader, self.annotating, self.asking)
        self.reviewing = Reviewing(
            self._bridge,
            reader=self.reader,
            middle=self.middle,
            notes=self.notes,
            marks=self.annotating,
            announcing=self.announcing,
            placing=self.placing,
            look=self.appearance,
        )

    def _build_libraries(self) -> None:
        unsaved, window = self.annotating.unsaved, self._window
        self.adding_place = QWidget(window)
        """Where it is shown how far an adding is; without height until then."""
        QVBoxLayout(self.adding_place).setContentsMargins(0, 0, 0, 0)
        put_above(self.adding_place, self.status)
        self.libraries = Libraries(
            self._bridge,
            asking=self.asking,
            notes=self.notes,
            unsaved=unsaved,
            preferences=self._preferences,
            look=self.appearance,
            window=window,
        )
        self.tabbing = Tabbing(
            self.tabs,
            row=self.tab_row,
            reader=self.reader,
            asking=self.asking,
            actions=self.actions,
            preferences=self._preferences,
            window=window,
        )
        self.safekeeping = Safekeeping(
            self._bridge, asking=self.asking, notes=self.notes, unsaved=unsaved, status=self.status, window=window
        )
        self.setting = Setting(
            self._preferences,
            self._bridge,
            look=self.appearance,
            keys=self.keys,
            actions=self.actions,
            citing=self.citing,
            libraries=self.libraries,
            spelling=self.spelling,
            asking=self.asking,
            status=self.status,
            reader=self.reader,
            window=window,
        )
