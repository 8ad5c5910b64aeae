"""Writes small Word packages for the tests of the importer, part by part as ECMA-376 has them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from core.importers.docx import read
from core.importers.source import Source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.document import Document

TRANSITIONAL: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"
OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES: Final = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": TRANSITIONAL,
        "r": OFFICE,
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    }.items()
)
_TYPES: Final = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "header1": "header",
    "footer1": "footer",
}
_CORE: Final = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"


def r(text: str, properties: str = "") -> str:
    """Return a run."""
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(*content: str, style: str = "", num: tuple[object, object] | None = None, properties: str = "", mark: str = "") -> str:
    """Return a paragraph; content that is no markup becomes a run.

    Args:
        content: runs and words.
        style: id of its style.
        num: id of its num and level.
        properties: more of ``w:pPr``.
        mark: properties of the paragraph mark.
    """
    said = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num is not None:
        said += f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>'
    said += properties + (f"<w:rPr>{mark}</w:rPr>" if mark else "")
    runs = "".join(one if one.startswith("<") else r(one) for one in content)
    return f"<w:p>{f'<w:pPr>{said}</w:pPr>' if said else ''}{runs}</w:p>"


def tc(*blocks: str, properties: str = "") -> str:
    """Return a cell; blocks that are no markup become paragraphs."""
    content = "".join(one if one.startswith("<") else p(one) for one in blocks) or p()
    return f"<w:tc>{f'<w:tcPr>{properties}</w:tcPr>' if properties else ''}{content}</w:tc>"


def tbl(*rows: tuple[str, ...]) -> str:
    """Return a table; cells that are no markup become some."""
    return (
        "<w:tbl>"
        + "".join("<w:tr>" + "".join(one if one.startswith("<w:tc>") else tc(one) for one in row) + "</w:tr>" for row in rows)
        + "</w:tbl>"
    )


def style(
    key: str, name: str, *, based_on: str = "", paragraph: str = "", run: str = "", kind: str = "paragraph", is_default: bool = False
) -> str:
    """Return a style."""
    default = ' w:default="1"' if is_default else ""
    return (
        f'<w:style w:type="{kind}"{default} w:styleId="{key}"><w:name w:val="{name}"/>'
        + (f'<w:basedOn w:val="{based_on}"/>' if based_on else "")
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + (f"<w:rPr>{run}</w:rPr>" if run else "")
        + "</w:style>"
    )


def lvl(depth: int, form: str, text: str, *, start: int | None = 1, more: str = "", behind: str = "") -> str:
    """Return a level of a numbering.

    Args:
        depth: from 0.
        form: value of ``w:numFmt``.
        text: its ``w:lvlText``.
        start: its first number, None to say nothing.
        more: elements between the format and the text (``w:lvlRestart``, ``w:pStyle``, ``w:isLgl``, ``w:suff``).
        behind: elements behind the text.
    """
    begin = f'<w:start w:val="{start}"/>' if start is not None else ""
    begin += f'<w:numFmt w:val="{form}"/>{more}'
    return f'<w:lvl w:ilvl="{depth}">{begin}<w:lvlText w:val="{escape(text)}"/><w:lvlJc w:val="left"/>{behind}</w:lvl>'


def abstract(key: int, *levels: str, more: str = "") -> str:
    """Return an abstract numbering."""
    return f'<w:abstractNum w:abstractNumId="{key}"><w:multiLevelType w:val="multilevel"/>{more}{"".join(levels)}</w:abstractNum>'


def num(key: int, scheme: int, *overrides: str) -> str:
    """Return a num."""
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{scheme}"/>{"".join(overrides)}</w:num>'


def starting(depth: int, start: int) -> str:
    """Return the override of a start."""
    return f'<w:lvlOverride w:ilvl="{depth}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def parts(body: str, *, core: str = "", extended: str = "", more: Mapping[str, str] | None = None, **related: str) -> dict[str, str]:
    """Return the parts of a package by their names.

    Args:
        body: content of ``w:body``.
        core: content of the properties.
        extended: content of ``commentsExtended``.
        more: other parts.
        related: content of ``styles``, ``numbering``, ``footnotes``, ``endnotes``, ``comments``, ``header1``, ``footer1``.
    """
    roots = {"header1": "hdr", "footer1": "ftr"}
    found = {
        "[Content_Types].xml": _content_types(list(related), has_core=bool(core)),
        "_rels/.rels": _relations({"word/document.xml": f"{OFFICE}/officeDocument"} | ({"docProps/core.xml": _CORE} if core else {})),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}<w:sectPr/></w:body></w:document>",
    }
    links = {f"{name}.xml": f"{OFFICE}/{_TYPES[name]}" for name in related}
    for name, content in related.items():
        root = roots.get(name, name)
        found[f"word/{name}.xml"] = f"<w:{root} {NAMESPACES}>{content}</w:{root}>"
    if extended:
        links["commentsExtended.xml"] = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
        found["word/commentsExtended.xml"] = f"<w15:commentsEx {NAMESPACES}>{extended}</w15:commentsEx>"
    if core:
        found["docProps/core.xml"] = (
            f'<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            f'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{core}</cp:coreProperties>'
        )
    found["word/_rels/document.xml.rels"] = _relations(links)
    return found | dict(more or {})


def zipped(content: Mapping[str, str | bytes], *, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return the package that parts make."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as package:
        for name, part in content.items():
            package.writestr(name, part)
    return stream.getvalue()


def docx(body: str, **more: str) -> bytes:
    """Return a Word file; see `parts`."""
    return zipped(parts(body, **more))


def opened(data: bytes, name: str = "讲话.docx") -> Document:
    """Return what the importer makes of a file."""
    return read(Source(data, Path("/docs") / name, name))


def document_of(body: str, **more: str) -> Document:
    """Return what the importer makes of a body; see `parts`."""
    return opened(docx(body, **more))


def lines_of(body: str, **more: str) -> list[str]:
    """Return the lines of a body, blank ones too; see `parts`."""
    return document_of(body, **more).text.split("\n")


def _relations(targets: Mapping[str, str]) -> str:
    links = "".join(f'<Relationship Id="r{at}" Type="{kind}" Target="{name}"/>' for at, (name, kind) in enumerate(targets.items()))
    return f'<Relationships xmlns="{_RELATIONS}">{links}</Relationships>'


def _content_types(names: list[str], *, has_core: bool) -> str:
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    said = [f'<Override PartName="/word/{name}.xml" ContentType="{word}.{_TYPES[name]}+xml"/>' for name in names]
    said.append(f'<Override PartName="/word/document.xml" ContentType="{word}.document.main+xml"/>')
    if has_core:
        said.append('<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>')
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{"".join(said)}</Types>'
    )
