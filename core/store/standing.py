"""What the library knows of a text that was read: whether it has the text, what is like it, and what its file held before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.store import documents

if TYPE_CHECKING:
    import sqlite3

    from core.document import Document


@dataclass(frozen=True, slots=True)
class Standing:
    """What the library knows of a text that was read; equal as long as no other act has changed any of it.

    At most one of ``same`` and ``akin`` is there.
    """

    same: documents.Edition | None
    """The edition with exactly this text, as its reader has corrected it."""
    akin: documents.Edition | None
    """The edition that had the same file's bytes, or the same text but for white space, the newest of them."""
    path: documents.Edition | None
    """The edition that the file held when it was last opened."""
    newest: int
    """Number of the newest edition of the document concerned (``same``, else ``akin``, else ``path``), 0 without one."""
    newest_root: int
    """Row of the edition of the file of which that is a state."""
    last: int
    """The highest number that an edition of that document ever had."""
    revision: int
    """Of that document, raised by every change to it or to its annotations; 0 without one."""

    @property
    def is_removed(self) -> bool:
        """Return True if the document concerned lies in the trash."""
        concerned = self.same or self.akin or self.path
        return concerned is not None and concerned.is_removed

    def before(self, document: int) -> documents.Edition | None:
        """Return the edition of a document after which the text comes: what its file held, else the one like it; None without one."""
        return next((one for one in (self.path, self.akin) if one is not None and one.document == document), None)


def locate(connection: sqlite3.Connection, document: Document, digest: str) -> Standing:
    """Return what the library knows of a document that was read.

    Args:
        connection: inside a transaction.
        document: as an importer returned it.
        digest: of its exact text, see `core.store.documents.exact_digest`.
    """
    path = documents.held_by(connection, document.origin.path)
    same = _named(connection, document, digest)
    if same is None:
        same = _corrected(connection, document, documents.with_text(connection, digest), path)
    akin = None
    if same is None:
        akin = _preferred(documents.akin_to(connection, document.text_digest, document.origin.file_digest), path)
    concerned = same or akin or path
    if path is not None and path.is_removed and concerned is not None and path.document != concerned.document:
        # What the file held lies in the trash, and this is another document: nobody asks for the one that was removed.
        path = None
    if concerned is None:
        return Standing(None, None, None, 0, 0, 0, 0)
    return Standing(same, akin, path, *documents.newest_of(connection, concerned.document))


def _named(connection: sqlite3.Connection, read: Document, digest: str) -> documents.Edition | None:
    """Return the edition from which a text was taken, whichever others have the same text; None if it was read from a file.

    The text may have been corrected since: then it is the newest state, unless the file's own text was asked for.
    """
    taken = documents.by_row(connection, read.origin.edition) if read.origin.edition is not None else None
    if taken is None:
        return None
    states = documents.states_of(connection, taken.root)
    alike = [one for one in states if documents.digests(connection, one)[0] == digest]
    if not alike:
        return None
    # The file's own text may be that of a state in between, too: corrected, taken back, and corrected again.
    return taken if taken.corrects is None and taken in alike and states[0] not in alike else states[0]


def _corrected(
    connection: sqlite3.Connection, read: Document, same: list[documents.Edition], path: documents.Edition | None
) -> documents.Edition | None:
    """Return the newest state of the edition that a text belongs to, of all ``same`` that have exactly this text.

    What a file holds is never a corrected text, unless that comes from this program: a file into which its author has put the same
    correction is another edition.
    """
    digest = read.origin.file_digest
    known = [one for one in same if one.corrects is None] or [one for one in same if one.file_digest == digest]
    found = _preferred(known, path)
    return documents.states_of(connection, found.root)[0] if found else None


def _preferred(found: list[documents.Edition], path: documents.Edition | None) -> documents.Edition | None:
    """Of editions with the same text, return the one that the path names, else one of its document, else the newest.

    One of a document in the trash is meant only where no other document has the text.
    """
    found = [one for one in found if not one.is_removed] or found
    if path is not None:
        found = [one for one in found if one.document == path.document] or found
        found = [one for one in found if one.root == path.root] or found
    return found[0] if found else None
