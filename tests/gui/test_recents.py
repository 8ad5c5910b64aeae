"""The list of recent documents: what it tells of each, and what can be looked for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu

from core import pinyin
from core.paths import SAMPLE
from core.recent import KnownDocument, Place
from gui.models.recents import Recent, RecentModel, shown_folder, shown_name
from gui.widgets.recent_list import RecentList

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)


def ago(**time: float) -> str:
    """Return a moment as a place keeps it."""
    return (datetime.now(UTC) - timedelta(**time)).isoformat()


FLOOD = Place(Path("/文稿/防汛/讲话.txt"), None, "讲话", title="在防汛动员会上的讲话", opened=ago(days=1), seen="200:0,50")
WATER = Place(Path("/文稿/饮水.docx"), None, "饮水", title="在饮水安全会上的讲话", opened=ago(seconds=1))
PASTED = Place(None, 7, "抗旱", title="在抗旱会上的发言", opened=ago(days=400), seen="10:0,10")


@pytest.fixture
def model(qtbot: QtBot) -> RecentModel:
    model = RecentModel()
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_places([FLOOD, WATER, PASTED])
    return model


@pytest.fixture
def recents(qtbot: QtBot, theme: Theme, model: RecentModel) -> RecentList:
    view = RecentList(theme)
    view.model_kept = model
    view.setModel(model)
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    view.setCurrentIndex(model.index(0))
    return view


def titles(model: RecentModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def test_a_row_tells_file_folder_share_annotations_and_time() -> None:
    one = Recent(FLOOD.at(60, ["一、把险情想在前头", "（一）查到户"]), KnownDocument(3, 12))
    assert one.title == "在防汛动员会上的讲话"
    assert one.source == f"讲话.txt · {Path('/文稿/防汛')}"
    assert one.where == "一、把险情想在前头 › （一）查到户"
    assert (one.read, one.annotations, one.when) == ("25% read", "12 annotation(s)", "yesterday")
    assert one.in_words() == ", ".join([one.title, one.source, one.where, one.read, one.annotations, one.when])


def test_what_is_not_known_is_left_out() -> None:
    one = Recent(WATER)
    assert (one.where, one.share, one.read, one.annotations, one.fault) == ("", None, "Not read yet", "", "")
    assert Recent(WATER.at(9, [], 14)).where == "Paragraph 14"
    assert Recent(WATER, KnownDocument(3, 0)).annotations == ""


@pytest.mark.parametrize(
    ("seen", "share"), [("10:0,10", 1.0), ("0:", None), ("x:0,1", None), ("", None), ("10:0,99", 1.0), ("²:1,2", None)]
)
def test_a_share_is_never_nonsense(seen: str, share: float | None) -> None:
    assert Recent(Place(None, 1, "讲话", seen=seen)).share == share


def test_a_pasted_text_and_the_sample_say_where_they_are() -> None:
    assert Recent(PASTED).source == "Pasted text, kept in the library"
    assert Recent(Place(SAMPLE, None, SAMPLE.name)).source == f"{SAMPLE.name} · comes with the program"


def test_a_name_that_is_not_unicode_can_be_painted() -> None:
    assert shown_name("讲\udcd3话") == "讲\ufffd话"
    assert shown_name("讲话") == "讲话"


def test_a_folder_at_home_begins_with_a_tilde() -> None:
    assert shown_folder(Path.home() / "文稿") == str(Path("~/文稿"))
    assert shown_folder(Path.home()) == "~"
    assert shown_folder(Path("/文稿")) == str(Path("/文稿"))


def test_all_words_have_to_stand_in_title_name_or_folder(model: RecentModel) -> None:
    model.look_for("讲话")
    assert titles(model) == ["在防汛动员会上的讲话", "在饮水安全会上的讲话"]
    model.look_for("讲话 DOCX")
    assert titles(model) == ["在饮水安全会上的讲话"]
    model.look_for("没有")
    assert (model.rowCount(), model.total) == (0, 3)
    model.look_for(" ")
    assert model.rowCount() == 3


def test_pinyin_finds_titles_once_it_is_loaded(model: RecentModel) -> None:
    pinyin.load()
    model.look_for("fxdyh")
    assert titles(model) == ["在防汛动员会上的讲话"]
    model.look_again()
    assert titles(model) == ["在防汛动员会上的讲话"]


def test_what_the_library_tells_and_what_is_gone_is_shown_when_it_comes(model: RecentModel) -> None:
    model.learn([(FLOOD, KnownDocument(3, 2)), (WATER, None)])
    model.miss({FLOOD.path, WATER.path})
    said = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert "2 annotation(s)" in said[0]
    assert "The file is gone; its text is in the library" in said[0]
    assert "The file is gone, " in said[1]
    assert "gone" not in said[2]
    model.show_places([FLOOD, WATER])
    assert model.at(0).known == KnownDocument(3, 2)


def test_a_file_that_is_gone_and_is_read_from_the_library_stands_there_once(model: RecentModel) -> None:
    model.learn([(FLOOD, KnownDocument(7, 2)), (PASTED, KnownDocument(7, 2))])
    assert len(titles(model)) == 3
    model.miss({FLOOD.path})
    assert titles(model) == ["在饮水安全会上的讲话", "在抗旱会上的发言"]


def test_a_row_that_is_taken_out_stays_out_of_every_filter(model: RecentModel) -> None:
    model.look_for("讲话")
    assert model.remove(0).place == FLOOD
    model.look_for("")
    assert titles(model) == ["在饮水安全会上的讲话", "在抗旱会上的发言"]


@pytest.mark.parametrize(
    ("key", "modifier", "signal"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "wanted"),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.ControlModifier, "behind_wanted"),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier, "beside_wanted"),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "removal_wanted"),
    ],
)
def test_the_keys_act_on_the_current_row(
    qtbot: QtBot, recents: RecentList, key: Qt.Key, modifier: Qt.KeyboardModifier, signal: str
) -> None:
    recents.offer_beside(offered=True)
    QTest.keyClick(recents, Qt.Key.Key_Down)
    with qtbot.waitSignal(getattr(recents, signal)) as told:
        QTest.keyClick(recents, key, modifier)
    assert told.args == [1]


def test_a_click_opens_and_the_middle_button_opens_behind(qtbot: QtBot, recents: RecentList) -> None:
    place = recents.visualRect(recents.model().index(2, 0)).center()
    with qtbot.waitSignal(recents.wanted) as told:
        QTest.mouseClick(recents.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [2]
    with qtbot.waitSignal(recents.behind_wanted) as told:
        QTest.mouseClick(recents.viewport(), Qt.MouseButton.MiddleButton, pos=place)
    assert told.args == [2]


def test_a_click_below_the_rows_opens_nothing(qtbot: QtBot, recents: RecentList) -> None:
    with qtbot.assertNotEmitted(recents.wanted):
        QTest.mouseClick(recents.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 390))


def test_the_menu_of_a_row_comes_by_key_and_offers_what_can_be_done(qtbot: QtBot, recents: RecentList, model: RecentModel) -> None:
    model.miss({FLOOD.path})
    QApplication.sendEvent(recents.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    (menu,) = recents.findChildren(QMenu)
    offered = {one.text(): one.isEnabled() for one in menu.actions() if not one.isSeparator()}
    assert offered == {
        "Open": True,
        "Open in a tab behind": False,
        "Open on the other side": False,
        "Show its folder": True,
        "Take off this list": True,
    }
    with qtbot.waitSignal(recents.folder_wanted) as told:
        next(one for one in menu.actions() if one.text() == "Show its folder").trigger()
    assert told.args == [0]
    menu.close()


def test_fifty_rows_are_painted_within_their_view(qtbot: QtBot, recents: RecentList, model: RecentModel) -> None:
    model.show_places(
        [Place(Path(f"/文稿/{'很长的文件夹名' * 20}/{n}.txt"), None, f"{n}", title=f"第{n}次会议上的讲话" * 9) for n in range(50)]
    )
    recents.setCurrentIndex(model.index(49))
    picture = recents.grab().toImage()
    assert picture.width() == int(recents.width() * recents.devicePixelRatio())
    assert recents.verticalScrollBar().maximum() > 0
    assert recents.horizontalScrollBar().maximum() == 0


def test_a_name_from_right_to_left_stands_before_its_folder(recents: RecentList, model: RecentModel) -> None:
    name = "نشرة-الأخبار-الأسبوعية.txt"
    pictures = []
    for folder in ("/文稿/会议", "/文稿/发言"):
        model.show_places([Place(Path(folder) / name, None, name, title="译文")])
        pictures.append(recents.grab(recents.visualRect(model.index(0, 0))).toImage())
    one, other = pictures
    columns = [x for x in range(one.width()) if any(one.pixel(x, y) != other.pixel(x, y) for y in range(one.height()))]
    # All that differs stands behind the name.
    assert columns
    assert min(columns) > recents.fontMetrics().horizontalAdvance(name) / 2
