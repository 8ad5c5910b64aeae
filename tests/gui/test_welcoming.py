"""The start page: what stands without a document, and can be seen beside one."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton

from core import __version__
from core.recent import Place
from core.settings import Settings
from gui.dialogs.help.window import HelpWindow
from gui.panes.welcome import MANY, WelcomePane
from gui.theme import Theme
from gui.widgets.recent_list import RecentList
from tests.gui.tab_kit import shown_tab, tab_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

ALT, CTRL, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def page(sitting: Sitting) -> WelcomePane:
    """Return the start page, which is seen."""
    pane = sitting.part(WelcomePane)
    assert pane.isVisible()
    return pane


def rows(sitting: Sitting) -> list[str]:
    """Return what a screen reader reads of the recent documents."""
    model = page(sitting).findChild(RecentList).model()
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def button(sitting: Sitting, words: str) -> QAbstractButton:
    """Return a button of the start page that is seen."""
    return next(one for one in page(sitting).findChildren(QAbstractButton) if one.text() == words and one.isVisible())


@pytest.fixture
def left(reading: Sitting, long_file: Path) -> Sitting:
    """The window with nothing open, after two texts were read and one of them marked."""
    reading.select("谁的堤段谁负责")
    reading.press(Qt.Key.Key_1)
    reading.open(long_file)
    reading.reader.go_to(reading.text().index("第120处"))
    reading.trigger("file.close")
    reading.trigger("file.close")
    return reading


def test_it_tells_of_each_document_where_it_was_left_and_how_many_annotations_it_has(left: Sitting) -> None:
    left.qtbot.waitUntil(lambda: "1 annotation" in rows(left)[0])
    first, second = rows(left)
    assert first.startswith("在全镇防汛动员会上的讲话")
    assert "Paragraph 121" in second
    assert "annotation" not in second


def test_the_numbers_are_asked_for_once_it_was_painted(reading: Sitting) -> None:
    happened: list[str] = []
    reading.bridge.recents.known.connect(lambda _known: happened.append("known"))
    pane = reading.part(WelcomePane)
    pane.painted.connect(lambda: happened.append("painted"))
    reading.trigger("go.welcome")
    assert happened == []
    reading.qtbot.waitUntil(lambda: "known" in happened)
    assert happened == ["painted", "known"]


def test_arrows_and_enter_open_a_document_where_it_was_left(left: Sitting) -> None:
    assert left.focus() is left.part(RecentList)
    left.press(Qt.Key.Key_Down)
    left.opened_by(lambda: left.press(Qt.Key.Key_Return))
    assert left.text()[left.reader.place() :].startswith("第120处")
    assert left.reader.page_actions_widget.hasFocus()


def test_del_takes_a_document_off_the_list_and_its_place_stays(left: Sitting, long_file: Path) -> None:
    left.press(Qt.Key.Key_Down)
    left.press(Qt.Key.Key_Delete)
    assert len(rows(left)) == 1
    assert [place.name for place in left.recent.places()] == ["防汛动员会讲话.txt"]
    left.open(long_file)
    assert left.text()[left.reader.place() :].startswith("第120处")


def test_a_document_that_is_open_stays_on_the_list_and_that_is_told(reading: Sitting) -> None:
    reading.trigger("go.welcome")
    reading.press(Qt.Key.Key_Delete)
    assert len(rows(reading)) == 1
    assert "Close its tab first" in reading.words()
    assert reading.focus() is reading.part(RecentList)


def test_without_any_document_it_has_no_list_and_the_keyboard_is_at_the_first_button(left: Sitting) -> None:
    left.press(Qt.Key.Key_Delete)
    left.press(Qt.Key.Key_Delete)
    assert not left.part(RecentList).isVisible()
    assert left.focus() is button(left, "Open a file…")
    assert "Its outline will stand at the left" in left.words()


def test_a_file_that_is_gone_opens_from_the_library_where_it_was_left(left: Sitting, long_file: Path) -> None:
    left.opened_by(lambda: left.window.files.open_sample())
    long_file.unlink()
    left.trigger("go.welcome")
    left.qtbot.waitUntil(lambda: any("its text is in the library" in row for row in rows(left)))
    at = next(number for number, row in enumerate(rows(left)) if "its text is in the library" in row)
    for _ in range(at):
        left.press(Qt.Key.Key_Down)
    left.opened_by(lambda: left.press(Qt.Key.Key_Return))
    assert left.text()[left.reader.place() :].startswith("第120处")
    assert left.bridge.document is not None
    assert left.bridge.document.origin.path is None


def test_a_file_that_is_gone_and_that_nobody_holds_is_told_of(sitting: Sitting, tmp_path: Path) -> None:
    sitting.recent.remember(Place(tmp_path / "没有.txt", None, "没有.txt", title="没有这一篇", is_open=False))
    sitting.trigger("go.welcome")
    sitting.trigger("file.sample")
    sitting.qtbot.waitSignal(sitting.bridge.document_opened).wait()
    sitting.trigger("go.welcome")
    sitting.qtbot.waitUntil(lambda: any("The file is gone" in row for row in rows(sitting)))
    with sitting.qtbot.waitSignal(sitting.bridge.failed):
        sitting.press(Qt.Key.Key_End)
        sitting.press(Qt.Key.Key_Return)
    complaint = sitting.complaint()
    assert complaint is not None
    complaint.accept()


def test_it_comes_in_the_place_of_the_page_and_goes_with_esc(reading: Sitting) -> None:
    reading.press(Qt.Key.Key_Home, ALT)
    assert page(reading).isVisible()
    assert reading.action("go.welcome").isChecked()
    assert not reading.action("annotation.gamboge").isEnabled()
    assert "在全镇防汛动员会上的讲话" in rows(reading)[0]
    reading.press(Qt.Key.Key_Escape)
    assert reading.reader.isVisible()
    assert reading.reader.page_actions_widget.hasFocus()
    assert not reading.action("go.welcome").isChecked()
    assert reading.action("annotation.gamboge").isEnabled()


def test_esc_leaves_it_where_nothing_is_open(sitting: Sitting) -> None:
    sitting.press(Qt.Key.Key_Escape)
    sitting.press(Qt.Key.Key_Home, ALT)
    assert page(sitting).isVisible()


@pytest.mark.parametrize("way", ["outline", "card", "find", "tab", "again", "document"])
def test_any_jump_leads_back_to_the_page(reading: Sitting, speech: Path, way: str) -> None:
    reading.select("谁的堤段谁负责")
    reading.press(Qt.Key.Key_1)
    reading.trigger("go.welcome")
    if way == "outline":
        reading.outline.place_chosen.emit(0)
    elif way == "card":
        reading.notes.chosen.emit(reading.bridge.annotations()[0].id)
    elif way == "find":
        reading.trigger("edit.find")
    elif way == "tab":
        reading.trigger("tab.split")
    elif way == "again":
        reading.trigger("go.welcome")
    else:
        reading.window.files.open_path(speech)
    assert reading.reader.isVisible()
    assert not reading.part(WelcomePane).isVisible()


def test_a_document_opens_in_a_tab_behind_and_is_read_when_it_is_wanted(reading: Sitting, long_file: Path) -> None:
    reading.recent.remember(Place(long_file, None, long_file.name, is_open=False))
    reading.trigger("go.welcome")
    reading.press(Qt.Key.Key_End)
    reading.press(Qt.Key.Key_Return, CTRL)
    assert tab_names(reading) == [["防汛动员会讲话.txt", "水利工作会议讲话.txt"]]
    assert page(reading).isVisible()
    assert not reading.bridge.is_busy
    reading.press(Qt.Key.Key_Escape)
    reading.opened_by(lambda: reading.trigger("tab.next"))
    assert reading.text().startswith("在全镇水利工作会议上的讲话")


def test_a_document_opens_on_the_other_side(reading: Sitting, long_file: Path) -> None:
    reading.recent.remember(Place(long_file, None, long_file.name, is_open=False))
    reading.trigger("go.welcome")
    reading.press(Qt.Key.Key_End)
    reading.opened_by(lambda: reading.press(Qt.Key.Key_Return, SHIFT))
    assert tab_names(reading) == [["防汛动员会讲话.txt"], ["水利工作会议讲话.txt"]]
    assert shown_tab(reading, 1) == "水利工作会议讲话.txt"


def test_the_folder_of_a_document_is_shown_by_the_desktop(left: Sitting, speech: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    left.part(RecentList).menu_of(0).actions()[4].trigger()
    assert opened == [str(speech.parent)]


def test_many_documents_have_a_filter_and_few_have_none(sitting: Sitting, tmp_path: Path) -> None:
    sitting.recent.remember(*(Place(tmp_path / f"{n}.txt", None, f"{n}.txt", title=f"第{n}讲") for n in range(MANY)))
    sitting.trigger("file.sample")
    sitting.qtbot.waitSignal(sitting.bridge.document_opened).wait()
    sitting.trigger("file.close")
    field = sitting.part(WelcomePane).findChild(QLineEdit)
    assert field.isVisible()
    field.setFocus()
    sitting.write("第7")
    sitting.qtbot.waitUntil(lambda: len(rows(sitting)) == 1)
    sitting.write("讲课")
    sitting.qtbot.waitUntil(lambda: not rows(sitting))
    assert "Esc shows all of them again" in sitting.words()
    sitting.press(Qt.Key.Key_Escape)
    assert len(rows(sitting)) == MANY + 1
    sitting.press(Qt.Key.Key_Down)
    assert sitting.focus() is sitting.part(RecentList)
    sitting.press(Qt.Key.Key_Delete)
    assert not field.isVisible()


def test_news_are_told_once_for_each_version(start: Callable[..., Sitting], speech: Path) -> None:
    sitting = start(Settings(seen_version="0.0.1"))
    line = button(sitting, f"What is new in version {__version__}")
    sitting.open(speech)
    sitting.trigger("file.close")
    assert line.isVisible()
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert not line.isVisible()
    assert any(isinstance(one, HelpWindow) and one.isVisible() for one in QApplication.topLevelWidgets())
    again = start(Settings(seen_version=__version__))
    assert "What is new in version" not in "".join(one.text() for one in page(again).findChildren(QAbstractButton) if one.isVisible())


def test_a_first_start_has_no_news(start: Callable[..., Sitting]) -> None:
    sitting = start()
    assert "What is new in version" not in "".join(one.text() for one in page(sitting).findChildren(QAbstractButton) if one.isVisible())


def test_it_wears_every_theme_and_stays_readable_in_a_small_window(left: Sitting) -> None:
    left.window.resize(640, 480)
    left.trigger("view.theme.night")
    assert rows(left)
    assert left.part(RecentList).isVisible()
    assert left.part(RecentList).height() >= left.part(RecentList).height_of(1)


@pytest.mark.parametrize("recent", [0, 3])
@pytest.mark.parametrize("width", [646, 733, 1100])
@pytest.mark.parametrize("size", [14, 22])
def test_no_way_to_begin_is_cut_off(qapp: QApplication, qtbot: QtBot, size: int, width: int, recent: int) -> None:
    large = Theme.of(Settings(interface_size=size))
    large.apply(qapp)
    pane = WelcomePane(large)
    pane.show_places([Place(Path(f"/文稿/{n}.txt"), None, f"{n}.txt") for n in range(recent)])
    qtbot.addWidget(pane)
    pane.resize(width, 700)
    pane.show()
    assert pane.width() == width
    ways = [one for one in pane.findChildren(QPushButton) if one.isVisible()]
    assert len(ways) == 4
    for one in ways:
        assert one.width() >= one.sizeHint().width(), one.text()
        assert not one.visibleRegion().isEmpty(), one.text()
        assert one.visibleRegion().boundingRect() == one.rect(), one.text()
    places = [QRect(one.mapTo(pane, QPoint()), one.size()) for one in ways]
    assert not any(one.intersects(other) for one, other in itertools.combinations(places, 2))
    assert len({place.top() for place in places}) <= (1 if width == 1100 else 2)
