"""A document together with the structure that is needed to show it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from core.outline import recognise
from core.outline.tree import Outline
from core.spans import Span

if TYPE_CHECKING:
    from core.document import Document

WHOLE: Final = 100_000
"""Code points up to which the whole structure is read before the text is shown; of a longer text, that of what is seen first."""
NEAR: Final = 20_000
"""Code points before and behind a place whose structure is read first."""


class Outlined(NamedTuple):
    """What a page needs to show a text."""

    document: Document
    outline: Outline
    is_whole: bool
    """False if the outline is only that of what is seen first."""


def outlined(document: Document, near: int) -> Outlined:
    """Return the document with its outline; of a long text that around the code point ``near``, at once for any length."""
    if len(document.text) <= WHOLE:
        return Outlined(document, recognise(document.text, document.paragraphs), is_whole=True)
    return Outlined(document, outline_near(document, near), is_whole=False)


def outline_near(document: Document, point: int) -> Outline:
    """Return the structure of some 40,000 characters around ``point``.

    What is beyond may give a label another level: only the whole outline is final.
    """
    first = document.paragraph_at(max(0, point - NEAR)) or 0
    last = document.paragraph_at(point + NEAR)
    paragraphs = document.paragraphs[first : (last or 0) + 1]
    if not paragraphs:
        return Outline()
    start = paragraphs[0].span.start if first else 0
    text = document.text[start : paragraphs[-1].span.end]
    moved = [replace(one, span=Span(one.span.start - start, one.span.end - start)) for one in paragraphs]
    return recognise(text, moved).moved(start)
