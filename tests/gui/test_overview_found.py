"""What is found in a text, in the overview: in its tab and in the place of the page, with ways to every place of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from core.document import Document, Origin
from core.outline.tree import Outline
from core.overview import Keyword, Overview, SectionWeight
from core.proposals import Proposal
from core.spans import Span
from gui.models.overview_entries import ENTRY_ROLE, Entry, EntryModel
from gui.panes.overview import FOUND, OverviewPane
from gui.widgets import overview_words
from gui.widgets.entry_list import EntryList

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from gui.theme import Theme
    from tests.gui.window_kit import Sitting

SPEECH = """在全镇水利工作会议上的讲话
镇长　周大川
（2026年3月5日）

同志们：
一、水渠要修好
各级干部要增强“四个意识”，把水渠管起来。去年修水渠12公里，比上年增长8%。
镇水利站要在3月底前完成水渠清淤20公里。
二、水费要收好
水费是老账。水渠靠水费养，增强“四个意识”也要落到水渠上。
"""


@pytest.fixture
def overview(sitting: Sitting, tmp_path: Path) -> Sitting:
    """The window with a speech and all that its overview has to tell."""
    file = tmp_path / "水利会讲话.txt"
    file.write_text(SPEECH, encoding="utf-8")
    sitting.open(file)
    sitting.trigger("go.overview")
    complete(sitting)
    return sitting


def complete(sitting: Sitting) -> None:
    sitting.qtbot.waitUntil(lambda: sitting.bridge.overviews.parts(sitting.text()) == set(FOUND), timeout=20_000)


def entries(place: QWidget, name: str) -> EntryList:
    """Return a list by its name."""
    return next(one for one in place.findChildren(EntryList) if one.accessibleName() == name)


def rows(place: QWidget, name: str) -> dict[str, str]:
    """Return what a list shows: the value by the words."""
    model = entries(place, name).model()
    found = [model.index(row, 0).data(ENTRY_ROLE) for row in range(model.rowCount())]
    return {one.words: one.value for one in found}


def choose(place: QWidget, name: str, words: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Choose a row by the keyboard."""
    listing = entries(place, name)
    row = list(rows(place, name)).index(words)
    listing.setFocus()
    listing.setCurrentIndex(listing.model().index(row, 0))
    QTest.keyClick(listing, Qt.Key.Key_Return, modifier)


def heads(place: QWidget) -> list[str]:
    return [head.text() for head in place.findChildren(QPushButton, "OverviewHeading") if head.isVisible()]


def test_the_overview_tells_what_the_text_holds(overview: Sitting) -> None:
    pane = overview.part(OverviewPane)
    assert list(rows(pane, "Length of the sections")) == ["一、水渠要修好", "二、水费要收好"]
    assert {"水渠", "水费"} < set(rows(pane, "Keywords"))
    assert rows(pane, "Set phrases")["四个意识"] == "2"
    assert "20公里" in "".join(rows(pane, "Figures").values())
    assert any("3月底前" in value for value in rows(pane, "Proposed tasks").values())
    assert "Set phrases 1" in heads(pane)


def test_an_entry_leads_to_its_first_place_then_to_the_next_and_back(overview: Sitting) -> None:
    pane, text = overview.part(OverviewPane), overview.text()
    first = text.index("四个意识")
    second = text.index("四个意识", first + 1)
    starts = []
    for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        choose(pane, "Set phrases", "四个意识", modifier)
        assert overview.reader.selection().of(text) == "四个意识"
        starts.append(overview.reader.selection().start)
    assert starts == [first, second, first]
    assert "1 of 2" in overview.words()
    overview.trigger("edit.find_next")
    assert overview.reader.selection().start == second


def test_a_section_leads_to_its_heading(overview: Sitting) -> None:
    choose(overview.part(OverviewPane), "Length of the sections", "二、水费要收好")
    assert overview.reader.caret() == overview.text().index("二、水费")


def test_the_same_stands_in_the_place_of_the_page(overview: Sitting) -> None:
    overview.trigger("view.overview")
    page = overview.part(OverviewPane, "OverviewPage")
    overview.qtbot.waitUntil(lambda: "四个意识" in rows(page, "Set phrases"))
    assert overview.action("view.overview").isChecked()
    assert not overview.action("annotation.gamboge").isEnabled()
    QTest.keyClick(entries(page, "Figures"), Qt.Key.Key_Escape)
    assert overview.reader.isVisible()
    assert not overview.action("view.overview").isChecked()
    overview.trigger("view.overview")
    choose(page, "Set phrases", "四个意识")
    assert overview.reader.isVisible()
    assert overview.reader.selection().of(overview.text()) == "四个意识"


def test_what_is_refused_is_proposed_no_more(overview: Sitting) -> None:
    pane, bridge, text = overview.part(OverviewPane), overview.bridge, overview.text()
    work = "完成水渠清淤20公里"
    assert work in rows(pane, "Proposed tasks")
    key = next(one.key(text) for one in bridge.overviews.known(text).proposals if one.task.of(text) == work)
    assert bridge.document_id is not None
    bridge.proposals.refuse(bridge.document_id, [key])
    overview.qtbot.waitUntil(lambda: work not in rows(pane, "Proposed tasks"))
    bridge.proposals.take_back(bridge.document_id, [key])
    overview.qtbot.waitUntil(lambda: work in rows(pane, "Proposed tasks"))


def test_a_section_that_was_folded_away_stays_so(overview: Sitting) -> None:
    pane = overview.part(OverviewPane)
    head = next(one for one in pane.findChildren(QPushButton, "OverviewHeading") if one.text().startswith("Keywords"))
    head.setFocus()
    QTest.keyClick(head, Qt.Key.Key_Left)
    assert not entries(pane, "Keywords").isVisible()
    assert "folded away" in head.accessibleName()
    overview.trigger("view.overview")
    assert not entries(overview.part(OverviewPane, "OverviewPage"), "Keywords").isVisible()


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> OverviewPane:
    pane = OverviewPane(theme)
    qtbot.addWidget(pane)
    pane.resize(320, 900)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def said(pane: OverviewPane) -> str:
    return "\n".join(label.text() for label in pane.findChildren(QLabel) if label.isVisible())


def test_what_is_not_found_yet_what_is_not_there_and_what_went_wrong_are_said(pane: OverviewPane, qtbot: QtBot) -> None:
    pane.show_overview(Outline(), SPEECH)
    assert said(pane).count("Being looked for…") == len(FOUND)
    ended = dict.fromkeys(("figures", "proposals"), "The overview was ended from outside.")
    pane.show_found(Overview(), {"sections", "keywords"}, ended)
    assert "no headings" in said(pane)
    assert said(pane).count("The overview was ended from outside.") == 1
    assert said(pane).count("could not be found") == 2
    assert said(pane).count("Being looked for…") == 1
    with qtbot.waitSignal(pane.wanted):
        next(one for one in pane.findChildren(QPushButton) if one.text() == "Look again").click()
    assert "could not be found" not in said(pane)


def test_a_long_list_is_short_until_all_of_it_is_wanted(pane: OverviewPane) -> None:
    pane.show_overview(Outline(), SPEECH)
    proposals = tuple(Proposal(Span(at, at + 4), Span(at, at + 2)) for at in range(40))
    pane.show_found(Overview(proposals=proposals * 20), {"proposals"}, {})
    listing = entries(pane, "Proposed tasks")
    assert (listing.model().rowCount(), heads(pane)[-2]) == (8, "Proposed tasks 800")
    more = next(one for one in pane.findChildren(QToolButton) if "300 of 800" in one.text())
    more.click()
    assert listing.model().rowCount() == 300
    more.click()
    assert listing.model().rowCount() == 8


def test_a_text_that_is_reworded_keeps_what_is_shown_until_it_is_found_again(pane: OverviewPane, qtbot: QtBot) -> None:
    document = Document(SPEECH, (), Origin(None, "", "text/1"), "讲话", "")
    pane.show_document(document)
    pane.show_overview(Outline(), SPEECH)
    proposals = tuple(Proposal(Span(at, at + 4), Span(at, at + 2)) for at in range(40))
    pane.show_found(Overview(proposals=proposals), {"proposals"}, {})
    next(one for one in pane.findChildren(QToolButton) if "all 40" in one.text()).click()
    pane.show_document(document, is_reworded=True)
    pane.show_overview(Outline(), SPEECH.replace("镇长", "书记"))
    listing = entries(pane, "Proposed tasks")
    assert listing.model().rowCount() == 40
    listing.setCurrentIndex(listing.model().index(0, 0))
    with qtbot.assertNotEmitted(pane.entry_chosen):
        QTest.keyClick(listing, Qt.Key.Key_Return)
    pane.show_found(Overview(proposals=proposals), {"proposals"}, {})
    with qtbot.waitSignal(pane.entry_chosen):
        QTest.keyClick(listing, Qt.Key.Key_Return)


def test_of_many_sections_the_higher_levels_are_shown() -> None:
    sections = [
        SectionWeight(Span(10 * number, 10 * number + 10), f"标题{number}", 1 if number % 10 == 0 else 2, 10, 0.01) for number in range(100)
    ]
    shown = overview_words.weights(sections)
    assert [entry.words for entry in shown] == [f"标题{number}" for number in range(0, 100, 10)]
    assert overview_words.weights(sections[:30])[1].level == 1
    assert shown[0].told == "标题0 10 characters · 1 %"


def test_a_row_says_in_words_what_its_bar_shows() -> None:
    (entry,) = overview_words.keywords([Keyword("灌区", 0.5, (Span(0, 2), Span(9, 11)))])
    assert (entry.told, entry.share) == ("灌区, places: 2", 0.5)


@pytest.mark.usefixtures("qapp")
def test_the_model_of_entries_keeps_the_rules_of_a_model() -> None:
    model = EntryModel(first=2)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    some = [Entry(f"词{number}", "1", f"词{number}", (Span(0, 1),)) for number in range(5)]
    for shown in (some, [], some):
        model.show(shown)
    model.show_whole(whole=True)
    assert model.rowCount() == 5
    tester.deleteLater()
