"""The tasks as one table across the page (任务分解表) in a Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from docx.enum.section import WD_ORIENT
from docx.shared import Mm, Pt

from core.errors import ReaderError
from core.exporting import OFFICIAL, TASKS
from tests.core.excerpt_kit import SPEECH, exported, mark
from tests.core.exporters.docx_kit import W, lines, opened

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document

GATE = {"task": "落实看守责任", "lead": "各村", "person": "村支书", "due": "四月十日前", "targets": "3处、100%", "state": "open"}
MARKS = [
    mark(SPEECH, "谁的水闸谁看守", 1, task=GATE),
    mark(SPEECH, "大坝值班室夜里要亮灯", 2, note="不是任务"),
    mark(SPEECH, "编织袋四月十日前备足三万条", 3, task={"state": "doing"}),
]


def rows(document: Document) -> list[list[str]]:
    (table,) = document.tables
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_each_task_is_a_row_of_the_table_with_who_by_when_and_how_much(tmp_path: Path) -> None:
    document = opened(tmp_path, exported(SPEECH, MARKS), content=TASKS)
    head, gate, sacks = rows(document)
    assert head == ["序号", "任务", "牵头单位", "责任人", "时限", "目标", "出处"]
    assert gate[:6] == ["1", "落实看守责任", "各村", "村支书", "四月十日前", "3处、100%"]
    # A task without words is known by its passage.
    assert sacks[:3] == ["2", "编织袋四月十日前备足三万条", ""]
    assert lines(document)[0] == ("Title", "任务分解表")


def test_the_table_stands_across_the_paper_and_its_head_comes_again_on_each_page(tmp_path: Path) -> None:
    document = opened(tmp_path, exported(SPEECH, MARKS), content=TASKS, layout=OFFICIAL)
    (section,) = document.sections
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert (section.page_width, section.page_height) == (pytest.approx(Mm(297), abs=Pt(1)), pytest.approx(Mm(210), abs=Pt(1)))
    (table,) = document.tables
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in document.element.body.iter(f"{W}tr")] == [True, False, False]
    assert sum(cell.width for cell in table.rows[0].cells) <= section.page_width - section.left_margin - section.right_margin


def test_the_tasks_of_several_documents_stand_in_one_table(tmp_path: Path) -> None:
    document = opened(tmp_path, exported(SPEECH, MARKS[:1]), exported(SPEECH, [], 8), exported(SPEECH, MARKS[2:]), content=TASKS)
    assert [row[0] for row in rows(document)] == ["序号", "1", "2"]


def test_without_a_task_there_is_no_table(tmp_path: Path) -> None:
    with pytest.raises(ReaderError):
        opened(tmp_path, exported(SPEECH, MARKS[1:2]), content=TASKS)
