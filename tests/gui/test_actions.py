"""The one table of actions and the menus made of it."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui import menus
from gui.actions import ACTIONS, OUTLINE, PAGE, Actions

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_no_two_actions_have_the_same_id() -> None:
    ids = [spec.id for spec in ACTIONS]
    assert len(ids) == len(set(ids))


def test_no_two_actions_that_can_meet_have_the_same_key() -> None:
    for one, other in itertools.combinations(ACTIONS, 2):
        # A key of the page meets those of the window; but page and outline never have the keyboard both.
        if {one.context, other.context} == {PAGE, OUTLINE}:
            continue
        shared = {QKeySequence(key).toString() for key in one.keys} & {QKeySequence(key).toString() for key in other.keys}
        assert not shared, (one.id, other.id)


def test_the_key_of_the_menu_is_no_key_of_an_action() -> None:
    assert not [spec.id for spec in ACTIONS if "F10" in spec.keys]


def test_single_letters_and_digits_never_work_everywhere() -> None:
    for spec in ACTIONS:
        for key in spec.keys:
            # A sign, such as the question mark, is claimed by fields, and seeks nothing in lists.
            if len(key) == 1 and key.isalnum():
                assert spec.context in {PAGE, OUTLINE}, spec.id


def test_every_key_is_one_that_qt_knows() -> None:
    for spec in ACTIONS:
        for key in spec.keys:
            assert QKeySequence(key).count() == 1, (spec.id, key)


def test_every_action_stands_in_a_menu(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    submenus = {"recent": QMenu(window), "encoding": QMenu(window)}
    whole = QMenu(window)
    menus.fill_main(whole, actions, submenus)
    shown = {a.objectName() for m in whole.findChildren(QMenu) for a in m.actions()}
    assert set(actions) <= shown


def test_ticks_follow_the_choice(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.check_only(("view.theme.",), {"view.theme.night"})
    assert actions["view.theme.night"].isChecked()
    actions.check_only(("view.theme.",), {"view.theme.paper"})
    assert not actions["view.theme.night"].isChecked()
