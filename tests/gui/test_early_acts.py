"""What a reader does in the first second, before the parts that deal with the library are there, is done all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.panes.holdings import HoldingsPane
from gui.panes.search import SearchPane
from gui.side_tabs import SEARCH, SideTabs
from gui.warming import LibraryWarming
from gui.widgets.top_bar import TopBar
from tests.gui.adding_kit import PATIENCE, asked

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.window_kit import Sitting


@pytest.fixture
def fresh(start: Callable[..., Sitting]) -> Sitting:
    """The window right after its first picture."""
    return start(settled=False)


def test_a_folder_that_is_dropped_at_once_is_asked_about(fresh: Sitting, speech: Path) -> None:
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(speech.parent))])
    at = fresh.part(TopBar).geometry().center()
    rest = (Qt.DropAction.CopyAction, held, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(fresh.window, QDragEnterEvent(at, *rest))
    QApplication.sendEvent(fresh.window, QDropEvent(QPointF(at), *rest))
    assert asked(fresh).startswith(f"“{speech.parent.name}” is a folder.")


def test_the_search_opens_at_once_with_the_keyboard_in_its_field(fresh: Sitting, speech: Path) -> None:
    fresh.open(speech)
    fresh.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert fresh.part(SideTabs).shown == SEARCH
    assert fresh.part(SearchPane).isAncestorOf(fresh.focus())


def test_the_library_opens_at_once_and_its_action_is_ticked(fresh: Sitting, speech: Path) -> None:
    fresh.open(speech)
    fresh.trigger("view.library")
    fresh.qtbot.waitUntil(lambda: fresh.part(HoldingsPane).isVisible())
    assert fresh.action("view.library").isChecked()
    assert not fresh.action("annotation.bookmark").isEnabled()
    fresh.trigger("view.library")
    assert fresh.action("annotation.bookmark").isEnabled()


def test_a_window_that_is_closed_at_once_keeps_how_far_was_read(fresh: Sitting, speech: Path, start: Callable[..., Sitting]) -> None:
    fresh.open(speech)
    row = fresh.bridge.document_id
    fresh.window.close()
    fresh.bridge.close()
    again = start()
    with again.qtbot.waitSignal(again.bridge.holdings.holdings_read) as told:
        again.bridge.holdings.read()
    assert [one.document for one in told.args[0] if one.read is not None] == [row]


def test_the_parts_come_by_themselves_and_find_the_act_that_came_before_them(fresh: Sitting, speech: Path) -> None:
    steps = LibraryWarming(fresh.window, fresh.bridge, (*fresh.window.library_makers(), fresh.window.watch_library))
    fresh.open(speech)
    QTest.qWait(0)
    fresh.trigger("search.library")
    pane = fresh.part(SearchPane)
    fresh.qtbot.waitUntil(lambda: steps.is_done, timeout=PATIENCE)
    assert fresh.window.findChildren(SearchPane) == [pane]
    page = fresh.part(HoldingsPane)
    assert page.isHidden()
    fresh.trigger("view.library")
    assert page.isVisible()


def test_a_library_that_is_claimed_at_once_is_indexed_and_its_folders_are_looked_into(fresh: Sitting) -> None:
    with fresh.qtbot.waitSignal(fresh.bridge.watched.news_found, timeout=PATIENCE):
        fresh.window.watch_library()
