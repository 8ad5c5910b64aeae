"""Documents as plain values, which `marshal` takes from one process to another faster than it would pickled objects.

What is unpacked has to come from a process of the same program: nothing is checked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core.document import Document, Origin, Paragraph
from core.metadata import FIELDS, Metadata
from core.spans import Span

if TYPE_CHECKING:
    from pathlib import Path

    from core.import_report import Report
    from core.offers import Offer


def pack(document: Document) -> Any:
    """Return all of a document but its path as tuples, lists, words and numbers."""
    origin = document.origin
    return (
        document.text,
        [_packed_paragraph(one) for one in document.paragraphs],
        (origin.file_digest, origin.reader, origin.encoding, origin.broken),
        document.name,
        document.text_digest,
        list(document.pages),
        [getattr(document.properties, field) for field in FIELDS],
        [_packed_offer(one) for one in document.offers],
        document.report if document.report is None else [(one.kind, one.count, list(one.places), one.detail) for one in document.report],
    )


def unpack(packed: Any, path: Path | None) -> Document:
    """Return the document that was packed, with ``path`` as that of its file."""
    text, paragraphs, origin, name, text_digest, pages, properties, offers, report = packed
    return Document(
        text=text,
        paragraphs=tuple(Paragraph(Span(start, end), *facts) for start, end, *facts in paragraphs),
        origin=Origin(path, *origin),
        name=name,
        text_digest=text_digest,
        pages=tuple(pages),
        properties=Metadata(**dict(zip(FIELDS, properties, strict=True))),
        offers=_unpacked_offers(offers) if offers else (),
        report=_unpacked_report(report) if report else None if report is None else (),
    )


def _packed_paragraph(one: Paragraph) -> tuple[object, ...]:
    """Return a paragraph as short as its facts allow: plain text has none but its indent."""
    span = one.span
    facts = (one.style, one.outline_level, one.bold, one.size, one.alignment, one.page, one.row, one.role)
    if facts == (None,) * 8:
        return (span.start, span.end, one.indent)
    return (span.start, span.end, one.indent, *facts)


def _packed_offer(one: Offer) -> tuple[object, ...]:
    return (one.key, one.span.start, one.span.end, one.kind, one.colour, one.note, one.author, one.created, one.own_id)


def _unpacked_offers(packed: list[Any]) -> tuple[Offer, ...]:
    # A start with a file that offers nothing, as most do, need not import it.
    from core.offers import Offer

    return tuple(Offer(key, Span(start, end), *rest) for key, start, end, *rest in packed)


def _unpacked_report(packed: list[Any]) -> Report:
    from core.import_report import ImportFinding

    return tuple(ImportFinding(kind, count, tuple(places), detail) for kind, count, places, detail in packed)
