"""The key sheet: what it shows, how it is opened and left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QTreeView, QWidget

from core.settings import Settings
from gui.dialogs.key_sections import as_html, as_text, filtered, sections, with_keys
from gui.dialogs.key_sheet import KeySheet
from gui.fixed_keys import FIXED, GESTURES
from gui.keying import Keying
from gui.widgets.card import Card
from gui.widgets.key_block import KeyBlock
from gui.widgets.key_columns import even
from gui.widgets.task_table import TaskTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.gui.window_kit import Sitting


def _sheet(sitting: Sitting) -> KeySheet | None:
    found = sitting.window.findChild(KeySheet)
    return found if found is not None and found.isVisible() else None


def _ask(sitting: Sitting) -> None:
    """Type a question mark where the keyboard is."""
    handle = sitting.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, "?")  # type: ignore[call-overload]  # the stub knows keys of widgets only


def _opened(sitting: Sitting) -> KeySheet:
    sitting.trigger("help.keys")
    sheet = _sheet(sitting)
    assert sheet is not None
    sitting.qtbot.waitUntil(sheet.isActiveWindow)
    return sheet


def _blocks(sheet: KeySheet) -> list[KeyBlock]:
    return [block for block in sheet.findChildren(KeyBlock) if block.isVisible()]


def _words(sheet: KeySheet) -> str:
    return "\n".join(block.text() for block in _blocks(sheet))


def _button(sheet: KeySheet, words: str) -> QPushButton:
    return next(button for button in sheet.findChildren(QPushButton) if button.text() == words)


# How it is opened


def test_f1_opens_it_and_esc_closes_it(sitting: Sitting) -> None:
    sitting.press(Qt.Key.Key_F1)
    sheet = _sheet(sitting)
    assert sheet is not None
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert _sheet(sitting) is None


def test_a_question_mark_opens_it_from_the_page(reading: Sitting) -> None:
    reading.reader.focus_page()
    _ask(reading)
    assert _sheet(reading) is not None


def test_a_question_mark_opens_it_from_the_outline(reading: Sitting) -> None:
    reading.trigger("go.outline")
    assert isinstance(reading.focus(), QTreeView)
    _ask(reading)
    assert _sheet(reading) is not None


def test_a_question_mark_opens_it_from_a_card(reading: Sitting) -> None:
    reading.select("隐患要查到户")
    reading.trigger("annotation.gamboge")
    reading.qtbot.waitUntil(lambda: bool(reading.cards()))
    next(iter(reading.cards().values())).setFocus()
    assert isinstance(reading.focus(), Card)
    _ask(reading)
    assert _sheet(reading) is not None


def test_a_question_mark_opens_it_from_the_tasks(reading: Sitting) -> None:
    reading.select("隐患要查到户")
    reading.trigger("annotation.task")
    reading.qtbot.waitUntil(lambda: isinstance(reading.focus(), QLineEdit))
    reading.write("查隐患")
    reading.press(Qt.Key.Key_Return)
    reading.trigger("view.tasks")
    table = reading.part(TaskTable)
    reading.qtbot.waitUntil(lambda: table.model().rowCount() > 0)
    table.setFocus()
    _ask(reading)
    assert _sheet(reading) is not None


@pytest.mark.parametrize("name", ["OutlineFilter", "FindField"])
def test_a_question_mark_is_typed_in_a_field_of_one_line(reading: Sitting, name: str) -> None:
    if name == "FindField":
        reading.trigger("edit.find")
    field = reading.part(QWidget, name)
    field.setFocus()
    # The field may hold another one.
    typed = reading.focus()
    _ask(reading)
    assert _sheet(reading) is None
    assert "?" in (typed.text() if isinstance(typed, QLineEdit) else typed.toPlainText())  # type: ignore[attr-defined]


def test_a_question_mark_is_typed_in_a_note(reading: Sitting) -> None:
    reading.select("隐患要查到户")
    reading.trigger("annotation.note")
    reading.qtbot.waitUntil(reading.is_writing)
    _ask(reading)
    field = reading.focus()
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == "?"
    assert _sheet(reading) is None


def test_a_question_mark_is_typed_over_a_heading(reading: Sitting) -> None:
    reading.trigger("go.outline")
    reading.press(Qt.Key.Key_Home)
    reading.press(Qt.Key.Key_Down)
    reading.press(Qt.Key.Key_Down)
    reading.press(Qt.Key.Key_F2)
    field = reading.focus()
    assert isinstance(field, QLineEdit)
    field.clear()
    _ask(reading)
    assert field.text() == "?"
    assert _sheet(reading) is None


# What it shows


def test_every_key_that_is_set_is_on_it(start: Callable[..., Sitting]) -> None:
    sitting = start(Settings(keys={"view.type": "F5", "edit.find": ""}))
    shown = _words(_opened(sitting))
    assert "Typography…: F5" in shown
    assert "Find…:" not in shown
    assert "Open…: Ctrl+O" in shown


def test_what_is_fixed_and_the_mouse_are_on_it(sitting: Sitting) -> None:
    shown = _words(_opened(sitting))
    for expected in ("By word: Ctrl+←  Ctrl+→", "By sentence: Alt+↑  Alt+↓", "By paragraph: Ctrl+↑  Ctrl+↓", "Close the topmost: Esc"):
        assert expected in shown
    for expected in ("Select the word: Double click", "Select the sentence: Triple click"):
        assert expected in shown


def test_nothing_fixed_and_no_gesture_is_left_out(sitting: Sitting) -> None:
    parts = sitting.window._parts  # noqa: SLF001
    listed = {line.words for section in sections(parts.keys, parts.actions) for line in section.lines}
    assert {one.text for one in FIXED} | {one.text for one in GESTURES} <= listed


def test_what_is_changed_while_it_is_open_is_shown(sitting: Sitting) -> None:
    sheet = _opened(sitting)
    sitting.window._parts.keys.change("view.type", ["F5"])  # noqa: SLF001
    assert "Typography…: F5" in _words(sheet)


@pytest.mark.parametrize(
    ("query", "expected"),
    [("typography", "Typography…: —"), ("ctrl+shift+t", "Reopen closed tab: Ctrl+Shift+T"), ("?", "Keys…: F1  ?"), ("sentence", "Alt+↑")],
)
def test_what_is_typed_leaves_what_it_means(sitting: Sitting, query: str, expected: str) -> None:
    sheet = _opened(sitting)
    QTest.keyClicks(sheet.findChild(QLineEdit, "KeysFilter"), query)
    assert expected in _words(sheet)
    assert "Open…" not in _words(sheet)


def test_what_means_nothing_says_so_and_how_to_go_on(sitting: Sitting) -> None:
    sheet = _opened(sitting)
    QTest.keyClicks(sheet.findChild(QLineEdit, "KeysFilter"), "nothing has these words")
    assert _blocks(sheet) == []
    hint = sheet.findChild(QWidget, "PaneHint")
    assert hint is not None
    assert hint.isVisible()


def test_it_is_opened_anew_with_all_keys(sitting: Sitting) -> None:
    sheet = _opened(sitting)
    QTest.keyClicks(sheet.findChild(QLineEdit, "KeysFilter"), "typography")
    sheet.reject()
    assert "Open…: Ctrl+O" in _words(_opened(sitting))


def test_it_fits_the_smallest_window_and_shows_each_block_whole(sitting: Sitting) -> None:
    sitting.window.resize(1024, 700)
    sheet = _opened(sitting)
    assert sheet.width() <= 1024
    assert sheet.height() <= 700
    area = sheet.findChild(QScrollArea)
    inside = area.widget()
    for block in _blocks(sheet):
        assert inside.rect().contains(block.geometry())
    for one in _blocks(sheet):
        for other in _blocks(sheet):
            assert one is other or not one.geometry().intersects(other.geometry())


def test_the_arrows_scroll_while_the_field_has_the_keyboard(sitting: Sitting) -> None:
    sitting.window.resize(1024, 700)
    sheet = _opened(sitting)
    bar = sheet.findChild(QScrollArea).verticalScrollBar()
    assert bar.maximum() > 0
    QTest.keyClick(sheet.findChild(QLineEdit, "KeysFilter"), Qt.Key.Key_PageDown)
    assert bar.value() > 0


def test_the_keys_are_copied_as_text(sitting: Sitting) -> None:
    sheet = _opened(sitting)
    QTest.mouseClick(_button(sheet, "Copy as text"), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    copied = QApplication.clipboard().text()
    assert "File\n  Open…" in copied
    assert any(line.startswith("  Open…  ") and line.endswith("  Ctrl+O") for line in copied.splitlines())
    assert "Select the word" in copied


def test_text_and_paper_hold_the_same_lines(sitting: Sitting) -> None:
    parts = sitting.window._parts  # noqa: SLF001
    shown = with_keys(sections(parts.keys, parts.actions))
    text, page = as_text(shown), as_html(shown, "Keys")
    assert all(line.words in text and line.words.replace("'", "&#x27;") in page for section in shown for line in section.lines)
    assert filtered(shown, "") == shown


def test_changing_keys_closes_it_and_asks_for_the_settings(sitting: Sitting) -> None:
    keying = sitting.window.findChild(Keying)
    assert keying is not None
    keying.change_wanted.disconnect()
    sheet = _opened(sitting)
    with sitting.qtbot.waitSignal(keying.change_wanted):
        QTest.mouseClick(_button(sheet, "Change keys…"), Qt.MouseButton.LeftButton)
    assert not sheet.isVisible()


@pytest.mark.parametrize("count", [1, 2, 3, 7, 20])
def test_columns_keep_the_order_and_are_as_low_as_can_be(count: int) -> None:
    heights = [5, 9, 1, 1, 7, 3, 12, 2, 2, 6]
    columns = even(range(len(heights)), heights, count)
    assert [one for column in columns for one in column] == list(range(len(heights)))
    assert len(columns) <= count
    highest = max(sum(heights[one] for one in column) for column in columns)
    assert highest >= max(max(heights), -(-sum(heights) // count))
    if count == 2:
        assert highest == min(max(sum(heights[:cut]), sum(heights[cut:])) for cut in range(len(heights)))
