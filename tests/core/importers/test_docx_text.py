"""What of a Word document is text, and how it stands there."""

from __future__ import annotations

import pytest

from core.document import NOTE, PICTURE
from tests.core.importers.docx_kit import STRICT, TRANSITIONAL, document_of, docx, lines_of, opened, p, parts, r, style, tbl, zipped

BOX = "<w:txbxContent>{}</w:txbxContent>"
BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))


def code(instruction: str) -> str:
    """Return a piece of a field's instruction."""
    return f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'


def field(instruction: str, result: str | None = None) -> str:
    """Return a field made of runs."""
    return BEGIN + code(instruction) + (SEPARATE + r(result) if result is not None else "") + END


def test_paragraphs_are_lines_and_runs_are_joined() -> None:
    assert lines_of(p(r("同志"), r("们："), r("今天")) + p("只讲三件事。")) == ["同志们：今天", "只讲三件事。"]


def test_an_empty_paragraph_is_a_blank_line() -> None:
    assert lines_of(p("标题") + p() + p() + p("正文")) == ["标题", "", "正文"]


def test_tabs_breaks_and_hyphens_keep_their_places() -> None:
    body = p(
        "<w:r><w:t>姓名</w:t><w:tab/><w:t>李</w:t><w:br/><w:t>下行</w:t><w:cr/><w:t>再</w:t><w:softHyphen/><w:noBreakHyphen/><w:t>下</w:t></w:r>"
    )
    assert lines_of(body) == ["姓名\t李", "下行", "再-下"]


def test_a_line_end_of_the_markup_parts_nothing() -> None:
    assert lines_of(p("<w:r><w:t>we\nkeep</w:t></w:r>")) == ["we keep"]


def test_a_page_break_parts_lines() -> None:
    assert lines_of(p('<w:r><w:t>前页</w:t><w:br w:type="page"/><w:t>后页</w:t><w:lastRenderedPageBreak/><w:t>尾</w:t></w:r>')) == [
        "前页",
        "后页尾",
    ]


@pytest.mark.parametrize(
    ("font", "code", "char"), [("Wingdings", "F0FE", "☑"), ("Wingdings 2", "F052", "☑"), ("Symbol", "F0B3", "≥"), ("宋体", "3013", "〓")]
)
def test_signs_of_symbol_fonts_become_characters(font: str, code: str, char: str) -> None:
    assert lines_of(p(f'<w:r><w:t>甲</w:t><w:sym w:font="{font}" w:char="{code}"/></w:r>')) == [f"甲{char}"]


def test_links_smart_tags_and_content_controls_leave_their_text() -> None:
    control = f"<w:sdt><w:sdtPr><w:alias w:val='题'/></w:sdtPr><w:sdtContent>{p('控件里的段落')}</w:sdtContent></w:sdt>"
    inline = f"<w:sdt><w:sdtPr/><w:sdtContent>{r('控件')}</w:sdtContent></w:sdt>"
    body = control + p(
        f'<w:hyperlink r:id="r9">{r("链接")}</w:hyperlink>', f'<w:smartTag w:element="date">{r("三月")}</w:smartTag>', inline
    )
    assert lines_of(body) == ["控件里的段落", "链接三月控件"]


def test_of_a_field_its_result_shows_and_not_its_code() -> None:
    simple = f'<w:fldSimple w:instr=" PAGE ">{r("七")}</w:fldSimple>'
    assert lines_of(p("第", field(" PAGE ", "三"), "页，共", simple, "页")) == ["第三页，共七页"]


def test_fields_inside_the_instruction_of_a_field_do_not_show() -> None:
    whole = BEGIN + code(" IF ") + field(" REF a ", "内") + code(" = 1") + SEPARATE + r("果") + END
    assert lines_of(p("前", whole, "后")) == ["前果后"]


def test_a_field_that_never_ends_swallows_one_paragraph_at_most() -> None:
    assert lines_of(p(BEGIN, "没了") + p("还在")) == ["还在"]


@pytest.mark.parametrize(
    ("instruction", "shown"),
    [
        (r" eq \o\ac(○,1) ", "①"),
        (r"EQ \o\ac(○,二)", "㊁"),
        (r"EQ \o\ac(○,密)", "密"),
        (r'EQ \* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(hàn),汉)', "汉"),
        (r"EQ \f(1,2)", ""),
    ],
)
def test_ringed_and_annotated_characters_show(instruction: str, shown: str) -> None:
    assert lines_of(p("甲", field(instruction), "乙")) == [f"甲{shown}乙"]


def test_a_table_of_contents_stays() -> None:
    tab = "<w:r><w:tab/></w:r>"
    first = p(BEGIN, code(" TOC \\o "), SEPARATE, "一、春耕", tab, field(" PAGEREF _Toc1 ", "3"))
    last = p("二、水利", tab, field(" PAGEREF _Toc2 ", "5")) + p(END)
    assert lines_of(p("目录") + first + last + p("正文")) == ["目录", "一、春耕\t3", "二、水利\t5", "", "正文"]


def test_of_ruby_the_base_stays() -> None:
    ruby = f"<w:r><w:ruby><w:rubyPr/><w:rt>{r('hàn')}</w:rt><w:rubyBase>{r('汉')}</w:rubyBase></w:ruby></w:r>"
    assert lines_of(p("念", ruby, "字")) == ["念汉字"]


def test_formulas_leave_their_characters() -> None:
    formula = "<m:oMath><m:r><m:rPr><m:sty/></m:rPr><m:t>x=</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num></m:f></m:oMath>"
    assert lines_of(p("设", formula, "。")) == ["设x=1。"]


def test_hidden_text_is_left_out_also_by_its_styles() -> None:
    styles = (
        style("h", "隐藏", kind="character", run="<w:vanish/>") + style("hp", "隐藏段", run="<w:vanish/>") + style("x", "子", based_on="hp")
    )
    body = (
        p("露", r("藏", "<w:vanish/>"), r("藏", '<w:rStyle w:val="h"/>'), r("出", '<w:rStyle w:val="h"/><w:vanish w:val="0"/>'))
        + p("整段不见", style="x", mark="<w:vanish/>")
        + p("完")
    )
    assert lines_of(body, styles=styles) == ["露出", "完"]


def test_headers_and_footers_are_left_out() -> None:
    assert lines_of(p("正文"), header1=p("机密"), footer1=p("第1页")) == ["正文"]


def test_a_text_box_stands_once_behind_its_paragraph() -> None:
    inside = BOX.format(p("框中一") + p("框中二"))
    shape = f"<a:graphic><a:graphicData><wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></a:graphicData></a:graphic>"
    new = f'<mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="文本框 1"/>{shape}</wp:anchor></w:drawing></mc:Choice>'
    old = f"<mc:Fallback><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict></mc:Fallback>"
    assert lines_of(p("锚", f"<w:r><mc:AlternateContent>{new}{old}</mc:AlternateContent></w:r>", "后") + p("完")) == [
        "锚后",
        "框中一",
        "框中二",
        "完",
    ]


def test_a_text_box_of_old_word_and_letters_of_its_art_stand_there() -> None:
    box = f"<w:r><w:pict><v:shape><v:textbox>{BOX.format(p('框中'))}</v:textbox></v:shape></w:pict></w:r>"
    art = '<w:r><w:pict><v:shape><v:textpath string="东乡人民政府文件"/></v:shape></w:pict></w:r>'
    assert lines_of(p(art) + p("锚", box)) == ["东乡人民政府文件", "锚", "框中"]


def test_notes_stand_at_the_end_with_their_marks_in_the_text() -> None:
    footnotes = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' + "".join(
        f'<w:footnote w:id="{key}">{p("<w:r><w:footnoteRef/></w:r>", words)}</w:footnote>'
        for key, words in ((2, " 见附件。"), (1, " 按水平距离算。"))
    )
    endnotes = f'<w:endnote w:id="1">{p("<w:r><w:endnoteRef/></w:r>", "尾注。")}{p("又一段。")}</w:endnote>'
    body = p("渠长三里", '<w:r><w:footnoteReference w:id="1"/></w:r>', "。", '<w:r><w:endnoteReference w:id="1"/></w:r>') + p(
        "见表", '<w:r><w:footnoteReference w:id="2"/></w:r>'
    )
    document = document_of(body, footnotes=footnotes, endnotes=endnotes)
    assert document.text.split("\n") == ["渠长三里[1]。[2]", "见表[3]", "[1] 按水平距离算。", "[2] 尾注。", "又一段。", "[3] 见附件。"]
    assert [one.role for one in document.paragraphs] == [None, None, NOTE, NOTE, NOTE, NOTE]


def test_a_note_with_a_mark_of_its_own_is_kept_with_both_marks() -> None:
    reference = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>* 按户籍人口计算。</w:t></w:r></w:p></w:footnote>'
    assert lines_of(p("人均", reference, "三亩"), footnotes=note) == ["人均[1]*三亩", "[1] * 按户籍人口计算。"]


def test_a_note_may_begin_with_a_table_or_hold_nothing() -> None:
    footnotes = f'<w:footnote w:id="1">{tbl(("甲", "乙"))}</w:footnote><w:footnote w:id="2"/>'
    body = p("文", *(f'<w:r><w:footnoteReference w:id="{key}"/></w:r>' for key in (1, 2, 3)))
    assert lines_of(body, footnotes=footnotes) == ["文[1][2][3]", "[1]", "甲\t乙"]


def test_a_note_that_refers_to_itself_ends() -> None:
    footnotes = f'<w:footnote w:id="1">{p("甲", "<w:r><w:footnoteReference w:id=" + chr(34) + "1" + chr(34) + "/></w:r>")}</w:footnote>'
    assert lines_of(p("文", '<w:r><w:footnoteReference w:id="1"/></w:r>'), footnotes=footnotes) == ["文[1]", "[1] 甲[1]"]


def picture(description: str = "", *, size: int = 900_000, more: str = "") -> str:
    """Return a picture in a line."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="{size}" cy="{size}"/><wp:docPr id="1" name="图片 1" descr="{description}"/>{more}'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr/></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def test_a_picture_is_its_description_or_a_sign() -> None:
    document = document_of(p("见图：", picture("春耕现场")) + p(picture("图片 3")) + p(picture(size=10_000)) + p("完"))
    assert document.text.split("\n") == ["见图：[图：春耕现场]", "[图]", "", "完"]
    assert [one.role for one in document.paragraphs] == [None, PICTURE, None]


def test_a_picture_of_old_word_and_an_embedded_object_are_pictures() -> None:
    old = '<w:r><w:pict><v:shape alt="渠道图"><v:imagedata r:id="r1"/></v:shape></w:pict></w:r>'
    chart = '<w:r><w:object><v:shape><v:imagedata r:id="r1"/></v:shape><o:OLEObject/></w:object></w:r>'
    bare = "<w:r><w:object><o:OLEObject/></w:object></w:r>"
    assert lines_of(p(old) + p(chart) + p(bare)) == ["[图：渠道图]", "[图]", "[图]"]


def test_the_words_of_a_diagram_belong_to_a_picture() -> None:
    shapes = "".join(f"<v:shape><v:textbox>{BOX.format(p(words))}</v:textbox></v:shape>" for words in ("进水闸", "总渠"))
    document = document_of(p("如图：", f"<w:r><w:pict><v:group>{shapes}</v:group></w:pict></w:r>") + p("完"))
    assert document.text.split("\n") == ["如图：", "进水闸", "总渠", "完"]
    assert [one.role for one in document.paragraphs] == [None, PICTURE, PICTURE, None]


def test_another_document_inside_is_left_out() -> None:
    assert lines_of(p("前") + '<w:altChunk r:id="r5"/>' + p("后")) == ["前", "后"]


def test_strict_namespaces_are_the_same() -> None:
    content = parts(p("一样", style="1"), styles=style("1", "heading 1", paragraph='<w:outlineLvl w:val="0"/>'))
    strict = {
        name: part.replace(TRANSITIONAL, STRICT).replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"
        )
        for name, part in content.items()
    }
    document = opened(zipped(strict))
    assert (document.text, document.paragraphs[0].outline_level) == ("一样", 1)


@pytest.mark.parametrize("name", ["讲话.docm", "讲话.dotx", "讲话.dotm", "讲话.doc", "讲话"])
def test_its_kin_and_wrong_suffixes_open_alike(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    from core.importers import read

    path = tmp_path_factory.mktemp("文") / name
    path.write_bytes(docx(p("内容定格式")))
    assert read(path).text == "内容定格式"


def test_the_properties_are_those_of_the_file() -> None:
    core = "<dc:title> 春耕会上的话 </dc:title><dc:creator>李渠</dc:creator><cp:lastModifiedBy>张三</cp:lastModifiedBy>"
    properties = document_of(p("文"), core=core).properties
    assert (properties.title, properties.speaker) == ("春耕会上的话", "李渠")


def test_empty_properties_say_nothing() -> None:
    properties = document_of(p("文"), core="<dc:title> </dc:title><dc:creator/>").properties
    assert (properties.title, properties.speaker) == (None, None)
