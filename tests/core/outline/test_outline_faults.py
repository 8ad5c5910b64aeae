"""Faults of the words: what is opened and not closed, what is left to be filled in, labels that do not fit their row."""

from __future__ import annotations

import pytest

from core.outline.remarks import MIXED, PLACEHOLDER, UNCLOSED
from core.outline.slips import MOST
from tests.core.outline.outline_kit import read

BODY = "春耕前后事情多，各村要把人手排好，把日子排好，不要挤在一起。"


def faults(raw: str) -> list[tuple[str, str]]:
    """Return kind and first characters of each fault's place."""
    text, outline = read(raw)
    return [(fault.kind, text[fault.offset : fault.offset + 2]) for fault, _ in outline.faults()]


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        ("大家说“水通了人心就通了，这话不假。", "“水"),
        ("按照《水渠管理办法的规定办。", "《水"),
        ("今年清了三条渠（其中干渠一条，都验收了。", "（其"),
        ("先把「难处摆出来，再想办法。", "「难"),
    ],
)
def test_what_is_opened_and_never_closed_is_told(sentence: str, sign: str) -> None:
    assert faults(f"{BODY}\n{sentence}\n{BODY}") == [(UNCLOSED, sign)]


@pytest.mark.parametrize(
    "sentence",
    [
        "大家说“水通了，人心就‘通’了”，这话不假（去年也这么说）。",
        "1）清淤；2）备种；3）防火。",
        "“头一段还没有说完。\n“第二段接着说，到这里说完。”",
        "“头一段还没有说完。\n第二段接着说，到这里说完。”",
        "按照（一)和(二）的办法办。",
    ],
)
def test_half_brackets_of_labels_and_quotations_over_paragraphs_are_no_faults(sentence: str) -> None:
    assert faults(f"{BODY}\n{sentence}\n{BODY}") == []


@pytest.mark.parametrize("gap", ["XX", "×××", "ＸＸ", "xx", "〇〇", "____"])
def test_a_place_to_be_filled_in_is_told(gap: str) -> None:
    assert [kind for kind, _ in faults(f"{BODY}\n会议在{gap}镇召开，各村都要到会。\n{BODY}")] == [PLACEHOLDER]


def test_a_year_to_be_filled_in_is_told() -> None:
    assert [kind for kind, _ in faults(f"{BODY}\n自20XX年起施行，XX年XX月以前备案。\n{BODY}")] == [PLACEHOLDER] * 3


@pytest.mark.parametrize(
    "sentence",
    [
        "The XXL pump costs more.",
        "Part XX of the report is short.",
        "二〇〇八年清过一次渠。",
        "体检要照X光。",
        "面积是3×4米。",
        "办公室在A座XVI层。",
        "----\n____",
    ],
)
def test_what_only_looks_like_a_gap_is_none(sentence: str) -> None:
    assert faults(f"{BODY}\n{sentence}\n{BODY}") == []


def test_a_label_of_another_form_is_told_with_both_labels() -> None:
    _, outline = read("一是清淤。二是备种。三是防火。四要值班。")
    assert [(n.label, [(f.kind, str(f)) for f in n.faults]) for n in outline.nodes if n.faults] == [
        ("四要", [(MIXED, "四要 stands in a row with 三是.")])
    ]


def test_ordering_words_may_leave_one_out() -> None:
    assert faults("首先，渠要通；再次，火要防；最后，人要安。") == []


def test_faults_belong_to_the_node_above_them_or_to_none() -> None:
    raw = f"同志们：\n今天到XX镇来。\n一、春耕\n请《办法的起草人说一说。\n（一）清淤\n{BODY}\n二、防火\n{BODY}\n谢谢大家，明年在××再见。"
    text, outline = read(raw)
    assert [(text[f.offset : f.offset + 2], None if at is None else outline.nodes[at].label) for f, at in outline.faults()] == [
        ("XX", None),
        ("《办", "一、"),
        ("××", None),
    ]


def test_no_more_than_a_limit_of_slips_is_told() -> None:
    assert len(faults("会议在××镇召开。\n" * 3 * MOST)) == MOST
