"""What styles and direct settings say of the paragraphs of Word documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.outline import recognise
from tests.core.importers.docx_kit import abstract, document_of, lines_of, lvl, num, p, r, style

if TYPE_CHECKING:
    from core.document import Document

NORMAL = style("a", "Normal", is_default=True)
BODY = "各村要备足种子，修好水渠，查清底数，不误农时，确保今年春耕备耕工作顺利进行。"


def nodes(document: Document) -> list[tuple[str, str, int]]:
    """Return label, heading and level of the nodes of its outline."""
    return [(one.label, one.heading, one.level) for one in recognise(document.text, document.paragraphs).nodes]


@pytest.mark.parametrize(
    "names",
    [("heading 1", "heading 2"), ("Heading 1", "Heading 2"), ("标题 1", "标题 2"), ("标题1", "标题2"), ("標題 1", "標題 2")],
    ids=["word", "capital", "chinese", "wps", "traditional"],
)
def test_heading_styles_lead_the_outline(names: tuple[str, str]) -> None:
    styles = NORMAL + "".join(
        style(str(level), name, based_on="a", paragraph=f'<w:outlineLvl w:val="{level - 1}"/>') for level, name in enumerate(names, 1)
    )
    body = p("春季工作安排", properties='<w:jc w:val="center"/>') + "".join(
        p(words, style=key)
        for words, key in (("春耕", "1"), ("备种", "2"), (BODY, "a"), ("修渠", "2"), (BODY, "a"), ("市场", "1"), (BODY, "a"))
    )
    assert nodes(document_of(body, styles=styles)) == [("", "春耕", 1), ("", "备种", 2), ("", "修渠", 2), ("", "市场", 1)]


def test_a_heading_style_without_a_level_tells_by_its_name() -> None:
    styles = NORMAL + style("1", "heading 1", based_on="a")
    body = p("春季工作安排", properties='<w:jc w:val="center"/>') + p("春耕", style="1") + p(BODY) + p("市场", style="1") + p(BODY)
    assert nodes(document_of(body, styles=styles)) == [("", "春耕", 1), ("", "市场", 1)]


def test_an_outline_level_is_inherited_and_can_be_taken_back() -> None:
    styles = NORMAL + style("1", "heading 1", based_on="a", paragraph='<w:outlineLvl w:val="0"/>', run="<w:b/>")
    styles += style("x", "公文一级", based_on="1") + style("y", "强调", based_on="x", paragraph='<w:outlineLvl w:val="9"/>')
    document = document_of(p("甲", style="x") + p("乙", style="y") + p("丙", properties='<w:outlineLvl w:val="2"/>'), styles=styles)
    assert [(one.style, one.outline_level, one.bold) for one in document.paragraphs] == [
        ("公文一级", 1, True),
        ("强调", None, True),
        ("Normal", 3, False),
    ]


def test_bold_needs_all_words_and_can_come_from_anywhere() -> None:
    styles = NORMAL + style("b", "粗", based_on="a", run="<w:b/>") + style("c", "重点", kind="character", run="<w:b/>")
    body = (
        p("全粗", style="b")
        + p("半", r("粗", "<w:b/>"))
        + p(r("不粗", '<w:b w:val="0"/>'), style="b")
        + p(r("字样", '<w:rStyle w:val="c"/>'), r("　", ""))
    )
    assert [one.bold for one in document_of(body, styles=styles).paragraphs] == [True, False, False, True]


def test_the_size_is_that_of_most_words() -> None:
    styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>' + NORMAL
    body = p(r("大标题", '<w:sz w:val="44"/>')) + p(BODY, r("注", '<w:sz w:val="18"/>'))
    assert [one.size for one in document_of(body, styles=styles).paragraphs] == [22.0, 16.0]


@pytest.mark.parametrize(
    ("said", "alignment"),
    [("center", "center"), ("right", "right"), ("end", "right"), ("start", "left"), ("both", "justify"), ("thai", None)],
)
def test_alignments_are_told(said: str, alignment: str | None) -> None:
    assert document_of(p("文", properties=f'<w:jc w:val="{said}"/>')).paragraphs[0].alignment == alignment


@pytest.mark.parametrize(
    ("indent", "columns"),
    [
        ('<w:ind w:firstLineChars="200" w:firstLine="640"/>', 4),
        ('<w:ind w:firstLine="640"/>', 4),
        ('<w:ind w:left="640" w:firstLine="640"/>', 8),
        ('<w:ind w:left="640" w:hanging="640"/>', 0),
        ('<w:ind w:start="640"/>', 4),
        ('<w:ind w:firstLine="-320"/>', 0),
        ("", 0),
    ],
)
def test_indents_count_in_columns(indent: str, columns: int) -> None:
    styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>'
    assert document_of(p("文字", properties=indent), styles=styles).paragraphs[0].indent == columns


def test_styles_based_on_one_another_in_a_circle_end() -> None:
    styles = style("1", "甲", based_on="2", run="<w:b/>") + style("2", "乙", based_on="1", paragraph='<w:jc w:val="center"/>')
    styles += style("3", "丙", based_on="3")
    document = document_of(p("甲", style="1") + p("丙", style="3"), styles=styles)
    assert (document.paragraphs[0].bold, document.paragraphs[0].style) == (True, "甲")


def test_a_style_that_is_not_there_is_the_default_one() -> None:
    assert document_of(p("文", style="没有"), styles=NORMAL).paragraphs[0].style == "Normal"


def test_headings_numbered_through_their_styles_show_their_numbers_and_lead_the_outline() -> None:
    numbering = abstract(
        1,
        lvl(0, "chineseCounting", "第%1章", more='<w:pStyle w:val="1"/><w:suff w:val="space"/>'),
        lvl(1, "decimal", "第%2条", more='<w:pStyle w:val="2"/><w:suff w:val="space"/>'),
    ) + num(1, 1)
    styles = NORMAL + "".join(
        style(
            str(level),
            f"heading {level}",
            based_on="a",
            paragraph=f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="{level - 1}"/>',
        )
        for level in (1, 2)
    )
    body = "".join(p(words, style=key) for words, key in (("总则", "1"), (BODY, "2"), (BODY, "2"), ("分则", "1"), (BODY, "2")))
    document = document_of(body, styles=styles, numbering=numbering)
    assert [line[:6] for line in document.text.split("\n")] == [
        "第一章 总则",
        f"第1条 {BODY[:2]}",
        f"第2条 {BODY[:2]}",
        "第二章 分则",
        f"第1条 {BODY[:2]}",
    ]
    assert [(label, level) for label, _, level in nodes(document)] == [
        ("第一章", 1),
        ("第1条", 2),
        ("第2条", 2),
        ("第二章", 1),
        ("第1条", 2),
    ]


def test_a_numbered_list_of_wps_shows_its_numbers() -> None:
    numbering = abstract(0, lvl(0, "chineseCounting", "%1、", more='<w:suff w:val="nothing"/>'), more='<w:tmpl w:val="9F2E"/>') + num(1, 0)
    styles = style("1", "Normal", is_default=True) + style("2", "heading 1", based_on="1", paragraph='<w:outlineLvl w:val="0"/>')
    direct = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:firstLine="640" w:firstLineChars="200"/>'
    assert lines_of(
        p("抓春耕", style="2", properties=direct) + p("管市场", style="2", properties=direct), styles=styles, numbering=numbering
    ) == [
        "一、抓春耕",
        "二、管市场",
    ]
