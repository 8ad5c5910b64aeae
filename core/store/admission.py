"""Decides which document and edition a text is, and brings its annotations along.

**The same text** (character by character) as a stored edition is that edition, wherever the file lies, whatever it is called and in
whatever encoding it was saved; also if a newer reader made it, since every offset holds. That need not be the newest edition: of two
copies one was edited, and the other still shows what it holds, with the annotations carried to it.

**The same bytes** (read by a newer reader, or in another encoding) or **the same text but for white space** as any edition: the next
edition of that document.

**A known path with another text**: the next edition of the document that it held, if at least half of the text is the same
(`core.alignment.is_same_speech`); else a new document, and the reader is told. Only this path moves.

Where several documents had the same text, the one that the path names is meant, else the one whose edition was made last.

**A text that was taken from the library** is the edition that it was taken from, whatever else holds the same text.

Whatever edition is shown, an annotation that has not been looked for in it is carried over from the newest edition in which it was placed
with certainty, and the places found are stored (`core.store.bringing`). An annotation made in an old edition reaches the new ones in the
same way, and so do the reader's edits of the outline.

**Corrections.** What is shown of an edition is its text as the reader has corrected it, and so is what is carried over. A new edition is
corrected in the same way before anything is carried to it, where the old words stand there for certain (`core.store.recorrecting`).

**Metadata** belong to the document: they are recognised when it is new, and again at each new edition; what the reader has set stays.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from core import describing
from core.annotation import timestamp
from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.metadata import UNKNOWN, MetadataState
from core.store import annotations as rows
from core.store import bringing, documents, facts, metadata, offers
from core.store.holding import is_read_only
from core.store.library import snapshot, transaction

if TYPE_CHECKING:
    import sqlite3

    from core.annotation import Annotation
    from core.document import Document
    from core.editions import Carried
    from core.metadata import Metadata
    from core.offers import Offer
    from core.outline.edits import OutlineEdit
    from core.outline.rule_sets import RuleSet
    from core.store.recorrecting import Recorrected


class Told(NamedTuple):
    """What has happened to a text that was opened."""

    notice: ReaderError | None = None
    carried: Carried | None = None
    replaced: int | None = None
    became: bool = False


NOTHING_TOLD: Final = Told()


@dataclass(frozen=True, slots=True)
class Plan:
    """What admitting a text will write; stale as soon as ``standing`` has changed."""

    read: Document
    digest: str
    """Of its exact text."""
    shown: Document
    """The same as its reader has corrected it: what is to be shown, and in what all places count."""
    standing: documents.Standing
    document: int | None
    """Row of the document, None if it is to be added."""
    edition: documents.Edition | None
    """The edition to show, None if it is to be added."""
    annotations: tuple[Annotation, ...]
    """As the edition will show them, in text order."""
    fresh: tuple[Annotation, ...]
    """Those whose place is to be stored."""
    outline_edits: tuple[OutlineEdit, ...] = ()
    """As the edition will show them, with those that have no place in it."""
    fresh_edits: tuple[OutlineEdit, ...] = ()
    """Those that were looked for in it for the first time."""
    rule_set: RuleSet | None = None
    metadata: metadata.Stored = metadata.NOTHING
    """As it will be shown."""
    described: Metadata | None = None
    """What was recognised of the text and is to be stored, None if nothing is."""
    facts: bytes | None = None
    """What is to be stored of the edition's paragraphs, None if nothing is."""
    offers: tuple[Offer, ...] = ()
    """Those of the file that the reader has not answered."""
    again: Recorrected | None = None
    """Corrections that are to be made in a new edition."""
    told: Told = NOTHING_TOLD
    """What the reader is told of this opening."""
    was_ahead: bool = False
    """True if it was carried out before, and is told of only now."""

    @property
    def number(self) -> int:
        """Return the number of the edition to show."""
        return self.edition.number if self.edition else _next_number(self.standing, self.again)

    @property
    def is_new(self) -> bool:
        """True if the library does not know the text as anything."""
        return self.document is None

    @property
    def is_done(self) -> bool:
        """True if the library needs nothing more."""
        moved = self.read.origin.path is not None and (self.standing.path is None or self.standing.path != self.edition)
        is_kept = self.described is None and self.facts is None
        return self.edition is not None and not self.fresh and not self.fresh_edits and not moved and is_kept


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
    outline_edits: tuple[OutlineEdit, ...] = ()
    """What the reader wants of the outline."""
    lost_edits: tuple[OutlineEdit, ...] = ()
    """Those of them that have no place in this edition, as they stood in another; to be listed."""
    rule_set: RuleSet | None = None
    """By which the document is read, None for the automatic way."""
    metadata: Metadata = UNKNOWN
    """What is to be shown: as the reader has set it, else as it was recognised."""
    confirmed: frozenset[str] = frozenset()
    """Fields of it that the reader has set."""
    recognised: Metadata = UNKNOWN
    """What it would be without the reader."""
    offers: tuple[Offer, ...] = ()
    """Annotations of the file that were neither taken nor declined, in text order."""
    corrected: Document | None = None
    """What is to be shown in place of the text that was read, as its reader has corrected it; None if that is the same."""
    carried: Carried | None = None
    """What has become of the annotations that were carried to this edition now, None if none were."""
    newest: int = 1
    """Number of the document's newest edition: another one than ``edition`` if that is an old one. States of one text, as its file holds it
    and as its reader has corrected it, are none older than the other."""
    replaced: int | None = None
    """Row of the document that the file held before, if this text is not taken for an edition of it; told once."""
    became: bool = False
    """True if this text was made a new edition of a known document now."""

    @property
    def described(self) -> MetadataState:
        """Return the metadata as a state that can be changed."""
        return MetadataState(self.metadata, self.confirmed)


def survey(connection: sqlite3.Connection, read: Document, digest: str, described: Metadata | None = None) -> Plan:
    """Return what is to be written for a text that was read; writes nothing.

    Args:
        connection: inside a transaction.
        read: as an importer returned it.
        digest: of its exact text (`core.store.documents.exact_digest`).
        described: what is recognised of it, None to find out where that is needed.
    """
    standing = documents.locate(connection, read, digest)
    document = _document(connection, read, standing)
    edition = standing.same
    again = _again(connection, document, standing, read) if document is not None and edition is None else None
    shown = again.document if again else _as_shown(connection, read, digest, edition) if edition else read
    number = edition.number if edition else _next_number(standing, again)
    hand = _hand(connection, shown, document, edition, number)
    present = rows.load(connection, edition) if edition else []
    missing = rows.load_missing(connection, document, edition) if document is not None else []
    brought = bringing.Brought()
    if document is not None and missing:
        target = bringing.Target(document, number, shown.text, shown.paragraphs, hand.rule_set, (*hand.present, *hand.fresh))
        brought = bringing.annotations_in(connection, missing, target)
    is_replaced = standing.path is not None and standing.path.document != document
    known = metadata.load(connection, document) if document is not None else metadata.NOTHING
    if _is_described(known, read, edition, standing):
        described = None
    elif described is None:
        described = describing.describe_beginning(shown)
    return Plan(
        read=read,
        digest=digest,
        shown=shown,
        standing=standing,
        document=document,
        edition=edition,
        annotations=rows.in_text_order((*present, *brought.shown)),
        fresh=brought.stored,
        outline_edits=(*hand.present, *hand.fresh),
        fresh_edits=hand.stored,
        rule_set=hand.rule_set,
        metadata=known if described is None else known.with_recognised(described),
        described=described,
        facts=_facts(connection, shown, edition),
        offers=offers.unanswered(connection, document, shown.offers) if document is not None else shown.offers,
        again=again,
        told=Told(
            notice=_replaced(read) if is_replaced else _lost(hand),
            carried=brought.carried,
            replaced=standing.path.document if is_replaced and standing.path else None,
            became=document is not None and edition is None,
        ),
    )


def put_texts(connection: sqlite3.Connection, plan: Plan) -> None:
    """Store the texts of a new edition ahead, inside a transaction: they belong to no edition yet."""
    if plan.edition is None:
        documents.put_text(connection, plan.read.text, plan.digest)
        if plan.again and plan.again.corrections:
            documents.put_text(connection, plan.shown.text, documents.exact_digest(plan.shown.text))


def admit(connection: sqlite3.Connection, plan: Plan) -> Opening:
    """Write what the plan says, in one transaction; nothing if there is nothing new.

    If the library has changed since, it is surveyed again; what was recognised of the text holds. Where the library cannot be written, what
    it knows of a document is shown without storing that it was opened.
    """
    if is_read_only(connection) and plan.document is not None:
        return _opening(plan, plan.document, plan.edition, plan.number)
    with snapshot(connection):
        is_fresh = documents.locate(connection, plan.read, plan.digest) == plan.standing
    if is_fresh and plan.is_done:
        return _carried_out(plan, plan.edition)
    with transaction(connection):
        if documents.locate(connection, plan.read, plan.digest) != plan.standing:
            again = survey(connection, plan.read, plan.digest, plan.described)
            plan = replace(again, told=plan.told) if plan.was_ahead else again
        return _carried_out(plan, _write(connection, plan))


def _next_number(standing: documents.Standing, again: Recorrected | None) -> int:
    """Return the number of the edition to show, where it is to be added: a corrected text comes after that of its file."""
    return standing.last + (2 if again is not None and again.corrections else 1)


def _as_shown(connection: sqlite3.Connection, read: Document, digest: str, edition: documents.Edition) -> Document:
    """Return a document that was read as its reader has corrected it; mostly it is not, and no more is loaded."""
    if edition.corrects is None:
        return read
    from core.store.states import as_shown

    return as_shown(connection, read, digest, edition)


@dataclass(frozen=True, slots=True)
class _Hand:
    """What the reader has made of an outline."""

    present: tuple[OutlineEdit, ...] = ()
    fresh: tuple[OutlineEdit, ...] = ()
    """Those that were looked for now and are in the edition."""
    stored: tuple[OutlineEdit, ...] = ()
    """All that were looked for now."""
    number: int = 0
    """Of the edition."""
    rule_set: RuleSet | None = None


def _hand(connection: sqlite3.Connection, read: Document, document: int | None, edition: documents.Edition | None, number: int) -> _Hand:
    """Return the edits of a document's outline, and its rule set; mostly there is neither, and no more is loaded."""
    by_rules, is_edited = (False, False) if document is None else documents.hand_of(connection, document)
    if document is None or not (by_rules or is_edited):
        return _Hand()
    from core.store import outline_edits, rule_sets

    present = outline_edits.load(connection, edition) if edition else []
    target = bringing.Target(document, number, read.text, read.paragraphs, rule_sets.of_document(connection, document))
    stored = bringing.outline_edits_in(connection, outline_edits.load_missing(connection, document, edition), target)
    fresh = bringing.in_edition(connection, stored, target)
    return _Hand(tuple(present), tuple(fresh), tuple(stored), number, target.rule_set)


def _is_described(known: metadata.Stored, read: Document, edition: documents.Edition | None, standing: documents.Standing) -> bool:
    """Return True if what the library has recognised of a document is still to be shown.

    The text of an old edition says nothing new; a text that comes from the library lacks what the file said.
    """
    if edition is None:
        return False
    is_as_good = known.described is not None and read.origin.path is None
    return known.described == describing.VERSION or is_as_good or _is_old(edition, standing)


def _facts(connection: sqlite3.Connection, read: Document, edition: documents.Edition | None) -> bytes | None:
    """Return what is to be stored of the paragraphs; nothing if the library holds what this importer, or another one, said of them."""
    if edition is not None:
        reader = facts.reader_of(connection, edition)
        is_newer = reader is not None and reader != read.origin.reader and _importer(reader) == _importer(read.origin.reader)
        if reader is not None and not (is_newer and read.origin.path is not None):
            return None
    return facts.encode(read)


def _importer(reader: str) -> str:
    return reader.partition("/")[0]


def _lost(hand: _Hand) -> ReaderError | None:
    """Return the sentence that tells of edits without a place, when that turns out."""
    count = sum(one.edition != hand.number for one in hand.fresh)
    if not count:
        return None
    return ReaderError(
        QT_TRANSLATE_NOOP(
            "errors", "{count} of your changes to the outline have no place in this text. They are kept; the outline lists them."
        ),
        count=count,
    )


def _document(connection: sqlite3.Connection, read: Document, standing: documents.Standing) -> int | None:
    """Return the row of the document that the text belongs to, None if it is a new one."""
    known = standing.same or standing.akin
    if known is None and standing.path is not None:
        from core.alignment import is_same_speech

        if is_same_speech(documents.load_text(connection, standing.path.text), read.text):
            known = standing.path
    return known.document if known else None


def _again(connection: sqlite3.Connection, document: int, standing: documents.Standing, read: Document) -> Recorrected | None:
    """Return what the reader's corrections make of an edition that is new; most texts that are opened are not."""
    from core.store.recorrecting import recorrected

    return recorrected(connection, document, standing.path, read)


def _write(connection: sqlite3.Connection, plan: Plan) -> documents.Edition:
    """Write the plan; return the edition to show."""
    now = timestamp()
    path = plan.read.origin.path
    document = plan.document
    if document is None:
        document = documents.add_document(connection, plan.read.name, now)
    elif path is not None and (plan.standing.path is None or plan.standing.path.document != document):
        documents.rename(connection, document, plan.read.name)
    edition = plan.edition or _add_edition(connection, plan, document, now)
    if plan.fresh:
        rows.put_places(connection, edition.id, rows.edition_rows(connection, document), plan.fresh)
    if plan.fresh_edits:
        from core.store import outline_edits

        outline_edits.put_places(connection, edition.id, rows.edition_rows(connection, document), plan.fresh_edits)
    if plan.facts is not None:
        facts.put(connection, edition, plan.facts, plan.read.origin.reader)
    if plan.described is not None:
        metadata.put_recognised(connection, document, plan.described, describing.VERSION)
    if path is not None:
        documents.set_path(connection, path, edition, now)
    documents.touch(connection, document)
    return edition


def _add_edition(connection: sqlite3.Connection, plan: Plan, document: int, now: str) -> documents.Edition:
    """Add the edition that the file holds, and where it is corrected that state of it; return what is to be shown."""
    before = plan.standing.akin or plan.standing.path
    came = before.came if before is not None and before.document == document else None
    edition = documents.add_edition(connection, document, plan.read, plan.digest, now, came=came)
    if plan.again is None:
        return edition
    said = facts.encode(plan.read)
    if said is not None:
        facts.put(connection, edition, said, plan.read.origin.reader)
    from core.store.recorrecting import put_recorrected

    return put_recorrected(connection, edition, plan.again, now)


def _carried_out(plan: Plan, edition: documents.Edition | None) -> Opening:
    """Return the plan as it was carried out."""
    if edition is None:
        message = "a plan that is done has an edition"
        raise ValueError(message)
    return _opening(plan, edition.document, plan.edition, edition.number)


def _opening(plan: Plan, document: int, edition: documents.Edition | None, number: int) -> Opening:
    """Return what is shown of a document.

    Args:
        plan: the plan.
        document: its row.
        edition: the one that was there before, None if a new one is shown.
        number: of the one that is shown.
    """
    return Opening(
        document=document,
        edition=number,
        annotations=tuple(one for one in plan.annotations if one.is_placed),
        to_review=tuple(one for one in plan.annotations if not one.is_placed),
        notice=plan.told.notice,
        outline_edits=tuple(one for one in plan.outline_edits if one.edition == number),
        lost_edits=tuple(one for one in plan.outline_edits if one.edition != number),
        rule_set=plan.rule_set,
        metadata=plan.metadata.state.metadata,
        confirmed=plan.metadata.state.confirmed,
        recognised=plan.metadata.recognised,
        offers=plan.offers,
        corrected=None if plan.shown.text == plan.read.text else plan.shown,
        carried=plan.told.carried,
        newest=plan.standing.newest if edition is not None and _is_old(edition, plan.standing) else number,
        replaced=plan.told.replaced,
        became=plan.told.became,
    )


def _is_old(edition: documents.Edition, standing: documents.Standing) -> bool:
    """Return True if a file held a later edition of the document."""
    return edition.root != standing.newest_root


def _replaced(read: Document) -> ReaderError:
    return ReaderError(
        QT_TRANSLATE_NOOP(
            "errors",
            "{name} holds another text than before. It was opened as another document; the earlier one is kept with its annotations.",
        ),
        name=read.name,
    )
