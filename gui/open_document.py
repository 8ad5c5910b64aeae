"""What the bridge knows of a document that is open, whether it is shown or another one is."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from core.metadata import MetadataState
from gui.opening import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QUndoStack

    from core.annotation import Annotation, Change
    from core.corrections import Correction
    from core.document import Document
    from core.errors import ReaderError
    from core.outline import Outline
    from core.outline.edits import OutlineEdit
    from core.outline.hand import Edited
    from core.outline.rule_sets import RuleSet
    from core.session import Opening
    from gui.edition_shelf import Signature

UNLOOKED: Final = -1
"""A version that no library has."""


@dataclass(slots=True, eq=False)
class OpenDocument:
    """A document from the moment its text can be shown; the library's part comes later."""

    document: Document
    recognised: Outline
    """As the program reads it, by the rules that the reader has chosen for it."""
    outline: Outline
    """The same under the reader's hand: what is shown."""
    is_outlined: bool
    """False while the outline is only that of what is seen first."""
    opening: Opening | None
    annotations: dict[str, Annotation]
    steps: QUndoStack
    """What can be undone in it."""
    source: Source = field(default_factory=Source)
    """Where its text comes from."""
    edits: tuple[OutlineEdit, ...] = ()
    """What the reader changed in the outline, with those that have no place in this edition."""
    rule_set: RuleSet | None = None
    """None for the automatic reading."""
    hand: Edited | None = None
    """Made when it is first asked for."""
    metadata: MetadataState = field(default_factory=MetadataState)
    corrections: Sequence[Correction] = ()
    """The reader's, of this text."""
    as_read: Document | None = None
    """It without the reader's corrections: what the library is asked for."""
    refusal: ReaderError | None = None
    """Why the library has not told of it."""
    near: int = 0
    """Code point that is seen first."""
    row_before: int | None = None
    """Row of the document in whose place it was read, if that is to be the same one."""
    version: int = UNLOOKED
    """The library's when it was last asked for what others have done to this document."""
    digest: str = ""
    """Of the very text that is shown; empty until the library has told of it."""
    revision: int | None = None
    """Its own in the library when it was left, if nobody else had changed it by then; None if that is not known."""
    shown_revision: int | None = None
    """Its own in the library that what is shown answers to; None if that is not known."""
    waiting: list[Callable[[], None]] = field(default_factory=list)
    """Acts that need what the library knows, or the whole outline."""
    is_unasked: bool = False
    """True if the library is to be asked again before anything is done: it has come anew, or knows another text by now."""
    owes_outline: bool = False
    """True if it was left while its outline was being read by other rules."""
    seen: str = ""
    """What of it has been read, as the window packs it."""
    shut: set[int] = field(default_factory=set)
    """Where the branches of its outline begin that were shut when it was left."""
    order: tuple[Annotation, ...] | None = None
    """The annotations in text order; None to sort them when they are next asked for."""
    file_seen: Signature | None = None
    """Its file as it was when it was left, None if that is to be looked at anew."""

    @property
    def title(self) -> str | None:
        """What it is called: as the reader has set it, else as its text says."""
        return self.metadata.metadata.title if "title" in self.metadata.confirmed else self.outline.title

    @property
    def removed(self) -> Sequence[OutlineEdit]:
        """What the reader took out of the outline."""
        hand = self.under_hand() if self.edits else None
        return hand.removed if hand else ()

    @property
    def unplaced(self) -> Sequence[OutlineEdit]:
        """What the reader changed in the outline and found no place in this edition."""
        # The hand of a book takes 30 ms to make, and mostly there is nothing in it.
        hand = self.under_hand() if self.edits else None
        return hand.unplaced if hand else ()

    def is_newest_of(self, row: int) -> bool:
        """Return True if this is the newest edition of a document that has no file, or whose file is gone."""
        return self.document.origin.path is None and self.source.edition is None and self.row == row

    @property
    def row(self) -> int | None:
        """Its row in the library, None until that is known."""
        return self.opening.document if self.opening is not None else self.source.row

    def take_opening(self, opening: Opening) -> None:
        """Take what the library knows of the text."""
        self.opening, self.refusal, self.digest = opening, None, opening.digest
        self.put_annotations((*opening.annotations, *opening.to_review))
        self.edits = (*opening.outline_edits, *opening.lost_edits)
        self.metadata = opening.described

    def put_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Have these instead of all before."""
        self.annotations = {one.id: one for one in annotations}
        self.order = None

    def take_changes(self, changes: Iterable[Change]) -> None:
        """Have some annotations as they are after changes."""
        for change in changes:
            if change.after:
                self.annotations[change.id] = change.after
            else:
                self.annotations.pop(change.id, None)
        self.order = None

    def in_order(self) -> tuple[Annotation, ...]:
        """Return the annotations in text order."""
        if self.order is None:
            self.order = tuple(sorted(self.annotations.values(), key=_place))
        return self.order

    def renew_opening(self) -> None:
        """Make what the library knew at the opening what it knows now, but for what was told then."""
        if self.opening is not None:
            known = self.in_order()
            self.opening = replace(
                self.opening,
                annotations=tuple(one for one in known if one.is_placed),
                to_review=tuple(one for one in known if not one.is_placed),
                notice=None,
                outline_edits=self.edits,
                lost_edits=(),
                rule_set=self.rule_set,
                metadata=self.metadata.metadata,
                confirmed=self.metadata.confirmed,
            )

    def forget_library(self, error: ReaderError | None) -> None:
        """Know nothing more of the library, which may be used no more, for a reason, or is another one."""
        self.opening, self.refusal = None, error
        self.put_annotations(())
        self.is_unasked = error is None
        self.waiting.clear()
        self.steps.clear()

    def put_metadata(self, state: MetadataState) -> None:
        """Take what is known now."""
        self.metadata = state

    def under_hand(self) -> Edited | None:
        """Return the outline under the reader's hand; None until the library knows the document."""
        if self.opening is None or not self.is_outlined:
            return None
        if self.hand is None:
            from core.outline.hand import edited

            self.hand = edited(self.recognised, self.edits, self.document.text, self.opening.edition)
        return self.hand

    def put_outline(self, recognised: Outline) -> None:
        """Lay the reader's hand on an outline as it was read."""
        self.recognised = self.outline = recognised
        self.hand = None
        if self.edits and (hand := self.under_hand()) is not None:
            self.outline = hand.outline


def _place(one: Annotation) -> tuple[int, int, str]:
    span = one.span
    return span.start, span.end, one.created
