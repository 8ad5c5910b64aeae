"""A passage is recited by keyboard, and the text stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from gui.panes.recite import RecitePane

if TYPE_CHECKING:
    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

PASSAGE = "谁的堤段谁负责，谁的水闸谁看守。"


def begun(sitting: Sitting) -> RecitePane:
    sitting.trigger("view.recite")
    assert sitting.action("view.recite").isChecked()
    pane = sitting.part(RecitePane)
    assert "＿" not in pane.said
    sitting.qtbot.waitUntil(lambda: pane.is_parted)
    return pane


def test_more_of_a_passage_goes_with_each_turn_and_comes_back(reading: Sitting) -> None:
    text = reading.text()
    reading.select(PASSAGE)
    pane = begun(reading)
    turns = [pane.said]
    for _ in range(6):
        reading.press(Qt.Key.Key_Space)
        turns.append(pane.said)
    assert turns[0] == PASSAGE
    assert turns[5] == turns[6] == "＿" * 7 + "，" + "＿" * 7 + "。"
    assert sorted({turn.count("＿") for turn in turns}) == sorted(turn.count("＿") for turn in turns[:6])
    for _ in range(5):
        reading.press(Qt.Key.Key_Backspace)
    assert pane.said == PASSAGE
    reading.press(Qt.Key.Key_Escape)
    assert not reading.action("view.recite").isChecked()
    assert reading.text() == text


def test_a_hint_shows_how_the_next_word_begins_then_all_of_it(reading: Sitting) -> None:
    reading.select("转移群众")
    pane = begun(reading)
    for _ in range(5):
        reading.press(Qt.Key.Key_Space)
    assert pane.said == "＿＿＿＿"
    reading.press(Qt.Key.Key_H)
    assert pane.said == "转＿＿＿"
    reading.press(Qt.Key.Key_H)
    assert pane.said.startswith("转移")
    reading.press(Qt.Key.Key_Backspace)
    reading.press(Qt.Key.Key_F)
    assert pane.said[0] == "转"
    assert "＿" in pane.said


def test_without_a_selection_the_section_at_the_caret_is_recited(reading: Sitting) -> None:
    reading.put_caret("谁的堤段")
    pane = begun(reading)
    assert pane.said.startswith("二、把责任压到人头")
    assert pane.said.endswith(PASSAGE)
