"""The bar that a selection raises."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from core.annotation import COLOURS
from gui.widgets.popup_bar import PopupBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.theme import Theme

LINE = QRect(150, 200, 300, 28)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(800, 600)
    field = QLineEdit(page)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return page


@pytest.fixture
def bar(page: QWidget, theme: Theme) -> PopupBar:
    return PopupBar(theme, page)


def button(bar: PopupBar, words: str) -> QAbstractButton:
    return next(one for one in bar.findChildren(QAbstractButton) if words in one.accessibleName())


def test_it_is_hidden_until_it_is_wanted(bar: PopupBar) -> None:
    assert not bar.isVisible()
    bar.show_at(LINE)
    assert bar.isVisible()


def test_it_stands_above_the_selection(bar: PopupBar) -> None:
    bar.show_at(LINE)
    assert bar.geometry().bottom() < LINE.top()
    assert abs(bar.geometry().center().x() - LINE.center().x()) <= 1


def test_it_stands_below_where_there_is_no_room_above(bar: PopupBar) -> None:
    line = QRect(150, 10, 300, 28)
    bar.show_at(line)
    assert bar.geometry().top() > line.bottom()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.integers(-200, 900), st.integers(-20, 600), st.integers(1, 900), st.integers(10, 60))
def test_it_is_always_inside_the_page_and_never_on_the_line(
    bar: PopupBar, page: QWidget, left: int, top: int, width: int, height: int
) -> None:
    line = QRect(left, top, width, height)
    bar.show_at(line)
    assert page.rect().contains(bar.geometry())
    assert bar.geometry().bottom() < line.top() or bar.geometry().top() > line.bottom()


@pytest.mark.parametrize("colour", COLOURS)
def test_a_colour_is_chosen_with_the_mouse(bar: PopupBar, qtbot: QtBot, colour: str) -> None:
    bar.show_at(LINE)
    with qtbot.waitSignal(bar.colour_chosen) as chosen:
        qtbot.mouseClick(button(bar, colour.capitalize()), Qt.MouseButton.LeftButton)
    assert chosen.args == [colour]
    assert not bar.isVisible()


def test_underline_note_tag_task_and_copy_have_buttons(bar: PopupBar, qtbot: QtBot) -> None:
    for words, signal in (
        ("Underline", bar.kind_chosen),
        ("Note", bar.note_chosen),
        ("Tag", bar.tag_chosen),
        ("Task", bar.task_chosen),
        ("Copy", bar.copy_chosen),
    ):
        bar.show_at(LINE)
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button(bar, words), Qt.MouseButton.LeftButton)


def test_more_is_offered_below_its_button(bar: PopupBar, qtbot: QtBot) -> None:
    bar.show_at(LINE)
    more = button(bar, "More")
    corner = more.mapToGlobal(more.rect().bottomLeft())
    with qtbot.waitSignal(bar.more_chosen) as chosen:
        qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert chosen.args == [corner]


def test_it_never_takes_the_keyboard(bar: PopupBar, page: QWidget, qtbot: QtBot) -> None:
    field = page.findChild(QLineEdit)
    bar.show_at(LINE)
    qtbot.mouseClick(button(bar, "Copy"), Qt.MouseButton.LeftButton)
    assert field.hasFocus()
    assert all(one.focusPolicy() == Qt.FocusPolicy.NoFocus for one in bar.findChildren(QAbstractButton))


def test_it_goes_away_when_the_page_takes_another_size(bar: PopupBar, page: QWidget, qtbot: QtBot) -> None:
    bar.show_at(LINE)
    page.resize(500, 400)
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_every_button_has_a_name_and_tells_its_key(bar: PopupBar) -> None:
    buttons = bar.findChildren(QAbstractButton)
    assert all(one.accessibleName() for one in buttons)
    keys = [one.toolTip().rstrip(")")[-1] for one in buttons if one.accessibleName() != "More"]
    assert keys == list("12345UNTKC")


def test_it_shows_the_keys_that_are_set(bar: PopupBar) -> None:
    bar.show_keys(lambda action_id: {"annotation.note": "Ctrl+Shift+N", "annotation.gamboge": ""}.get(action_id, "X"))
    tips = {one.accessibleName(): one.toolTip() for one in bar.findChildren(QAbstractButton)}
    assert tips["Note"] == "Note (Ctrl+Shift+N)"
    assert tips["Task"] == "Task (X)"
    gamboge = next(name for name in tips if name.startswith("Gamboge"))
    assert tips[gamboge] == gamboge
    assert tips["More"] == "More"
