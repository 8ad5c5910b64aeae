"""The whole screen for the page: what goes, what comes back at the edges, and that everything stands as before afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QCursor, QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget

from core.settings import load
from gui.side_tabs import SideTabs
from gui.widgets.columns import Columns
from gui.widgets.lid import Lid
from gui.widgets.status_bar import StatusBar
from gui.widgets.tab_row import TabRow
from gui.widgets.top_bar import TopBar
from tests.gui.page_kit import view_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from tests.gui.window_kit import Sitting

AROUND: tuple[type[QWidget], ...] = (TopBar, TabRow, StatusBar)


def around(sitting: Sitting) -> list[bool]:
    """Return whether top bar, tabs and status line are seen, and both bars at the sides."""
    QApplication.processEvents()
    return [*(sitting.part(kind).isVisible() for kind in AROUND), sitting.outline.isVisible(), sitting.notes.isVisible()]


def places(sitting: Sitting) -> list[object]:
    """Return where everything stands."""
    QApplication.processEvents()
    parts = [*(sitting.part(kind) for kind in AROUND), sitting.outline, sitting.notes, sitting.reader]
    return [(one.mapTo(sitting.window, QPoint(0, 0)), one.size()) for one in parts]


def enter(sitting: Sitting, edge: Qt.Edge) -> None:
    """Move the mouse to an edge of the window."""
    body = sitting.window.centralWidget()
    y = 0 if edge == Qt.Edge.TopEdge else body.height() - 1
    spot = QPoint(body.width() // 2, y)
    QCursor.setPos(body.mapToGlobal(spot))
    strip = body.childAt(spot)
    assert strip is not None
    point = QPointF(strip.mapFrom(body, spot))
    QApplication.sendEvent(strip, QEnterEvent(point, QPointF(spot), QPointF(body.mapToGlobal(spot))))


def leave(sitting: Sitting, lids: Sequence[QWidget]) -> None:
    """Move the mouse into the middle of the page."""
    QCursor.setPos(sitting.reader.mapToGlobal(sitting.reader.rect().center()))
    for lid in lids:
        QApplication.sendEvent(lid, QEvent(QEvent.Type.Leave))


@pytest.fixture
def filled(reading: Sitting) -> Sitting:
    """The window with a speech over the whole screen."""
    leave(reading, ())
    reading.press(Qt.Key.Key_F11)
    assert reading.window.isFullScreen()
    return reading


def test_the_page_has_the_screen_for_itself(filled: Sitting) -> None:
    assert around(filled) == [False] * 5
    assert filled.reader.mapTo(filled.window, QPoint(0, 0)) == QPoint(0, 0)
    assert filled.reader.size() == filled.window.size()
    assert filled.action("view.full_screen").isChecked()
    assert filled.focus() is filled.reader.page_actions_widget


@pytest.mark.parametrize("key", [Qt.Key.Key_F11, Qt.Key.Key_Escape])
def test_everything_is_back_when_it_is_left(reading: Sitting, key: Qt.Key) -> None:
    leave(reading, ())
    before, size = places(reading), reading.window.size()
    reading.press(Qt.Key.Key_F11)
    reading.press(key)
    assert not reading.window.isFullScreen()
    assert not reading.action("view.full_screen").isChecked()
    reading.window.resize(size)
    assert places(reading) == before


@pytest.mark.parametrize(("outline", "notes"), [(True, False), (False, True), (False, False)])
def test_a_bar_that_was_hidden_stays_hidden(reading: Sitting, outline: bool, notes: bool) -> None:
    if not outline:
        reading.press(Qt.Key.Key_F9)
    if not notes:
        reading.press(Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    size = reading.window.size()
    reading.press(Qt.Key.Key_F11)
    reading.press(Qt.Key.Key_F9)
    assert reading.outline.isVisible(), "it can be had as a drawer"
    reading.press(Qt.Key.Key_F11)
    reading.window.resize(size)
    assert around(reading) == [True, True, True, outline, notes]


def test_the_place_is_kept_there_and_back(sitting: Sitting, tmp_path: Path) -> None:
    file = tmp_path / "讲话.txt"
    file.write_text("\n".join(f"第{n}处闸口，要有人看，有人修，有人记账。" * 3 for n in range(200)), encoding="utf-8")
    sitting.open(file)
    sitting.reader.go_to(sitting.text().index("第100处"))
    for _ in range(3):
        place, y = sitting.reader.place(), sitting.reader.y_of(sitting.reader.place())
        sitting.press(Qt.Key.Key_F11)
        QApplication.processEvents()
        assert (sitting.reader.place(), sitting.reader.y_of(sitting.reader.place())) == (place, y)


def test_the_upper_edge_brings_bar_and_tabs_over_the_page(filled: Sitting) -> None:
    page = filled.reader.geometry()
    enter(filled, Qt.Edge.TopEdge)
    assert around(filled) == [True, True, False, False, False]
    assert filled.reader.geometry() == page
    assert filled.part(TopBar).mapTo(filled.window, QPoint(0, 0)) == QPoint(0, 0)
    assert filled.part(TabRow).width() == filled.window.width()


def test_the_lower_edge_brings_the_status_line(filled: Sitting) -> None:
    enter(filled, Qt.Edge.BottomEdge)
    assert around(filled) == [False, False, True, False, False]
    status = filled.part(StatusBar)
    assert status.mapTo(filled.window, status.rect().bottomLeft()).y() == filled.window.height() - 1
    assert "% through" in filled.words()


def test_what_came_over_the_page_goes_when_the_mouse_leaves(filled: Sitting) -> None:
    enter(filled, Qt.Edge.TopEdge)
    enter(filled, Qt.Edge.BottomEdge)
    assert around(filled)[:3] == [True, True, True]
    leave(filled, filled.window.findChildren(Lid))
    filled.qtbot.waitUntil(lambda: around(filled) == [False] * 5)


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")
def test_the_menu_key_brings_the_bar_and_it_stays_with_the_menu(filled: Sitting) -> None:
    leave(filled, ())
    seen: list[bool] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        assert menu is not None
        seen.append(filled.part(TopBar).isVisible())
        menu.close()

    # The menu of a button keeps everything waiting; longer than the bar would stay without it.
    QTimer.singleShot(500, look)
    filled.press(Qt.Key.Key_F10)
    assert seen == [True]
    filled.qtbot.waitUntil(lambda: not filled.part(TopBar).isVisible())


def test_what_needs_a_bar_opens_it_as_a_drawer_and_escape_takes_the_topmost(filled: Sitting) -> None:
    page = filled.reader.geometry()
    filled.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert filled.outline.isVisible()
    assert filled.part(Columns).is_drawer(filled.part(SideTabs))
    assert filled.reader.geometry() == page
    filled.press(Qt.Key.Key_Escape)
    assert (filled.outline.isVisible(), filled.window.isFullScreen()) == (False, True)
    filled.select("谁的堤段谁负责")
    filled.press(Qt.Key.Key_Escape)
    assert (bool(filled.reader.selection()), filled.window.isFullScreen()) == (False, True)
    filled.press(Qt.Key.Key_Escape)
    assert not filled.window.isFullScreen()


def test_the_keyboard_comes_to_the_page_from_what_goes(reading: Sitting) -> None:
    reading.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert reading.focus() is not view_of(reading.reader)
    reading.trigger("view.full_screen")
    assert reading.focus() is view_of(reading.reader)


def test_the_desktop_may_change_the_state_itself(reading: Sitting) -> None:
    leave(reading, ())
    reading.window.showFullScreen()
    assert around(reading) == [False] * 5
    assert reading.action("view.full_screen").isChecked()
    reading.window.showNormal()
    assert around(reading)[:3] == [True, True, True]
    assert not reading.action("view.full_screen").isChecked()


def test_the_tabs_follow_what_is_opened_meanwhile(filled: Sitting, tmp_path: Path) -> None:
    other = tmp_path / "通知.txt"
    other.write_text("关于清淤的通知\n请各村按期完成。\n", encoding="utf-8")
    filled.open(other)
    assert around(filled) == [False] * 5
    enter(filled, Qt.Edge.TopEdge)
    assert around(filled)[:2] == [True, True]


def test_a_window_that_is_closed_over_the_whole_screen_keeps_its_bars(start: Callable[..., Sitting], speech: Path, tmp_path: Path) -> None:
    sitting = start()
    sitting.open(speech)
    sitting.press(Qt.Key.Key_F11)
    sitting.window.close()
    kept = (tmp_path / "settings.json").read_text("utf-8")
    assert '"outline_shown": true' in kept
    assert '"annotations_shown": true' in kept


def test_a_window_that_comes_back_over_the_whole_screen_is_left_as_any_other(
    start: Callable[..., Sitting], speech: Path, tmp_path: Path
) -> None:
    sitting = start()
    sitting.open(speech)
    sitting.press(Qt.Key.Key_F11)
    sitting.window.close()
    again = start(load(tmp_path / "settings.json"), resized=False)
    assert again.window.isFullScreen()
    leave(again, again.window.findChildren(Lid))
    again.open(speech)
    # The mouse may have been at the edge when it came.
    again.qtbot.waitUntil(lambda: around(again) == [False] * 5)
    again.press(Qt.Key.Key_Escape)
    again.window.resize(1440, 900)
    assert around(again) == [True] * 5
