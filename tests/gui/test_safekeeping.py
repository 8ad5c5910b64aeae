"""Nothing gets lost where the library fails: what the window says and does about notes that are not saved."""

from __future__ import annotations

import contextlib
import sqlite3
import tempfile
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from core.session import ReadingSession
from core.spans import Span
from gui import leftovers
from gui.unsaved import UnsavedNotes
from tests.gui.library_kit import answer, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QCoreApplication

    from tests.gui.window_kit import Sitting

SENTENCE = "沙袋、水泵、照明灯，一样都不能少。"
LONG = "记下来的话一句也不能少。" * 4_000
"""More than there is room for on a disk that is as good as full."""


def writer(reading: Sitting) -> object:
    """Return the connection that writes for the window."""
    return reading.bridge.keeping._session._writer()  # noqa: SLF001  (a limit on pages is one of a connection)


def fill_disk(reading: Sitting) -> None:
    """Leave no page free: what SQLite says then is what it says of a full disk."""
    connection = writer(reading)
    pages = connection.execute("PRAGMA page_count").fetchone()[0]  # type: ignore[attr-defined]
    connection.execute(f"PRAGMA max_page_count={pages}")  # type: ignore[attr-defined]


def make_room(reading: Sitting) -> None:
    """Take that back."""
    writer(reading).execute("PRAGMA max_page_count=1000000")  # type: ignore[attr-defined]


def begin_note(reading: Sitting, words: str = SENTENCE) -> None:
    """Begin a note on a passage."""
    reading.select(words)
    reading.press(Qt.Key.Key_N)
    assert reading.is_writing()


@pytest.fixture
def full(reading: Sitting) -> Sitting:
    """The window while a note is being written and the disk has become full."""
    begin_note(reading)
    fill_disk(reading)
    reading.write(LONG)
    reading.qtbot.waitUntil(lambda: "not saved" in reading.words())
    reading.qtbot.waitUntil(lambda: "disk" in told(reading))
    return reading


def test_a_note_that_a_full_disk_refuses_stays_in_its_field_and_counts_as_unsaved(full: Sitting, speech: Path) -> None:
    assert "disk" in told(full)
    assert "stays here" in told(full)
    assert full.is_writing()
    assert full.complaint() is None
    assert "Saved" not in full.words().splitlines()
    assert [one.note for one in full.stored(speech)] == [""]


def test_a_note_that_was_refused_is_saved_by_itself_once_there_is_room(full: Sitting, speech: Path) -> None:
    full.press(Qt.Key.Key_Escape)
    make_room(full)
    full.qtbot.waitUntil(lambda: "not saved" not in full.words(), timeout=8000)
    assert [one.note for one in full.stored(speech)] == [LONG]
    assert "Saved" in full.words().splitlines()
    assert told(full) == ""
    full.trigger("edit.undo")
    assert [one.note for one in full.stored(speech)] == [""]


def test_what_is_told_of_an_unsaved_note_has_a_button_that_tries_again(full: Sitting, speech: Path) -> None:
    answer(full, "Try again")
    assert "disk" in told(full)
    make_room(full)
    answer(full, "Try again")
    assert [one.note for one in full.stored(speech)] == [LONG]
    assert told(full) == ""


def test_unsaved_notes_can_be_copied_with_their_passages(full: Sitting) -> None:
    answer(full, "Copy what I wrote")
    assert QGuiApplication.clipboard().text() == f"“{SENTENCE}”\n{LONG}"
    assert "disk" in told(full)


def test_a_card_that_is_opened_again_has_what_was_typed(full: Sitting) -> None:
    full.press(Qt.Key.Key_Escape)
    full.put_caret(SENTENCE)
    full.press(Qt.Key.Key_N)
    assert full.focus().toPlainText() == LONG  # type: ignore[attr-defined]


def test_a_note_that_was_refused_is_saved_though_another_document_is_open(full: Sitting, speech: Path, tmp_path: Path) -> None:
    other = tmp_path / "另一篇.txt"
    other.write_text("一、抢农时\n二、保墒情\n", encoding="utf-8")
    full.window.files.open_path(other)
    full.qtbot.waitUntil(lambda: full.bridge.document is not None and full.bridge.document.name == other.name)
    assert "1 note(s) not saved" in full.words()
    make_room(full)
    full.qtbot.waitUntil(lambda: "not saved" not in full.words(), timeout=8000)
    assert [one.note for one in full.stored(speech)] == [LONG]


def test_a_window_with_unsaved_notes_stays_open_and_asks(full: Sitting, speech: Path) -> None:
    assert not full.window.close()
    box = full.complaint()
    assert box is not None
    assert "1 note(s) could not be saved" in box.text()
    assert box.defaultButton().text() == "Do not close"
    box.defaultButton().click()
    assert full.window.isVisible()
    make_room(full)
    assert full.window.close()
    assert [one.note for one in full.stored(speech)] == [LONG]


def test_a_window_with_unsaved_notes_closes_if_its_reader_says_so(full: Sitting) -> None:
    full.window.close()
    box = full.complaint()
    assert box is not None
    next(button for button in box.buttons() if button.text() == "Close without saving").click()
    assert not full.window.isVisible()


def test_a_mark_that_a_full_disk_refuses_is_told_and_leaves_no_step(reading: Sitting, speech: Path) -> None:
    fill_disk(reading)
    text = reading.text()
    for start in range(len(text) - 1):
        reading.reader.select(Span(start, start + 1))
        reading.reader.focus_page()
        reading.press(Qt.Key.Key_1)
        if told(reading):
            break
    assert "disk" in told(reading)
    assert reading.complaint() is None
    assert reading.bridge.undo_stack.count() == len(reading.stored(speech)) == len(reading.bridge.annotations())
    make_room(reading)
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_2)
    assert told(reading) == ""
    assert reading.bridge.undo_stack.count() == len(reading.stored(speech)) == len(reading.bridge.annotations())


def test_another_session_cannot_be_hurt_by_a_full_one(full: Sitting, library: Path) -> None:
    with ReadingSession(library) as session:
        assert not session.check().faults


def test_a_note_waits_while_another_program_holds_the_library(reading: Sitting, library: Path, speech: Path) -> None:
    begin_note(reading)
    with contextlib.closing(sqlite3.connect(library, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        reading.write("等一等再存")
        reading.qtbot.waitUntil(lambda: "in use by another program" in told(reading))
        assert "1 note(s) not saved" in reading.words()
        assert reading.is_writing()
        other.execute("ROLLBACK")
    reading.qtbot.waitUntil(lambda: "Saved" in reading.words().splitlines())
    assert [one.note for one in reading.stored(speech)] == ["等一等再存"]
    assert told(reading) == ""


def test_a_short_wait_for_another_program_is_not_told(reading: Sitting, library: Path, speech: Path) -> None:
    begin_note(reading)
    with contextlib.closing(sqlite3.connect(library, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        reading.write("一会儿就存")
        reading.qtbot.waitUntil(lambda: "1 note(s) not saved" in reading.words())
        other.execute("ROLLBACK")
    with reading.qtbot.assertNotEmitted(unsaved_of(reading).refused):
        reading.qtbot.waitUntil(lambda: "Saved" in reading.words().splitlines())
    assert [one.note for one in reading.stored(speech)] == ["一会儿就存"]


def unsaved_of(reading: Sitting) -> UnsavedNotes:
    """Return what keeps the notes that are not saved."""
    found = reading.window.findChild(UnsavedNotes)
    assert found is not None
    return found


@pytest.fixture
def ending(qapp: QCoreApplication) -> Iterator[None]:
    """The program has to end, as after a signal."""
    qapp.setProperty(leftovers.ENDING, True)
    yield
    qapp.setProperty(leftovers.ENDING, None)


@pytest.mark.logs("could not be saved")
def test_notes_that_are_unsaved_when_the_program_has_to_end_are_told_of_at_the_next_start(
    full: Sitting, ending: None, start: Callable[[], Sitting], speech: Path
) -> None:
    assert full.window.close()
    assert full.complaint() is None
    (left,) = leftovers.left()
    assert left.read_text("utf-8") == f"“{SENTENCE}”\n{LONG}"
    full.bridge.close()
    again = start()
    again.open(speech)
    with again.qtbot.waitSignal(again.bridge.keeping.begun):
        again.bridge.keeping.begin()
    assert str(left) in told(again)
    answer(again, "Delete the file")
    assert told(again) == ""
    assert leftovers.left() == []
    again.qtbot.waitUntil(lambda: again.bridge.keeping.is_quiet)


def test_what_is_left_lies_elsewhere_where_the_first_folder_has_no_room(
    own_folders: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    (own_folders / "data_home" / "meipi").write_text("no folder", encoding="utf-8")
    left = leftovers.leave("写下的内容")
    assert left is not None
    assert tmp_path in left.parents
    assert leftovers.left() == [left]
    assert left.read_text("utf-8") == "写下的内容"


def test_tags_and_a_task_wait_for_a_library_that_another_program_holds(reading: Sitting, library: Path, speech: Path) -> None:
    begin_note(reading)
    reading.press(Qt.Key.Key_Escape)
    with contextlib.closing(sqlite3.connect(library, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        reading.put_caret(SENTENCE)
        reading.press(Qt.Key.Key_T)
        reading.write("防汛")
        reading.press(Qt.Key.Key_Escape)
        (annotation,) = reading.bridge.annotations()
        reading.notes.desk.task_changed.emit(annotation.id, {"task": "", "lead": "应急办", "due": "", "state": "open"})
        assert "1 note(s) not saved" in reading.words()
        reading.qtbot.waitUntil(lambda: "in use by another program" in told(reading))
        answer(reading, "Copy what I wrote")
        assert QGuiApplication.clipboard().text().startswith(f"“{SENTENCE}”\n#防汛\n应急办")
        other.execute("ROLLBACK")
    reading.qtbot.waitUntil(lambda: "Saved" in reading.words().splitlines())
    (stored,) = reading.stored(speech)
    assert stored.tags == ("防汛",)
    assert stored.task is not None
    assert stored.task["lead"] == "应急办"
    reading.trigger("edit.undo")
    (stored,) = reading.stored(speech)
    assert (stored.tags, stored.task) == ((), None)


def test_an_annotation_that_is_removed_does_not_come_back_with_what_was_not_saved(full: Sitting, speech: Path) -> None:
    full.press(Qt.Key.Key_Escape)
    (annotation,) = full.bridge.annotations()
    make_room(full)
    full.notes.removal_requested.emit(annotation.id)
    assert "not saved" not in full.words()
    unsaved_of(full).try_again()
    assert full.stored(speech) == []
