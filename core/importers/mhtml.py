"""Saved web pages with their parts (MHTML, RFC 2557): the page itself is read, its frames where it has no text."""

from __future__ import annotations

import contextlib
import email
import re
from email import policy
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, UnreadableFile
from core.importers.html import document_of

if TYPE_CHECKING:
    from email.message import Message

    from core.document import Document
    from core.importers.source import Source

READER: Final = "mhtml/1"

_PAGES: Final = ("text/html", "application/xhtml+xml", "text/plain")
_HTML: Final = re.compile(rb"<(?:!doctype\s+html|html|body|head|p|div|table)\b", re.I)
_LOOKED_AT: Final = 65_536
_BOUND: Final = re.compile(rb"^--([^\s\"\\]{1,200})[ \t]*\r?\n(?=content-)", re.I | re.M)
_ENDLESS: Final = re.compile(rb"^content-[a-z-]+:(?:[^\n]{20000}|(?:[^\n]*\n[ \t]){500})", re.I | re.M)
"""A header of thousands of parameters: each is looked for in all that stand before it."""


def read(source: Source) -> Document:
    """Return the article of a saved web page as a document.

    Raises:
        UnreadableFile: if no page is in it, or the page shows no text.
        ValueError: if the encoding is none of `core.importers.encodings.ENCODINGS`.
    """
    pages = _pages(source.data)
    refusal: UnreadableFile | None = None
    for data, charset in pages:
        try:
            return document_of(data, source, reader=READER, charset=charset)
        except UnreadableFile as error:
            # A page of frames has its text in the parts behind it.
            refusal = refusal or error
    if refusal is not None:
        raise refusal
    template = QT_TRANSLATE_NOOP("errors", "“{name}” holds no web page. Save the page once more in the browser and open that.")
    raise UnreadableFile(template, name=source.name)


def _pages(data: bytes) -> list[tuple[bytes, str | None]]:
    """Return the pages in a file, the one to begin with first, each with its charset."""
    pages = _html_parts(_parsed(data))
    bound = _BOUND.search(data) if not pages else None
    if bound:
        # The head names another bound than stands between the parts.
        head = b'Content-Type: multipart/related; boundary="' + bound[1] + b'"\r\n\r\n'
        pages = _html_parts(_parsed(head + data[bound.start() :]))
    begin = _HTML.search(data, 0, _LOOKED_AT) if not pages else None
    if begin:
        # A page that was only named so.
        pages = [(data[begin.start() :], None)]
    return pages


def _html_parts(message: Message) -> list[tuple[bytes, str | None]]:
    """Return the parts that are pages, the one that the message names as its beginning first."""
    start = str(message.get_param("start") or "").strip("<> ")
    found: list[tuple[bool, bytes, str | None]] = []
    for part in message.walk():
        kind = part.get_content_type()
        payload = part.get_payload(decode=True) if kind in _PAGES and not part.is_multipart() else None
        if not isinstance(payload, bytes) or not payload.strip():
            continue
        if kind == "text/plain" and not _HTML.search(payload[:_LOOKED_AT]):
            continue
        is_start = bool(start) and str(part.get("Content-ID") or "").strip("<> ") == start
        found.append((is_start, payload, _charset(part)))
    # The sort keeps the order: of a file that names no beginning the first page is it.
    found.sort(key=lambda page: not page[0])
    return [(payload, charset) for _, payload, charset in found]


def _parsed(data: bytes) -> Message:
    """Return a file as a message; an empty one for what was made to wear the parser out."""
    if not _ENDLESS.search(data):
        # Parts within parts are read within one another, without a limit.
        with contextlib.suppress(RecursionError):
            return email.message_from_bytes(data.lstrip(), policy=policy.compat32)
    return email.message_from_bytes(b"")


def _charset(part: Message) -> str | None:
    charset = part.get_param("charset")
    return charset if isinstance(charset, str) else None
