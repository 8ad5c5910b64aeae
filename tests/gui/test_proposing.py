"""What is proposed of the open document is answered in the place of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget

from core.exporting import TASKS
from core.outline import recognise
from core.session import ReadingSession
from core.study.tasks import find
from core.text import paragraphs
from gui.dialogs.export import ExportDialog
from gui.models.proposals import ProposalModel
from gui.panes.tasks import TasksPane
from gui.widgets.proposal_table import ProposalTable
from tests.core.library_kit import document

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

CTRL = Qt.KeyboardModifier.ControlModifier
TEXT = """在全县抗旱工作会议上的讲话

同志们：

下面，我讲三点意见。

一、把水源调度抓在手上

县水利局要在五月底前检修机井126眼。各乡镇要建立用水台账，一周内报县抗旱办。

二、把保苗任务落到地头

驻村干部要包保到户，帮助困难群众浇水保苗。
"""
FIRST, SECOND, THIRD = (
    "县水利局要在五月底前检修机井126眼。",
    "各乡镇要建立用水台账，一周内报县抗旱办。",
    "驻村干部要包保到户，帮助困难群众浇水保苗。",
)


@pytest.fixture
def at_proposals(sitting: Sitting, tmp_path: Path) -> Sitting:
    file = tmp_path / "抗旱讲话.txt"
    file.write_text(TEXT, encoding="utf-8")
    sitting.open(file)
    sitting.trigger("view.proposals")
    sitting.qtbot.waitUntil(lambda: len(rows(sitting)) == 3)
    return sitting


def test_they_are_shown_though_the_library_does_not_know_the_text_yet_that_is_seen(sitting: Sitting, tmp_path: Path) -> None:
    file = tmp_path / "抗旱讲话.txt"
    file.write_text(TEXT, encoding="utf-8")
    with sitting.qtbot.waitSignal(sitting.bridge.document_read):
        sitting.window.files.open_path(file)
    assert sitting.bridge.document_id is None
    sitting.trigger("view.proposals")
    sitting.qtbot.waitUntil(lambda: bool(sitting.window.findChildren(ProposalTable)) and len(rows(sitting)) == 3)


def button(parent: QWidget, words: str) -> QPushButton:
    return next(one for one in parent.findChildren(QPushButton) if one.text().startswith(words) and one.isVisible())


def table(sitting: Sitting) -> ProposalTable:
    return sitting.part(ProposalTable)


def rows(sitting: Sitting) -> list[str]:
    model = table(sitting).model()
    return [model.at(row).sentence for row in range(model.rowCount())]


def tasks(sitting: Sitting) -> dict[str, dict[str, str]]:
    with ReadingSession(sitting.library) as session:
        return {row.annotation.anchor.quote: dict(row.annotation.task or {}) for row in session.tasks()}


def test_the_proposals_of_the_document_stand_there_with_the_sentence_of_the_row(at_proposals: Sitting) -> None:
    assert rows(at_proposals) == [FIRST, SECOND, THIRD]
    assert at_proposals.focus() is table(at_proposals)
    assert QAccessible.queryAccessibleInterface(table(at_proposals)).text(QAccessible.Text.Name) == "Proposed tasks"
    assert FIRST in [label.text() for label in at_proposals.window.findChildren(QLabel) if label.isVisible()]
    assert tasks(at_proposals) == {}
    at_proposals.press(Qt.Key.Key_Down)
    assert SECOND in [label.text() for label in at_proposals.window.findChildren(QLabel) if label.isVisible()]


def test_a_accepts_the_row_and_undo_proposes_it_again(at_proposals: Sitting) -> None:
    at_proposals.press(Qt.Key.Key_A)
    at_proposals.qtbot.waitUntil(lambda: rows(at_proposals) == [SECOND, THIRD])
    task = {"task": "检修机井126眼", "lead": "县水利局", "due": "五月底前", "targets": "126眼", "state": "open"}
    assert tasks(at_proposals) == {FIRST: task}
    assert at_proposals.action("edit.undo").text().startswith("Undo Accept 1 proposal")
    at_proposals.trigger("edit.undo")
    at_proposals.qtbot.waitUntil(lambda: rows(at_proposals) == [FIRST, SECOND, THIRD])
    assert tasks(at_proposals) == {}


def test_all_are_accepted_as_one_step_and_exported_from_the_page_as_a_ledger(
    at_proposals: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_proposals.press(Qt.Key.Key_A, CTRL)
    at_proposals.press(Qt.Key.Key_A)
    at_proposals.qtbot.waitUntil(lambda: not rows(at_proposals))
    at_proposals.trigger("edit.undo")
    at_proposals.qtbot.waitUntil(lambda: len(rows(at_proposals)) == 3)
    assert tasks(at_proposals) == {}
    at_proposals.trigger("edit.redo")
    at_proposals.qtbot.waitUntil(lambda: not rows(at_proposals))
    pane = at_proposals.part(TasksPane)
    target = tmp_path / "落实台账.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    button(pane, "Tasks").click()
    at_proposals.qtbot.waitUntil(lambda: pane.has_rows)
    button(pane, "Export…").click()

    def dialogs() -> list[ExportDialog]:
        return [one for one in at_proposals.window.findChildren(ExportDialog) if one.isVisible() and one.described is not None]

    at_proposals.qtbot.waitUntil(lambda: bool(dialogs()))
    dialog = dialogs()[0]
    assert (dialog.format.id, dialog.options.content) == ("xlsx", TASKS)
    with at_proposals.qtbot.waitSignal(at_proposals.bridge.exports.exported, timeout=20_000):
        button(dialog, "Export…").click()
    head, *found = load_workbook(target).worksheets[0].iter_rows(values_only=True)
    assert {row[head.index("Task")] for row in found} == {"检修机井126眼", "建立用水台账", "包保到户"}


def test_x_rejects_the_row_for_good_and_undo_proposes_it_again(at_proposals: Sitting) -> None:
    at_proposals.press(Qt.Key.Key_X)
    at_proposals.qtbot.waitUntil(lambda: rows(at_proposals) == [SECOND, THIRD])
    assert tasks(at_proposals) == {}
    row = at_proposals.bridge.document_id
    assert row is not None
    with ReadingSession(at_proposals.library) as session:
        text = at_proposals.text()
        assert [one.span.of(text) for one in session.study.proposals(row, text)] == [SECOND, THIRD]
    at_proposals.trigger("edit.undo")
    at_proposals.qtbot.waitUntil(lambda: len(rows(at_proposals)) == 3)


def test_what_is_written_before_accepting_is_what_the_task_says(at_proposals: Sitting) -> None:
    view = table(at_proposals)
    view.setCurrentIndex(view.model().index(0, 2))
    at_proposals.press(Qt.Key.Key_E)
    at_proposals.write("陈平")
    at_proposals.press(Qt.Key.Key_Return)
    assert tasks(at_proposals) == {}
    assert view.model().index(0, 2).data() == "陈平"
    at_proposals.qtbot.waitUntil(lambda: at_proposals.focus() is view)
    at_proposals.press(Qt.Key.Key_A)
    at_proposals.qtbot.waitUntil(lambda: len(rows(at_proposals)) == 2)
    assert tasks(at_proposals)[FIRST]["person"] == "陈平"


def test_enter_leads_to_the_sentence_and_the_table_comes_back_as_it_was(at_proposals: Sitting) -> None:
    at_proposals.press(Qt.Key.Key_Down)
    at_proposals.press(Qt.Key.Key_Return)
    at_proposals.qtbot.waitUntil(lambda: not table(at_proposals).isVisible())
    assert at_proposals.reader.selection().of(at_proposals.text()) == SECOND
    at_proposals.trigger("view.proposals")
    at_proposals.qtbot.waitUntil(lambda: table(at_proposals).isVisible())
    assert table(at_proposals).rows() == [1]


def test_a_mark_on_the_sentence_becomes_the_task_and_keeps_its_colour(at_proposals: Sitting) -> None:
    at_proposals.press(Qt.Key.Key_Escape)
    at_proposals.select(FIRST)
    at_proposals.trigger("annotation.rouge")
    at_proposals.trigger("view.proposals")
    at_proposals.qtbot.waitUntil(lambda: rows(at_proposals) == [FIRST, SECOND, THIRD])
    table(at_proposals).setCurrentIndex(table(at_proposals).model().index(0, 0))
    at_proposals.press(Qt.Key.Key_A)
    at_proposals.qtbot.waitUntil(lambda: rows(at_proposals) == [SECOND, THIRD])
    (one,) = at_proposals.bridge.annotations()
    assert (one.colour, (one.task or {})["lead"]) == ("rouge", "县水利局")
    at_proposals.trigger("edit.undo")
    at_proposals.qtbot.waitUntil(lambda: len(rows(at_proposals)) == 3)
    assert [one.task for one in at_proposals.bridge.annotations()] == [None]


def test_tab_leads_from_cell_to_cell_and_an_input_method_has_the_cell_only(at_proposals: Sitting) -> None:
    view = table(at_proposals)
    view.setCurrentIndex(view.model().index(0, 1))
    at_proposals.press(Qt.Key.Key_E)
    at_proposals.write("县水务局")
    at_proposals.press(Qt.Key.Key_Tab)
    at_proposals.qtbot.waitUntil(lambda: at_proposals.focus() is not view and view.currentIndex().column() == 2)
    at_proposals.bridge.metadata_changed.emit(at_proposals.bridge.metadata)
    at_proposals.write("陈平")
    at_proposals.press(Qt.Key.Key_Return)
    assert [view.model().index(0, column).data() for column in (1, 2)] == ["县水务局", "陈平"]
    assert view.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False, "A, E and X are no Pinyin"


def test_a_task_that_is_made_by_hand_is_proposed_no_more(at_proposals: Sitting) -> None:
    at_proposals.press(Qt.Key.Key_Escape)
    at_proposals.select(SECOND)
    at_proposals.trigger("annotation.task")
    at_proposals.press(Qt.Key.Key_Return)
    at_proposals.trigger("view.proposals")
    at_proposals.qtbot.waitUntil(lambda: rows(at_proposals) == [FIRST, THIRD])


def test_rows_keep_what_is_written_while_others_are_answered() -> None:
    read = document(TEXT)
    proposals = find(read.text, recognise(read.text, paragraphs(read.text)))
    model = ProposalModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_proposals(read.text, proposals, "2026-04-20")
    assert model.index(0, 3).data() == "五月底前 (2026-05-31)"
    model.setData(model.index(2, 0), "浇水保苗")
    model.show_proposals(read.text, proposals[1:], "2026-04-20")
    assert model.index(1, 0).data() == "浇水保苗"
    model.show_proposals(read.text, proposals, "2026-04-20")
    assert model.index(2, 0).data() == "浇水保苗"
    assert tester.model() is model
