"""The row of tabs and the actions on them: kept true to the tabs, and what the reader does there handed on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from gui.widgets.tab_row import ShownSide, TabLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from core.settings import Settings
    from gui.actions import Actions
    from gui.asking import Asking
    from gui.panes.reader import ReaderPane
    from gui.preferences import Preferences
    from gui.tab_list import Tab
    from gui.tabs import Tabs
    from gui.widgets.tab_row import TabRow

MISSED: Final = "missed"
"""Key of the question about a tab whose file is gone."""


class Tabbing(QObject):
    """Shows the tabs in their row.

    Args:
        tabs: what is open.
        row: shows it.
        reader: the sheets, which may scroll together.
        asking: asks above the page.
        actions: those on tabs are enabled and ticked as they apply.
        preferences: whether the sheets scroll together.
        window: what menus and dialogs belong to.
    """

    def __init__(
        self, tabs: Tabs, *, row: TabRow, reader: ReaderPane, asking: Asking, actions: Actions, preferences: Preferences, window: QWidget
    ) -> None:
        super().__init__(window)
        self._tabs = tabs
        self._row = row
        self._reader = reader
        self._asking = asking
        self._actions = actions
        self._preferences = preferences
        self._window = window
        self._missed: Tab | None = None
        self._is_together = preferences.settings.scroll_together
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        self._row.chosen.connect(self._tabs.choose)
        self._row.moved.connect(self._tabs.reorder)
        self._row.close_wanted.connect(self._close)
        self._row.menu_wanted.connect(self._open_menu)
        self._preferences.changed.connect(self._follow)

    def refresh(self) -> None:
        """Show the tabs as they are now."""
        sides = []
        count = 0
        for tabs, shown in self._tabs.shown:
            labels = [TabLabel(tab.name, tab.hint) for tab in tabs]
            sides.append(ShownSide(labels, tabs.index(shown) if shown is not None and shown in tabs else None))
            count += len(tabs)
        self._row.show_tabs(sides, self._tabs.active_side)
        if self._missed is not None and self._missed not in list(self._tabs):
            self.forget_missed()
        is_divided = self._tabs.is_divided
        can_split = is_divided or self._tabs.current is not None
        self._actions.enable(("tab.next", "tab.previous"), enabled=count > 1)
        self._actions.enable(("file.close",), enabled=count > 0)
        self._actions.enable(("tab.split",), enabled=can_split)
        self._actions.enable(("tab.move",), enabled=self._tabs.current is not None and self._tabs.can_move)
        self._actions.enable(("tab.together",), enabled=is_divided)
        self._actions.enable(("tab.reopen",), enabled=self._tabs.can_reopen)
        self._actions["tab.split"].setChecked(is_divided)
        self._is_together = is_together = self._preferences.settings.scroll_together
        self._actions["tab.together"].setChecked(is_together)
        self._reader.set_scrolling_together(is_together and is_divided)

    def scroll_together(self) -> None:
        """Let both sheets scroll together, or each by itself again."""
        self._preferences.change(scroll_together=not self._preferences.settings.scroll_together)

    def _follow(self, settings: Settings) -> None:
        if settings.scroll_together != self._is_together:
            self.refresh()

    # What is done in the row

    def _close(self, side: int, at: int) -> None:
        tab = self._tabs.tab(side, at)
        if tab is not None:
            self._tabs.close(tab)

    def _open_menu(self, side: int, at: int, place: QPoint) -> None:
        tab = self._tabs.tab(side, at)
        if tab is not None:
            menu = self.menu_of(tab)
            menu.popup(place)

    def menu_of(self, tab: Tab) -> QMenu:
        """Return the menu of a tab; it goes when it is closed."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        side = next((tabs for tabs, _ in self._tabs.shown if tab in tabs), [tab])
        self._offer(menu, self.tr("Close"), lambda: self._tabs.close(tab))
        self._offer(menu, self.tr("Close the others"), lambda: self._tabs.close_others(tab)).setEnabled(len(side) > 1)
        menu.addAction(self._actions["tab.reopen"])
        menu.addSeparator()
        menu.addAction(self._actions["tab.split"])
        can_move = self._tabs.is_divided or len(side) > 1
        self._offer(menu, self.tr("Move to the other side"), lambda: self._tabs.move(tab)).setEnabled(can_move)
        return menu

    @staticmethod
    def _offer(menu: QMenu, words: str, act: Callable[[], object]) -> QAction:
        action = menu.addAction(words)
        action.triggered.connect(lambda _checked=False: act())
        return action

    # A file that is gone

    def tell_missed(self, tab: Tab) -> None:
        """Say that the file of a tab is not where it was, and offer ways out."""
        from gui.widgets.question_bar import Question

        self._missed = tab
        path = tab.place.path
        words = self.tr("“{name}” is no longer in {folder}.").format(name=tab.name, folder=path.parent if path is not None else "")
        answers = (
            *([("stored", self.tr("Read the text kept in the library"))] if tab.row is not None else []),
            ("seek", self.tr("Look for the file…")),
            ("close", self.tr("Close the tab")),
        )
        self._asking.put(Question(MISSED, words, answers), self._take_answer, is_ahead=True)
        self._asking.focus(MISSED)

    def _take_answer(self, answer: str) -> None:
        tab, self._missed = self._missed, None
        if tab is None:
            return
        if answer == "stored":
            self._tabs.read_stored(tab)
        elif answer == "close":
            self._tabs.close(tab)
        elif answer == "seek":
            self._seek(tab)

    def _seek(self, tab: Tab) -> None:
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Where is “{name}”?").format(name=tab.name))
        if name:
            self._tabs.read_elsewhere(tab, Path(name))

    def forget_missed(self) -> None:
        """Ask no more about a tab whose file is gone: another is shown."""
        self._missed = None
        self._asking.withdraw(MISSED)
