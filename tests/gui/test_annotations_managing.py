"""What is done to several annotations at once, in the whole window over a real library."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton

from core.links import link_to

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

QUOTES = ("隐患要查到户", "物资要备到点", "谁的堤段谁负责")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def marked(reading: Sitting) -> Sitting:
    """The window with three marks, all of whose cards are seen."""
    for quote in QUOTES:
        reading.select(quote)
        reading.trigger("annotation.gamboge")
    reading.notes.set_mode("list")
    reading.qtbot.waitUntil(lambda: set(reading.cards()) == set(QUOTES))
    return reading


def ids(sitting: Sitting, *quotes: str) -> list[str]:
    return [one.id for one in sitting.bridge.annotations() if one.anchor.quote in quotes]


def pick_all(sitting: Sitting) -> None:
    sitting.cards()[QUOTES[0]].setFocus()
    sitting.press(Qt.Key.Key_A, CTRL)
    assert len(sitting.notes.picked) == len(QUOTES)


def test_several_are_recoloured_in_one_step_with_a_name(marked: Sitting, speech: Path) -> None:
    pick_all(marked)
    marked.notes.acts.colour_picked.emit(marked.notes.picked, "rouge")
    assert {colour for _, _, colour in marked.marks(speech)} == {"rouge"}
    assert marked.action("edit.undo").text() == "Undo Recolour 3 annotation(s)"
    assert len(marked.notes.picked) == len(QUOTES), "what was selected stays so for the next act"
    marked.trigger("edit.undo")
    assert {colour for _, _, colour in marked.marks(speech)} == {"gamboge"}
    marked.trigger("edit.redo")
    assert {colour for _, _, colour in marked.marks(speech)} == {"rouge"}


def test_what_has_the_colour_already_is_not_changed(marked: Sitting, speech: Path) -> None:
    marked.notes.acts.colour_picked.emit(ids(marked, QUOTES[0]), "rouge")
    before = next(one for one in marked.stored(speech) if one.anchor.quote == QUOTES[0])
    marked.notes.acts.colour_picked.emit(ids(marked, *QUOTES), "rouge")
    assert marked.action("edit.undo").text() == "Undo Recolour 2 annotation(s)"
    assert next(one for one in marked.stored(speech) if one.anchor.quote == QUOTES[0]) == before


def test_tags_are_added_and_taken_off_and_other_tags_stay(marked: Sitting, speech: Path) -> None:
    acts = marked.notes.acts
    acts.tag_set.emit(ids(marked, QUOTES[0]), "汛前", True)
    acts.tag_set.emit(ids(marked, *QUOTES), "防汛", True)
    assert {one.anchor.quote: one.tags for one in marked.stored(speech)} == {
        QUOTES[0]: ("汛前", "防汛"),
        QUOTES[1]: ("防汛",),
        QUOTES[2]: ("防汛",),
    }
    assert marked.action("edit.undo").text() == "Undo Tag 3 annotation(s)"
    acts.tag_set.emit(ids(marked, QUOTES[0], QUOTES[1]), "防汛", False)
    assert [one.tags for one in marked.stored(speech)] == [("汛前",), (), ("防汛",)]
    marked.trigger("edit.undo")
    assert [one.tags for one in marked.stored(speech)] == [("汛前", "防汛"), ("防汛",), ("防汛",)]


def test_stars_are_put_on_all_and_taken_off_all(marked: Sitting, speech: Path) -> None:
    marked.notes.acts.star_set.emit(ids(marked, *QUOTES), True)
    assert [one.star for one in marked.stored(speech)] == [True] * 3
    marked.notes.acts.star_set.emit(ids(marked, *QUOTES), False)
    assert [one.star for one in marked.stored(speech)] == [False] * 3
    assert marked.action("edit.undo").text() == "Undo Take 3 star(s) off"


def test_several_are_deleted_with_the_delete_key_and_come_back_at_once(marked: Sitting, speech: Path) -> None:
    before = marked.stored(speech)
    pick_all(marked)
    marked.press(Qt.Key.Key_Delete)
    assert marked.stored(speech) == []
    assert marked.part_text(0) == "Annotations"
    assert marked.action("edit.undo").text() == "Undo Delete 3 annotation(s)"
    marked.trigger("edit.undo")
    assert marked.stored(speech) == before
    assert marked.part_text(0) == "Annotations 3"


def test_a_note_that_is_being_written_is_stored_before_an_act_on_several(marked: Sitting, speech: Path) -> None:
    marked.notes.edit_note(ids(marked, QUOTES[1])[0])
    marked.write("仓库在哪里？")
    marked.notes.acts.colour_picked.emit(ids(marked, *QUOTES), "indigo")
    assert [(one.colour, one.note) for one in marked.stored(speech)][1] == ("indigo", "仓库在哪里？")
    marked.trigger("edit.undo")
    assert [(one.colour, one.note) for one in marked.stored(speech)][1] == ("gamboge", "仓库在哪里？")
    marked.trigger("edit.undo")
    assert [one.note for one in marked.stored(speech)][1] == ""


def write_note(sitting: Sitting, quote: str, note: str) -> None:
    sitting.notes.edit_note(ids(sitting, quote)[0])
    sitting.write(note)
    sitting.notes.finish()


def test_copies_have_passage_note_and_source(marked: Sitting) -> None:
    write_note(marked, QUOTES[0], "先查低洼户。")
    marked.notes.acts.copy_wanted.emit(ids(marked, QUOTES[0], QUOTES[2]), False)
    title = marked.bridge.title
    assert QApplication.clipboard().text() == (f"{QUOTES[0]}\n先查低洼户。\n{title}, paragraph 4\n\n{QUOTES[2]}\n{title}, paragraph 6")


def test_copies_in_markdown_are_quotes_with_note_and_tags(marked: Sitting) -> None:
    write_note(marked, QUOTES[0], "先查低洼户。")
    marked.notes.acts.tag_set.emit(ids(marked, QUOTES[0]), "隐患", True)
    marked.notes.acts.copy_wanted.emit(ids(marked, QUOTES[0], QUOTES[2]), True)
    title = marked.bridge.title
    links = [link_to(marked.bridge.document_id or 0, one.span.start, one.id) for one in marked.bridge.annotations()]
    assert QApplication.clipboard().text().split("\n\n") == [
        f"> {QUOTES[0]}\n>\n> — [{title}, paragraph 4]({links[0]})",
        "先查低洼户。",
        "#隐患",
        f"> {QUOTES[2]}\n>\n> — [{title}, paragraph 6]({links[2]})",
    ]


def test_the_bar_stands_in_the_window_while_cards_are_selected(marked: Sitting) -> None:
    pick_all(marked)
    delete = next(one for one in marked.notes.findChildren(QToolButton, "PickedTool") if one.text() == "Delete")
    assert delete.isVisible()
    delete.click()
    assert marked.bridge.annotations() == []
    assert not delete.isVisible()


def test_the_order_of_the_list_is_kept_for_the_next_start(marked: Sitting) -> None:
    marked.notes.mode_changed.emit("list-tag")
    assert marked.window.findChild(type(marked.notes)) is marked.notes
    marked.notes.set_mode("list-tag")
    marked.notes.acts.tag_set.emit(ids(marked, QUOTES[2]), "责任", True)
    marked.qtbot.waitUntil(lambda: min(marked.cards().values(), key=lambda card: card.y()).annotation.anchor.quote == QUOTES[2])
