"""What is told of Word documents: deletions, pictures, fields, numbers, and what the package holds beside the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.core.importers.docx_kit import abstract, document_of, docx, lvl, num, opened, p, parts, r, tbl, zipped

if TYPE_CHECKING:
    from core.document import Document
    from core.import_report import ImportFinding

FIRST = p("关于做好防汛值守工作的通知")
DECIMAL = abstract(0, lvl(0, "chineseCounting", "%1、"), lvl(1, "bullet", "●")) + num(1, 0)
PICTURE = (
    '<w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" descr="{0}"/><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/{1}">{2}</a:graphicData></a:graphic></wp:inline></w:drawing>'
)


def findings(document: Document) -> dict[str, ImportFinding]:
    assert document.report is not None
    return {one.kind: one for one in document.report}


def kinds(document: Document) -> dict[str, int]:
    return {kind: one.count for kind, one in findings(document).items()}


def behind(document: Document, kind: str) -> list[str]:
    """Return the text behind each place of a finding, up to the end of its line."""
    return [document.text[place:].split("\n")[0] for place in findings(document)[kind].places]


def drawing(caption: str = "", graphic: str = "picture") -> str:
    return f"<w:r>{PICTURE.format(caption, graphic, '<pic:pic/>' if graphic == 'picture' else '')}</w:r>"


def test_plain_paragraphs_and_tables_leave_nothing_out() -> None:
    assert document_of(FIRST + p("各单位要严格值守。") + tbl(("单位", "电话"), ("水利局", "110"))).report == ()


def test_deleted_and_hidden_passages_are_counted_once_each_where_they_stood() -> None:
    gone = "<w:del><w:r><w:delText>原定</w:delText></w:r></w:del><w:del><w:r><w:delText>三班</w:delText></w:r></w:del>"
    hidden = r("内部", "<w:vanish/>") + r("掌握", "<w:vanish/>")
    moved = "<w:moveFrom><w:r><w:t>挪走</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>两班</w:t></w:r></w:ins>"
    document = document_of(FIRST + p("实行", gone, moved, "值守。") + p("名单", hidden, "附后。"))
    assert kinds(document) == {"deleted": 1, "hidden": 1}
    assert behind(document, "deleted") == ["两班值守。"]
    assert behind(document, "hidden") == ["附后。"]


def test_a_deleted_row_is_counted() -> None:
    row = "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>旧</w:t></w:r></w:p></w:tc></w:tr>"
    document = document_of(FIRST + tbl(("单位", "电话")).replace("</w:tbl>", row + "</w:tbl>"))
    assert kinds(document) == {"deleted": 1}


def test_pictures_charts_objects_and_attachments_are_told_apart() -> None:
    sheet = '<w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object>'
    packed = '<w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Package"/></w:object>'
    document = document_of(
        FIRST + p("现场", drawing("堤坝")) + p(drawing(graphic="chart")) + p(f"<w:r>{sheet}</w:r>") + p(f"<w:r>{packed}</w:r>")
    )
    assert kinds(document) == {"pictures": 1, "objects": 2, "attachments": 1}
    assert behind(document, "pictures") == ["[图：堤坝]"]
    assert findings(document)["objects"].detail == "chart, Excel.Sheet.12"


def test_text_boxes_stand_in_an_order_that_was_guessed() -> None:
    box = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{p('电话：110')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    document = document_of(FIRST + p("值班", box, "表"))
    assert kinds(document) == {"order": 1}
    assert behind(document, "order") == ["表"]


def test_formulas_stand_in_a_row() -> None:
    assert kinds(document_of(FIRST + p("流量为", "<m:oMath><m:r><m:t>Q=va</m:t></m:r></m:oMath>"))) == {"formulas": 1}


def test_numbers_that_were_computed_are_counted_and_bullets_are_not() -> None:
    document = document_of(FIRST + p("值班", num=(1, 0)) + p("巡堤", num=(1, 0)) + p("带班", num=(1, 1)), numbering=DECIMAL)
    assert kinds(document) == {"numbers": 2}
    assert behind(document, "numbers") == ["值班", "巡堤"]


def test_numbers_are_missing_where_the_part_that_makes_them_is_damaged() -> None:
    content = parts(FIRST + p("值班", num=(1, 0)) + p("散会"), numbering=DECIMAL)
    content["word/numbering.xml"] = content["word/numbering.xml"][:200]
    document = opened(zipped(content))
    assert kinds(document) == {"damaged-parts": 1, "numbers-missing": 1}
    assert behind(document, "numbers-missing") == ["值班"]
    assert findings(document)["damaged-parts"].detail == "numbering"


def form(result: str, kind: str = "<w:textInput/>") -> str:
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{kind}</w:ffData></w:fldChar></w:r>'
    return (
        begin + "<w:r><w:instrText> FORMTEXT </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r(result) + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_fields_of_a_form_are_counted_where_they_have_no_words() -> None:
    prompt = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('单击此处输入文字')}</w:sdtContent></w:sdt>"
    filled = f"<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{r('水利局')}</w:sdtContent></w:sdt>"
    document = document_of(FIRST + p("姓名：", form("\u2002"), "电话：", form("110")) + p("单位：", prompt) + p("部门：", filled))
    assert kinds(document) == {"form-fields": 2}
    assert behind(document, "form-fields")[0].endswith("电话：110")


@pytest.mark.parametrize(
    ("kind", "shows"),
    [
        ('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', "☒"),
        ('<w:checkBox><w:default w:val="1"/></w:checkBox>', "☒"),
        ('<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>', "☐"),
        ("<w:checkBox/>", "☐"),
        ('<w:ddList><w:result w:val="1"/><w:listEntry w:val="镇长"/><w:listEntry w:val="站长"/></w:ddList>', "站长"),
        ('<w:ddList><w:default w:val="1"/><w:listEntry w:val="镇长"/><w:listEntry w:val="站长"/></w:ddList>', "站长"),
        ('<w:ddList><w:listEntry w:val="镇长"/><w:listEntry w:val="站长"/></w:ddList>', "镇长"),
    ],
)
def test_what_is_ticked_or_chosen_in_a_form_shows(kind: str, shows: str) -> None:
    document = document_of(p("甲", form("", kind), "乙"))
    assert document.text == f"甲{shows}乙"
    assert kinds(document) == {}


def test_a_list_of_a_form_without_entries_is_counted() -> None:
    document = document_of(p("甲", form("", '<w:ddList><w:result w:val="7"/><w:listEntry w:val="镇长"/></w:ddList>'), "乙"))
    assert document.text == "甲乙"
    assert kinds(document) == {"form-fields": 1}


def test_running_heads_count_where_they_have_words_and_watermarks_beside() -> None:
    mark = '<w:p><w:r><w:pict><v:shape id="PowerPlusWaterMarkObject1"><v:textpath string="内部资料"/></v:shape></w:pict></w:r></w:p>'
    assert kinds(document_of(FIRST, header1=p("某县防汛办") + mark, footer1=p())) == {"page-heads": 1, "watermarks": 1}


def test_comments_that_stand_nowhere_are_counted() -> None:
    comment = '<w:comment w:id="{0}" w:author="王某某"><w:p><w:r><w:t>核对</w:t></w:r></w:p></w:comment>'
    placed = '<w:commentRangeStart w:id="1"/>' + r("值守") + '<w:commentRangeEnd w:id="1"/>'
    document = document_of(FIRST + p("严格", placed), comments=comment.format(1) + comment.format(2))
    assert kinds(document) == {"comments": 1}
    assert len(document.offers) == 1


def test_macros_signatures_merged_files_and_parts_of_an_unknown_kind_are_named() -> None:
    more = {
        "word/vbaProject.bin": "x",
        "_xmlsignatures/sig1.xml": "<x/>",
        "word/theme/theme1.xml": "<x/>",
        "word/hologram.bin": "x",
    }
    document = document_of(FIRST + '<w:altChunk r:id="r9"/>', more=more)  # type: ignore[arg-type]
    assert kinds(document) == {"attachments": 1, "scripts": 1, "seals": 1, "unknown-parts": 1}
    assert findings(document)["unknown-parts"].detail == "word/hologram.bin"


def test_a_damaged_head_takes_nothing_else_away() -> None:
    whole = docx(FIRST, header1=p("某县防汛办" * 50))
    place = whole.index(b"word/header1.xml") + len("word/header1.xml") + 5
    document = opened(whole[:place] + bytes(20) + whole[place + 20 :])
    assert kinds(document) == {"damaged-parts": 1}
    assert document.text == "关于做好防汛值守工作的通知"
