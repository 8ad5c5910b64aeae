"""The one door to reading, annotating and the library, for the window and for the commands.

A session belongs to the thread that writes with it. Methods that a worker may call say so: they use a connection of their
own and close it.
"""

from __future__ import annotations

import os
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Self

from core.anchors import Anchor
from core.annotation import Annotation, timestamp
from core.document import Document, Origin
from core.errors import QT_TRANSLATE_NOOP, LibraryError
from core.store import admission, documents
from core.store import annotations as rows
from core.store.admission import Opening, Plan
from core.store.changes import apply as apply_changes
from core.store.library import Connection, data_version, exists, open_library, snapshot, transaction, translated_failures

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.ahead import ReadAhead as ReadAhead
    from core.annotation import AnnotationDraft, Change
    from core.metadata import MetadataChange, MetadataState
    from core.offers import Offer
    from core.outline.edits import OutlineChange, OutlineEdit
    from core.outline.rule_sets import RuleSet
    from core.outline.tree import Outline
    from core.progress import Progress
    from core.reading import Outlined as Outlined
    from core.store.checks import Report

__all__ = ["Opening", "Plan", "ReadingSession"]

_MANY: Final = 1_000
"""Writing so many places takes 20 ms."""


def read_ahead(path: Path, near: int) -> ReadAhead | None:
    """Begin to read a file in a process of its own, see `core.ahead`. Before there are threads."""
    from core.ahead import ReadAhead

    return ReadAhead.begin(path, near)


class ReadingSession:
    """Reads files and keeps their annotations in one library. Opens nothing until it is needed.

    Every method that touches the library raises `LibraryError` where the disk or the file fails.
    """

    def __init__(self, library: Path, ahead: ReadAhead | None = None) -> None:
        self._library = library
        self._ahead = ahead
        self._connection: Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(
        self,
        path: Path,
        encoding: str | None = None,
        *,
        password: str | None = None,
        recognise: bool = False,
        progress: Progress | None = None,
    ) -> Document:
        """Return a file's text; touches no library. For any thread.

        Args:
            path: the file.
            encoding: a codec to use instead of finding one out.
            password: of an encrypted file.
            recognise: read the pictures of scanned pages by an OCR program.
            progress: told of long work, and asked whether to go on.

        Raises:
            PasswordNeeded: if it is encrypted, and the password is not this one.
            NoTextLayer: if it holds pictures of pages only.
            UnreadableFile: if there is no text to be had from it.
            Cancelled: if ``progress`` was cancelled.
        """
        from core import importers

        return importers.read(path, encoding=encoding, password=password, recognise=recognise, progress=progress)

    def paste(self, *, text: str = "", html: str = "") -> Document:
        """Return what a clipboard holds as a document, from its HTML if there is any; touches no library. For any thread.

        Plan and admit it at once: its text lives in the library only.

        Raises:
            UnreadableFile: if it holds no text.
        """
        from core.importers import clipboard

        return clipboard.from_html(html) if html else clipboard.from_text(text)

    def encodings(self) -> tuple[tuple[str, str], ...]:
        """Return the encodings that `read` can be told to use: codec, and what it is called."""
        from core.importers.encodings import ENCODINGS

        return tuple((one.codec, one.label) for one in ENCODINGS)

    def read_outlined(
        self,
        path: Path,
        encoding: str | None = None,
        *,
        near: int = 0,
        password: str | None = None,
        recognise: bool = False,
        progress: Progress | None = None,
    ) -> Outlined:
        """Return a file's text with its structure, see `core.reading.outlined`; as `read` does. For a worker."""
        ahead, self._ahead = self._ahead, None
        if ahead is not None:
            found = ahead.take() if ahead.path == path and encoding is None and not recognise else None
            ahead.close()
            if found is not None:
                return found
        return self.outlined(self.read(path, encoding, password=password, recognise=recognise, progress=progress), near)

    def outlined(self, document: Document, near: int = 0) -> Outlined:
        """Return a document with its structure; of a long text that around the code point ``near``. For any thread."""
        from core.reading import outlined

        return outlined(document, near)

    def outline(self, document: Document, rule_set: RuleSet | None = None) -> Outline:
        """Return the structure of a document, as recognised or by a rule set; touches no library. For any thread.

        Raises:
            RuleError: if a rule of the set cannot be followed.
        """
        if rule_set is not None:
            from core.outline.rule_sets import read_by_rules

            return read_by_rules(rule_set, document.text, document.paragraphs)
        from core.outline import recognise

        return recognise(document.text, document.paragraphs)

    def outline_by_hand(self, document: Document) -> Outline:
        """Return the structure of a document as its reader has left it, if the library knows it; nothing is stored. For any thread.

        Raises:
            RuleError: if it is read by a rule set with a rule that cannot be followed.
        """
        from core.outline.hand import edited

        plan = self.find(document)
        if plan is None:
            return self.outline(document)
        number = plan.edition.number if plan.edition else plan.standing.newest + 1
        return edited(self.outline(document, plan.rule_set), plan.outline_edits, document.text, number).outline

    def plan(self, document: Document) -> Plan:
        """Return what admitting a document will write. For a worker.

        Finds its row and carries the annotations over if the edition is new. What would hold up the window is written here ahead: the text
        of a new edition, and the places of very many annotations. Begins a library where there is none.
        """
        with translated_failures(self._library), closing(open_library(self._library)) as connection:
            plan = _survey(connection, document)
            if len(plan.fresh) + len(plan.fresh_edits) > _MANY:
                admission.admit(connection, plan)
                return replace(_survey(connection, document), notice=plan.notice)
            if plan.edition is None:
                with transaction(connection):
                    documents.put_text(connection, document.text, plan.digest)
            return plan

    def find(self, document: Document) -> Plan | None:
        """Return what admitting a document will write if the library knows it, else None; nothing is stored. For any thread."""
        if not exists(self._library):
            return None
        with translated_failures(self._library), closing(open_library(self._library)) as connection:
            plan = _survey(connection, document)
            return None if plan.is_new else plan

    def admit(self, plan: Plan) -> Opening:
        """Carry out a plan in one transaction and return what is to be shown; writes nothing if nothing is new.

        If the library has changed since the plan was made, it is made again first.
        """
        with translated_failures(self._library):
            return admission.admit(self._writer(), plan)

    def stored(self, document: int, edition: int | None = None) -> Document:
        """Return a document's text from the library, for one that was pasted or whose file is gone; it has no path. For a worker.

        Its paragraphs have the facts that its file's format told.

        Args:
            document: its row, see `Opening`.
            edition: None for the newest.

        Raises:
            LibraryError: if the library does not hold it.
        """
        from core import text as texts
        from core.store import facts

        with translated_failures(self._library), closing(open_library(self._library, create=False)) as connection, snapshot(connection):
            found = _edition(connection, document, edition)
            name = documents.name_of(connection, document)
            text = documents.load_text(connection, found.text)
            said = facts.load(connection, found, text)
        return Document(
            text=text,
            paragraphs=said.paragraphs,
            origin=Origin(path=None, file_digest=found.file_digest, reader=found.reader, encoding=found.encoding),
            name=name,
            text_digest=texts.digest(text),
            pages=said.pages,
        )

    def draft(self, opening: Opening, text: str, outline: Outline, draft: AnnotationDraft) -> Annotation:
        """Return a new annotation with an id, its anchor and times; nothing is stored. For any thread.

        Args:
            opening: of the document.
            text: the text that was opened.
            outline: of that text.
            draft: what the reader asks for.
        """
        now = timestamp()
        return Annotation(
            id=os.urandom(16).hex(),
            kind=draft.kind,
            colour=draft.colour,
            anchor=Anchor.of(text, draft.span, outline.path_at(draft.span.start)),
            note=draft.note,
            tags=draft.tags,
            star=draft.star,
            task=draft.task,
            author=draft.author,
            edition=opening.edition,
            created=now,
            updated=now,
        )

    def apply(self, document: int, changes: Sequence[Change]) -> tuple[Annotation, ...]:
        """Write all changes in one transaction; they are on the disk when this returns.

        Returns:
            The annotations as stored, of the changes that leave one.

        Raises:
            ChangedMeanwhile: if the library does not hold the ``before`` of one; nothing is written.
        """
        with translated_failures(self._library):
            return apply_changes(self._writer(), document, changes)

    def annotations(self, document: int, edition: int | None = None) -> tuple[Annotation, ...]:
        """Return all annotations of a document as an edition shows them, in text order.

        One that another window has made in another edition is carried over, and its place stored.

        Args:
            document: its row.
            edition: None for the newest.
        """
        with translated_failures(self._library):
            connection = self._writer()
            with snapshot(connection):
                shown = _edition(connection, document, edition)
                missing = rows.load_missing(connection, document, shown)
                if not missing:
                    return rows.in_text_order(rows.load(connection, shown))
            with transaction(connection):
                missing = rows.load_missing(connection, document, shown)
                fresh = admission.carried(connection, missing, documents.load_text(connection, shown.text), document, shown.number)
                rows.put_places(connection, shown.id, rows.edition_rows(connection, document), fresh)
                return rows.in_text_order(rows.load(connection, shown))

    def apply_outline(self, document: int, changes: Sequence[OutlineChange]) -> tuple[OutlineEdit, ...]:
        """Write all changes of a document's outline in one transaction; they are on the disk when this returns.

        Returns:
            The edits as stored, of the changes that leave one.

        Raises:
            ChangedMeanwhile: if the library does not hold the ``before`` of one; nothing is written.
        """
        from core.store import outline_edits as edits

        with translated_failures(self._library):
            return edits.apply(self._writer(), document, changes)

    def outline_edits(self, document: int, edition: int | None = None) -> tuple[OutlineEdit, ...]:
        """Return what the reader wants of a document's outline, in no order; those without a place in the edition have another's number.

        One that another window has made in another edition is carried over, and its place stored.

        Args:
            document: its row.
            edition: None for the newest.
        """
        from core.store import facts
        from core.store import outline_edits as edits

        with translated_failures(self._library):
            connection = self._writer()
            with snapshot(connection):
                shown = _edition(connection, document, edition)
                if not edits.load_missing(connection, document, shown):
                    return tuple(edits.load(connection, shown))
            with transaction(connection):
                missing = edits.load_missing(connection, document, shown)
                text = documents.load_text(connection, shown.text)
                fresh = admission.carried_edits(
                    connection, missing, text, facts.load(connection, shown, text).paragraphs, document, shown.number
                )
                edits.put_places(connection, shown.id, rows.edition_rows(connection, document), fresh)
                return tuple(edits.load(connection, shown))

    def metadata(self, document: int) -> MetadataState:
        """Return what is known of a document, another window's changes included.

        Raises:
            LibraryError: if the library does not hold it.
        """
        from core.store import metadata

        with translated_failures(self._library):
            connection = self._writer()
            with snapshot(connection):
                _edition(connection, document, None)
                return metadata.load(connection, document).state

    def apply_metadata(self, document: int, change: MetadataChange) -> MetadataState:
        """Write a change of what is known of a document in one transaction; it is on the disk when this returns.

        Returns:
            What is to be shown of it now.

        Raises:
            ChangedMeanwhile: if the library does not hold the ``before`` of a field that changes; nothing is written.
            LibraryError: if the library does not hold the document.
        """
        from core.store import metadata

        with translated_failures(self._library):
            connection = self._writer()
            _edition(connection, document, None)
            return metadata.apply(connection, document, change)

    def offered(self, opening: Opening, text: str, outline: Outline, offers: Sequence[Offer]) -> tuple[Annotation, ...]:
        """Return the annotations that these offers become, in their order; nothing is stored.

        Apply them as they are: an offer makes the same annotation each time, and `apply` refuses one that is there. Those that are there
        already are left out.

        Args:
            opening: of the document.
            text: the text that was opened.
            outline: of that text.
            offers: of `Opening.offers`.
        """
        from core.store import offers as answers

        now = timestamp()
        with translated_failures(self._library):
            connection = self._writer()
            with snapshot(connection):
                left = answers.absent(connection, opening.document, offers)
        return tuple(
            Annotation(
                id=answers.annotation_id(opening.document, offer.key),
                kind=offer.kind,
                colour=offer.colour,
                anchor=Anchor.of(text, offer.span, outline.path_at(offer.span.start)),
                note=offer.note,
                author=offer.author,
                edition=opening.edition,
                created=offer.created or now,
                updated=now,
            )
            for offer in left
        )

    def decline_offers(self, document: int, keys: Sequence[str]) -> None:
        """Offer these annotations of the file no more."""
        from core.store import offers

        with translated_failures(self._library):
            offers.decline(self._writer(), document, keys)

    def rule_sets(self) -> tuple[RuleSet, ...]:
        """Return all rule sets by name."""
        from core.store import rule_sets

        with translated_failures(self._library):
            return rule_sets.load(self._writer())

    def rule_set_of(self, document: int) -> RuleSet | None:
        """Return the rule set that a document is read by, None for the automatic way."""
        from core.store import rule_sets

        with translated_failures(self._library):
            return rule_sets.of_document(self._writer(), document)

    def put_rule_set(self, rule_set: RuleSet) -> None:
        """Add a rule set, or replace the one with its id."""
        from core.store import rule_sets

        with translated_failures(self._library):
            rule_sets.put(self._writer(), rule_set)

    def remove_rule_set(self, rule_set_id: str) -> None:
        """Remove a rule set: documents that were read by it are read the automatic way, until it is put again."""
        from core.store import rule_sets

        with translated_failures(self._library):
            rule_sets.remove(self._writer(), rule_set_id)

    def keep_rule_sets(self, kept: Sequence[RuleSet]) -> None:
        """Make the library hold these rule sets and no others, in one transaction."""
        from core.store import rule_sets

        with translated_failures(self._library):
            rule_sets.keep(self._writer(), kept)

    def use_rule_set(self, document: int, rule_set_id: str | None) -> None:
        """Read a document by a rule set from now on, None for the automatic way; the reader's edits of its outline stay."""
        from core.store import rule_sets

        with translated_failures(self._library):
            rule_sets.use(self._writer(), document, rule_set_id)

    def check(self, *, repair: bool = False) -> Report:
        """Verify the library, and mend what can be mended without a guess if asked to.

        Raises:
            LibraryError: if there is none.
        """
        from core.store.checks import check

        with translated_failures(self._library), closing(open_library(self._library, create=False)) as connection:
            return check(connection, repair=repair)

    def data_version(self) -> int:
        """Return a number that changes when anyone but this session's own writing has changed the library; 0 without one."""
        if self._connection is None and not exists(self._library):
            return 0
        with translated_failures(self._library):
            return data_version(self._writer())

    def close(self) -> None:
        """Close the library; the session may be used again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _writer(self) -> Connection:
        """Return the one connection that writes, used from one thread."""
        if self._connection is None:
            self._connection = open_library(self._library)
        return self._connection


def _survey(connection: Connection, document: Document) -> Plan:
    """Return the plan for a document that was read."""
    digest = documents.exact_digest(document.text)
    with snapshot(connection):
        return admission.survey(connection, document, digest)


def _edition(connection: Connection, document: int, number: int | None) -> documents.Edition:
    """Return an edition, None for the newest.

    Raises:
        LibraryError: if it is not there.
    """
    found = documents.newest_edition(connection, document) if number is None else documents.edition(connection, document, number)
    if found is None:
        raise LibraryError(QT_TRANSLATE_NOOP("errors", "The library no longer holds this document. Open its file again."))
    return found
