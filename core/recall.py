"""Cards by which a reader learns, as values: what is asked, and when it is due again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

    from core.spans import Span

MARK, PHRASE, SECTION = "mark", "phrase", "section"
SOURCES: Final = (MARK, PHRASE, SECTION)
"""What a card is made of: the words of an annotation left out of their sentence; a set phrase and its members; a heading and its key
sentences."""
GAP: Final = "［…］"
"""Stands where words are left out."""
AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
RATINGS: Final = (AGAIN, HARD, GOOD, EASY)
"""How well it was known, by the keys 1 to 4."""


@dataclass(frozen=True, slots=True)
class RecallCard:
    """A card as the library keeps it."""

    id: str
    source: str
    """One of `SOURCES`."""
    document: int | None
    """Row of the document; None of a phrase that belongs to none."""
    subject: str
    """Id of the annotation, name of the phrase, or the place of the heading: by it a card is made only once."""
    due: str
    """ISO 8601 in UTC."""
    state: int = 1
    """As FSRS has it: 1 learning, 2 review, 3 relearning."""
    step: int | None = 0
    stability: float | None = None
    difficulty: float | None = None
    last: str | None = None
    """When it was last answered."""
    reviews: int = 0
    is_suspended: bool = False
    made_in: int | None = None
    """Of a section: row of the edition of the file in which the card was made."""
    updated: str = ""
    """When the library last wrote it: an answer starts from this state or from none."""


@dataclass(frozen=True, slots=True)
class RecallFace:
    """What a card shows."""

    question: str
    """With ``［…］`` where words are left out."""
    answer: tuple[str, ...]
    """Words that were left out, members, sentences."""
    context: str = ""
    """Heading path and document."""
    note: str = ""
    """What the reader has written on the mark."""


@dataclass(frozen=True, slots=True)
class RecallDraft:
    """What a card is to be made of; it is made only once."""

    source: str
    """One of `SOURCES`."""
    subject: str
    """See `RecallCard.subject`."""
    document: int | None = None
    """Row of the document, None for a mark, which says that itself."""
    edition: int | None = None
    """Number of the edition that is shown, of a section."""


@dataclass(frozen=True, slots=True)
class RecallWishes:
    """What the reader has set about recall."""

    new_a_day: int = 20
    retention: float = 0.9
    """How likely a card is to be known on the day it is due."""


@dataclass(frozen=True, slots=True)
class RecallDay:
    """What there is to recall at a moment."""

    new: int = 0
    """Cards that were never answered and still come today."""
    learning: int = 0
    """Cards that come again today because they were not known, or are new."""
    due: int = 0
    """Cards of earlier days that are due today."""
    done: int = 0
    """Answers given today."""
    known: int = 0
    """Those of them that were not `AGAIN`."""
    next_due: str | None = None
    """When the first card is due that does not come today, ISO 8601 in UTC; None if there is none."""
    total: int = 0
    """All cards."""
    suspended: int = 0
    """Those of them that come no more until the reader lets them."""
    is_more: bool = False
    """True if there are new cards left that today is too short for."""

    @property
    def waiting(self) -> int:
        """Return how many cards still come today."""
        return self.new + self.learning + self.due


@dataclass(frozen=True, slots=True)
class RecallSight:
    """The card that comes now, and what there is beside it."""

    day: RecallDay
    card: RecallCard | None = None
    """None if nothing comes today, or not yet: then `wait` says when."""
    face: RecallFace | None = None
    wait: str | None = None
    """When the next card of today comes, if none comes now; ISO 8601 in UTC."""
    passed: frozenset[str] = frozenset()
    """Ids of cards of which nothing can be shown: what they ask for is not in the text any more."""


@dataclass(frozen=True, slots=True)
class RecallPlace:
    """Where what a card asks for stands."""

    document: int
    """Its row."""
    title: str
    path: Path | None
    """The file that it was read from last."""
    span: Span
    """In the newest text."""
    annotation: str | None = None
    """Id of the mark."""


@dataclass(frozen=True, slots=True)
class RecallAnswer:
    """An answer that was given, and what it has made of the card."""

    before: RecallCard
    after: RecallCard
    at: str
    """When, as the library keeps it: by card and time it is taken back."""


def id_of(draft: RecallDraft) -> str:
    """Return the id of a card, made of what it is of: by it a card is made only once. A phrase is one wherever it was met."""
    if draft.source == MARK:
        return draft.subject
    import hashlib

    of = draft.subject if draft.source == PHRASE else f"{draft.document}\n{draft.subject}"
    return hashlib.sha256(f"{draft.source}\n{of}".encode()).hexdigest()[:32]
