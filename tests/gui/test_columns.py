"""The bars leave their columns in a narrow window and come back in a wide one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from gui.theme import Theme
from gui.widgets.columns import Columns

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

HEIGHT = 600


@pytest.fixture
def bars() -> tuple[QWidget, QWidget, QWidget]:
    return QWidget(), QWidget(), QWidget()


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
