"""The table of tasks in the place of the page."""

from __future__ import annotations

import contextlib
import re
import sqlite3
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit

from core.anchors import Anchor
from core.annotation import Annotation, AnnotationDraft, Change
from core.session import ReadingSession
from core.spans import Span
from core.tasks import TaskRow
from gui.models.tasks import COLUMNS, DUE, NO_DAY, OVERDUE, OVERDUE_ROLE, SOURCE, STATE, UNDONE, WEEK, Task, TaskFilter, TaskModel
from gui.panes.annotations import AnnotationsPane
from gui.panes.tasks import TasksPane
from gui.widgets.task_table import TaskTable
from tests.counting import lines_run

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

CTRL = Qt.KeyboardModifier.ControlModifier
OTHER = "在抗旱动员会上的讲话\n\n同志们：\n\n一、把水用在刀刃上\n\n先保人畜饮水，再保秧苗。机井五月底前全部检修完。\n"


def task(number: int, day: str | None = None, *, title: str = "防汛讲话", **fields: str) -> Task:
    quote = f"第{number}件事要办好"
    anchor = Anchor(Span(100 * number, 100 * number + len(quote)), quote, "", "")
    one = Annotation(f"{number:032x}", "highlight", "cinnabar", anchor, task={"state": "open", **fields})
    row = TaskRow(one, 1 if title == "防汛讲话" else 2, title, None, "2026-03-01", None)
    return Task(row, day, Task.of(row).said)


SOME = (
    task(0, "2099-04-05", task="清淤", lead="水管所", due="4月5日前", targets="12公里"),
    task(1, "2020-01-31", task="查户", lead="应急办", person="王明", due="2020-01-31"),
    task(2, None, task="备料", lead="水管所", state="doing"),
    task(3, "2020-02-01", task="值班表", state="done", due="2020-02-01"),
    task(4, "2098-12-31", lead="水管所", due="年底前", title="抗旱讲话"),
)


@pytest.fixture
def model(qtbot: QtBot) -> TaskModel:
    model = TaskModel()
    # Kept by the model, so that it watches as long as that lives.
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_tasks(SOME)
    return model


def numbers(model: TaskModel) -> list[int]:
    return [int(model.at(row).id, 16) for row in range(model.rowCount())]


def cells(model: TaskModel, row: int) -> list[str]:
    return [model.index(row, column).data() for column in range(len(COLUMNS))]


# The model


def test_tasks_are_sorted_by_deadline_and_those_without_one_come_last(model: TaskModel) -> None:
    assert numbers(model) == [1, 3, 4, 0, 2]


def test_a_row_says_everything_of_a_task(model: TaskModel) -> None:
    assert cells(model, 0) == ["查户", "应急办", "王明", "2020-01-31", "", "To do, Overdue", "防汛讲话"]
    assert cells(model, 3) == ["清淤", "水管所", "", "4月5日前 (2099-04-05)", "12公里", "To do", "防汛讲话"]
    assert cells(model, 2)[0] == "第4件事要办好", "without words of its own a task is called by its passage"


def test_what_is_late_and_not_done_is_overdue(model: TaskModel) -> None:
    assert [model.index(row, DUE).data(OVERDUE_ROLE) for row in range(5)] == [True, False, False, False, False]


@pytest.mark.parametrize(
    ("column", "order"),
    [(0, [3, 1, 2, 0, 4]), (1, [1, 4, 0, 2, 3]), (STATE, [1, 4, 0, 2, 3]), (SOURCE, [4, 1, 3, 0, 2])],
)
def test_every_column_sorts(model: TaskModel, column: int, order: list[int]) -> None:
    model.sort(column, Qt.SortOrder.AscendingOrder)
    found = numbers(model)
    assert sorted(found) == sorted(order)
    keys = [model.at(row).field(COLUMNS[column]) for row in range(5)]
    if column == STATE:
        keys = [("open", "doing", "done").index(key) for key in keys]
        assert keys == sorted(keys)
    else:
        filled = [key for key in keys if key]
        assert filled == sorted(filled)
        assert keys[: len(filled)] == filled, "empty cells come last"
    model.sort(column, Qt.SortOrder.DescendingOrder)
    assert numbers(model) == found[::-1]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (TaskFilter(state=UNDONE), {0, 1, 2, 4}),
        (TaskFilter(state=OVERDUE), {1}),
        (TaskFilter(state="doing"), {2}),
        (TaskFilter(lead="水管所"), {0, 2, 4}),
        (TaskFilter(lead="水管所", words="清淤"), {0}),
        (TaskFilter(words="抗旱"), {4}),
        (TaskFilter(person="王明"), {1}),
        (TaskFilter(due=WEEK), {1, 3}),
        (TaskFilter(due=NO_DAY), {2}),
        (TaskFilter(words="第3件"), {3}),
        (TaskFilter(words="４月"), {0}),
    ],
)
def test_the_filter_narrows_by_state_unit_and_words(model: TaskModel, wanted: TaskFilter, found: set[int]) -> None:
    model.filter(wanted)
    assert set(numbers(model)) == found


def lines(model: TaskModel) -> list[str | int]:
    """Return what stands in the rows: words of heads, with or without a plural, and numbers of tasks."""
    return [
        re.sub(r" tasks?(\(s\))?", "", model.index(row, 0).data()) if row in model.heads else int(model.at(row).id, 16)
        for row in range(model.rowCount())
    ]


@pytest.mark.parametrize(
    ("grouping", "found"),
    [
        ("source", ["▾ 抗旱讲话 · 1", 4, "▾ 防汛讲话 · 4, 1 overdue", 1, 3, 0, 2]),
        ("lead", ["▾ 水管所 · 3", 4, 0, 2, "▾ 应急办 · 1, 1 overdue", 1, "▾ Without a unit · 1", 3]),
        ("person", ["▾ 王明 · 1, 1 overdue", 1, "▾ Without a person · 4", 3, 4, 0, 2]),
        ("state", ["▾ To do · 3, 1 overdue", 1, 4, 0, "▾ Under way · 1", 2, "▾ Done · 1", 3]),
    ],
)
def test_tasks_stand_in_groups_under_heads_that_count_them(model: TaskModel, grouping: str, found: list[str | int]) -> None:
    model.group(grouping)
    assert lines(model) == found
    model.group("")
    assert numbers(model) == [1, 3, 4, 0, 2]


def test_groups_by_deadline_are_what_is_late_then_months_then_what_has_no_day(model: TaskModel) -> None:
    model.group("due")
    heads = [str(one).split(" · ")[0] for one in lines(model) if isinstance(one, str)]
    assert heads == ["▾ Overdue", "▾ 2020-02", "▾ 2098-12", "▾ 2099-04", "▾ Without a day"]


def test_a_group_that_is_closed_shows_its_head_only_and_stays_so_when_tasks_come_anew(model: TaskModel) -> None:
    model.group("lead")
    model.turn_group(0)
    assert lines(model)[:2] == ["▸ 水管所 · 3", "▾ 应急办 · 1, 1 overdue"]
    model.show_tasks(SOME)
    assert lines(model)[0] == "▸ 水管所 · 3"
    assert {int(task.id, 16) for task in model.shown} == {0, 1, 2, 3, 4}, "they are listed all the same"
    model.turn_group(0)
    assert lines(model)[:2] == ["▾ 水管所 · 3", 4]


def test_writing_in_a_cell_asks_for_the_change_and_shows_nothing_yet(model: TaskModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.edited) as told:
        assert model.setData(model.index(0, 1), " 水利站 ")
    assert told.args == [SOME[1].row, "lead", "水利站"]
    assert cells(model, 0)[1] == "应急办"
    with qtbot.assertNotEmitted(model.edited):
        assert not model.setData(model.index(0, 1), "应急办")
        assert not model.setData(model.index(0, STATE), "someday")
        assert not model.setData(model.index(0, SOURCE), "别处")
    assert not model.flags(model.index(0, SOURCE)) & Qt.ItemFlag.ItemIsEditable


def test_rows_copied_are_cells_parted_by_tabs(model: TaskModel) -> None:
    assert model.as_text([0, 3]) == (
        "查户\t应急办\t王明\t2020-01-31\t\tTo do, Overdue\t防汛讲话\n清淤\t水管所\t\t4月5日前 (2099-04-05)\t12公里\tTo do\t防汛讲话"
    )


def test_painting_a_cell_reckons_no_deadline(model: TaskModel) -> None:
    index = model.index(3, DUE)
    assert lines_run(index.data) < 40


# The window


def annotate(sitting: Sitting, file: Path, quote: str, **fields: str) -> None:
    """Give a file a task, as another window would."""
    with ReadingSession(sitting.library) as session:
        found = session.read_outlined(file)
        opening = session.admit(session.plan(found.document))
        start = found.document.text.index(quote)
        draft = AnnotationDraft(Span(start, start + len(quote)), "highlight", "cinnabar", task=fields)
        one = session.draft(opening, found.document.text, found.outline, draft)
        session.apply(opening.document, [Change(None, one)])


@pytest.fixture
def other(tmp_path: Path) -> Path:
    file = tmp_path / "抗旱动员会讲话.txt"
    file.write_text(OTHER, encoding="utf-8")
    return file


@pytest.fixture
def at_tasks(sitting: Sitting, speech: Path, other: Path) -> Sitting:
    """The window with the tasks of the short speech; another document of the library has one, too."""
    annotate(sitting, speech, "隐患要查到户", task="查隐患", lead="应急办", due="2099-04-05", state="open")
    annotate(sitting, speech, "谁的水闸谁看守", task="看水闸", lead="水管所", state="doing")
    annotate(sitting, other, "机井五月底前全部检修完", task="修机井", lead="农业站", due="2020-05-31", state="open")
    sitting.open(speech)
    with sitting.qtbot.waitSignal(sitting.bridge.whole.tasks_read):
        sitting.press(Qt.Key.Key_5, CTRL)
    return sitting


def table(sitting: Sitting) -> TaskTable:
    return sitting.part(TaskTable)


def titles(sitting: Sitting) -> list[str]:
    model = table(sitting).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def states(sitting: Sitting) -> list[str]:
    model = table(sitting).model()
    return [model.index(row, STATE).data() for row in range(model.rowCount())]


def stored(sitting: Sitting, document: int | None = None) -> dict[str, str]:
    with ReadingSession(sitting.library) as session:
        return {row.annotation.task["task"]: row.annotation.task.get("state", "") for row in session.tasks(document)}


def whole_library(sitting: Sitting) -> None:
    scope = next(box for box in sitting.part(TasksPane).findChildren(QComboBox) if box.accessibleName() == "Whose tasks")
    with sitting.qtbot.waitSignal(sitting.bridge.whole.tasks_read):
        scope.setCurrentIndex(1)


def test_the_tasks_stand_in_the_place_of_the_page_and_esc_goes_back(at_tasks: Sitting) -> None:
    assert titles(at_tasks) == ["查隐患", "看水闸"]
    assert at_tasks.focus() is table(at_tasks)
    assert at_tasks.action("view.tasks").isChecked()
    assert not at_tasks.action("annotation.gamboge").isEnabled(), "the page is not seen"
    at_tasks.press(Qt.Key.Key_Escape)
    assert not table(at_tasks).isVisible()
    assert not at_tasks.action("view.tasks").isChecked()
    assert at_tasks.action("annotation.gamboge").isEnabled()


def test_the_space_bar_takes_the_next_state_and_undo_takes_it_back(at_tasks: Sitting) -> None:
    at_tasks.press(Qt.Key.Key_Space)
    assert states(at_tasks)[0] == "Under way"
    assert stored(at_tasks)["查隐患"] == "doing"
    assert at_tasks.action("edit.undo").text() == "Undo Change state of a task"
    with at_tasks.qtbot.waitSignal(at_tasks.bridge.whole.tasks_read):
        at_tasks.trigger("edit.undo")
    assert stored(at_tasks)["查隐患"] == "open"
    assert states(at_tasks)[0] == "To do"


def test_a_task_of_another_document_is_changed_and_taken_back_without_opening_it(at_tasks: Sitting) -> None:
    whole_library(at_tasks)
    assert titles(at_tasks) == ["修机井", "查隐患", "看水闸"]
    assert states(at_tasks)[0] == "To do, Overdue"
    table(at_tasks).setCurrentIndex(table(at_tasks).model().index(0, 1))
    at_tasks.press(Qt.Key.Key_Space)
    assert stored(at_tasks)["修机井"] == "doing"
    at_tasks.trigger("edit.undo")
    assert stored(at_tasks)["修机井"] == "open"


@pytest.mark.parametrize("words", ["2099-12-31", "2099年12月31日前", "2099/12/31"])
def test_dates_are_written_in_any_usual_spelling(at_tasks: Sitting, words: str) -> None:
    view = table(at_tasks)
    view.setCurrentIndex(view.model().index(1, DUE))
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = view.findChild(QLineEdit)
    editor.setText(words)
    with at_tasks.qtbot.waitSignal(at_tasks.bridge.whole.tasks_read):
        QTest.keyClick(editor, Qt.Key.Key_Return)
    at = titles(at_tasks).index("看水闸")
    assert "2099-12-31" in view.model().index(at, DUE).data()
    with ReadingSession(at_tasks.library) as session:
        assert {row.annotation.task["task"]: row.due for row in session.tasks()}["看水闸"] == "2099-12-31"


def test_enter_leads_to_the_passage_in_the_open_document(at_tasks: Sitting) -> None:
    table(at_tasks).setCurrentIndex(table(at_tasks).model().index(1, 0))
    at_tasks.press(Qt.Key.Key_Return)
    assert not table(at_tasks).isVisible()
    assert at_tasks.reader.caret() == at_tasks.text().index("谁的水闸谁看守")


def test_enter_opens_the_document_of_a_task_at_its_passage(at_tasks: Sitting) -> None:
    whole_library(at_tasks)
    assert not table(at_tasks).isColumnHidden(SOURCE)
    table(at_tasks).setCurrentIndex(table(at_tasks).model().index(0, 0))
    at_tasks.opened_by(lambda: at_tasks.press(Qt.Key.Key_Return))
    assert not table(at_tasks).isVisible()
    assert at_tasks.text().startswith("在抗旱动员会上的讲话")
    assert at_tasks.reader.caret() == at_tasks.text().index("机井五月底前")


def test_without_a_document_the_tasks_of_the_library_are_shown(sitting: Sitting, other: Path) -> None:
    annotate(sitting, other, "机井五月底前全部检修完", task="修机井", state="open")
    with sitting.qtbot.waitSignal(sitting.bridge.whole.tasks_read):
        sitting.trigger("view.tasks")
    assert titles(sitting) == ["修机井"]
    sitting.trigger("view.tasks")
    assert not table(sitting).isVisible()
    assert "Open a speech" in sitting.words()


def test_a_document_without_tasks_says_how_they_come_about(reading: Sitting) -> None:
    with reading.qtbot.waitSignal(reading.bridge.whole.tasks_read):
        reading.trigger("view.tasks")
    assert "There are no tasks yet. Select a passage" in reading.words()
    reading.press(Qt.Key.Key_Escape)
    assert not reading.part(TasksPane).isVisible()


def test_a_filter_that_nothing_passes_is_cleared_by_one_click(at_tasks: Sitting) -> None:
    pane = at_tasks.part(TasksPane)
    pane.findChild(QLineEdit, "FilterField").setText("没有的事")
    at_tasks.qtbot.waitUntil(lambda: titles(at_tasks) == [])
    assert "No task passes the filter" in at_tasks.words()
    assert "Tasks 0 of 2" in at_tasks.words()
    next(one for one in pane.findChildren(QAbstractButton) if one.text() == "Clear" and one.isVisible()).click()
    assert titles(at_tasks) == ["查隐患", "看水闸"]


def test_selected_rows_are_copied_for_a_spreadsheet(at_tasks: Sitting) -> None:
    table(at_tasks).selectAll()
    at_tasks.press(Qt.Key.Key_C, CTRL)
    rows = [line.split("\t") for line in QApplication.clipboard().text().split("\n")]
    assert [row[:2] for row in rows] == [["查隐患", "应急办"], ["看水闸", "水管所"]]
    assert {len(row) for row in rows} == {len(COLUMNS)}


def test_words_that_are_being_written_are_left_alone_by_what_is_read_meanwhile(at_tasks: Sitting, speech: Path) -> None:
    view = table(at_tasks)
    view.setCurrentIndex(view.model().index(1, 1))
    QTest.keyClick(view, Qt.Key.Key_F2)
    view.findChild(QLineEdit).setText("水利")
    annotate(at_tasks, speech, "物资要备到点", task="备物资", due="2098-01-01", state="open")
    with at_tasks.qtbot.waitSignal(at_tasks.bridge.whole.tasks_read):
        at_tasks.bridge.look_for_others()
    assert view.findChild(QLineEdit).text() == "水利"
    QTest.keyClick(view.findChild(QLineEdit), Qt.Key.Key_Return)
    at_tasks.qtbot.waitUntil(lambda: leads(at_tasks).get("看水闸") == "水利" and "备物资" in leads(at_tasks))


def test_a_head_of_a_group_is_closed_from_the_keyboard_and_no_state_is_changed(at_tasks: Sitting) -> None:
    pane = at_tasks.part(TasksPane)
    box = next(box for box in pane.findChildren(QComboBox) if box.accessibleName() == "Group by")
    box.setCurrentIndex(box.findText("By unit"))
    assert titles(at_tasks)[0].startswith("▾ ")
    assert table(at_tasks).isColumnHidden(SOURCE), "all are of one document"
    table(at_tasks).selectAll()
    assert table(at_tasks).rows() == [1, 3], "heads are no tasks"
    table(at_tasks).setCurrentIndex(table(at_tasks).model().index(0, 0))
    table(at_tasks).setFocus()
    at_tasks.press(Qt.Key.Key_Space)
    assert [words[:1] for words in titles(at_tasks)] == ["▸", "▾", titles(at_tasks)[2][:1]]
    assert table(at_tasks).currentIndex().row() == 0
    at_tasks.press(Qt.Key.Key_Return)
    assert len(titles(at_tasks)) == 4
    assert set(stored(at_tasks).values()) == {"open", "doing"}


def test_a_task_made_elsewhere_comes_into_the_table(at_tasks: Sitting, speech: Path) -> None:
    annotate(at_tasks, speech, "物资要备到点", task="备物资", due="2098-01-01", state="open")
    with at_tasks.qtbot.waitSignal(at_tasks.bridge.whole.tasks_read):
        at_tasks.bridge.look_for_others()
    assert sorted(titles(at_tasks)) == sorted(["备物资", "查隐患", "看水闸"])


def test_a_card_that_is_clicked_brings_the_page_back(at_tasks: Sitting) -> None:
    one = next(one for one in at_tasks.bridge.annotations() if one.anchor.quote == "隐患要查到户")
    at_tasks.part(AnnotationsPane).chosen.emit(one.id)
    assert not table(at_tasks).isVisible()


# A library that does not take what is written


def write_cell(sitting: Sitting, row: int, column: int, words: str) -> None:
    """Write in a cell and leave it."""
    view = table(sitting)
    view.setCurrentIndex(view.model().index(row, column))
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = view.findChild(QLineEdit)
    editor.setText(words)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    sitting.qtbot.waitUntil(lambda: view.findChild(QLineEdit) is None)


def leads(sitting: Sitting) -> dict[str, str]:
    model = table(sitting).model()
    return {model.index(row, 0).data(): model.index(row, 1).data() for row in range(model.rowCount())}


def stored_leads(sitting: Sitting) -> dict[str, str]:
    with ReadingSession(sitting.library) as session:
        return {row.annotation.task["task"]: row.annotation.task.get("lead", "") for row in session.tasks()}


@pytest.mark.parametrize("task", ["看水闸", "修机井"])
def test_a_cell_that_a_locked_library_refuses_keeps_its_words_and_is_saved_by_itself(at_tasks: Sitting, task: str) -> None:
    whole_library(at_tasks)
    with contextlib.closing(sqlite3.connect(at_tasks.library, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        write_cell(at_tasks, titles(at_tasks).index(task), 1, "防办")
        assert leads(at_tasks)[task] == "防办"
        assert "1 note(s) not saved" in at_tasks.words()
        assert at_tasks.complaint() is None
        assert stored_leads(at_tasks)[task] != "防办"
        with at_tasks.qtbot.waitSignal(at_tasks.bridge.whole.tasks_read):
            at_tasks.trigger("view.tasks")
            at_tasks.trigger("view.tasks")
        assert leads(at_tasks)[task] == "防办"
        write_cell(at_tasks, titles(at_tasks).index(task), 2, "李红")
        other.execute("ROLLBACK")
    at_tasks.qtbot.waitUntil(lambda: "not saved" not in at_tasks.words(), timeout=8000)
    assert stored_leads(at_tasks)[task] == leads(at_tasks)[task] == "防办"
    with ReadingSession(at_tasks.library) as session:
        assert {row.annotation.task["task"]: row.annotation.task.get("person", "") for row in session.tasks()}[task] == "李红"


def test_a_cell_that_was_refused_and_written_once_more_is_saved_as_it_was_written_last(at_tasks: Sitting) -> None:
    with contextlib.closing(sqlite3.connect(at_tasks.library, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        write_cell(at_tasks, titles(at_tasks).index("看水闸"), 1, "防办")
        other.execute("ROLLBACK")
    write_cell(at_tasks, titles(at_tasks).index("看水闸"), 1, "水利站")
    at_tasks.qtbot.waitUntil(lambda: "not saved" not in at_tasks.words(), timeout=8000)
    assert stored_leads(at_tasks)["看水闸"] == "水利站"
    with at_tasks.qtbot.waitSignal(at_tasks.bridge.whole.tasks_read):
        at_tasks.trigger("edit.undo")
    assert stored_leads(at_tasks)["看水闸"] == "水管所"
