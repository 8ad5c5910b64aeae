"""The one door to reading, annotating and the library, for the window and for the commands.

A session belongs to the thread that writes with it. Methods that a worker may call say so: they use a connection of their
own and close it.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Self, TypeVar

from core.anchors import Anchor
from core.store import admission, documents, shown
from core.store.admission import Opening, Plan
from core.store.changes import apply as apply_changes
from core.store.library import Connection, data_version, exists, open_library, snapshot, transaction, translated_failures
from core.store.wordings import Typing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from core.ahead import ReadAhead as ReadAhead
    from core.annotation import Annotation, AnnotationDraft, Change, Wording
    from core.corrections import Correction
    from core.document import Document
    from core.metadata import MetadataChange, MetadataState
    from core.offers import Offer
    from core.outline.edits import OutlineChange, OutlineEdit
    from core.outline.rule_sets import RuleSet
    from core.outline.tree import Outline
    from core.progress import Progress
    from core.reading import Outlined as Outlined
    from core.session_keeping import Keeper as Keeper
    from core.spans import Span
    from core.store.checks import Report
    from core.tasks import TaskRow
    from core.trash import Buried

__all__ = ["Opening", "Plan", "ReadingSession"]

T = TypeVar("T")

_MANY: Final = 1_000
"""Writing so many places takes 20 ms."""


def read_ahead(path: Path, near: int) -> ReadAhead | None:
    """Begin to read a file in a process of its own, see `core.ahead`. Before there are threads."""
    from core.ahead import ReadAhead

    return ReadAhead.begin(path, near)


class ReadingSession:
    """Reads files and keeps their annotations in one library. Opens nothing until it is needed.

    Every method that touches the library raises `LibraryError` where the disk or the file fails. ``document`` is the row of a document (see
    `Opening`) where it is a number, ``edition`` the number of one of its editions, None for the newest.
    """

    def __init__(self, library: Path, ahead: ReadAhead | None = None) -> None:
        self._library = library
        self._ahead = ahead
        self._connection: Connection | None = None
        self._typing = Typing()
        self._keeper: Keeper | None = None

    @property
    def library(self) -> Path:
        """Return where the library is, or will be begun."""
        return self._library

    def turn_to(self, library: Path) -> None:
        """Use another library from now on. What a worker has begun with the old one it ends with the old one."""
        self.close()
        self._library = library
        self._typing = Typing()
        self._keeper = None

    @property
    def keeper(self) -> Keeper:
        """Return what keeps the library safe, the same one as long as the session uses this library."""
        if self._keeper is None:
            from core.session_keeping import Keeper

            self._keeper = Keeper(self._library)
        return self._keeper

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
        return edited(self.outline(plan.shown, plan.rule_set), plan.outline_edits, plan.shown.text, plan.number).outline

    def plan(self, document: Document) -> Plan:
        """Return what admitting a document will write. For a worker.

        Finds its row and carries the annotations over if the edition is new. What would hold up the window is written here ahead: the text
        of a new edition, and the places of very many annotations; what corrections made long ago have left is dropped. Begins a library
        where there is none.
        """
        with translated_failures(self._library), closing(open_library(self._library)) as connection:
            plan = _survey(connection, document)
            if len(plan.fresh) + len(plan.fresh_edits) > _MANY:
                admission.admit(connection, plan)
                return replace(_survey(connection, document), notice=plan.notice)
            if plan.edition is None:
                with transaction(connection):
                    admission.put_texts(connection, plan)
            elif plan.edition.corrects is not None:
                from core.store.pruning import prune

                prune(connection, plan.edition)
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

        Raises:
            LibraryError: if the library does not hold it.
        """
        from core.store import states

        with translated_failures(self._library), closing(open_library(self._library, create=False)) as connection:
            return states.document_of(connection, document, edition)

    def draft(self, opening: Opening, text: str, outline: Outline, draft: AnnotationDraft) -> Annotation:
        """Return a new annotation with an id, its anchor and times; nothing is stored. For any thread.

        Args:
            opening: of the document.
            text: the text that was opened.
            outline: of that text.
            draft: what the reader asks for.
        """
        return draft.annotation(Anchor.of(text, draft.span, outline.path_at(draft.span.start)), opening.edition)

    def apply(
        self, document: int, changes: Sequence[Change], *, edition: int | None = None, keep_wordings: bool = True
    ) -> tuple[Annotation, ...]:
        """Write all changes in one transaction; they are on the disk when this returns.

        Args:
            document: its row.
            changes: each is made only if the library holds its ``before``, times apart. Their places may count in any edition.
            edition: that which shows what is returned, None for the one of each: after a correction the steps before it have another.
            keep_wordings: False to forget what a note said before, see `history`.

        Returns:
            The annotations as stored, of the changes that leave one.

        Raises:
            ChangedMeanwhile: if the library does not hold the ``before`` of one; nothing is written.
        """
        with translated_failures(self._library):
            made = apply_changes(self._writer(), [(document, changes)], self._typing if keep_wordings else None)
            if edition is None or all(one.edition == edition for one in made):
                return made
            there = {one.id: one for one in shown.annotations_of(self._writer(), document, edition)}
            return tuple(there.get(one.id, one) for one in made)

    def apply_all(self, changes: Sequence[tuple[int, Sequence[Change]]]) -> tuple[Annotation, ...]:
        """Write changes of several documents as `apply` does, in one transaction: all or none."""
        with translated_failures(self._library):
            return apply_changes(self._writer(), changes, self._typing)

    def annotations(self, document: int, edition: int | None = None) -> tuple[Annotation, ...]:
        """Return all annotations of a document as an edition shows them, in text order.

        One that another window has made in another edition is carried over, and its place stored.
        """
        with translated_failures(self._library):
            return shown.annotations_of(self._writer(), document, edition)

    def history(self, annotation_id: str) -> tuple[Wording, ...]:
        """Return what a note said before and does not say now, the newest first. For any thread."""
        from core.store import wordings

        return self._read_apart(lambda connection: wordings.load(connection, annotation_id))

    def finish_typing(self, annotation_id: str) -> None:
        """Take what a note says now for a wording of its own: what is typed next does not go on with it."""
        self._typing.finish(annotation_id)

    def trash(self, document: int | None = None) -> tuple[Buried, ...]:
        """Return what was taken off a document, None for all of them; the newest first. For any thread.

        ``Change(None, buried.annotation)`` puts it back.
        """
        from core.store import trash

        return self._read_apart(lambda connection: trash.load(connection, document))

    def empty_trash(self, ids: Sequence[str] | None = None) -> int:
        """Remove what was taken off for good, in one transaction; return how many there were.

        Args:
            ids: of those to remove, None for all; what is not in the trash is left alone.
        """
        from core.store import trash

        with translated_failures(self._library):
            return trash.empty(self._writer(), ids)

    def tags(self) -> tuple[tuple[str, int], ...]:
        """Return all tags of the library and how many annotations have each, the most used first. For any thread."""
        from core.store import tags

        return self._read_apart(lambda connection: tags.load(connection))

    def retag(self, old: str, new: str | None) -> tuple[tuple[int, tuple[Change, ...]], ...]:
        """Call a tag ``new`` throughout the library, where that may be there already; None takes it off. One transaction.

        Returns:
            The changes made, by document, as `apply_all` takes them back.
        """
        from core.store import tags

        with translated_failures(self._library):
            return tags.retag(self._writer(), old, new)

    def tasks(self, document: int | None = None) -> tuple[TaskRow, ...]:
        """Return the annotations with a task, None for those of all documents: by deadline, those without one last, in text order.

        For any thread.
        """
        from core.store import tasks

        return self._read_apart(lambda connection: tasks.load(connection, document))

    def corrected(self, document: Document) -> Document:
        """Return a document that was read as its reader has corrected it, itself if it was not; nothing is stored. For any thread."""
        plan = self.find(document)
        return plan.shown if plan else document

    def correct(self, opening: Opening, document: Document, span: Span, words: str) -> Document:
        """Put words in the place of a span, in one transaction; the file stays as it is. For a worker.

        The corrected text is another edition, which is shown from now on. Every annotation and every edit of the outline goes there by
        arithmetic, with the corrected words where it holds them. Plan and admit what is returned to see them.

        Args:
            opening: of the document that is shown.
            document: it, as it is shown.
            span: in its text.
            words: may be empty. They are normalised.

        Returns:
            The document as corrected, with the same origin; the same one if nothing changes.

        Raises:
            ChangedMeanwhile: if the library shows another text by now; nothing is written.
            ReaderError: if nothing would be left of the text.
        """
        from core.store import corrections

        with translated_failures(self._library), closing(open_library(self._library)) as connection:
            return corrections.correct(connection, opening.document, opening.edition, document, span, words)

    def corrections(self, document: int, edition: int | None = None) -> tuple[Correction, ...]:
        """Return the corrections that stand in an edition, None for the newest, in text order, then those that it could not be given.

        For any thread. One whose words were all corrected again is not among them, until that is taken back.
        """
        from core.store import corrections

        return self._read_apart(lambda connection: corrections.load(connection, document, edition))

    def undo_correction(self, document: int, correction_id: str, shown: Document | None = None) -> Document:
        """Take a correction back, in one transaction; the text without it is another edition. For a worker.

        Args:
            document: its row.
            correction_id: see `corrections`.
            shown: the document as it is shown, None to take it from the library, without what only its file tells.

        Raises:
            ChangedMeanwhile: if it was taken back already, or the library shows another text by now; nothing is written.
            ReaderError: if its words were corrected again since.
        """
        from core.store import corrections

        with translated_failures(self._library), closing(open_library(self._library)) as connection:
            return corrections.undo(connection, document, correction_id, shown)

    def redo_correction(self, document: int, correction_id: str, shown: Document | None = None) -> Document:
        """Make a correction again that was taken back, as `undo_correction` does. For a worker.

        Raises:
            ChangedMeanwhile: if it is made already, or the library shows another text by now; nothing is written.
            ReaderError: if the words that it replaces are not there as they were.
        """
        from core.store import corrections

        with translated_failures(self._library), closing(open_library(self._library)) as connection:
            return corrections.redo(connection, document, correction_id, shown)

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
        """
        with translated_failures(self._library):
            return shown.outline_edits_of(self._writer(), document, edition)

    def metadata(self, document: int) -> MetadataState:
        """Return what is known of a document, another window's changes included.

        Raises:
            LibraryError: if the library does not hold it.
        """
        with translated_failures(self._library):
            return shown.metadata_of(self._writer(), document)

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
            documents.edition_or_newest(connection, document, None)
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
        with translated_failures(self._library):
            return shown.offered(self._writer(), opening, text, outline, offers)

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

    def _read_apart(self, load: Callable[[Connection], tuple[T, ...]]) -> tuple[T, ...]:
        """Return what a connection of its own loads, for any thread; nothing without a library."""
        if not exists(self._library):
            return ()
        with translated_failures(self._library), closing(open_library(self._library)) as connection:
            return load(connection)

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
