"""What of a .doc shows, and how it looks: styles, deletions, hidden text, fields, breaks, signs, notes."""

from __future__ import annotations

import struct

import pytest

from core.document import NOTE
from tests.core.importers.doc_kit import (
    ALIGNMENT,
    BOLD,
    DELETED,
    FIRST,
    FIRST_CHARACTERS,
    FONT,
    HIDDEN,
    INSERTED,
    LEFT,
    OUTLINE,
    SIZE,
    SPECIAL,
    STYLE,
    STYLE_OF_RUN,
    SYMBOL,
    Style,
    document_of,
    endnote,
    field_of,
    fonts,
    footnote,
    found,
    lines_of,
    p,
    r,
    sheet,
    special,
    sprm,
)
from tests.core.importers.doc_writing import plc

STYLES = sheet(
    Style("正文", chpx=sprm(SIZE, 32), built_in=0),
    Style("标题 1", base=0, chpx=sprm(BOLD) + sprm(SIZE, 44), papx=sprm(ALIGNMENT, 1), built_in=1),
    Style("强调", kind=2, chpx=sprm(BOLD, 0x81)),
    Style("藏", base=0, chpx=sprm(HIDDEN)),
)


def test_a_paragraph_looks_as_its_style_says() -> None:
    document = document_of(p("一、把水管好", istd=1), p("各村清淤。"), table={"Stshf": STYLES})
    first, second = document.paragraphs
    assert (first.style, first.outline_level, first.bold, first.size, first.alignment) == ("heading 1", 1, True, 22.0, "center")
    assert (second.style, second.outline_level, second.bold, second.size, second.alignment) == ("正文", None, False, 16.0, None)


def test_what_a_paragraph_says_itself_is_over_its_style() -> None:
    papx = sprm(OUTLINE, 2) + sprm(ALIGNMENT, 2) + sprm(LEFT, 320) + sprm(FIRST, 640)
    (one,) = document_of(p(r("附件", sprm(SIZE, 32)), papx=papx), table={"Stshf": STYLES}).paragraphs
    assert (one.outline_level, one.alignment, one.indent) == (3, "right", 6)


def test_a_first_line_can_be_set_in_by_characters() -> None:
    (one,) = document_of(p("各村清淤。", papx=sprm(FIRST, 600) + sprm(FIRST_CHARACTERS, 200))).paragraphs
    assert one.indent == 4


def test_a_modifier_can_name_another_style() -> None:
    (one,) = document_of(p("一、把水管好", papx=sprm(STYLE, 1)), table={"Stshf": STYLES}).paragraphs
    assert one.outline_level == 1


def test_a_style_of_characters_can_turn_round_what_the_paragraphs_says() -> None:
    document = document_of(
        p(r("不粗了", sprm(STYLE_OF_RUN, 2)), istd=1), p(r("变粗了", sprm(STYLE_OF_RUN, 2)), istd=0), table={"Stshf": STYLES}
    )
    assert [one.bold for one in document.paragraphs] == [False, True]


@pytest.mark.parametrize(("value", "is_bold"), [(0, False), (1, True), (0x80, True), (0x81, False)])
def test_a_switch_can_be_as_in_the_style_or_the_other_way_round(value: int, is_bold: bool) -> None:
    (one,) = document_of(p(r("一、把水管好", sprm(BOLD, value)), istd=1), table={"Stshf": STYLES}).paragraphs
    assert one.bold is is_bold


def test_an_unknown_style_is_a_plain_one() -> None:
    (one,) = document_of(p("各村清淤。", istd=777), table={"Stshf": STYLES}).paragraphs
    assert (one.style, one.outline_level, one.size) == (None, None, 10.0)


def test_deleted_text_is_left_out_and_inserted_text_stands() -> None:
    document = document_of(p("今天", r("不", sprm(DELETED)), r("只", sprm(INSERTED)), "讲三件事"), p(r("全删", sprm(DELETED)), "留"))
    assert document.text == "今天只讲三件事\n留"
    assert found(document) == {"deleted": 2}


def test_words_deleted_in_several_looks_are_one_passage() -> None:
    document = document_of(p("留", r("删", sprm(DELETED)), r("去", sprm(DELETED), sprm(BOLD)), "下"))
    assert found(document) == {"deleted": 1}


def test_hidden_text_is_left_out_and_told() -> None:
    document = document_of(p("看得见", r("（待核）", sprm(HIDDEN)), "。"), p("整段藏起", istd=3, mark_chpx=b""), table={"Stshf": STYLES})
    assert document.text == "看得见。"
    assert found(document) == {"hidden": 2}


def test_a_hidden_style_can_be_shown_again() -> None:
    assert lines_of(p(r("又看见了", sprm(HIDDEN, 0)), istd=3), table={"Stshf": STYLES}) == ["又看见了"]


def test_a_paragraph_whose_mark_was_deleted_goes_on_with_the_next() -> None:
    gone = sprm(DELETED)
    document = document_of(p("第一段", mark_chpx=gone), p("接着", mark_chpx=gone), p("说完", papx=sprm(ALIGNMENT, 1)), p("第二段"))
    assert document.text == "第一段接着说完\n第二段"
    assert document.paragraphs[0].alignment == "center"


def test_a_last_paragraph_whose_mark_was_deleted_still_shows() -> None:
    assert lines_of(p("第一段"), p("末段", mark_chpx=sprm(DELETED))) == ["第一段", "末段"]


def test_breaks_part_lines_and_pages_inside_a_paragraph() -> None:
    assert lines_of(p("第一行\x0b第二行\x0c第三行\x0e第四行")) == ["第一行", "第二行", "第三行", "第四行"]


def test_the_mark_of_a_section_ends_a_paragraph() -> None:
    sections = plc([0, 4, 10], [bytes(12), bytes(12)])
    document = document_of(p("第一节", mark="\x0c", papx=sprm(ALIGNMENT, 1)), p("第二节"), table={"PlcfSed": sections})
    assert [one.alignment for one in document.paragraphs] == ["center", None]


def test_hyphens_tabs_and_other_control_characters() -> None:
    assert lines_of(p("A\x1eB\x1fC\t甲\0乙\x03")) == ["A-BC\t甲乙"]


def test_of_a_field_its_result_shows() -> None:
    assert lines_of(p("见第", *field_of(" PAGEREF _Toc1 \\h ", "12"), "页")) == ["见第12页"]


def test_fields_stand_in_one_another() -> None:
    entry = field_of(' HYPERLINK \\l "_Toc1" ', "一、水", "\t", *field_of(" PAGEREF _Toc1 ", "3"))
    assert lines_of(p(*field_of(' TOC \\o "1-3" ', *entry)), p("正文")) == ["一、水\t3", "正文"]


def test_the_instruction_of_a_field_that_never_ends_takes_no_other_paragraph() -> None:
    assert lines_of(p(special("\x13"), " PAGE "), p("下一段照常")) == ["下一段照常"]


@pytest.mark.parametrize(
    ("code", "shows"),
    [
        (" EQ \\o\\ac(○,3) ", "③"),
        (" EQ \\* jc2 \\* hps10 \\o\\ad(\\s\\up 9(qu),渠) ", "渠"),
        (' SYMBOL 252 \\f "Wingdings" \\s 12 ', "✓"),
        (" SYMBOL 9633 \\u ", "□"),
        (" MACROBUTTON NoMacro [写在这里] ", "[写在这里]"),
        (" PAGE ", ""),
    ],
)
def test_a_field_without_a_result_can_show_what_it_says(code: str, shows: str) -> None:
    assert lines_of(p("前", *field_of(code), "后")) == [f"前{shows}后"]


def test_blanks_of_a_form_are_told_and_filled_ones_are_text() -> None:
    document = document_of(p("姓名：", *field_of(" FORMTEXT ", "\u2002\u2002"), "单位：", *field_of(" FORMTEXT ", "水利站")))
    assert document.text == "姓名：  单位：水利站"
    assert found(document) == {"form-fields": 1}


def test_characters_that_were_lost_before_are_told() -> None:
    document = document_of(p("东\ufffd村的\ufffd\ufffd", r("\ufffd", sprm(DELETED))))
    assert document.text == "东\ufffd村的\ufffd\ufffd"
    assert found(document) == {"replaced": 3, "deleted": 1}


def test_a_deleted_field_leaves_nothing() -> None:
    gone = sprm(DELETED)
    runs = (special("\x13", gone), r(" PAGE ", gone), special("\x14", gone), r("9", gone), special("\x15", gone))
    assert lines_of(p("前", *runs, "后")) == ["前后"]


def test_signs_of_symbol_fonts_are_characters() -> None:
    table = {"SttbfFfn": fonts("仿宋_GB2312", "Wingdings")}
    sign = r("(", sprm(SPECIAL), sprm(SYMBOL, 1 | 0xF0FC << 16))
    assert lines_of(p("已办", sign, "（含附件）", r("\uf0fe", sprm(FONT, 1))), table=table) == ["已办✓（含附件）☑"]


def test_a_sign_of_a_symbol_font_needs_no_other_word_that_it_is_one() -> None:
    table = {"SttbfFfn": fonts("仿宋_GB2312", "Symbol")}
    sign = r("(", sprm(SYMBOL, 1 | 0xF06D << 16))
    assert lines_of(p("每升 15 ", sign, "g，误差 ", r("\uf0b1", sprm(FONT, 1)), "1"), table=table) == ["每升 15 μg，误差 ±1"]


def test_notes_are_numbered_as_the_text_refers_to_them() -> None:
    stories = {"footnotes": [[p(special("\2"), " 见第三期")], [p(special("\2"), " 见附件")]], "endnotes": [[p(special("\2"), " 末注")]]}
    document = document_of(p("甲", footnote(), "乙", endnote()), p("丙", footnote()), stories=stories)
    assert document.text.split("\n") == ["甲[1]乙[2]", "丙[3]", "[1] 见第三期", "[2] 末注", "[3] 见附件"]
    assert [one.role for one in document.paragraphs] == [None, None, NOTE, NOTE, NOTE]


def test_a_note_with_a_sign_of_its_own_keeps_it() -> None:
    document = document_of(p("渠长", footnote(sign="＊"), "三里"), stories={"footnotes": [[p("＊ 按水平距离算")]]})
    assert document.text == "渠长＊三里\n＊ 按水平距离算"
    assert document.paragraphs[1].role == NOTE


def test_a_deleted_note_is_left_out() -> None:
    gone = special("\2", sprm(DELETED), ties=[("PlcffndRef", b"\1\0")])
    stories = {"footnotes": [[p(" 删去的注")], [p(" 留下的注")]]}
    assert lines_of(p("甲", gone, "乙", footnote()), stories=stories) == ["甲乙[1]", "[1] 留下的注"]


def test_running_heads_are_left_out_and_counted() -> None:
    empty: list[list] = [[] for _ in range(6)]
    document = document_of(
        p("正文"), stories={"headers": [*empty, [p("镇政府文件")], [p("")], [p("第 ", *field_of(" PAGE ", "1"), " 页")]]}
    )
    assert document.text == "正文"
    assert found(document) == {"page-heads": 2}


def test_special_characters_are_found_however_damaged_their_settings_are() -> None:
    # Without their modifiers.
    assert lines_of(p("见第\x13 PAGE \x1412\x15页", "\1\2\5\x08")) == ["见第12页"]


def test_a_highlight_is_offered_and_white_is_none() -> None:
    highlight = lambda colour: struct.pack("<HB", 0x2A0C, colour)  # noqa: E731
    document = document_of(p("严禁", r("侥幸", highlight(7)), r("心理", highlight(7), sprm(BOLD)), r("。", highlight(8))))
    assert [(document.text[one.span.start : one.span.end], one.colour) for one in document.offers] == [("侥幸心理", "gamboge")]


def test_a_vivid_ground_is_a_highlight() -> None:
    ground = sprm(0xCA71, b"\0\0\0\xff" + bytes([255, 0, 0, 0]) + b"\0\0")
    document = document_of(p("严禁", r("侥幸", ground), r("心理", sprm(0xCA71, b"\0\0\0\xff\xee\xee\xee\0\0\0"))))
    assert [(document.text[one.span.start : one.span.end], one.colour) for one in document.offers] == [("侥幸", "cinnabar")]
