"""Where Tab leads in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from gui.theme import THEMES
from gui.widgets.find_bar import FindField
from gui.widgets.swatches import Swatches
from gui.widgets.tag_field import TagField
from tests.gui.walk_kit import walk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.gui.window_kit import Sitting


def part_of(sitting: Sitting, widget: QWidget) -> str:
    """Return in which part of the window a widget stands."""
    parts = {"outline": sitting.outline, "page": sitting.reader, "annotations": sitting.notes}
    return next((name for name, part in parts.items() if part.isAncestorOf(widget)), type(widget).__name__)


def test_tab_leads_through_the_window_as_it_is_read(reading: Sitting) -> None:
    reading.reader.focus_page()
    way = [part_of(reading, widget) for widget in walk(reading.window).forth]
    parts = [name for number, name in enumerate(way) if name != way[number - 1]]
    assert parts[:3] == ["page", "annotations", "QToolButton"]
    assert parts[-2:] == ["outline", "_TabBar"]


def test_the_bar_that_finds_comes_right_before_the_page_though_it_is_made_last(reading: Sitting) -> None:
    reading.trigger("edit.find")
    assert isinstance(QApplication.focusWidget(), FindField)
    way = list(walk(reading.window).forth)
    page = next(widget for widget in way if reading.reader.isAncestorOf(widget))
    before = way[: way.index(page)]
    bar = before[0].parentWidget()
    assert len(before) > 3
    assert all(bar is not None and bar.isAncestorOf(widget) for widget in before)


def test_from_a_tag_that_arrows_have_led_to_tab_leads_back_to_its_field(reading: Sitting) -> None:
    reading.select("谁的水闸")
    reading.press(Qt.Key.Key_T)
    edit = reading.part(TagField).findChild(QLineEdit)
    assert edit is not None
    reading.write("水闸，")
    reading.press(Qt.Key.Key_Left)
    chip = QApplication.focusWidget()
    assert chip is not None
    assert chip is not edit
    reading.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is edit


@pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)
@pytest.mark.parametrize("name", THEMES)
def test_tab_leads_to_the_theme_that_is_worn(reading: Sitting, name: str) -> None:
    reading.trigger(f"view.theme.{name}")
    reading.trigger("view.type")
    reading.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None or QApplication.activeWindow() is not reading.window)
    popover = QApplication.activePopupWidget() or QApplication.activeWindow()
    assert popover is not None
    swatches = popover.findChild(Swatches)
    reached = [widget for widget in walk(popover).forth if swatches.isAncestorOf(widget)]
    assert reached == [swatches.chosen_button]
    popover.close()
