"""Documents in tabs: opening, switching, closing and coming back, each at its place and with its own steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QTabBar, QToolButton, QTreeView

from core.spans import Span
from tests.gui.tab_kit import LINES, TabSitting, row, shown_tab, tab_names, wait_read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.window_kit import Sitting

CTRL, SHIFT, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
POPUPS = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")
SENTENCE = "谁的堤段谁负责，谁的水闸谁看守。"


@pytest.fixture
def two(sitting: Sitting, speech: Path, long_file: Path) -> TabSitting:
    """The long text and the short one open, the short one shown."""
    sitting.open(long_file)
    sitting.open(speech)
    return TabSitting(sitting)


def test_each_document_gets_a_tab_right_of_the_one_that_is_shown(two: TabSitting, speech: Path, long_file: Path, tmp_path: Path) -> None:
    third = tmp_path / "三月例会.txt"
    third.write_text("在三月例会上的讲话\n\n春耕要早。", encoding="utf-8")
    assert tab_names(two.sitting) == [[long_file.name, speech.name]]
    two.choose(0)
    two.sitting.open(third)
    assert tab_names(two.sitting) == [[long_file.name, third.name, speech.name]]
    assert shown_tab(two.sitting) == third.name


def test_without_a_document_there_is_no_row(sitting: Sitting, speech: Path) -> None:
    assert not row(sitting).isVisible()
    sitting.open(speech)
    assert row(sitting).isVisible()
    sitting.trigger("file.close")
    assert not row(sitting).isVisible()


def test_a_click_on_a_tab_shows_its_text_outline_and_cards(two: TabSitting, speech: Path) -> None:
    sitting = two.sitting
    sitting.select(SENTENCE)
    sitting.press(Qt.Key.Key_1)
    two.choose(0)
    assert "第1处闸口" in sitting.text()
    assert sitting.cards() == {}
    assert "一、把险情想在前头" not in sitting.outline.outline_text()
    two.choose(1)
    assert SENTENCE in sitting.text()
    assert list(sitting.cards()) == [SENTENCE]
    assert "一、把险情想在前头" in sitting.outline.outline_text()
    assert sitting.reader.annotations_at(sitting.text().index(SENTENCE))
    assert sitting.marks(speech) == [(SENTENCE, "highlight", "gamboge")]


def test_a_tab_that_was_left_comes_back_without_being_read_again(two: TabSitting, long_file: Path) -> None:
    long_file.unlink()
    two.choose(0)
    assert "第1处闸口" in two.sitting.text()
    assert two.sitting.complaint() is None


def test_a_tab_comes_back_at_its_place_with_its_selection(two: TabSitting) -> None:
    sitting = two.sitting
    two.choose(0)
    sitting.reader.go_to(sitting.text().index("第120处"))
    span = sitting.select("第121处闸口")
    place, y = sitting.reader.place(), sitting.reader.y_of(span.start)
    two.choose(1)
    assert sitting.reader.place() == 0
    two.choose(0)
    QApplication.processEvents()
    assert (sitting.reader.place(), sitting.reader.selection(), sitting.reader.y_of(span.start)) == (place, span, y)


def test_branches_of_the_outline_that_were_shut_stay_shut(two: TabSitting, tmp_path: Path) -> None:
    sitting = two.sitting
    deep = tmp_path / "春耕会讲话.txt"
    deep.write_text(
        "在春耕会上的讲话\n\n一、备足种子\n\n（一）早稻\n\n种要晒。\n\n（二）晚稻\n\n种要选。\n\n二、修好渠道\n\n渠要清。", encoding="utf-8"
    )
    sitting.open(deep)
    tree = sitting.outline.tree_actions_widget
    assert isinstance(tree, QTreeView)
    first = tree.model().index(0, 0)
    assert tree.model().rowCount(first) == 2
    tree.collapse(first)
    two.choose(0)
    two.choose(2)
    first = tree.model().index(0, 0)
    assert tree.model().rowCount(first) == 2
    assert not tree.isExpanded(first)


def test_undo_takes_back_what_was_done_in_the_tab_that_is_shown(two: TabSitting, speech: Path, long_file: Path) -> None:
    sitting = two.sitting
    sitting.select(SENTENCE)
    sitting.press(Qt.Key.Key_1)
    two.choose(0)
    assert not sitting.action("edit.undo").isEnabled()
    sitting.select("第3处闸口")
    sitting.press(Qt.Key.Key_2)
    two.choose(1)
    sitting.trigger("edit.undo")
    assert sitting.marks(speech) == []
    assert [quote for quote, *_ in sitting.marks(long_file)] == ["第3处闸口"]
    two.choose(0)
    sitting.trigger("edit.undo")
    assert sitting.marks(long_file) == []
    sitting.trigger("edit.redo")
    assert [quote for quote, *_ in sitting.marks(long_file)] == ["第3处闸口"]


def test_jumps_are_gone_back_in_the_tab_in_which_they_were_made(two: TabSitting) -> None:
    sitting = two.sitting
    two.choose(0)
    assert not sitting.action("go.back").isEnabled()
    goal = sitting.text().index("第150处")
    sitting.outline.place_chosen.emit(goal)
    two.choose(1)
    assert not sitting.action("go.back").isEnabled()
    two.choose(0)
    assert sitting.action("go.back").isEnabled()
    sitting.press(Qt.Key.Key_Left, ALT)
    assert sitting.reader.place() == 0
    sitting.press(Qt.Key.Key_Right, ALT)
    assert sitting.reader.visible_span().overlaps(Span(goal, goal + 1))


def test_a_note_that_is_being_written_is_stored_before_another_tab_is_shown(two: TabSitting, speech: Path) -> None:
    sitting = two.sitting
    sitting.select(SENTENCE)
    sitting.press(Qt.Key.Key_N)
    sitting.write("汛前再查一遍")
    two.choose(0)
    assert [one.note for one in sitting.stored(speech)] == ["汛前再查一遍"]
    two.choose(1)
    sitting.trigger("edit.undo")
    assert [one.note for one in sitting.stored(speech)] == [""]


def test_ctrl_tab_goes_round_and_back(two: TabSitting, speech: Path, long_file: Path) -> None:
    for key, name in (
        (Qt.Key.Key_Tab, long_file.name),
        (Qt.Key.Key_Tab, speech.name),
        (Qt.Key.Key_PageDown, long_file.name),
        (Qt.Key.Key_PageUp, speech.name),
    ):
        two.sitting.press(key, CTRL)
        assert shown_tab(two.sitting) == name
    two.sitting.trigger("tab.previous")
    assert shown_tab(two.sitting) == long_file.name


def test_a_file_that_is_open_in_a_tab_is_gone_to_and_not_read_twice(two: TabSitting, long_file: Path) -> None:
    sitting = two.sitting
    started: list[str] = []
    sitting.bridge.opening_started.connect(started.append)
    sitting.open(long_file)
    assert (shown_tab(sitting), started) == (long_file.name, [])
    assert len(tab_names(sitting)[0]) == 2


# Closing


def test_the_neighbour_is_shown_when_a_tab_is_closed(two: TabSitting, speech: Path, long_file: Path) -> None:
    two.sitting.press(Qt.Key.Key_W, CTRL)
    assert (tab_names(two.sitting), shown_tab(two.sitting)) == ([[long_file.name]], long_file.name)
    two.sitting.press(Qt.Key.Key_W, CTRL)
    assert two.sitting.bridge.document is None
    assert tab_names(two.sitting) == [[]]


def test_the_cross_and_the_middle_button_close_a_tab_that_is_not_shown(two: TabSitting, speech: Path, long_file: Path) -> None:
    bar = two.bar()
    button = bar.tabButton(0, QTabBar.ButtonPosition.RightSide)
    assert isinstance(button, QToolButton)
    assert long_file.name in button.accessibleName()
    button.click()
    assert (tab_names(two.sitting), shown_tab(two.sitting)) == ([[speech.name]], speech.name)
    two.sitting.opened_by(lambda: two.sitting.trigger("tab.reopen"))
    QTest.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=bar.tabRect(1).center())
    assert len(tab_names(two.sitting)[0]) == 1


def test_a_closed_tab_comes_back_where_it_stood_and_at_its_place(two: TabSitting, speech: Path, long_file: Path) -> None:
    sitting = two.sitting
    two.choose(0)
    sitting.reader.go_to(sitting.text().index("第120处"), flash=False)
    place = sitting.reader.place()
    sitting.press(Qt.Key.Key_W, CTRL)
    assert sitting.action("tab.reopen").isEnabled()
    sitting.opened_by(lambda: sitting.press(Qt.Key.Key_T, CTRL | SHIFT))
    assert (tab_names(sitting), shown_tab(sitting)) == ([[long_file.name, speech.name]], long_file.name)
    assert sitting.reader.place() == place
    assert not sitting.action("tab.reopen").isEnabled()


def test_closed_tabs_come_back_the_last_one_first(two: TabSitting, speech: Path, long_file: Path) -> None:
    sitting = two.sitting
    sitting.press(Qt.Key.Key_W, CTRL)
    sitting.press(Qt.Key.Key_W, CTRL)
    sitting.opened_by(lambda: sitting.trigger("tab.reopen"))
    assert shown_tab(sitting) == long_file.name
    sitting.opened_by(lambda: sitting.trigger("tab.reopen"))
    assert shown_tab(sitting) == speech.name


def test_a_pasted_text_that_was_closed_comes_back_from_the_library(sitting: Sitting, speech: Path) -> None:
    QApplication.clipboard().setText("在抗旱会上的讲话\n\n先人畜，后庄稼。")
    sitting.opened_by(lambda: sitting.trigger("file.paste"))
    sitting.trigger("file.close")
    sitting.opened_by(lambda: sitting.trigger("tab.reopen"))
    assert sitting.text().endswith("先人畜，后庄稼。")
    assert len(tab_names(sitting)[0]) == 1


@POPUPS
def test_the_others_are_closed_from_the_menu_of_a_tab(two: TabSitting, long_file: Path) -> None:
    two.menu(0, "Close the others").trigger()
    QApplication.processEvents()
    assert (tab_names(two.sitting), shown_tab(two.sitting)) == ([[long_file.name]], long_file.name)


def test_what_was_closed_does_not_come_back_by_itself(two: TabSitting, speech: Path) -> None:
    sitting = two.sitting
    sitting.trigger("file.close")
    sitting.window.close()
    assert {place.name: place.is_open for place in sitting.recent.places()}[speech.name] is False


def test_a_tab_is_dragged_to_another_place(two: TabSitting, speech: Path, long_file: Path) -> None:
    bar = two.bar()
    start, end = bar.tabRect(1).center(), bar.tabRect(0).center() - QPoint(20, 0)
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 9):
        place = start + (end - start) * step / 8
        move = QMouseEvent(
            QMouseEvent.Type.MouseMove,
            QPointF(place),
            bar.mapToGlobal(QPointF(place)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(bar, move)
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=end)
    two.sitting.qtbot.waitUntil(lambda: tab_names(two.sitting) == [[speech.name, long_file.name]])
    two.sitting.trigger("tab.next")
    assert shown_tab(two.sitting) == long_file.name


def test_a_long_name_is_told_in_full_where_the_mouse_rests(sitting: Sitting, tmp_path: Path) -> None:
    file = tmp_path / ("关于进一步做好全县春季农业生产和防汛备汛工作的若干意见" * 3 + ".txt")
    file.write_text("在会上的讲话\n\n春耕要早。", encoding="utf-8")
    sitting.open(file)
    bar = TabSitting(sitting).bar()
    assert bar.tabToolTip(0) == str(file)
    assert bar.tabRect(0).width() < bar.fontMetrics().horizontalAdvance(file.name)


# Several at once


def test_files_that_are_dropped_get_a_tab_each_and_the_first_is_shown(sitting: Sitting, speech: Path, long_file: Path) -> None:
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(file)) for file in (speech, long_file)])
    actions, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(sitting.reader, QDragEnterEvent(QPoint(10, 10), actions, content, buttons, keys))
    drop = QDropEvent(QPointF(10, 10), actions, content, buttons, keys)
    sitting.opened_by(lambda: QApplication.sendEvent(sitting.reader, drop))
    assert tab_names(sitting) == [[speech.name, long_file.name]]
    assert shown_tab(sitting) == speech.name
    wait_read(sitting, lambda: TabSitting(sitting).choose(1))
    assert "第1处闸口" in sitting.text()


@pytest.mark.parametrize("way", ["dialog", "clipboard"])
def test_several_files_are_opened_at_once(
    sitting: Sitting, speech: Path, long_file: Path, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(file)) for file in (speech, long_file)])
    QApplication.clipboard().setMimeData(content)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(speech), str(long_file)], ""))
    sitting.opened_by(lambda: sitting.trigger("file.open" if way == "dialog" else "file.paste"))
    assert (tab_names(sitting), shown_tab(sitting)) == ([[speech.name, long_file.name]], speech.name)


def test_a_tab_that_cannot_be_read_at_all_is_told_of_and_goes(sitting: Sitting, speech: Path, tmp_path: Path) -> None:
    bad = tmp_path / "空的.txt"
    bad.touch()
    sitting.opened_by(lambda: sitting.window.files_dropped.emit([speech, bad], None))
    with sitting.qtbot.waitSignal(sitting.bridge.failed):
        TabSitting(sitting).choose(1)
    complaint = sitting.complaint()
    assert complaint is not None
    assert bad.name in complaint.text()
    complaint.close()
    assert (tab_names(sitting), shown_tab(sitting)) == ([[speech.name]], speech.name)
    assert SENTENCE in sitting.text()


@pytest.mark.parametrize("way", ["skeleton", "tasks"])
def test_a_tab_brings_its_page_whatever_stands_in_its_place(two: TabSitting, way: str) -> None:
    two.sitting.trigger(f"view.{way}")
    assert not two.sitting.reader.isVisible()
    two.choose(0)
    assert two.sitting.reader.isVisible()
    assert not two.sitting.action(f"view.{way}").isChecked()


def test_many_tabs_are_all_reached(sitting: Sitting, tmp_path: Path) -> None:
    files = []
    for number in range(30):
        files.append(tmp_path / f"第{number + 1}次例会讲话.txt")
        files[-1].write_text(f"在第{number + 1}次例会上的讲话\n\n{LINES}", encoding="utf-8")
    sitting.opened_by(lambda: sitting.window.files.chosen.emit(files))
    assert len(tab_names(sitting)[0]) == 30
    wait_read(sitting, lambda: sitting.trigger("tab.previous"))
    assert shown_tab(sitting) == files[-1].name
    bar = TabSitting(sitting).bar()
    assert bar.rect().intersects(bar.tabRect(29))


def test_the_keyboard_stays_on_the_tabs_while_they_are_walked_along(two: TabSitting, long_file: Path) -> None:
    bar = two.bar()
    bar.setFocus(Qt.FocusReason.TabFocusReason)
    two.sitting.press(Qt.Key.Key_Left)
    assert shown_tab(two.sitting) == long_file.name
    assert bar.hasFocus()


def test_steps_on_many_tabs_do_not_outlive_them(start: Callable[..., Sitting], speech: Path, long_file: Path) -> None:
    sitting = start()
    for file, words in ((speech, SENTENCE), (long_file, "第3处闸口")):
        sitting.open(file)
        sitting.select(words)
        sitting.press(Qt.Key.Key_1)
    sitting.window.close()
    sitting.bridge.close()
    assert [len(sitting.stored(file)) for file in (speech, long_file)] == [1, 1]


def test_a_file_that_is_shown_is_not_read_again_when_it_is_opened_again(two: TabSitting, speech: Path) -> None:
    sitting = two.sitting
    sitting.select(SENTENCE)
    sitting.press(Qt.Key.Key_1)
    document = sitting.bridge.document
    sitting.trigger("view.skeleton")
    sitting.window.files.open_path(speech)
    with sitting.qtbot.waitSignal(sitting.bridge.shelf.looked):
        pass
    sitting.qtbot.waitUntil(lambda: not sitting.bridge.is_busy)
    assert sitting.bridge.document is document
    assert not sitting.action("view.skeleton").isChecked()
    assert len(tab_names(sitting)[0]) == 2
    sitting.trigger("edit.undo")
    assert sitting.marks(speech) == []


def test_a_file_that_has_changed_is_read_again_when_it_is_opened_again(two: TabSitting, speech: Path) -> None:
    sitting = two.sitting
    sitting.select(SENTENCE)
    sitting.press(Qt.Key.Key_1)
    speech.write_text(speech.read_text(encoding="utf-8").replace("同志们：", "同志们、乡亲们："), encoding="utf-8")
    sitting.open(speech)
    assert "乡亲们" in sitting.text()
    assert len(tab_names(sitting)[0]) == 2
    sitting.trigger("edit.undo")
    assert sitting.marks(speech) == []


def test_of_many_tabs_each_name_can_be_read_and_all_stand_in_a_list(sitting: Sitting, tmp_path: Path) -> None:
    files = [tmp_path / f"第{number}次全镇春耕生产工作会议上的讲话.txt" for number in range(1, 31)]
    for number, file in enumerate(files, 1):
        file.write_text(f"在第{number}次会上的讲话\n\n春耕要早，办好第{number}件事。", encoding="utf-8")
    sitting.window.resize(1024, 700)
    sitting.opened_by(lambda: sitting.window.files.chosen.emit(files[:2]))
    bar = TabSitting(sitting).bar()
    button = sitting.part(QToolButton, "TabList")
    assert not button.isVisible()
    sitting.opened_by(lambda: sitting.window.files.chosen.emit(files[2:]))
    letters = bar.fontMetrics().horizontalAdvance("讲" * 8)
    assert min(bar.tabRect(at).width() for at in range(bar.count())) > letters
    assert button.isVisible()
    assert button.accessibleName() == "All open documents"
    button.menu().aboutToShow.emit()
    actions = button.menu().actions()
    assert len(actions) == len(files)
    assert [one.text() for one in actions if one.isChecked()] == [files[2].name]
    last = next(one for one in actions if one.text() == files[29].name)
    sitting.opened_by(last.trigger)
    assert shown_tab(sitting) == files[29].name
    assert 0 <= bar.tabRect(bar.currentIndex()).left() < bar.width()
    for _ in range(28):
        sitting.trigger("file.close")
    sitting.qtbot.waitUntil(lambda: not button.isVisible())
