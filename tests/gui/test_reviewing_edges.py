"""The review of bookmarks, long passages, passages over lines, a thousand at once, and in an earlier edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QTabBar, QTextEdit

from core.annotation import AnnotationDraft, Change
from core.session import ReadingSession
from core.spans import Span
from gui.panes.review import ReviewPane
from gui.widgets.candidate_list import CandidateList, CandidateModel, PlaceRow
from gui.widgets.question_bar import QuestionBar

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.window_kit import Sitting

HEAD = "在全县水利工作会议上的讲话\n\n同志们：\n\n"
ACTS = ("查看", "巡护", "清淤", "加固", "登记", "上锁", "试水", "移交")
PLACES = ("渠道", "闸口", "堤段", "泵站", "涵洞", "水库", "塘坝", "机井")


def sentence(number: int) -> str:
    """Return one of many sentences that are told apart by their words."""
    act, place = ACTS[number % 8], PLACES[number // 8 % 8]
    return f"第{number}号{place}由值班人员每天{act}两次，{act}的情况记入台账{number * 7}页。"


KEPT = "\n".join(sentence(number) for number in range(500, 520)) + "\n"
"""What stays in each text, so that it is taken for the same."""


class Library:
    """A file whose passages are marked, and which is changed afterwards."""

    def __init__(self, file: Path, library: Path) -> None:
        self.file = file
        self._library = library

    def write(self, text: str) -> None:
        self.file.write_text(text, encoding="utf-8")

    def mark(self, *spans: Span, kind: str = "highlight") -> None:
        with ReadingSession(self._library) as session:
            document = session.read(self.file)
            opening, outline = session.admit(session.plan(document)), session.outline(document)
            drafts = [AnnotationDraft(span, kind) for span in spans]
            session.apply(opening.document, [Change(None, session.draft(opening, document.text, outline, one)) for one in drafts])

    def doubt(self) -> None:
        """Let all that is marked wait for review, as a more careful program would have left it."""
        with ReadingSession(self._library) as session:
            opening = session.admit(session.plan(session.read(self.file)))
            some = [*opening.annotations, *opening.to_review]
            session.apply(opening.document, [Change(one, one.placed(one.anchor, opening.edition, "to-review")) for one in some])

    def span_of(self, words: str) -> Span:
        (span,) = self.spans_of(words)
        return span

    def spans_of(self, *passages: str) -> list[Span]:
        with ReadingSession(self._library) as session:
            text = session.read(self.file).text
        starts = [text.index(words) for words in passages]
        return [Span(start, start + len(words)) for start, words in zip(starts, passages, strict=True)]


@pytest.fixture
def shelf(tmp_path: Path, library: Path) -> Library:
    return Library(tmp_path / "水利讲话.txt", library)


def review(sitting: Sitting) -> ReviewPane:
    """Open the review, and return it once it has something to show."""
    with sitting.qtbot.waitSignal(sitting.bridge.reviews.read):
        sitting.trigger("annotation.review")
    return sitting.part(ReviewPane)


def sides(pane: ReviewPane) -> list[str]:
    return [one.toPlainText() for one in pane.findChildren(QTextEdit) if one.isVisible()]


def test_a_bookmark_is_placed_at_the_caret(sitting: Sitting, shelf: Library) -> None:
    shelf.write(HEAD + "沟渠要先通。" + sentence(1) + "\n\n泵站要先试。" + sentence(2) + "\n" + KEPT)
    shelf.mark(Span(shelf.span_of("泵站要先试").start, shelf.span_of("泵站要先试").start), kind="bookmark")
    shelf.write(HEAD + "机手要先培训，油料要先备足，配件要先到位，一样一样对着单子点。\n\n值班表贴在墙上。\n" + KEPT)
    sitting.open(shelf.file)
    one = sitting.bridge.annotations()[0]
    assert not one.is_placed
    review(sitting)
    assert "│" in sides(sitting.part(ReviewPane))[0]
    sitting.press(Qt.Key.Key_P)
    sitting.put_caret("值班表")
    sitting.press(Qt.Key.Key_Return)
    placed = sitting.bridge.annotation(one.id)
    assert placed is not None
    assert placed.is_placed
    assert placed.span == Span(sitting.text().index("值班表"), sitting.text().index("值班表"))


def test_a_passage_over_line_ends_is_shown_with_them(sitting: Sitting, shelf: Library) -> None:
    passage = "沟渠要先通。\n泵站要先试。\n人要先到位。"
    shelf.write(HEAD + passage + "\n" + sentence(1) + "\n")
    shelf.mark(shelf.span_of(passage))
    shelf.write(HEAD + "沟渠在汛前全部疏通一遍。\n泵站逐台试车，人员提前上岗。\n" + sentence(1) + "\n")
    sitting.open(shelf.file)
    pane = review(sitting)
    assert passage in sides(pane)[0]
    assert "1 / 1" in sitting.words()


def test_a_very_long_passage_is_cut_in_its_middle(sitting: Sitting, shelf: Library) -> None:
    many = "".join(sentence(number) for number in range(80))
    shelf.write(HEAD + many + "\n")
    shelf.mark(shelf.span_of(many))
    shelf.write(HEAD + "".join(sentence(number).replace("每天", "早晚各一次") for number in range(0, 80, 3)) + "\n")
    sitting.open(shelf.file)
    pane = review(sitting)
    old = sides(pane)[0]
    assert f"{len(many) - 340:,} characters" in old
    assert len(old) < 800
    assert old.strip().endswith(many[-20:])


def test_those_that_are_very_like_are_accepted_in_one_step(sitting: Sitting, shelf: Library) -> None:
    shelf.write(HEAD + KEPT)
    shelf.mark(*shelf.spans_of(*map(sentence, range(501, 505))))
    shelf.write(HEAD + sentence(1) + "\n" + KEPT)
    shelf.doubt()
    sitting.open(shelf.file)
    assert [one.status for one in sitting.bridge.annotations()] == ["to-review"] * 4
    pane = review(sitting)
    shown = next(one for one in pane.findChildren(QAbstractButton) if one.isVisible() and "very like" in one.text())
    shown.click()
    placed = [(one.anchor.quote, one.status) for one in sitting.bridge.annotations()]
    assert placed == [(sentence(n), "anchored") for n in range(501, 505)]
    assert "All annotations have been reviewed. Each has its place in the text." in sitting.words()
    assert sitting.action("edit.undo").text() == "Undo Accept all that are very like"
    sitting.trigger("edit.undo")
    assert [one.status for one in sitting.bridge.annotations()] == ["to-review"] * 4
    assert "1 / 4" in sitting.words()


def test_a_note_is_written_on_while_it_is_saved(sitting: Sitting, shelf: Library) -> None:
    shelf.write(HEAD + KEPT)
    shelf.mark(shelf.span_of(sentence(501)))
    shelf.doubt()
    sitting.open(shelf.file)
    one = sitting.bridge.annotations()[0]
    sitting.notes.edit_note(one.id)
    sitting.write("会后")
    with sitting.qtbot.waitSignal(sitting.bridge.annotations_changed):
        pass
    assert sitting.is_writing()
    sitting.write("再问")
    sitting.notes.flush()
    assert sitting.bridge.annotations()[0].note == "会后再问"


def test_a_thousand_are_reviewed_one_after_the_other(sitting: Sitting, shelf: Library) -> None:
    marked = [f"{PLACES[n % 8]}{n}处，" for n in range(1000)]
    rest = [sentence(n) for n in range(1000)]
    shelf.write(HEAD + "\n".join(one + other for one, other in zip(marked, rest, strict=True)) + "\n")
    shelf.mark(*shelf.spans_of(*marked))
    shelf.write(HEAD + "\n".join(rest) + "\n")
    sitting.open(shelf.file)
    waiting = sum(not one.is_placed for one in sitting.bridge.annotations())
    assert waiting >= 990
    review(sitting)
    assert f"1 / {waiting}" in sitting.words()
    for _ in range(5):
        sitting.press(Qt.Key.Key_Right)
    assert f"6 / {waiting}" in sitting.words()


def test_in_an_earlier_edition_nothing_is_put_up_for_review(sitting: Sitting, shelf: Library) -> None:
    shelf.write(HEAD + sentence(1) + sentence(2) + sentence(3) + "\n")
    sitting.open(shelf.file)
    document = sitting.bridge.document_id
    assert document is not None
    shelf.write(HEAD + sentence(1) + sentence(3) + "一样都不能少，少一样就要误一个堤段的大事。\n")
    sitting.open(shelf.file)
    sitting.select("一样都不能少")
    sitting.trigger("annotation.gamboge")
    sitting.opened_by(lambda: sitting.bridge.open_stored(document, "水利讲话", edition=1))
    bars = [one.question for one in sitting.window.findChildren(QuestionBar) if one.isVisible() and one.question]
    assert not [one for one in bars if one.key == "carried"]
    assert sitting.part_text(1) == "To review"
    sitting.trigger("annotation.review")
    assert not sitting.window.findChildren(ReviewPane)
    assert "This is an earlier edition: annotations are reviewed in the newest one." in sitting.words()
    sitting.part(QTabBar, "PaneTabs").setCurrentIndex(1)
    assert "Nothing waits for review." in sitting.words()


def test_the_model_of_places_keeps_the_rules_of_models(qtbot: object) -> None:
    model = CandidateModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_places([PlaceRow("先", "沟渠要通", "，再试泵站", "一、先通沟渠", "相似 87%")])
    assert tester is not None
    assert model.index(0, 0).data() == "先沟渠要通，再试泵站"
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.split("\n") == ["1", "沟渠要通", "一、先通沟渠", "相似 87%"]
    model.show_places([])
    assert model.rowCount() == 0


def test_a_digit_chooses_a_place_and_enter_takes_it(sitting: Sitting, shelf: Library) -> None:
    again = "验收不过的推倒重来"
    lines = [sentence(number) for number in range(500, 520)]
    twice = f"全县干渠逐段看过，{again}，谁来说情也不行。"
    shelf.write(HEAD + "\n".join([*lines[:5], twice, *lines[5:]]) + "\n")
    shelf.mark(shelf.span_of(again))
    shelf.write(HEAD + "\n".join([*lines[:10], twice, *lines[10:15], twice, *lines[15:]]) + "\n")
    shelf.doubt()
    sitting.open(shelf.file)
    pane = review(sitting)
    places = pane.findChild(CandidateList)
    assert isinstance(places, CandidateList)
    assert places.model().rowCount() == 2
    first = sides(pane)[1]
    sitting.press(Qt.Key.Key_2)
    second = sides(pane)[1]
    assert second != first
    sitting.press(Qt.Key.Key_Up)
    assert sides(pane)[1] == first
    sitting.press(Qt.Key.Key_2)
    sitting.press(Qt.Key.Key_Return)
    (one,) = sitting.bridge.annotations()
    assert one.is_placed
    around = sitting.text()[one.span.start - 60 : one.span.end + 60].replace("\n\n", "\n")
    assert around in second
    assert around not in first
