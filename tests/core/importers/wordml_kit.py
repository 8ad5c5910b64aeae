"""Writes small documents of Word of one XML file for the tests of the importer, as Word 2003 writes them and as flat packages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from core.importers.docx.one_file import read
from core.importers.source import Source
from tests.core.importers import docx_kit

if TYPE_CHECKING:
    from core.document import Document

HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n'
NAMESPACES: Final = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": "http://schemas.microsoft.com/office/word/2003/wordml",
        "wx": "http://schemas.microsoft.com/office/word/2003/auxHint",
        "aml": "http://schemas.microsoft.com/aml/2001/core",
        "o": "urn:schemas-microsoft-com:office:office",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
_PACKAGE: Final = 'xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"'


def r(text: str, properties: str = "") -> str:
    """Return a run."""
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}<w:t>{escape(text)}</w:t></w:r>"


def p(*content: str, properties: str = "") -> str:
    """Return a paragraph; content that is no markup becomes a run."""
    runs = "".join(one if one.startswith("<") else r(one) for one in content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def item(text: str, ilfo: int, level: int = 0, noted: str = "") -> str:
    """Return a paragraph of a list, with what Word notes beside of its number."""
    note = f'<wx:t wx:val="{noted}"/><wx:font wx:val="宋体"/>' if noted else ""
    return p(text, properties=f'<w:listPr><w:ilvl w:val="{level}"/><w:ilfo w:val="{ilfo}"/>{note}</w:listPr>')


def noted(kind: str, content: str = "", *, key: int = 0, more: str = "") -> str:
    """Return what is noted of a kind, such as ``Word.Deletion``, around some content."""
    inside = f"<aml:content>{content}</aml:content>" if content else ""
    by = 'aml:author="李某某" aml:createdate="2026-03-02T09:30:00Z"'
    return f'<aml:annotation aml:id="{key}" {by} w:type="{kind}" {more}>{inside}</aml:annotation>'


def word2003(body: str, *, lists: str = "", styles: str = "", properties: str = "", more: str = "", head: str = HEAD) -> bytes:
    """Return a document as Word 2003 writes it.

    Args:
        body: content of its section.
        lists: content of ``w:lists``.
        styles: content of ``w:styles``.
        properties: content of ``o:DocumentProperties``.
        more: what stands before the body.
        head: what stands before the first element.
    """
    said = f"<o:DocumentProperties>{properties}</o:DocumentProperties>" if properties else ""
    said += f"<w:lists>{lists}</w:lists>" if lists else ""
    said += f"<w:styles>{styles}</w:styles>" if styles else ""
    text = f"<w:body><wx:sect>{body}<w:sectPr><w:pgSz w:w='11906'/></w:sectPr></wx:sect></w:body>"
    return f"{head}<w:wordDocument {NAMESPACES} w:macrosPresent='no'>{said}{more}{text}</w:wordDocument>".encode()


def flat(parts: dict[str, str], *, binary: str = "") -> bytes:
    """Return a flat package of parts, with a part that is no XML if one is given."""
    content = "".join(
        f'<pkg:part pkg:name="/{name}" pkg:contentType="application/xml"><pkg:xmlData>{part}</pkg:xmlData></pkg:part>'
        for name, part in parts.items()
        if not name.startswith("[")
    )
    if binary:
        content += (
            f'<pkg:part pkg:name="/word/media/image1.png" pkg:compression="store"><pkg:binaryData>{binary}</pkg:binaryData></pkg:part>'
        )
    return f"{HEAD}<pkg:package {_PACKAGE}>{content}</pkg:package>".encode()


def flat_word(body: str, **related: str) -> bytes:
    """Return a flat package with a text, as `docx_kit.parts` has it."""
    return flat(docx_kit.parts(body, **related))


def document(data: bytes) -> Document:
    """Return what is read from a file."""
    return read(Source(data, Path("讲话.doc"), "讲话.doc"))


def text(data: bytes) -> str:
    """Return the text of a file."""
    return document(data).text


def everything() -> bytes:
    """Return a document as Word 2003 writes it, with each kind of thing that it can hold."""
    lists = (
        '<w:listDef w:listDefId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="37"/><w:pStyle w:val="1"/>'
        '<w:lvlText w:val="%1、"/></w:lvl></w:listDef><w:list w:ilfo="1"><w:ilst w:val="0"/></w:list>'
    )
    styles = (
        '<w:style w:type="paragraph" w:default="on" w:styleId="a"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>'
        '<w:pPr><w:listPr><w:ilfo w:val="1"/></w:listPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    )
    comment = f"<w:r>{noted('Word.Comment', p('再核一下'), key=3)}</w:r>"
    picture = '<w:r><w:pict><w:binData w:name="x">QUJD</w:binData><v:shape alt="渠首"><v:imagedata src="x"/></v:shape></w:pict></w:r>'
    body = (
        p("春耕通知", properties='<w:jc w:val="center"/><w:ind w:first-line="640" w:first-line-chars="200"/>')
        + p("备好种子", properties='<w:pStyle w:val="1"/>')
        + item("无表", 7, noted="（一）")
        + p("水要管好", noted("Word.Deletion", "<w:r><w:delText>删去</w:delText></w:r>"), noted("Word.Insertion", r("，路要修好")), "。")
        + p("面积", noted("Word.Comment.Start", key=3), "三千亩", noted("Word.Comment.End", key=3), comment, picture)
        + p("脚注", f"<w:r><w:footnote>{p('见后文。')}</w:footnote></w:r>")
        + f"<w:tbl><w:tr><w:tc><w:tcPr><w:vmerge w:val='restart'/></w:tcPr>{p('甲')}</w:tc><w:tc>{p('乙')}</w:tc></w:tr></w:tbl>"
        + p("末尾", properties=f"<w:sectPr><w:hdr w:type='odd'>{p('页眉')}</w:hdr></w:sectPr>")
    )
    return word2003(body, lists=lists, styles=styles, properties="<o:Title>春耕通知</o:Title><o:Author>张某某</o:Author>")
