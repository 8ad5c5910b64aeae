"""Annotations and the ledger of tasks as workbooks, read by a program that is not ours."""

from __future__ import annotations

import datetime
import zipfile
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from core.catalogue import Catalogue
from core.errors import ReaderError
from core.exporters.xlsx import losses, write
from core.exporting import ANNOTATIONS, TASKS, ExportOptions
from core.paths import RESOURCES
from core.progress import Cancelled
from tests.core.excerpt_kit import SPEECH, exported, mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

    from core.annotation import Annotation
    from core.exporting import ExportedDocument

CHINESE = Catalogue.load("zh", RESOURCES / "i18n")
SACKS = mark(SPEECH, "编织袋四月十日前备足三万条", 1, task={"task": "备足编织袋", "lead": "水管所", "due": "四月十日前", "state": "doing"})
LIGHT = mark(
    SPEECH,
    "大坝值班室夜里要亮灯",
    2,
    colour="rouge",
    tags=("责任", "值班"),
    note="谁来查？\n要有记录。",
    updated="2026-03-06T01:12:00.000Z",
)
GATE = mark(SPEECH, "谁的水闸谁看守", 3, task={"task": "落实看守责任", "person": "各村支书", "due": "入汛前"})
HOSTILE = (
    '=HYPERLINK("http://例.cn","点")',
    "+1+1",
    "@SUM(A1)",
    "http://example.com/通知",
    "mailto:someone@example.com",
    "internal:'Sheet1'!A1",
    "_x0041_与_x000D_原样保留",
    "<b>粗</b>&amp;“引号”",
    "{=TRANSPOSE(A1)}",
    "00123",
    "1e5",
    "𠮷野家\U0001f33e",
)


def sheet(tmp_path: Path, annotations: Sequence[Annotation], **options: object) -> Worksheet:
    path = tmp_path / "out.xlsx"
    write([exported(SPEECH, annotations)], ExportOptions(**options), CHINESE, path)  # type: ignore[arg-type]
    return load_workbook(path).worksheets[0]


def rows(found: Worksheet) -> list[dict[str, Cell]]:
    heads, *below = found.iter_rows()
    return [dict(zip([head.value for head in heads], row, strict=True)) for row in below]


def test_the_ledger_has_its_columns_and_dates_that_are_dates(tmp_path: Path) -> None:
    found = sheet(tmp_path, [SACKS, LIGHT, GATE], content=TASKS)
    assert found.title == "落实台账"
    assert [head.value for head in found[1]] == ["序号", "任务", "牵头单位", "责任人", "时限", "截止日期", "状态", "目标", "原文", "出处"]
    gate, sacks = rows(found)
    assert (gate["序号"].value, gate["任务"].value, gate["责任人"].value, gate["状态"].value) == (1, "落实看守责任", "各村支书", "待办")
    assert gate["截止日期"].value is None
    assert (sacks["牵头单位"].value, sacks["时限"].value, sacks["状态"].value) == ("水管所", "四月十日前", "进行中")
    assert sacks["截止日期"].value == datetime.datetime(2026, 4, 10)
    assert sacks["截止日期"].is_date
    assert sacks["原文"].value == "编织袋四月十日前备足三万条"
    assert sacks["出处"].value == "《在全镇防汛动员会上的讲话》，第8段 · 二、把物资备到堤上"


def test_the_ledger_can_be_kept_and_printed_as_it_is(tmp_path: Path) -> None:
    found = sheet(tmp_path, [SACKS, GATE], content=TASKS)
    assert found.freeze_panes == "A2"
    assert found.auto_filter.ref == "A1:J3"
    assert (found.page_setup.orientation, int(found.page_setup.paperSize)) == ("landscape", 9)
    assert (found.sheet_properties.pageSetUpPr.fitToPage, found.page_setup.fitToHeight) == (True, 0)
    assert found.print_title_rows == "$1:$1"
    assert "落实台账" in found.oddHeader.center.text
    (states,) = found.data_validations.dataValidation
    assert (str(states.sqref), states.formula1) == ("G2:G3", '"待办,进行中,已完成"')
    assert all(found.column_dimensions[letter].width >= 6 for letter in "ABCDEFGHIJ")
    assert all(cell.alignment.wrap_text for cell in found["H"][1:])


def test_a_row_is_high_enough_for_its_words(tmp_path: Path) -> None:
    long = LIGHT.with_changes(note="逐段巡查，逐日记录。" * 30)
    found = sheet(tmp_path, [long, GATE], content=ANNOTATIONS)
    gate, light = (found.row_dimensions[number].height for number in (2, 3))
    assert light > 10 * 15 > gate
    found = sheet(tmp_path, [LIGHT.with_changes(note="谁来查？\n\n要有记录。\n\n月底收齐。")], content=ANNOTATIONS)
    assert found.row_dimensions[2].height >= 5 * 15


def test_every_annotation_is_a_row_with_its_times(tmp_path: Path) -> None:
    found = sheet(tmp_path, [SACKS, LIGHT], content=ANNOTATIONS)
    assert found.title == "批注"
    assert [head.value for head in found[1]][:9] == ["文档", "所在章节", "原文", "批注", "标签", "颜色", "类型", "星标", "出处"]
    assert str(found.print_area).endswith("$A$1:$I$3")
    light, sacks = rows(found)
    assert light["批注"].value == "谁来查？\n要有记录。"
    assert light["日期"].value == datetime.datetime(2026, 3, 2)
    written = datetime.datetime(2026, 3, 6, 1, 12, tzinfo=datetime.UTC).astimezone().replace(tzinfo=None)
    assert light["修改于"].value == written
    assert sacks["任务"].value == "备足编织袋"
    assert sacks["修改于"].value is None


@pytest.mark.parametrize("content", [ANNOTATIONS, TASKS])
def test_no_words_become_a_formula_a_link_or_a_number(tmp_path: Path, content: str) -> None:
    marks = [
        GATE.with_changes(id=f"{n:032x}", note=words, author=words, task={"task": words, "lead": words}) for n, words in enumerate(HOSTILE)
    ]
    found = sheet(tmp_path, marks, content=content)
    # openpyxl leaves it to its user to undo what the format has for signs that XML cannot hold (ECMA-376, 22.9.2.19).
    assert [unescape(str(row["任务"].value)) for row in rows(found)] == list(HOSTILE)
    assert [row["牵头单位"].data_type for row in rows(found)] == ["s"] * len(HOSTILE)
    assert all(cell.hyperlink is None and cell.data_type != "f" for row in found.iter_rows() for cell in row)


def test_what_xml_cannot_hold_is_a_sign_of_its_own(tmp_path: Path) -> None:
    (light,) = rows(sheet(tmp_path, [LIGHT.with_changes(note="夜里\ud800亮灯\uffff")], content=ANNOTATIONS, author="甲\udfff"))
    assert light["批注"].value == "夜里\ufffd亮灯\ufffd"
    assert light["署名"].value == "甲\ufffd"


def test_what_a_cell_cannot_hold_is_cut_and_said_before(tmp_path: Path) -> None:
    long = LIGHT.with_changes(note="\U0001f33e" * 20_000)
    full = GATE.with_changes(note="记" * 32_767)
    gate, light = rows(sheet(tmp_path, [long, full], content=ANNOTATIONS))
    assert gate["批注"].value == full.note
    assert light["批注"].value == "\U0001f33e" * 16_383 + "…"
    assert [one.count for one in losses([long, full, SACKS], ExportOptions(content=ANNOTATIONS))] == [1]
    assert not losses([long], ExportOptions(content=TASKS))


def test_an_export_that_is_ended_or_refused_leaves_no_file_open(tmp_path: Path) -> None:
    def ended() -> Iterator[ExportedDocument]:
        yield exported(SPEECH, [SACKS])
        raise Cancelled

    with pytest.raises(Cancelled):
        write(ended(), ExportOptions(content=ANNOTATIONS), CHINESE, tmp_path / "out.xlsx")
    with pytest.raises(ReaderError, match="There are no tasks"):
        write([exported(SPEECH, [LIGHT])], ExportOptions(content=TASKS), CHINESE, tmp_path / "none.xlsx")


def test_a_folder_that_is_not_there_is_the_disk_s_fault(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write([exported(SPEECH, [LIGHT])], ExportOptions(content=ANNOTATIONS), CHINESE, tmp_path / "weg" / "out.xlsx")


def test_nothing_but_words_lies_in_the_package(tmp_path: Path) -> None:
    sheet(tmp_path, [SACKS], content=TASKS)
    with zipfile.ZipFile(tmp_path / "out.xlsx") as package:
        assert package.testzip() is None
        assert not [name for name in package.namelist() if "vba" in name or "external" in name.lower()]
