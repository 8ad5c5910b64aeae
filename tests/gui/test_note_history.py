"""What a note said before: looked at, and brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QPlainTextEdit, QPushButton

from core.annotation import Change
from tests.gui.card_kit import HOSTILE, SENTENCE, ask_menu, card_of, choose, mark, steps, words_on

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)


def write_note(reading: Sitting, words: str) -> None:
    """Write something else on the sentence's card."""
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_N)
    field = reading.focus()
    assert isinstance(field, QPlainTextEdit)
    field.selectAll()
    reading.write(words)
    reading.press(Qt.Key.Key_Escape)


def wordings(reading: Sitting) -> QDialog:
    """Ask on the sentence's card for its earlier wordings."""
    choose(ask_menu(card_of(reading)), "Earlier wordings")
    dialog = next(one for one in reading.window.findChildren(QDialog, "WordingsDialog") if one.isVisible())
    reading.qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_earlier_wordings_are_listed_the_newest_first_and_shown_in_full(reading: Sitting) -> None:
    for words in ("先记一笔\n再看第二段", "第二种写法", "现在的写法"):
        write_note(reading, words)
    dialog = wordings(reading)
    rows = dialog.findChild(QListWidget, "WordingsList")
    assert [rows.item(row).text().split(" · ")[-1] for row in range(rows.count())] == ["第二种写法", "先记一笔 再看第二段"]
    rows.setCurrentRow(1)
    assert dialog.findChild(QPlainTextEdit, "WordingText").toPlainText() == "先记一笔\n再看第二段"


def test_a_wording_is_brought_back_in_one_step(reading: Sitting, speech: Path) -> None:
    for words in ("第一种写法", "第二种写法"):
        write_note(reading, words)
    dialog = wordings(reading)
    QTest.mouseClick(dialog.findChild(QPushButton, "AccentButton"), Qt.MouseButton.LeftButton)
    assert [one.note for one in reading.stored(speech)] == ["第一种写法"]
    assert "第一种写法" in words_on(card_of(reading))
    assert steps(reading)[-1] == "Bring back a note"
    reading.trigger("edit.undo")
    assert [one.note for one in reading.stored(speech)] == ["第二种写法"]


def test_what_was_brought_over_is_an_earlier_wording_too(reading: Sitting) -> None:
    for words in ("第一种写法", "第二种写法"):
        write_note(reading, words)
    QTest.keyClick(wordings(reading).findChild(QListWidget, "WordingsList"), Qt.Key.Key_Return)
    rows = wordings(reading).findChild(QListWidget, "WordingsList")
    assert [rows.item(row).text().split(" · ")[-1] for row in range(rows.count())] == ["第二种写法"]


def test_a_note_that_was_never_rewritten_says_so(reading: Sitting) -> None:
    write_note(reading, "只有这一种写法")
    dialog = wordings(reading)
    assert "has always said" in "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert not dialog.findChild(QPushButton, "AccentButton").isVisible()


def test_who_wrote_it_is_said_of_others(reading: Sitting) -> None:
    mark(reading)
    (one,) = reading.bridge.annotations()
    assert reading.bridge.apply([Change(one, one.with_changes(author="审稿人甲", note="此处存疑"))])
    write_note(reading, "已核对")
    rows = wordings(reading).findChild(QListWidget, "WordingsList")
    assert rows.item(0).text().split(" · ")[1:] == ["审稿人甲", "此处存疑"]


@pytest.mark.parametrize("words", HOSTILE)
def test_any_text_is_brought_back_as_it_was(reading: Sitting, speech: Path, words: str) -> None:
    mark(reading)
    for note in (words, "别的写法"):
        (one,) = reading.bridge.annotations()
        reading.bridge.finish_typing(one.id)
        assert reading.bridge.apply([Change(one, one.with_changes(note=note))])
    QTest.keyClick(wordings(reading).findChild(QListWidget, "WordingsList"), Qt.Key.Key_Return)
    assert [one.note for one in reading.stored(speech)] == [words]
