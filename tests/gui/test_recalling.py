"""Recall in the place of the page: cards made of marks and sections, asked by keyboard, taken back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from core.recall import GAP
from core.settings import Settings
from gui.panes.recall import RecallPane
from gui.preferences import Preferences
from gui.widgets.today import Today

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.window_kit import Sitting

WORDS = "谁的水闸谁看守"
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)


def carded(sitting: Sitting, words: str) -> None:
    """Make a card of words, as the key on the page does."""
    sitting.select(words)
    with sitting.qtbot.waitSignal(sitting.bridge.recalls.changed):
        sitting.trigger("annotation.recall")


def opened(sitting: Sitting) -> RecallPane:
    """Show recall, and wait for what comes."""
    with sitting.qtbot.waitSignal(sitting.bridge.recalls.looked):
        sitting.trigger("view.recall")
    return sitting.part(RecallPane)


def press(sitting: Sitting, key: Qt.Key) -> None:
    """Strike a key where the keyboard is, and wait until what comes of it is seen."""
    sitting.press(key)
    sitting.qtbot.waitUntil(lambda: not sitting.bridge.recalls.is_busy)


def answers(sitting: Sitting) -> list[int]:
    with closing(sqlite3.connect(sitting.library)) as connection:
        return [rating for (rating,) in connection.execute("SELECT rating FROM recall_answers ORDER BY at")]


def test_a_mark_is_asked_answered_and_taken_back_by_keyboard(reading: Sitting) -> None:
    carded(reading, WORDS)
    pane = opened(reading)
    assert reading.action("view.recall").isChecked()
    assert GAP in pane.said
    assert WORDS not in pane.said.split("\n", 1)[1]
    press(reading, Qt.Key.Key_3)
    assert answers(reading) == [], "rated before the answer was seen"
    press(reading, Qt.Key.Key_Space)
    assert WORDS in pane.said
    reading.qtbot.waitUntil(lambda: any("10 min" in button.text() for button in pane.findChildren(QPushButton)))
    press(reading, Qt.Key.Key_1)
    assert answers(reading) == [1]
    press(reading, Qt.Key.Key_U)
    assert answers(reading) == []
    assert GAP in pane.said
    press(reading, Qt.Key.Key_Return)
    press(reading, Qt.Key.Key_4)
    assert answers(reading) == [4]
    reading.qtbot.waitUntil(lambda: "1 answer" in pane.said)
    assert not reading.notes.isVisible(), "the cards beside the page would tell the answer"
    assert not reading.action("view.side_bar").isChecked(), "and so would the outline"
    press(reading, Qt.Key.Key_Escape)
    assert not reading.action("view.recall").isChecked()
    assert reading.reader.isVisible()
    assert reading.notes.isVisible()
    assert reading.action("view.side_bar").isChecked()


def test_undo_of_the_window_takes_back_the_last_answer_only_there(reading: Sitting) -> None:
    carded(reading, WORDS)
    opened(reading)
    press(reading, Qt.Key.Key_Space)
    press(reading, Qt.Key.Key_3)
    reading.trigger("edit.undo")
    reading.qtbot.waitUntil(lambda: answers(reading) == [])
    reading.trigger("edit.redo")
    reading.qtbot.waitUntil(lambda: answers(reading) == [3])
    assert reading.bridge.annotations()


def test_the_mark_that_a_card_was_made_with_is_one_step(reading: Sitting) -> None:
    marks = len(reading.bridge.annotations())
    carded(reading, WORDS)
    assert (len(reading.bridge.annotations()), reading.bridge.undo_stack.index()) == (marks + 1, 1)


def test_a_card_goes_with_its_mark_and_comes_back_with_it(reading: Sitting) -> None:
    carded(reading, WORDS)
    reading.trigger("edit.undo")
    reading.qtbot.waitUntil(lambda: not reading.bridge.recalls.is_busy)
    pane = opened(reading)
    assert "no recall cards yet" in pane.said
    reading.trigger("view.recall")
    reading.trigger("edit.redo")
    reading.qtbot.waitUntil(lambda: not reading.bridge.recalls.is_busy)
    opened(reading)
    assert GAP in pane.said


def test_a_suspended_or_deleted_card_comes_back_by_undo(reading: Sitting) -> None:
    carded(reading, WORDS)
    pane = opened(reading)
    for key in (Qt.Key.Key_S, Qt.Key.Key_Delete):
        press(reading, key)
        reading.qtbot.waitUntil(lambda: GAP not in pane.said)
        press(reading, Qt.Key.Key_U)
        reading.qtbot.waitUntil(lambda: GAP in pane.said)
    press(reading, Qt.Key.Key_S)
    reading.qtbot.waitUntil(lambda: "suspended" in pane.said)
    press(reading, Qt.Key.Key_W)
    reading.qtbot.waitUntil(lambda: GAP in pane.said)
    press(reading, Qt.Key.Key_U)
    reading.qtbot.waitUntil(lambda: "suspended" in pane.said)


def test_the_passage_of_a_card_is_opened_from_it(reading: Sitting) -> None:
    carded(reading, WORDS)
    opened(reading)
    press(reading, Qt.Key.Key_E)
    reading.qtbot.waitUntil(lambda: not reading.action("view.recall").isChecked())
    mark = reading.bridge.annotations()[0]
    reading.qtbot.waitUntil(lambda: mark.span.start <= reading.reader.caret() <= mark.span.end)


def test_a_section_becomes_a_card_by_its_heading_in_the_outline(reading: Sitting) -> None:
    reading.trigger("go.outline")
    reading.outline.select_node(0)
    with reading.qtbot.waitSignal(reading.bridge.recalls.changed):
        reading.trigger("outline.recall")
    pane = opened(reading)
    assert "key sentence" in pane.said


def test_marks_in_a_chosen_colour_become_cards_by_themselves(start: Callable[..., Sitting], speech: Path) -> None:
    sitting = start(Settings(recall_colour="rouge"))
    sitting.open(speech)
    sitting.select(WORDS)
    with sitting.qtbot.waitSignal(sitting.bridge.recalls.changed):
        sitting.trigger("annotation.rouge")
    assert GAP in opened(sitting).said


def test_the_start_page_tells_what_is_due_and_can_be_told_not_to(reading: Sitting) -> None:
    carded(reading, WORDS)
    reading.trigger("go.welcome")
    preferences = reading.bridge.findChild(Preferences)
    assert preferences is not None

    def said() -> str:
        today = reading.window.findChild(Today)
        return " ".join(today.words()) if today is not None else ""

    reading.qtbot.waitUntil(lambda: "to recall" in said())
    assert reading.action("annotation.recall").isVisible()
    preferences.change(recall=False)
    assert not reading.action("view.recall").isVisible()
    reading.qtbot.waitUntil(lambda: "to recall" not in said())
