"""Which format a file has: by its content first, by its suffix second."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

HEAD: Final = 2048
"""Bytes at the beginning that are looked at."""

_SUFFIXES: Final = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
    ".mht": "mhtml",
    ".mhtml": "mhtml",
}
_DOCX_PART: Final = b"word/"
_ZIP: Final = b"PK\x03\x04"
_HTML: Final = re.compile(rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)*<(?:!doctype\s+html|html[\s>])", re.I | re.S)
_MHTML: Final = re.compile(rb"(?:[\x21-\x39\x3b-\x7e]{1,70}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)+", re.I)


def format_of(data: bytes, path: Path) -> str:
    """Return the format of a file: ``docx``, ``html``, ``markdown``, ``mhtml``, ``pdf``, else ``text``.

    Content that names its format wins over the suffix; Markdown is known by its suffix alone.
    """
    head = data[:HEAD]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(_ZIP):
        return "docx" if _DOCX_PART in data else "text"
    body = head.removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(body):
        return "html"
    headers = _MHTML.match(body)
    if headers and b"multipart/related" in headers[0].lower() and b"mime-version:" in headers[0].lower():
        return "mhtml"
    suffix = path.suffix.lower()
    if suffix in _SUFFIXES and b"\0" not in head.replace(b"\0\0", b""):
        return _SUFFIXES[suffix]
    return "text"
