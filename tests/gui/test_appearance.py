"""The look of page and window as the settings say, while they are changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QStyleHints
from PySide6.QtWidgets import QApplication, QWidget

from core.settings import Settings
from gui.actions import Actions
from gui.appearance import Appearance
from gui.panes.page.layout import PageLayout
from gui.preferences import Preferences
from gui.theme import SYSTEM, THEMES, Theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def look(window: QWidget, tmp_path: Path, qapp: QApplication) -> Appearance:
    preferences = Preferences(Settings(), tmp_path / "settings.json", window)
    return Appearance(preferences, Actions(window), Theme.load("paper"), window)


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> Callable[[Qt.ColorScheme], None]:
    """Makes the desktop light or dark."""

    def become(scheme: Qt.ColorScheme) -> None:
        monkeypatch.setattr(QStyleHints, "colorScheme", lambda _hints: scheme)
        QGuiApplication.styleHints().colorSchemeChanged.emit(scheme)

    return become


def ticked(window: QObject) -> set[str]:
    return {one.objectName() for one in window.actions() if one.isChecked() and one.objectName().startswith("view.theme.")}


def test_every_setting_of_the_page_reaches_its_layout(look: Appearance, qtbot: QtBot) -> None:
    wanted = {
        "text_family": "KaiTi",
        "text_size": 22,
        "line_height": 1.6,
        "column": 30,
        "first_line_indent": 0,
        "paragraph_spacing": 0.5,
        "numbers_shown": False,
        "official_layout": True,
    }
    for name, value in wanted.items():
        with qtbot.waitSignal(look.layout_changed):
            look.set(**{name: value})
    assert look.layout == PageLayout("KaiTi", 22, 1.6, 30, 0, 0.5, numbers=False, is_official=True)
    look.reset(wanted)
    assert look.layout == PageLayout()


def test_what_is_set_already_changes_nothing(look: Appearance, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(look.layout_changed), qtbot.assertNotEmitted(look.theme_changed):
        look.set(text_size=look.layout.text_size, theme="paper")


@pytest.mark.parametrize("name", THEMES[1:])
def test_a_theme_dresses_the_window_and_is_ticked(look: Appearance, window: QWidget, name: str) -> None:
    look.wear(name)
    assert look.theme.name == name
    assert QApplication.palette().window().color() == Theme.load(name).colour("panel")
    assert ticked(window) == {f"view.theme.{name}"}


def test_the_theme_that_is_worn_stays_ticked_when_it_is_chosen_again(look: Appearance, window: QWidget) -> None:
    action = next(one for one in window.actions() if one.objectName() == "view.theme.paper")
    action.setChecked(False)
    look.wear("paper")
    assert ticked(window) == {"view.theme.paper"}


def test_the_desktop_is_followed_while_the_window_is_open(
    look: Appearance, window: QWidget, desktop: Callable[[Qt.ColorScheme], None], qtbot: QtBot
) -> None:
    desktop(Qt.ColorScheme.Light)
    look.wear(SYSTEM)
    assert look.theme.name == "paper"
    with qtbot.waitSignal(look.theme_changed):
        desktop(Qt.ColorScheme.Dark)
    assert look.theme.name == "night"
    assert ticked(window) == {"view.theme.system"}
    with qtbot.waitSignal(look.theme_changed):
        desktop(Qt.ColorScheme.Light)
    assert look.theme.name == "paper"


def test_a_theme_that_was_chosen_stays_whatever_the_desktop_does(
    look: Appearance, desktop: Callable[[Qt.ColorScheme], None], qtbot: QtBot
) -> None:
    look.wear("green")
    with qtbot.assertNotEmitted(look.theme_changed):
        desktop(Qt.ColorScheme.Dark)
    assert look.theme.name == "green"


def test_the_desktops_darkness_keeps_the_readers_colours_and_faces(look: Appearance, desktop: Callable[[Qt.ColorScheme], None]) -> None:
    look.paint("indigo", "#5A0000")
    look.set(interface_family="KaiTi", interface_size=18, theme=SYSTEM)
    desktop(Qt.ColorScheme.Dark)
    assert look.theme.marks["indigo"] != Theme.load("night").marks["indigo"]
    assert look.theme.interface_font().pixelSize() == 18
    assert look.theme.interface_font().families()[0] == "KaiTi"


def test_the_face_of_the_text_does_not_touch_that_of_the_interface(look: Appearance) -> None:
    look.set(text_family="KaiTi")
    assert look.theme.text_font(18).families()[0] == "KaiTi"
    assert look.theme.interface_font().families() == Theme.load("paper").interface_font().families()
    assert QApplication.font().families() == look.theme.interface_font().families()
