"""What a reader does with annotations whose place is not certain after the file was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QTabBar, QToolButton

from core.annotation import Change
from core.session import ReadingSession
from core.spans import Span
from gui.widgets.status_bar import StatusBar
from tests.gui.review_kit import GONE, NOW, REWORDED, SECOND, SECOND_NOW, begin, button, by_quote, changed_file, pane, put_up, said, sides

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.window_kit import Sitting


@pytest.fixture
def waiting(tmp_path: Path, library: Path) -> Path:
    """A changed file of which two marks wait for review and one has lost its words."""
    file = changed_file(tmp_path, library)
    put_up(file, library)
    return file


@pytest.fixture
def reviewing(sitting: Sitting, waiting: Path) -> Sitting:
    """The window with that file open, and its review."""
    sitting.open(waiting)
    begin(sitting)
    return sitting


def test_the_old_text_stands_beside_the_new_one_with_note_and_count(reviewing: Sitting) -> None:
    old, new = sides(reviewing)
    assert REWORDED in old
    assert NOW in new
    assert "1 / 3" in reviewing.words()
    assert "会后再问" in reviewing.words()


def test_enter_accepts_and_goes_on_and_the_mark_is_there(reviewing: Sitting, waiting: Path) -> None:
    reviewing.press(Qt.Key.Key_Return)
    placed = by_quote(reviewing)[NOW]
    assert placed.status == "moved"
    assert reviewing.reader.annotations_at(reviewing.text().index(NOW)) == [placed.id]
    assert reviewing.part_text(1) == "To review 2"
    assert "2 / 3" in reviewing.words()
    assert SECOND_NOW in sides(reviewing)[1]
    assert NOW in [one.anchor.quote for one in reviewing.stored(waiting)]


def test_an_act_is_undone_where_it_was_done(reviewing: Sitting, waiting: Path) -> None:
    reviewing.press(Qt.Key.Key_Return)
    assert reviewing.action("edit.undo").text() == "Undo Review annotation"
    reviewing.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert by_quote(reviewing)[REWORDED].status == "to-review"
    assert "1 / 3" in reviewing.words()
    assert NOW not in [one.anchor.quote for one in reviewing.stored(waiting)]
    reviewing.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert NOW in [one.anchor.quote for one in reviewing.stored(waiting)]
    assert "2 / 3" in reviewing.words()


def test_what_is_left_out_waits_and_is_seen_again(reviewing: Sitting) -> None:
    for _ in range(3):
        reviewing.press(Qt.Key.Key_Right)
    assert "That was the last one. 3 wait(s) for your decision still." in reviewing.words()
    button(reviewing, "See 3 again").click()
    assert "1 / 3" in reviewing.words()
    assert reviewing.part_text(1) == "To review 3"


def test_the_one_before_is_a_key_away(reviewing: Sitting) -> None:
    reviewing.press(Qt.Key.Key_Right)
    assert "2 / 3" in reviewing.words()
    reviewing.press(Qt.Key.Key_Left)
    assert "1 / 3" in reviewing.words()


def test_a_passage_that_is_gone_keeps_its_annotation_with_its_words(reviewing: Sitting) -> None:
    reviewing.press(Qt.Key.Key_Delete)
    kept = by_quote(reviewing)[REWORDED]
    assert kept.status == "orphan"
    assert (kept.anchor.quote, kept.note) == (REWORDED, "会后再问")
    assert "2 / 3" in reviewing.words()
    reviewing.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert by_quote(reviewing)[REWORDED].status == "to-review"


def test_an_orphan_has_no_place_to_accept_and_may_be_left(reviewing: Sitting) -> None:
    reviewing.press(Qt.Key.Key_Right)
    reviewing.press(Qt.Key.Key_Right)
    assert "The text no longer has this passage." in reviewing.words()
    assert len(sides(reviewing)) == 1
    assert GONE in sides(reviewing)[0]
    assert not any(one.accessibleName() == "Accept" and one.isVisible() for one in pane(reviewing).findChildren(QAbstractButton))
    reviewing.press(Qt.Key.Key_Delete)
    assert by_quote(reviewing)[GONE].status == "orphan"
    assert "That was the last one. 2 wait(s) for your decision still." in reviewing.words()


def test_at_the_end_a_sentence_says_that_all_is_done(reviewing: Sitting) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Delete):
        reviewing.press(key)
    assert "All annotations have been reviewed. 1 without a passage are kept under “To review”." in reviewing.words()
    reviewing.press(Qt.Key.Key_Return)
    assert reviewing.reader.isVisible()
    assert reviewing.focus() is reviewing.reader.page_actions_widget


def test_esc_leads_back_to_the_page_where_it_was_and_nothing_is_lost(reviewing: Sitting, waiting: Path) -> None:
    place = reviewing.reader.place()
    reviewing.press(Qt.Key.Key_Return)
    reviewing.press(Qt.Key.Key_Escape)
    assert reviewing.reader.isVisible()
    assert reviewing.reader.place() == place
    assert NOW in [one.anchor.quote for one in reviewing.stored(waiting)]
    begin(reviewing)
    assert "1 / 2" in reviewing.words()


def test_a_click_on_another_card_shows_it_in_the_review(reviewing: Sitting) -> None:
    QTest.mouseClick(reviewing.cards()[SECOND], Qt.MouseButton.LeftButton, pos=QPoint(60, 16))
    assert pane(reviewing).isVisible()
    assert "2 / 3" in reviewing.words()


def test_what_another_program_has_decided_is_passed_over(reviewing: Sitting, waiting: Path) -> None:
    one = by_quote(reviewing)[SECOND]
    with ReadingSession(reviewing.library) as session:
        document = session.read(waiting)
        opening = session.admit(session.plan(document))
        there = next(a for a in opening.to_review if a.id == one.id)
        start = document.text.index(SECOND_NOW)
        placed = session.placed(document.text, session.outline(document), there, Span(start, start + len(SECOND_NOW)), opening.edition)
        session.apply(opening.document, [Change(there, placed)])
    reviewing.bridge.look_for_others()
    assert "1 / 3" in reviewing.words()
    reviewing.press(Qt.Key.Key_Return)
    assert "3 / 3" in reviewing.words()


def test_what_was_changed_meanwhile_is_told_and_the_review_goes_on(reviewing: Sitting, waiting: Path) -> None:
    one = by_quote(reviewing)[REWORDED]
    with ReadingSession(reviewing.library) as session:
        document = session.read(waiting)
        opening = session.admit(session.plan(document))
        there = next(a for a in opening.to_review if a.id == one.id)
        session.apply(opening.document, [Change(there, there.with_changes(note="另一个窗口写的"))])
    reviewing.press(Qt.Key.Key_Return)
    complaint = reviewing.complaint()
    assert complaint is not None
    complaint.accept()
    assert "另一个窗口写的" in reviewing.words()
    assert "1 / 3" in reviewing.words()
    pane(reviewing).focus_work()
    reviewing.press(Qt.Key.Key_Return)
    assert by_quote(reviewing)[NOW].note == "另一个窗口写的"


def test_another_document_ends_the_review(reviewing: Sitting, waiting: Path) -> None:
    reviewing.press(Qt.Key.Key_P)
    other = waiting.with_name("另一篇.txt")
    other.write_text("另一篇讲话\n\n同志们：\n\n一、不相干\n\n这里什么也没有改。\n", encoding="utf-8")
    reviewing.open(other)
    assert said(reviewing) == ""
    assert reviewing.reader.isVisible()
    reviewing.open(waiting)
    assert said(reviewing) == "", "what was carried over once is not told again"
    begin(reviewing)
    assert "1 / 3" in reviewing.words()


def test_a_text_that_is_corrected_under_the_review_is_looked_through_again(reviewing: Sitting) -> None:
    at = reviewing.text().index("一户一户")
    with reviewing.qtbot.waitSignal(reviewing.bridge.reviews.read):
        reviewing.bridge.correct(Span(at, at + 4), "一家一户地", lambda _id: None)
    assert "一家一户地" in reviewing.text()
    reviewing.press(Qt.Key.Key_Return)
    assert by_quote(reviewing)[NOW].span.of(reviewing.text()) == NOW


def test_nothing_to_review_is_said(reading: Sitting) -> None:
    reading.trigger("annotation.review")
    assert "Nothing waits for review in this document." in reading.words()
    assert reading.reader.isVisible()
    reading.part(QTabBar, "PaneTabs").setCurrentIndex(1)
    assert "Nothing waits for review." in reading.words()


def test_the_colours_of_the_other_theme_are_taken(reviewing: Sitting) -> None:
    before = pane(reviewing).grab().toImage()
    reviewing.trigger("view.theme.night")
    assert pane(reviewing).grab().toImage() != before
    assert len(sides(reviewing)) == 2


def test_the_status_line_follows_the_place_that_is_shown(reviewing: Sitting) -> None:
    def path() -> str:
        return " ".join(one.text() for one in reviewing.part(StatusBar).findChildren(QToolButton) if one.isVisible())

    assert "二、把责任压到人头" in path()
    reviewing.press(Qt.Key.Key_Right)
    assert "三、把群众放在心上" in path()
    reviewing.press(Qt.Key.Key_Escape)
    assert "三、把群众放在心上" not in path(), "it follows the page again"


def test_a_screen_reader_is_told_what_is_decided_on(reviewing: Sitting) -> None:
    told = reviewing.focus().accessibleDescription()
    assert told.split("\n") == ["1 of 3", "The place of this passage is not certain.", REWORDED, "会后再问"]


def test_a_key_that_is_pressed_before_there_is_something_to_decide_does_nothing(sitting: Sitting, waiting: Path) -> None:
    sitting.open(waiting)
    with sitting.qtbot.waitSignal(sitting.bridge.reviews.read):
        sitting.trigger("annotation.review")
        QApplication.sendEvent(sitting.focus(), QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier))
        assert pane(sitting).isVisible()
    assert "1 / 3" in sitting.words()
    assert by_quote(sitting)[REWORDED].status == "to-review"


def test_asked_for_again_the_review_stays_where_it_is(reviewing: Sitting) -> None:
    reviewing.press(Qt.Key.Key_Right)
    reviewing.trigger("annotation.review")
    assert "2 / 3" in reviewing.words()


def test_a_library_that_cannot_be_read_ends_the_review_with_a_sentence(reviewing: Sitting) -> None:
    reviewing.press(Qt.Key.Key_Escape)
    hidden = reviewing.library.with_suffix(".away")
    reviewing.library.rename(hidden)
    reviewing.trigger("annotation.review")
    reviewing.qtbot.waitUntil(lambda: reviewing.complaint() is not None)
    complaint = reviewing.complaint()
    assert complaint is not None
    complaint.accept()
    hidden.rename(reviewing.library)
    assert reviewing.reader.isVisible()


def test_the_cards_stand_in_the_order_of_the_review(reviewing: Sitting) -> None:
    cards = sorted(reviewing.cards().items(), key=lambda item: item[1].y())
    assert [quote for quote, _ in cards] == [REWORDED, SECOND, GONE]
    assert "As it was: Edition 1" in reviewing.words()
