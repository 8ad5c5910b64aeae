"""The layout of official documents, excerpts and handouts as Word files."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

import pytest
from docx.shared import Mm, Pt
from lxml import etree

from core.errors import ReaderError
from core.exporting import EXCERPTS, OFFICIAL, PLAIN, SKELETON
from core.metadata import Metadata
from core.spans import Span
from tests.core.excerpt_kit import SPEECH, exported, mark, placed, tabled
from tests.core.exporters.docx_kit import W, exported_file, lines, opened, paragraph, runs, said

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document

MARKS = [
    mark(SPEECH, "谁的水闸谁看守", 1, note="**压实**责任\n- 谁查", tags=("责任",), star=True),
    mark(SPEECH, "大坝值班室夜里要亮灯", 2, colour="rouge", tags=("值班",), task={"task": "值班", "lead": "水管所"}),
    placed(SPEECH, Span(0, 0), 3, kind="document-note", note="可作范文"),
]
SIGNED = SPEECH + "镇人民政府\n2026年3月2日\n"


def face(document: Document, style: str) -> tuple[str, float]:
    """Return the East Asian face of a style and its size in points."""
    found = document.styles[style].element.find(f"{W}rPr")
    return found.find(f"{W}rFonts").get(f"{W}eastAsia"), int(found.find(f"{W}sz").get(f"{W}val")) / 2


def test_an_official_document_is_set_as_the_standard_says(tmp_path: Path) -> None:
    document = opened(tmp_path, exported(SPEECH, []), layout=OFFICIAL)
    assert [face(document, style) for style in ("Title", "Heading 1", "Heading 2", "Heading 3", "Body Text")] == [
        ("方正小标宋简体", 22),
        ("黑体", 16),
        ("楷体_GB2312", 16),
        ("仿宋_GB2312", 16),
        ("仿宋_GB2312", 16),
    ]
    section = document.sections[0]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    for found, wanted in zip(margins, (37, 35, 28, 26), strict=True):
        assert found == pytest.approx(Mm(wanted), abs=Pt(0.05))
    body = document.styles["Body Text"].paragraph_format
    assert (body.line_spacing, body.first_line_indent) == (Pt(28.95), Pt(32))
    # 22 lines and 28 characters are what the type area holds.
    depth = section.page_height - section.top_margin - section.bottom_margin
    assert depth // body.line_spacing == 22
    closer = int(document.styles["Body Text"].element.find(f"{W}rPr/{W}spacing").get(f"{W}val"))
    width = section.page_width - section.left_margin - section.right_margin
    assert width // Pt(16 + closer / 20) == 28


def test_page_numbers_of_an_official_document_stand_outside(tmp_path: Path) -> None:
    document = opened(tmp_path, exported(SPEECH, []), layout=OFFICIAL)
    section = document.sections[0]
    assert document.settings.odd_and_even_pages_header_footer
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        assert [one.text for one in footer.paragraphs] == ["— 1 —"]
        assert said(footer.part.element.find(f"{W}p/{W}pPr"), "jc") == side
    assert face(document, "footer") == ("宋体", 14)
    plain = opened(tmp_path, exported(SPEECH, []), layout=PLAIN)
    assert [one.text for one in plain.sections[0].footer.paragraphs] == ["1"]


def test_only_the_template_beside_the_library_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = []

    def note(path: object, *rest: object, **more: object) -> IO[Any]:
        read.append(str(path))
        return opening(path, *rest, **more)  # type: ignore[call-overload,no-any-return]

    opening = open
    monkeypatch.setattr("builtins.open", note)
    exported_file(tmp_path / "out.docx", [exported(SPEECH, MARKS)], layout=OFFICIAL)
    # A packaged program has no folder "parts", through which python-docx looks for others.
    assert [path for path in read if "templates" in path and ".." in path] == []


def test_faces_that_are_missing_have_others_named_for_them(tmp_path: Path) -> None:
    package = opened(tmp_path, exported(SPEECH, []), layout=OFFICIAL).part.package
    table = next(part.blob for part in package.iter_parts() if part.partname == "/word/fontTable.xml")
    fonts = {one.get(f"{W}name"): one.find(f"{W}altName") for one in etree.fromstring(table)}
    assert "华文中宋" in fonts["方正小标宋简体"].get(f"{W}val").split(",")
    assert fonts["仿宋_GB2312"].get(f"{W}val").startswith("FangSong_GB2312,仿宋,FangSong")


def test_a_signature_stands_off_the_right_border_and_the_date_below_it(tmp_path: Path) -> None:
    document = opened(tmp_path, exported(SIGNED, []), layout=OFFICIAL)
    organ, date = document.paragraphs[-2:]
    assert (organ.text, date.text) == ("镇人民政府", "2026年3月2日")
    first, second = (int(said(paragraph(document, one.text).pPr, "ind", "leftChars") or "") for one in (organ, date))
    # 7.3.5.2: two characters off the border, the date begins two characters behind the organ.
    assert second - first == 200
    assert max(first + 500, second + 600) == 2600


def test_enclosures_stand_under_one_another(tmp_path: Path) -> None:
    text = SPEECH + "附件：1.物资清单\n2.值班表\n镇人民政府\n2026年3月2日\n"
    document = opened(tmp_path, exported(text, []), layout=OFFICIAL)
    lefts = [
        (said(paragraph(document, words).pPr, "ind", "left"), said(paragraph(document, words).pPr, "ind", "hanging"))
        for words in ("附件", "2.值")
    ]
    # Two characters, then 附件： and the number.
    assert lefts == [("1920", "1280"), ("1920", "320")]


def test_a_line_is_free_under_the_matter_of_the_title(tmp_path: Path) -> None:
    document = opened(tmp_path, exported(SPEECH, []), layout=OFFICIAL)
    assert [one.paragraph_format.space_after for one in document.paragraphs[:4]] == [None, None, Pt(28.95), None]


def test_a_heading_takes_the_face_of_its_label(tmp_path: Path) -> None:
    text = "关于汛前准备的通知\n（一）修渠。修一段，验一段。\n（二）清淤。清一段，验一段。\n"
    document = opened(tmp_path, exported(text, [], metadata=Metadata(title="关于汛前准备的通知")), layout=OFFICIAL)
    heading = document.paragraphs[1]
    assert heading.style is not None
    assert heading.style.name == "Heading 1"
    (_, head), (words, rest) = runs(document, "（一）")
    assert said(head, "rFonts", "eastAsia") == "楷体_GB2312"
    assert (words, said(rest, "rStyle")) == ("修一段，验一段。", "BodyTextChar")


def test_excerpts_stand_under_the_headings_of_their_sections(tmp_path: Path) -> None:
    document = opened(tmp_path, exported(SPEECH, MARKS), content=EXCERPTS)
    assert lines(document) == [
        ("Title", "在全镇防汛动员会上的讲话"),
        ("Heading 1", "全文批注"),
        ("Note Text", "可作范文"),
        ("Caption", "《在全镇防汛动员会上的讲话》"),
        ("Heading 1", "一、把责任压到人头"),
        ("Quote", "谁的水闸谁看守"),
        ("Note Text", "压实责任"),
        ("Note Text", "• 谁查"),
        ("footnote text", "★ · 责任"),
        ("Caption", "《在全镇防汛动员会上的讲话》，第4段"),
        ("Heading 2", "（一）水库要有人住"),
        ("Quote", "大坝值班室夜里要亮灯"),
        ("footnote text", "值班 · 任务：值班 · 牵头：水管所 · 状态：待办"),
        ("Caption", "《在全镇防汛动员会上的讲话》，第6段"),
    ]
    assert next(run.bold for one in document.paragraphs for run in one.runs if run.text == "压实")
    fields = [one.text for one in document.element.body.iter(f"{W}instrText")]
    assert fields[1] == f' HYPERLINK "meipi://open?document=7&start={MARKS[0].span.start}&annotation={MARKS[0].id}" '


def test_a_passage_over_paragraphs_stands_in_paragraphs_and_a_note_has_its_looks(tmp_path: Path) -> None:
    note = "# 用法\n*可引*，~~不必~~`原样`见[台账](https://example.org/a)\n1. 先讲\n   - 再讲\n> 旧稿"
    one = mark(SPEECH, "责任就落在谁的身上。\n（一）水库要有人住\n大坝", 1, note=note)
    document = opened(tmp_path, exported(SPEECH, [one]), content=EXCERPTS)
    assert [words for style, words in lines(document) if style == "Quote"] == one.anchor.quote.split("\n")
    assert [words for style, words in lines(document) if style == "Note Text"] == [
        "用法",
        "可引，不必原样见台账",
        "1. 先讲",
        "• 再讲",
        "旧稿",
    ]
    looks = {words: properties for words, properties in runs(document, "可引") if properties is not None}
    assert [
        (words, name)
        for words in ("可引", "不必", "原样")
        for name in ("i", "strike", "shd")
        if looks[words].find(f"{W}{name}") is not None
    ] == [
        ("可引", "i"),
        ("不必", "strike"),
        ("原样", "shd"),
    ]
    kept = [one.style.name for one in document.paragraphs if one.style and one.paragraph_format.keep_with_next]
    assert kept[-1:] == ["Note Text"]


def test_a_document_without_excerpts_gets_no_page(tmp_path: Path) -> None:
    others = [exported(SPEECH, [], number) for number in (1, 2)]
    document = opened(tmp_path, others[0], exported(SPEECH, MARKS, 3), others[1], content=EXCERPTS)
    assert [style for style, _ in lines(document)].count("Title") == 1
    assert lines(document)[1] == ("Heading 1", "全文批注")


def test_no_excerpts_at_all_are_told_and_make_no_file(tmp_path: Path) -> None:
    path = tmp_path / "out.docx"
    with pytest.raises(ReaderError, match="no annotations to export"):
        exported_file(path, [exported(SPEECH, []), exported(SPEECH, [MARKS[2]])], content=EXCERPTS, has_notes=False)
    assert not path.exists()


@pytest.mark.parametrize(
    ("grouping", "heads"),
    [("colour", ["藤黄 · 要点", "胭脂 · 存疑"]), ("tag", ["值班", "责任", "无标签"])],
)
def test_excerpts_stand_together_by_colour_or_tag(tmp_path: Path, grouping: str, heads: list[str]) -> None:
    document = opened(tmp_path, exported(SPEECH, MARKS), content=EXCERPTS, grouping=grouping)
    assert [words for style, words in lines(document) if style == "Heading 1"] == heads


def test_a_handout_has_headings_and_first_sentences(tmp_path: Path) -> None:
    assert lines(opened(tmp_path, exported(SPEECH, MARKS), content=SKELETON, layout=OFFICIAL)) == [
        ("Title", "在全镇防汛动员会上的讲话"),
        ("Subtitle", "传达提纲"),
        ("Body Text", "汛期一天天近了，今天把任务再过一遍。"),
        ("Heading 1", "一、把责任压到人头"),
        ("Body Text", "谁的水闸谁看守，谁的堤段谁巡查。"),
        ("Heading 2", "（一）水库要有人住"),
        ("Body Text", "大坝值班室夜里要亮灯。"),
        ("Heading 1", "二、把物资备到堤上"),
        ("Body Text", "编织袋四月十日前备足三万条，由水管所负责，镇里逐仓点数。"),
    ]


def test_chosen_sections_stand_whole_in_a_handout(tmp_path: Path) -> None:
    section = Span(SPEECH.index("（一）水库"), SPEECH.index("二、把物资"))
    found = lines(opened(tmp_path, exported(SPEECH, MARKS), content=SKELETON, sections=(section,)))
    assert found[5:8] == [
        ("Heading 2", "（一）水库要有人住"),
        ("Body Text", "大坝值班室夜里要亮灯。水位每小时报一次，过了警戒线就直接打电话。"),
        ("Heading 1", "二、把物资备到堤上"),
    ]


def test_a_table_of_a_chosen_section_is_a_table_in_a_handout(tmp_path: Path) -> None:
    one = tabled()
    document = opened(tmp_path, one, content=SKELETON, sections=(Span(0, len(one.text)),))
    (table,) = document.tables
    assert [cell.text for cell in table.rows[0].cells] == ["事项", "单位", "时限"]
