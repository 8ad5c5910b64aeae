"""An OpenDocument text as LibreOffice writes it, with all that it puts around the words."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from core import importers
from core.outline import recognise

NOTICE: Final = Path(__file__).parents[2] / "data" / "odt" / "notice.odt"
TEXT: Final = """关于开展春季防汛检查的通知
各村：今年雨水多，各村要早做准备。
各项工作[1]按下列安排进行[2]。
新加的话，留下的话。
前半句，后半句。
第一章 一级标题
一、第一项
二、第二项
（一）下一层
1. 再下一层
三、第三项
村名\t里程\t负责人
东村\t三里\t张某
西村\t\t李某
合并两格\t丙
甲\t乙\t丁
外面
里一\t里二
里三\t里四
外面后
右边
框外的话。
框里的话
框里第二段
批过的话，没批的。
甲\t乙
丙  两空格
渠道

一.1 二级标题
结尾。

[1] 脚注的话。
[2] 尾注的话。"""


def test_the_text_is_the_final_one() -> None:
    assert importers.read(NOTICE).text == TEXT


def test_what_is_not_in_the_text_is_told() -> None:
    found = {one.kind: one.count for one in importers.read(NOTICE).report or ()}
    assert found == {"order": 1, "numbers": 7, "deleted": 2, "hidden": 1, "page-heads": 2}


def test_marks_of_other_readers_are_offered() -> None:
    document = importers.read(NOTICE)
    found = [(document.text[one.span.start : one.span.end], one.note, one.author) for one in document.offers]
    assert found == [("各村要早做准备。", "", ""), ("批过的话", "好", "李某某")]


@pytest.mark.parametrize(
    ("words", "size", "bold"), [("关于开展春季防汛检查的通知", 22, False), ("第一章 一级标题", 18, True), ("结尾。", 16, False)]
)
def test_paragraphs_look_as_they_are_set(words: str, size: float, bold: bool) -> None:
    document = importers.read(NOTICE)
    (found,) = [one for one in document.paragraphs if document.text[one.span.start : one.span.end] == words]
    assert (found.size, found.bold) == (size, bold)


def test_headings_make_the_outline() -> None:
    document = importers.read(NOTICE)
    outline = recognise(document.text, document.paragraphs)
    nodes = [(one.level, one.label, one.heading) for one in outline.nodes]
    assert nodes[0] == (1, "第一章", "一级标题")
    # Without a number of a kind that documents have, the format alone says that it is a heading.
    assert nodes[-1] == (2, "", "一.1 二级标题")
