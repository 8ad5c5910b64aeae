"""Quotes in files of text: what readers of e-books export, Markdown, and words copied one after the other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.importers.encodings import decode, guess
from core.importers.exchange.limits import MOST_LINES, refuse_if_many
from core.importers.exchange.quotes import kindle, markdown, own_text, plain, table, weread
from core.importers.exchange.quotes.own_words import has_link
from core.importers.foreign import refusal
from core.text import normalise

if TYPE_CHECKING:
    from core.incoming import IncomingSet

_MARKDOWN: Final = (".md", ".markdown")
_PAGE: Final = re.compile(r"<(?:[?!]|(?:html|head|body|svg|project|rss)\b)", re.IGNORECASE)


def read(data: bytes, name: str) -> IncomingSet | None:
    """Return the quotes in a file, None if it is no text with quotes.

    Raises:
        UnreadableFile: if there are too many lines.
    """
    if refusal(data) is not None:
        return None
    codec = guess(data)
    if codec is None:
        return None
    text = normalise(decode(data, codec).text).text
    if _PAGE.match(text):
        # A page or another file for programs: its signs are no quotes.
        return None
    if name.lower().endswith(table.SUFFIXES):
        return table.read(decode(data, codec).text.replace("\r\n", "\n"), name)
    refuse_if_many(text.count("\n"), MOST_LINES, name=name)
    lines = text.split("\n")
    is_markdown = name.lower().endswith(_MARKDOWN)
    if is_markdown and has_link(text):
        # In notes that this program has written the blanks before a line count.
        lines = [line.rstrip() for line in decode(data, codec).text.replace("\r\n", "\n").removeprefix("\ufeff").split("\n")]
        # A note may hold whatever other forms are known by.
        if own := markdown.read(lines, name):
            return own
    found = kindle.read(lines, name) or weread.read(lines, name) or own_text.read(lines, name)
    if found is None and (is_markdown or any(line.startswith(">") for line in lines)):
        found = markdown.read(lines, name)
    return found or plain.read(lines, name, are_bare=not is_markdown)
