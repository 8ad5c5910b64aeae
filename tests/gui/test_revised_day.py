"""A day with a text that others revise: what a reader meets when several things happen at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QFileSystemWatcher, Qt
from PySide6.QtTest import QTest

from core.annotation import AnnotationDraft, Change
from core.session import ReadingSession
from core.spans import Span
from gui.dialogs.editions import EditionsDialog
from gui.models.editions import EditionModel
from gui.widgets.candidate_list import CandidateList
from gui.widgets.choice_table import ChoiceTable
from tests.gui.editions_kit import SECOND, make_editions
from tests.gui.review_kit import NEW, NOW, REWORDED, annotate, begin, button, by_quote, changed_file, pane, put_up, said

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from tests.gui.window_kit import Sitting

CTRL = Qt.KeyboardModifier.ControlModifier
ADDED = NEW + "会后由办公室督办。\n"
HEAD = "在全县安全生产会议上的讲话\n\n同志们：\n\n"
PLACES = ("渠道", "闸口", "堤段", "泵站", "涵洞", "水库", "塘坝", "机井", "桥梁", "隧道", "库房", "码头")
OLD_TWELVE = HEAD + "".join(
    f"{at + 1}号{place}由值班的人每天早晚各查看一遍，把情况写进台账，有事当天报。\n\n" for at, place in enumerate(PLACES)
)
NEW_TWELVE = OLD_TWELVE.replace("每天早晚各查看一遍", "每个班次都要查看三遍以上")


@pytest.fixture
def waiting(tmp_path: Path, library: Path) -> Path:
    """A changed file of which two marks wait for review and one has lost its words."""
    file = changed_file(tmp_path, library)
    put_up(file, library)
    return file


@pytest.fixture
def twelve(tmp_path: Path, library: Path) -> Path:
    """A changed file with twelve notes that wait for review."""
    file = tmp_path / "安全生产会议讲话.txt"
    file.write_text(OLD_TWELVE, encoding="utf-8")
    annotate(library, file, [f"{place}由值班的人每天早晚各查看一遍" for place in PLACES], note="核实")
    file.write_text(NEW_TWELVE, encoding="utf-8")
    with ReadingSession(library) as session:
        document = session.read(file)
        opening = session.admit(session.plan(document))
        before = {one.id: one.anchor for one in session.annotations(opening.document, 1)}
        some = [*opening.annotations, *opening.to_review]
        changes = []
        for one in some:
            place = next(place for place in PLACES if place in before[one.id].quote)
            start = document.text.index(place)
            anchor = replace(before[one.id], span=Span(start, start + 20))
            changes.append(Change(one, one.placed(anchor, opening.edition, "to-review")))
        session.apply(opening.document, changes)
    return file


def wait_for_watch(sitting: Sitting, file: Path) -> None:
    def is_watched() -> bool:
        watchers = sitting.window.findChildren(QFileSystemWatcher)
        return any(str(file) in one.files() and str(file.parent) in one.directories() for one in watchers)

    sitting.qtbot.waitUntil(is_watched)


def wait_for_question(sitting: Sitting) -> None:
    sitting.qtbot.waitUntil(lambda: "changed by another program" in said(sitting))


def tab_to(sitting: Sitting, target: QWidget) -> None:
    """Press Tab until something has the keyboard."""
    for _ in range(40):
        if sitting.focus() is target:
            return
        sitting.press(Qt.Key.Key_Tab)
    message = f"Tab never leads to {target.accessibleName()}"
    raise AssertionError(message)


def quotes(sitting: Sitting) -> set[str]:
    return {one.anchor.quote for one in sitting.bridge.annotations()}


def read_edition(sitting: Sitting, number: int) -> None:
    """Read an edition by the list of them."""
    sitting.trigger("document.editions")
    dialog = next(one for one in sitting.window.findChildren(EditionsDialog) if one.isVisible())
    sitting.qtbot.waitUntil(lambda: dialog.findChild(EditionModel).rowCount() > 0)
    table = dialog.findChild(ChoiceTable)
    table.selectRow(table.model().rowCount() - number)
    sitting.opened_by(lambda: QTest.keyClick(table, Qt.Key.Key_Return))
    sitting.window.activateWindow()
    sitting.qtbot.waitUntil(sitting.window.isActiveWindow)


def test_twelve_are_reviewed_with_one_key_and_three_are_undone(sitting: Sitting, twelve: Path) -> None:
    sitting.open(twelve)
    begin(sitting)
    for number in range(12):
        assert f"{number + 1} / 12" in sitting.words()
        sitting.press(Qt.Key.Key_Return)
    assert "All annotations have been reviewed. Each has its place in the text." in sitting.words()
    for _ in range(3):
        sitting.press(Qt.Key.Key_Z, CTRL)
    assert "10 / 12" in sitting.words()
    assert [one.is_placed for one in sitting.stored(twelve)].count(True) == 9


def test_what_is_undone_from_before_the_review_comes_into_it(sitting: Sitting, twelve: Path) -> None:
    sitting.open(twelve)
    begin(sitting)
    for _ in range(4):
        sitting.press(Qt.Key.Key_Return)
    sitting.press(Qt.Key.Key_Escape)
    begin(sitting)
    assert "1 / 8" in sitting.words()
    with sitting.qtbot.waitSignal(sitting.bridge.reviews.read):
        sitting.press(Qt.Key.Key_Z, CTRL)
    assert "1 / 9" in sitting.words()


def test_a_folder_in_the_place_of_the_file_is_told_of(sitting: Sitting, waiting: Path) -> None:
    sitting.open(waiting)
    wait_for_watch(sitting, waiting)
    waiting.unlink()
    waiting.mkdir()
    sitting.qtbot.waitUntil(lambda: "is no longer where it was" in sitting.words())
    waiting.rmdir()
    waiting.write_text(ADDED, encoding="utf-8")
    wait_for_question(sitting)


def test_a_review_goes_on_while_the_folder_of_the_file_is_away(sitting: Sitting, library: Path, tmp_path: Path) -> None:
    stick, away = tmp_path / "stick", tmp_path / "away"
    stick.mkdir()
    file = changed_file(stick, library)
    put_up(file, library)
    sitting.open(file)
    wait_for_watch(sitting, file)
    begin(sitting)
    stick.rename(away)
    sitting.qtbot.waitUntil(lambda: "is no longer where it was" in sitting.words())
    sitting.press(Qt.Key.Key_Return)
    assert by_quote(sitting)[NOW].is_placed
    away.rename(stick)
    file.write_text(ADDED, encoding="utf-8")
    wait_for_question(sitting)
    assert pane(sitting).isVisible()


def test_the_list_of_editions_goes_with_its_text(sitting: Sitting, library: Path, tmp_path: Path, speech: Path) -> None:
    file = tmp_path / "秋收动员会讲话.txt"
    make_editions(library, file)
    sitting.open(file)
    sitting.trigger("document.editions")
    dialog = sitting.part(EditionsDialog)
    sitting.qtbot.waitUntil(lambda: dialog.findChild(EditionModel).rowCount() > 0)
    sitting.open(speech)
    assert not shiboken6.isValid(dialog) or not dialog.isVisible()


def test_a_file_that_cannot_be_read_again_is_offered_once_more(sitting: Sitting, waiting: Path) -> None:
    sitting.open(waiting)
    wait_for_watch(sitting, waiting)
    waiting.write_text(ADDED, encoding="utf-8")
    wait_for_question(sitting)
    waiting.write_bytes(b"")
    with sitting.qtbot.waitSignal(sitting.bridge.failed):
        button(sitting, "Read it again").click()
    complaint = sitting.complaint()
    assert complaint is not None
    complaint.close()
    assert "changed by another program" in said(sitting)
    assert NOW in sitting.text()


def test_a_review_is_left_by_tab_for_the_new_text_and_its_decisions_stay(sitting: Sitting, waiting: Path) -> None:
    sitting.open(waiting)
    wait_for_watch(sitting, waiting)
    begin(sitting)
    sitting.press(Qt.Key.Key_Return)
    waiting.write_text(ADDED, encoding="utf-8")
    wait_for_question(sitting)
    assert pane(sitting).isVisible()
    tab_to(sitting, button(sitting, "Read it again"))
    with sitting.qtbot.waitSignal(sitting.bridge.document_opened):
        sitting.press(Qt.Key.Key_Return)
    assert sitting.reader.isVisible()
    assert by_quote(sitting)[NOW].is_placed


def test_a_decision_from_before_the_new_text_is_not_offered_for_undo(sitting: Sitting, waiting: Path) -> None:
    sitting.open(waiting)
    wait_for_watch(sitting, waiting)
    begin(sitting)
    sitting.press(Qt.Key.Key_Return)
    waiting.write_text(ADDED, encoding="utf-8")
    wait_for_question(sitting)
    with sitting.qtbot.waitSignal(sitting.bridge.document_opened):
        button(sitting, "Read it again").click()
    assert not sitting.action("edit.undo").isEnabled()
    assert "What was done before the file was read again can no longer be undone." in sitting.words()


def test_a_comparison_is_left_by_tab_for_the_new_text(sitting: Sitting, library: Path, tmp_path: Path) -> None:
    file = tmp_path / "秋收动员会讲话.txt"
    make_editions(library, file)
    sitting.open(file)
    wait_for_watch(sitting, file)
    sitting.trigger("document.compare")
    sitting.qtbot.waitUntil(lambda: "Difference 1 of" in sitting.words())
    file.write_text(SECOND.replace("三天内", "两天内"), encoding="utf-8")
    wait_for_question(sitting)
    tab_to(sitting, button(sitting, "Read it again"))
    with sitting.qtbot.waitSignal(sitting.bridge.document_opened):
        sitting.press(Qt.Key.Key_Return)
    assert sitting.reader.isVisible()
    assert "两天内" in sitting.text()


def test_a_review_comes_back_when_the_library_was_asked_anew_meanwhile(sitting: Sitting, waiting: Path) -> None:
    sitting.open(waiting)
    begin(sitting)
    sitting.press(Qt.Key.Key_P)
    with sitting.qtbot.waitSignal(sitting.bridge.document_opened):
        sitting.bridge.ask_library_again()
    sitting.select(NOW)
    with sitting.qtbot.waitSignal(sitting.bridge.reviews.read):
        sitting.press(Qt.Key.Key_Return)
    assert by_quote(sitting)[NOW].is_placed
    assert "1 / 2" in sitting.words()


def test_two_windows_review_the_same_text_without_deciding_twice(start: Callable[..., Sitting], waiting: Path) -> None:
    one, two = start(), start()
    one.open(waiting)
    two.open(waiting)
    begin(one)
    begin(two)
    button(one, "Accept").click()
    two.qtbot.waitUntil(lambda: "2 / 3" in two.words())
    button(two, "Accept").click()
    one.qtbot.waitUntil(lambda: "3 / 3" in one.words())
    assert {REWORDED} & set(by_quote(one)) == set()
    one.trigger("edit.undo")
    two.qtbot.waitUntil(lambda: "1 / 3" in two.words())


def test_a_list_of_editions_follows_what_another_window_parts(start: Callable[..., Sitting], library: Path, tmp_path: Path) -> None:
    file = tmp_path / "秋收动员会讲话.txt"
    row = make_editions(library, file)
    one = start()
    one.open(file)
    one.trigger("document.editions")
    model = one.part(EditionsDialog).findChild(EditionModel)
    one.qtbot.waitUntil(lambda: model.rowCount() == 2)
    with ReadingSession(library) as session:
        session.editions.part(row, 2)
    one.qtbot.waitUntil(lambda: model.rowCount() == 1)
    assert one.bridge.document_id != row
    assert one.complaint() is None


def test_a_mark_from_another_window_comes_into_the_review_and_leaves_it_where_it_is(sitting: Sitting, twelve: Path) -> None:
    sitting.open(twelve)
    begin(sitting)
    sitting.press(Qt.Key.Key_Right)
    sitting.press(Qt.Key.Key_Right)
    assert "3 / 12" in sitting.words()
    opening = sitting.bridge.opening
    assert opening is not None
    with ReadingSession(sitting.library) as other:
        old = other.stored(opening.document, 1)
        draft = AnnotationDraft(Span(0, 6))
        made = other.draft(other.admit(other.plan(old)), old.text, other.outline(old), draft)
        other.apply(opening.document, [Change(None, made)])
        there = next(one for one in other.annotations(opening.document, opening.edition) if one.id == made.id)
        waiting = there.placed(there.anchor, opening.edition, "to-review")
        other.apply(opening.document, [Change(there, waiting)])
    sitting.qtbot.waitUntil(lambda: "4 / 13" in sitting.words())
    assert "号堤段由值班的人" in pane(sitting).findChild(CandidateList).model().index(0, 0).data()


def test_a_mark_made_in_an_old_edition_is_undone_in_the_newest_and_back(sitting: Sitting, library: Path, tmp_path: Path) -> None:
    file = tmp_path / "秋收动员会讲话.txt"
    make_editions(library, file, marks=())
    sitting.open(file)
    sitting.select("等不拖")
    sitting.press(Qt.Key.Key_2)
    read_edition(sitting, 1)
    sitting.select("账目上墙")
    sitting.press(Qt.Key.Key_3)
    assert quotes(sitting) == {"等不拖", "账目上墙"}
    sitting.opened_by(lambda: button(sitting, "Back to the newest").click())
    assert quotes(sitting) == {"等不拖", "账目上墙"}
    sitting.trigger("edit.undo")
    assert quotes(sitting) == {"等不拖"}
    assert {one.anchor.quote for one in sitting.stored(file)} == {"等不拖"}
    read_edition(sitting, 1)
    sitting.trigger("edit.undo")
    assert quotes(sitting) == set()
    sitting.trigger("edit.redo")
    sitting.trigger("edit.redo")
    assert quotes(sitting) == {"等不拖", "账目上墙"}
    assert {one.anchor.quote for one in sitting.stored(file)} == {"等不拖", "账目上墙"}


def test_a_question_that_is_closed_gives_the_keyboard_back_to_the_review(sitting: Sitting, waiting: Path) -> None:
    sitting.open(waiting)
    wait_for_watch(sitting, waiting)
    begin(sitting)
    waiting.write_text(ADDED, encoding="utf-8")
    wait_for_question(sitting)
    tab_to(sitting, button(sitting, "Read it again"))
    sitting.press(Qt.Key.Key_Escape)
    assert said(sitting) == ""
    assert pane(sitting).isAncestorOf(sitting.focus())
    sitting.press(Qt.Key.Key_Return)
    assert by_quote(sitting)[NOW].is_placed


def test_a_note_that_is_left_gives_the_keyboard_back_to_the_review(sitting: Sitting, waiting: Path) -> None:
    sitting.open(waiting)
    begin(sitting)
    button(sitting, "Write the note").click()
    assert sitting.is_writing()
    sitting.write("。先打电话")
    sitting.press(Qt.Key.Key_Escape)
    assert pane(sitting).isAncestorOf(sitting.focus())
    sitting.press(Qt.Key.Key_Return)
    assert by_quote(sitting)[NOW].note == "会后再问。先打电话"


def test_a_question_that_is_closed_gives_the_keyboard_back_to_the_comparison(sitting: Sitting, library: Path, tmp_path: Path) -> None:
    file = tmp_path / "秋收动员会讲话.txt"
    make_editions(library, file)
    sitting.open(file)
    wait_for_watch(sitting, file)
    sitting.trigger("document.compare")
    sitting.qtbot.waitUntil(lambda: "Difference 1 of" in sitting.words())
    file.write_text(SECOND.replace("三天内", "两天内"), encoding="utf-8")
    wait_for_question(sitting)
    tab_to(sitting, button(sitting, "Ignore"))
    sitting.press(Qt.Key.Key_Return)
    sitting.press(Qt.Key.Key_BracketRight)
    assert "Difference 2 of" in sitting.words()


def test_the_newest_edition_is_read_from_the_library_where_a_folder_is_in_the_place_of_its_file(
    sitting: Sitting, library: Path, tmp_path: Path
) -> None:
    file = tmp_path / "秋收动员会讲话.txt"
    make_editions(library, file)
    sitting.open(file)
    read_edition(sitting, 1)
    file.unlink()
    file.mkdir()
    sitting.opened_by(lambda: button(sitting, "Back to the newest").click())
    assert sitting.text() == SECOND.rstrip("\n")
    assert sitting.complaint() is None


def test_the_key_of_the_page_leads_to_the_review_that_stands_there(sitting: Sitting, waiting: Path) -> None:
    sitting.open(waiting)
    begin(sitting)
    sitting.trigger("go.outline")
    assert not pane(sitting).isAncestorOf(sitting.focus())
    sitting.trigger("go.page")
    assert pane(sitting).isAncestorOf(sitting.focus())
