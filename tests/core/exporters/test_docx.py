"""Annotated texts as Word files."""

from __future__ import annotations

import gc
import weakref
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from docx.enum.text import WD_UNDERLINE
from docx.shared import RGBColor
from lxml import etree

from core.document import Paragraph
from core.exporters.docx import losses
from core.exporting import EXCERPTS, SKELETON, ExportOptions
from core.metadata import Metadata
from core.spans import Span
from tests.core.excerpt_kit import SPEECH, exported, mark, placed
from tests.core.exporters.docx_kit import W, bookmarked, commented, exported_file, lines, opened, runs, said

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from docx.document import Document

    from core.exporting import ExportedDocument

GUARDED = "谁的水闸谁看守，谁的堤段谁巡查"


def looks(document: Document, words: str) -> list[tuple[str, str]]:
    """Return the runs of the paragraph that begins with some words, each with the ground under it."""
    return [(text, said(properties, "shd", "fill") or "") for text, properties in runs(document, words)]


def test_the_text_stands_under_its_title_with_its_headings_as_headings(tmp_path: Path) -> None:
    found = lines(opened(tmp_path, exported(SPEECH, [])))
    assert found[:7] == [
        ("Title", "在全镇防汛动员会上的讲话"),
        ("Subtitle", "镇长"),
        ("Subtitle", "（2026年3月2日）"),
        ("Body Text", "同志们："),
        ("Body Text", "汛期一天天近了，今天把任务再过一遍。"),
        ("Heading 1", "一、把责任压到人头"),
        ("Body Text", "谁的水闸谁看守，谁的堤段谁巡查。闸门钥匙挂在谁的腰上，责任就落在谁的身上。"),
    ]
    assert found[7] == ("Heading 2", "（一）水库要有人住")
    assert "".join(words for _, words in found) == SPEECH.replace("\n", "")


def test_a_text_without_a_title_gets_the_name_of_its_document(tmp_path: Path) -> None:
    document = exported("今天讲三件事。", [], metadata=Metadata(), name="谈话记录.txt")
    assert lines(opened(tmp_path, document)) == [("Title", "谈话记录.txt"), ("Body Text", "今天讲三件事。")]


def test_marks_look_as_they_do_on_the_page(tmp_path: Path) -> None:
    marks = [
        mark(SPEECH, GUARDED, 1),
        mark(SPEECH, "谁的堤段谁巡查", 2, colour="indigo"),
        mark(SPEECH, "闸门钥匙", 3, kind="underline", colour="cinnabar"),
        mark(SPEECH, "责任就落在谁的身上", 4, kind="wavy", colour="rouge"),
        mark(SPEECH, "落在", 5, kind="strike"),
    ]
    document = opened(tmp_path, exported(SPEECH, marks))
    assert looks(document, "谁的水闸") == [
        ("谁的水闸谁看守，", "F8E58F"),
        ("谁的堤段谁巡查", "DCDFC3"),
        ("。", ""),
        ("闸门钥匙", ""),
        ("挂在谁的腰上，", ""),
        ("责任就", ""),
        ("落在", ""),
        ("谁的身上", ""),
        ("。", ""),
    ]
    fonts = {run.text: run.font for one in document.paragraphs for run in one.runs}
    assert (fonts["闸门钥匙"].underline, fonts["责任就"].underline) == (True, WD_UNDERLINE.WAVY)
    assert said(dict(runs(document, "谁的水闸"))["闸门钥匙"], "u", "color") == "CF6149"
    assert [bool(fonts[words].strike) for words in ("责任就", "落在")] == [False, True]


def test_the_readers_own_shade_is_used_unless_words_could_not_be_read_on_it(tmp_path: Path) -> None:
    marks = [mark(SPEECH, "谁的水闸", 1, colour="indigo"), mark(SPEECH, "闸门钥匙", 2, colour="rouge")]
    document = opened(tmp_path, exported(SPEECH, marks), colours={"indigo": "#AADDEE", "rouge": "#200040"})
    grounds = dict(looks(document, "谁的水闸"))
    assert grounds["谁的水闸"] == "AADDEE"
    assert min(RGBColor.from_string(grounds["闸门钥匙"])) > 0x60


def test_comments_stand_on_their_words_with_author_and_time(tmp_path: Path) -> None:
    over = "责任就落在谁的身上。\n（一）水库要有人住\n大坝"
    marks = [
        mark(SPEECH, GUARDED, 1, note="谁来查？\n要有记录。", tags=("责任", "值班"), star=True, author="李春和"),
        mark(SPEECH, "谁的堤段谁巡查。闸门", 2, note="与去年不同"),
        mark(SPEECH, over, 3, note="跨了三段", task={"task": "值班", "due": "四月底前"}),
        mark(SPEECH, "编织袋", 4),
    ]
    document = opened(tmp_path, exported(SPEECH, marks), author="周小满")
    assert commented(document) == {
        "谁来查？\n要有记录。\n★\n【标签】责任、值班": GUARDED,
        "与去年不同": "谁的堤段谁巡查。闸门",
        "跨了三段\n【任务】值班\n【时限】四月底前": over,
    }
    first, second, _ = document.comments
    assert (first.author, first.initials, second.author) == ("李春和", "李", "周小满")
    # Word shows the time as it stands there: by the reader's own clock.
    assert first.timestamp == datetime.fromisoformat(marks[0].created).astimezone().replace(tzinfo=None)


def test_emphasis_in_a_note_is_seen_in_its_comment(tmp_path: Path) -> None:
    note = "**谁来查**？要有*记录*，~~不必~~、***早报***\n2*3*4 \\*不是\\* **与 `码`"
    document = opened(tmp_path, exported(SPEECH, [mark(SPEECH, GUARDED, 1, note=note)]))
    (comment,) = document.comments
    first, second = ([(run.text, run.bold, run.italic, run.font.strike) for run in one.runs if run.text] for one in comment.paragraphs)
    assert first == [
        ("谁来查", True, None, None),
        ("？要有", None, None, None),
        ("记录", None, True, None),
        ("，", None, None, None),
        ("不必", None, None, True),
        ("、", None, None, None),
        ("早报", True, True, None),
    ]
    # What could not be read back letter for letter stands as it was written.
    assert second == [("2*3*4 \\*不是\\* **与 `码`", None, None, None)]


def test_without_notes_nothing_the_reader_wrote_is_in_the_file(tmp_path: Path) -> None:
    marks = [mark(SPEECH, GUARDED, 1, note="不外传", tags=("内部",))]
    path = exported_file(tmp_path / "out.docx", [exported(SPEECH, marks)], has_notes=False)
    with zipfile.ZipFile(path) as package:
        everything = b"".join(map(package.read, package.namelist())).decode("utf-8", "replace")
    assert "F8E58F" in everything
    assert "不外传" not in everything
    assert "内部" not in everything


def test_a_bookmark_can_be_jumped_to_and_those_of_the_program_are_hidden(tmp_path: Path) -> None:
    start = SPEECH.index("二、把物资")
    marks = [placed(SPEECH, Span(start, start), 1, kind="bookmark"), mark(SPEECH, "编织袋", 2)]
    found = bookmarked(opened(tmp_path, exported(SPEECH, marks)))
    assert [(name, words) for name, words in found.items() if not name.startswith("_")] == [
        ("书签_二把物资备到堤上_1", "二、把物资备到堤上")
    ]
    assert [words for name, words in found.items() if name.startswith("_")] == ["二、把物资备到堤上", "编织袋"]


def test_a_note_on_the_document_is_a_comment_on_its_title(tmp_path: Path) -> None:
    note = placed(SPEECH, Span(0, 0), 1, kind="document-note", note="可作范文")
    assert commented(opened(tmp_path, exported(SPEECH, [note]))) == {"可作范文": "在全镇防汛动员会上的讲话"}


def test_what_has_no_certain_place_is_listed_at_the_end(tmp_path: Path) -> None:
    marks = [
        mark(SPEECH, "水位每小时报一次", 1, status="orphan", note="没有了"),
        mark(SPEECH, "编织袋", 2, status="to-review"),
        mark(SPEECH, "编织袋", 3),
    ]
    document = opened(tmp_path, exported(SPEECH, marks))
    assert lines(document)[-3:] == [
        ("Heading 1", "待复核和未找到原文的批注"),
        ("Body Text", "未找到原文：水位每小时报一次"),
        ("Body Text", "待复核：编织袋"),
    ]
    assert commented(document) == {"没有了": "水位每小时报一次"}


def test_rows_of_a_table_are_a_table(tmp_path: Path) -> None:
    text = "任务分解表\n任务\t牵头单位\n清理干渠\t水管站\n请对照落实。"
    spans = [Span(0, 5), Span(6, 13), Span(14, 22), Span(23, 29)]
    rows = [None, (0, 0), (0, 1), None]
    paragraphs = tuple(Paragraph(span, row=row) for span, row in zip(spans, rows, strict=True))
    marks = [mark(text, "干渠\t水管", 1, note="分两段")]
    document = opened(tmp_path, exported(text, marks, paragraphs=paragraphs, metadata=Metadata(title="任务分解表")))
    (table,) = document.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["任务", "牵头单位"], ["清理干渠", "水管站"]]
    assert commented(document) == {"分两段": "干渠\n水管"}


def test_a_table_has_no_more_columns_than_word_takes(tmp_path: Path) -> None:
    text = "各村\n" + "\t".join(f"第{number}村" for number in range(70))
    paragraphs = (Paragraph(Span(0, 2)), Paragraph(Span(3, len(text)), row=(0, 0)))
    document = opened(tmp_path, exported(text, [mark(text, "第69村", 1, note="最远")], paragraphs=paragraphs))
    (table,) = document.tables
    assert len(table.columns) == 63
    assert table.rows[0].cells[-1].text.endswith("\t第69村")
    assert commented(document) == {"最远": "第69村"}


def test_nothing_that_is_written_breaks_the_file(tmp_path: Path) -> None:
    odd = "\0\x1b\x0b\ud800<w:p>&amp;]]>\uffff\r\n\t“引号”"
    marks = [mark(SPEECH, GUARDED, 1, note=odd, tags=(odd,), author=odd + "&" * 300, task={"task": odd})]
    document = opened(tmp_path, exported(SPEECH, marks, metadata=Metadata(title=odd)), author=odd + "&" * 300)
    (words,) = commented(document)
    assert "<w:p>&amp;]]>" in words
    assert "\x1b" not in words
    assert document.core_properties.title.endswith("“引号”")


def test_each_of_several_documents_begins_a_page_under_its_own_branch(tmp_path: Path) -> None:
    document = opened(tmp_path, *(exported(SPEECH, [], number, metadata=Metadata(title=f"第{number}份")) for number in (1, 2, 3)))
    titles = [one for one in document.paragraphs if one.style and one.style.name == "Title"]
    assert [one.paragraph_format.page_break_before for one in titles] == [None, True, True]
    levels = [said(one.pPr, "outlineLvl") for one in document.element.body.iter(f"{W}p") if said(one.pPr, "pStyle") == "Title"]
    assert levels == ["0", "0", "0"]
    headings = [style for style, words in lines(document) if words.startswith(("一、", "（一）"))]
    assert headings == ["Heading 2", "Heading 3"] * 3
    assert document.styles["Heading 2"].element.find(f"{W}pPr/{W}outlineLvl").get(f"{W}val") == "1"


def test_of_many_documents_two_are_held_at_a_time(tmp_path: Path) -> None:
    held: list[weakref.ref[ExportedDocument]] = []
    most = 0

    def documents() -> Iterator[ExportedDocument]:
        nonlocal most
        for number in range(6):
            gc.collect()
            most = max(most, sum(one() is not None for one in held))
            one = exported(SPEECH, [mark(SPEECH, GUARDED, number)], number)
            held.append(weakref.ref(one))
            yield one
            del one

    exported_file(tmp_path / "out.docx", documents())
    assert most <= 2


PARAGRAPH_ORDER = ["pStyle", "keepNext", "pageBreakBefore", "pBdr", "snapToGrid", "spacing", "ind", "jc", "outlineLvl"]
RUN_ORDER = ["rStyle", "rFonts", "b", "bCs", "i", "iCs", "strike", "color", "spacing", "sz", "szCs", "u", "shd"]


@pytest.mark.parametrize("layout", ["plain", "official"])
def test_properties_stand_in_the_order_of_the_standard(tmp_path: Path, layout: str) -> None:
    marks = [mark(SPEECH, GUARDED, 1, note="甲"), mark(SPEECH, "谁的堤段", 2, kind="wavy"), mark(SPEECH, "堤段", 3, kind="strike")]
    some = [exported(SPEECH + "镇人民政府\n2026年3月2日", marks), exported("一、修渠。修一段，验一段。\n" + SPEECH, [])]
    path = exported_file(tmp_path / "out.docx", some, layout=layout)
    with zipfile.ZipFile(path) as package:
        roots = [etree.fromstring(package.read(f"word/{name}.xml")) for name in ("document", "styles", "comments")]
    for root in roots:
        for name, order in (("pPr", PARAGRAPH_ORDER), ("rPr", RUN_ORDER)):
            for one in root.iter(f"{W}{name}"):
                places = [order.index(etree.QName(child).localname) for child in one if etree.QName(child).localname != "lang"]
                assert places == sorted(places), etree.tostring(one)


def test_what_the_file_cannot_hold_is_said_before() -> None:
    marks = [
        mark(SPEECH, GUARDED, 1, note="有话", updated="2026-03-06T01:12:00.000Z"),
        mark(SPEECH, "编织袋", 2, group="0a" * 16),
    ]
    counts = [(one.sentence.partition("annotations ")[2][:9], one.count) for one in losses(marks, ExportOptions())]
    assert counts == [("without w", 1), ("keep the ", 1), ("that were", 1)]
    assert [one.count for one in losses(marks, ExportOptions(has_notes=False))] == [1, 2, 1, 1]
    assert [one.count for one in losses(marks, ExportOptions(content=EXCERPTS))] == [1, 2]
    assert [one.count for one in losses(marks, ExportOptions(content=SKELETON))] == [2]
    assert losses([], ExportOptions()) == ()
