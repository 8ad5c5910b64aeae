"""The bar above the page that finds words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolButton, QWidget

from core.finding import LIMIT, Query
from gui.theme import Theme
from gui.widgets.find_bar import FindBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PASTED = (
    ("　　修好渠道。\r\n", "修好渠道。"),
    ("修好渠道。 \n　　看好水闸。\n", "修好渠道。\n看好水闸。"),
    (" 渠道", " 渠道"),
    ("\n", ""),
)
LONG = "The pattern has an opening ( without its closing ). Add it, or write \\( for the bracket itself. " * 2


@pytest.fixture
def around(qtbot: QtBot, theme: Theme) -> QWidget:
    """What the bar stands in, with room for the page under it."""
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(800, 400)
    bar = FindBar(theme, around)
    bar.setGeometry(0, 0, 800, bar.sizeHint().height())
    around.show()
    bar.show()
    return around


@pytest.fixture
def bar(around: QWidget) -> FindBar:
    """The bar, open."""
    found = around.findChild(FindBar)
    assert found is not None
    return found


def button(bar: FindBar, name: str) -> QToolButton:
    return next(one for one in bar.findChildren(QToolButton) if one.accessibleName() == name)


def label(bar: FindBar, name: str) -> QLabel:
    found = bar.window().findChild(QLabel, name)
    assert found is not None
    return found


def test_what_is_typed_and_switched_is_told(bar: FindBar, qtbot: QtBot) -> None:
    told: list[Query] = []
    bar.query_changed.connect(told.append)
    QTest.keyClicks(bar.field, "ab")
    for name in ("Exactly as typed", "Whole words", "Regular expression"):
        button(bar, name).click()
    assert told == [
        Query("a"),
        Query("ab"),
        Query("ab", is_exact=True),
        Query("ab", is_exact=True, is_word=True),
        Query("ab", is_exact=True, is_word=True, is_pattern=True),
    ]


def test_a_query_that_is_shown_is_not_told_as_typed(bar: FindBar) -> None:
    told: list[Query] = []
    bar.query_changed.connect(told.append)
    query = Query("渠道", is_word=True)
    bar.show_query(query)
    assert bar.query == query
    assert told == []


def test_enter_and_the_buttons_go_on_and_back(bar: FindBar) -> None:
    steps: list[int] = []
    bar.step_wanted.connect(steps.append)
    bar.show_count(3, 0)
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    QTest.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(bar.field, Qt.Key.Key_Enter)
    button(bar, "Next hit").click()
    button(bar, "Previous hit").click()
    assert steps == [1, -1, 1, 1, -1]


def test_escape_closes_it_from_wherever_the_keyboard_is(bar: FindBar, qtbot: QtBot) -> None:
    for widget in (bar.field, button(bar, "Whole words")):
        widget.setFocus()
        with qtbot.waitSignal(bar.closed):
            QTest.keyClick(widget, Qt.Key.Key_Escape)


def test_enter_presses_the_switch_that_has_the_keyboard(bar: FindBar) -> None:
    switch = button(bar, "Whole words")
    switch.setFocus()
    QTest.keyClick(switch, Qt.Key.Key_Return)
    assert switch.isChecked()


@pytest.mark.parametrize(
    ("count", "current", "is_complete", "said"),
    [
        (128, 2, True, "3 / 128"),
        (83_945, None, True, "– / 83,945"),
        (12, 0, False, "1 / 12…"),
        (0, None, False, "…"),
        (0, None, True, "No hits"),
    ],
)
def test_the_count_says_how_many_and_which(bar: FindBar, count: int, current: int | None, is_complete: bool, said: str) -> None:
    bar.show_count(count, current, is_complete=is_complete)
    assert label(bar, "FindCount").text() == said
    assert bar.field.accessibleDescription() == said
    for name in ("Next hit", "Previous hit"):
        assert button(bar, name).isEnabled() == bool(count)


def test_the_last_count_goes_when_the_next_one_takes_long(bar: FindBar, qtbot: QtBot) -> None:
    bar.show_count(3, 0)
    bar.show_searching()
    assert label(bar, "FindCount").text() == "1 / 3"
    qtbot.waitUntil(lambda: label(bar, "FindCount").text() == "…")


def test_the_buttons_stand_still_while_the_count_changes(bar: FindBar) -> None:
    bar.show_count(1, 0)
    bar.layout().activate()  # type: ignore[union-attr]
    before = button(bar, "Next hit").x()
    bar.show_count(99_999, 12_344)
    bar.layout().activate()  # type: ignore[union-attr]
    assert button(bar, "Next hit").x() == before


def test_a_long_message_lies_over_the_page_and_moves_nothing(bar: FindBar, around: QWidget) -> None:
    height = bar.sizeHint().height()
    bar.show_message(LONG)
    below = label(bar, "FindMessageBelow")
    assert below.isVisible()
    assert below.text() == LONG
    assert below.y() == bar.geometry().bottom()
    assert below.height() >= 2 * below.fontMetrics().height()
    assert bar.sizeHint().height() == height
    assert LONG.strip() in bar.field.accessibleDescription()
    bar.hide()
    assert not below.isVisible()
    bar.show()
    assert below.isVisible()
    bar.show_message("")
    assert not below.isVisible()


def test_a_short_message_stands_in_the_bar(bar: FindBar) -> None:
    bar.show_message("从头")
    assert label(bar, "FindMessage").text() == "从头"
    assert not label(bar, "FindMessageBelow").isVisible()
    bar.resize(420, bar.height())
    assert label(bar, "FindMessage").text() == ""
    assert label(bar, "FindMessageBelow").isVisible()


def test_the_newest_queries_come_back_first_and_each_once(bar: FindBar) -> None:
    for words in ("渠道", "水闸", "渠道", ""):
        bar.remember(words)
    assert list(bar.remembered) == ["渠道", "水闸"]
    for number in range(50):
        bar.remember(str(number))
    assert len(bar.remembered) == 20
    assert bar.remembered[0] == "49"


def test_the_arrows_go_through_the_queries_and_back_to_what_is_typed(bar: FindBar) -> None:
    for words in ("渠道", "水闸"):
        bar.remember(words)
    bar.field.setText("水")
    seen = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(bar.field, key)
        seen.append(bar.field.text())
    assert seen == ["水闸", "渠道", "渠道", "水闸", "水", "水"]


@pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)
def test_a_query_of_the_list_is_looked_for_at_once(bar: FindBar) -> None:
    told: list[Query] = []
    bar.query_changed.connect(told.append)
    bar.remember("A&B")
    bar.field.actions()[0].trigger()
    menu = bar.findChild(QMenu)
    assert menu is not None
    (entry,) = menu.actions()
    assert entry.text() == "A&&B"
    entry.trigger()
    menu.close()
    assert told == [Query("A&B")]


def test_no_more_can_be_typed_than_can_be_found(bar: FindBar) -> None:
    bar.field.setText("水" * (LIMIT + 5))
    assert len(bar.query.words) == LIMIT


def test_every_control_has_a_name(bar: FindBar) -> None:
    for widget in (bar.field, *(one for one in bar.findChildren(QToolButton) if one.parent() is bar)):
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name)


def test_it_fits_the_smallest_window(bar: FindBar) -> None:
    assert bar.minimumSizeHint().width() <= 640


def test_it_is_dressed_anew(bar: FindBar) -> None:
    before = button(bar, "Next hit").icon().cacheKey()
    bar.apply_theme(Theme.load("night"))
    assert button(bar, "Next hit").icon().cacheKey() != before


@pytest.mark.parametrize(("pasted", "wanted"), PASTED)
def test_pasted_lines_are_looked_for_as_they_stand_in_texts(bar: FindBar, qtbot: QtBot, pasted: str, wanted: str) -> None:
    bar.field.setText("以前的")
    bar.field.selectAll()
    QApplication.clipboard().setText(pasted)
    with qtbot.waitSignal(bar.query_changed) as asked:
        bar.field.paste()
    assert asked.args[0].words == bar.query.words == wanted
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert list(bar.remembered) == ([wanted] if wanted else [])
