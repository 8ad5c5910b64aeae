"""Decides which document and edition a text is, and brings its annotations along.

**The same text** (character by character) as a stored edition is that edition, wherever the file lies, whatever it is called and in
whatever encoding it was saved; also if a newer reader made it, since every offset holds. That need not be the newest edition: of two
copies one was edited, and the other still shows what it holds, with the annotations carried to it.

**The same bytes** (read by a newer reader, or in another encoding) or **the same text but for white space** as any edition: the next
edition of that document.

**A known path with another text**: the next edition of the document that it held, if at least half of the text is the same
(`core.alignment.is_same_speech`); else a new document, and the reader is told. Only this path moves.

Where several documents had the same text, the one that the path names is meant, else the one whose edition was made last.

**A document in the trash** is meant where no other one is: it is put back with its notes, and the reader is told. Else the same text would
stand there anew without them.

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
from typing import TYPE_CHECKING

from core import describing
from core.annotation import timestamp
from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.left import Followed
from core.store import annotations as rows
from core.store import bringing, documents, facts, metadata, offers, reports
from core.store.holding import is_read_only
from core.store.library import snapshot, transaction
from core.store.plans import Plan, Told, is_old, next_number, opened
from core.store.standing import Standing, locate

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Sequence

    from core.document import Document
    from core.left import Left
    from core.metadata import Metadata
    from core.outline.edits import OutlineEdit
    from core.outline.rule_sets import RuleSet
    from core.store.plans import Opening
    from core.store.recorrecting import Recorrected


def survey(
    connection: sqlite3.Connection, read: Document, digest: str, described: Metadata | None = None, left: Sequence[Left] = ()
) -> Plan:
    """Return what is to be written for a text that was read; writes nothing.

    Args:
        connection: inside a transaction.
        read: as an importer returned it.
        digest: of its exact text (`core.store.documents.exact_digest`).
        described: what is recognised of it, None to find out where that is needed.
        left: where a reader has left it, in whatever text was shown then.
    """
    standing = locate(connection, read, digest)
    document = _document(connection, read, standing)
    edition = standing.same
    again = _again(connection, document, standing, read) if document is not None and edition is None else None
    shown = again.document if again else _as_shown(connection, read, digest, edition) if edition else read
    number = edition.number if edition else next_number(standing, again)
    shown_digest = digest if shown.text == read.text else documents.exact_digest(shown.text)
    left = [one for one in left if one.digest != shown_digest]
    hand = _hand(connection, shown, document, edition, number)
    present = rows.load(connection, edition) if edition else []
    brought = bringing.Brought()
    if document is not None:
        target = bringing.Target(document, number, shown.text, shown.paragraphs, hand.rule_set, (*hand.present, *hand.fresh))
        brought = bringing.annotations_in(connection, rows.load_missing(connection, document, edition), target, left)
    is_replaced = standing.path is not None and not standing.path.is_removed and standing.path.document != document
    comes_back = document is not None and standing.is_removed
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
        report=reports.pending(connection, edition, shown) if edition is not None else reports.encode(shown.report),
        offers=offers.unanswered(connection, document, shown.offers) if document is not None else shown.offers,
        again=again,
        told=Told(
            notice=_told(read, hand, is_replaced=is_replaced, comes_back=comes_back and not is_read_only(connection)),
            carried=brought.carried,
            replaced=_asked_about(connection, document, standing),
            became=document is not None and edition is None,
        ),
        comes_back=comes_back,
        shown_digest=shown_digest,
        followed=(*brought.followed, *_elsewhere(connection, document, left)),
        known_as=documents.paths_of(connection, document) if document is not None and read.origin.path and not standing.path else (),
    )


def put_texts(connection: sqlite3.Connection, plan: Plan) -> None:
    """Store the texts of a new edition ahead, in one transaction: they belong to no edition yet. Their characters are counted before."""
    if plan.edition is not None:
        return
    texts = [(plan.read.text, plan.digest)]
    if plan.again and plan.again.corrections:
        texts.append((plan.shown.text, documents.exact_digest(plan.shown.text)))
    counted = [(text, digest, documents.count_characters(text)) for text, digest in texts]
    with transaction(connection):
        for text, digest, characters in counted:
            documents.put_text(connection, text, digest, characters)


def admit(connection: sqlite3.Connection, plan: Plan, then: Callable[[Plan, int], None] | None = None) -> Opening:
    """Write what the plan says, in one transaction; nothing if there is nothing new.

    If the library has changed since, it is surveyed again; what was recognised of the text holds. Where the library cannot be written, what
    it knows of a document is shown without storing that it was opened.

    Args:
        connection: outside a transaction.
        plan: what is to be written.
        then: called in the transaction with the plan that is carried out and the document's row, for what is to be written with it.
    """
    if is_read_only(connection) and plan.document is not None:
        return opened(plan, plan.document, plan.edition, plan.number)
    with snapshot(connection):
        is_fresh = locate(connection, plan.read, plan.digest) == plan.standing
    if is_fresh and plan.is_done and then is None:
        return _carried_out(plan, plan.edition)
    with transaction(connection):
        if locate(connection, plan.read, plan.digest) != plan.standing:
            again = survey(connection, plan.read, plan.digest, plan.described)
            again = plan.followed_by(again)
            plan = replace(again, told=plan.told) if plan.was_ahead else again
        edition = plan.edition if then is not None and plan.is_done else _write(connection, plan)
        if then is not None and edition is not None:
            then(plan, edition.document)
        return _carried_out(plan, edition)


def _as_shown(connection: sqlite3.Connection, read: Document, digest: str, edition: documents.Edition) -> Document:
    """Return a document that was read as its reader has corrected it; mostly it is not, and no more is loaded."""
    if edition.corrects is None:
        return read
    from core.store.states import as_shown

    return as_shown(connection, read, digest, edition)


def _elsewhere(connection: sqlite3.Connection, document: int | None, left: Sequence[Left]) -> Iterator[Followed]:
    """Yield what was left in texts of other documents alone: there is no such place in this one, which is read from its beginning."""
    for one in left:
        found = documents.with_text(connection, one.digest)
        if found and all(edition.document != document for edition in found):
            yield Followed(one, (0,) * len(one.points))


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


def _is_described(known: metadata.Stored, read: Document, edition: documents.Edition | None, standing: Standing) -> bool:
    """Return True if what the library has recognised of a document is still to be shown.

    The text of an old edition says nothing new; a text that comes from the library lacks what the file said.
    """
    if edition is None:
        return False
    is_as_good = known.described is not None and read.origin.path is None
    return known.described == describing.VERSION or is_as_good or is_old(edition, standing)


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


def _document(connection: sqlite3.Connection, read: Document, standing: Standing) -> int | None:
    """Return the row of the document that the text belongs to, None if it is a new one."""
    known = standing.same or standing.akin
    if known is None and standing.path is not None:
        from core.alignment import is_same_speech

        if is_same_speech(documents.load_text(connection, standing.path.text), read.text):
            known = standing.path
    return known.document if known else None


def _again(connection: sqlite3.Connection, document: int, standing: Standing, read: Document) -> Recorrected | None:
    """Return what the reader's corrections make of an edition that is new; most texts that are opened are not."""
    from core.store.recorrecting import recorrected

    return recorrected(connection, document, standing.before(document), read)


def _write(connection: sqlite3.Connection, plan: Plan) -> documents.Edition:
    """Write the plan; return the edition to show."""
    now = timestamp()
    path = plan.read.origin.path
    document = plan.document
    if plan.comes_back and document is not None:
        from core.store.removing import put_back

        put_back(connection, document)
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
    if plan.report is not None and plan.edition is not None:
        reports.put(connection, edition, plan.report)
    if plan.described is not None:
        metadata.put_recognised(connection, document, plan.described, describing.VERSION)
    if plan.told.replaced is not None:
        documents.tell_apart(connection, document, plan.told.replaced)
    if path is not None:
        documents.set_path(connection, path, edition, now)
    documents.touch(connection, document)
    return edition


def _add_edition(connection: sqlite3.Connection, plan: Plan, document: int, now: str) -> documents.Edition:
    """Add the edition that the file holds, and where it is corrected that state of it; return what is to be shown."""
    before = plan.standing.before(document)
    came = before.came if before is not None else None
    edition = documents.add_edition(connection, document, plan.read, plan.digest, now, came=came, report=reports.encode(plan.read.report))
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
    return opened(plan, edition.document, plan.edition, edition.number)


def _asked_about(connection: sqlite3.Connection, document: int | None, standing: Standing) -> int | None:
    """Return the document that a file held before another one, unless the reader was told of the two already."""
    if standing.path is None or standing.path.is_removed or standing.path.document == document:
        return None
    if document is not None and documents.are_told_apart(connection, document, standing.path.document):
        return None
    return standing.path.document


def _told(read: Document, hand: _Hand, *, is_replaced: bool, comes_back: bool) -> ReaderError | None:
    """Return the one sentence that the reader should see, None mostly."""
    if comes_back:
        return ReaderError(
            QT_TRANSLATE_NOOP("errors", "“{name}” was in the trash. It is back in the library now, with its annotations."), name=read.name
        )
    return _replaced(read) if is_replaced else _lost(hand)


def _replaced(read: Document) -> ReaderError:
    return ReaderError(
        QT_TRANSLATE_NOOP(
            "errors",
            "“{name}” holds another text than before. It was opened as another document; the earlier one is kept with its annotations.",
        ),
        name=read.name,
    )
