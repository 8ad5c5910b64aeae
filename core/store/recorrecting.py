"""Makes the reader's corrections again in a file that has changed.

Those whose old words stand there for certain (`core.carrying`) are made again. Those whose new words stand there are done: the file has
been corrected by its author. The others are kept and listed. Corrections that touch one another are made again as the one that they
amount to.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from core.anchors import Anchor
from core.annotation import COLOURS, Annotation
from core.carrying import carry
from core.corrections import FILE, Shift, replaced, settled, text_of, whole
from core.spans import Span
from core.store import corrections, documents, reports, states

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping, Sequence

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
    done: tuple[str, ...]
    """Ids of those that the file itself holds now."""


class _Region(NamedTuple):
    """A part of the file's old text that was corrected."""

    span: Span
    words: str
    """What stands there instead."""
    ids: tuple[str, ...]


def recorrected(connection: sqlite3.Connection, document: int, before: documents.Edition | None, read: Document) -> Recorrected | None:
    """Return a new edition's text with the corrections of the edition before it, None if there are none to speak of.

    Args:
        connection: inside a transaction.
        document: its row.
        before: the edition after which the text comes, None for the newest.
        read: the new text.
    """
    known = {one.id: one for one in corrections.of_document(connection, document) if not one.is_undone}
    last = before or documents.newest_edition(connection, document)
    if not known or last is None:
        return None
    chain = documents.states_of(connection, last.root)
    if chain[0].corrects is None:
        return None
    old = documents.load_text(connection, chain[-1].text)
    sources = {FILE: old} | {key: one.after for key, one in known.items()}
    state = states.pieces_of(connection, chain[0])
    regions = list(_regions(state, sources))
    placed = _placed(old, read.text, [region.span for region in regions])
    pieces, text = whole(len(read.text)), read.text
    made: list[Again] = []
    # From the end, so that the places of the others stay.
    for index, span in reversed(placed.items()):
        span, words = settled(text, span, regions[index].words)
        if not span and not words:
            continue
        one = os.urandom(16).hex()
        pieces, swap = replaced(pieces, span, one, len(words))
        olds = _all_in(regions[index].ids, known)
        made.append(Again(one, span.of(text), words, swap, max(known[key].made for key in olds), olds))
        text = text[: span.start] + words + text[span.end :]
    left = [region for index, region in enumerate(regions) if index not in placed and region.words]
    shift = Shift(whole(len(old)), state)
    there = _placed(documents.load_text(connection, chain[0].text), read.text, [shift.span(region.span) for region in left])
    done = tuple(key for index in there for key in _all_in(left[index].ids, known))
    if not made and not done:
        return None
    return Recorrected(states.moved(read, whole(len(read.text)), pieces, text), pieces, tuple(made), done)


def put_recorrected(connection: sqlite3.Connection, edition: documents.Edition, again: Recorrected, now: str) -> documents.Edition:
    """Store the corrections of a new edition, and its corrected state if there are any; return what is to be shown.

    Its places are not stored here.
    """
    connection.executemany("UPDATE corrections SET carried = id WHERE id = ?", [(key,) for key in again.done])
    for one in again.corrections:
        corrections.put(connection, corrections.Row(one.id, edition.id, one.before, one.after, one.swap, one.made, False, None))
        connection.executemany("UPDATE corrections SET carried = ? WHERE id = ?", [(one.id, old) for old in one.olds])
    if not again.corrections:
        return edition
    digest = documents.exact_digest(again.document.text)
    return documents.add_edition(
        connection,
        edition.document,
        again.document,
        digest,
        now,
        corrects=edition.id,
        pieces=states.written(again.pieces),
        came=edition.came,
        report=reports.encode(again.document.report),
    )


def _all_in(ids: Sequence[str], known: Mapping[str, corrections.Row]) -> tuple[str, ...]:
    """Return the ids of corrections, and of those whose words they have corrected again."""
    found = dict.fromkeys(ids)
    waiting = list(ids)
    while waiting:
        inner = [one.source for one in known[waiting.pop()].swap.taken if one.source in known and one.source not in found]
        found.update(dict.fromkeys(inner))
        waiting += inner
    return tuple(found)


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


def _placed(old: str, new: str, spans: Sequence[Span]) -> dict[int, Span]:
    """Return where the words of spans stand in the new text for certain, by their index, in order and apart."""
    marks = [
        Annotation(str(index), "highlight" if span else "bookmark", COLOURS[0], Anchor.of(old, span)) for index, span in enumerate(spans)
    ]
    found: dict[int, Span] = {}
    end = -1
    for mark in sorted((one for one in carry(old, new, marks, 2) if one.is_placed), key=lambda one: one.span):
        if end < mark.span.start and mark.span.of(new) == mark.anchor.quote == spans[int(mark.id)].of(old):
            found[int(mark.id)] = mark.span
            end = mark.span.end
    return found
