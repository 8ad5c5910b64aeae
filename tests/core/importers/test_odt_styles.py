"""How paragraphs of OpenDocument texts look, their tables, and what other readers have marked in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.core.importers.odt_kit import box, cell, document_of, h, lines_of, lst, note, p, span, style, table

if TYPE_CHECKING:
    from core.document import Paragraph

ANNOTATION = (
    '<office:annotation office:name="a"><dc:creator>李某某</dc:creator><dc:date>2026-03-02T09:30:00.120000000</dc:date>'
    "<text:p>数字要核对。</text:p><text:list><text:list-item><text:p>见附表</text:p></text:list-item></text:list></office:annotation>"
)


def _only(body: str, **more: str) -> Paragraph:
    (found,) = document_of(body, **more).paragraphs
    return found


def test_what_a_style_does_not_say_its_parents_say() -> None:
    styles = (
        style("Standard", text='style:font-size-asian="16pt" fo:font-size="12pt"')
        + style("Body", parent="Standard", paragraph='fo:text-align="justify" fo:text-indent="32pt"')
        + style("Strong", parent="Body", text='style:font-weight-asian="bold"')
    )
    found = _only(
        p("各村清理渠道。", style="P1"), styles=styles, automatic=style("P1", parent="Strong", paragraph='fo:text-align="center"')
    )
    assert (found.style, found.size, found.bold, found.alignment, found.indent) == ("Strong", 16, True, "center", 4)


def test_styles_in_a_circle_say_what_they_can() -> None:
    styles = style("A", parent="B", text='style:font-size-asian="16pt"') + style("B", parent="A", text='style:font-weight-asian="bold"')
    found = _only(p("各村清理渠道。", style="A"), styles=styles)
    assert (found.size, found.bold) == (16, True)


@pytest.mark.parametrize(
    ("more", "name"),
    [("", "Heading 1"), ('style:display-name="标题 1"', "标题 1")],
)
def test_the_name_of_a_style_is_the_one_that_shows(more: str, name: str) -> None:
    assert _only(h("把水管好", style="Heading_20_1"), styles=style("Heading_20_1", more=more)).style == name


def test_a_name_that_is_no_escape_stays() -> None:
    assert _only(p("各村：", style="a_110000_b"), styles=style("a_110000_b")).style == "a_110000_b"


@pytest.mark.parametrize(("words", "bold", "size"), [("各村清理渠道", True, 16), ("Clean the canals", False, 12)])
def test_chinese_and_western_characters_have_types_of_their_own(words: str, bold: bool, size: float) -> None:
    text = 'fo:font-size="12pt" style:font-size-asian="16pt" fo:font-weight="normal" style:font-weight-asian="bold"'
    found = _only(p(words, style="P"), automatic=style("P", text=text))
    assert (found.bold, found.size) == (bold, size)


def test_a_paragraph_is_bold_if_all_its_words_are() -> None:
    automatic = style("T", family="text", text='style:font-weight-asian="bold"')
    document = document_of(p(span("一、把水管好", "T")) + p("<text:span>今天</text:span>", span("只讲", "T")), automatic=automatic)
    assert [one.bold for one in document.paragraphs] == [True, False]


def test_a_size_in_percent_is_of_the_style_above() -> None:
    styles = style("Standard", text='style:font-size-asian="16pt"') + style("Big", parent="Standard", text='style:font-size-asian="125%"')
    assert _only(p("各村：", style="Big"), styles=styles).size == 20


@pytest.mark.parametrize(("length", "points"), [("1cm", 28.3), ("10mm", 28.3), ("0.5in", 36), ("36pt", 36), ("3pc", 36)])
def test_lengths_come_in_several_measures(length: str, points: float) -> None:
    found = _only(p("各村：", style="P"), automatic=style("P", text=f'style:font-size-asian="{length}"'))
    assert found.size == pytest.approx(points, abs=0.1)


@pytest.mark.parametrize("length", ["", "auto", "9999999pt", "-1pt", "1e9pt", "NaNpt"])
def test_a_length_that_is_none_says_nothing(length: str) -> None:
    assert _only(p("各村：", style="P"), automatic=style("P", text=f'style:font-size-asian="{length}"')).size is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('style:font-name="W1"', "完成✓ n"),
        ('fo:font-family="Wingdings"', "完成✓ n"),
        ('style:font-name="宋体"', "完成\uf0fc n"),
        ("", "完成\uf0fc n"),
    ],
)
def test_a_sign_of_a_symbol_font_is_written_as_unicode_has_it(text: str, shown: str) -> None:
    fonts = """<style:font-face style:name="W1" svg:font-family="'Wingdings'"/>"""
    automatic = style("T", family="text", text=text)
    assert lines_of(p("<text:span>完成</text:span>", span("\uf0fc n", "T")), fonts=fonts, automatic=automatic) == [shown]


def test_a_row_is_a_line_with_its_cells_parted_by_tabs() -> None:
    document = document_of(p("附表") + table(("村名", "渠长"), ("东村", "三里")) + p("完"))
    assert document.text.split("\n") == ["附表", "村名\t渠长", "东村\t三里", "完"]
    assert [one.row for one in document.paragraphs] == [None, (0, 0), (0, 1), None]


def test_cells_that_another_one_reaches_into_are_empty() -> None:
    wide = cell("合计", more='table:number-columns-spanned="2"') + "<table:covered-table-cell/>"
    tall = cell("东乡", more='table:number-rows-spanned="2"')
    covered = "<table:covered-table-cell><text:p>不见</text:p></table:covered-table-cell>"
    assert lines_of(table((tall, "东村", "三里"), (covered, "西村", "二里"), (wide, "五里"))) == [
        "东乡\t东村\t三里",
        "西村\t二里",
        "合计\t\t五里",
    ]


def test_head_rows_and_groups_of_rows_are_part_of_the_table() -> None:
    def wrapped(name: str, content: str) -> str:
        return f"<table:{name}><table:table-row>{content}</table:table-row></table:{name}>"

    rows = wrapped("table-header-rows", cell("村名") + cell("渠长")) + wrapped("table-row-group", cell("东村") + cell("三里"))
    assert lines_of(f"<table:table>{rows}</table:table>") == ["村名\t渠长", "东村\t三里"]


def test_what_a_repeated_cell_says_is_said_once() -> None:
    repeated = cell("甲", more='table:number-columns-repeated="3"')
    assert lines_of(table(("一", "二", "三", "四"), (repeated, "乙"))) == ["一\t二\t三\t四", "甲\t\t\t乙"]


def test_a_table_in_a_cell_is_read_where_it_stands() -> None:
    assert lines_of(table((cell(p("外面"), table(("里一", "里二")), p("外面后")), "右边"))) == ["外面", "里一\t里二", "外面后", "右边"]


def test_a_list_around_a_table_does_not_reach_into_its_cells() -> None:
    assert lines_of(lst("清淤") + table((lst("甲"), "乙"))) == ["• 清淤", "• 甲\t乙"]


def test_a_comment_is_offered_on_its_words() -> None:
    end = '<office:annotation-end office:name="a"/>'
    document = document_of(p("<text:span>渠道</text:span>" + ANNOTATION + "十二公里" + end + "，年内修完。"))
    (offer,) = document.offers
    assert document.text[offer.span.start : offer.span.end] == "十二公里"
    assert (offer.note, offer.author, offer.created) == ("数字要核对。\n• 见附表", "李某某", "2026-03-02T09:30:00.120Z")


def test_a_comment_reaches_over_paragraphs() -> None:
    document = document_of(p("<text:span>甲</text:span>" + ANNOTATION + "乙") + p("丙", '<office:annotation-end office:name="a"/>', "丁"))
    assert [document.text[one.span.start : one.span.end] for one in document.offers] == ["乙\n丙"]


def test_a_comment_on_a_point_is_on_its_paragraph() -> None:
    document = document_of(p("前一段。") + p("渠道十二公里", ANNOTATION, "，年内修完。"))
    assert [document.text[one.span.start : one.span.end] for one in document.offers] == ["渠道十二公里，年内修完。"]


def test_answers_stand_under_the_comment_they_answer() -> None:
    answer = ANNOTATION.replace('office:name="a"', 'office:name="b" loext:parent-name="a"').replace("李某某", "王某某")
    document = document_of(p("渠道十二公里", ANNOTATION, answer))
    assert [one.note for one in document.offers] == ["数字要核对。\n• 见附表\n\n王某某：数字要核对。\n• 见附表"]


def test_a_comment_without_a_sound_date_has_none() -> None:
    assert [one.created for one in document_of(p("渠道", ANNOTATION.replace("2026-03", "今年"))).offers] == [None]


def test_highlighted_words_are_offered_in_the_nearest_pigment() -> None:
    automatic = "".join(
        style(name, family="text", text=f'fo:background-color="{colour}"')
        for name, colour in (("Y", "#ffff00"), ("G", "#00ff00"), ("W", "#ffffff"), ("N", "transparent"))
    )
    body = p(span("清淤", "Y") + span("修", "Y") + span("闸", "G") + span("防火", "W") + span("种子", "N"))
    document = document_of(body, automatic=automatic)
    found = [(document.text[one.span.start : one.span.end], one.colour) for one in document.offers]
    assert found == [("清淤修", "gamboge"), ("闸", "malachite")]


def test_the_ground_of_a_common_style_is_no_mark() -> None:
    ground = 'fo:background-color="#ffff00"'
    styles = style("Quote", text=ground) + style("Code", family="text", text=ground)
    body = p("引用的话", style="Quote") + p(span("代码", "Code"), span("高亮", "T"))
    document = document_of(body, styles=styles, automatic=style("T", family="text", parent="Code", text=ground))
    assert [document.text[one.span.start : one.span.end] for one in document.offers] == ["高亮"]


def test_a_comment_in_a_note_or_a_box_is_on_its_words() -> None:
    document = document_of(p("清淤", note(p("按里程", ANNOTATION, "算。")), box(p("框里", ANNOTATION.replace('"a"', '"b"')))))
    assert [document.text[one.span.start : one.span.end] for one in document.offers] == ["框里", "按里程算。"]
