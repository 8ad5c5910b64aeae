"""The overview of a text as a reader uses it, under its tab at the right."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPushButton, QScrollArea, QTabBar, QVBoxLayout, QWidget

from core.document import Document, Origin, Paragraph
from core.metadata import Metadata, MetadataState
from core.outline.remarks import MISSING, PLACEHOLDER, UNCLOSED, Fault, Remark
from core.outline.tree import HEADING, RUN_IN, Node, Outline, Part
from core.spans import Span
from gui.models.faults import PLACE_ROLE, POINT_ROLE, FaultModel
from gui.panes.annotations import AnnotationsPane
from gui.panes.overview import OverviewPane
from gui.theme import Theme
from gui.widgets.fault_list import FaultList
from tests.counting import growth

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TEXT = """在全镇春耕会上的讲话

（2026年3月2日）

镇长

同志们：

一、守住春耕

一是备好种子。三是修好水渠，清淤“分段包干，四月完工。

二、管好山林

XX村先做，别的村跟上。"""


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def fault(kind: str, words: str, sentence: str, *values: str) -> Fault:
    return Fault(kind, Remark(sentence, values), TEXT.index(words))


MISSING_ONE = fault(MISSING, "三是", "Between {0} and {1} no number stands.", "一是", "三是")
UNCLOSED_ONE = fault(UNCLOSED, "“分段", "The opening quote is not closed.")
PLACEHOLDER_ONE = fault(PLACEHOLDER, "XX村", "A placeholder stands here.")
PARTS = (Part("title", span("在全镇春耕会上的讲话")), Part("date", span("（2026年3月2日）")), Part("speaker", span("镇长")))
NODES = (
    Node(1, HEADING, "一、", "守住春耕", span("一、守").start, span("二、").start, span("一是").start - 2, None),
    Node(2, RUN_IN, "一是", "备好种子", span("一是").start, span("三是").start, span("一是").end, 0),
    Node(2, RUN_IN, "三是", "修好水渠", span("三是").start, span("二、").start, span("三是").end, 0, faults=(MISSING_ONE, UNCLOSED_ONE)),
    Node(1, HEADING, "二、", "管好山林", span("二、").start, len(TEXT), span("管好山林").end, None, faults=(PLACEHOLDER_ONE,)),
)
OUTLINE = Outline("在全镇春耕会上的讲话", PARTS, NODES)
KNOWN = Metadata("在全镇春耕会上的讲话", "镇长", "2026-03-02", "全镇春耕会")
DOCUMENT = Document(
    text=TEXT,
    paragraphs=(Paragraph(Span(0, len(TEXT))),),
    origin=Origin(path=Path("/讲话/春耕会讲话.docx"), file_digest="", reader="docx/1"),
    name="春耕会讲话.docx",
    text_digest="",
    pages=(0, span("二、管").start),
)
FLAWLESS = Outline(OUTLINE.title, PARTS, NODES[:2])


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(320, 640)
    QVBoxLayout(window).setContentsMargins(0, 0, 0, 0)
    return window


@pytest.fixture
def pane(window: QWidget, qtbot: QtBot, theme: Theme) -> OverviewPane:
    pane = OverviewPane(theme)
    window.layout().addWidget(pane)
    pane.show_document(DOCUMENT)
    pane.show_metadata(MetadataState(KNOWN, frozenset({"speaker"})), KNOWN)
    pane.show_overview(OUTLINE, TEXT)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    pane.setFocus()
    qtbot.waitUntil(pane.findChild(FaultList).hasFocus)
    return pane


def words_on(pane: QWidget) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible() and label.text()]


def faults_of(pane: OverviewPane) -> QListView:
    return pane.findChild(FaultList)


def beside(pane: OverviewPane, name: str) -> str:
    """Return what stands at the right of a name."""
    words = words_on(pane)
    return words[words.index(name) + 1]


def test_the_document_is_named_with_speaker_date_and_occasion(pane: OverviewPane) -> None:
    named = [beside(pane, name) for name in ("Title", "Speaker", "Date", "Occasion")]
    assert named == ["在全镇春耕会上的讲话", "镇长", "2 March 2026", "全镇春耕会"]


def test_what_is_not_known_can_be_filled_in(pane: OverviewPane, qtbot: QtBot) -> None:
    assert beside(pane, "Number") == "not known"
    value = next(label for label in pane.findChildren(QLabel) if label.accessibleName() == "Number: not known")
    qtbot.mouseClick(value, Qt.MouseButton.LeftButton)
    editor = next(field for field in pane.findChildren(QLineEdit) if field.isVisible())
    with qtbot.waitSignal(pane.field_written) as written:
        qtbot.keyClicks(editor, "3")
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert written.args == ["number", "3"]


def test_the_file_is_named_with_its_format_and_its_pages(pane: OverviewPane) -> None:
    assert [beside(pane, name) for name in ("Format", "Pages")] == ["Word document", "2"]
    assert beside(pane, "Source file").replace("\u200b", "") == "春耕会讲话.docx"


def test_figures_count_what_the_page_counts(pane: OverviewPane) -> None:
    assert beside(pane, "Characters") == str(len("".join(TEXT.split())))
    assert beside(pane, "Paragraphs") == "5"
    assert [beside(pane, name) for name in ("Headings", "Run-in points")] == ["2", "2"]


def test_every_fault_stands_in_the_list_with_its_section_and_words_around_it(pane: OverviewPane) -> None:
    model = faults_of(pane).model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    assert [row.data() for row in rows] == [
        "Between 一是 and 三是 no number stands.",
        "The opening quote is not closed.",
        "A placeholder stands here.",
    ]
    assert rows[1].data(PLACE_ROLE) == "三是 · …好水渠，清淤“分段包干，四月完工。"
    assert rows[2].data(PLACE_ROLE) == "二、 · XX村先做，别的村跟上。"
    assert "Faults 3" in [head.text() for head in pane.findChildren(QPushButton, "OverviewHeading")]


def test_a_click_leads_to_the_fault(pane: OverviewPane, qtbot: QtBot) -> None:
    view = faults_of(pane)
    at = view.visualRect(view.model().index(2, 0)).center()
    with qtbot.waitSignal(pane.place_chosen) as chosen:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert chosen.args == [TEXT.index("XX村")]


def test_the_keyboard_leads_to_a_fault_and_back_to_the_page(pane: OverviewPane, qtbot: QtBot) -> None:
    view = faults_of(pane)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(pane.place_chosen) as chosen:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert chosen.args == [TEXT.index("“分段")]
    with qtbot.waitSignal(pane.left):
        qtbot.keyClick(view, Qt.Key.Key_Escape)


def test_a_text_without_faults_says_so(pane: OverviewPane) -> None:
    pane.show_overview(FLAWLESS, TEXT)
    assert not faults_of(pane).isVisible()
    assert any(words.startswith("No faults") for words in words_on(pane))


def test_without_a_text_the_pane_says_what_will_be_here(pane: OverviewPane) -> None:
    pane.clear()
    assert [label.objectName() for label in pane.findChildren(QLabel) if label.isVisible()] == ["PaneHint"]


def test_the_keyboard_stays_on_its_fault_when_the_outline_changes(pane: OverviewPane) -> None:
    view = faults_of(pane)
    view.setCurrentIndex(view.model().index(2, 0))
    pane.show_overview(Outline(OUTLINE.title, PARTS, NODES[:2] + NODES[3:]), TEXT)
    assert view.currentIndex().data(POINT_ROLE) == TEXT.index("XX村")


def test_a_fault_far_down_is_scrolled_to(pane: OverviewPane, window: QWidget, qtbot: QtBot) -> None:
    many = Outline(OUTLINE.title, PARTS, NODES, tuple(MISSING_ONE.moved(i) for i in range(50)))
    pane.show_overview(many, TEXT)
    view, area = faults_of(pane), pane.findChild(QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > view.height() - area.height())
    qtbot.keyClick(view, Qt.Key.Key_End)
    row = view.visualRect(view.currentIndex())
    assert view.currentIndex().row() == 52
    seen = area.viewport().rect()
    assert seen.contains(view.mapTo(area.viewport(), row.center()))
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert seen.contains(view.mapTo(area.viewport(), view.visualRect(view.currentIndex()).center()))


def test_a_long_sentence_is_wrapped_and_never_cut(pane: OverviewPane, window: QWidget, qtbot: QtBot) -> None:
    view = faults_of(pane)
    long = Fault(MISSING, Remark("四要与前面的一是、二是、三是写法不同，这里还缺少一个序号，请对照原文再看一遍。"), 0)
    pane.show_overview(Outline(None, (), (), (long, PLACEHOLDER_ONE)), TEXT)

    def heights() -> list[int]:
        return [view.visualRect(view.model().index(row, 0)).height() for row in (0, 1)]

    qtbot.waitUntil(lambda: heights()[0] > heights()[1])
    assert view.height() >= sum(heights())
    before = heights()[0]
    window.resize(240, 640)
    qtbot.waitUntil(lambda: heights()[0] > before)
    assert view.height() >= sum(heights())


def test_a_hidden_overview_is_filled_when_it_is_seen(pane: OverviewPane) -> None:
    pane.hide()
    pane.show_overview(FLAWLESS, TEXT)
    pane.show()
    assert any(words.startswith("No faults") for words in words_on(pane))


def test_the_tab_asks_for_the_overview_when_it_is_first_opened(window: QWidget, qtbot: QtBot, theme: Theme) -> None:
    notes = AnnotationsPane(theme)
    window.layout().addWidget(notes)
    overview = OverviewPane(theme)
    overview.show_overview(OUTLINE, TEXT)
    wanted: list[bool] = []
    notes.overview_wanted.connect(lambda: wanted.append(True))
    notes.overview_wanted.connect(lambda: notes.set_overview(overview))
    window.show()
    qtbot.waitExposed(window)
    tabs = notes.findChild(QTabBar)
    assert wanted == []
    for tab in (2, 0, 2):
        tabs.setCurrentIndex(tab)
        assert overview.isVisible() == (tab == 2)
    assert wanted == [True]
    notes.show_overview()
    window.activateWindow()
    qtbot.waitUntil(faults_of(overview).hasFocus)


def test_three_tabs_have_room_beside_one_another(window: QWidget, qtbot: QtBot, theme: Theme) -> None:
    notes = AnnotationsPane(theme)
    window.layout().addWidget(notes)
    window.show()
    qtbot.waitExposed(window)
    tabs = notes.findChild(QTabBar)
    assert tabs.count() == 3
    assert tabs.tabRect(2).right() < tabs.width()


def test_the_overview_takes_the_colours_of_another_theme(pane: OverviewPane) -> None:
    view = faults_of(pane)
    row = view.visualRect(view.model().index(1, 0))
    sign = [QPoint(x, y) for x in range(4, 22) for y in range(row.top(), row.top() + 24)]

    def colours() -> set[str]:
        picture = view.viewport().grab().toImage()
        return {picture.pixelColor(at).name() for at in sign}

    before = colours()
    pane.apply_theme(Theme.load("night"))
    assert colours() != before


def test_lists_and_areas_have_names_for_screen_readers(pane: OverviewPane) -> None:
    assert faults_of(pane).accessibleName()
    assert pane.findChild(QScrollArea).accessibleName()


@pytest.mark.usefixtures("qapp")
def test_the_model_of_faults_keeps_the_rules_of_a_model() -> None:
    model = FaultModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for outline in (OUTLINE, Outline(), FLAWLESS, OUTLINE):
        model.show(outline, TEXT)
    assert model.rowCount() == 3
    tester.deleteLater()


@pytest.mark.usefixtures("qapp")
def test_the_work_of_listing_faults_grows_with_their_number_alone() -> None:
    model = FaultModel()
    outlines = {size: Outline(None, (), NODES, tuple(MISSING_ONE.moved(i % 40) for i in range(size))) for size in (100, 200)}
    assert growth(lambda size: model.show(outlines[size], TEXT), 100) < 2.2
