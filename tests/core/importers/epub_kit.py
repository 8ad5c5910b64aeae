"""Writes small electronic books for the tests of the importer, part by part as EPUB 2 and 3 have them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape, quoteattr

from core.importers.epub import read
from core.importers.source import Source

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.document import Document

OPF: Final = "OEBPS/content.opf"
CONTAINER: Final = (
    '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    f'<rootfile full-path="{OPF}" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
XHTML: Final = "application/xhtml+xml"
Contents = list[tuple[str, str, "Contents"]]
"""Words, link and inner entries of each entry."""


def page(body: str, head: str = "") -> str:
    """Return a page."""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
        f"<head><title>x</title>{head}</head><body>{body}</body></html>"
    )


def ncx(contents: Contents) -> str:
    """Return the contents of EPUB 2."""

    def points(entries: Contents) -> str:
        return "".join(
            f"<navPoint><navLabel><text>{escape(words)}</text></navLabel><content src={quoteattr(link)}/>{points(inner)}</navPoint>"
            for words, link, inner in entries
        )

    return (
        '<?xml version="1.0"?><!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd">'
        f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{points(contents)}</navMap></ncx>'
    )


def nav(contents: Contents, more: str = "") -> str:
    """Return the contents of EPUB 3."""

    def items(entries: Contents) -> str:
        inside = "".join(f"<li><a href={quoteattr(link)}>{escape(words)}</a>{items(inner)}</li>" for words, link, inner in entries)
        return f"<ol>{inside}</ol>" if entries else ""

    return page(f'<nav epub:type="toc"><h1>目录</h1>{items(contents)}</nav>{more}')


def book(
    pages: Mapping[str, str | bytes],
    *,
    contents: Contents | None = None,
    is_third: bool = False,
    spine: Sequence[str] | None = None,
    metadata: str = "<dc:title>春耕讲话集</dc:title>",
    more: Mapping[str, str | bytes] | None = None,
    guide: str = "",
    opf: str | None = None,
) -> bytes:
    """Return a book.

    Args:
        pages: by their names beside the package file; those that are given as ``body`` alone become pages.
        contents: in the navigation document or in the NCX; none for None.
        is_third: true for EPUB 3.
        spine: the ``itemref`` elements' attributes, or the names of pages; all pages for None.
        metadata: what the package says of the book.
        more: other files by their whole paths, not listed.
        guide: the inside of the element of that name.
        opf: the whole package file instead of the one that is made.
    """
    files: dict[str, str | bytes] = {"META-INF/container.xml": CONTAINER, **(more or {})}
    items = ""
    for number, (name, content) in enumerate(pages.items()):
        is_body = isinstance(content, str) and not content.lstrip().startswith(("<?xml", "<html", "<!DOCTYPE"))
        files[f"OEBPS/{name}"] = page(str(content)) if is_body else content
        items += f'<item id="p{number}" href={quoteattr(name)} media-type="{XHTML}"/>'
    names = list(pages)
    if contents is not None:
        if is_third:
            files["OEBPS/nav.xhtml"] = nav(contents)
            items += f'<item id="nav" href="nav.xhtml" properties="nav" media-type="{XHTML}"/>'
        else:
            files["OEBPS/toc.ncx"] = ncx(contents)
            items += '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
    references = "".join(
        f"<itemref {one}/>" if "=" in one else f'<itemref idref="{"nav" if one == "nav.xhtml" else f"p{names.index(one)}"}"/>'
        for one in (names if spine is None else spine)
    )
    files[OPF] = opf or (
        f'<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="{3 if is_third else 2}.0">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">{metadata}</metadata>'
        f'<manifest>{items}</manifest><spine toc="ncx">{references}</spine><guide>{guide}</guide></package>'
    )
    return packed(files)


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """Return an archive that says in its first part that it is a book."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        # An entry without a date of its own: the same book is the same bytes at any time.
        archive.writestr(zipfile.ZipInfo("mimetype"), "application/epub+zip", zipfile.ZIP_STORED)
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def opened(data: bytes, encoding: str | None = None) -> Document:
    """Return the document of a book."""
    return read(Source(data, Path("春耕讲话集.epub"), "春耕讲话集.epub", encoding))


def lines_of(data: bytes) -> list[str]:
    """Return the lines of a book's text that are not blank."""
    return [line for line in opened(data).text.split("\n") if line]


def levels_of(data: bytes) -> list[tuple[int, str]]:
    """Return the level and the words of each paragraph that has one."""
    document = opened(data)
    return [(one.outline_level, one.span.of(document.text)) for one in document.paragraphs if one.outline_level is not None]


def found_in(data: bytes) -> dict[str, tuple[int, str]]:
    """Return count and detail of what is reported, by its kind."""
    return {one.kind: (one.count, one.detail) for one in opened(data).report or ()}
