"""Which format a file has: by its content first, by its suffix second."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Final

from core.importers.foreign import ARCHIVE, FIRST_PART, OLE, WORD, ZIP, is_unknown_ole, names_in, refusal
from core.importers.zip_directory import looks_packed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HEAD: Final = 2048
"""Bytes at the beginning that are looked at."""
FLAT_HEAD: Final = 32_768
"""Bytes within which a document that is one XML file says of which kind it is."""
PDF_HEAD: Final = 1024
"""Bytes within which a PDF names itself (as readers of PDF have it; ISO 32000 wants it first)."""

_SUFFIXES: Final = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
    ".mht": "mhtml",
    ".mhtml": "mhtml",
}
_ARCHIVE_SUFFIXES: Final = frozenset({".exe", ".zip"})
_WORD_SUFFIXES: Final = frozenset({".docx", ".docm", ".dotx", ".dotm"})
_PDF: Final = b"%PDF-"
_PACKAGE_SUFFIXES: Final = {".odt": "odt", ".ott": "odt", ".epub": "epub", ".ofd": "ofd"}
_ODT_SUFFIXES: Final = frozenset({".odt", ".ott"})
_PACKAGE_PARTS: Final = frozenset({"[Content_Types].xml", "mimetype", "META-INF/container.xml", "OFD.xml"})
"""What tells a document that is a ZIP package from an archive of documents, whatever it is called."""
_OPENDOCUMENT_PARTS: Final = frozenset({"mimetype", "META-INF/manifest.xml"})
_TEXT_OF_ODF: Final = b"application/vnd.oasis.opendocument.text"
_WORD_STREAM: Final = "WordDocument".encode("utf-16-le")
_WORD_BLOCK: Final = re.compile(rb"\xec\xa5[\xc0-\xc2]\0|\xdc\xa5[\x65-\x69]\0")
"""The beginning of the text in a document of Word 97 and later, or 6 and 95."""
ALIGNED: Final = 64
"""Bytes of which a stream of an OLE file begins at a multiple."""
_RTF: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\\rtf")
# Each comment is looked at once: many of them could be parted in a great many ways.
_OPENING: Final = rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?>(?:<!--.{0,500}?-->\s*)*)"
_FLAT: Final = re.compile(_OPENING + rb"(?:<!DOCTYPE\s[^<>\[]*(?:\[[^\]]*\]\s*)?>\s*)?<office:document\s", re.S)
"""The beginning of an OpenDocument file that is one XML file."""
_FLAT_TEXT: Final = re.compile(rb"<office:document\s[^<>]*opendocument\.text")
_HTML: Final = re.compile(_OPENING + rb"<(?:!doctype\s+html|html[\s>])", re.I | re.S)
_WORD_XML: Final = re.compile(
    rb"\s*(?>(?:<\?[^>]{1,300}>\s*|<!--.{0,500}?-->\s*)*)"
    rb"(?:<!DOCTYPE\s[^<>\[]*(?:\[[^\]]*\]\s*)?>\s*)?<(?:w:wordDocument|(?:[\w.-]{1,50}:)?(wordDocument|package))[\s>]",
    re.S,
)
"""The beginning of a document of Word that is one XML file."""
_WORD_SPACES: Final = {
    b"wordDocument": (b"schemas.microsoft.com/office/word/2003/wordml",),
    b"package": (b"schemas.microsoft.com/office/2006/xmlPackage", b"/word/"),
}
"""What stands in such a file, by the name of its first element."""
_MHTML: Final = re.compile(rb"(?:[\x21-\x39\x3b-\x7e]{1,70}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)+", re.I)
_WIDE: Final = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def format_of(data: bytes, path: Path) -> str:
    """Return the format of a file, a word of `core.importers.MODULES`.

    Content that names its format wins over the suffix, so a .wps or .doc that is really another is read as that; Markdown is known by
    its suffix alone.
    """
    suffix = path.suffix.lower()
    if _is_pdf(data, suffix):
        return "pdf"
    if data.startswith(ZIP):
        return _of_package(data, suffix)
    if looks_packed(data, is_named=suffix in _ARCHIVE_SUFFIXES):
        return "archive"
    if data.startswith(OLE):
        is_word = _WORD_STREAM in data or (is_unknown_ole(data) and any(True for _ in word_blocks(data)))
        return "doc" if is_word else "text"
    if _RTF.match(data[:HEAD]):
        return "rtf"
    head = _narrow(data[:HEAD])
    # So many names of namespaces may stand before its kind.
    if _FLAT.match(head) and _FLAT_TEXT.search(_narrow(data[:FLAT_HEAD])):
        return "odt"
    if _is_word_xml(data, head):
        return "wordml"
    if _HTML.match(head):
        return "html"
    headers = _MHTML.match(head)
    if headers and b"multipart/related" in headers[0].lower() and b"mime-version:" in headers[0].lower():
        return "mhtml"
    if suffix in _SUFFIXES and b"\0" not in head and refusal(data) is None:
        return _SUFFIXES[suffix]
    return "text"


def can_hold_pictures(head: bytes) -> bool:
    """Return True if a file that begins with these bytes can be far larger than its text: a package, an OLE file, a PDF."""
    return head.startswith((*ZIP, OLE, _PDF))


def word_blocks(data: bytes) -> Iterator[int]:
    """Yield where in an OLE file the text of a document of Word may begin, whatever is left of the directory."""
    return (match.start() for match in _WORD_BLOCK.finditer(data) if not match.start() % ALIGNED)


def _is_pdf(data: bytes, suffix: str) -> bool:
    """Return True for a PDF, with or without a few bytes before it; False for a text that only speaks of one."""
    if data.startswith(_PDF):
        return True
    return _PDF in data[:PDF_HEAD] and (suffix == ".pdf" or b"startxref" in data)


def _is_word_xml(data: bytes, head: bytes) -> bool:
    """Return True for a document of Word that is one XML file."""
    found = _WORD_XML.match(head)
    if found is None:
        return False
    name = found[1]
    return name is None or all(one in (_narrow(data[:FLAT_HEAD])) for one in _WORD_SPACES[name])


def _of_package(data: bytes, suffix: str) -> str:
    """Return the format of a ZIP file, however much of it is left; ``text`` for one that is told in a sentence of its own."""
    names = names_in(data)
    if suffix == ".zip" and not (names and _PACKAGE_PARTS.intersection(names)):
        # A folder in an archive may be called word, and one of which the end is missing still holds documents.
        return "archive"
    kind = _kind_of(data)
    if kind.startswith(_TEXT_OF_ODF):
        return "odt"
    if names is None:
        if suffix in _WORD_SUFFIXES or WORD.encode() in data:
            return "docx"
        return _PACKAGE_SUFFIXES.get(suffix, "text")
    is_called_word = suffix in _WORD_SUFFIXES and (not names or bool(_PACKAGE_PARTS.intersection(names)))
    if is_called_word or any(name.lower().startswith(WORD) for name in names):
        return "docx"
    if "content.xml" in names and (suffix in _ODT_SUFFIXES or set(names) >= _OPENDOCUMENT_PARTS):
        # Packed anew by another program.
        return "odt"
    is_book = suffix == ".epub" and any(name.lower().endswith("meta-inf/container.xml") for name in names)
    if is_book or kind.startswith(b"application/epub+zip") or "META-INF/container.xml" in names:
        return "epub"
    if any(name.lower() == "ofd.xml" for name in names):
        return "ofd"
    return "archive" if refusal(data) == ARCHIVE else "text"


def _kind_of(data: bytes) -> bytes:
    """Return what a package says of itself in its first part, with what stands behind it."""
    return data[FIRST_PART : FIRST_PART + 100].removeprefix(b"mimetype")


def _narrow(head: bytes) -> bytes:
    """Return the beginning of a file in an encoding that is ASCII where the marks of a format are."""
    for mark, codec in _WIDE:
        if head.startswith(mark):
            return head[len(mark) :].decode(codec, "ignore").encode()
    return head.removeprefix(codecs.BOM_UTF8)
