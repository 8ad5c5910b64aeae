"""Tables whose rows lead to places share their width among the columns, however often it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gui.models.figures import FigureModel
from gui.models.gathered import GatheredModel
from gui.models.tasks import TaskModel
from gui.theme import Theme
from gui.widgets.figures_table import FiguresTable
from gui.widgets.gathered_table import GatheredTable
from gui.widgets.task_table import TaskTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtWidgets import QTableView
    from pytestqt.qtbot import QtBot

HEIGHT = 400
Made = tuple["QTableView", "QAbstractItemModel"]


def of_figures(theme: Theme) -> Made:
    return FiguresTable(theme, (12, 7, 24, 12, 30), (6, 3, 8, 6, 8)), FigureModel()


def of_annotations(theme: Theme) -> Made:
    return GatheredTable(theme), GatheredModel()


def of_tasks(theme: Theme) -> Made:
    return TaskTable(theme), TaskModel()


@pytest.fixture(params=[of_figures, of_annotations, of_tasks])
def show(request: pytest.FixtureRequest, qtbot: QtBot) -> Callable[[int], QTableView]:
    def show(width: int) -> QTableView:
        make: Callable[[Theme], Made] = request.param
        table, model = make(Theme.load("paper"))
        qtbot.addWidget(table)
        model.setParent(table)
        table.resize(width, HEIGHT)
        table.setModel(model)
        table.show()
        return table

    return show


def widths(table: QTableView) -> list[int]:
    heads = table.horizontalHeader()
    return [heads.sectionSize(column) for column in range(heads.count())]


@pytest.mark.parametrize("sizes", [(1300, 1700), (1700, 1300), (1300, 900)])
def test_the_columns_share_each_width_as_if_the_table_had_had_no_other(show: Callable[[int], QTableView], sizes: tuple[int, ...]) -> None:
    table = show(900)
    for width in sizes:
        table.resize(width, HEIGHT)
    assert widths(table) == widths(show(sizes[-1]))
    assert sum(widths(table)) == table.viewport().width()


def test_a_column_that_the_reader_has_set_keeps_its_width(show: Callable[[int], QTableView]) -> None:
    table = show(900)
    table.horizontalHeader().resizeSection(1, 222)
    others = widths(table)[2:-1]
    for width in (1300, 1700, 1300):
        table.resize(width, HEIGHT)
    assert widths(table)[1:-1] == [222, *others]
