"""What the reader wants of one node of the outline, and a change of it, as values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OutlineEdit:
    """What the reader wants of one node. There is at most one for a node."""

    id: str
    """32 hexadecimal digits."""
    edition: int
    """Number of the document's edition in whose text ``start`` and ``end`` count, from 1."""
    start: int
    """Where the node begins."""
    end: int
    """Where its label and heading end."""
    label: str
    """As it stands in the text."""
    heading: str
    """As recognised; of a heading that the reader made, as it stands."""
    order: int
    """How many recognised nodes stand before it."""
    removed: bool = False
    name: str | None = None
    """What the reader calls it, None for what the text says."""
    level: int | None = None
    """The level wanted for it, from 1; None for that of its place among the recognised nodes."""
    made: bool = False
    """True for a heading made from a selection, also where a run-in was recognised."""
    joined: bool = False
    """True if it is a part of the heading right before it, whose fate it shares."""
    created: str = ""
    updated: str = ""

    @property
    def is_idle(self) -> bool:
        """True if it asks for nothing."""
        return not (self.removed or self.made or self.joined) and self.name is None and self.level is None


@dataclass(frozen=True, slots=True)
class OutlineChange:
    """One edit before and after an act of the reader; None where there is none.

    Applied only if the library still holds ``before``; undo applies `inverse`.
    """

    before: OutlineEdit | None
    after: OutlineEdit | None

    @property
    def inverse(self) -> OutlineChange:
        """Return the change that takes this one back."""
        return OutlineChange(before=self.after, after=self.before)

    @property
    def id(self) -> str:
        """Return the id of the edit that changes."""
        one = self.after or self.before
        if one is None:
            message = "a change of nothing"
            raise ValueError(message)
        return one.id
