"""Ctrl and the wheel over the page: its text grows and shrinks by what was turned."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.zooming import NOTCH
from tests.gui.page_kit import view_of

if TYPE_CHECKING:
    from tests.gui.window_kit import Sitting

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def turn(sitting: Sitting, *steps: int, held: Qt.KeyboardModifier = CTRL) -> None:
    """Turn the wheel over the text, each step in eighths of a degree."""
    viewport = view_of(sitting.reader).viewport()
    place = QPointF(viewport.mapTo(sitting.window, viewport.rect().center()))
    handle = sitting.window.windowHandle()
    assert handle is not None
    for step in steps:
        QTest.wheelEvent(handle, place, QPoint(0, step), QPoint(), held)
    QApplication.processEvents()


def size_of(sitting: Sitting) -> int:
    """Return the text's size in pixels."""
    return view_of(sitting.reader).document().defaultFont().pixelSize()


@pytest.mark.parametrize(
    ("steps", "change"),
    [((NOTCH,), 1), ((-NOTCH,), -1), ((NOTCH, NOTCH, NOTCH), 3), ((NOTCH // 3,) * 3, 1), ((NOTCH // 3,), 0), ((NOTCH, -NOTCH), 0)],
)
def test_each_notch_is_a_pixel_and_a_touch_pad_adds_up(reading: Sitting, steps: tuple[int, ...], change: int) -> None:
    before = size_of(reading)
    turn(reading, *steps)
    assert size_of(reading) - before == change


def test_the_wheel_alone_scrolls(reading: Sitting) -> None:
    before, bar = size_of(reading), view_of(reading.reader).verticalScrollBar()
    reading.window.resize(reading.window.width(), 480)
    QApplication.processEvents()
    top = bar.value()
    turn(reading, -NOTCH, held=NONE)
    assert size_of(reading) == before
    assert bar.value() > top


def test_the_size_ends_at_its_limits_without_moving_the_page(reading: Sitting) -> None:
    turn(reading, *(-NOTCH,) * 40)
    assert size_of(reading) == 9
    top = view_of(reading.reader).verticalScrollBar().value()
    turn(reading, -NOTCH)
    assert size_of(reading) == 9
    assert view_of(reading.reader).verticalScrollBar().value() == top
