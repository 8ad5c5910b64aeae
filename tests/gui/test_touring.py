"""The hints of the first start."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QTreeView, QWidget

from core.settings import Settings, load
from gui import touring as touring_module
from gui.side_tabs import SideTabs
from gui.theme import Theme
from gui.widgets.hint import LEFT, RIGHT, UP, Hint

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

OUTLINE, SELECT, NOTE, COMMANDS = "Click a heading", "Select words", "Each mark has its card", "Everything stands in the menu"


def hint(sitting: Sitting) -> str:
    """Return what the hint says that is seen, empty if none is."""
    found = sitting.window.findChild(Hint)
    return found.findChild(QLabel, "HintWords").text() if found is not None and found.isVisible() else ""


def wait_for(sitting: Sitting, words: str) -> Hint:
    """Wait until a hint is seen that begins with these words."""
    sitting.qtbot.waitUntil(lambda: hint(sitting).startswith(words), timeout=8000)
    return sitting.part(Hint)


def wait_for_none(sitting: Sitting) -> None:
    sitting.qtbot.waitUntil(lambda: hint(sitting) == "")


def press(sitting: Sitting, words: str) -> None:
    """Press a button of the hint."""
    button = next(one for one in sitting.part(Hint).findChildren(QPushButton) if one.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def area(sitting: Sitting, widget: QWidget) -> QRect:
    """Return where a widget is in the window."""
    return QRect(widget.mapTo(sitting.window, QPoint()), widget.size())


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the first hint come sooner than a reader would like; between two of them stays the time in which none is seen."""
    monkeypatch.setattr(touring_module, "BEGIN_AFTER", 100)


@pytest.fixture
def touring(start: Callable[..., Sitting], speech: Path) -> Sitting:
    """The window of a first start with a text and the first hint."""
    sitting = start(hints=True)
    sitting.open(speech)
    wait_for(sitting, OUTLINE)
    return sitting


def test_the_first_hint_comes_after_the_first_document_and_takes_no_keyboard(touring: Sitting) -> None:
    assert touring.reader.page_actions_widget.hasFocus()
    assert "Alt+←" in hint(touring)


def test_no_hint_covers_the_text_and_each_lies_in_a_bar(touring: Sitting) -> None:
    page = area(touring, touring.reader)
    for words in (OUTLINE, SELECT, NOTE, COMMANDS):
        found = area(touring, wait_for(touring, words))
        assert not found.intersects(page)
        assert any(area(touring, bar).contains(found) for bar in (touring.part(SideTabs), touring.notes))
        press(touring, "Next" if words != COMMANDS else "I see")
    assert touring.window.findChild(Hint) is None or hint(touring) == ""


def test_next_leads_through_all_four_and_the_last_one_ends_them(touring: Sitting) -> None:
    for words in (SELECT, NOTE, COMMANDS):
        press(touring, "Next")
        wait_for(touring, words)
    press(touring, "I see")
    wait_for_none(touring)


@pytest.mark.parametrize("act", ["button", "key"])
def test_no_more_hints_ends_them_for_ever(touring: Sitting, start: Callable[..., Sitting], tmp_path: Path, speech: Path, act: str) -> None:
    if act == "button":
        press(touring, "No more hints")
    else:
        touring.part(Hint).findChildren(QPushButton)[0].setFocus()
        touring.press(Qt.Key.Key_Escape)
        assert touring.reader.page_actions_widget.hasFocus()
    wait_for_none(touring)
    touring.window.close()
    assert load(tmp_path / "settings.json").hints_shown is False


@pytest.mark.parametrize("is_first", [True, False])
def test_hints_that_were_seen_once_never_come_by_themselves(
    start: Callable[..., Sitting], speech: Path, long_file: Path, monkeypatch: pytest.MonkeyPatch, is_first: bool
) -> None:
    monkeypatch.setattr(touring_module, "BEGIN_AFTER", 0)
    sitting = start(hints=is_first)
    for file in (speech, long_file):
        sitting.open(file)
        QApplication.processEvents()
    assert (sitting.window.findChild(Hint) is not None) == is_first


def test_a_reader_who_closes_the_window_amid_the_hints_has_seen_them(touring: Sitting, tmp_path: Path) -> None:
    touring.window.close()
    assert load(tmp_path / "settings.json").hints_shown is False


def test_a_hint_goes_when_its_thing_is_done_and_the_next_one_comes(touring: Sitting) -> None:
    touring.outline.place_chosen.emit(touring.text().index("一、"))
    assert hint(touring) == ""
    wait_for(touring, SELECT)
    touring.select("谁的堤段谁负责")
    touring.press(Qt.Key.Key_1)
    assert hint(touring) == ""
    wait_for(touring, NOTE)
    touring.press(Qt.Key.Key_N)
    touring.write("先查户。")
    touring.press(Qt.Key.Key_Escape)
    wait_for(touring, COMMANDS)
    button = next(one for one in touring.window.findChildren(QToolButton) if one.accessibleName() == "Menu")
    button.menu().aboutToShow.emit()
    wait_for_none(touring)


def test_what_was_done_before_its_hint_came_is_not_told(touring: Sitting) -> None:
    touring.select("谁的堤段谁负责")
    touring.press(Qt.Key.Key_1)
    assert hint(touring).startswith(OUTLINE)
    press(touring, "Next")
    wait_for(touring, NOTE)


def test_tab_reaches_its_buttons_and_the_keyboard_goes_back_to_the_page(touring: Sitting) -> None:
    reached = set()
    for _ in range(80):
        touring.press(Qt.Key.Key_Tab)
        focus = touring.focus()
        if touring.part(Hint).isAncestorOf(focus):
            reached.add(focus.text())
    assert reached == {"No more hints", "Next"}
    touring.part(Hint).findChildren(QPushButton)[0].setFocus()
    touring.press(Qt.Key.Key_Space)
    wait_for_none(touring)
    assert touring.reader.page_actions_widget.hasFocus()


def test_it_follows_the_window_and_goes_over_to_a_bar_that_is_seen(touring: Sitting) -> None:
    press(touring, "Next")
    wait_for(touring, SELECT)
    assert area(touring, touring.notes).contains(area(touring, touring.part(Hint)))
    touring.window.resize(1024, 700)
    touring.qtbot.waitUntil(lambda: area(touring, touring.outline).contains(area(touring, touring.part(Hint))))
    touring.window.resize(800, 600)
    touring.qtbot.waitUntil(lambda: hint(touring) == "")
    touring.window.resize(1440, 900)
    wait_for(touring, SELECT)
    assert area(touring, touring.notes).contains(area(touring, touring.part(Hint)))


def test_it_waits_while_something_else_stands_in_the_place_of_the_page(touring: Sitting) -> None:
    touring.trigger("go.welcome")
    wait_for_none(touring)
    touring.trigger("go.welcome")
    wait_for(touring, OUTLINE)
    touring.trigger("file.close")
    wait_for_none(touring)


def test_a_screen_reader_has_its_words(touring: Sitting) -> None:
    assert touring.part(Hint).accessibleName() == hint(touring)


def test_it_wears_another_theme(touring: Sitting) -> None:
    found = touring.part(Hint)
    before = found.grab().toImage().pixelColor(found.width() // 2, found.height() - 6)
    touring.trigger("view.theme.night")
    after = found.grab().toImage().pixelColor(found.width() // 2, found.height() - 6)
    assert after.lightness() < before.lightness()


def test_the_hints_can_be_seen_again(reading: Sitting) -> None:
    reading.trigger("help.tour")
    wait_for(reading, OUTLINE)
    press(reading, "Next")
    wait_for(reading, SELECT)
    reading.trigger("help.tour")
    wait_for(reading, OUTLINE)


def test_without_a_document_the_hints_wait_for_one_and_that_is_told(sitting: Sitting, speech: Path) -> None:
    sitting.trigger("help.tour")
    assert "The hints come when a document is open" in "\n".join(one.text() for one in sitting.window.findChildren(QLabel))
    sitting.open(speech)
    wait_for(sitting, OUTLINE)


def test_the_first_hint_stands_right_under_the_last_heading_of_a_short_outline(start: Callable[..., Sitting], tmp_path: Path) -> None:
    file = tmp_path / "短讲话.txt"
    file.write_text("在防汛会上的讲话\n\n同志们：\n\n一、查堤段\n\n逐段查。\n\n二、备物资\n\n逐项备。", "utf-8")
    sitting = start(hints=True)
    sitting.open(file)
    tip = wait_for(sitting, OUTLINE).tip()
    tree = sitting.outline.tree_actions_widget
    assert isinstance(tree, QTreeView)
    last = tree.visualRect(tree.model().index(tree.model().rowCount() - 1, 0))
    below = tree.viewport().mapTo(sitting.window, last.bottomLeft()).y()
    assert 0 <= tip.y() + sitting.part(Hint).parentWidget().mapTo(sitting.window, QPoint()).y() - below <= 2


def test_a_text_without_headings_has_no_hint_on_clicking_them(start: Callable[..., Sitting], tmp_path: Path) -> None:
    file = tmp_path / "便条.txt"
    file.write_text("今天下午查一遍东干渠，晚上把数报来。", "utf-8")
    sitting = start(hints=True)
    sitting.open(file)
    wait_for(sitting, SELECT)


@pytest.mark.parametrize("side", [UP, LEFT, RIGHT])
@pytest.mark.parametrize("size", [14, 22])
def test_nothing_in_a_hint_is_cut_off(qapp: QApplication, qtbot: QtBot, size: int, side: str) -> None:
    large = Theme.of(Settings(interface_size=size))
    large.apply(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(290, 600)
    hint = Hint(large, window)
    window.show()
    hint.say("Click a heading of the outline to go there. Alt+← brings you back.", 1, 4)
    assert hint.point(window.rect(), side)
    qtbot.waitUntil(hint.isVisible)
    for one in (*hint.findChildren(QLabel), *hint.findChildren(QPushButton)):
        assert one.width() >= one.minimumSizeHint().width(), one.text()
        assert hint.rect().contains(QRect(one.mapTo(hint, QPoint()), one.size())), one.text()
