"""What an OFD file holds beside its pages: annotations, outlines, tags, seals, attachments, versions, several documents, damage."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from core.errors import MissingFile, NoTextLayer, SeveralDocuments, UnreadableFile
from core.importers import ocr
from tests.core.importers import ofd_kit
from tests.core.importers.hostile_kit import zipped
from tests.core.importers.ofd_kit import LEFT, SIZE, TOP, Book, counted, lines, opened, outline, packed, part, path, text
from tests.core.importers.test_ofd_text import LONG, SECOND
from tests.core.importers.truetype_kit import font

if TYPE_CHECKING:
    from core.document import Document


def _annotated(*annotations: str, draw: str = LONG) -> Document:
    """Return a document of one page with annotations on it."""
    book = Book()
    book.paragraph(draw)
    book.document = "<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>"
    book.parts["Annots/Annotations.xml"] = part("Annotations", '<ofd:Page PageID="100"><ofd:FileLoc>Page_0.xml</ofd:FileLoc></ofd:Page>')
    book.parts["Annots/Page_0.xml"] = part("PageAnnot", "".join(annotations))
    return opened(book.data())


def _annotation(kind: str, box: str, *, remark: str = "", more: str = "", inner: str = "") -> str:
    said = f"<ofd:Remark>{remark}</ofd:Remark>" if remark else ""
    look = f'<ofd:Appearance Boundary="{box}">{inner}</ofd:Appearance>'
    return f'<ofd:Annot ID="9" Type="{kind}" Creator="李某某" LastModDate="2026-03-05T09:30:00+08:00" {more}>{said}{look}</ofd:Annot>'


_FIRST_WORDS = f"{LEFT + 2 * SIZE} {TOP - SIZE} {6 * SIZE} 7"
"""Box of the first six characters of a paragraph at the top of a page."""


def test_a_highlight_with_a_note_becomes_an_offer() -> None:
    colour = path("M 0 0 L 33 0", f"0 0 {6 * SIZE} 7", "", '<ofd:FillColor Value="0 176 80" Alpha="90"/>')
    document = _annotated(_annotation("Highlight", _FIRST_WORDS, remark="讲得好", inner=colour))
    (offer,) = document.offers
    assert document.text[offer.span.start : offer.span.end] == "要把项目建设"
    assert (offer.kind, offer.colour, offer.note, offer.author) == ("highlight", "malachite", "讲得好", "李某某")
    assert offer.created == "2026-03-05T01:30:00.000Z"


@pytest.mark.parametrize(("kind", "mark"), [("Underline", "underline"), ("Squiggly", "wavy"), ("Strikeout", "strike")])
def test_lines_under_and_through_words_are_marks_of_their_kind(kind: str, mark: str) -> None:
    stroke = f"{LEFT + 2 * SIZE} {TOP + 0.6} {6 * SIZE} 0.3"
    for annotation in (_annotation("Highlight", _FIRST_WORDS, more=f'Subtype="{kind}"'), _annotation(kind, stroke)):
        document = _annotated(annotation)
        assert [(one.kind, document.text[one.span.start : one.span.end]) for one in document.offers] == [(mark, "要把项目建设")]


@pytest.mark.parametrize("x", [0.0, LEFT])
def test_a_mark_over_several_lines_has_a_part_for_each_in_it_or_on_the_page(x: float) -> None:
    y = TOP - SIZE if x else 0.0
    parts = path("M 0 0", f"{x + 2 * SIZE} {y} {25 * SIZE} 7") + path("M 0 0", f"{x} {y + 10.2} {4 * SIZE} 7")
    document = _annotated(_annotation("Highlight", f"{LEFT} {TOP - SIZE} {27 * SIZE} 18", inner=parts))
    (offer,) = document.offers
    assert document.text[offer.span.start : offer.span.end] == LONG[:29]


def test_a_note_at_a_point_is_given_to_its_line() -> None:
    document = _annotated(_annotation("Path", f"195 {TOP - 4} 5 5", remark="这里要核实", more='Subtype="Note"'))
    (offer,) = document.offers
    assert offer.note == "这里要核实"
    assert document.text[offer.span.start : offer.span.end] == LONG[:25]


def test_what_is_no_mark_is_counted_and_not_in_the_text() -> None:
    typed = text("内部资料", 0, 6)
    document = _annotated(
        _annotation("Watermark", "20 20 100 100", inner=typed),
        _annotation("Stamp", "120 200 40 40"),
        _annotation("Path", "20 100 30 30", inner=path("M 0 0 L 9 9")),
        _annotation("Link", _FIRST_WORDS),
        _annotation("Highlight", "20 280 10 5"),
        _annotation("Highlight", _FIRST_WORDS, more='Visible="false"'),
    )
    assert document.text == LONG
    assert document.offers == ()
    assert counted(document) == {"joined": 2, "watermarks": 1, "seals": 1, "objects": 1, "comments": 1}


def test_an_outline_gives_headings_their_levels() -> None:
    book = Book()
    for heading in ("总的要求", "重点工作"):
        book.line(heading, set_in=2)
        book.paragraph(LONG)
    book.page()
    book.line("水利建设", set_in=2)
    book.paragraph(SECOND)
    goto = '<ofd:Goto><ofd:Bookmark Name="水"/></ofd:Goto>'
    action = f'<ofd:Actions><ofd:Action Event="CLICK">{goto}</ofd:Action></ofd:Actions>'
    marked = f'<ofd:OutlineElem Title="水利建设">{action}</ofd:OutlineElem>'
    listed = outline(("总的要求", 0, ""), ("重点工作", 0, marked), ("没有的标题", 0, ""))
    marks = '<ofd:Bookmarks><ofd:Bookmark Name="水"><ofd:Dest Type="Fit" PageID="101"/></ofd:Bookmark></ofd:Bookmarks>'
    book.document = f"<ofd:Outlines>{listed}</ofd:Outlines>{marks}"
    document = opened(book.data())
    levels = {document.text[one.span.start : one.span.end]: one.outline_level for one in document.paragraphs}
    assert levels == {"总的要求": 1, LONG: None, "重点工作": 1, "水利建设": 2, SECOND: None}


def test_title_and_author_are_what_the_file_says() -> None:
    book = Book()
    book.line("把水管好。")
    book.info = "<ofd:Title>春季会议上的话</ofd:Title><ofd:Author>张某某</ofd:Author><ofd:CreationDate>2026-03-05</ofd:CreationDate>"
    properties = opened(book.data()).properties
    assert (properties.title, properties.speaker, properties.date) == ("春季会议上的话", "张某某", None)
    book.info = "<ofd:Title>Microsoft Word - 新建.docx</ofd:Title><ofd:Author>admin</ofd:Author>"
    assert opened(book.data()).properties.title is None
    assert opened(book.data()).properties.speaker is None


def test_tags_of_an_official_document_are_surer_than_what_a_program_wrote() -> None:
    book = Book()
    book.info = "<ofd:Title>模板一</ofd:Title>"
    for key, words in (("11", "关于做好春季水利"), ("12", "建设工作的通知"), ("13", "清政发〔2026〕3号"), ("14", "清河县人民政府")):
        book.at(LEFT, book.y, words, more=f'ID="{key}"')
        book.y += 20
    book.document = "<ofd:CustomTags>Tags/CustomTags.xml</ofd:CustomTags>"
    tag = '<ofd:CustomTag NameSpace="urn:x"><ofd:FileLoc>Tag.xml</ofd:FileLoc></ofd:CustomTag>'
    book.parts["Tags/CustomTags.xml"] = part("CustomTags", tag)
    reference = '<ofd:ObjectRef PageRef="100">{}</ofd:ObjectRef>'.format
    tagged = (("标题", "11", "12"), ("发文字号", "13"), ("发文机关署名", "14"))
    book.parts["Tags/Tag.xml"] = part("公文", "".join(f"<{name}>{''.join(map(reference, keys))}</{name}>" for name, *keys in tagged))
    properties = opened(book.data()).properties
    assert properties.title == "关于做好春季水利建设工作的通知"
    assert properties.number == "清政发〔2026〕3号"
    assert properties.speaker == "清河县人民政府"


def test_seals_and_attachments_are_counted_and_named() -> None:
    book = Book()
    book.line("把水管好。")
    book.body = "<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>"
    book.parts["Signs/Signatures.xml"] = part("Signatures", '<ofd:Signature ID="1" Type="Seal" BaseLoc="/Doc_0/Signs/1.xml"/>' * 2)
    book.document = "<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>"
    kept = '<ofd:Attachment ID="1" Name="名单.xlsx"><ofd:FileLoc>1.xlsx</ofd:FileLoc></ofd:Attachment>'
    book.parts["Attachs/Attachments.xml"] = part(
        "Attachments", kept + kept.replace("名单.xlsx", "格式").replace("ID=", 'Visible="false" ID=')
    )
    document = opened(book.data())
    assert counted(document) == {"seals": 2, "attachments": 1}
    assert document.report is not None
    assert document.report[1].detail == "名单.xlsx"


def test_the_current_version_is_the_one_that_is_read() -> None:
    old, new = Book(), Book()
    old.line("旧的一稿。")
    new.line("新的一稿。")
    old.body = (
        '<ofd:Versions><ofd:Version ID="1" Index="1" BaseLoc="Doc_0/Versions/1.xml"/>'
        '<ofd:Version ID="2" Index="2" Current="true" BaseLoc="Doc_0/Versions/2.xml"/></ofd:Versions>'
    )
    versions = {f"Doc_0/Versions/{n}.xml": part("DocVersion", f"<ofd:DocRoot>/Doc_{n - 1}/Document.xml</ofd:DocRoot>") for n in (1, 2)}
    assert opened(packed({**old.files(), **new.files("Doc_1"), **versions}, old.entry())).text == "新的一稿。"


def _several() -> bytes:
    files: dict[str, bytes | str] = {}
    entries = ""
    for number, words in enumerate(("把水管好。", "把路修好。")):
        book = Book()
        book.line(words)
        book.info = f"<ofd:Title>第{'一二'[number]}次会议上的话</ofd:Title>"
        files |= book.files(f"Doc_{number}")
        entries += book.entry(f"Doc_{number}")
    return packed(files, entries)


def test_several_documents_are_listed_with_their_titles_and_opened_by_name() -> None:
    with pytest.raises(SeveralDocuments) as caught:
        opened(_several())
    assert [(one.name, one.title) for one in caught.value.members] == [("Doc_0", "第一次会议上的话"), ("Doc_1", "第二次会议上的话")]
    first, second = (opened(_several(), member=name) for name in ("Doc_0", "Doc_1"))
    assert (first.text, second.text) == ("把水管好。", "把路修好。")
    assert (first.name, second.name) == ("第一次会议上的话", "第二次会议上的话")
    assert first.origin.file_digest != second.origin.file_digest
    with pytest.raises(MissingFile):
        opened(_several(), member="Doc_7")


def test_private_codes_are_told_by_the_font_in_the_file() -> None:
    book = Book()
    book.resources = '<ofd:Fonts><ofd:Font ID="1" FontName="X"><ofd:FontFile>x.ttf</ofd:FontFile></ofd:Font></ofd:Fonts>'
    book.parts["Res/x.ttf"] = font({0xE001: 5, ord("水"): 5, 0xE002: 6}, names={6: "uni8DEF", 7: "uni4FEE"})
    book.line("把\ue001管好，把\ue002")
    book.leaf.objects.append(
        text(
            "¤好", LEFT + 7 * SIZE, TOP, inner='<ofd:CGTransform CodeCount="1" GlyphCount="1"><ofd:Glyphs>7</ofd:Glyphs></ofd:CGTransform>'
        )
    )
    assert opened(book.data()).text == "把水管好，把路修好"


def test_glyphs_of_no_character_are_counted_with_their_places() -> None:
    book = Book()
    book.line("把\ue001管好，把路修好。")
    document = opened(book.data())
    assert document.text == "把\ufffd管好，把路修好。"
    assert document.origin.broken == 1
    assert document.report is not None
    assert [(one.kind, one.count, one.places) for one in document.report] == [("glyphs", 1, (1,))]


def test_a_text_of_glyphs_alone_is_refused_with_a_way_out() -> None:
    book = Book()
    book.line("\ue001\ue002\ue003好")
    with pytest.raises(UnreadableFile, match="drawings and no characters"):
        opened(book.data())
    book.leaf.objects = [path("M 0 0 L 9 9")] * 3
    with pytest.raises(UnreadableFile, match="Print it as PDF"):
        opened(book.data())


def test_pages_without_anything_are_empty() -> None:
    with pytest.raises(UnreadableFile, match="is empty"):
        opened(Book().data())


def _scanned(picture: bytes) -> bytes:
    book = Book()
    book.resources += (
        '<ofd:MultiMedias><ofd:MultiMedia ID="4" Type="Image"><ofd:MediaFile>a.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>'
    )
    book.parts["Res/a.png"] = picture
    book.leaf.objects.append('<ofd:ImageObject Boundary="0 0 210 297" CTM="210 0 0 297 0 0" ResourceID="4"/>')
    return book.data()


def test_a_scan_is_told_from_an_empty_file() -> None:
    data = _scanned(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(UnreadableFile, match="holds pictures of pages and no text") as caught:
        opened(data)
    assert isinstance(caught.value, NoTextLayer) == ocr.can_read_chinese()


def test_a_damaged_page_takes_no_other_away() -> None:
    book = Book()
    for words in ("把水管好。", "把路修好。", "把事办好。"):
        book.line(words)
        book.page()
    book.leaves.pop()
    book.parts["Pages/Page_1/Content.xml"] = "<ofd:Page"
    document = opened(book.data())
    assert lines(document) == ["把水管好。", "把事办好。"]
    assert [one.page for one in document.paragraphs] == [1, 3]
    assert document.report is not None
    assert [(one.kind, one.detail) for one in document.report] == [("damaged-parts", "Doc_0/Pages/Page_1/Content.xml")]


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"OFD.xml": b"<ofd"}, "damaged OFD document"),
        ({"OFD.xml": b"<a/>"}, "damaged OFD document"),
        ({"OFD.xml": b"<a><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></a>"}, "damaged OFD document"),
        ({"OFD.xml": b"<a/>", "Encryptions.xml": b"<a/>"}, "protected in a way"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_a_sentence(files: dict[str, bytes], said: str) -> None:
    with pytest.raises(UnreadableFile, match=said):
        opened(zipped(files))


def test_paths_are_found_from_the_root_and_from_beside() -> None:
    book = Book()
    book.line("把水管好。")
    for change in ("/Doc_0/Pages", "./Pages", "../Doc_0/Pages", "Pages\\\\..\\\\Pages"):
        files = {name: re.sub('BaseLoc="Pages', f'BaseLoc="{change}', str(one)) for name, one in book.files().items()}
        assert opened(ofd_kit.packed(files, book.entry())).text == "把水管好。"
