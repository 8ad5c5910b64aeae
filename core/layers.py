"""Layers: the annotations of somebody else on the reader's documents, shown beside his own and never mixed with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from core.annotation import Change

    Wanted = Mapping[str, Collection[str] | None]
    """Ids of annotations by that of their layer, None for all of it."""
    Written = tuple[tuple[int, tuple[Change, ...]], ...]
    """Changes that are on the disk, by the row of their document."""

OWN: Final = ""
"""Stands for the reader's own annotations where a layer is named by its id."""
BORDERS: Final = ("azure", "ochre", "violet", "teal", "slate", "brown")
"""The colours of the borders that tell layers apart: none of the colours of annotations."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A set of annotations that came from outside and stays apart."""

    id: str
    """32 hexadecimal digits, never used again."""
    name: str
    """Whose it is, as the reader calls it."""
    border: str
    """One of `BORDERS`."""
    source: str = ""
    """The name of the file it came from."""
    created: str = ""
    """ISO 8601 in UTC."""
    documents: int = 0
    """On how many documents it has annotations."""
    marks: int = 0
    """How many annotations it has."""


@dataclass(frozen=True, slots=True)
class LayerBefore:
    """What was in a layer before something was put there, so that it can be taken back."""

    id: str
    ids: tuple[str, ...]
    """Of the annotations that are put there."""
    layer: Layer | None
    """The layer as it was, None if there never was one."""
    rows: tuple[tuple[Any, ...], ...]
    """What the library held of those annotations."""
    dropped: str | None = None
    """When it had been taken away, None if it stood."""


def free_border(layers: Iterable[Layer]) -> str:
    """Return a border for a layer beside others: one that none of them has, else one that fewest have."""
    used = [one.border for one in layers]
    return min(BORDERS, key=used.count)
