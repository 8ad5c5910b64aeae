"""Annotations that come from outside, as values: what a file says, and what would become of it here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.annotation import Annotation, Change
    from core.spans import Span

NEW, MOVED, TO_REVIEW, ORPHAN = "new", "moved", "to-review", "orphan"
"""Its words stand in the text as they are; they were found with certainty, but differ; a likely place; no place."""
KNOWN, CHANGED, REMOVED = "known", "changed", "removed"
"""The library has it as it is; has it, but otherwise; had it until the reader removed it."""
STATES: Final = (NEW, MOVED, TO_REVIEW, ORPHAN, CHANGED, REMOVED, KNOWN)
"""In the order in which a preview counts them."""
TAKEN_AT_FIRST: Final = frozenset({NEW, MOVED, TO_REVIEW, ORPHAN})
"""Those that are taken if the reader chooses nothing else."""


@dataclass(frozen=True, slots=True)
class IncomingMark:
    """An annotation as a file from outside has it."""

    key: str
    """32 hexadecimal digits made of what the file calls it, or of what it says and of the words it stands on: the same when it is read
    again, though its note has changed where the file has names for its annotations."""
    quote: str
    """The words it stands on; empty for a bookmark and a note on the document."""
    prefix: str = ""
    suffix: str = ""
    span: Span | None = None
    """Where it stands in the text of the `IncomingDocument`; without such a text, where it is said to stand in a text that is not known.
    None if the file does not say."""
    kind: str = "highlight"
    """One of `core.annotation.KINDS`."""
    colour: str = "gamboge"
    """One of `core.annotation.COLOURS`: the nearest one."""
    note: str = ""
    tags: tuple[str, ...] = ()
    star: bool = False
    task: Mapping[str, str] | None = None
    group: str | None = None
    author: str = ""
    created: str | None = None
    """ISO 8601 in UTC, None if the file does not say."""
    updated: str | None = None
    is_noteless: bool = False
    """True if the file says for certain that there is no note, not only has none."""
    own_id: str | None = None
    """The id that this program had given it, None if it comes from another program."""
    heading_path: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IncomingDocument:
    """The annotations of one document."""

    name: str
    """As the file calls the document: a title, the name of a file; may be empty."""
    marks: tuple[IncomingMark, ...]
    text: str | None = None
    """The normalised text they stand in, if the file has it."""
    text_digest: str | None = None
    """As `core.document.Document.text_digest`, if it is known."""
    location: str = ""
    """What the file says of where the document is (an address, a path, a link into the library); may be empty."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What of a file cannot become an annotation."""

    sentence: str
    """In English with ``{count}``, to be translated in the context ``import``."""
    count: int


@dataclass(frozen=True, slots=True)
class IncomingSet:
    """What a file from outside holds."""

    format: str
    """``jsonld``, ``qdpx``, ``docx``, ``pdf``, ``text`` …"""
    name: str
    """Of the file."""
    documents: tuple[IncomingDocument, ...]
    author: str = ""
    """Whose they are, where the file says it of all of them."""
    left_out: tuple[LeftOut, ...] = ()

    @property
    def count(self) -> int:
        """Return how many annotations there are."""
        return sum(len(one.marks) for one in self.documents)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would become of one annotation."""

    mark: IncomingMark
    state: str
    """One of `STATES`."""
    annotation: Annotation
    """As it would be stored; of a `KNOWN` one as the library has it."""
    before: Annotation | None = None
    """As the library has it, of one that is `KNOWN` or `CHANGED`."""

    @property
    def change(self) -> Change:
        """Return what taking it writes."""
        from core.annotation import Change

        return Change(self.before, self.annotation)


@dataclass(frozen=True, slots=True)
class Taking:
    """What would become of the annotations of one document; nothing is stored yet."""

    document: int
    """Row of the document."""
    title: str
    edition: int
    """Number of the edition in which they were looked for."""
    proposals: tuple[Proposal, ...]
    """In text order, those without a place last."""

    def counts(self) -> dict[str, int]:
        """Return how many there are in each state that occurs, in the order of `STATES`."""
        return {state: count for state in STATES if (count := sum(one.state == state for one in self.proposals))}
