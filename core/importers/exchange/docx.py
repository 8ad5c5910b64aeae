"""Comments and highlights in documents of office programs; what this program wrote there is read back whole (`core.comment_words`)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.anchors import CONTEXT
from core.comment_words import NOBODY, read_comment
from core.importers.exchange.offered import offered, plain
from core.spans import Span

if TYPE_CHECKING:
    from pathlib import Path

    from core.anchors import Anchor
    from core.document import Document
    from core.incoming import IncomingMark, IncomingSet
    from core.offers import Offer
    from core.progress import Progress

_TITLE: Final = "Title"
_QUOTE: Final = "Quote"


def read(path: Path, password: str | None, progress: Progress) -> IncomingSet:
    """Return the annotations of a document.

    Raises:
        Cancelled: if ``progress`` was cancelled.
        UnreadableFile: as `core.importers.read` does.
    """
    return offered(path, password, progress, "docx", _mark, _starts, _are_excerpts)


def _starts(document: Document) -> list[int]:
    """Return where documents begin in a file to which this program has exported several."""
    if not any(one.own_id for one in document.offers):
        return []
    return [one.span.start for one in document.paragraphs if one.style == _TITLE and one.outline_level == 1]


def _are_excerpts(document: Document) -> bool:
    """Return True for passages that this program has put one below the other: what stands around them there does so nowhere else."""
    begins = {one.span.start for one in document.paragraphs if one.style == _QUOTE}
    own = [one for one in document.offers if one.own_id]
    return bool(own) and all(one.span.start in begins for one in own)


def _mark(offer: Offer, where: Anchor) -> IncomingMark:
    said = read_comment(offer.note)
    mark = replace(plain(offer, where), note=said.note, star=said.star, tags=said.tags, task=said.task)
    if mark.own_id is None:
        return mark
    if mark.author in NOBODY.values():
        mark = replace(mark, author="")
    if mark.kind != "bookmark":
        return mark
    # It stands before words that are not its own.
    point = Span(offer.span.start, offer.span.start)
    return replace(mark, quote="", suffix=(where.quote + where.suffix)[:CONTEXT], span=point)
