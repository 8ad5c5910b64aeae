"""Annotations and tasks as a table in CSV."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from core.catalogue import Catalogue
from core.errors import ReaderError
from core.exporters.csv import losses, write
from core.exporting import ANNOTATIONS, TASKS, ExportOptions
from core.paths import RESOURCES
from core.spans import Span
from tests.core.excerpt_kit import SPEECH, exported, mark, placed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.annotation import Annotation

CHINESE = Catalogue.load("zh", RESOURCES / "i18n")
SACKS = mark(SPEECH, "编织袋四月十日前备足三万条", 1, task={"task": "备足编织袋", "lead": "水管所", "due": "四月十日前", "state": "doing"})
LIGHT = mark(SPEECH, "大坝值班室夜里要亮灯", 2, colour="rouge", tags=("责任", "值班"), note="谁来查？\n要有记录，“逐日”记。", star=True)
FORMULA = mark(SPEECH, "闸门钥匙", 3, note='=HYPERLINK("http://例.cn")', author="@甲")
WHOLE = placed(SPEECH, Span(0, 0), 4, kind="document-note", note="通读一遍。")
LOST = mark(SPEECH, "水位每小时报一次", 5, status="orphan", task={})


def table(tmp_path: Path, annotations: Sequence[Annotation], **options: object) -> list[dict[str, str]]:
    path = tmp_path / "out.csv"
    write([exported(SPEECH, annotations)], ExportOptions(**options), CHINESE, path)  # type: ignore[arg-type]
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_every_annotation_is_a_row_in_text_order(tmp_path: Path) -> None:
    rows = table(tmp_path, [SACKS, LIGHT, WHOLE, LOST], content=ANNOTATIONS)
    assert [row["原文"] for row in rows] == ["", "大坝值班室夜里要亮灯", "编织袋四月十日前备足三万条", "水位每小时报一次"]
    light = rows[1]
    assert light["文档"] == "在全镇防汛动员会上的讲话"
    assert light["日期"] == "2026-03-02"
    assert light["所在章节"] == "一、把责任压到人头 › （一）水库要有人住"
    assert light["批注"] == "谁来查？\n要有记录，“逐日”记。"
    assert (light["标签"], light["颜色"], light["类型"], light["星标"]) == ("责任、值班", "胭脂", "高亮", "★")
    assert light["出处"] == "《在全镇防汛动员会上的讲话》，第6段"
    assert light["链接"] == f"meipi://open?document=7&start={LIGHT.span.start}&annotation={LIGHT.id}"
    assert [row["备注"] for row in rows] == ["", "", "", "正文中未能确定位置"]
    assert rows[2]["任务"] == "备足编织袋"


def test_tasks_are_a_list_of_what_is_to_be_done(tmp_path: Path) -> None:
    rows = table(tmp_path, [SACKS, LIGHT, LOST], content=TASKS)
    assert list(rows[0]) == ["序号", "任务", "牵头单位", "责任人", "时限", "截止日期", "状态", "目标", "原文", "出处"]
    assert list(rows[0].values())[:7] == ["1", "备足编织袋", "水管所", "", "四月十日前", "2026-04-10", "进行中"]
    # A task without words is known by its passage.
    assert (rows[1]["序号"], rows[1]["任务"], rows[1]["状态"], rows[1]["截止日期"]) == ("2", "水位每小时报一次", "待办", "")
    assert [row["出处"].partition(" · ")[2] for row in rows] == [
        "二、把物资备到堤上",
        "一、把责任压到人头 › （一）水库要有人住 · 正文中未能确定位置",
    ]


def test_notes_and_links_can_be_left_out(tmp_path: Path) -> None:
    (row,) = table(tmp_path, [LIGHT], content=ANNOTATIONS, has_notes=False, has_links=False)
    assert "批注" not in row
    assert "链接" not in row
    assert "逐日" not in "".join(row.values())


def test_no_cell_is_a_formula_and_that_is_said_before(tmp_path: Path) -> None:
    (row,) = table(tmp_path, [FORMULA], content=ANNOTATIONS)
    assert row["批注"] == '\'=HYPERLINK("http://例.cn")'
    assert row["署名"] == "'@甲"
    assert [one.count for one in losses([FORMULA, LIGHT], ExportOptions(content=ANNOTATIONS))] == [1]
    assert not losses([LIGHT], ExportOptions(content=ANNOTATIONS))
    # A list of tasks has no notes.
    assert not losses([FORMULA.with_changes(task={"task": "配齐钥匙"})], ExportOptions(content=TASKS))


def test_line_ends_around_a_passage_are_no_words_of_it(tmp_path: Path) -> None:
    ragged = mark(SPEECH, "同志们：\n", 6)
    at = SPEECH.index("\n二、把物资")
    below = placed(SPEECH, Span(at, at + 8), 7)
    assert [row["原文"] for row in table(tmp_path, [ragged, below], content=ANNOTATIONS)] == ["同志们：", "二、把物资备到"]
    assert not losses([ragged, below], ExportOptions(content=ANNOTATIONS))


@pytest.mark.parametrize("content", [ANNOTATIONS, TASKS])
def test_an_empty_table_is_refused(tmp_path: Path, content: str) -> None:
    with pytest.raises(ReaderError, match="There are no"):
        table(tmp_path, [LIGHT] if content == TASKS else [], content=content)
