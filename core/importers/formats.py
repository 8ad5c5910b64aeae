"""Which format a file has: by its content first, by its suffix second."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Final

from core.importers.foreign import WORD, ZIP, names_in, refusal

if TYPE_CHECKING:
    from pathlib import Path

HEAD: Final = 2048
"""Bytes at the beginning that are looked at."""
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
_WORD_SUFFIXES: Final = frozenset({".docx", ".docm", ".dotx", ".dotm"})
_PDF: Final = b"%PDF-"
_HTML: Final = re.compile(rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)*<(?:!doctype\s+html|html[\s>])", re.I | re.S)
_MHTML: Final = re.compile(rb"(?:[\x21-\x39\x3b-\x7e]{1,70}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)+", re.I)
_WIDE: Final = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def format_of(data: bytes, path: Path) -> str:
    """Return the format of a file: ``docx``, ``html``, ``markdown``, ``mhtml``, ``pdf``, else ``text``.

    Content that names its format wins over the suffix; Markdown is known by its suffix alone.
    """
    suffix = path.suffix.lower()
    if _is_pdf(data, suffix):
        return "pdf"
    if data.startswith(ZIP):
        return "docx" if _is_word(data, suffix) else "text"
    head = _narrow(data[:HEAD])
    if _HTML.match(head):
        return "html"
    headers = _MHTML.match(head)
    if headers and b"multipart/related" in headers[0].lower() and b"mime-version:" in headers[0].lower():
        return "mhtml"
    if suffix in _SUFFIXES and b"\0" not in head and refusal(data) is None:
        return _SUFFIXES[suffix]
    return "text"


def _is_pdf(data: bytes, suffix: str) -> bool:
    """Return True for a PDF, with or without a few bytes before it; False for a text that only speaks of one."""
    if data.startswith(_PDF):
        return True
    return _PDF in data[:PDF_HEAD] and (suffix == ".pdf" or b"startxref" in data)


def _is_word(data: bytes, suffix: str) -> bool:
    """Return True for a Word document, however much of it is left."""
    names = names_in(data)
    if names is None:
        return suffix in _WORD_SUFFIXES or WORD.encode() in data
    return suffix in _WORD_SUFFIXES or any(name.lower().startswith(WORD) for name in names)


def _narrow(head: bytes) -> bytes:
    """Return the beginning of a file in an encoding that is ASCII where the marks of a format are."""
    for mark, codec in _WIDE:
        if head.startswith(mark):
            return head[len(mark) :].decode(codec, "ignore").encode()
    return head.removeprefix(codecs.BOM_UTF8)
