"""Terms over time in the place of the page: numbers, the way to their places, the way from a selection, and the files."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QToolButton

from core.holdings import Collection
from core.session import ReadingSession
from core.terms import OCCASION, SPEAKER, YEAR, TermGroup, TermPoint, TermTable, parted
from gui.models.term_axis import axis
from gui.models.terms import FIRST_TERM, TermsModel
from gui.panes.concordance import ConcordancePane
from gui.panes.search import SearchPane
from gui.panes.terms import MOST, TermsPane
from gui.widgets.chart import Chart
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.scope_chips import ScopeChip
from gui.widgets.terms_table import TermsTable
from tests.gui.walk_kit import unnamed, walk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.window_kit import Sitting

TEXTS = {
    "春耕动员": "在全县春耕动员会上的讲话\n\n周水生\n\n2024年3月5日\n\n同志们：\n\n今年春耕等不得，春耕的农资要到户。\n",
    "秋收总结": "在秋收总结会上的讲话\n\n周水生\n\n2021年10月8日\n\n同志们：\n\n今年春耕抓得早，秋收才有底气。\n",
    "防汛部署": "在防汛部署会上的讲话\n\n李春和\n\n2024年6月1日\n\n同志们：\n\n堤段有人守，渠道有人看。\n",
    "一封信": "关于春耕的一封信\n\n请各村把春耕放在心上。\n",
}


@pytest.fixture
def stocked(start: Callable[..., Sitting], tmp_path: Path, library: Path) -> Sitting:
    """The window over a library of four texts, of which one has no date; none of them is open."""
    with ReadingSession(library) as session:
        for name, text in TEXTS.items():
            file = tmp_path / f"{name}.txt"
            file.write_text(text, encoding="utf-8")
            opening = session.admit(session.plan(session.read(file)))
            if name == "防汛部署":
                session.holdings.put_collection(Collection("k", "水利"))
                session.holdings.collect([opening.document], "k", is_inside=True)
    return start()


def pane_of(sitting: Sitting) -> TermsPane:
    if not sitting.action("view.terms").isChecked():
        sitting.trigger("view.terms")
    found = sitting.part(TermsPane)
    assert isinstance(found, TermsPane)
    return found


def field_of(pane: TermsPane) -> QLineEdit:
    found = pane.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def ask(sitting: Sitting, words: str) -> TermsPane:
    """Write terms in the field, and wait for the numbers."""
    pane = pane_of(sitting)
    field_of(pane).setText(words)
    with sitting.qtbot.waitSignal(sitting.bridge.terms.counted):
        sitting.qtbot.keyClick(field_of(pane), Qt.Key.Key_Return)
    return pane


def choose(sitting: Sitting, pane: TermsPane, value: object) -> None:
    """Choose something in the box that offers it, and wait for the numbers."""
    box = next(one for one in pane.findChildren(ChoiceBox) if one.findData(value) >= 0)
    with sitting.qtbot.waitSignal(sitting.bridge.terms.counted):
        box.setCurrentIndex(box.findData(value))


def shown(model: TermsModel) -> list[list[str]]:
    return [[str(model.index(row, column).data()) for column in range(model.columnCount())] for row in range(model.rowCount())]


def test_terms_are_counted_by_year_speaker_and_occasion(stocked: Sitting) -> None:
    pane = ask(stocked, "春耕，渠道")
    assert pane.terms == ("春耕", "渠道")
    box = next(one for one in pane.findChildren(ChoiceBox) if one.findData("places") >= 0)
    box.setCurrentIndex(box.findData("places"))
    numbers = {row[0]: row[FIRST_TERM:] for row in shown(pane.model)}
    unknown = pane.model.group_name(2)
    assert numbers == {"2021": ["1", "0"], "2024": ["3", "1"], unknown: ["2", "0"], pane.model.group_name(None): ["6", "1"]}
    choose(stocked, pane, SPEAKER)
    assert [row[0] for row in shown(pane.model)][:2] == ["周水生", "李春和"]
    choose(stocked, pane, OCCASION)
    assert pane.model.table is not None
    assert pane.model.table.grouping == OCCASION


def test_a_number_leads_to_its_places_and_back(stocked: Sitting) -> None:
    pane = ask(stocked, "春耕")
    table = pane.findChild(TermsTable)
    assert table is not None
    table.setCurrentIndex(pane.model.index(1, FIRST_TERM))
    assert pane.chart.current == (0, 3)
    with stocked.qtbot.waitSignal(stocked.bridge.concordances.gathered) as gathered:
        stocked.qtbot.keyClick(table, Qt.Key.Key_Return)
    assert gathered.args is not None
    assert [gathered.args[0].line(at).source.year for at in range(len(gathered.args[0]))] == ["2024"] * 3
    lines = stocked.part(ConcordancePane)
    assert any("2024" in button.text() for button in lines.findChildren(QPushButton) if button.isVisible())
    stocked.qtbot.keyClick(lines, Qt.Key.Key_Escape)
    assert stocked.action("view.terms").isChecked()


def test_a_point_of_the_chart_leads_to_places_without_a_date(stocked: Sitting) -> None:
    pane = ask(stocked, "春耕")
    place = pane.chart.place_of(0, 5)
    assert place is not None
    with stocked.qtbot.waitSignal(stocked.bridge.concordances.gathered) as gathered:
        stocked.qtbot.mouseClick(pane.chart, Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert gathered.args is not None
    assert [gathered.args[0].line(at).source.date for at in range(len(gathered.args[0]))] == [None, None]
    widened = next(one for one in stocked.part(ConcordancePane).findChildren(QPushButton) if one.text().endswith("✕"))
    with stocked.qtbot.waitSignal(stocked.bridge.concordances.gathered) as gathered:
        widened.click()
    assert len(gathered.args[0]) == 6


def test_what_is_selected_or_looked_for_is_counted(stocked: Sitting, tmp_path: Path) -> None:
    stocked.open(tmp_path / "春耕动员.txt")
    stocked.select("农资")
    with stocked.qtbot.waitSignal(stocked.bridge.terms.counted):
        stocked.trigger("view.terms")
    assert stocked.part(TermsPane).terms == ("农资",)
    stocked.trigger("view.terms")
    assert not stocked.action("view.terms").isChecked()


def test_the_button_of_the_search_counts_what_was_looked_for_where_it_was(stocked: Sitting) -> None:
    stocked.trigger("search.library")
    search = stocked.part(SearchPane)
    search.field.setText("春耕 或 渠道 年:2024")
    stocked.qtbot.waitUntil(lambda: search.model.rowCount() > 0)
    button = next(one for one in search.findChildren(QToolButton) if one.text() == search.tr("Over time"))
    with stocked.qtbot.waitSignal(stocked.bridge.terms.counted):
        button.click()
    pane = stocked.part(TermsPane)
    assert pane.terms == ("春耕", "渠道")
    assert pane.model.table is not None
    assert [group.key for group in pane.model.table.groups] == ["2024"]


def test_a_collection_narrows_the_documents(stocked: Sitting) -> None:
    pane = ask(stocked, "渠道")
    # Which collections there are is read beside the numbers.
    stocked.qtbot.waitUntil(lambda: any(one.findText("水利") >= 0 for one in pane.findChildren(ChoiceBox)))
    box = next(one for one in pane.findChildren(ChoiceBox) if one.findText("水利") >= 0)
    with stocked.qtbot.waitSignal(stocked.bridge.terms.counted):
        box.setCurrentIndex(box.findText("水利"))
    assert pane.model.table is not None
    assert [group.documents for group in pane.model.table.groups] == [1]


def test_the_keyboard_reaches_chart_and_numbers_and_all_is_named(stocked: Sitting) -> None:
    pane = ask(stocked, "春耕 渠道")
    way = walk(pane.window())
    assert {Chart, TermsTable, ScopeChip, ChoiceBox} <= {type(widget) for widget in way.forth}
    assert not way.missed()
    assert unnamed(pane) == []


def test_terms_are_taken_off_and_only_so_many_are_taken(stocked: Sitting) -> None:
    pane = ask(stocked, "甲 乙 丙 丁 戊 己 庚")
    assert len(pane.terms) == MOST
    assert field_of(pane).text() == "庚"
    said = pane.findChild(QLabel, "ConcordanceCount")
    assert said is not None
    assert said.text() == f"At most {MOST} terms at a time: take one off first."
    with stocked.qtbot.waitSignal(stocked.bridge.terms.counted):
        pane.findChildren(ScopeChip)[0].click()
    assert pane.terms == ("乙", "丙", "丁", "戊", "己")


def test_no_number_comes_for_a_term_that_was_taken_off_meanwhile(stocked: Sitting) -> None:
    pane = pane_of(stocked)
    field_of(pane).setText("春耕")
    with stocked.qtbot.assertNotEmitted(stocked.bridge.terms.counted, wait=150):
        stocked.qtbot.keyClick(field_of(pane), Qt.Key.Key_Return)
        pane.findChildren(ScopeChip)[0].click()
    assert pane.model.table is None


def test_numbers_and_chart_go_into_files(stocked: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pane = ask(stocked, "春耕")
    button = next(one for one in pane.findChildren(QPushButton) if one.text() and one.isEnabled() and "…" in one.text())
    for ending in (".csv", ".png", ".svg"):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, ending=ending: (str(tmp_path / f"走势{ending}"), ""))
        with stocked.qtbot.waitSignal(stocked.bridge.terms.exported):
            button.click()
    with (tmp_path / "走势.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    assert [row[3] for row in rows[1:]] == ["1", "3", "2", "6"]
    assert not QImage(str(tmp_path / "走势.png")).isNull()
    drawing = (tmp_path / "走势.svg").read_text(encoding="utf-8")
    assert "<svg" in drawing
    assert "春耕" in drawing


def test_without_documents_the_page_says_what_to_do(sitting: Sitting) -> None:
    pane = pane_of(sitting)
    field_of(pane).setText("春耕")
    with sitting.qtbot.waitSignal(sitting.bridge.terms.counted):
        sitting.qtbot.keyClick(field_of(pane), Qt.Key.Key_Return)
    hints = [label.text() for label in pane.findChildren(QLabel) if label.objectName() == "PaneHint"]
    assert len(hints) == 1
    assert hints[0]
    assert pane.model.rowCount() == 0


def test_rows_keep_the_rules_of_models(qtbot: QtBot) -> None:
    model = TermsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    groups = (TermGroup("2023", 2, 20_000), TermGroup("", 1, 0))
    model.show(TermTable(YEAR, ("春耕",), groups, ((TermPoint(4, 2), TermPoint(1, 1)),)))
    assert [row[FIRST_TERM] for row in shown(model)] == ["2.00", "0.00", "2.50"]
    model.set_rate(is_rate=False)
    assert [row[FIRST_TERM] for row in shown(model)] == ["4", "1", "5"]
    model.show(None)
    assert model.rowCount() == 0
    del tester


def test_years_without_documents_keep_their_place_and_no_line_leads_to_the_unknown() -> None:
    assert axis(["2020", "2022", ""], YEAR) == [0, None, 1, None, 2]
    assert axis(["1066", "2022"], YEAR) == [0, 1]
    assert axis([""], YEAR) == [0]
    assert axis([str(one) for one in range(100)], SPEAKER) == list(range(40))


def test_terms_are_parted_by_blanks_and_commas_and_quotes_keep_them() -> None:
    assert parted("发展 改革，创新、“同志们，” GDP") == ("发展", "改革", "创新", "同志们，", "GDP")
    assert parted("“三农”工作 发展 发展") == ("“三农”工作", "发展")
    assert parted(" ，") == ("，",)
    assert parted("  ") == ()
