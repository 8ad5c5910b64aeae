"""Two editions side by side, in the place of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QMenu, QPushButton, QStyle, QStyleOptionComboBox, QTextEdit

from core.anchors import Anchor
from core.annotation import Annotation
from core.differences import compare
from core.editions import ADDED, CHANGED, MOVED, REMOVED, SAME, Comparison
from core.spans import Span
from gui.models.comparison import LONGEST, NEW, OLD, ComparisonModel, Sheet
from gui.panes.comparison import ComparisonPane
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.comparison_face import GUTTER
from gui.widgets.comparison_table import ComparisonTable
from tests.gui.editions_kit import KEPT, MARKED, SECOND, make_editions

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
MOVING = "村里的水塔今天就要修好，谁来修、何时修好，都要写在墙上，让大家看得见。"


def sheet(old: str, new: str, *marks: Annotation) -> Sheet:
    """Return a comparison; the marks are on the left."""
    return Sheet(Comparison(1, 2, old, new, compare(old, new)), marks)


def lines(*words: str) -> str:
    return "\n\n".join(words) + "\n"


def numbered(count: int, first: int = 1) -> list[str]:
    return [f"第{number}个村的渠道今年要修好，由村里出工，镇里出料。" for number in range(first, first + count)]


@pytest.fixture
def model(qtbot: QtBot) -> ComparisonModel:
    model = ComparisonModel()
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return model


@pytest.fixture
def comparing(sitting: Sitting, tmp_path: Path) -> Sitting:
    """The window with the second edition on the page, compared with the first."""
    file = tmp_path / "秋收动员会讲话.txt"
    make_editions(sitting.library, file)
    sitting.open(file)
    sitting.trigger("document.compare")
    sitting.qtbot.waitUntil(lambda: bool(rows(sitting)))
    return sitting


def rows(sitting: Sitting) -> list[tuple[str, str]]:
    found = sitting.window.findChild(ComparisonTable)
    if found is None or not found.isVisible():
        return []
    model = found.model()
    return [(model.index(row, OLD).data(), model.index(row, NEW).data()) for row in range(model.rowCount())]


def pane(sitting: Sitting) -> ComparisonPane:
    return sitting.part(ComparisonPane)


def table(sitting: Sitting) -> ComparisonTable:
    return sitting.part(ComparisonTable)


def current(sitting: Sitting) -> tuple[str, str]:
    return rows(sitting)[table(sitting).currentIndex().row()]


def button(sitting: Sitting, name: str) -> QPushButton:
    return next(one for one in pane(sitting).findChildren(QPushButton) if name in (one.text(), one.accessibleName()))


def test_long_runs_of_equal_paragraphs_are_folded_and_can_be_opened(model: ComparisonModel) -> None:
    same = numbered(20)
    model.show(sheet(lines(*same, "最后一段写旧话。"), lines(*same, "最后一段写新话了。")))
    assert model.rowCount() == 3
    assert model.is_fold(0)
    assert "19" in model.index(0, OLD).data()
    assert model.index(1, NEW).data() == same[-1]
    assert model.kind(2) == CHANGED
    model.unfold(0)
    assert model.rowCount() == 21
    assert model.index(0, NEW).data() == same[0]
    model.fold(is_wanted=True)
    assert model.rowCount() == 3
    model.fold(is_wanted=False)
    assert model.rowCount() == 21


def test_a_line_is_found_by_its_row_folded_or_not(model: ComparisonModel) -> None:
    same = numbered(20)
    model.show(sheet(lines(*same, "旧的一段。", *numbered(10, 30)), lines(*same, "换成新的一段话。", *numbered(10, 30))))
    for row in range(31):
        line = model.line_of(row)
        first = model.row(line)
        assert first <= row
        assert model.is_fold(line) or first == row
    model.fold(is_wanted=False)
    assert [model.line_of(row) for row in range(31)] == list(range(31))


def test_what_was_added_and_taken_out_stands_beside_a_gap(model: ComparisonModel) -> None:
    before, after = numbered(3), numbered(3)
    model.show(sheet(lines(*before, "这一段后来整段删去了，再也没有。"), lines("新写的开头一段，原来没有。", *after)))
    kinds = [model.kind(line) for line in range(model.rowCount())]
    assert (kinds[0], kinds[-1]) == (ADDED, REMOVED)
    assert model.index(0, OLD).data() == ""
    assert model.index(0, NEW).data(Qt.ItemDataRole.AccessibleTextRole) == "added: 新写的开头一段，原来没有。"
    last = model.rowCount() - 1
    assert model.index(last, OLD).data(Qt.ItemDataRole.AccessibleTextRole) == "removed: 这一段后来整段删去了，再也没有。"
    assert model.index(last, NEW).data(Qt.ItemDataRole.AccessibleTextRole) == "nothing here"


def test_a_changed_paragraph_tells_a_screen_reader_which_words(model: ComparisonModel) -> None:
    model.show(sheet(lines(*numbered(2), "收割机九月十日前检修完。"), lines(*numbered(2), "收割机九月五日前检修完。")))
    told = [model.index(2, side).data(Qt.ItemDataRole.AccessibleTextRole) for side in (OLD, NEW)]
    assert told == ["changed, removed “十”: 收割机九月十日前检修完。", "changed, added “五”: 收割机九月五日前检修完。"]


def test_a_moved_paragraph_names_its_other_place(model: ComparisonModel) -> None:
    some = numbered(6)
    model.show(sheet(lines(MOVING, *some), lines(*some, MOVING)))
    moved = [line for line in range(model.rowCount()) if model.kind(line) == MOVED]
    assert [model.line_of(model.partner(line) or 0) for line in moved] == moved[::-1]
    assert model.way(moved[0], OLD) == "moved further down"
    assert model.way(moved[1], NEW) == "moved here from above"


def test_a_place_is_found_in_the_other_edition_and_a_gap_stands_for_what_follows() -> None:
    some = numbered(3)
    one = sheet(lines(some[0], "这一段后来整段删去了，再也没有。", *some[1:]), lines(*some))
    gap = next(i for i, row in enumerate(one.comparison.rows) if row.kind == REMOVED)
    assert one.point_of(gap, NEW) == one.text(NEW).index(some[1])
    assert one.row_at(OLD, one.text(OLD).index("整段删去")) == gap
    assert one.point_of(one.row_at(NEW, one.text(NEW).index(some[2])), OLD) == one.text(OLD).index(some[2])


def test_a_mark_touches_every_paragraph_that_it_reaches_into() -> None:
    some = numbered(4)
    text = lines(*some)
    span = Span(text.index("镇里出料"), text.index("第3个村") + 4)
    mark = Annotation("0" * 32, "highlight", "rouge", Anchor(span, span.of(text), "", ""))
    one = sheet(text, text, mark)
    assert [len(one.marks(row, OLD)) for row in range(4)] == [1, 1, 1, 0]
    assert one.marks(1, OLD)[0][:2] == (text.index(some[1]), text.index(some[1]) + len(some[1]))
    assert [len(one.marks(row, NEW)) for row in range(4)] == [0, 0, 0, 0]


def test_a_paragraph_without_end_is_shown_in_part_and_says_so(model: ComparisonModel) -> None:
    long = "渠" * (LONGEST + 1234)
    model.show(sheet(lines(*numbered(2), long), lines(*numbered(2), long + "修好")))
    words = model.index(2, OLD).data()
    assert words.startswith("渠" * LONGEST)
    assert "1,234 more characters" in words


def test_editions_without_a_difference_are_told_as_the_same(model: ComparisonModel) -> None:
    one = sheet(lines(*numbered(5)), lines(*numbered(5)))
    assert one.differences == ()
    model.show(one)
    assert all(model.kind(line) == SAME for line in range(model.rowCount()))
    empty = sheet("", "")
    model.show(empty)
    assert (model.rowCount(), empty.point_of(0, NEW), empty.row_at(OLD, 5)) == (0, 0, 0)


def test_the_edition_on_the_page_is_compared_with_the_one_before(comparing: Sitting) -> None:
    found = rows(comparing)
    assert ("收割机九月十日前检修完，一台一台过。", "收割机九月五日前全部检修完，一台一台过。") in found
    assert ("晾晒场提前腾出来，谁家用谁登记。", "") in found
    assert ("", "各村备好雨布，防着连阴雨。") in found
    assert "Difference 1 of 3" in comparing.words()
    assert comparing.focus() is table(comparing)
    boxes = pane(comparing).findChildren(QComboBox)
    assert [box.currentData() for box in boxes] == [1, 2]
    assert [box.accessibleName() for box in boxes] == ["Edition on the left", "Edition on the right"]


def test_keys_go_from_difference_to_difference_and_around(comparing: Sitting) -> None:
    assert current(comparing)[0].startswith("收割机")
    comparing.press(Qt.Key.Key_Down, ALT)
    assert current(comparing) == ("晾晒场提前腾出来，谁家用谁登记。", "")
    assert "Difference 2 of 3" in comparing.words()
    comparing.press(Qt.Key.Key_BracketRight)
    assert current(comparing) == ("", "各村备好雨布，防着连阴雨。")
    button(comparing, "Next difference").click()
    assert current(comparing)[0].startswith("收割机")
    comparing.press(Qt.Key.Key_Up, ALT)
    assert current(comparing) == ("", "各村备好雨布，防着连阴雨。")
    comparing.press(Qt.Key.Key_BracketLeft)
    assert current(comparing) == ("晾晒场提前腾出来，谁家用谁登记。", "")


def test_esc_leads_back_to_the_page_at_the_paragraph_in_view(comparing: Sitting) -> None:
    comparing.press(Qt.Key.Key_Up, ALT)
    comparing.press(Qt.Key.Key_Escape)
    assert comparing.reader.isVisible()
    assert not pane(comparing).isVisible()
    assert comparing.reader.caret() == comparing.text().index("各村备好雨布")
    assert comparing.focus() is comparing.reader.page_actions_widget


def test_enter_on_the_old_side_leads_to_the_same_place_of_the_edition_on_the_page(comparing: Sitting) -> None:
    comparing.press(Qt.Key.Key_Down, ALT)
    assert table(comparing).currentIndex().column() == OLD, "there is nothing on the other side"
    comparing.press(Qt.Key.Key_Return)
    assert comparing.text() == SECOND.strip()
    assert comparing.reader.caret() == comparing.text().index("三、把安全")


def test_a_double_click_leads_to_the_text(comparing: Sitting) -> None:
    view = table(comparing)
    at = view.visualRect(view.model().index(view.currentIndex().row(), NEW)).center()
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert comparing.reader.isVisible()
    assert comparing.reader.caret() == comparing.text().index("收割机九月五日前")


def test_a_click_at_the_border_of_a_paragraph_leads_to_the_text(comparing: Sitting) -> None:
    view = table(comparing)
    rect = view.visualRect(view.model().index(view.currentIndex().row(), NEW))
    QTest.mouseMove(view.viewport(), rect.center())
    assert view.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor
    border = rect.topLeft() + QPoint(GUTTER // 2, rect.height() // 2)
    QTest.mouseMove(view.viewport(), border)
    comparing.qtbot.waitUntil(lambda: view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=border)
    assert comparing.reader.isVisible()
    assert comparing.reader.caret() == comparing.text().index("收割机九月五日前")


def test_other_editions_can_be_chosen_above_the_columns(comparing: Sitting) -> None:
    right = pane(comparing).findChildren(QComboBox)[1]
    right.setCurrentIndex(right.findData(1))
    right.activated.emit(right.currentIndex())
    comparing.qtbot.waitUntil(lambda: "Both have the same text. Choose other editions" in comparing.words())
    assert not button(comparing, "Next difference").isEnabled()


def test_a_name_that_has_no_room_above_a_column_is_cut_visibly(qtbot: QtBot) -> None:
    pictures = []
    for cut in (False, True):
        box = ChoiceBox("Edition on the left")
        qtbot.addWidget(box)
        box.resize(160, 30)
        words = "第 1 版 · 在全县防汛工作会议上的讲话（会议印发稿）"
        option = QStyleOptionComboBox()
        box.initStyleOption(option)
        field = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box)
        fitting = box.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, field.width())
        assert fitting.endswith("…")
        box.addItem(fitting if cut else words)
        pictures.append(box.grab().toImage())
    assert pictures[0] == pictures[1]


def test_the_switch_shows_every_paragraph(comparing: Sitting) -> None:
    folded = len(rows(comparing))
    pane(comparing).findChild(QCheckBox).setChecked(False)
    assert len(rows(comparing)) > folded
    assert (f"{KEPT}。", f"{KEPT}。") in rows(comparing)
    assert current(comparing)[0].startswith("收割机"), "what was in view stays"


def test_a_click_on_a_fold_opens_it(comparing: Sitting) -> None:
    view = table(comparing)
    model = view.model()
    fold = next(row for row in range(model.rowCount()) if model.is_fold(row))
    count = model.rowCount()
    view.scrollTo(model.index(fold, NEW))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(model.index(fold, NEW)).center())
    assert model.rowCount() > count
    assert not model.is_fold(fold)


def test_a_double_click_on_a_fold_opens_it_and_leads_nowhere(comparing: Sitting) -> None:
    view = table(comparing)
    model = view.model()
    count = model.rowCount()
    fold = next(row for row in range(count) if model.is_fold(row))
    view.scrollTo(model.index(fold, NEW))
    at = view.visualRect(model.index(fold, NEW)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert model.rowCount() > count
    assert pane(comparing).isVisible()


def test_what_is_chosen_can_be_copied(comparing: Sitting) -> None:
    comparing.press(Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "收割机九月五日前全部检修完，一台一台过。"


def test_a_screen_reader_finds_the_words_of_every_cell(comparing: Sitting) -> None:
    seen = QAccessible.queryAccessibleInterface(table(comparing))
    assert seen.text(QAccessible.Text.Name) == "Paragraphs of both editions"
    found = [seen.child(at) for at in range(seen.childCount())]
    cells = [one.text(QAccessible.Text.Name) for one in found if one.role() == QAccessible.Role.Cell]
    assert len(cells) == 2 * len(rows(comparing))
    assert "added: 各村备好雨布，防着连阴雨。" in cells
    assert "removed: 晾晒场提前腾出来，谁家用谁登记。" in cells


def test_a_menu_offers_what_the_keys_do(comparing: Sitting) -> None:
    view = table(comparing)
    at = view.visualRect(view.currentIndex()).center()
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    assert words == ["Read on here", "Select words in it", "Copy", "Next difference", "Previous difference"]
    menu.actions()[0].trigger()
    menu.close()
    assert comparing.reader.caret() == comparing.text().index("收割机九月五日前")


def test_words_of_a_paragraph_are_selected_over_its_cell(comparing: Sitting) -> None:
    comparing.press(Qt.Key.Key_F2)
    words = comparing.focus()
    assert isinstance(words, QTextEdit)
    assert words.isReadOnly()
    assert words.toPlainText() == "收割机九月五日前全部检修完，一台一台过。"
    for _ in "收割机":
        comparing.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    comparing.press(Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "收割机"
    comparing.press(Qt.Key.Key_Escape)
    comparing.qtbot.waitUntil(lambda: comparing.focus() is table(comparing))
    assert pane(comparing).isVisible()
    assert table(comparing).findChildren(QTextEdit) == []


def test_marks_of_the_page_cannot_be_made_while_it_is_covered(comparing: Sitting) -> None:
    assert not comparing.action("annotation.gamboge").isEnabled()
    comparing.press(Qt.Key.Key_Escape)
    assert comparing.action("annotation.gamboge").isEnabled()


def test_the_marks_of_both_editions_stand_in_their_columns(comparing: Sitting) -> None:
    one = table(comparing).model().sheet
    counts = [sum(len(one.marks(row, side)) for row in range(len(one.lengths))) for side in (OLD, NEW)]
    assert counts == [2, 2]
    row = one.row_at(OLD, one.text(OLD).index(MARKED))
    assert [mark.start for mark in one.marks(row, OLD)] == [one.text(OLD).index(MARKED)]


def test_a_heading_of_the_outline_leads_back_to_the_page(comparing: Sitting) -> None:
    comparing.outline.place_chosen.emit(comparing.text().index("四、把账目"))
    assert comparing.reader.isVisible()
    assert comparing.reader.caret() == comparing.text().index("四、把账目")


def test_a_document_with_one_edition_has_nothing_to_be_compared_with(reading: Sitting) -> None:
    reading.trigger("document.compare")
    reading.qtbot.waitUntil(lambda: "one edition" in reading.words())
    assert reading.reader.isVisible()


def test_another_document_takes_the_place_of_the_comparison(comparing: Sitting, speech: Path) -> None:
    comparing.open(speech)
    assert comparing.reader.isVisible()
    assert rows(comparing) == []


def test_a_theme_and_a_text_size_are_taken_while_it_is_shown(comparing: Sitting) -> None:
    view = table(comparing)
    row = view.currentIndex().row()
    height = view.rowHeight(row)
    for _ in range(4):
        comparing.trigger("view.larger")
    assert view.rowHeight(row) > height
    comparing.trigger("view.theme.night")
    assert comparing.words()


@pytest.fixture
def long_pane(qtbot: QtBot, theme: object) -> ComparisonPane:
    """A comparison of three thousand paragraphs, every fiftieth of them changed, in a window of its own."""
    old = [f"{words}" * (1 + number % 9) for number, words in enumerate(numbered(3_000))]
    new = [words.replace("今年", "明年一定") if number % 50 == 7 else words for number, words in enumerate(old)]
    shown = ComparisonPane(theme)  # type: ignore[arg-type]
    qtbot.addWidget(shown)
    shown.resize(900, 600)
    shown.show()
    shown.show_sheet(sheet(lines(*old), lines(*new)), NEW, 0)
    qtbot.waitUntil(lambda: shown.findChild(ComparisonTable).currentIndex().isValid())
    return shown


def test_what_is_seen_does_not_jump_while_a_long_comparison_is_scrolled(long_pane: ComparisonPane) -> None:
    long_pane.findChild(QCheckBox).setChecked(False)
    view = long_pane.findChild(ComparisonTable)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for step in (-70, 55, -300, 240):
        for _ in range(20):
            row = view.rowAt(view.viewport().height() // 2)
            before = view.rowViewportPosition(row)
            bar.setValue(bar.value() + step)
            assert view.rowViewportPosition(row) == before - step


def test_a_line_is_as_high_as_its_longer_paragraph_needs(long_pane: ComparisonPane) -> None:
    view = long_pane.findChild(ComparisonTable)
    row = view.currentIndex().row()
    narrow = view.rowHeight(row)
    long_pane.resize(1400, 600)
    assert view.rowHeight(row) < narrow
    assert view.columnWidth(OLD) + view.columnWidth(NEW) == view.viewport().width()


def test_a_step_far_away_brings_the_difference_into_view(long_pane: ComparisonPane) -> None:
    view = long_pane.findChild(ComparisonTable)
    long_pane.findChild(QCheckBox).setChecked(False)
    long_pane.step(-1)
    rect = view.visualRect(view.currentIndex())
    assert 0 <= rect.top() < view.viewport().height() // 2
    assert "明年一定" in view.currentIndex().data()
