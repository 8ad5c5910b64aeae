"""What others have left in a .doc: comments with their answers; pictures, shapes and boxes where they are tied to the text."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import pytest

from core.document import PICTURE
from core.importers.doc.stories import time_of
from tests.core.importers.doc_cases import MOMENT, boxes, drawing, drawn, group, picture, record, tags
from tests.core.importers.doc_kit import (
    DELETED,
    IS_FORM,
    PICTURE_AT,
    Run,
    begin,
    document_of,
    end,
    field_of,
    found,
    owners,
    p,
    r,
    remark,
    shape,
    special,
    sprm,
)
from tests.core.importers.doc_writing import plc

if TYPE_CHECKING:
    from core.document import Document


def offers(document: Document) -> list[tuple[str, str, str, str | None]]:
    """Return words, note, author and time of each offer."""
    return [(document.text[one.span.start : one.span.end], one.note, one.author, one.created) for one in document.offers]


def test_a_comment_stands_on_its_stretch_with_author_and_time() -> None:
    document = document_of(
        p("请于", begin(0), "四月底以前", end(), remark(author=1, tag=7), "完成"),
        stories={"comments": [[p(special("\5"), "能否提前？")]]},
        table={
            "GrpXstAtnOwners": owners("李某某", "王某某"),
            "SttbfAtnBkmk": tags(7),
            "AtrdExtra": struct.pack("<IHIiI", MOMENT, 0, 0, 0, 0),
        },
    )
    assert document.text == "请于四月底以前完成"
    assert offers(document) == [("四月底以前", "能否提前？", "王某某", "2026-03-03T08:30:00.000Z")]


def test_a_comment_without_a_stretch_stands_on_its_paragraph() -> None:
    document = document_of(
        p("上段"), p("请完成", remark()), stories={"comments": [[p("可以")]]}, table={"GrpXstAtnOwners": owners("李某某")}
    )
    assert offers(document) == [("请完成", "可以", "李某某", None)]


def test_answers_stand_with_what_they_answer() -> None:
    document = document_of(
        p(begin(0), "四月底", end(), remark(tag=1), remark(1), remark()),
        stories={"comments": [[p("能否提前？")], [p("不能")], [p("那好")]]},
        table={
            "GrpXstAtnOwners": owners("李某某", "王某某"),
            "SttbfAtnBkmk": tags(1),
            "AtrdExtra": b"".join(struct.pack("<IHIiI", 0, 0, depth, -18 if depth else 0, 0) for depth in (0, 1, 2)),
        },
    )
    assert offers(document) == [("四月底", "能否提前？\n\n王某某：不能\n\n李某某：那好", "李某某", None)]


def test_a_stretch_may_run_over_paragraphs() -> None:
    document = document_of(
        p("第一段", begin(0), "起"),
        p("止", end(), "后", remark(tag=5)),
        stories={"comments": [[p("整段重写")]]},
        table={"SttbfAtnBkmk": tags(5)},
    )
    assert [words for words, *_ in offers(document)] == ["起\n止"]


@pytest.mark.parametrize("moment", [0, 61, 30 | 25 << 6 | 3 << 11 | 3 << 16, 1 << 11 | 13 << 16, 31 << 11 | 2 << 16])
def test_a_time_that_is_none_is_left_out(moment: int) -> None:
    assert time_of(moment) is None


def test_a_picture_in_the_line_is_a_sign_with_its_description() -> None:
    data = picture(drawn(5, kind=75, properties=((0x0104, 1), (0x0381, "东渠清淤现场"))))
    document = document_of(p(special("\1", sprm(PICTURE_AT, 0))), p("图后"), streams={"Data": data})
    assert document.text == "[图：东渠清淤现场]\n图后"
    assert document.paragraphs[0].role == PICTURE
    assert found(document) == {"pictures": 1}


def test_a_picture_of_an_older_word_is_one_too() -> None:
    data = bytes(8) + picture(b"\1\0\x09\0\0\x03" + bytes(60), kind=8)
    assert document_of(p("见图", special("\1", sprm(PICTURE_AT, 8))), streams={"Data": data}).text == "见图[图]"


def test_a_picture_that_names_a_file_before_it_is_read() -> None:
    data = picture(drawn(5, kind=75, properties=((0x0381, "东渠"),)), kind=102)
    assert document_of(p(special("\1", sprm(PICTURE_AT, 0))), streams={"Data": data}).text == "[图：东渠]"


@pytest.mark.parametrize("at", [4, 5000, 0x7FFFFFFF, 0xFFFFFFFF])
def test_a_picture_that_is_not_there_is_no_sign(at: int) -> None:
    run = special("\1", struct.pack("<HI", PICTURE_AT, at))
    assert document_of(p("见图", run), streams={"Data": picture(b"")}).text == "见图"


def test_a_dot_is_no_picture() -> None:
    data = picture(drawn(5, kind=75), width=40)
    assert document_of(p("行", special("\1", sprm(PICTURE_AT, 0))), streams={"Data": data}).text == "行"


def test_the_data_of_a_form_are_no_picture() -> None:
    data = picture(drawn(5, kind=75))
    document = document_of(p("行", special("\1", sprm(PICTURE_AT, 0), sprm(IS_FORM))), streams={"Data": data})
    assert document.text == "行"


@pytest.mark.parametrize(("code", "kind"), [(" EMBED Excel.Sheet.8 ", "objects"), (" EMBED Package ", "attachments")])
def test_an_object_of_another_program_is_told(code: str, kind: str) -> None:
    data = picture(drawn(5, kind=75))
    document = document_of(p("表：", *field_of(code, special("\1", sprm(PICTURE_AT, 0)))), streams={"Data": data})
    assert document.text == "表：[图]"
    assert found(document) == {kind: 1}


def test_a_picture_beside_the_text_stands_where_it_is_tied() -> None:
    table = {"DggInfo": drawing(drawn(2001, kind=75, properties=((0x0381, "渠道图"),)))}
    assert document_of(p("前", shape(2001), "后"), table=table).text == "前[图：渠道图]后"


def test_a_shape_that_is_no_picture_is_no_sign() -> None:
    assert document_of(p("前", shape(2001), "后"), table={"DggInfo": drawing(drawn(2001, kind=20))}).text == "前后"


def test_a_hidden_picture_is_no_sign() -> None:
    table = {"DggInfo": drawing(drawn(2001, kind=75, properties=((0x03BF, 0x0002_0002),)))}
    assert document_of(p("前", shape(2001), "后"), table=table).text == "前后"


def test_drawn_letters_are_text() -> None:
    table = {"DggInfo": drawing(drawn(2001, kind=136, properties=((0x00C0, "内部资料"),)))}
    assert document_of(p("前", shape(2001)), table=table).text == "前内部资料"


def test_the_text_of_a_box_stands_behind_its_paragraph() -> None:
    document = document_of(
        p("甲段", shape(2002)),
        p("乙段", shape(2001)),
        stories={"boxes": [[p("第一框")], [p("第二框"), p()]]},
        table={"PlcftxbxTxt": boxes(2001, 2002, lengths=[4, 5]), "DggInfo": drawing(drawn(2001), drawn(2002))},
    )
    assert document.text.split("\n") == ["甲段", "第二框", "乙段", "第一框"]
    assert found(document) == {"order": 2}


def test_boxes_of_a_group_are_a_diagram_where_the_group_is_tied() -> None:
    document = document_of(
        p("见图"),
        p(shape(2000)),
        p("图后"),
        stories={"boxes": [[p("会长")], [p("秘书")]]},
        table={
            "PlcftxbxTxt": boxes(2001, 2002, lengths=[3, 3]),
            "DggInfo": drawing(group(drawn(2000), drawn(2001), group(drawn(2003), drawn(2002)))),
        },
    )
    assert [one for one in document.text.split("\n") if one] == ["见图", "会长", "秘书", "图后"]
    assert [one.role for one in document.paragraphs] == [None, PICTURE, PICTURE, None]


def test_a_box_without_a_drawing_is_known_by_its_number() -> None:
    document = document_of(p("甲段", shape(2001)), stories={"boxes": [[p("框里的话")]]}, table={"PlcftxbxTxt": boxes(2001, lengths=[5])})
    assert document.text == "甲段\n框里的话"


def test_a_deleted_box_and_an_empty_one_are_left_out() -> None:
    gone = Run("\x08", sprm(DELETED), shape(2001).ties)
    document = document_of(
        p("甲段", gone, shape(2002)),
        p("乙段"),
        stories={"boxes": [[p("框里的话")], [p(" ")]]},
        table={"PlcftxbxTxt": boxes(2001, 2002, lengths=[5, 2])},
    )
    assert document.text == "甲段\n乙段"


def test_a_box_that_is_tied_to_several_places_is_read_once() -> None:
    document = document_of(
        p("甲段", shape(2001)),
        p("乙段", shape(2001)),
        stories={"boxes": [[p("框里的话")]]},
        table={"PlcftxbxTxt": boxes(2001, lengths=[5])},
    )
    assert document.text == "甲段\n框里的话\n乙段"


def test_marks_stand_right_behind_what_shows_as_something_else() -> None:
    document = document_of(
        p(r("删去的", sprm(DELETED)), *field_of(" PAGE ", "12"), begin(0), "此处", end(), remark(tag=0)),
        stories={"comments": [[p("核对")]]},
        table={"SttbfAtnBkmk": tags(0)},
    )
    assert [words for words, *_ in offers(document)] == ["此处"]


def test_drawn_letters_behind_the_pages_are_a_watermark() -> None:
    told = drawing(drawn(2001)) + b"\1" + record(0xF002, group(drawn(3001, kind=136, properties=((0x00C0, "内部资料"),))), head=15)
    document = document_of(p("正文", shape(2001)), table={"DggInfo": told})
    assert document.text == "正文"
    assert found(document) == {"watermarks": 1}


def test_a_comment_whose_place_was_deleted_is_counted() -> None:
    gone = special("\5", sprm(DELETED), ties=remark().ties)
    document = document_of(p("正文", gone), stories={"comments": [[p("批语")]]})
    assert offers(document) == [("正文", "批语", "", None)]
    document = document_of(p("正文"), stories={"comments": [[p("批语")]]}, table={"PlcfandRef": plc([9_000, 9_001], [bytes(30)])})
    assert offers(document) == []
    assert found(document) == {"comments": 1}


def test_signatures_are_told() -> None:
    assert found(document_of(p("正文"), streams={"_xmlsignatures/1": b"x", "_signatures": b"y"})) == {"seals": 2}
