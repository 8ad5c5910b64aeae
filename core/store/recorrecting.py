"""Makes the reader's corrections again in a file that has changed.

Those whose old words stand there for certain (`core.carrying`) are made again; the others are kept and listed. Corrections that touch one
another are made again as the one that they amount to.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from core.anchors import Anchor
from core.annotation import COLOURS, Annotation
from core.carrying import carry
from core.corrections import FILE, replaced, settled, text_of, whole
from core.spans import Span
from core.store import corrections, documents, states

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from core.corrections import Pieces, Swap
    from core.document import Document


class Again(NamedTuple):
    """A correction that is to be made in a new edition."""

    id: str
    before: str
    after: str
    swap: Swap
    made: str
    olds: tuple[str, ...]
    """Ids of those whose place it takes."""


@dataclass(frozen=True, slots=True)
class Recorrected:
    """A file's new text with the corrections that could be made again."""

    document: Document
    pieces: Pieces
    corrections: tuple[Again, ...]


class _Region(NamedTuple):
    """A part of the file's old text that was corrected."""

    span: Span
    words: str
    """What stands there instead."""
    ids: tuple[str, ...]


def recorrected(connection: sqlite3.Connection, document: int, path: documents.Edition | None, read: Document) -> Recorrected | None:
    """Return a new edition's text with the corrections of the edition before it, None if none can be made again.

    Args:
        connection: inside a transaction.
        document: its row.
        path: the edition that the file held before, if it is known.
        read: the new text.
    """
    known = {one.id: one for one in corrections.of_document(connection, document) if not one.is_undone}
    last = path if path is not None and path.document == document else documents.newest_edition(connection, document)
    if not known or last is None:
        return None
    last = documents.states_of(connection, last.root)[0]
    if last.corrects is None:
        return None
    file = documents.states_of(connection, last.root)[-1]
    old = documents.load_text(connection, file.text)
    sources = {FILE: old} | {key: one.after for key, one in known.items()}
    regions = list(_regions(states.pieces_of(connection, last), sources))
    pieces, text = whole(len(read.text)), read.text
    made: list[Again] = []
    # From the end, so that the places of the others stay.
    for span, region in reversed(_placed(old, read.text, regions)):
        span, words = settled(text, span, region.words)
        if not span and not words:
            continue
        one = os.urandom(16).hex()
        pieces, swap = replaced(pieces, span, one, len(words))
        when = max(known[key].made for key in region.ids)
        made.append(Again(one, span.of(text), words, swap, when, region.ids))
        text = text[: span.start] + words + text[span.end :]
    if not made:
        return None
    return Recorrected(states.moved(read, whole(len(read.text)), pieces, text), pieces, tuple(made))


def put_recorrected(connection: sqlite3.Connection, edition: documents.Edition, again: Recorrected, now: str) -> documents.Edition:
    """Store the corrected state of a new edition, and its corrections; return that state. Its places are not stored here."""
    for one in again.corrections:
        corrections.put(connection, corrections.Row(one.id, edition.id, one.before, one.after, one.swap, one.made, False, None))
        connection.executemany("UPDATE corrections SET carried = ? WHERE id = ?", [(one.id, old) for old in one.olds])
    digest = documents.exact_digest(again.document.text)
    return documents.add_edition(
        connection, edition.document, again.document, digest, now, corrects=edition.id, pieces=states.written(again.pieces)
    )


def _regions(pieces: Pieces, sources: dict[str, str]) -> Iterator[_Region]:
    """Yield the parts of the file's text for which something else stands."""
    at = 0
    inside: list[int] = []
    for index, one in enumerate((*pieces, None)):
        if one is not None and one.source != FILE:
            inside.append(index)
            continue
        start = at if one is None else one.start
        if inside:
            some = tuple(pieces[number] for number in inside)
            ids = tuple(dict.fromkeys(piece.source for piece in some if piece.source in sources))
            end = len(sources[FILE]) if one is None else start
            if ids:
                yield _Region(Span(at, end), text_of(tuple(piece for piece in some if piece.source in sources), sources), ids)
        inside = []
        at = start if one is None else one.end


def _placed(old: str, new: str, regions: Sequence[_Region]) -> list[tuple[Span, _Region]]:
    """Return the regions whose old words stand in the new text for certain, with their spans there, in order and apart."""
    marks = [
        Annotation(str(index), "highlight" if one.span else "bookmark", COLOURS[0], Anchor.of(old, one.span))
        for index, one in enumerate(regions)
    ]
    found: list[tuple[Span, _Region]] = []
    for mark in sorted((one for one in carry(old, new, marks, 2) if one.is_placed), key=lambda one: one.span):
        region = regions[int(mark.id)]
        is_apart = not found or found[-1][0].end < mark.span.start
        if is_apart and mark.span.of(new) == region.span.of(old):
            found.append((mark.span, region))
    return found
