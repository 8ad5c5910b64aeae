"""Excerpts and skeletons as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.catalogue import Catalogue
from core.exporters.text import losses, write
from core.exporting import COLOUR, EXCERPTS, SKELETON, ExportOptions
from core.paths import RESOURCES
from core.pigments import title_of
from core.spans import Span
from tests.core.excerpt_kit import SPEECH, exported, mark, placed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.annotation import Annotation

CHINESE = Catalogue.load("zh", RESOURCES / "i18n")
GATE = mark(SPEECH, "谁的水闸谁看守", 1, note="与去年的提法一致。", tags=("责任", "提法"), star=True)
LIGHT = mark(SPEECH, "大坝值班室夜里要亮灯", 2, colour="rouge", kind="wavy")
SACKS = mark(SPEECH, "编织袋四月十日前备足三万条", 3, task={"task": "备足编织袋", "lead": "水管所", "due": "四月十日前"})
WHOLE = placed(SPEECH, Span(0, 0), 4, kind="document-note", note="通读一遍。")


def written(tmp_path: Path, annotations: Sequence[Annotation], *, count: int = 1, **options: object) -> str:
    path = tmp_path / "out.txt"
    write([exported(SPEECH, annotations)] * count, ExportOptions(**options), CHINESE, path)  # type: ignore[arg-type]
    return path.read_bytes().decode("utf-8")


def test_excerpts_stand_under_their_headings_with_note_and_source(tmp_path: Path) -> None:
    assert written(tmp_path, [GATE, LIGHT, SACKS, WHOLE], content=EXCERPTS) == (
        "在全镇防汛动员会上的讲话\n镇长 · 2026年3月2日\n\n"
        "全文批注\n\n通读一遍。\n〔藤黄〕\n\n"
        "一、把责任压到人头\n\n谁的水闸谁看守\n批注：与去年的提法一致。\n〔藤黄 · 责任、提法 · ★〕\n"
        "——《在全镇防汛动员会上的讲话》，第4段\n\n"
        "  （一）水库要有人住\n\n大坝值班室夜里要亮灯\n〔胭脂〕\n——《在全镇防汛动员会上的讲话》，第6段\n\n"
        "二、把物资备到堤上\n\n编织袋四月十日前备足三万条\n〔藤黄〕\n任务：备足编织袋 · 牵头：水管所 · 时限：四月十日前 · 状态：待办\n"
        "——《在全镇防汛动员会上的讲话》，第8段\n"
    )


def test_excerpts_can_stand_together_by_colour_and_without_notes(tmp_path: Path) -> None:
    text = written(tmp_path, [GATE, LIGHT, WHOLE], content=EXCERPTS, grouping=COLOUR, has_notes=False)
    heads = [title_of(colour, {}, {}, CHINESE.translate) for colour in ("gamboge", "rouge")]
    assert text.index(heads[0]) < text.index("谁的水闸") < text.index(heads[1]) < text.index("大坝")
    assert "与去年" not in text
    assert "通读" not in text


def test_a_rule_stands_between_two_documents(tmp_path: Path) -> None:
    text = written(tmp_path, [GATE], count=2, content=EXCERPTS)
    assert text.count("谁的水闸谁看守") == 2
    assert text.count(f"\n\n{'—' * 12}\n\n") == 1


def test_a_skeleton_has_the_chosen_sections_whole(tmp_path: Path) -> None:
    plain = written(tmp_path, [GATE], content=SKELETON)
    assert plain.startswith("在全镇防汛动员会上的讲话\n\n")
    assert "闸门钥匙" not in plain
    node = next(one for one in exported(SPEECH, []).outline.nodes if one.label == "一、")
    whole = written(tmp_path, [GATE], content=SKELETON, sections=(Span(node.offset, node.end),))
    assert "闸门钥匙挂在谁的腰上" in whole
    assert whole.index("一、把责任压到人头") < whole.index("闸门钥匙") < whole.index("水位每小时报一次") < whole.index("二、把物资备到堤上")
    assert whole.count("一、把责任压到人头") == 1


def test_what_is_lost_is_said(tmp_path: Path) -> None:
    assert [loss.count for loss in losses([GATE, LIGHT], ExportOptions(content=EXCERPTS))] == [1, 2]
    assert [loss.count for loss in losses([GATE, LIGHT], ExportOptions(content=SKELETON))] == [2]
    assert [loss.count for loss in losses([GATE], ExportOptions(content=EXCERPTS))] == [1]
