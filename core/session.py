"""The one door to reading, annotating and the library, for the window and for the commands.

A session belongs to the thread that writes with it. Methods that a worker may call say so: they use a connection of their
own and close it.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.anchors import Anchor
from core.session_correcting import CorrectingSession
from core.session_texts import TextSession
from core.store import admission, documents, shown
from core.store.changes import apply as apply_changes
from core.store.library import Connection, exists, open_library, snapshot, translated_failures
from core.store.plans import Opening, Plan

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.ahead import ReadAhead as ReadAhead
    from core.annotation import Annotation, AnnotationDraft, Change, Wording
    from core.document import Document
    from core.editions import Review
    from core.left import Left
    from core.metadata import MetadataChange, MetadataState
    from core.offers import Offer
    from core.outline.edits import OutlineChange, OutlineEdit
    from core.outline.rule_sets import RuleSet
    from core.outline.tree import Outline
    from core.reading import Outlined as Outlined
    from core.segment import Segmenter as Segmenter
    from core.session_editions import EditionSession as EditionSession
    from core.session_keeping import Keeper as Keeper
    from core.spans import Span
    from core.tasks import TaskRow
    from core.trash import Buried

__all__ = ["Opening", "Plan", "ReadingSession"]

_MANY: Final = 1_000
"""Writing so many places takes 20 ms."""


def read_ahead(path: Path, near: int) -> ReadAhead | None:
    """Begin to read a file in a process of its own, see `core.ahead`. Before there are threads."""
    from core.ahead import ReadAhead

    return ReadAhead.begin(path, near)


class ReadingSession(TextSession, CorrectingSession):
    """Reads files and keeps their annotations in one library. Opens nothing until it is needed.

    Every method that touches the library raises `LibraryError` where the disk or the file fails. ``document`` is the row of a document (see
    `Opening`) where it is a number, ``edition`` the number of one of its editions, None for the newest.
    """

    def __init__(self, library: Path, ahead: ReadAhead | None = None, *, patience: float | None = None) -> None:
        """Take a library, which may not be there yet.

        Args:
            library: its file.
            ahead: what has begun to read a file.
            patience: seconds for which the writing of the session's own thread waits for another program; None for the usual.
        """
        TextSession.__init__(self, ahead)
        CorrectingSession.__init__(self, library)
        self._patience = patience

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

    def plan(self, document: Document, left: Sequence[Left] = ()) -> Plan:
        """Return what admitting a document will write. For a worker; begins a library where there is none.

        Finds its row and carries the annotations over if the edition is new, and a reader who has ``left`` other texts of it. What would
        hold up the window is written ahead: a new edition's text, very many places; what corrections made long ago have left is dropped.
        """
        with translated_failures(self._library), closing(open_library(self._library)) as connection:
            plan = _survey(connection, document, left)
            if connection.is_read_only and not plan.is_new:
                return plan
            if len(plan.fresh) + len(plan.fresh_edits) > _MANY:
                admission.admit(connection, plan)
                return replace(plan.followed_by(_survey(connection, document)), told=plan.told, was_ahead=True)
            if plan.edition is None:
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

    def placed(self, text: str, outline: Outline, one: Annotation, span: Span, edition: int) -> Annotation:
        """Return an annotation that was to be reviewed as its reader has placed it; nothing is stored. For any thread.

        ``Change(one, placed)`` stores it.

        Args:
            text: the text of ``edition``.
            outline: of that text.
            one: as the edition shows it.
            span: the place that the reader accepts, with the same words or others.
            edition: its number.
        """
        anchor = Anchor.of(text, span, outline.path_at(span.start))
        return one.placed(anchor, edition, "anchored" if anchor.quote == one.anchor.quote else "moved")

    def given_up(self, review: Review) -> Annotation:
        """Return an annotation that was to be reviewed as an orphan with its old place and words; nothing is stored. For any thread."""
        one = review.annotation
        anchor = Anchor.of(review.old_text, review.old_span, one.anchor.heading_path)
        if review.then == one.edition:
            # It never stood elsewhere for certain: its old text may be no more than its words.
            anchor = replace(anchor, span=one.span)
        return one.placed(anchor, review.then, "orphan")

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
            LibraryError: if ``edition`` is not there any more; nothing is written.
        """
        with translated_failures(self._library):
            made = apply_changes(self._writer(), [(document, changes)], self._typing if keep_wordings else None, edition)
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

    def revision(self, document: int) -> int:
        """Return a number that every change to a document or to what is made in it has raised; -1 if the library does not hold it."""
        from core.store import documents

        with translated_failures(self._library):
            return documents.revision(self._writer(), document)

    def is_complete(self, document: int, edition: int | None = None) -> bool:
        """Return True if what was made in a document has been looked for in an edition: then nothing has to be carried to show it."""
        with translated_failures(self._library):
            return shown.is_complete(self._writer(), document, edition)

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


def _survey(connection: Connection, document: Document, left: Sequence[Left] = ()) -> Plan:
    """Return the plan for a document that was read."""
    digest = documents.exact_digest(document.text)
    with snapshot(connection):
        return admission.survey(connection, document, digest, left=left)
