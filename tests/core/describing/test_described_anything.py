"""Whatever stands in a file, what is recognised of it can be kept and shown."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from core.describing import describe, findings
from core.metadata import FIELDS, Metadata, is_date
from core.outline import recognise
from tests.core.describing.describing_kit import document
from tests.examples import examples

SOME = (
    "在 会议 上的讲话 张大山 同志 ： （ ） 2026年3月2日 二〇二六年 民国元年 20260302 〔2026〕3号 春政发 关于 的通知 镇党委书记 "
    "《 》 “ ” 人民政府 文件 令 第3号 作者： 日期： By Remarks March at on , . —— 各位代表： 一、 × 某 O ○ 十 月 年 - / 😀 \ufffd"
)
WORDS = st.sampled_from([*SOME.split(), *"\u3000 \t\n\n"])
TEXTS = st.lists(WORDS, max_size=30).map("".join)


@settings(max_examples=examples(300))
@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_what_is_recognised_can_be_kept(text: str, name: str, title: str, speaker: str) -> None:
    name = "".join(name.split()).replace("/", "") + ".txt"
    read = document(text + "\n话。", name, Metadata(title=title or None, speaker=speaker or None))
    outline = recognise(read.text, read.paragraphs)
    found = describe(read, outline)
    for field in FIELDS:
        value = found.value(field)
        assert value is None or (value.strip() and "\n" not in value and len(value) <= 400)
    assert found.date is None or is_date(found.date)
    assert {one.field for one in findings(read, outline)} == {field for field in FIELDS if found.value(field) is not None}
