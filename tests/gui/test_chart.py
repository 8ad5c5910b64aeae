"""A chart leads to its points by mouse and keyboard, tells them in words, and looks different for each series."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter

from gui.theme import THEMES, Theme
from gui.widgets.chart import BARS, LINES, Chart
from gui.widgets.chart_face import ChartFace, Series, number, ticks

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NAMES, YEARS = ("春耕", "粮食"), ("2021", "2022", "2023")
VALUES = ((4.0, 9.5, 2.0), (1.0, None, 7.25))


@pytest.fixture
def chart(qtbot: QtBot) -> Chart:
    """A chart of two series over three years."""
    chart = Chart(Theme.load("paper"))
    qtbot.addWidget(chart)
    chart.resize(600, 300)
    chart.set_series(NAMES, YEARS, VALUES, unit="次", decimals=2)
    chart.show()
    return chart


@pytest.mark.parametrize("kind", [LINES, BARS])
def test_a_click_chooses_the_point_that_stands_there(chart: Chart, qtbot: QtBot, kind: str) -> None:
    chart.set_kind(kind)
    for series, category in ((0, 0), (0, 1), (1, 2)):
        place = chart.place_of(series, category)
        assert place is not None
        with qtbot.waitSignal(chart.point_chosen) as chosen:
            qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place.toPoint())
        assert chosen.args == [series, category]
    assert chart.place_of(1, 1) is None


def test_the_keyboard_leads_from_point_to_point(chart: Chart, qtbot: QtBot) -> None:
    chart.set_current(0, 0)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(chart, key)
    assert chart.current == (1, 2)
    assert chart.accessibleDescription().startswith(chart.words_of(1, 2))
    with qtbot.waitSignal(chart.point_chosen) as chosen:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert chosen.args == [1, 2]


def test_every_point_is_told_in_words(chart: Chart) -> None:
    said = chart.accessibleDescription()
    assert all(words in said for words in ("2021", "9.5", "7.25", "粮食"))
    chart.set_series(NAMES, [str(year) for year in range(1950, 2020)], [range(70), range(70)])
    assert "1984" not in chart.accessibleDescription()
    assert chart.words_of(1, 69) in chart.accessibleDescription()


@pytest.mark.parametrize("theme", THEMES)
def test_series_differ_in_more_than_colour(theme: str, qtbot: QtBot) -> None:
    marks = set()
    for series in range(5):
        image = QImage(24, 24, QImage.Format.Format_Grayscale8)
        image.fill(0x80)
        painter = QPainter(image)
        face = ChartFace(Series(), LINES, Theme.load(theme), QRectF(0, 0, 100, 100))
        face.draw_mark(painter, series, QPointF(12, 12), 8.0)
        painter.end()
        marks.add(bytes(image.bits()))
    assert len(marks) == 5


def test_it_is_drawn_on_paper_of_any_size(chart: Chart) -> None:
    for kind in (LINES, BARS):
        chart.set_kind(kind)
        image = QImage(300, 200, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        chart.draw_on(painter, QSizeF(300, 200))
        painter.end()
        colours = {image.pixelColor(x, y).name() for x in range(300) for y in range(200)}
        assert Theme.load("paper").border("azure").name() in colours


def test_axes_have_round_numbers_that_hold_all_values() -> None:
    assert ticks(0, 9.5) == (0, 2, 4, 6, 8, 10)
    assert ticks(0, 0)[0] == 0
    assert ticks(-3, 12)[0] <= -3
    assert ticks(-3, 12)[-1] >= 12
    assert max(ticks(0, 123_456)) >= 123_456
    assert [number(one, 2) for one in (0.0, 0.5, 12_345.678, 100.0)] == ["0", "0.5", "12,345.68", "100"]


def test_nothing_is_drawn_of_nothing(chart: Chart, qtbot: QtBot) -> None:
    chart.set_series((), (), ())
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    chart.grab()
    assert chart.current is None
