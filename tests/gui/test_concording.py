"""The concordance in the place of the page: lines, their order, the way to their passages and into a file."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton

from core.concordance import LEFT, RIGHT, Concordance, Source
from core.finding import Query, find_words
from core.session import ReadingSession
from core.spans import Span
from gui.models.concordance import BEFORE_COLUMN, SOURCE_COLUMN, WORDS_COLUMN, ConcordanceModel
from gui.panes.concordance import ConcordancePane
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.concordance_table import ConcordanceTable

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.window_kit import Sitting

TEXTS = {
    "春耕动员": "在全县春耕动员会上的讲话\n\n周水生\n\n2024年3月5日\n\n同志们：\n\n一、抓春耕\n\n今年春耕等不得。\n\n二、抓落实\n\n"
    "春耕的农资要到户，渠道要清淤。\n",
    "秋收总结": "在秋收总结会上的讲话\n\n周水生\n\n2023年10月8日\n\n同志们：\n\n今年春耕抓得早，秋收才有底气。\n",
    "防汛部署": "在防汛部署会上的讲话\n\n李春和\n\n2024年6月1日\n\n同志们：\n\n堤段有人守，渠道有人看。\n",
}


@pytest.fixture
def stocked(start: Callable[..., Sitting], tmp_path: Path, library: Path) -> Sitting:
    """The window over a library of three speeches, none of them open."""
    with ReadingSession(library) as session:
        for name, text in TEXTS.items():
            file = tmp_path / f"{name}.txt"
            file.write_text(text, encoding="utf-8")
            session.admit(session.plan(session.read(file)))
    return start()


def field(sitting: Sitting) -> QLineEdit:
    found = sitting.part(ConcordancePane).findChild(QLineEdit)
    assert found is not None
    return found


def ask(sitting: Sitting, words: str) -> ConcordanceModel:
    """Look for words in the concordance, and wait for the lines."""
    if not sitting.action("view.concordance").isChecked():
        sitting.trigger("view.concordance")
    field(sitting).setText(words)
    with sitting.qtbot.waitSignal(sitting.bridge.concordances.gathered):
        field(sitting).returnPressed.emit()
    return model_of(sitting)


def model_of(sitting: Sitting) -> ConcordanceModel:
    model = sitting.part(ConcordanceTable).model()
    assert isinstance(model, ConcordanceModel)
    return model


def lines(model: ConcordanceModel) -> list[str]:
    found = [model.at(row) for row in range(model.rowCount())]
    return [f"{line.left[-2:]}|{line.words}|{line.right[:2]}" for line in found]


def test_a_model_makes_rows_of_lines_and_keeps_what_is_chosen_in_another_order(qtbot: QtBot) -> None:
    text = "粮食乙，粮食甲"
    found = Concordance()
    found.add(Source(1, "文", None, "2024-03-05"), text, find_words(text, Query("粮食")))
    model = ConcordanceModel()
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(found, found.ordered())
    with qtbot.waitSignal(model.numbers_wanted) as asked:
        assert model.index(0, SOURCE_COLUMN).data() == "2024 · 文"
    found.learn(asked.args[0])
    with qtbot.waitSignal(model.dataChanged):
        model.learned()
    assert [model.index(0, column).data() for column in range(4)] == ["", "粮食", "乙，粮食甲", "2024 ¶1 · 文"]
    kept = QPersistentModelIndex(model.index(0, WORDS_COLUMN))
    model.show_order(found.ordered(RIGHT)[::-1])
    assert model.at(kept.row()).right == "乙，粮食甲"
    model.show(None)
    assert model.rowCount() == 0


def test_the_page_says_what_will_be_here_and_enter_fills_it(stocked: Sitting) -> None:
    stocked.trigger("view.concordance")
    assert "one line each" in stocked.words()
    assert field(stocked).hasFocus()
    assert lines(ask(stocked, "春耕")) == ["全县|春耕|动员", "、抓|春耕| 今", "今年|春耕|等不", "实 |春耕|的农", "今年|春耕|抓得"]
    assert "5 place(s) in 2 document(s)" in stocked.words()
    assert lines(ask(stocked, "春耕 年:2023")) == ["今年|春耕|抓得"]


def test_lines_are_sorted_by_either_side(stocked: Sitting) -> None:
    model = ask(stocked, "春耕")
    box = stocked.part(ConcordancePane).findChild(ChoiceBox)
    assert box is not None
    with stocked.qtbot.waitSignal(stocked.bridge.concordances.ordered):
        box.setCurrentIndex(box.findData(LEFT))
    assert [line[:2] for line in lines(model)][-3:] == ["今年", "全县", "、抓"]
    header = stocked.part(ConcordanceTable).horizontalHeader()
    with stocked.qtbot.waitSignal(stocked.bridge.concordances.ordered):
        header.sectionClicked.emit(2)
    assert box.currentData() == RIGHT
    assert [line[-2:] for line in lines(model)][1:] == ["的农", "等不", "动员", "抓得"]


def test_the_words_stand_in_the_middle_in_the_accent(stocked: Sitting) -> None:
    ask(stocked, "春耕")
    table = stocked.part(ConcordanceTable)
    assert table.columnWidth(BEFORE_COLUMN) == table.columnWidth(2)
    assert sum(table.columnWidth(column) for column in range(4)) == table.viewport().width()
    assert table.columnWidth(WORDS_COLUMN) < table.columnWidth(BEFORE_COLUMN)
    assert table.model().index(0, SOURCE_COLUMN).data().startswith("2024 · ")
    assert table.model().index(1, SOURCE_COLUMN).data().startswith("2024 ¶2 · ")


def test_enter_opens_the_passage_with_all_places_marked_and_esc_leads_back(stocked: Sitting) -> None:
    ask(stocked, "春耕")
    table = stocked.part(ConcordanceTable)
    table.selectRow(4)
    table.setFocus()
    stocked.opened_by(lambda: stocked.press(Qt.Key.Key_Return))
    document, selection = stocked.bridge.document, stocked.reader.selection()
    assert document is not None
    assert (document.name, Span(selection.start, selection.end + 2).of(document.text)) == ("秋收总结.txt", "春耕抓得")
    assert not stocked.action("view.concordance").isChecked()
    assert model_of(stocked).at(4).paragraph == stocked.reader.paragraph_number(selection.start)
    stocked.trigger("view.concordance")
    assert model_of(stocked).rowCount() == 5
    stocked.press(Qt.Key.Key_Escape)
    assert not stocked.action("view.concordance").isChecked()
    assert stocked.reader.page_actions_widget.hasFocus()


def test_what_is_selected_is_looked_for(stocked: Sitting, tmp_path: Path) -> None:
    stocked.opened_by(lambda: stocked.bridge.open_file(tmp_path / "防汛部署.txt"))
    document = stocked.bridge.document
    assert document is not None
    at = document.text.index("渠道")
    stocked.reader.select(Span(at, at + 2))
    with stocked.qtbot.waitSignal(stocked.bridge.concordances.gathered):
        stocked.trigger("view.concordance")
    assert lines(model_of(stocked)) == ["守，|渠道|有人", "户，|渠道|要清"]


def test_a_wrong_query_is_told_and_nothing_found_is_said(stocked: Sitting) -> None:
    ask(stocked, "春耕")
    field(stocked).setText("春耕 年:去年")
    field(stocked).returnPressed.emit()
    assert "去年 is no year" in stocked.words()
    ask(stocked, "海洋牧场")
    assert "No document of the library has such a place" in stocked.words()
    field(stocked).setText("")
    field(stocked).returnPressed.emit()
    assert "one line each" in stocked.words()


def test_lines_of_another_library_are_asked_for_when_they_are_shown_again(stocked: Sitting) -> None:
    ask(stocked, "春耕")
    stocked.press(Qt.Key.Key_Escape)
    stocked.bridge.keeping.awake.emit()
    assert model_of(stocked).rowCount() == 0
    with stocked.qtbot.waitSignal(stocked.bridge.concordances.gathered):
        stocked.trigger("view.concordance")
    assert model_of(stocked).rowCount() == 5


def test_chosen_lines_are_copied_one_below_the_other(stocked: Sitting) -> None:
    ask(stocked, "渠道")
    table = stocked.part(ConcordanceTable)
    table.selectAll()
    table.setFocus()
    stocked.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().text().splitlines()
    assert len(copied) == 2
    assert all("【渠道】" in line for line in copied)


def test_all_lines_are_saved_in_the_order_that_is_seen(stocked: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ask(stocked, "渠道")
    path = tmp_path / "渠道.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    button = next(one for one in stocked.part(ConcordancePane).findChildren(QPushButton) if "Export" in one.text())
    with stocked.qtbot.waitSignal(stocked.bridge.concordances.exported):
        button.click()
    rows = list(csv.reader(path.read_text("utf-8-sig").splitlines()))
    assert [row[1:3] for row in rows] == [["Found", "Behind"], ["渠道", "有人看。"], ["渠道", "要清淤。"]]


def test_who_comes_back_from_a_passage_finds_the_lines_as_they_were(stocked: Sitting) -> None:
    model = ask(stocked, "春耕 或 渠道")
    stocked.part(ConcordanceTable).setFocus()
    with stocked.qtbot.waitSignal(stocked.bridge.concordances.hits_found):
        stocked.opened_by(lambda: stocked.press(Qt.Key.Key_Return))
    assert stocked.reader.selection().of(stocked.text()) in {"春耕", "渠道"}
    stocked.trigger("view.concordance")
    assert field(stocked).text() == "春耕 或 渠道"
    assert len(lines(model)) == 7
