"""A passage as a task: its fields on the card, what is said of it, how it is led on."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from core.annotation import Change
from tests.gui.card_kit import HOSTILE, SENTENCE, ask_menu, card_of, choose, edit_on, mark, press_button, steps, words_on

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

CTRL = Qt.KeyboardModifier.ControlModifier
YESTERDAY = (date.today() - timedelta(days=1)).isoformat()
TOMORROW = (date.today() + timedelta(days=1)).isoformat()


def tasks(reading: Sitting, speech: Path) -> list[Mapping[str, str] | None]:
    return [one.task for one in reading.stored(speech)]


def open_task(reading: Sitting) -> None:
    """Press K on the sentence."""
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_K)


def make_task(reading: Sitting, **fields: str) -> None:
    """Give the sentence's annotation a task, as another window would."""
    mark(reading)
    (one,) = reading.bridge.annotations()
    assert reading.bridge.apply([Change(one, one.with_changes(task=fields))])


def test_k_opens_the_fields_and_tab_leads_through_them(reading: Sitting, speech: Path) -> None:
    open_task(reading)
    names = [reading.focus().accessibleName()]
    for words in ("疏浚干渠", "水管所", "王所长", "4月5日前", "12公里"):
        reading.write(words)
        reading.press(Qt.Key.Key_Tab)
        names.append(reading.focus().accessibleName())
    assert names == ["Task", "Lead", "Person", "Due", "Targets", "State: To do"]
    reading.press(Qt.Key.Key_Space)
    reading.press(Qt.Key.Key_Return)
    fields = {"task": "疏浚干渠", "lead": "水管所", "person": "王所长", "due": "4月5日前", "targets": "12公里", "state": "doing"}
    assert tasks(reading, speech) == [fields]
    assert steps(reading) == ["Add annotation", "Make a task"]
    assert reading.focus() is reading.reader.page_actions_widget


def test_a_task_is_said_in_a_line(reading: Sitting) -> None:
    make_task(reading, lead="水管所", due=TOMORROW)
    said = words_on(card_of(reading))
    assert "☐ Task" in said
    assert "Led by: 水管所" in said
    assert f"Due: {TOMORROW}" in said
    assert "Overdue" not in said
    assert "水管所" in card_of(reading).accessibleName()


def test_enter_alone_makes_the_passage_itself_a_task(reading: Sitting, speech: Path) -> None:
    open_task(reading)
    reading.press(Qt.Key.Key_Return)
    assert tasks(reading, speech) == [{"state": "open"}]


def test_fields_that_are_left_empty_make_no_task(reading: Sitting, speech: Path) -> None:
    open_task(reading)
    reading.reader.focus_page()
    assert tasks(reading, speech) == [None]
    assert steps(reading) == ["Add annotation"]


def test_what_is_written_is_kept_when_the_fields_are_left_in_one_step(reading: Sitting, speech: Path) -> None:
    make_task(reading, lead="水管所", state="open")
    open_task(reading)
    edit_on(card_of(reading), "Person").setFocus()
    reading.write("王所长")
    reading.press(Qt.Key.Key_Tab)
    reading.write("四月底前")
    reading.reader.focus_page()
    assert tasks(reading, speech) == [{"lead": "水管所", "person": "王所长", "due": "四月底前", "state": "open"}]
    assert steps(reading)[-1:] == ["Edit task"]
    reading.press(Qt.Key.Key_Z, CTRL)
    assert tasks(reading, speech) == [{"lead": "水管所", "state": "open"}]


def test_escape_takes_back_what_is_written(reading: Sitting, speech: Path) -> None:
    make_task(reading, lead="水管所")
    open_task(reading)
    reading.write("写错了")
    reading.press(Qt.Key.Key_Escape)
    assert tasks(reading, speech) == [{"lead": "水管所"}]
    open_task(reading)
    assert edit_on(card_of(reading), "Task").text() == ""


@pytest.mark.parametrize("way", ["file.close", "file.quit"])
def test_what_is_written_outlives_the_window(reading: Sitting, speech: Path, way: str) -> None:
    open_task(reading)
    reading.write("疏浚干渠")
    reading.trigger(way)
    assert tasks(reading, speech) == [{"task": "疏浚干渠", "state": "open"}]


def test_fields_of_another_version_are_left_alone(reading: Sitting, speech: Path) -> None:
    make_task(reading, lead="水管所", weight="三")
    open_task(reading)
    reading.write("疏浚干渠")
    reading.press(Qt.Key.Key_Return)
    assert tasks(reading, speech) == [{"task": "疏浚干渠", "lead": "水管所", "weight": "三"}]


def test_a_day_that_has_passed_is_said_in_a_word_and_in_the_accent(reading: Sitting) -> None:
    make_task(reading, lead="水管所", due=YESTERDAY)
    label = next(label for label in card_of(reading).findChildren(QLabel, "CardTask") if label.isVisible())
    assert "Overdue" in label.text()
    picture = label.grab().toImage()
    accent = reading.notes.findChild(QLabel, "CardReason").palette().color(label.foregroundRole())
    shades = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert accent.name() in shades


def test_a_task_that_is_done_is_never_late(reading: Sitting) -> None:
    make_task(reading, due=YESTERDAY, state="done")
    said = words_on(card_of(reading))
    assert "☑ Task" in said
    assert "Done" in said
    assert "Overdue" not in said


def test_the_fields_say_which_day_is_meant(reading: Sitting) -> None:
    open_task(reading)
    due = edit_on(card_of(reading), "Due")
    due.setText(YESTERDAY)
    assert "Overdue" in words_on(card_of(reading))
    due.setText("2031-04-05")
    assert "by 5 April 2031" in words_on(card_of(reading))
    due.setText("尽快")
    assert "No day can be told" in words_on(card_of(reading))


def test_a_day_without_a_year_counts_from_the_date_of_the_document(reading: Sitting, tmp_path: Path) -> None:
    old = tmp_path / "往年讲话.txt"
    old.write_text("在防汛会议上的讲话\n（2019年3月2日）\n\n同志们：\n\n谁的堤段谁负责，谁的水闸谁看守。\n", encoding="utf-8")
    reading.open(old)
    make_task(reading, due="4月5日前")
    assert "Overdue" in words_on(card_of(reading))


def test_a_click_on_the_box_leads_the_task_on(reading: Sitting, speech: Path) -> None:
    make_task(reading, lead="水管所")
    states = []
    for _ in range(3):
        card = card_of(reading)
        label = next(label for label in card.findChildren(QLabel, "CardTask") if label.isVisible())
        QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=label.pos() + QPoint(5, 8))
        states += [(one or {}).get("state") for one in tasks(reading, speech)]
    assert states == ["doing", "done", "open"]
    assert steps(reading)[-3:] == ["Edit task"] * 3


def test_a_click_on_the_line_opens_the_fields(reading: Sitting) -> None:
    make_task(reading, lead="水管所")
    card = card_of(reading)
    label = next(label for label in card.findChildren(QLabel, "CardTask") if label.isVisible())
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=label.pos() + QPoint(80, 8))
    assert reading.focus().accessibleName() == "Task"


def test_a_task_is_one_no_more(reading: Sitting, speech: Path) -> None:
    make_task(reading, lead="水管所")
    open_task(reading)
    press_button(card_of(reading), "It is no task any more")
    assert tasks(reading, speech) == [None]
    assert steps(reading)[-1] == "Remove task"
    assert "Task" not in words_on(card_of(reading))
    reading.press(Qt.Key.Key_Z, CTRL)
    assert tasks(reading, speech) == [{"lead": "水管所"}]


def test_the_menu_of_the_card_leads_on_and_ends_a_task(reading: Sitting, speech: Path) -> None:
    make_task(reading, state="doing")
    for words, after in (("Task: Done", [{"state": "done"}]), ("No task any more", [None])):
        card = card_of(reading)
        card.setFocus()
        choose(ask_menu(card), words)
        assert tasks(reading, speech) == after


@pytest.mark.parametrize("words", HOSTILE)
def test_any_text_may_stand_in_the_fields(reading: Sitting, speech: Path, words: str) -> None:
    open_task(reading)
    for name in ("Task", "Lead", "Person", "Due"):
        edit_on(card_of(reading), name).setText(words)
    reading.press(Qt.Key.Key_Return)
    kept = " ".join(words.split())
    assert tasks(reading, speech) == [{"task": kept, "lead": kept, "person": kept, "due": kept, "state": "open"}]
    card = card_of(reading)
    label = next(label for label in card.findChildren(QLabel, "CardTask") if label.isVisible())
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.sizeHint().width() <= card.width()
    open_task(reading)
    assert edit_on(card_of(reading), "Lead").text() == kept


def test_a_late_task_with_markup_in_it_is_shown_as_it_is_written(reading: Sitting) -> None:
    make_task(reading, lead="<b>水管所</b> & <img src=x>", due=YESTERDAY)
    label = next(label for label in card_of(reading).findChildren(QLabel, "CardTask") if label.isVisible())
    assert "&lt;b&gt;水管所&lt;/b&gt; &amp; &lt;img" in label.text()
