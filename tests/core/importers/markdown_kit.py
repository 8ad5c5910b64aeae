"""Reads Markdown that stands in a test."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from core.importers.markdown import read
from core.importers.source import Source

if TYPE_CHECKING:
    from core.document import Document, Paragraph


def markdown(text: str | bytes, encoding: str | None = None) -> Document:
    """Return the document in a file with that text."""
    data = text if isinstance(text, bytes) else text.encode()
    return read(Source(data, Path("/讲话/讲话.md"), "讲话.md", encoding))


def lines(text: str) -> list[str]:
    """Return the paragraphs of a file."""
    return markdown(text).text.replace("\n\n", "\n").split("\n")


def paragraph(text: str, words: str) -> Paragraph:
    """Return the paragraph of a file in which these words stand."""
    document = markdown(text)
    index = document.paragraph_at(document.text.index(words))
    assert index is not None
    return document.paragraphs[index]
