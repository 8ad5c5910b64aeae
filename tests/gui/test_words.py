"""The reader's own words in the window: added on the page and in their list, removed, taken back; and when the dictionary is loaded."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QMenu, QPushButton

from core.session import ReadingSession
from core.words import MOST
from gui import words as loading
from gui.dialogs.words import WordsDialog
from tests.gui.library_kit import unwritable
from tests.gui.page_kit import view_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)
MOMENTS = itertools.count(10_000, 10_000)


def word_at(sitting: Sitting, words: str) -> str:
    """Double-click on the first character of some words, long after any other click; return what is selected."""
    sitting.reader.go_to(sitting.text().index(words), flash=False)
    page = view_of(sitting.reader).viewport()
    spot = view_of(sitting.reader).rect_at(sitting.text().index(words)).center() + QPoint(7, 0)
    kinds = QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease
    begin = next(MOMENTS)
    for step, kind in enumerate(kinds):
        held = Qt.MouseButton.NoButton if step % 2 else Qt.MouseButton.LeftButton
        where = QPointF(spot), QPointF(page.mapToGlobal(spot))
        event = QMouseEvent(kind, *where, Qt.MouseButton.LeftButton, held, Qt.KeyboardModifier.NoModifier)
        event.setTimestamp(begin + 20 * step)
        QApplication.sendEvent(page, event)
    return sitting.reader.selection().of(sitting.text())


def user_words(library: Path) -> tuple[str, ...]:
    with ReadingSession(library) as session:
        return session.user_words()


def load(sitting: Sitting) -> None:
    """Wait until the dictionary has been loaded by itself."""
    if not sitting.bridge.vocabulary.is_loaded:
        with sitting.qtbot.waitSignal(sitting.bridge.vocabulary.loaded):
            pass
    assert sitting.bridge.vocabulary.segmenter.is_loaded


def add(sitting: Sitting, words: str) -> None:
    """Select words and choose the action."""
    sitting.select(words)
    sitting.trigger("text.add_word")


@pytest.fixture
def managing(reading: Sitting) -> Sitting:
    """The window with the list open, of two words."""
    with ReadingSession(reading.library) as session:
        session.change_words(["堤段", "骂声哭声"])
    with reading.qtbot.waitSignal(reading.bridge.vocabulary.changed):
        reading.bridge.look_for_others()
    reading.trigger("words.manage")
    return reading


def dialog(sitting: Sitting) -> WordsDialog:
    return sitting.part(WordsDialog)


def listed(sitting: Sitting) -> list[str]:
    rows = dialog(sitting).findChild(QListWidget)
    assert rows is not None
    return [rows.item(row).text() for row in range(rows.count())]


def choose(sitting: Sitting, *words: str) -> None:
    rows = dialog(sitting).findChild(QListWidget)
    assert rows is not None
    rows.clearSelection()
    for word in words:
        rows.findItems(word, Qt.MatchFlag.MatchExactly)[0].setSelected(True)


def button(sitting: Sitting, words: str) -> QPushButton:
    return next(one for one in dialog(sitting).findChildren(QPushButton) if one.text().startswith(words))


def type_word(sitting: Sitting, word: str) -> None:
    field = dialog(sitting).findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    sitting.qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    sitting.write(word)
    QTest.keyClick(field, Qt.Key.Key_Return)


def refusal(sitting: Sitting) -> str:
    field = dialog(sitting).findChild(QLineEdit)
    assert field is not None
    labels = [one.text() for one in dialog(sitting).findChildren(QLabel)]
    assert not field.accessibleDescription() or field.accessibleDescription() in labels
    return field.accessibleDescription()


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library in a folder of its own."""
    folder = tmp_path / "书库"
    folder.mkdir()
    return folder / "library.db"


# Loading


def test_the_dictionary_comes_by_itself_once_the_reader_rests(reading: Sitting) -> None:
    segmenter = reading.bridge.vocabulary.segmenter
    assert not segmenter.is_loaded
    load(reading)
    assert word_at(reading, "隐患") == "隐患"


def test_it_does_not_come_while_nothing_is_open(reading: Sitting) -> None:
    reading.trigger("file.close")
    assert reading.bridge.document is None
    with reading.qtbot.assertNotEmitted(reading.bridge.vocabulary.loaded, wait=loading.IDLE + 500):
        pass


def test_it_waits_for_the_reader_to_rest(reading: Sitting) -> None:
    for number in range(6):
        with reading.qtbot.assertNotEmitted(reading.bridge.vocabulary.loaded, wait=loading.IDLE // 4):
            reading.reader.move_caret(number)
    load(reading)


def test_a_double_click_before_it_is_there_takes_the_word_all_the_same(reading: Sitting) -> None:
    assert [word_at(reading, words) for words in ("水泵", "照明灯", "，一样", "三件")] == ["水泵", "照明灯", "，", "三件"]
    assert not reading.bridge.vocabulary.segmenter.is_loaded


def test_the_readers_own_words_count_before_it_is_there(start: Callable[..., Sitting], library: Path, speech: Path) -> None:
    with ReadingSession(library) as session:
        session.add_word("谁的堤段")
    sitting = start()
    sitting.open(speech)
    sitting.qtbot.waitUntil(lambda: bool(sitting.bridge.vocabulary.words))
    assert word_at(sitting, "堤段") == "谁的堤段"


# On the page


def test_a_selection_becomes_a_word_at_once_and_is_told(reading: Sitting) -> None:
    load(reading)
    assert word_at(reading, "照明灯") != "水泵、照明灯"
    add(reading, "把险情想在前头")
    assert user_words(reading.library) == ("把险情想在前头",)
    assert "“把险情想在前头” is one word now." in reading.words()
    assert word_at(reading, "险情") == "把险情想在前头"


def test_adding_can_be_undone_and_done_again_under_its_name(reading: Sitting) -> None:
    add(reading, "谁的堤段")
    assert reading.action("edit.undo").text() == "Undo Add a word"
    reading.trigger("edit.undo")
    assert user_words(reading.library) == ()
    assert word_at(reading, "堤段") == "堤段"
    reading.trigger("edit.redo")
    assert user_words(reading.library) == ("谁的堤段",)
    assert word_at(reading, "堤段") == "谁的堤段"


def test_marks_around_a_selection_are_no_part_of_the_word(reading: Sitting) -> None:
    add(reading, "，一样都不能少。")
    assert user_words(reading.library) == ("一样都不能少",)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("沙", "at least two characters"),
        ("到户。二是", "within one sentence"),
        ("前头\n\n一是", "within one sentence"),
        ("二是物资要备到点。沙袋、水泵、照明灯，一样都不能少。", "at most 32 characters"),
    ],
)
def test_what_is_no_word_is_told_in_one_sentence_and_leaves_no_step(reading: Sitting, words: str, told: str) -> None:
    if "at most" in told:
        reading.reader.select_all()
    else:
        reading.select(words)
    reading.trigger("text.add_word")
    assert told in reading.words()
    assert user_words(reading.library) == ()
    assert not reading.action("edit.undo").isEnabled()


def test_a_word_that_is_there_is_told_and_leaves_no_step(reading: Sitting) -> None:
    add(reading, "谁的堤段")
    reading.trigger("edit.undo")
    reading.trigger("edit.redo")
    add(reading, "谁的堤段")
    # What there is no room for is in the tooltip.
    assert "is one of your words" in reading.words()
    reading.trigger("edit.undo")
    assert not reading.action("edit.undo").isEnabled()


def test_with_nothing_selected_the_reader_is_told_what_to_do(reading: Sitting) -> None:
    reading.put_caret("沙袋")
    reading.trigger("text.add_word")
    assert "Select the characters" in reading.words()


def test_the_words_under_the_mark_in_hand_become_one(reading: Sitting) -> None:
    reading.select("骂声")
    reading.press(Qt.Key.Key_1)
    reading.put_caret("骂声")
    assert not reading.reader.selection()
    reading.trigger("text.add_word")
    assert user_words(reading.library) == ("骂声",)


@pytest.mark.parametrize("is_marked", [False, True])
def test_the_menu_of_the_page_offers_it(reading: Sitting, *, is_marked: bool) -> None:
    reading.select("骂声")
    if is_marked:
        reading.press(Qt.Key.Key_1)
        reading.put_caret("骂声")
    reading.reader.customContextMenuRequested.emit(reading.reader.rect_of(reading.reader.selection()).center())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    # While it is open, each entry has a letter.
    assert any(re.fullmatch(r"Add as a word(\(\w\))?", action.text().replace("&", "")) for action in menu.actions())
    menu.close()


def test_another_windows_change_is_followed(reading: Sitting) -> None:
    load(reading)
    with ReadingSession(reading.library) as session:
        session.add_word("谁的堤段")
    with reading.qtbot.waitSignal(reading.bridge.vocabulary.changed):
        reading.bridge.look_for_others()
    assert word_at(reading, "堤段") == "谁的堤段"
    with ReadingSession(reading.library) as session:
        session.remove_word("谁的堤段")
    with reading.qtbot.waitSignal(reading.bridge.vocabulary.changed):
        reading.bridge.look_for_others()
    assert word_at(reading, "堤段") == "堤段"


def test_undo_of_a_word_that_another_window_has_removed_changes_nothing(reading: Sitting) -> None:
    add(reading, "谁的堤段")
    with ReadingSession(reading.library) as session:
        session.remove_word("谁的堤段")
    reading.trigger("edit.undo")
    assert user_words(reading.library) == ()
    assert not reading.action("edit.redo").isEnabled()


def test_a_library_that_cannot_be_written_is_told_in_one_sentence(start: Callable[..., Sitting], library: Path, speech: Path) -> None:
    first = start()
    first.open(speech)
    first.window.close()
    first.bridge.close()
    with unwritable(library.parent):
        again = start()
        again.open(speech)
        add(again, "谁的堤段")
        box = again.complaint()
        assert box is not None
        assert "cannot be written" in box.text()
        box.close()
        assert not again.action("edit.undo").isEnabled()
        assert word_at(again, "堤段") == "堤段"
        again.trigger("words.manage")
        type_word(again, "水闸看守")
        assert "cannot be written" in refusal(again)
        again.window.close()
        again.bridge.close()
    assert user_words(library) == ()


def test_at_the_next_start_the_words_are_known(start: Callable[..., Sitting], speech: Path) -> None:
    first = start()
    first.open(speech)
    add(first, "谁的堤段")
    first.window.close()
    first.bridge.close()
    second = start()
    second.open(speech)
    load(second)
    assert word_at(second, "堤段") == "谁的堤段"


# The list


def test_the_list_shows_the_newest_first(managing: Sitting) -> None:
    assert listed(managing) == ["骂声哭声", "堤段"]
    assert not button(managing, "Remove").isEnabled()
    assert not button(managing, "Undo").isEnabled()


def test_a_word_that_is_typed_is_listed_stored_and_known(managing: Sitting) -> None:
    type_word(managing, "“水闸看守”")
    assert listed(managing) == ["水闸看守", "骂声哭声", "堤段"]
    assert user_words(managing.library) == ("堤段", "骂声哭声", "水闸看守")
    assert dialog(managing).findChild(QLineEdit).text() == ""
    assert word_at(managing, "水闸谁") == "水闸"


@pytest.mark.parametrize(
    ("word", "told"),
    [("水 闸", "has no blanks"), ("闸", "at least two"), ("闸" * 40, "at most 32"), ("堤段", "already"), ("  ", "at least")],
)
def test_what_is_no_word_stays_in_the_field_and_is_told(managing: Sitting, word: str, told: str) -> None:
    type_word(managing, word)
    assert told in refusal(managing)
    assert dialog(managing).findChild(QLineEdit).text() == word
    assert listed(managing) == ["骂声哭声", "堤段"]
    managing.write("改")
    assert refusal(managing) == ""


def test_chosen_words_are_removed_in_one_step_which_can_be_undone_in_place(managing: Sitting) -> None:
    choose(managing, "骂声哭声", "堤段")
    button(managing, "Remove").click()
    assert listed(managing) == []
    assert user_words(managing.library) == ()
    managing.qtbot.waitUntil(button(managing, "Undo").isEnabled)
    assert button(managing, "Undo").text().startswith("Undo Remove 2 word")
    button(managing, "Undo").click()
    assert sorted(listed(managing)) == ["堤段", "骂声哭声"]
    managing.qtbot.waitUntil(lambda: not button(managing, "Undo").isEnabled())


def test_what_was_removed_can_be_undone_in_the_window(managing: Sitting) -> None:
    choose(managing, "堤段")
    rows = dialog(managing).findChild(QListWidget)
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert user_words(managing.library) == ("骂声哭声",)
    dialog(managing).reject()
    managing.trigger("edit.undo")
    assert set(user_words(managing.library)) == {"骂声哭声", "堤段"}


def test_the_list_follows_another_window(managing: Sitting) -> None:
    choose(managing, "堤段")
    with ReadingSession(managing.library) as session:
        session.change_words(["水闸看守"], ["骂声哭声"])
    with managing.qtbot.waitSignal(managing.bridge.vocabulary.changed):
        managing.bridge.look_for_others()
    assert listed(managing) == ["水闸看守", "堤段"]
    assert button(managing, "Remove").isEnabled()


def test_without_words_it_says_how_to_begin(reading: Sitting) -> None:
    reading.trigger("words.manage")
    assert any(one.isVisible() and "Type one above" in one.text() for one in dialog(reading).findChildren(QLabel))
    type_word(reading, "水闸看守")
    assert not any(one.isVisible() and "Type one above" in one.text() for one in dialog(reading).findChildren(QLabel))


def test_it_can_be_opened_with_no_document_and_what_is_done_be_undone_there(sitting: Sitting) -> None:
    sitting.trigger("words.manage")
    type_word(sitting, "水闸看守")
    assert user_words(sitting.library) == ("水闸看守",)
    sitting.qtbot.waitUntil(button(sitting, "Undo").isEnabled)
    button(sitting, "Undo").click()
    assert user_words(sitting.library) == ()


def test_two_thousand_words_are_listed_and_one_more_is_refused(reading: Sitting) -> None:
    with ReadingSession(reading.library) as session:
        session.change_words([f"自编词{number}" for number in range(MOST)])
    with reading.qtbot.waitSignal(reading.bridge.vocabulary.changed):
        reading.bridge.look_for_others()
    reading.trigger("words.manage")
    assert len(listed(reading)) == MOST
    type_word(reading, "水闸看守")
    assert "as many as there can be" in refusal(reading)
