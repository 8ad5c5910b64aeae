"""What the same signs mean in a Chinese text and in an English one, and what stands before the text."""

from __future__ import annotations

import pytest

from core.metadata import UNKNOWN, Metadata
from core.outline import recognise
from tests.core.importers.markdown_kit import lines, markdown

SPEECH = ["同志们：", "今天这次会议，主要任务是把水的事情再摆一摆。", "一、备种", "备足种子，不误农时。"]
WRAPPED = """今年入春以来全镇雨水偏少，各村水库的蓄水量比去年
同期少了三成，这一件事情关系到秋后的收成，也关系
到群众的吃水，必须摆到最要紧的位置上来抓。水管所
要在月底以前把东闸和西闸都修好，各村要把沟渠清到
田头为止。
"""


def test_each_line_of_a_chinese_text_is_a_paragraph() -> None:
    assert lines("\n".join(SPEECH)) == SPEECH
    assert lines("# 讲话\n" + "\n".join(SPEECH)) == ["讲话", *SPEECH]


def test_long_paragraphs_on_a_line_each_are_not_joined() -> None:
    long = [f"第{n}件事情，" + "把沟渠清到田头，" * n + "请大家一起来看。" for n in range(3, 9)]
    assert lines("\n".join(long)) == long


def test_lines_that_a_narrow_page_has_broken_are_joined() -> None:
    assert lines(WRAPPED + "\n" + WRAPPED) == [WRAPPED.replace("\n", "")] * 2


def test_the_signature_under_a_letter_keeps_its_lines() -> None:
    assert lines("话说到这里。\n此致\n敬礼\n某某镇人民政府\n2026年3月2日") == [
        "话说到这里。",
        "此致",
        "敬礼",
        "某某镇人民政府",
        "2026年3月2日",
    ]


def test_lines_of_an_english_paragraph_are_joined() -> None:
    text = "Fellow citizens,\nwe meet **in\nspring**.\n\nFirst\\\nsecond  \nthird"
    assert lines(text) == ["Fellow citizens, we meet in spring.", "First", "second", "third"]


def test_an_indented_chinese_paragraph_is_no_code() -> None:
    document = markdown("同志们：\n\n    **一是**备种。\n\n\u3000\u3000二是修渠。\n\n\t三是防火。")
    assert document.text.split("\n\n") == ["同志们：", "一是备种。", "二是修渠。", "三是防火。"]
    assert [one.indent for one in document.paragraphs] == [0, 4, 4, 4]


def test_indented_code_in_an_english_text_keeps_its_lines() -> None:
    assert lines("Run this:\n\n    first *line*\n    second\n\nDone.") == ["Run this:", "first *line*", "second", "Done."]


def test_of_the_properties_only_the_title_stands_in_the_text() -> None:
    document = markdown(
        '---\ntitle: "在春耕会上的讲话"\nauthor: 张某某 # 镇长\ndate: 2026-03-02 08:00:00\ntags:\n  - 水\n---\n\n同志们：\n\n今天讲三件事。'
    )
    assert document.text == "在春耕会上的讲话\n\n同志们：\n\n今天讲三件事。"
    assert document.properties == Metadata(title="在春耕会上的讲话", speaker="张某某", date="2026-03-02")
    assert recognise(document.text, document.paragraphs).title == "在春耕会上的讲话"


@pytest.mark.parametrize("head", ["# 在春耕会上的讲话", "**在春耕会上的讲话（全文）**", "在春耕会上的讲话"])
def test_a_title_that_the_text_begins_with_is_not_doubled(head: str) -> None:
    document = markdown(f"---\ntitle: 在春耕会上的讲话\n---\n\n{head}\n\n同志们：")
    assert document.text.count("在春耕会上的讲话") == 1


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("标题： 春耕的事", Metadata(title="春耕的事")),
        ("发言人: 张某某", Metadata(speaker="张某某")),
        ("author: [张某某, 李某某]", Metadata(speaker="张某某、李某某")),
        ("author:\n  - 张某某\n  - 李某某", Metadata(speaker="张某某")),
        ("日期: 2026年3月2日", Metadata(date="2026-03-02")),
        ("date: 昨天", UNKNOWN),
        ("文号: 春发〔2026〕3号", Metadata(number="春发〔2026〕3号")),
        ("会议: 春耕会", Metadata(occasion="春耕会")),
        ("title: 'a: b'\ntitle: c", Metadata(title="a: b")),
        ("title: |\n  春耕的事", Metadata(title="春耕的事")),
    ],
)
def test_names_of_the_properties_are_known_in_both_languages(line: str, expected: Metadata) -> None:
    assert markdown(f"---\n{line}\nlayout: post\n---\n话").properties == expected


@pytest.mark.parametrize(
    "text",
    ["---\n同志们：今天开会。\n---\n话", "---\ntitle: a\n话", "\n---\ntitle: a\n---\n话", "---\n---\n话", "---\n\n甲\n\n---\n话"],
)
def test_rows_of_hyphens_around_a_text_hide_nothing(text: str) -> None:
    document = markdown(text)
    words = [char for char in text if "\u4e00" <= char <= "\u9fff"]
    assert [char for char in document.text if "\u4e00" <= char <= "\u9fff"] == words
    assert document.properties == UNKNOWN
