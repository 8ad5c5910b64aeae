"""Marking and writing: what each key does to the library, and what takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QToolButton

from core.annotation import COLOURS, Change
from core.session import ReadingSession
from core.settings import Settings
from gui.annotating import Annotating
from gui.widgets.tag_field import TagField
from gui.widgets.task_fields import TaskFields

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

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


@pytest.mark.parametrize(("key", "kind"), [(Qt.Key.Key_U, "underline"), (Qt.Key.Key_W, "wavy"), (Qt.Key.Key_X, "strike")])
def test_each_line_has_its_key_and_the_same_key_makes_a_highlight_of_it(reading: Sitting, speech: Path, key: Qt.Key, kind: str) -> None:
    reading.select(OTHER)
    reading.press(Qt.Key.Key_4)
    reading.select(SENTENCE)
    reading.press(key)
    assert reading.marks(speech)[1] == (SENTENCE, kind, "indigo")
    reading.press(key)
    assert reading.marks(speech)[1] == (SENTENCE, "highlight", "indigo")
    reading.press(key)
    assert reading.action("edit.undo").text() == "Undo Change kind of mark"
    reading.press(Qt.Key.Key_Z, CTRL)
    assert reading.marks(speech)[1] == (SENTENCE, "highlight", "indigo")


def test_one_line_becomes_another(reading: Sitting, speech: Path) -> None:
    reading.select(SENTENCE)
    found = []
    for key in (Qt.Key.Key_U, Qt.Key.Key_W, Qt.Key.Key_X):
        reading.press(key)
        found += reading.marks(speech)
    assert [kind for _, kind, _ in found] == ["underline", "wavy", "strike"]


def test_b_puts_a_bookmark_at_the_caret_and_takes_it_off_anywhere_in_its_line(reading: Sitting, speech: Path) -> None:
    reading.put_caret(PART)
    reading.press(Qt.Key.Key_B)
    (one,) = reading.stored(speech)
    place = reading.text().index(PART)
    assert (one.kind, one.span.start, one.span.end, one.anchor.suffix[:3]) == ("bookmark", place, place, "谁的水")
    assert "Bookmark: 谁的水闸谁看守。" in reading.words()
    reading.put_caret(SENTENCE)
    reading.press(Qt.Key.Key_B)
    assert reading.stored(speech) == []
    reading.press(Qt.Key.Key_Z, CTRL)
    assert [mark.kind for mark in reading.stored(speech)] == ["bookmark"]


def test_bookmarks_in_other_lines_stay(reading: Sitting, speech: Path) -> None:
    for words in (OTHER, SENTENCE, "转移群众"):
        reading.put_caret(words)
        reading.press(Qt.Key.Key_B)
    reading.put_caret(PART)
    reading.press(Qt.Key.Key_B)
    text = reading.text()
    assert [one.span.start for one in reading.stored(speech)] == [text.index(OTHER), text.index("转移群众")]


def test_a_bookmark_is_recoloured_noted_and_removed_at_its_place_but_becomes_no_line(reading: Sitting, speech: Path) -> None:
    reading.put_caret(PART)
    reading.press(Qt.Key.Key_B)
    reading.press(Qt.Key.Key_5)
    reading.press(Qt.Key.Key_W)
    reading.press(Qt.Key.Key_N)
    reading.write("从这里接着看")
    reading.press(Qt.Key.Key_Escape)
    assert [(one.kind, one.colour, one.note) for one in reading.stored(speech)] == [("bookmark", "rouge", "从这里接着看")]
    reading.press(Qt.Key.Key_Delete)
    assert reading.stored(speech) == []


def test_brackets_stop_at_a_bookmark_and_not_at_a_note_on_the_document(reading: Sitting) -> None:
    reading.trigger("annotation.document")
    reading.press(Qt.Key.Key_Escape)
    reading.put_caret(PART)
    reading.press(Qt.Key.Key_B)
    reading.reader.go_to(reading.text().index("同志们"))
    found = []
    for key in (Qt.Key.Key_BracketRight, Qt.Key.Key_BracketLeft):
        reading.press(key)
        found.append(reading.reader.caret())
    assert found == [reading.text().index(PART)] * 2


def test_a_note_on_the_document_has_a_card_at_the_top_and_no_mark(reading: Sitting, speech: Path) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_1)
    reading.trigger("annotation.document")
    assert reading.is_writing()
    reading.write("开头偏长")
    reading.press(Qt.Key.Key_Escape)
    note, mark = reading.stored(speech)
    assert (note.kind, note.span.start, note.span.end, note.note) == ("document-note", 0, 0, "开头偏长")
    assert "Note on the document" in reading.words()
    assert reading.reader.annotations_at(0) == []
    tops = {card.annotation.kind: card.y() for card in reading.cards().values() if card.annotation}
    assert tops["document-note"] < tops[mark.kind]


def test_s_stars_the_selection_in_the_last_colour_and_takes_the_star_off(reading: Sitting, speech: Path) -> None:
    reading.select(OTHER)
    reading.press(Qt.Key.Key_3)
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_S)
    assert [(one.colour, one.star) for one in reading.stored(speech)] == [("malachite", False), ("malachite", True)]
    assert reading.action("edit.undo").text() == "Undo Add annotation"
    reading.press(Qt.Key.Key_S)
    assert reading.action("edit.undo").text() == "Undo Remove star"
    assert [one.star for one in reading.stored(speech)] == [False, False]
    reading.put_caret(OTHER)
    reading.press(Qt.Key.Key_S)
    assert reading.action("edit.undo").text() == "Undo Add star"
    assert [one.star for one in reading.stored(speech)] == [True, False]


@pytest.mark.parametrize(("key", "wanted"), [(Qt.Key.Key_T, "tags_wanted"), (Qt.Key.Key_K, "task_wanted")])
def test_tags_and_tasks_are_asked_for_on_the_selection_and_on_the_mark_in_hand(
    reading: Sitting, speech: Path, key: Qt.Key, wanted: str
) -> None:
    marks = reading.window.findChild(Annotating)
    assert marks is not None
    reading.select(SENTENCE)
    with reading.qtbot.waitSignal(getattr(marks, wanted)) as first:
        reading.press(key)
    (one,) = reading.stored(speech)
    assert first.args == [one.id]
    assert (one.anchor.quote, one.kind) == (SENTENCE, "highlight")
    reading.press(Qt.Key.Key_Escape)
    reading.put_caret(PART)
    with reading.qtbot.waitSignal(getattr(marks, wanted)) as second:
        reading.press(key)
    assert second.args == [one.id]
    assert len(reading.stored(speech)) == 1


@pytest.mark.parametrize(("key", "field"), [(Qt.Key.Key_T, TagField), (Qt.Key.Key_K, TaskFields)])
def test_t_and_k_open_their_field_on_the_card(reading: Sitting, key: Qt.Key, field: type[QWidget]) -> None:
    reading.select(SENTENCE)
    reading.press(key)
    opened = reading.cards()[SENTENCE].findChild(field)
    assert opened is not None
    assert opened is reading.focus() or opened.isAncestorOf(reading.focus())
    reading.press(Qt.Key.Key_Escape)
    assert reading.focus() is reading.reader.page_actions_widget


def test_a_new_annotation_bears_the_name_that_is_set(start: Callable[..., Sitting], speech: Path) -> None:
    reading = start(Settings(author="周水生"))
    reading.open(speech)
    for words, key in ((SENTENCE, Qt.Key.Key_1), ("转移群众", Qt.Key.Key_B), ("不可", Qt.Key.Key_A)):
        reading.select(words)
        reading.press(key, SHIFT if key == Qt.Key.Key_A else Qt.KeyboardModifier.NoModifier)
    assert {one.author for one in reading.stored(speech)} == {"周水生"}


def test_shift_c_copies_the_words_with_their_source(reading: Sitting) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_C, SHIFT)
    assert QApplication.clipboard().text() == f"{SENTENCE}\n在全镇防汛动员会上的讲话, paragraph 6"
    reading.press(Qt.Key.Key_C)
    assert QApplication.clipboard().text() == SENTENCE


def test_with_nothing_selected_the_words_of_the_mark_in_hand_are_copied_with_their_source(reading: Sitting) -> None:
    reading.select(PART)
    reading.press(Qt.Key.Key_1)
    reading.press(Qt.Key.Key_C, SHIFT)
    assert QApplication.clipboard().text().splitlines()[0] == PART


def test_the_source_is_named_as_the_reader_has_set_it(start: Callable[..., Sitting], speech: Path) -> None:
    reading = start(Settings(source_template="——{speaker}《{title}》（{path}），第{paragraph}段，第{page}页"))
    reading.open(speech)
    reading.select("一样都不能少。\n\n二、把责任压到人头\n\n谁的堤段")
    reading.press(Qt.Key.Key_C, SHIFT)
    last = QApplication.clipboard().text().splitlines()[-1]
    assert last.startswith("——《在全镇防汛动员会上的讲话》（一、把险情想在前头 › ")
    assert last.endswith("），第4–6段")
