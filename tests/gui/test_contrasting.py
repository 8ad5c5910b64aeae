"""Two documents of the library side by side, sentence by sentence, in the place of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTabBar

from core.contrast import Contrasted, ContrastSide
from core.outline import recognise
from core.study.contrasting import contrast
from core.text import paragraphs
from gui.dialogs.choose_document import ChooseDocumentDialog
from gui.models.contrast import ContrastModel, ContrastSheet
from gui.panes.comparison import ComparisonPane
from gui.panes.contrast import ContrastPane
from gui.widgets.contrast_facts import FigureTable, SummaryTable
from gui.widgets.contrast_table import ContrastTable

if TYPE_CHECKING:
    from pathlib import Path

    from gui.widgets.choice_table import ChoiceTable
    from tests.gui.window_kit import Sitting

OLD = """2025年县政府工作报告
各位代表：
一、过去一年的工作
全县生产总值达到120亿元，增长6%。新建村级卫生室12个。城乡面貌有了改善。
二、今年的任务
今年要把灌区的渠道修完。下乡干部要把群众的意见带回来。学校的操场要赶在开学之前铺好。
三、自身的建设
会议要少开，文件要短写。欠群众的账要一笔一笔还清。办事窗口要能一次办完。审批的时限要写在墙上。机关的车要少派。"""
NEW = """2026年县政府工作报告
各位代表：
一、过去一年的工作
全县生产总值达到131亿元，增长7%。新建村级卫生室12个。第一条过境高速开工建设。
二、今年的任务
今年要把灌区的渠道全部修好。学校的操场要赶在开学之前铺好。
三、自身的建设
会议要少开，文件要短写。欠群众的账要一笔一笔还清。办事窗口要能一次办完。审批的时限要写在墙上。机关的车要少派。下乡干部要把群众的意见带回来。"""


@pytest.fixture
def pane(sitting: Sitting, tmp_path: Path) -> ContrastPane:
    """Two reports of the library beside one another, chosen as a reader does: the later one is on the page, the earlier one in a list."""
    for name, text in (("去年.txt", OLD), ("今年.txt", NEW)):
        (tmp_path / name).write_text(text, "utf-8")
        sitting.open(tmp_path / name)
    sitting.trigger("document.contrast")
    sitting.qtbot.waitUntil(lambda: sitting.window.findChild(ChooseDocumentDialog) is not None)
    sitting.part(ChooseDocumentDialog).findChild(QPushButton, "AccentButton").click()
    found = sitting.part(ContrastPane)
    sitting.qtbot.waitUntil(lambda: found.sheet is not None, timeout=30_000)
    return found


def lines(pane: ContrastPane) -> ContrastModel:
    """Return what the columns show."""
    model = pane.findChild(ContrastModel)
    assert model is not None
    return model


def words(pane: ContrastPane) -> list[tuple[str, str]]:
    """Return what stands left and right."""
    model = lines(pane)
    return [(model.words(line, 0), model.words(line, 1)) for line in range(model.rowCount())]


def told(pane: ContrastPane) -> list[str]:
    """Return what a screen reader is told of the cells."""
    model = lines(pane)
    cells = [model.index(row, column) for row in range(model.rowCount()) for column in (0, 1)]
    return [str(model.data(cell, Qt.ItemDataRole.AccessibleTextRole)) for cell in cells]


def choose(pane: ContrastPane, name: str) -> None:
    """Let only one kind of sentence be seen."""
    box = next(one for one in pane.findChildren(QComboBox) if "sentences" in one.accessibleName())
    at = next(at for at in range(box.count()) if name in box.itemText(at))
    box.setCurrentIndex(at)
    box.activated.emit(at)


def rows_of(pane: ContrastPane, kind: type[ChoiceTable]) -> list[list[str]]:
    """Return the words of a table."""
    model = pane.findChild(kind).model()
    return [[str(model.index(row, column).data()) for column in range(model.columnCount())] for row in range(model.rowCount())]


def test_sections_and_sentences_stand_beside_one_another_the_earlier_report_left(pane: ContrastPane) -> None:
    seen = words(pane)
    assert ("二、今年的任务", "二、今年的任务") in seen
    assert ("今年要把灌区的渠道修完。", "今年要把灌区的渠道全部修好。") in seen
    assert ("", "第一条过境高速开工建设。") in seen
    assert ("城乡面貌有了改善。", "") in seen
    assert any(left.startswith("… 5 sentence") for left, _ in seen), "what is alike is folded"
    QAbstractItemModelTester(lines(pane), QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_a_screen_reader_is_told_what_became_of_each_sentence(pane: ContrastPane) -> None:
    said = told(pane)
    assert "new: 第一条过境高速开工建设。" in said
    assert "dropped: 城乡面貌有了改善。" in said
    assert any(one.startswith("reworded: “120”, “6%”") for one in said)
    assert any("moved further down" in one for one in said)


def test_only_the_kind_that_is_chosen_is_seen_each_under_its_heading(pane: ContrastPane) -> None:
    choose(pane, "Only new")
    assert words(pane) == [("一、过去一年的工作", "一、过去一年的工作"), ("", "第一条过境高速开工建设。")]
    choose(pane, "All sentences")
    assert len(words(pane)) > 8


def test_keys_go_from_difference_to_difference_and_to_the_other_place(sitting: Sitting, pane: ContrastPane) -> None:
    table = pane.findChild(ContrastTable)
    choose(pane, "Only moved")
    table.setFocus()
    sitting.press(Qt.Key.Key_BracketRight)
    first = table.currentIndex().row()
    sitting.press(Qt.Key.Key_Space)
    assert table.currentIndex().row() != first
    assert "下乡干部" in lines(pane).words(table.currentIndex().row(), 1) + lines(pane).words(table.currentIndex().row(), 0)
    assert any("of 2" in label.text() for label in pane.findChildren(QLabel))


def test_summary_and_figures_tell_of_both_and_lead_to_the_sentences(pane: ContrastPane) -> None:
    pages = next(one for one in pane.findChildren(QTabBar) if one.count() == 4)
    pages.setCurrentIndex(1)
    summary = rows_of(pane, SummaryTable)
    assert summary[0][0] == "All sentences"
    assert summary[0][4] == "1"
    pages.setCurrentIndex(3)
    figures = rows_of(pane, FigureTable)
    assert any("120亿元" in line[1] and "131亿元" in line[2] and line[3] == "+9.2%" for line in figures)
    assert any(line[1:] == ["6%", "7%", "+1 points"] for line in figures)
    pane.findChild(FigureTable).taken.emit(0)
    assert pages.currentIndex() == 0
    table = pane.findChild(ContrastTable)
    assert "生产总值" in lines(pane).words(table.currentIndex().row(), 1)


def test_enter_leads_to_the_place_in_the_text_on_the_page(sitting: Sitting, pane: ContrastPane) -> None:
    table = pane.findChild(ContrastTable)
    line = next(line for line, both in enumerate(words(pane)) if both[1].startswith("第一条过境高速"))
    table.go_to(line)
    table.setFocus()
    sitting.press(Qt.Key.Key_Return)
    assert not pane.isVisible()
    assert sitting.reader.isVisible()
    sitting.qtbot.waitUntil(lambda: sitting.text()[sitting.reader.caret() :].startswith("第一条过境高速"))


def test_escape_leads_back_and_what_was_swapped_stands_the_other_way_round(sitting: Sitting, pane: ContrastPane) -> None:
    before = pane.sheet
    next(one for one in pane.findChildren(QPushButton) if one.text() == "⇄").click()
    sitting.qtbot.waitUntil(lambda: pane.sheet not in {None, before}, timeout=30_000)
    assert ("", "城乡面貌有了改善。") in words(pane)
    pane.findChild(ContrastTable).setFocus()
    sitting.press(Qt.Key.Key_Escape)
    assert sitting.reader.isVisible()
    assert sitting.action("annotation.note").isEnabled()


def test_the_readers_marks_are_seen_in_the_columns(sitting: Sitting, pane: ContrastPane) -> None:
    pane.left.emit()
    sitting.select("增长7%")
    sitting.window.activateWindow()
    sitting.qtbot.waitUntil(sitting.window.isActiveWindow)
    sitting.press(Qt.Key.Key_1)
    sitting.qtbot.waitUntil(lambda: len(sitting.bridge.annotations()) == 1)
    before = pane.sheet
    next(one for one in pane.findChildren(QPushButton) if one.text() == "⇄").click()
    sitting.qtbot.waitUntil(lambda: pane.sheet not in {None, before}, timeout=30_000)
    sheet = pane.sheet
    assert sheet is not None
    marked = [mark for row in range(len(sheet.lines)) for mark in sheet.marks(row, 0)]
    assert [sheet.text(0)[mark.start : mark.end] for mark in marked] == ["增长7%"]


def test_two_editions_of_a_document_are_compared_by_sentences_too(sitting: Sitting, tmp_path: Path) -> None:
    file = tmp_path / "报告.txt"
    for text in (OLD, OLD.replace("灌区的渠道", "灌区的干渠")):
        file.write_text(text, "utf-8")
        sitting.open(file)
    sitting.trigger("document.compare")
    sitting.qtbot.waitUntil(lambda: sitting.window.findChild(ComparisonPane) is not None)
    next(one for one in sitting.part(ComparisonPane).findChildren(QPushButton) if one.text() == "Sentence by sentence").click()
    pane = sitting.part(ContrastPane)
    sitting.qtbot.waitUntil(lambda: pane.sheet is not None, timeout=30_000)
    assert ("今年要把灌区的渠道修完。", "今年要把灌区的干渠修完。") in words(pane)
    assert pane.sheet is not None
    assert pane.sheet.found.old.name != pane.sheet.found.new.name


def test_texts_that_differ_in_their_headings_alone_are_not_called_the_same() -> None:
    old = "一、水利\n渠道要修完。\n二、教育\n操场要铺好。"
    for new, is_same in ((old, True), (old.replace("一、水利", "一、兴修水利"), False)):
        texts = [(text, recognise(text, paragraphs(text))) for text in (old, new)]
        sheet = ContrastSheet(Contrasted(ContrastSide("去年", old), ContrastSide("今年", new), contrast(*texts[0], *texts[1])))
        assert not sheet.differences
        assert sheet.has_same_headings == is_same


def test_without_another_document_the_reader_is_told_what_to_do(sitting: Sitting, speech: Path) -> None:
    sitting.open(speech)
    sitting.trigger("document.contrast")
    sitting.qtbot.waitUntil(lambda: any("no other document" in label.text() for label in sitting.window.findChildren(QLabel)))


def test_enter_on_the_left_opens_the_other_document_at_that_place(sitting: Sitting, pane: ContrastPane) -> None:
    table = pane.findChild(ContrastTable)
    line = next(line for line, both in enumerate(words(pane)) if both[0].startswith("城乡面貌"))
    table.go_to(line, 0)
    table.setFocus()
    sitting.opened_by(lambda: sitting.press(Qt.Key.Key_Return))
    assert not pane.isVisible()
    assert sitting.text().startswith("2025年")
    sitting.qtbot.waitUntil(lambda: sitting.text()[sitting.reader.caret() :].startswith("城乡面貌"))
