"""The tags of an annotation, written on its card, and a tag in the whole library."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QWidget

from core.session import ReadingSession
from gui.widgets.tag_field import tags_in
from tests.gui.card_kit import HOSTILE, OTHER, SENTENCE, ask_menu, card_of, chips_on, choose, edit_on, mark, press_button, steps, tags_on

if TYPE_CHECKING:
    from pathlib import Path

    from gui.widgets.card import Card
    from tests.gui.window_kit import Sitting

# The offscreen display has no menus and lists of its own.
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

CTRL = Qt.KeyboardModifier.ControlModifier
ADD = "Add a tag"


def tags(reading: Sitting, speech: Path) -> list[tuple[str, ...]]:
    return [one.tags for one in reading.stored(speech)]


def write_tags(reading: Sitting, *words: str) -> Card:
    """Write tags on the sentence's card, each with Enter, and leave."""
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_T)
    for word in words:
        reading.write(word)
        reading.press(Qt.Key.Key_Return)
    reading.press(Qt.Key.Key_Escape)
    return card_of(reading)


def test_t_leads_from_the_page_to_the_tags_and_back(reading: Sitting, speech: Path) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_T)
    assert reading.focus().accessibleName() == ADD
    reading.write("防汛")
    reading.press(Qt.Key.Key_Return)
    reading.write("责任")
    reading.press(Qt.Key.Key_Return)
    assert [chip.tag for chip in chips_on(card_of(reading))] == ["防汛", "责任"]
    reading.press(Qt.Key.Key_Escape)
    assert reading.focus() is reading.reader.page_actions_widget
    assert tags_on(card_of(reading)) == ["防汛", "责任"]
    assert tags(reading, speech) == [("防汛", "责任")]


def test_each_tag_is_a_step_with_a_name(reading: Sitting, speech: Path) -> None:
    write_tags(reading, "防汛", "责任")
    assert steps(reading) == ["Add annotation", "Add tag", "Add tag"]
    reading.press(Qt.Key.Key_Z, CTRL)
    assert tags(reading, speech) == [("防汛",)]
    assert tags_on(card_of(reading)) == ["防汛"]


@pytest.mark.parametrize("separator", [",", "，", ";", "；", "、"])
def test_a_comma_ends_a_tag(reading: Sitting, speech: Path, separator: str) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_T)
    reading.write(f"防汛{separator}责")
    assert tags(reading, speech) == [("防汛",)]
    assert edit_on(card_of(reading), ADD).text() == "责"


def test_backspace_in_the_empty_field_takes_the_last_tag(reading: Sitting, speech: Path) -> None:
    write_tags(reading, "防汛", "责任")
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_T)
    reading.press(Qt.Key.Key_Backspace)
    assert tags(reading, speech) == [("防汛",)]
    assert steps(reading)[-1] == "Remove tag"


def test_a_word_that_is_not_yet_a_tag_becomes_one_when_the_field_is_left(reading: Sitting, speech: Path) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_T)
    reading.write("防汛")
    reading.reader.focus_page()
    assert tags(reading, speech) == [("防汛",)]


@pytest.mark.parametrize("way", ["file.close", "file.quit"])
def test_a_word_that_is_not_yet_a_tag_outlives_the_window(reading: Sitting, speech: Path, way: str) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_T)
    reading.write("防汛")
    reading.trigger(way)
    assert tags(reading, speech) == [("防汛",)]


def test_a_tag_is_not_there_twice(reading: Sitting, speech: Path) -> None:
    write_tags(reading, "防汛", "#防汛", " 防汛 ")
    assert tags(reading, speech) == [("防汛",)]


def test_a_chip_is_removed_by_its_cross_and_by_delete(reading: Sitting, speech: Path) -> None:
    write_tags(reading, "防汛", "责任", "水闸")
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_T)
    first = chips_on(card_of(reading))[0]
    QTest.mouseClick(first, Qt.MouseButton.LeftButton, pos=QPoint(first.width() - 8, first.height() // 2))
    assert tags(reading, speech) == [("责任", "水闸")]
    reading.press(Qt.Key.Key_Left)
    assert reading.focus().accessibleName() == "Tag 水闸"
    reading.press(Qt.Key.Key_Left)
    reading.press(Qt.Key.Key_Delete)
    assert tags(reading, speech) == [("水闸",)]
    assert reading.focus().accessibleName() == "Tag 水闸"
    reading.press(Qt.Key.Key_Right)
    assert reading.focus().accessibleName() == ADD


def test_a_click_on_a_tag_opens_the_tags(reading: Sitting) -> None:
    card = write_tags(reading, "防汛")
    label = next(label for label in card.findChildren(QLabel, "CardTag") if label.isVisible())
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=label.geometry().center())
    assert [chip.tag for chip in chips_on(card_of(reading))] == ["防汛"]


def test_the_button_and_the_key_on_the_card_open_the_tags(reading: Sitting) -> None:
    card = mark(reading)
    press_button(card, "Write the tags")
    assert reading.focus().accessibleName() == ADD
    reading.press(Qt.Key.Key_Escape)
    card.setFocus()
    reading.press(Qt.Key.Key_T)
    assert reading.focus().accessibleName() == ADD


def come_back(reading: Sitting) -> None:
    """Give the window the keyboard: the offscreen display leaves it with a list that was open."""
    reading.window.activateWindow()
    reading.qtbot.waitUntil(reading.window.isActiveWindow)


def test_tags_are_completed_from_the_library_the_most_used_first(reading: Sitting, speech: Path) -> None:
    write_tags(reading, "春季防汛", "防火")
    mark(reading, OTHER)
    reading.select(OTHER)
    reading.press(Qt.Key.Key_T)
    reading.write("防火")
    reading.press(Qt.Key.Key_Return)
    come_back(reading)
    reading.press(Qt.Key.Key_Escape)
    mark(reading, "宁可听骂声")
    reading.press(Qt.Key.Key_T)
    completer = edit_on(card_of(reading, "宁可听骂声"), ADD).completer()
    reading.write("防")
    model = completer.completionModel()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["防火", "春季防汛"]
    reading.press(Qt.Key.Key_Down)
    reading.press(Qt.Key.Key_Return)
    assert not completer.popup().isVisible()
    assert [one.tags for one in reading.stored(speech) if one.anchor.quote == "宁可听骂声"] == [("防火",)]


def test_escape_closes_the_suggestions_first(reading: Sitting) -> None:
    write_tags(reading, "防汛")
    mark(reading, OTHER)
    reading.press(Qt.Key.Key_T)
    reading.write("防")
    popup = edit_on(card_of(reading, OTHER), ADD).completer().popup()
    reading.qtbot.waitUntil(popup.isVisible)
    reading.press(Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert reading.focus().accessibleName() == ADD
    come_back(reading)
    reading.press(Qt.Key.Key_Escape)
    assert reading.focus() is reading.reader.page_actions_widget
    # As in a note, what is written is kept.
    assert tags_on(card_of(reading, OTHER)) == ["防"]


def test_the_menu_of_a_tag_is_reached_by_the_keyboard(reading: Sitting) -> None:
    write_tags(reading, "防汛")
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_T)
    reading.press(Qt.Key.Key_Left)
    (chip,) = chips_on(card_of(reading))
    assert chip.hasFocus()
    menu = ask_menu(chip)
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Rename “防汛” everywhere…",
        "Merge “防汛” into…",
        "Remove “防汛” everywhere…",
    ]
    menu.hide()


def test_more_tags_than_have_room_are_counted(reading: Sitting) -> None:
    words = [f"第{number}类险情" for number in range(9)]
    card = write_tags(reading, *words)
    shown = tags_on(card)
    assert shown == words[: len(shown)]
    assert 0 < len(shown) < 9
    counted = [label.text() for label in card.findChildren(QLabel) if label.isVisible() and label.text().startswith("+")]
    assert counted == [f"+{9 - len(shown)}"]
    assert all(label.geometry().right() <= card.width() for label in card.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize("words", [text for text in HOSTILE if not tags_in(text)[1:]])
def test_any_text_may_be_a_tag(reading: Sitting, speech: Path, words: str) -> None:
    card = write_tags(reading, words)
    assert tags(reading, speech) == [(" ".join(words.split()),)]
    label = next(label for label in card.findChildren(QLabel, "CardTag") if label.isVisible())
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.geometry().right() < card.width()
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_T)
    (chip,) = chips_on(card_of(reading))
    assert chip.geometry().right() < card.width()
    assert card.grab().width() == card.grab().width()


def test_what_the_library_cannot_hold_is_replaced() -> None:
    assert tags_in("防\ud800汛\x00") == ["防\ufffd汛\ufffd"]


# A tag in the whole library


def ask(reading: Sitting, words: str) -> QDialog:
    """Choose from the menu of the first tag on the sentence's card."""
    card = card_of(reading)
    label = next(label for label in card.findChildren(QLabel, "CardTag") if label.isVisible())
    choose(ask_menu(card, label.geometry().center()), words)
    dialog = next(one for one in reading.window.findChildren(QDialog, "TagDialog") if one.isVisible())
    reading.qtbot.waitUntil(dialog.isVisible)
    return dialog


def told(dialog: QDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def accept(dialog: QWidget) -> None:
    QTest.mouseClick(dialog.findChild(QPushButton, "AccentButton"), Qt.MouseButton.LeftButton)


@pytest.fixture
def two(reading: Sitting, speech: Path, tmp_path: Path) -> Path:
    """Another document in the library with the tag 防汛; the speech is open and has it too."""
    other = tmp_path / "水利会讲话.txt"
    other.write_text("在水利工作会议上的讲话\n\n同志们：\n\n今天讲两件事，先讲水闸。\n", encoding="utf-8")
    reading.open(other)
    reading.select("先讲水闸")
    reading.press(Qt.Key.Key_T)
    for word in ("防汛", "水闸"):
        reading.write(word)
        reading.press(Qt.Key.Key_Return)
    reading.press(Qt.Key.Key_Escape)
    reading.open(speech)
    write_tags(reading, "防汛")
    return other


def test_a_tag_is_renamed_in_all_documents_in_one_step(reading: Sitting, speech: Path, two: Path) -> None:
    dialog = ask(reading, "Rename")
    assert "2 annotation" in told(dialog)
    edit = dialog.findChild(QLineEdit, "TagName")
    assert edit.text() == "防汛"
    edit.setText("防汛抗旱")
    accept(dialog)
    assert (tags(reading, speech), tags(reading, two)) == ([("防汛抗旱",)], [("防汛抗旱", "水闸")])
    assert tags_on(card_of(reading)) == ["防汛抗旱"]
    assert steps(reading)[-1] == "Rename tag"
    reading.trigger("edit.undo")
    assert (tags(reading, speech), tags(reading, two)) == ([("防汛",)], [("防汛", "水闸")])
    assert tags_on(card_of(reading)) == ["防汛"]
    reading.trigger("edit.redo")
    assert (tags(reading, speech), tags(reading, two)) == ([("防汛抗旱",)], [("防汛抗旱", "水闸")])


def test_a_tag_is_merged_into_one_that_there_is(reading: Sitting, speech: Path, two: Path) -> None:
    dialog = ask(reading, "Merge")
    edit, do = dialog.findChild(QLineEdit, "TagName"), dialog.findChild(QPushButton, "AccentButton")
    edit.setText("没有的")
    assert not do.isEnabled()
    assert "no such tag" in told(dialog)
    edit.setText("水闸")
    accept(dialog)
    assert (tags(reading, speech), tags(reading, two)) == ([("水闸",)], [("水闸",)])
    reading.trigger("edit.undo")
    assert (tags(reading, speech), tags(reading, two)) == ([("防汛",)], [("防汛", "水闸")])


def test_a_tag_is_removed_from_all_documents_after_the_number_was_told(reading: Sitting, speech: Path, two: Path) -> None:
    dialog = ask(reading, "Remove")
    assert "2 annotation" in told(dialog)
    dialog.reject()
    assert tags(reading, speech) == [("防汛",)]
    accept(ask(reading, "Remove"))
    assert (tags(reading, speech), tags(reading, two)) == ([()], [("水闸",)])
    assert tags_on(card_of(reading)) == []
    reading.trigger("edit.undo")
    assert (tags(reading, speech), tags(reading, two)) == ([("防汛",)], [("防汛", "水闸")])


def test_renaming_says_that_there_is_such_a_tag(reading: Sitting, two: Path) -> None:
    dialog = ask(reading, "Rename")
    edit, do = dialog.findChild(QLineEdit, "TagName"), dialog.findChild(QPushButton, "AccentButton")
    assert not do.isEnabled()
    edit.setText("水闸")
    assert "both become one" in told(dialog)
    edit.setText("一，二")
    assert not do.isEnabled()
    assert "no comma" in told(dialog)


def test_a_renaming_that_somebody_has_overtaken_cannot_be_undone(reading: Sitting, speech: Path, two: Path, library: Path) -> None:
    dialog = ask(reading, "Rename")
    dialog.findChild(QLineEdit, "TagName").setText("防汛抗旱")
    accept(dialog)
    with ReadingSession(library) as session:
        session.retag("防汛抗旱", "度汛")
    reading.trigger("edit.undo")
    complaint = reading.complaint()
    assert complaint is not None
    complaint.accept()
    assert (tags(reading, speech), tags(reading, two)) == ([("度汛",)], [("度汛", "水闸")])
