"""Rows of layers and of the annotations in them.

An annotation of a layer belongs to the edition in which it was put, and so to the document whose edition that is: joined and parted, it
goes with its edition. To other editions it is brought when they are first shown, as the reader's own are (`core.store.bringing`); where it
stands there is kept, and can be looked for anew at any time.
"""

from __future__ import annotations

import json
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from core.anchors import Anchor
from core.annotation import COLOURS, KINDS, STATUSES, Annotation, timestamp
from core.errors import QT_TRANSLATE_NOOP, ChangedMeanwhile
from core.layers import BORDERS, Layer, LayerBefore
from core.spans import Span
from core.store import bringing, documents, shown
from core.store.annotations import in_text_order
from core.store.holding import is_read_only
from core.store.library import snapshot, transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from core.incoming import Taking

Mark = tuple[str, Annotation]
"""The id of a layer, and an annotation in it."""

_OWN: Final = "m.layer, m.id, m.kind, m.colour, m.note, m.tags, m.star, m.task, m.grp, m.author, m.created, m.updated"
_PLACE: Final = '{0}.start, {0}."end", {0}.quote, {0}.prefix, {0}.suffix, {0}.heading_path, {0}.status'
_MARKS: Final = "FROM layer_marks m JOIN layers l ON l.id = m.layer AND l.deleted IS NULL JOIN editions e ON e.id = m.edition"
_DOCUMENTS_OF: Final = "SELECT DISTINCT e.document FROM layer_marks m JOIN editions e ON e.id = m.edition WHERE m.layer = ?"
_AMONG: Final = "id IN (SELECT value FROM json_each(?))"
_PLACED: Final = frozenset({"anchored", "moved"})
_NAME: Final = 80
"""Characters that a name may have."""


def load_all(connection: sqlite3.Connection, document: int | None = None) -> tuple[Layer, ...]:
    """Return the layers, the oldest first, with what they have on documents that stand; of a document those that have something on it."""
    found = connection.execute(
        "SELECT l.id, l.name, l.border, l.source, l.created, count(DISTINCT d.id), count(d.id) FROM layers l"
        " LEFT JOIN layer_marks m ON m.layer = l.id LEFT JOIN editions e ON e.id = m.edition"
        " LEFT JOIN documents d ON d.id = e.document AND d.deleted IS NULL AND (?1 IS NULL OR d.id = ?1)"
        " WHERE l.deleted IS NULL GROUP BY l.id HAVING ?1 IS NULL OR count(d.id) > 0 ORDER BY l.created, l.rowid",
        (document,),
    )
    return tuple(Layer(*row) for row in found)


def marks_of(
    connection: sqlite3.Connection, document: int, edition: int | None = None, layers: Collection[str] | None = None
) -> tuple[Mark, ...]:
    """Return the annotations of layers as an edition shows them, in text order; a place that is found only now is stored.

    Args:
        connection: in autocommit mode.
        document: row of the document.
        edition: number of the edition, None for the newest.
        layers: ids of those that are wanted, None for all.
    """
    with snapshot(connection):
        there = documents.edition_or_newest(connection, document, edition)
        found = [one for one in load(connection, there) if layers is None or one[0] in layers]
        missing = [one for one in _missing(connection, there) if layers is None or one[0] in layers]
        if not missing:
            return _in_text_order(found)
        revision = documents.revision(connection, document)
        brought = _brought(connection, missing, shown.target_of(connection, there))
    if not is_read_only(connection):
        with transaction(connection):
            # Else they are looked for again next time: the edition may be gone, or what was to be found in it another one.
            if documents.revision(connection, document) == revision and documents.by_row(connection, there.id) is not None:
                _put_places(connection, there.id, brought)
    return _in_text_order([*found, *brought])


def load(connection: sqlite3.Connection, edition: documents.Edition) -> list[Mark]:
    """Return the annotations of layers whose place in an edition is known, in no order. An orphan has its words and place of old."""
    own = connection.execute(f"SELECT {_OWN}, {_PLACE.format('m')}, e.number {_MARKS} WHERE m.edition = ?", (edition.id,))
    brought = connection.execute(
        f"SELECT {_OWN}, {_PLACE.format('p')}, CASE p.status WHEN 'orphan' THEN e.number ELSE ? END {_MARKS}"
        " JOIN layer_places p ON p.layer = m.layer AND p.mark = m.id WHERE p.edition = ? AND e.document = ? AND m.edition <> p.edition",
        (edition.number, edition.id, edition.document),
    )
    return [_mark(row) for row in (*own.fetchall(), *brought.fetchall())]


def documents_of(connection: sqlite3.Connection, layer: str) -> list[int]:
    """Return the rows of the documents on which a layer has annotations, those in the trash left out."""
    found = connection.execute(f"SELECT DISTINCT e.document {_MARKS} WHERE m.layer = ? ORDER BY e.document", (layer,))
    return documents.standing(connection, [row for (row,) in found.fetchall()])


def of(connection: sqlite3.Connection, layer: str) -> Layer:
    """Return the layer with an id. Raises `ChangedMeanwhile` if it is not there any more."""
    found = next((one for one in load_all(connection) if one.id == layer), None)
    if found is None:
        raise _gone()
    return found


def put(connection: sqlite3.Connection, layer: Layer, takings: Sequence[Taking]) -> Layer:
    """Put annotations in a layer, which is made if it is not there, in one transaction; return the layer as it is then.

    Those that it has already, by their ids, are replaced.

    Raises:
        ValueError: if its name is blank, or its border is none.
        LibraryError: if a document or an edition is not there any more; nothing is written.
    """
    now = timestamp()
    with transaction(connection):
        _put_layer(connection, layer, now)
        for taking in takings:
            editions = _editions(connection, taking)
            annotations = [one.annotation for one in taking.proposals]
            connection.executemany("DELETE FROM layer_places WHERE layer = ? AND mark = ?", [(layer.id, one.id) for one in annotations])
            connection.executemany(
                "INSERT OR REPLACE INTO layer_marks (layer, id, edition, kind, colour, note, tags, star, author, created, updated, task,"
                ' grp, start, "end", quote, prefix, suffix, heading_path, status)'
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    (layer.id, one.id, editions.get(one.edition, editions[taking.edition]), *_own(one, now), *_place(one))
                    for one in annotations
                ],
            )
            documents.touch(connection, taking.document)
        return of(connection, layer.id)


def before(connection: sqlite3.Connection, layer: str, takings: Sequence[Taking]) -> LayerBefore:
    """Return what `take_back` needs once annotations have been put in a layer."""
    ids = tuple(one.annotation.id for taking in takings for one in taking.proposals)
    with snapshot(connection):
        there = connection.execute("SELECT id, name, border, source, created, deleted FROM layers WHERE id = ?", (layer,)).fetchone()
        rows = connection.execute(f"SELECT * FROM layer_marks WHERE layer = ? AND {_AMONG}", (layer, json.dumps(ids))).fetchall()
    if there is None:
        return LayerBefore(layer, ids, None, tuple(map(tuple, rows)))
    return LayerBefore(layer, ids, Layer(*there[:-1]), tuple(map(tuple, rows)), there[-1])


def take_back(connection: sqlite3.Connection, kept: LayerBefore) -> None:
    """Let a layer be as it was before something was put there, in one transaction; one that was not there goes."""
    now = timestamp()
    with transaction(connection):
        of(connection, kept.id)
        touched = connection.execute(_DOCUMENTS_OF, (kept.id,)).fetchall()
        for table, key in (("layer_places", "mark"), ("layer_marks", "id")):
            among = _AMONG.replace("id", key, 1)
            connection.execute(f"DELETE FROM {table} WHERE layer = ? AND {among}", (kept.id, json.dumps(kept.ids)))
        # A document may have gone for good meanwhile.
        there = {row for (row,) in connection.execute("SELECT id FROM editions").fetchall()} if kept.rows else set()
        for row in kept.rows:
            if row[2] in there:
                connection.execute(f"INSERT INTO layer_marks VALUES ({', '.join('?' * len(row))})", row)
        if kept.layer is not None:
            _put_layer(connection, kept.layer, now)
        gone = kept.dropped if kept.layer is not None else now
        connection.execute("UPDATE layers SET deleted = ?, updated = ? WHERE id = ?", (gone, now, kept.id))
        for (document,) in touched:
            documents.touch(connection, document)


def change(connection: sqlite3.Connection, layer: Layer) -> Layer:
    """Give a layer another name or border, in one transaction; return it as it was.

    Raises:
        ValueError: if its name is blank, or its border is none.
        ChangedMeanwhile: if it is not there any more; nothing is written.
    """
    with transaction(connection):
        before = of(connection, layer.id)
        _put_layer(connection, layer, timestamp())
        return before


def drop(connection: sqlite3.Connection, layer: str) -> None:
    """Take a layer away with all that is in it, in one transaction; `restore` brings it back as it was."""
    _bury(connection, layer, timestamp())


def restore(connection: sqlite3.Connection, layer: str) -> None:
    """Bring a layer back that was dropped, in one transaction."""
    _bury(connection, layer, None)


def misplaced(connection: sqlite3.Connection, edition: documents.Edition, text: str) -> list[Mark]:
    """Return what does not stand in an edition where it should; ``text`` is that of the edition."""
    return [one for one in load(connection, edition) if not _stands(one[1], text, edition.number)]


def place_anew(connection: sqlite3.Connection, edition: documents.Edition, text: str, wrong: Sequence[Mark]) -> None:
    """Look in an edition again for what does not stand where it should, inside a transaction."""
    _put_places(connection, edition.id, _by_words(wrong, text, edition.number))
    connection.execute(
        'UPDATE layer_marks SET (start, "end", quote, prefix, suffix, heading_path, status) ='
        ' (SELECT start, "end", quote, prefix, suffix, heading_path, status FROM layer_places p'
        "  WHERE p.layer = layer_marks.layer AND p.mark = layer_marks.id AND p.edition = layer_marks.edition)"
        " WHERE edition = ?1 AND EXISTS"
        " (SELECT 1 FROM layer_places p WHERE p.layer = layer_marks.layer AND p.mark = layer_marks.id AND p.edition = ?1)",
        (edition.id,),
    )
    connection.execute(
        "DELETE FROM layer_places WHERE edition = ?1 AND EXISTS (SELECT 1 FROM layer_marks m"
        " WHERE m.layer = layer_places.layer AND m.id = layer_places.mark AND m.edition = ?1)",
        (edition.id,),
    )


def _editions(connection: sqlite3.Connection, taking: Taking) -> dict[int, int]:
    """Return the rows of the editions of the document that something is put on, by number; that which it was looked for in is there."""
    documents.edition_or_newest(connection, taking.document, taking.edition)
    return dict(connection.execute("SELECT number, id FROM editions WHERE document = ?", (taking.document,)).fetchall())


def _put_layer(connection: sqlite3.Connection, layer: Layer, now: str) -> None:
    name = " ".join(layer.name.split())[:_NAME]
    if not name or layer.border not in BORDERS:
        raise ValueError(layer)
    connection.execute(
        "INSERT INTO layers (id, name, border, source, created, updated) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
        " SET name = excluded.name, border = excluded.border, source = excluded.source, updated = excluded.updated, deleted = NULL",
        (layer.id, name, layer.border, layer.source, layer.created or now, now),
    )


def _bury(connection: sqlite3.Connection, layer: str, when: str | None) -> None:
    # The documents are what they were: to read all of the reader's own again would take a moment for nothing.
    with transaction(connection):
        connection.execute("UPDATE layers SET deleted = ?, updated = ? WHERE id = ?", (when, timestamp(), layer))


def _missing(connection: sqlite3.Connection, edition: documents.Edition) -> list[Mark]:
    """Return what has not been looked for in an edition: each as it stands in the newest one that places it with certainty."""
    own = connection.execute(
        f"SELECT {_OWN}, {_PLACE.format('m')}, e.number, coalesce(e.corrects, e.id), e.id {_MARKS} WHERE e.document = ?1 AND e.id <> ?2"
        " AND NOT EXISTS (SELECT 1 FROM layer_places q WHERE q.layer = m.layer AND q.mark = m.id AND q.edition = ?2)",
        (edition.document, edition.id),
    ).fetchall()
    if not own:
        return []
    brought = connection.execute(
        f"SELECT {_OWN}, {_PLACE.format('p')}, v.number, coalesce(v.corrects, v.id), v.id {_MARKS}"
        " JOIN layer_places p ON p.layer = m.layer AND p.mark = m.id JOIN editions v ON v.id = p.edition"
        " WHERE e.document = ? AND v.document = e.document AND p.status IN ('anchored', 'moved')",
        (edition.document,),
    )
    best: dict[tuple[str, str], tuple[tuple[bool, int, int], Mark]] = {}
    wanted = {(row[0], row[1]) for row in own}
    for *row, root, there in (*own, *brought):
        if (row[0], row[1]) in wanted:
            found = (row[-2] in _PLACED, root, there), _mark(row)
            best[row[0], row[1]] = max(best.get((row[0], row[1]), found), found, key=lambda one: one[0])
    return [mark for _, mark in best.values()]


def _brought(connection: sqlite3.Connection, missing: Sequence[Mark], target: bringing.Target) -> list[Mark]:
    """Return annotations as they stand in an edition; what has no certain place where it comes from is looked for by its words."""
    sure = [one for one in missing if one[1].is_placed]
    # Two layers may have one of the same id, as two colleagues who have sent the annotations of a third.
    by_key = {f"{layer}/{one.id}": (layer, one.id) for layer, one in sure}
    carried = bringing.annotations_in(connection, [replace(one, id=f"{layer}/{one.id}") for layer, one in sure], target)
    found = [(by_key[one.id][0], replace(one, id=by_key[one.id][1])) for one in carried.stored]
    return [*found, *_by_words([one for one in missing if not one[1].is_placed], target.text, target.number)]


def _by_words(some: Sequence[Mark], text: str, number: int) -> list[Mark]:
    """Return annotations where their words stand in a text, whatever text they come from."""
    from core.carrying import carry

    found = carry("", text, [one for _, one in some], number)
    return [(layer, one) for (layer, _), one in zip(some, found, strict=True)]


def _put_places(connection: sqlite3.Connection, edition: int, marks: Iterable[Mark]) -> None:
    connection.executemany(
        'INSERT OR REPLACE INTO layer_places (layer, mark, edition, start, "end", quote, prefix, suffix, heading_path, status)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(layer, one.id, edition, *_place(one)) for layer, one in marks],
    )


def _stands(one: Annotation, text: str, number: int) -> bool:
    """Return True if a place is what its status says."""
    if one.status == "orphan":
        return True
    if one.edition != number or one.span.end > len(text):
        return False
    return not one.is_placed or one.kind == "document-note" or one.span.of(text) == one.anchor.quote


def _in_text_order(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return annotations by where they stand, with their layers."""
    layers: dict[int, str] = {}
    found: list[Annotation] = []
    for layer, one in marks:
        layers[id(one)] = layer
        found.append(one)
    return tuple((layers[id(one)], one) for one in in_text_order(found))


def _own(one: Annotation, now: str) -> Iterator[object]:
    """Yield what the row of an annotation says of it beside its place."""
    yield from (one.kind, one.colour, one.note, json.dumps(one.tags, ensure_ascii=False), int(one.star), one.author)
    yield from (one.created or now, one.updated or now)
    yield from (None if one.task is None else json.dumps(dict(one.task), ensure_ascii=False), one.group)


def _place(one: Annotation) -> Iterator[object]:
    anchor = one.anchor
    yield from (anchor.span.start, anchor.span.end, anchor.quote, anchor.prefix, anchor.suffix)
    yield from (json.dumps(anchor.heading_path, ensure_ascii=False), one.status)


def _mark(row: Sequence[Any]) -> Mark:
    """Return the annotation of a row with `_OWN`, `_PLACE` and the number of an edition."""
    layer, key, kind, colour, note, tags, star, task, group, author, created, updated, *place, number = row
    start, end, quote, prefix, suffix, path, status = place
    if kind not in KINDS or colour not in COLOURS or status not in STATUSES:
        raise ValueError(key)  # The disk has altered it: `core.store.failures` tells so.
    anchor = Anchor(Span(start, end), quote, prefix, suffix, _words(path))
    found = Annotation(
        key, kind, colour, anchor, note, _words(tags), bool(star), None if task is None else json.loads(task), group, author, number, status
    )
    return layer, replace(found, created=created, updated=updated)


@lru_cache(maxsize=1_000)
def _words(stored: str) -> tuple[str, ...]:
    return tuple(json.loads(stored))


def _gone() -> ChangedMeanwhile:
    return ChangedMeanwhile(
        QT_TRANSLATE_NOOP("errors", "The layer has been removed meanwhile. Nothing was changed; choose another one or import it again.")
    )
