"""How the bytes and numbers of RTF documents become characters."""

from __future__ import annotations

import pytest

from core.importers.characters import LABELS
from core.importers.rtf import read
from core.importers.source import Source
from tests.core.importers.rtf_kit import FONTS, counted, document_of, hexed, lines_of, opened, points, rtf

SENTENCE = "把水管好，把路修好。"
TRADITIONAL = "把水管好，把路修好，讓大家放心。"


@pytest.mark.parametrize(
    ("page", "codec", "text"),
    [
        (936, "gb18030", SENTENCE),
        (950, "big5", TRADITIONAL),
        (932, "cp932", "水を治める。"),
        (65001, "utf-8", SENTENCE),
        (949, "cp949", "물"),
    ],
)
def test_the_code_page_of_the_file_reads_digits_and_raw_bytes(page: int, codec: str, text: str) -> None:
    said = rf"\ansi\ansicpg{page}"
    assert lines_of(hexed(text, codec) + r"\par", page=said, head="") == [text]
    assert opened(rtf(text + "\\par", page=said, head="", codec=codec)).text == text


def test_each_font_reads_its_own_bytes() -> None:
    body = rf"{{\f13 {hexed('水管')}}}{{\f14 {hexed('臺灣', 'big5')}}}{{\f0 caf\'e9}}{{\fs20\f13 {hexed('好')}}}\par"
    assert lines_of(body, page=r"\ansi\ansicpg1252\deff0") == ["水管臺灣café好"]
    cyrillic = r"{\fonttbl{\f1\fcharset204 Arial;}{\f2\cpg1251 Times;}}"
    assert lines_of(r"\f1\'cf\'ee\f2\'cf\'ee", head=cyrillic) == ["ПоПо"]


def test_fonts_may_stand_in_their_table_without_braces() -> None:
    head = r"{\fonttbl\f0\fnil\fcharset0 Arial;\f1\fnil\fcharset136 MingLiU;}"
    assert lines_of(rf"\f1 {hexed('臺灣', 'big5')}", head=head) == ["臺灣"]


def test_chinese_in_a_font_that_is_said_to_be_latin_is_read_by_the_code_page() -> None:
    assert lines_of(rf"\f0 {hexed(SENTENCE)}\par") == [SENTENCE]
    assert lines_of(r"\f0 don\'92t, caf\'e9\par") == ["don’t, café"]
    assert lines_of(r"\f0 #!\'a0\'a0sh\'a0-x\par") == ["#!  sh -x"]
    assert lines_of(r"\f0 \'a4@\'a1B\'a4G\par", page=r"\ansi\ansicpg950") == ["一、二"]


def test_the_font_for_chinese_beside_the_latin_one_reads_chinese() -> None:
    body = rf"\loch\f0\hich\f0\dbch\af13\loch\f0 {hexed(SENTENCE)}\par"
    assert lines_of(body, page=r"\ansi\ansicpg1252") == [SENTENCE]


@pytest.mark.parametrize(("text", "codec"), [(SENTENCE, "gb18030"), (TRADITIONAL, "big5hkscs")])
@pytest.mark.parametrize("page", [r"\ansi", r"\ansi\ansicpg1252", r"\ansi\ansicpg0"])
@pytest.mark.parametrize("is_raw", [True, False])
def test_an_old_program_that_tells_no_code_page_is_understood(text: str, codec: str, page: str, is_raw: bool) -> None:
    head = r"{\fonttbl{\f0\fnil Song;}}"
    data = rtf(text, page=page, head=head, codec=codec) if is_raw else rtf(hexed(text, codec), page=page, head=head)
    document = opened(data)
    assert document.text == text
    assert document.report is not None
    assert [(one.kind, one.detail) for one in document.report] == [("encoding", LABELS[codec])]
    assert document.origin.encoding == codec, "so that another one can be chosen"


def test_the_reader_may_say_how_the_bytes_are_read() -> None:
    data = rtf(hexed(TRADITIONAL, "big5") + r"\par", page=r"\ansi\ansicpg936", head="")
    assert read(Source(data, None, "讲话.rtf", encoding="big5hkscs")).text == TRADITIONAL


def test_chinese_type_that_is_told_apart_is_known() -> None:
    (paragraph,) = document_of(r"\pard\plain \fs32\loch\f0\dbch\af13{\dbch\afs44\ab 水管}\par").paragraphs
    assert (paragraph.bold, paragraph.size) == (True, 22.0)
    (paragraph,) = document_of(r"\pard\plain \rtlch\ab\afs60 \ltrch\fs32\loch\af0\dbch\f13 水管\par").paragraphs
    assert (paragraph.bold, paragraph.size) == (False, 16.0)


def test_bytes_of_utf8_in_a_file_of_another_code_page_are_understood() -> None:
    assert opened(rtf(SENTENCE, codec="utf-8")).text == SENTENCE
    assert opened(rtf(rf"\f13 {SENTENCE}", codec="utf-8", page=r"\ansi\ansicpg65001")).text == SENTENCE
    assert lines_of(rf"\f13 {hexed(SENTENCE, 'utf-8')}\par", page=r"\ansi\ansicpg65001") == [SENTENCE]


def test_a_western_text_with_accents_stays_one() -> None:
    assert document_of(r"D\'e9cid\'e9 \'e0 l\'92unanimit\'e9\par", page=r"\ansi", head="").text == "Décidé à l’unanimité"
    assert document_of(r"\'8e\par", page=r"\mac", head="").text == "é"


@pytest.mark.parametrize("between", ["", "\r\n", r"\b ", r"}{\b ", r"\lang2052 "])
def test_a_character_may_be_split_between_its_bytes(between: str) -> None:
    assert lines_of(rf"\f13{{\'cb{between}\'ae}}\'b9\'dc\par") == ["水管"]
    assert counted(rf"\f13{{\'cb{between}\'ae}}\'b9\'dc\par") == {}


def test_the_second_byte_may_be_a_plain_letter_or_a_sign_that_is_protected() -> None:
    assert lines_of(r"\'81@\'b9\'dc", head="") == ["丂管"]
    assert lines_of(r"\'a5\\\'b3\'5c\'a4@", head="", page=r"\ansi\ansicpg950") == ["功許一"]


@pytest.mark.parametrize(
    ("text", "codec", "page"),
    [
        ("功在不舍，許多人蓋房育人。", "big5", r"\ansi\ansicpg950"),
        ("功在不舍，許多人蓋房育人。", "big5", r"\ansi"),
        ("漒河水位上升，宬楔等處。", "gbk", r"\ansi\ansicpg936"),
        ("表に十の能力。ソビエト", "cp932", r"\ansi\ansicpg932"),
    ],
)
def test_a_second_byte_that_is_a_backslash_or_a_brace_may_be_unprotected(text: str, codec: str, page: str) -> None:
    body = text.encode(codec)
    assert b"\\" in body
    data = rb"{\rtf1" + page.encode() + rb"{\b " + body + rb"}\par " + body + rb"\par" + b"\r\n}"
    assert opened(data).text.split("\n") == [text, text]


def test_a_control_word_behind_such_a_character_is_one() -> None:
    data = rb"{\rtf1\ansi\ansicpg950 " + "成功".encode("big5") + rb"\par " + "{許".encode("big5")[0:1] + rb"\b " + "許".encode("big5")
    assert opened(data + rb"\b0  abc}\par}").text.split("\n") == ["成功", "許 abc"]


def test_half_a_character_before_a_control_word_does_not_swallow_it() -> None:
    data = rb"{\rtf1\ansi\ansicpg950 " + "水利".encode("big5") + b"\xa5\\par " + "道路".encode("big5") + rb"\par}"
    assert opened(data).text.split("\n") == ["水利\ufffd", "道路"]


def test_the_bytes_of_a_picture_stay_as_many() -> None:
    data = rb"{\rtf1\ansi\ansicpg950 " + "前".encode("big5") + b"{\\pict\\bin4 \xa5\\\xb3\\}" + "後".encode("big5") + rb"\par}"
    assert opened(data).text == "前[图]後"


def test_a_latin_font_beside_one_for_another_script_does_not_take_its_bytes() -> None:
    head = r"{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset128 Mincho;}{\f2\fcharset204 Times Cyr;}}"
    body = rf"\loch\af2\dbch\af1\hich\f2 {hexed('воды', 'cp1251')}\par"
    assert lines_of(body, head=head, page=r"\ansi\ansicpg1251") == ["воды"]


@pytest.mark.parametrize(
    ("font", "codec", "text"),
    [
        (r"\fnil Arial CE", "cp1250", "řeka"),
        (r"\fnil Arial Cyr", "cp1251", "вода"),
        (r"\fcharset0 Arial Greek", "cp1253", "νερό"),
        (r"\fcharset85 Times", "mac_greek", "νερό"),
        (r"\fcharset89 Times", "mac_cyrillic", "вода"),
        (r"\fcharset80 Song", "gb2312", "水利"),
        (r"\cpg10006 Times", "mac_greek", "νερό"),
        (r"\cpg10007 Times", "mac_cyrillic", "вода"),
        (r"\cpg20866 Times", "koi8_r", "вода"),
    ],
)
def test_old_fonts_of_each_script_read_their_bytes(font: str, codec: str, text: str) -> None:
    assert lines_of(rf"\f1 {hexed(text, codec)}\par", head=rf"{{\fonttbl{{\f1{font};}}}}", page=r"\ansi\ansicpg1252") == [text]


def test_the_character_set_may_be_said_of_the_characters() -> None:
    head = r"{\fonttbl{\f0\fcharset0 Times;}}"
    assert lines_of(rf"\f0\cchs134 {hexed('水利')}\f0 \'e9t\'e9\par", head=head, page=r"\ansi\ansicpg1252") == ["水利été"]


def test_a_few_western_signs_are_no_guess() -> None:
    head = r"{\fonttbl{\f0\fcharset0 Times;}}"
    document = opened(rtf(r"a delay of 5 \'b5s\par", head=head, page=r"\ansi\ansicpg1252"))
    assert document.text == "a delay of 5 µs"
    assert document.report == ()


def test_a_guess_that_no_byte_needed_is_not_told() -> None:
    head = r"{\fonttbl{\f0\fcharset204 Arial;}}"
    document = opened(rtf(rf"\f0 {hexed('вода и дороги', 'cp1251')}\par", head=head, page=r"\ansi"))
    assert document.text == "вода и дороги"
    assert document.report == ()


def test_numbers_of_unicode_are_read_and_what_stands_for_them_is_not() -> None:
    assert lines_of(points(SENTENCE) + r"\par") == [SENTENCE]
    assert lines_of(r"\uc2 " + "".join(points(char, hexed(char)) for char in SENTENCE) + r"\par") == [SENTENCE]
    assert lines_of(r"\uc0 " + points(SENTENCE, "") + r"\par") == [SENTENCE]
    assert lines_of(r"{\uc2\u27700 ab}\u31649 c\u22909\'3fd\u21834{e}") == ["水管好d啊e"]


def test_a_control_word_or_a_sign_may_stand_for_a_character() -> None:
    assert lines_of(r"\u8212\emdash\u8220\ldblquote\u160\~\u27700\b ?\u31649\par") == ["—“ 水管"]


def test_two_bytes_that_were_told_as_one_are_no_text() -> None:
    assert lines_of("".join(points(char, hexed(char)) for char in "水管好") + r"\par") == ["水管好"]
    assert lines_of(r"\u27700??\u31649\'3f\'b9\'dc\par") == ["水?管管"]


def test_halves_of_a_character_beyond_the_basic_plane_are_joined() -> None:
    assert lines_of(points("𠮷😀") + r"\par") == ["𠮷😀"]
    assert lines_of(r"{\u-10179 ?}{\b\u-8704 ?}\par") == ["😀"]
    assert lines_of(r"\u128512?\par") == ["😀"]
    assert lines_of(r"\uc0\u55356 \u57225  \u27700 \u31649 a\par") == ["🎉 水管a"]
    assert lines_of(r"水\u-10179 ?管\par") == ["水\ufffd管"]
    assert counted(r"水\u-10179 ?管\u-8704 ?\par") == {"broken": 2}


def test_broken_bytes_show_and_are_counted() -> None:
    assert lines_of(r"水\'ff\'ff管\par") == ["水\ufffd\ufffd管"]
    assert counted(r"\f13 水\'ff\'ff管\'b9\par\'b9\u27700?") == {"broken": 4}


def test_signs_of_symbol_fonts_are_those_that_show() -> None:
    assert lines_of(r"{\f10\'fc}{\f3\'b7}{\f10\u-3844 ?}{\f13\u-3844 ?}\par", head=FONTS) == ["✓•✓□"]
    assert counted(r"{\f10\'01\'20}{\f13\u-3844 ?}\par", head=FONTS)["glyphs"] == 2


def test_a_name_of_a_symbol_font_is_no_sign() -> None:
    assert lines_of(r"\f3\'b7\f0 x", head=r"{\fonttbl{\f3\fcharset2 Symbol;}{\f0 Arial;}}") == ["•x"]


def test_the_bytes_of_a_picture_are_no_text() -> None:
    noise = bytes(range(256))
    data = rtf(r"前{\pict\bin256 #}后\par").replace(b"#", noise)
    assert opened(data).text == "前[图]后"
    assert lines_of(r"前{\*\blipuid\bin3 }}}}后\bin2 {{。\par") == ["前后。"]


def test_half_a_character_that_shows_nowhere_is_no_damage() -> None:
    label = r"{\pntext\f1\'b7\tab}"
    field = r"{\field{\*\fldinst{\*\fldData \'b7}}{\fldrslt 水管}}"
    head = r"{\fonttbl{\f0\fnil\fcharset136 Ming;}{\f1\fnil\fcharset2 Symbol;}}"
    for said in (label + "水管", field):
        document = opened(rtf(said.replace("水管", hexed("水管", "cp950")) + r"\par", page=r"\ansi\ansicpg950", head=head))
        assert document.text.endswith("水管")
        assert "broken" not in {one.kind for one in document.report or ()}
