"""The bar that finds comes and goes above the page, and the words of the page stay where they are on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.panes.page.sheet import Sheet
from gui.searching import Searching
from gui.widgets.find_bar import FindBar

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.window_kit import Sitting

CONTROL = Qt.KeyboardModifier.ControlModifier
TEXT = "\n".join(["在全镇水利工作会议上的讲话", *(f"第{n}段渠道要有人看，出了事有人答应，办完了有人去看。" * 3 for n in range(1, 81))])


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    """A speech of many screens."""
    file = tmp_path / "水利工作会议讲话.txt"
    file.write_text(TEXT, "utf-8")
    return file


def sheets(sitting: Sitting) -> list[Sheet]:
    return sorted((one for one in sitting.window.findChildren(Sheet) if one.isVisible()), key=lambda sheet: sheet.x())


def heights(sitting: Sitting, words: str) -> list[int]:
    """Return how far below the top of the window some words stand, on every sheet."""
    QApplication.processEvents()
    views = [sheet.view for sheet in sheets(sitting)]
    tops = [view.y_of(TEXT.index(words)) for view in views]
    return [view.viewport().mapTo(sitting.window, QPoint(0, top or 0)).y() for view, top in zip(views, tops, strict=True)]


def type_for(sitting: Sitting, words: str) -> None:
    """Type into the bar, and wait for all the hits."""
    sitting.press(Qt.Key.Key_F, CONTROL)
    bar = sitting.part(FindBar)
    bar.field.selectAll()
    sitting.write(words)
    searching = sitting.window.findChild(Searching)
    assert searching is not None
    sitting.qtbot.waitUntil(lambda: not searching.is_busy)


@pytest.mark.parametrize("words", ["第40段", "第80段"])
def test_the_words_of_the_page_stay_on_the_screen_while_the_bar_comes_and_goes(reading: Sitting, words: str) -> None:
    reading.reader.go_to(TEXT.index(words), flash=False)
    place, before = reading.reader.place(), heights(reading, words)
    for _ in range(2):
        reading.press(Qt.Key.Key_F, CONTROL)
        assert heights(reading, words) == before
        assert reading.reader.place() == place
        reading.press(Qt.Key.Key_Escape)
        assert heights(reading, words) == before
        assert reading.reader.place() == place


def test_the_first_line_of_a_text_gives_way_as_far_as_it_must_to_be_seen_whole(reading: Sitting) -> None:
    before = heights(reading, "在全镇水利")
    reading.press(Qt.Key.Key_F, CONTROL)
    bar = reading.part(FindBar)
    (top,) = heights(reading, "在全镇水利")
    assert top == bar.mapTo(reading.window, QPoint(0, bar.height())).y()
    assert 0 < top - before[0] < bar.height()
    reading.press(Qt.Key.Key_Escape)
    assert heights(reading, "在全镇水利") == before


@pytest.mark.parametrize("together", [False, True])
def test_they_stay_on_both_sides(reading: Sitting, together: bool) -> None:
    reading.trigger("tab.split")
    for sheet in sheets(reading):
        sheet.go_to(TEXT.index("第40段"), flash=False, caret=True)
    if together:
        reading.trigger("tab.together")
    before = heights(reading, "第40段")
    reading.press(Qt.Key.Key_F, CONTROL)
    assert heights(reading, "第40段") == pytest.approx(before, abs=1)
    reading.press(Qt.Key.Key_Escape)
    assert heights(reading, "第40段") == pytest.approx(before, abs=1)


@pytest.mark.parametrize("words", ["在全镇水利", "第40段"])
def test_who_finds_nothing_has_the_words_where_they_were(reading: Sitting, words: str) -> None:
    reading.reader.go_to(TEXT.index(words), flash=False)
    closed = heights(reading, words)
    reading.press(Qt.Key.Key_F, CONTROL)
    before = heights(reading, words)
    type_for(reading, "第75段")
    assert reading.reader.visible_span().start > TEXT.index("第60段")
    type_for(reading, "没有的话")
    assert heights(reading, words) == before
    reading.press(Qt.Key.Key_Escape)
    assert heights(reading, words) == closed


def test_who_scrolls_meanwhile_has_them_where_he_left_them(reading: Sitting) -> None:
    type_for(reading, "有人")
    reading.reader.focus_page()
    for _ in range(6):
        QTest.keyClick(reading.reader.page_actions_widget, Qt.Key.Key_PageDown)
    words = f"第{TEXT[: reading.reader.visible_span().end].count(chr(10))}段"
    before = heights(reading, words)
    reading.press(Qt.Key.Key_Escape)
    assert heights(reading, words) == before
