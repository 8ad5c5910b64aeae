"""What the bridge knows of the document that is shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.metadata import MetadataState
from gui.opening import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.annotation import Annotation
    from core.corrections import Correction
    from core.document import Document
    from core.errors import ReaderError
    from core.outline import Outline
    from core.outline.edits import OutlineEdit
    from core.outline.hand import Edited
    from core.outline.rule_sets import RuleSet
    from core.session import Opening


@dataclass(slots=True)
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

    def take_opening(self, opening: Opening) -> None:
        """Take what the library knows of the text."""
        self.opening, self.refusal = opening, None
        self.annotations = {a.id: a for a in (*opening.annotations, *opening.to_review)}
        self.edits = (*opening.outline_edits, *opening.lost_edits)
        self.metadata = opening.described

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
