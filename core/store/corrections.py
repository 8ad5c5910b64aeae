"""The reader's corrections of a text: made, taken back, made again. Each act makes another state of it (`core.store.states`)."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from core import describing
from core.annotation import timestamp
from core.corrections import Correction, places_of, redone, replaced, settled, undone
from core.errors import QT_TRANSLATE_NOOP, ChangedMeanwhile, ReaderError
from core.spans import Span
from core.store import annotations as rows
from core.store import documents, facts, metadata, outline_edits, reports, states
from core.store.library import snapshot, transaction

if TYPE_CHECKING:
    import sqlite3

    from core.corrections import Pieces, Swap
    from core.document import Document


class Row(NamedTuple):
    """A correction as the library holds it."""

    id: str
    root: int
    """Row of the edition that the file holds."""
    before: str
    after: str
    swap: Swap
    made: str
    is_undone: bool
    carried: str | None
    """Id of the one that took its place when the file had changed, its own if the file holds its words since; None if neither is so."""


def correct(connection: sqlite3.Connection, document: int, edition: int, read: Document, span: Span, words: str) -> Document:
    """Put words in the place of a span, in one transaction; return the document with the corrected text.

    Args:
        connection: in autocommit mode.
        document: its row.
        edition: number of the edition that is shown.
        read: the document as it is shown.
        span: in its text.
        words: may be empty.

    Raises:
        ChangedMeanwhile: if the library shows another text by now; nothing is written.
        ReaderError: if nothing would be left of the text.
    """
    span, words = settled(read.text, span, words)
    if not span and not words:
        return read
    if len(span) == len(read.text) and not words:
        raise ReaderError(QT_TRANSLATE_NOOP("errors", "A correction cannot take out the whole text. Leave some words of it."))
    now = timestamp()
    with transaction(connection):
        shown = documents.edition_or_newest(connection, document, edition)
        newest = documents.states_of(connection, shown.root)[0]
        if newest.id != shown.id or documents.digests(connection, shown)[0] != documents.exact_digest(read.text):
            raise _changed_meanwhile()
        before = states.pieces_of(connection, shown)
        key = os.urandom(16).hex()
        pieces, swap = replaced(before, span, key, len(words))
        put(connection, Row(key, shown.root, span.of(read.text), words, swap, now, is_undone=False, carried=None))
        text = read.text[: span.start] + words + read.text[span.end :]
        found = _add_state(connection, shown, states.moved(read, before, pieces, text), pieces, now)
        _describe(connection, shown, found)
        return found


def undo(connection: sqlite3.Connection, document: int, key: str, read: Document | None) -> Document:
    """Take a correction back, in one transaction; return the document without it.

    Args:
        connection: in autocommit mode.
        document: its row.
        key: of the correction.
        read: the document as it is shown, None to take it from the library.

    Raises:
        ChangedMeanwhile: if it was taken back already, or the library shows another text than ``read`` by now.
        ReaderError: if its words were corrected again.
    """
    now = timestamp()
    with transaction(connection):
        one = _row(connection, document, key)
        shown = _shown(connection, document, one, read)
        if one.is_undone or (one.carried is not None and shown.root != one.root):
            raise _changed_meanwhile()
        connection.execute("UPDATE corrections SET undone = ? WHERE id = ?", (now, key))
        if shown.root != one.root:
            return read or _stored(connection, shown)
        before = states.pieces_of(connection, shown)
        found = undone(before, key, len(one.after), one.swap)
        if found is None:
            raise ReaderError(
                QT_TRANSLATE_NOOP(
                    "errors", "The words of this correction have been corrected again since. Take back the later correction first."
                )
            )
        return _swap(connection, shown, one, found, read, now)


def redo(connection: sqlite3.Connection, document: int, key: str, read: Document | None) -> Document:
    """Make a correction again that was taken back, in one transaction; as `undo` does.

    Raises:
        ChangedMeanwhile: if it is made already, or the library shows another text than ``read`` by now.
        ReaderError: if the words that it replaces were corrected meanwhile, or the file has changed.
    """
    now = timestamp()
    with transaction(connection):
        one = _row(connection, document, key)
        if not one.is_undone:
            raise _changed_meanwhile()
        shown = _shown(connection, document, one, read)
        before = states.pieces_of(connection, shown)
        found = redone(before, key, one.swap) if shown.root == one.root else None
        if found is None:
            raise ReaderError(
                QT_TRANSLATE_NOOP("errors", "The words that this correction replaces are not there as they were. Correct them anew.")
            )
        connection.execute("UPDATE corrections SET undone = NULL WHERE id = ?", (key,))
        return _swap(connection, shown, one, found, read, now)


def load(connection: sqlite3.Connection, document: int, edition: int | None) -> tuple[Correction, ...]:
    """Return the corrections that stand in an edition, in text order, then those of the editions before it that it could not be given.

    Those of a document that it was joined with were never to be given to it. One whose words were all corrected again is not among them,
    until that correction is taken back.
    """
    with snapshot(connection):
        shown = documents.edition_or_newest(connection, document, edition)
        places = places_of(states.pieces_of(connection, shown))
        found = [one for one in of_document(connection, document) if not one.is_undone]
        before = {one.id for one in documents.file_editions(connection, document) if one.id < shown.root and one.came == shown.came}
    standing = [
        Correction(one.id, places[one.id], one.before, one.after, one.made, is_applied=True)
        for one in found
        if one.root == shown.root and one.id in places
    ]
    known = {one.carried for one in found}
    waiting = [
        Correction(one.id, Span(0, 0), one.before, one.after, one.made, is_applied=False)
        for one in found
        if one.root in before and one.carried is None and one.id not in known
    ]
    return (*sorted(standing, key=lambda one: (one.span, one.id)), *sorted(waiting, key=lambda one: (one.made, one.id)))


def of_document(connection: sqlite3.Connection, document: int) -> list[Row]:
    """Return all corrections of a document, those that were taken back included."""
    found = connection.execute(f"{_SELECT} JOIN editions e ON e.id = c.edition WHERE e.document = ? ORDER BY c.made, c.id", (document,))
    return [_read(row) for row in found]


def put(connection: sqlite3.Connection, one: Row) -> None:
    """Store a new correction."""
    connection.execute(
        "INSERT INTO corrections (id, edition, before, after, pieces, made) VALUES (?, ?, ?, ?, ?, ?)",
        (one.id, one.root, one.before, one.after, states.written_swap(one.swap), one.made),
    )


_SELECT = "SELECT c.id, c.edition, c.before, c.after, c.pieces, c.made, c.undone, c.carried FROM corrections c"


def _read(row: tuple[str, int, str, str, str, str, str | None, str | None]) -> Row:
    key, root, before, after, swap, made, gone, carried = row
    return Row(key, root, before, after, states.read_swap(swap), made, gone is not None, carried)


def _row(connection: sqlite3.Connection, document: int, key: str) -> Row:
    """Return a correction of a document. Raises `ChangedMeanwhile` if it is not there."""
    row = connection.execute(f"{_SELECT} JOIN editions e ON e.id = c.edition WHERE c.id = ? AND e.document = ?", (key, document)).fetchone()
    if row is None:
        raise _changed_meanwhile()
    return _read(row)


def _shown(connection: sqlite3.Connection, document: int, one: Row, read: Document | None) -> documents.Edition:
    """Return the edition that an act on a correction starts from: the newest state of the text that is shown."""
    if read is None:
        newest = documents.edition_or_newest(connection, document, None)
        return documents.states_of(connection, newest.root)[0]
    digest = documents.exact_digest(read.text)
    for root in (one.root, documents.edition_or_newest(connection, document, None).root):
        shown = documents.states_of(connection, root)[0]
        if documents.digests(connection, shown)[0] == digest:
            return shown
    raise _changed_meanwhile()


def _swap(
    connection: sqlite3.Connection, shown: documents.Edition, one: Row, found: tuple[Pieces, Swap], read: Document | None, now: str
) -> Document:
    """Store the state that comes of taking a correction back or making it again."""
    pieces, swap = found
    connection.execute("UPDATE corrections SET pieces = ? WHERE id = ?", (states.written_swap(swap), one.id))
    text = states.text_from(connection, shown.root, pieces)
    before = states.pieces_of(connection, shown)
    corrected = _add_state(connection, shown, states.moved(read or _stored(connection, shown), before, pieces, text), pieces, now)
    if read is not None:
        # What the library holds lacks what the file itself says.
        _describe(connection, shown, corrected)
    return corrected


def _stored(connection: sqlite3.Connection, edition: documents.Edition) -> Document:
    """Return what the library holds of an edition, with the path at which its file was seen last."""
    found = states.stored(connection, edition)
    return replace(found, origin=replace(found.origin, path=documents.last_path(connection, edition.document)))


def _add_state(connection: sqlite3.Connection, shown: documents.Edition, corrected: Document, pieces: Pieces, now: str) -> Document:
    """Store the text that comes after that which is shown, with every place in it."""
    digest = documents.exact_digest(corrected.text)
    made_of = states.written(pieces)
    added = documents.add_edition(
        connection,
        shown.document,
        corrected,
        digest,
        now,
        corrects=shown.root,
        pieces=made_of,
        came=shown.came,
        report=reports.encode(corrected.report),
    )
    reckoning = states.Reckoning(connection, pieces, corrected.text, added.number)
    bases = rows.edition_rows(connection, shown.document)
    rows.put_places(connection, added.id, bases, *reckoning.annotations(shown))
    outline_edits.put_places(connection, added.id, bases, *reckoning.outline_edits(shown))
    said = facts.encode(corrected)
    if said is not None:
        facts.put(connection, added, said, corrected.origin.reader)
    documents.pass_paths_on(connection, shown, added)
    return corrected


def _describe(connection: sqlite3.Connection, shown: documents.Edition, corrected: Document) -> None:
    """Recognise anew what is known of a document: its title may have been corrected. An old edition says nothing new."""
    newest = documents.newest_edition(connection, shown.document)
    is_old = newest is not None and newest.root != shown.root
    if not is_old and metadata.load(connection, shown.document).described == describing.VERSION:
        metadata.put_recognised(connection, shown.document, describing.describe_beginning(corrected), describing.VERSION)


def _changed_meanwhile() -> ChangedMeanwhile:
    return ChangedMeanwhile(
        QT_TRANSLATE_NOOP("errors", "The text has been corrected elsewhere meanwhile. Nothing was changed here; look at it and try again.")
    )
