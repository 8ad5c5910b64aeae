"""By what the documents of a library can be told apart in a search: who spoke, when, tags, colours, kinds, collections."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from core.annotation import COLOURS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.holdings import Collection, Holding
    from core.query.tree import Scope

FIELDS: Final = ("speakers", "years", "tags", "colours", "kinds", "occasions", "sources", "collections")
"""Of `Scope`, in the order in which they are offered."""
LISTED: Final = (*FIELDS, "titles", "sections")
"""Those that can stand in a scope and be taken off it."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen of each field, and how many documents have it; 0 where that is not counted."""

    speakers: tuple[tuple[str, int], ...] = ()
    years: tuple[tuple[str, int], ...] = ()
    tags: tuple[tuple[str, int], ...] = ()
    colours: tuple[tuple[str, int], ...] = ()
    kinds: tuple[tuple[str, int], ...] = ()
    occasions: tuple[tuple[str, int], ...] = ()
    sources: tuple[tuple[str, int], ...] = ()
    collections: tuple[tuple[str, int], ...] = ()

    def of(self, field: str) -> tuple[tuple[str, int], ...]:
        """Return what can be chosen of a field, the most frequent first; of years the newest."""
        found: tuple[tuple[str, int], ...] = getattr(self, field)
        return found


def choices_of(holdings: Sequence[Holding], collections: Iterable[Collection], tags: Iterable[tuple[str, int]]) -> Choices:
    """Return what there is to choose from.

    Args:
        holdings: all documents of the library.
        collections: those that the reader has made.
        tags: of annotations, each with how many have it.
    """
    from core.occasions import class_of

    of_documents = Counter(tag for one in holdings for tag in one.tags)
    for tag, _count in tags:
        of_documents.setdefault(tag, 0)
    years = Counter(date[:4] for one in holdings if (date := one.metadata.date))
    return Choices(
        speakers=_ranked(one.metadata.speaker for one in holdings),
        years=tuple(sorted(years.items(), reverse=True)),
        tags=tuple(of_documents.most_common()),
        colours=tuple((colour, 0) for colour in COLOURS),
        kinds=_ranked(one.metadata.value("kind") for one in holdings),
        occasions=_ranked(class_of(one.metadata, one.name) for one in holdings),
        sources=_ranked(one.metadata.value("source") for one in holdings),
        collections=tuple((one.name, one.documents) for one in collections),
    )


def chosen(scope: Scope) -> tuple[tuple[str, str], ...]:
    """Return what a scope narrows by: pairs of a field and a value, years as ``2024`` or ``2020-2024``."""
    found: list[tuple[str, str]] = []
    for field in LISTED:
        found += [(field, _year(value) if field == "years" else value) for value in getattr(scope, field)]
    return tuple(found)


def with_value(scope: Scope, field: str, value: str) -> Scope:
    """Return the scope with one value more; one that is there already stays once."""
    return _with(scope, field, dict.fromkeys([*getattr(scope, field), _stored(field, value)]))


def without_value(scope: Scope, field: str, value: str) -> Scope:
    """Return the scope without a value."""
    return _with(scope, field, [one for one in getattr(scope, field) if one != _stored(field, value)])


def _with(scope: Scope, field: str, values: Iterable[object]) -> Scope:
    some: dict[str, object] = {field: tuple(values)}
    return replace(scope, **some)  # type: ignore[arg-type]


def _stored(field: str, value: str) -> object:
    if field != "years":
        return value
    first, _, last = value.partition("-")
    return int(first), int(last or first)


def _year(value: tuple[int, int]) -> str:
    first, last = value
    return str(first) if first == last else f"{first}-{last}"


def _ranked(values: Iterable[str | None]) -> tuple[tuple[str, int], ...]:
    return tuple(Counter(value for value in values if value).most_common())
