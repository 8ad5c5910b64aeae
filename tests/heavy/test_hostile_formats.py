"""A file is known by what is in it, whatever it is called; what cannot be read is named, with the way to what can."""

from __future__ import annotations

import codecs
import io
import zipfile
from pathlib import Path
from typing import Final

import pytest

from core.errors import UnreadableFile
from core.importers.foreign import refusal
from core.importers.formats import format_of
from core.importers.source import Source
from core.importers.text import read
from tests.bench import documents
from tests.core.importers import odt_kit
from tests.core.importers.hostile_kit import body, paragraph, word, zipped

OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
PAGE: Final = "<!DOCTYPE html>\n<html><body><p>把水管好。</p></body></html>"
SAVED: Final = "From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=x\r\n\r\n--x\r\n\r\n--x--\r\n"


CHOICE: Final = "Choose a Word, WPS, PDF or OFD document, an e-book, a web page or a text file."


def _named(kind: str, rest: bytes = b"") -> bytes:
    """Return an archive that says in its first part what it is."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", rest)
    return stream.getvalue()


CONTENTS: Final = {
    "odt": odt_kit.odt(odt_kit.p("把水管好。")),
    "pdf": documents.pdf(1),
    "docx": word(body(paragraph())),
    "html": PAGE.encode(),
    "mhtml": SAVED.encode(),
    "text": "在全镇春耕工作会上的讲话".encode("gb18030"),
}


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".txt", ".doc", ".wps", "", ".2026年"])
@pytest.mark.parametrize("kind", CONTENTS)
def test_a_file_is_known_by_its_content_whatever_it_is_called(kind: str, suffix: str) -> None:
    assert format_of(CONTENTS[kind], Path(f"讲话{suffix}")) == kind


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("讲话.md", "# 讲话".encode(), "markdown"),
        ("讲话.MD", "# 讲话".encode("utf-16"), "markdown"),
        ("讲话.markdown", codecs.BOM_UTF8 + "# 讲话".encode(), "markdown"),
        ("讲话.htm", "<p>把水管好。</p>".encode(), "html"),
        ("讲话.txt", PAGE.encode("utf-16"), "html"),
        ("讲话.txt", codecs.BOM_UTF8 + PAGE.encode(), "html"),
        ("讲话.txt", b"\n\n<!-- x --><HTML lang='zh'>" + PAGE.encode(), "html"),
        ("讲话.txt", "网页的开头是 <html> 这几个字。".encode(), "text"),
        ("讲话.txt", "PDF 文件的开头是 %PDF-1.7 这几个字。".encode(), "text"),
        ("讲话.txt", b"\r\n\r\n" + documents.pdf(1), "pdf"),
        ("讲话.pdf", b"junk\n%PDF-1.4\n", "pdf"),
        ("讲话.md", b"\x89PNG\r\n\x1a\n\0\0", "text"),
        ("讲话.html", b"{\\rtf1\\ansi", "rtf"),
        ("讲话.xml", odt_kit.flat("<text:p/>"), "odt"),
        ("讲话.txt", codecs.BOM_UTF8 + odt_kit.flat("<text:p/>"), "odt"),
        ("讲话.fodt", odt_kit.flat("<text:p/>").replace(b"<office:document ", b"<office:document " + b'xmlns:x="urn:x" ' * 1000), "odt"),
        ("讲话.txt", b"<office:document > is how an opendocument.text begins", "text"),
        ("讲话.txt", "OpenDocument 的开头是：".encode() + odt_kit.flat(""), "text"),
        ("讲话.docx.odt", odt_kit.odt(""), "odt"),
        ("讲话.wps", zipped({"content.xml": b"", "mimetype": b"", "META-INF/manifest.xml": b""}), "odt"),
        ("讲话.txt", odt_kit.odt("")[:400], "odt"),
        ("讲话.md", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "text"),
        ("讲话.zip", zipped({"password/word.txt": b"x", "讲话.docx": word(body(paragraph()))}), "archive"),
        ("讲话.docx", zipped({"readme.txt": b"x"}), "archive"),
        ("讲话.txt", word(body(paragraph()))[:400], "docx"),
        ("讲话.docx", b"PK\x03\x04", "docx"),
        ("空.md", b"", "markdown"),
        ("空", b"", "text"),
    ],
)
def test_a_format_is_told_from_what_only_looks_like_it(name: str, data: bytes, kind: str) -> None:
    assert format_of(data, Path(name)) == kind


@pytest.mark.parametrize(
    ("data", "what", "way"),
    [
        (OLE, "old or unknown office program", ".docx or PDF"),
        (b"\xdb\xa5-\0" + bytes(60), "old or unknown office program", ".docx or PDF"),
        (b"\x9b\xa5!\0" + bytes(60), "old or unknown office program", ".docx or PDF"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password", "save it without one"),
        (OLE + "Workbook".encode("utf-16-le"), "is a spreadsheet", "as PDF in Excel or WPS"),
        (OLE + "PowerPoint Document".encode("utf-16-le"), "is a presentation", "as PDF in PowerPoint or WPS"),
        (OLE + "VisioDocument".encode("utf-16-le"), "is a drawing", "as PDF"),
        (OLE + "__properties_version1.0".encode("utf-16-le"), "e-mail of Outlook", "as a web page or as text"),
        (OLE + "MatOST".encode("utf-16-le"), "Microsoft Works", ".docx"),
        (OLE + b"CHNKWKS", "Microsoft Works", ".docx"),
        (zipped({"[Content_Types].xml": b"", "xl/workbook.xml": b""}), "is a spreadsheet", "PDF"),
        (zipped({"[Content_Types].xml": b"", "ppt/presentation.xml": b""}), "is a presentation", "PDF"),
        (zipped({"[Content_Types].xml": b"", "visio/document.xml": b""}), "is a drawing", "PDF"),
        (zipped({"[Content_Types].xml": b"", "FixedDocumentSequence.fdseq": b""}), "XPS", "Print it as PDF"),
        (zipped({"Index/Document.iwa": b"", "preview.jpg": b""}), "Pages, Numbers or Keynote", "as Word or PDF"),
        (zipped({"uof.xml": b"", "content.xml": b""}), "UOF", ".docx"),
        (_named("application/vnd.oasis.opendocument.spreadsheet"), "is a spreadsheet", "PDF"),
        (_named("application/vnd.oasis.opendocument.presentation"), "is a presentation", "PDF"),
        (_named("application/vnd.oasis.opendocument.graphics"), "is a drawing", "PDF"),
        (_named("application/vnd.oasis.opendocument.database"), "office program", "PDF"),
        (zipped({"讲话.txt": b"x"}), "archive", "Unpack"),
        (b"PK\x05\x06" + bytes(18), "archive", "Unpack"),
        (b"PK\x03\x04" + bytes(30), "archive", "Unpack"),
        (b"Rar!\x1a\x07\x01\0", "another kind than .zip", "Unpack"),
        (b"7z\xbc\xaf\x27\x1c", "another kind than .zip", "Unpack"),
        (bytes(257) + b"ustar\0", "another kind than .zip", "Unpack"),
        (bytes(60) + b"BOOKMOBI", "book for Kindle", ".epub"),
        (b"CAJ\0" + bytes(60), "CAJ, CEB or XPS", "Print it as PDF"),
        (b"Founder CEB 2.0", "CAJ, CEB or XPS", "Print it as PDF"),
        (b'<?xml version="1.0"?>\n<pkg:package xmlns:pkg="x">', "office program", "PDF"),
        (codecs.BOM_UTF8 + b'<?xml version="1.0"?><uof:UOF uof:language="cn">', "UOF", ".docx"),
        (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>', "is a spreadsheet", "PDF"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "picture", CHOICE),
        (b"\0\0\0\x18ftypheic\0\0", "picture", CHOICE),
        (b"II*\0\x08\0\0\0", "picture", CHOICE),
        (b"\x7fELF\x02\x01\x01\0", "no text", CHOICE),
        (bytes(range(256)) * 8, "no text", CHOICE),
    ],
)
def test_what_cannot_be_read_is_named_with_the_way_to_what_can(data: bytes, what: str, way: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read(Source(data, None, "讲话.txt"))
    said = str(caught.value)
    assert said.startswith("“讲话.txt” ")
    assert what in said
    assert way in said


@pytest.mark.parametrize(
    "text",
    [
        "RIFF 是一种文件格式。",
        "<w:p> 是段落。",
        "CAJ 是知网的格式。",
        "PK 是一个缩写。",
        "GIF 动图不要放进材料。",
        "ID 3 号",
        "MM*",
        "BM 三号文件",
    ],
)
def test_a_text_that_begins_like_another_file_is_a_text(text: str) -> None:
    assert refusal(text.encode()) is None
    assert read(Source(text.encode(), None, "讲话.txt")).text == text
