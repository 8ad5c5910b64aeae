"""Two documents side by side on the page: which of them is meant, what each shows, how they share the width and scroll together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.anchors import Anchor
from core.annotation import Annotation
from core.corrections import Correction
from core.importers.lines import Line
from core.outline.tree import HEADING, Node, Outline
from core.spans import Span
from gui.panes.page.sheet import Sheet
from gui.panes.page.state import PageState
from gui.panes.reader import PageLayout, ReaderPane
from gui.theme import Theme
from gui.widgets.border import LINE, Border
from tests.gui.page_kit import a_document, view_of
from tests.gui.window_kit import drag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from core.document import Document
    from gui.panes.page.view import PageView

THEME = Theme.load("paper")
GATES = a_document(*(Line(f"第{n}处闸口由谁看守，写在闸口的木牌上。" * (n % 5 + 1)) for n in range(600)))
GRAIN = a_document(*(Line(f"第{n}户的口粮，已经送到家里。" * (n * 7 % 4 + 1)) for n in range(900)))
SHORT = a_document(*(Line(f"第{n}条，会后一周内办完。") for n in range(60)))


@pytest.fixture
def pane(qapp: QApplication) -> Iterator[ReaderPane]:
    pane = ReaderPane(THEME)
    pane.resize(1200, 700)
    pane.show()
    pane.show_document(GATES, Outline())
    pane.focus_page()
    yield pane
    pane.close()
    pane.deleteLater()
    qapp.processEvents()


@pytest.fixture
def both(pane: ReaderPane) -> ReaderPane:
    """The gates at the left, which is active, the grain at the right."""
    show_beside(pane, GRAIN)
    return pane


def show_beside(pane: ReaderPane, document: Document, state: PageState | None = None) -> None:
    if pane.sides() == 1:
        pane.open_side()
    pane.show_on(1, document, Outline(), (), state or PageState())


def sheet_of(pane: ReaderPane, side: int) -> Sheet:
    shown = [sheet for sheet in pane.findChildren(Sheet) if sheet.isVisible()]
    return sorted(shown, key=lambda sheet: sheet.x())[side]


def view_on(pane: ReaderPane, side: int) -> PageView:
    return sheet_of(pane, side).view


def spot_of(view: PageView, point: int) -> QPoint:
    return view.rect_at(point).center() + QPoint(4, 0)


def wheel(view: PageView, notches: int) -> None:
    """Turn the wheel over a page notch by notch, down for a positive number."""
    viewport = view.viewport()
    centre = QPointF(viewport.rect().center())
    none, no_button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    place = QPointF(viewport.mapToGlobal(centre.toPoint()))
    angle = QPoint(0, -120 if notches > 0 else 120)
    for _ in range(abs(notches)):
        event = QWheelEvent(centre, place, QPoint(), angle, no_button, none, Qt.ScrollPhase.NoScrollPhase, False)
        QApplication.sendEvent(viewport, event)


def a_mark(document: Document, words: str, number: int = 1) -> Annotation:
    start = document.text.index(words)
    return Annotation(f"{number:032x}", "highlight", "gamboge", Anchor.of(document.text, Span(start, start + len(words))))


def grounds(view: PageView) -> list[str]:
    """Return the words that have a mark's ground."""
    return [one.cursor.selectedText() for one in view.extraSelections() if one.cursor.hasSelection()]  # type: ignore[attr-defined]


# Which one is meant


def test_a_second_sheet_comes_at_the_right_and_the_first_stays_active(pane: ReaderPane) -> None:
    pane.go_to(GATES.text.index("第300处"))
    before = pane.state()
    pane.open_side()
    assert (pane.sides(), pane.active_side()) == (2, 0)
    assert (pane.document_on(0), pane.document_on(1)) == (GATES, None)
    assert pane.state() == before
    assert sheet_of(pane, 0).geometry().right() < sheet_of(pane, 1).x()
    assert view_on(pane, 0).hasFocus()


def test_what_is_asked_and_told_is_about_the_active_sheet(both: ReaderPane, qtbot: QtBot) -> None:
    told: list[Span] = []
    both.selection_changed.connect(told.append)
    both.select(Span(0, 4))
    both.activate(1)
    assert (both.selection(), both.active_side()) == (Span(0, 0), 1)
    both.select(Span(2, 5))
    assert told == [Span(0, 4), Span(2, 5)]
    assert both.state(0) == PageState(0, both.state(0).offset, 0, 4)
    view_on(both, 0).set_selection(7, 9)
    assert told == [Span(0, 4), Span(2, 5)]
    with qtbot.waitSignal(both.place_changed):
        wheel(view_on(both, 1), 5)
    with qtbot.assertNotEmitted(both.place_changed, wait=300), qtbot.assertNotEmitted(both.scrolled):
        wheel(view_on(both, 0), 5)


def test_activating_a_sheet_moves_and_fills_nothing(both: ReaderPane, qtbot: QtBot) -> None:
    both.go_to(GATES.text.index("第200处"))
    texts = [view_on(both, side).toPlainText() for side in (0, 1)]
    states = [both.state(side) for side in (0, 1)]
    with qtbot.assertNotEmitted(view_on(both, 0).sliced), qtbot.assertNotEmitted(view_on(both, 1).sliced):
        both.activate(1)
        both.activate(0)
    assert [both.state(side) for side in (0, 1)] == states
    assert [view_on(both, side).toPlainText() for side in (0, 1)] == texts


def test_the_keyboard_goes_along_with_the_active_sheet_and_comes_from_nowhere_else(both: ReaderPane) -> None:
    assert view_on(both, 0).hasFocus()
    both.activate(1)
    assert view_on(both, 1).hasFocus()
    sheet_of(both, 1).bar.setFocus()
    both.activate(0)
    assert sheet_of(both, 1).bar.hasFocus()


def test_a_press_on_the_other_sheet_is_told_before_it_acts(both: ReaderPane) -> None:
    told: list[tuple[int, int]] = []

    def hear(side: int) -> None:
        told.append((side, both.state(side).caret))
        both.activate(side)

    both.side_pressed.connect(hear)
    selected: list[Span] = []
    both.selection_changed.connect(selected.append)
    QTest.mouseClick(view_on(both, 1).viewport(), Qt.MouseButton.LeftButton, pos=spot_of(view_on(both, 1), 6))
    assert told == [(1, 0)]
    assert both.active_side() == 1
    assert selected == [Span(6, 6)]
    assert view_on(both, 1).hasFocus()
    QTest.mouseClick(view_on(both, 1).viewport(), Qt.MouseButton.LeftButton, pos=spot_of(view_on(both, 1), 8))
    assert len(told) == 1


def test_the_keyboard_that_comes_to_the_other_sheet_is_told(both: ReaderPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(both.side_pressed) as told:
        view_on(both, 1).setFocus(Qt.FocusReason.TabFocusReason)
    assert told.args == [1]


def test_tab_leads_from_the_left_sheet_to_the_right_one_and_back(both: ReaderPane) -> None:
    both.side_pressed.connect(both.activate)
    handle = both.window().windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_Tab)
    assert both.active_side() == 1
    assert view_on(both, 1).hasFocus()
    QTest.keyClick(handle, Qt.Key.Key_Backtab)
    assert both.active_side() == 0


def test_a_mark_that_is_clicked_on_the_other_sheet_is_told_once_that_is_active(both: ReaderPane, qtbot: QtBot) -> None:
    mark = a_mark(GRAIN, "第1户的口粮")
    both.show_on(1, GRAIN, Outline(), [mark], PageState())
    both.side_pressed.connect(both.activate)
    with qtbot.waitSignal(both.mark_clicked) as told:
        QTest.mouseClick(view_on(both, 1).viewport(), Qt.MouseButton.LeftButton, pos=spot_of(view_on(both, 1), mark.span.start + 2))
    assert told.args == [mark.id]


def test_the_keys_of_the_pages_actions_act_on_a_second_sheet_too(pane: ReaderPane, qtbot: QtBot) -> None:
    action = QAction("mark", pane)
    action.setShortcut("1")
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    pane.page_actions_widget.addAction(action)
    show_beside(pane, GRAIN)
    pane.activate(1)
    pane.focus_page()
    handle = pane.window().windowHandle()
    with qtbot.waitSignal(action.triggered):
        QTest.keyClick(handle, Qt.Key.Key_1)


def test_a_line_tells_which_sheet_has_the_keyboard(both: ReaderPane) -> None:
    def marked() -> list[bool]:
        picture = both.grab().toImage()
        accent = THEME.colour("accent")
        return [picture.pixelColor(sheet_of(both, side).geometry().center().x(), 0) == accent for side in (0, 1)]

    assert marked() == [True, False]
    both.activate(1)
    assert marked() == [False, True]
    both.close_side(0)
    assert both.grab().toImage().pixelColor(600, 0) != THEME.colour("accent")


# Closing


def test_closing_the_left_sheet_leaves_the_right_one_as_it_was(both: ReaderPane) -> None:
    both.activate(1)
    both.go_to(GRAIN.text.index("第500户"))
    before = both.state()
    both.close_side(0)
    assert (both.sides(), both.active_side(), both.document_on(0)) == (1, 0, GRAIN)
    assert both.state().place == before.place
    assert sheet_of(both, 0).width() == both.width()


def test_closing_the_active_sheet_makes_the_other_active(both: ReaderPane) -> None:
    both.close_side(0)
    assert both.document_on(both.active_side()) is GRAIN
    assert view_on(both, 0).hasFocus()
    both.close_side(0)
    assert both.document_on(0) is GRAIN


def test_who_holds_the_page_for_the_keyboard_gives_it_to_the_one_that_is_seen(both: ReaderPane) -> None:
    held = both.page_actions_widget
    both.close_side(0)
    view_of(both).clearFocus()
    held.setFocus()
    assert view_of(both).hasFocus()
    both.open_side()
    both.show_on(1, SHORT, Outline(), (), PageState())
    assert both.document_on(0) is GRAIN
    held.setFocus()
    assert held.hasFocus()


# What concerns a document


def test_marks_are_on_both_sheets_if_both_show_the_document(pane: ReaderPane) -> None:
    show_beside(pane, GATES)
    first, second = a_mark(GATES, "第1处闸口"), a_mark(GATES, "第2处闸口", 2)
    pane.show_annotations([first])
    pane.change_annotations([second])
    assert grounds(view_on(pane, 0)) == grounds(view_on(pane, 1)) == ["第1处闸口", "第2处闸口"]
    pane.activate(1)
    pane.change_annotations((), [first.id])
    assert grounds(view_on(pane, 0)) == grounds(view_on(pane, 1)) == ["第2处闸口"]


def test_marks_of_the_active_document_are_not_on_another_one(both: ReaderPane) -> None:
    both.show_annotations([a_mark(GATES, "第1处闸口")])
    assert (grounds(view_on(both, 0)), grounds(view_on(both, 1))) == (["第1处闸口"], [])
    # As a word, not as an object, the texts may be the same.
    copy = a_document(*(Line(line) for line in GATES.text.split("\n")))
    show_beside(both, copy)
    both.show_annotations([a_mark(GATES, "第2处闸口")])
    assert grounds(view_on(both, 1)) == []


def test_a_text_that_becomes_another_does_so_on_both_sheets_and_nothing_moves(pane: ReaderPane) -> None:
    at = GATES.text.index("第200处")
    pane.go_to(at)
    show_beside(pane, GATES, PageState(at + 400, 10, at + 400, at + 400))
    added = "新增的闸口先挂牌。\n"
    document = a_document(*(Line(line) for line in (added + GATES.text).split("\n")))
    before = [pane.state(side) for side in (0, 1)]
    pane.replace_text(document, Outline(), lambda point: point + len(added))
    moved = [one._replace(place=one.place + len(added), anchor=one.anchor + len(added), caret=one.caret + len(added)) for one in before]
    assert [pane.state(side) for side in (0, 1)] == moved
    assert pane.document_on(0) is pane.document_on(1) is document


def test_corrections_and_outlines_come_to_both_sheets_of_a_document(pane: ReaderPane) -> None:
    show_beside(pane, GATES)
    before = [view_on(pane, side).viewport().grab().toImage() for side in (0, 1)]
    start = GATES.text.index("由谁看守")
    correction = Correction("c" * 32, Span(start, start + 4), "由谁守", "由谁看守", "2026-03-01T08:00:00Z", is_applied=True)
    pane.show_corrections([correction])
    corrected = [view_on(pane, side).viewport().grab().toImage() for side in (0, 1)]
    assert all(corrected[side] != before[side] for side in (0, 1))
    show_beside(pane, GATES)
    assert view_on(pane, 1).viewport().grab().toImage() == corrected[1], "also on a sheet that comes later"
    pane.show_outline(Outline(None, (), (Node(1, HEADING, "", "第0处", 0, 9, 5, None),)))
    assert all(view_on(pane, side).viewport().grab().toImage() != corrected[side] for side in (0, 1))


def test_another_size_of_letters_and_another_theme_dress_both_sheets(both: ReaderPane) -> None:
    at = GRAIN.text.index("第300户")
    both.activate(1)
    both.go_to(at, flash=False, caret=False)
    both.activate(0)
    both.set_layout(PageLayout(text_size=24))
    both.apply_theme(Theme.load("night"))
    assert all(view_on(both, side).document().defaultFont().pixelSize() == 24 for side in (0, 1))
    assert both.state(1).place == at
    grounds_of = {both.grab().toImage().pixelColor(sheet_of(both, side).geometry().right() - 30, 300).name() for side in (0, 1)}
    assert grounds_of == {Theme.load("night").colour("paper").name()}


def test_a_sheet_that_was_closed_wears_what_was_put_on_meanwhile(both: ReaderPane) -> None:
    both.close_side(1)
    both.set_layout(PageLayout(text_size=24))
    show_beside(both, GRAIN)
    assert view_on(both, 1).document().defaultFont().pixelSize() == 24


# Where the reader is


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20, deadline=None)
@given(st.integers(0, len(GATES.text)), st.integers(0, len(GATES.text)), st.integers(-3, 9), st.integers(700, 1500))
def test_a_state_is_where_the_reader_was(pane: ReaderPane, caret: int, anchor: int, notches: int, width: int) -> None:
    pane.resize(1200, 700)
    pane.go_to(caret)
    view_of(pane).set_selection(anchor, caret)
    wheel(view_of(pane), notches)
    state = pane.state()
    pane.resize(width, 700)
    pane.go_to(0)
    pane.restore(state)
    shown = pane.state()
    assert (shown.anchor, shown.caret, shown.place) == (state.anchor, state.caret, state.place)
    pane.resize(1200, 700)
    pane.restore(state)
    assert pane.state() == state


def test_a_document_comes_to_the_other_sheet_as_it_was_left(pane: ReaderPane) -> None:
    pane.go_to(GATES.text.index("第400处"))
    pane.select(Span(pane.place(), pane.place() + 6))
    wheel(view_of(pane), 2)
    state = pane.state()
    pane.open_side()
    pane.show_on(1, GATES, Outline(), (), state)
    shown = pane.state(1)
    assert (shown.place, shown.anchor, shown.caret) == (state.place, state.anchor, state.caret)
    assert pane.active_side() == 0


# Sharing the width


def test_the_border_is_dragged_and_a_double_click_halves(both: ReaderPane, qtbot: QtBot) -> None:
    border = both.findChild(Border)
    assert border is not None
    with qtbot.waitSignal(both.divided) as told:
        drag(border, 80)
    left, right = sheet_of(both, 0), sheet_of(both, 1)
    assert told.args == [(left.width(), right.width())]
    assert left.width() + LINE + right.width() == both.width()
    assert right.x() == left.width() + LINE
    assert left.width() > right.width() + 100
    QTest.mouseDClick(border, Qt.MouseButton.LeftButton, pos=border.rect().center())
    assert abs(left.width() - right.width()) <= 1


def test_the_share_is_kept_when_the_window_changes(both: ReaderPane) -> None:
    border = both.findChild(Border)
    assert border is not None
    drag(border, 80)
    share = sheet_of(both, 0).width() / both.width()
    both.resize(1800, 700)
    assert sheet_of(both, 0).width() / both.width() == pytest.approx(share, abs=0.01)


@pytest.mark.parametrize("width", [1010, 1400])
def test_no_drag_leaves_a_sheet_with_lines_that_are_too_short(pane: ReaderPane, width: int) -> None:
    long_lines = a_document(*(Line(f"第{n}处闸口由谁看守，写在闸口的木牌上。" * 9) for n in range(60)))
    pane.resize(width, 700)
    pane.show_document(long_lines, Outline())
    show_beside(pane, long_lines)
    border = pane.findChild(Border)
    assert border is not None
    for distance in (-1000, 2000):
        drag(border, distance)
        for side in (0, 1):
            line = view_on(pane, side).line_span(pane.state(side).place)
            assert len(line) >= 22, "the first line of a paragraph is set in by two characters"


def test_room_is_wanted_for_two_and_not_for_one(pane: ReaderPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.room_wanted) as wanted:
        pane.open_side()
    assert 880 < wanted.args[0] <= 1024
    with qtbot.waitSignal(pane.room_wanted) as larger:
        pane.set_layout(PageLayout(text_size=24))
    assert larger.args[0] > wanted.args[0]
    with qtbot.waitSignal(pane.room_wanted) as none:
        pane.close_side(1)
    assert none.args == [0]


# Scrolling together


def stand(pane: ReaderPane, left: str, right: str) -> None:
    """Bring a line with these words to the top of each sheet, right at its edge."""
    for side, words in enumerate((left, right)):
        document = pane.document_on(side)
        assert document is not None
        pane.activate(side)
        pane.go_to(document.text.index(words), flash=False, caret=False)
    pane.activate(0)


def test_the_sheet_that_is_scrolled_takes_the_other_along_by_as_many_lines(both: ReaderPane) -> None:
    stand(both, "第100处", "第150户")
    both.set_scrolling_together(True)
    before = [view_on(both, side).y_of(both.state(side).place) for side in (0, 1)]
    places = [both.state(side).place for side in (0, 1)]
    wheel(view_on(both, 0), 3)
    moved = [(view_on(both, side).y_of(places[side]) or 0) - (before[side] or 0) for side in (0, 1)]
    assert moved[0] < -100
    assert abs(moved[0] - moved[1]) <= 40, "by a line at most, where one has been estimated"


def test_the_sheet_that_is_not_active_leads_where_the_wheel_turns_over_it(both: ReaderPane) -> None:
    stand(both, "第100处", "第150户")
    both.set_scrolling_together(True)
    place = both.state(0).place
    wheel(view_on(both, 1), 10)
    assert both.active_side() == 0
    assert both.state(0).place > place


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 1), st.integers(-12, 12)), min_size=1, max_size=8))
def test_whatever_way_is_gone_both_stand_beside_each_other_when_one_is_back(both: ReaderPane, way: list[tuple[int, int]]) -> None:
    both.set_scrolling_together(False)
    stand(both, "第300处", "第450户")
    both.set_scrolling_together(True)
    states = [both.state(side) for side in (0, 1)]
    for side, notches in way:
        wheel(view_on(both, side), notches)
    both.go_to(states[0].place, flash=False, caret=False)
    assert both.state(0).place == states[0].place
    offsets = [view_on(both, side).y_of(states[side].place) for side in (0, 1)]
    assert offsets[1] is not None
    assert abs(offsets[1] - states[1].offset) <= 2


def test_the_leader_moves_as_if_it_were_alone(both: ReaderPane) -> None:
    stand(both, "第100处", "第150户")
    alone = []
    for _ in range(20):
        wheel(view_on(both, 0), 1)
        alone.append(both.state(0))
    stand(both, "第100处", "第150户")
    both.set_scrolling_together(True)
    together = []
    for _ in range(20):
        wheel(view_on(both, 0), 1)
        together.append(both.state(0))
    assert together == alone


def test_at_the_end_of_one_the_other_goes_on_and_finds_it_again(both: ReaderPane) -> None:
    show_beside(both, SHORT)
    both.set_scrolling_together(True)
    states = [both.state(side) for side in (0, 1)]
    wheel(view_on(both, 0), 60)
    bar = view_on(both, 1).verticalScrollBar()
    assert bar.value() == bar.maximum()
    place = both.state(0).place
    wheel(view_on(both, 0), 20)
    assert both.state(0).place > place
    wheel(view_on(both, 0), -80)
    assert [both.state(side).place for side in (0, 1)] == [state.place for state in states]


def test_the_one_at_its_end_takes_the_other_along_from_where_it_is_when_it_is_turned_back(both: ReaderPane) -> None:
    show_beside(both, SHORT)
    both.set_scrolling_together(True)
    wheel(view_on(both, 0), 120)
    place = both.state(0).place
    wheel(view_on(both, 1), -2)
    assert 0 < place - both.state(0).place < 300


def test_the_same_document_twice_is_brought_to_the_same_place(pane: ReaderPane) -> None:
    at = GATES.text.index("第250处")
    pane.go_to(at, flash=False, caret=False)
    show_beside(pane, GATES)
    pane.set_scrolling_together(True)
    assert (pane.state(0).place, pane.state(1).place) == (at, at)
    for notches in (7, -3, 30):
        wheel(view_on(pane, 1), notches)
        assert pane.state(0) == pane.state(1)
    bar = sheet_of(pane, 0).bar
    bar.setValue(bar.maximum() // 3)
    assert pane.state(0) == pane.state(1)
    bar.setValue(0)
    assert pane.state(0) == pane.state(1)


def test_the_space_over_the_first_line_is_scrolled_together_too(pane: ReaderPane) -> None:
    show_beside(pane, GATES)
    pane.set_scrolling_together(True)
    for _ in range(6):
        view_on(pane, 0).scroll_by(9)
        assert view_on(pane, 1).verticalScrollBar().value() == view_on(pane, 0).verticalScrollBar().value()


def test_the_same_document_in_two_widths_is_read_at_the_same_paragraph(pane: ReaderPane) -> None:
    show_beside(pane, GATES)
    border = pane.findChild(Border)
    assert border is not None
    drag(border, 120)
    pane.set_scrolling_together(True)
    for _ in range(40):
        wheel(view_on(pane, 0), 3)
    shown = [view_on(pane, side).visible_span() for side in (0, 1)]
    assert shown[0].overlaps(shown[1])
    assert abs(shown[0].start - shown[1].start) < 60


def test_a_resized_window_moves_neither(both: ReaderPane) -> None:
    stand(both, "第300处", "第450户")
    both.set_scrolling_together(True)
    places = [both.state(side).place for side in (0, 1)]
    for width in (1000, 1500, 1111):
        both.resize(width, 650)
        assert [both.state(side).place for side in (0, 1)] == places
    both.set_layout(PageLayout(text_size=22))
    assert [both.state(side).place for side in (0, 1)] == places


def test_turned_on_once_more_it_goes_on_from_where_it_began(both: ReaderPane) -> None:
    show_beside(both, SHORT)
    both.set_scrolling_together(True)
    wheel(view_on(both, 0), 80)
    both.set_scrolling_together(True)
    wheel(view_on(both, 0), -80)
    assert [both.state(side).place for side in (0, 1)] == [0, 0]


def test_turned_off_each_scrolls_alone(both: ReaderPane) -> None:
    stand(both, "第300处", "第450户")
    both.set_scrolling_together(True)
    both.set_scrolling_together(False)
    before = both.state(1)
    wheel(view_on(both, 0), 5)
    assert both.state(1) == before
