"""The library in the window: in the side bar and as a page, from finding a document to reading it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QMenu, QPushButton, QTabBar

from core.holdings import Group, Holding
from core.session import ReadingSession
from gui.panes.holdings import HoldingsPane
from gui.panes.library import LibraryPane
from gui.theme import Theme
from gui.widgets.holding_view import HoldingList, HoldingTable, HoldingView

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.window_kit import Sitting

SPEECHES = (
    ("春耕讲话.txt", "在全县春耕生产现场会上的讲话", "2024年3月5日", "吕明远"),
    ("防汛讲话.txt", "在全县防汛抗旱工作会议上的讲话", "2024年5月20日", "何秋实"),
    ("水利讲话.txt", "在全县水利冬修推进会上的讲话", "2023年11月2日", "吕明远"),
)
LONG = "水渠清淤分段包干，谁的渠段谁负责，验收不过的推倒重来。" * 4


@pytest.fixture
def files(tmp_path: Path, library: Path) -> tuple[Path, ...]:
    """Three speeches that stand in the library; the first has a tag."""
    found = []
    with ReadingSession(library) as session:
        for name, title, day, speaker in SPEECHES:
            file = tmp_path / name
            file.write_text(f"{title}\n（{day}）\n{speaker}\n\n同志们：\n{LONG}\n一、动手要早\n{LONG}\n", encoding="utf-8")
            found.append(file)
            opening = session.admit(session.plan(session.read(file)))
            if not found[1:]:
                session.holdings.retag([opening.document], ["春耕"], [])
    return tuple(found)


def view_of(sitting: Sitting, kind: type[HoldingView]) -> Any:
    """Wait until a list shows documents, and return it."""
    sitting.qtbot.waitUntil(lambda: any(view.isVisible() and view.model().rowCount() for view in sitting.window.findChildren(kind)))
    return sitting.part(kind)


def rows(view: Any) -> list[str]:
    return [f"[{one.key}]" if isinstance(one, Group) else one.shown_title for one in view.model().rows]


def row_of(view: Any, words: str) -> int:
    return next(at for at, one in enumerate(view.model().rows) if isinstance(one, Holding) and words in one.shown_title)


def place_of(view: Any, words: str) -> QPoint:
    place: QPoint = view.visualRect(view.model().index(row_of(view, words), 0)).center()
    return place


def click(view: Any, words: str, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    QTest.mouseClick(view.viewport(), button, pos=place_of(view, words))


def tabs(sitting: Sitting) -> list[str]:
    bar = sitting.window.findChild(QTabBar, "Tabs")
    return [bar.tabText(at) for at in range(bar.count())] if bar is not None else []


def test_the_pane_groups_by_year_and_opens_what_is_clicked(sitting: Sitting, files: tuple[Path, ...]) -> None:
    sitting.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    view = view_of(sitting, HoldingList)
    assert rows(view) == ["[2024]", SPEECHES[1][1], SPEECHES[0][1], "[2023]"]
    sitting.opened_by(lambda: click(view, "防汛"))
    assert sitting.bridge.title == SPEECHES[1][1]
    row = view.model().rows[1].document
    sitting.qtbot.waitUntil(lambda: view.model().opened == frozenset({row}))


def test_the_middle_button_opens_a_tab_behind(sitting: Sitting, files: tuple[Path, ...]) -> None:
    sitting.open(files[0])
    sitting.trigger("go.library")
    view = view_of(sitting, HoldingList)
    click(view, "防汛", Qt.MouseButton.MiddleButton)
    assert sitting.bridge.title == SPEECHES[0][1]
    assert len(tabs(sitting)) == 2


def test_pinyin_in_the_field_narrows_and_enter_leads_to_the_document(sitting: Sitting, files: tuple[Path, ...]) -> None:
    sitting.trigger("go.library")
    view = view_of(sitting, HoldingList)
    field = sitting.part(LibraryPane).findChild(QLineEdit)
    assert field is not None
    assert field.hasFocus()
    field.setText("shuili")
    sitting.qtbot.waitUntil(lambda: rows(view) == ["[2023]", SPEECHES[2][1]])
    sitting.press(Qt.Key.Key_Down)
    sitting.opened_by(lambda: sitting.press(Qt.Key.Key_Return))
    assert sitting.bridge.title == SPEECHES[2][1]


def test_a_document_whose_file_is_gone_is_read_from_the_library(sitting: Sitting, files: tuple[Path, ...]) -> None:
    files[1].unlink()
    sitting.trigger("go.library")
    view = view_of(sitting, HoldingList)
    sitting.opened_by(lambda: click(view, "防汛"))
    assert sitting.bridge.title == SPEECHES[1][1]
    assert sitting.bridge.document is not None
    assert "谁的渠段谁负责" in sitting.bridge.document.text


def test_groups_turn_by_key_and_by_click(sitting: Sitting, files: tuple[Path, ...]) -> None:
    sitting.trigger("go.library")
    view = view_of(sitting, HoldingList)
    view.setFocus()
    view.setCurrentIndex(view.model().index(1, 0))
    sitting.press(Qt.Key.Key_Left)
    assert view.currentIndex().row() == 0
    sitting.press(Qt.Key.Key_Left)
    assert rows(view) == ["[2024]", "[2023]"]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.model().index(1, 0)).center())
    assert rows(view) == ["[2024]", "[2023]", SPEECHES[2][1]]


def test_marks_made_meanwhile_are_counted(sitting: Sitting, files: tuple[Path, ...]) -> None:
    sitting.open(files[0])
    sitting.trigger("go.library")
    view = view_of(sitting, HoldingList)
    sitting.reader.focus_page()
    sitting.select("水渠清淤")
    sitting.press(Qt.Key.Key_1)
    sitting.qtbot.waitUntil(lambda: view.model().rows[row_of(view, "春耕")].marks == 1)


def test_an_empty_library_says_how_to_begin(sitting: Sitting) -> None:
    sitting.trigger("go.library")
    pane = sitting.part(LibraryPane)
    hint = pane.findChild(QLabel, "PaneHint")
    assert hint is not None
    sitting.qtbot.waitUntil(lambda: "Ctrl+O" in hint.text())
    assert hint.isVisible()
    assert [one.text() for one in pane.findChildren(QPushButton) if one.isVisible() and "Add" in one.text()] == [
        "Add files…",
        "Add a folder…",
    ]


def test_the_page_takes_the_place_of_the_text_and_gives_it_back(sitting: Sitting, files: tuple[Path, ...]) -> None:
    sitting.open(files[0])
    sitting.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    table = view_of(sitting, HoldingTable)
    assert table.hasFocus()
    assert sitting.action("view.library").isChecked()
    assert not sitting.action("annotation.note").isEnabled()
    ground = table.viewport().grab().toImage()
    assert ground.pixelColor(ground.rect().bottomLeft()) == Theme.load("paper").colour("paper")
    sitting.press(Qt.Key.Key_Escape)
    assert not table.isVisible()
    assert not sitting.action("view.library").isChecked()
    assert sitting.action("annotation.note").isEnabled()


def test_keys_before_the_documents_are_there_do_not_lead_elsewhere(sitting: Sitting, files: tuple[Path, ...]) -> None:
    sitting.trigger("view.library")
    assert sitting.bridge.holdings.catalogue is None
    sitting.press(Qt.Key.Key_Down)
    table = view_of(sitting, HoldingTable)
    assert table.hasFocus()
    sitting.press(Qt.Key.Key_Escape)
    assert not table.isVisible()


@pytest.mark.parametrize(("action_id", "kind"), [("go.library", HoldingList), ("view.library", HoldingTable)])
def test_letters_typed_among_the_documents_narrow_them(
    sitting: Sitting, files: tuple[Path, ...], action_id: str, kind: type[HoldingView]
) -> None:
    sitting.trigger(action_id)
    view = view_of(sitting, kind)
    view.setFocus()
    for key in (Qt.Key.Key_F, Qt.Key.Key_X):
        sitting.press(key)
    sitting.qtbot.waitUntil(lambda: rows(view) == ["[2024]", SPEECHES[1][1]])


def test_a_double_click_in_the_page_opens_and_shows_the_text(sitting: Sitting, files: tuple[Path, ...]) -> None:
    sitting.open(files[0])
    for words, title in (("防汛", SPEECHES[1][1]), ("防汛", SPEECHES[1][1])):
        sitting.trigger("view.library")
        table = view_of(sitting, HoldingTable)
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place_of(table, words))
        sitting.qtbot.waitUntil(lambda table=table: not table.isVisible())
        assert sitting.bridge.title == title


def test_a_click_on_a_head_sorts_and_the_way_is_kept(start: Callable[..., Sitting], files: tuple[Path, ...]) -> None:
    sitting = start()
    sitting.trigger("view.library")
    table = view_of(sitting, HoldingTable)
    box = sitting.part(HoldingsPane).findChild(QComboBox, "ChoiceBox")
    assert box is not None
    box.setCurrentIndex(box.findData("none"))
    sitting.qtbot.waitUntil(lambda: len(rows(table)) == 3 and not rows(table)[0].startswith("["))
    header = table.horizontalHeader()
    at = header.sectionViewportPosition(table.model().columns.index("title")) + 20
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at, header.height() // 2))
    sitting.qtbot.waitUntil(lambda: rows(table) == [SPEECHES[0][1], SPEECHES[1][1], SPEECHES[2][1]])
    table.show_column("source", is_shown=False)
    sitting.qtbot.waitUntil(lambda: "-source" in sitting.window._preferences.settings.holdings_columns)  # noqa: SLF001
    kept = sitting.window._preferences.settings  # noqa: SLF001
    sitting.window.close()
    again = start(kept)
    again.trigger("view.library")
    table = view_of(again, HoldingTable)
    assert rows(table) == [SPEECHES[0][1], SPEECHES[1][1], SPEECHES[2][1]]
    assert table.isColumnHidden(table.model().columns.index("source"))


def test_boxes_and_buttons_narrow_the_page_and_clear_shows_all(sitting: Sitting, files: tuple[Path, ...]) -> None:
    sitting.trigger("view.library")
    table = view_of(sitting, HoldingTable)
    page = sitting.part(HoldingsPane)
    boxes = {box.accessibleName(): box for box in page.findChildren(QComboBox, "ChoiceBox")}
    sitting.qtbot.waitUntil(lambda: boxes["Speaker"].findData("吕明远") > 0)
    boxes["Speaker"].setCurrentIndex(boxes["Speaker"].findData("吕明远"))
    sitting.qtbot.waitUntil(lambda: rows(table) == ["[2024]", SPEECHES[0][1], "[2023]", SPEECHES[2][1]])
    boxes["Tag"].setCurrentIndex(boxes["Tag"].findData("春耕"))
    sitting.qtbot.waitUntil(lambda: rows(table) == ["[2024]", SPEECHES[0][1]])
    count = page.findChild(QLabel, "HoldingCount")
    assert count is not None
    assert count.text().startswith("1 of 3")
    (clear,) = (one for one in page.findChildren(QPushButton) if one.text() == "Clear" and one.isVisible())
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    sitting.qtbot.waitUntil(lambda: len(rows(table)) == 5)
    assert boxes["Speaker"].currentIndex() == 0


def test_rows_that_are_chosen_are_what_acts_are_meant_for(sitting: Sitting, files: tuple[Path, ...]) -> None:
    sitting.trigger("view.library")
    table = view_of(sitting, HoldingTable)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place_of(table, "防汛"))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place_of(table, "水利"))
    assert [one.shown_title for one in table.chosen()] == [SPEECHES[1][1], SPEECHES[2][1]]
    count = sitting.part(HoldingsPane).findChild(QLabel, "HoldingCount")
    assert count is not None
    assert "2 chosen" in count.text()
    head = table.visualRect(table.model().index(0, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=head)
    assert {one.shown_title for one in table.chosen()} == {SPEECHES[0][1], SPEECHES[1][1]}


@pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)
def test_the_context_menu_opens_documents_and_offers_the_acts_on_them(sitting: Sitting, files: tuple[Path, ...]) -> None:
    sitting.open(files[0])
    sitting.trigger("view.library")
    table = view_of(sitting, HoldingTable)
    at = place_of(table, "防汛")
    QApplication.sendEvent(table.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, table.viewport().mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    said = [one.text() for one in menu.actions() if not one.isSeparator()]
    assert said[:3] == ["Open", "Open in a tab behind", "Open beside the text"]
    assert sitting.action("holding.edit").text() in said
    assert sitting.action("holding.remove").text() in said
    sitting.opened_by(menu.actions()[0].trigger)
    menu.close()
    assert sitting.bridge.title == SPEECHES[1][1]


@pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)
def test_the_menu_key_is_for_the_row_of_the_list_in_which_it_is_pressed(sitting: Sitting, files: tuple[Path, ...]) -> None:
    sitting.trigger("go.library")
    view = view_of(sitting, HoldingList)
    sitting.trigger("view.library")
    table = view_of(sitting, HoldingTable)
    table.selectAll()
    view.setFocus()
    view.setCurrentIndex(view.model().index(row_of(view, "防汛"), 0))
    sitting.press(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    sitting.opened_by(menu.actions()[0].trigger)
    menu.close()
    assert sitting.bridge.title == SPEECHES[1][1]


@pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)
@pytest.mark.parametrize(("action_id", "kind"), [("go.library", HoldingList), ("view.library", HoldingTable)])
def test_a_library_with_documents_offers_to_add_others(
    sitting: Sitting, files: tuple[Path, ...], action_id: str, kind: type[HoldingView]
) -> None:
    sitting.trigger(action_id)
    view = view_of(sitting, kind)
    pane = sitting.part(LibraryPane if kind is HoldingList else HoldingsPane)
    (button,) = (one for one in pane.findChildren(QPushButton) if one.text() == "Add ▾" and one.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    offered = [one.objectName() for one in menu.actions()]
    assert offered == ["library.add_files", "library.add_folder", "library.watched"]
    menu.close()
    below = view.viewport().rect().bottomLeft() + QPoint(4, -4)
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, below, view.mapToGlobal(below)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [one.objectName() for one in menu.actions()] == offered
    menu.close()


def test_the_library_is_not_loaded_before_it_is_wanted(sitting: Sitting, files: tuple[Path, ...]) -> None:
    QApplication.processEvents()
    assert sitting.bridge.holdings.catalogue is None
    assert sitting.window.findChild(HoldingView) is None
