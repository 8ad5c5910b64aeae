"""What the report says of texts in a Word file that stand nowhere in its text."""

from __future__ import annotations

import struct

from tests.core.importers.doc_kit import document_of, found, p, shape
from tests.core.importers.doc_writing import plc

TEXT = p("各村清理渠道。")
BOX = [[p("值班电话全天开通")]]


def boxes(number: int) -> dict[str, bytes]:
    """Return the table of boxes whose only one is that of a shape."""
    return {"PlcftxbxTxt": plc([0, 9, 10], [bytes(14) + struct.pack("<I", number) + bytes(4), bytes(22)])}


def test_a_box_that_is_tied_to_the_text_stands_in_it() -> None:
    document = document_of(p("各村清理渠道。", shape(7)), stories={"boxes": BOX}, table=boxes(7))
    assert "值班电话全天开通" in document.text
    assert found(document) == {"order": 1}


def test_a_box_that_is_tied_to_nothing_is_told_of() -> None:
    document = document_of(TEXT, stories={"boxes": BOX}, table=boxes(7))
    assert document.text == "各村清理渠道。"
    assert [(one.kind, one.count, one.detail) for one in document.report or ()] == [("objects", 1, "textbox")]


def test_boxes_of_which_no_table_tells_are_told_of_once() -> None:
    assert found(document_of(TEXT, stories={"boxes": BOX * 2})) == {"objects": 1}


def test_boxes_without_words_are_nothing_to_tell_of() -> None:
    assert found(document_of(TEXT, stories={"boxes": [[p(" ")]]})) == {}


def test_comments_of_which_nothing_says_where_they_belong_are_counted() -> None:
    assert found(document_of(TEXT, stories={"comments": [[p("请核对。")]]})) == {"comments": 1}


def test_heads_in_the_order_of_older_files_are_counted() -> None:
    assert found(document_of(TEXT, stories={"headers": [[p("县防汛办文件")]]})) == {"page-heads": 1}
    assert found(document_of(TEXT, stories={"headers": [[p("\x03")], [p("\x04")]]})) == {}
