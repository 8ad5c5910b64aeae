"""The command palette in the hands of somebody who types anything, at any time and over anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListView, QTextEdit

from core import pinyin
from gui.commanding import PALETTE
from gui.dialogs.palette import Palette
from gui.models.palette import Command, offers
from tests.gui.test_palette import ask, names

if TYPE_CHECKING:
    from tests.gui.window_kit import Sitting

CONTROL = Qt.KeyboardModifier.ControlModifier


def field_of(palette: Palette) -> QLineEdit:
    return palette.findChild(QLineEdit)


def dialogs() -> list[QDialog]:
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]


@pytest.fixture(autouse=True, scope="module")
def table() -> None:
    """Have the readings."""
    pinyin.load()


# What is typed


@pytest.mark.parametrize(
    "words", ["a" * 300, "的" * 300, "s" * 300, "😀👨\u200d👩\u200d👧", "([{\\^$.*+?|", "\u202etxet", "\N{COMBINING ACUTE ACCENT}"]
)
def test_what_no_command_is_called_is_told_inside_the_window(reading: Sitting, words: str) -> None:
    palette = ask(reading)
    reading.write(words)
    assert field_of(palette).text() == words
    assert names(palette) == []
    assert reading.window.rect().contains(palette.geometry())
    reading.press(Qt.Key.Key_Down)
    reading.press(Qt.Key.Key_Return)
    assert palette.isVisible()
    field_of(palette).clear()
    assert len(names(palette)) > 40


def test_a_word_that_is_said_again_and_again_finds_what_it_finds_once(reading: Sitting) -> None:
    palette = ask(reading)
    reading.write("larger " * 50)
    assert names(palette) == ["Larger text"]


def test_lines_that_are_pasted_are_words(reading: Sitting) -> None:
    palette = ask(reading)
    QGuiApplication.clipboard().setText("text\r\nlarger\n")
    reading.press(Qt.Key.Key_V, CONTROL)
    assert names(palette) == ["Larger text"]


@pytest.mark.parametrize(("query", "first"), [("打开", "file.open"), ("dakai", "file.open"), ("go to", "go.to")])
def test_what_is_called_just_that_comes_before_what_begins_like_it(query: str, first: str) -> None:
    commands = (
        Command("file.folder", "打开文件夹…", "", "文件", ""),
        Command("file.open", "打开…", "", "文件", ""),
        Command("annotation.card", "转到批注卡片", "Go to the card", "批注", ""),
        Command("go.to", "转到…", "Go to…", "转到", ""),
    )
    assert next(offer.command.id for offer in offers(commands, query, ())) == first


def test_what_was_gone_to_stays_chosen_when_pinyin_comes(reading: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    table = pinyin._table  # noqa: SLF001
    monkeypatch.setattr(pinyin, "_table", {})
    palette = ask(reading)
    reading.write("text")
    for _ in range(2):
        reading.press(Qt.Key.Key_Down)
    listed = palette.findChild(QListView)
    chosen = listed.currentIndex().data()
    assert chosen != names(palette)[0]
    monkeypatch.setattr(pinyin, "_table", table)
    palette.refresh()
    assert listed.currentIndex().data() == chosen


# What it lies over


def test_what_is_done_by_its_own_key_takes_it_away(reading: Sitting) -> None:
    palette = ask(reading)
    reading.press(Qt.Key.Key_F7)
    assert reading.action("view.official").isChecked()
    assert not palette.isVisible()
    assert reading.reader.isAncestorOf(reading.focus())


@pytest.mark.parametrize("action", ["app.settings", "help.keys"])
def test_a_dialog_that_comes_over_it_takes_it_away_and_does_not_bring_it(reading: Sitting, action: str) -> None:
    palette = ask(reading)
    reading.trigger(action)
    (dialog,) = dialogs()
    reading.qtbot.waitUntil(dialog.isActiveWindow)
    assert not palette.isVisible()
    QTest.keyClick(reading.focus(), Qt.Key.Key_K, CONTROL)
    assert not palette.isVisible()
    dialog.close()
    reading.window.activateWindow()
    reading.qtbot.waitUntil(reading.window.isActiveWindow)
    assert reading.reader.isAncestorOf(reading.focus())


def test_a_dialog_is_opened_from_it_with_the_keyboard_in_the_dialog(reading: Sitting) -> None:
    palette = ask(reading)
    reading.write("settings")
    reading.press(Qt.Key.Key_Return)
    (dialog,) = dialogs()
    reading.qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget()))
    assert not palette.isVisible()


def test_the_window_can_be_closed_from_it(reading: Sitting) -> None:
    ask(reading)
    reading.write("quit")
    reading.press(Qt.Key.Key_Return)
    reading.qtbot.waitUntil(lambda: not reading.window.isVisible())


def test_in_full_screen_esc_takes_it_away_and_nothing_else(reading: Sitting) -> None:
    reading.trigger("view.full_screen")
    palette = ask(reading)
    assert reading.window.rect().contains(palette.geometry())
    reading.press(Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert reading.window.isFullScreen()


def test_esc_gives_the_keyboard_back_to_a_field_before_that_gives_it_to_the_page(reading: Sitting) -> None:
    reading.trigger("edit.find")
    field = reading.focus()
    palette = ask(reading)
    reading.press(Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert reading.focus() is field
    reading.press(Qt.Key.Key_Escape)
    assert reading.reader.isAncestorOf(reading.focus())


def test_of_two_sheets_the_one_that_had_the_keyboard_gets_it_back(reading: Sitting) -> None:
    reading.trigger("tab.split")
    QApplication.processEvents()
    sheets = [one for one in reading.window.findChildren(QTextEdit, "Page") if one.isVisible()]
    assert len(sheets) == 2
    for sheet in sheets:
        sheet.setFocus()
        ask(reading)
        reading.press(Qt.Key.Key_Escape)
        assert reading.focus() is sheet
        # The action itself, as the menu does it, opens and shuts it as its key does.
        reading.trigger(PALETTE)
        assert reading.part(Palette).isVisible()
        reading.trigger(PALETTE)
        assert reading.focus() is sheet
