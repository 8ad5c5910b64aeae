"""Makes annotations of layers the reader's own."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from core.annotation import Change, timestamp
from core.store import annotations as rows
from core.store import changes, documents, layers, shown
from core.store.library import transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from core.annotation import Annotation
    from core.layers import Wanted, Written


def merge(connection: sqlite3.Connection, wanted: Wanted, document: int | None, *, is_joining: bool = True) -> Written:
    """Make annotations of layers the reader's own, in one transaction; they stay in their layers.

    One that the reader has already, by its id, adds to that what it lacks. So does, if that is wanted, one on the words on which he has
    one himself: his keeps its look, and gets the other's note behind its own, its tags and its star, and its task if it has none.

    Args:
        connection: in autocommit mode.
        wanted: which.
        document: the only one that is looked at, None for all.
        is_joining: False to have two annotations on the same words.

    Returns:
        What was written, of each document; the inverse takes it back.

    Raises:
        ChangedMeanwhile: if a layer is not there any more; nothing is written.
    """
    names = {layer: layers.of(connection, layer).name for layer in wanted}
    wherein = _wherein(connection, wanted, document)
    for row in wherein:
        # Whatever nobody has looked for in the newest edition is looked for before anybody has to wait for the library.
        shown.annotations_of(connection, row, None)
        layers.marks_of(connection, row, None, wanted.keys())
    now = timestamp()
    made = []
    with transaction(connection):
        for row in wherein:
            edition = documents.edition_or_newest(connection, row, None)
            marks = _wanted(connection, edition, wanted)
            authored = rows.in_text_order([one if one.author else replace(one, author=names[layer]) for layer, one in marks])
            there = rows.load(connection, edition)
            some = _merged(authored, there, rows.held(connection, [one.id for one in authored]), edition, is_joining=is_joining)
            if some:
                stored = changes.write(connection, row, some, now)
                made.append((row, tuple(Change(one.before, after) for one, after in zip(some, stored, strict=True))))
    return tuple(made)


def doubles(connection: sqlite3.Connection, wanted: Wanted, document: int | None) -> int:
    """Return how many of the annotations that `merge` would take stand on words on which the reader has one himself; looks for nothing."""
    found = 0
    for row in _wherein(connection, wanted, document):
        edition = documents.edition_or_newest(connection, row, None)
        places = {_place(one) for one in rows.load(connection, edition)} - {None}
        found += sum(_place(one) in places for _, one in _wanted(connection, edition, wanted))
    return found


def _wherein(connection: sqlite3.Connection, wanted: Wanted, document: int | None) -> list[int]:
    """Return the documents that are looked at."""
    if document is not None:
        return [document]
    return sorted({row for layer in wanted for row in layers.documents_of(connection, layer)})


def _wanted(connection: sqlite3.Connection, edition: documents.Edition, wanted: Wanted) -> Iterator[layers.Mark]:
    """Yield what is wanted as far as its place in an edition is known."""
    ids = {layer: None if some is None else frozenset(some) for layer, some in wanted.items()}
    for layer, one in layers.load(connection, edition):
        if layer in ids and ((some := ids[layer]) is None or one.id in some):
            yield layer, one


def _merged(
    marks: Sequence[Annotation],
    there: Iterable[Annotation],
    held: Mapping[str, rows.Held],
    edition: documents.Edition,
    *,
    is_joining: bool,
) -> list[Change]:
    """Return the changes that make annotations the reader's own, one of each that changes."""
    by_id = {one.id: one for one in there}
    by_place = {place: one.id for one in by_id.values() if (place := _place(one)) is not None} if is_joining else {}
    before: dict[str, Annotation | None] = {}
    now = dict(by_id)
    for mark in marks:
        place = _place(mark)
        key = mark.id if mark.id in by_id else by_place.get(place) if place is not None else None
        if key is not None:
            joined = _joined(now[key], mark)
            if joined != now[key]:
                before.setdefault(key, by_id.get(key))
                now[key] = joined
            continue
        known = held.get(mark.id, rows.NOT_HELD)
        # One that was emptied from the trash, or is another document's, keeps its id for ever.
        is_free = not known.is_there and not known.is_emptied and known.document in {None, edition.document} and mark.id not in now
        new = replace(mark, id=mark.id if is_free else os.urandom(16).hex(), edition=edition.number, updated="")
        before[new.id], now[new.id] = None, new
        if is_joining and place is not None:
            by_place[place] = new.id
    return [Change(old, now[key] if old is None else replace(now[key], updated="")) for key, old in before.items()]


def _joined(own: Annotation, other: Annotation) -> Annotation:
    """Return an annotation with what another one adds to it; itself if that is nothing."""
    note = own.note
    if other.note.strip() and other.note.strip() not in note:
        # Whose words they are would be lost else: there is one author only.
        said = f"{other.author}：{other.note}" if other.author and other.author != own.author else other.note
        note = f"{note}\n{said}" if note.strip() else said
    tags = (*own.tags, *(tag for tag in other.tags if tag not in own.tags))
    return replace(own, note=note, tags=tags, star=own.star or other.star, task=own.task if own.task is not None else other.task)


def _place(one: Annotation) -> tuple[int, int, str] | None:
    """Return by what two annotations on the same words are told: those that cover some by these, bookmarks by their place."""
    if not one.is_placed or one.kind == "document-note":
        return None
    return one.span.start, one.span.end, "" if one.span else one.kind
