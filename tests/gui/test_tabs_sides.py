"""Two documents side by side, or one at two places: what is shown where, and which of them acts are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.annotation import Change
from core.session import ReadingSession
from gui.panes.page.sheet import Sheet
from tests.gui.tab_kit import TabSitting, bars, row, shown_tab, tab_names

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from tests.gui.window_kit import Sitting

CTRL = Qt.KeyboardModifier.ControlModifier
SENTENCE = "谁的堤段谁负责，谁的水闸谁看守。"


@pytest.fixture
def two(sitting: Sitting, speech: Path, long_file: Path) -> TabSitting:
    """The short text on the left and the long one on the right, which is active."""
    sitting.open(speech)
    sitting.open(long_file)
    sitting.trigger("tab.move")
    QApplication.processEvents()
    return TabSitting(sitting)


def on_sheets(sitting: Sitting) -> list[str]:
    """Return the names of the documents on the sheets."""
    found = [sitting.reader.document_on(side) for side in range(sitting.reader.sides())]
    return [document.name if document is not None else "" for document in found]


def press_sheet(sitting: Sitting, side: int) -> None:
    """Press the mouse in the middle of a sheet."""
    pane = sitting.reader
    x = pane.width() // 4 if side == 0 else pane.width() * 3 // 4
    target: QWidget | None = pane.childAt(QPoint(x, pane.height() // 2))
    assert target is not None
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.rect().center())


def test_a_tab_is_moved_to_the_other_side_and_the_one_beside_it_is_shown_here(two: TabSitting, speech: Path, long_file: Path) -> None:
    assert tab_names(two.sitting) == [[speech.name], [long_file.name]]
    assert on_sheets(two.sitting) == [speech.name, long_file.name]
    assert two.sitting.bridge.document is not None
    assert two.sitting.bridge.document.name == long_file.name
    assert two.sitting.action("tab.split").isChecked()


def test_a_press_on_the_other_sheet_makes_its_document_the_one_that_acts_are_about(two: TabSitting, speech: Path, long_file: Path) -> None:
    sitting = two.sitting
    press_sheet(sitting, 0)
    assert sitting.bridge.document is not None
    assert sitting.bridge.document.name == speech.name
    assert "一、把险情想在前头" in sitting.outline.outline_text()
    sitting.select(SENTENCE)
    sitting.press(Qt.Key.Key_1)
    assert sitting.marks(speech) == [(SENTENCE, "highlight", "gamboge")]
    press_sheet(sitting, 1)
    assert sitting.cards() == {}
    sitting.select("第3处闸口")
    sitting.press(Qt.Key.Key_2)
    assert [quote for quote, *_ in sitting.marks(long_file)] == ["第3处闸口"]
    assert on_sheets(sitting) == [speech.name, long_file.name]


def test_each_side_keeps_its_place_when_the_other_becomes_active(two: TabSitting) -> None:
    sitting = two.sitting
    sitting.reader.go_to(sitting.text().index("第120处"), flash=False)
    place = sitting.reader.place()
    press_sheet(sitting, 0)
    assert sitting.reader.place() == 0
    press_sheet(sitting, 1)
    assert sitting.reader.place() == place


def test_undo_is_about_the_side_that_is_active(two: TabSitting, speech: Path, long_file: Path) -> None:
    sitting = two.sitting
    sitting.select("第3处闸口")
    sitting.press(Qt.Key.Key_2)
    press_sheet(sitting, 0)
    assert not sitting.action("edit.undo").isEnabled()
    press_sheet(sitting, 1)
    sitting.trigger("edit.undo")
    assert sitting.marks(long_file) == []


def test_a_document_that_is_opened_comes_to_the_active_side(two: TabSitting, speech: Path, long_file: Path, tmp_path: Path) -> None:
    third = tmp_path / "三月例会.txt"
    third.write_text("在三月例会上的讲话\n\n春耕要早。", encoding="utf-8")
    press_sheet(two.sitting, 0)
    two.sitting.open(third)
    assert tab_names(two.sitting) == [[speech.name, third.name], [long_file.name]]
    assert on_sheets(two.sitting) == [third.name, long_file.name]


def test_ctrl_backslash_shows_one_document_at_two_places_and_on_one_side_again(sitting: Sitting, long_file: Path) -> None:
    sitting.open(long_file)
    sitting.press(Qt.Key.Key_Backslash, CTRL)
    assert on_sheets(sitting) == [long_file.name, long_file.name]
    sitting.reader.go_to(sitting.text().index("第150处"), flash=False)
    place = sitting.reader.place()
    press_sheet(sitting, 0)
    assert sitting.reader.place() == 0
    sitting.select("第2处闸口")
    sitting.press(Qt.Key.Key_1)
    press_sheet(sitting, 1)
    assert sitting.reader.place() == place
    assert [one.anchor.quote for one in sitting.bridge.annotations()] == ["第2处闸口"]
    sitting.trigger("edit.undo")
    assert sitting.marks(long_file) == []
    sitting.press(Qt.Key.Key_Backslash, CTRL)
    assert tab_names(sitting) == [[long_file.name]]
    assert sitting.reader.sides() == 1
    assert sitting.reader.place() == place


def test_jumps_of_two_tabs_of_one_document_are_apart(sitting: Sitting, long_file: Path) -> None:
    sitting.open(long_file)
    sitting.trigger("tab.split")
    sitting.outline.place_chosen.emit(sitting.text().index("第150处"))
    assert sitting.action("go.back").isEnabled()
    press_sheet(sitting, 0)
    assert not sitting.action("go.back").isEnabled()
    press_sheet(sitting, 1)
    assert sitting.action("go.back").isEnabled()


def test_a_correction_moves_the_place_of_the_other_tab_of_the_document(sitting: Sitting, long_file: Path) -> None:
    sitting.open(long_file)
    sitting.trigger("tab.split")
    place = sitting.text().index("第150处")
    sitting.reader.go_to(place, flash=False)
    press_sheet(sitting, 0)
    with sitting.qtbot.waitSignal(sitting.bridge.text_reworded):
        sitting.bridge.correct(sitting.select("第2处闸口"), "第二处大水闸的闸口", lambda _new: None)
    QApplication.processEvents()
    press_sheet(sitting, 1)
    assert sitting.text()[sitting.reader.place() :].startswith("第150处")


def test_the_last_tab_of_a_side_takes_the_side_along(two: TabSitting, speech: Path, long_file: Path) -> None:
    two.sitting.trigger("file.close")
    assert (tab_names(two.sitting), on_sheets(two.sitting)) == ([[speech.name]], [speech.name])
    assert SENTENCE in two.sitting.text()
    two.sitting.opened_by(lambda: two.sitting.trigger("tab.reopen"))
    assert tab_names(two.sitting) == [[speech.name, long_file.name]]


def test_the_side_that_is_not_active_goes_with_its_last_tab(two: TabSitting, long_file: Path) -> None:
    bar = two.bar(0)
    QTest.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=bar.tabRect(0).center())
    assert (tab_names(two.sitting), on_sheets(two.sitting)) == ([[long_file.name]], [long_file.name])
    assert not two.sitting.action("tab.split").isChecked()


def test_a_tab_that_is_closed_beside_makes_room_for_its_neighbour(two: TabSitting, speech: Path, long_file: Path, tmp_path: Path) -> None:
    third = tmp_path / "三月例会.txt"
    third.write_text("在三月例会上的讲话\n\n春耕要早。", encoding="utf-8")
    press_sheet(two.sitting, 0)
    two.sitting.open(third)
    press_sheet(two.sitting, 1)
    bar = two.bar(0)
    QTest.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=bar.tabRect(1).center())
    assert on_sheets(two.sitting) == [speech.name, long_file.name]
    assert two.sitting.bridge.document is not None
    assert two.sitting.bridge.document.name == long_file.name


def test_everything_is_on_one_side_again_and_nothing_jumps(two: TabSitting, speech: Path, long_file: Path) -> None:
    sitting = two.sitting
    sitting.reader.go_to(sitting.text().index("第120处"), flash=False)
    place = sitting.reader.place()
    sitting.trigger("tab.split")
    assert tab_names(sitting) == [[speech.name, long_file.name]]
    assert shown_tab(sitting) == long_file.name
    assert sitting.reader.place() == place
    two.choose(0)
    assert SENTENCE in sitting.text()


def test_the_only_document_cannot_be_moved_away(sitting: Sitting, speech: Path) -> None:
    sitting.open(speech)
    assert not sitting.action("tab.move").isEnabled()
    assert not sitting.action("tab.together").isEnabled()


def test_the_bars_of_tabs_begin_where_their_sheets_do(two: TabSitting) -> None:
    sitting = two.sitting
    QApplication.processEvents()
    widths = [sitting.reader.width() // 2] * 2
    left, right = (bar.parentWidget() for bar in bars(sitting))
    assert left is not None
    assert right is not None
    assert abs(left.width() - widths[0]) <= 2
    assert abs(right.mapTo(row(sitting), QPoint(0, 0)).x() - widths[0]) <= 2


def test_sheets_scroll_together_if_that_is_wanted(sitting: Sitting, long_file: Path) -> None:
    sitting.open(long_file)
    sitting.trigger("tab.split")
    sitting.trigger("tab.together")
    assert sitting.action("tab.together").isChecked()
    for _ in range(5):
        sitting.press(Qt.Key.Key_PageDown)
    QApplication.processEvents()
    assert sitting.reader.state(1).place > 0
    sitting.qtbot.waitUntil(lambda: abs(sitting.reader.state(0).place - sitting.reader.state(1).place) < 100)


def test_what_another_program_marks_is_seen_on_the_sheet_that_is_not_active(two: TabSitting, speech: Path) -> None:
    sitting = two.sitting
    with ReadingSession(sitting.library) as session:
        opening = session.admit(session.plan(session.read(speech)))
        mark = two.draft(session, opening, speech, SENTENCE)
        session.apply(opening.document, [Change(None, mark)])
    with sitting.qtbot.waitSignal(sitting.bridge.beside_changed):
        pass
    assert on_sheets(sitting)[0] == speech.name
    press_sheet(sitting, 0)
    assert sitting.reader.annotations_at(mark.span.start) == [mark.id]
    assert list(sitting.cards()) == [SENTENCE]


def test_two_files_of_one_text_show_each_other_s_marks(sitting: Sitting, speech: Path, tmp_path: Path) -> None:
    other = tmp_path / "同一篇.txt"
    other.write_bytes(speech.read_bytes())
    sitting.open(speech)
    sitting.open(other)
    sitting.trigger("tab.move")
    sitting.select(SENTENCE)
    with sitting.qtbot.waitSignal(sitting.bridge.beside_changed):
        sitting.press(Qt.Key.Key_3)
    press_sheet(sitting, 0)
    assert sitting.reader.annotations_at(sitting.text().index(SENTENCE))


def test_a_note_is_stored_before_the_other_side_becomes_active(two: TabSitting, long_file: Path) -> None:
    sitting = two.sitting
    sitting.select("第3处闸口")
    sitting.press(Qt.Key.Key_N)
    sitting.write("闸门要换")
    press_sheet(sitting, 0)
    assert [one.note for one in sitting.stored(long_file)] == ["闸门要换"]


def marks_on(sitting: Sitting, side: int) -> list[str]:
    """Return the words that are marked on a sheet."""
    sheets = [one for one in sitting.reader.findChildren(Sheet) if one.isVisible()]
    sheet = sorted(sheets, key=lambda one: one.x())[side]
    document = sheet.document
    return [one.span.of(document.text) for one in sheet.marks.index.all()] if document is not None else []


def test_a_text_that_is_read_again_is_shown_on_both_sheets(sitting: Sitting, long_file: Path) -> None:
    sitting.open(long_file)
    sitting.trigger("tab.split")
    place = sitting.text().index("第120处")
    sitting.reader.go_to(place, flash=False)
    place = sitting.reader.place()
    press_sheet(sitting, 0)
    sitting.select("第2处闸口")
    sitting.press(Qt.Key.Key_1)
    long_file.write_text(long_file.read_text(encoding="utf-8").replace("同志们：", "同志们、乡亲们："), encoding="utf-8")
    sitting.open(long_file)
    sitting.select("第3处闸口")
    sitting.press(Qt.Key.Key_1)
    assert sitting.reader.document_on(1) is sitting.bridge.document
    assert marks_on(sitting, 0) == marks_on(sitting, 1) == ["第2处闸口", "第3处闸口"]
    press_sheet(sitting, 1)
    assert sitting.reader.place() == place + len("、乡亲们")


def test_a_tab_that_is_shown_beside_gets_its_marks_from_a_library_that_has_come_anew(
    two: TabSitting, speech: Path, long_file: Path, tmp_path: Path
) -> None:
    sitting = two.sitting
    third = tmp_path / "三月例会.txt"
    third.write_text("在三月例会上的讲话\n\n春耕要早。", encoding="utf-8")
    press_sheet(sitting, 0)
    sitting.select(SENTENCE)
    sitting.press(Qt.Key.Key_1)
    sitting.open(third)
    press_sheet(sitting, 1)
    with sitting.qtbot.waitSignal(sitting.bridge.document_opened):
        sitting.bridge.keeping.awake.emit()
    bar = two.bar(0)
    QTest.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=bar.tabRect(1).center())
    assert on_sheets(sitting) == [speech.name, long_file.name]
    sitting.qtbot.waitUntil(lambda: marks_on(sitting, 0) == [SENTENCE])


def test_what_another_program_marks_in_a_newer_text_is_seen_beside(two: TabSitting, speech: Path) -> None:
    sitting = two.sitting
    speech.write_text(speech.read_text(encoding="utf-8").replace("同志们：", "同志们、乡亲们："), encoding="utf-8")
    with ReadingSession(sitting.library) as session:
        opening = session.admit(session.plan(session.read(speech)))
        session.apply(opening.document, [Change(None, two.draft(session, opening, speech, SENTENCE))])
    sitting.qtbot.waitUntil(lambda: marks_on(sitting, 0) == [SENTENCE])


def test_a_sheet_whose_tab_is_still_to_be_read_shows_nothing_of_another(sitting: Sitting, speech: Path, long_file: Path) -> None:
    sitting.opened_by(lambda: sitting.reader.files_dropped.emit([long_file, speech]))
    sitting.trigger("tab.move")
    assert on_sheets(sitting) == ["", long_file.name]
    sitting.opened_by(lambda: sitting.trigger("file.close"))
    assert (tab_names(sitting), on_sheets(sitting)) == ([[speech.name]], [speech.name])


@pytest.mark.parametrize("way", ["skeleton", "tasks"])
def test_a_tab_of_the_other_side_is_shown_whatever_stands_in_the_place_of_the_page(two: TabSitting, speech: Path, way: str) -> None:
    sitting = two.sitting
    sitting.reader.focus_page()
    sitting.trigger(f"view.{way}")
    bar = two.bar(0)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(0).center())
    QApplication.processEvents()
    assert sitting.bridge.document is not None
    assert sitting.bridge.document.name == speech.name
    assert "一、把险情想在前头" in sitting.outline.outline_text()
    assert sitting.reader.active_side() == 0


def test_the_other_tab_of_a_document_is_shown_whatever_stands_in_the_place_of_the_page(sitting: Sitting, long_file: Path) -> None:
    sitting.open(long_file)
    sitting.trigger("tab.split")
    sitting.reader.focus_page()
    sitting.trigger("view.skeleton")
    bar = bars(sitting)[0]
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(0).center())
    QApplication.processEvents()
    assert sitting.reader.isVisible()
    assert sitting.reader.active_side() == 0
