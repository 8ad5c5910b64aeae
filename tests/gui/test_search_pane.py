"""The pane that searches the library: what it asks, and how it shows what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from core.found import NOTE, TITLE, Found, FoundDocument, FoundPlace, IndexState
from core.query.saved import SavedSearch
from core.query.tree import NOTES, Scope
from core.spans import Span
from gui.models.found import ROW_ROLE, FoundModel
from gui.models.scope_choices import Choices, chosen, with_value, without_value
from gui.panes.search import SearchPane
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.found_face import fitted
from gui.widgets.found_list import FoundList
from gui.widgets.saved_list import SavedList
from gui.widgets.scope_chips import ScopeChip
from gui.widgets.search_end import SearchEnd
from gui.widgets.year_bars import YearBars

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.theme import Theme

LINE = "农技站的同志要下到田头，把春耕的种子、化肥、农机一样一样落实到户，哪一家缺什么，当天就要记下来、报上来。"


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> SearchPane:
    """The pane, as narrow as it can be."""
    pane = SearchPane(theme)
    qtbot.addWidget(pane)
    pane.resize(260, 720)
    pane.show()
    return pane


def place(start: int, words: str = LINE, hit: str = "春耕", **more: object) -> FoundPlace:
    """Return a place whose snippet has one hit."""
    at = words.index(hit)
    return FoundPlace(Span(start, start + len(hit)), words, (Span(at, at + len(hit)),), **more)  # type: ignore[arg-type]


def document(row: int, year: str = "2024", places: int = 3, count: int | None = None) -> FoundDocument:
    """Return a document with some places."""
    title = FoundPlace(Span(0, 0), f"第{row}次春耕讲话", (Span(len(f"第{row}次"), len(f"第{row}次") + 2),), where=TITLE)
    some = (title, *(place(100 * at, headings=("二、抓春耕",)) for at in range(places)))
    return FoundDocument(row, f"第{row}次春耕讲话", f"{row}.txt", None, year, "周水生", 1.0, some, count)


def found(count: int = 4, total: int | None = None, **more: object) -> Found:
    """Return some documents of some years."""
    some = tuple(document(row, str(2020 + row % 4)) for row in range(1, count + 1))
    years = {str(2020 + at): sum(one.year == str(2020 + at) for one in some) for at in range(4)}
    return Found(some, total or count, years, **more)  # type: ignore[arg-type]


def part(pane: SearchPane, kind: type, name: str = "") -> object:
    """Return a part of the pane."""
    one = pane.findChild(kind, name) if name else pane.findChild(kind)
    assert one is not None
    return one


def said(pane: SearchPane) -> str:
    """Return all that labels say."""
    return "\n".join(one.text() for one in pane.findChildren(QLabel) if one.isVisible())


def rows(pane: SearchPane) -> list[str]:
    """Return what a screen reader says of the rows."""
    return [pane.model.index(at).data() for at in range(pane.model.rowCount())]


# What is asked


def test_every_key_asks_anew_with_all_that_is_chosen(qtbot: QtBot, pane: SearchPane) -> None:
    asked: list[SavedSearch] = []
    pane.wish_changed.connect(asked.append)
    pane.field.setText("春")
    pane.field.setText("春耕")
    box = part(pane, ChoiceBox)
    assert isinstance(box, ChoiceBox)
    box.setCurrentIndex(box.findData(NOTES))
    next(one for one in pane.findChildren(QToolButton) if one.isCheckable()).click()
    assert [(one.words, one.where, one.is_any_script) for one in asked] == [
        ("春", "all", False),
        ("春耕", "all", False),
        ("春耕", "notes", False),
        ("春耕", "notes", True),
    ]


def test_a_chip_stands_for_each_value_and_takes_it_off(pane: SearchPane) -> None:
    pane.show_wish(SavedSearch("", "", "春耕", Scope(speakers=("周水生",), years=((2020, 2024),), colours=("cinnabar",))))
    asked: list[SavedSearch] = []
    pane.wish_changed.connect(asked.append)
    chips = {one.text(): one for one in pane.findChildren(ScopeChip) if one.isVisible()}
    assert list(chips) == ["周水生", "2020-2024", "Cinnabar"]
    assert all(one.geometry().right() < 260 for one in chips.values())
    QTest.keyClick(chips["2020-2024"], Qt.Key.Key_Delete)
    assert asked[-1].scope == Scope(speakers=("周水生",), colours=("cinnabar",))


def test_a_value_is_put_once_and_taken_off_whole() -> None:
    scope = with_value(with_value(with_value(Scope(), "years", "2024"), "years", "2024"), "tags", "春耕")
    assert chosen(scope) == (("years", "2024"), ("tags", "春耕"))
    assert without_value(without_value(scope, "years", "2024"), "tags", "春耕") == Scope()


def test_a_click_on_a_bar_narrows_to_the_year_and_another_takes_that_back(pane: SearchPane) -> None:
    pane.field.setText("春耕")
    pane.show_found(found())
    bars = part(pane, YearBars)
    assert isinstance(bars, YearBars)
    assert bars.counts == (("2020", 1), ("2021", 1), ("2022", 1), ("2023", 1))
    asked: list[SavedSearch] = []
    pane.wish_changed.connect(asked.append)
    bars.setFocus()
    QTest.keyClick(bars, Qt.Key.Key_Left)
    assert bars.accessibleDescription().startswith("2022：")
    QTest.keyClick(bars, Qt.Key.Key_Return)
    pane.show_found(Found((document(2, "2022"),), 1, {"2022": 1}))
    assert len(bars.counts) == 4, "the other years stay, so that one of them can be chosen"
    QTest.keyClick(bars, Qt.Key.Key_Return)
    assert [one.scope.years for one in asked] == [((2022, 2022),), ()]


def test_the_menu_offers_what_the_library_has(pane: SearchPane) -> None:
    pane.offer(Choices(speakers=(("周水生", 3), ("李春和", 1)), years=(("2024", 4),)))
    narrow = next(one for one in pane.findChildren(QToolButton) if one.menu() is not None)
    menu = narrow.menu()
    menu.aboutToShow.emit()
    entries = {one.text(): one.menu() for one in menu.actions()}
    assert list(entries) == ["Speaker", "Year"]
    asked: list[SavedSearch] = []
    pane.wish_changed.connect(asked.append)
    entries["Speaker"].actions()[1].trigger()  # type: ignore[attr-defined]
    assert asked[-1].scope == Scope(speakers=("李春和",))


# What is shown


def test_rows_are_grouped_by_document_and_say_all_to_a_screen_reader(pane: SearchPane) -> None:
    pane.field.setText("春耕")
    note = place(7, "春耕的事要再问一遍", where=NOTE, annotation="a" * 32)
    one = FoundDocument(1, "春耕讲话", "1.txt", None, "2024", "周水生", 1.0, (place(3, headings=("二、抓春耕", "（一）种子")), note), 5)
    pane.show_found(Found((one,), 1))
    assert rows(pane) == ["春耕讲话，周水生，2024，5 place(s)", f"二、抓春耕 › （一）种子：{LINE}", "Note：春耕的事要再问一遍"]


def test_counts_that_come_later_move_no_row(pane: SearchPane) -> None:
    pane.field.setText("春耕")
    pane.show_found(found())
    assert "4 document(s)" in said(pane)
    before = rows(pane)
    pane.add_counts({1: 12, 2: 3}, is_whole=False)
    pane.add_counts({3: 4, 4: 1}, is_whole=True)
    assert "4 document(s) · 20 place(s)" in said(pane)
    assert len(rows(pane)) == len(before)
    assert rows(pane)[0].endswith("12 place(s)")


def test_another_page_is_asked_for_at_the_end_once(qtbot: QtBot, pane: SearchPane) -> None:
    QAbstractItemModelTester(pane.model, QAbstractItemModelTester.FailureReportingMode.Fatal, pane)
    pane.field.setText("春耕")
    asked: list[bool] = []
    pane.more_wanted.connect(lambda: asked.append(True))
    some = found(40, total=41)
    pane.show_found(some)
    view = part(pane, FoundList)
    assert isinstance(view, FoundList)
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 0)
    view.scrollToBottom()
    qtbot.waitUntil(lambda: asked == [True])
    before = view.verticalScrollBar().value()
    pane.add_found(Found((document(41),), 41))
    assert pane.model.documents[-1].document == 41
    assert view.verticalScrollBar().value() == before
    assert not pane.model.canFetchMore(pane.model.index(-1))


def test_all_places_of_a_document_open_and_shut_with_the_arrows(qtbot: QtBot, pane: SearchPane) -> None:
    QAbstractItemModelTester(pane.model, QAbstractItemModelTester.FailureReportingMode.Fatal, pane)
    pane.field.setText("春耕")
    pane.show_found(found(2))
    view = part(pane, FoundList)
    assert isinstance(view, FoundList)
    view.choose(1)
    with qtbot.waitSignal(pane.places_wanted) as wanted:
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert wanted.args == [1]
    title, *first = document(1).places
    pane.show_places(1, (title, *first, *(place(1000 + at) for at in range(5))), count=9)
    assert len(rows(pane)) == 1 + 8 + 1 + 3
    assert view.currentIndex().row() == 1
    assert rows(pane)[0].endswith("9 place(s)")
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert len(rows(pane)) == 1 + 3 + 1 + 3


def test_the_hits_stand_in_the_accent_colour_until_the_query_is_wrong(qtbot: QtBot, pane: SearchPane, theme: Theme) -> None:
    pane.field.setText("春耕")
    pane.show_found(found(1))
    view = part(pane, FoundList)
    assert isinstance(view, FoundList)
    qtbot.waitUntil(lambda: view.visualRect(pane.model.index(1)).height() > 0)

    def has_accent() -> bool:
        image = view.viewport().grab(view.visualRect(pane.model.index(1))).toImage()
        points = ((x, y) for x in range(image.width()) for y in range(image.height()))
        return any(image.pixelColor(x, y) == theme.colour("accent") for x, y in points)

    assert has_accent()
    pane.show_fault("少了一个引号。", is_settled=True)
    assert "少了一个引号。" in said(pane)
    assert not has_accent()
    assert len(rows(pane)) == 4, "what was found last stays"
    pane.field.setText("春耕生产")
    assert "少了一个引号。" not in said(pane)


def test_a_snippet_is_cut_around_its_first_hit() -> None:
    words = "一" * 50 + "春耕" + "二" * 50
    shown, hits = fitted(words, (Span(50, 52),), 60)
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert [one.of(shown) for one in hits] == ["春耕"]
    assert len(shown) <= 30
    assert fitted("春耕", (Span(0, 2),), 60) == ("春耕", (Span(0, 2),))


def test_no_row_is_higher_than_its_words_need_or_lower_than_what_is_drawn(pane: SearchPane) -> None:
    pane.field.setText("春耕")
    short = FoundDocument(1, "讲话", "1.txt", None, None, None, 1.0, (place(1, "春耕。"), place(2)))
    pane.show_found(Found((short,), 1))
    view = part(pane, FoundList)
    assert isinstance(view, FoundList)
    heights = [view.sizeHintForIndex(pane.model.index(at)).height() for at in (1, 2)]
    assert heights[0] * 2 < heights[1] <= heights[0] * 4


def test_nothing_found_says_so_and_offers_ways_on(qtbot: QtBot, pane: SearchPane) -> None:
    pane.show_wish(SavedSearch("", "", "蒔秧", Scope(years=((2024, 2024),)), NOTES))
    pane.show_state(IndexState(documents=100, waiting=90))
    pane.show_found(Found())
    end = part(pane, SearchEnd)
    assert isinstance(end, SearchEnd)
    assert "Nothing was found." in said(pane)
    assert "100 of 190" in said(pane)
    assert end.ways == ("In both scripts", "In texts and notes", "Without what it is narrowed to")
    with qtbot.waitSignal(pane.wish_changed) as asked:
        end.findChildren(QPushButton)[-1].click()
    assert asked.args == [SavedSearch("", "", "蒔秧", Scope(), NOTES)]


# The keyboard


def test_down_leads_into_the_list_and_esc_back_step_by_step(qtbot: QtBot, pane: SearchPane) -> None:
    pane.field.setText("春耕")
    pane.show_found(found())
    pane.activateWindow()
    pane.field.setFocus()
    view = part(pane, FoundList)
    assert isinstance(view, FoundList)
    QTest.keyClick(pane.field, Qt.Key.Key_Down)
    qtbot.waitUntil(view.hasFocus)
    with qtbot.waitSignal(pane.place_wanted) as wanted:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert wanted.args == [0, True]
    with qtbot.waitSignal(pane.place_wanted) as wanted:
        QTest.keyClick(view, Qt.Key.Key_Space)
    assert wanted.args == [0, False]
    QTest.keyClick(view, Qt.Key.Key_Escape)
    qtbot.waitUntil(pane.field.hasFocus)
    with qtbot.waitSignal(pane.left):
        QTest.keyClick(pane.field, Qt.Key.Key_Escape)


def test_up_brings_back_what_was_looked_for_before(pane: SearchPane) -> None:
    pane.show_searches((), [SavedSearch("1", "", "秋收"), SavedSearch("2", "", "防汛")])
    pane.field.setText("春耕")
    seen = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(pane.field, key)
        seen.append(pane.field.text())
    assert seen == ["秋收", "防汛", "秋收", "春耕"]


# Saved searches


def test_saved_searches_stand_where_the_field_is_empty_and_run_by_enter(qtbot: QtBot, pane: SearchPane) -> None:
    kept = SavedSearch("1", "备耕", "春耕 或 备耕", Scope(speakers=("周水生",)))
    pane.show_searches([kept], [SavedSearch("2", "", "防汛")])
    view = part(pane, SavedList)
    assert isinstance(view, SavedList)
    assert [view.item(at).text() for at in range(view.count())] == ["Saved searches", "备耕", "Looked for last", "防汛"]
    with qtbot.waitSignal(pane.wish_changed) as asked:
        QTest.keyClick(pane.field, Qt.Key.Key_Down)
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert (asked.args[0].words, asked.args[0].scope) == (kept.words, kept.scope)
    assert not view.isVisible() or pane.field.text() == kept.words


def test_a_saved_search_that_is_removed_can_be_taken_back(qtbot: QtBot, pane: SearchPane) -> None:
    kept = SavedSearch("1", "备耕", "春耕 或 备耕")
    pane.show_searches([kept], ())
    view = part(pane, SavedList)
    assert isinstance(view, SavedList)
    with qtbot.waitSignal(pane.dropping_wanted) as dropped:
        view.setCurrentRow(1)
        QTest.keyClick(view, Qt.Key.Key_Delete)
    pane.show_searches((), ())
    assert "Removed: 备耕" in said(pane)
    back = next(one for one in pane.findChildren(QToolButton) if one.isVisible() and one.text() == "Take back")
    with qtbot.waitSignal(pane.keeping_wanted) as taken:
        back.click()
    assert dropped.args == taken.args == [kept]


def test_a_search_is_saved_under_the_name_that_is_written(qtbot: QtBot, pane: SearchPane) -> None:
    pane.field.setText("春耕")
    pane.show_found(found())
    next(one for one in pane.findChildren(QToolButton) if one.text() == "Save").click()
    name = next(one for one in pane.findChildren(type(pane.field).__mro__[1]) if one.objectName() == "SearchName")
    assert name.text() == "春耕"
    name.setText("春耕的事")
    with qtbot.waitSignal(pane.keeping_wanted) as kept:
        QTest.keyClick(name, Qt.Key.Key_Return)
    assert (kept.args[0].name, kept.args[0].words) == ("春耕的事", "春耕")


def test_a_model_finds_its_rows_again(qtbot: QtBot) -> None:
    model = FoundModel()
    model.show(found(3))
    at = model.place_of(2, place(200, headings=("二、抓春耕",)))
    assert at is not None
    row = model.index(at).data(ROW_ROLE)
    assert (row.document.document, row.place.span.start) == (2, 200)
    assert model.place_of(2, place(999)) == model.head_of(2)
    assert model.place_of(9, place(1)) is None


def test_an_answer_that_takes_its_time_is_announced(qtbot: QtBot, pane: SearchPane) -> None:
    pane.field.setText("春耕")
    pane.show_looking()
    qtbot.waitUntil(lambda: "Looking through the library" in said(pane))
    pane.show_found(found())
    assert "Looking" not in said(pane)
