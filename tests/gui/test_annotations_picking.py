"""Several cards selected at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget

from core.anchors import Anchor
from core.annotation import COLOURS, Annotation
from core.spans import Span
from gui.actions import plain
from gui.panes.annotations import AnnotationsPane
from gui.panes.annotations_picked import PickedBar
from gui.widgets.card import Card
from gui.widgets.pigment_button import PigmentButton
from tests.gui.card_kit import show_alone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from gui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
QUOTES = ("隐患要查到户", "物资要备到点", "谁的堤段谁负责", "谁的水闸谁看守", "宁可听骂声")
SOME = [
    Annotation(f"{n:032x}", "highlight", COLOURS[n], Anchor(Span(100 * n, 100 * n + len(quote)), quote, "", ""), tags=("防汛",) * (n > 2))
    for n, quote in enumerate(QUOTES)
]


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> Iterator[AnnotationsPane]:
    pane = AnnotationsPane(theme)
    window = show_alone(qtbot, pane, (360, 900))
    pane.show_annotations(SOME)
    pane.set_mode("list")
    yield pane
    window.close()


def card(pane: AnnotationsPane, number: int) -> Card:
    return next(one for one in pane.findChildren(Card) if one.isVisible() and one.annotation.id == SOME[number].id)


def click(pane: AnnotationsPane, number: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mouseClick(card(pane, number), Qt.MouseButton.LeftButton, held, QPoint(40, 12))


def picked(pane: AnnotationsPane) -> list[int]:
    """Return the numbers of the cards that are shown as selected."""
    return [number for number in range(len(SOME)) if card(pane, number).isChecked()]


def bar(pane: AnnotationsPane) -> PickedBar | None:
    return next((one for one in pane.findChildren(PickedBar) if one.isVisible()), None)


def button(pane: AnnotationsPane, words: str) -> QAbstractButton:
    return next(one for one in bar(pane).findChildren(QAbstractButton) if one.text() == words or one.accessibleName() == words)


def ids(*numbers: int) -> list[str]:
    return [SOME[number].id for number in numbers]


def test_ctrl_adds_cards_and_takes_them_back(pane: AnnotationsPane) -> None:
    click(pane, 3, CTRL)
    click(pane, 1, CTRL)
    assert picked(pane) == [1, 3]
    assert pane.picked == ids(1, 3)
    click(pane, 3, CTRL)
    assert picked(pane) == [1]


def test_the_card_that_was_clicked_before_is_selected_with_the_first_one(pane: AnnotationsPane) -> None:
    click(pane, 0)
    assert bar(pane) is None
    click(pane, 2, CTRL)
    assert picked(pane) == [0, 2]


def test_ctrl_and_shift_do_not_jump(pane: AnnotationsPane, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pane.chosen):
        click(pane, 1, CTRL)
        click(pane, 3, SHIFT)


def test_shift_selects_from_the_last_click_to_this_one(pane: AnnotationsPane) -> None:
    click(pane, 3)
    click(pane, 1, SHIFT)
    assert picked(pane) == [1, 2, 3]
    click(pane, 4, SHIFT)
    assert picked(pane) == [3, 4]


def test_a_plain_click_selects_nothing_more(pane: AnnotationsPane) -> None:
    click(pane, 1)
    click(pane, 3, SHIFT)
    click(pane, 2)
    assert picked(pane) == []
    assert bar(pane) is None


def test_the_keyboard_selects_with_shift_and_arrows_space_and_all(pane: AnnotationsPane, qtbot: QtBot) -> None:
    card(pane, 1).setFocus()
    QTest.keyClick(card(pane, 1), Qt.Key.Key_Down, SHIFT)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is card(pane, 2))
    QTest.keyClick(card(pane, 2), Qt.Key.Key_Down, SHIFT)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is card(pane, 3))
    assert picked(pane) == [1, 2, 3]
    QTest.keyClick(card(pane, 3), Qt.Key.Key_Up, SHIFT)
    qtbot.waitUntil(lambda: picked(pane) == [1, 2])
    QTest.keyClick(card(pane, 2), Qt.Key.Key_Space, CTRL)
    assert picked(pane) == [1]
    QTest.keyClick(card(pane, 2), Qt.Key.Key_A, CTRL)
    assert picked(pane) == [0, 1, 2, 3, 4]


def test_esc_selects_nothing_before_it_leaves(pane: AnnotationsPane, qtbot: QtBot) -> None:
    card(pane, 1).setFocus()
    QTest.keyClick(card(pane, 1), Qt.Key.Key_A, CTRL)
    with qtbot.assertNotEmitted(pane.left):
        QTest.keyClick(card(pane, 1), Qt.Key.Key_Escape)
    assert picked(pane) == []
    with qtbot.waitSignal(pane.left):
        QTest.keyClick(card(pane, 1), Qt.Key.Key_Escape)


def test_the_bar_tells_how_many_and_acts_on_them_in_their_order(pane: AnnotationsPane, qtbot: QtBot) -> None:
    click(pane, 4, CTRL)
    click(pane, 0, CTRL)
    assert "2 selected" in [label.text() for label in bar(pane).findChildren(QLabel)]
    with qtbot.waitSignal(pane.acts.colour_picked) as told:
        next(dot for dot in bar(pane).findChildren(PigmentButton) if dot.colour == "rouge").click()
    assert [list(told.args[0]), told.args[1]] == [ids(0, 4), "rouge"]
    with qtbot.waitSignal(pane.acts.star_set) as told:
        button(pane, "Star").click()
    assert [list(told.args[0]), told.args[1]] == [ids(0, 4), True]
    with qtbot.waitSignal(pane.acts.copy_wanted) as told:
        button(pane, "Copy as Markdown").click()
    assert [list(told.args[0]), told.args[1]] == [ids(0, 4), True]
    with qtbot.waitSignal(pane.acts.removal_wanted) as told:
        button(pane, "Delete").click()
    assert list(told.args[0]) == ids(0, 4)
    button(pane, "Select nothing (Esc)").click()
    assert picked(pane) == []


def test_delete_and_ctrl_c_are_for_all_that_are_selected(pane: AnnotationsPane, qtbot: QtBot) -> None:
    click(pane, 1)
    click(pane, 2, SHIFT)
    with qtbot.waitSignal(pane.acts.copy_wanted) as told:
        QTest.keyClick(card(pane, 2), Qt.Key.Key_C, CTRL)
    assert list(told.args[0]) == ids(1, 2)
    with qtbot.waitSignal(pane.acts.removal_wanted) as told, qtbot.assertNotEmitted(pane.removal_requested):
        QTest.keyClick(card(pane, 2), Qt.Key.Key_Delete)
    assert list(told.args[0]) == ids(1, 2)


def test_delete_on_a_card_alone_is_for_that_card(pane: AnnotationsPane, qtbot: QtBot) -> None:
    click(pane, 1)
    with qtbot.waitSignal(pane.removal_requested) as told:
        QTest.keyClick(card(pane, 1), Qt.Key.Key_Delete)
    assert told.args == ids(1)


def menu_of(pane: AnnotationsPane, number: int) -> QMenu:
    at = QPoint(20, 10)
    QApplication.sendEvent(card(pane, number), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, card(pane, number).mapToGlobal(at)))
    return next(menu for menu in pane.window().findChildren(QMenu) if menu.isVisible() and menu.parent() is pane.window())


def entries(menu: QMenu) -> list[str]:
    return [plain(action.text()) for action in menu.actions() if action.text()]


def test_the_menu_of_a_card_is_for_it_or_for_all_that_are_selected(pane: AnnotationsPane, qtbot: QtBot) -> None:
    click(pane, 1)
    click(pane, 3, SHIFT)
    menu = menu_of(pane, 2)
    assert "Delete 3 annotation(s)" in entries(menu)
    assert "Write the note" not in entries(menu)
    with qtbot.waitSignal(pane.acts.removal_wanted) as told:
        next(action for action in menu.actions() if plain(action.text()) == "Delete 3 annotation(s)").trigger()
    assert list(told.args[0]) == ids(1, 2, 3)
    menu.close()
    qtbot.waitUntil(lambda: not [one for one in pane.window().findChildren(QMenu) if one.isVisible()])
    alone = menu_of(pane, 4)
    assert "Write the note" in entries(alone)
    with qtbot.waitSignal(pane.acts.star_set) as told:
        next(action for action in alone.actions() if plain(action.text()) == "Star").trigger()
    assert list(told.args[0]) == ids(4)
    alone.close()


def test_what_the_filter_hides_or_what_is_gone_is_not_selected_any_more(pane: AnnotationsPane, qtbot: QtBot) -> None:
    card(pane, 0).setFocus()
    QTest.keyClick(card(pane, 0), Qt.Key.Key_A, CTRL)
    pane.change_annotations([], [SOME[2].id])
    assert pane.picked == ids(0, 1, 3, 4)
    next(dot for dot in pane.findChildren(PigmentButton) if dot.colour == COLOURS[3]).click()
    assert pane.picked == ids(3)


def test_a_screen_reader_is_told_what_is_selected(pane: AnnotationsPane) -> None:
    click(pane, 1, CTRL)
    assert card(pane, 1).isCheckable()
    assert card(pane, 1).isChecked()
    assert not card(pane, 0).isCheckable()


def test_a_tag_of_the_library_is_offered_while_its_beginning_is_written(pane: AnnotationsPane, qtbot: QtBot) -> None:
    pane.desk.known_tags = lambda: ("water gates",)
    click(pane, 2)
    click(pane, 3, SHIFT)
    button(pane, "Tags").click()
    window = QApplication.activePopupWidget()
    field = window.findChild(QWidget, "FilterField")
    QTest.keyClicks(field, "gate")
    offered = field.completer().popup()
    qtbot.waitUntil(offered.isVisible)
    QTest.keyClick(offered, Qt.Key.Key_Down)
    with qtbot.waitSignal(pane.acts.tag_set) as told:
        QTest.keyClick(offered, Qt.Key.Key_Return)
    assert [list(told.args[0]), *told.args[1:]] == [ids(2, 3), "water gates", True]
    assert field.text() == ""
    window.close()


def test_tags_are_set_on_all_that_are_selected(pane: AnnotationsPane, qtbot: QtBot) -> None:
    click(pane, 2)
    click(pane, 3, SHIFT)
    button(pane, "Tags").click()
    window = QApplication.activePopupWidget()
    field, tags = window.findChild(QWidget, "FilterField"), window.findChild(QWidget, "FilterTags")
    assert [tags.item(row).checkState() for row in range(tags.count())] == [Qt.CheckState.PartiallyChecked]
    with qtbot.waitSignal(pane.acts.tag_set) as told:
        QTest.keyClicks(field, "#flood control")
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert [list(told.args[0]), *told.args[1:]] == [ids(2, 3), "flood control", True]
    with qtbot.waitSignal(pane.acts.tag_set) as told:
        tags.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert [list(told.args[0]), *told.args[1:]] == [ids(2, 3), "防汛", False]
    window.close()
