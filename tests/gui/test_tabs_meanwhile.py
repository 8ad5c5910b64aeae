"""What happens to documents in tabs that are not shown: other programs, other tabs, the library, the file, work that is under way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

import core.reading
from core.annotation import Change
from core.session import ReadingSession
from tests.gui.tab_kit import TabSitting
from tests.gui.test_safekeeping import LONG, begin_note, fill_disk, make_room

if TYPE_CHECKING:
    from pathlib import Path

    from core.session import Opening, Plan
    from tests.gui.window_kit import Sitting

SENTENCE = "谁的堤段谁负责，谁的水闸谁看守。"


@pytest.fixture
def two(sitting: Sitting, speech: Path, long_file: Path) -> TabSitting:
    """The long text and the short one open, the short one shown."""
    sitting.open(long_file)
    sitting.open(speech)
    return TabSitting(sitting)


def answers(sitting: Sitting) -> list[str]:
    """Return the answers that bars above the page offer."""
    return [one.text() for one in sitting.window.findChildren(QPushButton) if one.isVisible()]


def test_marks_of_another_program_are_there_when_a_tab_is_shown_again(two: TabSitting, long_file: Path) -> None:
    sitting = two.sitting
    with ReadingSession(sitting.library) as session:
        plan = session.plan(session.read(long_file))
        opening = session.admit(plan)
        mark = two.draft(session, opening, long_file, "第5处闸口")
        session.apply(opening.document, [Change(None, mark)])
    with sitting.qtbot.waitSignal(sitting.bridge.annotations_changed):
        two.choose(0)
    assert [one.anchor.quote for one in sitting.bridge.annotations()] == ["第5处闸口"]
    assert sitting.reader.annotations_at(mark.span.start)


def test_an_act_on_all_documents_is_seen_in_the_tab_that_was_left(two: TabSitting, speech: Path) -> None:
    sitting = two.sitting
    sitting.select(SENTENCE)
    sitting.press(Qt.Key.Key_1)
    (mark,) = sitting.bridge.annotations()
    row_of_it = sitting.bridge.document_id
    assert row_of_it is not None
    two.choose(0)
    assert sitting.bridge.whole.apply([(row_of_it, [Change(mark, None)])])
    with sitting.qtbot.waitSignal(sitting.bridge.annotations_changed):
        two.choose(1)
    assert sitting.cards() == {}


def test_two_files_of_one_text_hold_the_same_marks(sitting: Sitting, speech: Path, tmp_path: Path) -> None:
    other = tmp_path / "同一篇.txt"
    other.write_bytes(speech.read_bytes())
    sitting.open(speech)
    sitting.open(other)
    sitting.select(SENTENCE)
    sitting.press(Qt.Key.Key_3)
    with sitting.qtbot.waitSignal(sitting.bridge.annotations_changed):
        TabSitting(sitting).choose(0)
    assert list(sitting.cards()) == [SENTENCE]


def test_an_act_that_waits_for_the_library_is_done_once_the_tab_is_shown_again(sitting: Sitting, speech: Path, long_file: Path) -> None:
    sitting.open(long_file)
    with sitting.qtbot.waitSignal(sitting.bridge.document_read):
        sitting.window.files.open_path(speech)
    sitting.select(SENTENCE)
    sitting.trigger("annotation.gamboge")
    TabSitting(sitting).choose(0)
    assert sitting.marks(speech) == []
    sitting.opened_by(lambda: TabSitting(sitting).choose(1))
    sitting.qtbot.waitUntil(lambda: bool(sitting.bridge.annotations()))
    assert sitting.marks(speech) == [(SENTENCE, "highlight", "gamboge")]


def test_the_line_about_a_changed_text_is_said_once(sitting: Sitting, speech: Path, long_file: Path) -> None:
    sitting.open(speech)
    sitting.select(SENTENCE)
    sitting.press(Qt.Key.Key_1)
    sitting.open(long_file)
    speech.write_text(speech.read_text(encoding="utf-8").replace(SENTENCE, "各村自己排班。"), encoding="utf-8")
    TabSitting(sitting).choose(0)
    with sitting.qtbot.waitSignal(sitting.bridge.document_opened):
        sitting.window.files.open_path(speech)
    sitting.qtbot.waitUntil(lambda: "The text has changed" in sitting.words())
    TabSitting(sitting).choose(1)
    assert "The text has changed" not in sitting.words()
    TabSitting(sitting).choose(0)
    QApplication.processEvents()
    assert "The text has changed" not in sitting.words()
    assert sitting.part_text(1) == "To review 1"


def test_a_library_that_comes_anew_is_asked_for_each_tab_when_it_is_shown(two: TabSitting, speech: Path, long_file: Path) -> None:
    sitting = two.sitting
    sitting.select(SENTENCE)
    sitting.press(Qt.Key.Key_1)
    two.choose(0)
    with sitting.qtbot.waitSignal(sitting.bridge.document_opened):
        sitting.bridge.keeping.awake.emit()
    sitting.opened_by(lambda: two.choose(1))
    assert list(sitting.cards()) == [SENTENCE]
    assert not sitting.action("edit.undo").isEnabled()


def test_a_correction_stays_in_the_tab_in_which_it_was_made(two: TabSitting, speech: Path) -> None:
    sitting = two.sitting
    start = sitting.text().index("沙袋")
    with sitting.qtbot.waitSignal(sitting.bridge.text_reworded):
        sitting.bridge.correct(sitting.select("沙袋"), "麻袋", lambda _new: None)
    two.choose(0)
    two.choose(1)
    assert sitting.text()[start : start + 2] == "麻袋"
    assert len(sitting.bridge.corrections) == 1


def test_a_correction_on_its_way_is_there_when_its_tab_is_shown_again(two: TabSitting) -> None:
    sitting = two.sitting
    sitting.bridge.correct(sitting.select("沙袋"), "麻袋", lambda _new: None)
    two.choose(0)
    two.choose(1)
    sitting.qtbot.waitUntil(lambda: "麻袋" in sitting.text(), timeout=10_000)


def test_a_book_gets_its_outline_in_a_tab_that_was_left_too_soon(
    sitting: Sitting, speech: Path, long_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(core.reading, "WHOLE", 10)
    sitting.open(long_file)
    with sitting.qtbot.waitSignal(sitting.bridge.document_read):
        sitting.window.files.open_path(speech)
    TabSitting(sitting).choose(0)
    with sitting.qtbot.waitSignals([sitting.bridge.outline_ready, sitting.bridge.document_opened]):
        TabSitting(sitting).choose(1)
    sitting.qtbot.waitUntil(lambda: "三、把群众放在心上" in sitting.outline.outline_text())


def test_the_steps_of_a_tab_outlive_a_join_that_concerns_another(two: TabSitting, speech: Path, long_file: Path, tmp_path: Path) -> None:
    sitting = two.sitting
    other = tmp_path / "冬修动员会讲话.txt"
    other.write_text("在冬修水利会上的讲话\n\n同志们：\n\n闸门不漏水，渠底不积泥。", encoding="utf-8")
    with ReadingSession(sitting.library) as session:
        row = session.admit(session.plan(session.read(other))).document
    here = sitting.bridge.document_id
    assert here is not None
    two.choose(0)
    sitting.select("第3处闸口")
    sitting.press(Qt.Key.Key_2)
    done: list[object] = []
    sitting.bridge.shelf.join(here, row, done.append, lambda: None)
    sitting.qtbot.waitUntil(lambda: bool(done))
    assert not sitting.bridge.ask_again_for((here, row))
    assert sitting.action("edit.undo").isEnabled()
    sitting.opened_by(lambda: two.choose(1))
    opening = sitting.bridge.opening
    assert opening is not None
    assert (opening.edition, opening.newest) == (1, 2)


def test_a_file_that_has_changed_is_told_of_when_its_tab_is_shown(two: TabSitting, long_file: Path) -> None:
    sitting = two.sitting
    long_file.write_text(long_file.read_text(encoding="utf-8").replace("第5处闸口", "第五处水闸"), encoding="utf-8")
    two.choose(0)
    sitting.qtbot.waitUntil(lambda: "has been changed by another program" in sitting.words())
    with sitting.qtbot.waitSignal(sitting.bridge.document_opened):
        next(one for one in sitting.window.findChildren(QPushButton) if one.text() == "Read it again").click()
    assert "第五处水闸" in sitting.text()


def test_a_changed_file_that_was_ignored_is_not_told_of_again(two: TabSitting, long_file: Path) -> None:
    sitting = two.sitting
    long_file.write_text(long_file.read_text(encoding="utf-8").replace("第5处闸口", "第五处水闸"), encoding="utf-8")
    two.choose(0)
    sitting.qtbot.waitUntil(lambda: "has been changed by another program" in sitting.words())
    next(one for one in sitting.window.findChildren(QPushButton) if one.text() == "Ignore").click()
    two.choose(1)
    two.choose(0)
    with sitting.qtbot.waitSignal(sitting.bridge.shelf.looked):
        pass
    QApplication.processEvents()
    assert "Ignore" not in answers(sitting)


def test_a_changed_file_that_was_not_answered_is_told_of_again(two: TabSitting, long_file: Path) -> None:
    sitting = two.sitting
    long_file.write_text(long_file.read_text(encoding="utf-8").replace("第5处闸口", "第五处水闸"), encoding="utf-8")
    two.choose(0)
    sitting.qtbot.waitUntil(lambda: "Ignore" in answers(sitting))
    two.choose(1)
    assert "Ignore" not in answers(sitting)
    two.choose(0)
    sitting.qtbot.waitUntil(lambda: "Ignore" in answers(sitting))


@pytest.fixture
def refused(two: TabSitting) -> TabSitting:
    """The short text shown, and a note on it that a full disk has refused."""
    sitting = two.sitting
    begin_note(sitting, SENTENCE)
    fill_disk(sitting)
    sitting.write(LONG)
    sitting.qtbot.waitUntil(lambda: "not saved" in sitting.words())
    return two


def test_a_note_that_was_refused_is_on_its_card_when_its_tab_is_shown_again(refused: TabSitting, speech: Path) -> None:
    sitting = refused.sitting
    refused.choose(0)
    assert "1 note(s) not saved" in sitting.words()
    assert sitting.cards() == {}
    refused.choose(1)
    sitting.put_caret(SENTENCE)
    sitting.press(Qt.Key.Key_N)
    assert sitting.focus().toPlainText() == LONG  # type: ignore[attr-defined]
    make_room(sitting)
    sitting.qtbot.waitUntil(lambda: "not saved" not in sitting.words(), timeout=8000)
    assert [one.note for one in sitting.stored(speech)] == [LONG]


def test_a_note_that_was_refused_is_saved_though_its_tab_was_closed(refused: TabSitting, speech: Path, long_file: Path) -> None:
    sitting = refused.sitting
    sitting.trigger("file.close")
    assert "1 note(s) not saved" in sitting.words()
    sitting.opened_by(lambda: sitting.trigger("tab.reopen"))
    sitting.put_caret(SENTENCE)
    sitting.press(Qt.Key.Key_N)
    assert sitting.focus().toPlainText() == LONG  # type: ignore[attr-defined]
    sitting.trigger("file.close")
    sitting.trigger("file.close")
    make_room(sitting)
    sitting.qtbot.waitUntil(lambda: [one.note for one in sitting.stored(speech)] == [LONG], timeout=8000)
    assert sitting.stored(long_file) == []


def test_a_mark_made_while_a_corrected_text_comes_anew_stays_in_sight(
    two: TabSitting, speech: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = two.sitting
    with sitting.qtbot.waitSignal(sitting.bridge.text_reworded):
        sitting.bridge.correct(sitting.select("沙袋"), "麻袋", lambda _new: None)
    sitting.qtbot.waitUntil(lambda: not sitting.bridge.is_busy)
    admit = ReadingSession.admit

    def admit_and_mark(session: ReadingSession, plan: Plan) -> Opening:
        opening = admit(session, plan)
        sitting.select(SENTENCE)
        sitting.press(Qt.Key.Key_1)
        return opening

    monkeypatch.setattr(ReadingSession, "admit", admit_and_mark)
    with sitting.qtbot.waitSignal(sitting.bridge.document_opened):
        sitting.bridge.keeping.awake.emit()
    monkeypatch.undo()
    assert [quote for quote, *_ in sitting.marks(speech)] == [SENTENCE]
    assert [one.anchor.quote for one in sitting.bridge.annotations()] == [SENTENCE]
    assert list(sitting.cards()) == [SENTENCE]
