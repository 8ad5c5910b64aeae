"""The menus: complete, with lines where they belong, each entry with a letter of its own."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget

from core.annotation import COLOURS
from core.paths import RESOURCES
from gui import menus
from gui.actions import ACTIONS, Actions, plain
from gui.mnemonics import Mnemonics, assign, mnemonic, with_letter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.gui.window_kit import Sitting

LISTS = {
    **dict(menus.MENUS),
    **{name: ids for name, _, ids in menus.SUBMENUS},
    "selection": menus.SELECTION_MENU,
    "mark": menus.MARK_MENU,
    "grouped": menus.GROUPED_MENU,
    "place": menus.PLACE_MENU,
    "more": menus.MORE_MENU,
    "dots": menus.DOTS_MENU,
}


@pytest.fixture(params=["en", "zh_CN"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The window's words in one of both languages."""
    translator = QTranslator(qapp)
    assert translator.load(f"meipi_{request.param}", str(RESOURCES / "i18n"))
    qapp.installTranslator(translator)
    yield request.param
    qapp.removeTranslator(translator)


def _whole(window: QWidget) -> tuple[QMenu, Actions]:
    """Return the main menu over actions of its own."""
    actions = Actions(window)
    whole = QMenu(window)
    menus.fill_main(whole, actions, {name: QMenu(name.title(), window) for name in ("recent", "encoding")})
    return whole, actions


def _open(menu: QMenu) -> list[str]:
    """Return the entries of a menu while it is open."""
    menu.aboutToShow.emit()
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    menu.aboutToHide.emit()
    return texts


@pytest.mark.parametrize("name", LISTS)
def test_lines_stand_between_entries_and_never_twice(name: str) -> None:
    ids = LISTS[name]
    assert ids[0] is not None
    assert ids[-1] is not None
    assert not any(one is None and other is None for one, other in itertools.pairwise(ids))


@pytest.mark.parametrize("name", LISTS)
def test_no_action_stands_twice_in_a_menu(name: str) -> None:
    ids = [one for one in LISTS[name] if one]
    assert len(ids) == len(set(ids))


def test_every_action_has_one_place_in_the_main_menu() -> None:
    ids = [one for _, held in menus.MENUS for one in held if one] + [one for _, _, held in menus.SUBMENUS for one in held if one]
    actions = [one for one in ids if not one.startswith("menu:")]
    assert sorted(actions) == sorted(spec.id for spec in ACTIONS)


def test_groups_hold_every_action_once() -> None:
    held = [one for _, ids in menus.groups() for one in ids]
    assert sorted(held) == sorted(spec.id for spec in ACTIONS)


def test_every_entry_has_a_letter_that_no_other_of_its_menu_has(language: str, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    whole, _ = _whole(window)
    opened = [menu for menu in [whole, *whole.findChildren(QMenu)] if menu.actions()]
    assert len(opened) == 1 + len(menus.MENUS) + len(menus.SUBMENUS)
    for menu in opened:
        letters = [mnemonic(text) for text in _open(menu)]
        assert all(letters), (language, menu.title(), _open(menu))
        assert len(letters) == len(set(letters)), (language, menu.title(), letters)


def test_an_open_menu_leaves_no_trace_in_words(language: str, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    whole, actions = _whole(window)
    before = {one: actions[one].text() for one in actions}
    for menu in whole.findChildren(QMenu):
        menu.aboutToShow.emit()
        assert {one: plain(actions[one].text()) for one in actions} == before, language
        menu.aboutToHide.emit()
    assert {one: actions[one].text() for one in actions} == before


def test_an_action_that_is_named_anew_while_its_menu_is_open_keeps_that_name(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    action = menu.addAction("Undo")
    Mnemonics(menu, [(action, "Undo")])
    menu.aboutToShow.emit()
    assert action.text() == "&Undo"
    action.setText("Undo Add star")
    menu.aboutToHide.emit()
    assert action.text() == "Undo Add star"


def test_a_letter_that_is_there_already_is_kept(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    entries = [QAction("&Save", menu), QAction("Send", menu), QAction("Fish && chips", menu)]
    menu.addActions(entries)
    Mnemonics(menu, [(one, plain(one.text())) for one in entries])
    assert _open(menu) == ["&Save", "S&end", "&Fish && chips"]


@pytest.mark.parametrize(
    ("text", "letter", "expected"),
    [
        ("Open…", "O", "&Open…"),
        ("Save text as…", "T", "Save &text as…"),
        ("Undo", "D", "Un&do"),
        ("打开…", "O", "打开(&O)…"),
        ("骨架", "K", "骨架(&K)"),
        ("复制大纲为 Markdown", "M", "复制大纲为 Markdown(&M)"),
        ("Star", "Q", "Star(&Q)"),
    ],
)
def test_a_letter_is_marked_in_its_words_or_behind_them(text: str, letter: str, expected: str) -> None:
    assert with_letter(text, letter) == expected
    assert mnemonic(expected) == letter
    assert plain(expected) == text


@given(st.lists(st.text(st.sampled_from("abcdeXYZ 文1"), max_size=12), max_size=36))
def test_letters_are_never_given_twice(words: list[str]) -> None:
    letters = assign(words)
    assert all(letters)
    assert len(letters) == len(set(letters))


def test_tips_of_the_top_bar_follow_the_keys(sitting: Sitting) -> None:
    button = next(one for one in sitting.window.findChildren(QToolButton) if one.defaultAction() is sitting.action("view.skeleton"))
    assert button.toolTip() == "Skeleton (F6)"
    sitting.window._parts.keys.change("view.skeleton", ["Ctrl+Alt+K"])  # noqa: SLF001
    assert button.toolTip() == "Skeleton (Ctrl+Alt+K)"
    sitting.window._parts.keys.change("view.skeleton", [])  # noqa: SLF001
    assert button.toolTip() == "Skeleton"


def test_words_on_the_top_bar_stay_while_a_menu_is_open(sitting: Sitting) -> None:
    button = next(one for one in sitting.window.findChildren(QToolButton) if one.defaultAction() is sitting.action("view.skeleton"))
    sitting.action("view.skeleton").setText("S&keleton")
    assert button.text() == "Skeleton"
    assert button.accessibleName() == "Skeleton"


def test_the_letter_comes_before_the_key_of_an_entry() -> None:
    assert with_letter("改名\tF2", "R") == "改名(&R)\tF2"
    assert with_letter("Rename\tF2", "R") == "&Rename\tF2"


@pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)
def test_the_context_menu_of_the_outline_has_letters(reading: Sitting) -> None:
    tree = reading.outline.tree_actions_widget
    before = {action: action.text() for action in tree.actions()}
    tree.customContextMenuRequested.emit(QPoint(20, 20))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entries = [action for action in menu.actions() if not action.isSeparator()]
    assert [action for action in tree.actions() if not action.isSeparator()] == entries
    letters = [mnemonic(action.text()) for action in entries]
    assert all(letters)
    assert len(set(letters)) == len(letters)
    menu.close()
    assert {action: action.text() for action in tree.actions()} == before


@pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)
@pytest.mark.parametrize("count", [1, 2])
def test_the_menu_of_cards_has_letters(reading: Sitting, count: int) -> None:
    for at in range(count):
        reading.select(reading.text()[at : at + 4])
        reading.trigger(f"annotation.{COLOURS[0]}")
    ids = [one.id for one in reading.bridge.annotations()]
    assert len(ids) == count
    reading.notes.acts.open_menu(ids, QPoint(20, 20))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    submenu = next(one.menu() for one in menu.actions() if one.menu() is not None)
    submenu.aboutToShow.emit()
    for some in (menu, submenu):
        letters = [mnemonic(action.text()) for action in some.actions() if not action.isSeparator()]
        assert all(letters)
        assert len(set(letters)) == len(letters)
    menu.close()
