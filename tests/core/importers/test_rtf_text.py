"""The text of RTF documents: characters, paragraphs and what is left out."""

from __future__ import annotations

import pytest

from core.metadata import Metadata
from tests.core.importers.rtf_kit import counted, document_of, hexed, lines_of, opened, points, rtf


def test_the_paragraphs_of_word_are_read_with_what_is_known_of_them() -> None:
    document = document_of(
        r"\pard\plain \s1\qc\outlinelevel0\b\fs44\f13 在全县水利会议上的讲话\par "
        r"\pard\plain \qj\fi640\cufi200\fs32\f13 同志们：{\b 水}是命脉。\par "
        r"\pard\plain \s2\qr\fs32\f13 二〇二六年三月\par"
    )
    title, body, date = document.paragraphs
    assert document.text == "在全县水利会议上的讲话\n同志们：水是命脉。\n二〇二六年三月"
    assert (title.style, title.outline_level, title.bold, title.size, title.alignment) == ("heading 1", 1, True, 22.0, "center")
    assert (body.style, body.outline_level, body.bold, body.size, body.alignment, body.indent) == (
        "Normal",
        None,
        False,
        16.0,
        "justify",
        4,
    )
    assert (date.style, date.outline_level, date.alignment) == ("标题 2", 2, "right")


def test_an_outline_level_comes_from_the_style_below() -> None:
    styles = (
        r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel1\sbasedon0 Base;}{\s2\sbasedon1 Middle;}{\s3\sbasedon2\b Top;}"
        r"{\s4\sbasedon5 Round;}{\s5\sbasedon4 About;}}"
    )
    paragraphs = document_of(r"\pard\s3 一\par\pard\s4 二\par\pard\s3\outlinelevel4 三\par", head=styles).paragraphs
    assert [one.outline_level for one in paragraphs] == [2, None, 5]


def test_a_list_as_word_writes_it_is_read() -> None:
    script = r"\loch\af0\hich\af0\dbch\f13 "
    run = r"{\rtlch\fcs1 \af0 \ltrch\fcs0 \b\insrsid9258240 "
    label = (
        r"{\listtext\pard\plain\ltrpar \s19 \rtlch\fcs1 \ab\af0\afs22 \ltrch\fcs0 \loch\af0\dbch\af13 "
        + script
        + "#{\\uc1\\u12289\\'3f}\\tab}"
    )
    body = (
        rf"{label.replace('#', '一')}\pard\plain \ltrpar\s19\ql \ls1 \fs24\loch\af0\hich\af0\dbch\af13 {run}{script}管水}}"
        rf"{{\rtlch\fcs1 \af0 \ltrch\fcs0 \par {label.replace('#', '二')}}}{run}{script}修路\par }}"
    )
    first, second = document_of(body).paragraphs
    assert document_of(body).text == "一、管水\n二、修路"
    assert (first.bold, first.size, second.bold) == (True, 12.0, True)
    assert counted(body) == {}


def test_what_a_group_sets_ends_with_it() -> None:
    first, second = document_of(r"{\b\fs44\qc 题目\par}正文\par").paragraphs
    assert (first.bold, first.size) == (True, 22.0)
    assert (second.bold, second.size, second.alignment) == (False, 12.0, None)


def test_line_ends_of_the_file_are_no_text() -> None:
    assert lines_of("把水\r\n管好\n。\\par\r\n\r\n把路\r\n修好。\\par") == ["把水管好。", "把路修好。"]


def test_line_breaks_tabs_and_signs_are_read() -> None:
    body = r"甲\line 乙\tab 丙\emdash 丁\~戊\_己\-庚\ldblquote 辛\rdblquote \lquote a\rquote \bullet \{\\\}\endash\par"
    assert lines_of(body) == ["甲", "乙\t丙—丁 戊-己庚“辛”‘a’•{\\}–"]


def test_a_backslash_at_the_end_of_a_line_ends_a_paragraph() -> None:
    assert lines_of("甲\\\n乙\\\r\n丙") == ["甲", "乙", "丙"]


def test_a_note_of_a_mac_is_read() -> None:
    head = (
        r"\cocoartf2636\cocoatextscaling0{\fonttbl\f0\fswiss\fcharset0 Helvetica;\f1\fnil\fcharset134 PingFangSC-Regular;}"
        r"{\colortbl;\red255\green255\blue255;}{\*\expandedcolortbl;;}{\*\listtable{\list\listtemplateid1\listhybrid{\listlevel\levelnfc23"
        r"{\*\levelmarker \{disc\}}{\leveltext\leveltemplateid1\'01\uc0\u8226 ;}{\levelnumbers;}}{\listname ;}\listid1}}"
        r"{\*\listoverridetable{\listoverride\listid1\listoverridecount0\ls1}}"
    )
    body = "\\f1\\fs24 会议：\\\n\\ls1\\ilvl0\n\\f0 {\\listtext\t\\uc0\\u8226 \t}\n\\f1 管水\n\\f0  A\\\n"
    body += "\\ls1\\ilvl0{\\listtext\t2.\t}\n\\f1 修路\\\n"
    assert lines_of(body, head=head) == ["会议：", "• 管水 A", "2. 修路"]
    assert counted(body, head=head) == {}


def test_a_new_page_ends_no_more_than_a_line() -> None:
    assert lines_of(r"甲\par\page 乙\page 丙\sect 丁") == ["甲", "乙", "丙", "丁"]


def test_deleted_words_and_paragraph_ends_are_left_out_and_counted() -> None:
    body = r"今天{\revised\revauth1 只}{\deleted\revauthdel1 不}讲{\deleted 一}{\b\deleted 二}三件。{\deleted\par}第四件。\par"
    body += r"{\deleted 整段\par}后"
    assert lines_of(body) == ["今天只讲三件。第四件。", "后"]
    assert counted(body) == {"deleted": 4}


def test_hidden_words_are_left_out_and_counted() -> None:
    assert lines_of(r"看得见{\v 看不见}的\v 不见\v0 字\par{\v 整段\par}{\v\par}后") == ["看得见的字", "后"]
    assert counted(r"看得见{\v 看不见}的\v 不见\v0 字\par") == {"hidden": 2}


def test_heads_and_feet_are_left_out_and_those_with_words_counted() -> None:
    assert lines_of(r"{\header\pard 内部资料\par}{\footerl {\field{\*\fldinst PAGE}}\par}{\footer\pard{\b\par}}正文") == ["正文"]
    assert counted(r"{\header\pard 内部资料\par}{\footer\pard{\b\par}}正文") == {"page-heads": 1}


def test_fields_show_their_results() -> None:
    link = r'{\field{\*\fldinst HYPERLINK "http://a" }{\fldrslt{\ul 水利网}}}'
    body = link + r"，第{\field{\*\fldinst PAGEREF x{\field{\*\fldinst A}{\fldrslt 9}}}{\fldrslt 12}}页"
    assert lines_of(body) == ["水利网，第12页"]


def test_a_field_that_puts_signs_over_one_another_shows_them() -> None:
    assert lines_of(
        r"{\field{\*\fldinst EQ \\o\\ac(○,3)}{\fldrslt }}是{\field{\*\fldinst SYMBOL 252 \\f " + r'"Wingdings"}{\fldrslt}}'
    ) == ["③是✓"]


def test_an_empty_field_of_a_form_is_counted() -> None:
    body = r"姓名{\field{\*\fldinst FORMTEXT}{\fldrslt \enspace\u8194 ?}}，同意{\field{\*\fldinst FORMCHECKBOX }}"
    assert counted(body + r"职务{\field{\*\fldinst FORMTEXT}{\fldrslt 局长}}") == {"form-fields": 2}


def test_notes_stand_at_the_end_in_the_order_of_their_marks() -> None:
    document = document_of(
        r"水{\super\chftn}{\footnote\pard\plain \s15 {\super\chftn} 指地表水。\par 也指地下水。}"
        r"是命脉{\footnote\ftnalt\pard 见后文。}。\par"
    )
    assert document.text.split("\n") == ["水[1]是命脉[2]。", "[1] 指地表水。", "也指地下水。", "[2] 见后文。"]
    assert [one.role for one in document.paragraphs] == [None, "note", "note", "note"]


def test_a_note_in_deleted_words_goes_with_them() -> None:
    assert lines_of(r"水{\deleted 不{\footnote 错}}管") == ["水管"]


def test_pictures_show_as_a_sign_and_are_counted_once() -> None:
    picture = r"{\*\shppict{\pict\picwgoal3000\pichgoal2000{\*\picprop{\sp{\sn wzDescription}{\sv 水库全景}}}\pngblip 89504e470d0a}}"
    body = rf"前{picture}{{\nonshppict{{\pict\wmetafile8 0100}}}}后{{\pict\picwgoal20\pichgoal20 00}}{{\pict\bin6 {{{{{{}}\\ }}\par"
    assert lines_of(body) == ["前[图：水库全景]后[图]"]
    assert counted(body) == {"pictures": 2}


def test_text_boxes_stand_behind_their_paragraph() -> None:
    box = r"{\sp{\sn shapeType}{\sv 202}}{\shptxt \pard 框里的话\par 第二句\par}"
    old = r"{\shprslt{\*\do{\dptxbxtext 框里的话\par}}}"
    assert lines_of(rf"前{{\shp{{\*\shpinst\shpleft0{box}}}{old}}}后\par 下一段\par") == ["前后", "框里的话", "第二句", "下一段"]


def test_the_text_box_of_an_old_file_is_read() -> None:
    assert lines_of(r"前{\*\do\dobxpage\dptxbx{\dptxbxtext\pard 框里的话\par}\dpx0}后\par") == ["前后", "框里的话"]


def test_a_picture_in_a_shape_and_words_drawn_as_one_are_read() -> None:
    drawn = r"{\shp{\*\shpinst{\sp{\sn gtextUNICODE}{\sv 贺词}}}}"
    assert lines_of(r"{\shp{\*\shpinst{\sp{\sn pib}{\sv {\pict\pngblip 8950}}}{\sp{\sn wzDescription}{\sv 会场}}}}" + drawn) == [
        "[图：会场]贺词"
    ]


def test_of_an_object_its_result_shows() -> None:
    body = r"{\object\objemb{\*\objclass Equation.3}{\*\objdata 01050000}{\result{\pict\pngblip 8950}}}"
    body += r"与{\object{\*\objdata 01}{\result 表}}与{\object{\*\objdata 01}}"
    assert lines_of(body) == ["[图]与表与[图]"]
    assert counted(body) == {"objects": 3}


def test_the_form_for_those_who_know_unicode_is_taken_of_two() -> None:
    assert lines_of(r"{\upr{??}{\*\ud{" + points("水𠮷") + "}}}好") == ["水𠮷好"]


def test_title_and_author_come_from_the_files_own_fields() -> None:
    info = r"{\info{\upr{\title ??}{\*\ud{\title " + points("讲话") + r"}}}{\author 张某某}{\operator 李}{\creatim\yr2026\mo3\dy5}}"
    assert document_of(info + "正文").properties == Metadata(title="讲话", speaker="张某某")


def test_what_is_not_known_is_left_out_and_named() -> None:
    report = document_of(
        r"{\*\generator Riched20}{\*\newfangled 新东西}{\*\bkmkstart a}{\*\newestfangled 12}正文{\newerfangled 也是正文}"
    ).report
    assert report is not None
    assert [(one.kind, one.count, one.detail) for one in report] == [("unknown-parts", 1, "newfangled")]


def test_a_file_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    whole = rtf(r"把水管好。\par{\b 把路修好。\par 把人留住。{\footnote 都要")
    for cut in (len(whole) - 2, len(whole) - 60):
        document = opened(whole[:cut])
        assert document.text.startswith("把水管好。\n把路修好")
        assert document.report is not None
        assert "cut-off" in [one.kind for one in document.report]


def test_a_brace_too_many_does_not_end_the_text() -> None:
    assert lines_of(r"前\par}}后\par") == ["前", "后"]
    assert counted(r"前\par}}后\par") == {"damaged-parts": 2}
    assert opened(rtf("正文") + b"\0\0 }}} trailing").text == "正文"


def test_a_web_page_in_an_rtf_is_read_as_readers_of_rtf_do() -> None:
    body = r"\fromhtml1{\*\htmltag19 <html>}{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 把水管好。{\*\htmltag72 </p>}"
    body += r"\htmlrtf\par}\htmlrtf0 {\*\htmltag27 </html>}"
    assert lines_of(body) == ["把水管好。"]
    assert counted(body) == {}


def test_a_formula_shows_its_letters_once() -> None:
    body = r"设{\mmath{\*\moMath{\mf{\mfPr{\mtype bar}}{\mnum{\mr a}}{\mden{\mr b}}}}}{\mmathPict{\pict 00}}"
    assert lines_of(body) == ["设ab"]
    assert counted(body) == {"formulas": 1}


def test_a_watermark_in_a_running_head_is_counted() -> None:
    shape = r"{\shp{\*\shpinst{\sp{\sn gtextUNICODE}{\sv 内部资料}}{\sp{\sn wzName}{\sv PowerPlusWaterMarkObject1}}}}"
    assert counted(rf"{{\header\pard {shape}\par}}正文")["watermarks"] == 1
    assert lines_of(rf"{{\header\pard {shape}\par}}正文") == ["正文"]


@pytest.mark.parametrize("suffix", ["rtf", "doc", "wps"])
def test_an_rtf_is_known_by_its_content(suffix: str, tmp_path: object) -> None:
    from pathlib import Path

    from core.importers import read

    file = Path(str(tmp_path)) / f"讲话.{suffix}"
    file.write_bytes(b"\r\n" + rtf(rf"\f13 {hexed('把水管好。')}\par"))
    document = read(file)
    assert (document.text, document.origin.reader) == ("把水管好。", "rtf/1")
