"""A library that fails as a whole: another computer has it, it can only be read, it is damaged; and how it is claimed and backed up."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from core.keeping import WAL
from core.library_state import Found
from core.session import ReadingSession
from gui.dialogs.library import LibraryDialog
from gui.safekeeping import Safekeeping
from gui.widgets.backup_table import BackupTable
from tests.display import ROOT
from tests.gui.library_kit import answer, claim_elsewhere, damage, told, unwritable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.gui.window_kit import Sitting

SENTENCE = "沙袋、水泵、照明灯，一样都不能少。"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library in a folder of its own."""
    folder = tmp_path / "书库"
    folder.mkdir()
    return folder / "library.db"


# A library that another computer has open


def test_a_library_in_use_on_another_computer_is_left_alone_and_the_text_shown(sitting: Sitting, speech: Path, library: Path) -> None:
    claim_elsewhere(library)
    sitting.window.files.open_path(speech)
    sitting.qtbot.waitUntil(lambda: "办公室电脑" in told(sitting))
    assert SENTENCE in sitting.text()
    assert sitting.complaint() is None
    sitting.select(SENTENCE)
    sitting.press(Qt.Key.Key_1)
    box = sitting.complaint()
    assert box is not None
    assert "办公室电脑" in box.text()
    assert sitting.bridge.annotations() == []
    assert not library.exists()


def test_a_library_that_the_other_computer_has_closed_is_used_at_the_next_try(sitting: Sitting, speech: Path, library: Path) -> None:
    claim = claim_elsewhere(library)
    sitting.window.files.open_path(speech)
    sitting.qtbot.waitUntil(lambda: "办公室电脑" in told(sitting))
    claim.unlink()
    with sitting.qtbot.waitSignal(sitting.bridge.document_opened):
        answer(sitting, "Try again")
    assert told(sitting) == ""
    sitting.select(SENTENCE)
    sitting.press(Qt.Key.Key_1)
    assert [quote for quote, *_ in sitting.marks(speech)] == [SENTENCE]


def test_a_library_that_another_computer_takes_meanwhile_is_used_no_more(reading: Sitting, library: Path, speech: Path) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_1)
    claim = claim_elsewhere(library)
    with reading.qtbot.waitSignal(reading.bridge.keeping.claim_refused):
        reading.bridge.keeping.begin()
    assert "办公室电脑" in told(reading)
    assert reading.bridge.annotations() == []
    claim.unlink()
    with reading.qtbot.waitSignal(reading.bridge.document_opened):
        answer(reading, "Try again")
    assert [one.anchor.quote for one in reading.bridge.annotations()] == [SENTENCE]


# Beginning


def begun(reading: Sitting) -> None:
    """Claim the library as the program does a while after its start."""
    with reading.qtbot.waitSignal(reading.bridge.keeping.begun):
        reading.bridge.keeping.begin()
    reading.qtbot.waitUntil(lambda: reading.bridge.keeping.is_quiet)


def backups(library: Path) -> list[str]:
    """Return the occasions of the backups."""
    with ReadingSession(library) as session:
        return [one.occasion for one in session.keeper.backups()]


def test_a_library_is_backed_up_when_it_is_claimed_and_on_another_day(
    reading: Sitting, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun(reading)
    assert backups(library) == ["opening"]
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_1)
    keeper = reading.window.findChild(Safekeeping)
    assert keeper is not None
    keeper.look_at_day()
    reading.qtbot.waitUntil(lambda: reading.bridge.keeping.is_quiet)
    assert backups(library) == ["opening"]
    monkeypatch.setattr("gui.safekeeping._today", lambda: "2099-01-01")
    keeper.look_at_day()
    reading.qtbot.waitUntil(lambda: reading.bridge.keeping.is_quiet)
    assert backups(library) == ["daily", "opening"]


def test_a_window_that_is_closed_leaves_no_claim_behind(start: Callable[[], Sitting], speech: Path, library: Path) -> None:
    sitting = start()
    sitting.open(speech)
    begun(sitting)
    assert list(library.parent.glob(".library.db.open-*"))
    sitting.window.close()
    sitting.bridge.close()
    assert list(library.parent.glob(".library.db.open-*")) == []


def test_nothing_is_told_of_an_unclean_end_that_has_done_no_harm(reading: Sitting, library: Path) -> None:
    library.with_name(".library.db.open-00").write_text('{"machine": "x"}', encoding="utf-8")
    os.utime(library.with_name(".library.db.open-00"), (0, 0))
    begun(reading)
    assert told(reading) == ""


# A library that can only be read


@pytest.fixture
def read_only(reading: Sitting, start: Callable[[], Sitting], library: Path) -> Iterator[Sitting]:
    """A window over a library with a mark, none of whose files can be written."""
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_1)
    reading.window.close()
    reading.bridge.close()
    with unwritable(library.parent):
        yield start()


def test_marks_of_a_read_only_library_are_shown_and_acts_are_told_of(read_only: Sitting, speech: Path) -> None:
    read_only.open(speech)
    begun(read_only)
    assert "can only be read" in told(read_only)
    assert [one.anchor.quote for one in read_only.bridge.annotations()] == [SENTENCE]
    read_only.select("谁的堤段谁负责")
    read_only.press(Qt.Key.Key_1)
    box = read_only.complaint()
    assert box is not None
    assert "cannot be written" in box.text()
    assert not read_only.action("edit.undo").isEnabled()


def test_a_text_that_a_read_only_library_does_not_know_can_be_read(read_only: Sitting, tmp_path: Path) -> None:
    other = tmp_path / "另一篇.txt"
    other.write_text("一、抢农时\n二、保墒情\n", encoding="utf-8")
    read_only.window.files.open_path(other)
    read_only.qtbot.waitUntil(lambda: "library" in told(read_only))
    assert "抢农时" in read_only.text()
    assert read_only.complaint() is None


def test_a_library_that_can_be_written_again_is_written_after_another_try(
    reading: Sitting, start: Callable[[], Sitting], library: Path, speech: Path
) -> None:
    reading.window.close()
    reading.bridge.close()
    with unwritable(library.parent):
        again = start()
        again.open(speech)
        begun(again)
        assert "can only be read" in told(again)
    with again.qtbot.waitSignals([again.bridge.document_opened, again.bridge.keeping.begun]):
        answer(again, "Try again")
    again.select(SENTENCE)
    again.press(Qt.Key.Key_1)
    assert [quote for quote, *_ in again.marks(speech)] == [SENTENCE]
    assert told(again) == ""


# A damaged library


def test_a_library_found_damaged_at_the_opening_is_rescued_and_used(
    reading: Sitting, start: Callable[[], Sitting], speech: Path, library: Path
) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_1)
    reading.window.close()
    reading.bridge.close()
    with ReadingSession(library) as session:
        session.keeper.back_up("opening")
    damage(library)
    sitting = start()
    with sitting.qtbot.waitSignals([sitting.bridge.keeping.rescued, sitting.bridge.document_opened]):
        sitting.window.files.open_path(speech)
    assert [one.anchor.quote for one in sitting.bridge.annotations()] == [SENTENCE]
    sitting.qtbot.waitUntil(lambda: "was damaged" in told(sitting))
    assert "1 document(s), 1 annotation(s)" in told(sitting)
    assert "backup" in told(sitting)
    assert sitting.complaint() is None
    sitting.select("谁的堤段谁负责")
    sitting.press(Qt.Key.Key_1)
    assert len(sitting.marks(speech)) == 2
    with ReadingSession(library) as session:
        assert session.keeper.state().journal == WAL


def test_a_note_that_is_written_while_the_library_breaks_is_saved_in_the_rescued_one(reading: Sitting, speech: Path, library: Path) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_N)
    reading.write("先写的。")
    reading.notes.flush()
    with ReadingSession(library) as session:
        session.keeper.back_up("opening")
        # What another program has committed is read anew, from the pages that break.
        session.admit(session.plan(session.paste(text="一、抢农时\n二、保墒情\n")))
        damage(library)
        damage(library.with_name(library.name + "-wal"))
    with reading.qtbot.waitSignals([reading.bridge.keeping.rescued, reading.bridge.document_opened]):
        reading.write("坏了以后写的。")
        reading.notes.flush()
    reading.qtbot.waitUntil(lambda: "not saved" not in reading.words())
    reading.press(Qt.Key.Key_Escape)
    reading.notes.finish()
    assert [one.note for one in reading.stored(speech)] == ["先写的。坏了以后写的。"]


def test_marks_that_are_shown_survive_a_library_of_which_nothing_is_left(reading: Sitting, speech: Path, library: Path) -> None:
    for words in (SENTENCE, "谁的堤段谁负责"):
        reading.select(words)
        reading.press(Qt.Key.Key_1)
    with ReadingSession(library) as session:
        session.admit(session.plan(session.paste(text="一、抢农时\n二、保墒情\n")))
        damage(library)
        damage(library.with_name(library.name + "-wal"))
    with reading.qtbot.waitSignals([reading.bridge.keeping.rescued, reading.bridge.document_opened]):
        reading.select("转移群众")
        reading.press(Qt.Key.Key_1)
    assert sorted(quote for quote, *_ in reading.marks(speech)) == sorted([SENTENCE, "谁的堤段谁负责"])
    (aside,) = [one for one in library.parent.glob("library*") if one.suffix == ".db" and one != library and "damaged" in one.name]
    assert str(aside) in told(reading)


def test_damage_that_the_daily_backup_meets_is_rescued(reading: Sitting, library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_1)
    begun(reading)
    with ReadingSession(library) as session:
        session.admit(session.plan(session.paste(text="一、抢农时\n二、保墒情\n")))
        damage(library)
        damage(library.with_name(library.name + "-wal"))
    keeper = reading.window.findChild(Safekeeping)
    assert keeper is not None
    monkeypatch.setattr("gui.safekeeping._today", lambda: "2099-01-01")
    with reading.qtbot.waitSignals([reading.bridge.keeping.rescued, reading.bridge.document_opened]):
        keeper.look_at_day()
    assert "was damaged" in told(reading)
    assert [one.anchor.quote for one in reading.bridge.annotations()] == [SENTENCE]


def test_a_damaged_backup_is_told_and_nothing_is_rescued(reading: Sitting, library: Path, speech: Path) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_1)
    with ReadingSession(library) as session:
        made = session.keeper.back_up("by-hand")
    assert made is not None
    damage(made.path)
    with reading.qtbot.waitSignals([reading.bridge.keeping.failed, reading.bridge.document_opened]):
        reading.bridge.keeping.restore(made.path)
    box = reading.complaint()
    assert box is not None
    assert told(reading) == ""
    assert [quote for quote, *_ in reading.marks(speech)] == [SENTENCE]


CLAIMING = """
import sys, time
from pathlib import Path
from core.session_keeping import Keeper
keeper = Keeper(Path(sys.argv[1]))
keeper.begin()
print("begun", flush=True)
time.sleep(60)
"""


def kill_while_open(library: Path) -> None:
    """Let a program open a library and end it before it can close it."""
    process = subprocess.Popen([sys.executable, "-c", CLAIMING, str(library)], cwd=ROOT, stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"begun\n"
    process.kill()
    process.wait()
    process.stdout.close()


def test_faults_that_are_found_after_an_unclean_end_are_told_with_a_way_to_the_backups(reading: Sitting, library: Path) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_1)
    kill_while_open(library)
    with contextlib.closing(sqlite3.connect(library, isolation_level=None)) as other:
        other.execute("UPDATE annotations SET document = 99")
    begun(reading)
    assert "not closed properly" in told(reading)
    assert "fault(s)" in told(reading)
    answer(reading, "Backups…")
    assert reading.part(LibraryDialog).isVisible()


def test_an_unclean_end_without_faults_is_not_told(reading: Sitting, library: Path) -> None:
    kill_while_open(library)
    with reading.qtbot.waitSignal(reading.bridge.keeping.begun) as found:
        reading.bridge.keeping.begin()
    assert found.args == [Found(was_unclean=True)]
    reading.qtbot.waitUntil(lambda: reading.bridge.keeping.is_quiet)
    assert told(reading) == ""


def break_while_open(library: Path) -> None:
    """Damage a library, so that whoever has it open meets the damage with the next look."""
    with ReadingSession(library) as session:
        session.admit(session.plan(session.paste(text=f"一、抢农时\n二、保墒情\n三、{library.stat().st_mtime_ns}\n")))
        damage(library)
        damage(library.with_name(library.name + "-wal"))


def test_a_library_that_breaks_again_is_rescued_only_when_the_reader_says_so(reading: Sitting, library: Path, speech: Path) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_1)
    keeping = reading.bridge.keeping
    with reading.qtbot.waitSignals([keeping.rescued, reading.bridge.document_opened, keeping.begun]):
        break_while_open(library)
        reading.bridge.look_for_others()
    reading.qtbot.waitUntil(lambda: keeping.is_quiet)
    break_while_open(library)
    with reading.qtbot.assertNotEmitted(keeping.rescued):
        reading.bridge.look_for_others()
        reading.qtbot.waitUntil(lambda: "is damaged" in told(reading))
    assert not keeping.busy
    with reading.qtbot.waitSignals([keeping.rescued, reading.bridge.document_opened]):
        answer(reading, "Rescue it")
    reading.qtbot.waitUntil(lambda: keeping.is_quiet)
    assert [quote for quote, *_ in reading.marks(speech)] == [SENTENCE]


def test_a_backup_takes_the_place_of_a_library_that_is_left_damaged(reading: Sitting, library: Path, speech: Path) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_1)
    keeping = reading.bridge.keeping
    with ReadingSession(library) as session:
        made = session.keeper.back_up("by-hand")
    assert made is not None
    with reading.qtbot.waitSignals([keeping.rescued, reading.bridge.document_opened, keeping.begun]):
        break_while_open(library)
        reading.bridge.look_for_others()
    reading.qtbot.waitUntil(lambda: keeping.is_quiet)
    break_while_open(library)
    reading.bridge.look_for_others()
    answer(reading, "Restore a backup…")
    dialog = reading.part(LibraryDialog)
    backups = dialog.findChild(BackupTable)
    assert backups is not None
    reading.qtbot.waitUntil(lambda: backups.model().rowCount() > 0)
    row = next(row for row in range(backups.model().rowCount()) if backups.model().index(row, 1).data() == "By hand")
    backups.selectRow(row)
    backups.chosen.emit()
    with reading.qtbot.waitSignals([keeping.restored, reading.bridge.document_opened]):
        next(one for one in dialog.findChildren(QPushButton) if one.text() == "Restore this backup").click()
    assert [quote for quote, *_ in reading.marks(speech)] == [SENTENCE]
    assert any("The damaged library lies at" in one.text() for one in dialog.findChildren(QLabel))
