"""Every place of some words marked in one step, and what is done to all of such a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from core.spans import Span
from gui import menus

if TYPE_CHECKING:
    from pathlib import Path

    from core.annotation import Annotation
    from tests.gui.window_kit import Sitting

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WORDS = "谁的"


@pytest.fixture
def grouped(reading: Sitting) -> Sitting:
    """The short speech with every 谁的 marked."""
    reading.select(WORDS)
    reading.press(Qt.Key.Key_A, SHIFT)
    return reading


def colours(marks: list[Annotation]) -> list[tuple[str, str]]:
    return [(one.anchor.quote, one.colour) for one in marks]


def test_every_place_of_the_selected_words_is_marked_as_one_group(reading: Sitting, speech: Path) -> None:
    reading.select("不可")
    reading.press(Qt.Key.Key_4)
    reading.select(WORDS)
    reading.press(Qt.Key.Key_A, SHIFT)
    found = [one for one in reading.stored(speech) if one.anchor.quote == WORDS]
    text = reading.text()
    assert [one.span.start for one in found] == [text.index("谁的堤段"), text.index("谁的水闸")]
    assert len({one.group for one in found}) == 1
    assert found[0].group
    assert {(one.kind, one.colour) for one in found} == {("highlight", "indigo")}
    assert {one.anchor.heading_path for one in found} == {("二、把责任压到人头",)}


def test_all_of_them_are_one_step(grouped: Sitting, speech: Path) -> None:
    assert grouped.action("edit.undo").text() == "Undo Mark every occurrence"
    grouped.press(Qt.Key.Key_Z, CTRL)
    assert grouped.stored(speech) == []
    grouped.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert len(grouped.stored(speech)) == 2


def test_words_that_stand_once_are_marked_without_a_group(reading: Sitting, speech: Path) -> None:
    reading.select("沙袋")
    reading.press(Qt.Key.Key_A, SHIFT)
    assert [(one.anchor.quote, one.group) for one in reading.stored(speech)] == [("沙袋", None)]


def test_without_a_selection_the_words_under_the_mark_in_hand_are_looked_for(reading: Sitting, speech: Path) -> None:
    reading.select(WORDS)
    reading.press(Qt.Key.Key_2)
    reading.press(Qt.Key.Key_W)
    reading.press(Qt.Key.Key_A, SHIFT)
    assert reading.marks(speech) == [(WORDS, "wavy", "cinnabar")] * 2


def test_a_place_that_is_marked_already_joins_the_group(reading: Sitting, speech: Path) -> None:
    start = reading.text().index("谁的水闸")
    reading.reader.focus_page()
    reading.reader.select(Span(start, start + 2))
    reading.press(Qt.Key.Key_5)
    first = reading.stored(speech)[0]
    reading.select(WORDS)
    reading.press(Qt.Key.Key_A, SHIFT)
    found = reading.stored(speech)
    assert len(found) == 2
    assert found[1].id == first.id
    assert found[0].group == found[1].group is not None


def test_nothing_selected_and_nothing_in_hand_marks_nothing(reading: Sitting, speech: Path) -> None:
    reading.put_caret("今天这个会")
    reading.press(Qt.Key.Key_A, SHIFT)
    assert reading.stored(speech) == []


def test_a_single_mark_of_a_group_is_recoloured_and_removed_by_the_usual_keys(grouped: Sitting, speech: Path) -> None:
    grouped.put_caret("谁的水闸")
    grouped.press(Qt.Key.Key_3)
    assert colours(grouped.stored(speech)) == [(WORDS, "gamboge"), (WORDS, "malachite")]
    grouped.press(Qt.Key.Key_Delete)
    assert colours(grouped.stored(speech)) == [(WORDS, "gamboge")]


def test_the_whole_group_is_recoloured_in_one_step(grouped: Sitting, speech: Path) -> None:
    grouped.put_caret("谁的水闸")
    grouped.trigger("group.rouge")
    assert colours(grouped.stored(speech)) == [(WORDS, "rouge")] * 2
    assert grouped.action("edit.undo").text() == "Undo Recolour group"
    grouped.press(Qt.Key.Key_Z, CTRL)
    assert colours(grouped.stored(speech)) == [(WORDS, "gamboge")] * 2


def test_the_whole_group_is_removed_in_one_step_and_comes_back_as_a_group(grouped: Sitting, speech: Path) -> None:
    before = grouped.stored(speech)
    grouped.put_caret("谁的堤段")
    grouped.press(Qt.Key.Key_Delete, SHIFT)
    assert grouped.stored(speech) == []
    assert grouped.action("edit.undo").text() == "Undo Remove group"
    grouped.press(Qt.Key.Key_Z, CTRL)
    assert [(one.id, one.group) for one in grouped.stored(speech)] == [(one.id, one.group) for one in before]


def test_a_mark_without_a_group_is_left_alone_by_the_acts_on_groups(reading: Sitting, speech: Path) -> None:
    reading.select(WORDS)
    reading.press(Qt.Key.Key_1)
    reading.trigger("group.rouge")
    reading.press(Qt.Key.Key_Delete, SHIFT)
    assert reading.marks(speech) == [(WORDS, "highlight", "gamboge")]


def test_another_group_of_the_same_words_stays(grouped: Sitting, speech: Path) -> None:
    grouped.select("谁")
    grouped.press(Qt.Key.Key_A, SHIFT)
    grouped.put_caret("谁的水闸")
    grouped.trigger("group.indigo")
    found = colours(grouped.stored(speech))
    assert found.count((WORDS, "gamboge")) == 2
    assert found.count(("谁", "indigo")) == 4


@pytest.mark.parametrize("is_grouped", [True, False])
def test_the_context_menu_has_the_acts_on_a_group_where_there_is_one(is_grouped: bool) -> None:
    assert ("menu:group" in menus.page_menu(is_selected=False, is_marked=True, is_grouped=is_grouped)) == is_grouped


def test_the_context_menu_is_about_what_is_selected_first() -> None:
    assert "annotation.remove" not in menus.page_menu(is_selected=True, is_marked=True, is_grouped=True)
    assert menus.page_menu(is_selected=False, is_marked=False, is_grouped=False) == menus.PLACE_MENU
