"""A speech with annotations as an exporter is given it, without a library."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from core import text as texts
from core.anchors import Anchor
from core.annotation import Annotation
from core.exporting import ExportedDocument, in_order
from core.metadata import Metadata
from core.outline import recognise
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

SPEECH = """在全镇防汛动员会上的讲话
镇长
（2026年3月2日）
同志们：
汛期一天天近了，今天把任务再过一遍。
一、把责任压到人头
谁的水闸谁看守，谁的堤段谁巡查。闸门钥匙挂在谁的腰上，责任就落在谁的身上。
（一）水库要有人住
大坝值班室夜里要亮灯。水位每小时报一次，过了警戒线就直接打电话。
二、把物资备到堤上
编织袋四月十日前备足三万条，由水管所负责，镇里逐仓点数。
"""
CHINESE = {
    ("Citing", "{title}, paragraph {paragraph}"): "《{title}》，第{paragraph}段",
    ("Dated", "d MMMM yyyy"): "yyyy年M月d日",
    ("export", ", "): "、",
}


def translated(context: str, source: str) -> str:
    """Return what a few sources are in Chinese, any other as it is."""
    return CHINESE.get((context, source), source)


def mark(text: str, quote: str, number: int = 1, **values: object) -> Annotation:
    """Return an annotation on the first place of a quote; ``number`` makes its id."""
    start = text.index(quote)
    span = Span(start, start + len(quote))
    path = recognise(text, texts.paragraphs(text, None)).path_at(start)
    return placed(text, span, number, path, **values)


def placed(text: str, span: Span, number: int = 1, path: tuple[str, ...] = (), **values: object) -> Annotation:
    """Return an annotation on a span."""
    plain = Annotation(f"{number:032x}", "highlight", "gamboge", Anchor.of(text, span, path), created="2026-03-05T01:12:00.000Z")
    return plain.with_changes(**values)


def exported(text: str, annotations: Sequence[Annotation], number: int = 7, **values: object) -> ExportedDocument:
    """Return a document with annotations; other ``values`` take the place of its own."""
    paragraphs = texts.paragraphs(text, None)
    given = {
        "document": number,
        "name": "防汛讲话",
        "metadata": Metadata(title="在全镇防汛动员会上的讲话", speaker="镇长", date="2026-03-02"),
        "path": Path("/讲话/防汛讲话.txt"),
        "edition": 1,
        "text": text,
        "text_digest": texts.digest(text),
        "paragraphs": paragraphs,
        "pages": (),
        "annotations": in_order(annotations),
        "recognise": partial(recognise, text, paragraphs),
    }
    return ExportedDocument(**(given | values))  # type: ignore[arg-type]


def tabled() -> ExportedDocument:
    """Return a document with a table: a cell with a break, a row that begins with an empty cell, two marks."""
    text = "任务分工\n各单位分工如下。\n事项\t单位\t时限\n清淤\t水管所\n各村\t四月\n镇里\t五月\n请抓紧落实。\n"
    rows: dict[int, dict[str, object]] = {2: {"row": (0, 0)}, 3: {"row": (0, 1)}, 4: {"row": (0, 1)}, 5: {"row": (0, 2), "indent": 4}}
    lines = texts.paragraphs(text, None)
    paragraphs = tuple(replace(line, **rows.get(at, {})) for at, line in enumerate(lines))  # type: ignore[arg-type]
    at = text.index("单位\t")
    marks = [placed(text, Span(at, at + 2), 1, note="牵头单位"), mark(text, "清淤", 2)]
    return exported(text, marks, paragraphs=paragraphs)
