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
    message = _parsed(data)
    parts = [part for part in message.walk() if not part.is_multipart()]
    start = str(message.get_param("start") or "").strip("<> ")
    found: list[tuple[bool, bytes, str | None]] = []
    for part in parts:
        payload = part.get_payload(decode=True)
        if not isinstance(payload, bytes) or not payload.strip():
            continue
        kind = part.get_content_type()
        if kind not in _PAGES or (kind == "text/plain" and not _HTML.search(payload[:_LOOKED_AT])):
            continue
        is_start = bool(start) and str(part.get("Content-ID") or "").strip("<> ") == start
        found.append((is_start, payload, _charset(part)))
    # The sort keeps the order: of a file that names no beginning the first page is it.
    found.sort(key=lambda page: not page[0])
    pages = [(payload, charset) for _, payload, charset in found]
    if not pages and _HTML.search(data[:_LOOKED_AT]):
        # Bounds that do not fit, or a page that was only named so.
        begin = _HTML.search(data)
        pages = [(data[begin.start() if begin else 0 :], None)]
    return pages


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
