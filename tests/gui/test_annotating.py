"""Marking and writing: what each key does to the library, and what takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QToolButton

from core.annotation import COLOURS, Change
from core.session import ReadingSession

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.window_kit import Sitting

SENTENCE = "谁的堤段谁负责，谁的水闸谁看守。"
PART = "谁的水闸谁看守"
OTHER = "沙袋、水泵、照明灯"
DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(("key", "colour"), list(zip(DIGITS, COLOURS, strict=True)))
def test_the_digits_paint_the_selection_in_the_five_colours(reading: Sitting, speech: Path, key: Qt.Key, colour: str) -> None:
    reading.select(SENTENCE)
    reading.press(key)
    assert reading.marks(speech) == [(SENTENCE, "highlight", colour)]
    assert list(reading.cards()) == [SENTENCE]


def test_u_underlines_in_the_colour_used_last(reading: Sitting, speech: Path) -> None:
    reading.select(OTHER)
    reading.press(Qt.Key.Key_3)
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_U)
    assert reading.marks(speech) == [(OTHER, "highlight", "malachite"), (SENTENCE, "underline", "malachite")]


def test_with_nothing_selected_the_keys_act_on_the_mark_under_the_caret(reading: Sitting, speech: Path) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_1)
    reading.put_caret(PART)
    reading.press(Qt.Key.Key_2)
    assert reading.marks(speech) == [(SENTENCE, "highlight", "cinnabar")]
    reading.press(Qt.Key.Key_U)
    assert reading.marks(speech) == [(SENTENCE, "underline", "cinnabar")]
    reading.press(Qt.Key.Key_Delete)
    assert reading.marks(speech) == []
    assert reading.cards() == {}


def test_with_nothing_selected_and_no_mark_the_keys_do_nothing(reading: Sitting, speech: Path) -> None:
    reading.put_caret(OTHER)
    for key in (Qt.Key.Key_1, Qt.Key.Key_U, Qt.Key.Key_N, Qt.Key.Key_Delete, Qt.Key.Key_Return):
        reading.press(key)
    assert reading.marks(speech) == []
    assert not reading.is_writing()
    assert not reading.action("edit.undo").isEnabled()


def test_selecting_the_same_passage_again_changes_its_colour(reading: Sitting, speech: Path) -> None:
    for key in (Qt.Key.Key_1, Qt.Key.Key_4):
        reading.select(SENTENCE)
        reading.press(key)
    assert reading.marks(speech) == [(SENTENCE, "highlight", "indigo")]


def test_a_mark_begins_and_ends_with_words(reading: Sitting, speech: Path) -> None:
    reading.select("\n\n谁的堤段谁负责，谁的水闸谁看守。\n\n")
    reading.press(Qt.Key.Key_1)
    assert reading.marks(speech) == [(SENTENCE, "highlight", "gamboge")]
    reading.select("\n\n")
    reading.press(Qt.Key.Key_1)
    assert len(reading.marks(speech)) == 1


def test_overlapping_marks_are_both_kept_and_the_inner_one_is_meant(reading: Sitting, speech: Path) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_1)
    reading.select(PART)
    reading.press(Qt.Key.Key_2)
    assert reading.marks(speech) == [(SENTENCE, "highlight", "gamboge"), (PART, "highlight", "cinnabar")]
    reading.put_caret(PART)
    reading.press(Qt.Key.Key_Delete)
    assert reading.marks(speech) == [(SENTENCE, "highlight", "gamboge")]


def test_every_step_is_named_undone_and_redone(reading: Sitting, speech: Path) -> None:
    undo, redo = reading.action("edit.undo"), reading.action("edit.redo")
    assert (undo.isEnabled(), redo.isEnabled()) == (False, False)
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_1)
    assert undo.text() == "Undo Add annotation"
    reading.press(Qt.Key.Key_2)
    assert undo.text() == "Undo Change colour"
    reading.press(Qt.Key.Key_Delete)
    assert undo.text() == "Undo Remove annotation"
    states = []
    for _ in range(3):
        reading.press(Qt.Key.Key_Z, CTRL)
        states.append(reading.marks(speech))
    assert states == [[(SENTENCE, "highlight", "cinnabar")], [(SENTENCE, "highlight", "gamboge")], []]
    assert (undo.isEnabled(), redo.text()) == (False, "Redo Add annotation")
    reading.press(Qt.Key.Key_Z, CTRL | SHIFT)
    reading.press(Qt.Key.Key_Y, CTRL)
    assert reading.marks(speech) == [(SENTENCE, "highlight", "cinnabar")]


def test_n_marks_the_selection_and_opens_its_note(reading: Sitting, speech: Path) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_N)
    assert reading.is_writing()
    reading.write("每座闸门都要写上名字")
    reading.press(Qt.Key.Key_Escape)
    assert not reading.is_writing()
    assert reading.focus() is reading.reader.page_actions_widget
    assert [(one.anchor.quote, one.note) for one in reading.stored(speech)] == [(SENTENCE, "每座闸门都要写上名字")]


def test_n_on_a_passage_that_is_marked_opens_the_note_of_its_mark(reading: Sitting, speech: Path) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_4)
    for words in ("先记一笔", "，再记一笔"):
        reading.select(SENTENCE)
        reading.press(Qt.Key.Key_N)
        reading.write(words)
        reading.press(Qt.Key.Key_Escape)
    assert [(one.colour, one.note) for one in reading.stored(speech)] == [("indigo", "先记一笔，再记一笔")]


def test_a_note_is_stored_before_it_is_finished(reading: Sitting, speech: Path) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_N)
    reading.write("还没有写完")
    reading.qtbot.waitUntil(lambda: [one.note for one in reading.stored(speech)] == ["还没有写完"], timeout=1000)
    assert reading.is_writing()


def test_a_whole_note_is_one_step_and_the_mark_another(reading: Sitting, speech: Path) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_N)
    for words in ("先写一句", "，再写一句"):
        with reading.qtbot.waitSignal(reading.bridge.saved):
            reading.write(words)
    reading.press(Qt.Key.Key_Escape)
    assert reading.action("edit.undo").text() == "Undo Edit note"
    reading.press(Qt.Key.Key_Z, CTRL)
    assert [one.note for one in reading.stored(speech)] == [""]
    reading.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert [one.note for one in reading.stored(speech)] == ["先写一句，再写一句"]
    reading.press(Qt.Key.Key_Z, CTRL)
    reading.press(Qt.Key.Key_Z, CTRL)
    assert reading.stored(speech) == []


def test_inside_a_note_typing_is_taken_back_and_not_the_mark(reading: Sitting, speech: Path) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_N)
    reading.write("写错了")
    reading.press(Qt.Key.Key_Z, CTRL)
    assert reading.is_writing()
    field = reading.focus()
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == ""
    assert reading.marks(speech) == [(SENTENCE, "highlight", "gamboge")]


def test_digits_and_letters_in_a_note_are_text(reading: Sitting, speech: Path) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_N)
    for key in (Qt.Key.Key_2, Qt.Key.Key_N, Qt.Key.Key_U, Qt.Key.Key_BracketRight):
        reading.press(key)
    reading.press(Qt.Key.Key_Escape)
    (one,) = reading.stored(speech)
    assert (one.kind, one.colour, one.note) == ("highlight", "gamboge", "2nu]")


def test_a_note_that_is_left_by_opening_another_document_is_kept(reading: Sitting, speech: Path, tmp_path: Path) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_N)
    reading.write("最后一个字也要在")
    other = tmp_path / "水利会讲话.txt"
    other.write_text("在水利工作会议上的讲话\n同志们：\n今天讲两件事。\n", encoding="utf-8")
    reading.open(other)
    assert [one.note for one in reading.stored(speech)] == ["最后一个字也要在"]
    assert reading.stored(other) == []


@pytest.mark.parametrize("way", ["file.close", "file.quit"])
def test_a_note_that_is_left_by_closing_is_kept(reading: Sitting, speech: Path, way: str) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_N)
    reading.write("最后一个字也要在")
    reading.trigger(way)
    assert [one.note for one in reading.stored(speech)] == ["最后一个字也要在"]


def test_brackets_go_from_mark_to_mark(reading: Sitting) -> None:
    starts = []
    for words in (OTHER, SENTENCE, "宁可听骂声"):
        starts.append(reading.select(words).start)
        reading.press(Qt.Key.Key_1)
    reading.reader.go_to(0)
    found = []
    for key in (Qt.Key.Key_BracketRight,) * 4 + (Qt.Key.Key_BracketLeft,) * 3:
        reading.press(key)
        found.append(reading.reader.caret())
    first, second, third = starts
    assert found == [first, second, third, third, second, first, first]


def test_enter_opens_the_card_of_the_mark_under_the_caret(reading: Sitting) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_1)
    reading.window.resize(1000, 700)
    assert not reading.notes.isVisible()
    reading.put_caret(PART)
    reading.press(Qt.Key.Key_Return)
    assert reading.notes.isVisible()
    assert list(reading.cards()) == [SENTENCE]


def test_a_note_in_a_narrow_window_opens_the_annotations(reading: Sitting, speech: Path) -> None:
    reading.window.resize(800, 700)
    assert not reading.notes.isVisible()
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_N)
    assert reading.notes.isVisible()
    assert reading.is_writing()
    reading.write("窄的窗口也能写")
    reading.press(Qt.Key.Key_Escape)
    assert [one.note for one in reading.stored(speech)] == ["窄的窗口也能写"]


def test_a_card_changes_colour_and_goes(reading: Sitting, speech: Path) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_1)
    (annotation,) = reading.stored(speech)
    reading.notes.colour_picked.emit(annotation.id, "rouge")
    assert reading.marks(speech) == [(SENTENCE, "highlight", "rouge")]
    card = reading.cards()[SENTENCE]
    card.setFocus()
    reading.press(Qt.Key.Key_Delete)
    assert reading.marks(speech) == []
    reading.trigger("edit.undo")
    assert reading.marks(speech) == [(SENTENCE, "highlight", "rouge")]


def test_undo_says_so_if_another_program_was_faster(reading: Sitting, speech: Path) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_1)
    with ReadingSession(reading.library) as other:
        plan = other.find(other.read(speech))
        assert plan is not None
        opening = other.admit(plan)
        (annotation,) = opening.annotations
        other.apply(opening.document, [Change(annotation, annotation.with_changes(note="别处写的"))])
    reading.press(Qt.Key.Key_Z, CTRL)
    assert reading.complaint() is not None
    assert [one.note for one in reading.stored(speech)] == ["别处写的"]
    assert not reading.action("edit.undo").isEnabled()
    assert "别处写的" in reading.words()


def test_the_colour_used_last_is_kept_for_the_next_start(reading: Sitting, speech: Path, tmp_path: Path) -> None:
    reading.select(OTHER)
    reading.press(Qt.Key.Key_5)
    reading.window.close()
    assert '"last_colour": "rouge"' in (tmp_path / "settings.json").read_text(encoding="utf-8")


def test_copy_gives_the_words_of_the_text(reading: Sitting) -> None:
    reading.select("二、把责任压到人头\n\n谁的堤段")
    reading.press(Qt.Key.Key_C)
    assert QApplication.clipboard().text() == "二、把责任压到人头\n\n谁的堤段"


def test_undo_from_the_menu_while_a_note_is_written_takes_back_the_note_only(reading: Sitting, speech: Path) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_N)
    reading.write("写到一半")
    reading.trigger("edit.undo")
    assert reading.complaint() is None
    assert [one.note for one in reading.stored(speech)] == [""]
    assert not reading.is_writing()
    reading.trigger("edit.redo")
    assert [one.note for one in reading.stored(speech)] == ["写到一半"]


def test_an_annotation_that_is_removed_while_its_note_is_written_comes_back_whole(reading: Sitting, speech: Path) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_N)
    reading.write("一个字也不能少")
    trash = next(one for one in reading.cards()[SENTENCE].findChildren(QToolButton) if "Remove" in one.accessibleName())
    QTest.mouseClick(trash, Qt.MouseButton.LeftButton)
    assert reading.stored(speech) == []
    reading.trigger("edit.undo")
    assert [one.note for one in reading.stored(speech)] == ["一个字也不能少"]


def test_a_note_that_is_as_it_was_counts_as_saved(reading: Sitting) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_N)
    reading.write("写错了")
    assert "Saving…" in reading.words()
    reading.press(Qt.Key.Key_Z, CTRL)
    reading.qtbot.waitUntil(lambda: "Saved" in reading.words(), timeout=1500)
    assert "Saving…" not in reading.words()


def test_a_colour_picked_while_a_note_is_written_is_a_step_of_its_own(reading: Sitting, speech: Path) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_N)
    with reading.qtbot.waitSignal(reading.bridge.saved):
        reading.write("先写")
    (annotation,) = reading.stored(speech)
    reading.notes.colour_picked.emit(annotation.id, "rouge")
    reading.write("，再写")
    reading.press(Qt.Key.Key_Escape)
    states = []
    for _ in range(3):
        reading.trigger("edit.undo")
        states.append([(one.colour, one.note) for one in reading.stored(speech)])
    assert reading.complaint() is None
    assert states == [[("rouge", "先写")], [("gamboge", "先写")], [("gamboge", "")]]
