"""What the reader does to the document that is shown, written to the library: the second part of the bridge."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from core.annotation import Annotation, Change
from core.errors import ReaderError, UnknownEdition
from gui.keeping import Keeping
from gui.open_document import UNLOOKED
from gui.shown import Shown
from gui.tasks import Tasks
from gui.whole_library import HURRY

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.annotation import AnnotationDraft, Wording
    from core.metadata import MetadataChange
    from core.offers import Offer
    from core.outline import Outline
    from core.outline.edits import OutlineChange
    from core.outline.rule_sets import RuleSet
    from core.session import ReadingSession
    from gui.open_document import OpenDocument

BRINGING: Final = "bringing"
"""The lane in which annotations are carried over from other editions."""


class Storing(Shown):
    """Stores annotations, details and the reader's hand on the outline, each act in one transaction; follows what others store.

    Args:
        session: the way to the library.
        parent: owns it.
        is_library_fixed: see `gui.keeping.Keeping`.
    """

    outline_ready = Signal(object)
    """The whole Outline of a text that is shown: of a long one, or read by other rules."""
    outline_edited = Signal(object)
    """Outline, after an act of the reader on it."""
    metadata_changed = Signal(object)
    """MetadataState, after an act of the reader on it here or elsewhere."""
    annotations_changed = Signal(object)
    """Sequence of Change, as stored."""
    failed = Signal(object)
    """ReaderError."""
    noticed = Signal(object)
    """ReaderError that asks for nothing: one line for the reader."""
    edition_lost = Signal()
    """What is shown has another number in the library, or belongs to another document: another program has joined or parted it."""
    others_wrote = Signal()
    """Another program has written to the library: what is shown follows by itself."""
    saving = Signal()
    """Something that the reader did is on its way to the library."""
    saved = Signal()
    """Everything the reader did is committed."""

    def __init__(self, session: ReadingSession, parent: QObject | None = None, *, is_library_fixed: bool = False) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = Tasks(self)
        self.keeping = Keeping(session, self._tasks, self, is_fixed=is_library_fixed)
        self._told = ""

    # Annotating

    def when_opened(self, act: Callable[[], None]) -> None:
        """Call ``act`` once the outline and what the library knows of the document are there; at once if they are."""
        if self._open and self._open.refusal is not None:
            self.failed.emit(self._open.refusal)
        elif self._open:
            self._open.waiting.append(act)
            self._do_what_waited()

    def _do_what_waited(self) -> None:
        if self._open and self._open.opening and self._open.is_outlined:
            acts, self._open.waiting = self._open.waiting, []
            for act in acts:
                act()

    def draft(self, draft: AnnotationDraft) -> Annotation | None:
        """Return what ``draft`` asks for as an annotation of the document that is shown. Stores nothing."""
        current = self._open
        if current is None or current.opening is None:
            return None
        return self._session.draft(current.opening, current.document.text, current.outline, draft)

    def apply(self, changes: Sequence[Change], *, failed: Callable[[ReaderError], object] | None = None, is_hurried: bool = False) -> bool:
        """Store ``changes`` in one transaction and tell the panes; on failure say so and change nothing.

        Args:
            changes: values before and after.
            failed: called with what went wrong instead of `failed`.
            is_hurried: True if it is not to wait for another program: it will be tried again.

        Returns:
            True once it is committed.
        """
        current = self._open
        if current is None or current.opening is None:
            return False
        # A step from before a correction of the text has its places in an earlier edition.
        row, edition, by_id = current.opening.document, current.opening.edition, dict[str, Annotation]()

        def write() -> None:
            by_id.update((a.id, a) for a in self._session.apply(row, changes, edition=edition))

        if not self._is_written(partial(self._hurry, write) if is_hurried else write, failed):
            return False
        done = [Change(change.before, by_id.get(change.id)) for change in changes]
        self._count_own_act(current)
        self._outdate(row)
        self._tell(done)
        self.saved.emit()
        return True

    def _hurry(self, write: Callable[[], object]) -> None:
        with self._session.in_a_hurry(HURRY):
            write()

    def offered(self, offers: Sequence[Offer]) -> Sequence[Annotation]:
        """Return the annotations that these offers of the file become; none for one that is there already. Stores nothing."""
        current = self._open
        if current is None or current.opening is None:
            return ()
        try:
            return self._session.offered(current.opening, current.document.text, current.outline, offers)
        except ReaderError as error:
            self.failed.emit(error)
            return ()

    def decline_offers(self, offers: Sequence[Offer]) -> bool:
        """Remember that the reader does not want these offers of the file; True once it is committed."""
        current = self._open
        if current is None or current.opening is None:
            return False
        row, keys = current.opening.document, [offer.key for offer in offers]
        if not self._is_written(lambda: self._session.decline_offers(row, keys)):
            return False
        self.saved.emit()
        return True

    def wordings(self, annotation_id: str) -> Sequence[Wording]:
        """Return what a note said before, the newest first; none if the library cannot be read."""
        try:
            return self._session.history(annotation_id)
        except ReaderError as error:
            self.failed.emit(error)
            return ()

    def finish_typing(self, annotation_id: str) -> None:
        """Take what a note says now for a wording of its own; see `wordings`."""
        self._session.finish_typing(annotation_id)

    def apply_metadata(self, change: MetadataChange) -> bool:
        """Store what the reader says of the document and tell the panes; on failure say so and change nothing.

        Returns:
            True once it is committed.
        """
        current = self._open
        if current is None or current.opening is None:
            return False
        row = current.opening.document
        if not self._is_written(lambda: current.put_metadata(self._session.apply_metadata(row, change))):
            return False
        self._outdate(row)
        self.metadata_changed.emit(current.metadata)
        self.saved.emit()
        return True

    # The reader's hand on the outline

    def apply_outline(self, changes: Sequence[OutlineChange]) -> bool:
        """Store changes of the outline in one transaction and show what comes of them; on failure say so and change nothing.

        Returns:
            True once it is committed.
        """
        current = self._open
        if current is None or current.opening is None:
            return False
        row, edition = current.opening.document, current.opening.edition

        def write() -> None:
            self._session.apply_outline(row, changes)
            current.edits = self._session.outline_edits(row, edition)

        if not self._is_written(write):
            return False
        self._outdate(row)
        current.put_outline(current.recognised)
        self.outline_edited.emit(current.outline)
        self.saved.emit()
        return True

    def rule_sets(self) -> Sequence[RuleSet]:
        """Return the rule sets of the library, none if it cannot be read."""
        try:
            return self._session.rule_sets()
        except ReaderError as error:
            self.failed.emit(error)
            return ()

    def keep_rule_sets(self, kept: Sequence[RuleSet]) -> bool:
        """Store the rule sets as they are now; those that are not among them go. Return True once it is committed."""
        if not self._is_written(lambda: self._session.keep_rule_sets(kept)):
            return False
        self._outdate(None)
        chosen = self.rule_set
        if chosen is not None:
            self._read_by(next((one for one in kept if one.id == chosen.id), None))
        self.saved.emit()
        return True

    def use_rule_set(self, rule_set: RuleSet | None) -> bool:
        """Read the outline of this document by these rules from now on, None for the automatic reading; True once it is committed."""
        current = self._open
        if current is None or current.opening is None:
            return False
        row, chosen = current.opening.document, rule_set.id if rule_set else None
        if not self._is_written(lambda: self._session.use_rule_set(row, chosen)):
            return False
        self._outdate(row)
        self._read_by(rule_set)
        self.saved.emit()
        return True

    def _read_by(self, rule_set: RuleSet | None) -> None:
        """Read the outline again by other rules."""
        current = self._open
        if current is None or current.rule_set == rule_set:
            return
        current.rule_set = rule_set
        document = current.document
        # A pattern may be too slow for this very text: the outline stays as it is then, and the reader is told.
        self._tasks.run("outline", lambda: self._session.outline(document, rule_set), self._take_outline, self.noticed.emit)

    def _take_outline(self, outline: Outline) -> None:
        if self._open:
            self._open.is_outlined = True
            self._open.put_outline(outline)
            self.outline_ready.emit(self._open.outline)
            self._do_what_waited()

    def _is_written(self, write: Callable[[], object], failed: Callable[[ReaderError], object] | None = None) -> bool:
        """Write; where that fails say so, look what the library holds now, and return False."""
        tell = failed or self.failed.emit
        if self.keeping.refusal is not None:
            tell(self.keeping.refusal)
            return False
        try:
            write()
        except ReaderError as error:
            tell(error)
            self.look_for_others()
            return False
        return True

    def look_for_others(self) -> None:
        """Follow what another program has committed to the library."""
        current = self._open
        if current is None or current.opening is None or self.keeping.refusal is not None:
            return
        document, edition = current.opening.document, current.opening.edition
        try:
            version = self._session.data_version()
            if version == current.version or self._tasks.is_busy(BRINGING):
                return
            # What is unlooked at does not answer to any revision.
            known = {current.revision, current.shown_revision} if current.version != UNLOOKED else set()
            current.version, current.revision = version, None
            self.others_wrote.emit()
            if self._session.revision(document) in known:
                # Only other documents have changed since this one was left or followed: many are added, one after the other.
                self._read_by(self._session.rule_set_of(document))
                return
            if self._session.is_complete(document, edition):
                self._follow()
                return
        except ReaderError as error:
            self._tell_once(error)
            return
        # What has come with a join is carried over by a worker: of many annotations, or in a long text, that takes a while.
        self._tasks.run(BRINGING, lambda: self._session.editions.bring(document, edition), lambda _: self._follow(), self._tell_once)

    def _note_shown(self, held: OpenDocument) -> None:
        """Note which state of a document in the library is shown, right after it was read and ``held.version`` with it."""
        if held.opening is not None:
            revision = self._session.revision(held.opening.document)
            # In this order: nobody else has come before the revision was read, if nobody has come until now.
            held.shown_revision = revision if self._session.data_version() == held.version else None

    def _count_own_act(self, held: OpenDocument) -> None:
        """Take note that an act has raised the revision by one: where it is another by now, somebody else has come meanwhile."""
        if held.opening is not None and held.shown_revision is not None:
            try:
                revision = self._session.revision(held.opening.document)
            except ReaderError:
                revision = -1
            held.shown_revision = revision if revision == held.shown_revision + 1 else None

    def _follow(self) -> None:
        """Show what the library holds now of the document that is shown."""
        current = self._open
        if current is None or current.opening is None or self.keeping.refusal is not None:
            return
        document, edition = current.opening.document, current.opening.edition
        try:
            current.version = self._session.data_version()
            # Before what is read: what comes in between is followed once more.
            current.shown_revision = self._session.revision(document)
            now = {a.id: a for a in self._session.annotations(document, edition)}
            edits = self._session.outline_edits(document, edition)
            rule_set = self._session.rule_set_of(document)
            metadata = self._session.metadata(document)
        except ReaderError as error:
            self._tell_once(error)
            return
        self._told = ""
        if edits != current.edits:
            current.edits = edits
            current.put_outline(current.recognised)
            self.outline_edited.emit(current.outline)
        self._read_by(rule_set)
        if metadata != current.metadata:
            current.metadata = metadata
            self.metadata_changed.emit(metadata)
        old = current.annotations
        self._tell([Change(old.get(i), now.get(i)) for i in old.keys() | now.keys() if old.get(i) != now.get(i)])

    def _tell_once(self, error: ReaderError) -> None:
        """Tell of what failed: asked again each second, it would be told each second."""
        if isinstance(error, UnknownEdition):
            self.edition_lost.emit()
        elif str(error) != self._told:
            self._told = str(error)
            self.failed.emit(error)

    def _take_stored(self, document: int, changes: Sequence[Change]) -> None:
        """Tell the panes of what was stored together with changes of other documents."""
        self._outdate(document)
        if self._open and self._open.opening and self._open.opening.document == document:
            self._tell(changes)
        self.saved.emit()

    def _outdate(self, document: int | None) -> None:
        """Let what is open beside the document that is shown look again at what the library holds of that row, None for any."""

    def _tell(self, changes: Sequence[Change]) -> None:
        if self._open is None or not changes:
            return
        self._open.take_changes(changes)
        self.annotations_changed.emit(changes)
