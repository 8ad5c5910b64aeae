"""Editions of a document as values: what stands in the list of them, how two compare, and what is put up for review."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

    from core.annotation import Annotation
    from core.spans import Span

SAME, CHANGED, ADDED, REMOVED, MOVED = "same", "changed", "added", "removed", "moved"
ROW_KINDS: Final = (SAME, CHANGED, ADDED, REMOVED, MOVED)
"""How a paragraph of one edition stands to one of another."""


@dataclass(frozen=True, slots=True)
class Carried:
    """What has become of the annotations that were carried to a text now: how many of each status."""

    anchored: int = 0
    moved: int = 0
    to_review: int = 0
    orphan: int = 0

    @property
    def total(self) -> int:
        """Return how many were carried."""
        return self.anchored + self.moved + self.to_review + self.orphan

    @property
    def unsettled(self) -> int:
        """Return how many wait for the reader."""
        return self.to_review + self.orphan


@dataclass(frozen=True, slots=True)
class ListedEdition:
    """One edition in the list of a document's editions."""

    number: int
    """From 1 within its document."""
    made: str
    """When it came to the library: ISO 8601 in UTC."""
    path: Path | None
    """The file that it came from, None if it was pasted."""
    holders: tuple[Path, ...]
    """The files that held it when they were last opened."""
    reader: str
    """Importer and its number."""
    characters: int
    """Length of its text in code points."""
    marks: int
    """How many annotations have a certain place in it, document notes included."""
    is_corrected: bool
    """True if it is a text that the reader has corrected, which no file holds."""
    is_newest: bool
    is_joined: bool = False
    """True if it came from another document that was joined with this one."""


@dataclass(frozen=True, slots=True)
class ListedDocument:
    """One document of the library, to choose from."""

    document: int
    """Its row."""
    name: str
    title: str | None
    path: Path | None
    """Where its file was seen last."""
    editions: int
    annotations: int
    changed: str
    """When its newest edition was made: ISO 8601 in UTC."""


@dataclass(frozen=True, slots=True)
class Row:
    """Two paragraphs side by side, or one beside a gap."""

    kind: str
    """One of `ROW_KINDS`; a paragraph that was moved has a row at each of its places, each beside a gap."""
    old: Span | None
    """In the old text, None for a gap."""
    new: Span | None
    """In the new text, None for a gap."""
    old_changes: tuple[Span, ...] = ()
    """What is not in the other text, rising, without overlap; in the old text."""
    new_changes: tuple[Span, ...] = ()
    """Likewise, in the new text."""
    partner: int | None = None
    """Of a moved paragraph: index of the row of its other place."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two editions side by side."""

    old: int
    """Number of the edition on the left."""
    new: int
    old_text: str
    new_text: str
    rows: tuple[Row, ...]
    """In the order of both texts: every paragraph of each stands in it once."""

    @property
    def differences(self) -> tuple[int, ...]:
        """Return the indices of the rows that are not the same."""
        return tuple(i for i, row in enumerate(self.rows) if row.kind != SAME)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place where a passage may stand now."""

    span: Span
    likeness: float
    """0 to 100: how much of quote and context agrees."""


@dataclass(frozen=True, slots=True)
class Review:
    """An annotation whose place in an edition is for the reader to decide."""

    annotation: Annotation
    """As that edition shows it, ``to-review`` or ``orphan``."""
    then: int
    """Number of the edition in which it last stood for certain."""
    old_span: Span
    """Where, in the text of that edition."""
    old_text: str
    """That text."""
    candidates: tuple[Candidate, ...]
    """In the text of the edition that is shown, the likeliest first; none for an orphan of which nothing is left."""
