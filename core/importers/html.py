"""Web pages: the article with its title, headings and tables, without what stands around it. Nothing is loaded from anywhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, UnreadableFile
from core.importers.characters import tally_characters, tally_decoding
from core.importers.foreign import NO_TEXT
from core.importers.lines import assemble
from core.importers.web_article import article
from core.importers.web_decoding import read_page
from core.importers.web_facts import facts, metas
from core.importers.web_headings import settle_headings
from core.importers.web_lines import lay_out
from core.importers.web_notes import mark_notes, notes_last
from core.importers.web_telling import tallied
from core.importers.web_tree import parse

if TYPE_CHECKING:
    from core.document import Document
    from core.importers.source import Source

READER: Final = "html/1"
TAGS: Final = 1_000_000
"""Of a page at most; those of whole books have a tenth."""


def read(source: Source) -> Document:
    """Return the article of a web page as a document.

    Raises:
        UnreadableFile: if it is no text, shows none, or is too long.
        ValueError: if the encoding is none of `core.importers.encodings.ENCODINGS`.
    """
    return document_of(source.data, source, reader=READER)


def document_of(data: bytes, source: Source, *, reader: str, charset: str | None = None) -> Document:
    """Return the document of a page that is, or is part of, a file.

    Args:
        data: the page.
        source: the file.
        reader: importer and its number.
        charset: what the file says of the page's encoding.

    Raises:
        UnreadableFile: if it is no text, shows none, or is too long.
        ValueError: if the encoding is none of `core.importers.encodings.ENCODINGS`.
    """
    page_text = read_page(data, wanted=source.encoding, told=charset)
    if page_text is None:
        raise UnreadableFile(NO_TEXT, name=source.name)
    decoded, codec, is_told = page_text
    if decoded.text.count("<") > TAGS:
        raise UnreadableFile(
            QT_TRANSLATE_NOOP("errors", "“{name}” has more tags than any web page. Copy its text into a text file, and open that."),
            name=source.name,
        )
    root = parse(decoded.text)
    source.progress.tell(1, 3)
    head = metas(root)
    page = lay_out(root)
    page.title = next((head[name] for name in ("articletitle", "title", "og:title") if head.get(name)), "")
    source.progress.tell(2, 3)
    mark_notes(page)
    lines = notes_last(article(page))
    if not any(line.text for line in lines):
        raise UnreadableFile(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{name}” shows no text by itself. Open the page in a browser, save it once its text is there, and open what was saved.",
            ),
            name=source.name,
        )
    settle_headings(lines)
    properties = facts(root, head, lines, page.lines)
    tally = tallied(decoded.text, page, lines)
    tally_decoding(tally, data, decoded, codec, is_told=is_told)
    tally_characters(tally, [line.text for line in lines], decoded)
    document = assemble(lines, source, reader=reader, properties=properties, tally=tally)
    return replace(document, origin=replace(document.origin, encoding=codec, broken=decoded.broken))
