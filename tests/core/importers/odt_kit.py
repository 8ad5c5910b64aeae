"""Writes small OpenDocument texts for the tests of the importer, part by part as OpenDocument 1.3 has them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape, quoteattr

from core.importers.odt import read
from core.importers.source import Source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.document import Document

MIMETYPE: Final = "application/vnd.oasis.opendocument.text"
_OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns"
NAMESPACES: Final = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "office": f"{_OASIS}:office:1.0",
        "text": f"{_OASIS}:text:1.0",
        "style": f"{_OASIS}:style:1.0",
        "table": f"{_OASIS}:table:1.0",
        "draw": f"{_OASIS}:drawing:1.0",
        "fo": f"{_OASIS}:xsl-fo-compatible:1.0",
        "svg": f"{_OASIS}:svg-compatible:1.0",
        "form": f"{_OASIS}:form:1.0",
        "script": f"{_OASIS}:script:1.0",
        "meta": f"{_OASIS}:meta:1.0",
        "xlink": "http://www.w3.org/1999/xlink",
        "dc": "http://purl.org/dc/elements/1.1/",
        "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    }.items()
)


def p(*content: str, style: str = "") -> str:
    """Return a paragraph; content that is no markup is escaped."""
    return f"<text:p{_attribute('text:style-name', style)}>{_inside(content)}</text:p>"


def h(*content: str, level: int | None = 1, style: str = "", more: str = "") -> str:
    """Return a heading."""
    said = _attribute("text:style-name", style) + ("" if level is None else f' text:outline-level="{level}"')
    return f"<text:h{said} {more}>{_inside(content)}</text:h>"


def span(text: str, style: str) -> str:
    """Return characters in a style."""
    return f"<text:span text:style-name={quoteattr(style)}>{text if text.startswith('<') else escape(text)}</text:span>"


def lst(*items: str, style: str = "", more: str = "") -> str:
    """Return a list; items that are no ``text:list-item`` or ``text:list-header`` become one."""
    content = "".join(one if one.startswith("<text:list-") else item(one) for one in items)
    return f"<text:list{_attribute('text:style-name', style)} {more}>{content}</text:list>"


def item(*blocks: str, start: int | None = None, head: bool = False, more: str = "") -> str:
    """Return an item of a list, or its head; blocks that are no markup become paragraphs."""
    name = "text:list-header" if head else "text:list-item"
    said = more + ("" if start is None else f' text:start-value="{start}"')
    return f"<{name} {said}>{''.join(one if one.startswith('<') else p(one) for one in blocks)}</{name}>"


def cell(*blocks: str, more: str = "") -> str:
    """Return a cell of a table; blocks that are no markup become paragraphs."""
    return f"<table:table-cell {more}>{''.join(one if one.startswith('<') else p(one) for one in blocks)}</table:table-cell>"


def table(*rows: tuple[str, ...]) -> str:
    """Return a table; cells that are no markup become some."""
    lines = ("".join(one if one.startswith("<table:") else cell(one) for one in row) for row in rows)
    columns = f'<table:table-column table:number-columns-repeated="{max(map(len, rows))}"/>'
    return f"<table:table>{columns}{''.join(f'<table:table-row>{line}</table:table-row>' for line in lines)}</table:table>"


def note(body: str, kind: str = "footnote") -> str:
    """Return a footnote or an endnote."""
    content = body if body.startswith("<") else p(body)
    return (
        f'<text:note text:note-class="{kind}"><text:note-citation>9</text:note-citation>'
        f"<text:note-body>{content}</text:note-body></text:note>"
    )


def frame(content: str, more: str = "") -> str:
    """Return a frame."""
    return f"<draw:frame {more}>{content}</draw:frame>"


def box(*blocks: str) -> str:
    """Return a frame with text in it."""
    return frame(f"<draw:text-box>{''.join(one if one.startswith('<') else p(one) for one in blocks)}</draw:text-box>")


def style(
    name: str, *, family: str = "paragraph", parent: str = "", paragraph: str = "", text: str = "", section: str = "", more: str = ""
) -> str:
    """Return a style.

    Args:
        name: of the style.
        family: ``paragraph``, ``text`` or ``section``.
        parent: name of the style that it is based on.
        paragraph: attributes of its ``style:paragraph-properties``.
        text: of its ``style:text-properties``.
        section: of its ``style:section-properties``.
        more: of itself.
    """
    properties = "".join(
        f"<style:{kind}-properties {said}/>" for kind, said in (("paragraph", paragraph), ("text", text), ("section", section)) if said
    )
    head = f'style:name="{name}" style:family="{family}"{_attribute("style:parent-style-name", parent)} {more}'
    return f"<style:style {head}>{properties}</style:style>"


def level(
    depth: int, form: str = "1", *, prefix: str = "", suffix: str = "", shown: int = 1, start: int | None = None, more: str = "",
    kind: str = "list-level-style-number", behind: str = "listtab",
) -> str:  # fmt: skip
    """Return a level of a list style with numbers; from 1."""
    said = f'text:level="{depth}" style:num-format={quoteattr(form)}'
    said += _attribute("style:num-prefix", prefix) + _attribute("style:num-suffix", suffix)
    said += f' text:display-levels="{shown}"' if shown > 1 else ""
    said += "" if start is None else f' text:start-value="{start}"'
    alignment = f'<style:list-level-label-alignment text:label-followed-by="{behind}"/>'
    mode = 'text:list-level-position-and-space-mode="label-alignment"'
    return f"<text:{kind} {said} {more}><style:list-level-properties {mode}>{alignment}</style:list-level-properties></text:{kind}>"


def bullet_level(depth: int, sign: str, font: str = "") -> str:
    """Return a level of a list style with a sign."""
    text = f"<style:text-properties{_attribute('style:font-name', font)}/>" if font else ""
    return f'<text:list-level-style-bullet text:level="{depth}" text:bullet-char={quoteattr(sign)}>{text}</text:list-level-style-bullet>'


def list_style(name: str, *levels: str, more: str = "") -> str:
    """Return a list style."""
    return f'<text:list-style style:name="{name}" {more}>{"".join(levels)}</text:list-style>'


def outline_style(*levels: str) -> str:
    """Return the style of the numbers of headings, whose levels have the kind ``outline-level-style``."""
    return f'<text:outline-style style:name="Outline">{"".join(levels)}</text:outline-style>'


def parts(
    body: str, *, styles: str = "", automatic: str = "", fonts: str = "", masters: str = "", meta: str = "", scripts: str = "",
    more: Mapping[str, str | bytes] | None = None,
) -> dict[str, str | bytes]:  # fmt: skip
    """Return the parts of a package by their names.

    Args:
        body: content of ``office:text``.
        styles: common styles.
        automatic: automatic styles of the text.
        fonts: declarations of fonts.
        masters: styles of pages.
        meta: what the file says of itself.
        scripts: its ``office:scripts``.
        more: other parts.
    """
    found: dict[str, str | bytes] = {
        "mimetype": MIMETYPE,
        "content.xml": f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {NAMESPACES} office:version="1.3">'
        f"<office:scripts>{scripts}</office:scripts><office:font-face-decls>{fonts}</office:font-face-decls>"
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        "styles.xml": f'<office:document-styles {NAMESPACES} office:version="1.3"><office:styles>{styles}</office:styles>'
        f"<office:automatic-styles/><office:master-styles>{masters}</office:master-styles></office:document-styles>",
        "meta.xml": f'<office:document-meta {NAMESPACES} office:version="1.3"><office:meta>{meta}</office:meta></office:document-meta>',
    }
    found |= more or {}
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{"text/xml" if name.endswith(".xml") else ""}"/>'
        for name in found
    )
    root = f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{MIMETYPE}"/>'
    found.setdefault(
        "META-INF/manifest.xml",
        f'<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0" manifest:version="1.3">{root}{entries}</manifest:manifest>',
    )
    return found


def flat(body: str, *, styles: str = "", automatic: str = "", meta: str = "") -> bytes:
    """Return a document of one XML file; see `parts`."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n\n<office:document {NAMESPACES} office:version="1.3" office:mimetype="{MIMETYPE}">'
        f"<office:meta>{meta}</office:meta><office:styles>{styles}</office:styles>"
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    ).encode()


def zipped(content: Mapping[str, str | bytes]) -> bytes:
    """Return the package that parts make; its first part is not compressed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, part in content.items():
            # Without a date of its own: the same parts are the same bytes at any time.
            package.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def odt(body: str, **more: str) -> bytes:
    """Return an OpenDocument text; see `parts`."""
    return zipped(parts(body, **more))  # type: ignore[arg-type]


def opened(data: bytes, name: str = "讲话.odt") -> Document:
    """Return what the importer makes of a file."""
    return read(Source(data, Path("/docs") / name, name))


def document_of(body: str, **more: str) -> Document:
    """Return what the importer makes of a body; see `parts`."""
    return opened(odt(body, **more))


def lines_of(body: str, **more: str) -> list[str]:
    """Return the lines of a body, blank ones too; see `parts`."""
    return document_of(body, **more).text.split("\n")


def counts_of(body: str, **more: str) -> dict[str, int]:
    """Return how many of each kind were counted; see `parts`."""
    return {one.kind: one.count for one in document_of(body, **more).report or ()}


def _attribute(name: str, content: str) -> str:
    return f" {name}={quoteattr(content)}" if content else ""


def _inside(content: tuple[str, ...]) -> str:
    return "".join(one if one.startswith("<") else escape(one) for one in content)
