"""Terms over time as values: how often words stand in the documents of a library, by year, speaker or occasion."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

YEAR, SPEAKER, OCCASION = "year", "speaker", "occasion"
GROUPINGS: Final = (YEAR, SPEAKER, OCCASION)
PER: Final = 10_000
"""Characters to which counts are related."""
_TERM: Final = re.compile(r"(?<![^\s,，、;；])[“\"]([^”\"]+)[”\"](?![^\s,，、;；])|([^\s,，、;；]+)")


@dataclass(frozen=True, slots=True)
class TermPoint:
    """One term in one group of documents."""

    places: int
    documents: int
    """Those in which it stands at all."""


@dataclass(frozen=True, slots=True)
class TermGroup:
    """Documents that are counted together."""

    key: str
    """The year in four digits, the speaker's name, the class of the occasion; empty for what is not known."""
    documents: int
    characters: int
    """Of all of them, without white space."""


@dataclass(frozen=True, slots=True)
class TermTable:
    """Several terms over the same groups."""

    grouping: str
    """One of `GROUPINGS`."""
    terms: tuple[str, ...]
    groups: tuple[TermGroup, ...]
    """Years in order, the unknown last; others by characters, the most first."""
    points: tuple[tuple[TermPoint, ...], ...]
    """For each term one for each group."""

    def rate(self, term: int, group: int) -> float:
        """Return the places of a term in a group per `PER` characters, 0 of a group without any."""
        characters = self.groups[group].characters
        return self.points[term][group].places * PER / characters if characters else 0.0


def parted(words: str) -> tuple[str, ...]:
    """Return the terms in what a reader has written: parted by blanks and commas, those between quotes as they are; each once.

    Where nothing but signs is written, these are the term.
    """
    found = (quoted or plain for quoted, plain in _TERM.findall(words))
    terms = tuple(dict.fromkeys(term.strip() for term in found if term.strip()))
    return terms or ((words.strip(),) if words.strip() else ())
