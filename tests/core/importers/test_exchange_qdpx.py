"""Projects of other programs for qualitative analysis, what came through one of them, and packages made to do harm."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

import pytest
from docx import Document as WordDocument

from core.errors import UnreadableFile
from core.importers.exchange.qdpx import read
from core.importers.exchange.telling import LOOSE, NO_TEXT, OTHER_MEDIA, OUTSIDE
from core.incoming import IncomingMark, IncomingSet, LeftOut
from core.interchange import parted
from core.spans import Span
from tests.core.excerpt_kit import SPEECH, exported, mark
from tests.core.exporters.exchange_kit import written

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "一要抓紧。\n二要抓实。\n三要抓好。"
CODES = (
    '<CodeBook><Codes><Code guid="{C0}" name="要求" isCodable="false"><Code guid="C1" name="紧迫" isCodable="true" color="#3366FF"/></Code>'
    '<Code guid="c2" name="落实" isCodable="true" color="#0a0"/></Codes></CodeBook>'
)
USERS = '<Users><User guid="{U1}" name="王芳"/></Users>'


def project(inside: str, origin: str = "ATLAS.ti") -> str:
    return f'<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="{origin}">{inside}</Project>'


def packed(inside: str, parts: dict[str, bytes] | None = None, origin: str = "ATLAS.ti", name: str = "project.qde") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, project(inside, origin))
        for part, content in (parts or {}).items():
            package.writestr(part, content)
    return stream.getvalue()


def selection(start: object, end: object, *codes: str, note: str = "", guid: str = "s1", more: str = "", name: str = "") -> str:
    codings = "".join(f'<Coding guid="k"><CodeRef targetGUID="{code}"/></Coding>' for code in codes)
    described = f"<Description>{escape(note)}</Description>" if note else ""
    return (
        f'<PlainTextSelection guid="{guid}" name={quoteattr(name)} startPosition="{start}" endPosition="{end}" creatingUser="u1"'
        f' creationDateTime="2026-03-05T01:12:00Z">{described}{codings}{more}</PlainTextSelection>'
    )


def source(inside: str, text: str = TEXT, name: str = "防汛讲话") -> str:
    return f'<Sources><TextSource guid="t1" name="{name}"><PlainTextContent>{text}</PlainTextContent>{inside}</TextSource></Sources>'


def found(data: bytes) -> IncomingSet:
    one = read(data, "项目.qdpx")
    assert one is not None
    return one


def marks(data: bytes) -> list[IncomingMark]:
    return [mark for document in found(data).documents for mark in document.marks]


def test_a_coded_selection_becomes_a_mark_with_tags_note_colour_and_author() -> None:
    one = found(packed(USERS + CODES + source(selection(0, 4, "{c1}", "C2", note="限期一周。"))))
    (document,) = one.documents
    assert (document.name, document.text, one.author) == ("防汛讲话", TEXT, "王芳")
    (only,) = document.marks
    assert (only.quote, only.suffix, only.span) == ("一要抓紧", "。\n二要抓实。\n三要抓好。", Span(0, 4))
    assert (only.tags, only.note, only.colour, only.author) == (("紧迫", "落实"), "限期一周。", "indigo", "王芳")
    assert (only.kind, only.created, only.own_id) == ("highlight", "2026-03-05T01:12:00Z", None)


def test_selections_of_one_passage_with_one_note_are_one_mark() -> None:
    some = (
        selection(0, 4, "c1", note="限期", guid="s2")
        + selection(0, 4, "c2", note="限期", guid="s1")
        + selection(0, 4, "c2", note="别的", guid="s3")
    )
    assert [(one.tags, one.note) for one in marks(packed(CODES + source(some)))] == [(("紧迫", "落实"), "限期"), (("落实",), "别的")]


def test_codes_of_one_name_are_told_apart_by_those_above_them() -> None:
    codes = "".join(
        f'<Code guid="a{n}" name="{head}" isCodable="true"><Code guid="b{n}" name="资金" isCodable="true"/></Code>'
        for n, head in enumerate(("困难", "建议"))
    )
    data = packed(f"<CodeBook><Codes>{codes}</Codes></CodeBook>" + source(selection(0, 4, "b0", "b1", "a0")))
    assert marks(data)[0].tags == ("困难/资金", "建议/资金", "困难")


def test_notes_are_found_by_reference_by_link_and_around_a_selection() -> None:
    notes = (
        '<Notes><Note guid="n1"><PlainTextContent>引用的</PlainTextContent></Note>'
        '<Note guid="n2" plainTextPath="internal://n2.txt"/>'
        '<Note guid="n3" creatingUser="u1"><PlainTextContent>包着的</PlainTextContent>' + selection(12, 16, guid="s3") + "</Note>"
        '<Note guid="n4"><PlainTextContent>全文的</PlainTextContent></Note>'
        '<Note guid="n5"><PlainTextContent>项目日志</PlainTextContent></Note></Notes>'
        '<Links><Link guid="l" originGUID="n2" targetGUID="s2"/></Links>'
    )
    some = selection(0, 4, more='<NoteRef targetGUID="n1"/>') + selection(6, 10, guid="s2")
    inside = USERS + source(some + '<NoteRef targetGUID="n4"/><NoteRef targetGUID="n3"/>') + notes
    one = found(packed(inside, {"Sources/n2.txt": "链接的".encode()}))
    assert {(each.quote, each.note) for each in one.documents[0].marks} == {
        ("一要抓紧", "引用的"),
        ("二要抓实", "链接的"),
        ("三要抓好", "包着的"),
        ("", "全文的"),
    }
    assert one.left_out == (LeftOut(LOOSE, 1),)


def test_codes_without_a_coding_and_notes_on_a_coding_are_read() -> None:
    notes = '<Notes><Note guid="n1"><PlainTextContent>因为限期</PlainTextContent></Note></Notes>'
    coding = '<Coding guid="k"><CodeRef targetGUID="c1"/><NoteRef targetGUID="n1"/></Coding>'
    one, other = marks(
        packed(CODES + source(selection(0, 4, more='<CodeRef targetGUID="c2"/>') + selection(6, 10, guid="s2", more=coding)) + notes)
    )
    assert (one.tags, one.note) == (("落实",), "")
    assert (other.tags, other.note) == (("紧迫",), "因为限期")


def test_what_is_said_of_a_whole_source_is_a_note_on_the_document() -> None:
    inside = '<Sources><TextSource guid="t1" name="a"><Description>传达稿</Description><PlainTextContent>甲</PlainTextContent>'
    data = packed(CODES + inside + '<Coding guid="k"><CodeRef targetGUID="c2"/></Coding></TextSource></Sources>')
    assert [(one.kind, one.note, one.tags) for one in marks(data)] == [("document-note", "传达稿", ("落实",))]


@pytest.mark.parametrize(
    ("origin", "raw", "start", "end", "name"),
    [
        ("ATLAS.ti", "一要抓紧。\r\n二要抓实。", 6, 10, ""),
        ("MAXQDA 2022", "一要抓紧。\r\n二要抓实。", 7, 11, ""),
        ("NVivo", "一要抓紧。\r\n二要抓实。", 6, 10, "二要抓实"),
        ("QualCoder 3.7", "\ufeff一要抓紧。\n二要抓实。", 6, 10, ""),
        ("QualCoder 3.7", "𠮷要抓紧。\n二要抓实。", 6, 10, ""),
        ("MAXQDA 2022", "𠮷要抓紧。\n二要抓实。", 7, 11, ""),
        ("MAXQDA 2022", "𠮷要抓紧。\n二要抓实。", 6, 10, "二要..."),
        ("NVivo", "　　一要抓紧。  \r\n\r\n\r\n　　二要抓实。\u200b", 17, 21, ""),
    ],
)
def test_positions_are_counted_as_the_program_counts_them(origin: str, raw: str, start: int, end: int, name: str) -> None:
    inside = (
        '<Sources><TextSource guid="t" name="a" plainTextPath="internal://t.txt">'
        + selection(start, end, name=name)
        + "</TextSource></Sources>"
    )
    data = packed(inside, {"sources/t.txt": raw.encode()}, origin)
    assert [one.quote for one in marks(data)] == ["二要抓实"]


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (40, 50), (5, 2), ("x", 3), ("", ""), ("9" * 5000, "9" * 5001)])
def test_a_selection_outside_of_the_text_is_left_out_and_told(start: object, end: object) -> None:
    one = found(packed(source(selection(start, end) + selection(0, 4, guid="s2"))))
    assert (one.count, one.left_out) == (1, (LeftOut(OUTSIDE, 1),))


def test_passages_of_pictures_recordings_and_pages_are_told_and_a_pdf_s_text_is_read() -> None:
    inside = (
        '<Sources><PictureSource guid="p"><PictureSelection guid="x"/></PictureSource>'
        '<AudioSource guid="a"><AudioSelection guid="y"/></AudioSource>'
        '<PDFSource guid="f" name="讲话.pdf"><PDFSelection guid="z"/>'
        '<Representation guid="r"><PlainTextContent>一要抓紧。</PlainTextContent>'
        + selection(0, 4)
        + "</Representation></PDFSource></Sources>"
    )
    one = found(packed(inside))
    assert [(each.name, [mark.quote for mark in each.marks]) for each in one.documents] == [("讲话.pdf", ["一要抓紧"])]
    assert one.left_out == (LeftOut(OTHER_MEDIA, 3),)


@pytest.mark.parametrize(
    "path", ["absolute:///etc/hostname", "relative:///a.txt", "internal://../../etc/hostname", "internal://none.txt", "/etc/hostname"]
)
def test_no_path_leads_out_of_the_package(path: str) -> None:
    one = found(packed(f'<Sources><TextSource guid="t" name="a" plainTextPath="{path}">{selection(0, 4)}</TextSource></Sources>'))
    assert (one.documents, one.left_out) == ((), (LeftOut(NO_TEXT, 1),))


def test_a_word_document_in_the_package_is_read_where_the_names_of_selections_prove_its_text() -> None:
    word, stream = WordDocument(), io.BytesIO()
    word.add_paragraph("一要抓紧。")
    word.add_paragraph("二要抓实。")
    word.save(stream)
    some = selection(6, 10, name="二要抓实") + selection(2, 5, guid="s2", name="完全不同") + selection(0, 2, guid="s3")
    inside = f'<Sources><TextSource guid="t" name="a" richTextPath="internal://t.docx">{some}</TextSource></Sources>'
    one = found(packed(inside, {"sources/t.docx": stream.getvalue()}))
    assert [each.quote for each in one.documents[0].marks] == ["二要抓实"]
    assert one.left_out == (LeftOut(OUTSIDE, 2),)


def test_keys_stay_though_a_note_changes_and_though_a_program_makes_all_guids_anew() -> None:
    first, second = (marks(packed(source(selection(0, 4, note=note))))[0] for note in ("旧", "新"))
    assert first.key == second.key
    one, other = (marks(packed(source(selection(0, 4, guid=guid)), origin="QualCoder 3.7"))[0] for guid in ("a", "b"))
    assert one.key == other.key


def through_another_program(data: bytes) -> bytes:
    """Return a project as QualCoder writes it after it has read one: a selection for each code, all GUIDs new."""
    from tests.core.exporters.test_qdpx import Q

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        from lxml import etree

        root = etree.fromstring(package.read("project.qde"))
        texts = {name: package.read(name) for name in package.namelist() if name.endswith(".txt")}
    for holder in root.iter(f"{Q}TextSource"):
        for one in list(holder.iter(f"{Q}PlainTextSelection")):
            for coding in list(one.iter(f"{Q}Coding")):
                alone = etree.fromstring(etree.tostring(one))
                for other in list(alone.iter(f"{Q}Coding")):
                    if other.get("guid") != coding.get("guid"):
                        alone.remove(other)
                holder.insert(list(holder).index(one), alone)
            holder.remove(one)
    content = etree.tostring(root).decode()
    for number, guid in enumerate(dict.fromkeys(root.xpath("//*[not(self::*[local-name()='TextSource'])]/@guid"))):
        content = content.replace(guid, f"00000000-0000-4000-8000-{number:012x}")
    content = content.replace('origin="Meipi"', 'origin="QualCoder 3.7"')
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("project.qde", content)
        for name, text in texts.items():
            package.writestr(name, b"\xef\xbb\xbf" + text)
    return stream.getvalue()


def test_what_has_come_through_another_program_is_still_known(tmp_path: Path) -> None:
    text = SPEECH.strip()
    some = [
        mark(text, "谁的水闸谁看守", 1, tags=("责任", "水闸"), note="要列出名单。", colour="cinnabar", kind="wavy", star=True),
        mark(text, "水闸", 2, task={"task": "排班", "due": "四月十日前"}),
    ]
    data = through_another_program(written("qdpx", [exported(text, some)], tmp_path / "a"))
    one, other = marks(data)
    assert (one.own_id, one.kind, one.colour, one.star, one.note) == (some[0].id, "wavy", "cinnabar", True, "要列出名单。")
    assert (one.tags, one.quote) == (("责任", "水闸"), "谁的水闸谁看守")
    assert (other.own_id, other.task, other.tags) == (some[1].id, {"task": "排班", "due": "四月十日前"}, ())


def test_a_note_that_was_changed_in_another_program_comes_back_changed(tmp_path: Path) -> None:
    data = written("qdpx", [exported(SPEECH, [mark(SPEECH, "水闸", note="旧的话", star=True)])], tmp_path / "a")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        content = {name: package.read(name) for name in package.namelist()}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, part in content.items():
            package.writestr(name, part.replace("旧的话".encode(), "新的话".encode()))
    (one,) = marks(stream.getvalue())
    assert (one.note, one.star, one.own_id) == ("新的话", True, mark(SPEECH, "水闸").id)


@pytest.mark.parametrize("line", ["meipi:", "meipi:[]", "meipi:{", "meipi:" + "[" * 100_000, "x meipi:{}", "meipi:{} x"])
def test_a_description_that_only_looks_like_ours_is_a_note(line: str) -> None:
    assert parted(f"话\n{line}") == (f"话\n{line}", None)


# Packages made to do harm


def test_a_file_of_other_things_is_none_of_ours() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("word/document.xml", "<a/>")
    assert read(stream.getvalue(), "a.docx") is None
    assert read(b"<html></html>", "a.html") is None
    assert read(b"", "a") is None


def test_a_project_without_a_package_is_read() -> None:
    assert [one.quote for one in marks(project(source(selection(0, 4))).encode())] == ["一要抓紧"]


ENTITY = '<!DOCTYPE p [<!ENTITY e SYSTEM "file:///etc/hostname">]><Project xmlns="urn:QDA-XML:project:1.0">&e;</Project>'
LAUGHS = '<!DOCTYPE p [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><Project xmlns="urn:QDA-XML:project:1.0" name="&b;"/>'
DEEP = '<Project xmlns="urn:QDA-XML:project:1.0"><CodeBook><Codes>' + '<Code guid="a" name="a">' * 100_000


@pytest.mark.parametrize("content", [ENTITY, LAUGHS, DEEP, "<Project", "", "<Other/>", '<Project xmlns="urn:other"/>'])
def test_a_project_that_is_damaged_or_made_to_do_harm_is_one_sentence(content: str) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("project.qde", content)
    with pytest.raises(UnreadableFile, match="is damaged or incomplete"):
        read(stream.getvalue(), "项目.qdpx")


def test_a_bomb_is_one_sentence() -> None:
    inside = '<Sources><TextSource guid="t" name="a" plainTextPath="internal://t.txt"/></Sources>'
    with pytest.raises(UnreadableFile, match="unpacks to more"):
        read(packed(inside, {"sources/t.txt": b"a" * (97 * 2**20)}), "项目.qdpx")


def test_a_cut_package_is_one_sentence() -> None:
    with pytest.raises(UnreadableFile, match="is damaged or incomplete"):
        read(packed(source(selection(0, 4)))[:-30], "项目.qdpx")


def test_a_text_that_is_no_utf_8_and_a_broken_word_document_are_survived() -> None:
    inside = (
        '<Sources><TextSource guid="t" name="a" plainTextPath="internal://t.txt">' + selection(0, 4) + "</TextSource>"
        '<TextSource guid="w" name="b" richTextPath="internal://w.docx">' + selection(0, 4, guid="s2") + "</TextSource></Sources>"
    )
    one = found(packed(inside, {"sources/t.txt": "一要抓紧，二要抓实，三要抓好。".encode("gb18030"), "sources/w.docx": b"PK\3\4"}))
    assert [mark.quote for document in one.documents for mark in document.marks] == ["一要抓紧"]
    assert one.left_out == (LeftOut(NO_TEXT, 1),)
