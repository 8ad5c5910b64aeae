"""A query as values: what `core.query.reading` makes of a reader's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT: Final = "text"
NOTES: Final = "notes"
ALL: Final = "all"
PLACES: Final = (ALL, TEXT, NOTES)
"""Where is looked: in texts (with titles), in notes, in both."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Characters that stand one behind another, in whatever width and case; never empty."""

    words: str


@dataclass(frozen=True, slots=True)
class Near:
    """Two phrases near one another, in this order or the other."""

    left: Phrase
    right: Phrase
    within: int | None
    """At most so many code points between the end of one and the beginning of the other; None: in one paragraph."""


@dataclass(frozen=True, slots=True)
class All:
    """Every part is there (与)."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part is there (或)."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Without:
    """The part is not there (非)."""

    part: Node


Node = Phrase | Near | All | AnyOf | Without


@dataclass(frozen=True, slots=True)
class Scope:
    """Where is looked; each field narrows, an empty one does not. Of several values in one field one is enough."""

    speakers: tuple[str, ...] = ()
    """Each stands in the speaker's name."""
    titles: tuple[str, ...] = ()
    """Each stands in the title."""
    years: tuple[tuple[int, int], ...] = ()
    """First and last year of a range, both inclusive, by the document's date."""
    occasions: tuple[str, ...] = ()
    """Each stands in the occasion, or is its class."""
    kinds: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    """Of the document: then all of it counts; of an annotation: then what the annotation stands on, and its note."""
    colours: tuple[str, ...] = ()
    """Of `core.annotation.COLOURS`: what an annotation of the colour stands on, and its note."""
    sections: tuple[str, ...] = ()
    """Each stands in one of the headings above the place."""
    collections: tuple[str, ...] = ()
    """Names of collections."""
    documents: tuple[int, ...] = ()
    """Rows of documents."""

    @property
    def is_empty(self) -> bool:
        """Return True if everything counts."""
        return self == _EVERYWHERE


_EVERYWHERE: Final = Scope()


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for, and where."""

    tree: Node | None = None
    """None: every document of the scope, without places."""
    scope: Scope = _EVERYWHERE
    where: str = ALL
    """One of `PLACES`."""
    is_any_script: bool = False
    """Simplified and traditional characters are alike."""

    def __bool__(self) -> bool:
        """Return True if anything is looked for."""
        return self.tree is not None or not self.scope.is_empty


def wanted(node: Node | None) -> Iterator[Phrase]:
    """Yield the phrases whose places are hits, in the order of the query: all but those under `Without`."""
    match node:
        case Phrase():
            yield node
        case Near(left, right):
            yield left
            yield right
        case All(parts) | AnyOf(parts):
            for part in parts:
                yield from wanted(part)
        case _:
            return
