"""What is told of the editions of documents: their list, two side by side, and what is put up for review in one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.editions import Candidate, ListedDocument, ListedEdition, Review
from core.spans import Span
from core.store import annotations as rows
from core.store import documents, shown
from core.store.library import snapshot

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from pathlib import Path

    from core.annotation import Annotation


def listed(connection: sqlite3.Connection, document: int) -> tuple[ListedEdition, ...]:
    """Return the editions of a document, the newest first.

    Of a text that was corrected there are two: as corrected last, and as the file holds it. Those in between are steps on the way.
    """
    with snapshot(connection):
        newest = documents.edition_or_newest(connection, document, None)
        holders = _holders(connection, document)
        found: list[ListedEdition] = []
        for edition in documents.file_editions(connection, document):
            state = documents.states_of(connection, edition.id)[0]
            is_corrected = state.text != edition.text
            holding = holders.get(edition.id, ())
            made = documents.made(connection, edition)
            is_newest = edition.id == newest.root
            if is_corrected:
                found.append(_listed(connection, state, documents.made(connection, state), (), is_newest=is_newest, is_corrected=True))
            found.append(_listed(connection, edition if is_corrected else state, made, holding, is_newest=is_newest))
        return tuple(found)


def marks(connection: sqlite3.Connection, document: int, edition: int) -> tuple[Annotation, ...]:
    """Return the annotations with a certain place in an edition, as they stand there, in text order; what is missing is not looked for."""
    with snapshot(connection):
        there = rows.load(connection, documents.edition_or_newest(connection, document, edition))
    return rows.in_text_order(one for one in there if one.is_placed)


def texts_of(connection: sqlite3.Connection, document: int, *numbers: int) -> tuple[str, ...]:
    """Return the texts of editions.

    Raises:
        LibraryError: if one is not there.
    """
    with snapshot(connection):
        found = [documents.edition_or_newest(connection, document, number) for number in numbers]
        return tuple(documents.load_text(connection, one.text) for one in found)


def reviews(connection: sqlite3.Connection, document: int, edition: int | None) -> tuple[Review, ...]:
    """Return what is to be reviewed in an edition in text order, then the orphans in the order of their old places.

    Annotations that have not been looked for in it are brought there first, and their places stored.
    """
    from core.carrying import candidates

    with snapshot(connection):
        number = documents.edition_or_newest(connection, document, edition).number
    waiting = [one for one in shown.annotations_of(connection, document, number) if not one.is_placed]
    with snapshot(connection):
        here = documents.edition_or_newest(connection, document, number)
        text = documents.load_text(connection, here.text)
        then = {one.id: place for one in waiting if (place := rows.last_place(connection, one.id)) is not None}
        olds = {row: documents.by_row(connection, row) for row in {row for row, _ in then.values()}}
        old_texts = {row: documents.load_text(connection, one.text) for row, one in olds.items() if one is not None}
    found = [_by_its_words(one, then[one.id][1], text) for one in waiting if one.id in then and not then[one.id][1].is_placed]
    for row, old_text in old_texts.items():
        old = olds[row]
        group = [(one, then[one.id][1]) for one in waiting if one.id in then and then[one.id][0] == row and then[one.id][1].is_placed]
        places = candidates(old_text, text, [before for _, before in group])
        found += [
            Review(one, old.number if old else 0, before.span, old_text, some) for (one, before), some in zip(group, places, strict=True)
        ]
    return tuple(sorted(found, key=_in_order))


def _by_its_words(one: Annotation, before: Annotation, text: str) -> Review:
    """Return the review of an annotation that never had a certain place: it came from outside with its words and what is around them."""
    from core.carrying import candidates

    anchor = before.anchor
    old_text = anchor.prefix + anchor.quote + anchor.suffix
    span = Span(len(anchor.prefix), len(anchor.prefix) + len(anchor.quote))
    (places,) = candidates(old_text, text, [replace(before, anchor=replace(anchor, span=span))])
    if one.status == "to-review" and all(place.span != one.span for place in places):
        places = (Candidate(one.span, 0.0), *places)
    return Review(one, before.edition, span, old_text, places)


def all_documents(connection: sqlite3.Connection) -> tuple[ListedDocument, ...]:
    """Return the documents of the library, the one that was changed last first."""
    with snapshot(connection):
        paths = documents.last_paths(connection)
        titles = dict(_titles(connection))
        found = connection.execute(
            "SELECT d.id, d.name, count(*), max(e.created), (SELECT count(*) FROM annotations a WHERE a.document = d.id"
            " AND a.deleted IS NULL) FROM documents d JOIN editions e ON e.document = d.id AND e.corrects IS NULL"
            " WHERE d.deleted IS NULL GROUP BY d.id ORDER BY max(e.created) DESC, max(e.id) DESC"
        ).fetchall()
    return tuple(
        ListedDocument(row, name, titles.get(row), paths.get(row), editions, annotations, changed)
        for row, name, editions, changed, annotations in found
    )


def _listed(
    connection: sqlite3.Connection,
    edition: documents.Edition,
    made: str,
    holders: tuple[Path, ...],
    *,
    is_newest: bool,
    is_corrected: bool = False,
) -> ListedEdition:
    return ListedEdition(
        number=edition.number,
        made=made,
        path=edition.path,
        holders=holders,
        reader=edition.reader,
        characters=documents.length_of(connection, edition),
        marks=rows.count_placed(connection, edition),
        is_corrected=is_corrected,
        is_newest=is_newest,
        is_joined=edition.came is not None,
    )


def _holders(connection: sqlite3.Connection, document: int) -> dict[int, tuple[Path, ...]]:
    """Return the files that hold each edition, the one seen last first; those of a corrected text hold the one that it corrects."""
    found: dict[int, tuple[Path, ...]] = {}
    for root, path in connection.execute(
        "SELECT coalesce(e.corrects, e.id), p.path FROM paths p JOIN editions e ON e.id = p.edition WHERE e.document = ?"
        " ORDER BY p.seen DESC, p.rowid DESC",
        (document,),
    ):
        found[root] = (*found.get(root, ()), documents.stored_path(path))
    return found


def _in_order(one: Review) -> tuple[bool, Span, str]:
    is_orphan = one.annotation.status == "orphan"
    return is_orphan, one.old_span if is_orphan else one.annotation.span, one.annotation.id


def _titles(connection: sqlite3.Connection) -> Iterable[tuple[int, str | None]]:
    """Yield the titles of documents: as the reader has set them, else as they were recognised."""
    return connection.execute("SELECT document, CASE WHEN is_set THEN value ELSE recognised END FROM metadata WHERE field = 'title'")
