"""A document at a glance as values: how much each section weighs, and what the text is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from core.figures import Figure
    from core.phrases import PhrasePlace
    from core.proposals import Proposal
    from core.spans import Span


TOGETHER: Final = (("keywords",), ("proposals",), ("phrases", "figures"))
"""Fields of an `Overview` that take their time, those together that one process finds, what takes longest first."""
MOST: Final = 1_500_000
"""Characters of a text that are looked through for them; that takes some seconds."""


@dataclass(frozen=True, slots=True)
class SectionWeight:
    """A section and how much of the text it is."""

    span: Span
    heading: str
    level: int
    characters: int
    """Without white space."""
    share: float
    """Of the whole text, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Keyword:
    """A word that stands for what a text is about."""

    word: str
    weight: float
    """By TF-IDF; the greatest of a text is 1."""
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """What the finders have found in one text; all spans lie in it."""

    sections: tuple[SectionWeight, ...] = ()
    keywords: tuple[Keyword, ...] = ()
    """The weightiest first."""
    phrases: tuple[PhrasePlace, ...] = ()
    figures: tuple[Figure, ...] = ()
    proposals: tuple[Proposal, ...] = ()
