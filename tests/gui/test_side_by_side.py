"""Two documents side by side in the whole window: what stands on each page stays there whatever is shown on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.panes.page.sheet import Sheet
from gui.side_tabs import SideTabs
from gui.theme import METRICS
from gui.widgets.columns import Columns

if TYPE_CHECKING:
    from pathlib import Path

    from gui.panes.page.view import PageView
    from tests.gui.window_kit import Sitting

OTHER = "各村的水账\n\n每月十日前报到镇里。\n\n一式两份，一份留村，一份存档。\n"


@pytest.fixture
def other(tmp_path: Path) -> Path:
    file = tmp_path / "other.txt"
    file.write_text(OTHER, "utf-8")
    return file


@pytest.fixture
def divided(reading: Sitting) -> Sitting:
    """The same speech on both sides, in a window that has room for the cards as well; the right one is active."""
    reading.window.resize(1700, 900)
    reading.trigger("tab.split")
    assert reading.reader.sides() == 2
    return reading


def views(sitting: Sitting) -> list[PageView]:
    sheets = [sheet for sheet in sitting.window.findChildren(Sheet) if sheet.isVisible()]
    return [sheet.view for sheet in sorted(sheets, key=lambda sheet: sheet.x())]


def marked(sitting: Sitting) -> list[list[str]]:
    """Return the words with a ground on each page."""
    return [[one.cursor.selectedText() for one in view.extraSelections() if one.cursor.hasSelection()] for view in views(sitting)]  # type: ignore[attr-defined]


def press_on(sitting: Sitting, side: int) -> None:
    """Click on a page."""
    view = views(sitting)[side]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.rect_at(2).center())


def test_a_mark_that_is_made_on_one_page_is_on_the_other_too(divided: Sitting) -> None:
    divided.select("一样都不能少")
    divided.press(Qt.Key.Key_1)
    assert marked(divided) == [["一样都不能少"], ["一样都不能少"]]
    press_on(divided, 0)
    divided.trigger("edit.undo")
    assert marked(divided) == [[], []]


def test_the_marks_of_a_page_stay_when_the_other_shows_another_document(divided: Sitting, other: Path) -> None:
    divided.select("一样都不能少")
    divided.press(Qt.Key.Key_1)
    press_on(divided, 0)
    divided.open(other)
    assert marked(divided) == [[], ["一样都不能少"]]
    press_on(divided, 1)
    assert divided.text() != OTHER
    assert marked(divided) == [[], ["一样都不能少"]]
    assert [card.annotation.colour for card in divided.cards().values()] == ["gamboge"]


def test_a_key_acts_on_the_page_that_was_clicked(divided: Sitting, other: Path) -> None:
    press_on(divided, 0)
    divided.open(other)
    press_on(divided, 1)
    divided.select("一样都不能少")
    divided.press(Qt.Key.Key_2)
    press_on(divided, 0)
    divided.select("一份留村")
    divided.press(Qt.Key.Key_1)
    assert marked(divided) == [["一份留村"], ["一样都不能少"]]


def test_the_bars_make_way_for_two_pages_in_the_smallest_window(divided: Sitting) -> None:
    divided.window.resize(1024, 700)
    columns = divided.part(Columns)
    assert columns.is_drawer(divided.part(SideTabs))
    assert all(view.viewport().width() >= 24 * view.fontMetrics().horizontalAdvance("国") for view in views(divided))
    divided.trigger("tab.split")
    assert not columns.is_drawer(divided.part(SideTabs))


def test_both_pages_can_be_scrolled_together_from_the_menu(divided: Sitting) -> None:
    if not divided.action("tab.together").isChecked():
        divided.trigger("tab.together")
    left, right = views(divided)
    left.scroll_by(40)
    assert right.verticalScrollBar().value() == left.verticalScrollBar().value()


def test_at_the_usual_size_both_pages_keep_their_numbers_and_the_cards_become_a_drawer(reading: Sitting) -> None:
    reading.window.resize(1440, 900)
    reading.trigger("tab.split")
    assert all(view.viewport().x() >= METRICS.margin_numbers for view in views(reading))
