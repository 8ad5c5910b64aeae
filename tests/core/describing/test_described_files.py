"""What a file's name and its own fields say of a document, where its lines say nothing."""

from __future__ import annotations

import pytest

from core.metadata import UNKNOWN, Metadata
from tests.core.describing.describing_kit import BODY, described

PLAIN = "水到田头才算数，大家说好不好，请每一位都说一说自己的看法，说完以后我们一起到渠上看一看。"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("20260302张大山在春耕会上的讲话（定稿）.docx", Metadata("张大山在春耕会上的讲话", "张大山", "2026-03-02", "春耕会", kind="讲话")),
        ("李小河：《在水利工作会议上的讲话》.pdf", Metadata("在水利工作会议上的讲话", "李小河", None, "水利工作会议", kind="讲话")),
        ("张大山_在全县大会上的讲话_2026-03-02.docx", Metadata("在全县大会上的讲话", "张大山", "2026-03-02", "全县大会", kind="讲话")),
        ("2026年3月2日 全县经济工作会议讲话 v2.doc", Metadata("全县经济工作会议讲话", None, "2026-03-02", "全县经济工作会议", kind="讲话")),
        ("春政发〔2026〕3号 关于做好春耕工作的通知.pdf", Metadata("关于做好春耕工作的通知", number="春政发〔2026〕3号", kind="通知")),
        (
            "关于做好春耕工作的通知（春政发[2026]3号）.pdf",
            Metadata("关于做好春耕工作的通知（春政发[2026]3号）", number="春政发〔2026〕3号", kind="通知"),
        ),
        ("国发[2026]12号.pdf", Metadata(number="国发〔2026〕12号")),
        ("县委书记张大山在开工仪式上的致辞(1).txt", Metadata("县委书记张大山在开工仪式上的致辞", "张大山", None, "开工仪式", kind="致辞")),
        ("政府工作报告-副本.txt", Metadata("政府工作报告", kind="政府工作报告")),
        ("20261345讲话稿件汇总.txt", UNKNOWN),
        ("IMG_20260302.txt", Metadata(date="2026-03-02")),
        ("13800138000.txt", UNKNOWN),
        ("文档1.txt", UNKNOWN),
        ("水表.docx", UNKNOWN),
        ("新建 Microsoft Word 文档.docx", UNKNOWN),
        ("最终版.txt", UNKNOWN),
        (".txt", UNKNOWN),
    ],
)
def test_the_name_of_a_file_says_what_it_holds(name: str, expected: Metadata) -> None:
    assert described(PLAIN, name) == expected


def test_a_pasted_text_has_no_name_to_go_by() -> None:
    assert described(PLAIN, None) == UNKNOWN


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        (Metadata(title="关于加快水利建设的意见", speaker="春江县水利局"), Metadata("关于加快水利建设的意见", "春江县水利局", kind="意见")),
        (Metadata(title="Microsoft Word - 文档1", speaker="Administrator"), UNKNOWN),
        (Metadata(title="Microsoft Word - 春耕.doc", speaker="微软用户"), UNKNOWN),
        (Metadata(title="PowerPoint 演示文稿", speaker="Windows 用户"), UNKNOWN),
        (Metadata(title="C:\\Users\\lenovo\\春耕.doc", speaker="lenovo"), UNKNOWN),
        (Metadata(title="春耕.wps", speaker="USER-20180302XY"), UNKNOWN),
        (Metadata(title="untitled", speaker="anonymous"), UNKNOWN),
        (Metadata(title="幻灯片 1", speaker="zhang.san@example.org"), UNKNOWN),
        (Metadata(title="标题", speaker="作者"), UNKNOWN),
        (Metadata(title="…", speaker="\ufffd\ufffd"), UNKNOWN),
        (Metadata(title="长" * 300, speaker="名" * 300), UNKNOWN),
        (Metadata(date="2026-03-02"), Metadata(date="2026-03-02")),
        (Metadata(date="2026-02-30"), UNKNOWN),
        (Metadata(number="春发[2026]3号", occasion=" 春耕会 "), Metadata(number="春发〔2026〕3号", occasion="春耕会")),
        (Metadata(speaker="Jane Doe"), Metadata(speaker="Jane Doe")),
    ],
)
def test_the_fields_of_a_file_count_without_what_programs_put_there(properties: Metadata, expected: Metadata) -> None:
    assert described(PLAIN, "a.docx", properties) == expected


def test_the_lines_are_believed_before_the_name_and_the_name_before_the_fields() -> None:
    wrong = Metadata(title="去年的讲话", speaker="打字员甲", date="2020-01-01", number="春发〔2020〕1号")
    found = described("在春耕会上的讲话\n（2026年3月2日）" + BODY, "20250101张大山在别的会上的讲话.docx", wrong)
    assert found == Metadata("在春耕会上的讲话", "张大山", "2026-03-02", "春耕会", "春发〔2020〕1号", kind="讲话")
