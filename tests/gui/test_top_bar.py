"""The bar at the top: what a button does, the field that leads to finding, and what gives way where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from gui.theme import THEMES, Theme
from gui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.window_kit import Sitting

WORDS = ("骨架", "公文版式", "Aa")


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> TopBar:
    bar = TopBar(theme)
    qtbot.addWidget(bar)
    bar.add_action(an_action(bar, "后退", "Alt+Left"), "arrow-left")
    for words, picture in zip(WORDS, ("skeleton", "official", "type"), strict=True):
        bar.add_words(an_action(bar, words, "F6" if words == "骨架" else ""), picture)
    bar.add_toggle(an_action(bar, "大纲", "F9"), "bar-left")
    bar.set_find(an_action(bar, "查找…", "Ctrl+F"))
    bar.resize(1024, bar.height())
    bar.show()
    return bar


def an_action(bar: TopBar, words: str, key: str = "") -> QAction:
    action = QAction(words, bar)
    action.setObjectName(words)
    action.setShortcut(QKeySequence(key))
    action.setCheckable(True)
    return action


def button(bar: TopBar, words: str) -> QToolButton:
    return next(one for one in bar.findChildren(QToolButton) if one.accessibleName() == words)


def with_words(bar: TopBar) -> list[str]:
    shown = Qt.ToolButtonStyle.ToolButtonTextOnly
    return [words for words in WORDS if button(bar, words).toolButtonStyle() == shown]


def test_a_click_into_the_field_asks_for_the_bar_that_finds(bar: TopBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.find_wanted) as asked:
        QTest.mouseClick(bar.find_field, Qt.MouseButton.LeftButton)
    assert asked.args == [""]
    assert not bar.find_field.hasFocus(), "the keyboard is for whoever answers"


def test_what_is_typed_into_the_field_is_handed_over(bar: TopBar, qtbot: QtBot) -> None:
    bar.find_field.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(bar.find_wanted) as asked:
        QTest.keyClicks(bar.find_field, "x")
    assert asked.args == ["x"]
    assert bar.find_field.text() == ""
    with qtbot.waitSignal(bar.find_wanted) as asked:
        QTest.keyClick(bar.find_field, Qt.Key.Key_Return)
    assert asked.args == [""]


def test_the_field_names_its_key_and_is_there_when_its_action_is(bar: TopBar) -> None:
    assert bar.find_field.placeholderText().endswith("Ctrl+F")
    action = next(one for one in bar.findChildren(QAction) if one.text() == "查找…")
    action.setEnabled(False)
    assert not bar.find_field.isEnabled()
    action.setEnabled(True)
    assert bar.find_field.isEnabled()


def test_the_field_says_what_has_room(bar: TopBar) -> None:
    said = []
    for width in range(1024, 480, -4):
        bar.resize(width, bar.height())
        hint = bar.find_field.placeholderText()
        assert bar.find_field.fontMetrics().horizontalAdvance(hint) <= bar.find_field.width()
        if hint not in said:
            said.append(hint)
    # How soon it gives way is a matter of the face.
    assert said[:2] == ["Find in this document　Ctrl+F", "Find in this document"]
    assert said[2:] in ([], ["Find"])
    font = bar.find_field.font()
    font.setPixelSize(2 * bar.find_field.height() // 3)
    bar.find_field.setFont(font)
    assert bar.find_field.placeholderText() == "Find"


def test_every_button_is_named_and_tells_its_key(bar: TopBar) -> None:
    assert all(one.accessibleName() for one in bar.findChildren(QToolButton))
    assert button(bar, "骨架").toolTip() == "骨架 (F6)"
    assert button(bar, "Aa").toolTip() == "Aa"
    action = button(bar, "后退").defaultAction()
    action.setEnabled(False)
    assert button(bar, "后退").toolTip().startswith("后退 (Alt+")


def test_a_button_does_what_its_action_does(bar: TopBar, qtbot: QtBot) -> None:
    one = button(bar, "骨架")
    with qtbot.waitSignal(one.defaultAction().triggered):
        QTest.mouseClick(one, Qt.MouseButton.LeftButton)
    assert one.isChecked()


def test_the_field_gets_narrower_before_words_give_way(bar: TopBar, theme: Theme) -> None:
    assert bar.find_field.width() == theme.metrics.find_field
    assert with_words(bar) == list(WORDS)
    words, widths = [], []
    for width in range(1024, 300, -4):
        bar.resize(width, bar.height())
        words.append(len(with_words(bar)))
        widths.append(bar.find_field.width())
    first = words.index(2)
    assert widths[first - 1] < theme.metrics.find_field
    assert words == sorted(words, reverse=True)
    assert words[-1] == 0
    assert min(widths) == theme.metrics.find_field_minimum
    bar.resize(1024, bar.height())
    assert with_words(bar) == list(WORDS), "with room for them the words come back"


@pytest.mark.parametrize("width", [1440, 1024, 800, 640, 480])
def test_nothing_is_cut_off_or_lies_over_another(bar: TopBar, width: int) -> None:
    bar.resize(width, bar.height())
    QTest.qWait(0)
    shown = [bar.find_field, *bar.findChildren(QToolButton)]
    places = sorted((one.mapTo(bar, QPoint(0, 0)).x(), one) for one in shown)
    for (left, one), (right, _) in zip(places, [*places[1:], (width, None)], strict=True):
        assert left + one.width() <= right, one.accessibleName()
        assert one.width() >= one.minimumSizeHint().width() or one is bar.find_field
    assert places[0][0] >= 0


def test_pictures_and_sizes_follow_the_theme(bar: TopBar) -> None:
    for name in THEMES:
        theme = Theme.load(name)
        bar.apply_theme(theme)
        picture = button(bar, "后退").icon().pixmap(18, 18).toImage()
        inked = [picture.pixelColor(x, y) for x in range(18) for y in range(18)]
        strongest = max(inked, key=lambda colour: colour.alpha())
        assert strongest.name() == theme.colours["ink"].lower()


def test_the_window_has_the_buttons_of_the_page_at_the_top(reading: Sitting) -> None:
    bar = reading.window.findChild(TopBar)
    assert bar is not None
    ids = [one.defaultAction().objectName() for one in bar.findChildren(QToolButton) if one.defaultAction()]
    assert ids[:2] == ["go.back", "go.forward"]
    assert {"view.skeleton", "view.type", "view.side_bar", "view.note_bar"} <= set(ids)
    assert [one.text() for one in bar.findChildren(QToolButton) if one.text() == "Aa"]
