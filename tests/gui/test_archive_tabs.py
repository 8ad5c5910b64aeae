"""Tabs of documents in archives: they come back, tell when their document is no more there, and a start may name one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from core.open_tabs import TabsFile
from core.paths import SAMPLE
from gui.dialogs.archive import ArchiveDialog
from gui.files import open_place
from gui.options import first_tabs, parse
from gui.widgets.choice_table import ChoiceTable
from tests.core.importers.archive_kit import NOTICE, SPEECH, packed
from tests.gui.tab_kit import TabSitting, shown_tab, tab_names, wait_read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

PASSAGE = "水管站逐段验收"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    file = tmp_path / "资料.zip"
    file.write_bytes(packed({"讲话/第一次.txt": SPEECH.encode(), "讲话/第二次.txt": NOTICE.encode()}))
    return file


@pytest.fixture
def again(start: Callable[..., Sitting], tmp_path: Path) -> Callable[..., Sitting]:
    """Start once more, as the program does: with the tabs of the last time, and files if some are named."""

    def start_again(*files: Path) -> Sitting:
        sitting = start()
        tabs = first_tabs(parse([str(file) for file in files]), TabsFile(tmp_path / "tabs.json").read(), sitting.recent.places(), SAMPLE)
        assert tabs.active is not None
        open_place(sitting.bridge, tabs.active.place)
        sitting.window.restore_tabs(tabs)
        return sitting

    return start_again


def press(sitting: Sitting, words: str) -> None:
    next(one for one in sitting.window.findChildren(QPushButton) if one.isVisible() and one.text() == words).click()


def test_tabs_of_an_archive_come_back_with_their_places_and_marks(
    start: Callable[..., Sitting], again: Callable[..., Sitting], archive: Path
) -> None:
    first = start()
    first.open(archive / "讲话" / "第一次.txt")
    first.select(PASSAGE)
    first.press(Qt.Key.Key_1)
    first.open(archive / "讲话" / "第二次.txt")
    first.window.close()
    second = again()
    wait_read(second, lambda: TabSitting(second).choose(0))
    assert (tab_names(second), shown_tab(second)) == ([["第一次.txt", "第二次.txt"]], "第一次.txt")
    assert [one.anchor.quote for one in second.bridge.annotations()] == [PASSAGE]


def test_a_tab_whose_document_is_no_more_in_its_archive_shows_the_text_of_the_library_if_that_is_wanted(
    start: Callable[..., Sitting], again: Callable[..., Sitting], archive: Path, speech: Path
) -> None:
    first = start()
    first.open(archive / "讲话" / "第一次.txt")
    first.open(speech)
    first.window.close()
    archive.write_bytes(packed({"讲话/第二次.txt": NOTICE.encode(), "讲话/第三次.txt": NOTICE.encode()}))
    second = again()
    with second.qtbot.waitSignal(second.bridge.failed):
        TabSitting(second).choose(0)
    assert f"“第一次.txt” is no longer in {archive / '讲话'}." in second.words()
    second.opened_by(lambda: press(second, "Read the text kept in the library"))
    assert PASSAGE in second.text()


def test_a_start_with_a_document_in_an_archive_shows_it(
    start: Callable[..., Sitting], again: Callable[..., Sitting], archive: Path
) -> None:
    start().window.close()
    sitting = again(archive / "讲话" / "第二次.txt")
    sitting.qtbot.waitUntil(lambda: sitting.bridge.opening is not None)
    assert sitting.text() == NOTICE.strip()


def test_a_start_with_an_archive_lists_it_over_what_was_open(
    start: Callable[..., Sitting], again: Callable[..., Sitting], archive: Path, speech: Path
) -> None:
    first = start()
    first.open(speech)
    first.window.close()
    second = again(archive)
    second.qtbot.waitUntil(lambda: bool(second.window.findChildren(ArchiveDialog)) and second.bridge.opening is not None)
    assert tab_names(second) == [[speech.name]]
    table = second.part(ArchiveDialog).findChild(ChoiceTable)
    table.selectRow(1)
    second.opened_by(lambda: QTest.keyClick(table, Qt.Key.Key_Return))
    assert second.text() == NOTICE.strip()
    assert tab_names(second) == [[speech.name, "第二次.txt"]]


def test_several_that_are_opened_at_once_wait_in_their_tabs_if_one_is_an_archive(sitting: Sitting, archive: Path, speech: Path) -> None:
    sitting.opened_by(lambda: sitting.window.files.chosen.emit([speech, archive]))
    assert tab_names(sitting) == [[speech.name, archive.name]]
    with sitting.qtbot.waitSignal(sitting.bridge.choice_wanted):
        TabSitting(sitting).choose(1)
    assert sitting.part(ArchiveDialog).isVisible()
    assert (tab_names(sitting), shown_tab(sitting)) == ([[speech.name]], speech.name)
