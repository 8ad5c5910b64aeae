"""The side bar holds outline, library and search behind tabs; what is behind a tab is made when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTabBar, QWidget

from core.settings import Settings
from gui.panes.library import LibraryPane
from gui.side_tabs import LIBRARY, OUTLINE, SEARCH, SideTabs

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.gui.window_kit import Sitting


@pytest.fixture
def made() -> list[str]:
    """Name the panes that were made, in order."""
    return []


@pytest.fixture
def tabs(qtbot: QtBot, made: list[str]) -> SideTabs:
    def maker(key: str) -> Callable[[], QWidget]:
        def make() -> QWidget:
            made.append(key)
            field = QLineEdit()
            field.setObjectName(key)
            return field

        return make

    tabs = SideTabs()
    qtbot.addWidget(tabs)
    for key, title in ((OUTLINE, "大纲"), (LIBRARY, "书库"), (SEARCH, "查找")):
        tabs.add(key, title, maker(key))
    tabs.show()
    return tabs


def test_only_the_first_pane_is_made_until_another_is_shown(tabs: SideTabs, made: list[str]) -> None:
    assert made == [OUTLINE]
    assert (tabs.shown, tabs.is_made(LIBRARY)) == (OUTLINE, False)
    pane = tabs.turn_to(LIBRARY)
    assert pane.isVisible()
    assert (made, tabs.shown) == ([OUTLINE, LIBRARY], LIBRARY)
    tabs.turn_to(OUTLINE)
    assert tabs.turn_to(LIBRARY) is pane
    assert made == [OUTLINE, LIBRARY]


def test_a_click_on_a_tab_shows_its_pane_and_tells_of_it(tabs: SideTabs, qtbot: QtBot) -> None:
    bar = tabs.findChild(QTabBar)
    assert bar is not None
    with qtbot.waitSignal(tabs.turned) as told:
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(2).center())
    assert told.args == [SEARCH]
    assert [one.objectName() for one in tabs.findChildren(QLineEdit) if one.isVisible()] == [SEARCH]


@pytest.mark.parametrize(("action_id", "key"), [("go.library", LIBRARY), ("go.search", SEARCH), ("search.library", SEARCH)])
def test_keys_lead_to_a_pane_also_where_the_side_bar_was_hidden(start: Callable[..., Sitting], action_id: str, key: str) -> None:
    sitting = start(Settings(outline_shown=False))
    side = sitting.part(SideTabs)
    sitting.trigger(action_id)
    assert side.isVisible()
    assert side.shown == key
    sitting.trigger("go.outline")
    assert side.shown == OUTLINE
    assert sitting.outline.isAncestorOf(QApplication.focusWidget())


def test_in_a_narrow_window_the_tabs_stand_in_the_drawer(start: Callable[..., Sitting]) -> None:
    sitting = start()
    sitting.window.resize(800, 700)
    side = sitting.part(SideTabs)
    sitting.qtbot.waitUntil(lambda: not side.isVisible())
    sitting.trigger("go.library")
    assert side.isVisible()
    assert side.x() == 0
    sitting.press(Qt.Key.Key_Escape)
    sitting.qtbot.waitUntil(lambda: not side.isVisible())


def test_a_pane_that_is_promised_is_made_later_or_when_it_is_wanted(tabs: SideTabs, made: list[str]) -> None:
    tabs.promise(LIBRARY)
    assert (tabs.shown, made) == (LIBRARY, [OUTLINE])
    assert not any(one.isVisible() for one in tabs.findChildren(QLineEdit))
    tabs.fulfil()
    assert [one.objectName() for one in tabs.findChildren(QLineEdit) if one.isVisible()] == [LIBRARY]
    tabs.promise(SEARCH)
    assert tabs.turn_to(SEARCH).isVisible()
    assert made == [OUTLINE, LIBRARY, SEARCH]


def test_the_bar_comes_again_as_it_was_left(start: Callable[..., Sitting]) -> None:
    sitting = start()
    sitting.trigger("go.library")
    sitting.window.close()
    kept = sitting.window._preferences.settings  # noqa: SLF001
    again = start(kept)
    assert again.part(SideTabs).shown == LIBRARY
    assert again.part(LibraryPane).isVisible()
    assert not again.outline.isVisible()


def test_f9_hides_and_shows_the_bar_with_its_tabs(start: Callable[..., Sitting]) -> None:
    sitting = start()
    side = sitting.part(SideTabs)
    sitting.trigger("go.library")
    sitting.trigger("view.side_bar")
    assert not side.isVisible()
    sitting.trigger("view.side_bar")
    assert side.isVisible()
    assert side.shown == LIBRARY
