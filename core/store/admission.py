"""Decides which document and edition a text is, and brings its annotations along.

**The same text** (character by character) as a stored edition is that edition, wherever the file lies, whatever it is called and in
whatever encoding it was saved; also if a newer reader made it, since every offset holds. That need not be the newest edition: of two
copies one was edited, and the other still shows what it holds, with the annotations carried to it.

**The same bytes** (read by a newer reader, or in another encoding) or **the same text but for white space** as any edition: the next
edition of that document.

**A known path with another text**: the next edition of the document that it held, if at least half of the text is the same
(`core.alignment.is_same_speech`); else a new document, and the reader is told. Only this path moves.

Where several documents had the same text, the one that the path names is meant, else the one whose edition was made last.

Whatever edition is shown, an annotation that has not been looked for in it is carried over from the newest edition in which it was placed
with certainty, and the places found are stored. An annotation made in an old edition reaches the new ones in the same way.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from core.alignment import is_same_speech
from core.annotation import timestamp
from core.carrying import carry
from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.store import annotations as rows
from core.store import documents
from core.store.library import snapshot, transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from core.annotation import Annotation
    from core.document import Document


@dataclass(frozen=True, slots=True)
class Plan:
    """What admitting a text will write; stale as soon as ``standing`` has changed."""

    read: Document
    digest: str
    """Of the exact text."""
    standing: documents.Standing
    document: int | None
    """Row of the document, None if it is to be added."""
    edition: documents.Edition | None
    """The edition to show, None if it is to be added."""
    annotations: tuple[Annotation, ...]
    """As the edition will show them, in text order."""
    fresh: tuple[Annotation, ...]
    """Those whose place is to be stored."""
    notice: ReaderError | None

    @property
    def is_new(self) -> bool:
        """True if the library does not know the text as anything."""
        return self.document is None

    @property
    def is_done(self) -> bool:
        """True if the library needs nothing more."""
        moved = self.read.origin.path is not None and (self.standing.path is None or self.standing.path != self.edition)
        return self.edition is not None and not self.fresh and not moved


@dataclass(frozen=True, slots=True)
class Opening:
    """A text as the library holds it."""

    document: int
    """Row of the document."""
    edition: int
    """Number of the edition whose text was read, from 1."""
    annotations: tuple[Annotation, ...]
    """Those that may be painted, in text order."""
    to_review: tuple[Annotation, ...]
    """Those to be listed with their quote: ``to-review`` and ``orphan``."""
    notice: ReaderError | None
    """One sentence that the reader should see, None mostly."""


def survey(connection: sqlite3.Connection, read: Document, digest: str) -> Plan:
    """Return what is to be written for a text that was read; writes nothing.

    Args:
        connection: inside a transaction.
        read: as an importer returned it.
        digest: of its exact text (`core.store.documents.exact_digest`).
    """
    standing = documents.locate(connection, read, digest)
    document = _document(connection, read, standing)
    edition = standing.same
    present: list[Annotation] = []
    fresh: list[Annotation] = []
    if document is not None:
        present = rows.load(connection, edition) if edition else []
        number = edition.number if edition else standing.newest + 1
        fresh = carried(connection, rows.load_missing(connection, document, edition), read.text, document, number)
    is_replaced = standing.path is not None and standing.path.document != document
    return Plan(
        read=read,
        digest=digest,
        standing=standing,
        document=document,
        edition=edition,
        annotations=rows.in_text_order((*present, *fresh)),
        fresh=tuple(fresh),
        notice=_replaced(read) if is_replaced else None,
    )


def admit(connection: sqlite3.Connection, plan: Plan) -> Opening:
    """Write what the plan says, in one transaction; nothing if there is nothing new.

    If the library has changed since, it is surveyed again.
    """
    with snapshot(connection):
        is_fresh = documents.locate(connection, plan.read, plan.digest) == plan.standing
    if is_fresh and plan.is_done:
        return _opening(plan, plan.edition)
    with transaction(connection):
        if documents.locate(connection, plan.read, plan.digest) != plan.standing:
            plan = survey(connection, plan.read, plan.digest)
        return _opening(plan, _write(connection, plan))


def carried(connection: sqlite3.Connection, missing: Sequence[Annotation], text: str, document: int, number: int) -> list[Annotation]:
    """Return annotations of several editions as they stand in ``text``, which is the edition ``number``."""
    found: list[Annotation] = []
    for base, group in groupby(sorted(missing, key=lambda one: one.edition), key=lambda one: one.edition):
        edition = documents.edition(connection, document, base)
        if edition is not None:
            found += carry(documents.load_text(connection, edition.text), text, list(group), number)
    return found


def _document(connection: sqlite3.Connection, read: Document, standing: documents.Standing) -> int | None:
    """Return the row of the document that the text belongs to, None if it is a new one."""
    known = standing.same or standing.akin
    if known is None and standing.path is not None and is_same_speech(documents.load_text(connection, standing.path.text), read.text):
        known = standing.path
    return known.document if known else None


def _write(connection: sqlite3.Connection, plan: Plan) -> documents.Edition:
    """Write the plan; return the edition to show."""
    now = timestamp()
    path = plan.read.origin.path
    document = plan.document
    if document is None:
        document = documents.add_document(connection, plan.read.name, now)
    elif path is not None and (plan.standing.path is None or plan.standing.path.document != document):
        documents.rename(connection, document, plan.read.name)
    edition = plan.edition or documents.add_edition(connection, document, plan.read, plan.digest, now)
    if plan.fresh:
        rows.put_places(connection, edition.id, rows.edition_rows(connection, document), plan.fresh)
    if path is not None:
        documents.set_path(connection, path, edition, now)
    documents.touch(connection, document)
    return edition


def _opening(plan: Plan, edition: documents.Edition | None) -> Opening:
    """Return the plan as it was carried out."""
    if edition is None:
        message = "a plan that is done has an edition"
        raise ValueError(message)
    return Opening(
        document=edition.document,
        edition=edition.number,
        annotations=tuple(one for one in plan.annotations if one.is_placed),
        to_review=tuple(one for one in plan.annotations if not one.is_placed),
        notice=plan.notice,
    )


def _replaced(read: Document) -> ReaderError:
    return ReaderError(
        QT_TRANSLATE_NOOP(
            "errors",
            "{name} holds another text than before. It was opened as another document; the earlier one is kept with its annotations.",
        ),
        name=read.name,
    )
