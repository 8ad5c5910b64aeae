"""Which documents a query is asked of: what its scope says of a document itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.metadata import UNKNOWN, Metadata
from core.query.matching import contains

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.query.tree import Scope


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a document beside its text."""

    document: int = 0
    name: str = ""
    metadata: Metadata = UNKNOWN
    kind: str | None = None
    source: str | None = None
    occasion_class: str | None = None
    """See `core.occasions`."""
    collections: frozenset[str] = field(default=frozenset())
    """Names of those it stands in."""

    @property
    def year(self) -> int | None:
        """Return the year of its date, None if none is known."""
        date = self.metadata.date
        return int(date[:4]) if date else None


def admits(scope: Scope, about: About, *, is_any_script: bool = False) -> bool:
    """Return True if a query of a scope is asked of a document.

    Tags are left to `core.query.matching.answer`: they may be those of annotations, and so may colours and sections be narrowed.
    """
    if scope.documents and about.document not in scope.documents:
        return False
    if scope.years and not _is_of_years(scope.years, about.year):
        return False
    if scope.collections and not {one.casefold() for one in scope.collections} & {one.casefold() for one in about.collections}:
        return False
    metadata = about.metadata
    asked: tuple[tuple[tuple[str, ...], tuple[str | None, ...]], ...] = (
        (scope.speakers, (metadata.speaker,)),
        (scope.titles, (metadata.title or about.name,)),
        (scope.occasions, (metadata.occasion, about.occasion_class)),
        (scope.kinds, (about.kind,)),
        (scope.sources, (about.source,)),
    )
    return all(not words or _is_one(words, values, is_any_script=is_any_script) for words, values in asked)


def _is_of_years(years: Iterable[tuple[int, int]], year: int | None) -> bool:
    return year is not None and any(first <= year <= last for first, last in years)


def _is_one(words: Iterable[str], values: Iterable[str | None], *, is_any_script: bool) -> bool:
    given = [value for value in values if value]
    return any(contains(one, value, is_any_script=is_any_script) for one in words for value in given)
