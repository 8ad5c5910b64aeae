"""The page that moves by itself: its pace, what pauses it, what changes its speed, and where it ends."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton

from core.settings import Settings
from gui.auto_scroll import Pace
from gui.widgets.scroll_control import ScrollControl
from tests.gui.page_kit import view_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.window_kit import Sitting

LINES = [f"第{n}处闸口，要有人看，有人修，有人记账，出了事有人答应。" * 2 for n in range(1, 401)]


# The pace


@given(st.floats(0.1, 250), st.lists(st.floats(0, 100), max_size=300))
def test_the_pace_loses_no_part_of_a_pixel(speed: float, times: list[float]) -> None:
    pace = Pace(speed)
    moved = sum(pace.pixels(one) for one in times)
    assert moved == pytest.approx(speed * sum(times) / 1000, abs=1.001)


@given(st.floats(0.1, 250), st.floats(100, 100_000))
def test_what_takes_long_makes_no_jump(speed: float, milliseconds: float) -> None:
    assert Pace(speed).pixels(milliseconds) <= speed / 10 + 1


@given(st.floats(0.1, 250))
def test_a_move_is_due_about_every_pixel_but_not_more_often_than_the_display_shows(speed: float) -> None:
    interval = Pace(speed).interval
    assert 16 <= interval <= 100
    if 10 <= speed <= 60:
        assert interval == pytest.approx(1000 / speed, abs=1)


# In the window


@pytest.fixture
def moving(start: Callable[..., Sitting], tmp_path: Path) -> Sitting:
    """A long speech that moves by itself, as fast as it can."""
    file = tmp_path / "长讲话.txt"
    file.write_text("\n".join(LINES), encoding="utf-8")
    sitting = start(Settings(scroll_speed=300))
    sitting.open(file)
    sitting.reader.focus_page()
    sitting.press(Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert sitting.action("view.auto_scroll").isChecked()
    return sitting


def value(sitting: Sitting) -> float:
    """Return how far down the text the page is."""
    return view_of(sitting.reader).scroll_value()


def wait_for_move(sitting: Sitting) -> None:
    """Wait until the page has moved on."""
    before = value(sitting)
    sitting.qtbot.waitUntil(lambda: value(sitting) > before + 3)


def assert_rests(sitting: Sitting) -> None:
    """Give it the time in which it would move by several lines."""
    before = value(sitting)
    QTest.qWait(150)
    assert value(sitting) == before


def button(sitting: Sitting, name: str) -> QToolButton:
    """Return a button of the control by the beginning of its name."""
    return next(one for one in sitting.part(ScrollControl).findChildren(QToolButton) if one.accessibleName().startswith(name))


def speed(sitting: Sitting) -> str:
    """Return what the control says of the speed."""
    return sitting.part(ScrollControl).findChildren(QLabel)[0].text()


def turn(sitting: Sitting, step: int) -> None:
    """Turn the wheel over the page by a notch, down for a positive number."""
    view = view_of(sitting.reader)
    spot = QPointF(view.viewport().rect().center())
    where = (spot, view.viewport().mapToGlobal(spot), QPoint(), QPoint(0, -120 * step))
    event = QWheelEvent(*where, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(view.viewport(), event)


def test_the_page_moves_until_its_action_ends_it(moving: Sitting) -> None:
    wait_for_move(moving)
    assert moving.part(ScrollControl).isVisible()
    moving.press(Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert not moving.action("view.auto_scroll").isChecked()
    assert not moving.part(ScrollControl).isVisible()
    assert_rests(moving)


def test_it_moves_by_pixels_and_never_back(moving: Sitting) -> None:
    bar = view_of(moving.reader).verticalScrollBar()
    seen: list[int] = []
    bar.valueChanged.connect(seen.append)
    moving.qtbot.waitUntil(lambda: len(seen) > 30)
    steps = [after - before for before, after in pairwise(seen)]
    most = 300 * moving.reader.line_height() / 60 / 10 + 1
    assert all(0 < step <= most for step in steps)


def test_escape_ends_it_before_it_touches_anything_else(moving: Sitting) -> None:
    moving.trigger("view.full_screen")
    moving.press(Qt.Key.Key_Escape)
    assert not moving.action("view.auto_scroll").isChecked()
    assert moving.window.isFullScreen()
    assert_rests(moving)


def test_a_press_pauses_it_and_space_goes_on(moving: Sitting) -> None:
    wait_for_move(moving)
    viewport = view_of(moving.reader).viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=viewport.rect().center())
    assert_rests(moving)
    assert moving.action("view.auto_scroll").isChecked()
    assert button(moving, "Go on")
    moving.press(Qt.Key.Key_Space)
    wait_for_move(moving)
    moving.press(Qt.Key.Key_Space)
    assert_rests(moving)


def test_a_selection_pauses_it_and_escape_takes_the_selection_first(moving: Sitting) -> None:
    wait_for_move(moving)
    moving.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert_rests(moving)
    assert moving.reader.selection()
    moving.press(Qt.Key.Key_Escape)
    assert not moving.reader.selection()
    assert moving.action("view.auto_scroll").isChecked()
    moving.press(Qt.Key.Key_Escape)
    assert not moving.action("view.auto_scroll").isChecked()


def test_a_dialog_holds_it_up_for_as_long_as_it_is_open(moving: Sitting) -> None:
    wait_for_move(moving)
    moving.trigger("go.to")
    assert_rests(moving)
    field = moving.part(QLineEdit, "GoToField")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    moving.window.activateWindow()
    moving.qtbot.waitUntil(moving.window.isActiveWindow)
    wait_for_move(moving)


def test_writing_holds_it_up(moving: Sitting) -> None:
    wait_for_move(moving)
    field = moving.outline.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    assert_rests(moving)
    moving.reader.focus_page()
    wait_for_move(moving)


def test_another_window_holds_it_up(moving: Sitting) -> None:
    wait_for_move(moving)
    other = QLabel("另一个窗口")
    moving.qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    moving.qtbot.waitUntil(other.isActiveWindow)
    assert_rests(moving)
    moving.window.activateWindow()
    moving.qtbot.waitUntil(moving.window.isActiveWindow)
    wait_for_move(moving)


def test_keys_wheel_and_control_change_the_speed_and_it_is_remembered(start: Callable[..., Sitting], tmp_path: Path) -> None:
    file = tmp_path / "长讲话.txt"
    file.write_text("\n".join(LINES), encoding="utf-8")
    sitting = start(Settings(scroll_speed=20))
    sitting.open(file)
    sitting.trigger("view.auto_scroll")
    assert speed(sitting) == "20 lines/min"
    sitting.press(Qt.Key.Key_Plus)
    assert speed(sitting) == "22 lines/min"
    sitting.press(Qt.Key.Key_Minus)
    assert speed(sitting) == "20 lines/min"
    turn(sitting, 1)
    assert speed(sitting) == "22 lines/min"
    turn(sitting, -1)
    assert speed(sitting) == "20 lines/min"
    QTest.mouseClick(button(sitting, "Faster"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(sitting, "Faster"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(sitting, "Slower"), Qt.MouseButton.LeftButton)
    assert speed(sitting) == "22 lines/min"
    assert sitting.focus() is sitting.reader.page_actions_widget, "the keyboard has stayed with the page"
    sitting.window.close()
    assert '"scroll_speed": 22' in (tmp_path / "settings.json").read_text("utf-8")


def test_the_speed_stays_within_its_limits(moving: Sitting) -> None:
    moving.press(Qt.Key.Key_Plus)
    assert speed(moving) == "300 lines/min"
    for _ in range(60):
        moving.press(Qt.Key.Key_Minus)
    assert speed(moving) == "1 lines/min"


def test_a_paused_page_is_scrolled_by_the_wheel(moving: Sitting) -> None:
    moving.press(Qt.Key.Key_Space)
    before, words = value(moving), speed(moving)
    turn(moving, 1)
    assert value(moving) > before
    assert speed(moving) == words


def test_it_ends_at_the_end_of_the_text(moving: Sitting) -> None:
    view = view_of(moving.reader)
    view.scroll_to_value(view.scroll_maximum())
    view.scroll_by(-30)
    moving.qtbot.waitUntil(lambda: not moving.action("view.auto_scroll").isChecked())
    assert value(moving) == view.scroll_maximum()
    assert not moving.part(ScrollControl).isVisible()


def test_it_goes_across_the_borders_of_slices(start: Callable[..., Sitting], tmp_path: Path) -> None:
    file = tmp_path / "全书.txt"
    file.write_text("\n".join(LINES * 10), encoding="utf-8")
    sitting = start(Settings(scroll_speed=300))
    sitting.open(file)
    view = view_of(sitting.reader)
    steps = 0
    for is_known in (False, True):
        # From the end and back: the slice at the beginning is the same both times.
        view.scroll_to_value(view.scroll_maximum())
        view.scroll_to_value(0)
        first = view.part
        while not is_known and view.part == first:
            view.scroll_by(20)
            steps += 1
    for _ in range(steps - 2):
        view.scroll_by(20)
    assert view.part == first
    tops: list[float] = []
    view.scrolled.connect(lambda: tops.append(view.scroll_value()))
    sitting.trigger("view.auto_scroll")
    sitting.qtbot.waitUntil(lambda: view.part != first)
    wait_for_move(sitting)
    assert tops == sorted(tops)


def test_the_control_stands_in_the_lower_right_corner_of_the_page(moving: Sitting) -> None:
    for width in (1440, 1024, 800):
        moving.window.resize(width, 700)
        QApplication.processEvents()
        control, view = moving.part(ScrollControl), view_of(moving.reader)
        corner = view.mapTo(moving.reader, QPoint(view.width(), view.height()))
        assert 0 < corner.x() - control.geometry().right() < 30
        assert 0 < corner.y() - control.geometry().bottom() < 30
        assert control.width() < moving.reader.width() / 2


def test_another_document_ends_it(moving: Sitting, speech: Path) -> None:
    moving.open(speech)
    assert not moving.action("view.auto_scroll").isChecked()
    assert not moving.part(ScrollControl).isVisible()
