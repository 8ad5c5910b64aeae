"""States of a text: as its file holds it, and as the reader has corrected it; each is an edition. See `core.corrections`.

Every place is reckoned from its home: the state in which an annotation was made, or was given that place. So where it comes to depends on
two states alone, and a correction that is taken back leaves no trace, also where it had cut into a passage.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from core import text as texts
from core.anchors import Anchor
from core.corrections import FILE, Piece, Pieces, Shift, Swap, corrected, text_of, whole
from core.document import Document, Origin
from core.errors import QT_TRANSLATE_NOOP, LibraryError
from core.store import annotations as rows
from core.store import documents, facts, reports
from core.store.library import snapshot

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from core.annotation import Annotation
    from core.outline.edits import OutlineEdit


def document_of(connection: sqlite3.Connection, document: int, edition: int | None) -> Document:
    """Return a document as an edition holds it, without a path; the newest one of a document that is joined with another is still there."""
    with snapshot(connection):
        joined = documents.newest_that_came(connection, document) if edition is None else None
        own = documents.newest_edition(connection, document) if joined else None
        found = joined if joined and not own else documents.edition_or_newest(connection, document, edition)
        return stored(connection, found)


def stored(connection: sqlite3.Connection, edition: documents.Edition) -> Document:
    """Return what the library holds of an edition, without a path; inside a transaction."""
    text = documents.load_text(connection, edition.text)
    said = facts.load(connection, edition, text)
    return Document(
        text=text,
        paragraphs=said.paragraphs,
        origin=Origin(path=None, file_digest=edition.file_digest, reader=edition.reader, encoding=edition.encoding, edition=edition.id),
        name=documents.name_of(connection, edition.document),
        text_digest=texts.digest(text),
        pages=said.pages,
        report=reports.load(connection, edition, len(text)),
    )


def written(pieces: Pieces) -> str:
    """Return a row of pieces as the library keeps it."""
    return json.dumps(pieces, separators=(",", ":"))


def written_swap(swap: Swap) -> str:
    """Return the two sides of a correction as the library keeps them."""
    return json.dumps([swap.taken, swap.own], separators=(",", ":"))


def read_pieces(rows_of: Any) -> Pieces:
    """Return a row of pieces from what JSON gives.

    Raises:
        ValueError: if it cannot have been stored.
    """
    if not isinstance(rows_of, list) or not all(isinstance(one, list) and len(one) == 3 for one in rows_of):
        raise ValueError(rows_of)
    found = tuple(Piece(*one) for one in rows_of)
    if not all(isinstance(source, str) and type(start) is type(end) is int and 0 <= start <= end for source, start, end in found):
        raise ValueError(rows_of)
    return found


def read_swap(stored: str) -> Swap:
    """Return the two sides of a correction from what the library keeps.

    Raises:
        LibraryError: if it cannot be read.
    """
    try:
        taken, own = json.loads(stored)
        return Swap(read_pieces(taken), read_pieces(own))
    except (ValueError, TypeError) as error:
        raise unreadable() from error


def unreadable() -> LibraryError:
    """Return what is said where the library's account of a corrected text is damaged."""
    return LibraryError(QT_TRANSLATE_NOOP("errors", "What the library keeps of this corrected text cannot be read. Restore a backup."))


def pieces_of(connection: sqlite3.Connection, edition: documents.Edition) -> Pieces:
    """Return of what the text of an edition is made.

    Raises:
        LibraryError: if that cannot be read.
    """
    kept = documents.pieces_of(connection, edition)
    try:
        return whole(documents.length_of(connection, edition)) if kept is None else read_pieces(json.loads(kept))
    except (ValueError, RecursionError) as error:
        raise unreadable() from error


def is_sound(connection: sqlite3.Connection, edition: documents.Edition, text: str) -> bool:
    """Return False if a corrected text is not what its corrections make of the file's."""
    if edition.corrects is None:
        return True
    root = documents.by_row(connection, edition.corrects)
    try:
        made = text_from(connection, edition.corrects, pieces_of(connection, edition))
    except (LibraryError, KeyError):
        return False
    return root is not None and root.corrects is None and root.document == edition.document and made == text


def text_from(connection: sqlite3.Connection, root: int, pieces: Pieces) -> str:
    """Return the text that is made of pieces; ``root``: the edition that the file holds."""
    sources = dict(connection.execute("SELECT id, after FROM corrections WHERE edition = ?", (root,)).fetchall())
    (row,) = connection.execute("SELECT text FROM editions WHERE id = ?", (root,)).fetchone()
    return text_of(pieces, {FILE: documents.load_text(connection, row), **sources})


def unreadable_corrections(connection: sqlite3.Connection) -> list[str]:
    """Return the names of documents, one for each correction that cannot be read."""
    found = []
    for name, swap in connection.execute(
        "SELECT d.name, c.pieces FROM corrections c JOIN editions e ON e.id = c.edition JOIN documents d ON d.id = e.document"
        " ORDER BY c.made, c.id"
    ):
        try:
            read_swap(swap)
        except LibraryError:
            found.append(name)
    return found


def as_shown(connection: sqlite3.Connection, read: Document, digest: str, edition: documents.Edition) -> Document:
    """Return a document that was read as its reader has corrected it.

    Args:
        connection: inside a transaction.
        read: the text of one of the edition's states.
        digest: of its exact text.
        edition: the state to be shown.
    """
    if documents.digests(connection, edition)[0] == digest:
        return read
    before = next((one for one in documents.states_of(connection, edition.root) if documents.digests(connection, one)[0] == digest), None)
    if before is None:
        return read
    try:
        return moved(read, pieces_of(connection, before), pieces_of(connection, edition), documents.load_text(connection, edition.text))
    except LibraryError:
        # `core.store.checks` tells of it; the text itself is there.
        return replace(stored(connection, edition), origin=read.origin, properties=read.properties)


def moved(document: Document, before: Pieces, after: Pieces, text: str) -> Document:
    """Return a document in one state as it is in another, whose text is ``text``."""
    return corrected(document, text, Shift(before, after), Shift(after, before))


class Reckoning:
    """Reckons places in one state of a text from those in others."""

    def __init__(self, connection: sqlite3.Connection, pieces: Pieces, text: str, number: int) -> None:
        """Prepare for the state made of ``pieces``, with ``text``, that is or will be the edition ``number``."""
        self._connection = connection
        self._pieces = pieces
        self._text = text
        self._number = number
        self._homes: dict[int, tuple[int, Shift]] = {}

    def annotations(self, edition: documents.Edition) -> tuple[list[Annotation], Mapping[str, int]]:
        """Return all annotations that a state shows, tombstones included, as this one shows them, and their homes."""
        found = rows.load_homes(self._connection, edition)
        return [self.annotation(one.annotation, one.seen_from) for one in found], {one.annotation.id: one.seen_from for one in found}

    def outline_edits(self, edition: documents.Edition) -> tuple[list[OutlineEdit], Mapping[str, int]]:
        """Return all edits of the outline that a state shows, tombstones included, as this one shows them, and their homes."""
        from core.store import outline_edits

        found = outline_edits.load_homes(self._connection, edition)
        return [self.outline_edit(one, home) for home, one in found], {one.id: home for home, one in found}

    def annotation(self, one: Annotation, home: int) -> Annotation:
        """Return an annotation as this state shows it; ``home``: the row of the edition that sees it as it is given.

        One whose words were all taken out is an orphan, until they are put in again.
        """
        if one.status == "orphan":
            return one
        if one.kind == "document-note":
            return replace(one, edition=self._number)
        _, shift = self._home(home)
        span = shift.span(one.span)
        if one.status == "to-review":
            return replace(one, edition=self._number, anchor=replace(one.anchor, span=span))
        if one.span and not span:
            return replace(one, status="orphan")
        anchor = Anchor.of(self._text, span, one.anchor.heading_path)
        status = one.status if anchor.quote == one.anchor.quote else "moved"
        return one.placed(anchor, self._number, status)

    def outline_edit(self, one: OutlineEdit, home: int) -> OutlineEdit:
        """Return an edit of the outline as this state shows it; one whose words were all taken out as it was."""
        from core.outline.hand import shortened
        from core.spans import Span

        number, shift = self._home(home)
        head = Span(one.start, one.end)
        span = shift.span(head)
        if one.edition != number or not span:
            return one
        if shift.is_whole(head):
            return replace(one, edition=self._number, start=span.start, end=span.end)
        border = shift.end(one.start + len(one.label)) if one.label else span.start
        words = self._text[border : span.end]
        heading = words if one.made else shortened("".join(words.split("\n")))
        return replace(one, edition=self._number, start=span.start, end=span.end, label=self._text[span.start : border], heading=heading)

    def _home(self, row: int) -> tuple[int, Shift]:
        """Return the number of the edition of a row, and the way from it to this state."""
        if row not in self._homes:
            edition = documents.by_row(self._connection, row)
            if edition is None:
                message = f"a place in edition {row}, which is not there"
                raise ValueError(message)
            self._homes[row] = edition.number, Shift(pieces_of(self._connection, edition), self._pieces)
        return self._homes[row]
