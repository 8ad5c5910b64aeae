"""Another size of the interface's letters, chosen while the window is open: everything that is there takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QTreeView

from core.settings import LIMITS
from gui.appearance import Appearance
from gui.dialogs.words import WordsDialog
from gui.theme import Metrics
from gui.widgets.find_bar import FindBar
from gui.widgets.scroll_control import ScrollControl
from gui.widgets.status_bar import StatusBar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.gui.window_kit import Sitting


@pytest.fixture(autouse=True)
def letters_of_the_application(qapp: QApplication) -> Iterator[None]:
    """Give the application its letters back: the next test would meet these."""
    font = qapp.font()
    yield
    if qapp.font() != font:
        qapp.setFont(font)


def choose(sitting: Sitting, size: int) -> Metrics:
    """Choose a size and return the sizes that go with it."""
    look = sitting.window.findChild(Appearance)
    assert look is not None
    look.set(interface_size=size)
    QApplication.processEvents()
    return Metrics().for_interface(size)


@pytest.mark.parametrize("size", LIMITS["interface_size"])
def test_the_rows_of_the_outline_have_room_for_their_letters(reading: Sitting, size: int) -> None:
    tree = reading.outline.findChild(QTreeView)
    assert tree is not None
    for wanted in (14, size):
        metrics = choose(reading, wanted)
        first = tree.model().index(0, 0)
        assert tree.visualRect(first).height() >= metrics.row
        assert tree.visualRect(first).height() <= metrics.row + 16


@pytest.mark.parametrize("size", LIMITS["interface_size"])
def test_the_bar_that_finds_takes_it_while_it_is_open(reading: Sitting, size: int) -> None:
    reading.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    reading.write("谁")
    bar = reading.part(FindBar)
    metrics = choose(reading, size)
    pictures = [one for one in bar.findChildren(QToolButton) if not one.icon().isNull() and one.parent() is bar]
    assert len(pictures) == 3
    assert {one.iconSize().width() for one in pictures} == {metrics.icon}
    assert reading.part(QLabel, "FindCount").width() >= 7 * size
    assert bar.field.height() >= bar.field.fontMetrics().height()


@pytest.mark.parametrize("size", LIMITS["interface_size"])
def test_the_control_of_a_page_that_moves_takes_it_and_stays_in_its_corner(reading: Sitting, size: int) -> None:
    reading.trigger("view.auto_scroll")
    control = reading.part(ScrollControl)
    metrics = choose(reading, size)
    assert {one.iconSize().width() for one in control.findChildren(QToolButton)} == {metrics.icon}
    words = control.findChild(QLabel)
    assert words is not None
    assert words.width() >= words.fontMetrics().horizontalAdvance(words.text())
    reading.qtbot.waitUntil(lambda: reading.reader.rect().contains(control.geometry()))


def test_what_stands_for_words_that_are_still_to_come_is_seen_whole(reading: Sitting) -> None:
    choose(reading, 22)
    reading.trigger("words.manage")
    dialog = reading.part(WordsDialog)
    hint = dialog.findChild(QLabel, "PaneHint")
    assert hint is not None
    assert hint.isVisible()
    assert hint.height() >= hint.heightForWidth(hint.width())
    dialog.reject()


def test_nothing_in_the_status_line_is_cut_off(reading: Sitting) -> None:
    reading.window.resize(1024, 700)
    reading.select("谁的堤段谁负责")
    choose(reading, 22)
    line = reading.part(StatusBar)
    told = [
        one for one in line.findChildren(QLabel) + line.findChildren(QToolButton) if one.parent() is line and one.isVisible() and one.text()
    ]
    assert told
    for one in told:
        assert one.width() >= one.sizeHint().width(), one.text()
