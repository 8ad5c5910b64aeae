"""Reads pages for the tests of the importer of web pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.importers.html import read
from core.importers.source import Source

if TYPE_CHECKING:
    from core.document import Document, Paragraph


def document(page: str | bytes, encoding: str | None = None) -> Document:
    """Return what is read of a page; one given as text is in UTF-8."""
    return read(Source(page.encode() if isinstance(page, str) else page, None, "讲话.html", encoding))


def lines(page: str | bytes) -> list[str]:
    """Return the lines of the text that are not blank."""
    return [line for line in document(page).text.split("\n") if line]


def paragraph(page: str, words: str) -> Paragraph:
    """Return the paragraph that begins with these words."""
    found = document(page)
    return next(one for one in found.paragraphs if found.text.startswith(words, one.span.start))


def article(body: str) -> str:
    """Return a page that holds nothing but an article, with enough prose to be one."""
    return f"<html><body><div class='content'><h1>水利工作讲话</h1>{body}{PROSE}</div></body></html>"


PROSE = "<p>今天把大家请来，只讲一件事，就是入汛以前把渠道清完，把闸门修好，把责任分到人。</p>"
