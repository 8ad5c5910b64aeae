"""The bars leave their columns in a narrow window and come back in a wide one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QWidget

from gui.theme import Theme
from gui.widgets.border import Border
from gui.widgets.columns import Columns
from tests.gui.window_kit import drag

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from pytestqt.qtbot import QtBot

HEIGHT = 600


class Page(QWidget):
    """Notes to which widths it is resized."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(200)
        self.sizes: list[int] = []

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.sizes.append(event.size().width())


@pytest.fixture
def bars() -> tuple[QWidget, QWidget, QWidget]:
    return QWidget(), Page(), QWidget()


@pytest.fixture
def columns(qtbot: QtBot, bars: tuple[QWidget, QWidget, QWidget]) -> Columns:
    columns = Columns(*bars, Theme.load("paper"))
    qtbot.addWidget(columns)
    columns.resize(1440, HEIGHT)
    columns.show()
    return columns


@pytest.mark.parametrize("narrow", [1100, 760])
def test_both_bars_are_back_in_their_columns_when_the_window_is_wide_again(
    columns: Columns, bars: tuple[QWidget, QWidget, QWidget], narrow: int
) -> None:
    columns.resize(narrow, HEIGHT)
    columns.resize(1440, HEIGHT)
    side, page, notes = bars
    assert not columns.is_drawer(side)
    assert not columns.is_drawer(notes)
    assert side.geometry().right() < page.geometry().left()
    assert page.geometry().right() < notes.geometry().left()
    assert page.width() > max(side.width(), notes.width())


def test_bars_are_drawers_below_the_theme_s_widths(columns: Columns, bars: tuple[QWidget, QWidget, QWidget]) -> None:
    side, _page, notes = bars
    metrics = Theme.load("paper").metrics
    for width in (metrics.drawer_notes_below, metrics.drawer_notes_below - 1, metrics.drawer_outline_below - 1):
        columns.resize(width, HEIGHT)
        assert columns.is_drawer(notes) == (width < metrics.drawer_notes_below)
        assert columns.is_drawer(side) == (width < metrics.drawer_outline_below)


@pytest.mark.parametrize("widths", [(1440, 760), (760, 1440), (1300, 1100), (1100, 1300)])
def test_the_page_is_resized_once_where_bars_become_drawers_or_columns(columns: Columns, widths: tuple[int, int]) -> None:
    page = columns.findChild(Page)
    assert page is not None
    columns.resize(widths[0], HEIGHT)
    page.sizes.clear()
    columns.resize(widths[1], HEIGHT)
    assert len(page.sizes) == 1


def test_a_border_is_dragged_as_far_as_the_other_columns_leave_room(columns: Columns, bars: tuple[QWidget, QWidget, QWidget]) -> None:
    side, page, notes = bars
    left, right = (one for one in columns.findChildren(QWidget, "ColumnBorder"))
    before = side.width(), notes.width()
    drag(left, 50)
    drag(right, -30)
    assert columns.widths() == [side.width(), notes.width()] == [before[0] + 50, before[1] + 30]
    drag(left, 2000)
    assert page.width() == 200
    assert notes.width() == before[1] + 30
    assert notes.geometry().right() == columns.width() - 1


def test_a_bar_has_its_width_again_after_it_was_hidden_or_a_drawer(columns: Columns, bars: tuple[QWidget, QWidget, QWidget]) -> None:
    side, page, notes = bars
    columns.set_widths(340, 280)
    columns.set_wanted(side, wanted=False)
    assert page.x() == 0
    columns.resize(760, HEIGHT)
    columns.resize(1440, HEIGHT)
    assert not side.isVisible()
    columns.set_wanted(side, wanted=True)
    assert (side.width(), notes.width()) == (340, 280)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    width=st.integers(640, 2000),
    widths=st.tuples(st.integers(0, 1500), st.integers(0, 1500)),
    wanted=st.tuples(st.booleans(), st.booleans()),
    further=st.integers(640, 2000),
)
def test_columns_never_overlap_and_fill_the_width(
    columns: Columns,
    bars: tuple[QWidget, QWidget, QWidget],
    width: int,
    widths: tuple[int, int],
    wanted: tuple[bool, bool],
    further: int,
) -> None:
    side, page, notes = bars
    columns.resize(1440, HEIGHT)
    columns.set_widths(*widths)
    columns.set_wanted(side, wanted=wanted[0])
    columns.set_wanted(notes, wanted=wanted[1])
    for size in (width, further):
        columns.resize(size, HEIGHT)
        shown = [one for one in (side, page, notes) if one is page or (one.isVisible() and not columns.is_drawer(one))]
        edges = [0, *(edge for one in shown for edge in (one.x(), one.x() + one.width())), size]
        assert edges == sorted(edges)
        assert sum(one.width() for one in shown) + len(shown) - 1 == size
        assert page.width() >= 200


def test_the_bars_make_way_for_a_page_that_wants_room_and_come_back(columns: Columns, bars: tuple[QWidget, QWidget, QWidget]) -> None:
    side, page, notes = bars
    columns.make_way(900)
    assert (columns.is_drawer(side), columns.is_drawer(notes)) == (False, False)
    assert page.width() == 900
    assert min(side.width(), notes.width()) >= 200
    columns.make_way(1000)
    assert (columns.is_drawer(side), columns.is_drawer(notes)) == (False, True)
    assert page.width() >= 1000
    columns.make_way(1300)
    assert columns.is_drawer(side)
    assert page.width() == columns.width()
    columns.make_way(0)
    assert not columns.is_drawer(side)
    assert not columns.is_drawer(notes)


def test_a_hidden_bar_takes_no_room_from_a_page_that_wants_it(columns: Columns, bars: tuple[QWidget, QWidget, QWidget]) -> None:
    side, page, notes = bars
    columns.set_wanted(side, wanted=False)
    columns.make_way(1000)
    assert not columns.is_drawer(notes)
    assert page.width() >= 1000
    columns.set_wanted(side, wanted=True)
    assert columns.is_drawer(notes)


def test_no_bar_is_dragged_into_the_room_that_the_page_wants(columns: Columns, bars: tuple[QWidget, QWidget, QWidget]) -> None:
    side, page, notes = bars
    columns.resize(1800, HEIGHT)
    columns.make_way(1000)
    for border, distance in ((0, 900), (1, -900)):
        drag(sorted(columns.findChildren(Border), key=lambda one: one.x())[border], distance)
        assert page.width() >= 1000
    assert not columns.is_drawer(side)
    assert not columns.is_drawer(notes)
