"""What comes to the window from outside is opened, whatever the reader is doing, and nothing of it is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from core import links
from core.handover import CLOSING, Request
from core.open_tabs import TabsFile
from gui import messages
from gui.dialogs.folder import FolderDialog
from tests.gui.tab_kit import bars

if TYPE_CHECKING:
    from pathlib import Path

    from core.links import Link
    from tests.gui.window_kit import Sitting


def _take(sitting: Sitting, *files: Path, goto: int | None = None, link: str = "") -> str:
    return sitting.window.arrivals().take(Request(tuple(map(str, files)), goto, link))


def _names(sitting: Sitting) -> list[str]:
    (bar,) = bars(sitting)
    return [bar.tabText(at) for at in range(bar.count())]


def _copied_link(sitting: Sitting) -> Link:
    sitting.trigger("edit.copy_link")
    return links.parse(QGuiApplication.clipboard().text())


def _complaint(sitting: Sitting) -> str:
    sitting.qtbot.waitUntil(lambda: sitting.complaint() is not None)
    box = sitting.complaint()
    assert box is not None
    words = box.text()
    box.close()
    return words


def test_a_file_gets_a_tab_and_is_shown(reading: Sitting, long_file: Path, speech: Path) -> None:
    reading.opened_by(lambda: _take(reading, long_file))
    assert _names(reading) == [speech.name, long_file.name]
    assert reading.bridge.document is not None
    assert reading.bridge.document.origin.path == long_file


def test_of_several_files_the_first_is_shown_at_its_place(reading: Sitting, long_file: Path, tmp_path: Path) -> None:
    other = tmp_path / "另一篇.txt"
    other.write_text("同志们：\n今天只讲一件事。\n", encoding="utf-8")
    text = long_file.read_text("utf-8")
    reading.opened_by(lambda: _take(reading, long_file, other, goto=text.index("第150处")))
    assert _names(reading)[1:] == [long_file.name, other.name]
    assert "第150处" in reading.reader.visible_span().of(reading.text())


def test_a_place_in_the_document_that_is_shown_is_gone_to(sitting: Sitting, long_file: Path) -> None:
    sitting.open(long_file)
    _take(sitting, long_file, goto=sitting.text().index("第150处"))
    assert "第150处" in sitting.reader.visible_span().of(sitting.text())
    sitting.trigger("go.back")
    assert sitting.reader.visible_span().start == 0


def test_a_place_in_a_document_of_another_tab_is_gone_to(sitting: Sitting, long_file: Path, speech: Path) -> None:
    sitting.open(long_file)
    place = sitting.text().index("第150处")
    sitting.open(speech)
    sitting.opened_by(lambda: _take(sitting, long_file, goto=place))
    assert "第150处" in sitting.reader.visible_span().of(sitting.text())


def test_nothing_at_all_brings_the_window_to_the_front(reading: Sitting, speech: Path) -> None:
    reading.window.showMinimized()
    assert _take(reading) == ""
    reading.qtbot.waitUntil(lambda: not reading.window.isMinimized())
    assert _names(reading) == [speech.name]


def test_what_comes_while_a_dialog_is_open_is_kept_and_shown_after_it(reading: Sitting, long_file: Path, speech: Path) -> None:
    dialog = QDialog(reading.window)
    dialog.open()
    assert _take(reading, long_file, goto=300) == ""
    reading.qtbot.wait(500)
    assert reading.bridge.document is not None
    assert reading.bridge.document.origin.path == speech
    assert _names(reading) == [speech.name, long_file.name]
    reading.opened_by(dialog.close)
    assert reading.bridge.document.origin.path == long_file


def test_what_comes_while_a_dialog_is_open_is_not_lost_if_the_window_ends(reading: Sitting, long_file: Path, speech: Path) -> None:
    dialog = QDialog(reading.window)
    dialog.open()
    _take(reading, long_file)
    reading.window.close()
    kept = TabsFile(reading.recent.folder / "tabs.json").read()
    assert kept is not None
    assert [one.place.path for one in kept.tabs] == [speech, long_file]


def test_a_window_that_asks_whether_to_close_takes_nothing(reading: Sitting, long_file: Path, speech: Path) -> None:
    messages.ask_to_leave(reading.window, "有一条批注没有保存。", copy=lambda: None, leave=lambda: None)
    assert _take(reading, long_file) == CLOSING
    assert _names(reading) == [speech.name]


def test_a_window_beside_another_one_leaves_its_tabs_alone(reading: Sitting, long_file: Path) -> None:
    file = reading.recent.folder / "tabs.json"
    reading.window.keep_tabs(is_kept=False)
    reading.opened_by(lambda: _take(reading, long_file))
    before = file.read_bytes() if file.exists() else b""
    reading.window.close()
    assert (file.read_bytes() if file.exists() else b"") == before


def test_the_documents_of_a_folder_are_listed(reading: Sitting, tmp_path: Path, speech: Path) -> None:
    folder = tmp_path / "各镇讲话"
    folder.mkdir()
    (folder / "水利讲话.txt").write_text("同志们：\n今天讲水利。\n", encoding="utf-8")
    _take(reading, folder)
    reading.qtbot.waitUntil(lambda: reading.window.findChild(FolderDialog) is not None)
    assert _names(reading) == [speech.name]


# Links


def test_a_link_to_what_is_selected_leads_back_to_it(reading: Sitting, long_file: Path) -> None:
    words = "转移群众"
    span = reading.select(words)
    found = _copied_link(reading)
    assert found == links.Link(reading.bridge.document_id or 0, span.start)
    address = QGuiApplication.clipboard().text()
    reading.open(long_file)
    reading.opened_by(lambda: _take(reading, link=address))
    assert reading.reader.caret() == span.start


def test_a_link_to_a_mark_leads_to_the_mark_where_it_is_by_then(reading: Sitting, long_file: Path) -> None:
    reading.select("谁的堤段谁负责")
    reading.press(Qt.Key.Key_1)
    reading.reader.clear_selection()
    reading.put_caret("堤段谁负责")
    found = _copied_link(reading)
    (mark,) = reading.bridge.annotations()
    assert found.annotation == mark.id
    address = QGuiApplication.clipboard().text()
    reading.open(long_file)
    reading.opened_by(lambda: _take(reading, link=address))
    assert reading.reader.mark_in_hand() == mark.id


def test_a_link_opens_a_document_whose_file_is_gone_from_the_library(reading: Sitting, long_file: Path, speech: Path) -> None:
    address = links.link_to(reading.bridge.document_id or 0, 20)
    text = reading.text()
    reading.open(long_file)
    reading.trigger("tab.previous")
    reading.trigger("file.close")
    speech.unlink()
    reading.opened_by(lambda: _take(reading, link=address))
    assert reading.text() == text


@pytest.mark.parametrize("address", ["meipi://open?document=977", "meipi://open?document=977&start=3"])
def test_a_document_that_the_library_does_not_hold_is_told_of(reading: Sitting, address: str) -> None:
    _take(reading, link=address)
    assert "is not in the library" in _complaint(reading)


def test_a_link_that_is_none_is_told_of(reading: Sitting) -> None:
    _take(reading, link="meipi://open?document=<b>x</b>")
    assert "document=<b>x</b>" in _complaint(reading)


def test_a_window_in_which_nothing_is_open_takes_it(sitting: Sitting, long_file: Path, tmp_path: Path) -> None:
    other = tmp_path / "另一篇.txt"
    other.write_text("同志们：\n今天只讲一件事。\n", encoding="utf-8")
    sitting.opened_by(lambda: _take(sitting, long_file, other, goto=sitting_offset(long_file)))
    assert _names(sitting) == [long_file.name, other.name]
    assert "第150处" in sitting.reader.visible_span().of(sitting.text())


def test_a_file_that_cannot_be_read_is_told_of_and_gets_no_tab(reading: Sitting, speech: Path, tmp_path: Path) -> None:
    _take(reading, tmp_path / "没有.txt", goto=100)
    assert "没有.txt" in _complaint(reading)
    assert _names(reading) == [speech.name]
    # The place was that of the file, not of what is opened next.
    reading.trigger("file.close")
    reading.opened_by(lambda: _take(reading, speech))
    assert reading.reader.visible_span().start == 0


def sitting_offset(file: Path) -> int:
    return file.read_text("utf-8").index("第150处")
