"""The annotations that a document brings with it, as its importer offers them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from core.anchors import Anchor
from core.importers import read as read_document
from core.incoming import IncomingDocument, IncomingMark, IncomingSet
from core.spans import Span
from core.text import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from core.document import Document
    from core.offers import Offer
    from core.progress import Progress


def offered(
    path: Path,
    password: str | None,
    progress: Progress,
    form: str,
    mark_of: Callable[[Offer, Anchor], IncomingMark],
    starts_of: Callable[[Document], Sequence[int]] | None = None,
    are_excerpts: Callable[[Document], bool] | None = None,
) -> IncomingSet:
    """Return the annotations of a document with its text.

    Args:
        path: the file; a fragile format is read by a process of its own.
        password: of an encrypted one.
        progress: told of long work, and asked whether to go on.
        form: what the set says as its format.
        mark_of: makes an annotation of an offer and of the place where it stands.
        starts_of: tells where in the text the documents begin of which it was put together; None if it is one.
        are_excerpts: tells whether the text is none that annotations could stand in, but their words alone.

    Raises:
        Cancelled: if ``progress`` was cancelled.
        UnreadableFile: as `core.importers.read` does.
    """
    document = read_document(path, password=password, progress=progress)
    bounds = [0, *(starts_of(document) if starts_of is not None else ())[1:], len(document.text)]
    parts = [Span(start, end).trimmed(document.text) for start, end in pairwise(bounds)]
    if len(parts) == 1:
        known = document.properties.title or document.name
        found: tuple[IncomingDocument, ...] = (_part(document, Span(0, len(document.text)), known, str(path), mark_of),)
    else:
        named = [(part, part.of(document.text).partition("\n")[0]) for part in parts]
        found = tuple(_part(document, part, name, "", mark_of) for part, name in named)
    if are_excerpts is not None and are_excerpts(document):
        found = tuple(map(_bare, found))
    return IncomingSet(form, document.name, found)


def _part(document: Document, part: Span, name: str, location: str, mark_of: Callable[[Offer, Anchor], IncomingMark]) -> IncomingDocument:
    """Return what a stretch of a text holds."""
    text = part.of(document.text)
    inside = [one for one in document.offers if part.start <= one.span.start and one.span.end <= part.end]
    shifted = [replace(one, span=Span(one.span.start - part.start, one.span.end - part.start)) for one in inside]
    marks = tuple(mark_of(one, Anchor.of(text, one.span)) for one in shifted)
    return IncomingDocument(name, marks, text, digest(text), location)


def _bare(one: IncomingDocument) -> IncomingDocument:
    """Return a document with the words of its annotations alone; of a bookmark those behind it."""
    marks = (replace(mark, span=None, prefix="", suffix="" if mark.quote else mark.suffix) for mark in one.marks)
    return replace(one, marks=tuple(marks), text=None, text_digest=None)


def plain(offer: Offer, where: Anchor) -> IncomingMark:
    """Return an offer as an annotation with a note as its words are."""
    return IncomingMark(
        key=offer.key,
        quote=where.quote,
        prefix=where.prefix,
        suffix=where.suffix,
        span=offer.span,
        kind=offer.kind,
        colour=offer.colour,
        note=offer.note,
        author=offer.author,
        created=offer.created,
        updated=offer.created,
        own_id=offer.own_id,
    )
