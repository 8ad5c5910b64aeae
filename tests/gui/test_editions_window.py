"""The editions of a document in the window: listed, read, joined with another text, parted again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from core.editions import ListedDocument, ListedEdition
from core.session import ReadingSession
from core.spans import Span
from gui.dialogs.editions import EditionsDialog
from gui.dialogs.join_document import JoinDialog
from gui.models.editions import MARKS, NUMBER, SAID, SOURCE, EditionModel, ListedDocumentModel
from gui.widgets.choice_table import ChoiceTable
from gui.widgets.comparison_table import ComparisonTable
from gui.widgets.edition_bar import EditionBar
from gui.widgets.question_bar import QuestionBar
from tests.gui.editions_kit import FIRST, KEPT, MARKED, SECOND, make_editions

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.window_kit import Sitting

THIRD = SECOND.replace("卖粮款三天内到户", "卖粮款两天内到户")
OTHER = (
    "在全镇冬修动员会上的讲话\n\n同志们：\n\n一、把渠道清干净\n\n清一段，验一段，通一段。\n\n二、把闸门修好\n\n闸门不漏水，启闭要灵便。\n"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "秋收动员会讲话.txt"


@pytest.fixture
def two(sitting: Sitting, file: Path) -> Sitting:
    """The window with a document of two editions, the newest on the page."""
    make_editions(sitting.library, file)
    sitting.open(file)
    return sitting


def opened_list(sitting: Sitting) -> EditionsDialog:
    sitting.trigger("document.editions")
    dialog = sitting.part(EditionsDialog)
    model = dialog.findChild(EditionModel)
    sitting.qtbot.waitUntil(lambda: model.rowCount() > 0)
    # The rows may be there before the display has told the dialog that it is the active window: until then keys are the main window's.
    sitting.qtbot.waitUntil(dialog.findChild(ChoiceTable).hasFocus)
    return dialog


def cells(dialog: EditionsDialog, *columns: int) -> list[tuple[str, ...]]:
    model = dialog.findChild(EditionModel)
    return [tuple(model.index(row, column).data() for column in columns) for row in range(model.rowCount())]


def button(widget: object, words: str) -> QPushButton:
    return next(one for one in widget.findChildren(QPushButton) if one.text() == words)  # type: ignore[attr-defined]


def choose(dialog: EditionsDialog, row: int) -> ChoiceTable:
    table = dialog.findChild(ChoiceTable)
    table.selectRow(row)
    return table


def read_old(sitting: Sitting) -> None:
    """Read the oldest edition, as with the keyboard."""
    dialog = opened_list(sitting)
    table = choose(dialog, dialog.findChild(EditionModel).rowCount() - 1)
    sitting.opened_by(lambda: QTest.keyClick(table, Qt.Key.Key_Return))


def bar(sitting: Sitting) -> str:
    found = sitting.window.findChild(EditionBar)
    return found.accessibleName() if found is not None and found.isVisible() else ""


def question(sitting: Sitting) -> str:
    found = sitting.window.findChild(QuestionBar)
    return found.question.words if found is not None and found.isVisible() and found.question else ""


def answer(sitting: Sitting, words: str) -> None:
    button(sitting.part(QuestionBar), words).click()


def quotes(sitting: Sitting) -> list[str]:
    return [one.anchor.quote for one in sitting.bridge.annotations()]


def editions(sitting: Sitting) -> list[int]:
    assert sitting.bridge.document_id is not None
    with ReadingSession(sitting.library) as session:
        return [one.number for one in session.editions.listed(sitting.bridge.document_id)]


def test_the_models_keep_the_rules_of_models(qtbot: QtBot, file: Path) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    model, documents = EditionModel(), ListedDocumentModel()
    testers = [QAbstractItemModelTester(model, mode), QAbstractItemModelTester(documents, mode)]
    assert len(testers) == 2
    made = "2026-03-05T01:12:00.000Z"
    some = [
        ListedEdition(3, made, file, (file,), "text/1", 12_345, 7, is_corrected=False, is_newest=True),
        ListedEdition(2, made, file, (), "text/1", 12_000, 6, is_corrected=True, is_newest=False),
        ListedEdition(1, made, None, (), "text/1", 11_000, 5, is_corrected=False, is_newest=False, is_joined=True),
    ]
    model.show(some, 2)
    assert [model.index(row, SAID).data() for row in range(3)] == ["newest", "on the page · corrected", "joined"]
    assert [model.index(row, SOURCE).data() for row in range(3)] == [file.name, file.name, "pasted"]
    assert model.index(0, 3).data() == "12,345"
    assert model.row_of(1) == 2
    assert model.row_of(9) is None
    documents.show([ListedDocument(1, "a.txt", "春耕讲话", file, 2, 3, made), ListedDocument(2, "b.txt", None, None, 1, 0, made)])
    documents.filter("春耕 秋收")
    assert [documents.at(row).document for row in range(documents.rowCount())] == [1], "the path counts, too"
    documents.filter("")
    assert documents.rowCount() == documents.total == 2


def test_the_editions_are_listed_with_what_is_known_of_each(two: Sitting, file: Path) -> None:
    dialog = opened_list(two)
    assert cells(dialog, NUMBER, SOURCE, SAID) == [("Edition 2", file.name, "on the page · newest"), ("Edition 1", file.name, "")]
    assert [marks for (marks,) in cells(dialog, MARKS)] == ["2", "2"]
    assert dialog.findChild(ChoiceTable).hasFocus()
    assert "Compare with Edition 1" in [one.text() for one in dialog.findChildren(QPushButton)]


def test_a_document_with_one_edition_says_how_others_come(reading: Sitting) -> None:
    dialog = opened_list(reading)
    assert len(cells(dialog, NUMBER)) == 1
    assert any("There is one edition so far" in one.text() for one in dialog.findChildren(QLabel))
    assert not button(dialog, "Compare").isEnabled()
    assert not button(dialog, "Make it a text of its own…").isEnabled()


def test_an_old_edition_is_read_with_its_marks_and_left_again_at_the_same_passage(two: Sitting) -> None:
    two.reader.go_to(two.text().index("三、把安全"), flash=False, caret=False)
    read_old(two)
    assert two.text() == FIRST.strip()
    assert quotes(two) == [MARKED, KEPT]
    assert "Edition 1" in bar(two)
    assert "not the newest" in bar(two)
    two.qtbot.waitUntil(lambda: bar(two).count("·") == 2)
    assert two.reader.place() == two.text().index("三、把安全") or two.reader.visible_span().overlaps(
        two.reader.line_span(two.reader.place())
    )
    two.opened_by(lambda: button(two.part(EditionBar), "Back to the newest").click())
    assert two.text() == SECOND.strip()
    assert bar(two) == ""
    assert two.bridge.document is not None
    assert two.bridge.document.origin.path is not None, "its file is what is shown and watched"


def test_a_mark_made_in_an_old_edition_reaches_the_newest(two: Sitting) -> None:
    read_old(two)
    two.select("账目上墙")
    two.trigger("annotation.malachite")
    assert "账目上墙" in quotes(two)
    two.opened_by(lambda: button(two.part(EditionBar), "Back to the newest").click())
    assert "账目上墙" in quotes(two)


def test_the_next_start_reads_the_newest_on_where_it_was_left(two: Sitting, start: Callable[..., Sitting], file: Path) -> None:
    two.reader.go_to(two.text().index("三、把安全"), flash=False, caret=False)
    place = two.reader.place()
    read_old(two)
    two.reader.go_to(0, flash=False, caret=False)
    two.window.close()
    again = start()
    again.opened_by(again.open_last)
    assert again.text() == SECOND.strip()
    assert again.reader.place() == place
    assert [one.path for one in again.recent.places()] == [file]


def test_a_corrected_text_and_that_of_its_file_are_read_each_by_itself(two: Sitting, start: Callable[..., Sitting], file: Path) -> None:
    at = two.text().index("雨布")
    with two.qtbot.waitSignal(two.bridge.text_reworded):
        two.bridge.correct(Span(at, at + 2), "油布", lambda _new: None)
    dialog = opened_list(two)
    assert cells(dialog, SAID) == [("on the page · newest · corrected",), ("newest",), ("",)]
    table = choose(dialog, 1)
    two.opened_by(lambda: QTest.keyClick(table, Qt.Key.Key_Return))
    assert "各村备好雨布" in two.text()
    dialog = opened_list(two)
    assert cells(dialog, SAID) == [("newest · corrected",), ("on the page · newest",), ("",)]
    table = choose(dialog, 0)
    two.opened_by(lambda: QTest.keyClick(table, Qt.Key.Key_Return))
    assert "各村备好油布" in two.text()
    assert two.bridge.document is not None
    assert two.bridge.document.origin.path == file
    two.window.close()
    again = start()
    again.opened_by(again.open_last)
    assert "各村备好油布" in again.text()
    assert [one.path for one in again.recent.places()] == [file]


def test_a_copy_that_holds_an_old_text_says_so(two: Sitting, tmp_path: Path) -> None:
    copy = tmp_path / "旧稿.txt"
    copy.write_text(FIRST, encoding="utf-8")
    two.open(copy)
    assert "not the newest" in bar(two)
    two.opened_by(lambda: button(two.part(EditionBar), "Back to the newest").click())
    assert two.text() == SECOND.strip()


def test_two_chosen_editions_are_compared(sitting: Sitting, file: Path) -> None:
    make_editions(sitting.library, file, (FIRST, SECOND, THIRD))
    sitting.open(file)
    dialog = opened_list(sitting)
    table = choose(dialog, 2)
    flag = table.selectionModel().SelectionFlag
    table.selectionModel().select(table.model().index(1, 0), flag.Select | flag.Rows)
    assert not button(dialog, "Read").isEnabled()
    button(dialog, "Compare these two").click()
    sitting.qtbot.waitUntil(lambda: "of 3" in sitting.words())
    sheet = sitting.part(ComparisonTable).model().sheet
    assert (sheet.comparison.old, sheet.comparison.new) == (1, 2)


def test_a_place_of_an_edition_that_is_not_on_the_page_is_read_there(sitting: Sitting, file: Path) -> None:
    make_editions(sitting.library, file, (FIRST, SECOND, THIRD))
    sitting.open(file)
    sitting.window.findChild(EditionsDialog)
    dialog = opened_list(sitting)
    table = choose(dialog, 2)
    flag = table.selectionModel().SelectionFlag
    table.selectionModel().select(table.model().index(1, 0), flag.Select | flag.Rows)
    button(dialog, "Compare these two").click()
    sitting.qtbot.waitUntil(lambda: "of 3" in sitting.words())
    view = sitting.part(ComparisonTable)
    view.setCurrentIndex(view.model().index(view.currentIndex().row(), 0))
    sitting.opened_by(lambda: QTest.keyClick(view, Qt.Key.Key_Return))
    assert sitting.text() == FIRST.strip()
    assert sitting.text()[sitting.reader.place() :].startswith("收割机九月十日") or sitting.reader.visible_span().start == 0
    assert "Edition 1" in bar(sitting)


def test_the_bar_leads_to_the_comparison_with_the_newest(two: Sitting) -> None:
    read_old(two)
    button(two.part(EditionBar), "Compare with the newest").click()
    two.qtbot.waitUntil(lambda: "of 3" in two.words())


def test_an_edition_becomes_a_text_of_its_own_and_comes_back(two: Sitting) -> None:
    dialog = opened_list(two)
    choose(dialog, 1)
    button(dialog, "Make it a text of its own…").click()
    assert any("becomes a text of its own" in one.text() for one in dialog.findChildren(QLabel) if one.isVisible())
    assert button(dialog, "Leave it").hasFocus(), "Enter does no harm"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    button(dialog, "Make it a text of its own…").click()
    two.opened_by(lambda: button(dialog, "Make it a text of its own").click())
    assert editions(two) == [2]
    assert quotes(two) == [], "both marks were made in the edition that has left"
    assert "text of its own now" in question(two)
    two.opened_by(lambda: answer(two, "Undo"))
    assert len(editions(two)) == 2
    assert sorted(quotes(two)) == sorted([KEPT, MARKED])
    assert two.text() == SECOND.strip()


def test_a_comparison_is_left_when_its_editions_are_parted(two: Sitting) -> None:
    two.trigger("document.compare")
    two.qtbot.waitUntil(lambda: "of 3" in two.words())
    dialog = opened_list(two)
    choose(dialog, 1)
    button(dialog, "Make it a text of its own…").click()
    two.opened_by(lambda: button(dialog, "Make it a text of its own").click())
    assert two.reader.isVisible()
    assert not two.part(ComparisonTable).isVisible()


@pytest.fixture
def with_other(two: Sitting, tmp_path: Path) -> Sitting:
    """The same, with another text in the library that has a mark."""
    other = tmp_path / "冬修动员会讲话.txt"
    make_editions(two.library, other, (OTHER,), ("闸门不漏水",))
    return two


def opened_join(sitting: Sitting) -> JoinDialog:
    dialog = opened_list(sitting)
    button(dialog, "Join another text…").click()
    found = sitting.part(JoinDialog)
    model = found.findChild(ListedDocumentModel)
    sitting.qtbot.waitUntil(lambda: model.rowCount() > 0)
    return found


def test_another_text_is_joined_and_parted_again(with_other: Sitting) -> None:
    dialog = opened_join(with_other)
    assert dialog.findChild(ListedDocumentModel).rowCount() == 1, "the open document is none of them"
    said = next(one.text() for one in dialog.findChildren(QLabel) if "come to" in one.text())
    assert "1 edition" in said
    assert "1 annotation" in said
    with_other.opened_by(lambda: button(dialog, "Join").click())
    assert len(editions(with_other)) == 3
    assert "was joined" in question(with_other)
    assert with_other.text() == SECOND.strip(), "what was on the page stays there"
    assert "not the newest" in bar(with_other), "the other text came later"
    with_other.opened_by(lambda: answer(with_other, "Undo"))
    assert editions(with_other) == [2, 1]
    assert bar(with_other) == ""
    assert KEPT in quotes(with_other)


def test_the_filter_finds_a_text_by_its_words(with_other: Sitting) -> None:
    dialog = opened_join(with_other)
    field = dialog.findChild(QLineEdit)
    field.setText("没有这样的文件")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not button(dialog, "Join").isEnabled()
    assert any("No text has these words" in one.text() for one in dialog.findChildren(QLabel) if one.isVisible())
    field.setText("冬修")
    with_other.opened_by(lambda: QTest.keyClick(field, Qt.Key.Key_Return))
    assert len(editions(with_other)) == 3


def test_a_file_that_was_replaced_by_another_text_is_told_of_once_and_can_be_joined(two: Sitting, file: Path) -> None:
    file.write_text(OTHER, encoding="utf-8")
    two.opened_by(lambda: two.window.files.open_path(file))
    assert quotes(two) == []
    assert two.words().count("another text than before") == 1
    assert "now holds another text than before" in question(two)
    two.opened_by(lambda: answer(two, "Make it a new edition of the earlier one"))
    assert len(editions(two)) == 3
    assert two.text() == OTHER.strip()
    assert "Joined" in question(two)
    assert {one.anchor.quote for one in two.bridge.annotations() if not one.is_placed} != set(), "its marks wait for review"
    two.trigger("file.close")
    two.open(file)
    assert "another text than before" not in question(two)


def test_a_replaced_file_may_stay_a_text_of_its_own(two: Sitting, file: Path) -> None:
    file.write_text(OTHER, encoding="utf-8")
    two.opened_by(lambda: two.window.files.open_path(file))
    answer(two, "All right")
    assert question(two) == ""
    assert editions(two) == [1]
    two.trigger("file.close")
    two.open(file)
    assert question(two) == ""


def test_a_file_that_was_wrongly_taken_for_a_new_edition_is_kept_apart(two: Sitting, file: Path) -> None:
    file.write_text(THIRD, encoding="utf-8")
    two.opened_by(lambda: two.window.files.open_path(file))
    assert len(editions(two)) == 3
    two.opened_by(lambda: answer(two, "Another text: keep them apart"))
    assert len(editions(two)) == 1
    assert two.text() == THIRD.strip()
    assert quotes(two) == []
    two.opened_by(lambda: answer(two, "Undo"))
    assert len(editions(two)) == 3
    assert KEPT in quotes(two)


def test_a_new_edition_can_be_compared_from_the_line_that_tells_of_it(two: Sitting, file: Path) -> None:
    file.write_text(THIRD, encoding="utf-8")
    two.opened_by(lambda: two.window.files.open_path(file))
    answer(two, "Compare")
    two.qtbot.waitUntil(lambda: "Difference 1 of 1" in two.words())
    assert "两天内" in two.part(ComparisonTable).currentIndex().data()
