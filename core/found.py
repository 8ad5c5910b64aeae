"""What a search of the library has found, as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from core.spans import Span

SNIPPET: Final = 60
"""Code points of a snippet, some more where a hit is long."""
TITLE, TEXT, NOTE = "title", "text", "note"


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """One place of a document that answers a query."""

    span: Span
    """In the text that is shown of the document; of a note, the passage that it stands on; of a title, empty at the beginning."""
    snippet: str
    """What stands around it, on one line."""
    hits: tuple[Span, ...]
    """Where the words that are looked for stand in the snippet."""
    where: str = TEXT
    """``title``, ``text`` or ``note``."""
    annotation: str | None = None
    """Id of the annotation whose note it is."""
    headings: tuple[str, ...] = ()
    """Those above the place, outermost first; empty as long as the outline is not known."""


@dataclass(frozen=True, slots=True)
class FoundDocument:
    """A document that answers a query."""

    document: int
    title: str
    name: str
    path: Path | None
    year: str | None
    speaker: str | None
    score: float
    places: tuple[FoundPlace, ...] = ()
    """The first ones, in the order of the text behind those of the title; notes come last."""
    count: int | None = None
    """How many there are of all; None as long as they are not counted."""


@dataclass(frozen=True, slots=True)
class Found:
    """What answers a query: the first documents with places, the best first, and how many there are of all."""

    documents: tuple[FoundDocument, ...] = ()
    total: int = 0
    """Of documents."""
    by_year: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    """How many documents of each year answer, those without a year under ``""``."""
    places: int | None = None
    """Of all documents; None as long as they are not counted."""


@dataclass(frozen=True, slots=True)
class IndexState:
    """How far the index of a library is."""

    documents: int = 0
    """Whose text it holds."""
    waiting: int = 0
    """Whose text it does not hold yet: they are looked through themselves until then."""
    bytes: int = 0
    """On the disk."""
    outlines: int = 0
    """Documents whose outline it does not hold yet: what is found is complete without it."""
