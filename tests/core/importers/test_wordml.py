"""Documents of Word of one XML file are read like those that are packages."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import UnreadableFile
from core.importers import MODULES, read
from core.importers.formats import format_of
from tests.core.importers import docx_kit, odt_kit
from tests.core.importers.wordml_kit import HEAD, document, flat, flat_word, item, noted, p, r, text, word2003

LISTS = (
    '<w:listDef w:listDefId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="37"/><w:suff w:val="Nothing"/>'
    '<w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:suff w:val="Space"/><w:lvlText w:val="%2."/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:nfc w:val="23"/><w:lvlText w:val="·"/><w:rPr><w:rFonts w:ascii="Symbol" w:h-ansi="Symbol"/></w:rPr></w:lvl>'
    "</w:listDef>"
    '<w:list w:ilfo="1"><w:ilst w:val="0"/></w:list>'
    '<w:list w:ilfo="2"><w:ilst w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:list>'
)


def lines(body: str, **more: str) -> list[str]:
    return text(word2003(body, **more)).split("\n")


def kinds(body: str, **more: str) -> set[str]:
    return {one.kind for one in document(word2003(body, **more)).report or ()}


def test_automatic_numbers_are_computed_from_the_lists_of_the_file() -> None:
    body = (
        item("备好种子", 1, noted="九、")
        + item("选种", 1, 1)
        + item("晒种", 1, 1)
        + item("三天", 1, 2)
        + item("修好水渠", 1)
        + item("另起", 2)
    )
    assert lines(body, lists=LISTS) == ["一、备好种子", "1. 选种", "2. 晒种", "▪ 三天", "二、修好水渠", "五、另起"]


def test_a_number_of_a_list_that_is_missing_is_the_one_that_stands_beside() -> None:
    assert lines(item("备好种子", 7, noted="（一）") + item("无号", 0, noted="9.")) == ["（一） 备好种子", "无号"]


def test_a_style_gives_the_number_and_tells_of_the_outline() -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:listPr><w:ilfo w:val="1"/></w:listPr>'
        '<w:outlineLvl w:val="0"/></w:pPr></w:style>'
    )
    found = document(word2003(p("总体要求", properties='<w:pStyle w:val="1"/>'), lists=LISTS, styles=style))
    assert found.text == "一、总体要求"
    assert (found.paragraphs[0].outline_level, found.paragraphs[0].style) == (1, "heading 1")


def test_the_text_stands_in_its_final_wording() -> None:
    deleted = noted("Word.Deletion", "<w:r><w:delText>删去的话</w:delText></w:r>")
    body = p("水要管好", deleted, noted("Word.Insertion", r("，路要修好")), "。")
    assert lines(body) == ["水要管好，路要修好。"]
    assert kinds(body) == {"deleted"}


def test_a_deleted_paragraph_mark_and_a_deleted_row_are_left_out() -> None:
    mark = f"<w:rPr>{noted('Word.Deletion')}</w:rPr>"
    row = f"<w:tr><w:trPr>{noted('Word.Deletion')}</w:trPr><w:tc>{p('旧')}</w:tc><w:tc>{p('行')}</w:tc></w:tr>"
    assert lines(
        p("上半句，", properties=mark) + p("下半句。") + f"<w:tbl>{row}<w:tr><w:tc>{p('新')}</w:tc><w:tc>{p('行')}</w:tc></w:tr></w:tbl>"
    ) == [
        "上半句，下半句。",
        "新\t行",
    ]


def test_an_earlier_look_that_is_noted_hides_nothing() -> None:
    before = noted("Word.Formatting", "<w:rPr><w:vanish/></w:rPr>")
    assert lines(p(r("看得见", before), r("看不见", "<w:vanish/>"))) == ["看得见"]


def test_notes_stand_at_the_end_in_their_order() -> None:
    foot, end = (f"<w:r><w:{kind}>{p(r(words))}</w:{kind}></w:r>" for kind, words in (("footnote", "脚注。"), ("endnote", "尾注。")))
    assert lines(p("春天", end, "雨水", foot, "多。")) == ["春天[1]雨水[2]多。", "[1] 尾注。", "[2] 脚注。"]


def test_a_comment_is_offered_on_its_words() -> None:
    end = f"<w:r>{noted('Word.Comment', p('再核一下'), key=3)}</w:r>"
    found = document(word2003(p("面积", noted("Word.Comment.Start", key=3), "三千亩", noted("Word.Comment.End", key=3), end, "。")))
    (offer,) = found.offers
    assert found.text == "面积三千亩。"
    assert found.text[offer.span.start : offer.span.end] == "三千亩"
    assert (offer.note, offer.author, offer.created) == ("再核一下", "李某某", "2026-03-02T09:30:00.000Z")


def test_a_highlight_is_offered_in_its_colour() -> None:
    (offer,) = document(word2003(p("面积", r("三千亩", '<w:highlight w:val="dark-red"/>')))).offers
    assert offer.colour == "cinnabar"


def test_a_table_has_its_rows_and_merged_cells_are_empty() -> None:
    def cell(words: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(words)}</w:tc>"

    begin, on = cell("东村", '<w:vmerge w:val="restart"/>'), cell("", "<w:vmerge/>")
    assert lines(f"<w:tbl><w:tr>{cell('甲')}{begin}{cell('丙')}</w:tr><w:tr>{cell('乙')}{on}{cell('丁')}</w:tr></w:tbl>") == [
        "甲\t东村\t丙",
        "乙\t\t丁",
    ]


def test_pictures_and_objects_are_told_whatever_their_size() -> None:
    def picture(more: str = "") -> str:
        data = f'<w:binData w:name="wordml://01.png">{"QUJD" * 3_000_000}</w:binData>'
        return f'<w:r><w:pict>{data}<v:shape alt="渠首"><v:imagedata src="wordml://01.png"/></v:shape>{more}</w:pict></w:r>'

    assert lines(p("见", picture())) == ["见[图：渠首]"]
    assert kinds(p("见", picture())) == {"pictures"}
    assert kinds(p("见", picture('<o:OLEObject ProgID="Excel.Sheet.8"/>'))) == {"objects"}


def test_a_text_box_stands_behind_its_paragraph() -> None:
    box = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{p('框里的话')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    assert lines(p("正文", box) + p("后文")) == ["正文", "框里的话", "后文"]


def test_running_heads_and_macros_are_told_and_not_read() -> None:
    section = f'<w:sectPr><w:hdr w:type="odd">{p("内部资料")}</w:hdr></w:sectPr>'
    body = p("正文") + p("末尾", properties=section)
    assert lines(body) == ["正文", "末尾"]
    assert kinds(body) == {"page-heads"}
    with_macros = word2003(p("正文")).replace(b"macrosPresent='no'", b"macrosPresent='yes'")
    assert {one.kind for one in document(with_macros).report or ()} == {"scripts"}


def test_title_and_author_are_those_of_the_file() -> None:
    told = document(word2003(p("正文"), properties="<o:Title>春耕  通知</o:Title><o:Author>张某某</o:Author>")).properties
    assert told is not None
    assert (told.title, told.speaker) == ("春耕 通知", "张某某")


@pytest.mark.parametrize("codec", ["gb2312", "GBK", "gb18030", "utf-16", "utf-8-sig"])
def test_a_file_in_a_chinese_encoding_is_read(codec: str) -> None:
    head = HEAD.replace("UTF-8", codec.removesuffix("-sig"))
    written = word2003(p("各镇：镕字不在国标里。"), head=head).decode().encode("gb18030" if codec.lower() == "gb2312" else codec)
    assert text(written) == "各镇：镕字不在国标里。"


def test_a_flat_package_is_read_like_one_that_is_packed() -> None:
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>脚注。</w:t></w:r></w:p></w:footnote>'
    body = docx_kit.p("备好种子", '<w:r><w:footnoteReference w:id="2"/></w:r>', num=(1, 0)) + docx_kit.tbl(("甲", "乙"))
    related = {"footnotes": note, "numbering": docx_kit.abstract(0, docx_kit.lvl(0, "chineseCounting", "%1、")) + docx_kit.num(1, 0)}
    flat_text = text(flat_word(body, **related))
    assert flat_text == docx_kit.document_of(body, **related).text == "一、备好种子[1]\n甲\t乙\n[1] 脚注。"


def test_the_binary_parts_of_a_flat_package_are_passed_over() -> None:
    assert text(flat(docx_kit.parts(docx_kit.p("正文")), binary="QUJD" * 3_000_000)) == "正文"


@pytest.mark.parametrize("suffix", [".doc", ".xml", ".docx", ".txt", ".wps", ".html"])
@pytest.mark.parametrize(
    "data",
    [word2003(p("正文")), word2003(p("正文"), head=""), flat_word(docx_kit.p("正文")), word2003(p("正文")).decode().encode("utf-16")],
)
def test_it_is_known_by_its_content_whatever_it_is_called(data: bytes, suffix: str) -> None:
    assert format_of(data, Path(f"讲话{suffix}")) == "wordml"


def test_it_is_known_whatever_its_prefixes_are() -> None:
    data = word2003(p("正文")).replace(b"w:", b"ns0:").replace(b"xmlns:w=", b"xmlns:ns0=")
    assert format_of(data, Path("讲话.doc")) == "wordml"
    assert text(data) == "正文"


@pytest.mark.parametrize(
    "data",
    [
        "<w:wordDocument> 是一种文件的开头。".encode()[3:],
        "Word 的开头是：".encode() + word2003(p("正文")),
        b'<package xmlns="http://www.idpf.org/2007/opf"/>',
        b"<!---->" * 290 + b"x",
    ],
)
def test_a_text_that_speaks_of_it_is_a_text(data: bytes) -> None:
    assert format_of(data, Path("讲话.txt")) == "text"


def test_an_opendocument_text_of_one_file_is_none() -> None:
    assert format_of(odt_kit.flat("<text:p/>"), Path("讲话.doc")) == "odt"


def test_it_is_read_by_a_process_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "讲话.doc"
    file.write_bytes(word2003(p("把水管好。")))
    found = read(file)
    assert (found.text, found.origin.reader.partition("/")[0]) == ("把水管好。", "wordml")
    assert "wordml" in MODULES


@pytest.mark.parametrize("data", [word2003(p("正文"))[:-30], HEAD.encode() + b"<w:wordDocument>", word2003("").replace(b"w:body", b"w:x")])
def test_one_that_is_damaged_is_called_so(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="damaged Word document"):
        document(data)
