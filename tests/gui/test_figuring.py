"""Figures in the place of the page: the table, the way to their places, a subject over the library, and what is taken out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit

from core.figures import Figure, FigureLine, FigureSeries, Followed, FollowedFigure
from core.session import ReadingSession
from core.spans import Span
from gui.models.figures import SUBJECT, UNIT, VALUE, FigureModel
from gui.models.followed import FollowedModel
from gui.panes.figures import FiguresPane
from gui.widgets.chart import BARS, LINES
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.figure_words import number
from gui.widgets.figures_table import FiguresTable
from gui.widgets.followed_view import FollowedView

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.theme import Theme
    from tests.gui.window_kit import Sitting

TEXTS = {
    "二〇二四": (
        "政府工作报告\n\n周水生\n\n2024年1月20日\n\n各位代表：\n\n一、去年工作\n\n全县粮食产量12.8万吨，增长3.2%。新建农村公路85公里，改造危房320户。\n\n"
        "二、今年目标\n\n主要预期目标是：粮食产量稳定在13万吨以上。\n"
    ),
    "二〇二二": "政府工作报告\n\n周水生\n\n2022年2月10日\n\n各位代表：\n\n粮食总产量1.2亿公斤，下降0.6%。\n",
    "一封信": "关于节约用水的一封信\n\n请各家各户拧紧龙头。\n",
}


@pytest.fixture
def stocked(start: Callable[..., Sitting], tmp_path: Path, library: Path) -> Sitting:
    """The window over a library of three texts; none of them is open."""
    with ReadingSession(library) as session:
        for name, text in TEXTS.items():
            file = tmp_path / f"{name}.txt"
            file.write_text(text, encoding="utf-8")
            session.admit(session.plan(session.read(file)))
    return start()


def pane_of(sitting: Sitting, file: Path) -> FiguresPane:
    """Open a file and show its figures."""
    sitting.open(file)
    with sitting.qtbot.waitSignal(sitting.bridge.figures.read):
        sitting.trigger("view.figures")
    return sitting.part(FiguresPane)


def table_of(pane: FiguresPane) -> FiguresTable:
    return next(one for one in pane.findChildren(FiguresTable) if one.model() is pane.model)


def column(pane: FiguresPane, at: int) -> list[str]:
    return [str(pane.model.index(row, at).data()) for row in range(pane.model.rowCount())]


def follow(sitting: Sitting, pane: FiguresPane) -> FollowedModel:
    """Follow the subject of the first figure."""
    table_of(pane).choose(0)
    with sitting.qtbot.waitSignal(sitting.bridge.figures.followed):
        sitting.qtbot.keyClick(table_of(pane), Qt.Key.Key_F)
    return pane.followed.model


def test_the_figures_of_the_document_are_listed_and_narrowed(stocked: Sitting, tmp_path: Path) -> None:
    pane = pane_of(stocked, tmp_path / "二〇二四.txt")
    assert column(pane, VALUE) == ["128,000", "3.2", "85", "320", "130,000"]
    assert column(pane, UNIT) == ["吨", "%", "公里", "户", "吨"]
    assert column(pane, SUBJECT) == ["粮食产量", "粮食产量", "农村公路", "危房", "粮食产量"]
    units = next(one for one in pane.findChildren(ChoiceBox) if one.findData("公里") >= 0)
    units.setCurrentIndex(units.findData("吨"))
    assert column(pane, UNIT) == ["吨", "吨"]
    units.setCurrentIndex(0)
    field = pane.findChild(QLineEdit)
    assert field is not None
    field.setText("预期目标")
    stocked.qtbot.waitUntil(lambda: column(pane, SUBJECT) == ["粮食产量"])


def test_values_are_sorted_within_their_unit(stocked: Sitting, tmp_path: Path) -> None:
    pane = pane_of(stocked, tmp_path / "二〇二四.txt")
    table_of(pane).sortByColumn(VALUE, Qt.SortOrder.DescendingOrder)
    amounts = [line.figure.value for line in pane.model.shown if line.figure.unit == "吨"]
    assert amounts == [130_000, 128_000]
    rows = column(pane, UNIT)
    assert rows.index("吨") + 1 == len(rows) - rows[::-1].index("吨") - 1


def test_a_row_leads_to_its_place(stocked: Sitting, tmp_path: Path) -> None:
    pane = pane_of(stocked, tmp_path / "二〇二四.txt")
    table_of(pane).choose(2)
    stocked.qtbot.keyClick(table_of(pane), Qt.Key.Key_Return)
    assert not stocked.action("view.figures").isChecked()
    assert stocked.reader.selection().of(stocked.text()) == "85公里"


def test_rows_are_copied_with_their_source(stocked: Sitting, tmp_path: Path) -> None:
    pane = pane_of(stocked, tmp_path / "二〇二四.txt")
    table_of(pane).choose(3)
    stocked.qtbot.keyClick(table_of(pane), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QApplication.clipboard().mimeData()
    assert data.text().splitlines()[1].split("\t")[:3] == ["320", "户", "危房"]
    for form in (data.text(), data.html(), bytes(data.data("text/markdown").data()).decode()):
        assert "改造危房320户。" in form
        assert "政府工作报告" in form


def test_a_subject_is_followed_over_the_library_and_leads_into_it(stocked: Sitting, tmp_path: Path) -> None:
    pane = pane_of(stocked, tmp_path / "二〇二四.txt")
    model = follow(stocked, pane)
    assert model.series is not None
    assert [(point.date, point.value, point.is_aim) for point in model.series.points] == [
        ("2022-02-10", 120_000, False),
        ("2024-01-20", 128_000, False),
        ("2024-01-20", 130_000, True),
    ]
    drawn = model.drawn()
    assert drawn.categories == ("2022-02-10", "2024-01-20")
    assert (drawn.reached, drawn.aimed) == ((120_000, 128_000), (None, 130_000))
    stocked.opened_by(lambda: pane.followed.passage_wanted.emit(model.at(0)))
    stocked.qtbot.waitUntil(lambda: stocked.reader.selection().of(stocked.text()) == "1.2亿公斤")


def test_escape_leads_back_to_the_figures_and_then_to_the_text(stocked: Sitting, tmp_path: Path) -> None:
    pane = pane_of(stocked, tmp_path / "二〇二四.txt")
    follow(stocked, pane)
    assert pane.is_following
    stocked.qtbot.keyClick(pane.followed, Qt.Key.Key_Escape)
    assert not pane.is_following
    stocked.qtbot.keyClick(table_of(pane), Qt.Key.Key_Escape)
    assert not stocked.action("view.figures").isChecked()


def test_selected_words_are_followed(stocked: Sitting, tmp_path: Path) -> None:
    stocked.open(tmp_path / "二〇二二.txt")
    stocked.select("粮食总产量")
    with stocked.qtbot.waitSignal(stocked.bridge.figures.followed):
        stocked.trigger("figure.follow")
    assert stocked.part(FiguresPane).followed.subject == "粮食产量"


def test_figures_go_into_a_workbook(stocked: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pane = pane_of(stocked, tmp_path / "二〇二四.txt")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "数据.xlsx"), ""))
    with stocked.qtbot.waitSignal(stocked.bridge.figures.exported):
        pane.export_wanted.emit()
    sheet = load_workbook(tmp_path / "数据.xlsx").active
    assert [row[0].value for row in list(sheet)[1:]] == [128_000, 3.2, 85, 320, 130_000]


def test_a_text_without_figures_says_so(stocked: Sitting, tmp_path: Path) -> None:
    pane = pane_of(stocked, tmp_path / "一封信.txt")
    assert pane.model.rowCount() == 0
    assert [label.text() for label in pane.findChildren(QLabel) if label.objectName() == "PaneHint" and label.isVisible()] == [
        pane.tr("This text gives no figures.")
    ]


def test_figures_of_several_places_are_bars_and_those_of_one_a_line(qtbot: QtBot, theme: Theme) -> None:
    view = FollowedView(theme)
    qtbot.addWidget(view)
    points = tuple(
        FollowedFigure(number, "报告", "2024", None, Span(0, 3), "12户", "危房", 12, "危房12户。", place=place)
        for number, place in enumerate(("清河县", "东岭县"))
    )
    rows = (FigureSeries("户", False, points, None), *(FigureSeries("户", False, (one,), one.place) for one in points))
    view.show_followed(Followed("危房", rows, 2))
    which = next(one for one in view.findChildren(ChoiceBox) if one.count() == 3)
    assert ["清河县" in which.itemText(at) for at in range(3)] == [False, True, False]
    assert view.chart.kind == BARS
    assert view.model.drawn().categories == ("清河县 2024", "东岭县 2024")
    which.setCurrentIndex(1)
    assert view.chart.kind == LINES
    assert view.model.rowCount() == 1


def test_rows_keep_the_rules_of_models(qtbot: QtBot) -> None:
    figures, followed = FigureModel(), FollowedModel()
    testers = [QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal) for model in (figures, followed)]
    line = FigureLine(Figure(Span(0, 3), 12, "户"), "12户", "危房", Span(0, 6), "危房12户。", "")
    figures.show((line, line))
    figures.narrow("危", "")
    figures.sort(VALUE)
    figures.show(())
    point = FollowedFigure(1, "报告", None, None, Span(0, 3), "12户", "危房", 12, "危房12户。")
    followed.show(FigureSeries("户", is_change=False, points=(point,)))
    assert followed.drawn().categories == ("报告",)
    followed.show(None)
    assert len(testers) == 2


@pytest.mark.parametrize(
    ("value", "words"), [(12.5, "12.5"), (10_467, "10,467"), (3_700_000, "370万"), (23_520_000_000, "235.2亿"), (1.14e14, "114万亿")]
)
def test_a_number_is_shown_as_it_is_read(value: float, words: str) -> None:
    assert number(value) == words
