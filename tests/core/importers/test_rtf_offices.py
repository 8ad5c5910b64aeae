"""A file as LibreOffice writes it, with everything that a document of an office holds."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from tests.core.importers.rtf_kit import opened

MEETING: Final = Path(__file__).parents[2] / "data" / "rtf" / "meeting.rtf"
LINES: Final = (
    *(
        "在全县水利工作会议上的讲话",
        "（2026年3月5日）",
        "同志们：今天重点讲三件事。[1]“水”是命脉——管好它…",
        "第一条 总则",
        "第二条 水是公共的",
    ),
    *(
        "一、清渠",
        "（一）先清主渠",
        "1. 主渠东段",
        "①桥下",
        "②桥上",
        "（二）再清支渠",
        "二、修路",
        "• 点一",
        "◦ 点二",
        "a) 字母",
        "I. 罗马",
    ),
    *("五、从五起", "删掉前新加的字删掉后", "", "下半句。", "看得见也看得见", "被批注的话，后面的话。[2]", "前框外的话", "框里有一句话。"),
    *("框里第二句。", "链接：水利网，页1", "行一", "行二\t制表", "特殊：-  é ü Ω 𠮷 😀 {花括号} 反斜\\杠 ①②③ ㎡ ‘单’", "村\t户\t备注"),
    *("东村\t120\t第一行 第二行", "合并两列\t末", "中间", "甲", "外层", "内一\t内二", "内三\t内四", "之后", "之后的段", "跨行\t一", "二"),
    *("b) \t三", "c) \t四", "落款", "[1] 脚注的话。", "脚注第二段", "[2] 尾注的话。"),
)


def test_the_whole_text_is_read_in_its_final_wording() -> None:
    assert opened(MEETING.read_bytes()).text.split("\n") == list(LINES)


def test_what_is_known_of_its_paragraphs_is_kept() -> None:
    document = opened(MEETING.read_bytes())
    known = {document.text[one.span.start : one.span.end]: one for one in document.paragraphs}
    title, heading, table = known["在全县水利工作会议上的讲话"], known["第一条 总则"], known["村\t户\t备注"]
    assert (title.bold, title.size, title.alignment) == (True, 22.0, "center")
    assert (heading.style, heading.outline_level, heading.bold) == ("Heading 1", None, True)
    assert known["同志们：今天重点讲三件事。[1]“水”是命脉——管好它…"].indent == 4
    assert known["落款"].alignment == "right"
    assert table.row == (0, 0)
    assert known["b) \t三"].row == (3, 2)
    assert known["[1] 脚注的话。"].role == "note"


def test_what_was_left_out_is_counted_and_marks_are_offered() -> None:
    document = opened(MEETING.read_bytes())
    assert document.report is not None
    assert [(one.kind, one.count) for one in document.report] == [("order", 1), ("deleted", 2), ("hidden", 1)]
    assert [(document.text[one.span.start : one.span.end], one.note) for one in document.offers] == [
        ("重点", ""),
        ("被批注的话", "这里要改"),
    ]


@pytest.mark.parametrize("share", [0.6, 0.75, 0.95])
def test_a_part_of_the_file_is_the_beginning_of_its_text(share: float) -> None:
    data = MEETING.read_bytes()
    body = opened(data[: int(len(data) * share)]).text.partition("\n[1] ")[0]
    whole = body.split("\n")[:-1]
    assert len(whole) > 10 * share
    assert whole == list(LINES[: len(whole)])
