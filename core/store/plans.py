"""What admitting a text will write, and what is to be shown of it then, as values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from core.metadata import UNKNOWN, MetadataState
from core.store import metadata

if TYPE_CHECKING:
    from pathlib import Path

    from core.annotation import Annotation
    from core.document import Document
    from core.editions import Carried
    from core.errors import ReaderError
    from core.left import Followed
    from core.metadata import Metadata
    from core.offers import Offer
    from core.outline.edits import OutlineEdit
    from core.outline.rule_sets import RuleSet
    from core.store import documents
    from core.store.recorrecting import Recorrected
    from core.store.standing import Standing


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
    standing: Standing
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
    report: str | None = None
    """What is to be stored of what the importer left out or guessed, None if nothing is (`core.store.reports`)."""
    offers: tuple[Offer, ...] = ()
    """Those of the file that the reader has not answered."""
    again: Recorrected | None = None
    """Corrections that are to be made in a new edition."""
    told: Told = NOTHING_TOLD
    """What the reader is told of this opening."""
    comes_back: bool = False
    """True if the document lies in the trash: it is put back."""
    was_ahead: bool = False
    """True if it was carried out before, and is told of only now."""
    shown_digest: str = ""
    """Of the exact text that is to be shown."""
    followed: tuple[Followed, ...] = ()
    """Where a reader is now who has left other texts."""
    known_as: tuple[Path, ...] = ()
    """Other files that held the document, the last seen first; of a file that was never opened under this name."""

    @property
    def number(self) -> int:
        """Return the number of the edition to show."""
        return self.edition.number if self.edition else next_number(self.standing, self.again)

    @property
    def is_new(self) -> bool:
        """True if the library does not know the text as anything."""
        return self.document is None

    def followed_by(self, again: Plan) -> Plan:
        """Return the plan made again after the library has changed, with what this one knows of where the reader was."""
        is_same = again.shown_digest == self.shown_digest
        return replace(again, followed=self.followed if is_same else (), known_as=self.known_as)

    @property
    def is_done(self) -> bool:
        """True if the library needs nothing more."""
        moved = self.read.origin.path is not None and (self.standing.path is None or self.standing.path != self.edition)
        is_kept = self.described is None and self.facts is None and self.report is None
        return self.edition is not None and not self.fresh and not self.fresh_edits and not moved and is_kept and not self.comes_back


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
    """Row of the document that the file held before, if this text is not taken for an edition of it; told once of each two."""
    became: bool = False
    """True if this text was made a new edition of a known document now."""
    digest: str = ""
    """Of the exact text that is shown."""
    followed: tuple[Followed, ...] = ()
    """Where a reader is now who has left other texts."""
    known_as: tuple[Path, ...] = ()
    """See `Plan`."""

    @property
    def described(self) -> MetadataState:
        """Return the metadata as a state that can be changed."""
        return MetadataState(self.metadata, self.confirmed)


def next_number(standing: Standing, again: Recorrected | None) -> int:
    """Return the number of the edition to show, where it is to be added: a corrected text comes after that of its file."""
    return standing.last + (2 if again is not None and again.corrections else 1)


def opened(plan: Plan, document: int, edition: documents.Edition | None, number: int) -> Opening:
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
        newest=plan.standing.newest if edition is not None and is_old(edition, plan.standing) else number,
        replaced=plan.told.replaced,
        became=plan.told.became,
        digest=plan.shown_digest,
        followed=plan.followed,
        known_as=plan.known_as,
    )


def is_old(edition: documents.Edition, standing: Standing) -> bool:
    """Return True if a file held a later edition of the document."""
    return edition.root != standing.newest_root
