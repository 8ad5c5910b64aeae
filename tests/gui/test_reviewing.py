"""What a reader does with annotations whose place is not certain after the file was changed."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QTabBar, QTextEdit, QToolButton

from core.annotation import AnnotationDraft, Change
from core.session import ReadingSession
from core.spans import Span
from gui.panes.review import ReviewPane
from gui.widgets.popup_bar import PopupBar
from gui.widgets.question_bar import QuestionBar
from gui.widgets.status_bar import StatusBar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from core.annotation import Annotation
    from tests.gui.window_kit import Sitting

OLD = """在全镇防汛动员会上的讲话

同志们：

今天这个会，只讲三件事。

一、把险情想在前头

隐患排查要到户，一户一户看过去，看完了在表上画个勾。沙袋、水泵、照明灯提前一个月运到仓库。

二、把责任压到人头

谁的堤段谁负责，谁的水闸谁看守。全镇四十二公里干渠分给九个村，四月五日前完工，由水管所逐段验收，验收不过的推倒重来。

三、把群众放在心上

转移群众，宁可听骂声，不可听哭声。老人孩子先走，点完名才能算数。
"""
REWORDED, GONE, KEPT = "全镇四十二公里干渠分给九个村，四月五日前完工", "沙袋、水泵、照明灯", "谁的堤段谁负责"
NOW = "干渠清淤由九个村分段包干，四月底以前全部完工"
SECOND, SECOND_NOW = "宁可听骂声，不可听哭声", "宁可现在听埋怨，也不能事后听哭声"
NEW = OLD.replace(REWORDED, NOW).replace("沙袋、水泵、照明灯提前一个月运到仓库。", "").replace(SECOND, SECOND_NOW)


def annotate(library: Path, file: Path, quotes: Sequence[str], **facts: object) -> None:
    """Put highlights on passages of a file."""
    with ReadingSession(library) as session:
        document = session.read(file)
        opening, outline = session.admit(session.plan(document)), session.outline(document)
        for quote in quotes:
            start = document.text.index(quote)
            draft = AnnotationDraft(Span(start, start + len(quote)), **facts)  # type: ignore[arg-type]
            session.apply(opening.document, [Change(None, session.draft(opening, document.text, outline, draft))])


@pytest.fixture
def changed(tmp_path: Path, library: Path) -> Path:
    """A file that was changed after four passages had been marked in it: one stands as it was, two are reworded, one is gone."""
    file = tmp_path / "防汛动员会讲话.txt"
    file.write_text(OLD, encoding="utf-8")
    annotate(library, file, (KEPT, REWORDED, GONE, SECOND), note="会后再问")
    file.write_text(NEW, encoding="utf-8")
    return file


@pytest.fixture
def waiting(changed: Path, library: Path) -> Path:
    """The same, with the reworded ones waiting for review however sure the program is of them by now."""
    likely = {REWORDED: NOW, SECOND: SECOND_NOW}
    with ReadingSession(library) as session:
        document = session.read(changed)
        opening = session.admit(session.plan(document))
        before = {one.id: one.anchor for one in session.annotations(opening.document, 1)}
        for one in (*opening.annotations, *opening.to_review):
            quote = before[one.id].quote
            start = document.text.find(likely.get(quote, GONE))
            if start >= 0:
                anchor = replace(before[one.id], span=Span(start, start + len(likely[quote])))
                session.apply(opening.document, [Change(one, one.placed(anchor, opening.edition, "to-review"))])
            elif quote == GONE:
                session.apply(opening.document, [Change(one, one.placed(before[one.id], 1, "orphan"))])
    return changed


@pytest.fixture
def reviewing(sitting: Sitting, waiting: Path) -> Sitting:
    """The window with that file open, and its review."""
    sitting.open(waiting)
    begin(sitting)
    return sitting


def begin(sitting: Sitting) -> None:
    """Open the review and wait until it has something to show."""
    with sitting.qtbot.waitSignal(sitting.bridge.reviews.read):
        sitting.trigger("annotation.review")


def bar(sitting: Sitting) -> QuestionBar | None:
    found = sitting.window.findChild(QuestionBar)
    return found if found is not None and found.isVisible() else None


def said(sitting: Sitting) -> str:
    """Return what is said above the page."""
    question = bar(sitting)
    return question.question.words if question is not None and question.question is not None else ""


def button(sitting: Sitting, words: str) -> QAbstractButton:
    return next(
        one for one in sitting.window.findChildren(QAbstractButton) if words in (one.text(), one.accessibleName()) and one.isVisible()
    )


def pane(sitting: Sitting) -> ReviewPane:
    return sitting.part(ReviewPane)


def sides(sitting: Sitting) -> list[str]:
    return [one.toPlainText() for one in pane(sitting).findChildren(QTextEdit) if one.isVisible()]


def by_quote(sitting: Sitting) -> dict[str, Annotation]:
    return {one.anchor.quote: one for one in sitting.bridge.annotations()}


def test_one_line_tells_what_became_of_the_annotations(sitting: Sitting, changed: Path) -> None:
    sitting.open(changed)
    counts = Counter(one.status for one in sitting.bridge.annotations())
    named = (("anchored", "in place"), ("moved", "moved"), ("to-review", "to review"), ("orphan", "not found"))
    told = ", ".join(f"{counts[status]} {words}" for status, words in named if counts[status])
    assert counts["anchored"]
    assert counts["orphan"]
    assert said(sitting) == f"The text has changed: {told}."
    assert sitting.part_text(1) == f"To review {counts['to-review'] + counts['orphan']}"


def test_the_line_leads_to_the_review(sitting: Sitting, changed: Path) -> None:
    sitting.open(changed)
    with sitting.qtbot.waitSignal(sitting.bridge.reviews.read):
        button(sitting, "Review").click()
    assert pane(sitting).isVisible()
    assert said(sitting) == ""


def test_the_old_text_stands_beside_the_new_one_with_note_and_count(reviewing: Sitting) -> None:
    old, new = sides(reviewing)
    assert REWORDED in old
    assert NOW in new
    assert "1 / 3" in reviewing.words()
    assert "会后再问" in reviewing.words()


def test_enter_accepts_and_goes_on_and_the_mark_is_there(reviewing: Sitting, changed: Path) -> None:
    reviewing.press(Qt.Key.Key_Return)
    placed = by_quote(reviewing)[NOW]
    assert placed.status == "moved"
    assert reviewing.reader.annotations_at(reviewing.text().index(NOW)) == [placed.id]
    assert reviewing.part_text(1) == "To review 2"
    assert "2 / 3" in reviewing.words()
    assert SECOND_NOW in sides(reviewing)[1]
    assert NOW in [one.anchor.quote for one in reviewing.stored(changed)]


def test_an_act_is_undone_where_it_was_done(reviewing: Sitting, changed: Path) -> None:
    reviewing.press(Qt.Key.Key_Return)
    assert reviewing.action("edit.undo").text() == "Undo Review annotation"
    reviewing.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert by_quote(reviewing)[REWORDED].status == "to-review"
    assert "1 / 3" in reviewing.words()
    assert NOW not in [one.anchor.quote for one in reviewing.stored(changed)]
    reviewing.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert NOW in [one.anchor.quote for one in reviewing.stored(changed)]
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


def test_esc_leads_back_to_the_page_where_it_was_and_nothing_is_lost(reviewing: Sitting, changed: Path) -> None:
    place = reviewing.reader.place()
    reviewing.press(Qt.Key.Key_Return)
    reviewing.press(Qt.Key.Key_Escape)
    assert reviewing.reader.isVisible()
    assert reviewing.reader.place() == place
    assert NOW in [one.anchor.quote for one in reviewing.stored(changed)]
    begin(reviewing)
    assert "1 / 2" in reviewing.words()


def test_a_passage_is_placed_by_hand(reviewing: Sitting, changed: Path) -> None:
    reviewing.press(Qt.Key.Key_Right)
    reviewing.press(Qt.Key.Key_Right)
    reviewing.press(Qt.Key.Key_P)
    assert reviewing.reader.isVisible()
    assert said(reviewing) == "Select the words that “沙袋、水泵、照明灯” stands on now. Enter accepts, Esc cancels."
    assert not reviewing.action("annotation.card").shortcut().isEmpty(), "Enter has a meaning of its own on the page"
    reviewing.press(Qt.Key.Key_Return)
    assert "Nothing is selected yet." in said(reviewing)
    span = reviewing.select("看完了在表上画个勾")
    reviewing.press(Qt.Key.Key_Return)
    placed = by_quote(reviewing)["看完了在表上画个勾"]
    assert (placed.status, placed.span, placed.note) == ("moved", span, "会后再问")
    assert said(reviewing) == ""
    assert pane(reviewing).isVisible()
    assert "That was the last one. 2 wait(s) for your decision still." in reviewing.words()
    assert "看完了在表上画个勾" in [one.anchor.quote for one in reviewing.stored(changed)]


def test_the_place_is_seen_in_the_page_and_accepted_there(reviewing: Sitting) -> None:
    reviewing.press(Qt.Key.Key_P)
    assert reviewing.reader.selection().of(reviewing.text()) == NOW
    reviewing.press(Qt.Key.Key_Return)
    assert by_quote(reviewing)[NOW].is_placed
    assert not reviewing.reader.selection()
    assert "2 / 3" in reviewing.words()


def test_esc_on_the_page_leads_back_to_the_review(reviewing: Sitting) -> None:
    reviewing.press(Qt.Key.Key_P)
    reviewing.press(Qt.Key.Key_Escape)
    assert pane(reviewing).isVisible()
    assert said(reviewing) == ""
    assert by_quote(reviewing)[REWORDED].status == "to-review"
    assert "1 / 3" in reviewing.words()
    reviewing.press(Qt.Key.Key_Return)
    assert by_quote(reviewing)[NOW].is_placed, "the keyboard is in the review again"


def test_a_selection_for_a_passage_raises_no_bar_of_colours(reviewing: Sitting) -> None:
    reviewing.press(Qt.Key.Key_P)
    span = reviewing.select("看完了在表上画个勾")
    reviewing.reader.selection_settled.emit(span)
    assert not reviewing.part(PopupBar).isVisible()


def test_a_card_leads_to_its_review_and_to_its_place(sitting: Sitting, waiting: Path) -> None:
    sitting.open(waiting)
    sitting.part(QTabBar, "PaneTabs").setCurrentIndex(1)
    card = sitting.cards()[SECOND]
    assert "It stood under: 三、把群众放在心上" in card.accessibleName()
    card.setFocus()
    with sitting.qtbot.waitSignal(sitting.bridge.reviews.read):
        sitting.press(Qt.Key.Key_Return)
    assert SECOND_NOW in sides(sitting)[1]
    assert "2 / 3" in sitting.words()
    orphan = sitting.cards()[GONE]
    next(one for one in orphan.findChildren(QToolButton) if one.text() == "Show its place…").click()
    assert sitting.reader.isVisible()
    assert "沙袋、水泵、照明灯" in said(sitting)


def test_a_card_places_its_annotation_without_the_review(sitting: Sitting, waiting: Path) -> None:
    sitting.open(waiting)
    sitting.part(QTabBar, "PaneTabs").setCurrentIndex(1)
    next(one for one in sitting.cards()[GONE].findChildren(QToolButton) if one.text() == "Show its place…").click()
    sitting.select("一户一户看过去")
    sitting.press(Qt.Key.Key_Return)
    assert by_quote(sitting)["一户一户看过去"].is_placed
    assert sitting.reader.isVisible()
    assert "一户一户看过去" in sitting.cards(), "the card stands among the others now"


def test_a_click_on_another_card_shows_it_in_the_review(reviewing: Sitting) -> None:
    QTest.mouseClick(reviewing.cards()[SECOND], Qt.MouseButton.LeftButton, pos=QPoint(60, 16))
    assert pane(reviewing).isVisible()
    assert "2 / 3" in reviewing.words()


def test_what_another_program_has_decided_is_passed_over(reviewing: Sitting, changed: Path) -> None:
    one = by_quote(reviewing)[SECOND]
    with ReadingSession(reviewing.library) as session:
        document = session.read(changed)
        opening = session.admit(session.plan(document))
        there = next(a for a in opening.to_review if a.id == one.id)
        start = document.text.index(SECOND_NOW)
        placed = session.placed(document.text, session.outline(document), there, Span(start, start + len(SECOND_NOW)), opening.edition)
        session.apply(opening.document, [Change(there, placed)])
    reviewing.bridge.look_for_others()
    assert "1 / 3" in reviewing.words()
    reviewing.press(Qt.Key.Key_Return)
    assert "3 / 3" in reviewing.words()


def test_what_was_changed_meanwhile_is_told_and_the_review_goes_on(reviewing: Sitting, changed: Path) -> None:
    one = by_quote(reviewing)[REWORDED]
    with ReadingSession(reviewing.library) as session:
        document = session.read(changed)
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


def test_another_document_ends_the_review(reviewing: Sitting, changed: Path) -> None:
    reviewing.press(Qt.Key.Key_P)
    other = changed.with_name("另一篇.txt")
    other.write_text("另一篇讲话\n\n同志们：\n\n一、不相干\n\n这里什么也没有改。\n", encoding="utf-8")
    reviewing.open(other)
    assert said(reviewing) == ""
    assert reviewing.reader.isVisible()
    reviewing.open(changed)
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


def test_where_all_are_in_place_that_is_said_for_a_while(
    monkeypatch: pytest.MonkeyPatch, start: Callable[..., Sitting], tmp_path: Path, library: Path
) -> None:
    monkeypatch.setattr("gui.announcing.TOLD_FOR", 200)
    sitting = start()
    file = tmp_path / "讲话.txt"
    file.write_text(OLD, encoding="utf-8")
    annotate(library, file, (KEPT, REWORDED))
    file.write_text(OLD.replace("今天这个会，只讲三件事。", "今天这个会，只讲三件事，讲完就散会。"), encoding="utf-8")
    sitting.open(file)
    assert said(sitting) == "The text has changed; all annotations are in place (2)."
    sitting.qtbot.waitUntil(lambda: said(sitting) == "")


def test_the_line_goes_once_nothing_waits(sitting: Sitting, tmp_path: Path, library: Path) -> None:
    file = tmp_path / "讲话.txt"
    file.write_text(OLD, encoding="utf-8")
    annotate(library, file, (GONE,))
    file.write_text(NEW, encoding="utf-8")
    sitting.open(file)
    (one,) = sitting.bridge.annotations()
    assert not one.is_placed
    assert said(sitting).startswith("The text has changed: 1 ")
    sitting.notes.placing_wanted.emit(one.id)
    sitting.select(NOW)
    sitting.press(Qt.Key.Key_Return)
    assert said(sitting) == ""
    assert by_quote(sitting)[NOW].is_placed


def test_the_colours_of_the_other_theme_are_taken(reviewing: Sitting) -> None:
    before = pane(reviewing).grab().toImage()
    reviewing.trigger("view.theme.night")
    assert pane(reviewing).grab().toImage() != before
    assert len(sides(reviewing)) == 2


def test_the_status_line_follows_the_place_that_is_shown(reviewing: Sitting) -> None:
    def path() -> str:
        return " ".join(label.text() for label in reviewing.part(StatusBar).findChildren(QLabel))

    assert "二、把责任压到人头" in path()
    reviewing.press(Qt.Key.Key_Right)
    assert "三、把群众放在心上" in path()
    reviewing.press(Qt.Key.Key_Escape)
    assert "三、把群众放在心上" not in path(), "it follows the page again"


def test_a_screen_reader_is_told_what_is_decided_on(reviewing: Sitting) -> None:
    told = reviewing.focus().accessibleDescription()
    assert told.split("\n") == ["1 of 3", "The place of this passage is not certain.", REWORDED, "会后再问"]


def test_in_a_narrow_window_the_cards_make_way_for_the_page(sitting: Sitting, waiting: Path) -> None:
    sitting.window.resize(1024, 700)
    sitting.open(waiting)
    sitting.trigger("view.note_bar")
    sitting.part(QTabBar, "PaneTabs").setCurrentIndex(1)
    assert sitting.notes.isVisible()
    next(one for one in sitting.cards()[GONE].findChildren(QToolButton) if one.text() == "Show its place…").click()
    assert not sitting.notes.isVisible()
    sitting.select("一户一户看过去")
    sitting.press(Qt.Key.Key_Return)
    assert by_quote(sitting)["一户一户看过去"].is_placed
